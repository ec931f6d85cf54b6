import { atpDeadline, type Quarter, quarterOf, quarters } from "../../law/atp.js";
import type { AtpPaid, EmployerEntry, VoucherEntry } from "../../ledger/entry.js";
import type { Day, IncomeYear } from "../../values/calendar.js";
import { type Hours, noHours, plusHours, showHours } from "../../values/hours.js";
import type { CvrNumber, FrikortId } from "../../values/identity.js";
import { type Money, noMoney, plus } from "../../values/money.js";
import { amountCell, dayCell, type Table } from "../papers/table.js";

/** The ATP of one employer and card in a month: what is reported to ATP, without the person's CPR number, which only the employer has. */
export interface AtpLine {
  readonly employer: CvrNumber;
  readonly card: FrikortId;
  readonly month: number;
  readonly quarter: Quarter;
  readonly hours: Hours;
  readonly atpEmployee: Money;
  readonly atpEmployer: Money;
  /** The last day for reporting and paying the quarter (ATP-bekendtgørelsen § 9). */
  readonly deadline: Day;
}

/**
 * What is to be reported of a year, by employer, card and month: the month of the last day of each pay period (R30). A
 * reversal takes its part out again; a month without ATP is left out.
 */
export function atpList(entries: readonly VoucherEntry[], year: IncomeYear, quarter?: Quarter): readonly AtpLine[] {
  const lines = new Map<string, AtpLine>();
  for (const { chain: employer, card, hours, atpEmployee, atpEmployer, on } of entries.flatMap(partsOf)) {
    if (Number(on.slice(0, 4)) !== year) continue;
    const month = Number(on.slice(5, 7));
    const own = quarterOf(month);
    const key = `${employer} ${card} ${String(month).padStart(2, "0")}`;
    const before = lines.get(key) ?? { hours: noHours, atpEmployee: noMoney, atpEmployer: noMoney };
    lines.set(key, {
      ...{ employer, card, month, quarter: own, deadline: atpDeadline(year, own) },
      hours: plusHours(before.hours, hours),
      atpEmployee: plus(before.atpEmployee, atpEmployee),
      atpEmployer: plus(before.atpEmployer, atpEmployer),
    });
  }
  return [...lines]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, line]) => line)
    .filter((line) => line.atpEmployee !== 0 || line.atpEmployer !== 0)
    .filter((line) => quarter === undefined || line.quarter === quarter);
}

/** What a voucher has in each month: all of it in the month of its last day, or its parts where it covers several. */
function partsOf({ chain, card, period, hours, atpEmployee, atpEmployer, atpMonths }: VoucherEntry) {
  if (atpMonths === undefined) return [{ chain, card, hours, atpEmployee, atpEmployer, on: period.to }];
  return atpMonths.map(({ from, ...month }) => ({ chain, card, ...month, on: from }));
}

/** What an employer owes ATP for a quarter, both shares, and what is noted as paid of it. */
export interface AtpQuarter {
  readonly employer: CvrNumber;
  readonly year: IncomeYear;
  readonly quarter: Quarter;
  readonly total: Money;
  readonly deadline: Day;
  readonly paid?: AtpPaid;
}

/** The quarters of a list, with those that were noted as paid and owe nothing any more. */
export function atpQuarters(
  lines: readonly AtpLine[],
  employers: readonly EmployerEntry[],
  { year, quarter }: { readonly year: IncomeYear; readonly quarter?: Quarter | undefined },
): readonly AtpQuarter[] {
  return [...employers]
    .sort((one, other) => (one.chain < other.chain ? -1 : 1))
    .flatMap((employer) =>
      quarters
        .filter((one) => quarter === undefined || one === quarter)
        .flatMap((one) => atpQuarter(lines, employer, { year, quarter: one })),
    );
}

function atpQuarter(
  lines: readonly AtpLine[],
  { chain, atpPaid = [] }: EmployerEntry,
  { year, quarter }: { readonly year: IncomeYear; readonly quarter: Quarter },
): readonly AtpQuarter[] {
  const own = lines.filter((line) => line.employer === chain && line.quarter === quarter);
  const paid = atpPaid.find((one) => one.year === year && one.quarter === quarter);
  if (own.length === 0 && paid === undefined) return [];
  const total = plus(...own.flatMap(({ atpEmployee, atpEmployer }) => [atpEmployee, atpEmployer]));
  const owed = { employer: chain, year, quarter, total, deadline: atpDeadline(year, quarter) };
  return [{ ...owed, ...(paid !== undefined && { paid }) }];
}

/** Is a quarter paid as it stands? `changed`: it was, and has come to another amount since. */
export function standingOf({ total, paid }: AtpQuarter): "open" | "paid" | "changed" {
  if (paid === undefined) return "open";
  return paid.total === total ? "paid" : "changed";
}

const standingsInCsv = { open: "mangler", paid: "betalt", changed: "ændret" } as const;

/** The list for ATP's own form. Everyone paid on a card is outside AM-bidrag, and marked so. No name, no CPR number. */
export function atpTable(lines: readonly AtpLine[], sums: readonly AtpQuarter[], year: IncomeYear): Table {
  const quarterOfLine = ({ employer, quarter }: AtpLine) =>
    sums.find((one) => one.employer === employer && one.quarter === quarter);
  return {
    header: [
      ...["CVR", "Frikort-ID", "År", "Kvartal", "Måned", "Timer"],
      ...["ATP-egen-andel", "ATP-arbejdsgiverens-andel", "ATP-i-alt", "Frist", "Uden-for-AM-bidrag"],
      ...["Status", "Betalt-dato"],
    ],
    rows: lines.map((line) => {
      const owed = quarterOfLine(line);
      return [
        ...[line.employer, line.card, String(year), String(line.quarter), String(line.month)],
        { number: showHours(line.hours) },
        ...[line.atpEmployee, line.atpEmployer, plus(line.atpEmployee, line.atpEmployer)].map(amountCell),
        ...[dayCell(line.deadline), "ja"],
        ...[standingsInCsv[owed === undefined ? "open" : standingOf(owed)], dayCell(owed?.paid?.on)],
      ];
    }),
  };
}
