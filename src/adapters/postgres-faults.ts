import { type Outcome, type Problems, problem, type WorldFault } from "../values/problem.js";
import { no } from "../values/result.js";
import { systemCodeOf } from "./world-fault.js";

/** Where a ledger lies and how long a lock was waited for: what a message can say. */
export interface Place {
  readonly place: string;
  readonly waitSeconds: number;
}

/** The problem behind an error of the server or of the network; nothing when it is a bug, such as a row the guards refuse. */
export function faultOf(error: unknown, { place, waitSeconds }: Place): Problems | undefined {
  const code = systemCodeOf(error);
  const disk = diskFaults[code];
  if (disk !== undefined) return problem("file-not-written", { path: place, reason: disk });
  if (code === "55P03" || isTurnedBack(error)) {
    return problem("ledger-locked", { path: place, seconds: waitSeconds });
  }
  if (code === "XX001" || code === "XX002") return problem("ledger-damaged", { path: place, audit: "file" });
  const reason = reachFaultOf(error, code);
  return reason === undefined ? undefined : problem("ledger-unreachable", { place, reason });
}

/** The server turned a transaction back so that another could go on: the same one again may go through. */
export function isTurnedBack(error: unknown): boolean {
  return ["40001", "40P01"].includes(systemCodeOf(error));
}

/** The connection is gone: whatever was not committed is not there, and whatever was, is. */
export function isLost(error: unknown): boolean {
  return isCut(error) || reachFaultOf(error, systemCodeOf(error)) === "timed-out";
}

/** The connection broke at once, so that another try costs no long wait. */
export function isCut(error: unknown): boolean {
  return reachFaultOf(error, systemCodeOf(error)) === "cut-off";
}

/** Nobody answers just now: the server is away, coming up, full or unreachable. */
export function isAway(error: unknown): boolean {
  return isLost(error) || reachFaultOf(error, systemCodeOf(error)) === "refused";
}

/** An error as the outcome it is, or the bug itself again. */
export function answered<T>(error: unknown, place: Place): Promise<Outcome<T>> {
  const fault = faultOf(error, place);
  return fault === undefined ? Promise.reject(error) : Promise.resolve(no(fault));
}

const diskFaults: Readonly<Record<string, WorldFault>> = {
  "53100": "disk-full",
  "25006": "read-only",
  "58030": "other",
};

/** By the code of the server (five letters) or of the system; a whole class stands by its first two letters. */
const reachFaults: Readonly<Record<string, WorldFault>> = {
  "28P01": "wrong-password",
  "28": "no-rights",
  "42501": "no-rights",
  "3D000": "no-such-database",
  "53300": "refused",
  "53": "other",
  "57P03": "refused",
  "57P01": "cut-off",
  "57P02": "cut-off",
  "57P05": "cut-off",
  "57014": "timed-out",
  "25P03": "cut-off",
  "08": "cut-off",
  ECONNREFUSED: "refused",
  ENOENT: "refused",
  EACCES: "not-allowed",
  ECONNRESET: "cut-off",
  EPIPE: "cut-off",
  ETIMEDOUT: "timed-out",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  ENOTFOUND: "refused",
  EAI_AGAIN: "refused",
};

/** The driver has no codes for what it finds itself, only sentences. */
const driverSentences: readonly (readonly [RegExp, WorldFault])[] = [
  [/^Connection terminated|not queryable$/, "cut-off"],
  [/^timeout expired$|^Query read timeout$/, "timed-out"],
  [/client password must be a/, "wrong-password"],
  [/does not support SSL|certificate|altname/i, "not-trusted"],
];

function reachFaultOf(error: unknown, code: string): WorldFault | undefined {
  const known = reachFaults[code] ?? (/^[0-9A-Z]{5}$/.test(code) ? reachFaults[code.slice(0, 2)] : undefined);
  if (known !== undefined) return known;
  if (!(error instanceof Error) || /^[0-9A-Z]{5}$/.test(code)) return undefined;
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return "not-trusted";
  return driverSentences.find(([sentence]) => sentence.test(error.message))?.[1];
}
