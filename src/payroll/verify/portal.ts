import { type Day, type IncomeYear, parseDay, yearOf } from "../../values/calendar.js";
import type { Finding } from "../../values/finding.js";
import type { CvrNumber, FrikortId } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { SeenDocuments } from "./seen-documents.js";
import { cardOf, dayOfNumber, employerOf, voucherAt } from "./seen-table.js";
import { Shelf } from "./shelf.js";
import { type StandingRows, standingRows } from "./standing-rows.js";
import type { View } from "./view.js";

/** One amount as socialtfrikort.dk shows it. */
export interface ShownLine {
  readonly card: FrikortId;
  readonly amount: Money;
  readonly employer?: CvrNumber;
  readonly day?: Day;
  /** The physical line of the list. */
  readonly line: number;
}

/** A list of what socialtfrikort.dk shows, and the file it stands in. */
export interface ShownList {
  readonly file: string;
  readonly lines: readonly ShownLine[];
}

/**
 * Holds the papers against what socialtfrikort.dk shows, per card, employer and amount, each payment once. Only cards of the list
 * and the years of its days are looked at; the payments beside them are counted. Lines that take each other back are nothing. Found:
 * an amount that no paper has, a payment that is not shown, and one that is shown with another amount. Where a part is asked for all
 * is compared all the same, and what is found of that part is told: lines have their payments outside of it too.
 */
export function comparePapers(
  seen: SeenDocuments,
  standing: StandingRows,
  { file, lines }: ShownList,
): { readonly findings: readonly Finding[]; readonly notHeld: number } {
  const years = new Set(lines.flatMap(({ day }) => (day === undefined ? [] : [yearOf(day)])));
  const cards = new Map<FrikortId, { readonly shown: Shown[]; readonly paid: Paid[] }>();
  for (const line of lines) {
    const own = cards.get(line.card) ?? { shown: [], paid: [] };
    own.shown.push(shownOn(line));
    cards.set(line.card, own);
  }
  let notHeld = 0;
  const isPart = Object.values(seen.view).some((one) => one !== undefined);
  for (const row of (isPart ? standingRows({ ...seen, view: {} }) : standing).order) {
    if (!standing.isStanding(row)) continue;
    const paid = cards.get(cardOf(seen.table.field(row, "card")))?.paid;
    const isOfYears = years.size === 0 || years.has(yearOf(dayOfNumber(seen.table.field(row, "payDay"))));
    if (paid === undefined || !isOfYears) notHeld += standing.isInView(row) ? 1 : 0;
    else paid.push(paidAt(seen, row));
  }
  const findings = [...cards.values()].flatMap(({ shown, paid }) => compareCard(file, shown, paid));
  return { findings: findings.filter((finding) => isAskedFor(finding, seen.view)), notHeld };
}

/** Of the card and the days that are looked at; a line without a day may be of any. */
function isAskedFor({ card, data }: Finding, view: View): boolean {
  if ((view.card ?? card) !== card) return false;
  const day = parseDay(String(data.payDay ?? ""));
  if (!day.ok) return true;
  const { year = yearOf(day.value), from = day.value, to = day.value } = view;
  return yearOf(day.value) === year && from <= day.value && day.value <= to;
}

function compareCard(file: string, shown: readonly Shown[], paid: readonly Paid[]): readonly Finding[] {
  const open = new Shelf(paid);
  let left = withoutTakenBack(shown);
  for (const fields of closestFirst) {
    left = left.filter((line) => !isToldBy(line, fields) || open.take(["counted", ...fields], line) === undefined);
  }
  const findings = left.map((line) => {
    const fields = (["employer", "payDay"] as const).filter((field) => line[field] !== undefined);
    return differing(file, line, open.take(fields, line));
  });
  for (const { card, voucher, employer, payDay, counted, file: paper, line } of open.left()) {
    const data = { kind: "not-shown", employer, payDay, unit: "oere", expected: counted };
    findings.push({ code: "portal-differs", file: paper, line, card, voucher, data });
  }
  return findings;
}

/** By what, beside card and amount, a line and a payment are the same: a line that says more goes first, and takes none that only another fits. */
const closestFirst = [["employer", "payDay"], ["employer", "year"], ["employer"], ["payDay"], ["year"], []] as const;

/** Are these what a line says, its day or only the year of it? */
function isToldBy({ employer, payDay }: Shown, fields: readonly string[]): boolean {
  const isByDay = fields.includes("payDay") || fields.includes("year");
  return fields.includes("employer") === (employer !== undefined) && isByDay === (payDay !== undefined);
}

/** A line of the list as it is sought among payments. */
interface Shown {
  readonly employer: CvrNumber | undefined;
  readonly counted: number;
  readonly payDay: Day | undefined;
  readonly year: IncomeYear | undefined;
  readonly said: ShownLine;
}

function shownOn(said: ShownLine): Shown {
  const { employer, amount, day } = said;
  return { employer, counted: amount, payDay: day, year: day && yearOf(day), said };
}

interface Paid {
  readonly card: FrikortId;
  readonly employer: CvrNumber;
  readonly payDay: Day;
  readonly year: IncomeYear;
  readonly counted: number;
  readonly voucher: Finding["voucher"];
  readonly file: string;
  /** The line it is counted from; a slip has none. */
  readonly line: number | null;
}

function paidAt({ table, files }: SeenDocuments, row: number): Paid {
  const payDay = dayOfNumber(table.field(row, "payDay"));
  const line = table.field(row, "slip") > 0 ? 0 : table.field(row, "line");
  return {
    line: line === 0 ? null : line,
    card: cardOf(table.field(row, "card")),
    employer: employerOf(table.field(row, "employer")),
    payDay,
    year: yearOf(payDay),
    counted: table.field(row, "counted"),
    voucher: voucherAt(table.field(row, "year"), table.field(row, "number")),
    file: files[table.field(row, "file")] ?? "",
  };
}

/** An amount below zero takes back one of the same day, else of the same year, else any. */
function withoutTakenBack(lines: readonly Shown[]): readonly Shown[] {
  const shown = new Shelf(lines.filter(({ counted }) => counted >= 0));
  let back = lines.filter(({ counted }) => counted < 0);
  for (const fields of [["payDay"], ["year"], []] as const) {
    back = back.filter((line) => {
      const asked = { ...line, counted: -line.counted };
      return shown.take(["employer", "counted", ...fields], asked) === undefined;
    });
  }
  return [...shown.left(), ...back];
}

function differing(file: string, { said }: Shown, near: Paid | undefined): Finding {
  const { card, amount, day, employer } = said;
  const place = { file, line: said.line, card, voucher: near?.voucher ?? null };
  const about = {
    ...(day && { payDay: day }),
    ...((near?.employer ?? employer) && { employer: near?.employer ?? employer }),
  };
  if (near === undefined) {
    return { code: "portal-differs", ...place, data: { kind: "only-shown", ...about, unit: "oere", found: amount } };
  }
  const sides = { unit: "oere", expected: near.counted, found: amount };
  return { code: "portal-differs", ...place, data: { kind: "amount", ...about, ...sides } };
}
