/** Phrases that a text begins with, as whole words, whatever their case. Each is a pattern: `\p{L}*` stands for any ending. */
export function textBeginning(...phrases: readonly string[]): RegExp {
  return new RegExp(`^(?:${phrases.join("|")})(?![\\p{L}\\p{N}])`, "iu");
}

/** The same wherever they stand in a text. */
export function wordsInText(...phrases: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${phrases.join("|")})(?!\\p{L})`, "iu");
}
