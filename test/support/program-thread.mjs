import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { workerData } from "node:worker_threads";

/**
 * The bundled program in a thread of the tests, so that a line need not start a process: the same `main` that `bin/frikort.js`
 * calls, with its streams and variables set for each line. The tests wait for the answer; `program.ts` asks.
 */
const { bundle, answered, port } = workerData;
const { main } = createRequire(import.meta.url)(bundle);
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
const own = { out: process.stdout.write, err: process.stderr.write };

port.on("message", async ({ args, env, input }) => {
  const told = { out: [], err: [] };
  process.env = { ...env };
  process.stdout.write = into(told.out);
  process.stderr.write = into(told.err);
  Object.defineProperty(process, "stdin", {
    value: Readable.from(input === undefined ? [] : [input]),
    configurable: true,
  });
  try {
    // A run that ends before it has answered is a bug, as in bin/frikort.js.
    process.exitCode = 70;
    const code = await main(args, { env: process.env, inTerminal: false });
    // The example keeps its ledger in a folder of its own.
    await letGo([env.FRIKORT_HOME, process.cwd()], args.includes("demo"));
    answer({ code, out: Buffer.concat(told.out), err: Buffer.concat(told.err) });
  } catch (error) {
    answer({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

process.on("uncaughtException", (error) => answer({ failed: error.stack ?? error.message }));

function answer(told) {
  process.stdout.write = own.out;
  process.stderr.write = own.err;
  process.stdout.removeAllListeners("error");
  process.exitCode = undefined;
  port.postMessage(told);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
}

/**
 * A process that ends leaves nothing open; libsql keeps a ledger open until its statements have been collected. They are young:
 * only where a journal beside a ledger shows that one was missed is everything looked through.
 */
async function letGo(folders, isElsewhere) {
  for (const youngOnly of isElsewhere ? [false] : [true, false]) {
    collect(youngOnly);
    await setImmediate();
    await setImmediate();
    if (!folders.some(hasJournal)) return;
  }
}

function hasJournal(folder) {
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith("-wal"));
}

/** A stream's `write` that keeps what it is given. */
function into(pieces) {
  return (piece, encoding, done) => {
    pieces.push(Buffer.from(piece));
    (typeof encoding === "function" ? encoding : done)?.();
    return true;
  };
}
