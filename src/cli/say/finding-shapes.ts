import { registrationHeader } from "../../payroll/papers/registration.js";
import { isHarmlessCopy } from "../../payroll/verify/gravity.js";
import { parseDay, showDay } from "../../values/calendar.js";
import type { Finding } from "../../values/finding.js";
import { type Money, oere, showMoney } from "../../values/money.js";
import { harmless } from "./received.js";

/** Which of its texts a finding is told with; the texts stand in `words/`, under the same names. */
export interface Shape {
  readonly sentence?: (finding: Finding) => string;
  /** The detail that the sentence ends with, after a colon, where it is given. */
  readonly tail?: keyof FindingDetails;
  readonly next?: (finding: Finding) => string;
}

const unlikelyFields = [
  "perHour",
  "hours",
  "period",
  "writtenAt",
  "saldo",
  "holidayPayOwed",
  "holidayEarned",
  "atp",
  "atpTogether",
  "pension",
  "supplements",
  "usedBefore",
  "holidayPay",
  "employment",
  "card",
] as const;

/** Every finding that is told in more ways than with one sentence and one next step. */
export const findingShapes = {
  "year-of-pay-day": { next: (finding) => (factOf(finding, "field") === "incomeYear" ? "document" : "ledger") },
  // A finding of `check` says which entry of its chain it is about.
  "year-to-date": { next: ({ data }) => (data.sequence === undefined ? "document" : "ledger") },
  unreadable: {
    sentence: (finding) => {
      if (finding.line !== null) return "line";
      return factOf(finding, "problem") === "not-ours" && factOf(finding, "detail") !== "encrypted" ? "other" : "file";
    },
    tail: "problem",
    next: (finding) => {
      const [problem, detail] = [factOf(finding, "problem"), factOf(finding, "detail")];
      if (finding.line !== null) return detail === "Frikort-ID" ? "card" : "document";
      if (problem === "file-not-found" || detail === "not-allowed" || detail === "changed-while-read") return "again";
      if (problem !== "not-ours" || detail === "encrypted") return "document";
      return detail === "scan" || detail === "picture" ? "scan" : detail === "workbook" ? "workbook" : "other";
    },
  },
  "page-differs": { tail: "part" },
  "key-unknown": { sentence: ({ data }) => (data.also === undefined ? "unknown" : "shared") },
  "voucher-differs": { tail: "other" },
  "voucher-gap": { tail: "missing" },
  "reversed-since": {
    sentence: (finding) => {
      const isKnown = factOf(finding, "reversedBy") !== "";
      if (factOf(finding, "status") === "") return isKnown ? "by" : "plain";
      return isKnown ? "listedBy" : "listed";
    },
  },
  "card-over-ceiling": {
    tail: "excess",
    next: (finding) => {
      if (factOf(finding, "employer") === "") return "unknown";
      return factOf(finding, "sameDay") === "" ? "employer" : "sameDay";
    },
  },
  "paid-while-inactive": { tail: "payDay" },
  "periods-overlap": { tail: "other" },
  "series-broken": { tail: "other" },
  "slip-not-sealed": { sentence: ({ data }) => (data.known === undefined ? "unknown" : "known") },
  "page-not-drawn": {
    tail: "shown",
    sentence: (finding) => {
      // Of a page with another text it is told what is another.
      const hasPages = factOf(finding, "pages") !== "" && finding.data.text !== "differs";
      const isCovered = factOf(finding, "over") !== "";
      if (isCovered) return hasPages ? "coveredAndPages" : "covered";
      return hasPages ? "pages" : "saved";
    },
    next: (finding) => (isHarmlessCopy(finding.data) ? "harmless" : "altered"),
  },
  "seen-twice-differs": { next: ({ data }) => (data.slip === "not-proved" ? "disputed" : "slip") },
  "names-differ": { sentence: (finding) => (factOf(finding, "other") === "" ? "list" : "paper") },
  "used-before-differs": { sentence: (finding) => ((amountOf(finding, "found") ?? 0) < 0 ? "negative" : "less") },
  "portal-differs": {
    sentence: (finding) => {
      const kind = factOf(finding, "kind");
      return kind === "only-shown" || kind === "not-shown" || kind === "amount" ? kind : "other";
    },
  },
  "figure-unlikely": {
    sentence: (finding) => {
      const field = factOf(finding, "field");
      return unlikelyFields.find((one) => one === field) ?? "other";
    },
  },
} as const satisfies { readonly [C in Finding["code"]]?: Shape };

/** What of a finding its texts can name, each as it is shown; empty where it was not given. */
export interface FindingDetails {
  readonly other: string;
  readonly missing: string;
  readonly reversedBy: string;
  readonly reverses: string;
  readonly status: string;
  readonly number: string;
  readonly problem: string;
  readonly part: string;
  readonly seal: string;
  readonly text: string;
  readonly pages: string;
  /** An amount that a page shows, the one of the record that it stands in place of, and more amounts that only the page has. */
  readonly shown: string;
  readonly instead: string;
  readonly others: string;
  readonly employer: string;
  readonly payDay: string;
  readonly found: string;
  readonly sum: string;
  readonly ceiling: string;
  readonly excess: string;
  /** The employers that paid on the day, where there are several. */
  readonly sameDay: string;
  /** Other employers whose papers have the same key. */
  readonly also: string;
  /** The days on which a list says that a card is not active. */
  readonly inactive: string;
}

/** The parts that a finding knows by a name, as a language calls them. */
export interface FindingParts {
  /** What a document is that is none of ours. */
  readonly other: { readonly [K in NotOpened]: string };
  /** The column of a line that does not fit. */
  readonly column: (heading: string) => string;
  /** Why a document cannot be used, by its problem. */
  readonly problem: {
    readonly [P in "not-ours" | "record-not-understood" | "record-newer" | "file-not-found" | "file-not-read"]: string;
  };
  /** What in a PDF is not as its record gives it. */
  readonly part: {
    readonly [P in
      | "page"
      | "record"
      | "registration"
      | "font"
      | "structure"
      | "description"
      | "file"
      | "added"
      | "cut"]: string;
  };
  readonly seal: { readonly [S in "holds" | "wrong" | "none"]: string };
  readonly text: { readonly [T in "holds" | "redrawn" | "differs" | "unread"]: string };
}

export function findingDetails(finding: Finding, parts: FindingParts): FindingDetails {
  const fact = (name: string) => factOf(finding, name);
  const called = (names: Readonly<Record<string, string>>, name: string) => names[fact(name)] ?? "";
  const [ceiling, sum] = [amountOf(finding, "expected"), amountOf(finding, "found")];
  const others = amountsOf(finding, "others");
  const isPage = finding.code === "page-not-drawn" || finding.code === "page-differs";
  const shown = isPage ? [...(sum === undefined ? [] : [showMoney(sum)]), ...others] : [];
  return {
    other: fact("other"),
    missing: fact("missing"),
    reversedBy: fact("reversedBy"),
    reverses: fact("reverses"),
    status: fact("status"),
    number: fact("number"),
    problem: problemIn(finding, parts),
    part: called(parts.part, "part"),
    seal: called(parts.seal, "seal"),
    text: called(parts.text, "text"),
    pages: fact("pages"),
    shown: shown[0] ?? "",
    instead: isPage && ceiling !== undefined ? showMoney(ceiling) : "",
    others: shown.slice(1).join(", "),
    employer: fact("employer"),
    payDay: withDaysShown(fact("payDay")),
    found: withDaysShown(fact("found")),
    sum: sum === undefined ? "" : showMoney(sum),
    ceiling: ceiling === undefined ? "" : showMoney(ceiling),
    sameDay: fact("sameDay"),
    also: fact("also"),
    inactive: stretchOf(finding),
    excess: sum === undefined || ceiling === undefined ? "" : showMoney(oere(sum - ceiling)),
  };
}

/** A text with its days as they stand on paper. */
export function withDaysShown(text: string): string {
  return text.replace(/\b\d{4}-\d\d-\d\d\b/g, (date) => {
    const day = parseDay(date);
    return day.ok ? showDay(day.value) : date;
  });
}

/** `01.01.2026–30.04.2026`; an end that is open is `…`. */
function stretchOf(finding: Finding): string {
  const [first, last] = ["inactiveFrom", "inactiveTo"].map((name) => withDaysShown(factOf(finding, name)));
  return first === "" && last === "" ? "" : `${first || "…"}–${last || "…"}`;
}

function amountsOf({ data }: Finding, detail: string): readonly string[] {
  const value = data[detail];
  if (typeof value !== "object") return [];
  return value.flatMap((one) => (typeof one === "number" ? [showMoney(oere(one))] : []));
}

/** Why a file is not opened, where that says more than what it is not. */
type NotOpened =
  | "encrypted"
  | "damaged"
  | "unlisted"
  | "too-deep"
  | "scan"
  | "picture"
  | "workbook"
  | "not-allowed"
  | "changed-while-read";

/** Why a document, or a line of one, cannot be used. */
function problemIn(finding: Finding, { problem, other, column }: FindingParts): string {
  const named: Readonly<Record<string, string>> = { ...problem, ...other };
  const detail = factOf(finding, "detail");
  if (finding.line !== null && registrationHeader.some((heading) => heading === detail)) return column(detail);
  return (finding.line === null ? named[detail] : undefined) ?? named[factOf(finding, "problem")] ?? "";
}

/** A detail of a finding as a text, empty when it was not given. */
export function factOf(finding: Finding, detail: string): string {
  const value = finding.data[detail];
  if (value === undefined) return "";
  return harmless(typeof value === "object" ? value.join(", ") : String(value));
}

/** A detail that is an amount in øre. */
export function amountOf(finding: Finding, detail: string): Money | undefined {
  const value = finding.data[detail];
  return typeof value === "number" ? oere(value) : undefined;
}
