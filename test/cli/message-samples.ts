import { day, incomeYear, instantOf } from "../../src/values/calendar.js";
import type { Finding } from "../../src/values/finding.js";
import { seconds } from "../../src/values/hours.js";
import { parseCvr, parseFrikortId, parsePaymentId, voucherOf } from "../../src/values/identity.js";
import { oere } from "../../src/values/money.js";
import type { NoticeData } from "../../src/values/notice.js";
import type { ProblemCode, ProblemData } from "../../src/values/problem.js";
import { broken, type Result } from "../../src/values/result.js";

function sure<T>(parsed: Result<T, unknown>): T {
  return parsed.ok ? parsed.value : broken("a sample must parse");
}

export const card = sure(parseFrikortId("12345"));
export const employer = sure(parseCvr("13748136"));
export const id = sure(parsePaymentId("P117"));
export const voucher = voucherOf(incomeYear(2025), 7);
const other = voucherOf(incomeYear(2025), 9);
const year = incomeYear(2025);
const at = instantOf(Date.UTC(2025, 2, 28, 8, 15));
const payDay = day("2025-03-31");
const path = "lønsedler/13748136-2025-0007.pdf";

export const ceilingExceeded: ProblemData["ceiling-exceeded"] = {
  card,
  year,
  ceiling: oere(4_276_600),
  used: oere(4_000_000),
  left: oere(276_600),
  counted: oere(337_500),
  excess: oere(60_900),
  hoursThatFit: seconds(59_008),
  rate: oere(15_000),
  saldoReadAt: at,
};

/** One of each problem, with the data it carries. */
export const problemSamples: { readonly [C in ProblemCode]: ProblemData[C] } = {
  "command-unknown": { received: "betall", nearest: "betal" },
  "option-unknown": { received: "--timr", command: "pay", nearest: "--hours" },
  "option-missing": { option: "--reason", command: "reverse" },
  "option-value-unknown": { option: "--paid-by", received: "check", choices: ["account", "cash", "mobilepay"] },
  "options-conflict": { first: "--undo", second: "--merge" },
  "argument-surplus": { received: "Holm", command: "pay" },
  "employer-not-chosen": { known: [employer] },
  "employer-unknown": { employer: "35254110" },
  "actor-not-given": {},
  "nobody-to-ask": { fields: ["hours", "rate"] },
  "cpr-refused": { field: "note" },
  "field-not-understood": { field: "pay-day", fault: "no-such-day", received: "31-02-2026", expected: "" },
  "field-ambiguous": { field: "hours", received: "7.4", readings: ["7,40", "7:04"] },
  "field-missing": { field: "rate" },
  "period-not-possible": { from: day("2025-03-31"), to: day("2025-03-01"), reason: "ends-before-start" },
  "letter-not-printable": { field: "supplement-text", letter: "☃" },
  "settings-not-understood": { path: "settings.json", key: "accounts.wage", expected: "2905" },
  "file-empty": { path: "timer.csv" },
  "text-not-readable": { path: "timer.csv", line: 3 },
  "header-not-understood": { path: "timer.csv", missing: ["card"], doubled: ["Timer"] },
  "row-wrong-length": { found: 4, expected: 5 },
  "quote-not-closed": {},
  "id-repeated": { id: "P117", firstLine: 2 },
  "batch-too-large": { rows: 100_001, max: 100_000 },
  "employer-differs": { received: "35254110", expected: employer },
  "card-not-found": { by: "name", matches: 2 },
  "wage-type-unknown": { type: "999" },
  "amount-differs": { stated: oere(35_000), computed: oere(3_000_000) },
  "rate-differs": { stated: oere(16_000), agreed: oere(15_000) },
  "row-employer-unknown": { received: "35254110" },
  "not-ours": { path },
  "record-not-understood": { path, at: "record.json" },
  "record-newer": { path, version: 3, known: 1 },
  "law-unknown": { day: day("2027-01-04"), knownFrom: day("2019-01-02"), knownTo: day("2026-12-31") },
  "law-stands": { year, ceiling: oere(4_276_600) },
  "law-added-before": { year, ceiling: oere(4_590_000), at },
  "law-amount-unlikely": { year, received: oere(45_900_000), before: oere(4_469_100) },
  "payment-differs": { id, voucher, fields: ["hours", "pay-day"] },
  "job-kind-excluded": { kind: "fleksjob" },
  "payment-empty": {},
  "holiday-pay-not-owed": { asked: oere(50_000), owed: oere(37_500) },
  "payout-negative": { counted: oere(2_622), atpEmployee: oere(3_300) },
  "card-inactive": { card, payDay, from: day("2025-03-15"), until: day("2025-09-01") },
  "holder-differs": { card },
  "period-overlaps": { card, voucher, from: day("2025-03-01"), to: payDay },
  "ceiling-exceeded": ceilingExceeded,
  "voucher-not-found": { employer, voucher },
  "not-reversible": { voucher },
  "already-reversed": { voucher, by: other },
  "holiday-pay-paid-since": { voucher, paidBy: other },
  "correction-empty": { voucher },
  "time-in-future": { field: "read-at", received: "01-01-2090", now: "28.03.2025 kl. 09.15" },
  "saldo-over-ceiling": { saldo: oere(9_999_900), ceiling: oere(4_276_600), year },
  "saldo-older": { readAt: at, newest: instantOf(Date.UTC(2025, 3, 1)) },
  "registered-differs": { voucher, registeredAt: payDay },
  "nothing-to-register": { voucher, reversedBy: other },
  "not-registered": { voucher },
  "plan-outdated": { lines: [2, 14] },
  "import-not-found": { importId: "ab12" },
  "keeping-time-not-over": { card, until: day("2030-12-31") },
  "person-erased": { card },
  "file-not-found": { path: "timer.csv" },
  "file-not-read": { path: "timer.csv", reason: "not-allowed" },
  "file-not-written": { path, reason: "disk-full", voucher },
  "file-differs": { path },
  "ledger-not-found": { path: "regnskab.db" },
  "ledger-exists": { path: "regnskab.db" },
  "ledger-locked": { path: "regnskab.db", seconds: 60 },
  "ledger-newer": { path: "regnskab.db", version: 3, known: 1 },
  "ledger-damaged": { path: "regnskab.db", audit: "chain-unbroken" },
  "ledger-not-opened": { path: "regnskab.db" },
  "clock-behind": { now: at, last: instantOf(Date.UTC(2025, 3, 1)) },
  "backup-damaged": { path: "kopi.db", audit: "digest-fits" },
  "ledger-unreachable": { place: "postgres://regnskab.example/frikort", reason: "refused" },
  "ledger-older": { path: "postgres://regnskab.example/frikort", version: 1, known: 2 },
  "template-damaged": { path: "payslip.1.da.json" },
  "printer-stopped": { vouchers: [voucher, other] },
  "key-missing": { employer, path: "keys/13748136.key" },
  "clock-ahead": { now: at, last: instantOf(Date.UTC(2023, 3, 1)) },
};

/** One of each notice. */
export const noticeSamples: NoticeData = {
  "law-to-verify": { parameter: "annual-ceiling", year },
  "law-added-by-user": { year, ceiling: oere(4_590_000) },
  "law-added-differs": { year, added: oere(4_590_000), printed: oere(4_600_000) },
  "period-in-other-year": { period: { from: day("2024-12-15"), to: day("2024-12-31") }, year },
  "period-paid-before": { vouchers: [voucher] },
  "rate-not-agreed": { card, rate: oere(16_000), agreed: oere(15_000) },
  "pay-day-distant": { payDay, today: day("2025-01-01") },
  "period-distant": { period: { from: day("2024-12-01"), to: day("2024-12-31") }, payDay },
  "saldo-below-zero": { left: oere(-100) },
  "saldo-old": { readAt: at, payDay },
  "saldo-not-kept": { card, left: oere(1_000_00) },
  "saldo-differs": { portalUsed: oere(3), ledgerUsed: oere(1), difference: oere(2) },
  "pay-not-covered": { amount: oere(287_500) },
  "employment-not-registered": { card, employer, from: payDay },
  "not-yet-registered": { card, count: 2, counted: oere(1_350_000) },
  "correct-at-portal": { voucher, reversedBy: other },
  "ordinary-pay-outside": { outside: oere(60_900) },
  "income-test-near": { sum: oere(1_069_201), amount: oere(1_069_200), year },
  "contract-due": { card, reason: "hours" },
  "atp-to-report": { total: oere(9_900), quarter: 4, deadline: day("2027-01-17") },
  "atp-lowered": { withheld: oere(6_600), due: oere(3_300) },
  "period-outside-employment": {
    card,
    period: { from: day("2025-03-01"), to: payDay },
    employedFrom: day("2025-04-01"),
  },
  "casual-job": { day: payDay },
  "atp-not-reckoned": {},
  "holiday-pay-owed": { left: oere(312_615), owed: oere(516_560) },
  "holiday-pay-model": { card },
  "employment-registered-late": { card, from: day("2025-03-01"), registeredOn: payDay },
  "next-year-unknown": { year },
  "paid-above-ceiling": { year, ceiling: oere(4_000_000), cards: [card] },
  "paid-too-much": { voucher, amount: oere(337_500) },
  "correction-settles": { voucher, payout: oere(-60_900), atpEmployee: oere(-3_300), atpEmployer: oere(-6_600) },
  "year-not-known": { asked: year, shown: year },
  "employment-opened": { card, from: payDay },
  "employment-duties": {},
  "slip-not-made": { card, voucher },
  "ledger-went-back": { chain: employer, sequence: 17 },
  "payslip-missing": { vouchers: [voucher, other], count: 2 },
  "hours-differ": { stated: seconds(26_640), computed: seconds(28_800), count: 1, lines: [2] },
  "work-far-from-pay-day": { count: 1, lines: [2], day: day("2025-01-02"), payDay },
  "day-in-each-month": { card, months: 3 },
  "rates-differ": { card, rates: [oere(15_000), oere(16_000)] },
  "rate-unusual": { card, rate: oere(5_000) },
  "hours-many": { count: 1, lines: [2] },
  "hours-rounded": { count: 1, lines: [2] },
  "rows-left-out": { withoutHours: 21, sums: 2, titles: 3, hidden: 1, headerLine: 4 },
  "sheets-not-read": { sheets: [{ name: "Oktober", rows: 2, isHidden: true }] },
  "dates-month-first": { example: "11/15/2026", readAs: day("2026-11-15") },
  "id-of-person": { heading: "Id" },
  "period-from-pay-day": { period: { from: day("2025-03-01"), to: day("2025-03-31") }, count: 2 },
  "row-not-approved": { count: 1 },
  "column-ignored": { headings: ["Afdeling", "Projekt"], counts: [12, 0] },
  "read-as-windows-1252": { path: "timer.csv" },
  "card-unknown": { card },
  "rows-changed": { vouchers: [voucher, other] },
  "rows-gone": { vouchers: [voucher] },
  "replacements-stand": { vouchers: [voucher, other] },
  "rows-paid-elsewhere": { employer, count: 6 },
  "rows-equal": { count: 2, lines: [2, 10] },
  "shifts-overlap": { card, day: payDay, lines: [2, 3] },
  "work-after-pay-day": { count: 7, lines: [2, 3, 4, 5, 6], payDay },
  "same-name": { cards: [card, sure(parseFrikortId("54321"))] },
  "rows-more": { count: 3 },
  "employments-to-register": { count: 4 },
  "contracts-due": { count: 1, cards: [card] },
};

export function findingOf(code: Finding["code"], data: Finding["data"] = {}): Finding {
  return { code, file: "13748136-2025-0009.pdf", line: null, card: null, voucher: null, data };
}
