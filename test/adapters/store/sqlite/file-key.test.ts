import { spawn } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { releaseClosed } from "../../../../src/adapters/store/sqlite/connection.js";
import { keyOf, saltPath } from "../../../../src/adapters/store/sqlite/file-key.js";
import { openSqliteLedger } from "../../../../src/adapters/store/sqlite/ledger.js";
import { keptBefore } from "../../../../src/adapters/store/sqlite/open.js";
import { checkLedger } from "../../../../src/app/check-ledger.js";
import { letIn, makeEmployer, makePlainPayment, makeStamp, pay, paymentId, sure } from "../../../support/build.js";
import { bundled } from "../../../support/bundle.js";
import { casesTried } from "../../../support/cases-tried.js";
import { tempFolder } from "../../../support/temp-folder.js";

/** Every letter of the passphrase counts; a file of 0.1.0, where 32 did, opens and is re-keyed by the first who writes. */
const folder = tempFolder();
const released = new URL("../../../released/0.1.0/encrypted/ledger.db", import.meta.url).pathname;
const passphrase = "et kodeord paa langt over toogtredive bogstaver, 2026";
const cut = passphrase.slice(0, 32);
let count = 0;

function newPath(): string {
  count += 1;
  const inside = join(folder, String(count));
  mkdirSync(inside);
  return join(inside, "ledger.db");
}

function old(): string {
  const path = newPath();
  copyFileSync(released, path);
  return path;
}

const open = (path: string, key: string, toWrite = false) => openSqliteLedger({ path, key, toWrite, waitSeconds: 5 });

async function codeOf(path: string, key: string, toWrite = false): Promise<string> {
  const opened = await open(path, key, toWrite);
  if (opened.ok) await opened.value.close();
  return opened.ok ? "opened" : opened.error[0].code;
}

/** The entries of a ledger that is in order. */
async function entriesIn(path: string, key = passphrase): Promise<number> {
  const ledger = sure(await open(path, key));
  const { entries, findings } = sure(await checkLedger(ledger));
  await ledger.close();
  expect(findings).toEqual([]);
  return entries;
}

describe("a ledger that is made with a passphrase", () => {
  it("opens with the whole of it only, and its salt is readable by the owner only", async () => {
    const path = newPath();
    await sure(await openSqliteLedger({ path, key: passphrase, create: true })).close();
    expect(await codeOf(path, passphrase)).toBe("opened");
    for (const wrong of [cut, `${passphrase}!`, passphrase.slice(0, -1)]) {
      expect(await codeOf(path, wrong)).toBe("ledger-not-opened");
    }
    expect(statSync(saltPath(path)).mode & 0o777).toBe(0o600);
  });

  it("has a key of its own: two with the same passphrase have different ones", async () => {
    const [one, other] = [newPath(), newPath()];
    for (const path of [one, other]) await sure(await openSqliteLedger({ path, key: "ens", create: true })).close();
    expect(sure(await keyOf(one, "ens")).key).not.toBe(sure(await keyOf(other, "ens")).key);
  });

  it("made by two at once is one ledger with one salt", async () => {
    const path = newPath();
    const both = await Promise.all([1, 2].map(() => openSqliteLedger({ path, key: "ens", create: true })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await codeOf(path, "ens")).toBe("opened");
  });

  it("keeps what a killed run left in the journal, when a wrong key is tried before the right one", async () => {
    const path = newPath();
    const store = sure(await openSqliteLedger({ path, key: passphrase, create: true }));
    await letIn(store, makeEmployer());
    await pay(store, makePlainPayment(100, { id: paymentId("P1") }), makeStamp(1));
    // A copy of file and journal is what a killed run leaves.
    const left = newPath();
    for (const ending of ["", "-wal", ".salt"]) copyFileSync(`${path}${ending}`, `${left}${ending}`);
    await store.close();
    expect(statSync(`${left}-wal`).size).toBeGreaterThan(0);
    for (const wrong of ["forkert", cut]) expect(await codeOf(left, wrong)).toBe("ledger-not-opened");
    expect((await openSqliteLedger({ path: left })).ok).toBe(false);
    expect(await entriesIn(left)).toBeGreaterThan(2);
  });
});

describe("an encrypted ledger of 0.1.0", () => {
  it("is read as it stands, byte for byte", async () => {
    const path = old();
    const before = readFileSync(path);
    const entries = await entriesIn(path);
    expect(entries).toBe(77);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(saltPath(path)) || existsSync(keptBefore(path))).toBe(false);
  });

  it("is re-keyed by the first who writes, who keeps the old one beside it", async () => {
    const path = old();
    expect(await codeOf(path, passphrase, true)).toBe("opened");
    expect(sure(await keyOf(path, passphrase)).isCut).toBe(false);
    expect(await codeOf(path, cut)).toBe("ledger-not-opened");
    expect(await codeOf(path, passphrase)).toBe("opened");
    expect(await entriesIn(path)).toBe(77);
    expect(await entriesIn(keptBefore(path))).toBe(77);
    expect(filesBeside(path)).toEqual(["ledger.db", "ledger.db.before-2", "ledger.db.salt"]);
  });

  it("is re-keyed later when somebody has it open, and both go on", async () => {
    const path = old();
    const reader = raw(path, passphrase);
    reader.exec("BEGIN");
    expect(reader.prepare("SELECT count(*) FROM entry").raw().get()).toEqual([77]);
    expect(await codeOf(path, passphrase, true)).toBe("opened");
    expect(sure(await keyOf(path, passphrase)).isCut).toBe(true);
    reader.exec("COMMIT");
    reader.close();
    expect(await codeOf(path, passphrase, true)).toBe("opened");
    expect(sure(await keyOf(path, passphrase)).isCut).toBe(false);
  });

  it("put back over a re-keyed one opens, and is re-keyed again", async () => {
    const path = old();
    expect(await codeOf(path, passphrase, true)).toBe("opened");
    copyFileSync(released, path);
    expect(await entriesIn(path)).toBe(77);
    expect(await codeOf(path, passphrase, true)).toBe("opened");
    expect(sure(await keyOf(path, passphrase)).isCut).toBe(false);
    expect(await entriesIn(path)).toBe(77);
  });

  it("killed at any moment of it, opens with all its entries, and is re-keyed by the next", async () => {
    const child = await bundled("crash/rekeying-child.ts");
    const large = await grown();
    let changedMidway = 0;
    for (let round = 1; round <= casesTried(3, 16); round += 1) {
      const path = newPath();
      cpSync(large.path, path);
      await (round % 2 === 0 ? killed(child, path, "begun", round * 30) : killed(child, path, "changing", round * 3));
      if (existsSync(`${saltPath(path)}.next`)) changedMidway += 1;
      expect(await codeOf(path, "forkert", true)).toBe("ledger-not-opened");
      expect(await entriesIn(path)).toBe(large.entries);
      expect(await codeOf(path, passphrase, true)).toBe("opened");
      expect(sure(await keyOf(path, passphrase)).isCut).toBe(false);
      expect(await entriesIn(path)).toBe(large.entries);
      expect(filesBeside(path)).toEqual(["ledger.db", "ledger.db.before-2", "ledger.db.salt"]);
    }
    expect(changedMidway).toBeGreaterThan(0);
  }, 300_000);
});

/** A ledger of this version with the key of 0.1.0, large enough that a change of its key takes a while. */
async function grown(): Promise<{ readonly path: string; readonly entries: number }> {
  const path = newPath();
  const store = sure(await openSqliteLedger({ path, key: passphrase, create: true }));
  await letIn(store, makeEmployer());
  for (let nth = 0; nth < 400; nth += 1) {
    await pay(store, makePlainPayment(100 + nth, { id: paymentId(`P${nth}`) }), makeStamp(1));
  }
  await store.close();
  const { key } = sure(await keyOf(path, passphrase));
  const entries = await entriesIn(path);
  await releaseClosed();
  const file = raw(path, key);
  file.prepare("PRAGMA journal_mode = DELETE").all();
  file.prepare(`PRAGMA rekey = '${cut}'`).all();
  file.close();
  await releaseClosed();
  const alone = newPath();
  copyFileSync(path, alone);
  return { path: alone, entries };
}

/** Without what SQLite keeps there while the ledger is open, and the journal of a transaction that ended before a kill. */
function filesBeside(path: string): readonly string[] {
  return readdirSync(join(path, ".."))
    .filter((name) => !/-(?:wal|shm|journal)$/.test(name))
    .sort();
}

/** The file as the library alone opens it. */
function raw(path: string, key: string) {
  const options = { timeout: 1000, ...{ encryptionCipher: "aes256cbc", encryptionKey: key } };
  return new Database(path, options);
}

/** Kills the child so many milliseconds after it has begun to open the ledger, or after it has begun to change its key. */
function killed(child: string, path: string, since: "begun" | "changing", milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const running = spawn(process.execPath, [child, path, passphrase], { stdio: ["ignore", "pipe", "inherit"] });
    const kill = () => setTimeout(() => running.kill("SIGKILL"), milliseconds);
    const isChanging = () => existsSync(`${saltPath(path)}.next`);
    const looking = setInterval(() => {
      if (since !== "changing" || !isChanging()) return;
      clearInterval(looking);
      kill();
    }, 1);
    running.stdout.once("data", () => since === "begun" && kill());
    running.on("close", () => {
      clearInterval(looking);
      done();
    });
  });
}
