import { type Imported, type ImportOptions, importBatch } from "../../../app/import/batch.js";
import type { World } from "../../../app/ports.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { askFor, confirm } from "../../session/ask.js";
import { type Reply, refused } from "../../session/reply.js";
import { canAsk, isDryRun, type Session } from "../../session/session.js";
import type { ImportWords } from "../../words/import.js";
import { loadWords } from "../../words/load.js";
import { type Done, doneOf, type ImportDesk, importReply, planToAskAbout } from "./answer.js";
import { importOrder, shownName } from "./order.js";
import { printPapers } from "./papers.js";
import { type NamedProfile, savedProfile } from "./profile.js";
import { rejectedList } from "./rejected.js";

/** `frikort import`: timesheets of many clients in one go, or an import taken back. */
export async function importFiles(session: Session): Promise<Reply> {
  const said = await loadWords(session.language, "import");
  if (session.line.options.has("undo")) return (await import("./undo.js")).undo(session, said);
  const paths = await filesOf(session);
  if (!paths.ok) return refused(paths.error);
  const profile = await profileOf(paths.value, session, said);
  if (!profile.ok) return refused(profile.error);
  const world = await session.world();
  if (!world.ok) return refused(world.error);

  const desk: ImportDesk = { session, said, paths: paths.value, files: paths.value.map(shownName), shown: new Set() };
  const done = await book(desk, profile.value, world.value);
  if (!done.ok) return refused(done.error);
  const { imported } = done.value;
  const papers = await printPapers(imported, session, said, world.value);
  const rejected = rejectedList(imported, desk.paths, session);
  return importReply(desk, done.value, papers, rejected);
}

/** The files that were named, or the one that is asked for. */
async function filesOf(session: Session): Promise<Outcome<readonly string[]>> {
  if (session.line.args.length > 0) return ok(session.line.args);
  const asked = await askFor(["file"], session);
  return asked.ok ? ok([asked.value.file ?? ""]) : asked;
}

/** The client's mapping: the one that is named, or the one that is made now. */
async function profileOf(
  paths: readonly string[],
  session: Session,
  said: ImportWords,
): Promise<Outcome<NamedProfile | undefined>> {
  const { options } = session.line;
  const name = options.one("map");
  if (!options.has("map-columns")) return name === undefined ? ok(undefined) : savedProfile(session, name);
  const { mapColumns } = await import("./map-columns.js");
  return mapColumns(paths, session, said);
}

/** From files to payments that stand. In a terminal the plan is shown before the question. The rows live no longer than this. */
async function book(desk: ImportDesk, profile: NamedProfile | undefined, world: World): Promise<Outcome<Done>> {
  const { session, said } = desk;
  const order = await importOrder(desk.paths, profile, session, world);
  if (!order.ok) return order;
  const { sheets } = order.value;
  const confirmed = (plan: Imported) => {
    process.stderr.write(`${planToAskAbout(desk, plan, sheets).join("\n")}\n`);
    return confirm(said.question(plan.sums.fits), session);
  };
  const wish: ImportOptions = {
    dryRun: isDryRun(session),
    skipRefused: session.line.options.has("skip-refused"),
    ...(canAsk(session) && { confirm: confirmed }),
  };
  const imported = await importBatch(order.value, wish, world);
  return imported.ok ? ok(doneOf(imported.value, sheets)) : imported;
}
