import type { Day } from "../../../values/calendar.js";
import { type Notice, notice } from "../../../values/notice.js";
import { headingKey } from "../cells/headings.js";
import { linesNamed } from "./row.js";
import type { RowInHand } from "./row-in-hand.js";

const starts = ["ma", "ti", "on", "to", "fr", "lø", "sø"];
const englishStarts = ["mo", "tu", "we", "th", "fr", "sa", "su"];
const word =
  /^(?:(ma|ti|on|to|fr|lø|sø|mo|tu|we|th|sa|su)|(man|tir|ons|tor|fre|lør|søn|tirs|tors)(?:dag)?|(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?)\.?(?=$|[,\s])/i;

/** The weekday that a cell is or begins with, `mandag`, `fre 02-11-2026`: 0 is Monday. */
export function weekdayIn(text: string): number | undefined {
  const [found, , danish] = word.exec(text.trim()) ?? [];
  const start = found?.slice(0, 2).toLowerCase() ?? "";
  const [first, second] = danish === undefined ? [englishStarts, starts] : [starts, englishStarts];
  const place = first.includes(start) ? first.indexOf(start) : second.indexOf(start);
  return place < 0 ? undefined : place;
}

/** Weekdays that stand beside the days of a sheet or in their cells, and are not theirs: day and month may be turned, or the year is another. */
export class Weekdays {
  private readonly places: readonly number[];
  private readonly lines: number[] = [];
  private first: { readonly written: string; readonly day: Day } | undefined;

  constructor(private readonly hand: RowInHand) {
    const { plan, headings } = hand.told;
    const isOfWeekdays = (place: number) => /^(?:ugedag|dag|weekday|day)$/.test(headingKey(headings[place] ?? ""));
    this.places = [
      ...(plan.places.has("day") ? [plan.places.get("day") ?? 0] : []),
      ...plan.ignored.filter(isOfWeekdays),
    ];
  }

  compare(date: Day): void {
    for (const place of this.places) {
      const written = this.hand.textAt(place);
      const weekday = /^\p{L}/u.test(written) ? weekdayIn(written) : undefined;
      if (weekday === undefined || isOn(date, weekday)) continue;
      this.first ??= { written, day: date };
      this.lines.push(this.hand.line);
      return;
    }
  }

  get notices(): readonly Notice[] {
    const [line] = this.lines;
    if (this.first === undefined || line === undefined) return [];
    const lines = this.lines.slice(0, linesNamed);
    return [
      notice(
        "weekday-differs",
        { ...this.first, count: this.lines.length, lines },
        this.hand.told.whereOf(line, "day"),
      ),
    ];
  }
}

function isOn(date: Day, weekday: number): boolean {
  return (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7 === weekday;
}
