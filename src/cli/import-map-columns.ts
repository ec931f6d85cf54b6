import { isProfileName, writeProfile } from "../adapters/profile-file.js";
import { sampleOf } from "../adapters/timesheet-sample.js";
import { looksLikeDanlon } from "../payroll/danlon.js";
import { columnFields, meaningOf, usualHeading } from "../payroll/headings.js";
import { type FieldName, type Outcome, problem } from "../values/problem.js";
import { no, ok } from "../values/result.js";
import { askKinds } from "./import-map-kinds.js";
import type { ImportWords } from "./import-words.js";
import { canAsk, decimalMark, type Session } from "./session.js";
import { homeFolder } from "./surroundings.js";

/**
 * Asks what each column of a file is, showing what stands in it, and what its unknown wage types are, and saves the answers
 * as a client's mapping. Danløn lines have no columns to ask about. Gives the mapping's name.
 */
export async function mapColumns(
  paths: readonly string[],
  session: Session,
  said: ImportWords,
): Promise<Outcome<string>> {
  if (!canAsk(session)) return no(problem("nobody-to-ask", { fields: ["mapping"] }));
  const [path = ""] = paths;
  const sample = sampleOf(path);
  if (!sample.ok) return sample;
  const { askText } = await import("../adapters/terminal-asker.js");
  const hasNoHeader = looksLikeDanlon(sample.value.map(({ heading }) => heading));
  const columns: Record<string, string> = {};
  for (const column of hasNoHeader ? [] : sample.value) {
    const usual = meaningOf(column.heading);
    const guess =
      usual === undefined || usual === "cpr" ? "" : usual === "ignored" ? said.leaveOut : nameOf(usual, session);
    const question = said.askColumn({ ...column, guess });
    const validate = (text: string) =>
      fieldOf(text, guess, session, said) === undefined ? said.notAField(text, allNames(session)) : undefined;
    const answer = await askText({ question, validate });
    columns[column.heading] = fieldOf(answer, guess, session, said) ?? "ignored";
  }
  const kinds = await askKinds(paths, columns, session, said);
  const given = session.line.options.one("map");
  const name =
    given ??
    (
      await askText({
        question: said.askProfile,
        validate: (text) => (isProfileName(text.trim()) ? undefined : said.askProfile),
      })
    ).trim();
  const options = { ...kinds, ...(decimalMark(session) === "dot" && { decimalMark: "dot" }) };
  const saved = writeProfile(homeFolder(session.surroundings), name, { columns, options });
  if (!saved.ok) return saved;
  process.stderr.write(`${said.profileSaved(name)}\n`);
  return ok(name);
}

function nameOf(field: FieldName, { words }: Session): string {
  return words.language === "da" ? usualHeading(field) : field;
}

function allNames(session: Session): readonly string[] {
  return columnFields.map((field) => nameOf(field, session));
}

/** An answer as a field: any heading we know means its field, an empty one takes the guess. */
function fieldOf(text: string, guess: string, session: Session, said: ImportWords): string | undefined {
  const word = text.trim() === "" ? guess : text.trim();
  if (word === "" || word.toLowerCase() === said.leaveOut) return "ignored";
  const named = columnFields.find((field) => field === word || nameOf(field, session) === word);
  const meaning = named ?? meaningOf(word);
  return meaning === undefined || meaning === "cpr" ? undefined : meaning;
}
