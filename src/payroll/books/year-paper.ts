import { type Day, type Instant, showDay } from "../../values/calendar.js";
import { danishDay, showInstant } from "../../values/copenhagen.js";
import { noMoney, plus, showAmount, showMoney } from "../../values/money.js";
import {
  figureColumn,
  heading,
  type PlainBlock,
  type PlainDocument,
  paragraph,
  textColumn,
} from "../papers/document.js";
import { accountNames } from "./tables.js";
import type { Figures, YearStatement } from "./year.js";
import { yearAtAGlance } from "./year-chart.js";
import { isOver, lineNames, lineRemarks } from "./year-table.js";

/** The year on paper for the auditor: what was paid per card, why it is not in eIndkomst, and where it stands in the books. */
export function statementPaper(statement: YearStatement, issuedAt: Instant): PlainDocument {
  const { payer, year, total } = statement;
  return {
    language: "da",
    title: `Løn på socialt frikort ${year}`,
    subtitle: `${payer.name}, CVR-nr. ${payer.cvr}`,
    author: payer.name,
    issuedAt,
    foot: `Dannet ${showInstant(issuedAt)} af arbejdsgiverens eget lønregnskab`,
    blocks: [
      paragraph(
        `Lønnen er udbetalt efter lov om socialt frikort og registreres på Socialtfrikort.dk. Den er ikke indberettet til eIndkomst og skal ikke findes der: ${showMoney(total.counted)} er en fast forskel i årets lønafstemning.`,
      ),
      ...stillOpen(statement, danishDay(issuedAt)),
      ...stillMissing(total),
      cardTable(statement),
      heading("Fra lønsedler til bogføring"),
      reconciliation(statement),
      heading(`Bogført i ${year}`),
      accountTable(statement),
      ...yearAtAGlance(statement),
    ],
  };
}

function cardTable({ cards, total }: YearStatement): PlainBlock {
  const cells = (name: string, figures: Figures) => [
    name,
    String(figures.payments),
    String(figures.reversals),
    showAmount(figures.wage),
    showAmount(figures.supplements),
    showAmount(figures.holidayPay),
    showAmount(figures.pension),
    showAmount(figures.counted),
    showAmount(figures.payout),
  ];
  const titles = ["Løn", "Tillæg", "Feriebet.", "Pension", "Til registrering", "Til udbetaling"];
  return {
    kind: "table",
    columns: [
      textColumn("Frikort-ID"),
      figureColumn("Betalinger"),
      figureColumn("Tilbagef."),
      ...titles.map(figureColumn),
    ],
    rows: cards.map(({ card, figures }) => cells(card, figures)),
    sum: cells("I alt", total),
  };
}

/** A year that is not over is stated as far as it has come. */
function stillOpen(statement: YearStatement, today: Day): readonly PlainBlock[] {
  if (isOver(statement, today)) return [];
  return [paragraph(`Foreløbig: ${statement.year} er ikke slut. Tallene er opgjort ${showDay(today)}.`)];
}

function line(name: string, remark: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} (${remark})`;
}

/** What the portal does not hold yet, or holds although it has been taken back. */
function stillMissing({ unregistered, toTakeOut }: Figures): readonly PlainBlock[] {
  const texts = [
    ...(unregistered === 0
      ? []
      : [`Heraf mangler ${showMoney(unregistered)} endnu at blive registreret på Socialtfrikort.dk.`]),
    ...(toTakeOut === 0 ? [] : [`På Socialtfrikort.dk står endnu ${showMoney(toTakeOut)}, som er tilbageført her.`]),
  ];
  return texts.map(paragraph);
}

function reconciliation(statement: YearStatement): PlainBlock {
  const { year, total, booked } = statement;
  const { holidayPayOwed: owed, holidayPayOwedBooked: owedBooked } = statement;
  const rows = [
    [line(lineNames.total, "beløb til registrering efter udbetalingsdag"), total.counted],
    ...(["bookedElsewhere", "fromElsewhere"] as const)
      .filter((name) => holdsAny(statement[name]))
      .map((name) => [line(lineNames[name], lineRemarks[name]), statement[name].counted] as const),
    [line(lineNames.booked, bookedRemark(statement)), booked.counted],
    ["Feriebetaling optjent i året", booked.holidayPayAccrued],
    ["Optjent feriebetaling udbetalt i året", booked.holidayPayOut],
    [`Skyldig feriebetaling 31.12.${year}`, owedBooked],
    ...(owedBooked === owed ? [] : ([["Skyldig feriebetaling efter senere rettelser", owed]] as const)),
    ["ATP, begge andele", plus(booked.atpEmployee, booked.atpEmployer)],
    ["Indberettet til eIndkomst", noMoney],
  ] as const;
  return {
    kind: "table",
    columns: [textColumn("Post"), figureColumn("Kr.")],
    rows: rows.map(([label, amount]) => [label, showAmount(amount)]),
  };
}

/** How the books are reckoned from the lines above, where more than the sum of the cards stands there. */
function bookedRemark({ bookedElsewhere, fromElsewhere }: YearStatement): string {
  const steps = [
    ...(holdsAny(bookedElsewhere) ? [` − ${lineNames.bookedElsewhere}`] : []),
    ...(holdsAny(fromElsewhere) ? [` + ${lineNames.fromElsewhere}`] : []),
  ];
  return steps.length === 0 ? lineRemarks.booked : `${lineNames.total}${steps.join("")}: ${lineRemarks.booked}`;
}

function holdsAny({ payments, reversals }: Figures): boolean {
  return payments + reversals > 0;
}

function accountTable({ accounts }: YearStatement): PlainBlock {
  return {
    kind: "table",
    columns: [textColumn("Konto"), textColumn("Indhold"), figureColumn("Debet − kredit")],
    rows: accounts.map(({ key, account = "–", amount }) => [account, accountNames[key], showAmount(amount)]),
  };
}
