import type { Figures, Share } from "../../../payroll/verify/figures.js";
import { type Money, oere, percentage, showAmount, showMoney, showPercentage } from "../../../values/money.js";
import { factLines } from "../../say/message.js";
import { textTable } from "../../say/text-table.js";
import type { VerifyWords } from "../../words/verify.js";

/** A label and its value, as every form of the report shows them. */
interface FigureRow {
  readonly label: string;
  readonly value: string;
  /** What it is as an amount, which a table has in its own column. */
  readonly amount?: Money;
}

/** The single figures, in the order of the evaluation. What is not known is left out. */
export function figureRows(figures: Figures, { figures: said }: VerifyWords): readonly FigureRow[] {
  const { cards, repeated } = figures;
  const row = (label: string, value: string): FigureRow => ({ label, value });
  const money = (label: string, amount: Money): FigureRow => ({ label, value: showMoney(amount), amount });
  return [
    ...(cards.granted === null ? [] : [row(said.granted, String(cards.granted))]),
    row(said.used, String(cards.used)),
    ...usedOfGranted(figures, said),
    row(said.employers, String(figures.employers)),
    row(said.employments, String(figures.employments)),
    row(said.repeatedSame, String(repeated.sameEmployer)),
    row(said.repeatedOther, String(repeated.otherEmployers)),
    row(said.severalPayments, String(repeated.severalPayments)),
    row(said.payments, String(figures.payments)),
    ...[money(said.counted, figures.counted), money(said.average, figures.averagePerCard)],
  ];
}

/** Of the cards on the list those that were used; a card that was used and is not on the list is told apart. */
function usedOfGranted({ cards }: Figures, said: VerifyWords["figures"]): readonly FigureRow[] {
  const { granted, used, usedShare } = cards;
  if (granted === null || usedShare === null) return [];
  const onList = Math.round((usedShare * granted) / 10_000);
  const value = said.usedOf({ used: onList, granted, share: showPercentage(percentage(usedShare)) });
  const others = { label: said.usedNotGranted, value: String(used - onList) };
  return [{ label: said.usedShare, value }, ...(used > onList ? [others] : [])];
}

/** For a person: the figures, then months that had payments, then employers. */
export function figuresLines(figures: Figures, said: VerifyWords, monthNames: readonly string[]): readonly string[] {
  if (figures.payments === 0) return [said.figures.nothing(figures.year)];
  const { columns } = said;
  const heads = [
    { head: columns.payments, right: true },
    { head: columns.cards, right: true },
    { head: columns.counted, right: true },
  ] as const;
  const months = figures.byMonth
    .map((share, place) => ({ ...share, name: monthNames[place] ?? share.month }))
    .filter(({ payments }) => payments > 0);
  return [
    said.figures.title(figures.year),
    ...factLines(figureRows(figures, said)),
    "",
    said.figures.byMonth,
    ...textTable(
      [{ head: columns.month }, ...heads],
      [...months.map((month) => [month.name, ...cells(month)]), totalOf(figures, said)],
    ),
    "",
    said.figures.byEmployer,
    ...textTable(
      [{ head: columns.employer }, ...heads],
      figures.byEmployer.map((share) => [share.employer, ...cells(share)]),
    ),
  ];
}

export function cells({ payments, cards, counted }: Share): readonly [string, string, string] {
  return [String(payments), String(cards), showAmount(counted)];
}

export function totalOf({ payments, cards, counted }: Figures, said: VerifyWords): readonly string[] {
  return [said.figures.total, ...cells({ payments, cards: cards.used, counted: oere(counted) })];
}
