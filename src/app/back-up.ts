import type { ChainHead } from "../ledger/transaction.js";
import type { AuditName } from "../values/finding.js";
import { type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import { type Checked, checkLedger } from "./check-ledger.js";
import type { LedgerStore } from "./ports.js";

/** A file of the home folder that goes with the ledger: a key, the settings, a mapping profile. `name` is its path in there. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A copy of a whole ledger that nobody can see yet. */
export interface DraftCopy {
  readonly ledger: LedgerStore;
  readonly appear: () => Promise<Outcome<void>>;
  readonly discard: () => Promise<void>;
}

/** What copying needs from outside. */
export interface Copying {
  /** Nothing, or what stands where the copy shall be: a copy that can be read, or something else. */
  readonly standing: () => Promise<Outcome<DraftCopy | "nothing" | "other">>;
  readonly draft: () => Promise<Outcome<DraftCopy>>;
}

/** A copy that was made, with what stands in it. `stands`: it was made before and nothing has been entered since. */
interface BackedUp {
  readonly status: "written" | "stands" | "planned";
  readonly checked: Checked;
}

interface BackUpOrder {
  readonly file: string;
  readonly dryRun: boolean;
}

/**
 * A verified copy out: every audit runs on the copy itself before it gets its name. A ledger that is damaged is not copied
 * over anything (515); nor is a file that stands there (504).
 */
export async function backUp(order: BackUpOrder, ledger: LedgerStore, copying: Copying): Promise<Outcome<BackedUp>> {
  const { file, dryRun } = order;
  const before = await copying.standing();
  if (!before.ok) return before;
  if (before.value === "other") return err(problem("file-differs", { path: file }));
  if (before.value !== "nothing") return standsAlready(before.value, ledger, file);
  const draft = await copying.draft();
  if (!draft.ok) return draft;
  const checked = await checkLedger(draft.value.ledger);
  const damage = checked.ok ? damageIn(checked.value) : undefined;
  if (!checked.ok || damage !== undefined || dryRun) {
    await draft.value.discard();
    if (!checked.ok) return checked;
    if (damage !== undefined) return err(problem("ledger-damaged", { path: ledger.place, audit: damage }));
    return ok({ status: "planned", checked: checked.value });
  }
  const appeared = await draft.value.appear();
  return appeared.ok ? ok({ status: "written", checked: checked.value }) : appeared;
}

async function standsAlready(copy: DraftCopy, ledger: LedgerStore, file: string): Promise<Outcome<BackedUp>> {
  const checked = await checkLedger(copy.ledger);
  const heads = await ledger.heads();
  await copy.discard();
  if (!checked.ok || damageIn(checked.value) !== undefined) return err(problem("file-differs", { path: file }));
  if (!heads.ok) return heads;
  const same = endsOf(checked.value.heads) === endsOf(heads.value);
  return same ? ok({ status: "stands", checked: checked.value }) : err(problem("file-differs", { path: file }));
}

function endsOf(heads: readonly ChainHead[]): string {
  return heads.map(({ chain, sequence, digest }) => `${chain}/${sequence}/${digest}`).join("\n");
}

/** The audits that tell of damage to what was written; all others tell of what was done, and a copy must hold that too. */
const damages: ReadonlySet<string> = new Set<AuditName>(["vouchers-unbroken", "chain-unbroken", "digest-fits"]);

/** The first audit that tells of damage, or nothing. Where the schema is another the part of it is named: `trigger …`. */
export function damageIn(checked: Checked): string | undefined {
  const found = checked.findings.find(({ code }) => damages.has(code));
  return found && String(found.data.object ?? found.code);
}

/** The employers whose keys are among the files that go with a ledger. */
export function keysAmong(kept: readonly KeptFile[]): readonly string[] {
  return kept.flatMap(({ name }) => /^keys\/(\d{8})\.json$/.exec(name)?.[1] ?? []);
}
