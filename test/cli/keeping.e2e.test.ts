import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { schemaFaults, schemaOf } from "../support/json-schema.js";
import { emptyFolder, type Json, type Ran, run } from "../support/run.js";

const nordlys = ["--cvr", "13748136", "--name", "Nordlys Café ApS", "--address", "Havnegade 1", "--contact", "Bo Lund"];
const strand = ["--cvr", "35254110", "--name", "Strandgård ApS", "--address", "Havnegade 2", "--contact", "Bo Lund"];

let folder: ReturnType<typeof emptyFolder>;
let now = "2025-06-30T10:00:00Z";
let env: Record<string, string> = {};

beforeEach(() => {
  folder = emptyFolder();
  now = "2025-06-30T10:00:00Z";
  env = {};
});

afterEach(() => folder.remove());

function home(name = "home"): string {
  return join(folder.path, name);
}

function frikort(args: readonly string[], where = home()): Ran {
  return run(args, { home: where, folder: folder.path, now, env });
}

/** The result of a command with `--json`, held against its schema. */
function json(args: readonly string[], where = home()): Json {
  const ran = frikort([...args, "--json"], where);
  if (ran.json.result !== undefined) {
    const schema = schemaOf(String(args[0]));
    expect(schemaFaults(ran.json.result, schema)).toEqual([]);
  }
  return { ...ran.json, exit: ran.code };
}

function refusals(args: readonly string[], where = home()): string {
  const { exit, problems = [] } = json(args, where);
  return `${exit}: ${problems.map((one: Json) => one.number).join(" ")}`;
}

/** Two employers, two cards, five payments, a reversal, a balance, a registration. */
function ledger(where = home()): void {
  frikort(["setup", ...nordlys, "--default"], where);
  frikort(["setup", ...strand], where);
  const pay = (...args: readonly string[]) =>
    expect(
      frikort(["pay", ...args, "--out", join(where, "..", `papers-of-${where.split("/").at(-1)}`)], where).code,
    ).toBe(0);
  pay("12345", "--name", "Anne Holm", "--hours", "40", "--rate", "150", "--saldo", "30.000,00");
  pay("12345", "--hours", "10", "--rate", "150", "--employer", "35254110");
  pay("54321", "--name", "Bente Vig", "--hours", "20", "--rate", "150");
  frikort(["reverse", "2025-0002", "--reason", "Forkert kort"], where);
  pay("54321", "--hours", "21", "--rate", "150");
  pay(
    "54321",
    "--hours",
    "5",
    "--rate",
    "150",
    "--pay-day",
    "31-05-2025",
    "--from",
    "01-05-2025",
    "--to",
    "31-05-2025",
  );
  expect(frikort(["registered", "2025-0001"], where).code).toBe(0);
}

/** Changes a ledger's file behind the program's back, and puts its guards back as if nothing had been. */
function damage(sql: string, where = home()): void {
  const file = new Database(join(where, "ledger.db"));
  const guards = file.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as Json[];
  for (const { name } of guards) file.exec(`DROP TRIGGER ${name}`);
  file.exec(sql);
  for (const guard of guards) file.exec(guard.sql);
  file.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  file.close();
}

/** `code field @ chain/sequence voucher` of all that was found. */
function found(...args: readonly string[]): readonly string[] {
  const checked = json(["check", ...args]);
  expect(checked.exit).toBe(checked.result.findings.length > 0 ? 1 : 0);
  return checked.result.findings.map(
    ({ code, file, voucher, data }: Json) => `${code} ${data.field} @ ${file}/${data.sequence} ${voucher ?? ""}`,
  );
}

describe("check", () => {
  it("finds nothing in a ledger as it was written, and says how much it looked at", () => {
    ledger();
    const { result, exit } = json(["check"]);
    expect(exit).toBe(0);
    expect(result.vouchers).toBe(6);
    expect(result.audits).toHaveLength(18);
    expect(result.heads.map(({ chain }: Json) => chain)).toEqual(["13748136", "35254110"]);
    expect(frikort(["revision"]).out).toContain("18 kontroller, ingen afvigelser");
  });

  it("names entry and field when one byte of a text is changed", () => {
    ledger();
    damage(
      'UPDATE entry SET text = replace(text, \'"paidBy":"account"\', \'"paidBy":"bccount"\') WHERE number = 1 AND chain = \'13748136\'',
    );
    expect(found()[0]).toBe("digest-fits text @ 13748136/4 ");
  });

  it("names entry and field when one byte in the file is changed", () => {
    ledger();
    damage("VACUUM");
    const path = join(home(), "ledger.db");
    const bytes = readFileSync(path);
    const at = bytes.lastIndexOf('"counted":354375');
    bytes[at + 10] = 0x34;
    writeFileSync(path, bytes);
    const findings = found();
    expect(findings.join("\n")).toContain("digest-fits counted @ 13748136");
    expect(findings.join("\n")).toMatch(/digest-fits text @ 13748136\/\d+ 2025-0004/);
    expect(frikort(["check"]).code).toBe(1);
  });

  it("names the column that says something else than its entry", () => {
    ledger();
    damage("UPDATE entry SET counted = counted + 1 WHERE number = 4");
    expect(found()).toEqual(["digest-fits counted @ 13748136/8 "]);
  });

  it("sees that a row was deleted, and where", () => {
    ledger();
    damage("DELETE FROM entry WHERE number = 4");
    expect(found()).toContain("chain-unbroken sequence @ 13748136/9 2025-0005");
    expect(found()).toContain("vouchers-unbroken voucher @ 13748136/9 2025-0005");
  });

  it("sees that two rows were swapped", () => {
    ledger();
    damage(`CREATE TEMP TABLE swapped AS SELECT * FROM entry WHERE number IN (4, 5);
      CREATE TEMP TABLE place AS SELECT number, position, sequence FROM swapped;
      DELETE FROM entry WHERE number IN (4, 5);
      UPDATE swapped SET (position, sequence) = (SELECT position, sequence FROM place WHERE place.number <> swapped.number);
      INSERT INTO entry SELECT * FROM swapped`);
    expect(found().filter((one) => one.startsWith("chain-unbroken"))).toEqual([
      "chain-unbroken sequence @ 13748136/8 2025-0005",
      "chain-unbroken sequence @ 13748136/9 2025-0004",
      "chain-unbroken previous @ 13748136/10 2025-0001",
    ]);
  });

  it("sees a cut tail only when told where the chain ended: by a payslip's record or by an earlier check", () => {
    ledger();
    const earlier = join(folder.path, "heads.json");
    writeFileSync(earlier, frikort(["check", "--json"]).out);
    expect(found("--head", earlier)).toEqual([]);
    damage("DELETE FROM entry WHERE position >= (SELECT position FROM entry WHERE number = 5)");
    expect(found()).toContainEqual(expect.stringMatching(/^head-differs/));
    rmSync(join(home(), "heads"), { recursive: true });
    expect(found().every((one) => !one.startsWith("head-differs"))).toBe(true);
    expect(found().join("\n")).toMatch(/registered-known to register/);
    expect(found("--head", earlier)).toContain("head-differs sequence @ 13748136/10 ");
    expect(refusals(["check", "--head", join(home(), "ledger.db")])).toMatch(/^[35]: (232|212|502)/);
  });

  it("sees rows that were taken from another ledger", () => {
    ledger();
    ledger(home("other"));
    damage(`ATTACH '${join(home("other"), "ledger.db")}' AS other;
      DELETE FROM entry WHERE number = 5;
      INSERT INTO entry SELECT * FROM other.entry WHERE number = 5;`);
    expect(found()).toContain("chain-unbroken previous @ 13748136/9 2025-0005");
  });

  it("sees that a name beside the chain was changed or taken away", () => {
    ledger();
    damage("UPDATE person SET name = 'Bente Vik' WHERE name = 'Bente Vig'");
    expect(found()).toEqual(["digest-fits person @ 13748136/5 "]);
    damage("DELETE FROM person WHERE name = 'Anne Holm'");
    expect(found()).toContain("digest-fits holder @ 13748136/3 ");
    expect(frikort(["check"]).out).not.toMatch(/Bente|Anne/);
  });
});

describe("backup and restore", () => {
  const copy = () => join(folder.path, "kopi.frikort");

  it("makes a verified copy with the keys, and the same employer can go on from it", () => {
    ledger();
    const made = json(["backup", copy()]).result;
    expect(made).toMatchObject({ status: "written", vouchers: 6, keys: ["13748136", "35254110"], findings: 0 });
    expect(statSync(copy()).mode & 0o777).toBe(0o600);
    expect(json(["backup", copy()]).result.status).toBe("stands");
    const back = json(["restore", copy()], home("new")).result;
    expect(back).toMatchObject({ status: "written", vouchers: 6, heads: made.heads });
    expect(back.files).toEqual(["keys/13748136.json", "keys/35254110.json", "settings.json"]);
    for (const name of back.files) {
      expect(readFileSync(join(home("new"), name))).toEqual(readFileSync(join(home(), name)));
      expect(statSync(join(home("new"), name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(join(home("new"), "ledger.db")).mode & 0o777).toBe(0o600);
    expect(frikort(["pay", "12345", "--hours", "1", "--rate", "150", "--again"], home("new")).code).toBe(0);
    expect(json(["check"], home("new")).result.findings).toEqual([]);
  });

  it("never writes over anything: another content, the ledger itself, a ledger that stands", () => {
    ledger();
    writeFileSync(copy(), "noget andet");
    expect(refusals(["backup", copy()])).toBe("5: 504");
    expect(readFileSync(copy(), "utf8")).toBe("noget andet");
    expect(refusals(["backup", join(home(), "ledger.db")])).toBe("5: 504");
    expect(refusals(["backup", join(folder.path, "ingen", "mappe")])).toBe("5: 503");
    const good = join(folder.path, "god.frikort");
    json(["backup", good]);
    frikort(["pay", "12345", "--hours", "1", "--rate", "150", "--again"]);
    expect(refusals(["backup", good])).toBe("5: 504");
    expect(refusals(["restore", good])).toBe("5: 512");
    expect(json(["check"]).result.vouchers).toBe(7);
    expect(readdirSync(folder.path).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("does not restore what is missing, foreign, empty, half or damaged, and leaves nothing behind", () => {
    ledger();
    json(["backup", copy()]);
    const to = home("new");
    expect(refusals(["restore", join(folder.path, "ingen")], to)).toBe("5: 501");
    const other = join(folder.path, "andet");
    writeFileSync(other, "x".repeat(10_000));
    expect(refusals(["restore", other], to)).toBe("5: 516");
    writeFileSync(other, "");
    expect(refusals(["restore", other], to)).toBe("5: 518");
    new Database(join(folder.path, "fremmed.db")).exec("CREATE TABLE t (x)");
    expect(refusals(["restore", join(folder.path, "fremmed.db")], to)).toBe("5: 516");
    const whole = readFileSync(copy());
    writeFileSync(other, whole.subarray(0, Math.floor(whole.length / 2)));
    expect(refusals(["restore", other], to)).toBe("5: 518");
    const changed = Buffer.from(whole);
    changed[changed.lastIndexOf('"counted":354375') + 10] = 0x34;
    writeFileSync(other, changed);
    expect(refusals(["restore", other], to)).toBe("5: 518");
    expect(existsSync(join(to, "ledger.db"))).toBe(false);
    expect(existsSync(to) ? readdirSync(to) : []).toEqual([]);
    expect(json(["restore", copy(), "--dry-run"], to).result.status).toBe("planned");
    expect(readdirSync(to)).toEqual([]);
  });

  it("keeps a key that stands there with another content", () => {
    ledger();
    json(["backup", copy()]);
    ledger(home("other"));
    const key = readFileSync(join(home("other"), "keys", "13748136.json"));
    execFileSync("rm", [join(home("other"), "ledger.db")]);
    expect(refusals(["restore", copy()], home("other"))).toBe("5: 504");
    expect(readFileSync(join(home("other"), "keys", "13748136.json"))).toEqual(key);
    expect(existsSync(join(home("other"), "ledger.db"))).toBe(false);
  });

  it("of an encrypted ledger is encrypted with the same key", () => {
    env = { FRIKORT_KEY: "en lang hemmelighed" };
    ledger();
    expect(json(["backup", copy()]).result).toMatchObject({ status: "written", encrypted: true });
    const bytes = readFileSync(copy());
    expect(bytes.includes("Anne Holm")).toBe(false);
    expect(bytes.includes("SQLite format")).toBe(false);
    env = { FRIKORT_KEY: "en anden" };
    expect(refusals(["restore", copy()], home("new"))).toBe("5: 516");
    env = { FRIKORT_KEY: "en lang hemmelighed" };
    expect(json(["restore", copy()], home("new")).result.vouchers).toBe(6);
    expect(json(["check"], home("new")).result.findings).toEqual([]);
  });

  it("is made while another program writes", () => {
    ledger();
    const writer = new Database(join(home(), "ledger.db"));
    writer.exec("BEGIN IMMEDIATE");
    expect(json(["backup", copy()]).result.status).toBe("written");
    writer.exec("ROLLBACK");
    writer.close();
  });

  it("of a damaged ledger is not made", () => {
    ledger();
    damage("DELETE FROM entry WHERE number = 4");
    expect(refusals(["backup", copy()])).toBe("5: 515");
    expect(existsSync(copy())).toBe(false);
    truncateSync(join(home(), "ledger.db"), 20_000);
    expect(refusals(["backup", copy()])).toMatch(/^5: 51[56]/);
    expect(readdirSync(folder.path).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("erase and access", () => {
  it("refuses with the last day before the keeping time is over", () => {
    ledger();
    now = "2030-12-31T10:00:00Z";
    const refused = json(["erase", "12345", "--reason", "Anmodning"]);
    expect(refused.problems[0]).toMatchObject({ number: 461, data: { card: "12345", until: "2030-12-31" } });
    expect(refused.exit).toBe(4);
  });

  it("takes the name out, notes it at every employer, and leaves sums and chain whole", () => {
    ledger();
    const before = json(["list", "--card", "12345"]);
    now = "2031-01-01T10:00:00Z";
    expect(json(["erase", "12345", "--reason", "Tiden er gået", "--dry-run"]).result.status).toBe("planned");
    const erased = json(["erase", "12345", "--reason", "Tiden er gået"]).result;
    expect(erased).toEqual({
      ...{ status: "written", card: "12345", employers: ["13748136", "35254110"], persons: 1, vouchers: 2 },
    });
    expect(json(["erase", "12345", "--reason", "Igen"]).result.status).toBe("stands");
    expect(json(["list", "--card", "12345"]).result).toEqual(before.result);
    expect(json(["check"]).result.findings).toEqual([]);
    for (const name of readdirSync(home()).filter((one) => one.startsWith("ledger"))) {
      expect(readFileSync(join(home(), name)).includes("Anne Holm")).toBe(false);
      expect(readFileSync(join(home(), name)).includes("Bente Vig")).toBe(name === "ledger.db");
    }
    expect(frikort(["payslip", "2025-0001", "--out", home("again")]).code).toBe(4);
  });

  it("refuses a reason that holds the name, and takes what a killed run left half written with it", () => {
    ledger();
    now = "2031-01-01T10:00:00Z";
    mkdirSync(home("papers"), { recursive: true });
    const folders = [folder.path, home(), home("papers")];
    const half = folders.flatMap((one) =>
      ["", "-journal", "-wal", "-shm", ".salt"].map((end) => join(one, `.frikort-999999999-0-1.tmp${end}`)),
    );
    for (const one of half) writeFileSync(one, "Anne Holm");
    writeFileSync(join(home(), "ledger.db.before-2"), "Anne Holm");
    for (const reason of ["Anne Holm har bedt om det", "fru HOLM er flyttet", "anne"]) {
      const { exit, problems } = json(["erase", "12345", "--reason", reason]);
      expect([exit, problems[0].number, problems[0].data.field, problems[0].data.fault], reason).toEqual([
        ...[3, 202, "reason", "holds-name"],
      ]);
      expect(JSON.stringify(problems)).not.toMatch(/Holm/i);
    }
    expect(half.slice(0, 1).filter((one) => existsSync(one))).toHaveLength(1);
    const erased = frikort(["erase", "12345", "--reason", "Holmen er ikke et navn", "--out", home("papers")]);
    expect([erased.code, half.filter((one) => existsSync(one))]).toEqual([0, []]);
    expect(erased.out).toContain(join(home(), "ledger.db.before-2"));
    expect(json(["erase", "99999", "--reason", "Fejl"]).notices).toMatchObject([{ code: "card-unknown" }]);
  });

  it("a reversal's reason holds no whole name either: entries cannot be changed", () => {
    ledger();
    expect(refusals(["reverse", "2025-0001", "--reason", "Holm, Anne fik for meget"])).toBe("3: 202");
    expect(json(["reverse", "2025-0001", "--reason", "Anne fik for meget"]).exit).toBe(0);
  });

  it("afterwards payslip, list, card, reverse, correct and verify say the truth about the card", () => {
    ledger();
    now = "2031-01-01T10:00:00Z";
    const papers = ["--out", home("papers")];
    frikort(["erase", "12345", "--reason", "Tiden er gået"]);
    expect(refusals(["payslip", "2025-0001", ...papers])).toBe("4: 462");
    expect(refusals(["correct", "2025-0001", "--hours", "1", "--reason", "Forkert", ...papers])).toBe("4: 462");
    expect(frikort(["list", "--card", "12345"]).out).toContain("(navn slettet)");
    expect(frikort(["card", "list"]).out).toContain("(navn slettet)");
    expect(frikort(["card", "12345", "--year", "2025"]).out).toContain("(navn slettet), Frikort-ID 12345");
    const reversed = json(["reverse", "2025-0001", "--reason", "Forkert", ...papers]);
    expect(reversed.result.files).toMatchObject({ payslip: null, registration: expect.stringContaining(".csv") });
    expect(reversed.notices.map(({ code }: { code: string }) => code)).toContain("slip-not-made");
    expect(json(["verify", home("papers")]).result.findings).toEqual([]);
    expect(json(["check"]).result.findings).toEqual([]);
    frikort(["card", "set", "12345", "--name", "Bo Dam"]);
    expect(frikort(["list", "--card", "12345"]).out).not.toContain("Bo Dam");
  });

  it("shows everything about one card, the name too, and nothing about another", () => {
    ledger();
    frikort(["card", "deactivate", "12345", "--from", "01-07-2025"]);
    const { result } = json(["access", "12345"]);
    expect(result.persons).toEqual([{ name: "Anne Holm", address: "", bankAccount: "" }]);
    expect(result.payments).toHaveLength(2);
    expect([result.employments, result.saldos, result.registrations, result.states].map((all) => all.length)).toEqual([
      2, 1, 1, 1,
    ]);
    expect(result.keptUntil).toBe("2030-12-31");
    const { out } = frikort(["indsigt", "12345"]);
    expect(out).toContain("Anne Holm");
    expect(out).toContain("til og med 31.12.2030");
    expect(out).not.toContain("Bente");
    expect(json(["access", "99999"]).result.payments).toEqual([]);
    expect(frikort(["access", "99999"]).out).toContain("ingen oplysninger om frikort-ID 99999");
  });
});
