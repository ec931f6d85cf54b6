import { type Day, type Period, parseDay, parseYear, showDay } from "../values/calendar.js";
import { parseMoment } from "../values/copenhagen.js";
import { looksLikeCpr } from "../values/cpr-guard.js";
import type { DecimalMark } from "../values/decimal-mark.js";
import { type HolidayDays, parseHolidayDays } from "../values/holiday-days.js";
import { type Hours, parseHours, wholeHours } from "../values/hours.js";
import {
  parseActor,
  parseCvr,
  parseEmployeeNumber,
  parseFrikortId,
  parsePaymentId,
  parseVoucher,
} from "../values/identity.js";
import { type Money, parseMoney } from "../values/money.js";
import { parseLine } from "../values/person.js";
import { isPersonal } from "../values/personal.js";
import { isPlaceholder } from "../values/placeholder.js";
import {
  type FieldName,
  type Problem,
  type ProblemCode,
  type ProblemData,
  type Problems,
  problemOf,
  type Where,
} from "../values/problem.js";
import { remembering } from "../values/remembering.js";
import { broken, err, type Fault, type Result } from "../values/result.js";

/** The words a person gave, by field; empty means not given. */
export type FieldWords = Readonly<Partial<Record<FieldName, string>>>;

/** An example of what each field takes, the same in every language. */
const formOf: Partial<Record<FieldName, string>> = {
  card: "12345",
  employer: "13748136",
  hours: "7,40 | 7:24",
  rate: "150,00",
  amount: "1234,50",
  pension: "1234,50",
  supplement: "Weekendtillæg=200,00",
  "holiday-pay-amount": "375,00",
  "holiday-days": "2",
  saldo: "12345,00",
  "pay-day": "30-11-2026",
  "period-from": "01-11-2026",
  "period-to": "30-11-2026",
  "employed-from": "01-11-2026",
  "employed-to": "30-11-2026",
  "registered-employment": "30-10-2026",
  "registered-on": "30-11-2026",
  "paid-on": "10-01-2027",
  "active-from": "01-11-2026",
  "read-at": "30-11-2026 09:15",
  from: "01-11-2026",
  to: "30-11-2026",
  day: "30-11-2026",
  year: "2026",
  "year-end": "31-12",
  voucher: "2026-0001",
  "payment-id": "P117",
  "employee-number": "100",
};

/**
 * Reads the fields of one form or row: each parser says why a word was not understood, the reader adds which field, what
 * was received and where, and keeps every problem, so that all of them come at once.
 */
export class FieldReader {
  readonly problems: Problem[] = [];
  private readonly moneyOf = remembering((text) => parseMoney(text, this.mark));
  private readonly hoursOf = remembering((text) => parseHours(text, this.mark));
  private readonly dayOf = remembering(parseDay);

  constructor(
    private readonly words: FieldWords,
    private readonly mark: DecimalMark = "comma",
    private readonly whereOf: (field: FieldName) => Where | undefined = () => undefined,
  ) {}

  given(field: FieldName): boolean {
    return (this.words[field] ?? "").trim() !== "";
  }

  card = (field: FieldName = "card") => this.read(field, parseFrikortId);
  cvr = (field: FieldName = "employer") => this.read(field, parseCvr);
  voucher = (field: FieldName = "voucher") => this.read(field, parseVoucher);
  paymentId = () => this.read("payment-id", parsePaymentId);
  employeeNumber = () => this.read("employee-number", parseEmployeeNumber);
  actor = (field: FieldName) => this.read(field, parseActor);
  line = (field: FieldName) => this.read(field, parseLine);
  day = (field: FieldName) => this.read(field, this.dayOf);
  moment = (field: FieldName) => this.read(field, parseMoment);
  year = (field: FieldName = "year") => this.read(field, parseYear);

  /** An amount of at least `least` øre; `form` is how it is to be written, where that is not the field's usual one. */
  money(field: FieldName, least = 0, form?: string): Money | undefined {
    return this.read(field, (text) => atLeast(this.moneyOf(text), least), form);
  }

  /** Days of holiday above zero. */
  holidayDays(): HolidayDays | undefined {
    return this.read("holiday-days", (text) => atLeast(parseHolidayDays(text, this.mark), 1));
  }

  /** Hours above zero. */
  hours(field: FieldName = "hours"): Hours | undefined {
    return this.read(field, (text) => atLeast(this.hoursOf(text), 1));
  }

  /** Hours above zero, and no more than a week has. */
  hoursPerWeek(): Hours | undefined {
    const hours = this.hours("hours-per-week");
    if (hours === undefined || hours <= wholeHours(7 * 24)) return hours;
    this.outOfRange("hours-per-week");
    return undefined;
  }

  /** `Weekendtillæg=200,00`: split at its last `=`; the amount is above zero. */
  supplement(text: string): { readonly text: string; readonly amount: Money } | undefined {
    const at = text.lastIndexOf("=");
    const said = at > 0 ? parseLine(text.slice(0, at)) : err({ kind: "unreadable" as const });
    const amount = atLeast(parseMoney(text.slice(at + 1), this.mark), 1);
    if (looksLikeCpr(text)) this.add("cpr-refused", { field: "supplement" }, "supplement");
    else if (isPlaceholder(text.slice(0, at)) || isPlaceholder(text.slice(at + 1)))
      this.fault("supplement", text, { kind: "place" });
    else if (!said.ok) this.fault("supplement", text, said.error);
    else if (!amount.ok) this.fault("supplement", text.slice(at + 1), amount.error);
    else return { text: said.value, amount: amount.value };
    return undefined;
  }

  /** A day on which something has been done already: one to come is refused (441). */
  pastDay(field: FieldName, today: Day): Day | undefined {
    const done = this.day(field);
    if (done === undefined || done <= today) return done;
    this.add("time-in-future", { field, received: showDay(done), now: showDay(today) }, field);
    return undefined;
  }

  /** Both days or neither; the last not before the first. */
  period(
    fields: { readonly from: FieldName; readonly to: FieldName },
    dayOf: (field: FieldName) => Day | undefined = this.day,
  ): Period | undefined {
    const from = dayOf(fields.from);
    const to = dayOf(fields.to);
    if (this.given(fields.from) && !this.given(fields.to)) this.missing(fields.to);
    if (this.given(fields.to) && !this.given(fields.from)) this.missing(fields.from);
    if (from === undefined || to === undefined) return undefined;
    if (to < from) {
      this.add("period-not-possible", { from, to, reason: "ends-before-start" }, fields.to);
      return undefined;
    }
    return { from, to };
  }

  /** One word through its parser; nothing when it was not given or not understood. */
  read<T>(field: FieldName, parse: (text: string) => Result<T, Fault>, form?: string): T | undefined {
    const text = this.words[field];
    if (text === undefined || text.trim() === "") return undefined;
    if (looksLikeCpr(text)) {
      this.add("cpr-refused", { field }, field);
      return undefined;
    }
    if (isPlaceholder(text)) {
      this.fault(field, text, { kind: "place" }, form);
      return undefined;
    }
    const parsed = parse(text);
    if (parsed.ok) return parsed.value;
    this.fault(field, text, parsed.error, form);
    return undefined;
  }

  missing(field: FieldName): void {
    this.add("field-missing", { field }, field);
  }

  outOfRange(field: FieldName): void {
    this.notUnderstood(field, "out-of-range");
  }

  /** A word that its parser took and that does not go with the others. */
  notUnderstood(
    field: FieldName,
    kind: "out-of-range" | "same-as-start" | "over-a-day" | "other-card",
    form?: string,
  ): void {
    this.fault(field, this.words[field] ?? "", { kind }, form);
  }

  add<C extends ProblemCode>(code: C, data: ProblemData[C], field: FieldName): void {
    this.problems.push(problemOf(code, data, this.whereOf(field)));
  }

  /** Every problem found, as a refusal; asking for it when there is none is a bug. */
  refused(): { readonly ok: false; readonly error: Problems } {
    const [first, ...more] = this.problems;
    return first === undefined ? broken("a refusal has a problem") : { ok: false, error: [first, ...more] };
  }

  private fault(field: FieldName, text: string, fault: Fault, form = formOf[field] ?? ""): void {
    const received = isPersonal(field) ? "" : text.trim();
    if (fault.kind === "ambiguous") {
      this.add("field-ambiguous", { field, received, readings: fault.readings }, field);
      return;
    }
    this.add("field-not-understood", { field, fault: fault.kind, received, expected: form }, field);
  }
}

function atLeast<T extends number>(parsed: Result<T, Fault>, least: number): Result<T, Fault> {
  return parsed.ok && parsed.value < least ? err({ kind: "out-of-range" }) : parsed;
}
