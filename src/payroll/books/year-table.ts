import { type Day, wholeYear } from "../../values/calendar.js";
import { type Money, minus, noMoney } from "../../values/money.js";
import { amountCell, type Cell, type Table } from "../papers/table.js";
import { accountNames } from "./tables.js";
import type { Figures, YearStatement } from "./year.js";

/** The columns of the year's list; `docs/eksport.md` says what stands in each. */
export const statementHeader: readonly string[] = [
  "Linje",
  "CVR",
  "Indkomstår",
  "Frikort-ID",
  "Konto",
  "Betalinger",
  "Tilbageførsler",
  "Løn",
  "Tillæg",
  "Feriebetaling",
  "Pension",
  "Beløb-til-registrering",
  "ATP-egen-andel",
  "Til-udbetaling",
  "ATP-arbejdsgiver",
  "Feriebetaling-optjent",
  "Optjent-feriebetaling-udbetalt",
  "Skyldig-feriebetaling",
  "Uden-for-kortet",
  "Registreret",
  "Mangler-registrering",
  "Bogført",
  "Bemærkning",
  "Skal-tages-ud",
];

/** What the lines from the cards' sum to the books are called, in the list and on paper. */
export const lineNames = {
  total: "i alt",
  bookedElsewhere: "heraf bogført i andre år",
  fromElsewhere: "bogført for andre år",
  booked: "bogført i året",
} as const;

export const lineRemarks = {
  bookedElsewhere: "tilbageført eller rettet efter årets udgang",
  fromElsewhere: "tilbageførsler og rettelser af bilag fra andre år",
  booked: "som kassekladden",
} as const;

/** Whether nothing more can be paid in the year. */
export function isOver({ year }: YearStatement, today: Day): boolean {
  return today > wholeYear(year).to;
}

const notOver = "; foreløbig: året er ikke slut";
const notReported = "ikke indberettet til eIndkomst";

/** A year as a list: one line per card, their sum, the way from there to the books, and what each account moved. */
export function statementTable(statement: YearStatement, today: Day): Table {
  const { cards, total, bookedElsewhere, fromElsewhere, booked, accounts, holidayPayOwed: owed } = statement;
  const owedBooked = statement.holidayPayOwedBooked;
  const head = (kind: string, card: string, account: string): readonly Cell[] => [
    ...[kind, statement.payer.cvr, String(statement.year), card, account],
  ];
  const figures = (kind: string, of: Figures, remark: string, more: { card?: string; owed?: Money } = {}) => [
    ...head(kind, more.card ?? "", ""),
    ...figureCells(of, more.owed),
    "",
    remark,
    amountCell(of.toTakeOut),
  ];
  return {
    header: statementHeader,
    rows: [
      ...cards.map(({ card, figures: own, ...one }) =>
        figures("kort", own, notReported, { card, owed: one.holidayPayOwed }),
      ),
      figures(lineNames.total, total, `${notReported}${isOver(statement, today) ? "" : notOver}`, { owed }),
      figures(lineNames.bookedElsewhere, bookedElsewhere, lineRemarks.bookedElsewhere, {
        owed: minus(owed, owedBooked),
      }),
      figures(lineNames.fromElsewhere, fromElsewhere, lineRemarks.fromElsewhere, { owed: noMoney }),
      figures(lineNames.booked, booked, lineRemarks.booked, { owed: owedBooked }),
      ...accounts.map(({ key, account = "", amount }) => [
        ...head("konto", "", account),
        ...noFigures,
        ...[amountCell(amount), accountNames[key], ""],
      ]),
      [...head("eIndkomst", "", ""), ...noFigures, amountCell(noMoney), notReported, ""],
    ],
  };
}

/** As many empty cells as there are figures. */
const noFigures: readonly Cell[] = Array.from({ length: 16 }, () => "");

function figureCells(figures: Figures, owed: Money | undefined): readonly Cell[] {
  const { payments, reversals } = figures;
  const paid = [
    ...[figures.wage, figures.supplements, figures.holidayPay, figures.pension, figures.counted],
    ...[figures.atpEmployee, figures.payout, figures.atpEmployer, figures.holidayPayAccrued, figures.holidayPayOut],
  ];
  const rest = [figures.outside, figures.registered, figures.unregistered];
  return [
    ...[payments, reversals].map((count) => ({ number: String(count) })),
    ...paid.map(amountCell),
    owed === undefined ? "" : amountCell(owed),
    ...rest.map(amountCell),
  ];
}
