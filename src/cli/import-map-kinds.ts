import { readTimesheet } from "../adapters/timesheet.js";
import { rowsMax } from "../payroll/batch.js";
import { type HeadingMap, mappedMeaning } from "../payroll/columns.js";
import { type ColumnMeaning, headingKey } from "../payroll/headings.js";
import { plainHabits } from "../payroll/parse-row.js";
import type { KindMeaning } from "../payroll/row-words.js";
import type { ImportWords } from "./import-words.js";
import { decimalMark, type Session } from "./session.js";

/** Asks about every wage type of the files that nobody knows yet: hours to pay, or left out. The answers as options of a mapping. */
export async function askKinds(
  paths: readonly string[],
  columns: Readonly<Record<string, string>>,
  session: Session,
  said: ImportWords,
): Promise<Readonly<Record<string, string>>> {
  const { askText } = await import("../adapters/terminal-asker.js");
  const options: Record<string, string> = {};
  for (const [type, count] of unknownKinds(paths, columns, session)) {
    const question = said.askKind({ type, count });
    const validate = (text: string) => (meaningOf(text, said) === undefined ? question : undefined);
    options[`kind ${type}`] = meaningOf(await askText({ question, validate }), said) ?? "ignored";
  }
  return options;
}

/** The wage types that are not set up, each with its rows. */
function unknownKinds(
  paths: readonly string[],
  columns: Readonly<Record<string, string>>,
  session: Session,
): ReadonlyMap<string, number> {
  const habits = { ...plainHabits, mark: decimalMark(session) };
  const told = { period: true, payDay: true };
  const order = { format: "auto" as const, mapped: mapOf(columns), told, habits, rowsMax };
  const kinds = new Map<string, number>();
  for (const path of paths.filter((one) => one !== "-")) {
    for (const { code, data } of readTimesheet(path, order).problems) {
      if (code === "wage-type-unknown") kinds.set(data.type, (kinds.get(data.type) ?? 0) + 1);
    }
  }
  return kinds;
}

function mapOf(columns: Readonly<Record<string, string>>): HeadingMap {
  const mapped = new Map<string, ColumnMeaning>();
  for (const [heading, word] of Object.entries(columns)) {
    const meaning = mappedMeaning(word);
    if (meaning !== undefined) mapped.set(headingKey(heading), meaning);
  }
  return mapped;
}

function meaningOf(text: string, said: ImportWords): KindMeaning | undefined {
  const word = text.trim().toLowerCase();
  if (word === said.payHours || word === "hours") return "hours";
  return word === said.leaveOut || word === "ignored" ? "ignored" : undefined;
}
