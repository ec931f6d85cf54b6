import type { FieldName } from "../../values/problem.js";
import { err, ok, type Result } from "../../values/result.js";

/** What a column of a timesheet is: a field of the row, one that is not needed, or CPR numbers, which are never read. */
export type ColumnMeaning = FieldName | "ignored" | "cpr";

/** The headings of each field, Danish and English, as time systems write them (`domain/practice.md`, section 8). */
const headings: readonly (readonly [meaning: ColumnMeaning, danish: string, english: string])[] = [
  [
    "card",
    "Frikort-ID|Frikort-ID-nummer|Frikortnummer|Frikortnr.|Frikort-nr.|Frikort|Kortnummer|Kortnr.",
    "Card|Card ID|Card number|Card no.|Frikort number",
  ],
  [
    "employee-number",
    "Medarbejdernr.|Medarbejdernummer|Medarb.nr.|Lønnummer|Lønnr.|Løn-nr.|Ansatnr.|Ansatnummer|Arbejdsnummer|Internt arbejdsnummer",
    "Employee no.|Employee number|Employee ID|Payroll number|Payroll no.|Salary number",
  ],
  ["name", "Navn|Medarbejder|Medarbejdernavn|Ansat|Fulde navn", "Name|Employee|Employee name|Full name"],
  ["first-name", "Fornavn", "First name"],
  ["last-name", "Efternavn", "Last name|Surname"],
  ["employer", "CVR|CVR-nr.|CVR-nummer|Virksomhedens CVR", "CVR number|Company number|Employer CVR"],
  ["day", "Dato|Dag|Arbejdsdato|Arbejdsdag|Vagtdato", "Date|Day|Work date|Shift date"],
  ["start", "Start|Starttid|Starttidspunkt|Fra|Fra kl.|Mødt|Kl. fra", "Start time|From|Clock in|Time in"],
  ["end", "Slut|Sluttid|Sluttidspunkt|Til|Til kl.|Gået|Kl. til", "End|End time|To|Clock out|Time out"],
  ["break", "Pause|Pauser|Pause (min)|Pause minutter", "Break|Breaks|Break minutes|Unpaid break"],
  [
    "hours",
    "Timer|Timer i alt|Antal timer|Timetal|Timeantal|Arbejdstimer|Enheder|Antal",
    "Hours|Total hours|Worked hours|Number of hours|Units|Quantity|Duration",
  ],
  ["rate", "Sats|Timeløn|Timesats|Løn pr. time|Kr. pr. time|Takst", "Rate|Hourly rate|Hourly wage|Pay rate"],
  ["amount", "Beløb|Total|I alt|Løn i alt", "Amount|Total amount|Total pay"],
  ["supplement", "Tillæg|Tillæg kr.|Bonus", "Supplement|Allowance"],
  ["supplement-text", "Tillægstekst|Tillægstype", "Supplement text"],
  ["pension", "Pension|Pension udbetalt", "Pension paid"],
  ["kind", "Løntype|Lønart|Lønkode|Timetype", "Pay type|Pay code|Wage type|Hour type"],
  [
    "period-from",
    "Periode fra|Lønperiode fra|Periodestart|Fra dato|Startdato",
    "Period from|Period start|From date|Start date",
  ],
  ["period-to", "Periode til|Lønperiode til|Periodeslut|Til dato|Slutdato", "Period to|Period end|To date|End date"],
  [
    "pay-day",
    "Udbetalingsdato|Udbetalingsdag|Udbetales|Betalingsdato|Dispositionsdato|Lønudbetaling",
    "Pay day|Pay date|Payment date|Value date",
  ],
  ["paid-by", "Betalingsmåde|Udbetalingsmåde|Udbetalt via", "Paid by|Payment method"],
  ["row-id", "Id|Række-id|Vagt-id|Registrerings-id|Betalings-id", "Row ID|Shift ID|Payment ID|Reference"],
  ["note", "Bemærkning|Bemærkninger|Beskrivelse|Kommentar|Note|Tekst", "Description|Comment|Remark|Notes|Text"],
  ["approved", "Status|Godkendt|Godkendelse", "Approved|Approval"],
  ["ignored", "Afdeling|Projekt|Projekt-ID|Ugedag|Uge", "Department|Project|Project ID|Weekday|Week"],
  ["cpr", "CPR|CPR-nr.|CPR-nummer|Personnummer|Personnr.", "Social security number|SSN|Personal ID"],
];

const letters: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa" };

/** A heading as it is compared: lower case, æ=ae, ø=oe, å=aa, without spaces, `.` `-` `_` `/` `:` or brackets. */
export function headingKey(heading: string): string {
  return heading
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[æøå]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[\s.\-_/:()[\]{}]/g, "");
}

const meanings: ReadonlyMap<string, ColumnMeaning> = new Map(
  headings.flatMap(([meaning, danish, english]) =>
    `${danish}|${english}`.split("|").map((heading) => [headingKey(heading), meaning] as const),
  ),
);

/** What a heading means, or nothing when it is not known. */
export function meaningOf(heading: string): ColumnMeaning | undefined {
  return meanings.get(headingKey(heading));
}

/** The fields a column can be, in the order a person thinks. */
export const columnFields: readonly FieldName[] = headings.flatMap(([meaning]) =>
  meaning === "ignored" || meaning === "cpr" ? [] : [meaning],
);

/** The heading of our own template for a field. */
export function usualHeading(field: FieldName): string {
  return headings.find(([meaning]) => meaning === field)?.[1].split("|")[0] ?? field;
}

/** Which column of a timesheet is which field. Places count from 0. */
export interface ColumnPlan {
  readonly places: ReadonlyMap<FieldName, number>;
  /** Further columns for a field that has one already: they must agree in every row. */
  readonly rivals: readonly { readonly field: FieldName; readonly place: number }[];
  /** Columns under a CPR heading. */
  readonly cpr: readonly number[];
  /** Headings of columns that are not used. */
  readonly ignored: readonly string[];
}

/** Why a header cannot be used: fields that no column gives, headings that stand for one field twice. */
export interface HeaderFault {
  readonly missing: readonly FieldName[];
  readonly doubled: readonly string[];
}

/** What else says when the work was done: then a column for it is not needed. */
export interface ToldElsewhere {
  readonly period: boolean;
  readonly payDay: boolean;
}

/** How a client's headings are read: heading → field; `ignored` leaves a column out. A saved mapping goes before what headings usually mean. */
export type HeadingMap = ReadonlyMap<string, ColumnMeaning>;

/** Reads a header. Refused: nobody to pay, nothing to pay, no day to pay it for, or one heading twice. */
export function planColumns(
  headings: readonly string[],
  mapped: HeadingMap,
  told: ToldElsewhere,
): Result<ColumnPlan, HeaderFault> {
  const places = new Map<FieldName, number>();
  const rivals: { field: FieldName; place: number }[] = [];
  const cpr: number[] = [];
  const ignored: string[] = [];
  const doubled = new Set<string>();
  const named = new Set([...mapped.values()]);
  for (const [place, heading] of headings.entries()) {
    const own = mapped.get(headingKey(heading));
    const usual = meaningOf(heading);
    const meaning = own ?? (usual !== undefined && named.has(usual) && usual !== "cpr" ? "ignored" : usual);
    if (meaning === "cpr") cpr.push(place);
    else if (meaning === undefined || meaning === "ignored") ignored.push(heading);
    else if (!places.has(meaning)) places.set(meaning, place);
    else if (own !== undefined || sameHeading(headings[places.get(meaning) ?? 0], heading)) doubled.add(heading);
    else rivals.push({ field: meaning, place });
  }
  const missing = missingFrom(places, told);
  if (missing.length > 0 || doubled.size > 0) return err({ missing, doubled: [...doubled] });
  return ok({ places, rivals, cpr, ignored: ignored.filter((heading) => heading.trim() !== "") });
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

function sameHeading(one: string | undefined, other: string): boolean {
  return one !== undefined && headingKey(one) === headingKey(other);
}

function missingFrom(places: ReadonlyMap<FieldName, number>, told: ToldElsewhere): readonly FieldName[] {
  const has = (...fields: readonly FieldName[]) => fields.every((field) => places.has(field));
  const missing: FieldName[] = [];
  if (!has("card") && !has("employee-number") && !has("name") && !has("first-name", "last-name")) missing.push("card");
  if (!has("hours") && !has("start", "end") && !has("supplement") && !has("pension")) missing.push("hours");
  const isDated = has("day") || has("period-from", "period-to") || has("pay-day");
  if (!isDated && !told.period && !told.payDay) missing.push("day");
  return missing;
}
