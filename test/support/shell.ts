import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { typed } from "./office.js";
import { type Answered, fitsInThread, runInThread } from "./program.js";

const root = resolve(import.meta.dirname, "../..");
const scripts = { frikort: "bin/frikort.js", ledger: "test/support/ledger-tool.mjs" } as const;

/** Makes a folder for the PATH of a shell, in which `frikort` and `ledger` (a tool of the tests) are words. */
export function toolFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of Object.entries(scripts)) {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${join(root, script)}" "$@"\n`);
    chmodSync(path, 0o755);
  }
  return folder;
}

export interface Place {
  readonly folder: string;
  readonly tools: string;
  readonly env: Readonly<Record<string, string>>;
}

/** One line as it is typed in a shell. A line that only calls `frikort` needs no shell: its words are the same to the program. */
export function shellLine(line: string, { folder, tools, env }: Place): Answered {
  const [word, ...args] = typed(line);
  if (word === "frikort" && !/['$`\\|&;<>()*?~#]/.test(line) && fitsInThread(env)) {
    return runInThread({ args, folder, env });
  }
  const PATH = `${tools}:${process.env.PATH ?? ""}`;
  const ran = spawnSync("sh", ["-c", line], { cwd: folder, env: { PATH, ...env }, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}
