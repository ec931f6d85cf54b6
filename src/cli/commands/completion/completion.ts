import { type Language, languages } from "../../program/languages.js";
import { calledIn, choiceIn, choicesIn, optionIn, optionNames } from "../../program/names.js";
import { type CommandName, commandTable, globalOptions, type OptionSpec } from "../../program/table.js";

/** What can stand at a place of the command line: words, something the ledger knows, or a file. */
export type Candidates =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "cards" | "vouchers" | "waiting" | "files" | "commands" | "nothing" };

/** One command as a shell completes it. */
interface CompletionCommand {
  readonly name: CommandName;
  /** Every way to write it, one or two words: English, Danish, mixed. */
  readonly called: readonly string[];
  readonly options: readonly string[];
  /** What each argument can be; the last one stands for all further ones when it may be repeated. */
  readonly args: readonly Candidates[];
  readonly repeats: boolean;
}

/** An option with a value, and what the value can be. `command` is absent when it is the same for all. */
interface CompletionValue {
  readonly command?: CommandName;
  readonly option: string;
  readonly candidates: Candidates;
}

/** A first word that others may follow: `set`, `list` after `card`. */
interface CompletionGroup {
  readonly called: readonly string[];
  readonly second: readonly string[];
}

/** All that the four scripts know. Words of both languages are understood, those of one are offered. */
export interface CompletionTable {
  readonly first: readonly string[];
  readonly groups: readonly CompletionGroup[];
  readonly commands: readonly CompletionCommand[];
  readonly globals: readonly string[];
  readonly values: readonly CompletionValue[];
  /** Options that are followed by a value, as the shell skips it when it looks for the command. */
  readonly takingValue: readonly string[];
}

/** The shells that a script is made for. */
export const shells = ["bash", "zsh", "fish", "powershell"] as const;

export type Shell = (typeof shells)[number];

/** The table of commands, in the form that a shell's script is made from. */
export function completionTable(language: Language): CompletionTable {
  const values = [
    ...globalOptions.flatMap((option) => valuesOf(option, language)),
    ...commandTable.flatMap(({ name, options }) =>
      options.flatMap((option) => valuesOf(option, language).map((value) => ({ command: name, ...value }))),
    ),
  ];
  const firsts = commandTable.filter(
    ({ name }, place) => commandTable.findIndex((one) => firstOf(one.name) === firstOf(name)) === place,
  );
  return {
    first: firsts.map(({ name }) => firstOf(calledIn(language, name))).sort(),
    groups: firsts.flatMap(({ name }) => groupOf(name, language)),
    commands: commandTable.map(({ name, args, options }) => ({
      ...{ name, called: waysToCall(name), options: flagsOf(options, language) },
      args: ownArgs[name] ?? args.map((arg) => argOf(arg, language)),
      repeats: args.at(-1)?.endsWith("…") === true,
    })),
    globals: flagsOf(globalOptions, language),
    values,
    takingValue: [...new Set(values.map(({ option }) => option))].sort(),
  };
}
function firstOf(called: string): string {
  return called.split(" ")[0] ?? called;
}

/** A word of a command, in every language; the contract's first. */
function everyWord(command: CommandName, place: 0 | 1): readonly string[] {
  const names = [command, ...languages.map((language) => calledIn(language, command))];
  return [...new Set(names.flatMap((name) => name.split(" ")[place] ?? []))];
}

function groupOf(command: CommandName, language: Language): readonly CompletionGroup[] {
  const inGroup = commandTable.filter(({ name }) => name.startsWith(`${firstOf(command)} `));
  const second = inGroup.map(({ name }) => calledIn(language, name).split(" ")[1] ?? "");
  return second.length === 0 ? [] : [{ called: everyWord(command, 0), second }];
}

/** `card set`, `kort sæt`, `card sæt`, `kort set`. */
function waysToCall(command: CommandName): readonly string[] {
  const firsts = everyWord(command, 0);
  const seconds = everyWord(command, 1);
  return seconds.length === 0 ? firsts : firsts.flatMap((first) => seconds.map((last) => `${first} ${last}`));
}

function flagsOf(options: readonly OptionSpec[], language: Language): readonly string[] {
  return options.map((option) => optionIn(language, option));
}

function valuesOf(option: OptionSpec, language: Language): readonly CompletionValue[] {
  if (option.value === undefined) return [];
  const candidates: Candidates =
    option.choices === undefined ? candidatesFor(option.value) : { kind: "words", words: choicesIn(language, option) };
  return optionNames(option).map((name) => ({ option: `--${name}`, candidates }));
}

/** What can stand at the places of a command, where its usage line does not tell. */
const ownArgs: Readonly<Partial<Record<CommandName, readonly Candidates[]>>> = {
  "law add": [{ kind: "words", words: ["annual-ceiling"] }],
  registered: [{ kind: "waiting" }],
};

function argOf(arg: string, language: Language): Candidates {
  const word = arg.replace("…", "");
  if (word === "VOUCHER|IMPORTID") return { kind: "vouchers" };
  if (word.includes("|")) return { kind: "words", words: word.split("|").map((one) => choiceIn(language, one)) };
  if (word === "COMMAND") return { kind: "commands" };
  return word === "FROM" || word === "TO" ? { kind: "files" } : candidatesFor(word);
}

function candidatesFor(value: string): Candidates {
  if (value === "CARD") return { kind: "cards" };
  if (value === "VOUCHER") return { kind: "vouchers" };
  return ["FILE", "PATH", "DIR"].includes(value) ? { kind: "files" } : { kind: "nothing" };
}
