import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { explanationExamples } from "../../src/cli/commands/error/examples.js";
import { commandNamed, readCommandLine } from "../../src/cli/program/line.js";
import { optionIn } from "../../src/cli/program/names.js";
import { commandTable, globalOptions, type OptionSpec } from "../../src/cli/program/table.js";
import { findingLines, messageText, noticeLine, problemLines } from "../../src/cli/say/message.js";
import { explanationsDanish } from "../../src/cli/words/da/explanations.js";
import { danish } from "../../src/cli/words/da/messages.js";
import { explanationsEnglish } from "../../src/cli/words/en/explanations.js";
import { english } from "../../src/cli/words/en/messages.js";
import type { Words } from "../../src/cli/words/words.js";
import { type NoticeCode, notice } from "../../src/values/notice.js";
import { type ProblemCode, problemNumbers, problemOf } from "../../src/values/problem.js";
import { findingOf, noticeSamples, problemSamples } from "./message-samples.js";

/** The words after `frikort` as the program takes them, or every fault of them. */
const parseCommandLine = (argv: readonly string[]) => readCommandLine(argv).line;

const languages: readonly Words[] = [danish, english];
const codes = keysOf(problemNumbers);
const noticeCodes = keysOf(noticeSamples);
const findingCodes = keysOf(danish.findings.sentence);
/** Options that the samples receive from outside. */
const sampleOptions = new Set(["timr"]);
/** Problems that the reading of the command line itself finds. */
const readingProblems: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "command-unknown",
  "option-unknown",
  "option-value-unknown",
  "argument-surplus",
  "cpr-refused",
]);
const where = { file: "timer.csv", line: 14, column: "C", heading: "Timer" };

/** Every text each language can say, with a name that tells where it comes from. */
const said: readonly (readonly [string, string])[] = languages.flatMap((words) => [
  ...codes.flatMap((code) => [
    [`${words.language} ${code}`, blockOf(code, words)] as const,
    [`${words.language} ${code} in a file`, blockOf(code, words, where)] as const,
    [`${words.language} ${code} in one line`, messageText(problemOf(code, problemSamples[code]), words)] as const,
  ]),
  ...noticeCodes.map((code) => [`${words.language} ${code}`, noticeLine(noticeOf(code), words)] as const),
  ...findingCodes.map(
    (code) => [`${words.language} ${code}`, findingLines(findingOf(code), words).join("\n")] as const,
  ),
  ...explanationsOf(words),
]);

describe("every word", () => {
  test("is there, in both languages, for every problem, notice and finding", () => {
    for (const words of languages) {
      expect(keysOf(words.problems.first).toSorted()).toEqual(codes.toSorted());
      expect(keysOf(words.problems.next).toSorted()).toEqual(codes.toSorted());
      expect(keysOf(words.notices).toSorted()).toEqual(noticeCodes.toSorted());
      expect(keysOf(words.findings.sentence).toSorted()).toEqual(findingCodes.toSorted());
    }
    for (const explanations of [explanationsDanish, explanationsEnglish]) {
      expect(keysOf(explanations).toSorted()).toEqual(codes.toSorted());
    }
    for (const [name, text] of said) expect(text.trim(), name).not.toBe("");
  });

  test.each(said)("%s: pleads with nobody, shouts at nobody and blames nobody", (_name, text) => {
    expect(text).not.toMatch(/venligst|please|undskyld|sorry|oops|ups\b/i);
    expect(text).not.toMatch(/!/);
    expect(text).not.toMatch(/ugyldig|invalid/i);
    expect(text).not.toMatch(/undefined|\[object|NaN|null/);
    expect(text).not.toMatch(/\.\.(?!\.)|\s$|[^\n ] {2,}[a-zæøå]+ {2}[.,]/);
  });

  test.each(said)("%s: pay on the card is registered, never reported (R41)", (_name, text) => {
    const statements = text.replaceAll(/(?:indberettes ikke|ikke indberettet|not reported)[^.]*/gi, "");
    expect(statements).not.toMatch(/indberet|eIndkomst|\breport(?:ed|s)?\b/i);
  });
});

describe("the first line of a problem", () => {
  test.each(codes)("%s is a sentence, and the next step is one too or ends in a command", (code) => {
    for (const words of languages) {
      const told = problemLines(problemOf(code, problemSamples[code]), words, { kind: "unsaid" });
      expect(told[0]).toMatch(/^(?:Fejl|Error) \d{3}: .+\.$/);
      expect(told.length).toBeGreaterThanOrEqual(2);
      expect(told.at(-1)).toMatch(/[.]$|: frikort .+$|frikort \S+.*$|\.csv$|45\.900,00\.$/);
    }
  });

  test.each(firstLinesOfTheContract())("problem %s reads as the contract has it", (number, da, en) => {
    const code = codes.find((known) => problemNumbers[known] === Number(number));
    if (code === undefined) throw new Error(`no problem ${number}`);
    expect(firstOf(code, danish)).toMatch(patternOf(da));
    expect(firstOf(code, english)).toMatch(patternOf(en));
  });
});

describe("what a message tells a person to type", () => {
  const options: readonly OptionSpec[] = [...globalOptions, ...commandTable.flatMap((spec) => spec.options)];
  const english = new Set(options.map(({ name }) => name));
  const danishNames = new Set(options.map((option) => optionIn("da", option).slice(2)));

  test.each(said)("%s: names only commands and options that exist, in its own language", (name, text) => {
    for (const [, words = ""] of text.matchAll(/frikort ((?:--)?[a-zøæå]+(?: [a-zæøå]+)?)/g)) {
      if (words.startsWith("--")) continue;
      if (/: frikort |med:? frikort |with:? frikort /.test(text))
        expect(commandNamed(words.split(" ")), words).toBeDefined();
    }
    const known = name.startsWith("da ") ? danishNames : english;
    for (const [, option = ""] of text.matchAll(/(?<=^|\s|\()--([a-zæøå-]+)/g)) {
      if (!sampleOptions.has(option)) expect(known.has(option), option).toBe(true);
    }
  });
});

/** Problems that only the rows and headings of a file have. */
const fileProblems = [
  ...(["field-not-understood", "header-not-understood", "text-not-readable", "employer-differs"] as const),
  ...(["card-not-found", "wage-type-unknown", "rate-differs", "row-employer-unknown"] as const),
];

describe("an option in a next step", () => {
  const commandsIn = /frikort \p{L}+[^.,;]*/gu;
  const optionsIn = (text: string) => [...text.matchAll(/(?<=^|\s|\()--([a-zæøå-]+)/g)].map(([flag]) => flag);
  const flagsOf = (command: string, { language }: Words) =>
    [...globalOptions, ...(commandNamed(command.split(" "))?.options ?? [])].map((option) =>
      optionIn(language, option),
    );

  test.each(codes)("%s: is one of the command it stands in", (code) => {
    for (const words of languages) {
      for (const [command] of textsIn(words.problems.next[code]).flatMap((text) => [...text.matchAll(commandsIn)])) {
        const known = flagsOf(command.slice("frikort ".length), words);
        for (const option of optionsIn(command)) expect(known, command).toContain(option);
      }
    }
  });

  test.each(fileProblems)("%s: is one of the import where it stands alone", (code) => {
    for (const words of languages) {
      for (const text of textsIn(words.problems.next[code])) {
        for (const option of optionsIn(text.replaceAll(commandsIn, ""))) {
          expect(flagsOf("import", words), text).toContain(option);
        }
      }
    }
  });
});

/** The texts of a next step, whichever is chosen; its facts stand as X. */
function textsIn(texts: unknown): readonly string[] {
  if (typeof texts === "string") return [texts];
  if (typeof texts === "function") return [String(texts(new Proxy({}, { get: () => "X" })))];
  return typeof texts === "object" && texts !== null ? Object.values(texts).flatMap(textsIn) : [];
}

describe("a command at the end of a message", () => {
  test.each(said.filter(([name]) => !name.endsWith("explained")))("%s: works as it is pasted", (_name, text) => {
    for (const line of text.split("\n")) {
      const command = /(?:: |med |with )frikort ([^:,]+?)\.?$/.exec(line)?.[1];
      if (command === undefined) continue;
      const read = parseCommandLine(wordsOfShell(command));
      expect(read.ok ? undefined : read.error[0].code, command).toBeUndefined();
      if (!read.ok || read.value.spec.name === "help") continue;
      const { args, spec } = read.value;
      if (/^(?:CARD|VOUCHER)/.test(spec.args[0] ?? "")) expect(args.length, command).toBeGreaterThan(0);
    }
  });
});

describe("frikort error", () => {
  test("every example is a command line of this program; those meant to be misread are misread as named", () => {
    for (const code of codes) {
      const commands = explanationExamples[code].filter((line) => line.includes("frikort "));
      for (const [place, line] of commands.entries()) {
        const read = parseCommandLine(wordsOfShell(line.slice(line.indexOf("frikort ") + "frikort ".length)));
        const misread = place === commands.length - 1 && readingProblems.has(code) ? code : undefined;
        expect(read.ok ? undefined : read.error[0].code, line).toBe(misread);
      }
    }
  });

  test("the examples are commands of this program, or files for them, and the last one is the one that fails", () => {
    for (const code of codes) {
      const lines = explanationExamples[code];
      for (const line of lines) expect(line, code).toMatch(/^(?:frikort |printf '|FRIKORT_NOW=\S+ frikort )/);
      if (lines.length > 0) expect(lines.at(-1), code).toMatch(/frikort /);
    }
  });

  test("at least fifty problems can be brought about by a stranger", () => {
    expect(codes.filter((code) => explanationExamples[code].length > 0).length).toBeGreaterThanOrEqual(50);
  });
});

/** Words of a shell line: spaces part them, quotation marks hold them together. */
function wordsOfShell(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
}

function blockOf(code: ProblemCode, words: Words, place?: typeof where): string {
  return problemLines(problemOf(code, problemSamples[code], place), words, { kind: "nothing" }).join("\n");
}

function firstOf(code: ProblemCode, words: Words): string {
  const [first = ""] = problemLines(problemOf(code, problemSamples[code]), words, { kind: "unsaid" });
  return first.replace(/^\S+ \d+: /, "");
}

function noticeOf(code: NoticeCode) {
  return notice(code, noticeSamples[code]);
}

function explanationsOf(words: Words): readonly (readonly [string, string])[] {
  const explanations = words.language === "da" ? explanationsDanish : explanationsEnglish;
  return codes.map((code) => {
    const { means, arises, remedy } = explanations[code];
    return [`${words.language} ${code} explained`, `${means} ${arises} ${remedy}`] as const;
  });
}

/** Number and first line of every problem as they were agreed, kept beside the tests. */
function firstLinesOfTheContract(): readonly (readonly [string, string, string])[] {
  const text = readFileSync(new URL("./first-lines.txt", import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [number = "", da = "", en = ""] = line.split(" | ");
      return [number, da, en] as const;
    });
}

function patternOf(template: string): RegExp {
  const literal = template.split(/\{[^}]+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join(".+")}$`);
}

function keysOf<T extends object>(record: T): readonly (keyof T & string)[] {
  const keys: (keyof T & string)[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
