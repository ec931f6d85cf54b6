import { addDays, type Day, daysOf } from "../../../values/calendar.js";
import { noHours, plusHours } from "../../../values/hours.js";
import type { CvrNumber, FrikortId } from "../../../values/identity.js";
import { type Notice, notice } from "../../../values/notice.js";
import type { Where } from "../../../values/problem.js";
import { dayLong, daySeconds } from "../cells/times.js";
import { linesNamed, type Row } from "../rows/row.js";
import type { Group } from "./group.js";
import { nameKey } from "./row-identity.js";

/** A row that a payment in the ledger has paid already, where its card is known. */
export interface PaidAlready {
  readonly chain: CvrNumber;
  readonly row: Row;
}

/** Of one kind so many places are told one by one; the last says how many more there are. */
const placesMax = 20;

/**
 * What may be a slip of the pen in rows that can all be paid: the same line twice, shifts of one card that overlap,
 * work after the pay day, one name on several cards. Only what is to be paid now is looked at, beside what it doubles.
 */
export function rowNotices(groups: readonly Group[], paid: readonly PaidAlready[]): readonly Notice[] {
  const before = byCard(paid);
  const equal: Notice[] = [];
  const overlapping: Notice[] = [];
  const long: Notice[] = [];
  for (const [key, { card, due }] of byPerson(groups)) {
    const rows = [...due, ...(before.get(key) ?? [])].sort(inTime);
    if (rows.length < 2) continue;
    const isDue = before.size === 0 ? () => true : isIn(new Set(due));
    equal.push(...equalRows(rows, isDue));
    overlapping.push(...overlaps(rows, card, isDue));
    long.push(...longDays(rows, isDue));
  }
  return [
    ...first(equal),
    ...first(overlapping),
    ...first(long),
    ...lateWork(groups),
    ...farWork(groups),
    ...dayInEachMonth(groups),
    ...first(sharedNames(groups)),
  ];
}

/** The rows of each employer and card, whatever their periods: a shift may run from one into the next. */
function byPerson(groups: readonly Group[]): ReadonlyMap<string, { readonly card: FrikortId; readonly due: Row[] }> {
  const persons = new Map<string, { readonly card: FrikortId; readonly due: Row[] }>();
  for (const { employer, card, due, isHeld } of groups) {
    if (isHeld) continue;
    const key = `${employer.chain}/${card}`;
    const person = persons.get(key) ?? { card, due: [] };
    persons.set(key, person);
    for (const { claim } of due) person.due.push(claim.row);
  }
  return persons;
}

function isIn(rows: ReadonlySet<Row>): (row: Row) => boolean {
  return (row) => rows.has(row);
}

function byCard(paid: readonly PaidAlready[]): ReadonlyMap<string, readonly Row[]> {
  const cards = new Map<string, Row[]>();
  for (const { chain, row } of paid) {
    if (row.card === undefined) continue;
    const key = `${chain}/${row.card}`;
    const rows = cards.get(key);
    if (rows === undefined) cards.set(key, [row]);
    else rows.push(row);
  }
  return cards;
}

/** By day, start and what is paid, then by line: equal rows come after one another. */
function inTime(one: Row, other: Row): number {
  if (one.day !== other.day) return (one.day ?? "") < (other.day ?? "") ? -1 : 1;
  return (
    (one.clock?.start ?? -1) - (other.clock?.start ?? -1) ||
    (one.clock?.end ?? -1) - (other.clock?.end ?? -1) ||
    (one.hours ?? 0) - (other.hours ?? 0) ||
    (one.perHour ?? 0) - (other.perHour ?? 0) ||
    (one.supplement?.amount ?? 0) - (other.supplement?.amount ?? 0) ||
    (one.pension ?? 0) - (other.pension ?? 0) ||
    one.line - other.line
  );
}

/** Rows of one file that say the same without an id that tells them apart. A row that stands in several files counts once. */
function isEqual(one: Row, other: Row): boolean {
  return (
    one.sheet === other.sheet &&
    one.id === undefined &&
    other.id === undefined &&
    one.day === other.day &&
    one.period?.from === other.period?.from &&
    one.period?.to === other.period?.to &&
    one.clock?.start === other.clock?.start &&
    one.clock?.end === other.clock?.end &&
    one.hours === other.hours &&
    one.perHour === other.perHour &&
    one.supplement?.text === other.supplement?.text &&
    one.supplement?.amount === other.supplement?.amount &&
    one.pension === other.pension
  );
}

function equalRows(rows: readonly Row[], isDue: (row: Row) => boolean): readonly Notice[] {
  const notices: Notice[] = [];
  let from = 0;
  for (let at = 1; at <= rows.length; at += 1) {
    const [begun, next] = [rows[from], rows[at]];
    if (begun !== undefined && next !== undefined && isEqual(begun, next)) continue;
    const same = rows.slice(from, at);
    from = at;
    if (same.length > 1 && begun !== undefined && same.some(isDue)) {
      notices.push(notice("rows-equal", { count: same.length, lines: linesOf(same) }, placeOf(begun)));
    }
  }
  return notices;
}

/** Two shifts of which the later begins before the earlier ends, on its day or past midnight. Equal rows are told as equal. */
function overlaps(rows: readonly Row[], card: FrikortId, isDue: (row: Row) => boolean): readonly Notice[] {
  const notices: Notice[] = [];
  let open: Row | undefined;
  for (const row of rows) {
    const { day, clock } = row;
    if (day === undefined || clock === undefined) continue;
    const midnight = open === undefined ? undefined : midnightBetween(open, day);
    const isOpen = open !== undefined && midnight !== undefined && midnight + clock.start < endOf(open);
    if (open !== undefined && isOpen && !isEqual(open, row) && (isDue(open) || isDue(row)))
      notices.push(notice("shifts-overlap", { card, day, lines: linesOf([open, row]) }, placeOf(row)));
    if (!isOpen || open === undefined || midnight === undefined || midnight + endOf(row) > endOf(open)) open = row;
  }
  return notices;
}

/** How far a day begins after the day of a shift that may reach into it: not at all, or by a day; nothing where it begins when the shift has ended. */
function midnightBetween(shift: Row, day: Day): number | undefined {
  if (shift.day === day) return 0;
  const isNext = endOf(shift) > daySeconds && shift.day !== undefined && addDays(shift.day, 1) === day;
  return isNext ? daySeconds : undefined;
}

/** In seconds of the day on which the shift begins. */
function endOf({ clock }: Row): number {
  if (clock === undefined) return 0;
  return clock.end > clock.start ? clock.end : clock.end + daySeconds;
}

/** Days of several shifts that come to so much together that one may be too many; a single long one is told with its sheet. */
function longDays(rows: readonly Row[], isDue: (row: Row) => boolean): readonly Notice[] {
  const notices: Notice[] = [];
  let from = 0;
  for (let at = 1; at <= rows.length; at += 1) {
    const begun = rows[from];
    if (begun === undefined || (at < rows.length && rows[at]?.day === begun.day)) continue;
    const ofDay = rows.slice(from, at);
    from = at;
    if (begun.day === undefined || ofDay.length < 2) continue;
    const hours = ofDay.map((row) => row.hours ?? noHours);
    const isLong = plusHours(...hours) >= dayLong && hours.every((one) => one < dayLong);
    if (isLong && ofDay.some(isDue))
      notices.push(notice("hours-many", { count: ofDay.length, lines: linesOf(ofDay) }, placeOf(begun)));
  }
  return notices;
}

/** Work that is paid before it is done. */
function lateWork(groups: readonly Group[]): readonly Notice[] {
  const late: Row[] = [];
  let payDay: Day | undefined;
  for (const group of groups) {
    for (const { claim } of group.due) {
      if (claim.row.day === undefined || claim.row.day <= group.payDay) continue;
      late.push(claim.row);
      if (payDay === undefined || group.payDay < payDay) payDay = group.payDay;
    }
  }
  const [begun] = late;
  if (begun === undefined || payDay === undefined) return [];
  return [notice("work-after-pay-day", { count: late.length, lines: linesOf(late), payDay }, placeOf(begun))];
}

/** Work so many days from its pay day is told. */
const farDays = 60;

/** Work that lies far from the day it is paid on. */
function farWork(groups: readonly Group[]): readonly Notice[] {
  const far: { readonly row: Row; readonly day: Day; readonly payDay: Day }[] = [];
  for (const { due, payDay } of groups) {
    for (const { claim } of due) {
      const { row } = claim;
      if (row.day !== undefined && daysOf({ from: row.day, to: payDay }) - 1 > farDays)
        far.push({ row, day: row.day, payDay });
    }
  }
  const [begun] = far;
  if (begun === undefined) return [];
  const farthest = far.reduce((one, other) => (other.day < one.day ? other : one));
  const lines = linesOf(far.map(({ row }) => row));
  const data = { count: far.length, lines, day: farthest.day, payDay: farthest.payDay };
  return [notice("work-far-from-pay-day", data, placeOf(begun.row))];
}

/** A person with a single day in each of three months or more. */
function dayInEachMonth(groups: readonly Group[]): readonly Notice[] {
  const days = new Map<FrikortId, Map<string, Set<Day>>>();
  for (const { card, due } of groups) {
    for (const { claim } of due) {
      if (claim.row.day === undefined) continue;
      const months = days.get(card) ?? new Map<string, Set<Day>>();
      const month = claim.row.day.slice(0, 7);
      months.set(month, (months.get(month) ?? new Set<Day>()).add(claim.row.day));
      days.set(card, months);
    }
  }
  return [...days]
    .filter(([, months]) => months.size > 2 && [...months.values()].every((some) => some.size === 1))
    .map(([card, months]) => notice("day-in-each-month", { card, months: months.size }));
}

/** Two people may share a name; a card number may also be mistyped. */
function sharedNames(groups: readonly Group[]): readonly Notice[] {
  const cards = new Map<string, FrikortId[]>();
  for (const { employer, card, due } of groups) {
    const name = due.find(({ claim }) => claim.row.name !== undefined)?.claim.row.name;
    if (name === undefined) continue;
    const key = `${employer.chain}/${nameKey(name)}`;
    const known = cards.get(key);
    if (known === undefined) cards.set(key, [card]);
    else if (!known.includes(card)) known.push(card);
  }
  return [...cards.values()].filter((some) => some.length > 1).map((some) => notice("same-name", { cards: some }));
}

function linesOf(rows: readonly Row[]): readonly number[] {
  return rows
    .slice(0, linesNamed)
    .map((row) => row.line)
    .sort((one, other) => one - other);
}

function placeOf({ sheet, line }: Row): Where {
  return { file: sheet.file, line };
}

/** The first places of a kind, with how many more there are. */
function first(notices: readonly Notice[]): readonly Notice[] {
  const more = notices.length - placesMax;
  return more <= 0 ? notices : [...notices.slice(0, placesMax), notice("rows-more", { count: more })];
}
