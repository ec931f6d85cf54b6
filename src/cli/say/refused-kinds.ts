import { type Problem, problemNumbers } from "../../values/problem.js";
import type { RefusedKind } from "../words/import.js";
import type { Words } from "../words/words.js";
import { expectedText, generalText, messageText, remedyText } from "./message.js";

/**
 * What was refused, by kind, in the order of the numbers. A kind of one row is told as that row is; one of several whose
 * amounts or names differ without them, so that nobody takes the first row's for all.
 */
export function kindsOf(problems: readonly Problem[], words: Words): readonly RefusedKind[] {
  const kinds = new Map<string, RefusedKind>();
  for (const one of problems) {
    const own = { number: problemNumbers[one.code], ...kindWords(one, words), count: 1 };
    const general = { ...own, ...generalText(one, words) };
    const key = `${own.number}/${general.text}/${general.form}/${general.remedy}`;
    const known = kinds.get(key);
    const isSame = known === undefined || (known.text === own.text && known.remedy === own.remedy);
    kinds.set(key, { ...(isSame ? own : general), count: (known?.count ?? 0) + 1 });
  }
  return [...kinds.values()].sort((one, other) => one.number - other.number);
}

function kindWords(one: Problem, words: Words) {
  const isForm = one.code === "field-not-understood" || one.code === "field-missing";
  const text = messageText(one, words).replace(/ \([^()]*\)\.?$|\.$/, "");
  return { text: `${text}.`, form: isForm ? expectedText(one, words) : "", remedy: remedyText(one, words) };
}
