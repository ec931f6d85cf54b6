import { type Outcome, problem, type WorldFault } from "../../values/problem.js";
import { err } from "../../values/result.js";

const faults: Readonly<Record<string, WorldFault>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EROFS: "read-only",
  EACCES: "not-allowed",
  EPERM: "not-allowed",
  EISDIR: "is-a-folder",
  ENOENT: "no-such-folder",
  ENOTDIR: "no-such-folder",
  EFBIG: "too-large",
};

/** Why the file system refused, without its own sentence: that one holds paths and English. */
export function worldFaultOf(error: unknown): WorldFault {
  return faults[systemCodeOf(error)] ?? "other";
}

/** `ENOENT` and the like; an empty text for anything that is not an error of the system. */
export function systemCodeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** The problem of a file that could not be read: 501 when there is none, 502 with the reason otherwise. */
export function notRead(path: string, error: unknown): Outcome<never> {
  if (systemCodeOf(error) === "ENOENT") return err(problem("file-not-found", { path }));
  return err(problem("file-not-read", { path, reason: worldFaultOf(error) }));
}
