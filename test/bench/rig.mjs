import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The rig for us and for peers alike: whole processes, taken in turn, medians and ratios of medians in one run. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const program = join(root, "bin/frikort.js");

/** A folder that is gone when the work is done. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "frikort-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds of one whole process, and what it printed; a process that fails ends the benchmark. */
export function once([command, ...args], options = {}) {
  const { codes = [0], ...rest } = options;
  const from = process.hrtime.bigint();
  const made = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28, ...rest });
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  if (!codes.includes(made.status)) {
    throw new Error(`${command} ${args.join(" ")}: exit ${made.status}\n${made.stderr}`);
  }
  return { seconds, out: made.stdout };
}

/** Several commands in turn, A B C A B C …, so that a machine that drifts drifts for all: the median seconds of each. */
export function inTurn(commands, { rounds = 11, warmups = 2 } = {}) {
  const taken = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let round = -warmups; round < rounds; round += 1) {
    for (const [name, make] of Object.entries(commands)) {
      const { seconds } = make(round);
      if (round >= 0) taken.get(name).push(seconds);
    }
  }
  return Object.fromEntries([...taken].map(([name, all]) => [name, median(all)]));
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** One line of the report: the figure, what it is compared with, the goal, and whether it was met. */
export function report(name, value, { goal, unit = "×", atMost = true, compared }) {
  const met = goal === undefined ? "" : (atMost ? value <= goal : value >= goal) ? "  met" : "  NOT MET";
  const wanted = goal === undefined ? "" : `  (goal ${atMost ? "≤" : "≥"} ${goal}${unit})`;
  process.stdout.write(`  ${name.padEnd(46)} ${format(value)}${unit}${wanted}${met}\n`);
  if (compared !== undefined) process.stdout.write(`      ${compared}\n`);
  return met !== "  NOT MET";
}

function format(value) {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(2);
}

export function heading(text) {
  process.stdout.write(`\n${text}\n`);
}
