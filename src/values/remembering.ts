/** Words that are remembered. */
const wordsMax = 1000;

/** A function of a word that remembers what it gave: the same few hours, rates and days come again and again. */
export function remembering<W extends string, T extends object | string>(parse: (word: W) => T): (word: W) => T {
  const known = new Map<W, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const read = parse(word);
    if (known.size < wordsMax) known.set(word, read);
    return read;
  };
}
