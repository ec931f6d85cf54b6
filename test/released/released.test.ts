import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf, emptyDatabase, onServer, sql } from "../support/postgres.js";
import { emptyFolder, type Json, run } from "../support/run.js";

/**
 * What a released version made is read for ever: records, seals, sums and digests, whatever the words around them have become.
 * The files are never changed; `0.1.0/README.md` says what they are.
 */
const released = new URL("0.1.0/", import.meta.url).pathname;
const now = "2026-10-02T09:00:00Z";
const passphrase = "et kodeord paa langt over toogtredive bogstaver, 2026";

const expected = (name: string): Json =>
  JSON.parse(readFileSync(join(released, "expected", `${name}.json`), "utf8")).result;

const timesheets = [
  ["2026-05-timer.csv"],
  ["2026-06-vagter.csv", "--decimal-mark", "dot"],
  ["2026-07-danlon.txt", "--format", "danlon", "--from", "01-07-2026", "--to", "31-07-2026"],
  ["2026-08-fortrudt.csv"],
] as const;

/** A home of 0.1.0, copied, so that commands can write in it. */
function homeOf(name: string, env: Record<string, string> = {}) {
  const folder = emptyFolder();
  const home = join(folder.path, "home");
  cpSync(join(released, name), home, { recursive: true });
  cpSync(join(released, "timesheets"), join(folder.path, "timesheets"), { recursive: true });
  const frikort = (...args: readonly string[]) =>
    run([...args, "--json"], { home, folder: folder.path, now, env }).json;
  return { folder: folder.path, remove: folder.remove, frikort };
}

/** A ledger of 0.1.0 after whatever step today's version needs: its own answers still hold. */
function keepsLedger(name: string, open: () => Promise<Record<string, string>> | Record<string, string>): void {
  let place: ReturnType<typeof homeOf>;
  beforeAll(async () => {
    place = homeOf(name, await open());
    const stepped = place.frikort("ledger", "migrate");
    expect(stepped.problems).toBeUndefined();
  });
  afterAll(() => place.remove());

  it("passes every audit, with the digests it had", () => {
    const { result } = place.frikort("check");
    const then = expected(`${name}/check`);
    expect(result).toMatchObject({ entries: then.entries, vouchers: then.vouchers, heads: then.heads, findings: [] });
    expect(result.audits).toEqual(expect.arrayContaining(then.audits));
  });

  it("lists the same payments, with the same amounts and digests", () => {
    const { payments } = place.frikort("list").result;
    expect(payments).toMatchObject(withoutWords(expected(`${name}/list`).payments));
  });

  it("knows what each card has used, what is left and what is owed", () => {
    for (const card of ["12345", "23456", "34567", "45678", "56789"]) {
      const { ceiling, used, left, elsewhere, holidayPayOwed, unregistered } = expected(`${name}/card-${card}`);
      const kept = { ceiling, used, left, elsewhere, holidayPayOwed, unregistered };
      expect(place.frikort("card", card).result).toMatchObject(kept);
    }
    expect(JSON.stringify(place.frikort("access", "77777"))).not.toContain("Slettet");
  });

  it("knows what is missing at socialtfrikort.dk", () => {
    const then = expected(`${name}/todo`);
    const essence = ({ employer, card, voucher, counted, toType }: Json) => ({
      employer,
      card,
      voucher,
      counted,
      toType,
    });
    const { result } = place.frikort("todo");
    expect(result).toMatchObject({ count: then.count, counted: then.counted });
    expect(result.toRegister.map(essence)).toEqual(then.toRegister.map(essence));
    expect(result.employments).toEqual(then.employments);
  });

  it("has paid every row of the timesheets before", () => {
    for (const [file, ...options] of timesheets) {
      const { result } = place.frikort("import", join("timesheets", file), ...options, "--yes");
      expect(result).toMatchObject({ status: "nothing-new", payments: { written: 0, refused: 0 }, counted: 0 });
    }
    expect(place.frikort("list").result.payments).toHaveLength(expected(`${name}/list`).payments.length);
  });

  it("goes on: the next voucher is numbered after the last, sealed with the same key, and the cards stay shut", () => {
    const paid = place.frikort("pay", "23456", "--hours", "3", "--pay-day", "02-10-2026", "--out", "next");
    expect(paid.problems).toBeUndefined();
    expect(paid.result.payment).toMatchObject({ voucher: "2026-0024", usedBefore: 1_850_053 });
    const shut = ["pay", "34567", "--hours", "3", "--pay-day", "02-10-2026"];
    expect(place.frikort(...shut).problems[0].code).toBe("card-inactive");
    const full = ["pay", "12345", "--hours", "3", "--pay-day", "02-10-2026"];
    expect(place.frikort(...full).problems[0].code).toBe("ceiling-exceeded");
    const { keys } = expected(`${name}/keys`);
    expect(place.frikort("keys").result.keys).toMatchObject(keys);
    const { key } = keys.find((one: Json) => one.employer === "13748136");
    const { documents } = place.frikort("verify", "next").result;
    expect(documents).toMatchObject([{ kind: "payslip", verdict: "in-order", voucher: "2026-0024", key }, {}]);
    expect(place.frikort("check").result.findings).toEqual([]);
  });
}

describe("a file of 0.1.0 that is only read", () => {
  it.each([
    ["plain", {}],
    ["encrypted", { FRIKORT_KEY: passphrase }],
  ])("%s: every reading command answers as today's version would, and changes nothing", (name, env) => {
    const place = homeOf(name, env);
    const file = join(place.folder, "home", "ledger.db");
    const before = readFileSync(file);
    const { entries, heads } = expected(`${name}/check`);
    expect(place.frikort("check").result).toMatchObject({ entries, heads, findings: [] });
    expect(place.frikort("list").result.payments).toHaveLength(expected(`${name}/list`).payments.length);
    expect(place.frikort("todo").result.count).toBe(expected(`${name}/todo`).count);
    expect(place.frikort("backup", "copy.db").result).toMatchObject({ status: "written", entries });
    const dry = ["pay", "23456", "--hours", "3", "--pay-day", "02-10-2026", "--dry-run"];
    expect(place.frikort(...dry).result.payment.usedBefore).toBe(1_850_053);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(place.frikort("ledger", "migrate").result).toMatchObject({ status: "written", before: 1, version: 2 });
    expect(place.frikort("ledger", "migrate").result).toMatchObject({ status: "stands", before: 2 });
    expect(existsSync(`${file}.before-2`)).toBe(true);
    expect(place.frikort("check").result).toMatchObject({ entries, heads, findings: [] });
    place.remove();
  });
});

describe("a ledger of 0.1.0", () => keepsLedger("plain", () => ({})));
describe("an encrypted ledger of 0.1.0", () => keepsLedger("encrypted", () => ({ FRIKORT_KEY: passphrase })));

onServer("a ledger of 0.1.0 on a server, from its dump", () => {
  keepsLedger("postgres", async () => {
    const database = await emptyDatabase();
    const dump = readFileSync(join(released, "postgres", "dump.sql"), "utf8");
    const statements = dump.split("\n").filter((line) => !line.startsWith("\\"));
    await sql(statements.join("\n"), database);
    return { FRIKORT_LEDGER: addressOf(database) };
  });
});

describe("a backup of 0.1.0", () => {
  it("is restored where no ledger stands, with the digests it had", () => {
    const folder = emptyFolder();
    const frikort = (...args: readonly string[]) => run([...args, "--json"], { home: folder.path, now }).json;
    const copy = join(folder.path, "copy.db");
    cpSync(join(released, "backup.db"), copy);
    expect(frikort("restore", copy).problems).toBeUndefined();
    expect(frikort("ledger", "migrate").problems).toBeUndefined();
    const { entries, vouchers, heads } = expected("plain/check");
    expect(frikort("check").result).toMatchObject({ entries, vouchers, heads, findings: [] });
    folder.remove();
  });
});

describe("papers of 0.1.0 at a desk without a ledger", () => {
  const desk = emptyFolder();
  const papers = join(desk.path, "papers");
  beforeAll(() => {
    for (const folder of ["slips", "lists"]) cpSync(join(released, folder), join(papers, folder), { recursive: true });
    cpSync(join(released, "keys.json"), join(papers, "keys.json"));
  });
  afterAll(() => desk.remove());
  const frikort = (...args: readonly string[]) =>
    run([...args, "--json"], { home: desk.path, folder: papers, now }).json.result;

  /** What must hold of a finding or a remark for ever. */
  const essence = ({ code, file, line, card, voucher, data }: Json) => ({ code, file, line, card, voucher, data });
  const document = ({ file, kind, verdict, card, voucher, key }: Json) => ({ file, kind, verdict, card, voucher, key });

  it.each([
    ["the slips", "verify", ["slips"]],
    ["the slips with the lists", "verify-with-lists", ["slips", "lists"]],
  ])("%s are judged as they were: records, seals, sums, findings", (_, name, folders) => {
    const result = frikort("verify", ...folders, "--trust", "keys.json");
    const then = expected(name);
    expect(result).toMatchObject({ files: then.files, payments: then.payments, cards: then.cards });
    expect(result.findings.map(essence)).toEqual(then.findings.map(essence));
    // What later versions remark on besides comes after what was remarked then.
    expect(result.remarks.slice(0, then.remarks.length).map(essence)).toEqual(then.remarks.map(essence));
    expect(result.documents.map(document)).toEqual(then.documents.map(document));
  });

  it("every list is in order alone, or deviates as it did", () => {
    for (const file of readdirSync(join(papers, "lists")).filter((one) => one.startsWith("registration-"))) {
      const { documents } = frikort("verify", join("lists", file));
      const then = expected("verify-with-lists").documents.find((one: Json) => one.file === join("lists", file));
      expect(documents.map(document)).toEqual([document(then)]);
    }
  });

  it("a year's figures are the same", () => {
    const { reports, ...figures } = expected("report-2026");
    expect(reports).toEqual([]);
    expect(frikort("report", "--year", "2026", "slips")).toMatchObject(figures);
  });
});

/** What a line without a text of its own is called is the program's word of the day, and not the ledger's. */
// biome-ignore lint/suspicious/noExplicitAny: a kept answer
function withoutWords(payments: any[]): unknown[] {
  const bare = ({ text: _, ...line }: { readonly text: string }) => line;
  return payments.map(({ lines, ...payment }) => ({ ...payment, lines: lines.map(bare) }));
}
