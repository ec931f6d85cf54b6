import type { Day, IncomeYear, Instant } from "./calendar.js";
import type { Hours } from "./hours.js";
import type { CvrNumber, FrikortId, PaymentId, Voucher } from "./identity.js";
import { withoutSecret } from "./ledger-address.js";
import type { Money } from "./money.js";
import { hiddenMark, looksLikeName } from "./name-guard.js";
import type { Fault, Result } from "./result.js";

/** The fields a person fills in, by the words of the dictionary (`docs/ordbog.md`). */
export type FieldName =
  | "card"
  | "name"
  | "first-name"
  | "last-name"
  | "address"
  | "bank-account"
  | "employee-number"
  | "employer"
  | "contact"
  | "hours"
  | "rate"
  | "amount"
  | "supplement"
  | "supplement-text"
  | "pension"
  | "holiday-pay"
  | "holiday-pay-amount"
  | "holiday-days"
  | "day"
  | "start"
  | "end"
  | "end-day"
  | "break"
  | "break-start"
  | "break-end"
  | "sheet"
  | "period-from"
  | "period-to"
  | "pay-day"
  | "pay-period"
  | "atp"
  | "paid-by"
  | "payment-id"
  | "job-kind"
  | "slip-language"
  | "employed-from"
  | "employed-to"
  | "registered-employment"
  | "active-from"
  | "from"
  | "to"
  | "year"
  | "year-end"
  | "saldo"
  | "read-at"
  | "registered-on"
  | "quarter"
  | "paid-on"
  | "registered-by"
  | "voucher"
  | "reason"
  | "account"
  | "source"
  | "actor"
  | "kind"
  | "export-kind"
  | "note"
  | "approved"
  | "status"
  | "key"
  | "key-holder"
  | "row-id"
  | "import-id"
  | "file"
  | "mapping"
  | "number"
  | "instant"
  | "place"
  | "job"
  | "hours-per-week"
  | "notice"
  | "collective-agreement"
  | "pay-dates";

/** Where in a file something stands. Lines are physical lines, the header is line 1; the column is a letter. */
export interface Where {
  readonly file: string;
  /** The sheet of a workbook, where several are read. */
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: string;
  readonly heading?: string;
}

/** The column's letter as a spreadsheet shows it, from its place counted from 0: A, B … Z, AA. */
export function columnLetter(place: number): string {
  const above = place < 26 ? "" : columnLetter(Math.trunc(place / 26) - 1);
  return above + String.fromCharCode(65 + (place % 26));
}

export const jobKinds = ["ordinary", "fleksjob", "løntilskud", "skånejob", "praktik", "fee", "own-business"] as const;
export type JobKind = (typeof jobKinds)[number];

/** What each problem carries. Never a name, an address or anything that looks like a CPR number. */
export interface ProblemData {
  "command-unknown": { readonly received: string; readonly nearest?: string };
  "option-unknown": { readonly received: string; readonly command: string; readonly nearest?: string };
  "option-missing": { readonly option: string; readonly command: string };
  "option-value-unknown": { readonly option: string; readonly received: string; readonly choices: readonly string[] };
  "options-conflict": { readonly first: string; readonly second: string };
  "argument-surplus": { readonly received: string; readonly command: string };
  "employer-not-chosen": { readonly known: readonly CvrNumber[] };
  "employer-unknown": { readonly employer: string };
  "actor-not-given": Record<never, never>;
  "nobody-to-ask": { readonly fields: readonly FieldName[] };
  "cpr-refused": { readonly field?: FieldName | string };
  "field-not-understood": {
    readonly field: FieldName;
    readonly fault: Fault["kind"];
    readonly received: string;
    readonly expected: string;
  };
  "field-ambiguous": { readonly field: FieldName; readonly received: string; readonly readings: readonly string[] };
  /** `hasColumn`: that no column of the file gives it. */
  "field-missing": { readonly field: FieldName; readonly hasColumn?: false };
  "period-not-possible": { readonly from: Day; readonly to: Day; readonly reason: PeriodFault };
  "letter-not-printable": { readonly field: FieldName; readonly letter: string };
  "settings-not-understood": { readonly path: string; readonly key: string; readonly expected: string };
  "file-empty": { readonly path: string; readonly holds?: "header" };
  "text-not-readable": { readonly path: string; readonly line?: number; readonly holds?: NoText };
  "header-not-understood": {
    readonly path: string;
    readonly missing: readonly string[];
    readonly doubled: readonly string[];
    /** Headings of a break, an approval, a pay type or further hours that are not understood. */
    readonly unclear?: readonly string[];
    /** Headings that the mapping names and the file has not. */
    readonly gone?: readonly string[];
    /** What the first line looks like, where that is no header, and what its unclear headings all are. */
    readonly resembles?: HeaderLikeness;
  };
  "row-wrong-length": { readonly found: number; readonly expected: number };
  "quote-not-closed": Record<never, never>;
  "id-repeated": { readonly id: string; readonly firstLine: number };
  "batch-too-large": { readonly rows: number; readonly max: number };
  /** `rows`: so many, all of the file; so it is in `row-employer-unknown` too. */
  "employer-differs": { readonly received: string; readonly expected: CvrNumber; readonly rows?: number };
  /** `cards`: the numbers that match, where a part of a name was written on the command line. */
  "card-not-found": {
    readonly by: "card" | "employee-number" | "name";
    readonly matches: number;
    readonly cards?: readonly FrikortId[];
    /** The card that the line names, where its employee number is another's. */
    readonly named?: FrikortId;
  };
  /** `isText`: it stands in a text beside the hours. */
  /** `stands`: it is a title above the lines or the name of their sheet. */
  "wage-type-unknown": { readonly type: string; readonly isText?: true; readonly stands?: "title" | "sheet" };
  "amount-differs": { readonly stated: Money; readonly computed: Money };
  "rate-differs": { readonly stated: Money; readonly agreed: Money };
  "row-employer-unknown": { readonly received: string; readonly rows?: number };
  "not-ours": { readonly path: string };
  "record-not-understood": { readonly path: string; readonly at: string };
  "record-newer": { readonly path: string; readonly version: number; readonly known: number };
  "law-unknown": { readonly day: Day; readonly knownFrom: Day; readonly knownTo: Day };
  "law-stands": { readonly year: IncomeYear; readonly ceiling: Money };
  "law-added-before": { readonly year: IncomeYear; readonly ceiling: Money; readonly at: Instant };
  "law-amount-unlikely": { readonly year: IncomeYear; readonly received: Money; readonly before: Money };
  "payment-differs": { readonly id: PaymentId; readonly voucher: Voucher; readonly fields: readonly FieldName[] };
  "job-kind-excluded": { readonly kind: JobKind };
  /** Of a file whose rows were all left out: why, under which heading, and what stands there. */
  "payment-empty": {
    readonly leftOut?: "not-approved" | "no-hours" | "sums" | "hidden";
    readonly rows?: number;
    readonly heading?: string;
    readonly values?: readonly string[];
  };
  "holiday-pay-not-owed": { readonly asked: Money; readonly owed: Money };
  "payout-negative": { readonly counted: Money; readonly atpEmployee: Money };
  "card-inactive": { readonly card: FrikortId; readonly payDay: Day; readonly from?: Day; readonly until?: Day };
  "holder-differs": { readonly card: FrikortId };
  "period-overlaps": {
    readonly card: FrikortId;
    readonly voucher: Voucher;
    readonly from: Day;
    readonly to: Day;
    /** The same lines as a payment with a pay day nearby, and not the same days. */
    readonly isSameLines?: true;
  };
  "ceiling-exceeded": {
    readonly card: FrikortId;
    readonly year: IncomeYear;
    readonly ceiling: Money;
    readonly used: Money;
    readonly left: Money;
    readonly counted: Money;
    readonly excess: Money;
    readonly hoursThatFit: Hours;
    /** The ceiling itself is to-verify, and no balance has decided (R37). */
    readonly isDoubtful?: true;
    /** Of owed holiday pay: as much of it as there is room for. */
    readonly holidayPayThatFits?: Money;
    /** The hourly rate the hours are reckoned at, in øre; absent when there is no wage line. */
    readonly rate?: Money;
    readonly saldoReadAt?: Instant;
  };
  "voucher-not-found": { readonly employer: CvrNumber; readonly voucher: Voucher };
  "not-reversible": { readonly voucher: Voucher };
  /** `replacedBy`: the voucher that stands instead, where it was corrected. */
  "already-reversed": { readonly voucher: Voucher; readonly by: Voucher; readonly replacedBy?: Voucher };
  "holiday-pay-paid-since": { readonly voucher: Voucher; readonly paidBy: Voucher };
  "correction-empty": { readonly voucher: Voucher };
  "time-in-future": { readonly field: FieldName; readonly received: string; readonly now: string };
  "saldo-over-ceiling": { readonly saldo: Money; readonly ceiling: Money; readonly year: IncomeYear };
  "saldo-older": { readonly readAt: Instant; readonly newest: Instant };
  "registered-differs": { readonly voucher: Voucher; readonly registeredAt: Day };
  "nothing-to-register": { readonly voucher: Voucher; readonly reversedBy?: Voucher };
  "not-registered": { readonly voucher: Voucher };
  "no-atp-to-pay": { readonly year: IncomeYear; readonly quarter: number };
  "plan-outdated": { readonly lines: readonly number[] };
  "import-not-found": { readonly importId: string };
  "keeping-time-not-over": { readonly card: FrikortId; readonly until: Day };
  "person-erased": { readonly card: FrikortId };
  "file-not-found": { readonly path: string };
  "file-not-read": { readonly path: string; readonly reason: WorldFault };
  "file-not-written": { readonly path: string; readonly reason: WorldFault; readonly voucher?: Voucher };
  "file-differs": { readonly path: string };
  "ledger-not-found": { readonly path: string };
  "ledger-exists": { readonly path: string };
  "ledger-locked": { readonly path: string; readonly seconds: number };
  "ledger-newer": { readonly path: string; readonly version: number; readonly known: number };
  "ledger-damaged": { readonly path: string; readonly audit: string };
  "ledger-not-opened": { readonly path: string; readonly isBackup?: true };
  "clock-behind": { readonly now: Instant; readonly last: Instant };
  "backup-damaged": { readonly path: string; readonly audit: string };
  "ledger-unreachable": { readonly place: string; readonly reason: WorldFault };
  "ledger-older": { readonly path: string; readonly version: number; readonly known: number };
  "template-damaged": { readonly path: string };
  "printer-stopped": { readonly vouchers: readonly Voucher[] };
  "key-missing": { readonly employer: CvrNumber; readonly path: string };
  "clock-ahead": { readonly now: Instant; readonly last: Instant };
}

export type PeriodFault = "ends-before-start" | "too-long-for-class" | "too-many-hours" | "several-months";

/** What a header looks like that cannot be used: `days` has a column for each day, `period` says a week or a month but no day, `undated` nothing of the day, `nobody` no person, `persons` has a column for each person, `beside` the same headings beside each other, `stamps` a line for each coming and going, `tables` another table below the first. */
export type HeaderLikeness =
  | "danlon"
  | "one-column"
  | "rows"
  | "workbook"
  | "days"
  | "period"
  | "undated"
  | "nobody"
  | "persons"
  | "beside"
  | "stamps"
  | "tables"
  | ("gross" | "currency" | "employers" | "tax-cards");

/** What a file is that was taken for a text, where that shows. */
export type NoText =
  | ("old-workbook" | "locked-workbook" | "pdf" | "web-page" | "damaged-workbook" | "long-line")
  | ("hidden-rows" | "more-sheets");

/** Why the surroundings failed, without the system's own sentence. */
export type WorldFault =
  | "disk-full"
  | "read-only"
  | "not-allowed"
  | "is-a-folder"
  | "no-such-folder"
  | "too-large"
  | "over-64-mib"
  | "changed-while-read"
  | "nobody-writes"
  | "refused"
  | "wrong-password"
  | "no-rights"
  | "no-such-database"
  | "timed-out"
  | "cut-off"
  | "in-doubt"
  | "not-trusted"
  | "not-encrypted"
  | "no-encryption"
  | "not-postgres"
  | "not-utf8"
  | "backed-up-there"
  | "other";

export type ProblemCode = keyof ProblemData;

/** Something the user or the world did. Returned, never thrown; the words are found in `cli/`. */
export type Problem = {
  [C in ProblemCode]: { readonly code: C; readonly data: ProblemData[C]; readonly where?: Where };
}[ProblemCode];

export type Problems = readonly [Problem, ...Problem[]];

/** What a step with a person behind it gives: its value, or every problem it found. */
export type Outcome<T> = Result<T, Problems>;

/** The closed list, in order of precedence. A number is fixed once and never reused. */
export const problemNumbers: { readonly [C in ProblemCode]: number } = {
  "command-unknown": 101,
  "option-unknown": 102,
  "option-missing": 103,
  "option-value-unknown": 104,
  "options-conflict": 105,
  "argument-surplus": 106,
  "employer-not-chosen": 107,
  "employer-unknown": 108,
  "actor-not-given": 109,
  "nobody-to-ask": 110,
  "cpr-refused": 201,
  "field-not-understood": 202,
  "field-ambiguous": 203,
  "field-missing": 204,
  "period-not-possible": 205,
  "letter-not-printable": 206,
  "settings-not-understood": 207,
  "file-empty": 211,
  "text-not-readable": 212,
  "header-not-understood": 213,
  "row-wrong-length": 214,
  "quote-not-closed": 215,
  "id-repeated": 216,
  "batch-too-large": 217,
  "employer-differs": 221,
  "card-not-found": 222,
  "wage-type-unknown": 223,
  "amount-differs": 224,
  "rate-differs": 225,
  "row-employer-unknown": 226,
  "not-ours": 231,
  "record-not-understood": 232,
  "record-newer": 233,
  "law-unknown": 301,
  "law-stands": 302,
  "law-added-before": 303,
  "law-amount-unlikely": 304,
  "payment-differs": 401,
  "job-kind-excluded": 402,
  "payment-empty": 403,
  "holiday-pay-not-owed": 404,
  "payout-negative": 405,
  "card-inactive": 411,
  "holder-differs": 412,
  "period-overlaps": 413,
  "ceiling-exceeded": 421,
  "voucher-not-found": 431,
  "not-reversible": 432,
  "already-reversed": 433,
  "holiday-pay-paid-since": 434,
  "correction-empty": 435,
  "time-in-future": 441,
  "saldo-over-ceiling": 442,
  "saldo-older": 443,
  "registered-differs": 444,
  "nothing-to-register": 445,
  "not-registered": 446,
  "no-atp-to-pay": 447,
  "plan-outdated": 451,
  "import-not-found": 452,
  "keeping-time-not-over": 461,
  "person-erased": 462,
  "file-not-found": 501,
  "file-not-read": 502,
  "file-not-written": 503,
  "file-differs": 504,
  "ledger-not-found": 511,
  "ledger-exists": 512,
  "ledger-locked": 513,
  "ledger-newer": 514,
  "ledger-damaged": 515,
  "ledger-not-opened": 516,
  "clock-behind": 517,
  "backup-damaged": 518,
  "ledger-unreachable": 519,
  "ledger-older": 520,
  "template-damaged": 521,
  "printer-stopped": 522,
  "key-missing": 523,
  "clock-ahead": 524,
};

export type Exit = 0 | 1 | 2 | 3 | 4 | 5 | 70 | 130;

/** 1xx the command line, 2xx the input, 3xx and 4xx a rule, 5xx the surroundings. */
export function exitOf(code: ProblemCode): Exit {
  const hundreds = Math.trunc(problemNumbers[code] / 100);
  if (hundreds === 1) return 2;
  if (hundreds === 2) return 3;
  return hundreds === 5 ? 5 : 4;
}

/** The problem that decides the exit code: the first in the table. */
export function foremost(problems: Problems): Problem {
  return problems.reduce((first, next) => (problemNumbers[next.code] < problemNumbers[first.code] ? next : first));
}

/** A problem of one code, as the list that an outcome carries. */
export function problem<C extends ProblemCode>(code: C, data: ProblemData[C], where?: Where): Problems {
  return [problemOf(code, data, where)];
}

export function problemOf<C extends ProblemCode>(code: C, data: ProblemData[C], where?: Where): Problem;
export function problemOf(code: ProblemCode, stated: Problem["data"], where?: Where): unknown {
  const data = { ...stated, ...shownOf(stated, "path"), ...shownOf(stated, "received"), ...withoutName(stated) };
  return where === undefined ? { code, data } : { code, data, where };
}

/** Fields that hold a number, a day or a time. */
const figureFields: ReadonlySet<FieldName> = new Set<FieldName>([
  ...(["card", "employee-number", "employer", "hours", "rate", "amount", "supplement", "pension", "saldo"] as const),
  ...(["holiday-pay-amount", "holiday-days", "day", "start", "end", "end-day", "break", "year"] as const),
  ...(["break-start", "break-end", "period-from", "period-to", "pay-day", "employed-from", "employed-to"] as const),
  ...(["active-from", "from", "to"] as const),
]);

/** A name is never data of a problem: where a figure belongs it comes from another column. */
function withoutName(data: object): object {
  if (!("field" in data && "received" in data)) return {};
  const { field, received } = data as { readonly field: FieldName; readonly received: unknown };
  const isName = typeof received === "string" && figureFields.has(field) && looksLikeName(received);
  return isName ? { received: hiddenMark } : {};
}

/** Somebody may have written an address with a password where a path or a word belongs. */
function shownOf(data: object, name: "path" | "received"): object {
  const text: unknown = name in data ? Reflect.get(data, name) : undefined;
  return typeof text === "string" ? { [name]: withoutSecret(text) } : {};
}
