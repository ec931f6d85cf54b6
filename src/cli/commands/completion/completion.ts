import {
  type CommandName,
  type CommandSpec,
  commandTable,
  globalOptions,
  type OptionSpec,
} from "../../program/table.js";

/** What can stand at a place of the command line: words, something the ledger knows, or a file. */
export type Candidates =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "cards" | "vouchers" | "files" | "commands" | "nothing" };

/** One command as a shell completes it. */
export interface CompletionCommand {
  readonly name: CommandName;
  /** Every way to write it, one or two words: English, Danish, mixed. */
  readonly called: readonly string[];
  /** What may follow as a second word: `set`, `sæt` after `card`. */
  readonly second: readonly string[];
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

/** All that the four scripts know. */
export interface CompletionTable {
  readonly commands: readonly CompletionCommand[];
  readonly globals: readonly string[];
  readonly values: readonly CompletionValue[];
  /** Options that are followed by a value, as the shell skips it when it looks for the command. */
  readonly takingValue: readonly string[];
}

/** The shells that a script is made for. */
export const shells = ["bash", "zsh", "fish", "powershell"] as const;

export type Shell = (typeof shells)[number];

export function completionTable(): CompletionTable {
  const globalValues = globalOptions.filter(takesValue).map((option) => choicesOf(option));
  const ownValues = commandTable.flatMap((spec) =>
    spec.options.filter(takesValue).map((one) => choicesOf(one, spec.name)),
  );
  const values = [...globalValues, ...ownValues];
  return {
    commands: commandTable.map(commandOf),
    globals: globalOptions.map(({ name }) => `--${name}`),
    values,
    takingValue: [...new Set(values.map(({ option }) => option))].sort(),
  };
}

/** Every first word in both languages. */
export function firstWords(table: CompletionTable): readonly string[] {
  const words = table.commands.flatMap(({ called }) => called.map((name) => name.split(" ")[0] ?? name));
  return [...new Set(words)].sort();
}

function commandOf(spec: CommandSpec): CompletionCommand {
  const { name, args, options, many } = spec;
  return {
    name,
    called: waysToWrite(spec),
    second: commandTable.filter((one) => one.name.startsWith(`${name} `)).flatMap(secondWords),
    options: options.map((option) => `--${option.name}`),
    args: name === "law add" ? lawAddArgs : args.map(argOf),
    repeats: many === true,
  };
}

const lawAddArgs: readonly Candidates[] = [{ kind: "words", words: ["annual-ceiling"] }];

function waysToWrite({ name, danish }: CommandSpec): readonly string[] {
  const [english = "", more] = name.split(" ");
  const [dansk = "", mere] = danish.split(" ");
  if (more === undefined || mere === undefined) return [...new Set([name, danish])];
  return [...new Set([name, danish, `${english} ${mere}`, `${dansk} ${more}`])];
}

function secondWords({ name, danish }: CommandSpec): readonly string[] {
  const words = [name, danish].map((called) => called.split(" ")[1] ?? "");
  return [...new Set(words)];
}

function argOf(arg: string): Candidates {
  const word = arg.replace("…", "");
  if (word.includes("|")) return { kind: "words", words: word.split("|") };
  if (word === "CARD") return { kind: "cards" };
  if (word === "VOUCHER") return { kind: "vouchers" };
  if (word === "COMMAND") return { kind: "commands" };
  return ["FILE", "DIR", "FROM", "TO"].includes(word) ? { kind: "files" } : { kind: "nothing" };
}

function takesValue(option: OptionSpec): boolean {
  return option.value !== undefined;
}

function choicesOf(option: OptionSpec, command?: CommandName): CompletionValue {
  const { choices, value = "" } = option;
  const candidates: Candidates = choices === undefined ? placeOf(value) : { kind: "words", words: choices };
  return { ...(command !== undefined && { command }), option: `--${option.name}`, candidates };
}

function placeOf(value: string): Candidates {
  if (value === "CARD") return { kind: "cards" };
  return ["FILE", "PATH", "DIR"].includes(value) ? { kind: "files" } : { kind: "nothing" };
}
