import { Command, Help } from "commander";
import { type Language, languages } from "../program/languages.js";
import { calledIn, choicesIn, optionIn } from "../program/names.js";
import { buildProgram, commandIn, contractName } from "../program/program.js";
import { type CommandName, type CommandSpec, commandTable, globalOptions, type OptionSpec } from "../program/table.js";
import type { HelpWords } from "../words/help.js";
import type { Paint } from "./paint.js";

/** How a page of help is shown: in which language, how wide, in which colours. */
export interface HelpLook {
  readonly words: HelpWords;
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
}

/** Terms stand in a column of at most so many letters; a longer one stands on a line of its own. */
const termLettersMax = 32;

/** Commands that can do without their arguments. */
const argsOptional: ReadonlySet<CommandName> = new Set<CommandName>([
  "demo",
  "error",
  "schema",
  "help",
  "registered",
  "undo",
  "reverse",
  "correct",
  "payslip",
  "explain",
]);

/** The overview: every command in the part of the day it belongs to. */
export function overviewLines(look: HelpLook): readonly string[] {
  const { words } = look;
  const program = buildProgram();
  describe(program, look);
  const shown = words.groups.flatMap(({ title, commands }) =>
    commands.map((name) => {
      const command = commandIn(program, name);
      command.parent?.helpGroup(title);
      return command.helpGroup(title);
    }),
  );
  program.usage(`${placed("COMMAND", words)} [${words.options.toLowerCase()}]`);
  program.configureHelp({ ...program.configureHelp(), visibleCommands: () => shown, visibleOptions: () => [] });
  return [
    words.title,
    "",
    ...words.about.flatMap((text) => folded(text, look)),
    "",
    ...section(words.startTitle, words.start, look),
    ...program.helpInformation().split("\n"),
    ...section(
      words.globalOptions,
      globalOptions.map((one) => [termOf(one, look), words.global[one.name]]),
      look,
    ),
    ...section(words.environment, words.variables, look),
    ...section(words.exits, words.exitCodes, look),
    words.more,
  ];
}

/** The help of one command: what it does, how it is written, its options, two examples. */
export function commandHelpLines(spec: CommandSpec, look: HelpLook): readonly string[] {
  const { words, language, paint } = look;
  const { brief, examples, exits = [] } = words.commands[spec.name];
  const others = otherNames(language, spec.name);
  const program = buildProgram();
  describe(program, look);
  return [
    ...folded(`${paint.heading(`frikort ${calledIn(language, spec.name)}`)} – ${brief}`, look),
    ...others.map((other) => paint.quiet(`${words.alsoNamed}: ${other}`)),
    "",
    ...commandIn(program, spec.name).helpInformation().split("\n"),
    paint.heading(words.examples),
    ...examples.map((example) => `  ${paint.typed(example)}`),
    "",
    ...section(words.exits, exits, look),
    `${words.globalOptions}: frikort ${calledIn(language, "help")}`,
  ];
}

/** `frikort betal FRIKORT-ID [tilvalg]`. */
export function usageOf(spec: CommandSpec, words: HelpWords, language: Language): string {
  const named = spec.args.map((arg) => placed(arg, words));
  const args = argsOptional.has(spec.name) ? named.map((arg) => `[${arg}]`) : named;
  const more = spec.options.length === 0 ? [] : [`[${words.options.toLowerCase()}]`];
  return ["frikort", calledIn(language, spec.name), ...args, ...more].join(" ");
}

/** What a command is called in the other languages, where it is called something else. */
export function otherNames(language: Language, command: CommandName): readonly string[] {
  const own = calledIn(language, command);
  return languages.map((one) => calledIn(one, command)).filter((other) => other !== own);
}

/** What an option takes, in the words of the language: `DAG`, `TEKST=BELØB`, `konto|kontant`. */
export function valueShown(option: OptionSpec, words: HelpWords, language: Language): string | undefined {
  if (option.choices !== undefined) return choicesIn(language, option).join("|");
  return option.value === undefined ? undefined : placed(option.value, words);
}

/** Gives commander's commands and options the words of one language, and its pages our manner. */
function describe(program: Command, look: HelpLook): void {
  const { words, language } = look;
  setManner(program, globalOptions, look);
  for (const spec of commandTable) {
    const { brief, about } = words.commands[spec.name];
    const options: Readonly<Record<string, string>> = words.commands[spec.name].options;
    const command = commandIn(program, spec.name);
    setManner(command, spec.options, look);
    command
      .summary(brief)
      .description(about.join("\n\n"))
      .usage(usageOf(spec, words, language));
    for (const option of command.options) option.description = options[option.name()] ?? "";
  }
}

function setManner(command: Command, specs: readonly OptionSpec[], look: HelpLook): void {
  const { words, paint, language, width } = look;
  const titles: Readonly<Record<string, string>> = { "Usage:": `${words.usage}:`, "Options:": words.options };
  command.configureHelp({
    helpWidth: width,
    minWidthToWrap: 16,
    commandUsage: (one) => (one.parent === null ? `frikort ${one.usage()}` : one.usage()),
    subcommandTerm: (one) => calledIn(language, contractName(one)),
    optionTerm: ({ long, flags }) => {
      const spec = specs.find(({ name }) => `--${name}` === long);
      return spec === undefined ? flags : termOf(spec, look);
    },
    styleTitle: (title) => paint.heading(titles[title] ?? title),
    visibleArguments: () => [],
    padWidth: (one, helper) => Math.min(termLettersMax, Help.prototype.padWidth.call(helper, one, helper)),
    formatItem,
  });
}

/** `--timer TIMER`. */
export function termOf(option: OptionSpec, { words, language }: Pick<HelpLook, "words" | "language">): string {
  const place = valueShown(option, words, language);
  return place === undefined ? optionIn(language, option) : `${optionIn(language, option)} ${place}`;
}

/** A term that is wider than its column stands on a line of its own. */
function formatItem(this: Help, term: string, width: number, meaning: string, helper: Help): string {
  const item = (shown: string) => Help.prototype.formatItem.call(helper, shown, width, meaning, helper);
  return helper.displayWidth(term) > width ? `  ${term}\n${item("")}` : item(term);
}

/** A title, and under it terms with their meanings in one column. */
export function section(
  title: string,
  rows: readonly (readonly [string, string])[],
  look: HelpLook,
): readonly string[] {
  const command = new Command();
  setManner(command, [], look);
  const helper = command.createHelp();
  const widths = rows.map(([term]) => helper.displayWidth(term)).filter((width) => width <= termLettersMax);
  const width = Math.max(8, ...widths);
  const items = rows.map(([term, meaning]) => helper.formatItem(term, width, meaning, helper));
  return helper.formatItemList(title, items, helper).flatMap((item) => item.split("\n"));
}

function folded(text: string, look: HelpLook): readonly string[] {
  return new Help().boxWrap(text, look.width).split("\n");
}

function placed(word: string, words: HelpWords): string {
  if (words.places[word] !== undefined) return words.places[word];
  return word.replaceAll(/[A-Z]{2,}/g, (part) => words.places[part] ?? part);
}
