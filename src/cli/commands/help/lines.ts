import {
  type CommandName,
  type CommandSpec,
  commandTable,
  globalOptions,
  type OptionSpec,
} from "../../program/table.js";
import type { HelpWords } from "../../words/help.js";
import type { Language } from "../../words/words.js";

/** No line of help is longer, so that it fits a terminal and a letter. */
const lettersMax = 100;

/** Commands that can do without their arguments. */
const argsOptional: ReadonlySet<CommandName> = new Set<CommandName>(["demo", "error", "schema", "help", "registered"]);

type Row = readonly [term: string, meaning: string];

/** The overview: every command in the part of the day it belongs to. */
export function overviewLines(words: HelpWords, language: Language): readonly string[] {
  const rowsOf = (commands: readonly CommandName[]): readonly Row[] =>
    commands.map((name) => [calledIn(language, specOf(name)), words.commands[name].brief]);
  const width = widest(words.groups.flatMap((group) => rowsOf(group.commands)));
  return [
    words.title,
    "",
    ...words.about.flatMap((text) => wrapped(text, 0)),
    "",
    ...section(words.startTitle, words.start),
    ...words.groups.flatMap((group) => section(group.title, rowsOf(group.commands), width)),
    ...section(words.globalOptions, optionRows(globalOptions, words.global, words)),
    ...section(words.environment, words.variables),
    ...section(words.exits, words.exitCodes),
    words.more,
  ];
}

/** The help of one command: what it does, how it is written, its options, two examples. */
export function commandHelpLines(spec: CommandSpec, words: HelpWords, language: Language): readonly string[] {
  const { brief, about, options, examples, exits = [] } = words.commands[spec.name];
  const other = calledIn(language === "da" ? "en" : "da", spec);
  return [
    `frikort ${calledIn(language, spec)} – ${brief}`,
    "",
    `${words.usage}: ${usageOf(spec, words, language)}`,
    ...(other === calledIn(language, spec) ? [] : [`${words.alsoNamed}: ${other}`]),
    "",
    ...about.flatMap((text) => [...wrapped(text, 0), ""]),
    ...section(words.options, optionRows(spec.options, options, words)),
    words.examples,
    ...examples.map((example) => `  ${example}`),
    "",
    ...section(words.exits, exits),
    `${words.globalOptions}: frikort ${calledIn(language, specOf("help"))}`,
  ];
}

/** `frikort betal FRIKORT-ID [tilvalg]`. */
export function usageOf(spec: CommandSpec, words: HelpWords, language: Language): string {
  const named = spec.args.map((arg) => placed(arg, words));
  const args = argsOptional.has(spec.name) ? named.map((arg) => `[${arg}]`) : named;
  const more = spec.options.length === 0 ? [] : [`[${words.options.toLowerCase()}]`];
  return ["frikort", calledIn(language, spec), ...args, ...more].join(" ");
}

/** What a command is called in a language. */
export function calledIn(language: Language, spec: CommandSpec): string {
  return language === "da" ? spec.danish : spec.name;
}

export function specOf(name: CommandName): CommandSpec {
  const spec = commandTable.find((one) => one.name === name);
  return spec ?? { name, danish: name, args: [], options: [] };
}

/** What an option takes, with the words of the language: `DAG`, `TEKST=BELØB`, `da|en`. */
export function placeOf(option: OptionSpec, words: HelpWords): string | undefined {
  return option.value === undefined || option.choices !== undefined ? option.value : placed(option.value, words);
}

function optionRows(options: readonly OptionSpec[], said: HelpWords["global"], words: HelpWords): readonly Row[] {
  return options.map((option) => {
    const value = placeOf(option, words);
    return [value === undefined ? `--${option.name}` : `--${option.name} ${value}`, said[option.name] ?? ""];
  });
}

function placed(word: string, words: HelpWords): string {
  if (words.places[word] !== undefined) return words.places[word];
  return word.replaceAll(/[A-Z]{2,}/g, (part) => words.places[part] ?? part);
}

/** A title, and under it terms with their meanings in one column; nothing when there are no rows. */
function section(title: string, rows: readonly Row[], width = widest(rows)): readonly string[] {
  if (rows.length === 0) return [];
  return [title, ...rows.flatMap((row) => rowLines(row, width)), ""];
}

/** A term that is wider than its column stands on a line of its own. */
function rowLines([term, meaning]: Row, width: number): readonly string[] {
  const indent = width + 4;
  const [first = "", ...more] = wrapped(meaning, indent);
  if ([...term].length > width) return [`  ${term}`, first, ...more];
  return [`  ${term}${" ".repeat(width - [...term].length)}${first.slice(width + 2)}`, ...more];
}

/** The widest term, but no wider than a column may be. */
function widest(rows: readonly Row[]): number {
  const widths = rows.map(([term]) => [...term].length).filter((width) => width <= 32);
  return Math.max(8, ...widths);
}

/** A text in lines of at most the width, each indented. */
function wrapped(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && [...longer].length + indent > lettersMax) {
      lines.push(`${" ".repeat(indent)}${line}`);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, `${" ".repeat(indent)}${line}`];
}
