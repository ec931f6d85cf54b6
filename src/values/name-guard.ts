/** Stands in place of what is never said back. */
export const hiddenMark = "•••";

/** `Anne Holm` or `Holm, Anne`: words that all begin with a capital letter, and nothing else. */
export function looksLikeName(text: string): boolean {
  return /^\s*\p{Lu}[\p{L}.'’-]*(?:,?\s+\p{Lu}[\p{L}.'’-]*)+\s*$/u.test(text);
}
