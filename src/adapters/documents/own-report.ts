import { statSync } from "node:fs";
import { paperTitled, tableBegins } from "../../payroll/verify/papers.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { readWhole } from "../files/whole.js";
import { aboutIn, carriesFiles } from "./pdf-record.js";

const reportBytesMax = 67_108_864;

/** May a report be written here? Where something stands it must be an earlier report of ours; anything else is left alone (504). */
export function mayReportAt(path: string): Outcome<void> {
  const standing = statSync(path, { throwIfNoEntry: false });
  if (standing === undefined) return ok(undefined);
  if (!standing.isFile()) return err(problem("file-differs", { path }));
  const bytes = readWhole(path, reportBytesMax);
  return bytes.ok && isReport(bytes.value) ? ok(undefined) : err(problem("file-differs", { path }));
}

function isReport(bytes: Uint8Array): boolean {
  const about = carriesFiles(bytes) ? undefined : aboutIn(bytes);
  const kind =
    about === undefined ? tableBegins("", new TextDecoder().decode(bytes.subarray(0, 200))) : paperTitled(about.title);
  return kind === "report" || kind === "figures";
}
