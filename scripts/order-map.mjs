import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Puts the map `src/README.md` in an order in which no import points down, keeping the sentences that stand there. New files
 * get their first doc comment's first sentence as a proposal. `--check` only says whether it would change.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const map = join(root, "src/README.md");
const rooms = ["values", "law", "payroll", "app", "adapters", "cli"];

const files = below(join(root, "src")).map((path) => relative(join(root, "src"), path));
const sources = new Map(files.map((file) => [file, readFileSync(join(root, "src", file), "utf8")]));
const said = new Map([...readFileSync(map, "utf8").matchAll(/^\* `([\w/-]+\.ts)` · (.*)$/gm)].map((m) => [m[1], m[2]]));
const ordered = [];
const visiting = new Set();
for (const room of rooms) for (const file of files.filter((one) => one.startsWith(`${room}/`)).sort()) visit(file);

const text = readFileSync(map, "utf8");
const sections = rooms.map((room) => {
  const lines = ordered.filter((file) => file.startsWith(`${room}/`));
  return [room, lines.map((file) => `* \`${file}\` · ${said.get(file) ?? proposal(file)}`).join("\n")];
});
let made = text;
for (const [room, lines] of sections) {
  made = made.replace(
    new RegExp(`(<!-- ${room} -->\\n)[\\s\\S]*?(<!-- /${room} -->)`),
    (_, open, close) => `${open}${lines}\n${close}`,
  );
}
if (process.argv.includes("--check")) process.exitCode = made === text ? 0 : 1;
else writeFileSync(map, made);

function visit(file) {
  if (ordered.includes(file)) return;
  if (visiting.has(file)) {
    process.stderr.write(`a circle passes through ${file}\n`);
    process.exitCode = 1;
    return;
  }
  visiting.add(file);
  const source = sources.get(file).replace(/\/\*[\s\S]*?\*\//g, "");
  for (const [, specifier] of source.matchAll(/(?:\bfrom\s+|\bimport\()"(\.[^"]+)"/g)) {
    const other = relative(join(root, "src"), resolve(root, "src", dirname(file), specifier)).replace(/\.js$/, ".ts");
    if (sources.has(other)) visit(other);
  }
  ordered.push(file);
}

function proposal(file) {
  const comment = /\/\*\*\s*([\s\S]*?)\*\//.exec(sources.get(file))?.[1] ?? "";
  const sentence =
    comment
      .replaceAll(/\s*\n\s*\*?\s*/g, " ")
      .trim()
      .split(/(?<=[.:])\s/)[0] ?? "";
  return sentence.replace(/[.:]$/, "");
}

function below(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return below(path);
    return item.name.endsWith(".ts") ? [path] : [];
  });
}
