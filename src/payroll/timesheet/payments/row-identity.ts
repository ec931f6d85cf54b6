import type { Day, Period } from "../../../values/calendar.js";
import { type Hours, seconds } from "../../../values/hours.js";
import { type FrikortId, type RowId, rowIdOf } from "../../../values/identity.js";
import { type Hidden, type Person, sameName } from "../../../values/person.js";
import { hundredthHalf } from "../cells/times.js";
import type { Row } from "../rows/row.js";

/** A name as rows are told apart by: case does not count. */
export function nameKey(name: Hidden<string>): string {
  return name.reveal().toLocaleLowerCase("da");
}

/** Does a row name this person? A row without a name does not contradict. */
export function isNamed(row: Row, somebody: Person): boolean {
  return row.name === undefined || sameName(somebody, row.name.reveal());
}

/** Do two rows name the same person? A row without a name does not contradict. */
export function sameNames(one: Hidden<string> | undefined, other: Hidden<string> | undefined): boolean {
  return one === undefined || other === undefined || nameKey(one) === nameKey(other);
}

/** The texts of a row that are to be printed, where they hold letters that a typeface may not have. */
export function unusualTexts(
  row: Row,
): readonly { readonly field: "name" | "supplement-text"; readonly text: string }[] {
  const name = row.name?.reveal() ?? "";
  const text = row.supplement?.text ?? "";
  const texts = [];
  if (unusual.test(name)) texts.push({ field: "name" as const, text: name });
  if (unusual.test(text)) texts.push({ field: "supplement-text" as const, text });
  return texts;
}

const unusual = /[^\x20-\x7eæøåÆØÅé]/;

/** By which a row is known in the ledger. */
export interface RowIdentity {
  /** Kept with the payment; by the first the row is paid once. */
  readonly ids: readonly RowId[];
  /** The row without any id of its own, as another file may hold it. */
  readonly own: RowId;
  /** Further marks of rows with an id: the first that is free is kept, so that the row is known without its id too. */
  readonly marks: readonly RowId[];
  /** What tells a row that has been paid; nobody asks while no row is. */
  readonly traces: () => RowTraces;
}

export interface RowTraces {
  /** Any of these in the ledger says that the row has been paid. */
  readonly known: readonly RowId[];
  /** The same work with its hours rounded to the minute or the hundredth: they say so too, where the files do not hold that row as well. */
  readonly rounded: readonly RowId[];
  /** Of a row with an id of its own: the row as it is written now, so that a changed one is seen; one of them stands with an unchanged row. */
  readonly contents: readonly RowId[];
}

/** How often each content, and on which line each id, has come in one file. */
export class RowCounter {
  private readonly contents = new Map<string, number>();
  private readonly lines = new Map<string, number>();

  /** 1 for the first row of a content, 2 for the next that is the same: two equal shifts are two. */
  count(content: string): number {
    const count = (this.contents.get(content) ?? 0) + 1;
    this.contents.set(content, count);
    return count;
  }

  /** The line on which an id stood before, or nothing. */
  firstLine(id: string, line: number): number | undefined {
    const before = this.lines.get(id);
    if (before === undefined) this.lines.set(id, line);
    return before;
  }
}

const none: readonly RowId[] = [];

/** So many rows with ids of their own may say the same of one person and day. */
const marksMax = 8;

/**
 * The identity of a row: its own id, else whose it is, the day, the hours and its number among equals in the file. It rests on
 * nothing else: other columns, another order or another way of naming the person change nothing. A row without a day is known
 * by its period, so that next month's equal line is another. Rows that an earlier version paid are known by how it wrote them.
 */
export function identityOf(row: Row, card: FrikortId | undefined, period: Period, counter: RowCounter): RowIdentity {
  const before = [...earlierContents(row, card, period)].map((content) => ({ content, count: counter.count(content) }));
  const content = contentOf(row, card, period);
  const number = counter.count(content);
  const own = rowIdOf(content, number);
  const earlier = () => before.map((one) => rowIdOf(one.content, one.count));
  const alike = contentRounded(row, card);
  const rounded = () => (alike === undefined ? none : [rowIdOf(alike, number), rowIdOf(`marked ${alike}`, number)]);
  if (row.id === undefined) {
    const known = () => [own, rowIdOf(`marked ${content}`, number), ...earlier()];
    const traces = once(() => ({ known: known(), rounded: rounded(), contents: none }));
    return { ids: [own], own, marks: none, traces };
  }
  const id = rowIdOf(`id ${row.id}`, 1);
  const written = rowIdOf(`id ${row.id}\n${content}`, 1);
  const contents = () => before.map((one) => one.content).concat(alike ?? []);
  return {
    ids: [id, written],
    own,
    marks: Array.from({ length: marksMax }, (_, place) => rowIdOf(`marked ${content}`, number + place)),
    traces: once(() => ({
      known: [id, own, ...earlier()],
      rounded: rounded().slice(0, 1),
      contents: [written, ...contents().map((one) => rowIdOf(`id ${row.id}\n${one}`, 1))],
    })),
  };
}

/** Everything by which a row may stand in the ledger. */
export function rowIdsOf(identity: RowIdentity | undefined): readonly RowId[] {
  if (identity === undefined) return none;
  const { known, rounded, contents } = identity.traces();
  return [...new Set([...identity.ids, ...known, ...rounded, ...contents, ...identity.marks])];
}

/** What the ledger keeps of a row that was paid with an id of its own: the id, the row under it, and its mark. */
const idsKept = 3;

/** For how much of what the ledger keeps each id of a row answers: the mark of a row that comes without its id answers for the id too. */
export function rowIdsHeld(identity: RowIdentity | undefined): ReadonlyMap<RowId, number> {
  const held = new Map(rowIdsOf(identity).map((row) => [row, 1]));
  if (identity === undefined || identity.marks.length > 0) return held;
  const { known, rounded } = identity.traces();
  for (const mark of [known[1], rounded[1]]) if (mark !== undefined) held.set(mark, idsKept);
  return held;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Whose, when and how much. A row without hours is told apart by what it pays instead. */
function contentOf(row: Row, card: FrikortId | undefined, period: Period): string {
  const { supplement } = row;
  const when = row.day ?? `${period.from}/${period.to}`;
  const added = supplement === undefined ? "" : `${supplement.text}=${supplement.amount}`;
  const who = card ?? nameOf(row);
  return row.hours === undefined
    ? `row ${who}|${when}|pays ${added}|${row.pension ?? ""}`
    : workOf(who, when, row.hours);
}

/** The same work as another file rounds it: `7,33` for `7:20`, and the other way. */
function contentRounded({ day, hours }: Row, card: FrikortId | undefined): string | undefined {
  if (day === undefined || hours === undefined || card === undefined) return undefined;
  const [minutes, hundredths] = [60, 36].map((unit) => Math.round(hours / unit) * unit);
  const other = minutes === hours ? hundredths : minutes;
  const isRounded = other !== undefined && other !== hours && Math.abs(other - hours) <= hundredthHalf;
  return isRounded ? workOf(card, day, other) : undefined;
}

function workOf(who: string, when: string, hours: number): string {
  return `row ${who}|${when}|${hours}`;
}

/**
 * The hours of a day that are among the paid rows of a card, or nothing. The ledger keeps digits of a row and not its hours, so
 * those that people write are tried: whole minutes and hundredths of an hour.
 */
export function hoursPaidOn(date: Day, card: FrikortId, paid: ReadonlySet<RowId>): Hours | undefined {
  return hoursWritten.find((hours) => {
    const content = workOf(card, date, hours);
    return paid.has(rowIdOf(content, 1)) || paid.has(rowIdOf(`marked ${content}`, 1));
  });
}

/** Are these hours among the paid rows of a card, in a row that names no day but stands for the whole period? */
export function isPaidFor(period: Period, card: FrikortId, hours: Hours, paid: ReadonlySet<RowId>): boolean {
  return paid.has(rowIdOf(workOf(card, `${period.from}/${period.to}`, hours), 1));
}

const hoursWritten: readonly Hours[] = [
  ...Array.from({ length: 24 * 60 }, (_, minute) => seconds((minute + 1) * 60)),
  ...Array.from({ length: 24 * 100 }, (_, place) => (place + 1) * 36).flatMap((one) =>
    one % 60 === 0 ? [] : [seconds(one)],
  ),
];

/** As version 0.1.0 wrote it, under every name the row has for its person: `12345`, `no. 100`, the name. */
function earlierContents(row: Row, card: FrikortId | undefined, period: Period): ReadonlySet<string> {
  const { clock, supplement } = row;
  const when = row.day ?? `${period.from}/${period.to}`;
  const times = clock === undefined ? "" : `${clock.start}-${clock.end}`;
  const added = supplement === undefined ? "" : `${supplement.text}=${supplement.amount}`;
  const number = row.employeeNumber === undefined ? [] : [`no. ${row.employeeNumber}`];
  const name = row.name === undefined ? [] : [nameOf(row)];
  const cards = [row.card, card].filter((one) => one !== undefined);
  const rest = [when, times, row.hours ?? "", row.perHour ?? "", added, row.pension ?? ""].join("|");
  return new Set([...cards, ...number, ...name].map((who) => `${who}|${rest}`));
}

function nameOf(row: Row): string {
  return row.name === undefined ? "" : `name ${nameKey(row.name)}`;
}
