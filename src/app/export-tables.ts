import type { EmployerEntry, VoucherEntry } from "../payroll/entry.js";
import { isBookedWithin, type JournalVoucher, journalOn } from "../payroll/journal.js";
import { journalTable } from "../payroll/journal-tables.js";
import { beancountLedger, hledgerJournal } from "../payroll/plain-text-books.js";
import { statementOf } from "../payroll/statement.js";
import { statementPaper } from "../payroll/statement-paper.js";
import { statementTable } from "../payroll/statement-table.js";
import { type Period, yearOf } from "../values/calendar.js";
import type { CvrNumber } from "../values/identity.js";
import { type Outcome, type Problem, problem, problemOf } from "../values/problem.js";
import { no, ok } from "../values/result.js";
import { registrationList } from "./list-entries.js";
import type { World } from "./ports.js";
import { streamVouchers } from "./stream-vouchers.js";

export type ExportKind = "registration" | "journal" | "year";
export type ExportFormat = "csv" | "dinero" | "economic" | "hledger" | "beancount";

/** What is to be taken out. Without a folder the table is for stdout; `year` asks for one whole calendar year. */
export interface ExportOrder {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly employer: CvrNumber | undefined;
  readonly period: Period;
  readonly folder: string | undefined;
  readonly dryRun: boolean;
}

/** One file of an employer; no path where nothing was written. */
export interface Exported {
  readonly employer: CvrNumber;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly vouchers: number;
  readonly path: string | undefined;
}

/** Tables of every employer in view, one file each. On stdout there is room for one employer only (107). */
export async function exportTables(order: ExportOrder, world: World): Promise<Outcome<readonly Exported[]>> {
  const employers = await world.ledger.employers();
  if (!employers.ok) return employers;
  const inView = employers.value.filter(({ chain }) => order.employer === undefined || chain === order.employer);
  if (inView.length === 0 && order.employer !== undefined) {
    return no(problem("employer-unknown", { employer: order.employer }));
  }
  if (order.folder === undefined && inView.length > 1) {
    return no(problem("employer-not-chosen", { known: inView.map(({ chain }) => chain) }));
  }
  const booked = await bookedOf(order, world);
  if (!booked.ok) return booked;
  const made: Exported[] = [];
  const problems: Problem[] = [];
  for (const employer of inView) {
    const files = await filesOf(employer, booked.value.get(employer.chain) ?? [], order, world);
    if (files.ok) made.push(...files.value);
    else problems.push(...files.problem);
  }
  const [first, ...more] = problems;
  if (first !== undefined) return no([first, ...more]);
  return written(made, order, world);
}

function written(
  made: readonly Exported[],
  { folder, dryRun }: ExportOrder,
  world: World,
): Outcome<readonly Exported[]> {
  if (folder === undefined || dryRun) return ok(made);
  const placed: Exported[] = [];
  for (const file of made) {
    const path = world.files.inside(folder, file.name);
    const stood = world.files.write(path, file.bytes, "replace");
    if (!stood.ok) return stood;
    placed.push({ ...file, path });
  }
  return ok(placed);
}

async function filesOf(
  employer: EmployerEntry,
  booked: readonly VoucherEntry[],
  order: ExportOrder,
  world: World,
): Promise<Outcome<readonly Exported[]>> {
  switch (order.kind) {
    case "registration":
      return registrationFile(employer, order, world);
    case "journal":
      return journalFile(employer, booked, order, world);
    case "year":
      return yearFiles(employer, order, world);
  }
}

async function registrationFile(
  { chain }: EmployerEntry,
  { period }: ExportOrder,
  world: World,
): Promise<Outcome<readonly Exported[]>> {
  const vouchers = await world.ledger.vouchers({ chain, ...period });
  if (!vouchers.ok) return vouchers;
  const bytes = world.files.csv(registrationList(vouchers.value));
  const name = `registration-${chain}-${period.from}-${period.to}.csv`;
  return ok([{ employer: chain, name, bytes, vouchers: vouchers.value.length, path: undefined }]);
}

/** The vouchers that the journals of the period take, by employer: the ledger is gone through once, whatever their number. */
async function bookedOf(
  { kind, employer, period }: ExportOrder,
  world: World,
): Promise<Outcome<ReadonlyMap<CvrNumber, readonly VoucherEntry[]>>> {
  const booked = new Map<CvrNumber, VoucherEntry[]>();
  if (kind !== "journal") return ok(booked);
  const streamed = await streamVouchers(world.ledger, (entry) => {
    if ((employer !== undefined && entry.chain !== employer) || !isBookedWithin(period, entry)) return;
    const own = booked.get(entry.chain);
    if (own === undefined) booked.set(entry.chain, [entry]);
    else own.push(entry);
  });
  return streamed.ok ? ok(booked) : streamed;
}

function journalFile(
  employer: EmployerEntry,
  entries: readonly VoucherEntry[],
  { format, period }: ExportOrder,
  world: World,
): Outcome<readonly Exported[]> {
  const { chain, accounts } = employer;
  const journal = journalOn(accounts, entries);
  if (!journal.ok) {
    const expected = journal.problem.map((key) => `--account ${key}=KONTO`).join(" ");
    return no([
      problemOf("settings-not-understood", {
        path: world.ledger.place,
        key: journal.problem.map((key) => `account ${key}`).join(", "),
        expected: `frikort setup --cvr ${chain} ${expected}`,
      }),
    ]);
  }
  const name = `journal-${chain}-${period.from}-${period.to}.${endings[format]}`;
  const bytes = journalBytes(journal.value, format, world);
  return ok([{ employer: chain, name, bytes, vouchers: entries.length, path: undefined }]);
}

/** hledger and beancount know a file by its ending. */
const endings: { readonly [F in ExportFormat]: string } = {
  csv: "csv",
  dinero: "csv",
  economic: "csv",
  hledger: "journal",
  beancount: "beancount",
};

function journalBytes(journal: readonly JournalVoucher[], format: ExportFormat, world: World): Uint8Array {
  switch (format) {
    case "hledger":
      return new TextEncoder().encode(hledgerJournal(journal));
    case "beancount":
      return new TextEncoder().encode(beancountLedger(journal));
    case "csv":
    case "dinero":
    case "economic":
      return world.files.csv(journalTable(journal, format));
  }
}

/** The list, and the same on paper for the auditor; on stdout the list alone. */
async function yearFiles(
  employer: EmployerEntry,
  { period, folder }: ExportOrder,
  world: World,
): Promise<Outcome<readonly Exported[]>> {
  const { chain } = employer;
  const vouchers = await world.ledger.vouchers({ chain });
  if (!vouchers.ok) return vouchers;
  const year = yearOf(period.from);
  const all = vouchers.value.map(({ entry, registered }) => ({ entry, isRegistered: registered !== undefined }));
  const statement = statementOf(employer, year, all);
  const count = statement.total.payments + statement.total.reversals;
  const file = { employer: chain, vouchers: count, path: undefined };
  const list = { ...file, name: `year-${chain}-${year}.csv`, bytes: world.files.csv(statementTable(statement)) };
  if (folder === undefined) return ok([list]);
  const printer = await world.printer();
  if (!printer.ok) return printer;
  const paper = printer.value.printDocument(statementPaper(statement, world.now));
  return ok([list, { ...file, name: `year-${chain}-${year}.pdf`, bytes: paper }]);
}
