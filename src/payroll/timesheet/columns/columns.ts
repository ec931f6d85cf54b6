import { columnLetter, type FieldName } from "../../../values/problem.js";
import { err, ok, type Result } from "../../../values/result.js";
import { holdsDate } from "../cells/dates.js";
import {
  type ColumnMeaning,
  columnFields,
  headingKey,
  isDayHeading,
  isSpanHeading,
  meaningOf,
  saysPeriod,
  unitOf,
} from "../cells/headings.js";
import { isSumText } from "../cells/sums.js";
import { timesOfSpan } from "../cells/times.js";
import { ColumnLook, type ColumnValues } from "./column-look.js";
import { type Unclear, unclearBelow, unclearMeaning } from "./unclear.js";

/** Which column of a timesheet is which field. Places count from 0. */
export interface ColumnPlan {
  readonly places: ReadonlyMap<FieldName, number>;
  /** Further columns for a field that has one already: they must agree in every row. */
  readonly rivals: readonly { readonly field: FieldName; readonly place: number }[];
  /** Columns of which every one has its say: a row is paid only when all of them allow it, and every break is taken off. */
  readonly every: ReadonlyMap<FieldName, readonly number[]>;
  /** The column of start times gives the day too. */
  readonly isStamped: boolean;
  /** Start and end stand in one column: `08:00-15:30`. */
  readonly isOfSpans: boolean;
  /** The minutes beside whole hours: `Timer` 7, `Minutter` 30. */
  readonly minutes: number | undefined;
  /** Columns under a CPR heading. */
  readonly cpr: readonly number[];
  /** Further texts, and columns that are not used and that no mapping has set aside: what stands in them may still say that a row is no work. */
  readonly unread: readonly number[];
  /** Columns that are not used, set aside by a mapping or not. */
  readonly ignored: readonly number[];
}

/** Why a header cannot be used. */
export interface HeaderFault {
  /** Fields that no column gives. */
  readonly missing: readonly FieldName[];
  /** Headings that stand for one field twice. */
  readonly doubled: readonly string[];
  /** Headings of a break, an approval, a pay type or further hours that are not understood: they could change what is paid. */
  readonly unclear: readonly string[];
  /** What they all are, where that calls for something of its own. */
  readonly unclearAs: OwnUnclear | undefined;
  /** Headings that say a week or a month, where nothing says the day. */
  readonly periods: readonly string[];
  /** Headings that the mapping names and the file has not. */
  readonly gone: readonly string[];
}

/** What an unclear column may be of which more is to be said than that it could change pay. */
export type OwnUnclear = Extract<Unclear, "gross" | "shift" | "currency" | "employers" | "tax-cards">;

const ownUnclear: readonly OwnUnclear[] = ["gross", "shift", "currency", "employers", "tax-cards"];

/** What else says when the work was done and whose it is: then a column for it is not needed. */
export interface ToldElsewhere {
  readonly period: boolean;
  readonly payDay: boolean;
  readonly card?: boolean;
}

/** How a client's headings are read: heading → field; `ignored` leaves a column out. A saved mapping goes before what headings usually mean. */
export type HeadingMap = ReadonlyMap<string, MappedHeading>;

/** A heading as the mapping writes it, and what it says of it. */
export interface MappedHeading {
  readonly heading: string;
  readonly meaning: ColumnMeaning;
}

const moneyPaid: readonly FieldName[] = ["rate", "supplement", "pension"];

/** Fields of which a file may have several columns that each have their say. */
const everyOne: ReadonlySet<string> = new Set(["kind", "approved", "break"]);

/** Reads a header beside what stands below it. Refused: nobody to pay, nothing to pay, no day to pay it for, one heading twice, a column that could change pay and is not understood, a mapped heading that is gone. */
export function planColumns(
  headings: readonly string[],
  mapped: HeadingMap,
  told: ToldElsewhere,
  values: ColumnValues = () => [],
): Result<ColumnPlan, HeaderFault> {
  const desk = new ColumnDesk(headings, mapped, values);
  for (const place of headings.keys()) desk.take(place);
  desk.settleDates();
  const keys = new Set(headings.map(headingKey));
  const gone = [...mapped].filter(([key]) => !keys.has(key)).map(([, { heading }]) => heading);
  const startPlace = desk.places.get("start");
  const isStamped = startPlace !== undefined && values(startPlace).some((text) => holdsDate(text));
  const periods = isStamped || told.period ? [] : desk.periods();
  const saidBy = { ...told, period: told.period || isStamped, payDay: told.payDay && periods.length === 0 };
  const missing = missingFrom(desk.places, saidBy);
  const doubts = desk.unclear(told.period || isStamped);
  const unclear = doubts.map(({ place }) => headings[place]?.trim() || columnLetter(place));
  const unclearAs = ownUnclear.find((own) => doubts.length > 0 && doubts.every(({ as }) => as === own));
  const doubled = [...desk.doubled, ...desk.sameBreaks()];
  if (missing.length + doubled.length + unclear.length + gone.length > 0) {
    return err({ missing, doubled, unclear, unclearAs, gone, periods });
  }
  const { places, rivals, every, minutes, cpr, unread } = desk;
  const ignored = [...desk.ignored, ...desk.unusedBreaks()].sort((one, other) => one - other);
  const isOfSpans = startPlace !== undefined && startPlace === places.get("end");
  return ok({ places, rivals, every, isStamped, isOfSpans, minutes, cpr, unread, ignored });
}

class ColumnDesk {
  readonly places = new Map<FieldName, number>();
  readonly rivals: { field: FieldName; place: number }[] = [];
  readonly every = new Map<FieldName, number[]>();
  minutes: number | undefined;
  readonly cpr: number[] = [];
  readonly unread: number[] = [];
  readonly ignored: number[] = [];
  readonly doubled = new Set<string>();
  private readonly dates: { place: number; isStart: boolean }[] = [];
  private readonly doubtful: { place: number; as: Unclear }[] = [];
  private readonly named: ReadonlySet<ColumnMeaning>;
  private readonly look: ColumnLook;

  constructor(
    private readonly headings: readonly string[],
    private readonly mapped: HeadingMap,
    private readonly values: ColumnValues,
  ) {
    this.look = new ColumnLook(headings, values);
    this.named = new Set([...mapped.values()].map(({ meaning }) => meaning));
  }

  take(place: number): void {
    const heading = this.headings[place] ?? "";
    const own = this.mapped.get(headingKey(heading))?.meaning;
    if (own !== undefined) {
      this.use(place, own, true);
      return;
    }
    const usual = this.look.meaning(place);
    if ((usual === "start" || usual === "end") && this.look.isOfDates(place)) {
      this.use(place, `${usual}-date`, false);
      return;
    }
    if (usual === "day" && (this.look.isOfWeekdays(place) || this.look.isOfPeriods(place))) {
      this.leave(place);
      return;
    }
    if (this.isOfSpans(place, usual)) {
      this.use(place, "start", false);
      this.use(place, "end", false);
      return;
    }
    if (usual === "hours" && this.isBesideWholeHours(place)) {
      this.minutes = place;
      return;
    }
    if (usual === "rate" && this.look.isBesideHourlyRate(place)) {
      this.use(place, "amount", false);
      return;
    }
    if (usual !== undefined && usual !== "ignored") {
      const isElsewhere = usual !== "cpr" && !everyOne.has(usual) && this.named.has(usual);
      this.use(place, isElsewhere ? "ignored" : usual, false);
      return;
    }
    this.leave(place);
    const as = usual === undefined ? this.doubtOf(place, heading) : undefined;
    const isSaid = as === "approved" ? this.values(place).length > 0 : this.values(place).some(saysSomething);
    if (as !== undefined && isSaid) this.doubtful.push({ place, as });
  }

  /** What an unknown column may be that could change pay: by its heading, else by what stands below it. */
  private doubtOf(place: number, heading: string): Unclear | undefined {
    const values = this.values(place);
    const isDate = !saysPeriod(heading) && this.look.isOfDates(place);
    return unclearMeaning(heading) ?? unclearBelow(heading, values) ?? (isDate ? "date" : undefined);
  }

  /** A start date and an end date are the day of a shift where clock times stand beside them, where there is no end date, or where each shift ends on its own day or the next; else they are the pay period. */
  settleDates(): void {
    const starts = this.dates.filter(({ isStart }) => isStart);
    const ends = this.dates.filter(({ isStart }) => !isStart);
    const isPeriod = starts.length === 1 && ends.length === 1 && !this.isOfShifts();
    for (const { place } of starts) this.use(place, isPeriod ? "period-from" : "day", false);
    for (const { place } of ends) this.use(place, isPeriod ? "period-to" : "end-day", false);
  }

  /** Breaks beside hours and without clock times change nothing: they are told as not used. */
  unusedBreaks(): readonly number[] {
    const isReckoned = !this.places.has("hours") || (this.places.has("start") && this.places.has("end"));
    return isReckoned ? [] : (this.every.get("break") ?? []);
  }

  /**
   * A column of breaks matters only where hours are reckoned from start and end, and so does another start or end, further hours
   * only beside hours that are no total, gross hours only where nothing says the net ones, a currency only beside pay, and signatures
   * only where some rows bear one and others none.
   */
  unclear(isDatedElsewhere: boolean): readonly { readonly place: number; readonly as: Unclear }[] {
    const hours = this.places.get("hours");
    const isReckoned = this.isReckoned();
    const isNet = !isReckoned || (this.places.has("start") && this.places.has("end") && this.every.has("break"));
    const hasPay = moneyPaid.some((field) => this.places.has(field));
    const isTotal = hours !== undefined && /total|ialt|netto|paid|worked|actual/.test(this.keyAt(hours));
    return this.doubtful
      .filter(({ as }) => !["break", "clock", "shift"].includes(as) || isReckoned)
      .filter(({ as }) => as !== "gross" || !isNet)
      .filter(({ as }) => as !== "date" || !(isDatedElsewhere || this.isDated() || this.doubled.size > 1))
      .filter(({ as, place }) => as !== "currency" || hasPay || unclearMeaning(this.headings[place] ?? "") === as)
      .filter(({ as }) => as !== "hours" || !isTotal)
      .filter(({ as }) => !["approved", "signed"].includes(as) || !this.every.has("approved"))
      .filter(({ as, place }) => as !== "signed" || this.isPartlySigned(place));
  }

  /** Is nobody's name or mark in some of the rows that say a day and a time? */
  private isPartlySigned(place: number): boolean {
    const counts = (["day", "hours", "start"] as const).flatMap((field) => {
      const at = this.places.get(field);
      return at === undefined ? [] : [this.values(at).filter((text) => !isSumText(text)).length];
    });
    return this.values(place).length < Math.min(...counts);
  }

  /** Are hours reckoned from start and end, in one row at least? */
  private isReckoned(): boolean {
    const [hours, start] = [this.places.get("hours"), this.places.get("start")];
    if (hours === undefined) return true;
    return start !== undefined && this.values(hours).length < this.values(start).length;
  }

  /** Columns of breaks that say the same in every row: one break may stand there twice, and it must not be taken off twice. */
  sameBreaks(): readonly string[] {
    const [first, ...others] = this.every.get("break") ?? [];
    if (first === undefined || !this.isReckoned()) return [];
    const isSame = (place: number) => {
      const [one, other] = [this.values(first), this.values(place)];
      return one.length > 0 && one.some(saysSomething) && one.join("|") === other.join("|");
    };
    return others.filter((place) => !this.isMapped(place) && isSame(place)).map((place) => this.headings[place] ?? "");
  }

  /** `Uge`, `Periode`, `Mandag`, `Man 2/11`: a heading that says when, and in another way than a column of days. */
  private saysWhen(heading: string): boolean {
    return saysPeriod(heading) || (this.places.has("hours") && (isDayHeading(heading) || holdsDate(heading)));
  }

  /** Filled columns that say a week, a month or a period, or are one day each, where no column says the day. */
  periods(): readonly string[] {
    const found = this.unread.filter(
      (place) =>
        (this.saysWhen(this.headings[place] ?? "") && this.values(place).length > 0) ||
        (meaningOf(this.headings[place] ?? "") === "day" && this.look.isOfPeriods(place)),
    );
    return this.isDated() ? [] : found.map((place) => this.headings[place] ?? "");
  }

  /** Does a column say the day, the pay period or the pay day? */
  private isDated(): boolean {
    const isPeriod = this.places.has("period-from") && this.places.has("period-to");
    return this.places.has("day") || this.places.has("pay-day") || isPeriod;
  }

  /** `Tid` or `Timer` above `08:00-15:30`: start and end in one cell, unless columns of their own say them. */
  private isOfSpans(place: number, usual: ColumnMeaning | undefined): boolean {
    const isTime = usual === "hours" || usual === "start" || isSpanHeading(this.headings[place] ?? "");
    if (!isTime || this.places.has("start") || this.places.has("end")) return false;
    const texts = this.values(place);
    return texts.filter((text) => timesOfSpan(text) !== undefined).length * 2 > texts.length;
  }

  /** `Minutter` beside `Timer`, both whole: what is left of the hour. The last may be a sum. */
  private isBesideWholeHours(place: number): boolean {
    const hours = this.places.get("hours");
    if (hours === undefined || unitOf(this.headings[place] ?? "") !== "minutes") return false;
    const [texts, minutes] = [this.values(hours), this.values(place)];
    const areWhole = [...texts, ...minutes].every((text) => /^\d{1,3}$/.test(text));
    return areWhole && minutes.slice(0, -1).every((text) => Number(text) < 60) && Number(minutes[0]) < 60;
  }

  private isMapped(place: number): boolean {
    return this.mapped.has(this.keyAt(place));
  }

  private keyAt(place: number): string {
    return headingKey(this.headings[place] ?? "");
  }

  private isOfShifts(): boolean {
    if (this.places.has("day") || (this.places.has("start") && this.places.has("end"))) return true;
    const [start, end] = this.dates;
    if (start === undefined || end === undefined) return true;
    const from = this.values(start.place);
    const to = this.values(end.place);
    return from.length > 0 && from.length === to.length && from.every((text, at) => text === to[at]);
  }

  private use(place: number, meaning: ColumnMeaning, isMapped: boolean): void {
    if (meaning === "cpr") this.cpr.push(place);
    else if (meaning === "ignored") this.leave(place, isMapped);
    else if (meaning === "start-date" || meaning === "end-date") {
      this.dates.push({ place, isStart: meaning === "start-date" });
    } else if (everyOne.has(meaning)) this.every.set(meaning, [...(this.every.get(meaning) ?? []), place]);
    else if (!this.places.has(meaning)) this.places.set(meaning, place);
    else if (meaning === "note") this.unread.push(place);
    else if (isMapped || this.isSameHeading(this.places.get(meaning), place)) {
      this.doubled.add(this.headings[place] ?? "");
    } else this.rivals.push({ field: meaning, place });
    const first = this.every.get(meaning as FieldName)?.[0];
    if (first !== undefined) this.places.set(meaning as FieldName, first);
  }

  private leave(place: number, isSetAside = false): void {
    this.ignored.push(place);
    if (!isSetAside) this.unread.push(place);
  }

  private isSameHeading(one: number | undefined, other: number): boolean {
    return one !== undefined && headingKey(this.headings[one] ?? "") === headingKey(this.headings[other] ?? "");
  }
}

/** Zero, a dash and «no» in every row say nothing about any of them. */
function saysSomething(text: string): boolean {
  return !/^(?:[-–—]|0+(?:[.,:]0+)*(?:\s*[htm])?(?:\s*0+\s*m)?|nej|no|false|falsk)$/i.test(text.trim());
}

/** Does a first line look like a header: is any of its cells a heading we know? */
export function isHeader(cells: readonly string[], mapped: HeadingMap): boolean {
  return cells.some((cell) => mapped.has(headingKey(cell)) || meaningOf(cell) !== undefined);
}

/** The meaning a saved mapping gives a column, or nothing when its word is unknown. */
export function mappedMeaning(word: string): ColumnMeaning | undefined {
  if (word === "ignored" || word === "") return "ignored";
  return columnFields.find((field) => field === word);
}

function missingFrom(places: ReadonlyMap<FieldName, number>, told: ToldElsewhere): readonly FieldName[] {
  const has = (...fields: readonly FieldName[]) => fields.every((field) => places.has(field));
  const missing: FieldName[] = [];
  const isNamed = has("card") || has("employee-number") || has("name") || has("first-name", "last-name");
  if (!isNamed && told.card !== true) missing.push("card");
  if (!has("hours") && !has("start", "end") && !has("supplement") && !has("pension")) missing.push("hours");
  const isDated = has("day") || has("period-from", "period-to") || has("pay-day");
  if (!isDated && !told.period && !told.payDay) missing.push("day");
  return missing;
}
