// Builds the program into dist (or the folder OUT names): CommonJS files that load each other when they are needed.
// What every command starts with lies in start.js, what several commands share in shared.js, and the rest in a file of its own.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSchemas } from "./schemas.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const wanted = resolve(root, process.env.OUT ?? "dist");
const outdir = `${wanted}-making-${process.pid}`;
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
/** What several files share stays a file of its own from this size on, or every command would compile it. */
const largeFile = 12_000;
const { build, transform } = await esbuild();

process.on("exit", () => rmSync(outdir, { recursive: true, force: true }));
mkdirSync(outdir, { recursive: true });
const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  outdir,
  entryPoints: { main: "src/cli/main.ts", ...workers() },
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  external: ["libsql", "pg-native"],
  define: { FRIKORT_VERSION: JSON.stringify(version) },
  plugins: [withoutUnused()],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
  write: false,
  metafile: true,
});
const files = await commonJs(outputFiles);
const start = startingWith(metafile).filter((name) => name.startsWith("chunk-"));
const shared = [...files.keys()].filter(
  (name) => start.includes(name) || (name.startsWith("chunk-") && files.get(name).length < largeFile),
);
const packs = new Map(shared.map((name) => [name, start.includes(name) ? "start" : "shared"]));
for (const pack of ["start", "shared"]) {
  writeFileSync(join(outdir, `${pack}.js`), loadedLater(packed(shared.filter((name) => packs.get(name) === pack))));
}
for (const [name, code] of files)
  if (!shared.includes(name)) writeFileSync(join(outdir, name), loadedLater(withPacks(code)));
writeFileSync(join(outdir, "package.json"), '{ "type": "commonjs" }\n');
writeFileSync(join(outdir, "third-party-licences.txt"), licences(bundledPackages(metafile)));
bringColourProfile();
await writeSchemas(build, root, outdir);
rmSync(wanted, { recursive: true, force: true });
renameSync(outdir, wanted);

/** The build tool, or what to do without it: `npm ci --omit=dev` in a clone leaves it out. */
async function esbuild() {
  try {
    return await import("esbuild");
  } catch {
    process.stderr.write(
      "frikort is not built: esbuild is missing, as after npm ci --omit=dev. Run npm ci without --omit=dev in a clone;\n" +
        "to install without build tools, install the file that npm pack makes.\n",
    );
    process.exit(0);
  }
}

/** Threads start at a file of their own, wherever in src it stands. */
function workers() {
  const files = readdirSync(join(root, "src"), { recursive: true }).filter((file) => file.endsWith("-worker.ts"));
  return Object.fromEntries(files.map((file) => [basename(file, ".ts"), `src/${file}`]));
}

/** esbuild divides ES modules only; each is made CommonJS afterwards, which Node loads faster. */
async function commonJs(outputs) {
  const made = outputs.map(async ({ path, text }) => {
    const address = text.includes("import.meta.url");
    const { code } = await transform(text, {
      format: "cjs",
      platform: "node",
      target: "node20.19",
      supported: { "dynamic-import": false },
      define: { "import.meta.url": "fileAddress" },
      ...(address && { banner: 'const fileAddress = require("node:url").pathToFileURL(__filename).href;' }),
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: "none",
    });
    return [basename(path), code];
  });
  return new Map(await Promise.all(made));
}

/** The files that are loaded with main.js before any command is chosen. */
function startingWith({ outputs }) {
  const byName = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  const found = new Set(["main.js"]);
  for (const name of found) {
    for (const { path, kind } of byName.get(name)?.imports ?? []) {
      if (kind === "import-statement") found.add(basename(path));
    }
  }
  return [...found];
}

/** Files in one, each run when it is first asked for: opening a hundred small files costs more than reading one. */
function packed(names) {
  const parts = names.map((name) => `${JSON.stringify(name)}(module){${withPacks(files.get(name))}}`);
  return `"use strict";
const parts = {
${parts.join(",\n")}
};
const made = {};
module.exports = (name) => {
  if (made[name] === undefined) parts[name]((made[name] = { exports: {} }));
  return made[name].exports;
};
`;
}

function withPacks(code) {
  return code.replace(/require\("\.\/(chunk-\w+\.js)"\)/g, (asWritten, name) =>
    packs.has(name) ? `require("./${packs.get(name)}.js")("${name}")` : asWritten,
  );
}

/** Node's own large modules are loaded when something of them is first used: help and a version need none of them. */
function loadedLater(code) {
  const later = "const later=name=>new Proxy({},{get:(_,key)=>require(name)[key]});";
  const large = /=(?:require|\(0,\w+\.__require\))\(("node:(?:crypto|worker_threads|child_process)")\)/g;
  return large.test(code) ? code.replace(/^(?:"use strict";\n)?/, `$&${later}`).replaceAll(large, "=later($1)") : code;
}

/**
 * What pdfkit and fontkit bring along and our papers never use: half a megabyte of Brotli for fonts of the kind WOFF2, the
 * tables of AES for encrypted files, and the tables of how scripts are shaped, which would be unpacked at every start.
 */
function withoutUnused() {
  const stubs = {
    brotli: 'module.exports = () => { throw new Error("WOFF2 fonts are not read"); };',
    "@noble/ciphers": "module.exports = {};",
    "unicode-trie": `const Trie = require("unicode-trie");
module.exports = class {
  constructor(data) { this.data = data; }
  get(codePoint) { this.trie ??= new Trie(this.data); return this.trie.get(codePoint); }
};`,
    // What is a combining mark Node knows too; all else is asked of scripts that our fonts have no letters of.
    "unicode-properties": `const later = (name) => (codePoint) => require("unicode-properties")[name](codePoint);
module.exports = {
  isMark: (codePoint) => /\\p{M}/u.test(String.fromCodePoint(codePoint)),
  ...Object.fromEntries(["getCategory", "getCombiningClass", "getScript", "isDigit"].map((name) => [name, later(name)])),
};`,
  };
  return {
    name: "without-unused",
    setup(bundle) {
      bundle.onResolve(
        { filter: /^(?:brotli|@noble\/ciphers|unicode-(?:trie|properties))(?:\/|$)/ },
        ({ path, namespace }) => (namespace === "without-unused" ? undefined : { path, namespace: "without-unused" }),
      );
      bundle.onLoad({ filter: /.*/, namespace: "without-unused" }, ({ path }) => ({
        contents: Object.entries(stubs).find(([name]) => path.startsWith(name))?.[1],
        resolveDir: root,
      }));
    },
  };
}

/** pdfkit reads its colour profile from a folder beside its own code. */
function bringColourProfile() {
  const profile = "sRGB_IEC61966_2_1.icc";
  mkdirSync(join(outdir, "data"));
  writeFileSync(join(outdir, "data", profile), readFileSync(join(root, "node_modules/pdfkit/js/data", profile)));
}

/** The packages whose code went into the bundle: their folders, in the order of their names. */
function bundledPackages({ inputs }) {
  const folders = Object.keys(inputs).map((file) => file.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** One file with the licence of every bundled package, as each of them asks for. */
function licences(folders) {
  const parts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const file = readdirSync(join(root, folder)).find((one) => /^(licen[cs]e|copying)(\.|$)/i.test(one));
    const text = file === undefined ? "" : `\n${readFileSync(join(root, folder, file), "utf8").trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
  return `The program contains code of these packages.\n\n${parts.join(`\n${"-".repeat(80)}\n\n`)}`;
}
