import { atpTableOn } from "../../law/atp.js";
import { sumOf, type VoucherEntry } from "../../ledger/entry.js";
import { type Day, daysOf } from "../../values/calendar.js";
import { danishDay } from "../../values/copenhagen.js";
import { noDays, showHolidayDays } from "../../values/holiday-days.js";
import { seconds, showHours } from "../../values/hours.js";
import { type Money, negated, oere, showMoney } from "../../values/money.js";
import { daysEarned } from "../card/holiday.js";
import { besideSaldo } from "../card/saldo-difference.js";
import { atpOn } from "../pay/atp.js";
import type { DocumentFinding } from "./sighting.js";

/** More an hour than a frijobber is paid by anybody, or less: ten digits in the wrong place, or a figure to hide behind. */
const perHourMax = oere(1_000_00);
const perHourMin = oere(50_00);

const daysApartMax = 366;

/** A quarter of what it is reckoned of is more pension than any agreement has. */
const pensionPartMax = 4;

/** What a supplement that stands for wages comes to when its hours would bring ATP, by the lowest rate. */
const withoutHoursMax = 39 * perHourMin;

/**
 * Figures of a slip that no rule forbids and that a person should look at: a rate, days or hours out of reason, no ATP where there is some,
 * less used than the portal showed, which only pay that was taken back explains, and fewer days of holiday than the employment gives.
 */
export function unlikelyIn(entry: VoucherEntry): readonly DocumentFinding[] {
  const { lines, outside, hours, period, payDay, at, atpClass } = entry;
  const found: DocumentFinding[] = [];
  const say = (field: string, text: string) => found.push({ code: "figure-unlikely", data: { field, found: text } });
  const rates = [...lines, ...outside].flatMap(({ perHour }) => perHour ?? []);
  const rate = rates.find((one) => one > perHourMax || one < perHourMin);
  if (rate !== undefined) say("perHour", showMoney(rate));
  const worked = seconds(Math.abs(hours));
  if (worked > daysOf(period) * 86_400) say("hours", showHours(worked));
  const apart = Math.max(daysOf({ from: period.to, to: payDay }), daysOf({ from: payDay, to: period.from }));
  if (apart > daysApartMax || daysOf(period) > daysApartMax) say("period", `${period.from} – ${period.to}`);
  const written = danishDay(at);
  if (isFarApart(written, payDay)) say("writtenAt", written);
  const beside = besideSaldo(entry);
  if (beside < 0) say("saldo", showMoney(negated(beside)));
  if (earnsTooLittle(entry)) say("holidayEarned", showHolidayDays(entry.holidayBalance?.earned ?? noDays));
  const isAtpDue = atpOn("month", atpTableOn(period.from).value, worked).atpEmployee !== 0;
  if (atpClass === "none" && isAtpDue) say("atp", showHours(worked));
  if (entry.kind === "payment" && entry.practice !== "only" && !isEmployedIn(entry)) {
    say("employment", `${entry.employment.from} – ${entry.employment.to ?? ""}`);
  }
  found.push(...besideWage(entry));
  return found;
}

/** Has the employment a day of the pay period? A first day that was put right later, or an end, may say otherwise. */
function isEmployedIn({ employment: { from, to }, period }: VoucherEntry): boolean {
  return from <= period.to && (to === undefined || to >= period.from);
}

/** An employer's pension is a small part of the wage, and no hours are counted of a supplement. */
function besideWage({ kind, lines, yearToDate }: VoucherEntry): readonly DocumentFinding[] {
  if (kind === "reversal") return [];
  const ofSlip = { wage: sumOf(lines, "wage"), supplements: sumOf(lines, "supplement") };
  const { wage, supplements } = yearToDate ?? ofSlip;
  const [pension, supplement] = [sumOf(lines, "pension"), sumOf(lines, "supplement")];
  const found: DocumentFinding[] = [];
  const say = (field: string, amount: Money) =>
    found.push({ code: "figure-unlikely", data: { field, found: showMoney(amount) } });
  if (pension * pensionPartMax > wage + supplements) say("pension", pension);
  if (supplement > wage && supplement >= withoutHoursMax) say("supplements", supplement);
  return found;
}

/** An employment that another took the place of may have given less than its days do. */
function earnsTooLittle({ kind, holidayBalance, employment, payDay }: VoucherEntry): boolean {
  const { from, to = payDay } = employment;
  if (kind === "reversal" || holidayBalance === undefined) return false;
  return holidayBalance.earned < daysEarned(from, to < payDay ? to : payDay);
}

function isFarApart(one: Day, other: Day): boolean {
  return Math.max(daysOf({ from: one, to: other }), daysOf({ from: other, to: one })) > daysApartMax;
}
