import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { heading, inFolder, inTurn, once, program, report, root } from "./rig.mjs";

const require = createRequire(import.meta.url);
const now = "2026-11-21T12:00:00.000Z";

/** A file of `count` rows, each of its own card: as many payments. */
function sheet(count, planted = 0) {
  const lines = ["Frikort-ID;Navn;Dato;Timer;Timeløn"];
  for (let place = 0; place < count; place += 1) {
    const day = String(((place * 7) % 28) + 1).padStart(2, "0");
    const month = place >= 99_999 ? "10" : "11";
    const hours = planted > 0 && place % Math.floor(count / planted) === 3 ? "7.5" : `${(place % 7) + 1},25`;
    lines.push(
      `${String((place % 99_999) + 1).padStart(5, "0")};Person ${place % 99_999};${day}-${month}-2026;${hours};${140 + (place % 40)},50`,
    );
  }
  return `${lines.join("\r\n")}\r\n`;
}

const employer = [
  "--cvr",
  "13748136",
  "--name",
  "Nordlys Café ApS",
  "--address",
  "Havnegade 1, 6700 Esbjerg",
  "--contact",
  "Bo Lund",
];

/** A home with one employer and nothing paid. */
function freshHome(folder, name) {
  const home = join(folder, name);
  rmSync(home, { recursive: true, force: true });
  once([process.execPath, program, "setup", ...employer], { env: envOf(home) });
  return home;
}

function envOf(home) {
  return { PATH: process.env.PATH, FRIKORT_HOME: home, FRIKORT_ACTOR: "bench", FRIKORT_NOW: now };
}

function frikort(home, args, options = {}) {
  return once([process.execPath, program, ...args], { env: envOf(home), cwd: home, ...options });
}

/** The floor of reading: csv-parse alone, as a process of its own. */
function csvParse(file) {
  const code = `const { parse } = require("csv-parse/sync"); parse(require("node:fs").readFileSync(${JSON.stringify(file)}), { delimiter: ";", from: 2 });`;
  return once([process.execPath, "-e", code], { cwd: root });
}

/** hledger taking as many rows of a CSV into a journal of its own, each time anew. Undefined where it is not installed. */
function hledger(folder, count) {
  if (spawnSync("hledger", ["--version"]).status !== 0) return undefined;
  const rows = Array.from(
    { length: count },
    (_, place) => `2026-11-${String((place % 28) + 1).padStart(2, "0")},Person ${place},${(place % 900) + 100}.50`,
  );
  writeFileSync(join(folder, "hledger.csv"), `${rows.join("\n")}\n`);
  writeFileSync(
    join(folder, "hledger.csv.rules"),
    "fields date, description, amount\ncurrency DKK\naccount1 liabilities:pay\naccount2 expenses:wages\n",
  );
  const journal = join(folder, "hledger.journal");
  return () => {
    writeFileSync(journal, "");
    rmSync(join(folder, ".latest.hledger.csv"), { force: true });
    return once(["hledger", "-f", journal, "import", join(folder, "hledger.csv")]);
  };
}

/** What import does before it prints, as a process of its own: the same sources, bundled. */
async function booking(folder, file) {
  const outfile = join(folder, "booked.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["test/bench/import-booked.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    alias: { libsql: require.resolve("libsql") },
    external: [require.resolve("libsql")],
    logLevel: "error",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  let round = 0;
  return () => {
    round += 1;
    const home = freshHome(folder, `booked-${round}`);
    // As the program sets its own clock (bin/frikort.js).
    const env = { ...process.env, TZ: "Europe/Copenhagen" };
    return once([process.execPath, outfile, file, join(home, "ledger.db")], { env });
  };
}

/** ReportLab with an embedded TrueType font: one plain untagged page a slip, one core. Undefined where it cannot be had. */
function reportLab(folder, count) {
  const venv = join(folder, "venv");
  const made = spawnSync("python3", ["-m", "venv", venv]);
  const python = join(venv, "bin/python");
  if (made.status !== 0 || spawnSync(python, ["-m", "pip", "install", "-q", "reportlab"]).status !== 0)
    return undefined;
  const out = join(folder, "reportlab");
  mkdirSync(out, { recursive: true });
  const font = join(root, "templates/fonts/Inter-Regular.ttf");
  const script = join(folder, "slips.py");
  writeFileSync(
    script,
    `
from reportlab.pdfgen import canvas
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
pdfmetrics.registerFont(TTFont("Inter", ${JSON.stringify(font)}))
for n in range(${count}):
    c = canvas.Canvas(${JSON.stringify(`${out}/`)} + f"{n}.pdf", pagesize=(595, 842))
    c.setFont("Inter", 9)
    for line in range(40):
        c.drawString(60, 780 - line * 16, f"Lønseddel {n} linje {line}")
        c.drawRightString(535, 780 - line * 16, f"{n * 40 + line},50 kr.")
    c.save()
`,
  );
  return once([python, script]).seconds;
}

/** Typst's own compiler, native, as PyPI has it: one plain page a slip. Undefined where it cannot be had. */
function typst(folder, count) {
  const python = join(folder, "venv", "bin/python");
  if (spawnSync(python, ["-m", "pip", "install", "-q", "typst"]).status !== 0) return undefined;
  const place = join(folder, "typst");
  mkdirSync(place, { recursive: true });
  const line = "#for l in range(40) [Lønseddel #n linje #l #h(1fr) #(n * 40 + l),50 kr. #linebreak()]";
  writeFileSync(join(place, "slip.typ"), `#set text(font: "Inter", size: 9pt)\n#let n = int(sys.inputs.n)\n${line}\n`);
  const script = join(place, "slips.py");
  writeFileSync(
    script,
    `
import typst
compiler = typst.Compiler(${JSON.stringify(join(place, "slip.typ"))}, font_paths=[${JSON.stringify(join(root, "templates/fonts"))}])
for n in range(${count}):
    compiler.compile(output=${JSON.stringify(`${place}/`)} + f"{n}.pdf", format="pdf", sys_inputs={"n": str(n)})
`,
  );
  const made = spawnSync(python, [script], { encoding: "utf8" });
  if (made.status === 0) return once([python, script]).seconds;
  process.stdout.write(`      ${made.stderr.trim().split("\n").at(-1)}\n`);
  return undefined;
}

/** react-pdf from the registry, in a folder of its own. Undefined where it cannot be had. */
function reactPdf(folder, count) {
  const place = join(folder, "react-pdf");
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), '{ "private": true, "type": "module" }');
  const installed = spawnSync(
    "npm",
    ["install", "--silent", "--no-audit", "--no-fund", "@react-pdf/renderer", "react"],
    { cwd: place },
  );
  if (installed.status !== 0) return undefined;
  const font = join(root, "templates/fonts/Inter-Regular.ttf");
  writeFileSync(
    join(place, "slips.mjs"),
    `
import React from "react"; import { Document, Font, Page, Text, View, renderToFile } from "@react-pdf/renderer";
Font.register({ family: "Inter", src: ${JSON.stringify(font)} });
const h = React.createElement;
for (let n = 0; n < ${count}; n += 1) {
  const lines = Array.from({ length: 40 }, (_, l) => h(View, { key: l, style: { flexDirection: "row", justifyContent: "space-between" } }, h(Text, null, "Lønseddel " + n + " linje " + l), h(Text, null, n * 40 + l + ",50 kr.")));
  await renderToFile(h(Document, null, h(Page, { size: "A4", style: { fontFamily: "Inter", fontSize: 9, padding: 60 } }, ...lines)), "slip-" + n + ".pdf");
}`,
  );
  return once([process.execPath, "slips.mjs"], { cwd: place }).seconds;
}

/** `npm run bench import`: how long an import takes, beside what reading and writing alone take, and beside other printers of slips. */
export async function importing() {
  heading("Import of 10,000 rows to 10,000 payments (one employer, one card a row, decimal comma, Windows line ends)");
  let met = true;
  await inFolder(async (folder) => {
    const file = join(folder, "timer.csv");
    writeFileSync(file, sheet(10_000));
    const book = await booking(folder, file);
    const ledgerOfHledger = hledger(folder, 10_000);
    const paid = freshHome(folder, "paid");
    const full = frikort(paid, ["import", file, "--json", "--out", join(folder, "slips")]);
    const again = () => frikort(paid, ["import", file, "--json", "--out", join(folder, "slips")]);
    const bare = () => once([process.execPath, "-e", "0"]);
    const times = inTurn(
      { read: () => csvParse(file), book, again, bare, ...(ledgerOfHledger && { hledger: ledgerOfHledger }) },
      { rounds: 5, warmups: 1 },
    );
    if (ledgerOfHledger === undefined) process.stdout.write("  hledger is not installed\n");
    else
      met =
        report("checked and booked, without slips", times.book / times.hledger, {
          goal: 1,
          compared: `${seconds(times.book)} against hledger importing as many transactions from a CSV, ${seconds(times.hledger)}`,
        }) && met;
    report("the same file again", times.again / (2 * times.read + times.bare), {
      compared: `${seconds(times.again)} against twice csv-parse alone (${seconds(times.read)}) and a start of bare node (${seconds(times.bare)})`,
    });
    met =
      report("payslips a second, all of it", 10_000 / full.seconds, {
        ...{ goal: 450, unit: "/s", atMost: false },
        compared: `${seconds(full.seconds)} from start to the last slip on disk: read, booked, sealed, tagged PDF/A-3a, synced`,
      }) && met;
    met = peers(folder, full.seconds) && met;
    met = planted(folder, times.bare) && met;
    met = (await memory(folder)) && met;
  });
  return met;
}

function peers(folder, ours) {
  const count = 1000;
  let met = true;
  const lab = reportLab(folder, count);
  if (lab === undefined) process.stdout.write("  ReportLab could not be had from its registry\n");
  else {
    const compared = `ours with booking ${seconds(ours / 10)} a thousand, ReportLab on one core, plain untagged pages, ${seconds(lab)} a thousand`;
    met = report("against ReportLab", ours / 10 / lab, { goal: 0.65, compared }) && met;
  }
  const pages = 200;
  const set = typst(folder, pages);
  if (set === undefined) process.stdout.write("  Typst could not be had from its registry\n");
  else {
    const compared = `${pages} slips: ours with booking ${seconds((ours * pages) / 10_000)}, Typst's native compiler, plain pages, ${seconds(set)}`;
    met = report("against Typst", (ours * pages) / 10_000 / set, { goal: 1, compared }) && met;
  }
  const react = reactPdf(folder, 200);
  if (react === undefined) process.stdout.write("  react-pdf could not be had from its registry\n");
  else
    report("against react-pdf", ours / 50 / react, {
      compared: `200 plain pages: react-pdf ${seconds(react)}, ours ${seconds(ours / 50)}`,
    });
  return met;
}

function planted(folder, bare) {
  const file = join(folder, "planted.csv");
  writeFileSync(file, sheet(2000, 40));
  const home = freshHome(folder, "planted");
  let found = 0;
  const { ours } = inTurn(
    {
      ours: () => {
        const made = frikort(home, ["import", file, "--json", "--dry-run"], { codes: [3] });
        found = JSON.parse(made.out).result.rejected.length;
        return made;
      },
    },
    { rounds: 5, warmups: 1 },
  );
  report("that run", ours / bare, { compared: `${seconds(ours)} against node -e 0, ${seconds(bare)}` });
  return report("of 40 planted errors in 2,000 rows named", found, { goal: 40, unit: "", atMost: false });
}

/** The most memory a whole import took, by the system's own count. */
async function memory(folder) {
  if (!existsSync("/usr/bin/time")) return true;
  let met = true;
  const perRow = {};
  for (const count of [1000, 10_000, 100_000]) {
    const file = join(folder, `rows-${count}.csv`);
    writeFileSync(file, sheet(count));
    const home = freshHome(folder, `memory-${count}`);
    const out = join(folder, `slips-${count}`);
    const told = join(folder, "time.txt");
    const made = once(
      ["/usr/bin/time", "-f", "%M", "-o", told, process.execPath, program, "import", file, "--json", "--out", out],
      { env: envOf(home), cwd: home },
    );
    perRow[count] = made.seconds / count;
    const megabytes = Number(readFileSync(told, "utf8").trim().split("\n").at(-1)) / 1024;
    rmSync(out, { recursive: true, force: true });
    if (count > 1000)
      met = report(`peak memory, ${count} rows with slips`, megabytes, { goal: 330, unit: " MB" }) && met;
  }
  return report("cost of a row at 100,000 to one at 1,000", perRow[100_000] / perRow[1000], { goal: 1.2 }) && met;
}

function seconds(count) {
  return `${count.toFixed(2)} s`;
}

export { importing as import };
