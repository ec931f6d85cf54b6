import type { ProblemCode, Problems } from "../../values/problem.js";
import { problemsLines } from "../say/message.js";
import { plain } from "../say/paint.js";
import { harmless } from "../say/received.js";
import type { VerifyWords } from "../words/verify.js";
import type { Reply } from "./reply.js";

/** What can be wrong with a list of cards or of amounts as a file. */
const fileProblems: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "field-not-understood",
  "field-ambiguous",
  "field-missing",
  "header-not-understood",
  "text-not-readable",
  "row-wrong-length",
  "quote-not-closed",
  "file-empty",
]);

/** Faults in a list, told to somebody who verifies: the same words, but nothing of importing in what to do next. */
export function listProblemLines(problems: Problems, next: string): Reply["problemLines"] {
  return (words) =>
    problemsLines(problems, words, { kind: "unsaid" }, plain, ({ code }, told) =>
      fileProblems.has(code) ? { ...told, next } : told,
    );
}

/** A folder, or files, in which there is nothing of ours to check. */
export function nothingLines(problems: Problems, said: VerifyWords): Reply["problemLines"] {
  return (words) =>
    problemsLines(problems, words, { kind: "unsaid" }, plain, (problem, told) =>
      problem.code === "not-ours" ? { ...said.nothingIn(harmless(problem.data.path)), facts: [] } : told,
    );
}
