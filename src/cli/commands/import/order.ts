import { growGently } from "../../../adapters/memory.js";
import {
  pipeName,
  readTimesheet,
  readTimesheetStream,
  type TimesheetOrder,
} from "../../../adapters/timesheet/timesheet.js";
import type { EmployerChoice } from "../../../app/choose-employer.js";
import { type ImportOrder, missingForImport } from "../../../app/import/plan.js";
import type { World } from "../../../app/ports.js";
import { atpClasses, usualPractices } from "../../../ledger/entry.js";
import { rowsMax } from "../../../payroll/timesheet/payments/batch.js";
import type { Row, Sheet } from "../../../payroll/timesheet/rows/row.js";
import type { Day, Period } from "../../../values/calendar.js";
import type { FrikortId } from "../../../values/identity.js";
import type { Outcome } from "../../../values/problem.js";
import { err, type Fault, ok, type Result } from "../../../values/result.js";
import { askFor } from "../../session/ask.js";
import { sealingEmployer } from "../../session/employer.js";
import { canAsk, fieldReader, namedCvr, type Session } from "../../session/session.js";
import { type ClientHabits, clientHabits, type NamedProfile } from "./profile.js";

/** What the command line says for all rows. */
interface Said {
  readonly period: Period | undefined;
  readonly payDay: Day | undefined;
  readonly card: FrikortId | undefined;
  /** The line of the headings; 0: the file has none. */
  readonly headerRow: number | undefined;
}

/** From so many rows on memory counts for more than a little time. */
const manyRows = 5000;

/** The import that is asked for: the command line, the files, and what neither of them says and a person is asked. */
export async function importOrder(
  paths: readonly string[],
  profile: NamedProfile | undefined,
  session: Session,
  world: World,
): Promise<Outcome<ImportOrder>> {
  const said = saidForAll(session);
  if (!said.ok) return said;
  const reading = readingOrder(session, said.value, profile);
  if (!reading.ok) return reading;
  const sheets = await readSheets(paths, reading.value);
  if (sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) > manyRows) growGently();
  const employer = await employerFor(sheets, session, world);
  if (!employer.ok) return employer;
  const files = { sheets, employer: employer.value };
  const period = said.value.period === undefined ? await periodFor(files, session, world) : ok(said.value.period);
  if (!period.ok) return period;
  return ok({ ...files, ...wordsForAll(session), choices: choicesOf(session, said.value, period.value) });
}

/** Every word for all rows that was not understood is told at once. */
function saidForAll(session: Session): Outcome<Said> {
  const fields = fieldReader(session);
  const payDay = fields.day("pay-day");
  const period = fields.period({ from: "period-from", to: "period-to" });
  const card = session.line.options.has("card") ? fields.card() : undefined;
  const headerRow = fields.read("number", parseHeaderRow);
  return fields.problems.length > 0 ? fields.refused() : ok({ period, payDay, card, headerRow });
}

/** The line of the headings; 0: there are none. */
export function parseHeaderRow(text: string): Result<number, Fault> {
  return /^\d{1,4}$/.test(text.trim()) ? ok(Number(text)) : err({ kind: "unreadable" });
}

/** Reads the files in the order given; `-` is what comes through a pipe. */
async function readSheets(paths: readonly string[], order: TimesheetOrder): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  for (const path of paths) {
    sheets.push(...(path === "-" ? await readTimesheetStream(process.stdin, order) : readTimesheet(path, order)));
  }
  return sheets;
}

/** The name of a file as a person reads it. */
export function shownName(path: string): string {
  return path === "-" ? pipeName : path;
}

/** How the files are read: the client's mapping, the format, and whether days are said on the command line. */
function readingOrder(session: Session, said: Said, profile: NamedProfile | undefined): Outcome<TimesheetOrder> {
  const client: Outcome<ClientHabits> = clientHabits(session, profile);
  if (!client.ok) return client;
  const format = session.line.options.choice("format", formats) ?? "auto";
  const { card, headerRow = client.value.headerRow } = said;
  const told = { period: said.period !== undefined, payDay: said.payDay !== undefined, card: card !== undefined };
  const { period } = said;
  const places = {
    ...(period && { period }),
    ...(card !== undefined && { card }),
    ...(headerRow !== undefined && { headerRow }),
  };
  const { mapped, habits } = client.value;
  return ok({ mapped, habits, format, told, rowsMax, ...places, ...sheetSaid(session) });
}

/** Which sheet is to be read, where it is said. */
export function sheetSaid(session: Session): { readonly sheet?: string } {
  const sheet = session.line.options.one("sheet");
  return sheet === undefined ? {} : { sheet };
}

const formats: readonly TimesheetOrder["format"][] = ["auto", "csv", "danlon"];

/** The employer of rows that name none: one question for all of them; with nobody to ask each file is told. */
async function employerFor(sheets: readonly Sheet[], session: Session, world: World): Promise<Outcome<EmployerChoice>> {
  const named = namedCvr(session);
  if (!named.ok) return named;
  const usual = await session.usualEmployer();
  if (!usual.ok) return usual;
  const said = { named: named.value, usual: usual.value };
  const isOpen = (row: Row) => row.employer === undefined && !row.isFaulty;
  const isSaid = (said.named ?? said.usual) !== undefined || !sheets.some((sheet) => sheet.rows.some(isOpen));
  if (isSaid || !canAsk(session)) return ok(said);
  const chosen = await sealingEmployer(session, world);
  return chosen.ok ? ok({ ...said, usual: chosen.value.chain }) : chosen;
}

/** The pay period that neither the rows nor the employer give. */
async function periodFor(
  files: Pick<ImportOrder, "sheets" | "employer">,
  session: Session,
  world: World,
): Promise<Outcome<Period | undefined>> {
  const missing = await missingForImport(files, world);
  if (!missing.ok) return missing;
  const asked = await askFor(missing.value, session);
  if (!asked.ok) return asked;
  const fields = fieldReader(session, asked.value);
  const period = fields.period({ from: "period-from", to: "period-to" });
  return fields.problems.length > 0 ? fields.refused() : ok(period);
}

function choicesOf(session: Session, { payDay }: Said, period: Period | undefined): ImportOrder["choices"] {
  return {
    today: session.today,
    ...(period !== undefined && { period }),
    ...(payDay !== undefined && { payDay }),
  };
}

function wordsForAll({ line: { options } }: Session): Pick<ImportOrder, "again" | "practice" | "atp"> {
  const practice = options.choice("holiday-pay", usualPractices);
  const atp = options.choice("atp", atpClasses);
  return {
    again: options.has("again"),
    ...(practice !== undefined && { practice }),
    ...(atp !== undefined && { atp }),
  };
}
