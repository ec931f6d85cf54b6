import { cpus } from "node:os";

/** `npm run bench [start|import|check|keep|verify|postgres …]`: all of them, or the ones named. Exit 1 when a goal was not met. */
const all = ["start", "import", "check", "keep", "verify", "postgres"];
const asked = process.argv.slice(2);
process.stdout.write(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}\n`);
let met = true;
for (const name of asked.length > 0 ? asked : all) {
  const bench = (await import(`./${name}.mjs`))[name];
  met = (await bench()) && met;
}
process.exitCode = met ? 0 : 1;
