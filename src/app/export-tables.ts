import type { EmployerEntry } from "../ledger/entry.js";
import { isBookedWithin, Journal, type JournalVoucher } from "../payroll/books/journal.js";
import { beancountLedger, hledgerJournal } from "../payroll/books/plain-text.js";
import { journalTable } from "../payroll/books/tables.js";
import { statementOf } from "../payroll/books/year.js";
import { statementPaper } from "../payroll/books/year-paper.js";
import { statementTable } from "../payroll/books/year-table.js";
import { registrationHeader } from "../payroll/papers/registration.js";
import { type Period, yearOf } from "../values/calendar.js";
import type { CvrNumber } from "../values/identity.js";
import { type Outcome, type Problem, problem, problemOf } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import type { ExportFormat, ExportKind } from "./export-kinds.js";
import { listEntries, registrationLines } from "./list-entries.js";
import type { World } from "./ports.js";
import { streamVouchers } from "./stream-vouchers.js";

/** What is to be taken out. Without a folder the table is for stdout; `year` asks for one whole calendar year. */
export interface ExportOrder {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly employer: CvrNumber | undefined;
  readonly period: Period;
  readonly folder: string | undefined;
  readonly dryRun: boolean;
  /** What the files are called in the language of the run. */
  readonly fileWords: { readonly journal: string; readonly year: string };
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
    return err(problem("employer-unknown", { employer: order.employer }));
  }
  if (order.folder === undefined && inView.length > 1) {
    return err(problem("employer-not-chosen", { known: inView.map(({ chain }) => chain) }));
  }
  const journals = await journalsOf(inView, order, world);
  if (!journals.ok) return journals;
  const made: Exported[] = [];
  const problems: Problem[] = [];
  for (const employer of inView) {
    const files = await filesOf(employer, journals.value.get(employer.chain), order, world);
    if (files.ok) made.push(...files.value);
    else problems.push(...files.error);
  }
  const [first, ...more] = problems;
  if (first !== undefined) return err([first, ...more]);
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
  journal: Journal | undefined,
  order: ExportOrder,
  world: World,
): Promise<Outcome<readonly Exported[]>> {
  switch (order.kind) {
    case "registration":
      return registrationFile(employer, order, world);
    case "journal":
      return journalFile(employer, journal ?? new Journal(employer.accounts), order, world);
    case "year":
      return yearFiles(employer, order, world);
  }
}

async function registrationFile(
  { chain }: EmployerEntry,
  { period }: ExportOrder,
  world: World,
): Promise<Outcome<readonly Exported[]>> {
  const [table, line] = [world.files.csvTable(registrationHeader), registrationLines()];
  const listed = await listEntries(period, chain, world, (voucher) => table.add(line(voucher)));
  if (!listed.ok) return listed;
  const name = `registration-${chain}-${period.from}-${period.to}.csv`;
  return ok([{ employer: chain, name, bytes: table.bytes(), vouchers: listed.value.count, path: undefined }]);
}

/** The journals of all employers in view: the ledger is gone through once, whatever their number. */
async function journalsOf(
  inView: readonly EmployerEntry[],
  { kind, period }: ExportOrder,
  world: World,
): Promise<Outcome<ReadonlyMap<CvrNumber, Journal>>> {
  const journals = new Map(inView.map(({ chain, accounts }) => [chain, new Journal(accounts)]));
  if (kind !== "journal") return ok(journals);
  const streamed = await streamVouchers(world.ledger, (entry) => {
    if (isBookedWithin(period, entry)) journals.get(entry.chain)?.take(entry);
  });
  return streamed.ok ? ok(journals) : streamed;
}

function journalFile(
  { chain }: EmployerEntry,
  booked: Journal,
  { format, period, fileWords }: ExportOrder,
  world: World,
): Outcome<readonly Exported[]> {
  const journal = booked.vouchers();
  if (!journal.ok) {
    const expected = journal.error.map((key) => `--account ${key}=ACCOUNT`).join(" ");
    return err([
      problemOf("settings-not-understood", {
        path: world.ledger.place,
        key: journal.error.map((key) => `account ${key}`).join(", "),
        expected: `frikort setup --cvr ${chain} ${expected}`,
      }),
    ]);
  }
  const name = `${fileWords.journal}-${chain}-${period.from}-${period.to}${endings[format]}`;
  const bytes = journalBytes(journal.value, format, world);
  return ok([{ employer: chain, name, bytes, vouchers: booked.count, path: undefined }]);
}

/** hledger and beancount know a file by its ending; no format takes the name of another. */
const endings: { readonly [F in ExportFormat]: string } = {
  csv: ".csv",
  dinero: "-dinero.csv",
  economic: "-economic.csv",
  hledger: ".journal",
  beancount: ".beancount",
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
  { period, folder, fileWords }: ExportOrder,
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
  const list = {
    ...file,
    name: `${fileWords.year}-${chain}-${year}.csv`,
    bytes: world.files.csv(statementTable(statement, world.today)),
  };
  if (folder === undefined) return ok([list]);
  const printer = await world.printer();
  if (!printer.ok) return printer;
  const paper = printer.value.printDocument(statementPaper(statement, world.now));
  return ok([list, { ...file, name: `${fileWords.year}-${chain}-${year}.pdf`, bytes: paper }]);
}
