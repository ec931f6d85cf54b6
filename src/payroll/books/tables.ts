import type { AccountKey } from "../../ledger/entry.js";
import { csvDay } from "../../values/calendar.js";
import type { Voucher } from "../../values/identity.js";
import { negated, noMoney } from "../../values/money.js";
import { amountCell, type Cell, type LongTable } from "../papers/table.js";
import type { JournalLine, JournalVoucher } from "./journal.js";

/** Layouts that a spreadsheet reads. What each rests on stands in `docs/eksport.md`. */
type TableLayout = "csv" | "dinero" | "economic";

/** One row per line of a voucher; the vouchers balance one by one. */
export function journalTable(vouchers: readonly JournalVoucher[], layout: TableLayout): LongTable {
  return { header: layouts[layout].header, rows: { [Symbol.iterator]: () => rowsOf(vouchers, layout) } };
}

function* rowsOf(vouchers: readonly JournalVoucher[], layout: TableLayout): Iterator<readonly Cell[]> {
  const { row } = layouts[layout];
  for (const voucher of vouchers) {
    for (const [place, line] of voucher.lines.entries()) yield row(voucher, line, place);
  }
}

interface Layout {
  readonly header: readonly string[];
  readonly row: (voucher: JournalVoucher, line: JournalLine, place: number) => readonly Cell[];
}

/** Names of the accounts by their use. Pay on the card never goes to eIndkomst (R9), and the wage accounts say so. */
export const accountNames: { readonly [K in AccountKey]: string } = {
  wage: "Løn (indberettes ikke til eIndkomst)",
  "holiday-pay": "Feriebetaling (indberettes ikke til eIndkomst)",
  pension: "Pension udbetalt (indberettes ikke til eIndkomst)",
  "atp-employer": "ATP (arbejdsgiverens andel)",
  "owed-holiday-pay": "Skyldig feriebetaling",
  "owed-atp": "Skyldig ATP",
  bank: "Bank",
  cash: "Kasse",
};

const layouts: { readonly [L in TableLayout]: Layout } = {
  csv: {
    header: [
      "Bilagsnr",
      "Dato",
      "Konto",
      "Kontonavn",
      "Tekst",
      "Debet",
      "Kredit",
      "Beløb",
      "Momskode",
      "Bilagsfil",
      "Linjenr",
    ],
    row: ({ voucher, day, text, file }, { key, account, amount }, place) => [
      voucher,
      csvDay(day),
      account,
      accountNames[key],
      text,
      amountCell(amount > 0 ? amount : noMoney),
      amountCell(amount < 0 ? negated(amount) : noMoney),
      amountCell(amount),
      "",
      file,
      { number: String(place + 1) },
    ],
  },
  dinero: {
    header: ["Konto", "Kontonavn", "Dato", "Bilag", "Bilagstype", "Tekst", "Momstype", "Beløb", "Saldo"],
    row: ({ voucher, day, text }, { key, account, amount }) => [
      account,
      accountNames[key],
      csvDay(day),
      { number: plainNumber(voucher) },
      "Kassekladde",
      text,
      "",
      amountCell(amount),
      "",
    ],
  },
  economic: {
    header: ["Kontonummer", "Tekst", "Bilagsnummer", "Dato", "Beløb", "Momsbeløb"],
    row: ({ voucher, day, text }, { account, amount }) => [
      account,
      text,
      { number: plainNumber(voucher) },
      csvDay(day),
      amountCell(amount),
      amountCell(noMoney),
    ],
  },
};

/** `20250007`: a voucher for systems whose voucher numbers are digits alone. The year in front keeps them apart. */
function plainNumber(voucher: Voucher): string {
  return voucher.replace("-", "");
}
