import { readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { csvBytes } from "../../../adapters/csv/write.js";
import { writeWhole } from "../../../adapters/files/whole.js";
import type { Imported } from "../../../app/import/batch.js";
import { notice } from "../../../values/notice.js";
import { type Outcome, type Problem, problemNumbers } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { expectedText, messageText, noticeText, receivedText, remedyText } from "../../say/message.js";
import { isDryRun, outFolder, type Session } from "../../session/session.js";
import type { Words } from "../../words/words.js";

const header = ["Linje", "Kolonne", "Overskrift", "Nummer", "Kode", "Modtaget", "Forventet", "Forklaring"];

type RejectedRows = Pick<Imported, "problems" | "waiting">;

/** Where the list of refused rows is to lie. */
interface RejectedPlace {
  /** The first input; none when it came through a pipe. */
  readonly input: string | undefined;
  readonly folder: string;
  readonly severalFiles: boolean;
}

/**
 * The list of refused rows, written anew at every import that is not only planned; an older one goes when nothing is refused.
 * Where the rest was booked, the rows that wait for a refused one stand at its end. Its path, or nothing where no row is refused.
 */
export function rejectedList(
  { status, problems, waiting }: Pick<Imported, "status" | "problems" | "waiting">,
  paths: readonly string[],
  session: Session,
): Outcome<string | null> {
  if (isDryRun(session)) return ok(null);
  const input = paths.find((path) => path !== "-");
  const place = { input, folder: outFolder(session), severalFiles: paths.length > 1 };
  if (problems.length === 0) removeRejected(place);
  const rows = { problems, waiting: status === "written" ? waiting : [] };
  return problems.some(isOfLine) ? writeRejected(rows, place, session.words) : ok(null);
}

/** A file that is not there or cannot be read has no lines to mend. */
export function isOfLine({ where }: Problem): boolean {
  return where?.line !== undefined;
}

/** Writes `rejected.csv` beside the input; where that folder takes no file, in the folder of the papers. An older one is replaced. */
function writeRejected(rows: RejectedRows, place: RejectedPlace, words: Words): Outcome<string> {
  const bytes = csvBytes(header, rejectedRows(rows, place, words));
  const folders = place.input === undefined ? [place.folder] : [dirname(resolve(place.input)), place.folder];
  let last: Outcome<string> = ok("");
  for (const folder of folders) {
    const path = join(folder, "rejected.csv");
    const stood = writeWhole(path, bytes, "replace");
    if (stood.ok) return ok(path);
    last = stood;
  }
  return last;
}

/** Takes an older list of ours away once nothing of the file is refused; another file of the name is left alone. */
function removeRejected({ input, folder }: RejectedPlace): void {
  const path = join(input === undefined ? folder : dirname(resolve(input)), "rejected.csv");
  const ours = csvBytes(header, []);
  try {
    if (readFileSync(path).subarray(0, ours.length).equals(ours)) rmSync(path);
  } catch {
    // None stands there, or the folder is not ours to change: an old list does no harm.
  }
}

/** One after another: a file of a hundred thousand refused rows is not held as cells. */
function* rejectedRows({ problems, waiting }: RejectedRows, { severalFiles }: RejectedPlace, words: Words) {
  for (const one of problems) yield rejectedRow(one, severalFiles, words);
  for (const { file, line, card } of waiting) {
    const told = noticeText(notice("rows-wait", { count: 1, lines: [line], cards: [card] }), words);
    yield [{ number: String(line) }, "", "", "", "rows-wait", "", "", severalFiles ? `${file}: ${told}` : told];
  }
}

function rejectedRow(one: Problem, severalFiles: boolean, words: Words) {
  const { line, column = "", heading = "", file = "" } = one.where ?? {};
  const told = `${messageText(one, words)} ${remedyText(one, words)}`;
  return [
    line === undefined ? "" : { number: String(line) },
    ...[column, heading, { number: String(problemNumbers[one.code]) }, one.code],
    ...[receivedText(one), expectedText(one, words), severalFiles && file !== "" ? `${file}: ${told}` : told],
  ];
}
