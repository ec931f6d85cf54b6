/** Words that are remembered. */
const wordsMax = 1000;

/** A parser that remembers what it has read: in a timesheet the same few hours, rates and days come again and again. */
export function remembering<T extends object>(parse: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const read = parse(word);
    if (known.size < wordsMax) known.set(word, read);
    return read;
  };
}
