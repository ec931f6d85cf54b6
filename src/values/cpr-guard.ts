const cprShape =
  /(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\s?(?:0[1-9]|1[0-2])\s?\d{2}\s?[-\u2010-\u2015\u2212]?\s?\d{4}(?!\d)/;

/**
 * Does a text hold something that looks like a CPR number? Recognised by shape, not by check digit: numbers without
 * modulus 11 are valid since 2007 (https://www.cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol/).
 * Days 61–91 are the constructed numbers of tests. People also write it with spaces, or with the dash of a word processor.
 */
export function looksLikeCpr(text: string): boolean {
  return text.length >= 10 && cprShape.test(text);
}

/** Under a CPR heading a number that lost its leading zero in a spreadsheet is one too. */
export function looksLikeCprWithoutZero(text: string): boolean {
  return /(?<!\d)\d{6}-?\d{3,4}(?!\d)/.test(text);
}

/** A text in which what looks like a CPR number cannot be read. */
export function withoutCpr(text: string): string {
  return text.replaceAll(new RegExp(cprShape, "g"), "••••••-••••");
}
