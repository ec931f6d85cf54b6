import type { Ceiling } from "../../law/annual-ceiling.js";
import {
  type AtpMonth,
  type CardEntry,
  type EmploymentEntry,
  type Entry,
  holidayPayOutOf,
  isVoucher,
  type Line,
  sumOf,
  type VoucherEntry,
} from "../../ledger/entry.js";
import type { CardFact, VoucherFact } from "../../ledger/fact.js";
import { parseEntry } from "../../ledger/parse.js";
import { branded } from "../../values/brand.js";
import { addDays, incomeYear } from "../../values/calendar.js";
import { danishInstant } from "../../values/copenhagen.js";
import { type Digest, digestOf } from "../../values/digest.js";
import type { Finding } from "../../values/finding.js";
import type { HolidayDays } from "../../values/holiday-days.js";
import { numberOf, type Voucher, voucherOf } from "../../values/identity.js";
import { erasedPerson, isErased, type OpenPerson, opened, type Person, personFrom } from "../../values/person.js";
import { broken } from "../../values/result.js";

/** The columns of an entry, by the names that every database of ours gives them, in the order they stand there. */
export const columnNames = (
  "position chain sequence kind card year number about pay_day period_from period_to payment_id content_key atp_class " +
  "seconds counted atp_employee atp_employer accrued holiday_out outside saldo_left read_at ceiling ceiling_from " +
  "ceiling_to registered_on registered_at registered_by moment holder employee_number per_hour from_day to_day state " +
  "batch at actor previous digest text holiday_days atp_months"
).split(" ");

const columnAt = (name: string) => columnNames.indexOf(name);
const [positionAt, chainAt, sequenceAt] = [columnAt("position"), columnAt("chain"), columnAt("sequence")];
export const digestAt = columnAt("digest");
const textAt = columnAt("text");

/** An entry, and the row of its papers where it has one. */
export const inspectedTables = "FROM entry AS e LEFT JOIN papers AS p ON p.position = e.position";

/** What is read of an entry to inspect it: its columns, and the row of its papers where it has one. */
export const inspectedRows = `SELECT ${columnNames.map((name) => `e.${name}`).join(", ")}, p.position, p.made_of
  ${inspectedTables}`;

/** The same of a row of SQLite's but its text, as one cell: a cell is dear to take over from the database. */
export const packedColumns = `json_array(${columnNames.map((name) => (name === "text" ? "NULL" : `e.${name}`)).join(", ")},
  p.position, p.made_of)`;

/** The row that was packed, its text put in its place. */
export function unpacked(packed: string, text: string): Row {
  const row: unknown[] = JSON.parse(packed);
  row[textAt] = text;
  return row;
}

/** Papers that are of no voucher. */
export const papersOfNone = "SELECT position FROM papers EXCEPT SELECT position FROM entry WHERE number IS NOT NULL";

/**
 * Everything in a row of `inspectedRows` that says something else than its entry, whose place is given where the store counts
 * places without gaps. A text that is no entry, or is not written as the program writes it, is for the audits to tell.
 */
export function columnsThatDiffer(row: Row, position = Number(row[positionAt])): readonly Finding[] {
  const parsed = parseEntry(String(row[textAt]), branded<Digest>(row[digestAt]), erasedPerson);
  return parsed.ok ? columnsUnlike(parsed.value, row, position) : [];
}

/** The same where the entry has been read. */
export function columnsUnlike(entry: Entry, row: Row, position: number): readonly Finding[] {
  const due = columnsOf(entry, position, String(row[textAt]));
  const findings: Finding[] = [];
  const compare = (field: string, expected: Cell, cell: unknown) => {
    const found = branded<Cell>(cell ?? null);
    if (expected === found) return;
    const data = { field, expected: expected ?? "", found: found ?? "", sequence: Number(row[sequenceAt]) };
    findings.push(differs(String(row[chainAt]), data));
  };
  for (const [place, field] of columnNames.entries()) compare(field, due[field] ?? null, row[place]);
  if (!isVoucher(entry)) return findings;
  const [papersAt, madeOf] = row.slice(columnNames.length);
  compare("papers", Number(row[positionAt]), papersAt);
  if (madeOf !== null) compare("papers", entry.digest, madeOf);
  return findings;
}

/** What of `papersOfNone` there is. */
export function papersTold(rows: readonly Row[], place: string): readonly Finding[] {
  return rows.map(([position]) => differs(place, { field: "papers", expected: "", found: Number(position) }));
}

/** A finding about a chain, or about the store itself. */
export function differs(file: string, data: Finding["data"]): Finding {
  return { code: "digest-fits", file, line: null, card: null, voucher: null, data };
}

/** What a column of a row can hold. */
export type Cell = string | number | null;

/** The columns of an entry, by name; the same names for every entry of a kind. */
export type Columns = Readonly<Record<string, Cell>>;

/** An entry as the columns of its row. All are taken from the entry, so they can be compared with its text at any time. */
export function columnsOf(entry: Entry, position: number, text: string): Columns {
  if (isVoucher(entry)) return voucherColumns(entry, position, text);
  if (entry.kind === "employment") return employmentColumns(entry, position, text);
  const { kind, chain, sequence, at, by, batch = null, previous, digest } = entry;
  const place = { position, chain, sequence, kind, at, actor: by, batch, previous, digest, text };
  return "card" in entry ? { ...place, card: entry.card, ...cardParticularsOf(entry) } : place;
}

function cardParticularsOf(entry: Exclude<CardEntry, VoucherEntry | EmploymentEntry>): Columns {
  switch (entry.kind) {
    case "saldo": {
      const { amount, covers } = entry.ceiling;
      const read = { year: entry.year, saldo_left: entry.left, read_at: entry.readAt };
      return { ...read, ceiling: amount, ceiling_from: covers.from, ceiling_to: covers.to };
    }
    case "registered":
      return {
        year: entry.year,
        about: numberOf(entry.voucher),
        registered_on: entry.registeredOn,
        registered_at: entry.registeredAt ?? null,
        registered_by: entry.registeredBy,
        moment: entry.registeredAt ?? danishInstant(addDays(entry.registeredOn, 1), 0),
      };
    case "unregistered":
      return { year: entry.year, about: numberOf(entry.voucher) };
    case "card-state":
      return { state: entry.state, from_day: entry.from };
    case "erasure":
      return {};
  }
}

/** Plain literals: an import has thousands. */
function voucherColumns(entry: VoucherEntry, position: number, text: string): Columns {
  return {
    position,
    chain: entry.chain,
    sequence: entry.sequence,
    kind: entry.kind,
    card: entry.card,
    year: entry.year,
    number: numberOf(entry.voucher),
    about: entry.reverses === undefined ? null : numberOf(entry.reverses),
    pay_day: entry.payDay,
    period_from: entry.period.from,
    period_to: entry.period.to,
    payment_id: entry.paymentId,
    content_key: entry.contentKey,
    atp_class: entry.atpClass,
    seconds: entry.hours,
    counted: entry.counted,
    atp_employee: entry.atpEmployee,
    atp_employer: entry.atpEmployer,
    accrued: entry.holidayPayAccrued,
    holiday_out: holidayPayOutOf(entry),
    outside: sumOf(entry.outside),
    holiday_days: entry.holidayDays ?? null,
    atp_months: entry.atpMonths === undefined ? null : atpMonthsText(entry.atpMonths),
    holder: entry.holder.fingerprint,
    batch: entry.batch ?? null,
    at: entry.at,
    actor: entry.by,
    previous: entry.previous,
    digest: entry.digest,
    text,
  };
}

function employmentColumns(entry: EmploymentEntry, position: number, text: string): Columns {
  return {
    position,
    chain: entry.chain,
    sequence: entry.sequence,
    kind: entry.kind,
    card: entry.card,
    holder: entry.holder.fingerprint,
    employee_number: entry.employeeNumber ?? null,
    per_hour: entry.perHour ?? null,
    from_day: entry.from ?? null,
    to_day: entry.to ?? null,
    registered_on: entry.registeredOn ?? null,
    batch: entry.batch ?? null,
    at: entry.at,
    actor: entry.by,
    previous: entry.previous,
    digest: entry.digest,
    text,
  };
}

/** An entry from its text, when the text gives the digest and can be read; nothing otherwise. */
export function entryFromRow(text: string, digest: Digest, people: (fingerprint: Digest) => Person): Entry | undefined {
  if (digestOf(text) !== digest) return undefined;
  const parsed = parseEntry(text, digest, people);
  return parsed.ok ? parsed.value : undefined;
}

/** The persons that entries name and that are not erased, each once. */
export function personsOf(entries: readonly Entry[]): readonly OpenPerson[] {
  const persons = new Map<Digest, OpenPerson>();
  for (const entry of entries) {
    if (!("holder" in entry) || isErased(entry.holder) || persons.has(entry.holder.fingerprint)) continue;
    persons.set(entry.holder.fingerprint, opened(entry.holder));
  }
  return [...persons.values()];
}

/** Year and number of a voucher, as a store keeps them. */
export function voucherCells(voucher: Voucher): readonly [year: number, number: number] {
  return [Number(voucher.slice(0, 4)), numberOf(voucher)];
}

/** A row as a database gives it: its cells in the order of the columns asked for. */
export type Row = readonly unknown[];

/** The columns a voucher fact is made of, in the order that `voucherFactOf` takes them. */
export const voucherFactColumns =
  "position, kind, chain, card, year, number, about, pay_day, period_from, period_to, payment_id, content_key, atp_class, " +
  "seconds, counted, atp_employee, atp_employer, accrued, holiday_out, outside, holiday_days, atp_months";

/** The columns any other fact is made of, those of its person included, in the order that `otherFactOf` takes them. */
export const otherFactColumns =
  "position, kind, chain, card, year, about, saldo_left, read_at, ceiling, ceiling_from, ceiling_to, registered_on, " +
  "registered_at, employee_number, per_hour, from_day, to_day, state, holder, salt, name, address, account";

/**
 * A payment or reversal as a fact. Cells are trusted: the database holds their types, the audits hold their truth. `lines`
 * gives the lines of the entry's text, which are looked at when somebody asks what they pay.
 */
export function voucherFactOf(row: Row, lines: () => unknown): VoucherFact {
  return new StoredVoucher(row, lines);
}

/** A card may have thousands: what is said of each payment is a field, and what is seldom asked for waits. */
class StoredVoucher implements VoucherFact {
  readonly order: VoucherFact["order"];
  readonly kind: VoucherFact["kind"];
  readonly chain: VoucherFact["chain"];
  readonly card: VoucherFact["card"];
  readonly voucher: VoucherFact["voucher"];
  readonly year: VoucherFact["year"];
  readonly reverses?: Voucher;
  readonly payDay: VoucherFact["payDay"];
  readonly period: VoucherFact["period"];
  readonly paymentId: VoucherFact["paymentId"];
  readonly contentKey: VoucherFact["contentKey"];
  readonly atpClass: VoucherFact["atpClass"];
  readonly hours: VoucherFact["hours"];
  readonly counted: VoucherFact["counted"];
  readonly atpEmployee: VoucherFact["atpEmployee"];
  readonly atpEmployer: VoucherFact["atpEmployer"];
  readonly holidayPayAccrued: VoucherFact["holidayPayAccrued"];
  readonly holidayPayOut: VoucherFact["holidayPayOut"];
  readonly outside: VoucherFact["outside"];
  readonly holidayDays?: HolidayDays;
  readonly atpMonths?: readonly AtpMonth[];
  readonly #lines: () => unknown;
  #sums: ReturnType<typeof sumsOf> | undefined;

  constructor(row: Row, lines: () => unknown) {
    this.#lines = lines;
    this.order = branded(row[0]);
    this.kind = branded(row[1]);
    this.chain = branded(row[2]);
    this.card = branded(row[3]);
    this.year = branded(row[4]);
    this.voucher = voucherFrom(row[4], row[5]);
    if (row[6] !== null) this.reverses = voucherFrom(row[4], row[6]);
    this.payDay = branded(row[7]);
    this.period = branded({ from: row[8], to: row[9] });
    this.paymentId = branded(row[10]);
    this.contentKey = branded(row[11]);
    this.atpClass = branded(row[12]);
    this.hours = branded(row[13]);
    this.counted = branded(row[14]);
    this.atpEmployee = branded(row[15]);
    this.atpEmployer = branded(row[16]);
    this.holidayPayAccrued = branded(row[17]);
    this.holidayPayOut = branded(row[18]);
    this.outside = branded(row[19]);
    if (row[20] !== null) this.holidayDays = branded(row[20]);
    if (row[21] !== null) this.atpMonths = atpMonthsFrom(String(row[21]));
  }

  get wage() {
    return this.#paid().wage;
  }

  get supplements() {
    return this.#paid().supplements;
  }

  get pension() {
    return this.#paid().pension;
  }

  #paid(): ReturnType<typeof sumsOf> {
    this.#sums ??= sumsOf(this.#lines());
    return this.#sums;
  }
}

/** What the lines of an entry pay, by kind; a text that is not an entry has none, which the audits tell. */
function sumsOf(text: unknown): Pick<VoucherFact, "wage" | "supplements" | "pension"> {
  const parsed: unknown = text === null || text === undefined ? [] : JSON.parse(String(text));
  const lines = Array.isArray(parsed) ? branded<readonly Line[]>(parsed) : [];
  return {
    wage: sumOf(lines, "wage"),
    supplements: sumOf(lines, "supplement"),
    pension: sumOf(lines, "pension"),
  };
}

/** The months of a payment over several, as one cell. */
function atpMonthsText(months: readonly AtpMonth[]): string {
  return JSON.stringify(
    months.map(({ from, hours, atpEmployee, atpEmployer }) => [from, hours, atpEmployee, atpEmployer]),
  );
}

function atpMonthsFrom(text: string): readonly AtpMonth[] {
  const months: readonly (readonly [unknown, unknown, unknown, unknown])[] = JSON.parse(text);
  return months.map(([from, hours, atpEmployee, atpEmployer]) =>
    branded<AtpMonth>({ from, hours, atpEmployee, atpEmployer }),
  );
}

/** A fact that is no voucher, or nothing for an entry that says nothing to a decision. */
export function otherFactOf(row: Row): CardFact | undefined {
  const [order, kind, chain, card, year, about, left, readAt, ceiling, ceilingFrom, ceilingTo] = row;
  const [registeredOn, registeredAt, employeeNumber, perHour, from, to, state] = row.slice(11);
  const said = { order, chain, card };
  switch (kind) {
    case "saldo": {
      const covers = branded<Ceiling["covers"]>({ from: ceilingFrom, to: ceilingTo });
      return branded<CardFact>({ ...said, kind, year, left, readAt, ceiling: { amount: ceiling, covers } });
    }
    case "registered": {
      const voucher = voucherFrom(year, about);
      return branded<CardFact>({ ...said, kind, voucher, registeredOn, ...given({ registeredAt }) });
    }
    case "unregistered":
      return branded<CardFact>({ ...said, kind, voucher: voucherFrom(year, about) });
    case "employment": {
      const noted = given({ employeeNumber, perHour, from, to, registeredOn });
      return branded<CardFact>({ ...said, kind, holder: personOfRow(row.slice(18)), ...noted });
    }
    case "card-state":
      return branded<CardFact>({ ...said, kind, state, from });
    default:
      return undefined;
  }
}

/** A person's columns, in the order that `openPersonOf` and `personOfRow` take them. */
export const personColumns = "fingerprint, salt, name, address, account";

/** A row of persons; no account is given where the cell is empty. */
export function openPersonOf([fingerprint, salt, name, address, account]: Row): OpenPerson {
  const open = branded<OpenPerson>({ fingerprint, salt, name, address });
  return account === "" ? open : { ...open, account: branded<string>(account) };
}

/** A person from the cells of its columns; one that the store does not hold, or that does not fit, has been erased. */
export function personOfRow(row: Row): Person {
  const [fingerprint, salt] = row;
  return (salt !== null && personFrom(openPersonOf(row))) || erasedPerson(branded<Digest>(fingerprint));
}

/** The voucher of a year and number cell. */
export function voucherFrom(year: unknown, number: unknown): Voucher {
  if (typeof year !== "number" || typeof number !== "number") broken("a voucher has a year and a number");
  return voucherOf(incomeYear(year), number);
}

function given(cells: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null));
}
