import type { HandedOut } from "../app/hand-out.js";

/** Where the papers of a voucher lie, as the contract shows it. */
export function papersJson({ payslip, registration, ordinary }: HandedOut): object {
  return { payslip, registration, ordinary };
}

/** The papers that could be made, one per line. */
export function paperLines({ payslip, registration, ordinary }: HandedOut): readonly string[] {
  return [payslip, registration, ordinary].flatMap((path) => (path === null ? [] : [`  ${path}`]));
}
