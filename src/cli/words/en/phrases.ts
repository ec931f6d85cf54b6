import { cut, listed } from "../../say/received.js";

/** What was received in quotation marks, harmless and cut. */
export function quoted(text: string): string {
  return `"${cut(text)}"`;
}

export function listedAnd(items: readonly string[]): string {
  return listed(items, "and");
}

/** A count with its word: a count that is shown already stands as it is. */
export function countOf(count: number | string, one: string, many: string): string {
  return `${count} ${Number(count) === 1 ? one : many}`;
}
