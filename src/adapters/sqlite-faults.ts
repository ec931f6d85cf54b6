import { type Outcome, type Problems, problem } from "../values/problem.js";
import { no } from "../values/result.js";
import { systemCodeOf, worldFaultOf } from "./world-fault.js";

/** Where a ledger lies and how long it was waited for: what a message can say. */
export interface Place {
  readonly path: string;
  readonly waitSeconds: number;
}

/** Does something with the file; what the world did to it is a problem, and a bug stays what it is. */
export function guarded<T>(place: Place, story: () => Outcome<T>): Promise<Outcome<T>> {
  try {
    return Promise.resolve(story());
  } catch (error) {
    const fault = faultOf(error, place);
    return fault === undefined ? Promise.reject(error) : Promise.resolve(no(fault));
  }
}

/** The problem behind an error of SQLite or of the file system; nothing when it is a bug, such as a row the guards refuse. */
export function faultOf(error: unknown, { path, waitSeconds }: Place): Problems | undefined {
  const code = systemCodeOf(error);
  if (!code.startsWith("SQLITE_")) return code === "" ? undefined : notWritten(path, worldFaultOf(error));
  switch (code.split("_")[1]) {
    case "BUSY":
    case "LOCKED":
      return problem("ledger-locked", { path, seconds: waitSeconds });
    case "CORRUPT":
      return problem("ledger-damaged", { path, audit: "file" });
    case "NOTADB":
      return problem("ledger-not-opened", { path });
    case "FULL":
      return notWritten(path, "disk-full");
    case "READONLY":
      return notWritten(path, "read-only");
    case "CANTOPEN":
    case "PERM":
    case "AUTH":
      return notWritten(path, "not-allowed");
    case "IOERR":
      return notWritten(path, "other");
    default:
      return undefined;
  }
}

function notWritten(path: string, reason: Parameters<typeof problem<"file-not-written">>[1]["reason"]): Problems {
  return problem("file-not-written", { path, reason });
}
