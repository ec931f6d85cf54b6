import type { Finding } from "../../../values/finding.js";
import type { Exit, ProblemCode } from "../../../values/problem.js";
import type { ExplanationWords } from "../../words/explanation.js";
import type { FindingText } from "../../words/findings.js";
import type { Words } from "../../words/words.js";

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

/** A finding of `verify` or `check` as `frikort error` tells of it: what it means, and what may be done about it. */
interface FindingExplained {
  readonly code: Finding["code"];
  readonly means: string;
  readonly remedy: readonly string[];
}

/** Every finding, in the words that it is told with; what rests on the details of one is told of all of its kind. */
export function findingsExplained({ findings }: Words): readonly FindingExplained[] {
  const general: { readonly [C in Finding["code"]]?: string } = findings.general;
  const explained: FindingExplained[] = [];
  let code: Finding["code"];
  for (code in findings.sentence) {
    const sentence = findings.sentence[code];
    const next: FindingText | Readonly<Record<string, FindingText>> = findings.next[code];
    const texts = typeof next === "object" ? Object.values(next) : [next];
    explained.push({
      code,
      means: general[code] ?? (typeof sentence === "string" ? `${upperFirst(sentence)}.` : ""),
      remedy: [...new Set(texts.filter((text) => typeof text === "string"))],
    });
  }
  return explained;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** One finding at length. */
export function findingExplainedLines(
  { code, means, remedy }: FindingExplained,
  words: ExplanationWords,
): readonly string[] {
  return [`${words.finding} ${code}`, "", means, "", ...remedy.map((text) => `${words.remedy}: ${text}`)];
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

/** All problems and findings, one line each: number, code, what it means. */
export function problemTableLines(
  all: readonly ProblemTold[],
  findings: readonly FindingExplained[],
  words: ExplanationWords,
): readonly string[] {
  const width = Math.max(...[...all, ...findings].map(({ code }) => code.length));
  const row = ({ code, means }: { readonly code: string; readonly means: string }) =>
    `${code.padEnd(width)}  ${firstSentence(means)}`;
  const rows = all.map((told) => `${told.number}  ${row(told)}`);
  return [...rows, "", `${words.findings}:`, ...findings.map(row), "", words.more];
}

function firstSentence(text: string): string {
  return /^.*?[.](?= [A-ZÆØÅ]|$)/.exec(text)?.[0] ?? text;
}
