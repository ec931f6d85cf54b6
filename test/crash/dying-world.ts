import type { Files, LedgerStore, Printer, Sealer, World } from "../../src/app/ports.js";
import type { Decide } from "../../src/ledger/decision.js";
import { type Outcome, problem } from "../../src/values/problem.js";
import { err } from "../../src/values/result.js";

/** How the world ends at the call that was chosen. */
export type Ending = "dies" | "disk full" | "short write";

/** The program ends here, as by SIGKILL or a power cut: nothing after this line runs. */
export class Death extends Error {}

/** Counts the calls to the outside and lets the world end at one of them. `ended` tells whether it came that far. */
export class Fate {
  private calls = 0;
  ended = false;

  constructor(
    readonly ending: Ending,
    private readonly at: number,
  ) {}

  /** Is this the call? The first is number one. */
  comes(): boolean {
    this.calls += 1;
    if (this.calls !== this.at) return false;
    this.ended = true;
    return true;
  }

  die(): void {
    if (this.ending === "dies" && this.comes()) throw new Death(`call ${this.at}`);
  }
}

/** What a write that is cut off leaves behind: half of the bytes beside the name, as our own temporary file. */
export type HalfWrite = (path: string, half: Uint8Array) => void;

/**
 * The same world with an end: death before or after each call to the ledger, the files, the sealer and the printer, and inside
 * the transaction before and after the decision; or a call that a full disk refuses; or a file cut off in the middle.
 */
export function dyingWorld(world: World, fate: Fate, leaveHalf: HalfWrite): World {
  return {
    ...world,
    ledger: dyingLedger(world.ledger, fate),
    files: dyingFiles(world.files, fate, leaveHalf),
    sealer: dyingSealer(world.sealer, fate),
    printer: async () => {
      fate.die();
      const printer = await world.printer();
      return printer.ok ? { ...printer, value: dyingPrinter(printer.value, fate) } : printer;
    },
  };
}

function dyingLedger(ledger: LedgerStore, fate: Fate): LedgerStore {
  const around = async <T>(call: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    fate.die();
    if (fate.ending === "disk full" && fate.comes()) return full(ledger.place);
    const answer = await call();
    fate.die();
    return answer;
  };
  const inside =
    <T>(decide: Decide<T>): Decide<T> =>
    (book) => {
      fate.die();
      const taken = decide(book);
      fate.die();
      return taken;
    };
  return {
    ...methodsOf(ledger),
    place: ledger.place,
    act: (needs, decide) => around(() => ledger.act(needs, inside(decide))),
    ledger: () => around(() => ledger.ledger()),
    find: (name) => around(() => ledger.find(name)),
    handedOut: (vouchers) => around(() => ledger.handedOut(vouchers)),
  };
}

/** A store may be an object of a class: its methods are kept with it. */
function methodsOf(ledger: LedgerStore): LedgerStore {
  return new Proxy(ledger, {
    get: (store, name) => {
      const value: unknown = Reflect.get(store, name);
      return typeof value === "function" ? value.bind(store) : value;
    },
    ownKeys: (store) => [
      ...new Set([...Reflect.ownKeys(store), ...Reflect.ownKeys(Reflect.getPrototypeOf(store) ?? {})]),
    ],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}

function dyingFiles(files: Files, fate: Fate, leaveHalf: HalfWrite): Files {
  return {
    ...files,
    write: (path, bytes, before) => {
      fate.die();
      if (fate.ending === "disk full" && fate.comes()) return full(path);
      if (fate.ending === "short write" && fate.comes()) {
        leaveHalf(path, bytes.subarray(0, bytes.length / 2));
        throw new Death(path);
      }
      const stood = files.write(path, bytes, before);
      fate.die();
      return stood;
    },
  };
}

function dyingSealer(sealer: Sealer, fate: Fate): Sealer {
  return {
    ready: (employer) => sealer.ready(employer),
    ensure: (employer) => sealer.ensure(employer),
    seal: (employer, digest) => {
      fate.die();
      return sealer.seal(employer, digest);
    },
  };
}

function dyingPrinter(printer: Printer, fate: Fate): Printer {
  return {
    ...printer,
    print: (slip, carried) => {
      fate.die();
      return printer.print(slip, carried);
    },
  };
}

function full(path: string): Outcome<never> {
  return err(problem("file-not-written", { path, reason: "disk-full" }));
}
