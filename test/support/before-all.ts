import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Builds the program once before the tests: they try what a person runs, not what an editor shows. All that they write lies in
 * one folder, which is gone when they are done.
 */
export function setup(): () => void {
  execFileSync(process.execPath, ["scripts/bundle.mjs"], { stdio: "inherit" });
  const folder = mkdtempSync(join(tmpdir(), "frikort-test-"));
  process.env.FRIKORT_TEST_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
