import type { Migrated } from "../../adapters/store/postgres/open.js";
import type { ToOpen } from "../../adapters/store/sqlite/open.js";
import type { LedgerStore } from "../../app/ports.js";
import type { Digest } from "../../values/digest.js";
import { carriesPassword, isAddress, withoutPassword } from "../../values/ledger-address.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { given, type Surroundings } from "./surroundings.js";

/** Which ledger to open, and what to do when there is none. */
export interface LedgerOrder {
  readonly place: string;
  readonly surroundings: Surroundings;
  /** Makes one where there is none, and brings an older one on a server to this version. */
  readonly create: boolean;
  /** Brings an older file to this version; what only reads changes nothing. */
  readonly toWrite: boolean;
  readonly dryRun: boolean;
  /** The digest of a ledger that is made as a copy of another. */
  readonly ledger?: Digest;
}

/** What `ledger migrate` found and left, and where. */
type MigratedLedger = Omit<Migrated, "ledger"> & { readonly place: string };

/** Opens a ledger wherever it lies: a file, or a server. */
export function openLedgerAt(order: LedgerOrder): Promise<Outcome<LedgerStore>> {
  return isAddress(order.place) ? openOnServer(order) : openInFile(order);
}

/** A password on the command line can be read by every user of the machine: it is refused there, and never shown. */
export function passwordSaid(option: string, place: string | undefined): Outcome<never> | undefined {
  if (place === undefined || !isAddress(place) || !carriesPassword(place)) return undefined;
  const choices = ["postgres://user@host/database", "PGPASSWORD", ".pgpass", "FRIKORT_LEDGER"];
  return err(problem("option-value-unknown", { option, received: withoutPassword(place), choices }));
}

async function openInFile(order: LedgerOrder) {
  const { openSqliteLedger } = await import("../../adapters/store/sqlite/ledger.js");
  const { place, create, toWrite, dryRun, ledger } = order;
  const copied = ledger === undefined ? {} : { ledger };
  const opened = await openSqliteLedger({ ...fileOrder(order), ...copied, toWrite: toWrite && !dryRun });
  if (opened.ok || opened.error[0].code !== "ledger-not-found" || !create) return opened;
  if (!dryRun) {
    const made = await openSqliteLedger({ ...fileOrder(order), create: true, ...copied });
    const isMadeMeanwhile = !made.ok && made.error[0].code === "ledger-exists";
    return isMadeMeanwhile ? openSqliteLedger({ ...fileOrder(order), ...copied, toWrite }) : made;
  }
  const { memoryLedger } = await import("../../adapters/store/memory/ledger.js");
  return ok(memoryLedger(place));
}

async function openOnServer({ place, surroundings, create, dryRun, ledger }: LedgerOrder) {
  const { openPostgresLedger, migrateServer, parseAddress } = await import("../../adapters/store/postgres/ledger.js");
  const address = parseAddress(place, surroundings.env);
  if (!address.ok) return address;
  const lockSeconds = waitOf(surroundings);
  const patience = lockSeconds === undefined ? {} : { lockSeconds };
  const order = { address: address.value, patience, ...(ledger !== undefined && { ledger }) };
  const opened = await openPostgresLedger(order);
  const code = opened.ok ? undefined : opened.error[0].code;
  if (!create || (code !== "ledger-not-found" && code !== "ledger-older")) return opened;
  if (dryRun && code === "ledger-older") return opened;
  if (dryRun) return ok((await import("../../adapters/store/memory/ledger.js")).memoryLedger(address.value.place));
  const migrated = await migrateServer(order);
  return migrated.ok ? openPostgresLedger(order) : migrated;
}

/** Brings a ledger to this program's version. A file is brought there by every command that writes. */
export async function migrateLedgerAt(order: LedgerOrder): Promise<Outcome<MigratedLedger>> {
  if (isAddress(order.place)) {
    const { migrateServer, parseAddress } = await import("../../adapters/store/postgres/ledger.js");
    const address = parseAddress(order.place, order.surroundings.env);
    if (!address.ok) return address;
    const done = await migrateServer({ address: address.value, dryRun: order.dryRun });
    return done.ok ? ok({ place: address.value.place, ...done.value }) : done;
  }
  const [{ openFile }, { schemaVersion }] = await Promise.all([
    import("../../adapters/store/sqlite/open.js"),
    import("../../adapters/store/sqlite/schema.js"),
  ]);
  const found = await openFile(fileOrder(order));
  if (!found.ok) return found;
  found.value.connection.close();
  const { version: before, isBehind: changed } = found.value;
  if (changed && !order.dryRun) {
    const stepped = await openFile({ ...fileOrder(order), toWrite: true });
    if (!stepped.ok) return stepped;
    stepped.value.connection.close();
  }
  return ok({ place: order.place, before, version: schemaVersion, changed });
}

/** What the store is asked for a file that stands. */
function fileOrder({ place, surroundings }: LedgerOrder): ToOpen {
  const key = surroundings.env.FRIKORT_KEY;
  const waitSeconds = waitOf(surroundings);
  return { path: place, ...(given(key) && { key }), ...(waitSeconds !== undefined && { waitSeconds }) };
}

/** Seconds to wait for the ledger's lock: `FRIKORT_WAIT`, for scripts that would rather try again later than wait a minute. */
function waitOf({ env }: Surroundings): number | undefined {
  return /^\d{1,3}$/.test(env.FRIKORT_WAIT ?? "") ? Number(env.FRIKORT_WAIT) : undefined;
}
