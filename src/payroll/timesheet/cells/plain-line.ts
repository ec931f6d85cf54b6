import { parseLine } from "../../../values/person.js";
import { err, type Fault, type Result } from "../../../values/result.js";

/** A name or a text for the payslip. What a spreadsheet would run as a formula is none. */
export function parsePlainLine(text: string): Result<string, Fault> {
  return /^\s*[=+@-]/.test(text) ? err({ kind: "unreadable" }) : parseLine(text);
}
