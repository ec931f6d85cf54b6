import { branded } from "../../values/brand.js";
import { type Day, day, monthOf } from "../../values/calendar.js";

/** Years a record is kept after the end of its accounting year (https://danskelove.dk/bogf%C3%B8ringsloven/10). */
const yearsKept = 5;

/** The last day a record of this day must be kept: five years from the end of the accounting year it lies in. `yearEnd` is MM-DD. */
export function keptUntil(date: Day, yearEnd: string): Day {
  const year = Number(date.slice(0, 4));
  const endsIn = date.slice(5) <= yearEnd ? year : year + 1;
  const last = monthOf(branded<Day>(`${endsIn + yearsKept}-${yearEnd.slice(0, 2)}-01`)).to;
  const wanted = `${last.slice(0, 8)}${yearEnd.slice(3)}`;
  return wanted < last ? day(wanted) : last;
}
