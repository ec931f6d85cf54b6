import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** From here on the heap grows in small steps, which costs a little time: Node would else take what it can get. */
export function growGently(): void {
  setFlagsFromString("--heap-growing-percent=20");
}

/**
 * Gives back what is no longer held, when that is known to be much: Node would wait for the next need. The callers come to
 * their end first, since what they were called with is held until then.
 */
export async function giveBack(): Promise<void> {
  await setImmediate();
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}
