import type { CommandName, GlobalOptionName, OptionNameOf } from "../program/table.js";

/** What the help of one command says. An option without its line does not compile. */
export interface CommandHelp<C extends CommandName = CommandName> {
  /** One line, in lower case and without a stop: it stands in the overview and after the command's name. */
  readonly brief: string;
  /** What a person should know before the options, one sentence or two each. */
  readonly about: readonly string[];
  readonly options: { readonly [O in OptionNameOf<C>]: string };
  readonly examples: readonly [string, string];
  /** Exit codes, where they tell more than that it went well. */
  readonly exits?: readonly (readonly [code: string, meaning: string])[];
}

export type CommandHelps = { readonly [C in CommandName]: CommandHelp<C> };

/** A part of the user's day, and the commands that belong to it. */
export interface HelpGroup {
  readonly title: string;
  readonly commands: readonly CommandName[];
}

/** What a language says in the help pages. A command without words does not compile. */
export interface HelpWords {
  readonly title: string;
  readonly about: readonly string[];
  readonly usage: string;
  readonly alsoNamed: string;
  readonly options: string;
  readonly globalOptions: string;
  readonly examples: string;
  readonly exits: string;
  readonly environment: string;
  readonly groups: readonly HelpGroup[];
  readonly start: readonly (readonly [command: string, meaning: string])[];
  readonly startTitle: string;
  /** What is done most, for who has begun. */
  readonly daily: readonly (readonly [command: string, meaning: string])[];
  readonly dailyTitle: string;
  readonly allCommands: string;
  readonly more: string;
  readonly global: { readonly [O in GlobalOptionName]: string };
  readonly variables: readonly (readonly [name: string, meaning: string])[];
  readonly exitCodes: readonly (readonly [code: string, meaning: string])[];
  /** What stands for a value in usage lines, from the words of the command table. */
  readonly places: Readonly<Record<string, string>>;
  readonly commands: CommandHelps;
}
