import { isProfileName, type Profile, writeProfile } from "../../../adapters/settings/profile.js";
import { type SampleColumn, sampleOf } from "../../../adapters/timesheet/sample.js";
import { readTimesheet, type TimesheetOrder } from "../../../adapters/timesheet/timesheet.js";
import { holdsDate } from "../../../payroll/timesheet/cells/dates.js";
import { type ColumnMeaning, columnFields, headingKey, meaningOf } from "../../../payroll/timesheet/cells/headings.js";
import type { KindMeaning } from "../../../payroll/timesheet/cells/kinds.js";
import { type HeadingMap, type MappedHeading, mappedMeaning } from "../../../payroll/timesheet/columns/columns.js";
import { looksLikeDanlon } from "../../../payroll/timesheet/columns/danlon.js";
import { plainHabits } from "../../../payroll/timesheet/columns/sheet-order.js";
import { unclearMeaning } from "../../../payroll/timesheet/columns/unclear.js";
import { rowsMax } from "../../../payroll/timesheet/payments/batch.js";
import { type Outcome, type Problem, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { fold } from "../../say/fold.js";
import { canAsk, decimalMark, isDryRun, type Session } from "../../session/session.js";
import { homeFolder } from "../../session/surroundings.js";
import { terminalOf } from "../../session/terminal.js";
import type { ImportWords } from "../../words/import.js";
import { parseHeaderRow, sheetSaid } from "./order.js";
import type { NamedProfile } from "./profile.js";

/** Asks about every wage type of the files that nobody knows yet: hours to pay, or left out. The answers as options of a mapping. */
async function askKinds(
  paths: readonly string[],
  columns: Readonly<Record<string, string>>,
  session: Session,
  said: ImportWords,
): Promise<Readonly<Record<string, string>>> {
  const { askText } = await terminalOf(session);
  const options: Record<string, string> = {};
  for (const [type, count] of unknownKinds(paths, columns, session)) {
    const question = said.askKind({ type, count });
    const validate = (text: string) => (kindMeaningOf(text, said) === undefined ? question : undefined);
    options[`kind ${type}`] = kindMeaningOf(await askText({ question, validate }), said) ?? "ignored";
  }
  return options;
}

/** The wage types that are not set up, each with its rows. */
function unknownKinds(
  paths: readonly string[],
  columns: Readonly<Record<string, string>>,
  session: Session,
): ReadonlyMap<string, number> {
  const order = readingOrder(session, mapOf(columns));
  const kinds = new Map<string, number>();
  for (const path of paths.filter((one) => one !== "-")) {
    for (const { code, data } of readTimesheet(path, order).flatMap(({ problems }) => problems)) {
      if (code === "wage-type-unknown") kinds.set(data.type, (kinds.get(data.type) ?? 0) + 1);
    }
  }
  return kinds;
}

/** The files are read as far as they can be: what the columns are is what is asked about. */
function readingOrder(session: Session, mapped: HeadingMap): TimesheetOrder {
  const habits = { ...plainHabits, mark: decimalMark(session), dateOrder: "dmy" as const };
  const told = { period: true, payDay: true, card: true };
  const headerRow = headerRowSaid(session);
  return {
    ...{ format: "auto", mapped, told, habits, rowsMax },
    ...(headerRow !== undefined && { headerRow: Number(headerRow) }),
    ...sheetSaid(session),
  };
}

/** As it is kept with the mapping; a word that is no number is told when the files are read. */
function headerRowSaid(session: Session): string | undefined {
  const said = session.line.options.one("header-row") ?? "";
  const read = parseHeaderRow(said);
  return read.ok ? String(read.value) : undefined;
}

function mapOf(columns: Readonly<Record<string, string>>): HeadingMap {
  const mapped = new Map<string, MappedHeading>();
  for (const [heading, word] of Object.entries(columns)) {
    const meaning = mappedMeaning(word);
    if (meaning !== undefined) mapped.set(headingKey(heading), { heading, meaning });
  }
  return mapped;
}

function kindMeaningOf(text: string, said: ImportWords): KindMeaning | undefined {
  const word = text.trim().toLowerCase();
  if (word === said.payHours || word === "hours") return "hours";
  return word === said.leaveOut || word === "ignored" ? "ignored" : undefined;
}

/**
 * Asks what each column of a file is, showing what stands in it, and what its unknown wage types are, and saves the answers
 * as a client's mapping; a dry run saves nothing. Danløn lines have no columns to ask about. Refused before it is saved: a
 * mapping with which the file still does not say who, when or how much (213).
 */
export async function mapColumns(
  paths: readonly string[],
  session: Session,
  said: ImportWords,
): Promise<Outcome<NamedProfile>> {
  if (!canAsk(session)) return err(problem("nobody-to-ask", { fields: ["mapping"] }));
  const [path = ""] = paths;
  const sample = sampleOf(path, readingOrder(session, new Map()));
  if (!sample.ok) return sample;
  const hasNoHeader = looksLikeDanlon(sample.value.map(({ heading }) => heading));
  const columns = hasNoHeader ? {} : await askColumns(sample.value, session, said);
  const fault = faultWith(columns, path, session);
  if (fault !== undefined) return err([fault]);
  const kinds = await askKinds(paths, columns, session, said);
  const headerRow = headerRowSaid(session);
  const options = {
    ...kinds,
    ...(decimalMark(session) === "dot" && { decimalMark: "dot" }),
    ...(headerRow !== undefined && { headerRow }),
  };
  return saved({ columns, options }, session, said);
}

/** What each filled column is: the field of each heading. What a field is called is told first. */
async function askColumns(
  sample: readonly SampleColumn[],
  session: Session,
  said: ImportWords,
): Promise<Readonly<Record<string, string>>> {
  const { askText } = await terminalOf(session);
  const columns: Record<string, string> = {};
  const headings = sample.map(({ heading }) => meaningOf(heading));
  process.stderr.write(`${fold(said.fieldNames(allNames(said)), session.screen.width).join("\n")}\n`);
  for (const column of sample.filter(({ samples }) => samples.length > 0)) {
    const guess =
      headerRowSaid(session) === "0"
        ? guessOfValues(column.samples, columns, said)
        : guessOf(column.heading, headings, said);
    const question = said.askColumn({ ...column, guess: guess === "" ? said.leaveOut : guess });
    const validate = (text: string) =>
      fieldOf(text, guess, said) === undefined ? said.notAField(text, allNames(said)) : undefined;
    const answer = await askText({ question, validate });
    columns[column.heading] = fieldOf(answer, guess, said) ?? "ignored";
  }
  return columns;
}

/** Why the headings of the file cannot be used with these columns and what the command line says. */
function faultWith(columns: Readonly<Record<string, string>>, path: string, session: Session): Problem | undefined {
  const { options } = session.line;
  const told = { period: options.has("from"), payDay: options.has("pay-day"), card: options.has("card") };
  const read = readTimesheet(path, { ...readingOrder(session, mapOf(columns)), told });
  return read.flatMap(({ problems }) => problems).find(({ code }) => code === "header-not-understood");
}

/** The mapping under its name, which is asked for where it is not said; only a dry run leaves it unsaved. */
async function saved(profile: Profile, session: Session, said: ImportWords): Promise<Outcome<NamedProfile>> {
  const given = session.line.options.one("map");
  if (isDryRun(session)) {
    process.stderr.write(`${said.profileNotSaved}\n`);
    return ok({ name: given ?? "", profile });
  }
  const { askText } = await terminalOf(session);
  const validate = (text: string) => (isProfileName(text.trim()) ? undefined : said.askProfile);
  const name = given ?? (await askText({ question: said.askProfile, validate })).trim();
  const written = writeProfile(homeFolder(session.surroundings), name, profile);
  if (!written.ok) return written;
  process.stderr.write(`${said.profileSaved(name)}\n`);
  return ok({ name, profile });
}

/** What a column most likely is: a start date beside clock times is the day of a shift, else where a pay period begins. */
function guessOf(heading: string, all: readonly (ColumnMeaning | undefined)[], said: ImportWords): string {
  const usual = meaningOf(heading) ?? unclearMeaning(heading);
  const isOfShifts = all.includes("start") || !all.includes("end-date");
  if (usual === "ignored") return said.leaveOut;
  if (usual === "start-date") return said.columnName(isOfShifts ? "day" : "period-from");
  if (usual === "end-date") return said.columnName(isOfShifts ? "end-day" : "period-to");
  const field = columnFields.find((one) => one === usual);
  return field === undefined ? "" : said.columnName(field);
}

/** Without headings the values alone say what a column is; plain numbers may be anything. */
function guessOfValues(
  values: readonly string[],
  columns: Readonly<Record<string, string>>,
  said: ImportWords,
): string {
  const known = new Set(Object.values(columns));
  const are = (test: (text: string) => boolean) => values.every(test);
  if (are(holdsDate) && !known.has("day")) return said.columnName("day");
  if (are((text) => /^\d{1,2}[:.]\d\d$/.test(text))) return said.columnName(known.has("start") ? "end" : "start");
  if (are((text) => /^\d{5}$/.test(text)) && !known.has("card")) return said.columnName("card");
  if (are((text) => /^\p{L}+[,.]?\s\p{L}/u.test(text)) && !known.has("name")) return said.columnName("name");
  return "";
}

function allNames({ columnName }: ImportWords): readonly string[] {
  return columnFields.map(columnName);
}

/** An answer as a field: any heading we know means its field, an empty one takes the guess. */
function fieldOf(text: string, guess: string, said: ImportWords): string | undefined {
  const word = text.trim() === "" ? guess : text.trim();
  if (word === "" || word.toLowerCase() === said.leaveOut) return "ignored";
  const named = columnFields.find((field) => field === word || said.columnName(field) === word);
  const meaning = named ?? meaningOf(word);
  if (meaning === "start-date") return "day";
  if (meaning === "end-date") return "end-day";
  return meaning === undefined || meaning === "cpr" ? undefined : meaning;
}
