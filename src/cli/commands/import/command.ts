import { type Imported, type ImportOptions, importBatch } from "../../../app/import/batch.js";
import { type ImportOrder, missingForImport } from "../../../app/import/plan.js";
import type { World } from "../../../app/ports.js";
import type { Row } from "../../../payroll/timesheet/row.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { askFor, confirm } from "../../session/ask.js";
import { sealingEmployer } from "../../session/employer.js";
import { type Reply, refused } from "../../session/reply.js";
import { canAsk, isDryRun, type Session } from "../../session/session.js";
import { importWords } from "../../words/load.js";
import { type ImportDesk, importReply, planToAskAbout } from "./answer.js";
import { importOrder, readingOrder, readSheets, saidDays, shownName } from "./order.js";

/** `frikort import`: timesheets of many clients in one go, or an import taken back. */
export async function importFiles(session: Session): Promise<Reply> {
  const { options, args } = session.line;
  const said = await importWords(session.language);
  if (options.has("undo")) return (await import("./undo.js")).undo(session, said);
  const asked = args.length > 0 ? undefined : await askFor(["file"], session);
  if (asked?.ok === false) return refused(asked.error);
  const paths = asked === undefined ? args : [asked.value.file ?? ""];
  let profile = options.one("map");
  if (options.has("map-columns")) {
    const { mapColumns } = await import("./map-columns.js");
    const mapped = await mapColumns(paths, session, said);
    if (!mapped.ok) return refused(mapped.error);
    profile = mapped.value;
  }

  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const order = await orderOf(paths, profile, session, world.value);
  if (!order.ok) return refused(order.error);
  const desk: ImportDesk = { session, said, world: world.value, paths, files: paths.map(shownName), shown: new Set() };
  const done = await importBatch(order.value, wishOf(desk, order.value), world.value);
  return done.ok ? importReply(desk, order.value, done.value) : refused(done.error);
}

/** Days, mapping and files; a period that the files leave open is asked for. */
async function orderOf(
  paths: readonly string[],
  profile: string | undefined,
  session: Session,
  world: World,
): Promise<Outcome<ImportOrder>> {
  const first = saidDays(session, {});
  if (!first.ok) return first;
  const reading = readingOrder(session, first.value, profile);
  if (!reading.ok) return reading;
  const sheets = await readSheets(paths, reading.value);
  const order = await importOrder(session, sheets, first.value);
  if (!order.ok) return order;
  const missing = await missingForImport(order.value, world);
  if (!missing.ok) return missing;
  if (missing.value.length === 0) return withEmployer(order.value, session, world);
  const asked = await askFor(missing.value, session);
  if (!asked.ok) return asked;
  const days = saidDays(session, asked.value);
  if (!days.ok) return days;
  const again = await importOrder(session, sheets, days.value);
  return again.ok ? withEmployer(again.value, session, world) : again;
}

/** One question for all rows that name no employer; with nobody to ask each of them is told. */
async function withEmployer(order: ImportOrder, session: Session, world: World): Promise<Outcome<ImportOrder>> {
  const { named, usual } = order.employer;
  const isOpen = (row: Row) => row.employer === undefined && !row.isFaulty;
  const isSaid = named !== undefined || usual !== undefined || !order.sheets.some((sheet) => sheet.rows.some(isOpen));
  if (isSaid || !canAsk(session)) return ok(order);
  const chosen = await sealingEmployer(session, world);
  return chosen.ok ? ok({ ...order, employer: { named, usual: chosen.value.chain } }) : chosen;
}

/** In a terminal the plan is shown before the question. */
function wishOf(desk: ImportDesk, order: ImportOrder): ImportOptions {
  const { session, said } = desk;
  const wish = { dryRun: isDryRun(session), skipRefused: session.line.options.has("skip-refused") };
  if (!canAsk(session)) return wish;
  const show = (plan: Imported) => {
    process.stderr.write(`${planToAskAbout(desk, order, plan).join("\n")}\n`);
    return confirm(said.question(plan.sums.fits), session);
  };
  return { ...wish, confirm: show };
}
