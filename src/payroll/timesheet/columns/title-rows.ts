import { monthOf, type Period, parseDay, two } from "../../../values/calendar.js";
import type { DecimalMark } from "../../../values/decimal-mark.js";
import {
  type CvrNumber,
  type EmployeeNumber,
  type FrikortId,
  parseCvr,
  parseEmployeeNumber,
  parseFrikortId,
} from "../../../values/identity.js";
import { type Money, parseMoney } from "../../../values/money.js";
import type { Result } from "../../../values/result.js";
import { parseDayAndClock } from "../cells/dates.js";
import { type ColumnMeaning, meaningOf, saysPeriod } from "../cells/headings.js";
import type { TableRow } from "../cells/table.js";

/** What a title row says, and the line it stands on. */
export interface Titled<T> {
  readonly value: T;
  readonly line: number;
}

/** A month as a title writes it. `month` is the end of each of its days' `2026-10`: without a year `-10`. */
export interface TitledMonth {
  readonly written: string;
  readonly month: string;
}

/** What the rows above the headings say of all rows: whose card, of which employer, at what rate, of which months, and that nobody has approved them. */
export interface TitleRows {
  readonly cards: readonly Titled<FrikortId>[];
  readonly employers: readonly Titled<CvrNumber>[];
  readonly employeeNumbers: readonly Titled<EmployeeNumber>[];
  readonly rate: Titled<Money> | undefined;
  readonly months: readonly Titled<TitledMonth>[];
  readonly unapproved: Titled<string> | undefined;
}

/** Reads the rows above the headings: `Frikort nr.: 40999` in one cell or in two, `Timeløn 150`, `Timeseddel oktober 2026`. */
export function titleRowsOf(above: readonly TableRow[], mark: DecimalMark): TitleRows {
  const said = above.flatMap(({ cells, line }) => pairsOf(cells).map((pair) => ({ ...pair, line })));
  const read = <T>(meaning: ColumnMeaning, parse: (text: string) => Result<T, unknown>) =>
    said.flatMap(({ label, text, line }) => {
      const value = meaningOf(label) === meaning ? parse(text) : undefined;
      return value?.ok ? [{ value: value.value, line }] : [];
    });
  const [rate] = read("rate", (text) =>
    parseMoney(text.replace(/\s*(?:kr\.?|dkk)?\s*(?:\/|pr\.?|i)\s*t(?:ime)?n?\.?$/i, ""), mark),
  );
  const [unapproved] = above.flatMap(unapprovedIn);
  const employers = read("employer", parseCvr);
  const employeeNumbers = read("employee-number", parseEmployeeNumber);
  return {
    cards: read("card", parseFrikortId),
    employers,
    employeeNumbers,
    rate,
    months: above.flatMap(monthsIn),
    unapproved,
  };
}

/** The one card that the title rows name: that of rows which do not say whose they are. */
export function cardTitled({ cards }: Pick<TitleRows, "cards">): FrikortId | undefined {
  const [card, ...others] = new Set(cards.map(({ value }) => value));
  return others.length === 0 ? card : undefined;
}

const notApproved =
  "ikke godkendt|ej godkendt|kladde|udkast|draft|afvist|rejected|not (?:yet )?approved|unapproved|(?:afventer|mangler) godkendelse|(?:pending|awaiting) approval";
const unapprovedTitle = new RegExp(
  `(?:(?:^|[-–:(]\\s*)(?:${notApproved})(?!\\p{L})|(?<!\\p{L})(?:status|godkendt|godkendelse|approved|approval)\\s*[:=]?\\s*(?:nej|no|afventer|pending)$)`,
  "iu",
);

/** `KLADDE`, `Status: Ikke godkendt`, `Godkendt: nej` in one cell or in two. A longer text is no status. */
function unapprovedIn({ cells, line }: TableRow): readonly Titled<string>[] {
  const said = pairsOf(cells).flatMap(({ label, text }) => [label, `${label} ${text}`]);
  const value = said.find((one) => one.length <= statusLettersMax && unapprovedTitle.test(one.trim()));
  return value === undefined ? [] : [{ value: value.trim(), line }];
}

const statusLettersMax = 40;

/** The months, with their year, that the title rows name: from the first to the last. */
export function monthsTitled({ months }: TitleRows): Period | undefined {
  const named = months.map(({ value }) => parseDay(`${value.month}-01`));
  const days = named.flatMap((day) => (day.ok ? [day.value] : [])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || days.length < named.length) return undefined;
  return { from: monthOf(first).from, to: monthOf(last).to };
}

/** Labels with what stands behind them, in the same cell or in the next. */
function pairsOf(cells: readonly string[]): readonly { readonly label: string; readonly text: string }[] {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled.map((cell, place) => {
    const [, label = cell, text = filled[place + 1] ?? ""] = /^(\D*\p{L}[.:]?)[\s:]*(\d.*)$/u.exec(cell) ?? [];
    return { label, text };
  });
}

const monthName =
  "jan(?:uar|uary)?|feb(?:ruar|ruary)?|mar(?:ts|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/** `oktober og november 2026`, `oktober/november 2026`: the months from the first to the last. */
const joined = new RegExp(
  `(?<!\\d[.\\s]*)(?<!\\p{L})(${monthName})\\.?\\s*(?:og|and|til|to|[-–/&+,])\\s*(${monthName})\\.?[\\s,]+(20\\d\\d)(?!\\d)`,
  "giu",
);

/** A month with its year; one with a day before it is a date. */
const dated = new RegExp(`(?<!\\d[.\\s]*)(?<!\\p{L})(${monthName})\\.?[\\s,]+(20\\d\\d)(?!\\d)`, "giu");
const alone = new RegExp(`^(?:${monthName})\\.?$`, "i");

/** `Periode: 01-11-2026 - 30-11-2026`, `16/10 - 15/11 2026`. */
const betweenDays =
  /(?<!\d)(\d{1,2}[-./]\d{1,2})([-./ ]\d{4})?\.?\s*(?:[-–]|til|to)\s*(\d{1,2}[-./]\d{1,2})\.?([-./ ]\d{4})/i;

function monthsIn({ cells, line }: TableRow): readonly Titled<TitledMonth>[] {
  const text = cells.join(" ");
  const [span, from = "", yearFrom, to = "", year = ""] = betweenDays.exec(text) ?? [];
  const [begun, ended] = [`${from}${yearFrom ?? year}`, `${to}${year}`].map((day) => monthOfDay(day.replace(" ", "-")));
  if (span !== undefined && begun !== undefined && ended !== undefined && begun <= ended)
    return monthsFrom(begun, ended).map((month) => ({ value: { written: span, month }, line }));
  const several = [...text.matchAll(joined)].flatMap(([written, from, to, year]) => {
    const [first, last] = [monthOfDay(`1. ${from} ${year}`), monthOfDay(`1. ${to} ${year}`)];
    return first === undefined || last === undefined
      ? []
      : monthsFrom(first, last).map((month) => ({ written, month }));
  });
  const single = [...text.replaceAll(joined, "").matchAll(dated)].flatMap(([written, name, year]) => {
    const month = monthOfDay(`1. ${name} ${year}`);
    return month === undefined ? [] : [{ written, month }];
  });
  const withYear = [...several, ...single].map((value) => ({ value, line }));
  if (withYear.length > 0) return withYear;
  return pairsOf(cells).flatMap(({ label, text }) => {
    const month = saysPeriod(label) && alone.test(text) ? monthOfDay(`1. ${text.replace(".", "")} 2026`) : undefined;
    return month === undefined ? [] : [{ value: { written: text, month: month.slice(4) }, line }];
  });
}

/** Each month from the first to the last; `december - januar 2027` begins the year before. */
function monthsFrom(first: string, last: string): readonly string[] {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const end = count(last);
  const start = count(first) > end ? count(first) - 12 : count(first);
  return Array.from({ length: end - start + 1 }, (_, place) => {
    const month = start + place;
    return `${Math.trunc(month / 12)}-${two((month % 12) + 1)}`;
  });
}

function monthOfDay(text: string): string | undefined {
  const read = parseDayAndClock(text, "dmy");
  return read.ok ? read.value.day.slice(0, 7) : undefined;
}
