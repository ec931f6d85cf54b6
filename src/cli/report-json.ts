import { type Problem, problemNumbers } from "../values/problem.js";
import { messageText, noticeText } from "./message.js";
import type { Reply } from "./reply.js";
import type { Words } from "./words.js";

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
