import type { Imported } from "../../../app/import/batch.js";
import { importPapers } from "../../../app/import/papers.js";
import type { ImportOrder } from "../../../app/import/plan.js";
import type { World } from "../../../app/ports.js";
import type { Papers } from "../../../app/print-many.js";
import { shortImportId } from "../../../payroll/timesheet/batch.js";
import { type Notice, notice } from "../../../values/notice.js";
import type { Outcome, Problem } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { noticeLine, problemLines } from "../../say/message.js";
import { problemJson } from "../../say/report.js";
import type { Reply } from "../../session/reply.js";
import { canAsk, isDryRun, outFolder, type Session } from "../../session/session.js";
import type { ImportWords } from "../../words/import.js";
import type { Words } from "../../words/words.js";
import { importedLines, type PersonPaid, peoplePaid, planHead, planLines, rejectedLines, standsOf } from "./lines.js";
import { removeRejected, writeRejected } from "./rejected.js";
import { ImportTools, namesIn } from "./tools.js";

/** What an import is answered with. */
export interface ImportDesk {
  readonly session: Session;
  readonly said: ImportWords;
  readonly world: World;
  /** As they were given; `-` is the pipe. */
  readonly paths: readonly string[];
  /** As they are shown. */
  readonly files: readonly string[];
  /** Notices and refused rows that stood beside the plan when it was asked about; they are not told again. */
  readonly shown: Set<string>;
}

/** A plan before it is asked about: what would be booked, and what to know before saying yes. */
export function planToAskAbout({ session, said, files, shown }: ImportDesk, order: ImportOrder, plan: Imported) {
  const notices = session.line.options.has("quiet") ? [] : [...plan.notices, ...countsOf(order).unapproved];
  for (const one of [...notices, ...plan.problems]) shown.add(JSON.stringify(one));
  return [
    ...planLines(plan, files, said, { withNames: true }),
    ...notices.map((one) => noticeLine(one, session.words)),
    ...refusedTold(plan.problems, said, session.words),
  ];
}

/** Makes the papers and the list of refused rows, and answers. What was written stands, whatever becomes of a file. */
export async function importReply(desk: ImportDesk, order: ImportOrder, whole: Imported): Promise<Reply> {
  const counts = countsOf(order);
  const people = peoplePaid(whole);
  const done = isDryRun(desk.session) ? whole : { ...whole, groups: [], taken: [] };
  return replyOf(desk, { ...counts, people }, done);
}

/** What is told of the files; their rows are let go before the papers are made. */
interface Counts {
  readonly rows: number;
  readonly unapproved: readonly Notice[];
  readonly people: readonly PersonPaid[];
}

function countsOf({ sheets }: ImportOrder): Omit<Counts, "people"> {
  const unapproved = sheets
    .filter((sheet) => sheet.unapproved > 0)
    .map(({ unapproved: count, leftOut }) => notice("row-not-approved", { count, ...leftOut.approval }));
  return { rows: sheets.reduce((sum, sheet) => sum + sheet.count, 0), unapproved };
}

async function replyOf(desk: ImportDesk, counts: Counts, done: Imported): Promise<Reply> {
  const made = await papersOf(desk, done);
  const papers = made.ok ? made.value : noPapers;
  const list = rejectedList(desk, done.problems);
  const rejected = list.ok ? list.value : null;
  const late: readonly Problem[] = [...papers.problems, ...(made.ok ? [] : made.error), ...(list.ok ? [] : list.error)];
  const reply: Reply = {
    result: resultOf(desk, counts, done, { papers, rejected }),
    problems: [...done.problems, ...late],
    notices: [...done.notices, ...counts.unapproved].filter((one) => !desk.shown.has(JSON.stringify(one))),
    stands: done.status === "written" ? { kind: "import", payments: done.sums.fits } : { kind: "nothing" },
    lines: () => linesOf(desk, counts, done, papers),
    problemLines: (words) => [
      ...refusal(desk, done, rejected, words),
      ...late.flatMap((one) => problemLines(one, words, { kind: "unsaid" })),
    ],
  };
  return papers.isStopped ? { ...reply, exit: 130 } : reply;
}

const noPapers: Papers = { payslips: 0, registration: null, merged: null, problems: [], isStopped: false };

async function papersOf({ session, said, world }: ImportDesk, done: Imported): Promise<Outcome<Papers>> {
  const isMade = done.status === "written" || done.status === "nothing-new";
  if (isDryRun(session) || !isMade) return ok(noPapers);
  const folder = outFolder(session);
  const standing = namesIn(folder);
  const tools = new ImportTools(folder, standing, said, showsProgress(session), session.interruption);
  const merge = session.line.options.has("merge");
  const papers = await importPapers(done, { folder, standing, merge, bulk: tools.open }, world);
  tools.close();
  return papers;
}

function showsProgress({ line }: Session): boolean {
  return process.stderr.isTTY === true && !line.options.has("json") && !line.options.has("quiet");
}

function rejectedList({ session, paths }: ImportDesk, problems: readonly Problem[]): Outcome<string | null> {
  if (isDryRun(session)) return ok(null);
  const input = paths.find((path) => path !== "-");
  const place = { input, folder: outFolder(session), severalFiles: paths.length > 1 };
  if (problems.length === 0) removeRejected(place);
  return problems.some(isOfLine) ? writeRejected(problems, place, session.words) : ok(null);
}

/** A file that is not there or cannot be read has no lines to mend. */
function isOfLine({ where }: Problem): boolean {
  return where?.line !== undefined;
}

/** A header or letters that are not understood stand on a line, but all of the file is refused for them. */
function isOfRow(one: Problem): boolean {
  return isOfLine(one) && one.code !== "header-not-understood" && one.code !== "text-not-readable";
}

/** The contract's result: what was written, or what would be when it is only a plan. */
function resultOf(
  { session }: ImportDesk,
  { rows, people }: Counts,
  done: Imported,
  made: { readonly papers: Papers; readonly rejected: string | null },
) {
  const { status, sums, problems, importId } = done;
  const isCounted = status === "written" || status === "planned";
  const { registration, merged, payslips } = made.papers;
  return {
    status,
    importId: importId === undefined ? null : shortImportId(importId),
    rows,
    payments: { written: isCounted ? sums.fits : 0, stands: standsOf(done), refused: sums.refused },
    counted: isCounted ? sums.counted : 0,
    payout: isCounted ? sums.payout : 0,
    files: { registration, merged, rejected: made.rejected, payslips },
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

function linesOf(
  { session, said, files }: ImportDesk,
  { people }: Counts,
  done: Imported,
  papers: Papers,
): readonly string[] {
  const { status } = done;
  if (papers.isStopped) return [said.stopped(done.sums.fits)];
  if (status === "refused") {
    if (!done.problems.some(isOfRow)) return [];
    return isDryRun(session) ? planLines(done, files, said) : [planHead(done, files, said)];
  }
  if (status === "planned") {
    return isDryRun(session) || !canAsk(session) ? [...planLines(done, files, said), said.planned] : [said.notWanted];
  }
  const shortId = done.importId === undefined ? null : shortImportId(done.importId);
  return importedLines(done, papers, { folder: outFolder(session), shortId, people }, said);
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
