import type { PaidBy } from "../../../ledger/entry.js";
import { csvDay } from "../../../values/calendar.js";
import { looksLikeCpr, looksLikeCprWithoutZero } from "../../../values/cpr-guard.js";
import type { DecimalMark } from "../../../values/decimal-mark.js";
import { parsePaymentId } from "../../../values/identity.js";
import { parseMoney } from "../../../values/money.js";
import type { Notice } from "../../../values/notice.js";
import type { FieldName, Problem } from "../../../values/problem.js";
import { err, type Fault, ok, type Result } from "../../../values/result.js";
import { headingKey, unitOf } from "../cells/headings.js";
import { parsePlainLine } from "../cells/plain-line.js";
import type { TableRow } from "../cells/table.js";
import { hundredthHalf, parseTime } from "../cells/times.js";
import { GroupedRows } from "./grouped.js";
import { fieldsOfWork, NoWork } from "./no-work.js";
import type { Row, Sheet } from "./row.js";
import { RowInHand, type ToParse } from "./row-in-hand.js";
import { Whose } from "./whose.js";
import { WorkTime } from "./work-time.js";

const waysOfPaying: Readonly<Record<string, PaidBy>> = {
  konto: "account",
  account: "account",
  bank: "account",
  overfoersel: "account",
  bankoverfoersel: "account",
  transfer: "account",
  kontant: "cash",
  kontanter: "cash",
  cash: "cash",
  mobilepay: "mobilepay",
};

/** Konto, kontant, MobilePay and their like. */
export function parsePaidBy(text: string): Result<PaidBy, Fault> {
  const way = waysOfPaying[headingKey(text)];
  return way === undefined ? err({ kind: "unreadable" }) : ok(way);
}

/** The text of a supplement that has none of its own. */
const supplementText = "Tillæg";

/**
 * Reads the rows of one sheet, one after another. Every field that is not understood is kept as a problem with its place;
 * the row still says whose it is, as far as that was understood.
 */
export class RowParser {
  readonly problems: Problem[] = [];
  /** Places of columns that say something else than another column of the same field. */
  readonly disagreeing = new Set<number>();
  /** Rows that are nobody's work, counted. */
  readonly noWork: NoWork;
  private readonly hand: RowInHand;
  private readonly time: WorkTime;
  private readonly whoseRow: Whose;
  private readonly grouped: GroupedRows;

  constructor(private readonly told: ToParse) {
    this.hand = new RowInHand(told);
    this.noWork = new NoWork(this.hand);
    this.time = new WorkTime(this.hand);
    this.whoseRow = new Whose(this.hand);
    this.grouped = new GroupedRows(this.hand);
  }

  /** What a person should know of the rows, each thing once; sums are compared only where every row could be read. */
  get notices(): readonly Notice[] {
    const sums = this.problems.length > 0 ? [] : this.noWork.sumsThatDiffer;
    return [...this.time.notices, ...sums];
  }

  /** A row, or nothing when it is not to be paid: a sum, no hours, not approved, or of a wage type that is left out. */
  parse({ cells, line, merged = [] }: TableRow, sheet: Sheet): Row | undefined {
    const { hand, noWork } = this;
    hand.line = line;
    const clean = this.withoutCpr(cells);
    hand.take(clean);
    this.grouped.follow();
    const isCpr = clean !== cells;
    if (!isCpr && noWork.isSum()) {
      this.grouped.close();
      return this.leave();
    }
    if (!isCpr && noWork.isWithoutHours()) return this.leave();
    this.compareRivals();
    if (noWork.isUnapproved()) return this.leave();
    const kind = noWork.kind();
    if (kind === "ignored") return this.leave();
    this.refuseMerged(merged);
    const row = this.rowOf(sheet);
    const isSaid = kind === undefined || isCpr || hand.reader.problems.some(isOfPay);
    if (paysNothing(row) && !isSaid) hand.reader.missing("hours");
    if (row.hours !== undefined) noWork.running.add(hand.person(), row.hours);
    return { ...row, isFaulty: this.keepProblems() };
  }

  /** Hours of one cell over several lines would be paid in each of them. */
  private refuseMerged(merged: readonly number[]): void {
    const fields = merged.length === 0 ? [] : fieldsOfWork;
    const field = fields.find(
      (one) => merged.includes(this.told.plan.places.get(one) ?? -1) && this.hand.reader.given(one),
    );
    const place = field && this.told.plan.places.get(field);
    if (field === undefined || place === undefined) return;
    const data = { field, fault: "merged", received: this.hand.textAt(place), expected: "" } as const;
    this.hand.refuse("field-not-understood", data, place);
  }

  /** Whose a line is that is no row: its payment waits. */
  whose(cells: readonly string[], line: number, sheet: Sheet): Row {
    const { hand } = this;
    hand.line = line;
    hand.take(cells);
    const row = { ...this.rowOf(sheet), hours: undefined, supplement: undefined, pension: undefined, isFaulty: true };
    hand.reader.problems.length = 0;
    return row;
  }

  private leave(): undefined {
    this.keepProblems();
    return undefined;
  }

  /** `03:20:00` beside `3.33` says the same to the hundredth. Both are only compared: the first is read by the mark that holds. */
  private compareRivals(): void {
    const { plan, headings } = this.told;
    for (const { field, place } of plan.rivals) {
      const own = plan.places.get(field) ?? place;
      if (this.hand.textAt(own) === this.hand.textAt(place)) continue;
      const [first = [], second = []] = [own, place].map((at) =>
        (["comma", "dot"] as const).flatMap((mark) => {
          const time = parseTime(this.hand.textAt(at), mark, unitOf(headings[at] ?? ""));
          return time.ok ? [time.value.time] : [];
        }),
      );
      const isSameTime = first.some((one) => second.some((other) => Math.abs(one - other) <= hundredthHalf));
      if (field !== "hours" || !isSameTime) this.disagreeing.add(place);
    }
  }

  private rowOf(sheet: Sheet): Row {
    const { hand, told } = this;
    const { reader, line } = hand;
    for (const field of moneyFields) hand.words[field] = withoutUnit(hand.words[field] ?? "", told.habits.mark);
    const shift = this.time.shift();
    const { day, clock } = shift;
    const amount = reader.money("amount");
    const written = (hand.words.day ?? "").trim();
    const [found, expected] = [hand.cells.length, told.headings.length];
    return {
      sheet,
      line,
      employer: reader.given("employer") ? reader.cvr() : told.employer,
      card: this.whoseRow.card(),
      employeeNumber: this.whoseRow.employeeNumber(),
      name: this.whoseRow.name(),
      day,
      dayText: day === undefined || written === csvDay(day) ? undefined : written,
      clock,
      hours: this.time.hours(shift),
      perHour: reader.money("rate", 1),
      amount: amount === 0 ? undefined : amount,
      supplement: this.supplement(),
      pension: this.above("pension"),
      period: reader.period({ from: "period-from", to: "period-to" }, (field) => hand.dayOf(field)),
      payDay: hand.dayOf("pay-day"),
      paidBy: reader.read("paid-by", parsePaidBy),
      id: reader.read("row-id", parsePaymentId),
      short: found < expected ? { found, expected } : undefined,
      isFaulty: false,
    };
  }

  private supplement(): Row["supplement"] {
    const amount = this.above("supplement");
    const text = this.hand.reader.read("supplement-text", parsePlainLine);
    return amount === undefined ? undefined : { text: text ?? supplementText, amount };
  }

  /** An amount; time systems write 0,00 where there is none. */
  private above(field: FieldName) {
    const amount = this.hand.reader.money(field, 0, "200,00");
    return amount === 0 ? undefined : amount;
  }

  /** The cells without anything that looks like a CPR number, wherever it stands. */
  private withoutCpr(cells: readonly string[]): readonly string[] {
    const { plan } = this.told;
    let clean: string[] | undefined;
    for (const [place, cell] of cells.entries()) {
      const isCpr = looksLikeCpr(cell) || (plan.cpr.includes(place) && looksLikeCprWithoutZero(cell));
      if (!isCpr) continue;
      this.hand.refuse("cpr-refused", {}, place);
      clean ??= [...cells];
      clean[place] = "";
    }
    return clean ?? cells;
  }

  /** Were there any? */
  private keepProblems(): boolean {
    const { problems } = this.hand.reader;
    const some = problems.length > 0;
    for (const one of problems) this.problems.push(one);
    problems.length = 0;
    return some;
  }
}

const moneyFields = ["rate", "amount", "supplement", "pension"] as const;

/** `150 kr./t`, `kr. 150,00`, `160,-`: the amount alone, where it can be read; else the text as it stands. */
function withoutUnit(text: string, mark: DecimalMark): string {
  if (!/[a-z]|,-/i.test(text)) return text;
  const [, amount = ""] =
    /^(?:kr\.?|dkk)?\s*(-?\d[\d.,]*?)(?:,-)?\s*(?:(?:kr\.?|dkk)?\s*(?:\/|pr\.?|i)\s*(?:t|time|timen|h|hour)\.?|kr\.?|dkk)?$/i.exec(
      text.trim(),
    ) ?? [];
  return amount !== "" && parseMoney(amount, mark).ok ? amount : text;
}

function paysNothing({ hours, supplement, pension }: Row): boolean {
  return hours === undefined && supplement === undefined && pension === undefined;
}

const fieldsOfPay: ReadonlySet<string> = new Set([...fieldsOfWork, "break", "break-start", "break-end"]);

/** Says already why there is nothing to pay. */
function isOfPay(one: Problem): boolean {
  return "field" in one.data && one.data.field !== undefined && fieldsOfPay.has(one.data.field);
}
