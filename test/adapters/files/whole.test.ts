import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import { worldFaultOf } from "../../../src/adapters/files/fault.js";
import { fileBatch, readWhole, removeLeftovers, writePieces, writeWhole } from "../../../src/adapters/files/whole.js";
import { tempFolder } from "../../support/temp-folder.js";

const folder = tempFolder();

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

test("a file appears whole, for its owner only, in folders made for their owner only, and nothing is left beside it", () => {
  const path = join(folder, "new", "inner", "slip.pdf");
  expect(writeWhole(path, "content", "keep")).toEqual({ ok: true, value: "written" });
  expect(readFileSync(path, "utf8")).toBe("content");
  expect(modeOf(path)).toBe(0o600);
  expect(modeOf(join(folder, "new"))).toBe(0o700);
  expect(modeOf(join(folder, "new", "inner"))).toBe(0o700);
  expect(readdirSync(join(folder, "new", "inner"))).toEqual(["slip.pdf"]);
});

test("the same content again is the same, and the file is not written anew", () => {
  const path = join(folder, "same.pdf");
  writeWhole(path, "content", "keep");
  utimesSync(path, 1000, 1000);
  expect(writeWhole(path, new TextEncoder().encode("content"), "replace")).toEqual({ ok: true, value: "same" });
  expect(statSync(path).mtimeMs).toBe(1_000_000);
});

test("another content is left alone and said, or replaced where the caller wants that", () => {
  const path = join(folder, "rejected.csv");
  writeWhole(path, "content", "keep");
  for (const other of ["CONTENT", "longer content"]) {
    expect(writeWhole(path, other, "keep")).toEqual({ ok: true, value: "differs" });
    expect(readFileSync(path, "utf8")).toBe("content");
  }
  chmodSync(path, 0o644);
  expect(writeWhole(path, "other", "replace")).toEqual({ ok: true, value: "written" });
  expect(readFileSync(path, "utf8")).toBe("other");
  expect(modeOf(path)).toBe(0o600);
});

test("a file that is made piece by piece appears whole in place of another, or not at all", () => {
  const inner = join(folder, "pieces");
  const path = join(inner, "report.csv");
  const pieces = (texts: readonly string[]) => texts.map((text) => new TextEncoder().encode(text));
  expect(writePieces(path, pieces(["one ", "two ", "three"]))).toEqual({ ok: true, value: undefined });
  expect([readFileSync(path, "utf8"), modeOf(path), modeOf(inner)]).toEqual(["one two three", 0o600, 0o700]);
  function* breaking() {
    yield* pieces(["four"]);
    throw new Error("in the middle");
  }
  expect(() => writePieces(path, breaking())).toThrow("in the middle");
  expect([readFileSync(path, "utf8"), readdirSync(inner)]).toEqual(["one two three", ["report.csv"]]);
  expect(writePieces(inner, pieces(["five"]))).toMatchObject({ error: [{ code: "file-not-written" }] });
});

test("a link is replaced, not followed", () => {
  writeFileSync(join(folder, "aim.txt"), "aim");
  symlinkSync(join(folder, "aim.txt"), join(folder, "link.txt"));
  expect(writeWhole(join(folder, "link.txt"), "new", "keep")).toEqual({ ok: true, value: "differs" });
  expect(writeWhole(join(folder, "link.txt"), "new", "replace")).toEqual({ ok: true, value: "written" });
  expect(readFileSync(join(folder, "aim.txt"), "utf8")).toBe("aim");
});

function reasonOf(path: string): unknown {
  const stood = writeWhole(path, "content", "replace");
  return stood.ok ? stood.value : stood.error[0].data;
}

test("what the world refuses is told by its reason, and no temporary file is left", () => {
  const home = join(folder, "refused");
  mkdirSync(join(home, "taken.pdf"), { recursive: true });
  writeFileSync(join(home, "file"), "");
  const under = join(home, "file", "slip.pdf");
  const deeper = join(home, "file", "deeper", "slip.pdf");
  const taken = join(home, "taken.pdf");
  const long = join(home, "x".repeat(300));
  expect(reasonOf(under)).toEqual({ path: under, reason: "no-such-folder" });
  expect(reasonOf(deeper)).toEqual({ path: deeper, reason: "no-such-folder" });
  expect(reasonOf(taken)).toEqual({ path: taken, reason: "is-a-folder" });
  expect(reasonOf(long)).toEqual({ path: long, reason: "other" });
  expect(readdirSync(home).sort()).toEqual(["file", "taken.pdf"]);
});

test("a full device is told as a full disk", () => {
  let reason: unknown = "no such device here";
  try {
    writeFileSync("/dev/full", "x");
  } catch (error) {
    reason = worldFaultOf(error);
  }
  expect(["disk-full", "no such device here"]).toContain(reason);
});

test.skipIf(process.platform === "win32")(
  "a write that breaks off half-way leaves neither a half file nor a temporary one",
  () => {
    const home = join(folder, "broken-off");
    const script = join(folder, "broken-off.mjs");
    const source = `import { writeWhole } from "./src/adapters/files/whole.js";
    console.log(JSON.stringify(writeWhole(${JSON.stringify(join(home, "slip.pdf"))}, "x".repeat(100000), "keep")));`;
    buildSync({
      stdin: { contents: source, resolveDir: process.cwd() },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile: script,
    });
    const run = spawnSync("sh", ["-c", `trap "" XFSZ; ulimit -f 16; exec "${process.execPath}" "${script}"`]);
    expect(JSON.parse(run.stdout.toString())).toMatchObject({
      ok: false,
      error: [{ code: "file-not-written", data: { reason: "too-large" } }],
    });
    expect(readdirSync(home)).toEqual([]);
  },
);

test("a batch writes many files and settles their folders once", () => {
  const batch = fileBatch();
  for (let count = 0; count < 50; count += 1)
    expect(batch.write(join(folder, "many", `${count % 40}.txt`), `${count % 40}`, "keep").ok).toBe(true);
  expect(batch.settle()).toEqual({ ok: true, value: undefined });
  expect(readdirSync(join(folder, "many")).length).toBe(40);
});

test("temporary files of killed runs go, those of living processes and of others stay", () => {
  const home = join(folder, "left");
  mkdirSync(home);
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  const names = {
    ofTheDead: `.frikort-${gone}-0-1.tmp`,
    ofOurNumberBefore: `.frikort-${process.pid}-0-900.tmp`,
    ofOurs: `.frikort-${process.pid}-0-901.tmp`,
    ofAnother: `.frikort-${process.ppid}-0-1.tmp`,
    ofOthers: `.other-${gone}-0-1.tmp`,
  };
  for (const name of Object.values(names)) writeFileSync(join(home, name), "half");
  utimesSync(join(home, names.ofOurNumberBefore), 1000, 1000);
  expect(removeLeftovers(home)).toEqual({ ok: true, value: 2 });
  expect(readdirSync(home).sort()).toEqual([names.ofOurs, names.ofAnother, names.ofOthers].sort());
  expect(removeLeftovers(join(folder, "none"))).toEqual({ ok: true, value: 0 });
});

test("a file is read up to a limit", () => {
  const path = join(folder, "read.txt");
  writeFileSync(path, "x".repeat(100_000));
  const whole = readWhole(path, 100_000);
  expect(whole.ok && whole.value.length).toBe(100_000);
  expect(readWhole(path, 99_999)).toEqual({
    ok: false,
    error: [{ code: "file-not-read", data: { path, reason: "too-large" } }],
  });
  expect(readWhole("/dev/zero", 1_000_000)).toMatchObject({ ok: false, error: [{ data: { reason: "too-large" } }] });
  expect(readWhole(join(folder, "none"), 9)).toMatchObject({ ok: false, error: [{ code: "file-not-found" }] });
  expect(readWhole(folder, 9)).toMatchObject({ ok: false, error: [{ data: { reason: "is-a-folder" } }] });
  expect(readWhole(join(path, "under"), 9)).toMatchObject({
    ok: false,
    error: [{ data: { reason: "no-such-folder" } }],
  });
});
