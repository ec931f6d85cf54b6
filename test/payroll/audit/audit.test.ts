import { expect, it } from "vitest";
import { type Entry, isVoucher, type VoucherEntry } from "../../../src/ledger/entry.js";
import { entryText } from "../../../src/ledger/text.js";
import { AUDITS, auditNames } from "../../../src/payroll/audit/audit.js";
import { branded } from "../../../src/values/brand.js";
import type { Instant } from "../../../src/values/calendar.js";
import { digestOf } from "../../../src/values/digest.js";
import { negated, oere } from "../../../src/values/money.js";
import { audited, auditedTexts, peopleIn, rewritten, storedOf, told } from "../../support/audited.js";
import { anne, Ledger, nordlys, strandgaard } from "../../support/ledger.js";
import { card, voucher } from "../../support/words.js";

const bente = "54321";

/** Two employers, two cards, a split, a reversal, a correction, a balance and a registration. */
function ledger(): Ledger {
  const made = new Ledger();
  made.employer(strandgaard, { practice: "accrued" });
  made.state("inactive", "01-01-2025", { of: bente });
  made.pay({ hours: "100", id: "P1", payDay: "31-01-2025" });
  made.pay({ employer: strandgaard, hours: "20", practice: "accrued", payDay: "31-01-2025" });
  made.registered("2025-0001");
  made.saldo("40.000,00", { readAt: "15-02-2025 10:00" });
  made.employer(nordlys, { yearEnd: "06-30" });
  made.pay({ hours: "10", id: "P2", payDay: "28-02-2025" });
  made.reverse("2025-0002");
  made.pay({ hours: "12", id: "P3", payDay: "28-02-2025" });
  made.pay({ card: "11111", hours: "150", payDay: "30-04-2025" });
  return made;
}

const entries = ledger().written;

function last(kind: Entry["kind"]): Entry {
  return entries.findLast((entry) => entry.kind === kind) ?? entryMissing(kind);
}

function entryMissing(kind: string): never {
  return expect.unreachable(kind);
}

/** The audits' words for the ledger with one entry changed and the chain made whole again. */
function afterChanging(entry: Entry, change: object): readonly string[] {
  return told(audited(rewritten(entries, (one) => (one === entry ? { ...one, ...change } : one))));
}

const payment = entries.filter(isVoucher).find((entry) => entry.paymentId === "P3") ?? entryMissing("payment");
const held = entries.filter(isVoucher).find((entry) => entry.card === "11111") ?? entryMissing("payment");

it("every audit of the plan is there once", () => {
  expect(AUDITS.map((audit) => audit.name)).toEqual(auditNames);
});

it("nothing is found in a ledger as it was written", () => {
  expect(audited(entries)).toEqual([]);
});

it("a voucher number is left out", () => {
  const change = { voucher: voucher("2025-0009") };
  expect(afterChanging(held, change)).toEqual(["vouchers-unbroken voucher"]);
});

it("an entry is gone: the next one's number says so", () => {
  const gone = entries.filter((entry) => entry !== last("employer"));
  expect(told(audited(gone))).toEqual(["chain-unbroken sequence"]);
});

it("an entry from another ledger leans on something else", () => {
  const foreign = { ...held, previous: payment.previous };
  const spliced = entries.map((entry) =>
    entry === held ? { ...foreign, digest: digestOf(entryText(foreign)) } : entry,
  );
  expect(told(audited(spliced))).toEqual(["chain-unbroken previous"]);
});

it("one letter of a text is changed", () => {
  const stored = entries.map((entry) => {
    const text = storedOf(entry);
    return entry === held ? { ...text, text: text.text.replace("Bo Lund", "Bo Lind") } : text;
  });
  const findings = auditedTexts(stored, peopleIn(entries));
  expect(told(findings)).toEqual(["digest-fits text"]);
  expect(findings[0]).toMatchObject({ file: nordlys, card: "11111", voucher: held.voucher });
  expect(findings[0]?.data.sequence).toBe(held.sequence);
});

it("a text is no entry: the field is named", () => {
  expect(afterChanging(held, { keptUntil: branded("2031-13-01") })).toEqual(["digest-fits keptUntil"]);
});

it("time goes back", () => {
  expect(afterChanging(held, { at: branded<Instant>("2026-11-21T10:00:00.000Z") })).toEqual(["time-forward at"]);
});

it("what was used before is not the sum", () => {
  const change = { usedBefore: oere(held.usedBefore + 1), usedAfter: oere(held.usedAfter + 1) };
  expect(afterChanging(held, change)).toEqual(["used-adds-up usedBefore"]);
});

it("the balance that a payment was reckoned from is another", () => {
  const { saldo: _, ...without } = payment;
  const found = told(audited(rewritten(entries, (one) => (one === payment ? without : one))));
  expect(found).toEqual(["used-adds-up saldo.left", "used-adds-up saldo.readAt"]);
});

it("a line is below zero, of which no wage can be reckoned", () => {
  const lines = held.lines.map((line) => ({ ...line, amount: negated(line.amount) }));
  expect(afterChanging(held, { lines })).toContain("lines-add-up lines.amount");
});

it("a payment passes the ceiling", () => {
  const made = new Ledger();
  made.pay({ hours: "200", payDay: "31-01-2025" });
  made.pay({ card: bente, hours: "200", payDay: "28-02-2025" });
  const moved = rewritten(made.written, (entry) =>
    isVoucher(entry) && entry.card === bente
      ? {
          ...entry,
          card: card(anne),
          usedBefore: entry.counted,
          usedAfter: oere(2 * entry.counted),
          yearToDate: undefined,
        }
      : entry,
  );
  const findings = audited(moved);
  expect(told(findings)).toEqual(["within-ceiling counted"]);
  expect(findings[0]?.data).toMatchObject({ expected: 4276600, found: 6750000 });
});

it("a reversal says no reason", () => {
  const { reason: _, ...without } = branded<VoucherEntry>(last("reversal"));
  expect(told(audited(rewritten(entries, (one) => (one.kind === "reversal" ? without : one))))).toEqual([
    "reversal-matches reason",
  ]);
});

it("a payment id is used twice", () => {
  expect(afterChanging(payment, { paymentId: branded("P1") })).toEqual(["id-once paymentId"]);
});

it("counted less ATP is not the payout", () => {
  expect(afterChanging(held, { payout: oere(held.payout + 1) })).toEqual(["lines-add-up payout"]);
});

it("a wage line is not hours times rate", () => {
  const lines = held.lines.map((line) => (line.kind === "wage" ? { ...line, perHour: oere(15001) } : line));
  expect(afterChanging(held, { lines })).toEqual(["lines-add-up lines.wage"]);
});

it("ATP is not the table's for the hours", () => {
  const atpEmployee = oere(held.atpEmployee + 100);
  const law = held.law.map((one) =>
    one.name === "atp" ? { ...one, value: `${atpEmployee}/${held.atpEmployer}` } : one,
  );
  const change = { atpEmployee, payout: oere(held.payout - 100), law, yearToDate: undefined };
  expect(afterChanging(held, change)).toEqual(["atp-settled atpEmployee"]);
});

it("the holiday pay owed is another", () => {
  expect(afterChanging(held, { holidayPayOwed: oere(1) })).toEqual(["holiday-pay-owed holidayPayOwed"]);
});

it("a registration names another year", () => {
  expect(afterChanging(last("registered"), { year: branded(2024) })).toEqual(["year-of-pay-day year"]);
});

it("a payment is made on a day when the card was not active", () => {
  const state = last("card-state");
  expect(afterChanging(state, { card: card("11111") })).toEqual(["card-active payDay"]);
});

it("a ceiling is kept that the law never had", () => {
  const law = held.law.map((one) => (one.name === "annual-ceiling" ? { ...one, value: "4276700" } : one));
  expect(afterChanging(held, { law })).toEqual(["law-as-known law.annual-ceiling"]);
});

it("a registration names a voucher that is not there", () => {
  expect(afterChanging(last("registered"), { voucher: voucher("2025-0077") })).toContain("registered-known voucher");
});

it("nobody is named as the writer", () => {
  expect(afterChanging(held, { by: branded("") })).toEqual(["actor-named by"]);
  expect(afterChanging(last("employer"), { by: branded("") })).toEqual(["actor-named by"]);
});

it("a CPR number stands in a text, and is not said again", () => {
  const payer = { ...held.payer, address: "Vej 1, 610165-0001" };
  expect(afterChanging(held, { payer })).toEqual(["no-cpr payer.address"]);
  const findings = audited(rewritten(entries, (one) => (one === held ? { ...held, payer } : one)));
  expect(JSON.stringify(findings)).not.toContain("610165");
});

it("a name beside the chain is changed, gone or too many", () => {
  const people = peopleIn(entries);
  const stored = entries.map(storedOf);
  const renamed = people.map((one, place) => (place === 0 ? { ...one, name: "En Anden" } : one));
  expect(told(auditedTexts(stored, renamed))).toEqual(["digest-fits person"]);
  expect(told(auditedTexts(stored, people.slice(1)))).toEqual(["digest-fits holder"]);
});

it("the tail is cut: only what was kept outside the ledger tells", () => {
  const { chain, sequence, digest } = held;
  const cut = entries.filter((entry) => entry !== held);
  expect(audited(cut)).toEqual([]);
  expect(told(audited(cut, [{ chain, sequence, digest }]))).toEqual(["head-differs sequence"]);
  expect(told(audited(entries, [{ chain, sequence, digest }]))).toEqual([]);
  expect(told(audited(entries, [{ chain, sequence, digest: payment.digest }]))).toEqual(["head-differs digest"]);
});
