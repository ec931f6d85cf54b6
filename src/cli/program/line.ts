import { looksLikeCpr } from "../../values/cpr-guard.js";
import { hiddenMark } from "../../values/name-guard.js";
import { isPersonal } from "../../values/personal.js";
import { type Outcome, type Problem, problemNumbers, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { languages } from "./languages.js";
import { calledIn, choiceMeant, optionFlagged, optionIn } from "./names.js";
import { nearest } from "./nearest.js";
import { programFor } from "./program.js";
import {
  type CommandName,
  type CommandSpec,
  commandTable,
  type GlobalOptionName,
  globalOptions,
  type OptionSpec,
} from "./table.js";

/** A command line that has been understood as words: which command, its arguments, its options. */
export interface CommandLine {
  readonly spec: CommandSpec;
  readonly args: readonly string[];
  readonly options: Options;
  /** Nothing but `frikort` was typed: where one begins is shown, or what waits. */
  readonly isBare?: true;
}

/** The options given, by the contract's names. A flag is there or not; the last value of a single option counts. */
export class Options {
  constructor(private readonly values: ReadonlyMap<string, readonly string[]>) {}

  has(name: string): boolean {
    return this.values.has(name);
  }

  one(name: string): string | undefined {
    return this.values.get(name)?.at(-1);
  }

  /** One of a closed list; nothing when it was not given. Another word has been refused before (104). */
  choice<T extends string>(name: string, among: readonly T[]): T | undefined {
    const said = this.one(name);
    return among.find((one) => one === said);
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  names(): readonly string[] {
    return [...this.values.keys()];
  }
}

/** A line that has been read, also one that is not understood: then its language and form of answer are still known. */
interface ReadLine {
  readonly line: Outcome<CommandLine>;
  readonly globals: Options;
  /** The command the line names; empty when it names none. */
  readonly command: CommandName | "";
}

/**
 * Reads the words after `frikort`. Every fault of the line is reported at once; a CPR number anywhere is refused before all
 * else. `frikort`, `frikort --help` and `frikort pay 12345 --help` are all the command `help`.
 */
export function readCommandLine(argv: readonly string[]): ReadLine {
  const heard = hear(argv);
  const globals = new Options(valuesOf(heard.options.filter(({ spec }) => isGlobal(spec))));
  const command = heard.spec?.name ?? "";
  if (argv.some(looksLikeCpr)) return { line: err([problemOf("cpr-refused", {})]), globals, command };
  const isOverview = heard.spec === undefined && heard.words.length === 0;
  if (globals.has("help") || isOverview) {
    const bare = globals.has("help") ? {} : { isBare: true as const };
    return { line: ok({ ...helpLine(heard, globals), ...bare }), globals, command: "help" };
  }
  return { line: judged(heard, argv), globals, command };
}

/** The command whose English or Danish words these are; further words are passed over. */
export function commandNamed(words: readonly string[]): CommandSpec | undefined {
  return hear(words.map((word) => word.toLowerCase())).spec;
}

/** What commander found in a line, before anyone judges it. */
interface Heard {
  readonly spec?: CommandSpec;
  /** The words that are neither options nor values of known options: the command's arguments, or the whole line's. */
  readonly words: readonly string[];
  /** All words of the line from the command on, as they were written. */
  readonly written: readonly string[];
  readonly options: readonly HeardOption[];
}

interface HeardOption {
  readonly spec: OptionSpec;
  /** `null`: a value is due and none stands there. */
  readonly value: string | null | undefined;
}

function hear(argv: readonly string[]): Heard {
  const options: HeardOption[] = [];
  let heard: Heard = { words: [], written: [], options };
  const words = tidied(argv);
  const program = programFor(words, {
    option: (spec, value) => options.push({ spec, value }),
    command: (spec, words) => {
      heard = { spec, words, written: program.args, options };
    },
    noCommand: () => {
      heard = { words: program.args, written: program.args, options };
    },
  });
  program.parse(words, { from: "user" });
  return heard;
}

/**
 * The words as commander is to have them: `-h` is help, a name of an option may be typed with its letters apart (`a` and a
 * ring) or in capitals, a command in capitals, and a value may begin with one dash (`--saldo -100,00`).
 */
function tidied(argv: readonly string[]): string[] {
  const end = argv.indexOf("--");
  const read = end < 0 ? argv : argv.slice(0, end);
  const words: string[] = [];
  for (const word of read) {
    const before = words.at(-1) ?? "";
    if (word === "-h") words.push("--help");
    else if (/^--[^=]+$/.test(before) && /^-[^a-z-]/i.test(word)) words.push(`${words.pop()}=${word}`);
    else words.push(word.replace(/^--[^=]+/, (name) => name.normalize("NFC").toLowerCase()));
  }
  const first = words[0]?.normalize("NFC").toLowerCase() ?? "";
  if (firstWords.has(first)) words[0] = first;
  return end < 0 ? words : [...words, ...argv.slice(end)];
}

/** What the commands are called, in every language. */
const commandNames: readonly string[] = commandTable.flatMap(({ name }) =>
  languages.map((language) => calledIn(language, name)),
);

const firstWords: ReadonlySet<string> = new Set(commandNames.map((called) => called.split(" ")[0] ?? called));

function judged({ spec, words, options }: Heard, argv: readonly string[]): Outcome<CommandLine> {
  if (spec === undefined) return err([unknownCommand(words), ...optionFaults(options)]);
  const literal = new Set(argv.includes("--") ? argv.slice(argv.indexOf("--") + 1) : []);
  const isOption = (word: string) => /^-(?:-|[a-z]$)/i.test(word) && !literal.has(word);
  const unknown = words.filter(isOption).map((word) => faultyOption(word, spec));
  const args = words.filter((word) => !isOption(word));
  const problems = [...optionFaults(options), ...unknown, ...(unknown.length === 0 ? surplus(args, spec, argv) : [])];
  const [first, ...more] = problems.toSorted((one, other) => problemNumbers[one.code] - problemNumbers[other.code]);
  return first === undefined ? ok({ spec, args, options: new Options(valuesOf(options)) }) : err([first, ...more]);
}

/** The known command that is nearest to what was written; of words that only begin commands, or end them, all of those. */
export function nearestCommand(written: string, known = commandNames): string | undefined {
  const parts = commandNames.filter((called) => called.startsWith(`${written} `) || called.endsWith(` ${written}`));
  return parts.length > 0 ? parts.join(", ") : nearest(written, known);
}

function unknownCommand(words: readonly string[]): Problem {
  const [first = "", second = ""] = words;
  const isGroup = firstWords.has(first);
  const received = isGroup && second !== "" ? `${first} ${second}` : first;
  const near = nearestCommand(received, isGroup ? commandNames : [...firstWords]);
  return problemOf("command-unknown", { received, ...(near !== undefined && { nearest: near }) });
}

/** `--timr`, or a flag that was given a value: `--json=1`. */
function faultyOption(word: string, spec: CommandSpec): Problem {
  const [written = word, ...rest] = word.split("=");
  const known: readonly OptionSpec[] = [...spec.options, ...globalOptions];
  const called = (option: OptionSpec) => languages.map((language) => optionIn(language, option).slice(2));
  const flag = known.find((option) => called(option).includes(written.slice(2)));
  if (flag !== undefined) {
    return problemOf("option-value-unknown", { option: optionIn("en", flag), received: rest.join("="), choices: [] });
  }
  const names = known.flatMap((option) => called(option).filter((name) => name === option.name || name.length > 4));
  const near = nearest(written.replace(/^-+/, ""), names);
  const meant = known.find((option) => near !== undefined && called(option).includes(near));
  return problemOf("option-unknown", {
    received: written,
    command: spec.name,
    ...(meant !== undefined && { nearest: optionIn("en", meant) }),
  });
}

function surplus(args: readonly string[], spec: CommandSpec, argv: readonly string[]): readonly Problem[] {
  if (spec.args.at(-1)?.endsWith("…") === true) return [];
  const misspelt = args.length > spec.args.length ? commandMisspelt(args[0] ?? "", spec, argv) : undefined;
  if (misspelt !== undefined) return [misspelt];
  const ofPerson = wordsAfterPersonal(argv);
  return args.slice(spec.args.length).map((word) => {
    const received = ofPerson.has(word) ? hiddenMark : word;
    return problemOf("argument-surplus", { received, command: spec.name });
  });
}

/** `kort saet 12345`: a command whose second word is spelt wrong is no surplus of the one that its first word calls. */
function commandMisspelt(written: string, spec: CommandSpec, argv: readonly string[]): Problem | undefined {
  const group = languages.map((language) => calledIn(language, spec.name)).find((called) => argv.includes(called));
  const seconds = commandNames.flatMap((called) => {
    const [first, second] = called.split(" ");
    return first === group && second !== undefined ? [second] : [];
  });
  const near = nearest(written, seconds);
  if (group === undefined || near === undefined) return undefined;
  return problemOf("command-unknown", { received: `${group} ${written}`, nearest: `${group} ${near}` });
}

/** The words that follow a name, an address or a reason: one without quotation marks falls apart into them. */
function wordsAfterPersonal(argv: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  let isPersons = false;
  for (const word of argv) {
    if (word.startsWith("--")) {
      const [flag = ""] = word.split("=");
      const field = optionFlagged(flag)?.field;
      isPersons = field !== undefined && isPersonal(field);
    } else if (isPersons) {
      found.add(word);
    }
  }
  return found;
}

/** What is wrong with the values of known options: none where one is due, one that is no choice, two where one can be. */
function optionFaults(options: readonly HeardOption[]): readonly Problem[] {
  const first = new Map<string, string>();
  return options.flatMap(({ spec, value }) => {
    if (spec.value === undefined) return [];
    const option = optionIn("en", spec);
    const { choices = [] } = spec;
    if (value === null || value === undefined) {
      return [problemOf("option-value-unknown", { option, received: "", choices })];
    }
    const meant = chosen(spec, value);
    const before = spec.many === true ? undefined : first.get(spec.name);
    if (before !== undefined && before !== meant) return [saidTwice(spec, before, meant)];
    first.set(spec.name, meant);
    if (choices.length === 0 || choices.includes(meant)) return [];
    return [problemOf("option-value-unknown", { option, received: value, choices })];
  });
}

/** Two values for one option: nothing tells which was meant. */
function saidTwice(spec: OptionSpec, before: string, after: string): Problem {
  const option = optionIn("en", spec);
  const isHidden = spec.field !== undefined && isPersonal(spec.field);
  const said = (value: string) => `${option} ${isHidden ? hiddenMark : value}`;
  return problemOf("options-conflict", { first: said(before), second: said(after) });
}

/** A choice in the contract's word, whichever language it was said in. */
function chosen({ choices = [] }: OptionSpec, said: string): string {
  return choiceMeant(choices, said) ?? said;
}

function valuesOf(options: readonly HeardOption[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  for (const { spec, value } of options) {
    const said = value === null || value === undefined ? "" : chosen(spec, value);
    values.set(spec.name, spec.many === true ? [...(values.get(spec.name) ?? []), said] : [said]);
  }
  return values;
}

function helpLine({ written }: Heard, globals: Options): CommandLine {
  const args = written.filter((word) => !word.startsWith("-"));
  const isHelp = commandNamed(args)?.name === "help";
  return { spec: helpSpec, args: isHelp ? args.slice(1) : args, options: globals };
}

const helpSpec: CommandSpec = { name: "help", args: ["COMMAND…"], options: [] };

const globalNames: ReadonlySet<string> = new Set<GlobalOptionName>(globalOptions.map(({ name }) => name));

function isGlobal({ name }: OptionSpec): boolean {
  return globalNames.has(name);
}
