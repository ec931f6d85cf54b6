import { parentPort, workerData } from "node:worker_threads";
import { branded } from "../../../values/brand.js";
import type { Finding } from "../../../values/finding.js";
import type { Outcome } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { connect, faultOf, type Place } from "./connection.js";
import { inspectFile } from "./inspect.js";

/** The thread's side: one file, looked through on a connection of its own. */
if (parentPort !== null) {
  const port = parentPort;
  const order = branded<{ readonly place: Place; readonly key?: string }>(workerData);
  void inspected(order).then((answer) => port.postMessage(answer));
}

async function inspected({
  place,
  key,
}: {
  readonly place: Place;
  readonly key?: string;
}): Promise<Outcome<readonly Finding[]>> {
  try {
    const connection = await connect({ path: place.path, key, waitMilliseconds: place.waitSeconds * 1000 });
    const findings = inspectFile(connection, place.path);
    connection.close();
    return ok(findings);
  } catch (error) {
    const fault = faultOf(error, place);
    return fault === undefined ? Promise.reject(error) : err(fault);
  }
}
