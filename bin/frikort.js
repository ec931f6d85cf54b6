#!/usr/bin/env node
const { existsSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { homedir } = require("node:os");
const { isAbsolute, join } = require("node:path");

const program = join(__dirname, "..", "dist", "main.js");
if (!existsSync(program)) {
  process.stderr.write(
    "frikort er ikke bygget endnu. Kør npm ci i programmets mappe.\nfrikort has not been built yet. Run npm ci in its folder.\n",
  );
  process.exit(5);
}
keepCompiledCode();
// A day is a day in Denmark, wherever the computer stands.
process.env.TZ = "Europe/Copenhagen";

// A run that ends before it has answered is a bug, never a success.
process.exitCode = 70;
require(program)
  .main(process.argv.slice(2), {
    env: process.env,
    // Looked at where somebody could be asked: Node opens stdin for it, which takes time at every start.
    get inTerminal() {
      return process.stdin.isTTY === true;
    },
    screens: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
    columns: process.stdout.columns,
  })
  .then((code) => {
    process.exitCode = code;
  });

/** Lets a Node that can (22.1 and later) keep what it compiles, each version for itself, in the user's own folder for caches. */
function keepCompiledCode() {
  const folder = cacheFolder();
  if (enableCompileCache === undefined || process.env.NODE_COMPILE_CACHE !== undefined || !isAbsolute(folder)) return;
  enableCompileCache(join(folder, "frikort"));
}

/** The platform's folder for what can be made again; empty where the user has none. */
function cacheFolder() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === "win32") return LOCALAPPDATA ?? "";
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  try {
    return process.platform === "darwin" ? join(homedir(), "Library", "Caches") : join(homedir(), ".cache");
  } catch {
    return "";
  }
}
