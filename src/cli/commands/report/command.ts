import { join, resolve } from "node:path";
import { reportFigures } from "../../../app/verify/figures.js";
import { yearOf } from "../../../values/calendar.js";
import type { Notice } from "../../../values/notice.js";
import type { Problem } from "../../../values/problem.js";
import { writeReport } from "../../say/report-file.js";
import { listProblemLines, nothingLines } from "../../session/checked-problems.js";
import { cardsOf, documentsOf, reportForm } from "../../session/documents.js";
import { done, type Reply, refused, toldBy } from "../../session/reply.js";
import { fieldReader, isDryRun, type Session } from "../../session/session.js";
import { loadWords } from "../../words/load.js";
import { figuresLines } from "./lines.js";
import { figuresPaper, figuresTable } from "./papers.js";

/** `frikort report`: a year's figures out of documents; as a table here, with `--report` or `--out` as CSV and as a page with a chart. */
export async function report(session: Session): Promise<Reply> {
  const fields = fieldReader(session);
  const year = fields.year() ?? yearOf(session.today);
  if (fields.problems.length > 0) return refused(fields.problems, { kind: "unsaid" });
  const places = placesOf(session, `figures-${year}`);
  for (const { path } of places) {
    const form = await reportForm(path);
    if (!form.ok) return refused(form.error, { kind: "unsaid" });
  }
  const unreadColumns: Notice[] = [];
  const cards = await cardsOf(session, (found) => unreadColumns.push(found));
  const said = await loadWords(session.language, "verify");
  const monthNames = session.words.fixed.months;
  if (!cards.ok) return toldBy(cards.error, listProblemLines(cards.error, said.mendCards));
  const reader = await documentsOf(session);
  if (!reader.ok) return toldBy(reader.error, nothingLines(reader.error, said));
  const reported = await reportFigures(reader.value, { year, cards: cards.value });

  const { figures, files, unread } = reported;
  const written: string[] = [];
  const problems: Problem[] = [];
  for (const { path, form } of isDryRun(session) ? [] : places) {
    const stood = await writeReport(path, form, {
      pages: "one",
      table: () => figuresTable(figures, said),
      paper: (rowsMax) =>
        figuresPaper(figures, { said, monthNames, now: session.now, language: session.language, rowsMax }),
    });
    if (stood.ok) written.push(path);
    else problems.push(...stood.error);
  }
  const reply = done({ ...figures, files, unread, reports: written }, () => [
    ...figuresLines(figures, said, monthNames),
    ...(unread === 0 ? [] : ["", said.figures.unread(unread)]),
    ...(written.length === 0 ? [] : ["", ...written.map(said.reportWritten)]),
  ]);
  return { ...reply, notices: unreadColumns, problems };
}

/** Where the report goes: each `--report`, or both forms into `--out`. */
function placesOf({ line }: Session, name: string): readonly { readonly path: string; readonly form: "pdf" | "csv" }[] {
  const form = (path: string) => (path.toLowerCase().endsWith(".csv") ? "csv" : "pdf");
  const said = line.options.one("report");
  if (said !== undefined) return [{ path: resolve(said), form: form(said) }];
  const folder = line.options.one("out");
  if (folder === undefined) return [];
  return (["csv", "pdf"] as const).map((ending) => ({
    path: join(resolve(folder), `${name}.${ending}`),
    form: ending,
  }));
}
