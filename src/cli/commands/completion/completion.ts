import type { Command, Option } from "commander";
import { buildProgram, commandIn, groupItself } from "../../program/program.js";
import { type CommandName, choicesIn, commandTable, globalOptions, type OptionSpec } from "../../program/table.js";
import type { Language } from "../../words/words.js";

/** What can stand at a place of the command line: words, something the ledger knows, or a file. */
export type Candidates =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "cards" | "vouchers" | "waiting" | "files" | "commands" | "nothing" };

/** One command as a shell completes it. */
export interface CompletionCommand {
  readonly name: CommandName;
  /** Every way to write it, one or two words: English, Danish, mixed. */
  readonly called: readonly string[];
  readonly options: readonly string[];
  /** What each argument can be; the last one stands for all further ones when it may be repeated. */
  readonly args: readonly Candidates[];
  readonly repeats: boolean;
}

/** An option with a value, and what the value can be. `command` is absent when it is the same for all. */
export interface CompletionValue {
  readonly command?: CommandName;
  readonly option: string;
  readonly candidates: Candidates;
}

/** A first word that others may follow: `set`, `list` after `card`. */
export interface CompletionGroup {
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

/** What commander knows of the program, in the form that a shell's script is made from. */
export function completionTable(language: Language): CompletionTable {
  const program = buildProgram();
  const values = [
    ...program.options.flatMap((option) => valuesOf(option, globalOptions, language)),
    ...commandTable.flatMap(({ name, options }) =>
      commandIn(program, name).options.flatMap((option) =>
        valuesOf(option, options, language).map((value) => ({ command: name, ...value })),
      ),
    ),
  ];
  return {
    first: program.commands.map((command) => wordFor(command, language)).sort(),
    groups: program.commands.flatMap((group) => groupOf(group, language)),
    commands: commandTable.map(({ name, args }) => {
      const command = commandIn(program, name);
      return {
        ...{ name, called: waysToCall(command), options: flagsOf(command, language) },
        args: ownArgs[name] ?? args.map((arg) => argOf(arg, language)),
        repeats: args.at(-1)?.endsWith("…") === true,
      };
    }),
    globals: flagsOf(program, language),
    values,
    takingValue: [...new Set(values.map(({ option }) => option))].sort(),
  };
}

function wordFor(command: Command, language: Language): string {
  return (language === "da" && command.alias()) || command.name();
}

function wordsFor(command: Command): readonly string[] {
  return command.name() === groupItself ? [] : [command.name(), ...command.aliases()];
}

function groupOf(group: Command, language: Language): readonly CompletionGroup[] {
  const second = group.commands.filter((one) => one.name() !== groupItself).map((one) => wordFor(one, language));
  return second.length === 0 ? [] : [{ called: wordsFor(group), second }];
}

/** `card set`, `kort sæt`, `card sæt`, `kort set`. */
function waysToCall(command: Command): readonly string[] {
  const group = command.parent?.parent === null || command.parent === null ? undefined : command.parent;
  const own = wordsFor(command);
  if (group === undefined) return own;
  return own.length === 0 ? wordsFor(group) : wordsFor(group).flatMap((first) => own.map((last) => `${first} ${last}`));
}

function flagsOf(command: Command, language: Language): readonly string[] {
  return command.options.filter(({ hidden }) => !hidden).map((option) => flagFor(option, language));
}

/** The Danish flag of an option stands first where there are two. */
function flagFor({ short, long, flags }: Option, language: Language): string {
  return (language === "da" ? (short ?? long) : long) ?? flags;
}

function valuesOf(option: Option, specs: readonly OptionSpec[], language: Language): readonly CompletionValue[] {
  const { short, long } = option;
  if (option.isBoolean()) return [];
  const spec = specs.find(({ name, also = [] }) => [name, ...also].some((one) => `--${one}` === long));
  const candidates: Candidates =
    spec?.choices === undefined ? placeOf(spec?.value ?? "") : { kind: "words", words: choicesIn(language, spec) };
  return [short, long].flatMap((flag) => (flag === undefined ? [] : [{ option: flag, candidates }]));
}

/** What can stand at the places of a command, where its usage line does not tell. */
const ownArgs: Readonly<Partial<Record<CommandName, readonly Candidates[]>>> = {
  "law add": [{ kind: "words", words: ["annual-ceiling"] }],
  registered: [{ kind: "waiting" }],
};

function argOf(arg: string, language: Language): Candidates {
  const word = arg.replace("…", "");
  if (word.includes("|")) return { kind: "words", words: (language === "da" && danishArgs[word]) || word.split("|") };
  if (word === "COMMAND") return { kind: "commands" };
  return word === "FROM" || word === "TO" ? { kind: "files" } : placeOf(word);
}

const danishArgs: Readonly<Record<string, readonly string[]>> = {
  "registration|journal|year": ["registrering", "kassekladde", "år"],
};

function placeOf(value: string): Candidates {
  if (value === "CARD") return { kind: "cards" };
  if (value === "VOUCHER") return { kind: "vouchers" };
  return ["FILE", "PATH", "DIR"].includes(value) ? { kind: "files" } : { kind: "nothing" };
}
