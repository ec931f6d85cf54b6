import { type Problem, problemNumbers } from "../../values/problem.js";
import { problemsOf, type Reply } from "../session/reply.js";
import type { Words } from "../words/words.js";
import { fold } from "./fold.js";
import { messageText, noticeLine, noticeText, problemsLines } from "./message.js";
import type { Paint } from "./paint.js";

/** What goes to stdout and to stderr when a person reads. Quiet leaves the notices out, never a problem. */
export interface Printed {
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Where it is read: what is left out, how wide the lines are, and the colours of the two streams. */
export interface Screen {
  readonly quiet: boolean;
  readonly width?: number;
  readonly out: Paint;
  readonly err: Paint;
}

export function printed(reply: Reply, words: Words, { quiet, width, out, err }: Screen): Printed {
  const problems = problemsOf(reply);
  const notices = quiet ? [] : reply.notices.map((notice) => noticeLine(notice, words, err));
  const wrong =
    reply.problemLines?.(words, err) ??
    (problems === undefined ? [] : problemsLines(problems, words, reply.stands, err));
  const folded = (lines: readonly string[]) => lines.flatMap((line) => fold(line, width));
  return { out: folded(reply.lines(words, out)), err: folded([...notices, ...wrong]) };
}

/** The one JSON document of a run: the envelope, on one line. */
export function envelope(command: string, reply: Reply, words: Words): string {
  const notices = reply.notices.map((notice) => {
    const { code, data, where } = notice;
    return { code, message: noticeText(notice, words), data, ...where };
  });
  const result = reply.result === undefined ? {} : { result: reply.result };
  if (reply.problems.length === 0) return JSON.stringify({ ok: true, command, ...result, notices });
  const problems = reply.problems.map((problem) => problemJson(problem, words));
  return JSON.stringify({ ok: false, command, problems, ...result, notices });
}

/** A problem as data with its message; one from a file carries its place beside the data. */
export function problemJson(problem: Problem, words: Words): object {
  const { code, data, where } = problem;
  return { number: problemNumbers[code], code, message: messageText(problem, words), ...where, data };
}
