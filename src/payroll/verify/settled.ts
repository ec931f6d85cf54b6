import { atpPeriodOf, atpTableOn, atp as atpTables } from "../../law/atp.js";
import { valueOn } from "../../law/dated.js";
import { overlap, type Period } from "../../values/calendar.js";
import type { Finding } from "../../values/finding.js";
import { type HolidayDays, noDays, plusDays, showHolidayDays } from "../../values/holiday-days.js";
import { seconds, showHours } from "../../values/hours.js";
import type { FrikortId, Voucher } from "../../values/identity.js";
import { type Money, minus, negated, noMoney, oere, plus, showMoney } from "../../values/money.js";
import {
  atpByEdition,
  atpOn,
  nothingSoFar,
  type PartOfPeriod,
  type PeriodSoFar,
  partsOf,
  together,
} from "../pay/atp.js";
import { isKnownInYear } from "./law.js";
import type { PlacedSlip } from "./lay-slips.js";
import type { JudgedSlip } from "./seen.js";
import type { SeenTogether } from "./seen-documents.js";
import { seriesOf, yearsFromFirst } from "./series.js";
import { type DocumentFinding, differs, findingOf } from "./sighting.js";

/**
 * Holds each sealed slip against the employer's own earlier ones: ATP is settled on all hours of the pay period (R30), what was owed of
 * holiday pay is owed still (R31), and a correction says what the corrected voucher paid out (R33).
 */
export function inspectSettled(
  slips: readonly PlacedSlip[],
  files: readonly string[],
): Pick<SeenTogether, "findings" | "remarks"> {
  const told: Finding[] = [];
  const say = ({ slip, file }: PlacedSlip, found: readonly DocumentFinding[]) => {
    told.push(...found.map((one) => findingOf(one, files[file] ?? "", slip.payment)));
  };
  for (const series of seriesOf(slips)) {
    for (const year of yearsFromFirst(series)) {
      const atp = new AtpSoFar();
      for (const placed of year) say(placed, atp.faultsOf(placed.slip));
    }
    const owed = new OwedSoFar();
    const unsettled = new HoursWithoutAtp();
    const payouts = new Map<Voucher, Money>();
    for (const placed of series) {
      say(placed, [...correctionFaults(placed.slip, payouts), ...owed.faultsOf(placed.slip)]);
      say(placed, unsettled.remarksOn(placed.slip));
      const { voucher, payout, reverses } = placed.slip.payment;
      payouts.set(reverses ?? voucher, oere(Math.abs(payout)));
    }
  }
  const isRemark = ({ code }: Finding) => code === "figure-unlikely";
  return { findings: told.filter((one) => !isRemark(one)), remarks: told.filter(isRemark) };
}

/** What was withheld in the pay periods of an employer's year, slip by slip. */
class AtpSoFar {
  private readonly soFar = new Map<string, PeriodSoFar>();

  /** Also what was withheld wrongly stands: the next payment settles it. */
  faultsOf({ atp, payment: { card }, sightings }: JudgedSlip): readonly DocumentFinding[] {
    const key = ({ from, to }: Period) => `${card} ${atp.atpClass} ${from} ${to}`;
    const soFarIn = (period: Period) => this.soFar.get(key(period)) ?? nothingSoFar;
    const parts = partsOf(atp);
    const table = valueOn(atpTables, atp.payDay);
    const isKnown = parts.length > 0 && parts.every(({ period }) => isKnownInYear(atp, period));
    const isToSettle = isKnown && !sightings.some(({ code }) => code === "atp-settled");
    const due = isToSettle && table ? atpByEdition(atp, table, soFarIn) : undefined;
    for (const part of parts) this.soFar.set(key(part.period), together(soFarIn(part.period), part));
    if (due === undefined || !due.ok) return [];
    return (["atpEmployee", "atpEmployer"] as const)
      .filter((share) => due.value[share] !== atp[share])
      .slice(0, 1)
      .map((share) => differs("atp-settled", share, { expected: due.value[share], found: atp[share] }));
  }
}

/**
 * Hours that several slips have in a month, or in weeks that overlap, and none withholds ATP of: each class settles its own periods, and a
 * class of none no period. Of one slip's own hours it is remarked on the slip.
 */
class HoursWithoutAtp {
  private readonly cards = new Map<string, PartOfPeriod[]>();

  remarksOn({ atp, payment: { card } }: JudgedSlip): readonly DocumentFinding[] {
    const { atpClass, hours } = atp;
    if (atpClass === "month" || atpClass === "casual") return [];
    const steps = atpClass === "none" ? "month" : atpClass;
    const period = atpPeriodOf(steps, atp.period) ?? atp.period;
    const own = this.cards.get(`${card} ${atpClass}`) ?? [];
    this.cards.set(`${card} ${atpClass}`, own);
    const before = own.filter((part) => overlap(part.period, period)).reduce(together, nothingSoFar);
    own.push({ ...atp, period });
    const all = together(before, atp);
    const isDue = (worked: number) =>
      atpOn(steps, atpTableOn(period.from).value, seconds(Math.max(0, worked))).atpEmployee !== 0;
    if (all.atpEmployee !== 0 || !isDue(all.hours) || isDue(before.hours) || isDue(hours)) return [];
    return [{ code: "figure-unlikely", data: { field: "atpTogether", found: showHours(all.hours) } }];
  }
}

/**
 * What an employer's cards were owed of holiday pay, and days of holiday that were taken, over all years. Where an entry between two slips
 * is not at hand it may be a reversal of another year: less owed is then remarked, and found where nothing can have come between. What is
 * paid out and was earned by no slip at hand is remarked on.
 */
class OwedSoFar {
  private readonly cards = new Map<
    FrikortId,
    { readonly owed: Money; readonly shown: Money; readonly taken: HolidayDays; readonly gaps: number }
  >();
  private last = 0;
  private gaps = 0;

  faultsOf({ entry, holiday, payment: { card } }: JudgedSlip): readonly DocumentFinding[] {
    if (entry.sequence !== this.last + 1) this.gaps += 1;
    this.last = entry.sequence;
    const before = this.cards.get(card);
    const taken = plusDays(before?.taken ?? noDays, holiday.days);
    const shown = minus(plus(before?.shown ?? noMoney, holiday.accrued), holiday.out);
    this.cards.set(card, { owed: holiday.owed, shown, taken: holiday.taken ?? taken, gaps: this.gaps });
    const earlier = holiday.out > 0 && shown < 0 ? [unlikely("holidayPay", negated(shown))] : [];
    if (before === undefined) return earlier;
    const owed = minus(plus(before.owed, holiday.accrued), holiday.out);
    if (before.gaps === this.gaps)
      return [...earlier, ...owedFaults(owed, holiday.owed), ...takenFaults(taken, holiday.taken ?? taken)];
    return holiday.owed >= owed ? earlier : [...earlier, unlikely("holidayPayOwed", holiday.owed)];
  }
}

function unlikely(field: string, amount: Money): DocumentFinding {
  return { code: "figure-unlikely", data: { field, found: showMoney(amount) } };
}

function owedFaults(expected: Money, found: Money): readonly DocumentFinding[] {
  return expected === found ? [] : [differs("lines-add-up", "holidayPayOwed", { expected, found })];
}

function takenFaults(expected: HolidayDays, found: HolidayDays): readonly DocumentFinding[] {
  if (expected === found) return [];
  return [
    differs("lines-add-up", "holidayBalance.taken", {
      expected: showHolidayDays(expected),
      found: showHolidayDays(found),
    }),
  ];
}

/** What the corrected voucher paid out, by its own slip or that of its reversal. */
function correctionFaults({ corrects }: JudgedSlip, payouts: ReadonlyMap<Voucher, Money>) {
  const expected = corrects && payouts.get(corrects.voucher);
  if (corrects === undefined || expected === undefined || expected === corrects.payout) return [];
  return [differs("lines-add-up", "correctedPayout", { expected, found: corrects.payout })];
}
