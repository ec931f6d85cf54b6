import { Argument, Command, Option } from "commander";
import { type CommandName, type CommandSpec, commandTable, globalOptions, type OptionSpec } from "./table.js";

/** What is told of a line while commander reads it. */
export interface LineListener {
  /** An option with its value as written; `null` where it takes one and none stands there. */
  readonly option: (option: OptionSpec, value: string | null | undefined) => void;
  /** The command that the line names, with all words that are neither options nor their values. */
  readonly command: (spec: CommandSpec, words: readonly string[]) => void;
  /** The words of a line that names no command; empty where there are none. */
  readonly noCommand: (words: readonly string[]) => void;
}

/**
 * The program as commander knows it: every command under its English and its Danish word, every option under both names. It
 * stops at nothing; whoever listens judges what was written, so that all faults of a line are told at once.
 */
export function buildProgram(listener?: LineListener): Command {
  const program = new Command("frikort");
  outspoken(program).action(() => listener?.noCommand(program.args));
  for (const option of globalOptions) addOption(program, option, listener);
  for (const spec of commandTable) addCommand(program, spec, listener);
  return program;
}

/** The command of a program that the contract calls so. */
export function commandIn(program: Command, name: CommandName): Command {
  const [first, second] = name.split(" ");
  const group = program.commands.find((one) => one.name() === first) ?? program;
  const own = group.commands.find((one) => one.name() === (second ?? groupItself));
  return own ?? group;
}

/** The name of the command that a group stands for alone: `card 12345` beside `card set 12345`. */
export const groupItself = "itself";

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
  const [english = "", second] = spec.name.split(" ");
  const [danish = "", danishSecond] = spec.danish.split(" ");
  const isGroup = commandTable.some(({ name }) => name.startsWith(`${english} `));
  const parent = isGroup ? groupOf(program, english, danish, listener) : program;
  const own = isGroup ? named(second ?? groupItself, danishSecond ?? groupItself) : named(english, danish);
  for (const arg of spec.args) own.addArgument(new Argument(arg.endsWith("…") ? "[words...]" : "[word]"));
  for (const option of spec.options) addOption(own, option, listener);
  own.action(() => listener?.command(spec, own.args));
  parent.addCommand(own, { isDefault: isGroup && second === undefined, hidden: isGroup && second === undefined });
}

/** `card`, whose commands are `set`, `list` … and, where no second word is one of them, itself. */
function groupOf(program: Command, english: string, danish: string, listener: LineListener | undefined): Command {
  const known = program.commands.find((one) => one.name() === english);
  if (known !== undefined) return known;
  const group = named(english, danish);
  group.action(() => listener?.noCommand([english, ...group.args]));
  program.addCommand(group);
  return group;
}

function named(english: string, danish: string): Command {
  const command = outspoken(new Command(english));
  return danish === english ? command : command.alias(danish);
}

function addOption(command: Command, spec: OptionSpec, listener: LineListener | undefined): void {
  const { name, danish, also = [], value } = spec;
  const place = value === undefined ? "" : ` [${value}]`;
  const flags = danish === name ? `--${name}` : `--${danish}, --${name}`;
  const options = [new Option(`${flags}${place}`), ...also.map((other) => new Option(`--${other}${place}`).hideHelp())];
  for (const option of options) {
    command.addOption(option);
    if (listener !== undefined) command.on(`option:${option.name()}`, (said) => listener.option(spec, said));
  }
}
