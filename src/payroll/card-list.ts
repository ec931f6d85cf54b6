import type { Day, IncomeYear } from "../values/calendar.js";
import { wholeYear } from "../values/calendar.js";
import type { FrikortId } from "../values/identity.js";

/** A stretch of days on which a card is active, both ends included; an open end has no day. */
export interface ActiveStretch {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** The cards a municipality has granted, and when each was active. A card that is not on the list says nothing. */
export type CardList = ReadonlyMap<FrikortId, readonly ActiveStretch[]>;

/** Was a card inactive on a day? Nothing is known of a card that is not on the list. */
export function isInactive(list: CardList, card: FrikortId, date: Day): boolean {
  const stretches = list.get(card);
  return stretches !== undefined && !stretches.some(({ from, to }) => holds(from, to, { from: date, to: date }));
}

/** How many cards were active on at least one day of a year. */
export function activeIn(list: CardList, year: IncomeYear): number {
  const days = wholeYear(year);
  let count = 0;
  for (const stretches of list.values()) if (stretches.some(({ from, to }) => holds(from, to, days))) count += 1;
  return count;
}

function holds(from: Day | undefined, to: Day | undefined, days: { readonly from: Day; readonly to: Day }): boolean {
  return (from === undefined || from <= days.to) && (to === undefined || to >= days.from);
}
