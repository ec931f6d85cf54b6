import type { Instant } from "../values/calendar.js";
import { showInstant } from "../values/copenhagen.js";
import { plus, showAmount, showMoney } from "../values/money.js";
import { accountNames } from "./journal-tables.js";
import type { PlainBlock, PlainDocument } from "./plain-document.js";
import type { Figures, YearStatement } from "./statement.js";

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
      {
        kind: "paragraph",
        text: `Lønnen er udbetalt efter lov om socialt frikort og er registreret på Socialtfrikort.dk. Den er ikke indberettet til eIndkomst og skal ikke findes der: ${showMoney(total.counted)} er en fast forskel i årets lønafstemning.`,
      },
      ...(total.unregistered === 0
        ? []
        : [
            {
              kind: "paragraph",
              text: `Heraf mangler ${showMoney(total.unregistered)} endnu at blive registreret på Socialtfrikort.dk.`,
            } as const,
          ]),
      cardTable(statement),
      { kind: "heading", text: "Fra lønsedler til bogføring" },
      { kind: "facts", rows: reconciliation(statement) },
      { kind: "heading", text: `Bogført i ${year}` },
      accountTable(statement),
    ],
  };
}

function cardTable({ cards, total }: YearStatement): PlainBlock {
  const cells = (name: string, figures: Figures) => [
    name,
    String(figures.payments - figures.reversals),
    showAmount(figures.wage),
    showAmount(figures.supplements),
    showAmount(figures.holidayPay),
    showAmount(figures.pension),
    showAmount(figures.counted),
    showAmount(figures.payout),
  ];
  const titles = ["Løn", "Tillæg", "Feriegodtg.", "Pension", "Registreres", "Udbetalt"];
  return {
    kind: "table",
    columns: [
      { title: "Frikort-ID", align: "left" },
      { title: "Bilag", align: "right" },
      ...titles.map((title) => ({ title, align: "right" }) as const),
    ],
    rows: cards.map(({ card, figures }) => cells(card, figures)),
    sum: cells("I alt", total),
  };
}

function reconciliation({ year, total, bookedElsewhere, fromElsewhere, booked }: YearStatement) {
  const rows = [
    [`Udbetalt i ${year} efter udbetalingsdag`, total.counted],
    ["− tilbageført efter årets udgang", bookedElsewhere.counted],
    ["+ tilbageført i året af bilag fra andre år", fromElsewhere.counted],
    ["= bogført i året", booked.counted],
    ["Feriegodtgørelse optjent i året, ikke udbetalt", booked.holidayPayAccrued],
    ["Optjent feriegodtgørelse udbetalt i året", booked.holidayPayOut],
    ["ATP, begge andele", sumOfAtp(booked)],
  ] as const;
  return [
    ...rows.map(([label, amount]) => ({ label, value: showMoney(amount) })),
    { label: "Indberettet til eIndkomst", value: "0,00 kr." },
  ];
}

function sumOfAtp({ atpEmployee, atpEmployer }: Figures) {
  return plus(atpEmployee, atpEmployer);
}

function accountTable({ accounts }: YearStatement): PlainBlock {
  return {
    kind: "table",
    columns: [
      { title: "Konto", align: "left" },
      { title: "Indhold", align: "left" },
      { title: "Debet − kredit", align: "right" },
    ],
    rows: accounts.map(({ key, account = "–", amount }) => [account, accountNames[key], showAmount(amount)]),
  };
}
