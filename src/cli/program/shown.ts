import { choicesIn, commandTable, optionFlagged, optionIn } from "./table.js";

/**
 * A text that names commands, options and choices by the contract's words, with the Danish ones instead: `frikort card set
 * --paid-by cash` is `frikort kort sæt --udbetalt-med kontant`. What is none of ours stays as it is.
 */
export function inDanish(text: string): string {
  return text
    .replaceAll("registration|journal|year", "registrering|kassekladde|år")
    .replaceAll("law add annual-ceiling", "law add beløbsgrænse")
    .replaceAll(/(?<=frikort )(\p{L}+)( \p{L}+)?/gu, (said, first: string, more = "") => {
      const whole = danishOf(said);
      return whole ?? `${danishOf(first) ?? first}${more}`;
    })
    .replaceAll(/(--[a-z-]+)(?:([= ])([a-z][a-z-]*))?/g, (said, flag: string, space = "", value = "") => {
      const option = optionFlagged(flag, value) ?? optionFlagged(flag);
      if (option === undefined) return said;
      const place = choicesIn("en", option).indexOf(value);
      return `${optionIn("da", option)}${space}${choicesIn("da", option)[place] ?? value}`;
    });
}

/** A choice of an option in Danish; what is no choice of it stays as it is. */
export function choiceInDanish(option: string, choice: string): string {
  return inDanish(`${option} ${choice}`).slice(inDanish(option).length + 1);
}

/** What a command is called in Danish, by its English words. */
export function danishOf(name: string): string | undefined {
  return commandTable.find((spec) => spec.name === name)?.danish;
}
