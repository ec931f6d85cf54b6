import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeLedger } from "./check.mjs";
import { heading, inFolder, inTurn, once, program, report } from "./rig.mjs";

const payments = 100_000;
const waiting = 10;

/** What a bookkeeper asks of a large ledger day by day, beside a bare `node -e 0`; and the journal of the year beside `check`. */
export async function keep() {
  heading(`keep: ${payments} payments; medians, beside what each is compared with in the same run`);
  return await inFolder(async (folder) => {
    const env = { ...process.env, FRIKORT_HOME: folder, FRIKORT_ACTOR: "bench", LANG: "da_DK.UTF-8" };
    const typed = join(folder, "typed.db");
    await makeLedger(typed, payments, waiting);
    const untyped = join(folder, "untyped.db");
    await makeLedger(untyped, payments);
    const short = askings(typed, env);
    const long = journal(untyped, folder, env);
    return short && long;
  });
}

/** All but a few of the payments have been typed at the portal and marked, as in an office that keeps up. */
function askings(ledger, env) {
  const frikort = (...args) => once([process.execPath, program, ...args, "--ledger", ledger], { env });
  const taken = inTurn(
    {
      bare: () => once([process.execPath, "-e", "0"]),
      card: () => frikort("card", "10100"),
      todo: () => frikort("todo"),
      list: () => frikort("list", "--card", "10100"),
    },
    { rounds: 21 },
  );
  const compared = (name) => `${milliseconds(taken[name])}, bare node ${milliseconds(taken.bare)}`;
  const met = [
    report("card of 20 payments", taken.card / taken.bare, { goal: 1.8, compared: compared("card") }),
    report(`todo with ${waiting} to type`, taken.todo / taken.bare, { goal: 1.8, compared: compared("todo") }),
    report("list --card", taken.list / taken.bare, { goal: 1.8, compared: compared("list") }),
  ];
  return met.every(Boolean);
}

function journal(ledger, folder, env) {
  const memory = join(folder, "memory");
  const atExit = `import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)));`;
  const watched = ["--import", `data:text/javascript,${encodeURIComponent(atExit)}`];
  const frikort = (...args) => once([process.execPath, ...watched, program, ...args, "--ledger", ledger], { env });
  let exported = 0;
  const taken = inTurn(
    {
      check: () => frikort("check"),
      exporting: () => {
        const answer = frikort("export", "journal", "--year", "2026", "--out", join(folder, "journal"));
        exported = Math.max(exported, Number(readFileSync(memory, "utf8")) / 1000);
        return answer;
      },
    },
    { rounds: 5, warmups: 1 },
  );
  const compared = `${taken.exporting.toFixed(2)} s, check ${taken.check.toFixed(2)} s`;
  const met = [
    report("export journal of the year against check", taken.exporting / taken.check, { goal: 1.5, compared }),
    report("memory of export journal", exported, { goal: 300, unit: " MB" }),
  ];
  return met.every(Boolean);
}

function milliseconds(seconds) {
  return `${(seconds * 1000).toFixed(0)} ms`;
}
