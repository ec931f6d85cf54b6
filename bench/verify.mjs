// Verification against its goals: payslips a second, redraw included, and a million registration rows against csv-parse.
// Usage: node bench/verify.mjs [SLIPS] [ROWS]      Needs a build (npm run build).
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse";

const [slips = 4000, rows = 1_000_000] = process.argv.slice(2).map(Number);
const program = process.env.PROGRAM ?? fileURLToPath(new URL("../bin/frikort.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "frikort-bench-"));
try {
  if (slips > 0) await slipsPerSecond(slips);
  if (rows > 0) await rowsAgainstParser(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Copies of one sound slip under other names: every file is read, judged, drawn again and compared, and counts once. */
async function slipsPerSecond(count) {
  const home = join(folder, "home");
  const papers = join(folder, "papers");
  mkdirSync(papers);
  frikort(
    ["setup", "--cvr", "13748136", "--name", "Nordlys Café ApS", "--address", "Havnegade 1", "--contact", "Bo Lund"],
    home,
  );
  const pay = ["--name", "Anne Holm", "--hours", "20", "--rate", "150", "--pay-day", "28-02-2025", "--out", papers];
  const paid = JSON.parse(frikort(["pay", "12345", ...pay, "--json"], home).stdout);
  const { readFileSync } = await import("node:fs");
  const bytes = readFileSync(paid.result.files.payslip);
  for (let one = 0; one < count; one += 1) writeFileSync(join(papers, `slip-${one}.pdf`), bytes);
  const small = timed(() => frikort(["verify", paid.result.files.payslip, "--json"], home));
  const all = timed(() => frikort(["verify", papers, "--json"], home));
  const perSecond = Math.round(count / (all.seconds - small.seconds));
  say(
    "verify, payslips with seal and redraw",
    `${perSecond} a second`,
    `goal 1000; ${count} in ${all.seconds.toFixed(2)} s, ${all.memory} MB`,
  );
  say("verify, one payslip", `${Math.round(small.seconds * 1000)} ms`, "from start to verdict");
}

/** Four years of the whole country in one registration record. */
async function rowsAgainstParser(count) {
  const file = join(folder, "registrations.csv");
  await writeRows(file, count);
  const parser = await parserSeconds(file);
  const home = join(folder, "home");
  const own = timed(() => frikort(["verify", file, "--json"], home));
  const share = (own.seconds / parser).toFixed(2);
  say(`csv-parse alone, ${count} rows`, `${parser.toFixed(2)} s`, "reads every field, keeps none");
  say(
    `verify, ${count} rows`,
    `${own.seconds.toFixed(2)} s`,
    `${share} times csv-parse (goal 1.5), ${own.memory} MB (goal 300)`,
  );
}

async function writeRows(file, count) {
  const out = createWriteStream(file);
  const heads =
    "Bilagsnr;Frikort-ID;CVR;Ansættelse-fra;Ansættelse-til;Lønperiode-fra;Lønperiode-til;Udbetalingsdato;Beløb-til-registrering;heraf-løn;heraf-tillæg;heraf-feriegodtgørelse;heraf-pension;ATP-egen-andel;Til-udbetaling;Kontaktperson;Status;Registreret-dato;Registreret-af;Tilbagefører-bilag";
  out.write(`\ufeff${heads}\r\n`);
  const employers = cvrNumbers(4000);
  const next = new Map();
  let lines = [];
  for (let row = 0; row < count; row += 1) {
    const employer = employers[row % employers.length];
    const year = 2022 + (Math.trunc(row / employers.length) % 4);
    const key = `${employer}/${year}`;
    const number = (next.get(key) ?? 0) + 1;
    next.set(key, number);
    const month = String(1 + (row % 12)).padStart(2, "0");
    const card = String(10_000 + ((row * 7919) % 60_000));
    lines.push(
      `${year}-${String(number).padStart(4, "0")};${card};${employer};01-01-${year};;01-${month}-${year};28-${month}-${year};28-${month}-${year};337,50;300,00;0,00;37,50;0,00;0,00;337,50;Bo Lund;registreret;28-${month}-${year};BL;`,
    );
    if (lines.length === 5000) {
      if (!out.write(`${lines.join("\r\n")}\r\n`)) await once(out, "drain");
      lines = [];
    }
  }
  out.end(lines.length > 0 ? `${lines.join("\r\n")}\r\n` : "");
  await once(out, "finish");
}

function cvrNumbers(count) {
  const weights = [2, 7, 6, 5, 4, 3, 2];
  const found = [];
  for (let number = 1_000_000; found.length < count; number += 97) {
    const rest = [...String(number)].reduce((sum, digit, place) => sum + Number(digit) * weights[place], 0) % 11;
    if (rest !== 1) found.push(`${number}${rest === 0 ? 0 : 11 - rest}`);
  }
  return found;
}

async function parserSeconds(file) {
  const start = performance.now();
  const parser = createReadStream(file).pipe(parse({ delimiter: ";", bom: true }));
  let fields = 0;
  for await (const record of parser) fields += record.length;
  if (fields === 0) throw new Error("csv-parse read nothing");
  return (performance.now() - start) / 1000;
}

function frikort(args, home) {
  const env = { ...process.env, FRIKORT_HOME: home, FRIKORT_ACTOR: "bench", LANG: "da_DK.UTF-8" };
  const made = spawnSync("/usr/bin/env", ["time", "-f", "%M", process.execPath, program, ...args], {
    env,
    maxBuffer: 1 << 30,
  });
  if (made.error) throw made.error;
  return { stdout: made.stdout.toString(), stderr: made.stderr.toString() };
}

function timed(run) {
  const start = performance.now();
  const { stderr } = run();
  return {
    seconds: (performance.now() - start) / 1000,
    memory: Math.round(Number(stderr.trim().split("\n").at(-1)) / 1024),
  };
}

function say(what, result, remark) {
  console.log(`${what.padEnd(44)}${result.padEnd(18)}${remark}`);
}
