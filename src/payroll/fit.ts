import type { Law } from "../law/law.js";
import { type Hours, noHours, plusHours, seconds } from "../values/hours.js";
import type { Money } from "../values/money.js";
import { sumOf } from "./entry.js";
import { largest } from "./largest.js";
import { linesOf, type ToPrice } from "./price.js";

/**
 * The largest whole number of seconds whose wage fits in what is left, after the payment's own supplements and pension
 * and in its own holiday practice, every line rounded (R27). Zero when nothing fits or nothing is paid by the hour.
 * Several rates: the hours of the first lines go before, the last line's rate is the one that is filled up.
 */
export function hoursThatFit(toPrice: ToPrice, law: Law, left: Money): Hours {
  const rate = toPrice.work.at(-1)?.perHour;
  if (rate === undefined || rate <= 0 || left <= 0) return noHours;
  const before = toPrice.work.slice(0, -1);
  const counted = (count: number) =>
    sumOf(linesOf({ ...toPrice, work: [...before, { perHour: rate, hours: seconds(count) }] }, law.holidayPay.value));
  if (before.length > 0 && counted(0) > left) return hoursThatFit({ ...toPrice, work: before }, law, left);
  const most = largest(Math.ceil((left / rate) * 3600) + 3600, (count) => counted(count) <= left);
  return most < 0 ? noHours : plusHours(seconds(most), ...before.map((work) => work.hours));
}
