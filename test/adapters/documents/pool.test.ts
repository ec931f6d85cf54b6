import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { Job } from "../../../src/adapters/documents/judge.js";
import { judgeAll } from "../../../src/adapters/documents/pool.js";
import { tempFolder } from "../../support/temp-folder.js";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** A thread that judges by the name of a file: some names break it. */
const thread = `
const { parentPort, workerData } = require("node:worker_threads");
const kept = [];
parentPort.on("message", ({ documents }) => {
  let pieces = [];
  for (const { number, job } of documents) {
    Atomics.store(workerData.at, 0, number);
    if (job.path.includes("noted")) require("node:fs").appendFileSync(job.path, number + " ");
    if (job.path.includes("loops")) for (;;);
    if (job.path.includes("waits")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    if (job.path.includes("breaks")) throw new Error("broken");
    if (job.path.includes("ends")) process.exit(3);
    if (job.path.includes("eats")) { const all = []; for (;;) all.push(new Array(1e6).fill({})); }
    if (job.path.includes("keeps")) kept.push(Buffer.alloc(16e6, 1));
    if (job.path.includes("takes its time")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
    if (job.path.includes("swallows")) { const all = []; for (;;) all.push(Buffer.alloc(16e6, 1)); }
    pieces.push({ number, judged: [{ kind: "inside", name: job.path }], done: true });
    if (pieces.length < 3) continue;
    parentPort.postMessage({ pieces, idle: false });
    pieces = [];
  }
  parentPort.postMessage({ pieces, idle: true });
});
`;

const script = join(tempFolder(), "thread.cjs");
writeFileSync(script, thread);

async function judged(
  names: readonly string[],
  { form = "pdf" as Job["form"], silenceMax = 1000 } = {},
): Promise<readonly string[]> {
  const jobs = names.map((path) => ({ path, form }));
  const order = { script: pathToFileURL(script), templates: "", silenceMax };
  const all: string[] = [];
  for await (const { number, judged: pieces } of judgeAll(jobs, order)) {
    for (const piece of pieces) {
      const said = piece.kind === "unreadable" ? piece.detail : piece.kind === "inside" ? piece.name : "";
      all.push(`${number} ${said}`);
    }
  }
  return all;
}

describe("threads for documents", () => {
  it("give what they hold in the order asked, however many there are", async () => {
    const names = Array.from({ length: 200 }, (_, place) => `slip-${place}`);
    expect(await judged(names)).toEqual(names.map((name, place) => `${place} ${name}`));
    expect(await judged([])).toEqual([]);
  });

  it("lose the document that never ends, that breaks its thread or ends it, and no other", async () => {
    const names = ["a", "loops", "b", "breaks", "c", "ends", "d"];
    expect(await judged(names)).toEqual(["0 a", "1 timed-out", "2 b", "3 other", "4 c", "5 other", "6 d"]);
  });

  it("have an end to their memory", async () => {
    expect(await judged(["eats", "a"], { silenceMax: 30_000 })).toEqual(["0 too-large", "1 a"]);
  });

  it("are not ended for what this thread lets go of", async () => {
    let values: object[] | undefined = Array.from({ length: 2_000_000 }, (_, place) => ({ held: [place] }));
    setTimeout(() => {
      values = undefined;
      collect();
    }, 200);
    expect(await judged(["waits", "a"], { silenceMax: 30_000 })).toEqual(["0 waits", "1 a"]);
    expect(values).toBeUndefined();
  });

  it("have an end to what they unpack outside of it, and lose only the document that grows", async () => {
    const names = [...Array.from({ length: 60 }, (_, place) => `slip-${place}`), "swallows", "a"];
    const expected = names.map((name, place) => `${place} ${name === "swallows" ? "too-large" : name}`);
    expect(await judged(names, { silenceMax: 30_000 })).toEqual(expected);
  });

  it("lose no document for what a thread has kept of those before it", async () => {
    const names = Array.from({ length: 24 }, (_, place) => `keeps ${place}, takes its time`);
    const expected = names.map((name, place) => `${place} ${name}`);
    expect(await judged(names, { silenceMax: 30_000 })).toEqual(expected);
  });

  it("begin a list when the slips before it are taken: read, it would lie here until they are", async () => {
    const noted = join(tempFolder(), "noted-waits");
    const part = { from: 0, to: 1, linesBefore: 1, of: { size: 1n, mtimeNs: 0n } };
    const jobs: Job[] = [
      { path: noted, form: "zip" },
      ...[1, 2, 3].map(() => ({ path: noted, form: "csv", part }) as const),
    ];
    const begun: string[] = [];
    for await (const { number } of judgeAll(jobs, { script: pathToFileURL(script), templates: "" })) {
      if (number === 0) begun.push(readFileSync(noted, "utf8"));
    }
    expect(begun).toEqual(["0 "]);
    expect(readFileSync(noted, "utf8").trim().split(" ").sort()).toEqual(["0", "1", "2", "3"]);
  });

  it("go on after a broken document that stands alone in its task", async () => {
    expect(await judged(["breaks", "a", "breaks"], { form: "zip" })).toEqual(["0 other", "1 a", "2 other"]);
  });
});
