import { noticeLine, problemsLines } from "./message.js";
import { problemsOf, type Reply } from "./reply.js";
import type { Words } from "./words.js";

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
