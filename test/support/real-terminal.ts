import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { TerminalScreen } from "./screen.js";
import type { Seat, Talk, Turn } from "./talk.js";

const program = new URL("../../bin/frikort.js", import.meta.url).pathname;

/** How long a person takes between reading a question and typing, in milliseconds: until then the terminal has been made ready. */
const thought = 150;

/**
 * The program in a process and a pseudo-terminal of its own (util-linux' script): each answer is typed when its question
 * stands on the screen, and what is seen is what a person sees. `talkAt` is the same with streams, in the tests' own process.
 */
export async function talkInTerminal(seat: Seat, args: readonly string[], turns: readonly Turn[]): Promise<Talk> {
  const columns = seat.columns ?? 80;
  const line = [process.execPath, program, ...args].map(quoted).join(" ");
  const env = {
    ...{ FRIKORT_HOME: seat.home, FRIKORT_ACTOR: "BL", LANG: "da_DK.UTF-8", FRIKORT_NOW: seat.now, TERM: "xterm" },
    ...{ PATH: process.env.PATH ?? "", ...seat.env },
  };
  const terminal = spawn("script", ["-qefc", `stty cols ${columns} rows 50; exec ${line}`, "/dev/null"], {
    cwd: seat.folder,
    env,
  });
  const seen = new TerminalScreen(columns);
  let told = "";
  let from = 0;
  let turn = 0;
  terminal.stdout.setEncoding("utf8").on("data", (text: string) => {
    seen.write(text);
    told += stripVTControlCharacters(text);
    const next = turns[turn];
    if (next === undefined || !next[0].test(told.slice(from))) return;
    turn += 1;
    from = told.length;
    setTimeout(() => terminal.stdin.write(next[1]), thought);
  });
  const code = await new Promise<number>((resolve, reject) => {
    terminal.on("error", reject).on("close", (exit) => resolve(exit ?? 70));
  });
  if (turn !== turns.length) throw new Error(`asked less than expected:\n${told}`);
  return { code, screen: told, out: told, seen };
}

/** A word of a shell's line. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
