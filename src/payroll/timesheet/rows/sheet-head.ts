import { showDay } from "../../../values/calendar.js";
import { looksLikeCpr } from "../../../values/cpr-guard.js";
import { type Notice, notice } from "../../../values/notice.js";
import { columnLetter, type FieldName, type Problem, problemOf } from "../../../values/problem.js";
import { err, ok, type Result } from "../../../values/result.js";
import { areYearsShort, type DateOrder, dateOrderOf } from "../cells/dates.js";
import type { Table, TableRow } from "../cells/table.js";
import type { ColumnPlan, HeaderFault } from "../columns/columns.js";
import { danlonPlan } from "../columns/danlon.js";
import { partOfDay, splitByComma } from "../columns/doubtful-hours.js";
import { findHeader, type Header, isDanlon, likenessOf, looksLikeWork } from "../columns/header.js";
import { anotherPerson, holderAbove, isIdOfPersons } from "../columns/one-person.js";
import type { SheetOrder } from "../columns/sheet-order.js";
import { SheetPlaces } from "../columns/sheet-places.js";
import { type TitleRows, titleRowsOf } from "../columns/title-rows.js";
import { saysEmployer, saysTax } from "../columns/unclear.js";
import { noWorkTitle } from "./no-work-names.js";
import type { Sheet } from "./row.js";

/** What a table says before its rows: which column is what, and what holds for all of them. */
export interface SheetHead {
  readonly plan: ColumnPlan;
  readonly headings: readonly string[];
  /** The line of the headings; Danløn's lines have none. */
  readonly line: number | undefined;
  /** How many rows stand above the headings. */
  readonly above: number;
  readonly below: readonly TableRow[];
  readonly titled: TitleRows;
  /** Whose the table is, where no column says so. */
  readonly holder: string | undefined;
  readonly dateOrder: DateOrder;
  /** The file writes `02-11-26`. */
  readonly areYearsShort: boolean;
  readonly employerNamed: Sheet["employerNamed"];
  readonly isOfDanlon: boolean;
  readonly notices: readonly Notice[];
}

/** Understands what stands above the rows. What cannot be settled without asking stops the whole file, with one problem. */
export function headOf(table: Table, order: SheetOrder): Result<SheetHead, Problem> {
  if (isDanlon(table, order)) return ok(danlonHead(table));
  const header = findHeader(table, order);
  const at = header?.at ?? 0;
  const inLines = new SheetPlaces(table);
  const secret = table.rows.slice(0, at + 1).find(({ cells }) => cells.some(looksLikeCpr));
  if (secret !== undefined) return err(problemOf("cpr-refused", {}, inLines.at(secret.line)));
  const above = table.rows.slice(0, Math.max(0, at));
  const isWorkAbove = above.some(({ cells }) => looksLikeWork(cells));
  if (header?.plan === undefined || isWorkAbove) return err(headerFault(isWorkAbove ? undefined : header, table));
  const { cells: headings } = header;
  const below = table.rows.slice(at + 1);
  const { plan, notices } = withoutPersonsId(header.plan, headings, below);
  const columns: Columns = { plan, headings, below, places: new SheetPlaces(table, plan, headings) };
  const dates = datesIn(columns, order);
  if (!dates.ok) return dates;
  const doubtful = doubtfulHours(columns, table, order);
  if (doubtful !== undefined) return err(doubtful);
  const noWork = noWorkTitle(above);
  if (noWork !== undefined) {
    const data = { type: noWork.value, stands: "title" } as const;
    return err(problemOf("wage-type-unknown", data, inLines.at(noWork.line)));
  }
  const titled = titleRowsOf(above, order.habits.mark);
  const another = anotherHolder(titled, above, columns, order);
  if (another !== undefined) return err(another);
  return ok({
    ...{ plan, headings, below, titled, line: table.rows[at]?.line, above: above.length, isOfDanlon: false },
    ...{ dateOrder: dates.value.order, areYearsShort: dates.value.areShort },
    holder: order.card === undefined ? header.holder : holderAbove(above),
    employerNamed: employerIn(columns),
    notices: [...notices, ...dates.value.notices, ...unreadIn(columns)],
  });
}

/** The columns of a table with the rows below their headings. */
interface Columns {
  readonly plan: ColumnPlan;
  readonly headings: readonly string[];
  readonly below: readonly TableRow[];
  readonly places: SheetPlaces;
}

function danlonHead(table: Table): SheetHead {
  return {
    ...{ plan: danlonPlan, headings: [], line: undefined, above: 0, below: table.rows, isOfDanlon: true },
    titled: { cards: [], employers: [], employeeNumbers: [], rate: undefined, months: [], unapproved: undefined },
    ...{ holder: undefined, dateOrder: "dmy", areYearsShort: false, employerNamed: undefined, notices: [] },
  };
}

const noHeadings: HeaderFault = {
  ...{ missing: ["card", "hours", "day"], doubled: [], unclear: [], unclearAs: undefined },
  ...{ gone: [], periods: [] },
};

/** Why the headings cannot be used, told at the first heading that is at fault. */
function headerFault(header: Header | undefined, table: Table): Problem {
  const { missing, doubled, unclear, unclearAs, gone, periods } = header?.fault ?? noHeadings;
  const line = table.rows[Math.max(0, header?.at ?? 0)]?.line ?? 1;
  const [heading] = [...gone, ...unclear, ...doubled, ...periods];
  const resembles = unclearAs === "shift" ? "beside" : (unclearAs ?? likenessOf(header, table));
  const data = {
    ...{ path: table.file, missing: [...gone, ...missing], doubled },
    ...(unclear.length > 0 && { unclear }),
    ...(gone.length > 0 && { gone }),
    ...(resembles !== undefined && { resembles }),
  };
  const where = { ...new SheetPlaces(table).at(line), ...(heading !== undefined && { heading }) };
  return problemOf("header-not-understood", data, where);
}

/** An id that is the person's tells no rows apart, and is not read. */
function withoutPersonsId(
  plan: ColumnPlan,
  headings: readonly string[],
  below: readonly TableRow[],
): Pick<SheetHead, "plan" | "notices"> {
  if (!isIdOfPersons(plan, below)) return { plan, notices: [] };
  const heading = headings[plan.places.get("row-id") ?? -1] ?? "";
  const places = new Map([...plan.places].filter(([field]) => field !== "row-id"));
  return { plan: { ...plan, places }, notices: [notice("id-of-person", { heading })] };
}

const datedFields: readonly FieldName[] = ["day", "end-day", "start", "end", "period-from", "period-to", "pay-day"];

/** How a file writes its dates. */
interface DatesWritten {
  readonly order: DateOrder;
  readonly areShort: boolean;
  readonly notices: readonly Notice[];
}

/** The order of day and month: what is said, else what the file's own dates show; a problem where it must be asked about. */
function datesIn({ plan, below, places }: Columns, { habits }: SheetOrder): Result<DatesWritten, Problem> {
  const fields = datedFields.filter((field) => plan.places.has(field));
  const texts = below.flatMap(({ cells, line }) =>
    fields.map((field) => ({ line, text: cells[plan.places.get(field) ?? 0] ?? "" })),
  );
  const areShort = areYearsShort(texts.map(({ text }) => text));
  const written = (order: DateOrder, notices: readonly Notice[] = []) => ok({ order, areShort, notices });
  if (habits.dateOrder !== undefined) return written(habits.dateOrder);
  const { order, isUnusual, example } = dateOrderOf(texts);
  if (example === undefined || (order !== "ask" && !isUnusual)) return written("dmy");
  const [dayFirst, monthFirst] = example.readings;
  if (order === "ask") {
    const data = { field: "day", received: example.text, readings: example.readings.map(showDay) } as const;
    return err(problemOf("field-ambiguous", data, places.whereOf(example.line, "day")));
  }
  const readAs = monthFirst ?? dayFirst;
  return written(order, readAs === undefined ? [] : [notice("dates-month-first", { example: example.text, readAs })]);
}

/** Hours that may be meant otherwise than they stand are asked about, once for the file. */
function doubtfulHours(
  { plan, headings, below, places }: Columns,
  { isOfCommas }: Table,
  { habits: { mark } }: SheetOrder,
): Problem | undefined {
  const split = isOfCommas && mark === "comma" ? splitByComma(plan, headings, below) : undefined;
  const found = split ?? partOfDay(plan, headings, below, mark);
  if (found === undefined) return undefined;
  const data = { field: "hours", fault: found.fault, received: found.received, expected: "" } as const;
  return problemOf("field-not-understood", data, places.whereOf(found.line, "hours"));
}

/** In a sheet that is said to be one card's: another card above its headings, or another person between its rows. */
function anotherHolder(
  { cards }: TitleRows,
  above: readonly TableRow[],
  { below, places }: Columns,
  { card }: SheetOrder,
): Problem | undefined {
  if (card === undefined) return undefined;
  const data = { field: "card", expected: card } as const;
  const titled = cards.find(({ value }) => value !== card);
  if (titled !== undefined) {
    const fault = { ...data, fault: "title-card", received: titled.value } as const;
    return problemOf("field-not-understood", fault, places.at(titled.line));
  }
  const another = anotherPerson(above, below);
  if (another === undefined) return undefined;
  const fault = { ...data, fault: "other-card", received: "" } as const;
  return problemOf("field-not-understood", fault, places.at(another.line));
}

/** The one employer that a column names beside the rows. */
function employerIn({ plan, headings, below }: Columns): Sheet["employerNamed"] {
  const place = plan.unread.find((one) => saysEmployer(headings[one] ?? ""));
  if (place === undefined) return undefined;
  const named = below.map(({ cells }) => (cells[place] ?? "").trim()).filter((text) => text !== "");
  const [name, ...others] = new Set(named);
  return name === undefined || others.length > 0 ? undefined : { name, heading: headings[place] ?? "" };
}

/** Columns that are not used and in which something stands, each with the number of its filled cells. */
function unreadIn({ plan, headings: all, below }: Columns): readonly Notice[] {
  const filled = plan.ignored.map((place) => ({
    heading: all[place]?.trim() || columnLetter(place),
    count: below.filter(({ cells }) => (cells[place] ?? "").trim() !== "").length,
  }));
  const told = filled.filter(({ heading, count }) => count > 0 || heading.length > 2);
  if (told.length === 0) return [];
  const [headings, counts] = [told.map((one) => one.heading), told.map((one) => one.count)];
  return [notice("column-ignored", { headings, counts, ...(headings.some(saysTax) && { isTax: true }) })];
}
