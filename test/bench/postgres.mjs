import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { heading, inFolder, median, report, root } from "./rig.mjs";

/** The office ledger: Debian's server on loopback, with the disk waited for, against a file on the same disk. */
export async function postgres() {
  heading("postgres: a server of its own on loopback, synchronous commit, 16 connections");
  if (!existsSync("/usr/lib/postgresql")) {
    process.stdout.write("  PostgreSQL is not installed here (apt-get install postgresql): not measured\n");
    return true;
  }
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const own = mkdtempSync(join(cache, "frikort-bench-"));
  try {
    const child = join(own, "child.mjs");
    const shared = { bundle: true, platform: "node", format: "esm", external: ["libsql", "pg"], logLevel: "error" };
    await build({ entryPoints: [join(root, "test/bench/postgres-child.ts")], outfile: child, ...shared });
    return await inFolder((folder) => told(figures(child, folder)));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function figures(child, folder) {
  const command = `exec node "${child}" "$FRIKORT_TEST_POSTGRES" "${folder}"`;
  const env = { ...process.env, FRIKORT_TEST_FSYNC: "on" };
  const made = spawnSync(join(root, "scripts/with-postgres.sh"), ["sh", "-c", command], { encoding: "utf8", env });
  if (made.status !== 0) throw new Error(`with-postgres.sh: exit ${made.status}\n${made.stderr}`);
  return JSON.parse(made.stdout.trim().split("\n").at(-1));
}

function told({ one, four, full, tries }) {
  const ours = median(tries.map((round) => round.ours));
  const sqlite = median(tries.map((round) => round.sqlite));
  const crowd = "64 writers, 8 cards, 16 connections; each payment one transaction that waits for the disk";
  return [
    report("payments a second, four employers", four.perSecond, {
      goal: 300,
      unit: "/s",
      atMost: false,
      compared: crowd,
    }),
    report("payments a second, one employer", one.perSecond, { unit: "/s", compared: "one chain: they stand in line" }),
    report("answers that said no", one.refused + four.refused, { goal: 0, unit: "" }),
    report("cards filled past their ceiling", full.overCeiling, { goal: 0, unit: "" }),
    report("øre that stand and were not answered for", Math.abs(full.unsaid), { goal: 0, unit: "" }),
    report("cards of 8 filled to the last øre", full.full, { goal: 8, unit: "", atMost: false }),
    report("10,000 payments in one transaction", ours / sqlite, {
      goal: 2.5,
      compared: `${ours.toFixed(2)} s on the server, ${sqlite.toFixed(2)} s in a file; medians of three, in turn`,
    }),
  ].every(Boolean);
}
