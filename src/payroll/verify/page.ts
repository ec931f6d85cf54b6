import { showDay, showPeriod } from "../../values/calendar.js";
import { showInstant } from "../../values/copenhagen.js";
import { showHolidayDays } from "../../values/holiday-days.js";
import { showHours } from "../../values/hours.js";
import { type Money, negated, noMoney, oere, showAmount, showMoney } from "../../values/money.js";
import { paidOutOf } from "../card/year-to-date.js";
import type { Payslip } from "../papers/payslip.js";

/**
 * The first field of a slip that a page does not say which another program has saved, or nothing. `texts` are the pieces of text on
 * the page, however they are divided. Some programs lose what a dash or a minus is, so the texts on both sides of it count; the words
 * of a layout are not asked for, only figures, days, numbers and names.
 */
export function missingOnSavedPage(slip: Payslip, texts: readonly string[]): string | undefined {
  const page = bare(texts.join(""));
  const isThere = (text: string) =>
    bare(text)
      .split(/[–−·]/)
      .every((part) => page.includes(part));
  return saidOn(slip).find(([, text]) => !isThere(text))?.[0];
}

/** Do other amounts stand on a page than the slip has, however its text is divided? A minus may have become a digit. */
export function otherFigures(slip: Payslip, texts: readonly string[]): boolean {
  const said = saidOn(slip).map(([, text]) => text);
  const own = new Set(amountsIn(said));
  const negative = new Set(amountsIn(said.filter((text) => text.startsWith("−"))));
  const isOwn = (amount: string) => own.has(amount) || negative.has(amount.slice(1));
  return [texts, [texts.join("")]].every((pieces) => !amountsIn(pieces).every(isOwn));
}

function amountsIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.match(/\d[\d.]*,\d\d(?!\d)/g) ?? []);
}

/** Without spaces, which lines and pieces break at, and with accents joined to their letters, as they are printed. */
function bare(text: string): string {
  return text.normalize("NFC").replace(/\s/g, "");
}

function saidOn(slip: Payslip): readonly (readonly [field: string, text: string])[] {
  const { employer, holder, seal } = slip;
  const texts: readonly (readonly [field: string, text: string | undefined])[] = [
    ...piecesOn(slip),
    ["counted", showAmount(slip.counted)],
    ["payout", showAmount(slip.payout)],
    ["employer", employer.name],
    ...partsOf(employer.address).map((part) => ["employer", part] as const),
    ["contact", employer.contact],
    ["name", holder.name],
    ...partsOf(holder.address).map((part) => ["address", part] as const),
    ["employeeNumber", holder.employeeNumber],
    ["bankAccount", holder.account],
    ["writtenAt", showInstant(slip.issuedAt)],
    ["keptUntil", showDay(slip.keptUntil)],
    ["reverses", slip.reverses],
    ["corrects", slip.corrects],
    ["correctedPayout", slip.correctionSettles && showMoney(oere(Math.abs(slip.correctionSettles)))],
    ["reason", slip.reason],
    ["saldo", slip.saldo && showMoney(slip.saldo.left)],
    ["saldo", slip.saldo?.beside && showMoney(oere(Math.abs(slip.saldo.beside)))],
    ["seal", seal?.code],
    ...slip.lines.map((line) => ["lines", line.text] as const),
    ...slip.lines.map((line) => ["lines", line.base && showMoney(line.base)] as const),
    ...figuresOn(slip).map((figure) => ["lines", figure] as const),
  ];
  return texts.filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
}

/** What tells which payment it is. */
function piecesOn(slip: Payslip): readonly (readonly [field: string, text: string])[] {
  const hours = slip.lines.flatMap((line) => (line.hours === undefined ? [] : [showHours(line.hours)]));
  return [
    ["voucher", slip.voucher],
    ["card", slip.card],
    ["employer", slip.employer.cvr],
    ["period", showPeriod(slip.period)],
    ["payDay", showDay(slip.payDay)],
    ["incomeYear", String(slip.incomeYear)],
    ...hours.map((text) => ["hours", text] as const),
  ];
}

/** An address is printed with its town on a line of its own, and without the comma before it. */
function partsOf(address: string): readonly string[] {
  return address.split(/[,\n]/).filter((part) => part.trim() !== "");
}

/** The figures that stand in the columns of a slip, each as often as it stands there. */
function figuresOn(slip: Payslip): readonly string[] {
  const hours = slip.lines.flatMap((line) => (line.hours === undefined ? [] : [showHours(line.hours)]));
  const days = slip.holidayBalance ? [slip.holidayBalance.earned, slip.holidayBalance.taken] : [];
  return [
    ...hours.filter((text) => text.includes(",")),
    ...[...amountsOn(slip).map(showAmount), ...days.map(showHolidayDays)],
    ...(slip.yearToDate === undefined ? [] : [showHours(slip.yearToDate.hours)]),
  ];
}

/** The amounts and rates among them. */
export function amountsOn(slip: Payslip): readonly Money[] {
  const hasAtp = slip.atpEmployee !== 0 || slip.atpEmployer !== 0;
  return [
    ...slip.lines.flatMap((line) => line.perHour ?? []),
    ...slip.lines.map((line) => line.amount),
    // Counted stands as the sum of the lines and as the amount to register; A-skat and AM-bidrag are nothing.
    ...[slip.counted, noMoney, noMoney, slip.payout, slip.counted],
    ...(hasAtp ? [negated(slip.atpEmployee), slip.atpEmployer] : []),
    ...[slip.ceiling, slip.usedBefore, slip.usedAfter, slip.left],
    ...[slip.holidayPayAccrued, slip.holidayPayOwed, slip.outside].filter((amount) => amount !== 0),
    ...yearOn(slip),
  ];
}

/** The year to date, where the slip has it. */
function yearOn({ yearToDate }: Payslip): readonly Money[] {
  if (yearToDate === undefined) return [];
  const { wage, supplements, holidayPay, pension, atpEmployee } = yearToDate;
  const others = [supplements, pension].filter((amount) => amount !== 0);
  return [wage, holidayPay, negated(atpEmployee), paidOutOf(yearToDate), ...others];
}
