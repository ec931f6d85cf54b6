import { statSync } from "node:fs";
import { join } from "node:path";
import { heading, inFolder, inTurn, once, program, report } from "./rig.mjs";

/** Start-up and one payment, as ratios to a bare `node -e 0` taken in turn in the same run. */
export async function start() {
  heading("Start and one payment: whole processes, medians of 15, as ratios to `node -e 0` in the same run");
  return inFolder((folder) => {
    const env = { ...process.env, FRIKORT_HOME: join(folder, "home"), FRIKORT_ACTOR: "bench", LANG: "da_DK.UTF-8" };
    const frikort = (...args) => once([process.execPath, program, ...args], { cwd: folder, env });
    frikort(
      "setup",
      "--cvr",
      "13748136",
      "--name",
      "Nordlys Café ApS",
      "--address",
      "Havnegade 1",
      "--contact",
      "Bo Lund",
    );
    const pay = (round) =>
      frikort(
        "pay",
        "12345",
        "--name",
        "Anne Holm",
        "--hours",
        "1",
        "--rate",
        "150",
        "--id",
        `B${round + 10}`,
        "--pay-day",
        "30-11-2026",
      );
    const taken = inTurn(
      {
        bare: () => once([process.execPath, "-e", "0"]),
        version: () => frikort("--version"),
        card: () => frikort("card", "12345"),
        pay,
      },
      { rounds: 15 },
    );
    const met = [
      report("--version", taken.version / taken.bare, { goal: 1.6 }),
      report("card", taken.card / taken.bare, { goal: 2.4 }),
      report("pay: synced ledger, PDF and CSV", taken.pay / taken.bare, { goal: 4.5 }),
      report("payslip", statSync(join(folder, "13748136-2026-0001.pdf")).size / 1000, { goal: 75, unit: " kB" }),
    ];
    process.stdout.write(`      bare node ${(taken.bare * 1000).toFixed(0)} ms\n`);
    return met.every(Boolean);
  });
}
