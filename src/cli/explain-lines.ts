import type { VoucherEntry } from "../payroll/entry.js";
import type { Words } from "./words.js";

/** Each step of one payment with its rule and source. */
export function explainLines(entry: VoucherEntry, words: Words): readonly string[] {
  void entry;
  void words;
  return [];
}
