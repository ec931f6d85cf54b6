import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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

/** Runs `bin/frikort.js` as a person would: Danish locale, fixed actor, no colour. The bundle is built once before the tests (vitest's global set-up). */
export function run(args: readonly string[], order: RunOrder): Ran {
  const env = {
    PATH: process.env.PATH ?? "",
    LANG: "da_DK.UTF-8",
    FRIKORT_HOME: order.home,
    FRIKORT_ACTOR: "BL",
    ...(order.now !== undefined && { FRIKORT_NOW: order.now }),
    ...order.env,
  };
  const made = spawnSync(process.execPath, [program, ...args], {
    cwd: order.folder ?? order.home,
    env,
    ...(order.input !== undefined && { input: order.input }),
    maxBuffer: 256 * 1024 * 1024,
  });
  const out = made.stdout.toString("utf8");
  return {
    code: made.status,
    out,
    err: made.stderr.toString("utf8"),
    json: args.includes("--json") ? JSON.parse(out) : undefined,
  };
}

/** An empty folder; the caller removes it. */
export function emptyFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "frikort-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
