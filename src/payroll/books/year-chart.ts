import { showHours } from "../../values/hours.js";
import { type Money, plus, showAmount, showMoney } from "../../values/money.js";
import { figureColumn, type PlainBlock, paragraph, textColumn } from "../papers/document.js";
import type { Figures, YearStatement } from "./year.js";

const monthNames = [
  ...["januar", "februar", "marts", "april", "maj", "juni"],
  ...["juli", "august", "september", "oktober", "november", "december"],
] as const;

/** The year at a glance, on a page of its own: what was paid month by month, as a chart and as figures. */
export function yearAtAGlance({ year, months, total }: YearStatement): readonly PlainBlock[] {
  return [
    { kind: "heading", text: `${year} måned for måned`, startsPage: true },
    {
      kind: "column-chart",
      title: "Beløb til registrering efter udbetalingsdag, hele kroner",
      parts: ["Løn og tillæg", "Feriebetaling og pension"],
      columns: months.map((figures, month) => ({
        label: (monthNames[month] ?? "").slice(0, 3),
        sizes: [wagesOf(figures), restOf(figures)],
        shown: showMoney(figures.counted),
      })),
    },
    {
      kind: "table",
      columns: [textColumn("Måned"), ...titles.map(figureColumn)],
      rows: months.map((figures, month) => rowOf(monthNames[month] ?? "", figures)),
      sum: rowOf("I alt", total),
    },
    paragraph(
      "En tilbageførsel står i den måned, hvor det, den tilbagefører, blev udbetalt. Timerne er dem, der er arbejdet.",
    ),
  ];
}

const titles = [
  ...["Antal", "Tilbagef.", "Timer", "Løn og tillæg", "Ferie og pension", "Til registrering"],
  ...["ATP, begge andele", "Til udbetaling"],
];

/** A month in which nothing was paid has no figures. */
function rowOf(name: string, figures: Figures): readonly string[] {
  if (figures.payments + figures.reversals === 0) return [name, ...titles.map(() => "–")];
  return [
    name,
    String(figures.payments),
    String(figures.reversals),
    showHours(figures.hours),
    showAmount(wagesOf(figures)),
    showAmount(restOf(figures)),
    showAmount(figures.counted),
    showAmount(plus(figures.atpEmployee, figures.atpEmployer)),
    showAmount(figures.payout),
  ];
}

function wagesOf({ wage, supplements }: Figures): Money {
  return plus(wage, supplements);
}

function restOf({ holidayPay, pension }: Figures): Money {
  return plus(holidayPay, pension);
}
