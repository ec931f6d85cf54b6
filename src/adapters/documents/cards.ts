import type { CardList, GrantedCard, Stretch } from "../../payroll/verify/card-list.js";
import { nameDigest } from "../../payroll/verify/seen.js";
import { addDays, csvDay, type Day, parseDay } from "../../values/calendar.js";
import { looksLikeCpr } from "../../values/cpr-guard.js";
import type { Digest } from "../../values/digest.js";
import { type FrikortId, parseFrikortId } from "../../values/identity.js";
import { plainLetters } from "../../values/plain-letters.js";
import { columnLetter, type Outcome, type Problem, problemOf, type Where } from "../../values/problem.js";
import { type Fault, ok } from "../../values/result.js";
import type { CsvFirst, CsvShape } from "../csv/read.js";
import { UnreadColumns } from "../csv/unread-columns.js";
import { type ListReader, readListFile, type Say } from "./list-file.js";

type CardColumn =
  | "card"
  | "from"
  | "inactive-from"
  | "inactive-to"
  | "again"
  | "to"
  | "status"
  | "name"
  | "first-name"
  | "last-name";

/** Headings in lower case, with æ=ae, ø=oe, å=aa and nothing but letters. */
const headings: Readonly<Record<string, CardColumn>> = {
  frikortid: "card",
  frikortidnummer: "card",
  frikortnummer: "card",
  frikortnr: "card",
  frikort: "card",
  kort: "card",
  kortnummer: "card",
  card: "card",
  cardid: "card",
  cardnumber: "card",
  aktiv: "from",
  aktivfra: "from",
  aktivtfra: "from",
  bevilget: "from",
  bevilgetfra: "from",
  fra: "from",
  active: "from",
  activefrom: "from",
  granted: "from",
  grantedfrom: "from",
  from: "from",
  inaktiv: "inactive-from",
  inaktivfra: "inactive-from",
  deaktiveret: "inactive-from",
  deaktiveretfra: "inactive-from",
  inactive: "inactive-from",
  inactivefrom: "inactive-from",
  deactivated: "inactive-from",
  deactivatedfrom: "inactive-from",
  inaktivtil: "inactive-to",
  deaktiverettil: "inactive-to",
  inactiveto: "inactive-to",
  deactivatedto: "inactive-to",
  genaktiveret: "again",
  genaktiveretfra: "again",
  aktivigen: "again",
  aktivigenfra: "again",
  reactivated: "again",
  reactivatedfrom: "again",
  aktivtil: "to",
  til: "to",
  activeto: "to",
  to: "to",
  status: "status",
  tilstand: "status",
  state: "status",
  kortstatus: "status",
  bevillingsdato: "from",
  bevilgetdato: "from",
  bevillingfra: "from",
  aktiveringsdato: "from",
  aktiveret: "from",
  aktiveretfra: "from",
  startdato: "from",
  gyldigfra: "from",
  gaelderfra: "from",
  startdate: "from",
  validfrom: "from",
  activationdate: "from",
  deaktiveringsdato: "inactive-from",
  deaktiveretdato: "inactive-from",
  deaktiveretden: "inactive-from",
  deaktiveringfra: "inactive-from",
  inaktiveringsdato: "inactive-from",
  spaerretfra: "inactive-from",
  lukketfra: "inactive-from",
  deactivationdate: "inactive-from",
  genaktiveringsdato: "again",
  genaktiveretdato: "again",
  reactivationdate: "again",
  slutdato: "to",
  udloebsdato: "to",
  udloeb: "to",
  ophoersdato: "to",
  ophoer: "to",
  ophoert: "to",
  gyldigtil: "to",
  gaeldertil: "to",
  bevilgettil: "to",
  bevillingtil: "to",
  enddate: "to",
  expirydate: "to",
  validto: "to",
  grantedto: "to",
  navn: "name",
  borger: "name",
  borgernavn: "name",
  holder: "name",
  indehaver: "name",
  kortholder: "name",
  medarbejder: "name",
  name: "name",
  citizen: "name",
  fornavn: "first-name",
  fornavne: "first-name",
  firstname: "first-name",
  efternavn: "last-name",
  lastname: "last-name",
};

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
  return headings[folded(text)] === "card";
}

class CardsReader implements ListReader {
  readonly problems: Problem[] = [];
  readonly cards = new Map<FrikortId, GrantedCard>();
  unread = new UnreadColumns([], () => true);
  private columns: readonly (CardColumn | undefined)[] = [];
  private heads: readonly string[] = [];
  private readonly refusedColumns = new Set<number>();

  constructor(
    private readonly path: string,
    private readonly today: Day,
  ) {}

  first({ fields, line }: CsvFirst): CsvShape | undefined {
    this.columns = fields.map((field) => headings[folded(field)]);
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
    const isUnknown = this.columns[place] === undefined && !this.refusedColumns.has(place);
    const said = plainlyWritten(text);
    const saysMore = aDay.test(said) || becameInactive.test(said);
    if (!isUnknown || !(saysMore || (text !== "" && aboutDays.test(folded(this.heads[place] ?? ""))))) return;
    this.refusedColumns.add(place);
    this.refuse(place, { line, field: "day", received: text, fault: "heading-unclear", expected: knownHeadings });
  }

  private dayOf(column: CardColumn, text: string, line: number): Day | undefined {
    if (text === "" || (column === "from" && yesOrNo.test(text))) return undefined;
    const parsed = parseDay(text);
    if (parsed.ok) return parsed.value;
    this.refuse(this.columns.indexOf(column), { line, field: "day", received: text, fault: parsed.error.kind });
    return undefined;
  }

  private statusOf(cell: (column: CardColumn) => string, line: number): boolean {
    const column: CardColumn = yesOrNo.test(cell("from")) ? "from" : "status";
    const text = cell(column).normalize("NFC");
    if (text === "" || activeWords.test(text)) return true;
    if (inactiveWords.test(text)) return false;
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
      return place < 0 || plainDays.test(folded(this.heads[place] ?? ""));
    });
    const status = cell("status");
    const daysAre = isPlain && !ended.test(status) ? "inactive" : "active";
    if (day("inactive-from") !== undefined || to === undefined) return daysAre;
    const isUnclear = daysAre === "inactive" ? from !== undefined && !deactivated.test(status) : to > this.today;
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
const yesOrNo = /^(?:ja|nej|yes|no|x)$/i;
const activeWords = /^(?:aktivt?|active|bevilget|granted|gyldigt?|valid|åben|open|genaktiveret|reactivated|ja|yes|x)$/i;
const inactiveWords =
  /^(?:inaktivt?|inactive|deaktiveret|deactivated|ikke aktivt?|not active|lukket|closed|spærret|blocked|ophørt|udløbet|expired|nej|no)$/i;
const deactivated = /^(?:deaktiveret|deactivated|spærret|blocked|lukket|closed)$/i;
const ended = /^(?:ophørt|udløbet|expired)$/i;
/** Headings of days that do not say what the days are of. */
const plainDays = /^(?:fra|til|from|to)$/;
/** What may be said of a card that is not in force, at the beginning of a word. */
const becameInactive =
  /(?<!\p{L})(?:inaktiv|inactive|deaktiver|deactivat|(?:ikke|ej|not|no longer) (?:længere |mere )?(?:aktiv|active|gyldig|valid)|lukke|closed|spærre|blocked|ophør|ophæv|udløb|expired|inddrag|fratag|annulle|tilbagekald|bortfald|stoppe|afslut|suspend|slettet|revoked|cancel|withdrawn|terminat)/iu;
/** A day among other words too, as `01-06-2026`, `2026/06/01`, `1. juni 2026`, `juni 2026` or `01062026`; no part of a longer number. */
const aDay =
  /(?<![^\s(])(?:\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})|\d{1,2} \d{1,2} 20\d\d|\d{4}([-./])\d{1,2}\1\d{1,2}|[0-3]\d[01]\d20\d\d|\d{1,2}\.? ?(?:jan|feb|mar|apr|ma[ij]|may|jun|jul|aug|sep|o[kc]t|nov|dec)[a-z]*\.? ?\d{2,4}|(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october) 20\d\d)(?![^\sT,.;:)])/i;

/** Letters as they are read: without signs that nobody sees, every dash as a hyphen, and nothing beside the marks of a day. */
function plainlyWritten(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[\p{Pd}\u2212]/gu, "-")
    .replaceAll(/ ?([-./]) ?(?=\d)/g, "$1");
}

const stretches: readonly (readonly [first: CardColumn, last: CardColumn])[] = [
  ["from", "to"],
  ["inactive-from", "inactive-to"],
  ["inactive-from", "again"],
];
const aboutDays = /dato|date|status|aktiv|active|inaktiv|spaerre|ophoer|udloeb|expir|valid|gyldig/;

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

function folded(heading: string): string {
  return plainLetters(heading).replaceAll(/[^a-z]/g, "");
}
