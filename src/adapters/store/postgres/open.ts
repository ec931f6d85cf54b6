import { randomBytes } from "node:crypto";
import { Acts } from "../../../app/acts.js";
import type { KeptCeiling } from "../../../payroll/audit/derived.js";
import { type Digest, digestOf } from "../../../values/digest.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { copyBegun, unfinishedCopy } from "../copy-mark.js";
import { ceilingFrom, derivedQueries } from "../derived.js";
import { lawEdition } from "../law-edition.js";
import { lockWaitSeconds } from "../lock-wait.js";
import { type Meta, metaFrom } from "../meta.js";
import type { OpenServer } from "./act.js";
import type { Address } from "./address.js";
import { answered, type Connection, isTaken, type Patience, type Place, Server } from "./connection.js";
import { migration, schemaVersion } from "./schema.js";

/** Which ledger on a server to open. */
export interface ToOpenServer {
  readonly address: Address;
  readonly patience?: Partial<Patience>;
  readonly connectionsMax?: number;
  /** The ledger that this one is a copy of: it is opened to go on with the copying. */
  readonly ledger?: Digest;
}

/** What a migration found and left: 0 where there was no ledger. */
export interface Migrated {
  readonly before: number;
  readonly version: number;
  readonly ledger: Digest;
  readonly changed: boolean;
}

/** Opens a ledger that stands: 511 when there is none, 514 and 520 when it is of a newer or an older version. */
export async function openServer(order: ToOpenServer): Promise<Outcome<OpenServer>> {
  const { server, place } = reached(order);
  const path = place.place;
  try {
    const meta = await server.with(metaOf);
    const half = order.ledger === undefined ? unfinishedCopy(meta.keys, path) : undefined;
    const fault = faultIn(meta, path) ?? half;
    if (fault !== undefined) await server.close();
    return (
      fault ??
      (meta.ledger === undefined ? notFound(path) : ok({ server, place, ledger: meta.ledger, acts: new Acts() }))
    );
  } catch (error) {
    await server.close();
    return answered(error, place);
  }
}

/**
 * Makes the ledger there is none of, or brings an older one to this version; two programs at once take turns. A copy is
 * given the digest of the ledger it is a copy of.
 */
export async function migrateServer(order: ToOpenServer & { readonly dryRun?: boolean }): Promise<Outcome<Migrated>> {
  const { server, place } = reached(order);
  try {
    return await server.with(async (connection) => {
      await connection.run(`BEGIN; SELECT pg_advisory_xact_lock(${migrationLock});`);
      const meta = await metaOf(connection);
      const ledger = meta.ledger ?? order.ledger ?? digestOf(randomBytes(32));
      if (meta.version === 0 && !meta.isUtf8) {
        await connection.run("ROLLBACK");
        return err(problem("ledger-unreachable", { place: place.place, reason: "not-utf8" }));
      }
      const isNewer = meta.version > schemaVersion;
      const done = { before: meta.version, version: schemaVersion, ledger, changed: !meta.current };
      if (isNewer || meta.current || order.dryRun) {
        await connection.run("ROLLBACK");
        return isNewer ? newer(meta.version, place.place) : ok(done);
      }
      const mark = order.ledger === undefined ? "" : `, ('${copyBegun}', '')`;
      const root =
        meta.ledger === undefined ? `INSERT INTO meta (key, value) VALUES ('ledger', '${ledger}')${mark};` : "";
      const schema = meta.hasSchema ? "" : "CREATE SCHEMA frikort;";
      const steps = migration(meta.version, meta.hasEdition ? "known" : await inForce(connection, meta.version));
      await connection.run(`${schema} SET LOCAL search_path = frikort, pg_catalog; ${steps}; ${root} COMMIT;`);
      return ok(done);
    });
  } catch (error) {
    return isTaken(error) ? err(problem("ledger-exists", { path: place.place })) : answered(error, place);
  } finally {
    await server.close();
  }
}

/** The ceilings of a ledger that stands; there are none where it is only made. */
async function inForce(connection: Connection, version: number): Promise<readonly KeptCeiling[]> {
  if (version === 0) return [];
  await connection.run("SET LOCAL search_path = frikort, pg_catalog");
  return (await connection.ask({ sql: derivedQueries("paid_row").ceilingsNow })).rows.map(ceilingFrom);
}

const migrationLock = 8_317_202_511;

const usualPatience: Patience = {
  connectSeconds: 10,
  lockSeconds: lockWaitSeconds,
  answerSeconds: 300,
  settleSeconds: 15,
};

function reached({ address, patience, connectionsMax = 4 }: ToOpenServer): { server: Server; place: Place } {
  const patient = { ...usualPatience, ...patience };
  const place = { place: address.place, waitSeconds: patient.lockSeconds };
  return { server: new Server(address, patient, connectionsMax), place };
}

interface ServerMeta extends Meta {
  readonly hasSchema: boolean;
  readonly hasEdition: boolean;
  readonly isUtf8: boolean;
  /** Nothing needs to be done before this program can write. */
  readonly current: boolean;
}

async function metaOf(connection: Connection): Promise<ServerMeta> {
  const sql =
    "SELECT to_regnamespace('frikort') IS NOT NULL, to_regclass('frikort.meta') IS NOT NULL, " +
    "current_setting('server_encoding') = 'UTF8'";
  const [[hasSchema, hasMeta, isUtf8] = []] = (await connection.ask({ sql })).rows;
  const rows = hasMeta === true ? (await connection.ask({ sql: "SELECT key, value FROM frikort.meta" })).rows : [];
  const meta = metaFrom(rows);
  const hasEdition = meta.editions.has(lawEdition);
  const current = meta.version === schemaVersion && hasEdition && meta.ledger !== undefined;
  return { ...meta, hasSchema: hasSchema === true, hasEdition, isUtf8: isUtf8 === true, current };
}

function faultIn(meta: ServerMeta, path: string): Outcome<never> | undefined {
  if (meta.version === 0) return notFound(path);
  if (meta.version > schemaVersion) return newer(meta.version, path);
  if (meta.current) return undefined;
  return err(problem("ledger-older", { path, version: meta.version, known: schemaVersion }));
}

function notFound(path: string): Outcome<never> {
  return err(problem("ledger-not-found", { path }));
}

function newer(version: number, path: string): Outcome<never> {
  return err(problem("ledger-newer", { path, version, known: schemaVersion }));
}
