import type { PassedKind } from "./seen.js";

/** The papers of ours that carry no record, by the title in their own description; held against the makers of each by a test. */
const titles: readonly (readonly [title: RegExp, kind: PassedKind])[] = [
  [/^(?:Lønsedler, (?!1 )\d+ bilag|Payslips, (?!1 )\d+ vouchers)$/, "merged"],
  [/^Aftale om brug af socialt frikort$/, "agreement"],
  [/^Løn på socialt frikort \d{4}$/, "statement"],
  [/^(?:Kontrol af lønsedler på socialt frikort|Verification of payslips on social exemption cards)$/, "report"],
  [/^(?:Brug af socialt frikort i|Use of social exemption cards in) \d{4}$/, "figures"],
];

/** What a heading on a page says it is: a payslip, whatever the file's description says. */
export const slipHeadings: readonly string[] = ["Lønseddel", "Payslip"];

/** Which of our papers has this title; a payslip, also one that lost its record, is none of them. */
export function paperTitled(title: string): PassedKind | undefined {
  return titles.find(([form]) => form.test(title))?.[1];
}

const tableHeads: readonly (readonly [head: RegExp, kind: PassedKind])[] = [
  [/^(?:Art;Fil;Linje;Frikort-ID|Kind;File;Line;Card)/, "report"],
  [/^(?:Tal;Værdi;|Figure;Value;)/, "figures"],
  [/^Linje;CVR;Indkomstår;Frikort-ID;Konto;/, "statement"],
];

const tableNames: readonly (readonly [name: RegExp, kind: PassedKind])[] = [
  [/^year-.*\.csv$/i, "statement"],
  [/^figures-.*\.csv$/i, "figures"],
  [/^(?:rejected|journal-.*|.*-ordinary)\.csv$/i, "other"],
];

/** What a table is that is no registration record: by its first line, else by the name that we give our others. */
export function tableBegins(name: string, firstLine: string): PassedKind | undefined {
  const known = tableHeads.find(([head]) => head.test(firstLine)) ?? tableNames.find(([form]) => form.test(name));
  return known?.[1];
}
