import { atpTableOn } from "../../law/atp.js";
import type { VoucherEntry } from "../../ledger/entry.js";
import { daysOf } from "../../values/calendar.js";
import { seconds, showHours } from "../../values/hours.js";
import { oere, showMoney } from "../../values/money.js";
import { atpOn } from "../pay/atp.js";
import type { DocumentFinding } from "./sighting.js";

/** More an hour than a frijobber is paid by anybody: ten digits in the wrong place, or a figure to hide behind. */
const perHourMax = oere(1_000_00);

const daysApartMax = 366;

/** Figures of a slip that no rule forbids and that a person should look at: a rate, days or hours out of reason, no ATP where there is some. */
export function unlikelyIn(entry: VoucherEntry): readonly DocumentFinding[] {
  const { lines, outside, hours, period, payDay, atpClass } = entry;
  const found: DocumentFinding[] = [];
  const say = (field: string, text: string) => found.push({ code: "figure-unlikely", data: { field, found: text } });
  const rate = [...lines, ...outside].find(({ perHour }) => perHour !== undefined && perHour > perHourMax)?.perHour;
  if (rate !== undefined) say("perHour", showMoney(rate));
  const worked = seconds(Math.abs(hours));
  if (worked > daysOf(period) * 86_400) say("hours", showHours(worked));
  const apart = Math.max(daysOf({ from: period.to, to: payDay }), daysOf({ from: payDay, to: period.from }));
  if (apart > daysApartMax || daysOf(period) > daysApartMax) say("period", `${period.from} – ${period.to}`);
  const isAtpDue = atpOn("month", atpTableOn(period.from).value, worked).atpEmployee !== 0;
  if (atpClass === "none" && isAtpDue) say("atp", showHours(worked));
  return found;
}
