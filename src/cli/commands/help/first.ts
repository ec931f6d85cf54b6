import type { Options } from "../../program/line.js";
import { globalOptions } from "../../program/table.js";

/**
 * `frikort`, `frikort --help` and `frikort pay 12345 --help` are all the command help. `words` are what is neither option nor
 * value; of the options only those that every command takes are kept.
 */
export function helpFirst(argv: readonly string[], globals: Options, words: readonly string[]): readonly string[] {
  if (!globals.has("help") && words.length > 0) return argv;
  if (!globals.has("help") && globals.names().some((name) => !globalNames.has(name))) return argv;
  const kept = globalOptions.filter(({ name }) => name !== "help" && globals.has(name));
  const options = kept.map(({ name, value }) =>
    value === undefined ? `--${name}` : `--${name}=${globals.one(name) ?? ""}`,
  );
  return ["help", ...words, ...options];
}

const globalNames: ReadonlySet<string> = new Set(globalOptions.map(({ name }) => name));
