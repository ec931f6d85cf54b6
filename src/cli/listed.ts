/** `a`, `a og b`, `a, b og c`: the same in both languages but for the word before the last. */
export function listed(items: readonly string[], beforeLast: string): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${beforeLast} ${items.slice(-1).join("")}`;
}

/** The first few of a long list, and how many more there are. */
export function firstOf(
  items: readonly string[],
  max: number,
): { readonly shown: readonly string[]; readonly more: number } {
  return { shown: items.slice(0, max), more: Math.max(0, items.length - max) };
}
