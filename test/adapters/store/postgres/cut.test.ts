import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { migrateServer, openPostgresLedger } from "../../../../src/adapters/store/postgres/ledger.js";
import type { LedgerStore, Part } from "../../../../src/app/ports.js";
import { takePayment } from "../../../../src/payroll/pay/admit.js";
import { ok } from "../../../../src/values/result.js";
import {
  cafe,
  frikort,
  letIn,
  makeEmployer,
  makePlainPayment,
  makeStamp,
  needsOf,
  pay,
  paymentId,
  sure,
} from "../../../support/build.js";
import { type CuttingProxy, cuttingProxy } from "../../../support/cutting-proxy.js";
import { addressOf, emptyDatabase, onServer, parsed, sql } from "../../../support/postgres.js";

onServer("a connection that is cut", () => {
  let proxy: CuttingProxy;
  let direct: LedgerStore;
  let database: string;
  let store: LedgerStore;
  let turn = 0;
  let made = 0;

  beforeAll(async () => {
    database = await emptyDatabase();
    const address = parsed(addressOf(database));
    sure(await migrateServer({ address }));
    direct = sure(await openPostgresLedger({ address }));
    await letIn(direct, makeEmployer(cafe));
    proxy = await cuttingProxy({ host: address.host, port: address.port });
  });
  afterAll(async () => {
    await direct.close();
    await proxy.close();
  });
  const throughProxy = async () =>
    sure(
      await openPostgresLedger({
        address: parsed(addressOf(database, { port: proxy.port })),
        patience: { settleSeconds: 3 },
      }),
    );
  beforeEach(async () => {
    store = await throughProxy();
    return async () => {
      proxy.mend();
      await store.close();
    };
  });

  const standsOf = async (id: string) =>
    sure(
      await direct.rehearse({ chains: [cafe], paymentIds: [{ chain: cafe, id: paymentId(id) }] }, (book) =>
        ok(book.byPaymentId(cafe, paymentId(id)) !== undefined),
      ),
    );
  const payOnce = (id: string, card: string) =>
    pay(store, makePlainPayment(100, { id: paymentId(id), card: frikort(card) }), makeStamp(1));

  /** How many messages one payment takes on a connection that is open. */
  async function messagesOfOne(): Promise<number> {
    sure(await payOnce(`count-${++turn}`, "10000"));
    const before = proxy.passed();
    sure(await payOnce(`count-${++turn}`, "10000"));
    return proxy.passed() - before;
  }

  it.each([
    ["after a message has been passed on", false],
    ["before a message is passed on", true],
  ])("%s, at each step of a payment: the answer is what stands, and the payment stands once", async (_, swallow) => {
    const steps = await messagesOfOne();
    expect(steps).toBeGreaterThan(3);
    for (let step = 1; step <= steps; step += 1) {
      const id = `cut-${++turn}`;
      proxy.cutAfter(step, { swallow });
      const answer = await payOnce(id, "10001");
      proxy.mend();
      expect([step, answer.ok, await standsOf(id)]).toEqual([step, true, true]);
      made += 1;
    }
    expect(sure(await direct.vouchers({ card: frikort("10001") })).length).toBe(made);
    expect(sure(await direct.inspect())).toEqual([]);
  });

  it("and a server that stays away: no payment is answered as made, and the same command again settles it", async () => {
    const steps = await messagesOfOne();
    for (let step = 1; step <= steps; step += 2) {
      const id = `away-${++turn}`;
      proxy.cutAfter(step, { away: true });
      const back = setTimeout(() => proxy.mend(), 1500);
      const answer = await payOnce(id, "10002");
      clearTimeout(back);
      proxy.mend();
      const stands = await standsOf(id);
      if (answer.ok) expect([step, stands]).toEqual([step, true]);
      else expect(answer.error[0]).toMatchObject({ code: "ledger-unreachable" });
      if (!answer.ok && answer.error[0].code === "ledger-unreachable" && answer.error[0].data.reason !== "in-doubt") {
        expect([step, stands]).toEqual([step, false]);
      }
      sure(await payOnce(id, "10002"));
      expect(await standsOf(id)).toBe(true);
    }
  });

  it("in doubt to the end is said to be in doubt, and the same command again finds the payment", async () => {
    await messagesOfOne();
    const id = `doubt-${++turn}`;
    proxy.cutOn("COMMIT");
    const answer = await payOnce(id, "10003");
    expect(answer).toMatchObject({
      ok: false,
      error: [{ code: "ledger-unreachable", data: { reason: "in-doubt" } }],
    });
    proxy.mend();
    expect(await standsOf(id)).toBe(true);
    expect(sure(await payOnce(id, "10003")).status).toBe("stands");
  }, 40_000);

  it("by a server that is restarted in the middle of an import: all of it stands, or nothing, as answered", async () => {
    const all = Array.from({ length: 300 }, (_, row) =>
      makePlainPayment(100, { id: paymentId(`import-${row}`), card: frikort(String(20_000 + row)) }),
    );
    let killed = false;
    const parts: Part<number>[] = [0, 100, 200].map((first) => ({
      needs: needsOf(...all.slice(first, first + 100)),
      decide: (book) => {
        for (const payment of all.slice(first, first + 100)) {
          const taken = takePayment(payment, book, makeStamp(1));
          if (!taken.ok) return taken;
        }
        if (first === 100 && !killed) {
          killed = true;
          proxy.cutAfter(1, { swallow: true });
        }
        return ok(100);
      },
    }));
    const answer = await store.actInParts(parts, () => ok(undefined));
    proxy.mend();
    expect(killed && answer.ok).toBe(true);
    const [[count] = []] = await sql("SELECT count(*) FROM frikort.entry WHERE payment_id LIKE 'import-%'", database);
    expect(Number(count)).toBe(300);
  });

  it("by the server's own hand while nobody asked anything is not noticed by the next payment", async () => {
    sure(await payOnce(`idle-${++turn}`, "10004"));
    await sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}' AND application_name = 'frikort'`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await payOnce(`idle-${++turn}`, "10004")).ok).toBe(true);
  });
});
