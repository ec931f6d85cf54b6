import inquirer from "inquirer";
import { broken } from "../values/result.js";

/** One question, what stands there when nothing is typed, and what is wrong with an answer, if anything. */
interface Question {
  readonly question: string;
  readonly usual?: string;
  readonly validate: (text: string) => string | undefined | Promise<string | undefined>;
  /** An answer that is not understood goes away, where it is quicker typed anew than mended. */
  readonly isShort?: boolean;
}

/** What can be chosen: as it is shown, and what it means. */
interface Choice<T extends string = string> {
  readonly name: string;
  readonly value: T;
}

/** One of several that can be ticked; it may be ticked from the start. */
interface Ticked extends Choice {
  readonly checked: boolean;
}

/** How questions look and what their keys are called: colours as the run has them, words in its language. */
interface Manner {
  readonly danger: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly typed: (text: string) => string;
  readonly keys: KeyWords;
}

/** What the keys under a list do. */
export interface KeyWords {
  readonly space: string;
  readonly navigate: string;
  readonly select: string;
  readonly all: string;
  readonly invert: string;
  readonly submit: string;
}

/** The questions that can be put to a person. They stand on stderr, so that what stdout carries can be piped on. */
export interface Terminal {
  /** Asks until the answer is understood; the answer goes nowhere else. */
  readonly askText: (question: Question) => Promise<string>;
  /** One of several: chosen with the arrow keys, shown by its name. */
  readonly askChoice: <T extends string>(question: string, choices: readonly Choice<T>[]) => Promise<T>;
  /** Some of several, chosen with the space bar; none is an answer too. */
  readonly askChoices: (question: string, choices: readonly Ticked[]) => Promise<readonly string[]>;
}

export function terminalIn(manner: Manner): Terminal {
  const theme = themeOf(manner);
  const ask = async (question: object): Promise<unknown> => {
    const prompt = inquirer.createPromptModule({ output: process.stderr });
    const { answer } = await prompt([{ name: "answer", theme, ...question }] as never);
    return answer;
  };
  return {
    askText: async ({ question, usual, validate, isShort = false }) =>
      String(
        await ask({
          ...{ type: "input", message: question },
          ...(usual !== undefined && { default: usual }),
          ...(isShort && { theme: { ...theme, validationFailureMode: "clear" } }),
          validate: async (text: string) => (await validate(text)) ?? true,
        }),
      ),
    askChoice: async (question, choices) => {
      const answer = await ask({ type: "select", message: question, choices: [...choices], loop: false });
      return choices.find(({ value }) => value === answer)?.value ?? broken("one of the choices is chosen");
    },
    askChoices: async (question, choices) =>
      [await ask({ type: "checkbox", message: question, choices: [...choices], loop: false })].flat().map(String),
  };
}

function only(paint: (text: string) => string): (text: string) => string {
  return (text) => paint(text);
}

/** inquirer colours on its own account and speaks English: here it has the run's colours and words instead. */
function themeOf({ danger, quiet, heading, typed, keys }: Manner): object {
  const named: Readonly<Record<string, string>> = { ...keys };
  return {
    prefix: { idle: typed("?"), done: typed("✓") },
    icon: { checked: typed("◉"), unchecked: "◯", cursor: "❯" },
    style: {
      // inquirer adds what state a question is in, and a colour would write that out too.
      ...{ answer: only(typed), message: only(heading), highlight: only(typed), description: only(quiet) },
      error: (text: string) => danger(`> ${text}`),
      defaultAnswer: (text: string) => quiet(`(${text})`),
      keysHelpTip: (tips: readonly (readonly [key: string, action: string])[]) =>
        quiet(tips.map(([key, action]) => `${named[key] ?? key} ${named[action] ?? action}`).join(" · ")),
    },
  };
}
