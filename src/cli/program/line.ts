import { looksLikeCpr } from "../../values/cpr-guard.js";
import { type Outcome, type Problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { hiddenMark, isPersonal } from "../say/received.js";
import { choiceByDanish, danishOptions, optionByDanish } from "./danish-options.js";
import { nearest } from "./nearest.js";
import { type CommandSpec, commandNamed, commandTable, globalOptions, type OptionSpec } from "./table.js";

/** A command line that has been understood as words: which command, its arguments, its options. */
export interface CommandLine {
  readonly spec: CommandSpec;
  readonly args: readonly string[];
  readonly options: Options;
}

/** The options given, by name. A flag is there or not; the last value of a single option counts. */
export class Options {
  constructor(private readonly values: ReadonlyMap<string, readonly string[]>) {}

  has(name: string): boolean {
    return this.values.has(name);
  }

  one(name: string): string | undefined {
    return this.values.get(name)?.at(-1);
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  names(): readonly string[] {
    return [...this.values.keys()];
  }
}

/** Reads the words after `frikort`. Every fault of the line is reported at once; a CPR number anywhere is refused before all else. */
export function parseCommandLine(argv: readonly string[]): Outcome<CommandLine> {
  if (argv.some(looksLikeCpr)) return err([problemOf("cpr-refused", {})]);
  const words = spokenWords(argv);
  const found = commandNamed(words);
  if (found === undefined) return unknownCommand(words);
  const { spec, length } = found;
  const problems: Problem[] = [];
  const { args, values, ofPerson } = sort(argv, spec, problems);
  const own = args.slice(length);
  if (spec.many !== true && !problems.some((one) => one.code === "option-unknown")) {
    for (const [place, surplus] of own.entries()) {
      if (place < spec.args.length) continue;
      const received = ofPerson.has(place + length) ? hiddenMark : surplus;
      problems.push(problemOf("argument-surplus", { received, command: spec.name }));
    }
  }
  const [first, ...more] = problems;
  return first === undefined ? ok({ spec, args: own, options: new Options(values) }) : err([first, ...more]);
}

/** The command a line names, also when the rest of it is not understood; empty when it names none. */
export function commandNameOf(argv: readonly string[]): string {
  return commandNamed(spokenWords(argv))?.spec.name ?? "";
}

/** What of the global options can be told even from a line that is not understood. */
export function globalsOf(argv: readonly string[]): Options {
  return new Options(sort(argv, undefined, []).values);
}

function unknownCommand(words: readonly string[]): Outcome<never> {
  const received = words[0] ?? "";
  const known = commandTable.flatMap((spec) => [spec.name, spec.danish]).map((name) => name.split(" ")[0] ?? name);
  const near = nearest(received, known);
  return err([problemOf("command-unknown", { received, ...(near !== undefined && { nearest: near }) })]);
}

/** The words that are neither options nor their values, as far as the global options and any command's options tell. */
export function spokenWords(argv: readonly string[]): readonly string[] {
  return sort(argv, undefined, []).args;
}

interface Sorted {
  readonly args: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Places of the words that follow a name, an address or a reason: a name without quotation marks falls apart into them. */
  readonly ofPerson: ReadonlySet<number>;
}

function sort(argv: readonly string[], spec: CommandSpec | undefined, problems: Problem[]): Sorted {
  const args: string[] = [];
  const values = new Map<string, string[]>();
  const ofPerson = new Set<number>();
  let isAfterPerson = false;
  const add = (name: string, value: string) => values.set(name, [...(values.get(name) ?? []), value]);
  for (let place = 0; place < argv.length; place += 1) {
    const word = argv[place] ?? "";
    if (word === "--") {
      args.push(...argv.slice(place + 1));
      break;
    }
    const long = /^--([^=]+)(?:=(.*))?$/s.exec(word === "-h" ? "--help" : word);
    if (long === null) {
      if (/^-[a-z]$/i.test(word)) problems.push(unknownOption(word.slice(1), spec));
      else {
        if (isAfterPerson) ofPerson.add(args.length);
        args.push(word);
      }
      continue;
    }
    const [, written = "", inline] = long;
    const option = optionNamed(written, spec);
    isAfterPerson = option?.field !== undefined && isPersonal(option.field);
    if (option === undefined) {
      problems.push(unknownOption(written, spec));
      continue;
    }
    const { name } = option;
    if (option.value === undefined) {
      if (inline === undefined) add(name, "");
      else problems.push(problemOf("option-value-unknown", { option: `--${name}`, received: inline, choices: [] }));
      continue;
    }
    const next = argv[place + 1];
    const said = inline ?? (next?.startsWith("--") ? undefined : next);
    if (inline === undefined && said !== undefined) place += 1;
    const value = said === undefined ? undefined : chosen(option, said);
    const before = option.many === true ? undefined : values.get(name)?.[0];
    const fault = before === undefined || before === value ? faultOf(option, value) : saidTwice(option, before, value);
    if (fault === undefined) add(name, value ?? "");
    else problems.push(fault);
  }
  return { args, values, ofPerson };
}

/** The contract's name, else the Danish one. */
function optionNamed(written: string, spec: CommandSpec | undefined): OptionSpec | undefined {
  return optionCalled(written, spec) ?? optionCalled(optionByDanish(written), spec);
}

function optionCalled(name: string | undefined, spec: CommandSpec | undefined): OptionSpec | undefined {
  const global = globalOptions.find((option) => option.name === name);
  if (global !== undefined) return global;
  const among = spec === undefined ? commandTable : [spec];
  for (const one of among) {
    const option = one.options.find((own) => own.name === name);
    if (option !== undefined) return option;
  }
  return undefined;
}

function unknownOption(name: string, spec: CommandSpec | undefined): Problem {
  const known = [...(spec?.options ?? []), ...globalOptions].map((option) => option.name);
  const danish = danishOptions.filter((word) => word.length > 4 && known.includes(optionByDanish(word) ?? ""));
  const found = nearest(name, [...known, ...danish]);
  const near = found === undefined || known.includes(found) ? found : optionByDanish(found);
  const received = name.length === 1 ? `-${name}` : `--${name}`;
  return problemOf("option-unknown", {
    received,
    command: spec?.name ?? "",
    ...(near !== undefined && { nearest: `--${near}` }),
  });
}

/** Two values for one option: nothing tells which was meant. */
function saidTwice({ name }: OptionSpec, before: string, value: string | undefined): Problem {
  return problemOf("options-conflict", { first: `--${name} ${before}`, second: `--${name} ${value ?? ""}` });
}

/** A choice in the contract's word, also when it was said in Danish. */
function chosen({ choices = [] }: OptionSpec, said: string): string {
  const danish = choices.includes(said) ? undefined : choiceByDanish(said);
  return danish !== undefined && choices.includes(danish) ? danish : said;
}

function faultOf(option: OptionSpec, value: string | undefined): Problem | undefined {
  const received = value ?? "";
  const choices = option.choices ?? [];
  if (value !== undefined && (choices.length === 0 || choices.includes(value))) return undefined;
  return problemOf("option-value-unknown", { option: `--${option.name}`, received, choices });
}
