import { plainLetters } from "../../values/plain-letters.js";

/**
 * The known word that is nearest to what was written, when no more than a third of its letters differ; else one that is half
 * written, `tim` for `timer`, or that it holds, `udbetal` for `betal`.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const meant = plainLetters(written);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const steps = distance(meant, plainLetters(word));
    if (steps < least && steps <= Math.max(1, Math.floor(word.length / 3))) {
      best = word;
      least = steps;
    }
  }
  return best ?? known.find((word) => isPartOf(meant, plainLetters(word)));
}

/** Letters that say something by themselves. */
const tellingLetters = 3;

function isPartOf(written: string, word: string): boolean {
  const isBegun = written.length >= tellingLetters && written.length * 2 >= word.length && word.startsWith(written);
  return isBegun || (word.length > tellingLetters && (written.startsWith(word) || written.endsWith(word)));
}

/** Letters to change, add, leave out or swap with their neighbour. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      now.push(least);
    }
    before = last;
    last = now;
  }
  return last[other.length] ?? 0;
}
