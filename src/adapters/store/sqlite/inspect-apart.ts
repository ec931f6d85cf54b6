import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Finding } from "../../../values/finding.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { type Connection, connect, guarded, type Place } from "./connection.js";
import { inspectFile } from "./inspect.js";
import { schemaVersion } from "./schema.js";
import { schemaThatDiffers } from "./schema-differs.js";

/** Which file to look into: by the connection that is open, or by a thread of its own. */
export interface ToInspect {
  readonly connection: Connection;
  readonly place: Place;
  readonly key?: string | undefined;
  /** The version it was found with. */
  readonly version: number;
  readonly isSnapshot?: boolean;
}

/** A file that is looked through in the time a thread takes to start needs none. */
const bytesForThread = 8_000_000;

/** The thread asks the database and keeps little. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

/** Looks into the file and at its schema. A large file is looked through in a thread of its own, so that the audits go on meanwhile. */
export async function inspectApart(order: ToInspect): Promise<Outcome<readonly Finding[]>> {
  const schema = await schemaOf(order);
  const inspected = await contents(order);
  return inspected.ok ? ok([...schema, ...inspected.value]) : inspected;
}

/** A picture of an older file has this program's schema, whatever stands in the file: that is looked at where it stands. */
async function schemaOf({
  connection,
  place,
  key,
  version,
  isSnapshot = false,
}: ToInspect): Promise<readonly Finding[]> {
  if (!isSnapshot) return schemaThatDiffers(connection, place.path, schemaVersion);
  const file = await connect({ path: place.path, key, waitMilliseconds: place.waitSeconds * 1000 });
  try {
    return await schemaThatDiffers(file, place.path, version);
  } finally {
    file.close();
  }
}

function contents({ connection, place, key, isSnapshot = false }: ToInspect): Promise<Outcome<readonly Finding[]>> {
  const script = new URL("./inspect-worker.js", import.meta.url);
  const small = (statSync(place.path, { throwIfNoEntry: false })?.size ?? 0) < bytesForThread;
  if (small || isSnapshot || !existsSync(fileURLToPath(script))) {
    return guarded(place, () => ok(inspectFile(connection, place.path)));
  }
  return new Promise((answer, fail) => {
    const worker = new Worker(script, { workerData: { place, key }, resourceLimits });
    worker.once("message", answer);
    worker.once("error", fail);
    worker.once("exit", () => answer(err(problem("ledger-damaged", { path: place.path, audit: "file" }))));
  });
}
