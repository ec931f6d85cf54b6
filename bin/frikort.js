#!/usr/bin/env node
const { existsSync, readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

const file = join(__dirname, "..", "dist", "main.js");
if (!existsSync(file)) {
  process.stderr.write(
    "frikort er ikke bygget endnu. Kør npm ci i programmets mappe.\nfrikort has not been built yet. Run npm ci in its folder.\n",
  );
  process.exit(5);
}
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`;
const script = new Script(source, { filename: file, cachedData: keptCode() });
const loaded = { exports: {} };
script.runInThisContext()(loaded.exports, createRequire(file), loaded, file, dirname(file));

// A run that ends before it has answered is a bug, never a success.
process.exitCode = 70;
loaded.exports
  .main(process.argv.slice(2), { env: process.env, inTerminal: process.stdin.isTTY === true })
  .then((code) => {
    process.exitCode = code;
  });

/** The code as it was compiled at the build; another Node simply compiles anew. */
function keptCode() {
  try {
    return readFileSync(join(__dirname, "..", "dist", "main.cache"));
  } catch {
    return undefined;
  }
}
