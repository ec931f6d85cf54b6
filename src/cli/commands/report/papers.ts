import {
  figureColumn,
  heading,
  type PlainBlock,
  type PlainDocument,
  paragraph,
  textColumn,
} from "../../../payroll/papers/document.js";
import { amountCell, type Cell, type Table } from "../../../payroll/papers/table.js";
import type { Figures } from "../../../payroll/verify/figures.js";
import type { Instant } from "../../../values/calendar.js";
import { showMoney } from "../../../values/money.js";
import type { VerifyWords } from "../../words/verify.js";
import type { Language } from "../../words/words.js";
import { cells, figureRows, totalOf } from "./lines.js";

/** A year's figures as one table: single figures, months and employers, a line each. */
export function figuresTable(figures: Figures, said: VerifyWords): Table {
  const { columns, figures: words } = said;
  const number = (count: number): Cell => ({ number: String(count) });
  const rows: (readonly Cell[])[] = [
    ...figureRows(figures, said).map(({ label, value, amount }) => {
      return amount === undefined ? [label, value, "", "", ""] : [label, "", "", "", amountCell(amount)];
    }),
    ...figures.byMonth.map(({ month, payments, cards, counted }) => [
      ...[words.byMonth, month, number(payments), number(cards), amountCell(counted)],
    ]),
    ...figures.byEmployer.map(({ employer, payments, cards, counted }) => [
      ...[words.byEmployer, employer, number(payments), number(cards), amountCell(counted)],
    ]),
  ];
  return { header: [columns.figure, columns.value, columns.payments, columns.cards, columns.counted], rows };
}

/** What the page is said with, and how many employers it has room for. */
interface FiguresSaying {
  readonly said: VerifyWords;
  readonly monthNames: readonly string[];
  readonly now: Instant;
  readonly language: Language;
  readonly rowsMax: number;
}

/** One page: the figures, a chart of the months, the employers with the largest sums. */
export function figuresPaper(
  figures: Figures,
  { said, monthNames, now, language, rowsMax }: FiguresSaying,
): PlainDocument {
  const { figures: words, columns } = said;
  const bars = figures.byMonth.map(({ counted }, place) => ({
    ...{ label: monthNames[place] ?? "", size: counted, shown: showMoney(counted) },
  }));
  const heads = [
    textColumn(columns.employer),
    figureColumn(columns.payments),
    figureColumn(columns.cards),
    figureColumn(columns.counted),
  ];
  const largest = [...figures.byEmployer].sort((one, other) => other.counted - one.counted);
  const rows = largest.slice(0, rowsMax).map((share) => [share.employer, ...cells(share)]);
  const blocks: PlainBlock[] = [
    { kind: "facts", rows: figureRows(figures, said) },
    heading(words.byMonth),
    { kind: "bar-chart", title: columns.counted, bars },
    heading(words.byEmployer),
    { kind: "table", columns: heads, rows, sum: totalOf(figures, said) },
    ...(largest.length > rowsMax ? [paragraph(said.more(largest.length - rowsMax))] : []),
  ];
  const { subtitle, foot } = words;
  return {
    ...{ language, title: words.title(figures.year), subtitle, author: said.report.author },
    ...{ issuedAt: now, foot, blocks },
  };
}
