import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answered, fitsInThread, type Line, runInThread } from "./program.js";

/** One run of the real program in a home of its own. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** stdout as JSON, when `--json` was given. */
  readonly json: Json;
}

// biome-ignore lint/suspicious/noExplicitAny: tests read any envelope
export type Json = any;

export interface RunOrder {
  readonly home: string;
  /** The folder the program stands in; documents land there unless --out says otherwise. */
  readonly folder?: string;
  readonly now?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

const program = new URL("../../bin/frikort.js", import.meta.url).pathname;

/**
 * Runs a line as a person would: Danish locale, fixed actor, no colour. The bundle is built once before the tests (vitest's
 * global set-up) and answers in a thread of the tests (`program.ts`); where only a process will do, `bin/frikort.js` is started.
 */
export function run(args: readonly string[], order: RunOrder): Ran {
  const env = {
    LANG: "da_DK.UTF-8",
    FRIKORT_HOME: order.home,
    FRIKORT_ACTOR: "BL",
    ...(order.now !== undefined && { FRIKORT_NOW: order.now }),
    ...order.env,
  };
  const line = {
    args,
    folder: order.folder ?? order.home,
    env,
    ...(order.input !== undefined && { input: order.input }),
  };
  const { code, out, err } = fitsInThread(env) ? runInThread(line) : runInProcess(line);
  return { code, out, err, json: args.includes("--json") ? JSON.parse(out) : undefined };
}

function runInProcess({ args, folder, env, input }: Line): Answered {
  const made = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", ...env },
    ...(input !== undefined && { input }),
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: made.status, out: made.stdout.toString("utf8"), err: made.stderr.toString("utf8") };
}

/** An empty folder; the caller removes it. */
export function emptyFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "frikort-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
