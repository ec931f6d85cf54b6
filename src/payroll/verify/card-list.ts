import { addDays, type Day, type IncomeYear, wholeYear } from "../../values/calendar.js";
import type { Digest } from "../../values/digest.js";
import type { FrikortId } from "../../values/identity.js";

/** A stretch of days, both ends included; an open end has no day. */
export interface Stretch {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** When a card was active, by the municipality that granted it. With no stretch of activity named it is active but for what is taken out. */
export interface GrantedCard {
  readonly active: readonly Stretch[];
  readonly inactive: readonly Stretch[];
  /** The names that a list with names has for the card, each once; equal for the same name, and never the name itself. */
  readonly holders?: readonly Digest[];
}

/** The cards a municipality has granted. */
export type CardList = ReadonlyMap<FrikortId, GrantedCard>;

export function isOnList(list: CardList, card: FrikortId): boolean {
  return list.has(card);
}

/** Was a card inactive on a day? Nothing is known of a card that is not on the list. */
export function isInactive(list: CardList, card: FrikortId, date: Day): boolean {
  return inactiveOn(list, card, date) !== undefined;
}

/** The days that the list says a card was not active on, around one of them: those it names, or those between the ones it was active on. */
export function inactiveOn(list: CardList, card: FrikortId, date: Day): Stretch | undefined {
  const { active = [], inactive = [] } = list.get(card) ?? {};
  const isOn = (stretch: Stretch) => touches(stretch, { from: date, to: date });
  const named = inactive.find(isOn);
  if (named !== undefined || active.length === 0 || active.some(isOn)) return named;
  const before = active.flatMap(({ to }) => (to !== undefined && to < date ? [to] : [])).sort();
  const after = active.flatMap(({ from }) => (from !== undefined && from > date ? [from] : [])).sort();
  const [last, next] = [before.at(-1), after[0]];
  return { from: last && addDays(last, 1), to: next && addDays(next, -1) };
}

/** How many cards were granted for at least one day of a year. */
export function grantedIn(list: CardList, year: IncomeYear): number {
  const days = wholeYear(year);
  let count = 0;
  for (const { active } of list.values()) {
    if (active.length === 0 || active.some((stretch) => touches(stretch, days))) count += 1;
  }
  return count;
}

function touches({ from, to }: Stretch, days: { readonly from: Day; readonly to: Day }): boolean {
  return (from === undefined || from <= days.to) && (to === undefined || to >= days.from);
}
