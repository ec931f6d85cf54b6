import type { Payslip } from "../payroll/papers/payslip.js";
import { filled, type WordName } from "./payslip-layout.js";
import type { Page } from "./pdf-page.js";

/** A page with the slip that is drawn on it. */
export interface Desk extends Page {
  readonly slip: Payslip;
}

/** A sentence of the template with its {places} filled. */
export function say(desk: Desk, name: WordName, values: Readonly<Record<string, string>> = {}): string {
  return filled(desk.layout.words[name], values);
}
