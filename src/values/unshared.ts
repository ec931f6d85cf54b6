import { branded } from "./brand.js";

/**
 * The same letters on their own. A piece cut out of a long text keeps all of that text in memory; what is kept for long is
 * therefore put together anew.
 */
export function unshared<Text extends string>(piece: Text): Text {
  return branded<Text>([piece.slice(0, 1), piece.slice(1)].join(""));
}
