import type { FieldName } from "../values/problem.js";

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
