import { plainLetters } from "../../../values/plain-letters.js";
import type { FieldName } from "../../../values/problem.js";

/**
 * What a column of a timesheet is: a field of the row, one that is not needed, CPR numbers, which are never read, or a date
 * on which something starts or ends, which the rest of the file makes a day of work or a pay period.
 */
export type ColumnMeaning = FieldName | "ignored" | "cpr" | "start-date" | "end-date";

/** The headings of each field, Danish and English, as time systems write them (`docs/import.md`). */
const headings: readonly (readonly [meaning: ColumnMeaning, danish: string, english: string])[] = [
  [
    "card",
    "Frikort-ID|Frikort-ID-nummer|Frikortnummer|Frikortnr.|Frikort-nr.|Frikort|Kortnummer|Kortnr.",
    "Card|Card ID|Card number|Card no.|Frikort number",
  ],
  [
    "employee-number",
    "Medarbejdernr.|Medarbejdernummer|Medarbejder-id|Medarb.nr.|Lønnummer|Lønnr.|Løn-nr.|Løn-id|Ansatnr.|Ansatnummer|Arbejdsnummer|Internt arbejdsnummer|Personalenummer|Personalenr.",
    "Employee no.|Employee number|Employee ID|Employee code|Employee Export Code|Export code|Payroll number|Payroll no.|Payroll ID|Payroll code|Salary number|Staff number|Staff ID|Personnel number|Member code|User ID",
  ],
  [
    "name",
    "Navn|Medarbejder|Medarbejdernavn|Medarbejderens navn|Medarb.|Medarb. navn|Ansat|Fulde navn|Bruger|Vikar|Vikarens navn|Frijobber|Lønmodtager|Medlem|Konsulent|Ressource|Ressourcenavn|Personale|Personnavn|Rækkenavne|Rækkeetiketter",
    "Name|Employee|Employee name|Full name|User|User name|Display name|Staff|Staff name|Staff member|Team member|Member|Worker|Person|Resource|Resource name|Consultant|Row labels",
  ],
  ["first-name", "Fornavn|Fornavne|Fornavn(e)", "First name|First|Given name|fname"],
  ["last-name", "Efternavn", "Last name|Last|Surname|Family name|lname"],
  ["employer", "CVR|CVR-nr.|CVR-nummer|Virksomhedens CVR", "CVR number|Company number|Employer CVR"],
  [
    "day",
    "Dato|Dag|Arbejdsdato|Arbejdsdag|Vagtdato|Vagtdag",
    "Date|Day|Work date|Working day|Shift date|Timesheet date|Clock in date|Check in date|Date in|Local date",
  ],
  ["end-day", "Slutdag", "Clock out date|Check out date|Date out"],
  [
    "start",
    "Start|Starttid|Tid fra|Fra tid|Stemplet ind|Start tid|Starttidspunkt|Starter|Fra|Fra kl.|Fra klokken|Mødt|Mødte|Mødetid|Mødt kl.|Mødte kl.|Kl. fra|Kl. start|Start kl.|Starter kl.|Komme|Kommet|Ind|Ind kl.|Møder|Møder kl.|Tjek ind|Vagtstart|Begyndt|Faktisk start|Faktisk starttid",
    "Start time|Shift start|From|From time|Clock in|Clock in time|Clocked in|Check in|Check in time|Time in|Punch in|In|Started at|Begin|Actual start|Actual start time|Local start time|Entry",
  ],
  [
    "end",
    "Slut|Sluttid|Tid til|Til tid|Stemplet ud|Slut tid|Sluttidspunkt|Slutter|Til|Til kl.|Til klokken|Gået|Gik|Gåtid|Gået kl.|Gik kl.|Gået hjem|Gik hjem|Kl. til|Kl. slut|Slut kl.|Slutter kl.|Ud|Ud kl.|Går|Går kl.|Tjek ud|Vagtslut|Stop|Stoptid|Faktisk slut|Faktisk sluttid",
    "End|End time|Shift end|To|To time|Clock out|Clock out time|Clocked out|Check out|Check out time|Time out|Punch out|Out|Ended at|Finish|Finish time|Actual end|Actual end time|Local end time|Exit",
  ],
  [
    "break",
    "Pause|Pauser|Pause min.|Pause minutter|Pause i minutter|Pause timer|Pause i timer|Pausetid|Pauselængde|Ubetalt pause|Ubetalte pauser|Frokost|Frokostpause|Spisepause|Hvil|Hviletid",
    "Break|Breaks|Break minutes|Break hours|Break length|Break duration|Break time|Total break|Unpaid break|Unpaid breaks|Mealbreak|Meal break|Lunch|Lunch break",
  ],
  [
    "break-start",
    "Pause start|Pause fra|Frokost start|Frokost fra",
    "Break start|Break from|Lunch start|Meal break start",
  ],
  ["break-end", "Pause slut|Pause til|Frokost slut|Frokost til", "Break end|Break to|Lunch end|Meal break end"],
  [
    "hours",
    "Timer|Timer i alt|Antal timer|Timetal|Timeantal|Arbejdstimer|Arbejdede timer|Faktiske timer|Registrerede timer|Udførte timer|Præsterede timer|Løntimer|Timer til udbetaling|Timer til løn|Betalte timer|Normaltimer|Timer total|Enheder|Antal enheder|Antal|Varighed|Timer ekskl. pause|Timer excl. pause|Nettotid|Nettotimer|Tim.|Antal t.|Timer:min|Timer netto|Netto timer|Minutter|Min.|Sekunder",
    "Hours|Hrs|Total hrs|Hrs worked|Regular hours|Total hours|Worked hours|Hours worked|Number of hours|Units|Quantity|Duration|Total time|Time worked|Paid hours|Total paid hours|Payable hours|Payroll hours|Net hours|Actual hours|Hours spent|Time spent|Shift hours|Minutes|Seconds",
  ],
  [
    "rate",
    "Sats|Timeløn|Timesats|Lønsats|Timelønssats|Grundsats|Normalsats|Løn pr. time|Løn kr. pr. time|Løn/time|Timepris|Kr. pr. time|Kr./time|Kr/t|Takst",
    "Rate|Hourly rate|Hourly wage|Pay rate|Wage rate|Hourly pay",
  ],
  ["amount", "Beløb|Total|I alt|Løn i alt", "Amount|Total amount|Total pay|Estimated wages"],
  ["supplement", "Tillæg|Tillæg kr.|Bonus", "Supplement|Allowance"],
  ["supplement-text", "Tillægstekst|Tillægstype", "Supplement text"],
  ["pension", "Pension|Pension udbetalt", "Pension paid"],
  [
    "kind",
    "Løntype|Løntypenavn|Lønart|Lønartnavn|Lønartsnavn|Lønarttekst|Lønartstekst|Lønartnr.|Lønartsnr.|Lønartnummer|Lønartsnummer|Løndel|Løndel nr.|Løndelnavn|Løndelsnavn|Løndelsnr.|Løndelnummer|Løndelsnummer|Lønkode|Timetype|Tidstype|Vagttype|Type|Registreringstype|Arbejdstype|Fravær|Fraværstype|Fraværskode|Fraværsårsag",
    "Pay type|Pay code|Pay category|Wage type|Wage type number|Hour type|Time type|Shift type|Entry type|Registration type|Earning type|Absence|Absence type|Leave|Leave type",
  ],
  ["start-date", "Fra dato|Dato fra|Startdato", "From date|Start date"],
  ["end-date", "Til dato|Dato til|Slutdato", "To date|End date"],
  ["period-from", "Periode fra|Lønperiode fra|Periodestart", "Period from|Period start|Pay period from"],
  ["period-to", "Periode til|Lønperiode til|Periodeslut", "Period to|Period end|Pay period to"],
  [
    "pay-day",
    "Udbetalingsdato|Udbetalingsdag|Udbetales|Betalingsdato|Dispositionsdato|Lønudbetaling",
    "Pay day|Pay date|Payment date|Value date",
  ],
  ["paid-by", "Betalingsmåde|Udbetalingsmåde|Udbetalt via", "Paid by|Payment method"],
  ["row-id", "Id|Række-id|Vagt-id|Registrerings-id|Betalings-id", "Row ID|Shift ID|Payment ID|Reference"],
  [
    "note",
    "Bemærkning|Bemærkninger|Bem.|Bemærk|Anm.|Anmærkning|Anmærkninger|Kommentarer|Notat|Beskrivelse|Kommentar|Note|Noter|Tekst",
    "Description|Comment|Comments|Remark|Notes|Text",
  ],
  [
    "approved",
    "Status|Vagtstatus|Registreringsstatus|Timeseddelstatus|Timesedlens status|Betales|Skal betales|Skal udbetales|Lønnet|Mødt op|Mødt frem|Fremmødt|Fremmøde|Til stede|Godkendt|Godk.|Godk. af|Godkendelse|Godkendelsesstatus|Attesteret|Godkendt af|Attesteret af",
    "Shift status|Payable|To be paid|Attended|Present|Showed up|Approved|Approved by|Approval|Approval status|Approved status|Time approved|Timesheet approved|Timesheet status",
  ],
  [
    "ignored",
    "Afdeling|Projekt|Projekt-ID|Projektkode|Kunde|Opgave|Ugedag|E-mail|Sted|Lokation|Planlagte timer|Betalt pause|Betalte pauser",
    "Department|Project|Project ID|Project code|Client|Customer|Task|Weekday|Email|Tags|Group|Location|Area|Role|Roles|Billable|Billable rate|Billable amount|Invoiced|Cost rate|Cost amount|Scheduled hours|Paid break|Paid breaks",
  ],
  ["cpr", "CPR|CPR-nr.|CPR-nummer|Personnummer|Personnr.", "Social security number|SSN|Personal ID"],
];

/** A heading as it is compared: lower case, æ=ae, ø=oe, å=aa, and of the rest letters and digits only. */
export function headingKey(heading: string): string {
  return plainLetters(heading).replaceAll(/[^\p{L}\p{N}]/gu, "");
}

const meanings: ReadonlyMap<string, ColumnMeaning> = new Map(
  headings.flatMap(([meaning, danish, english]) =>
    `${danish}|${english}`
      .split("|")
      .filter((heading) => heading !== "")
      .map((heading) => [headingKey(heading), meaning] as const),
  ),
);

const perHour = String.raw`(?:kr\.?|dkk)(?:\s*(?:\/|pr\.?|per)\s*(?:t|time|h|hour)\.?)?`;

/** A unit at the end of a heading, `Pause (min)` `Duration (decimal)` `Sats kr.`, or how its cells are written: `Timer (tt:mm)` `Dato (dd-mm-åååå)`. */
const unitEnd = new RegExp(
  String.raw`(?:[([]\s*(min\.?|minutter|minutes|mins|timer|t|h|hrs|hours|decimal|sek\.?|sekunder|seconds|secs?|s|${perHour}|[th]{1,2}[:.]mm|dd?[-/. ]mm?[-/. ][åay]{2,4}|[åay]{4}[-/. ]mm?[-/. ]dd?)\s*[)\]]|\s${perHour})\s*$`,
  "i",
);

/** `Sum af Timer`: as a pivot table names its columns. */
const sumOf = /^\s*sum (?:af|of)\s+/i;

/** `Tid (t:mm)`, `Time (decimal)`: a time with a unit is how long. */
const bareTime: ReadonlySet<string> = new Set(["tid", "time"]);

/** What a heading means, or nothing when it is not known: `Tillæg %` is no amount, `Sats €` and `Sats (SEK)` are none in kroner. A question may be answered with yes and no: `Employee?` is nobody's name. */
export function meaningOf(heading: string): ColumnMeaning | undefined {
  const named = headingKey(heading.replace(unitEnd, "").replace(sumOf, ""));
  const isLength = bareTime.has(named) && unitEnd.test(heading);
  const meaning = meanings.get(headingKey(heading)) ?? (isLength ? "hours" : meanings.get(named));
  if (/[%€$£]/.test(heading) || (isPay(meaning) && unitOf(heading) === "seconds")) return undefined;
  const isQuestion = heading.trim().endsWith("?");
  return isQuestion && meaning !== undefined && meaning !== "approved" ? "ignored" : meaning;
}

function isPay(meaning: ColumnMeaning | undefined): boolean {
  return meaning === "rate" || meaning === "amount" || meaning === "supplement" || meaning === "pension";
}

/** Does a heading say the unit of its numbers itself: `Timer (decimal)`? */
export function saysUnit(heading: string): boolean {
  return unitEnd.test(heading);
}

/** `Godkendt af`, `Godk.`: who has approved. */
export function isSigned(heading: string): boolean {
  return /^(?:godk|(?:godk|godkendt|attesteret)af|approvedby)$/.test(headingKey(heading));
}

/** `Løn`, `Pris`: the pay of an hour or of the row, as what stands below it shows. `Løn %` and `Løn €` are none in kroner. */
export function isPayHeading(heading: string): boolean {
  if (/[%€$£]/.test(heading)) return false;
  return /^(?:(?:time)?loen|(?:time)?pris|kr|kroner|dkk|pay|wages?|price)(?:kr|dkk)?$/.test(headingKey(heading));
}

/** What whole numbers below a heading count. */
export type Unit = "seconds" | "minutes" | "hours";

/** The unit that a heading says its numbers are in. */
export function unitOf(heading: string): Unit | undefined {
  const unit = unitEnd.exec(heading)?.[1]?.toLowerCase() ?? headingKey(heading).replace(/^(?:pausei?|breaks?)/, "");
  if (/^min/.test(unit)) return "minutes";
  if (/^s(?:e[ck]|$)/.test(unit)) return "seconds";
  return /^(?:timer|t|h|hrs|hours|decimal)$/.test(unit) ? "hours" : undefined;
}

/** `Enhed` above hours, kilometres or pieces: what the row counts. Above departments it is nothing of the kind. */
export function isUnitHeading(heading: string, values: readonly string[]): boolean {
  const isNamed = /^(?:enhed|enhedstype|maaleenhed|unit|unittype|unitofmeasure|uom)$/.test(headingKey(heading));
  return isNamed && values.some((text) => unitWords.has(headingKey(text)));
}

const unitWords: ReadonlySet<string> = new Set([
  ...["timer", "time", "tim", "t", "hours", "hour", "hrs", "h", "min", "minutter", "minutes"],
  ...["km", "kilometer", "stk", "styk", "antal", "dage", "dag", "days", "day", "kr", "dkk", "pcs", "pieces"],
]);

/** A column that says when, but not on which day: a week, a month, a pay period. */
export function saysPeriod(heading: string): boolean {
  return /^(?:uge(?:nr|nummer)?|week(?:no|number)?|maaned|month|periode|loenperiode|period|payperiod)$/.test(
    headingKey(heading),
  );
}

/** A heading below which a shift may stand as `08:00-15:30`. */
export function isSpanHeading(heading: string): boolean {
  return /^(?:tid|tider|tidsrum|tidspunkt|tidsinterval|arbejdstid|vagt|vagttid|moedetid|klokken|kl|fratil|startslut|time|times|shift|workinghours|worktime)$/.test(
    headingKey(heading),
  );
}

/** A heading that is a day of a week or of a month: `Man`, `Tuesday`, `17`, `02-11`. */
export function isDayHeading(heading: string): boolean {
  return (
    /^(?:ma|ti|on|to|fr|loe|soe|(?:man|tir|tirs|ons|tor|tors|fre|loer|soen|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:dag|day|sday|nesday|rsday|urday)?)\d*$/.test(
      headingKey(heading),
    ) || /^(?:0?[1-9]|[12]\d|3[01])(?:[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\d{2,4})?)?\.?$/.test(heading.trim())
  );
}

/** The fields a column can be, in the order a person thinks. */
export const columnFields: readonly FieldName[] = headings.flatMap(([meaning]) =>
  meaning === "ignored" || meaning === "cpr" || meaning === "start-date" || meaning === "end-date" ? [] : [meaning],
);

/** The heading of our own template for a field. */
export function usualHeading(field: FieldName): string {
  const [, danish = "", english = ""] = headings.find(([meaning]) => meaning === field) ?? [];
  return (danish === "" ? english : danish).split("|")[0] ?? field;
}
