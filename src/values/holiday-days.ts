import { type Brand, branded } from "./brand.js";
import type { DecimalMark } from "./decimal-mark.js";
import { oere, parseMoney, plainAmount } from "./money.js";
import { broken, type Fault, type Result } from "./result.js";

/** Days of holiday in whole hundredths: 2,08 days are 208. Below zero only in reversals. */
export type HolidayDays = Brand<number, "HolidayDays">;

/** Days of holiday from hundredths; anything else is a bug. */
export function holidayDays(hundredths: number): HolidayDays {
  if (!Number.isSafeInteger(hundredths)) broken(`days are whole hundredths, not ${hundredths}`);
  return branded<HolidayDays>(hundredths === 0 ? 0 : hundredths);
}

export const noDays: HolidayDays = branded<HolidayDays>(0);

export function plusDays(one: HolidayDays, other: HolidayDays): HolidayDays {
  return holidayDays(one + other);
}

/** Days as a person writes them, `2` `0,5` `2,08`: the forms of an amount, and refused as one. */
export function parseHolidayDays(text: string, mark: DecimalMark = "comma"): Result<HolidayDays, Fault> {
  const parsed = parseMoney(text, mark);
  return parsed.ok ? { ok: true, value: holidayDays(parsed.value) } : parsed;
}

/** `6,24`. */
export function showHolidayDays(days: HolidayDays): string {
  return plainAmount(oere(days)).replace("-", "−");
}
