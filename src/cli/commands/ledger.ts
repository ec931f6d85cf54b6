import { resolve } from "node:path";
import { copyLedger } from "../../app/copy-ledger.js";
import type { LedgerStore } from "../../app/ports.js";
import { isAddress, withoutPassword } from "../../values/ledger-address.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { type LedgerOrder, migrateLedgerAt, openLedgerAt, passwordSaid } from "../session/ledger-world.js";
import { done, type Reply, refused } from "../session/reply.js";
import { isDryRun, type Session } from "../session/session.js";
import { ledgerPlace } from "../session/surroundings.js";
import { loadWords } from "../words/load.js";

/** `frikort ledger migrate`: a ledger that is made, or brought to this program's version; at a server it takes the owner's rights. */
export async function ledgerMigrate(session: Session): Promise<Reply> {
  const said = session.line.options.one("ledger");
  const open = passwordSaid("--ledger", said);
  if (open !== undefined && !open.ok) return refused(open.error);
  const made = await migrateLedgerAt(orderOf(ledgerPlace(said, session.surroundings), session));
  if (!made.ok) return refused(made.error, { kind: "unchanged" });
  const { place: ledger, before, version, changed } = made.value;
  const status = changed ? (isDryRun(session) ? "planned" : "written") : "stands";
  const words = await loadWords(session.language, "ledger");
  const isNew = before === 0 && status !== "stands";
  const line = isNew ? words.made[status]({ ledger }) : words.migrated[status]({ ledger, before, version });
  return done({ status, ledger, before, version }, () => [line]);
}

/** `frikort ledger copy FROM TO`: a whole ledger from a file to a server, back, or to another file. */
export async function ledgerCopy(session: Session): Promise<Reply> {
  const places = placesOf(session);
  if (!places.ok) return refused(places.error);
  const [from, to] = places.value;
  const source = await openLedgerAt({ ...orderOf(from, session), create: false, toWrite: false });
  if (!source.ok) return refused(source.error);
  const target = await targetAt(to, source.value, session);
  if (!target.ok) {
    await source.value.close();
    return refused(target.error);
  }
  const copied = await copyLedger(source.value, target.value, isDryRun(session));
  await source.value.close();
  await target.value?.close();
  if (!copied.ok) return refused(copied.error, { kind: "unsaid" });

  const { status, heads, ...counts } = copied.value;
  const named = { from: source.value.place, to: target.value?.place ?? withoutPassword(to) };
  const ends = heads.map(({ chain, sequence, digest }) => ({ chain, sequence, digest }));
  const words = await loadWords(session.language, "ledger");
  return done({ status, ...named, ...counts, heads: ends }, () => [
    words.copied[status](named),
    words.copiedCount[status](counts),
    ...(status === "planned" ? [] : [words.copiedSum(counts.counted), words.keysApart]),
  ]);
}

/** The ledger that is copied to: one that stands, or a new one with the source's digest; nothing while it is only a plan. */
async function targetAt(
  place: string,
  source: LedgerStore,
  session: Session,
): Promise<Outcome<LedgerStore | undefined>> {
  const ledger = await source.ledger();
  if (!ledger.ok) return ledger;
  const dryRun = isDryRun(session);
  const opened = await openLedgerAt({ ...orderOf(place, session), create: !dryRun, ledger: ledger.value });
  const isMissing = !opened.ok && opened.error[0].code === "ledger-not-found";
  return dryRun && isMissing ? ok(undefined) : opened;
}

function placesOf({ line }: Session): Outcome<readonly [string, string]> {
  const [from, to] = line.args.map((place) => (isAddress(place) ? place : resolve(place)));
  if (from === undefined || to === undefined) {
    return err(problem("option-missing", { option: from === undefined ? "FROM" : "TO", command: line.spec.name }));
  }
  const open = passwordSaid("FROM", from) ?? passwordSaid("TO", to);
  if (open !== undefined) return open;
  if (from === to) return err(problem("options-conflict", { first: "FROM", second: "TO" }));
  return ok([from, to]);
}

function orderOf(place: string, session: Session): LedgerOrder {
  return { place, surroundings: session.surroundings, create: true, toWrite: true, dryRun: isDryRun(session) };
}
