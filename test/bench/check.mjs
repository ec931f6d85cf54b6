import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { heading, inFolder, inTurn, once, program, report, root } from "./rig.mjs";

const payments = 100_000;

/** Every audit over a large ledger, beside hledger's `check` of a journal with as many transactions, taken in turn. */
export async function check() {
  heading(`check: ${payments} payments, every digest, sum and ceiling; medians of 5, beside hledger in the same run`);
  return await inFolder(async (folder) => {
    const ledger = join(folder, "ledger.db");
    await makeLedger(ledger, payments);
    const journal = join(folder, "bench.journal");
    writeFileSync(journal, journalText());
    const memory = join(folder, "memory");
    const atExit = `import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)));`;
    const watched = ["--import", `data:text/javascript,${encodeURIComponent(atExit)}`];
    const env = { ...process.env, FRIKORT_HOME: folder, FRIKORT_ACTOR: "bench", LANG: "da_DK.UTF-8" };
    const ours = () => once([process.execPath, ...watched, program, "check", "--ledger", ledger], { env });
    const theirs = hledgerOrNothing(journal);
    const taken = inTurn({ ours, ...(theirs && { theirs }) }, { rounds: 5, warmups: 1 });
    const megabytes = Number(readFileSync(memory, "utf8")) / 1000;
    const said = `${taken.ours.toFixed(2)} s`;
    const met = [report("memory", megabytes, { goal: 200, unit: " MB" })];
    if (theirs === undefined) {
      process.stdout.write(`  check ${said}; hledger is not installed here (apt-get install hledger): not compared\n`);
      return met.every(Boolean);
    }
    const compared = `${said}, hledger ${taken.theirs.toFixed(2)} s`;
    met.push(report("check against hledger's check", taken.ours / taken.theirs, { goal: 1, compared }));
    return met.every(Boolean);
  });
}

/** A ledger of so many payments; with `waiting` all but so many of them are marked as typed at the portal. */
export async function makeLedger(path, count, waiting) {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const child = join(cache, `bench-check-${process.pid}.mjs`);
  const shared = { bundle: true, platform: "node", format: "esm", external: ["libsql"], logLevel: "error" };
  await build({ entryPoints: [join(root, "test/bench/check-ledger.ts")], outfile: child, ...shared });
  once([process.execPath, child, path, String(count), ...(waiting === undefined ? [] : [String(waiting)])]);
}

function hledgerOrNothing(journal) {
  const run = () => once(["hledger", "-f", journal, "check"]);
  try {
    once(["hledger", "--version"]);
    return run;
  } catch {
    return undefined;
  }
}

/** As many transactions as a bookkeeper would have of the same payments: wage, ATP and bank. */
function journalText() {
  const lines = ["account wages", "account bank", "account owed:atp", "decimal-mark ."];
  for (let place = 0; place < payments; place += 1) {
    const month = String(Math.trunc((place * 10) / payments) + 1).padStart(2, "0");
    lines.push(`2026-${month}-28 * (${place + 1}) frikort ${10_000 + (place % 5000)}`);
    lines.push("    wages  2109.38 kr", "    owed:atp  -33.00 kr", "    bank", "");
  }
  return lines.join("\n");
}
