import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll } from "vitest";

const home = fileURLToPath(new URL("../..", import.meta.url));

/** Bundles a small program of a test so that plain Node can run it; gone when the test file is done. Call it outside the tests. */
export async function bundled(source: string): Promise<string> {
  const cache = join(home, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "frikort-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, "child.mjs");
  const entryPoints = [join(home, "test", source)];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["libsql"],
    logLevel: "error",
  });
  return outfile;
}
