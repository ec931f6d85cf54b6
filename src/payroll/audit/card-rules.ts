import type { Ceiling } from "../../law/annual-ceiling.js";
import type { Dated } from "../../law/dated.js";
import type { Law } from "../../law/law.js";
import { holidayPayOutOf, type VoucherEntry } from "../../ledger/entry.js";
import { plusHours } from "../../values/hours.js";
import { minus, plus } from "../../values/money.js";
import type { Outcome } from "../../values/problem.js";
import { inactiveOn, newestSaldo, tighterUse } from "../card/used.js";
import { paidWith, plusYear, yearDifferences, yearSoFar } from "../card/year-to-date.js";
import { atpByEdition, type SettledAtp } from "../pay/atp.js";
import type { CardHistory } from "./card.js";
import { type Audit, ofVouchers, same } from "./look.js";
import type { LedgerHistory } from "./past.js";

/** Used before and after, and the balance it was reckoned from, are those of the card over all employers. */
const usedAddsUp = ofVouchers("used-adds-up", (entry, past, say) => {
  const law = past.law(entry.payDay);
  const card = past.card(entry.card);
  const ceiling = law && heldDownBy(law, card, entry.rules);
  if (ceiling === undefined) return;
  const used = card.usedOf(ceiling, entry.rules ?? 1);
  same(say, "usedBefore", used, entry.usedBefore);
  same(say, "usedAfter", plus(entry.usedBefore, entry.counted), entry.usedAfter);
  const saldo = newestSaldo(card.facts, entry.year, ceiling.value.covers);
  same(say, "saldo.left", saldo?.left ?? "", entry.saldo?.left ?? "");
  same(say, "saldo.readAt", saldo?.readAt ?? "", entry.saldo?.readAt ?? "");
});

/** The tighter of the ceilings of a pay day: two only in the first half of 2023. */
export function heldDownBy(law: Law, card: CardHistory, rules = 1): Dated<Ceiling> {
  const [only, other] = law.ceilings;
  return other === undefined ? only : tighterUse(law.ceilings, card.facts, rules).ceiling;
}

const withinCeiling = ofVouchers("within-ceiling", (entry, past, say) => {
  if (entry.kind === "reversal") return;
  const card = past.card(entry.card);
  for (const ceiling of past.law(entry.payDay)?.ceilings ?? []) {
    const used = plus(card.usedOf(ceiling, entry.rules ?? 1), entry.counted);
    if (used > ceiling.value.amount || used < 0) say("counted", ceiling.value.amount, used);
  }
});

const atpSettled = ofVouchers("atp-settled", (entry, past, say) => {
  const law = past.law(entry.payDay);
  if (entry.kind === "reversal" || law === undefined) return;
  const due = atpDue(entry, law, past);
  if (!due.ok) {
    say("to", entry.period.from, entry.period.to);
    return;
  }
  same(say, "atpEmployee", due.value.atpEmployee, entry.atpEmployee);
  same(say, "atpEmployer", due.value.atpEmployer, entry.atpEmployer);
  same(say, "atpMonths", JSON.stringify(due.value.atpMonths ?? ""), JSON.stringify(entry.atpMonths ?? ""));
  const worked = plusHours(...(entry.atpMonths ?? [entry]).map((month) => month.hours));
  same(say, "atpMonths.seconds", String(entry.hours), String(worked));
});

/** What a payment withholds; two audits ask it of every entry. */
export function atpDue(entry: VoucherEntry, law: Law, past: LedgerHistory): Outcome<SettledAtp> {
  return past.onceFor(entry, () => {
    const soFarIn = past.card(entry.card).soFarOf(entry.chain, entry.atpClass);
    return atpByEdition(entry, law.atp, soFarIn);
  });
}

const holidayPayOwed = ofVouchers("holiday-pay-owed", (entry, past, say) => {
  const before = past.card(entry.card).holidayPayOwed(entry.chain);
  const after = minus(plus(before, entry.holidayPayAccrued), holidayPayOutOf(entry));
  if (entry.kind === "payment" && after < 0) say("holidayPayOut", before, holidayPayOutOf(entry));
  else same(say, "holidayPayOwed", after, entry.holidayPayOwed);
});

/** Entries of 0.1.0 do not tell the year to date. */
const yearToDate = ofVouchers("year-to-date", (entry, past, say) => {
  if (entry.yearToDate === undefined) return;
  for (const { field, expected, found } of yearDifferences(
    plusYear(yearSoFar(past.card(entry.card).facts, entry), paidWith(entry)),
    entry.yearToDate,
  )) {
    say(field, expected, found);
  }
});

const cardActive = ofVouchers("card-active", (entry, past, say) => {
  if (entry.kind === "reversal") return;
  const inactive = inactiveOn(past.card(entry.card).facts, entry.payDay);
  if (inactive !== undefined) say("payDay", inactive.until ?? "", entry.payDay);
});

/** What holds of a card over all its employers. */
export const auditsOfCards: readonly Audit[] = [
  ...[usedAddsUp, withinCeiling, atpSettled, holidayPayOwed, yearToDate, cardActive],
];
