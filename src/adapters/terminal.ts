import inquirer from "inquirer";
import { broken } from "../values/result.js";

/** One question, what stands there when nothing is typed, and what is wrong with an answer, if anything. */
export interface Question {
  readonly question: string;
  readonly usual?: string;
  readonly validate: (text: string) => string | undefined | Promise<string | undefined>;
}

/** What can be chosen: as it is shown, and what it means. */
export interface Choice<T extends string = string> {
  readonly name: string;
  readonly value: T;
}

/** Asks on stderr until the answer is understood; the answer goes nowhere else. */
export async function askText({ question, usual, validate }: Question): Promise<string> {
  const { answer } = await prompt().prompt([
    {
      type: "input",
      name: "answer",
      message: question,
      ...(usual !== undefined && { default: usual }),
      validate: async (text: string) => (await validate(text)) ?? true,
    },
  ]);
  return String(answer);
}

/** One of several: chosen with the arrow keys, shown by its name. */
export async function askChoice<T extends string>(question: string, choices: readonly Choice<T>[]): Promise<T> {
  const { answer } = await prompt().prompt([
    { type: "select", name: "answer", message: question, choices: [...choices], loop: false },
  ]);
  const chosen = choices.find(({ value }) => value === answer);
  return chosen?.value ?? broken("one of the choices is chosen");
}

/** Some of several, chosen with the space bar; none is an answer too. */
export async function askChoices(question: string, choices: readonly Choice[]): Promise<readonly string[]> {
  const { answer } = await prompt().prompt([
    { type: "checkbox", name: "answer", message: question, choices: [...choices], loop: false },
  ]);
  return [answer].flat().map(String);
}

/** Questions stand on stderr, so that what stdout carries can be piped on. */
function prompt() {
  return { prompt: inquirer.createPromptModule({ output: process.stderr }) };
}
