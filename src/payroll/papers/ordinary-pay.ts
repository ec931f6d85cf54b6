import type { Line, VoucherEntry } from "../../ledger/entry.js";
import { showClock } from "../../values/hours.js";
import { shownLine } from "../pay/shown-line.js";
import { amountCell, type Cell, dayCell, type Table } from "./table.js";

/** What a split leaves outside the card, for the ordinary payroll system: no name; the card is none of that system's business. */
export function ordinaryPayOf(entry: VoucherEntry): Table {
  const { period, payDay, employeeNumber = "", voucher, payer } = entry;
  const row = (line: Line): readonly Cell[] => [
    voucher,
    payer.cvr,
    employeeNumber,
    dayCell(period.from),
    dayCell(period.to),
    dayCell(payDay),
    ordinaryKinds[line.kind],
    line.kind === "holiday-pay" ? holidayAct : line.text,
    line.hours === undefined ? "" : showClock(line.hours),
    line.perHour === undefined ? "" : amountCell(line.perHour),
    amountCell(line.amount),
  ];
  return { header: ordinaryHeader, rows: entry.outside.map(shownLine).map(row) };
}

const ordinaryHeader = [
  "Bilagsnr",
  "CVR",
  "Medarbejdernr",
  "Lønperiode-fra",
  "Lønperiode-til",
  "Udbetalingsdato",
  "Art",
  "Tekst",
  "Timer",
  "Sats",
  "Beløb",
];

/** Holiday pay that the card does not bear is that of the Holiday Act. */
const holidayAct = "efter ferieloven (lov om socialt frikort § 5, stk. 7)";

const ordinaryKinds = {
  wage: "løn",
  supplement: "tillæg",
  "holiday-pay": "feriegodtgørelse",
  pension: "pension",
} as const;
