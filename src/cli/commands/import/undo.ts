import { type Undone, undoImport } from "../../../app/import/undo.js";
import type { World } from "../../../app/ports.js";
import { noPapers, type Papers, printImport } from "../../../app/print-many.js";
import { shortImportId } from "../../../payroll/timesheet/payments/batch.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { askFor } from "../../session/ask.js";
import { type Reply, refused } from "../../session/reply.js";
import { fieldReader, isDryRun, outFolder, type Session } from "../../session/session.js";
import type { ImportWords } from "../../words/import.js";
import { ImportTools, namesIn } from "./papers.js";

/** `frikort import --undo IMPORTID --reason …`: every payment of an import is reversed, in one act. */
export async function undo(session: Session, said: ImportWords): Promise<Reply> {
  const { options } = session.line;
  const asked = await askFor(options.has("reason") ? [] : ["reason"], session);
  if (!asked.ok) return refused(asked.error);
  const fields = fieldReader(session, asked.value);
  const reason = fields.line("reason");
  if (reason === undefined) return refused(fields.refused().error);
  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const order = { importId: (options.one("undo") ?? "").trim(), reason, dryRun: isDryRun(session) };
  const undone = await undoImport(order, world.value);
  if (!undone.ok) return refused(undone.error, { kind: "unchanged" });
  return answer(undone.value, session, said, world.value);
}

async function answer(undone: Undone, session: Session, said: ImportWords, world: World): Promise<Reply> {
  const made = undone.status === "written" ? await papersOf(undone, session, said, world) : ok(noPapers);
  const papers = made.ok ? made.value : noPapers;
  const importId = shortImportId(undone.importId);
  const { status, reversed, stands, counted, payout, notices } = undone;
  const { registration, payslips } = papers;
  const isPlan = status === "planned";
  const reply: Reply = {
    result: {
      ...{ status, importId, rows: 0, payments: { written: reversed, stands, refused: 0 }, counted, payout },
      ...{ files: { registration, merged: null, rejected: null, payslips }, rejected: [] },
      undo: shortImportId(undone.undo),
    },
    problems: [...papers.problems, ...(made.ok ? [] : made.error)],
    notices,
    stands: { kind: "unsaid" },
    lines: () => [
      status === "nothing-new"
        ? said.undoNothing(importId)
        : said.undone({ importId, reversed, stands, counted, isPlan }),
      ...(papers.payslips > 0 ? [said.payslips(papers.payslips, outFolder(session), 0)] : []),
      ...(registration === null ? [] : [said.record(registration)]),
    ],
  };
  return papers.isStopped ? { ...reply, exit: 130 } : reply;
}

/** The slips and the record of the reversals: they are an import of their own. */
async function papersOf(undone: Undone, session: Session, said: ImportWords, world: World): Promise<Outcome<Papers>> {
  const folder = outFolder(session);
  const tools = new ImportTools(folder, namesIn(folder), said, process.stderr.isTTY === true, session.interruption);
  const bulk = await tools.open(undone.reversed);
  if (!bulk.ok) return bulk;
  const papers = await printImport({ batch: undone.undo, count: undone.reversed, merge: false }, bulk.value, world);
  await bulk.value.press.close();
  tools.close();
  return papers;
}
