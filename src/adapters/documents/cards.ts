import type { CardList, GrantedCard, Stretch } from "../../payroll/verify/card-list.js";
import { addDays, type Day, parseDay } from "../../values/calendar.js";
import { type FrikortId, parseFrikortId } from "../../values/identity.js";
import { type Outcome, type Problem, problem, problemOf } from "../../values/problem.js";
import { err, type Fault, ok } from "../../values/result.js";
import { columnLetter } from "../csv/cells.js";
import { type CsvFirst, type CsvShape, type CsvVisitor, readCsvFile } from "../csv/read.js";

type CardColumn = "card" | "from" | "inactive-from" | "inactive-to" | "again" | "to" | "status";

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
};

/**
 * The list of granted cards that a municipality keeps: one line for each card or for each stretch of days, columns in any
 * order, at least Frikort-ID. Refused: a file without that column, a card that is not five digits, a day that is none.
 */
export function readCardsFile(path: string): Outcome<CardList> {
  const reader = new CardsReader(path);
  const end = readCsvFile(path, reader);
  if (!end.ok) return end;
  const [first, ...more] = reader.problems;
  return first === undefined ? ok(reader.cards) : err([first, ...more]);
}

class CardsReader implements CsvVisitor {
  readonly problems: Problem[] = [];
  readonly cards = new Map<FrikortId, GrantedCard>();
  private columns: readonly (CardColumn | undefined)[] = [];
  private heads: readonly string[] = [];

  constructor(private readonly path: string) {}

  first({ fields }: CsvFirst): CsvShape | undefined {
    this.columns = fields.map((field) => headings[folded(field)]);
    this.heads = fields;
    if (this.columns.includes("card")) return { firstLine: "header", width: fields.length };
    this.problems.push(...problem("header-not-understood", { path: this.path, missing: ["Frikort-ID"], doubled: [] }));
    return undefined;
  }

  row(fields: readonly string[], line: number): boolean {
    const cell = (column: CardColumn) => (fields[this.columns.indexOf(column)] ?? "").trim();
    const day = (column: CardColumn): Day | undefined => {
      const text = cell(column);
      const parsed = text === "" ? undefined : parseDay(text);
      if (parsed === undefined || parsed.ok) return parsed?.value;
      this.refuse(column, { line, received: text, fault: parsed.error.kind });
      return undefined;
    };
    const card = parseFrikortId(cell("card"));
    if (!card.ok) this.refuse("card", { line, received: cell("card"), fault: "unreadable" });
    else this.add(card.value, grantedBy(cell("status"), day));
    return this.problems.length < problemsMax;
  }

  problem(found: Problem): void {
    this.problems.push(found);
  }

  private add(card: FrikortId, granted: GrantedCard): void {
    const before = this.cards.get(card);
    const active = [...(before?.active ?? []), ...granted.active];
    this.cards.set(card, { active, inactive: [...(before?.inactive ?? []), ...granted.inactive] });
  }

  private refuse(
    column: CardColumn,
    at: { readonly line: number; readonly received: string; readonly fault: Fault["kind"] },
  ): void {
    const place = this.columns.indexOf(column);
    const field = column === "card" ? "card" : "day";
    const expected = column === "card" ? "12345" : "30-11-2026";
    const data = { field, fault: at.fault, received: at.received, expected } as const;
    const where = { file: this.path, line: at.line, column: columnLetter(place), heading: this.heads[place] ?? "" };
    this.problems.push(problemOf("field-not-understood", data, where));
  }
}

const problemsMax = 100;

/** A line whose status says inactive tells of days without the card; any other of days with it. */
function grantedBy(status: string, day: (column: CardColumn) => Day | undefined): GrantedCard {
  const [from, to] = [day("from"), day("to")];
  const own: readonly Stretch[] = from === undefined && to === undefined ? [] : [{ from, to }];
  if (/^(?:inakt|deakt|inact|deact|ikke akt|not act)/i.test(status)) return { active: [], inactive: own };
  const [inactiveFrom, again, inactiveTo] = [day("inactive-from"), day("again"), day("inactive-to")];
  if (inactiveFrom === undefined) return { active: own, inactive: [] };
  const last = inactiveTo ?? (again && addDays(again, -1));
  return { active: own, inactive: [{ from: inactiveFrom, to: last }] };
}

function folded(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replaceAll(/[^a-z]/g, "");
}
