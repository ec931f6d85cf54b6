const cprShape = /(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}-?\d{4}(?!\d)/;

/**
 * Does a text hold something that looks like a CPR number? Recognised by shape, not by check digit: numbers without
 * modulus 11 are valid since 2007 (https://www.cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol/).
 * Days 61–91 are the constructed numbers of tests.
 */
export function looksLikeCpr(text: string): boolean {
  return text.length >= 10 && cprShape.test(text);
}

/** Under a CPR heading a number that lost its leading zero in a spreadsheet is one too. */
export function looksLikeCprWithoutZero(text: string): boolean {
  return /(?<!\d)\d{6}-?\d{3,4}(?!\d)/.test(text);
}
