import type { Imported } from "../app/import-batch.js";
import type { Papers } from "../app/print-many.js";
import { isWritten } from "../payroll/batch.js";
import { type Problem, problemNumbers } from "../values/problem.js";
import type { ImportFigures, ImportWords } from "./import-words.js";
import { messageText, refusedLines, remedyText } from "./message.js";
import type { Words } from "./words.js";

/** Payments of a plan that are shown one by one. */
const paymentsShownMax = 20;

/** Refused rows that are shown one by one; `rejected.csv` and `--json` have all of them. */
const refusedShownMax = 100;

/** How many distinct payments stand already. */
export function standsOf({ standing }: Imported): number {
  return new Set(standing.map(({ chain, voucher }) => `${chain}/${voucher}`)).size;
}

/** What an import would do: how much of it fits, the payments, the sums. */
export function planLines(plan: Imported, files: readonly string[], said: ImportWords): readonly string[] {
  const written = plan.taken.filter(isWritten);
  const { fits, refused } = plan.sums;
  const head = said.plan({ files, fits, stands: standsOf(plan), refused });
  if (fits === 0) return [head];
  const shown = written.slice(0, paymentsShownMax).map((one) => said.payment(one));
  const more = written.length > paymentsShownMax ? [said.andMore(written.length - paymentsShownMax)] : [];
  return [head, ...shown, ...more, ...said.sums(figuresOf(plan)), ...asides(plan, said)];
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
      : [said.nothingNew(standsOf(done))];
  lines.push(...asides(done, said));
  if (papers.payslips > 0) lines.push(said.payslips(papers.payslips, folder));
  if (papers.merged !== null) lines.push(said.merged(papers.merged));
  if (papers.registration !== null) lines.push(said.record(papers.registration));
  if (done.status === "written" && shortId !== null) lines.push(said.undoHint(shortId));
  return lines;
}

/** The refused rows, one line each, then how many of each kind. */
export function rejectedLines(problems: readonly Problem[], words: Words, said: ImportWords): readonly string[] {
  const shown = problems.slice(0, refusedShownMax);
  const more = problems.length - shown.length;
  return [...refusedLines(shown, words), ...(more > 0 ? [`  … ${more}`] : []), ...said.kinds(kindsOf(problems, words))];
}

function kindsOf(problems: readonly Problem[], words: Words) {
  const kinds = new Map<number, { number: number; text: string; remedy: string; count: number }>();
  for (const one of problems) {
    const number = problemNumbers[one.code];
    const kind = kinds.get(number) ?? { number, text: kindText(one, words), remedy: remedyText(one, words), count: 0 };
    kind.count += 1;
    kinds.set(number, kind);
  }
  return [...kinds.values()].sort((one, other) => one.number - other.number);
}

/** A kind in words: the sentence of its first problem without what was received there. */
function kindText(one: Problem, words: Words): string {
  return messageText(one, words).replace(/ \([^()]*\)\.?$/, "");
}

function asides(imported: Imported, said: ImportWords): readonly string[] {
  const { reversed, repeated } = imported;
  return [...(reversed > 0 ? [said.reversed(reversed)] : []), ...(repeated > 0 ? [said.repeated(repeated)] : [])];
}

function figuresOf({ sums }: Imported): ImportFigures {
  const { fits, rows, hours, counted, payout } = sums;
  return { payments: fits, rows, hours, counted, payout };
}
