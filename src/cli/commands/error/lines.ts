import type { Exit, ProblemCode } from "../../../values/problem.js";
import type { ExplanationWords } from "../../words/explanation.js";

/** A problem as `frikort error` tells of it; `example` are commands, the last of which fails with it. */
export interface ProblemTold {
  readonly number: number;
  readonly code: ProblemCode;
  readonly exit: Exit;
  readonly means: string;
  readonly arises: string;
  readonly remedy: string;
  readonly example: readonly string[];
}

/** One problem at length. */
export function problemToldLines(told: ProblemTold, words: ExplanationWords): readonly string[] {
  const { number, code, exit, means, arises, remedy, example } = told;
  const shown = [`${words.example} (${words.exampleInDemo}):`, ...example.map((line) => `  ${line}`)];
  return [
    `${words.error} ${number} (${code}), ${words.exit(exit)}`,
    "",
    means,
    "",
    `${words.arises}: ${arises}`,
    `${words.remedy}: ${remedy}`,
    ...(example.length === 0 ? [] : ["", ...shown]),
  ];
}

/** All problems, one line each: number, code, what it means. */
export function problemTableLines(all: readonly ProblemTold[], words: ExplanationWords): readonly string[] {
  const width = Math.max(...all.map(({ code }) => code.length));
  const rows = all.map(({ number, code, means }) => `${number}  ${code.padEnd(width)}  ${firstSentence(means)}`);
  return [...rows, "", words.more];
}

function firstSentence(text: string): string {
  return /^.*?[.](?= [A-ZÆØÅ]|$)/.exec(text)?.[0] ?? text;
}
