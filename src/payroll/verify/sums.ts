import { annualCeiling, type Ceiling } from "../../law/annual-ceiling.js";
import { type IncomeYear, incomeYear, wholeYear, yearOf } from "../../values/calendar.js";
import type { Finding } from "../../values/finding.js";
import { type Money, minus, oere } from "../../values/money.js";
import type { CardPayment, CardYearSum, SeenDocuments } from "./seen-documents.js";
import { cardOf, dayNumber, dayOfNumber, employerOf, type SeenTable, voucherAt } from "./seen-table.js";
import type { StandingRows } from "./standing-rows.js";

/** The sums of every card-year, and where one passed a ceiling. */
export interface Sums {
  readonly cards: readonly CardYearSum[];
  readonly findings: readonly Finding[];
}

/**
 * Sums each card-year over all employers in pay-day order against every ceiling that holds it down (R24: two in 2023), and
 * names the payment that passed it. A card that only reversals tell of has no sum. `missingOf` tells what is used by slips of a card-year beyond the papers at hand.
 */
export function sumCards(
  seen: SeenDocuments,
  standing: StandingRows,
  missingOf: (card: number, year: number) => Money,
): Sums {
  const cards: CardYearSum[] = [];
  const findings: Finding[] = [];
  const ceilings = ceilingsByYear(seen);
  const isOutside = outside(seen, standing);
  const { table } = seen;
  for (const [from, to] of runsOf(table, standing.order)) {
    const first = standing.order[from] ?? 0;
    const [card, year] = [table.field(first, "card"), table.field(first, "incomeYear")];
    const rows = standing.order.subarray(from, to);
    if (rows.every((row) => table.field(row, "reverses") !== 0)) continue;
    const own = ceilings(incomeYear(year));
    const about = { missing: missingOf(card, year), isPart: isOutside(card, year) };
    const cardYear = new CardYear(table, standing, from, to, own.at(-1)?.amount ?? null, about);
    cards.push(cardYear);
    // What stands is never below zero, so no part of a sum passes what the whole of it does not.
    const mayPass = own.filter(({ amount }) => cardYear.sum > amount);
    findings.push(...mayPass.flatMap((ceiling) => passed(seen, standing, rows, ceiling)));
  }
  return { cards, findings };
}

/** From where to where the rows of each card-year lie in the order. */
function* runsOf(table: SeenTable, order: Uint32Array): Generator<readonly [from: number, to: number]> {
  const [cards, years] = [table.column("card"), table.column("incomeYear")];
  for (let [from, to] = [0, 0]; from < order.length; from = to) {
    const first = order[from] ?? 0;
    const [card, year] = [cards.at(first), years.at(first)];
    const isIn = (row: number) => cards.at(row) === card && years.at(row) === year;
    for (to = from + 1; to < order.length && isIn(order[to] ?? 0); ) to += 1;
    yield [from, to];
  }
}

/** Of which card-years do payments stand outside the days that are looked at? */
function outside({ table, view }: SeenDocuments, standing: StandingRows): (card: number, year: number) => boolean {
  const found = new Set<string>();
  for (let row = 0; (view.from ?? view.to) !== undefined && row < table.count; row += 1) {
    if (standing.isStanding(row) && !standing.isInView(row))
      found.add(`${table.field(row, "card")} ${table.field(row, "incomeYear")}`);
  }
  return (card, year) => found.has(`${card} ${year}`);
}

/** The ceilings of a year; in one that no table knows, what a user had added by the word of a slip, the lowest where slips differ. */
function ceilingsByYear({ slips }: SeenDocuments): (year: IncomeYear) => readonly Ceiling[] {
  const known = new Map<IncomeYear, readonly Ceiling[]>();
  for (const { value } of annualCeiling.values) {
    const year = yearOf(value.covers.from);
    known.set(year, [...(known.get(year) ?? []), value]);
  }
  const added = new Map<IncomeYear, readonly Ceiling[]>();
  for (const { slip } of slips) {
    if (slip.added === undefined) continue;
    const { year, ceiling } = slip.added;
    const amount = oere(Math.min(ceiling, added.get(year)?.[0]?.amount ?? ceiling));
    added.set(year, [{ amount, covers: wholeYear(year) }]);
  }
  return (year) => known.get(year) ?? added.get(year) ?? [];
}

/** So many disputed vouchers of a card are named; one is enough to doubt its sum. */
const disputedMax = 20;

/** A card-year over its rows of the order: two numbers each, whatever they stand for. */
class CardYear implements CardYearSum {
  readonly sum: Money;
  readonly stated: Money;
  readonly isStated: boolean;
  readonly count: number;
  readonly missing: Money;
  readonly isPart: boolean;

  constructor(
    private readonly table: SeenTable,
    private readonly standing: StandingRows,
    private readonly from: number,
    private readonly to: number,
    readonly ceiling: Money | null,
    { missing, isPart }: Pick<CardYearSum, "missing" | "isPart">,
  ) {
    this.missing = missing;
    this.isPart = isPart;
    let [sum, stated, count, isStated] = [0, 0, 0, false];
    const [counted, isProved, reverses] = [table.column("counted"), table.column("isProved"), table.column("reverses")];
    for (const row of this.rows()) {
      isStated ||= isProved.at(row) === 0 && reverses.at(row) === 0;
      if (!standing.isStanding(row)) continue;
      count += 1;
      sum += counted.at(row);
      if (isProved.at(row) === 0) stated += counted.at(row);
    }
    this.sum = oere(sum);
    this.stated = oere(stated);
    this.isStated = isStated;
    this.count = count;
  }

  get card(): CardYearSum["card"] {
    return cardOf(this.table.field(this.first(), "card"));
  }

  get year(): IncomeYear {
    return incomeYear(this.table.field(this.first(), "incomeYear"));
  }

  get employers(): CardYearSum["employers"] {
    const column = this.table.column("employer");
    const numbers = new Set<number>();
    for (const row of this.rows()) numbers.add(column.at(row));
    return [...numbers].sort((one, other) => one - other).map(employerOf);
  }

  get disputed(): CardYearSum["disputed"] {
    const { table } = this;
    const disputed: CardYearSum["disputed"][number][] = [];
    for (const row of this.rows()) {
      if (table.field(row, "isDisputed") === 0 || disputed.length === disputedMax) continue;
      const voucher = voucherAt(table.field(row, "year"), table.field(row, "number"));
      if (voucher !== null) disputed.push({ employer: employerOf(table.field(row, "employer")), voucher });
    }
    return disputed;
  }

  get left(): Money | null {
    return this.ceiling === null ? null : minus(this.ceiling, this.sum);
  }

  payments(): readonly CardPayment[] {
    const { table } = this;
    const [years, numbers, employers] = [table.column("year"), table.column("number"), table.column("employer")];
    const [payDays, counted, isProved] = [table.column("payDay"), table.column("counted"), table.column("isProved")];
    const payments: CardPayment[] = [];
    for (const row of this.rows()) {
      if (!this.standing.isStanding(row)) continue;
      payments.push({
        voucher: voucherAt(years.at(row), numbers.at(row)),
        employer: employerOf(employers.at(row)),
        payDay: dayOfNumber(payDays.at(row)),
        counted: oere(counted.at(row)),
        proved: isProved.at(row) === 1,
      });
    }
    return payments;
  }

  private first(): number {
    return this.standing.order[this.from] ?? 0;
  }

  private rows(): Uint32Array {
    return this.standing.order.subarray(this.from, this.to);
  }
}

/**
 * The payment with which the sum passed a ceiling, and how much it came to be too much in all. Papers have days and no hours: where
 * several paid on that day they are all named, each with its paper, for nothing tells which of them was first.
 */
function passed(
  { table, files }: SeenDocuments,
  standing: StandingRows,
  rows: Uint32Array,
  { amount, covers }: Ceiling,
): readonly Finding[] {
  const [first, last] = [dayNumber(covers.from), dayNumber(covers.to)];
  const [payDays, counted] = [table.column("payDay"), table.column("counted")];
  let sum = 0;
  let passing: { readonly row: number; readonly over: Money } | undefined;
  for (const row of rows) {
    const payDay = payDays.at(row);
    if (payDay < first || payDay > last || !standing.isStanding(row)) continue;
    sum += counted.at(row);
    if (passing === undefined && sum > amount) passing = { row, over: oere(sum - amount) };
  }
  if (passing === undefined || sum <= amount) return [];
  const { row, over } = passing;
  const [payDay, employer] = [payDays.at(row), table.field(row, "employer")];
  const sameDay = new Set<number>();
  const papers = new Set<string>();
  for (const other of rows) {
    if (payDays.at(other) !== payDay || !standing.isStanding(other)) continue;
    sameDay.add(table.field(other, "employer"));
    papers.add(files[table.field(other, "file")] ?? "");
  }
  const line = table.field(row, "slip") > 0 ? 0 : table.field(row, "line");
  return [
    {
      code: "card-over-ceiling",
      file: files[table.field(row, "file")] ?? "",
      line: line === 0 ? null : line,
      card: cardOf(table.field(row, "card")),
      voucher: voucherAt(table.field(row, "year"), table.field(row, "number")),
      data: {
        ...{ year: table.field(row, "incomeYear"), expected: amount, found: sum, excess: sum - amount },
        ...{ employer: employerOf(employer), payDay: dayOfNumber(payDay) },
        ...(sameDay.size > 1 && { sameDay: [...sameDay].map(employerOf).sort(), sameDayFiles: [...papers] }),
        ...{ counted: table.field(row, "counted"), excessThen: over, from: covers.from, to: covers.to },
      },
    },
  ];
}
