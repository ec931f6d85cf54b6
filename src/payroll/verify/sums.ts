import { annualCeiling, type Ceiling } from "../../law/annual-ceiling.js";
import { type IncomeYear, incomeYear, wholeYear, yearOf } from "../../values/calendar.js";
import type { Finding } from "../../values/finding.js";
import { type Money, minus, oere } from "../../values/money.js";
import type { CardYearSum, SeenDocuments } from "./seen-documents.js";
import { cardOf, dayNumber, dayOfNumber, employerOf, voucherAt } from "./seen-table.js";
import type { StandingRows } from "./standing-rows.js";

/** The sums of every card-year, and where one passed a ceiling. */
export interface Sums {
  readonly cards: readonly CardYearSum[];
  readonly findings: readonly Finding[];
}

/**
 * Sums each card-year over all employers in pay-day order against every ceiling that holds it down (R24: two in 2023), and
 * names the payment that passed it. A reversal takes its payment out; one whose payment was not seen takes out nothing.
 */
export function sumCards(seen: SeenDocuments, standing: StandingRows): Sums {
  const cards: CardYearSum[] = [];
  const findings: Finding[] = [];
  const ceilings = ceilingsByYear(seen);
  const { table } = seen;
  for (let from = 0; from < standing.order.length; ) {
    const first = standing.order[from] ?? 0;
    const [card, year] = [table.field(first, "card"), table.field(first, "year")];
    let to = from + 1;
    while (to < standing.order.length && isIn(seen, standing.order[to] ?? 0, card, year)) to += 1;
    const rows = standing.order.subarray(from, to);
    const own = ceilings(incomeYear(year));
    cards.push(cardYear(seen, standing, rows, own));
    for (const ceiling of own) findings.push(...passed(seen, standing, rows, ceiling));
    from = to;
  }
  return { cards, findings };
}

function isIn({ table }: SeenDocuments, row: number, card: number, year: number): boolean {
  return table.field(row, "card") === card && table.field(row, "year") === year;
}

/** The ceilings of a year; in one that no table knows, what a user had added by the word of a slip. */
function ceilingsByYear({ slips }: SeenDocuments): (year: IncomeYear) => readonly Ceiling[] {
  const known = new Map<IncomeYear, readonly Ceiling[]>();
  for (const { value } of annualCeiling.values) {
    const year = yearOf(value.covers.from);
    known.set(year, [...(known.get(year) ?? []), value]);
  }
  for (const { slip } of slips) {
    if (slip.added === undefined || known.has(slip.added.year)) continue;
    known.set(slip.added.year, [{ amount: slip.added.ceiling, covers: wholeYear(slip.added.year) }]);
  }
  return (year) => known.get(year) ?? [];
}

function cardYear(
  { table }: SeenDocuments,
  standing: StandingRows,
  rows: Uint32Array,
  ceilings: readonly Ceiling[],
): CardYearSum {
  const employers = new Set<number>();
  let sum = 0;
  for (const row of rows) {
    employers.add(table.field(row, "employer"));
    if (standing.isStanding(row)) sum += table.field(row, "counted");
  }
  const first = rows[0] ?? 0;
  const ceiling = ceilings.at(-1)?.amount ?? null;
  return {
    card: cardOf(table.field(first, "card")),
    year: incomeYear(table.field(first, "year")),
    employers: [...employers].sort((one, other) => one - other).map(employerOf),
    sum: oere(sum),
    ceiling,
    left: ceiling === null ? null : minus(ceiling, oere(sum)),
  };
}

/** The payment with which the sum passed a ceiling, and how much it came to be too much in all. */
function passed(
  { table, files }: SeenDocuments,
  standing: StandingRows,
  rows: Uint32Array,
  { amount, covers }: Ceiling,
): readonly Finding[] {
  const [first, last] = [dayNumber(covers.from), dayNumber(covers.to)];
  let sum = 0;
  let passing: { readonly row: number; readonly over: Money } | undefined;
  for (const row of rows) {
    const payDay = table.field(row, "payDay");
    if (payDay < first || payDay > last || !standing.isStanding(row)) continue;
    sum += table.field(row, "counted");
    if (passing === undefined && sum > amount) passing = { row, over: oere(sum - amount) };
  }
  if (passing === undefined || sum <= amount) return [];
  const { row, over } = passing;
  const line = table.field(row, "line");
  return [
    {
      code: "card-over-ceiling",
      file: files[table.fileOf(row)] ?? "",
      line: line === 0 ? null : line,
      card: cardOf(table.field(row, "card")),
      voucher: voucherAt(table.field(row, "year"), table.field(row, "number")),
      data: {
        ...{ year: table.field(row, "year"), expected: amount, found: sum, excess: sum - amount },
        ...{ employer: employerOf(table.field(row, "employer")), payDay: dayOfNumber(table.field(row, "payDay")) },
        ...{ counted: table.field(row, "counted"), excessThen: over, from: covers.from, to: covers.to },
      },
    },
  ];
}
