import { exportKinds } from "../../app/export-kinds.js";
import { type AccountKey, accountKeys } from "../../ledger/entry.js";
import { namesDanish } from "../words/names/da.js";
import type { Named, NameWords } from "../words/names/names.js";
import { type Language, languages } from "./languages.js";
import { commandTable, globalOptions, type OptionSpec } from "./table.js";

/** Names by the contract's; what a language does not name is called as the contract calls it. */
type Names = { readonly [K in keyof NameWords]: Readonly<Record<string, Named>> };

const translated: { readonly [L in Exclude<Language, "en">]: NameWords } = { da: namesDanish };
const names: { readonly [L in Language]: Names } = {
  ...translated,
  en: { commands: {}, options: {}, choices: {}, accounts: {} },
};

/** What a command is called in a language: `kort sæt`. Words that are none stay as they are. */
export function calledIn(language: Language, command: string): string {
  return shown(names[language].commands[command], command);
}

/** The option as a person writes it in a language: `--timer`, `--hours`. */
export function optionIn(language: Language, { name, word }: Pick<OptionSpec, "name" | "word">): string {
  return `--${shown(names[language].options[word], name)}`;
}

/** Every way to write an option; the contract's is the first. */
export function optionNames({ name, word }: Pick<OptionSpec, "name" | "word">): readonly string[] {
  return everyName(name, (language) => names[language].options[word]);
}

/** A word to choose, in a language: `kontant`, `cash`. What is none stays as it is. */
export function choiceIn(language: Language, choice: string): string {
  return shown(names[language].choices[choice], choice);
}

/** The choices of an option in a language, in the order of the contract; none for an option that is not closed. */
export function choicesIn(language: Language, { choices = [] }: Pick<OptionSpec, "choices">): readonly string[] {
  return choices.map((choice) => choiceIn(language, choice));
}

/** The choice that is meant, in any language; nothing when it is none of them. */
export function choiceMeant<const C extends string>(choices: readonly C[], written: string): C | undefined {
  const word = written.normalize("NFC").toLowerCase();
  return choices.find((choice) => everyName(choice, (language) => names[language].choices[choice]).includes(word));
}

/** An account of the journal, in a language: `løn`, `wage`. What is none stays as it is. */
export function accountIn(language: Language, key: string): string {
  return shown(names[language].accounts[key], key);
}

/** The account that is meant, in any language; nothing when it is none of them. */
export function accountMeant(written: string): AccountKey | undefined {
  const word = written.normalize("NFC").trim().toLowerCase();
  return accountKeys.find((key) => everyName(key, (language) => names[language].accounts[key]).includes(word));
}

const everyOption: readonly OptionSpec[] = [...globalOptions, ...commandTable.flatMap(({ options }) => options)];

/** The option that is written so in any language (`--timer`, `--hours`), by a command where it can have the choice. */
export function optionFlagged(flag: string, choice?: string): OptionSpec | undefined {
  return everyOption.find(
    (option) =>
      languages.some((language) => optionIn(language, option) === flag) &&
      (choice === undefined || option.choices?.includes(choice) === true),
  );
}

/**
 * A text that names commands, options and choices by the contract's words, with those of a language instead: `frikort card set
 * --paid-by cash` is `frikort kort sæt --udbetalt-med kontant`, and the place of an account's number is called as its option. What is
 * none of ours stays as it is.
 */
export function namedIn(language: Language, text: string): string {
  return text
    .replaceAll(exportKinds.join("|"), exportKinds.map((kind) => choiceIn(language, kind)).join("|"))
    .replaceAll(/(?<=law add )[a-z-]+/g, (parameter) => choiceIn(language, parameter))
    .replaceAll(/(?<=frikort )(\p{L}+)( \p{L}+)?/gu, (said, first: string, more = "") => {
      const whole = calledIn(language, said);
      return whole === said ? `${calledIn(language, first)}${more}` : whole;
    })
    .replaceAll(/(--[a-z-]+)(?:([= ])([a-z][a-z-]*))?/g, (said, flag: string, space = "", value = "") => {
      const option = optionFlagged(flag, value) ?? optionFlagged(flag);
      if (option === undefined) return said;
      const isChoice = option.choices?.includes(value) === true;
      const word =
        option.name === "account" ? accountIn(language, value) : isChoice ? choiceIn(language, value) : value;
      return `${optionIn(language, option)}${space}${word}`;
    })
    .replaceAll("=ACCOUNT", `=${shown(names[language].options.account, "account").toUpperCase()}`);
}

function shown(named: Named | undefined, name: string): string {
  return named === undefined ? name : ([named].flat()[0] ?? name);
}

function everyName(name: string, of: (language: Language) => Named | undefined): readonly string[] {
  return [...new Set([name, ...languages.flatMap((language) => of(language) ?? [])])];
}
