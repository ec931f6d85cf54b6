import { parseMoney, showMoney } from "../../values/money.js";
import type { FieldName } from "../../values/problem.js";
import type { Fault } from "../../values/result.js";

/** One of several ways a word can be read, told apart so that each language can say it in full. */
type Reading =
  | { readonly kind: "decimal-hours"; readonly text: string }
  | { readonly kind: "clock"; readonly hours: number; readonly minutes: number }
  | { readonly kind: "plain"; readonly text: string };

const hourFields: ReadonlySet<FieldName> = new Set<FieldName>(["hours", "break"]);
const amountFields: ReadonlySet<FieldName> = new Set<FieldName>([
  "amount",
  "rate",
  "supplement",
  "pension",
  "holiday-pay-amount",
  "saldo",
]);

/** Fields too general for a form of their own: there the form that came with the problem says more. */
const generalFields: ReadonlySet<FieldName> = new Set<FieldName>(["number", "mapping", "file", "kind", "key"]);

/** Is the form that came with the problem better than the one the language has for the field? */
export function saysOwnForm(field: FieldName, expected: string): boolean {
  return expected !== "" && (generalFields.has(field) || impliedDecimals(expected) !== undefined);
}

const told = [
  "over-a-day",
  "sum-line",
  "other-card",
  "title-card",
  "break-in-text",
  "serial-day",
  "no-year",
  "time-in-text",
  "no-result",
  "several-days",
  "part-of-day",
  "split-by-comma",
  "merged",
] as const;

/** Faults whose cure is no other form of the word: each has a remedy of its own. */
export function hasOwnRemedy(fault: Fault["kind"]): fault is (typeof told)[number] {
  return told.some((one) => one === fault);
}

/** `1000 = 10,00`: how a format without a decimal mark writes a figure. */
export function impliedDecimals(expected: string): { readonly written: string; readonly meant: string } | undefined {
  const [, written, meant] = /^(\d+) = (\d+,\d\d)$/.exec(expected) ?? [];
  return written === undefined || meant === undefined ? undefined : { written, meant };
}

/** `7:04` under hours is 7 hours and 4 minutes, `7,40` is hours; an amount gets its thousands mark and unit. */
export function readingOf(field: FieldName, text: string): Reading {
  const clock = /^(\d+):(\d\d)$/.exec(text);
  if (hourFields.has(field) && clock) return { kind: "clock", hours: Number(clock[1]), minutes: Number(clock[2]) };
  if (hourFields.has(field)) return { kind: "decimal-hours", text };
  const amount = amountFields.has(field) ? parseMoney(text) : undefined;
  return { kind: "plain", text: amount?.ok ? showMoney(amount.value) : text };
}
