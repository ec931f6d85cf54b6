// Writes varied payslips, the same ones every time, into a folder: for PDF validators, for looking at, for measuring.
// Usage: node scripts/make-slips.mjs FOLDER [COUNT]
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const [folder, count = "100"] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: node scripts/make-slips.mjs FOLDER [COUNT]");
  process.exit(2);
}
const home = fileURLToPath(new URL("..", import.meta.url));
const workshop = await mkdtemp(join(home, "node_modules", ".slips-"));
try {
  const bundle = join(workshop, "paper.mjs");
  await build({
    entryPoints: [join(home, "test/support/paper-samples.ts")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  const { paperSamples } = await import(pathToFileURL(bundle).href);
  await mkdir(folder, { recursive: true });
  const samples = paperSamples(join(home, "templates"), Number(count));
  for (const { name, bytes } of samples) await writeFile(join(folder, name), bytes);
  console.log(`${samples.length} files in ${folder}`);
} finally {
  await rm(workshop, { recursive: true });
}
