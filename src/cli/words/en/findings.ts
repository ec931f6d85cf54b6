import { parseDay, showDay } from "../../../values/calendar.js";
import { oere, showMoney } from "../../../values/money.js";
import { amountOf, factOf } from "../../say/finding-facts.js";
import type { FindingWords } from "../words.js";

const restore = "Make no more entries, and fetch the latest backup: frikort restore FILE";
const askIssuer = "Ask the employer, and get the document again.";
const recount = "Go over the sum with the employer.";
const reverse = "Reverse the wrong payment with a reason: frikort reverse VOUCHER --reason REASON";

/** What `check` sees in the own ledger and `verify` in documents; each sentence fits in a row of its own. */
export const findingsEnglish: FindingWords = {
  "vouchers-unbroken": () => ({ sentence: "the series of vouchers is broken", next: restore }),
  "chain-unbroken": () => ({ sentence: "the entry does not follow the one before it", next: restore }),
  "digest-fits": () => ({ sentence: "the entry has been changed since it was written", next: restore }),
  "time-forward": () => ({
    sentence: "the entry was written before the one before it",
    next: "See whether the clock of the computer has been set back.",
  }),
  "used-adds-up": () => ({ sentence: "the amount used is not the sum of the payments", next: restore }),
  "within-ceiling": () => ({ sentence: "the payment passes the card's annual ceiling", next: reverse }),
  "reversal-matches": () => ({ sentence: "the reversal does not match its payment", next: restore }),
  "id-once": () => ({ sentence: "the same id or the same row was paid twice", next: reverse }),
  "lines-add-up": () => ({ sentence: "the lines do not give the sum", next: recount }),
  "atp-settled": () => ({
    sentence: "ATP does not fit the hours of the pay period",
    next: "The next payment of the pay period settles ATP. If there is none, settle the difference with the employee.",
  }),
  "holiday-pay-owed": () => ({ sentence: "more holiday pay was paid out than was earned", next: reverse }),
  "year-of-pay-day": (finding) => ({
    sentence: "the entry stands in another year than its pay day",
    next: factOf(finding, "field") === "incomeYear" ? askIssuer : restore,
  }),
  "card-active": () => ({ sentence: "the card was not active on the pay day", next: reverse }),
  "law-as-known": () => ({
    sentence: "a rate is not the one that held on the pay day",
    next: "See the rates with: frikort law",
  }),
  "registered-known": () => ({
    sentence: "a registration is noted for a voucher that does not exist",
    next: restore,
  }),
  "actor-named": () => ({ sentence: "it is not clear who made the entry", next: restore }),
  "no-cpr": () => ({
    sentence: "there is something that looks like a CPR number",
    next: "Do not hand the ledger on before the place has been looked at.",
  }),
  "head-differs": () => ({
    sentence: "the ledger does not end where the saved head says",
    next: "Entries may have been cut off. Compare with the latest backup.",
  }),
  "file-differs-from-entry": () => ({
    sentence: "the file is not the one the entry gives",
    next: "Make it again with: frikort payslip VOUCHER",
  }),
  "saldo-below-registered": () => ({
    sentence: "Socialtfrikort.dk has shown less used than is noted as registered",
    next: "Take a wrong mark back: frikort registered VOUCHER --undo --reason REASON. If the portal lacks the amount, type it there; then note the balance again.",
  }),
  unreadable: (finding) => {
    const [number, problem] = [factOf(finding, "number"), factOf(finding, "problem")];
    const what = finding.line === null ? "file" : "line";
    const why = unreadable[problem];
    return {
      sentence: `the ${what} cannot be read${why === undefined ? "" : `: ${why} (error ${number})`}`,
      next: askIssuer,
    };
  },
  "record-changed": () => ({ sentence: "the record in the file has been changed", next: askIssuer }),
  "page-differs": (finding) => {
    const part = parts[factOf(finding, "part")];
    return {
      sentence: `the page is not the one the record gives${part === undefined ? "" : `: ${part}`}`,
      next: askIssuer,
    };
  },
  "seal-wrong": () => ({ sentence: "the seal does not fit the record", next: askIssuer }),
  "key-unknown": () => ({
    sentence: "the seal was made with a key that is not known",
    next: "Get the employer's key by another way (frikort keys export) and verify again with --trust.",
  }),
  "not-registered": () => ({
    sentence: "the payment is not noted as registered",
    next: "Look at Socialtfrikort.dk. Pay that is not registered is not covered by the card.",
  }),
  "voucher-differs": (finding) => {
    const other = factOf(finding, "other");
    return {
      sentence: `the same voucher exists with two different contents${other === "" ? "" : `: also in ${other}`}`,
      next: askIssuer,
    };
  },
  "voucher-gap": (finding) => {
    const missing = factOf(finding, "missing");
    return {
      sentence:
        missing === "" ? "vouchers are missing in the series" : `vouchers are missing in the series: ${missing}`,
      next: "Ask the employer for the vouchers that are missing.",
    };
  },
  "reversed-since": (finding) => {
    const by = factOf(finding, "reversedBy");
    const reversed = by === "" ? "has since been reversed" : `has since been reversed by voucher ${by}`;
    const status = factOf(finding, "status");
    return {
      sentence: status === "" ? `the payment ${reversed}` : `the list says “${status}”, but the payment ${reversed}`,
      next: "Do not count the payment, and ask the employer for a new list.",
    };
  },
  "card-over-ceiling": (finding) => {
    const [ceiling, sum] = [amountOf(finding, "expected"), amountOf(finding, "found")];
    const over =
      ceiling === undefined || sum === undefined
        ? ""
        : `: ${showMoney(sum)} in all of ${showMoney(ceiling)}, ${showMoney(oere(sum - ceiling))} too much`;
    const [employer, payDay] = [factOf(finding, "employer"), factOf(finding, "payDay")];
    const by = employer === "" ? "" : ` The payment that passed it is from CVR ${employer} on ${shown(payDay)}.`;
    return {
      sentence: `the card is used beyond its annual ceiling${over}`,
      next: `What is too much is not tax-free.${by} Talk to the employer about it.`,
    };
  },
  "paid-while-inactive": () => ({
    sentence: "the card was not active on the pay day",
    next: "See on which day the card was deactivated, and talk to the employer.",
  }),
  "periods-overlap": (finding) => {
    const other = factOf(finding, "other");
    return {
      sentence: `the pay periods overlap full-time${other === "" ? "" : `: ${other}`}`,
      next: "Look at the hours with both employers.",
    };
  },
  "layout-unknown": () => ({
    sentence: "the payslip has a layout that this program does not know, so the page was not checked",
    next: "Verify again with a newer version of the program, or ask the employer.",
  }),
  "slip-not-sealed": (finding) => ({
    sentence:
      finding.data.known === undefined
        ? "the payslip has no seal, so nothing shows who made it"
        : "the payslip has no seal, although the employer's key is known",
    next: "The amount is counted as stated. Get the sealed payslip from the employer.",
  }),
  "page-not-drawn": (finding) => {
    const [seal, text] = [sealHeld[factOf(finding, "seal")] ?? "", textHeld[factOf(finding, "text")] ?? ""];
    const [over, pages] = [factOf(finding, "over"), factOf(finding, "pages")];
    const more = `${over === "" ? "" : ", but something is laid over the page"}${pages === "" ? "" : `, and page ${pages} belongs to no record in the file`}`;
    const isHarmless =
      [factOf(finding, "seal"), factOf(finding, "text")].every((one) => one === "holds") && more === "";
    return {
      sentence: `the file was saved by another program: ${seal}, and ${text}${more}`,
      next: isHarmless
        ? "It looks like a harmless copy. Hold the page against the record, or get the employer's own file."
        : "Do not use the page. Get the employer's own file.",
    };
  },
  "reversal-unmatched": (finding) => ({
    sentence: `the reversal does not fit voucher ${factOf(finding, "reverses")}: card, amount or pay day is another, or the voucher was reversed before`,
    next: "It takes nothing out of the sum. Get the reversal's own payslip from the employer.",
  }),
  "seen-twice-differs": () => ({
    sentence: "the list says other than the payslip",
    next: "The payslip counts. Ask the employer why the list says something else.",
  }),
  "names-differ": (finding) => {
    const other = factOf(finding, "other");
    return {
      sentence: `the card bears another name than ${other === "" ? "on the list of cards" : `in ${other}`}`,
      next: "Look at both papers: it may be a wrong card number or a new name.",
    };
  },
  "used-before-differs": (finding) => ({
    sentence:
      (amountOf(finding, "found") ?? 0) < 0
        ? "the payslip says that less than nothing had been used of the card"
        : "the payslip says that less had been used than the employer's earlier payslips show",
    next: askIssuer,
  }),
  "card-not-on-list": () => ({
    sentence: "the card is not on the list of cards",
    next: "See whether the number is right, and whether another municipality has granted the card.",
  }),
  "portal-differs": (finding) => ({
    sentence: portalKinds[factOf(finding, "kind")] ?? "Socialtfrikort.dk shows other than the papers",
    next: "Compare with Socialtfrikort.dk, and ask the employer.",
  }),
  "figure-unlikely": (finding) => {
    const found = factOf(finding, "found");
    return { sentence: unlikely[factOf(finding, "field")]?.(found) ?? found, next: recount };
  },
};

/** Why a document cannot be used, by its problem. */
const unreadable: Readonly<Record<string, string>> = {
  "not-ours": "it is neither a payslip nor a registration from frikort",
  "record-not-understood": "its record makes no sense",
  "record-newer": "it was made by a newer version of the program",
  "file-not-found": "it does not exist",
  "file-not-read": "it is too large, locked or broken",
};

/** What in a PDF is not as its record gives it. */
const parts: Readonly<Record<string, string>> = {
  page: "what stands on the page has been changed",
  record: "the part that carries the record has been changed",
  registration: "the registration line inside has been changed",
  font: "the typeface has been changed",
  structure: "what is read aloud has been changed",
  description: "the title or description of the file has been changed",
  file: "the build of the file has been changed",
  added: "something has been added to the file",
  cut: "the file has been cut",
};

function shown(payDay: string): string {
  const parsed = parseDay(payDay);
  return parsed.ok ? showDay(parsed.value) : payDay;
}

const sealHeld: Readonly<Record<string, string>> = {
  holds: "record and seal hold",
  wrong: "the record can be read, but the seal does not fit",
  none: "the record can be read, but there is no seal",
};

const textHeld: Readonly<Record<string, string>> = {
  holds: "the text on the page is the same",
  differs: "the text on the page is another",
  unread: "the page cannot be read",
};

const portalKinds: Readonly<Record<string, string>> = {
  "only-shown": "Socialtfrikort.dk shows an amount that no paper has",
  "not-shown": "the payment is not shown at Socialtfrikort.dk",
  amount: "Socialtfrikort.dk shows another amount than the paper",
};

const unlikely: Readonly<Record<string, (found: string) => string>> = {
  perHour: (rate) => `the hourly rate is unusual: ${rate}`,
  hours: (hours) => `there are more hours than the pay period has: ${hours}`,
  period: (period) => `the pay period lies far from the pay day or is very long: ${period}`,
  atp: (hours) => `no ATP was withheld at ${hours} hours`,
};

/** Fields that findings name, in the words of the payslip. Lines are counted from 1. */
const fields: Readonly<Record<string, string>> = {
  counted: "to register",
  payout: "to pay out",
  usedAfter: "used after this voucher",
  usedBefore: "used before this voucher",
  hours: "hours",
  incomeYear: "income year",
  holidayPay: "holiday pay",
  "outside.holidayPay": "holiday pay outside the card",
  "holiday-pay": "rate of holiday pay",
  holidayPayAccrued: "holiday pay accrued",
  atpEmployee: "ATP, employee's share",
  atpEmployer: "ATP, employer's share",
  payDay: "pay day",
  period: "pay period",
  ceiling: "annual ceiling",
  "annual-ceiling": "annual ceiling",
  card: "card",
  voucher: "voucher",
  employer: "employer",
  contact: "contact",
  name: "name",
  address: "address",
  employeeNumber: "employee number",
  person: "name or address",
  digest: "fingerprint of the voucher",
  lines: "lines",
  reason: "reason",
  reverses: "the voucher that is reversed",
  corrects: "the voucher that is corrected",
  saldo: "saldo",
  seal: "seal",
  writtenAt: "time",
  keptUntil: "kept until",
};

export function findingFieldEnglish(path: string): string {
  const [, part, place, what] = /^(lines|outside)\.(\d+)\.(amount|base)$/.exec(path) ?? [];
  if (place === undefined) return fields[path] ?? path;
  const line = `line ${Number(place) + 1}${part === "outside" ? " outside the card" : ""}`;
  return `${line}, ${what === "base" ? "base" : "amount"}`;
}
