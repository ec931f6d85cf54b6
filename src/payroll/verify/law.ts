import type { AddedYear } from "../../law/added.js";
import { type AtpTable, atpPeriodOf, atpTableOn } from "../../law/atp.js";
import { ceilingsOn, type Law, lawOn } from "../../law/law.js";
import type { AtpMonth, LawValue, VoucherEntry } from "../../ledger/entry.js";
import { monthOf, yearOf } from "../../values/calendar.js";
import { type Hours, seconds } from "../../values/hours.js";
import { negated, noMoney, oere } from "../../values/money.js";
import { type AtpShares, atpOn } from "../pay/atp.js";
import { type DocumentFinding, differs } from "./sighting.js";

/** The year of law that a user had added when a voucher was written, as far as the voucher tells. */
export function addedIn(entry: VoucherEntry): readonly AddedYear[] {
  if (!entry.law.some(isAddedCeiling)) return [];
  const { by, at, ceiling } = entry;
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
  const isKnown = held.some(
    ({ amount, covers }) => amount === own.amount && covers.from === own.covers.from && covers.to === own.covers.to,
  );
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
  return faults;
}

/** A payment may not leave its card above the ceiling it was held against; balances of the portal are counted in. */
export function withinOwnCeiling(entry: VoucherEntry): readonly DocumentFinding[] {
  const { kind, usedAfter, ceiling, payDay } = entry;
  if (kind === "reversal" || usedAfter <= ceiling.amount) return [];
  const excess = usedAfter - ceiling.amount;
  return [{ code: "card-over-ceiling", data: { expected: ceiling.amount, found: usedAfter, excess, payDay } }];
}

/**
 * Can the ATP of a voucher be right (R17, R18, R30)? It settles a whole pay period of which one slip shows a part, so it
 * must be a difference between two bands, and reach at least the band of its own hours. It is known exactly for casual
 * work and for the first payment of a card-year.
 */
export function atpSettled(entry: VoucherEntry): readonly DocumentFinding[] {
  const law = lawOn(entry.payDay, addedIn(entry));
  if (!law.ok) return [];
  const sign = entry.kind === "reversal" ? -1 : 1;
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

/** One pay period of a voucher: the whole of it, or a month of a payment over several. */
function faultOfPart(part: AtpMonth, sign: 1 | -1, entry: VoucherEntry, law: Law): DocumentFinding[] {
  const hours = seconds(part.hours * sign || 0);
  if (hours < 0) return [];
  const found: AtpShares =
    sign === 1 ? part : { atpEmployee: negated(part.atpEmployee), atpEmployer: negated(part.atpEmployer) };
  const possible = possibleShares(entry, hours, tablesOf(part, entry, law));
  if (possible.some((one) => one.atpEmployee === found.atpEmployee && one.atpEmployer === found.atpEmployer)) return [];
  const nearest = possible[0] ?? { atpEmployee: noMoney, atpEmployer: noMoney };
  const field = nearest.atpEmployee === found.atpEmployee ? "atpEmployer" : "atpEmployee";
  return [differs("atp-settled", field, { expected: nearest[field], found: found[field] })];
}

/** The table of the work (R17), and beside it that of the pay day, by which 0.1.0 withheld; a slip of 0.1.0 has only the latter. */
function tablesOf({ from }: AtpMonth, { rules = 1 }: VoucherEntry, law: Law): readonly [AtpTable, ...AtpTable[]] {
  return rules < 2 ? [law.atp.value] : [atpTableOn(from).value, law.atp.value];
}

/** The likeliest first. What was withheld before may be by either table. */
function possibleShares(
  entry: VoucherEntry,
  hours: Hours,
  tables: readonly [AtpTable, ...AtpTable[]],
): readonly AtpShares[] {
  const { atpClass } = entry;
  const [table] = tables;
  const own = atpOn(atpClass, table, hours);
  if (atpClass === "none" || atpClass === "casual" || isFirstOfYear(entry)) return [own];
  const bands = (of: AtpTable) => [{ atpEmployee: noMoney, atpEmployer: noMoney }, ...of[atpClass].map(sharesOf)];
  const reached = bands(table).filter((band) => band.atpEmployee >= own.atpEmployee);
  return reached.flatMap((after) => tables.flatMap(bands).map((before) => between(after, before)));
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

/** Nothing was used of the card before, no balance was read, and the pay period lies in the year but not at its beginning, so nothing can have been withheld before. */
function isFirstOfYear({ kind, usedBefore, saldo, atpClass, period, payDay, ceiling }: VoucherEntry): boolean {
  if (kind !== "payment" || usedBefore !== 0 || saldo !== undefined || atpClass === "none") return false;
  if (ceiling.covers.from.slice(5) > "01-02" || ceiling.covers.to.slice(5) !== "12-31") return false;
  const own = atpPeriodOf(atpClass, period);
  return own !== undefined && yearOf(own.from) === yearOf(payDay) && own.from > monthOf(ceiling.covers.from).to;
}
