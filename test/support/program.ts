import { receiveMessageOnPort, Worker } from "node:worker_threads";

/** What the program answered to one line. */
export interface Answered {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** One line for the program: its words, where it stands, its variables and what it reads from stdin. */
export interface Line {
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

/** Longer than any line takes: a program that never answers must not keep the tests waiting for ever. */
const patience = 300_000;
const youngMegabytes = 192;
/** Variables that the program itself looks at. Any other (TZ, PATH, HOME) is for Node or the system, and needs a process. */
const ownVariables = /^(FRIKORT_.*|LANG|LC_.*|NO_COLOR|FORCE_COLOR|TERM|COLUMNS|PG.*)$/;

let thread: Thread | undefined;

/** Whether a line can be answered in the thread. With `FRIKORT_TEST_PROCESSES=1` none is: each starts a process, as a person does. */
export function fitsInThread(env: Readonly<Record<string, string>>): boolean {
  return process.env.FRIKORT_TEST_PROCESSES !== "1" && Object.keys(env).every((name) => ownVariables.test(name));
}

/**
 * Runs one line in a thread that has the bundled program loaded, and waits for its answer: the same `main` as in a process of
 * its own, without the 0.15 s of processor that a start costs.
 */
export function runInThread({ args, folder, env, input }: Line): Answered {
  thread ??= new Thread();
  const before = process.cwd();
  process.chdir(folder);
  try {
    return thread.ask({ args, env, ...(input !== undefined && { input: Buffer.from(input) }) });
  } finally {
    process.chdir(before);
  }
}

interface Told {
  readonly code: number;
  readonly out: Uint8Array;
  readonly err: Uint8Array;
  readonly failed?: string;
}

class Thread {
  private readonly answered = new Int32Array(new SharedArrayBuffer(4));
  private readonly channel = new MessageChannel();
  private readonly worker: Worker;

  constructor() {
    const bundle = new URL("../../dist/main.js", import.meta.url).pathname;
    this.worker = new Worker(new URL("program-thread.mjs", import.meta.url), {
      // Room for what one line makes, so that it can be collected without looking through the whole program.
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
      workerData: { bundle, answered: this.answered, port: this.channel.port2 },
      transferList: [this.channel.port2],
    });
    this.worker.unref();
  }

  ask(line: { readonly args: readonly string[]; readonly env: object; readonly input?: Uint8Array }): Answered {
    Atomics.store(this.answered, 0, 0);
    this.channel.port1.postMessage(line);
    if (Atomics.wait(this.answered, 0, 0, patience) === "timed-out")
      throw new Error(`no answer to ${line.args.join(" ")}`);
    const told: Told = receiveMessageOnPort(this.channel.port1)?.message;
    if (told.failed !== undefined) throw new Error(told.failed);
    return { code: told.code, out: text(told.out), err: text(told.err) };
  }
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}
