import type { Printer, WriteOutcome } from "../../app/ports.js";
import type { SlipJob } from "../../app/print-many.js";
import type { Outcome } from "../../values/problem.js";
import { keepTogether } from "../files/together.js";

/** Prints some slips, each into its file, whole or not at all. */
export type PrintSlips = (jobs: readonly SlipJob[]) => Promise<readonly Outcome<WriteOutcome>[]>;

export function slipPress(printer: Pick<Printer, "print">): PrintSlips {
  return (jobs) => keepTogether(jobs.map(({ path, slip, carried }) => ({ path, bytes: printer.print(slip, carried) })));
}
