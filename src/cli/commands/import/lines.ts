import type { Imported } from "../../../app/import/batch.js";
import type { Papers } from "../../../app/print-many.js";
import { isWritten, type PaymentTaken } from "../../../payroll/timesheet/payments/batch.js";
import type { Day, Period } from "../../../values/calendar.js";
import type { Problem } from "../../../values/problem.js";
import { refusedLines } from "../../say/message.js";
import { kindsOf } from "../../say/refused-kinds.js";
import type { ImportFigures, ImportWords } from "../../words/import.js";
import type { Words } from "../../words/words.js";

/** Payments of a plan that are shown one by one. */
const paymentsShownMax = 20;

/** Refused rows that are shown one by one; `rejected.csv` and `--json` have all of them. */
const refusedShownMax = 100;

/** Kinds of refused rows that are shown: every wage type and every employer that is not set up is one. */
const kindsShownMax = 20;

/** How many distinct payments stand already. */
export function standsOf({ standing }: Imported): number {
  return new Set(standing.map(({ chain, voucher }) => `${chain}/${voucher}`)).size;
}

/** How many distinct payments of those that stand are taken back. */
function reversedOf({ standing }: Imported): number {
  const reversed = standing.filter((one) => one.reversedBy !== undefined);
  return new Set(reversed.map(({ chain, voucher }) => `${chain}/${voucher}`)).size;
}

/** What an import would do: how much of it fits, the payments, the sums. */
export function planLines(
  plan: Imported,
  people: readonly PersonPaid[],
  files: readonly string[],
  said: ImportWords,
  names: { readonly withNames?: boolean } = {},
): readonly string[] {
  if (plan.sums.fits === 0) return refusedHead(plan, files, said);
  const shown = peopleLines(people, said, names);
  return [planHead(plan, files, said), ...shown, ...said.sums(figuresOf(plan)), ...asides(plan, said)];
}

/** How many payments of a refused import fit, and what of it is left aside. */
export function refusedHead(plan: Imported, files: readonly string[], said: ImportWords): readonly string[] {
  return [planHead(plan, files, said), ...asides(plan, said)];
}

/** How many payments of the files fit, stand and are refused. */
function planHead(plan: Imported, files: readonly string[], said: ImportWords): string {
  const { fits, refused } = plan.sums;
  return said.plan({ files, fits, stands: standsOf(plan) - reversedOf(plan), refused });
}

/** A payment as the plan and the answer show it. */
export interface PersonPaid extends Omit<PaymentTaken, "status" | "notices"> {
  readonly employer: string;
  readonly period: Period;
  readonly payDay: Day;
}

/** Whoever is paid, each with period, hours, rates and payout; each group was decided at its place. */
export function peoplePaid({ groups, taken }: Imported): readonly PersonPaid[] {
  return groups.flatMap(({ employer, payDay, period }, place) => {
    const one = taken[place];
    return one !== undefined && isWritten(one) ? [{ ...one, period, payDay, employer: employer.payer.name }] : [];
  });
}

/** The first of them, and how many more there are. Names are shown to who is asked before booking. */
function peopleLines(
  people: readonly PersonPaid[],
  said: ImportWords,
  { withNames = false }: { readonly withNames?: boolean } = {},
): readonly string[] {
  const severalEmployers = new Set(people.map(({ chain }) => chain)).size > 1;
  const lines = people.slice(0, paymentsShownMax).map((one) =>
    said.payment({
      ...one,
      name: withNames ? one.name?.reveal() : undefined,
      employer: severalEmployers ? one.employer : undefined,
    }),
  );
  const more = people.length - paymentsShownMax;
  return more > 0 ? [...lines, said.andMore(more)] : lines;
}

/** What an import has done, and where its papers lie. */
export function importedLines(
  done: Imported,
  papers: Papers,
  about: { readonly folder: string; readonly shortId: string | null; readonly people: readonly PersonPaid[] },
  said: ImportWords,
): readonly string[] {
  const { folder, shortId } = about;
  const lines =
    done.status === "written"
      ? [said.written({ ...figuresOf(done), importId: shortId ?? "" }), ...peopleLines(about.people, said)]
      : [said.nothingNew({ stands: standsOf(done) - reversedOf(done), reversed: reversedOf(done) })];
  lines.push(...asides(done, said));
  if (papers.payslips > 0) lines.push(said.payslips(papers.payslips, folder, stoodOf(done, papers)));
  if (papers.merged !== null) lines.push(said.merged(papers.merged));
  const record = done.status === "written" ? said.record : said.oldRecord;
  if (papers.registration !== null) lines.push(record(papers.registration));
  if (done.status === "written" && shortId !== null) lines.push(said.undoHint(shortId));
  return lines;
}

/** Payslips of payments that stood before, beside those of new ones; none where not all of them were made. */
function stoodOf(done: Imported, { payslips }: Papers): number {
  const stood = standsOf(done);
  return done.status === "written" && payslips === done.sums.fits + stood ? stood : 0;
}

/** The refused rows, one line each, then how many of each kind. */
export function rejectedLines(problems: readonly Problem[], words: Words, said: ImportWords): readonly string[] {
  const kinds = kindsOf(problems, words);
  const told = eachEmployerOnce(problems);
  return [
    ...refusedLines(told.slice(0, refusedShownMax), words),
    ...notShown(told.length - refusedShownMax),
    ...said.kinds(kinds.slice(0, kindsShownMax)),
    ...notShown(kinds.length - kindsShownMax),
  ];
}

/** An employer that is not set up is one fault, however many lines name it; how many they are stands with its kind. */
function eachEmployerOnce(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((one) => {
    if (one.code !== "row-employer-unknown") return true;
    const key = `${one.where?.file}/${one.data.received}`;
    return !seen.has(key) && seen.add(key);
  });
}

function notShown(count: number): readonly string[] {
  return count > 0 ? [`  … ${count}`] : [];
}

function asides(imported: Imported, said: ImportWords): readonly string[] {
  const { reversed, repeated } = imported;
  return [...(reversed > 0 ? [said.reversed(reversed)] : []), ...(repeated > 0 ? [said.repeated(repeated)] : [])];
}

function figuresOf({ sums }: Imported): ImportFigures {
  const { fits, rows, hours, counted, payout } = sums;
  return { payments: fits, rows, hours, counted, payout };
}
