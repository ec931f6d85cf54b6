import { createRequire } from "node:module";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect } from "vitest";
import { TerminalScreen } from "./screen.js";

/** The bundled program with a keyboard and a screen that are streams. `scripts/prompts.sh` asks in a real terminal. */
const program = createRequire(join(import.meta.dirname, "../../dist/main.js"))("./main.js");
const own = { stdin: process.stdin, stderr: process.stderr, write: process.stdout.write };

/** What is waited for on the screen, and what is typed then. */
export type Turn = readonly [question: RegExp, answer: string];

export interface Talk {
  readonly code: number;
  /** All that has stood on stderr, in the order written. */
  readonly screen: string;
  readonly out: string;
  /** What stands on the screen at the end, stdout and stderr together. */
  readonly seen: TerminalScreen;
}

export const enter = "\r";
export const interrupt = "\x03";
export const down = "\x1b[B";

/** Where a person sits: how wide the screen is, whether it has colours, and the variables of the run. */
export interface Seat {
  readonly home: string;
  /** The folder the program stands in. */
  readonly folder: string;
  readonly now: string;
  /** Nothing: stdout is no terminal, as when it is piped on. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A question that no turn answers must not keep the tests waiting for ever. */
const patience = 20_000;

/** Types each answer when its question stands on the screen. */
export async function talkAt(seat: Seat, args: readonly string[], turns: readonly Turn[]): Promise<Talk> {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => keyboard });
  const { columns } = seat;
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: columns ?? 200, rows: 50, _isStdio: true });
  const seen = new TerminalScreen(columns ?? 200);
  let told = "";
  let from = 0;
  let turn = 0;
  screen.on("data", (bytes) => {
    seen.write(String(bytes));
    told += stripVTControlCharacters(String(bytes));
    const next = turns[turn];
    if (next === undefined || !next[0].test(told.slice(from))) return;
    turn += 1;
    from = told.length;
    setTimeout(() => keyboard.write(next[1]), 5);
  });
  let out = "";
  Object.defineProperty(process, "stdin", { value: keyboard, configurable: true });
  Object.defineProperty(process, "stderr", { value: screen, configurable: true });
  process.stdout.write = said;
  function said(text: string | Uint8Array, ...more: readonly unknown[]): boolean {
    out += Buffer.from(text).toString();
    seen.write(Buffer.from(text).toString());
    for (const one of more) if (typeof one === "function") one();
    return true;
  }
  const env = {
    ...{ FRIKORT_HOME: seat.home, FRIKORT_ACTOR: "BL", LANG: "da_DK.UTF-8", FRIKORT_NOW: seat.now, TERM: "xterm" },
    ...seat.env,
  };
  const screens = { out: columns !== undefined, err: columns !== undefined };
  const before = process.cwd();
  let late: ReturnType<typeof setTimeout> | undefined;
  process.chdir(seat.folder);
  try {
    const surroundings = { env, inTerminal: true, ...(columns !== undefined && { columns, screens }) };
    const unasked = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error(`nobody answers «${args.join(" ")}»:\n${told}`)), patience);
    });
    const code = await Promise.race([program.main(args, surroundings), unasked]);
    expect(turn, `asked less than expected:\n${told}`).toBe(turns.length);
    return { code, screen: told, out, seen };
  } finally {
    clearTimeout(late);
    process.chdir(before);
    Object.defineProperty(process, "stdin", { value: own.stdin, configurable: true });
    Object.defineProperty(process, "stderr", { value: own.stderr, configurable: true });
    process.stdout.write = own.write;
  }
}
