// Verification against its goals: payslips a second, redraw included, and a million registration rows against csv-parse.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse";
import { heading, report } from "./rig.mjs";

const slips = 4000;
const rows = 1_000_000;
const program = process.env.PROGRAM ?? fileURLToPath(new URL("../../bin/frikort.js", import.meta.url));
let folder = "";

/** Says whether every goal was met. */
export async function verify() {
  heading("Verification: payslips made by an import, each of its own; a million registration rows beside csv-parse");
  folder = mkdtempSync(join(tmpdir(), "frikort-bench-"));
  try {
    const met = [slipsPerSecond(slips), ...(await rowsAgainstParser(rows))];
    return met.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file is read, judged, drawn again and compared. */
function slipsPerSecond(count) {
  const home = join(folder, "home");
  const papers = join(folder, "papers");
  const employer = ["--name", "Nordlys Café ApS", "--address", "Havnegade 1", "--contact", "Bo Lund"];
  frikort(["setup", "--cvr", "13748136", ...employer], home);
  const lines = Array.from({ length: count }, (_, row) => `${10_000 + row};Navn ${row};12-02-2025;7,5;150,00`);
  const sheet = join(folder, "timer.csv");
  writeFileSync(sheet, `Frikort-ID;Navn;Dato;Timer;Sats\r\n${lines.join("\r\n")}\r\n`);
  frikort(["import", sheet, "--yes", "--pay-day", "28-02-2025", "--out", papers], home);
  const one = join(papers, "13748136-2025-0001.pdf");
  const small = timed(() => frikort(["verify", one, "--json"], home));
  const all = timed(() => frikort(["verify", papers, "--json"], home));
  const compared = `${count} in ${all.seconds.toFixed(2)} s, ${all.memory} MB; one alone ${small.seconds.toFixed(2)} s`;
  return report("payslips a second, with seal and redraw", count / all.seconds, {
    ...{ goal: 350, unit: "/s", atMost: false, compared },
  });
}

/** Four years of the whole country in one registration record. */
async function rowsAgainstParser(count) {
  const file = join(folder, "registrations.csv");
  await writeRows(file, count);
  const parser = await parserSeconds(file);
  const home = join(folder, "home");
  const own = timed(() => frikort(["verify", file, "--json"], home));
  const compared = `${own.seconds.toFixed(2)} s, csv-parse alone ${parser.toFixed(2)} s`;
  return [
    report(`${count} registration rows`, own.seconds / parser, { goal: 1.5, compared }),
    report("memory", own.memory, { goal: 300, unit: " MB" }),
  ];
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
