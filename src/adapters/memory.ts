import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** From here on memory is asked for in small steps, which costs a little time: Node would else take what it can get. */
export function growGently(): void {
  setFlagsFromString("--heap-growing-percent=20");
}

/** Collects now what is no longer held; Node would wait until it needs the room. */
export function collect(): void {
  setFlagsFromString("--expose-gc");
  const collectNow: () => void = runInNewContext("gc");
  collectNow();
}

/** Called where threads of ours fill the cores: each collects for itself, for helpers would take the others' time. */
export function collectAlone(): void {
  setFlagsFromString("--no-parallel-scavenge");
}
