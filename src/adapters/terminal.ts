import inquirer from "inquirer";

/** One question and what is wrong with an answer, if anything. */
export interface Question {
  readonly question: string;
  readonly validate: (text: string) => string | undefined;
}

/** Asks on stderr until the answer is understood; the answer goes nowhere else. */
export async function askText({ question, validate }: Question): Promise<string> {
  const { answer } = await prompt().prompt([
    { type: "input", name: "answer", message: question, validate: (text: string) => validate(text) ?? true },
  ]);
  return String(answer);
}

/** Questions stand on stderr, so that what stdout carries can be piped on. */
function prompt() {
  return { prompt: inquirer.createPromptModule({ output: process.stderr }) };
}
