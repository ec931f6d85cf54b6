import { connect } from "node:net";
import { systemCodeOf } from "../../files/fault.js";
import type { Address } from "./address.js";

/** Something else than PostgreSQL answers at an address. */
export const otherServer = "OTHER_SERVER";

/** The question every PostgreSQL knows, whatever its version and its rules: is this connection to be encrypted? */
const encryptionAsked = Buffer.from([0, 0, 0, 8, 4, 0xd2, 0x16, 0x2f]);

/** So long is waited for the answer. */
const patienceMilliseconds = 3000;

/** Codes of the system that say that nobody was reached. */
const notReached: ReadonlySet<string> = new Set([
  ...["ECONNREFUSED", "ENOENT", "EACCES", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"],
]);

/**
 * The error of a connection that failed, told as what it is where a server of another kind stands at the port: what such a
 * server says is no error of PostgreSQL's, and its silence is no slow network.
 */
export async function connectionFault(error: unknown, { host, port }: Address): Promise<unknown> {
  const code = systemCodeOf(error);
  const isFromPostgres = /^[0-9A-Z]{5}$/.test(code) && code !== "EPIPE";
  if (isFromPostgres || notReached.has(code) || host.startsWith("/")) return error;
  const answer = await answerAt(host, port);
  return answer === undefined || isPostgres(answer) ? error : Object.assign(new Error(), { code: otherServer });
}

/** Yes or no in one letter and no more, or an error. */
function isPostgres(answer: string): boolean {
  return answer === "S" || answer === "N" || /^E\0/.test(answer);
}

/** The first that a server says when it is asked; nothing where it says nothing. */
function answerAt(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer: string | undefined) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patienceMilliseconds, () => end(undefined));
    socket.once("connect", () => socket.write(encryptionAsked));
    socket.once("data", (bytes) => end(bytes.toString("latin1")));
    socket.once("close", () => end(undefined));
    socket.on("error", () => end(undefined));
  });
}
