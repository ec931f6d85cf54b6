import { type Problem, problemNumbers } from "../../values/problem.js";
import { problemsOf, type Reply } from "../session/reply.js";
import type { Words } from "../words/words.js";
import { messageText, noticeLine, noticeText, problemsLines } from "./message.js";

/** What goes to stdout and to stderr when a person reads. Quiet leaves the notices out, never a problem. */
export interface Printed {
  readonly out: readonly string[];
  readonly err: readonly string[];
}

export function printed(reply: Reply, words: Words, quiet: boolean): Printed {
  const problems = problemsOf(reply);
  const notices = quiet ? [] : reply.notices.map((notice) => noticeLine(notice, words));
  const wrong =
    reply.problemLines?.(words) ?? (problems === undefined ? [] : problemsLines(problems, words, reply.stands));
  return { out: reply.lines(words), err: [...notices, ...wrong] };
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
