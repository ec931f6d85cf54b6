import type { Finding } from "../../values/finding.js";
import type { FindingCode, MessageFact, Words } from "../words/words.js";
import { amountOf, factOf, withDaysShown } from "./finding-shapes.js";

/** Findings whose expected and found are amounts in øre, beside those that say so themselves; in all others a number is a plain count. */
const amountFindings: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "used-adds-up",
  "within-ceiling",
  "reversal-matches",
  "lines-add-up",
  "atp-settled",
  "holiday-pay-owed",
  "year-to-date",
  "saldo-below-registered",
]);

/** Findings whose sentence says both what was expected and what was found: what a page shows in place of its record, a sum and its ceiling. */
const isInSentence: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(["page-not-drawn", "page-differs", "card-over-ceiling"] as const),
]);

/** Field, expected and found under each other, as far as the finding carries them. */
export function findingFacts(finding: Finding, words: Words): readonly MessageFact[] {
  if (finding.code === "figure-unlikely") return [];
  const field = factOf(finding, "field");
  const fieldFact = field === "" ? [] : [{ label: words.fixed.field, value: fieldName(field, words) }];
  if (isInSentence.has(finding.code)) return fieldFact;
  return [
    ...fieldFact,
    ...side(finding, "expected", words.fixed.expected),
    ...side(finding, "found", words.fixed.found),
  ];
}

/** A field that a finding names, in the words of the payslip; lines are counted from 1. */
function fieldName(path: string, { findings }: Words): string {
  const [, part, place, what] = /^(lines|outside)\.(\d+)\.(amount|base)$/.exec(path) ?? [];
  const names: Readonly<Record<string, string>> = findings.fields;
  if (place === undefined) return names[path] ?? path;
  const line = part === "outside" ? findings.lineOutside : findings.line;
  return `${line(Number(place) + 1)}, ${what === "base" ? findings.fields.base : findings.fields.amount}`;
}

function side(finding: Finding, detail: "expected" | "found", label: string): readonly MessageFact[] {
  const isAmount = finding.data.unit === "oere" || amountFindings.has(finding.code);
  const amount = isAmount ? amountOf(finding, detail) : undefined;
  if (amount !== undefined) return [{ label, amount }];
  const value = shownValue(factOf(finding, detail));
  return value === "" ? [] : [{ label, value }];
}

/** Days as they stand on paper; a digest of 64 digits says nothing to a person. */
function shownValue(value: string): string {
  return /^[0-9a-f]{64}$/.test(value) ? "" : withDaysShown(value);
}
