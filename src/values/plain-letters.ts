const spelled: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa", ö: "oe", ä: "ae" };

/** A word as a keyboard without Danish letters writes it, in lower case: `Opsæt` → `opsaet`. However the letters were put together. */
export function plainLetters(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[æøåöä]/g, (letter) => spelled[letter] ?? letter);
}
