import type { Payslip } from "../../payroll/papers/payslip.js";
import type { Paper, Tag } from "./sheet.js";
import { filled, type Wording, type WordName } from "./template.js";

/** A payslip while it is drawn: the paper, the words of its language, and the element that holds it. */
export interface Desk {
  readonly paper: Paper;
  readonly wording: Wording;
  readonly slip: Payslip;
  readonly root: Tag;
}

/** A sentence of the template with its {places} filled. */
export function say(desk: Desk, name: WordName, values: Readonly<Record<string, string>> = {}): string {
  return filled(desk.wording.words[name], values);
}
