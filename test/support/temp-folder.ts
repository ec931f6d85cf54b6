import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own within that of the run; all of them go when the last test is done (`before-all.ts`). */
export function tempFolder(): string {
  return mkdtempSync(join(process.env.FRIKORT_TEST_FOLDER ?? tmpdir(), "tests-"));
}
