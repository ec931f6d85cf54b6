import { execFileSync } from "node:child_process";

/** Builds the program once before the tests: they try what a person runs, not what an editor shows. */
export function setup(): void {
  execFileSync(process.execPath, ["scripts/bundle.mjs"], { stdio: "inherit" });
}
