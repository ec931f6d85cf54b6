import {
  pipeName,
  readTimesheet,
  readTimesheetStream,
  type TimesheetOrder,
} from "../../../adapters/timesheet/timesheet.js";
import type { ImportOrder } from "../../../app/import/plan.js";
import { rowsMax } from "../../../payroll/timesheet/batch.js";
import type { Sheet } from "../../../payroll/timesheet/row.js";
import type { Day, Period } from "../../../values/calendar.js";
import type { FrikortId } from "../../../values/identity.js";
import type { Outcome } from "../../../values/problem.js";
import { err, type Fault, ok, type Result } from "../../../values/result.js";
import { fieldReader, namedCvr, type Session } from "../../session/session.js";
import { type ClientHabits, clientHabits } from "./profile.js";

/** What the command line says for all rows. */
export interface Said {
  readonly period: Period | undefined;
  readonly payDay: Day | undefined;
  readonly card: FrikortId | undefined;
  /** The line of the headings; 0: the file has none. */
  readonly headerRow: number | undefined;
}

/** The days of the command line and of what has been asked for since; every one that was not understood at once. */
export function saidDays(session: Session, asked: Readonly<Record<string, string>>): Outcome<Said> {
  const fields = fieldReader(session, asked);
  const payDay = fields.day("pay-day");
  const period = fields.period({ from: "period-from", to: "period-to" });
  const card = session.line.options.has("card") ? fields.card() : undefined;
  const headerRow = fields.read("number", parseLineNumber);
  return fields.problems.length > 0 ? fields.refused() : ok({ period, payDay, card, headerRow });
}

function parseLineNumber(text: string): Result<number, Fault> {
  return /^\d{1,4}$/.test(text.trim()) ? ok(Number(text)) : err({ kind: "unreadable" });
}

/** Reads the files in the order given; `-` is what comes through a pipe. */
export async function readSheets(paths: readonly string[], order: TimesheetOrder): Promise<readonly Sheet[]> {
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
export function readingOrder(session: Session, said: Said, profile: string | undefined): Outcome<TimesheetOrder> {
  const client: Outcome<ClientHabits> = clientHabits(session, profile);
  if (!client.ok) return client;
  const format = formats.find((one) => one === session.line.options.one("format")) ?? "auto";
  const { card, headerRow } = said;
  const told = { period: said.period !== undefined, payDay: said.payDay !== undefined, card: card !== undefined };
  const places = { ...(card !== undefined && { card }), ...(headerRow !== undefined && { headerRow }) };
  return ok({ ...client.value, format, told, rowsMax, ...places, ...sheetSaid(session) });
}

/** Which sheet is to be read, where it is said. */
export function sheetSaid(session: Session): { readonly sheet?: string } {
  const sheet = session.line.options.one("sheet");
  return sheet === undefined ? {} : { sheet };
}

const formats: readonly TimesheetOrder["format"][] = ["auto", "csv", "danlon"];
const atpClasses: readonly NonNullable<ImportOrder["atp"]>[] = ["month", "fortnight", "week", "casual", "none"];
const practices: readonly NonNullable<ImportOrder["practice"]>[] = ["with-wage", "accrued"];

/** The import that is asked for, with its files read. */
export async function importOrder(
  session: Session,
  sheets: readonly Sheet[],
  said: Said,
): Promise<Outcome<ImportOrder>> {
  const { options } = session.line;
  const named = namedCvr(session);
  if (!named.ok) return named;
  const usual = await session.usualEmployer();
  if (!usual.ok) return usual;
  const practice = practices.find((one) => one === options.one("holiday-pay"));
  const atp = atpClasses.find((one) => one === options.one("atp"));
  const { period, payDay } = said;
  return ok({
    ...{ sheets, employer: { named: named.value, usual: usual.value }, again: options.has("again") },
    choices: {
      today: session.today,
      ...(period !== undefined && { period }),
      ...(payDay !== undefined && { payDay }),
    },
    ...(practice !== undefined && { practice }),
    ...(atp !== undefined && { atp }),
  });
}
