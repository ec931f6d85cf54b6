import { looksLikeCpr, looksLikeCprWithoutZero } from "../../values/cpr-guard.js";
import { hiddenMark } from "../../values/name-guard.js";

export { isPersonal } from "../../values/personal.js";

/** How many letters of what was received are shown; the rest is cut. */
const receivedLettersMax = 40;

/** What came from outside, safe on a screen: no control letters that a terminal would obey, nothing like a CPR number. */
export function harmless(text: string): string {
  if (looksLikeCpr(text)) return hiddenMark;
  return text.replaceAll(/[\p{C}\u2028\u2029]/gu, "·");
}

/** What was received, harmless and cut to 40 letters, the last one then an ellipsis. */
export function cut(text: string): string {
  if (looksLikeCprWithoutZero(text)) return hiddenMark;
  const letters = [...harmless(text)];
  if (letters.length <= receivedLettersMax) return letters.join("");
  return `${letters.slice(0, receivedLettersMax - 1).join("")}…`;
}

/** `a`, `a og b`, `a, b og c`: the same in both languages but for the word before the last. */
export function listed(items: readonly string[], beforeLast: string): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${beforeLast} ${items.slice(-1).join("")}`;
}
