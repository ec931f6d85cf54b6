import type { AddedYear } from "../../law/added.js";
import { annualCeiling, type Ceiling } from "../../law/annual-ceiling.js";
import { type AtpTable, atpPeriodOf, atpTableOn, isOnePayPeriod, longestPeriodOf } from "../../law/atp.js";
import { ceilingOfYear, ceilingsOn, type Law, lawOn } from "../../law/law.js";
import type { AtpClass, AtpMonth, LawValue, VoucherEntry } from "../../ledger/entry.js";
import { type Day, day, daysOf, monthOf, type Period, wholeYear, yearOf } from "../../values/calendar.js";
import { danishDay } from "../../values/copenhagen.js";
import { type Hours, seconds, wholeHours } from "../../values/hours.js";
import { negated, noMoney, oere, showMoney } from "../../values/money.js";
import { keptUntil } from "../card/keeping-time.js";
import { type AtpShares, atpOn } from "../pay/atp.js";
import { type DocumentFinding, differs } from "./sighting.js";

/** The year of law that a user had added when a voucher was written, as far as the voucher tells. */
export function addedIn(entry: VoucherEntry): readonly AddedYear[] {
  const { by, at, ceiling, payDay } = entry;
  if (!entry.law.some(isAddedCeiling) || payDay < annualCeiling.knownFrom) return [];
  return [{ year: yearOf(entry.payDay), ceiling: ceiling.amount, source: "", by, at }];
}

function isAddedCeiling({ name, standing }: LawValue): boolean {
  return name === "annual-ceiling" && standing === "added-by-user";
}

/**
 * Are the law values of a voucher those of the table (R1, R36)? A year that a user added is said beside the verdict and
 * no finding, unless the table has a printed amount.
 */
export function lawAsKnown(entry: VoucherEntry): readonly DocumentFinding[] {
  const code = "law-as-known";
  const law = lawOn(entry.payDay, addedIn(entry));
  if (!law.ok) return [differs(code, "payDay", { expected: "", found: entry.payDay })];
  const faults: DocumentFinding[] = [];
  const known = ceilingsOn(entry.payDay, []);
  const held = law.value.ceilings.map((one) => one.value);
  const own = entry.ceiling;
  const isKnown = held.some((one) => isSame(one, own) && mayDecide(one, held, entry));
  if (!isKnown) faults.push(differs(code, "ceiling", { expected: held[0]?.amount ?? 0, found: own.amount }));
  for (const value of entry.law) {
    if (value.name !== "annual-ceiling" || !isKnown) continue;
    const amounts = known.map((one) => String(one.value.amount));
    const doubtful = value.standing === "added-by-user" && !known.some((one) => one.standing === "printed");
    if (doubtful || amounts.includes(value.value)) continue;
    faults.push(differs(code, "annual-ceiling", { expected: amounts.join(", "), found: value.value }));
  }
  const share = String(law.value.holidayPay.value);
  const shares = [
    ...entry.law.filter((value) => value.name === "holiday-pay").map((value) => value.value),
    ...entry.lines.flatMap((line) => (line.share === undefined ? [] : [String(line.share)])),
  ];
  const wrong = shares.find((one) => one !== share);
  if (wrong !== undefined) faults.push(differs(code, "holiday-pay", { expected: share, found: wrong }));
  if (!isKept(entry)) {
    faults.push(differs(code, "keptUntil", { expected: keptUntil(entry.payDay, "12-31"), found: entry.keptUntil }));
  }
  faults.push(...saldoFaults(entry));
  return faults;
}

/** Five years from the end of the accounting year, whichever day that ends on. A year that ends on 29 February does so on the 28th too. */
function isKept({ payDay, keptUntil: found }: VoucherEntry): boolean {
  return [found.slice(5), "02-29"].some((yearEnd) => keptUntil(payDay, yearEnd) === found);
}

/** A balance is of the card's year, and no more than its ceiling (442). */
function saldoFaults({ saldo, payDay, ceiling }: VoucherEntry): readonly DocumentFinding[] {
  if (saldo === undefined) return [];
  const [year, readOn] = [yearOf(payDay), danishDay(saldo.readAt)];
  if (yearOf(readOn) !== year) return [differs("law-as-known", "saldo", { expected: String(year), found: readOn })];
  const most = oere(Math.max(ceilingOfYear(year, [])?.value.amount ?? 0, ceiling.amount));
  if (saldo.left <= most) return [];
  return [differs("law-as-known", "saldo", { expected: showMoney(most), found: showMoney(saldo.left) })];
}

function isSame({ amount, covers }: Ceiling, other: Ceiling): boolean {
  return amount === other.amount && isOver(covers, other.covers) && isOver(other.covers, covers);
}

function isOver(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The tighter of two ceilings decides (R24): the longer one only where more is used of it than it is the larger by. */
function mayDecide(one: Ceiling, held: readonly Ceiling[], { usedBefore }: VoucherEntry): boolean {
  return held.every(
    (other) => !isOver(one.covers, other.covers) || isSame(one, other) || usedBefore > one.amount - other.amount,
  );
}

/**
 * A payment may not leave its card above the ceiling it was held against, nor above that of the table where its employer had added
 * another; balances of the portal are counted in.
 */
export function withinOwnCeiling(entry: VoucherEntry): readonly DocumentFinding[] {
  const { kind, usedAfter, ceiling, payDay } = entry;
  const known = ceilingsOn(payDay, []).find(({ value }) => isOver(value.covers, ceiling.covers))?.value;
  const expected = Math.min(ceiling.amount, known?.amount ?? ceiling.amount);
  if (kind === "reversal" || usedAfter <= expected) return [];
  return [{ code: "card-over-ceiling", data: { expected, found: usedAfter, excess: usedAfter - expected, payDay } }];
}

/**
 * Can the ATP of a voucher be right (R17, R18, R30)? It settles a whole pay period of which one slip shows a part, so it
 * must be a difference between two bands, and reach at least the band of its own hours. It is known exactly for casual
 * work and for the first payment of a card-year; of another, the pay period has no more hours than the year to date.
 */
export function atpSettled(entry: VoucherEntry): readonly DocumentFinding[] {
  const law = lawOn(entry.payDay, addedIn(entry));
  if (!law.ok) return [];
  const sign = entry.kind === "reversal" ? -1 : 1;
  if (entry.hours * sign < 0) return [];
  const unfit = unfitPeriod(entry, sign);
  if (unfit !== undefined) return [differs("atp-settled", "period", { expected: "", found: unfit })];
  const parts = entry.atpMonths ?? [{ from: entry.period.from, ...entry }];
  const faults = parts.flatMap((part) => faultOfPart(part, sign, entry, law.value));
  const whole = { hours: 0, atpEmployee: 0, atpEmployer: 0 };
  for (const part of parts) {
    whole.hours += part.hours;
    whole.atpEmployee += part.atpEmployee;
    whole.atpEmployer += part.atpEmployer;
  }
  for (const field of ["hours", "atpEmployee", "atpEmployer"] as const) {
    if (whole[field] !== entry[field]) {
      faults.push(differs("atp-settled", field, { expected: whole[field], found: entry[field] }));
    }
  }
  return faults;
}

/**
 * The days that cannot be one pay period of the class: too many for it, or several months whose hours together reach the lowest step and
 * are not told month by month (R30), as 0.1.0 did. Or a month that is none of the payment's.
 */
function unfitPeriod(
  { atpClass, period, hours, atpMonths, rules = 1 }: VoucherEntry,
  sign: 1 | -1,
): string | undefined {
  const longest = atpClass === "none" ? undefined : longestPeriodOf(atpClass);
  const isOne = atpClass !== "month" || isOnePayPeriod(period);
  const isTooLong = longest !== undefined && daysOf(period) > longest;
  const isNew = rules >= 2 && sign === 1;
  const isToDivide = !isOne && atpMonths === undefined && isNew && isAtpDue("month", period.from, hours);
  if (isTooLong || isToDivide) return `${period.from} – ${period.to}`;
  if (isOne && atpMonths !== undefined) return atpMonths[0]?.from ?? "";
  return atpMonths?.find(({ from, hours: own }, place) => {
    const { from: first, to } = monthOf(from);
    const isNext = place === 0 || (atpMonths[place - 1]?.from ?? from) < from;
    return !(isNext && from === first && to >= period.from && from <= period.to && own * sign >= 0);
  })?.from;
}

function isAtpDue(atpClass: AtpClass, from: Day, hours: number): boolean {
  return atpOn(atpClass, atpTableOn(from).value, seconds(hours)).atpEmployee !== 0;
}

/** One pay period of a voucher: the whole of it, or a month of a payment over several. */
function faultOfPart(part: AtpMonth, sign: 1 | -1, entry: VoucherEntry, law: Law): DocumentFinding[] {
  const found: AtpShares =
    sign === 1 ? part : { atpEmployee: negated(part.atpEmployee), atpEmployer: negated(part.atpEmployer) };
  const hours = seconds(part.hours * sign || 0);
  const possible = editionsOf(entry).flatMap((one) => possibleShares(one, part, hours, tablesOf(part, one, law)));
  if (possible.some((one) => one.atpEmployee === found.atpEmployee && one.atpEmployer === found.atpEmployer)) return [];
  const nearest = possible[0] ?? { atpEmployee: noMoney, atpEmployer: noMoney };
  const field = nearest.atpEmployee === found.atpEmployee ? "atpEmployer" : "atpEmployee";
  return [differs("atp-settled", field, { expected: nearest[field], found: found[field] })];
}

/** A reversal is written under the rules of its own day and copies a payment that may be of 0.1.0. */
function editionsOf(entry: VoucherEntry): readonly VoucherEntry[] {
  return entry.kind === "reversal" ? [entry, { ...entry, rules: 1 }] : [entry];
}

/** The table of the work (R17), and beside it that of the pay day, by which 0.1.0 withheld; a slip of 0.1.0 has only the latter. */
function tablesOf({ from }: AtpMonth, { rules = 1 }: VoucherEntry, law: Law): readonly [AtpTable, ...AtpTable[]] {
  return rules < 2 ? [law.atp.value] : [atpTableOn(from).value, law.atp.value];
}

/** The likeliest first. What was withheld before may be by either table. */
function possibleShares(
  entry: VoucherEntry,
  part: AtpMonth,
  hours: Hours,
  tables: readonly [AtpTable, ...AtpTable[]],
): readonly AtpShares[] {
  const { atpClass } = entry;
  const [table] = tables;
  const own = atpOn(atpClass, table, hours);
  if (atpClass === "none" || atpClass === "casual") return [own];
  const period = entry.atpMonths === undefined ? atpPeriodOf(atpClass, entry.period) : monthOf(part.from);
  const isKnown = period !== undefined && isKnownInYear(entry, period);
  if (isKnown && isFirstOfYear(entry)) return [own];
  const bands = (of: AtpTable) => [{ atpEmployee: noMoney, atpEmployer: noMoney }, ...of[atpClass].map(sharesOf)];
  const most = atpOn(atpClass, table, mostHours(entry, isKnown, hours)).atpEmployee;
  const reached = bands(table).filter(({ atpEmployee }) => atpEmployee >= own.atpEmployee && atpEmployee <= most);
  return reached.flatMap((after) => tables.flatMap(bands).map((before) => between(after, before)));
}

/** Nothing was used of the card in the whole year before, and no balance was read. */
function isFirstOfYear({ usedBefore, saldo, ceiling }: VoucherEntry): boolean {
  return usedBefore === 0 && saldo === undefined && ceiling.covers.to.endsWith("-12-31");
}

/** The most hours that the pay period can have in all: those of several months that are not told stay below every step. */
function mostHours(entry: VoucherEntry, isKnown: boolean, hours: Hours): Hours {
  const { atpClass, period, atpMonths, rules = 1, yearToDate } = entry;
  if (rules >= 2 && atpClass === "month" && atpMonths === undefined && !isOnePayPeriod(period)) return hours;
  return isKnown && yearToDate !== undefined ? yearToDate.hours : wholeHours(744);
}

function sharesOf({ employee, employer }: AtpTable["month"][number]): AtpShares {
  return { atpEmployee: employee, atpEmployer: employer };
}

function between(after: AtpShares, before: AtpShares): AtpShares {
  return {
    atpEmployee: oere(after.atpEmployee - before.atpEmployee),
    atpEmployer: oere(after.atpEmployer - before.atpEmployer),
  };
}

/**
 * Does all that can have been settled in a pay period before stand in the payment's own year? Not at the ends of a year, whose work is
 * paid in another one too, nor when it was written in a later year.
 */
export function isKnownInYear(
  { kind, payDay, at }: Pick<VoucherEntry, "kind" | "payDay" | "at">,
  period: Period,
): boolean {
  const year = yearOf(payDay);
  if (kind !== "payment" || danishDay(at) > wholeYear(year).to) return false;
  return day(`${year}-02-01`) <= period.from && period.to <= day(`${year}-11-30`);
}
