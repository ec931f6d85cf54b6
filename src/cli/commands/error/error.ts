import { exitOf, type ProblemCode, problem, problemNumbers } from "../../../values/problem.js";
import { namedIn } from "../../program/names.js";
import { nearest } from "../../program/nearest.js";
import { done, type Reply, refused } from "../../session/reply.js";
import type { Session } from "../../session/session.js";
import { loadWords } from "../../words/load.js";
import { explanationExamples } from "./examples.js";
import {
  findingExplainedLines,
  findingsExplained,
  type ProblemTold,
  problemTableLines,
  problemToldLines,
} from "./lines.js";

/**
 * `frikort error`: what a problem means, when it comes and what to do, by its number or its code, and what a finding of `verify` or
 * `check` means by its code; without either, the table. A code that is none is answered with the one that is nearest.
 */
export async function error(session: Session): Promise<Reply> {
  const words = await loadWords(session.language, "explanation");
  const told = codes().map((code): ProblemTold => {
    const { means, arises, remedy } = words.explanations[code];
    const example = explanationExamples[code].map((line) => namedIn(session.language, line));
    return { number: problemNumbers[code], code, exit: exitOf(code), means, arises, remedy, example };
  });
  const [said] = session.line.args;
  const findings = findingsExplained(session.words);
  if (said === undefined) return done({ problems: told }, () => problemTableLines(told, findings, words));
  const wanted = said.trim().toLowerCase();
  const asked = told.find(({ number, code }) => String(number) === wanted || code === wanted);
  if (asked !== undefined) return done({ problems: [asked] }, () => problemToldLines(asked, words));
  const finding = findings.find(({ code }) => code === wanted);
  if (finding !== undefined) {
    return done({ problems: [], findings: [finding] }, () => findingExplainedLines(finding, words));
  }
  const known = [...told, ...findings].map(({ code }) => code);
  const expected = nearest(wanted, known) ?? "421";
  const wrong = { field: "number", fault: "unreadable", received: said, expected } as const;
  return refused(problem("field-not-understood", wrong), { kind: "unsaid" });
}

/** All codes, in the order of their numbers. */
function codes(): readonly ProblemCode[] {
  const all: ProblemCode[] = [];
  let code: ProblemCode;
  for (code in problemNumbers) all.push(code);
  return all;
}
