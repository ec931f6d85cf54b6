import { Argument, Command, Option } from "commander";
import { type Language, languages } from "./languages.js";
import { calledIn, optionNames } from "./names.js";
import { type CommandName, type CommandSpec, commandTable, globalOptions, type OptionSpec } from "./table.js";

/** What is told of a line while commander reads it. */
interface LineListener {
  /** An option with its value as written; `null` where it takes one and none stands there. */
  readonly option: (option: OptionSpec, value: string | null | undefined) => void;
  /** The command that the line names, with all words that are neither options nor their values. */
  readonly command: (spec: CommandSpec, words: readonly string[]) => void;
  /** The words of a line that names no command; empty where there are none. */
  readonly noCommand: (words: readonly string[]) => void;
}

/**
 * The program as commander knows it: every command and option under the names of every language. It
 * stops at nothing; whoever listens judges what was written, so that all faults of a line are told at once.
 */
export function buildProgram(): Command {
  return programOf(commandTable, undefined);
}

/** The program for one line: a command that none of its words names is left out, for commander would not come to it. */
export function programFor(line: readonly string[], listener: LineListener): Command {
  const words = new Set(line);
  return programOf(
    commandTable.filter(({ name }) => wordsOf(name, 0).some((word) => words.has(word))),
    listener,
  );
}

function programOf(specs: readonly CommandSpec[], listener: LineListener | undefined): Command {
  const program = new Command("frikort");
  outspoken(program).action(() => listener?.noCommand(program.args));
  for (const option of globalOptions) addOption(program, option, listener);
  for (const spec of specs) addCommand(program, spec, listener);
  return program;
}

/** The command of a program that the contract calls so. */
export function commandIn(program: Command, name: CommandName): Command {
  const [first, second] = name.split(" ");
  const group = program.commands.find((one) => one.name() === first) ?? program;
  const own = group.commands.find((one) => one.name() === (second ?? groupItself));
  return own ?? group;
}

/** What the contract calls a command of a program: the reverse of `commandIn`. */
export function contractName(command: Command): string {
  const { parent } = command;
  const group = parent === null || parent.parent === null ? "" : `${parent.name()} `;
  return command.name() === groupItself ? group.trimEnd() : `${group}${command.name()}`;
}

/** The name of the command that a group stands for alone: `card 12345` beside `card set 12345`. */
const groupItself = "itself";

/** Lets commander pass on what it would refuse, and leaves help to the `help` command. */
function outspoken(command: Command): Command {
  return command
    .allowUnknownOption()
    .allowExcessArguments()
    .helpOption(false)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {}, outputError: () => {} });
}

function addCommand(program: Command, spec: CommandSpec, listener: LineListener | undefined): void {
  const [first = "", second] = spec.name.split(" ");
  const isGroup = commandTable.some(({ name }) => name.startsWith(`${first} `));
  const parent = isGroup ? groupOf(program, spec.name, listener) : program;
  const own = isGroup && second === undefined ? outspoken(new Command(groupItself)) : named(spec.name, second ? 1 : 0);
  for (const arg of spec.args) own.addArgument(new Argument(arg.endsWith("…") ? "[words...]" : "[word]"));
  for (const option of spec.options) addOption(own, option, listener);
  own.action(() => listener?.command(spec, own.args));
  parent.addCommand(own, { isDefault: isGroup && second === undefined, hidden: isGroup && second === undefined });
}

/** `card`, whose commands are `set`, `list` … and, where no second word is one of them, itself. */
function groupOf(program: Command, name: CommandName, listener: LineListener | undefined): Command {
  const [first = ""] = name.split(" ");
  const known = program.commands.find((one) => one.name() === first);
  if (known !== undefined) return known;
  const group = named(name, 0);
  group.action(() => listener?.noCommand([first, ...group.args]));
  program.addCommand(group);
  return group;
}

/** A command under one word of its name, in every language. */
function named(name: CommandName, word: 0 | 1): Command {
  const [own = "", ...others] = wordsOf(name, word);
  return outspoken(new Command(own)).aliases(others);
}

/** One word of a command's name in every language, the contract's first. */
function wordsOf(name: CommandName, word: 0 | 1): readonly string[] {
  const called = (language: Language) => calledIn(language, name).split(" ")[word] ?? "";
  return [...new Set([called("en"), ...languages.map(called)])];
}

/** An option under its names in every language: what is shown of it in help is for `say/help.ts` to say. */
function addOption(command: Command, spec: OptionSpec, listener: LineListener | undefined): void {
  const place = spec.value === undefined ? "" : ` [${spec.value}]`;
  const [own = "", ...others] = optionNames(spec);
  const options = [new Option(`--${own}${place}`), ...others.map((name) => new Option(`--${name}${place}`).hideHelp())];
  for (const option of options) {
    command.addOption(option);
    if (listener !== undefined) command.on(`option:${option.name()}`, (said) => listener.option(spec, said));
  }
}
