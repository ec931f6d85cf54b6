import { resolve } from "node:path";
import { backUp, keysAmong } from "../../app/back-up.js";
import { restore as restoreLedger } from "../../app/restore.js";
import type { ChainHead } from "../../ledger/transaction.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { copyingTo, forgetSeenHeads, keptHere, ledgerFile, restoringFrom } from "../session/keeping-world.js";
import { done, type Reply, refused } from "../session/reply.js";
import { isDryRun, type Session } from "../session/session.js";
import { loadWords } from "../words/load.js";

/** `frikort backup FILE`: a verified copy of the ledger, its keys and its settings in one file. */
export async function backup(session: Session): Promise<Reply> {
  const file = fileOf(session);
  if (!file.ok) return refused(file.error);
  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const kept = await keptHere(session);
  if (!kept.ok) return refused(kept.error);
  const copying = await copyingTo(file.value, kept.value, session);
  if (!copying.ok) return refused(copying.error);
  const made = await backUp({ file: file.value, dryRun: isDryRun(session) }, world.value.ledger, copying.value);
  if (!made.ok) return refused(made.error);

  const { status, checked } = made.value;
  const { entries, vouchers, findings } = checked;
  const keys = keysAmong(kept.value);
  const hasSettings = kept.value.some(({ name }) => !name.startsWith("keys/"));
  const place = ledgerFile(session);
  const encrypted = place.ok && place.value.key !== undefined;
  const heads = headsJson(checked.heads);
  const result = {
    ...{ status, file: file.value, encrypted, entries, vouchers, heads, keys, findings: findings.length },
  };
  const report = await loadWords(session.language, "keeping");
  return done(result, () => [
    report.backedUp[status]({ file: file.value, entries, vouchers }),
    ...(status === "written"
      ? [report.keysInside({ count: keys.length, hasSettings, locked: encrypted }), report.keptApart]
      : []),
    ...(findings.length > 0 ? [report.findingsInside(findings.length)] : []),
  ]);
}

/** `frikort restore FILE`: a verified copy in, where no ledger stands. */
export async function restore(session: Session): Promise<Reply> {
  const file = fileOf(session);
  if (!file.ok) return refused(file.error);
  const place = ledgerFile(session);
  if (!place.ok) return refused(place.error);
  const restoring = await restoringFrom(file.value, session);
  if (!restoring.ok) return refused(restoring.error);
  const order = { file: file.value, ledger: place.value.path, dryRun: isDryRun(session) };
  const made = await restoreLedger(order, restoring.value);
  if (!made.ok) return refused(made.error);

  const { status, checked, files, left } = made.value;
  if (status === "written") await forgetSeenHeads(session);
  const { entries, vouchers, findings } = checked;
  const ledger = place.value.path;
  const result = {
    ...{ status, file: file.value, ledger, entries, vouchers, heads: headsJson(checked.heads), files, left },
    findings: findings.length,
  };
  const report = await loadWords(session.language, "keeping");
  return done(result, () => [
    report.restored[status]({ ledger, entries, vouchers }),
    ...(status === "written" ? files.map(report.fileRestored) : []),
    ...left.map(report.fileLeft),
    ...(findings.length > 0 ? [report.findingsInside(findings.length)] : []),
  ]);
}

function fileOf({ line }: Session): Outcome<string> {
  const [file] = line.args;
  return file === undefined ? err(problem("nobody-to-ask", { fields: ["file"] })) : ok(resolve(file));
}

function headsJson(heads: readonly ChainHead[]): readonly object[] {
  return heads.map(({ chain, sequence, digest }) => ({ chain, sequence, digest }));
}
