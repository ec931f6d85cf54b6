/** How parts of what is said are set off. Colour never carries a meaning alone: the words are the same without it. */
export interface Paint {
  /** A problem, a finding, something that can cost money. */
  readonly danger: (text: string) => string;
  /** A sum. */
  readonly sum: (text: string) => string;
  /** A fact that is seldom looked at: a path, a code, what was said before. */
  readonly quiet: (text: string) => string;
  readonly heading: (text: string) => string;
  /** What can be typed as it stands. */
  readonly typed: (text: string) => string;
}

/** Colours for a terminal that wants them, none elsewhere: a pipe does not wait for chalk. */
export async function paintFor(wanted: boolean): Promise<Paint> {
  if (!wanted) return plain;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  return { danger: chalk.red.bold, sum: chalk.bold, quiet: chalk.dim, heading: chalk.bold, typed: chalk.cyan };
}

const asItIs = (text: string) => text;

/** What is said where nobody sees colours: a file, JSON, a pipe. */
export const plain: Paint = { danger: asItIs, sum: asItIs, quiet: asItIs, heading: asItIs, typed: asItIs };
