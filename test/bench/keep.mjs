import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeLedger } from "./check.mjs";
import { heading, inFolder, inTurn, once, program, report } from "./rig.mjs";

const payments = 100_000;
const waiting = 10;

/** What a bookkeeper asks of a large ledger day by day, beside a bare `node -e 0`; and what goes through every voucher beside `check`. */
export async function keep() {
  heading(`keep: ${payments} payments; medians, beside what each is compared with in the same run`);
  return await inFolder(async (folder) => {
    const env = { ...process.env, FRIKORT_HOME: folder, FRIKORT_ACTOR: "bench", LANG: "da_DK.UTF-8" };
    const typed = join(folder, "typed.db");
    await makeLedger(typed, payments, waiting);
    const untyped = join(folder, "untyped.db");
    await makeLedger(untyped, payments);
    const short = askings(typed, env);
    const long = wholes(untyped, folder, env);
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

/** What goes through every voucher, beside `check` of the same ledger: no slower, and never held whole. */
function wholes(ledger, folder, env) {
  const memory = join(folder, "memory");
  const atExit = `import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)));`;
  const watched = ["--import", `data:text/javascript,${encodeURIComponent(atExit)}`];
  const frikort = (...args) => once([process.execPath, ...watched, program, ...args, "--ledger", ledger], { env });
  const most = {};
  const watchedOnce =
    (name, ...args) =>
    () => {
      const answer = frikort(...args);
      most[name] = Math.max(most[name] ?? 0, Number(readFileSync(memory, "utf8")) / 1000);
      return answer;
    };
  const asked = {
    "export journal": ["export", "journal", "--year", "2026", "--out", join(folder, "journal")],
    list: ["list"],
    "list --json": ["list", "--json"],
    todo: ["todo"],
    "todo --json": ["todo", "--json"],
  };
  const commands = Object.entries(asked).map(([name, args]) => [name, watchedOnce(name, ...args)]);
  const taken = inTurn({ check: () => frikort("check"), ...Object.fromEntries(commands) }, { rounds: 5, warmups: 1 });
  const met = Object.keys(asked).flatMap((name) => {
    const compared = `${taken[name].toFixed(2)} s, check ${taken.check.toFixed(2)} s`;
    const goal = name === "export journal" ? 1.5 : 1;
    return [
      report(`${name} of ${payments} against check`, taken[name] / taken.check, { goal, compared }),
      report(`memory of ${name}`, most[name], { goal: 300, unit: " MB" }),
    ];
  });
  return met.every(Boolean);
}

function milliseconds(seconds) {
  return `${(seconds * 1000).toFixed(0)} ms`;
}
