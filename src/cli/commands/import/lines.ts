import type { Imported } from "../../../app/import/batch.js";
import type { Papers } from "../../../app/print-many.js";
import { isWritten } from "../../../payroll/timesheet/batch.js";
import type { Problem } from "../../../values/problem.js";
import { refusedLines } from "../../say/message.js";
import type { ImportFigures, ImportWords } from "../../words/import.js";
import type { Words } from "../../words/words.js";
import { kindsOf } from "./refused-kinds.js";

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
export function planLines(plan: Imported, files: readonly string[], said: ImportWords): readonly string[] {
  const { fits } = plan.sums;
  if (fits === 0) return [planHead(plan, files, said)];
  const more = fits > paymentsShownMax ? [said.andMore(fits - paymentsShownMax)] : [];
  const shown = plannedPayments(plan, said);
  return [planHead(plan, files, said), ...shown, ...more, ...said.sums(figuresOf(plan)), ...asides(plan, said)];
}

/** How many payments of the files fit, stand and are refused. */
export function planHead(plan: Imported, files: readonly string[], said: ImportWords): string {
  const { fits, refused } = plan.sums;
  return said.plan({ files, fits, stands: standsOf(plan) - reversedOf(plan), refused });
}

/** The first payments of a plan; each group was decided at its place. */
function plannedPayments({ groups, taken }: Imported, said: ImportWords): readonly string[] {
  const severalEmployers = new Set(groups.map((group) => group.employer.chain)).size > 1;
  const lines: string[] = [];
  for (const [place, { employer, payDay }] of groups.entries()) {
    const one = taken[place];
    if (one === undefined || !isWritten(one)) continue;
    if (lines.length === paymentsShownMax) break;
    lines.push(said.payment({ ...one, payDay, employer: severalEmployers ? employer.payer.name : undefined }));
  }
  return lines;
}

/** What an import has done, and where its papers lie. */
export function importedLines(
  done: Imported,
  papers: Papers,
  about: { readonly folder: string; readonly shortId: string | null },
  said: ImportWords,
): readonly string[] {
  const { folder, shortId } = about;
  const lines =
    done.status === "written"
      ? [said.written({ ...figuresOf(done), importId: shortId ?? "" })]
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
  return [
    ...refusedLines(problems.slice(0, refusedShownMax), words),
    ...notShown(problems.length - refusedShownMax),
    ...said.kinds(kinds.slice(0, kindsShownMax)),
    ...notShown(kinds.length - kindsShownMax),
  ];
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
