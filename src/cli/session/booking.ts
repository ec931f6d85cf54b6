import { type ProblemCode, problemNumbers } from "../../values/problem.js";
import { fold } from "../say/fold.js";
import { doubtLines, noticeLine } from "../say/message.js";
import { noticesLines } from "../say/notice-lines.js";
import { confirm } from "./ask.js";
import { problemsOf, type Reply } from "./reply.js";
import { canAsk, isDryRun, type Session } from "./session.js";

/** Why an act is carried out: to be shown before it is asked about, to be shown alone (`--dry-run`), or to stand. */
export type Purpose = "summary" | "rehearsal" | "booking";

/** An act of a command. `isMeant`: a person has seen what is unusual about it and means it. */
export type Act = (purpose: Purpose, isMeant: boolean) => Promise<Reply>;

/**
 * Carries out an act. Where a person can be asked, what will stand is shown first, with what is unusual, and booked only when
 * they say yes; what was shown is not said again. What waits at the portal is said afterwards, with this act in it.
 */
export async function booked(session: Session, act: Act): Promise<Reply> {
  if (isDryRun(session)) return act("rehearsal", false);
  if (!canAsk(session)) return act("booking", false);
  const first = await act("summary", false);
  const doubt = first.problems.length > 0 && first.problems.every(({ code }) => isDoubt(code));
  const planned = doubt ? await act("summary", true) : first;
  if (planned.problems.length > 0) return planned;
  const summary = { ...planned, notices: planned.notices.filter(({ code }) => code !== "not-yet-registered") };
  if (standsAlready(summary)) return act("booking", doubt);
  show(summary, doubt ? first : undefined, session);
  const { words } = session;
  if (!(await confirm(words.answers.bookIt, session))) return declined(session);
  const reply = await act("booking", doubt);
  const shown = new Set(summary.notices.map((notice) => noticeLine(notice, words)));
  return {
    ...reply,
    lines: reply.news ?? reply.lines,
    notices: reply.notices.filter((notice) => !shown.has(noticeLine(notice, words))),
  };
}

/** What is refused where nobody can be asked, and may be meant. */
function isDoubt(code: ProblemCode): boolean {
  return problemNumbers[code] === 413;
}

/** Nothing would change: it is not asked about. */
function standsAlready({ result, problems }: Reply): boolean {
  return problems.length === 0 && result !== undefined && "status" in result && result.status === "stands";
}

/** The plan on stderr, where questions stand: what is doubtful first, then the figures, then what a person should know. */
function show(summary: Reply, doubted: Reply | undefined, { words, screen }: Session): void {
  const doubts = (doubted === undefined ? undefined : problemsOf(doubted)) ?? [];
  const notices = summary.notices.filter(({ code }) => doubts.length === 0 || code !== "period-paid-before");
  const lines = [
    ...doubts.flatMap((problem) => doubtLines(problem, words, screen.err)),
    ...summary.lines(words, screen.err),
    ...(screen.quiet ? [] : noticesLines(notices, words, screen.err)),
  ];
  process.stderr.write(`${lines.flatMap((line) => fold(line, screen.width)).join("\n")}\n`);
}

/** The person said no: nothing has been written. */
function declined({ words }: Session): Reply {
  const stands = { kind: "nothing" } as const;
  return { problems: [], notices: [], stands, lines: () => [words.stands(stands)], exit: 130 };
}
