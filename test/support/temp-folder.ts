import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder of its own for one test file, gone when its tests are done. Call it outside the tests. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "frikort-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
