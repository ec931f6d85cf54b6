import { roundingOf } from "../../law/rounding.js";
import type { CardFacts } from "../../ledger/fact.js";
import { addDays, type Day, daysOf, lastOfMonthFrom } from "../../values/calendar.js";
import { type HolidayDays, holidayDays } from "../../values/holiday-days.js";
import type { CvrNumber } from "../../values/identity.js";
import { type Money, oere, shareOf } from "../../values/money.js";
import { addingUp } from "./adding-up.js";
import { employmentsAt } from "./employment.js";

/** Days earned in a whole month of employment, and on a day of one that is not whole, in hundredths (lov 616 § 5, stk. 2). */
const daysOfMonth = 2_08;
const daysOfDay = 7;

/** Holiday pay earned at an employer and not yet paid out, over all years (R31). */
export function holidayPayOwed(facts: CardFacts, employer: CvrNumber): Money {
  return oere(owedAt(facts).get(employer) ?? 0);
}

const owedAt = addingUp(
  () => new Map<CvrNumber, number>(),
  (owed, { chain, holidayPayAccrued, holidayPayOut }) => {
    owed.set(chain, (owed.get(chain) ?? 0) + holidayPayAccrued - holidayPayOut);
  },
);

/** Days of holiday at one employer, in hundredths of a day (R47). */
export interface HolidayAccount {
  readonly earned: HolidayDays;
  readonly taken: HolidayDays;
  readonly untaken: HolidayDays;
}

/** Days earned by a day's end in every employment that the employer has noted, and days paid out as taken. */
export function holidayAccount(facts: CardFacts, employer: CvrNumber, asOf: Day): HolidayAccount {
  let earned = 0;
  for (const { from, to } of employmentsOf(facts, employer)) {
    earned += daysEarned(from, to !== undefined && to < asOf ? to : asOf);
  }
  let taken = 0;
  for (const voucher of facts.vouchers) if (voucher.chain === employer) taken += voucher.holidayDays ?? 0;
  return { earned: holidayDays(earned), taken: holidayDays(taken), untaken: holidayDays(Math.max(0, earned - taken)) };
}

/** 2,08 days for each month from its first day to the day before the same date; 0,07 for each day over, at most 2,08 (R47). */
export function daysEarned(from: Day, to: Day): number {
  let earned = 0;
  let begins = from;
  while (begins <= to) {
    const last = lastOfMonthFrom(begins);
    if (last > to) return earned + Math.min(daysOfMonth, daysOf({ from: begins, to }) * daysOfDay);
    earned += daysOfMonth;
    begins = addDays(last, 1);
  }
  return earned;
}

/** What days of holiday are paid with: owed ÷ untaken days × days; the last days take the rest (R47). */
export function payForDays(owed: Money, days: HolidayDays, untaken: number): Money {
  if (days === untaken || untaken <= 0) return owed;
  return shareOf(owed, days, untaken, roundingOf["holiday-days"]);
}

/** The stretches of the employments at an employer; one that another follows has ended by the day before it. */
function employmentsOf(
  facts: CardFacts,
  employer: CvrNumber,
): readonly { readonly from: Day; readonly to: Day | undefined }[] {
  const all = employmentsAt(facts, employer);
  return all.map(({ from, to }, place) => {
    const next = all[place + 1];
    const until = next === undefined ? undefined : addDays(next.from, -1);
    return { from, to: [to, until].filter((one) => one !== undefined).sort()[0] };
  });
}
