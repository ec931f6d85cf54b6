import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrateServer, openPostgresLedger, parseAddress } from "../../../../src/adapters/store/postgres/ledger.js";
import { digestOf } from "../../../../src/values/digest.js";
import { problem } from "../../../../src/values/problem.js";
import { err } from "../../../../src/values/result.js";
import {
  cafe,
  card,
  kiosk,
  letIn,
  makeEmployer,
  makePlainPayment,
  makeStamp,
  pay,
  paymentId,
  sure,
} from "../../../support/build.js";
import { addressOf, emptyDatabase, onServer, parsed, sql } from "../../../support/postgres.js";

describe("an address", () => {
  const read = (address: string, env: Record<string, string> = {}) =>
    sure(parseAddress(address, { USER: "bo", ...env }));

  it("shows neither password nor options", () => {
    expect(read("postgres://bo:hemmeligt@regnskab.example:5433/kontor?sslmode=disable")).toMatchObject({
      ...{ place: "postgres://bo@regnskab.example:5433/kontor", user: "bo", password: "hemmeligt" },
      ...{ host: "regnskab.example", port: 5433, database: "kontor" },
    });
  });
  it("asks for a certificate that holds wherever the server is not this machine", () => {
    expect(read("postgres://regnskab.example/k").tls).toEqual({ rejectUnauthorized: true });
    expect(read("postgres://127.0.0.1/k").tls).toBe(false);
    expect(read("postgres://[::1]/k")).toMatchObject({ tls: false, host: "::1" });
    expect(read("postgres://localhost/k?sslmode=verify-full").tls).toEqual({ rejectUnauthorized: true });
    expect(read("postgres://regnskab.example/k?sslmode=require").tls).toMatchObject({ rejectUnauthorized: false });
    expect(read("postgres://regnskab.example/k?sslmode=disable").tls).toBe(false);
  });
  it("may leave what it says to a service", () => {
    const folder = mkdtempSync(join(tmpdir(), "frikort-service-"));
    const file = join(folder, "services");
    const lines = "# kontorets\r\n[andet]\nhost=andet.example\n\n[kontor]\nhost = regnskab.example\nport=5433\nuser=bo";
    writeFileSync(file, `${lines}\ndbname=løn\npassword=hemmeligt\nsslmode=require\n[kontor]\nhost=senere.example\n`);
    const env = { PGSERVICEFILE: file, PGHOST: "miljø.example", PGPASSWORD: "en anden" };
    const found = { host: "regnskab.example", port: 5433, user: "bo", database: "løn", password: "hemmeligt" };
    expect(read("postgres://?service=kontor", env)).toMatchObject({
      ...{ ...found, tls: { rejectUnauthorized: false }, place: "postgres://bo@regnskab.example:5433/løn" },
    });
    expect(read("postgres://?user=ida", { ...env, PGSERVICE: "kontor" })).toMatchObject({ ...found, user: "ida" });
    expect(read("postgres://server.example/k?service=andet", env)).toMatchObject({ host: "server.example" });
    expect(parseAddress("postgres://?service=væk", env)).toMatchObject({
      error: [{ code: "option-value-unknown", data: { received: "væk", choices: ["andet", "kontor"] } }],
    });
    expect(parseAddress("postgres://?service=kontor", { PGSERVICEFILE: join(folder, "ingen") })).toMatchObject({
      error: [{ code: "file-not-found" }],
    });
    rmSync(folder, { recursive: true });
  });
  it("of a way to encrypt that would not hold, or with an option nobody knows, is refused", () => {
    for (const bad of ["postgres://h/k?sslmode=prefer", "postgres://h/k?password=x", "postgres://h:x/k"]) {
      expect(parseAddress(bad, {})).toMatchObject({ ok: false, error: [{ code: "option-value-unknown" }] });
    }
  });
  it("takes its password from the environment or from a password file that only its owner can read", () => {
    const folder = mkdtempSync(join(tmpdir(), "frikort-pass-"));
    const file = join(folder, "pgpass");
    writeFileSync(file, "# kontor\nandet:*:*:*:nej\n*:5432:kontor:bo:a\\:b\\\\c\n", { mode: 0o600 });
    const env = { PGPASSFILE: file };
    expect(read("postgres://bo@h/kontor", env).password).toBe("a:b\\c");
    expect(read("postgres://bo@h/andet", env).password).toBeUndefined();
    expect(read("postgres://bo@h/kontor", { ...env, PGPASSWORD: "først" }).password).toBe("først");
    rmSync(file);
    writeFileSync(file, "*:*:*:*:åben\n", { mode: 0o644 });
    expect(read("postgres://bo@h/kontor", env).password).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
  it("where nobody listens is refused by its number", async () => {
    const answer = await openPostgresLedger({ address: read("postgres://127.0.0.1:1/k") });
    expect(answer).toMatchObject({ ok: false, error: [{ code: "ledger-unreachable", data: { reason: "refused" } }] });
  });
});

onServer("a server", () => {
  let database: string;
  const open = (address: string) => openPostgresLedger({ address: parsed(address) });
  const reasonOf = async (address: string) => {
    const answer = await open(address);
    return answer.ok ? "opened" : answer.error[0].data;
  };
  const writer = `skriver_${process.pid}`;

  beforeAll(async () => {
    database = await emptyDatabase();
    sure(await migrateServer({ address: parsed(addressOf(database)) }));
    const store = sure(await open(addressOf(database)));
    await letIn(store, makeEmployer(cafe), makeEmployer(kiosk));
    await store.close();
    await sql(`CREATE ROLE ${writer} LOGIN PASSWORD 'skriv'`);
  });
  afterAll(() => sql(`DROP OWNED BY ${writer}; `, database).then(() => sql(`DROP ROLE ${writer}`)));

  it("that gets a wrong password, is asked for a database it has not, or gives no rights says which", async () => {
    expect(await reasonOf(addressOf(database, { password: "forkert" }))).toMatchObject({ reason: "wrong-password" });
    expect(await reasonOf(addressOf("findes_ikke"))).toMatchObject({ reason: "no-such-database" });
    expect(await reasonOf(addressOf(database, { user: writer, password: "skriv" }))).toMatchObject({
      reason: "no-rights",
    });
  });
  it("without TLS is not spoken to where TLS is asked for", async () => {
    expect(await reasonOf(`${addressOf(database)}?sslmode=verify-full`)).toMatchObject({ reason: "no-encryption" });
  });
  it.each<[string, Server]>([
    ["answers in its own way", createHttpServer((_, answer) => answer.end("hej"))],
    ["speaks first", createServer((socket) => socket.on("error", () => {}).write("220 post.example ESMTP\r\n"))],
    ["begins with the letter of a yes", createServer((socket) => socket.on("error", () => {}).end("SSH-2.0-x\r\n"))],
  ])("of another kind that %s is told as that", async (_, server) => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      for (const mode of ["disable", "require"]) {
        const address = parsed(`postgres://bo@127.0.0.1:${port}/k?sslmode=${mode}`);
        expect(await openPostgresLedger({ address, patience: { connectSeconds: 1 } })).toMatchObject({
          error: [{ code: "ledger-unreachable", data: { reason: "not-postgres" } }],
        });
      }
    } finally {
      server.close();
    }
  });
  it("that takes only encrypted connections says so", async () => {
    const [[file] = []] = await sql("SELECT current_setting('hba_file')");
    const other = await emptyDatabase();
    const before = readFileSync(String(file), "utf8");
    try {
      writeFileSync(
        String(file),
        `hostssl ${other} all all scram-sha-256\nhostnossl ${other} all all reject\n${before}`,
      );
      await sql("SELECT pg_reload_conf()");
      await expect
        .poll(() => openPostgresLedger({ address: parsed(addressOf(other)) }))
        .toMatchObject({ error: [{ code: "ledger-unreachable", data: { reason: "not-encrypted" } }] });
    } finally {
      writeFileSync(String(file), before);
      await sql("SELECT pg_reload_conf()");
    }
  });
  it("that holds half a copy of a ledger opens it for copying only", async () => {
    const address = parsed(addressOf(await emptyDatabase()));
    const ledger = digestOf("den, der kopieres");
    sure(await migrateServer({ address, ledger }));
    expect(await openPostgresLedger({ address })).toMatchObject({
      error: [{ code: "ledger-damaged", data: { audit: "copy-unfinished" } }],
    });
    const copy = sure(await openPostgresLedger({ address, ledger }));
    sure((await copy.wholeCopy?.()) ?? err(problem("payment-empty", {})));
    await copy.close();
    const opened = sure(await openPostgresLedger({ address }));
    await opened.close();
  });
  it("whose database is not UTF8, or holds somebody else's tables, gets no ledger, and says which", async () => {
    const latin = await emptyDatabase();
    await sql(`DROP DATABASE ${latin}`);
    await sql(`CREATE DATABASE ${latin} TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'`);
    expect(await migrateServer({ address: parsed(addressOf(latin)) })).toMatchObject({
      error: [{ code: "ledger-unreachable", data: { reason: "not-utf8" } }],
    });
    const foreign = await emptyDatabase();
    await sql("CREATE SCHEMA frikort; CREATE TABLE frikort.entry (x int)", foreign);
    const path = parsed(addressOf(foreign)).place;
    expect(await migrateServer({ address: parsed(addressOf(foreign)) })).toEqual({
      ...{ ok: false, error: [{ code: "ledger-exists", data: { path } }] },
    });
  });
  it("on which somebody has taken out a table or changed where a chain ends says that the ledger is damaged", async () => {
    const changed = async (change: string) => {
      const other = await emptyDatabase();
      sure(await migrateServer({ address: parsed(addressOf(other)) }));
      const store = sure(await open(addressOf(other)));
      await letIn(store, makeEmployer(cafe));
      await sql(change, other);
      const answer = await pay(store, makePlainPayment(100, { id: paymentId("P1") }), makeStamp(1));
      await store.close();
      return answer.ok ? answer : [answer.error[0].code, answer.error[0].data];
    };
    const damaged = (audit: string) => ["ledger-damaged", expect.objectContaining({ audit })];
    expect(await changed("DROP TABLE frikort.person CASCADE")).toEqual(damaged("schema"));
    const head = "ALTER TABLE frikort.chain DISABLE TRIGGER ALL; UPDATE frikort.chain SET";
    expect(await changed(`${head} digest = repeat('a', 64)`)).toEqual(damaged("chain-unbroken"));
    expect(await changed(`${head} sequence = 7`)).toEqual(damaged("chain-unbroken"));
  });
  it("is left alone by a run that ends while something is still asked", async () => {
    const other = await emptyDatabase();
    sure(await migrateServer({ address: parsed(addressOf(other)) }));
    const store = sure(await open(addressOf(other)));
    const asked = [1, 2, 3].map(() => store.vouchers({}));
    await store.close();
    await Promise.all(asked);
    const left = () => sql(`SELECT 1 FROM pg_stat_activity WHERE datname = '${other}'`);
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  });
  it("with an empty database has no ledger, and one that is newer or older than the program is refused", async () => {
    const other = await emptyDatabase();
    const code = async () => {
      const answer = await open(addressOf(other));
      return answer.ok ? "opened" : answer.error[0].code;
    };
    expect(await code()).toBe("ledger-not-found");
    const first = sure(await migrateServer({ address: parsed(addressOf(other)), dryRun: true }));
    expect([first.before, first.changed, await code()]).toEqual([0, true, "ledger-not-found"]);
    const both = await Promise.all([0, 1].map(() => migrateServer({ address: parsed(addressOf(other)) })));
    expect(both.map((done) => sure(done).changed).sort()).toEqual([false, true]);
    expect(await code()).toBe("opened");
    await sql("INSERT INTO frikort.meta VALUES ('schema/99', 'x')", other);
    expect(await code()).toBe("ledger-newer");
    expect(await migrateServer({ address: parsed(addressOf(other)) })).toMatchObject({
      error: [{ code: "ledger-newer" }],
    });
    await sql("ALTER TABLE frikort.meta DISABLE TRIGGER ALL; DELETE FROM frikort.meta WHERE key = 'schema/99'", other);
    await sql(
      "DELETE FROM frikort.meta WHERE key LIKE 'law-edition/%'; ALTER TABLE frikort.meta ENABLE TRIGGER ALL",
      other,
    );
    expect(await code()).toBe("ledger-older");
    expect(sure(await migrateServer({ address: parsed(addressOf(other)) })).changed).toBe(true);
    expect(await code()).toBe("opened");
  });
  it("whose disk is full, or that may only be read, keeps nothing and says so", async () => {
    const store = sure(await open(addressOf(database)));
    const refused = async (code: string) => {
      await sql(
        `CREATE OR REPLACE FUNCTION public.full_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'nothing more' USING ERRCODE = '${code}'; END $$;
        CREATE OR REPLACE TRIGGER full_disk BEFORE INSERT ON frikort.entry EXECUTE FUNCTION public.full_disk()`,
        database,
      );
      const answer = await pay(store, makePlainPayment(100, { id: paymentId(code) }), makeStamp(1));
      await sql("DROP TRIGGER full_disk ON frikort.entry", database);
      return answer.ok ? answer : answer.error[0];
    };
    expect(await refused("53100")).toMatchObject({ code: "file-not-written", data: { reason: "disk-full" } });
    expect(await refused("25006")).toMatchObject({ code: "file-not-written", data: { reason: "read-only" } });
    expect(await refused("42501")).toMatchObject({ code: "ledger-unreachable", data: { reason: "no-rights" } });
    expect(sure(await store.vouchers({ card }))).toEqual([]);
    await store.close();
  });
  it("that turns a payment back for another's sake takes it at the next try", async () => {
    const store = sure(await open(addressOf(database)));
    await sql(
      `CREATE SEQUENCE public.tries;
      CREATE FUNCTION public.turned_back() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF nextval('public.tries') < 3 THEN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END IF; RETURN NULL; END $$;
      CREATE TRIGGER turned_back BEFORE INSERT ON frikort.entry EXECUTE FUNCTION public.turned_back()`,
      database,
    );
    const answer = await pay(store, makePlainPayment(100, { id: paymentId("T") }), makeStamp(1));
    await sql("DROP TRIGGER turned_back ON frikort.entry", database);
    await store.close();
    expect(answer.ok).toBe(true);
  });
  it("that another program holds is waited for, and not for ever", async () => {
    const store = sure(
      await openPostgresLedger({ address: parsed(addressOf(database)), patience: { lockSeconds: 1 } }),
    );
    const holding = sql(`BEGIN; SELECT frikort.hold('{${cafe}}', '{}'); SELECT pg_sleep(2.5); ROLLBACK`, database);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const answer = await pay(store, makePlainPayment(100, { id: paymentId("L") }), makeStamp(1));
    expect(answer).toMatchObject({ error: [{ code: "ledger-locked", data: { seconds: 1 } }] });
    expect((await pay(store, makePlainPayment(100, { employer: kiosk, id: paymentId("L") }), makeStamp(1))).ok).toBe(
      true,
    );
    await holding;
    await store.close();
  });
});
