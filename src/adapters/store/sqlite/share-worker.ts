import { parentPort, workerData } from "node:worker_threads";
import { branded } from "../../../values/brand.js";
import { connect, faultOf, type Place } from "./connection.js";
import { auditShare, type ShareOfCards } from "./share.js";

/** What a thread is given: a file, which it opens for itself, and its share of it. */
export interface ShareOrder extends ShareOfCards {
  readonly place: Place;
  readonly key?: string | undefined;
}

if (parentPort !== null) {
  const port = parentPort;
  void audited(branded<ShareOrder>(workerData)).then((answer) => port.postMessage(answer));
}

/** A file that cannot be read is for him to tell who reads it whole. */
async function audited(order: ShareOrder) {
  const { place, key } = order;
  try {
    const connection = await connect({ path: place.path, key, waitMilliseconds: place.waitSeconds * 1000 });
    const answer = auditShare(connection, order);
    connection.close();
    return answer;
  } catch (error) {
    return faultOf(error, place) === undefined ? Promise.reject(error) : undefined;
  }
}
