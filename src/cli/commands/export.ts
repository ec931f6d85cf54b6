import { type ExportKind, exportFormats, exportKinds } from "../../app/export-kinds.js";
import { type Exported, type ExportOrder, exportTables } from "../../app/export-tables.js";
import { day, type Period, wholeYear, yearOf } from "../../values/calendar.js";
import { type Outcome, problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { choiceIn, choiceMeant } from "../program/names.js";
import { done, type Reply, refused } from "../session/reply.js";
import { canAsk, fieldReader, isDryRun, namedCvr, outFolder, type Session } from "../session/session.js";
import { terminalOf } from "../session/terminal.js";
import type { AfterWords } from "../words/after.js";
import { loadWords } from "../words/load.js";

/** `frikort export`: registration list, journal or year's statement, one file per employer, or on stdout with `--out -`. */
export async function exportFiles(session: Session): Promise<Reply> {
  const order = await orderOf(session);
  if (!order.ok) return refused(order.error, { kind: "unsaid" });
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const made = await exportTables(order.value, world.value);
  if (!made.ok) return refused(made.error, { kind: "unsaid" });
  const [first] = made.value;
  if (order.value.folder === undefined && first !== undefined) return { ...done({}, () => []), bytes: first.bytes };
  return answer(made.value, order.value, await loadWords(session.language, "after"));
}

function answer(made: readonly Exported[], order: ExportOrder, said: AfterWords): Reply {
  const { kind, format, period, dryRun } = order;
  const files = made.map(({ employer, name, path = null, vouchers }) => ({ employer, name, path, vouchers }));
  const result = { status: dryRun ? "planned" : "written", kind, format, ...period, eIndkomst: false, files };
  return done(result, () => [
    ...files.map(({ vouchers, path, name }) => said.exported({ kind, vouchers, place: path ?? name })),
    ...(kind === "registration" ? [] : [said.notToEIndkomst]),
  ]);
}

/** What is to be exported, chosen among the three. */
async function chosenKind(session: Session): Promise<Outcome<string>> {
  if (!canAsk(session)) return err(problem("nobody-to-ask", { fields: ["export-kind"] }));
  const { askChoice } = await terminalOf(session);
  const choices = exportKinds.map((kind) => ({ name: choiceIn(session.language, kind), value: kind }));
  return ok(await askChoice(session.words.fields["export-kind"].label, choices));
}

async function orderOf(session: Session): Promise<Outcome<ExportOrder>> {
  const { args, options } = session.line;
  const said = args[0] === undefined ? await chosenKind(session) : ok(args[0]);
  if (!said.ok) return said;
  const received = said.value;
  const kind = choiceMeant(exportKinds, received);
  if (kind === undefined)
    return err(problem("option-value-unknown", { option: "frikort export", received, choices: exportKinds }));
  const format = options.choice("format", exportFormats) ?? "csv";
  if (kind !== "journal" && format !== "csv") {
    return err(problem("options-conflict", { first: `--format ${format}`, second: kind }));
  }
  const isStdout = options.one("out") === "-";
  if (isStdout && options.has("json")) return err(problem("options-conflict", { first: "--json", second: "--out -" }));
  const period = periodOf(kind, session);
  const named = namedCvr(session);
  if (!period.ok) return named.ok ? period : err([...named.error, ...period.error]);
  if (!named.ok) return named;
  const folder = isStdout ? undefined : outFolder(session);
  const fileWords = session.words.fixed.files;
  return ok({
    kind,
    format,
    employer: named.value,
    period: period.value,
    folder,
    dryRun: isDryRun(session),
    fileWords,
  });
}

/** A whole year with `--year`, else the days that were said; what is not said is filled from the calendar year. */
function periodOf(kind: ExportKind, session: Session): Outcome<Period> {
  const { options } = session.line;
  const fields = fieldReader(session);
  const year = fields.year();
  const from = fields.day("from");
  const to = fields.day("to");
  const ends = ["from", "to"].find((name) => options.has(name));
  if (ends !== undefined && options.has("year")) {
    fields.problems.push(problemOf("options-conflict", { first: "--year", second: `--${ends}` }));
  } else if (ends !== undefined && kind === "year") {
    fields.problems.push(problemOf("options-conflict", { first: `--${ends}`, second: kind }));
  }
  const thisYear = yearOf(session.today);
  const whole = wholeYear(year ?? thisYear);
  const first = from ?? (to === undefined ? whole.from : day(`${yearOf(to)}-01-01`));
  const last = to ?? (from === undefined ? whole.to : day(`${Math.max(yearOf(from), thisYear)}-12-31`));
  if (last < first) fields.add("period-not-possible", { from: first, to: last, reason: "ends-before-start" }, "to");
  return fields.problems.length > 0 ? fields.refused() : ok({ from: first, to: last });
}
