import type { Ceiling } from "../../law/annual-ceiling.js";
import type { Dated } from "../../law/dated.js";
import type { Law } from "../../law/law.js";
import { holidayPayOutOf } from "../../ledger/entry.js";
import { plusHours } from "../../values/hours.js";
import { minus, plus } from "../../values/money.js";
import { inactiveOn, newestSaldo, tighterUse } from "../card/used.js";
import { atpOn } from "../pay/price.js";
import type { CardHistory } from "./card.js";
import { type Audit, ofVouchers, same } from "./look.js";

/** Used before and after, and the balance it was reckoned from, are those of the card over all employers. */
const usedAddsUp = ofVouchers("used-adds-up", (entry, past, say) => {
  const law = past.law(entry.payDay);
  const card = past.card(entry.card);
  const ceiling = law && heldDownBy(law, card);
  if (ceiling === undefined) return;
  const used = card.usedOf(ceiling);
  same(say, "usedBefore", used, entry.usedBefore);
  same(say, "usedAfter", plus(entry.usedBefore, entry.counted), entry.usedAfter);
  const saldo = newestSaldo(card.facts, entry.year, ceiling.value.covers);
  same(say, "saldo.left", saldo?.left ?? "", entry.saldo?.left ?? "");
  same(say, "saldo.readAt", saldo?.readAt ?? "", entry.saldo?.readAt ?? "");
});

/** The tighter of the ceilings of a pay day: two only in the first half of 2023. */
export function heldDownBy(law: Law, card: CardHistory): Dated<Ceiling> {
  const [only, other] = law.ceilings;
  return other === undefined ? only : tighterUse(law.ceilings, card.facts).ceiling;
}

const withinCeiling = ofVouchers("within-ceiling", (entry, past, say) => {
  if (entry.kind === "reversal") return;
  const card = past.card(entry.card);
  for (const ceiling of past.law(entry.payDay)?.ceilings ?? []) {
    const used = plus(card.usedOf(ceiling), entry.counted);
    if (used > ceiling.value.amount || used < 0) say("counted", ceiling.value.amount, used);
  }
});

const atpSettled = ofVouchers("atp-settled", (entry, past, say) => {
  const law = past.law(entry.payDay);
  if (entry.kind === "reversal" || law === undefined) return;
  const soFar = past.card(entry.card).periodSoFar(entry);
  const due = atpOn(entry.atpClass, law.atp.value, plusHours(soFar.hours, entry.hours));
  same(say, "atpEmployee", minus(due.atpEmployee, soFar.atpEmployee), entry.atpEmployee);
  same(say, "atpEmployer", minus(due.atpEmployer, soFar.atpEmployer), entry.atpEmployer);
});

const holidayPayOwed = ofVouchers("holiday-pay-owed", (entry, past, say) => {
  const before = past.card(entry.card).holidayPayOwed(entry.chain);
  const after = minus(plus(before, entry.holidayPayAccrued), holidayPayOutOf(entry));
  if (entry.kind === "payment" && after < 0) say("holidayPayOut", before, holidayPayOutOf(entry));
  else same(say, "holidayPayOwed", after, entry.holidayPayOwed);
});

const cardActive = ofVouchers("card-active", (entry, past, say) => {
  if (entry.kind === "reversal") return;
  const inactive = inactiveOn(past.card(entry.card).facts, entry.payDay);
  if (inactive !== undefined) say("payDay", inactive.until ?? "", entry.payDay);
});

/** What holds of a card over all its employers. */
export const auditsOfCards: readonly Audit[] = [usedAddsUp, withinCeiling, atpSettled, holidayPayOwed, cardActive];
