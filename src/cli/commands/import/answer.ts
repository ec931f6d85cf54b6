import type { Imported } from "../../../app/import/batch.js";
import type { Papers } from "../../../app/print-many.js";
import { shortImportId } from "../../../payroll/timesheet/payments/batch.js";
import type { Sheet } from "../../../payroll/timesheet/rows/row.js";
import { type Notice, notice } from "../../../values/notice.js";
import type { Outcome, Problem } from "../../../values/problem.js";
import { fold } from "../../say/fold.js";
import { noticeLine, problemLines } from "../../say/message.js";
import type { Reply } from "../../session/reply.js";
import { problemJson } from "../../session/report.js";
import { canAsk, isDryRun, outFolder, type Session } from "../../session/session.js";
import type { ImportWords } from "../../words/import.js";
import type { Words } from "../../words/words.js";
import {
  importedLines,
  type PersonPaid,
  peoplePaid,
  planLines,
  refusedHead,
  rejectedLines,
  standsOf,
} from "./lines.js";
import { isOfLine } from "./rejected.js";

/** What an import is answered with. */
export interface ImportDesk {
  readonly session: Session;
  readonly said: ImportWords;
  /** As they were given; `-` is the pipe. */
  readonly paths: readonly string[];
  /** As they are shown. */
  readonly files: readonly string[];
  /** Notices and refused rows that stood beside the plan when it was asked about; they are not told again. */
  readonly shown: Set<string>;
}

/** What an import has come to, without its rows: they are let go before the papers are made. */
export interface Done {
  readonly imported: Imported;
  readonly people: readonly PersonPaid[];
  readonly rows: number;
  readonly unapproved: readonly Notice[];
}

/** What is kept of an import and its files. */
export function doneOf(imported: Imported, sheets: readonly Sheet[]): Done {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.count, 0);
  return {
    ...{ imported: { ...imported, groups: [], taken: [] }, people: peoplePaid(imported) },
    ...{ rows, unapproved: unapprovedIn(sheets) },
  };
}

/** Rows that nobody has approved, told for each file. */
function unapprovedIn(sheets: readonly Sheet[]): readonly Notice[] {
  return sheets
    .filter((sheet) => sheet.unapproved > 0)
    .map(({ unapproved: count, leftOut }) => notice("row-not-approved", { count, ...leftOut.approval }));
}

/** A plan before it is asked about: what would be booked, and what to know before saying yes. */
export function planToAskAbout({ session, said, files, shown }: ImportDesk, plan: Imported, sheets: readonly Sheet[]) {
  const notices = session.line.options.has("quiet") ? [] : [...plan.notices, ...unapprovedIn(sheets)];
  for (const one of [...notices, ...plan.problems]) shown.add(JSON.stringify(one));
  return [
    ...planLines(plan, peoplePaid(plan), files, said, { withNames: true }),
    ...notices.map((one) => noticeLine(one, session.words)),
    ...refusedTold(plan.problems, said, session.words),
  ].flatMap((line) => fold(line, session.screen.width));
}

/** The answer, once what can be written is written and printed. What was written stands, whatever becomes of a file. */
export function importReply(desk: ImportDesk, done: Done, papers: Papers, list: Outcome<string | null>): Reply {
  const { imported, unapproved } = done;
  const rejected = list.ok ? list.value : null;
  const late: readonly Problem[] = [...papers.problems, ...(list.ok ? [] : list.error)];
  const reply: Reply = {
    result: resultOf(desk, done, papers, rejected),
    problems: [...imported.problems, ...late],
    notices: [...imported.notices, ...unapproved].filter((one) => !desk.shown.has(JSON.stringify(one))),
    stands: imported.status === "written" ? { kind: "import", payments: imported.sums.fits } : { kind: "nothing" },
    ...(imported.status === "written" && !papers.isStopped && { next: desk.said.next }),
    lines: () => linesOf(desk, done, papers),
    problemLines: (words) => [
      ...refusal(desk, imported, rejected, words),
      ...late.flatMap((one) => problemLines(one, words, { kind: "unsaid" })),
    ],
  };
  return papers.isStopped ? { ...reply, exit: 130 } : reply;
}

/** A header or letters that are not understood stand on a line, but all of the file is refused for them. */
function isOfRow(one: Problem): boolean {
  return isOfLine(one) && one.code !== "header-not-understood" && one.code !== "text-not-readable";
}

/** The contract's result: what was written, or what would be when it is only a plan. */
function resultOf(
  { session }: ImportDesk,
  { imported, rows, people }: Done,
  { registration, merged, payslips }: Papers,
  rejected: string | null,
) {
  const { status, sums, problems, importId } = imported;
  const isCounted = status === "written" || status === "planned";
  return {
    status,
    importId: importId === undefined ? null : shortImportId(importId),
    rows,
    payments: { written: isCounted ? sums.fits : 0, stands: standsOf(imported), refused: sums.refused },
    counted: isCounted ? sums.counted : 0,
    payout: isCounted ? sums.payout : 0,
    files: { registration, merged, rejected, payslips },
    people: isCounted ? people.map((one) => personJson(one, status === "written")) : [],
    /** Put into words when it is asked for: only a program reads it. */
    get rejected() {
      return problems.map((one) => problemJson(one, session.words));
    },
  };
}

/** One who is paid, as a program reads it: hours in seconds, amounts in øre. */
function personJson(
  { card, chain, voucher, period, payDay, hours, rates, counted, payout }: PersonPaid,
  stands: boolean,
) {
  return {
    ...{
      card,
      employer: chain,
      voucher: stands ? voucher : null,
      periodFrom: period.from,
      periodTo: period.to,
      payDay,
    },
    ...{ seconds: hours, rates, counted, payout },
  };
}

function linesOf({ session, said, files }: ImportDesk, { imported, people }: Done, papers: Papers): readonly string[] {
  const { status, importId } = imported;
  if (papers.isStopped) return [said.stopped(imported.sums.fits)];
  if (status === "refused") {
    if (!imported.problems.some(isOfRow)) return [];
    return isDryRun(session) ? planLines(imported, people, files, said) : refusedHead(imported, files, said);
  }
  if (status === "planned") {
    const isShown = isDryRun(session) || !canAsk(session);
    return isShown ? [...planLines(imported, people, files, said), said.planned] : [said.notWanted];
  }
  const shortId = importId === undefined ? null : shortImportId(importId);
  return importedLines(imported, papers, { folder: outFolder(session), shortId, people }, said);
}

/** One fault is told in full, many in a line each. */
function refusedTold(problems: readonly Problem[], said: ImportWords, words: Words): readonly string[] {
  const [first, ...more] = problems;
  if (first === undefined) return [];
  return more.length === 0 ? problemLines(first, words, { kind: "unsaid" }) : rejectedLines(problems, words, said);
}

/** What was refused; then what stands, and where the list is. */
function refusal(
  { said, shown }: ImportDesk,
  { problems, status, sums }: Imported,
  rejected: string | null,
  words: Words,
): readonly string[] {
  if (problems.length === 0) return [];
  const told = refusedTold(
    problems.filter((one) => !shown.has(JSON.stringify(one))),
    said,
    words,
  );
  const ofRows = sums.fits === 0 ? said.refusedAll : said.refusedNothing;
  const nothing = problems.some(isOfRow) ? ofRows : said.refusedFile;
  const stands = status === "written" ? said.refusedRest(sums.fits) : nothing;
  return [...told, stands, ...(rejected === null ? [] : [said.rejectedFile(rejected)])];
}
