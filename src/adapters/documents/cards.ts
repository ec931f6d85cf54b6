import type { CardList, GrantedCard, Stretch } from "../../payroll/verify/card-list.js";
import { nameDigest } from "../../payroll/verify/seen.js";
import { addDays, csvDay, type Day, parseDay } from "../../values/calendar.js";
import { looksLikeCpr } from "../../values/cpr-guard.js";
import type { Digest } from "../../values/digest.js";
import { type FrikortId, parseFrikortId } from "../../values/identity.js";
import { columnLetter, type Outcome, type Problem, problemOf, type Where } from "../../values/problem.js";
import { type Fault, ok } from "../../values/result.js";
import type { CsvFirst, CsvShape } from "../csv/read.js";
import { UnreadColumns } from "../csv/unread-columns.js";
import {
  type CardColumn,
  columnHeaded,
  isAboutDays,
  isActiveBy,
  isDeactivated,
  isEnded,
  isPlainDays,
  isYesOrNo,
  toldIn,
} from "./card-words.js";
import { type ListReader, readListFile, type Say } from "./list-file.js";

/**
 * The list of granted cards that a municipality keeps, as CSV or xlsx: one line for each card or for each stretch of days, columns
 * in any order, at least Frikort-ID. Refused: a file without that column (213), a card that is not five digits, a day that is
 * none, a status or a column with days that is not understood (202), and a CPR number (201). Columns that are not read are told.
 * A card that its status calls inactive and its days call active after `today` is not understood either.
 */
export function readCardsFile(path: string, today: Day, say: Say = () => undefined): Outcome<CardList> {
  const reader = new CardsReader(path, today);
  const read = readListFile(path, reader, { isCardHeading, say });
  return read.ok ? ok(reader.cards) : read;
}

function isCardHeading(text: string): boolean {
  return columnHeaded(text) === "card";
}

class CardsReader implements ListReader {
  readonly problems: Problem[] = [];
  readonly cards = new Map<FrikortId, GrantedCard>();
  unread = new UnreadColumns([], () => true);
  private columns: readonly (CardColumn | undefined)[] = [];
  private heads: readonly string[] = [];
  private readonly refusedColumns = new Set<number>();
  /** Of columns that are not known the first cell that may be a day; nothing where another shows that they hold numbers. */
  private readonly perhapsDays = new Map<number, Pick<Refused, "line" | "received"> | undefined>();

  constructor(
    private readonly path: string,
    private readonly today: Day,
  ) {}

  first({ fields, line }: CsvFirst): CsvShape | undefined {
    this.columns = fields.map(columnHeaded);
    this.heads = fields;
    this.unread = new UnreadColumns(fields, (place) => this.columns[place] !== undefined);
    const doubled = fields.filter((_, place) => {
      const column = this.columns[place];
      return column !== undefined && this.columns.indexOf(column) < place;
    });
    const missing = this.columns.includes("card") ? [] : ["Frikort-ID"];
    if (missing.length === 0 && doubled.length === 0) return { firstLine: "header", width: fields.length };
    const data = { path: this.path, missing, doubled };
    this.problems.push(problemOf("header-not-understood", data, { file: this.path, line }));
    return undefined;
  }

  row(fields: readonly string[], line: number): void {
    const cpr = fields.findIndex(looksLikeCpr);
    if (cpr >= 0) this.problems.push(problemOf("cpr-refused", {}, this.where(cpr, line)));
    this.unread.pass(fields);
    for (const [place, field] of fields.entries()) this.lookAtUnknown(place, field.trim(), line);
    const cell = (column: CardColumn) => (fields[this.columns.indexOf(column)] ?? "").trim();
    const days = new Map<CardColumn, Day | undefined>();
    const day = (column: CardColumn): Day | undefined => {
      if (!days.has(column)) days.set(column, this.dayOf(column, cell(column), line));
      return days.get(column);
    };
    const isActive = this.statusOf(cell, line);
    const daysAre = isActive ? "active" : this.daysOfInactive(cell, day, line);
    const card = parseFrikortId(cell("card"));
    this.lookAtOrder(day, line);
    if (card.ok) this.add(card.value, { ...grantedBy(isActive, daysAre, day), holders: holdersIn(cell) });
    else {
      const [place, received] = [this.columns.indexOf("card"), cell("card")];
      const fault = /^\d{1,4}$/.test(received) ? "zeros-lost" : "unreadable";
      this.refuse(place, { line, field: "card", received, fault });
    }
  }

  problem(found: Problem): void {
    this.problems.push(found);
  }

  private add(card: FrikortId, granted: GrantedCard): void {
    const before = this.cards.get(card);
    const active = [...(before?.active ?? []), ...granted.active];
    const inactive = [...(before?.inactive ?? []), ...granted.inactive];
    const holders = [...new Set([...(before?.holders ?? []), ...(granted.holders ?? [])])];
    this.cards.set(card, { active, inactive, holders });
  }

  /** A stretch that ends before it begins holds no day, and a card would be active that is not: a day on which it was active again may be of another time. */
  private lookAtOrder(day: (column: CardColumn) => Day | undefined, line: number): void {
    for (const [first, last] of stretches) {
      const [from, to] = [day(first), day(last)];
      if (from === undefined || to === undefined || from <= to) continue;
      this.refuse(this.columns.indexOf(last), { line, field: "day", received: csvDay(to), fault: "before-start" });
    }
  }

  /** A column whose heading says nothing to us may hold anything but days and what became of a card. */
  private lookAtUnknown(place: number, text: string, line: number): void {
    if (text === "" || this.columns[place] !== undefined || this.refusedColumns.has(place)) return;
    const told = isAboutDays(this.heads[place] ?? "") ? "card" : toldIn(text);
    if (told === "card") this.refuseUnknown(place, { line, received: text });
    else if (told === "number") this.perhapsDays.set(place, undefined);
    else if (told === "maybe" && !this.perhapsDays.has(place)) this.perhapsDays.set(place, { line, received: text });
  }

  private refuseUnknown(place: number, at: Pick<Refused, "line" | "received">): void {
    this.refusedColumns.add(place);
    this.refuse(place, { ...at, field: "day", fault: "heading-unclear", expected: knownHeadings });
  }

  /** What may be days is days where nothing in its column shows that it is numbers. */
  end(): void {
    for (const [place, first] of this.perhapsDays) {
      if (first !== undefined && !this.refusedColumns.has(place)) this.refuseUnknown(place, first);
    }
  }

  private dayOf(column: CardColumn, text: string, line: number): Day | undefined {
    if (text === "" || (column === "from" && isYesOrNo(text))) return undefined;
    const parsed = parseDay(text);
    if (parsed.ok) return parsed.value;
    this.refuse(this.columns.indexOf(column), { line, field: "day", received: text, fault: parsed.error.kind });
    return undefined;
  }

  private statusOf(cell: (column: CardColumn) => string, line: number): boolean {
    const column: CardColumn = isYesOrNo(cell("from")) ? "from" : "status";
    const text = cell(column).normalize("NFC");
    const isActive = text === "" ? true : isActiveBy(text);
    if (isActive !== undefined) return isActive;
    const place = this.columns.indexOf(column);
    this.refuse(place, { line, field: "status", received: text, fault: "unreadable", expected: "aktiv, inaktiv" });
    return true;
  }

  /**
   * What the days of a card mean that its status calls inactive: a heading such as Aktiv-fra says it, and an end such as expired; under
   * Fra and Til alone a deactivation is of those days, and of a card that is inactive nothing tells which of the two is meant.
   */
  private daysOfInactive(
    cell: (column: CardColumn) => string,
    day: (column: CardColumn) => Day | undefined,
    line: number,
  ): "active" | "inactive" {
    const [from, to] = [day("from"), day("to")];
    const isPlain = (["from", "to"] as const).every((column) => {
      const place = this.columns.indexOf(column);
      return place < 0 || isPlainDays(this.heads[place] ?? "");
    });
    const status = cell("status");
    const daysAre = isPlain && !isEnded(status) ? "inactive" : "active";
    if (day("inactive-from") !== undefined || to === undefined) return daysAre;
    const isUnclear = daysAre === "inactive" ? from !== undefined && !isDeactivated(status) : to > this.today;
    if (isUnclear) {
      const place = this.columns.indexOf("status");
      const refused = { field: "status", fault: "heading-unclear", expected: knownHeadings } as const;
      this.refuse(place, { line, received: status, ...refused });
    }
    return daysAre;
  }

  private refuse(place: number, at: Refused): void {
    const { line, field, fault, received } = at;
    const expected = at.expected ?? (field === "card" ? "12345" : "30-11-2026");
    this.problems.push(
      problemOf("field-not-understood", { field, fault, received, expected }, this.where(place, line)),
    );
  }

  private where(place: number, line: number): Where {
    return { file: this.path, line, column: columnLetter(place), heading: this.heads[place] ?? "" };
  }
}

interface Refused {
  readonly line: number;
  readonly field: "card" | "day" | "status";
  readonly received: string;
  readonly fault: Fault["kind"];
  readonly expected?: string;
}

const knownHeadings = "Aktiv-fra, Aktiv-til, Deaktiveret, Genaktiveret";
const stretches: readonly (readonly [first: CardColumn, last: CardColumn])[] = [
  ["from", "to"],
  ["inactive-from", "inactive-to"],
  ["inactive-from", "again"],
];

/**
 * With a day on which it was deactivated that day decides; without, a line whose status says inactive tells of days without the card, or
 * of those with it up to its end, by what its days are. Where no day says when it ended, it was never active.
 */
function grantedBy(
  isActive: boolean,
  daysAre: "active" | "inactive",
  day: (column: CardColumn) => Day | undefined,
): GrantedCard {
  const [from, to] = [day("from"), day("to")];
  const own: readonly Stretch[] = from === undefined && to === undefined ? [] : [{ from, to }];
  const [inactiveFrom, again, inactiveTo] = [day("inactive-from"), day("again"), day("inactive-to")];
  if (inactiveFrom === undefined) {
    if (isActive || (daysAre === "active" && to !== undefined)) return { active: own, inactive: [] };
    const isInactiveThen = daysAre === "inactive" && own.length > 0;
    return { active: [], inactive: isInactiveThen ? own : [{ from: undefined, to: undefined }] };
  }
  const last = inactiveTo ?? (again && addDays(again, -1));
  return { active: own, inactive: [{ from: inactiveFrom, to: last }] };
}

function holdersIn(cell: (column: CardColumn) => string): readonly Digest[] {
  const name = cell("name") !== "" ? cell("name") : `${cell("first-name")} ${cell("last-name")}`;
  return name.trim() === "" ? [] : [nameDigest(name)];
}
