import { type Outcome, problem } from "../../values/problem.js";
import { err } from "../../values/result.js";

/** In the table of what a ledger says of itself: a copy that was begun, and that it is whole. Rows there are only added. */
export const copyBegun = "copy-begun";
export const copyWhole = "copy-whole";

/** A copy that was broken off holds the first part of a ledger only. Nothing is read of it or entered in it before the copying has gone on to its end. */
export function unfinishedCopy(keys: ReadonlySet<string>, path: string): Outcome<never> | undefined {
  if (!keys.has(copyBegun) || keys.has(copyWhole)) return undefined;
  return err(problem("ledger-damaged", { path, audit: "copy-unfinished" }));
}
