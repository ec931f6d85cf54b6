import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { recordHead } from "../../../src/adapters/csv/divide.js";
import { documentReader } from "../../../src/adapters/documents/reader.js";
import { tempFolder } from "../../support/temp-folder.js";

const folder = tempFolder();
const papers = join(folder, "papirer");
const script = join(folder, "thread.cjs");
mkdirSync(papers);
/** A thread that tells where it began and gives up, and then what it had read before and what lies behind, one by one. */
writeFileSync(
  script,
  `
const { parentPort } = require("node:worker_threads");
const wait = () => new Promise((resolve) => setTimeout(resolve, 5));
parentPort.on("message", async ({ documents }) => {
  for (const { number, job } of documents) {
    const name = (said) => ({ kind: "inside", name: job.path.slice(-5) + " " + (job.part?.from ?? 0) + " " + said });
    const end = { kind: "unreadable", code: "file-not-read", detail: "too-large", line: null, isEnd: true };
    for (const one of [name("a"), end, name("b"), name("c")]) {
      parentPort.postMessage({ pieces: [{ number, judged: [one], done: false }], idle: false });
      await wait();
    }
    parentPort.postMessage({ pieces: [{ number, judged: [], done: true }], idle: false });
  }
  parentPort.postMessage({ pieces: [], idle: true });
});
`,
);

async function told(): Promise<readonly string[]> {
  const reader = documentReader({ script: pathToFileURL(script), templates: "", paths: [papers], passed: [] });
  const names: string[] = [];
  for await (const { judged } of reader.judge()) {
    for (const one of judged) if (one.kind === "inside") names.push(one.name);
  }
  return names;
}

describe("a document in which something ends early", () => {
  it("is told to its end: what lies behind a broken list in an archive, what was read before in a part of a list, but no later part", async () => {
    writeFileSync(join(papers, "a.zip"), "PK\u0003\u0004");
    writeFileSync(join(papers, "b.csv"), `${recordHead.toString("utf8")}${`${"x".repeat(1000)}\n`.repeat(20_000)}`);
    const first = recordHead.length;
    expect(await told()).toEqual([
      ...["a.zip 0 a", "a.zip 0 b", "a.zip 0 c"],
      ...[`b.csv ${first} a`, `b.csv ${first} b`, `b.csv ${first} c`],
    ]);
  });
});
