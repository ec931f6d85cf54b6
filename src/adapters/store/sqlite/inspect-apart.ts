import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Finding } from "../../../values/finding.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { type Connection, guarded, type Place } from "./connection.js";
import { inspectFile } from "./inspect.js";
import { schemaThatDiffers } from "./schema-differs.js";

/** Which file to look into: by the connection that is open, or by a thread of its own. */
export interface ToInspect {
  readonly connection: Connection;
  readonly place: Place;
  readonly key?: string | undefined;
  readonly isSnapshot?: boolean;
}

/** A file that is looked through in the time a thread takes to start needs none. */
const bytesForThread = 8_000_000;

/** The thread asks the database and keeps little. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

/** Looks into the file and at its schema. A large file is looked through in a thread of its own, so that the audits go on meanwhile. */
export async function inspectApart(order: ToInspect): Promise<Outcome<readonly Finding[]>> {
  const schema = await schemaThatDiffers(order.connection, order.place.path);
  const inspected = await contents(order);
  return inspected.ok ? ok([...schema, ...inspected.value]) : inspected;
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
