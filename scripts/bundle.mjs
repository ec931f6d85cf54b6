import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const wanted = resolve(root, process.env.OUT ?? "dist");
const outdir = `${wanted}-making-${process.pid}`;
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Modules that few runs need and that bring a large library: each is a file of its own, loaded when it is asked for. */
const apart = ["terminal-asker", "postgres-ledger"];
const workers = ["payslip-worker", "verify-worker", "sqlite-inspect-worker"];

const loadedApart = {
  name: "loaded-apart",
  setup(bundle) {
    bundle.onResolve({ filter: /\/adapters\/[\w-]+\.js$/ }, ({ path, kind }) => {
      const name = apart.find((one) => path.endsWith(`/${one}.js`));
      return name !== undefined && kind === "dynamic-import" ? { path: `./${name}.js`, external: true } : undefined;
    });
  },
};

const shared = {
  absWorkingDir: root,
  outdir,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20.19",
  external: ["libsql", "pg-native"],
  define: { FRIKORT_VERSION: JSON.stringify(version), "import.meta.url": "fileAddress" },
  banner: { js: 'const fileAddress = require("node:url").pathToFileURL(__filename).href;' },
  supported: { "dynamic-import": false },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
};

process.on("exit", () => rmSync(outdir, { recursive: true, force: true }));
mkdirSync(outdir, { recursive: true });
writeFileSync(join(outdir, "package.json"), '{ "type": "commonjs" }\n');
const entries = [...apart, ...workers].map((name) => `src/adapters/${name}.ts`).filter(exists);
await build({ ...shared, entryPoints: { main: "src/cli/main.ts" }, plugins: [loadedApart] });
await build({ ...shared, entryPoints: entries, outbase: "src/adapters" });
await keepCode();
rmSync(wanted, { recursive: true, force: true });
renameSync(outdir, wanted);

function exists(path) {
  try {
    return readFileSync(join(root, path)).length > 0;
  } catch {
    return false;
  }
}

/** Runs a first payment in a throw-away home and keeps the code as V8 compiled it, so that a start compiles nothing again. */
async function keepCode() {
  const file = join(outdir, "main.js");
  const home = mkdtempSync(join(tmpdir(), "frikort-build-"));
  const script = new Script(wrapped(readFileSync(file, "utf8")), { filename: file });
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, createRequire(file), loaded, file, outdir);
  const surroundings = { env: { FRIKORT_HOME: home, FRIKORT_ACTOR: "build" }, inTerminal: false };
  const write = process.stdout.write;
  process.stdout.write = silent;
  for (const argv of firstPayment(home)) await loaded.exports.main([...argv, "--json"], surroundings);
  process.stdout.write = write;
  rmSync(home, { recursive: true, force: true });
  writeFileSync(join(outdir, "main.cache"), script.createCachedData());
}

function wrapped(source) {
  return `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
}

function silent(_text, done) {
  if (typeof done === "function") done();
  return true;
}

function firstPayment(home) {
  const employer = [
    "--cvr",
    "13748136",
    "--name",
    "Nordlys Café ApS",
    "--address",
    "Havnegade 1",
    "--contact",
    "Bo Lund",
  ];
  return [
    ["setup", ...employer],
    ["pay", "12345", "--name", "Anne Holm", "--hours", "20", "--rate", "150", "--pay-day", "30-11-2026", "--out", home],
    ["card", "12345"],
    ["list"],
    ["todo"],
  ];
}
