import { wholeHours } from "../../../values/hours.js";
import { parseCvr } from "../../../values/identity.js";
import { holdsDate, isDateAlone, isPeriodWord } from "../cells/dates.js";
import {
  type ColumnMeaning,
  headingKey,
  isPayHeading,
  isSigned,
  isUnitHeading,
  meaningOf,
  unitOf,
} from "../cells/headings.js";
import { isSumText } from "../cells/sums.js";
import { parseTime } from "../cells/times.js";
import { type PayBeside, payMeaning } from "./pay-columns.js";
import { saysEmployer } from "./unclear.js";

/** What stands in a column, blank cells left out. */
export type ColumnValues = (place: number) => readonly string[];

/** What a heading alone does not say: which of several meanings it has beside the other headings and above what stands below it. */
export class ColumnLook {
  constructor(
    private readonly headings: readonly string[],
    private readonly values: ColumnValues,
  ) {}

  /** What the heading means beside the others and what stands below it. */
  meaning(place: number): ColumnMeaning | undefined {
    const heading = this.headings[place] ?? "";
    const usual = meaningOf(heading);
    if (usual === undefined && isUnitHeading(heading, this.values(place))) return "kind";
    if (usual === undefined && this.isOnlyWorkTime(place)) return "hours";
    if (usual === undefined && this.isOfEmployers(place)) return "employer";
    if ((usual === "pay-day" || usual === "card") && this.isOfYesAndNo(place)) return "approved";
    if (usual === "amount" && this.isOnlyTotal(place)) return "hours";
    if (usual === undefined && isPayHeading(heading)) return payMeaning(this.payBeside(place));
    if (usual === "name" && this.isLogin(place)) return "ignored";
    if (usual === "ignored" && this.saysBreakIsPaid(place)) return undefined;
    const hasNumber = () => this.headings.some((other) => meaningOf(other) === "employee-number");
    if (usual === "name" && this.isOfNumbers(place) && !hasNumber()) return "employee-number";
    const isApproval = (other: string) => meaningOf(other) === "approved" && !isSigned(other);
    if (usual === "approved" && isSigned(heading) && this.headings.some(isApproval)) return "ignored";
    return usual === "employee-number" && this.isBesidePayrollNumber(place) ? undefined : usual;
  }

  /** `Virksomhed` above CVR numbers alone. */
  private isOfEmployers(place: number): boolean {
    const texts = this.values(place);
    return saysEmployer(this.headings[place] ?? "") && texts.length > 0 && texts.every((text) => parseCvr(text).ok);
  }

  /** `Udbetales`, `Frikort` above yes and no: whether a row is to be paid, and not when or on which card. */
  private isOfYesAndNo(place: number): boolean {
    const texts = this.values(place);
    return texts.length > 0 && texts.every((text) => /^(?:ja|nej|x|yes|no)$/i.test(text));
  }

  /** `I alt` and `Total` above hours, where no other column says them; the last may be the sum of all. What only grows is a running total. */
  private isOnlyTotal(place: number): boolean {
    if (!/^(?:ialt|total)$/.test(this.keyAt(place)) || this.headings.some((one) => meaningOf(one) === "hours"))
      return false;
    const times = this.values(place).map((text) => parseTime(text.replace(".", ","), "comma"));
    const hours = times.flatMap((read) => (read.ok ? [read.value.time] : []));
    const isGrowing = hours.length > 1 && hours.every((one, at) => at === 0 || one > (hours[at - 1] ?? one));
    const areOfDays = hours.slice(0, Math.max(1, hours.length - 1)).every((one) => one <= wholeHours(24));
    return hours.length > 0 && hours.length === times.length && areOfDays && !isGrowing;
  }

  /** `Arbejdstid` above `7:30`, where no other column says the hours. */
  private isOnlyWorkTime(place: number): boolean {
    const isNamed = /^(?:samlet)?arbejdstid$|^work(?:ing)?time$/.test(this.keyAt(place));
    const isReckoned = this.headings.some((heading) => ["hours", "start"].includes(meaningOf(heading) ?? ""));
    return isNamed && !isReckoned && this.values(place).every((text) => parseTime(text, "comma").ok);
  }

  /** `Betalt pause` above yes and no: the break beside it may not be taken off. Above minutes it is told beside the unpaid one. */
  private saysBreakIsPaid(place: number): boolean {
    return (
      /^(?:betalt(?:e)?pauser?|paidbreaks?)$/.test(this.keyAt(place)) &&
      this.values(place).some((text) => /^(?:ja|yes|x|true|sand)$/i.test(text))
    );
  }

  /** `Username` beside `User` or `fname` is what a person logs in with. */
  private isLogin(place: number): boolean {
    const isNamed = (heading: string, at: number) =>
      at !== place && ["name", "first-name"].includes(meaningOf(heading) ?? "");
    return this.keyAt(place) === "username" && this.headings.some(isNamed);
  }

  /** `Medarbejder` above numbers alone. */
  private isOfNumbers(place: number): boolean {
    const texts = this.values(place);
    return texts.length > 0 && texts.every((text) => /^\d{1,9}$/.test(text));
  }

  /** Of two numbers of a person the payroll's own counts, where the name stands beside them and shows whose it is. */
  private isBesidePayrollNumber(place: number): boolean {
    const isPayroll = (key: string) => /^(?:loen|payroll|salary)/.test(key);
    const isOther = (heading: string, at: number) =>
      at !== place && meaningOf(heading) === "employee-number" && isPayroll(headingKey(heading));
    const isNamed = this.headings.some(
      (heading) => meaningOf(heading) === "name" || meaningOf(heading) === "last-name",
    );
    return isNamed && !isPayroll(this.keyAt(place)) && this.headings.some(isOther);
  }

  /** `Dag` beside `Dato` holds Monday and Tuesday, and no date. */
  isOfWeekdays(place: number): boolean {
    const texts = this.values(place);
    return (
      texts.length > 0 &&
      !texts.some(holdsDate) &&
      this.headings.some((other, at) => at !== place && meaningOf(other) === "day")
    );
  }

  /** `Fra` and `Til` above days without a time of day. */
  isOfDates(place: number): boolean {
    const texts = this.values(place).filter((text) => !isSumText(text));
    return texts.length > 0 && texts.every(isDateAlone);
  }

  /** `Dag` above weekdays, weeks or months alone. */
  isOfPeriods(place: number): boolean {
    const texts = this.values(place).filter((text) => !isSumText(text));
    return texts.length > 0 && texts.every((text) => isPeriodWord(text));
  }

  /** `Rate` beside `Hourly rate` or `Internal rate` is what the row comes to: it is compared, and never paid from. */
  isBesideHourlyRate(place: number): boolean {
    return (
      this.keyAt(place) === "rate" &&
      this.headings.some((heading) => /^(?:hourly|internal)rate$/.test(headingKey(heading)))
    );
  }

  /** The column of hours beside it. */
  private payBeside(place: number): PayBeside {
    const hours = this.headings.findIndex((heading) => meaningOf(heading) === "hours");
    const unit = hours < 0 ? undefined : unitOf(this.headings[hours] ?? "");
    return { pay: this.values(place), hours: hours < 0 ? [] : this.values(hours), unit };
  }

  private keyAt(place: number): string {
    return headingKey(this.headings[place] ?? "");
  }
}
