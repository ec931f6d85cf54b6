import { beforeEach, describe, expect, it } from "vitest";
import { checkLedger } from "../../../src/app/check-ledger.js";
import type { LedgerStore, StoredEntry, VoucherStatus } from "../../../src/app/ports.js";
import { lawOn } from "../../../src/law/law.js";
import type { Decide } from "../../../src/ledger/decision.js";
import type { EmploymentEntry, ErasureEntry } from "../../../src/ledger/entry.js";
import { rootOf } from "../../../src/ledger/transaction.js";
import { takeCardState, takeRegistration, takeSaldo, takeUnregistration } from "../../../src/payroll/card/observe.js";
import { inactiveOn, newestSaldo, tighterUse } from "../../../src/payroll/card/used.js";
import { takeEmployer, takeYear } from "../../../src/payroll/employer/amend.js";
import { takePayment } from "../../../src/payroll/pay/admit.js";
import { takeCorrection } from "../../../src/payroll/pay/correct.js";
import { takeReversal } from "../../../src/payroll/pay/reverse.js";
import { day, incomeYear } from "../../../src/values/calendar.js";
import { digestOf } from "../../../src/values/digest.js";
import { parseActor, parseEmployeeNumber, rowIdOf } from "../../../src/values/identity.js";
import { oere } from "../../../src/values/money.js";
import { hidden, isErased, person } from "../../../src/values/person.js";
import { problem } from "../../../src/values/problem.js";
import { err, ok } from "../../../src/values/result.js";
import {
  cafe,
  card,
  frikort,
  instant,
  kiosk,
  letIn,
  makeEmployer,
  makePayment,
  makePlainPayment,
  makeStamp,
  needsOf,
  pay,
  paymentId,
  sure,
  voucher,
} from "../../support/build.js";
import { nextCeiling, nextYear } from "../../support/years.js";

/** What any store of a ledger must do, whatever it is made of. Each test has an empty ledger with two employers. */
export function ledgerStoreContract(name: string, openEmpty: () => Promise<LedgerStore>): void {
  describe(name, () => {
    let store: LedgerStore;
    beforeEach(async () => {
      store = await openEmpty();
      await letIn(store, makeEmployer(cafe), makeEmployer(kiosk));
    });

    const usedOf = async (of = card) =>
      tighterUse(sure(lawOn(day("2025-03-31"), [])).ceilings, sure(await store.card(of))).used;
    const paid = async (amount: number, order: number, more = {}) =>
      sure(await pay(store, makePlainPayment(amount, more), makeStamp(order)));
    const stored = async () => {
      const all: StoredEntry[] = [];
      for await (const portion of store.entries()) all.push(...sure(portion));
      return all;
    };
    const texts = async () => (await stored()).map(({ text }) => text);
    const reverse = (chain: typeof cafe, of: string, order: number) =>
      store.act({ chains: [chain], vouchers: [{ chain, voucher: voucher(of) }] }, (book) =>
        takeReversal({ employer: chain, voucher: voucher(of), reason: "fejl" }, book, makeStamp(order)),
      );
    const register = (of: string, order: number, more = {}) =>
      store.act({ chains: [cafe], vouchers: [{ chain: cafe, voucher: voucher(of) }] }, (book) =>
        takeRegistration({ employer: cafe, voucher: voucher(of), ...more }, book, makeStamp(order)),
      );
    const saldo = (left: number, readAt: string, order: number) =>
      store.act({ chains: [cafe], cards: [card] }, (book) =>
        takeSaldo({ employer: cafe, card, left: oere(left), readAt: instant(readAt) }, book, makeStamp(order)),
      );
    const erase = (fingerprints: ErasureEntry["fingerprints"], order: number) =>
      store.act({ chains: [cafe], cards: [card] }, (book) => {
        const { at, by } = makeStamp(order);
        return ok(
          book.write<ErasureEntry>(cafe, at, (place) => ({
            ...{ kind: "erasure", chain: cafe, card, by, fingerprints, reason: "tid" },
            ...place,
          })),
        );
      });

    describe("an act", () => {
      it("keeps what a decision writes and answers what it answers", async () => {
        const verdict = await paid(1000, 1);
        expect(verdict.status).toBe("written");
        expect(sure(await store.vouchers({})).map(({ entry }) => entry.voucher)).toEqual(["2025-0001"]);
      });
      it("keeps nothing when the decision refuses, also what it had written before", async () => {
        const before = await texts();
        const answer = await store.act(needsOf(makePayment()), (book) => {
          sure(takePayment(makePayment(), book, makeStamp(1)));
          return err(problem("payment-empty", {}));
        });
        expect(answer.ok).toBe(false);
        expect(await texts()).toEqual(before);
        expect(sure(await store.people())).toEqual([]);
        expect(sure(await store.unfinished())).toEqual([]);
      });
      it("keeps all payments of one act, each seeing those before it", async () => {
        const payments = [40_000_00, 2_766_00].map((amount, place) =>
          makePlainPayment(amount, { id: paymentId(`P${place}`) }),
        );
        sure(await store.act(needsOf(...payments), takeAll(payments)));
        expect(await usedOf()).toBe(42_766_00);
      });
      it("keeps none of them when one passes the ceiling by one øre", async () => {
        const payments = [40_000_00, 2_766_01].map((amount, place) =>
          makePlainPayment(amount, { id: paymentId(`P${place}`) }),
        );
        const answer = await store.act(needsOf(...payments), takeAll(payments));
        expect(answer).toMatchObject({ ok: false, error: [{ code: "ceiling-exceeded" }] });
        expect(sure(await store.vouchers({}))).toEqual([]);
      });
      it("that writes nothing is an answer like any other", async () => {
        expect(await store.act({ chains: [cafe] }, (book) => ok(book.head(cafe).sequence))).toEqual(ok(1));
      });
      it("shows a decision only the employers it asked for", async () => {
        sure(await store.act({ chains: [cafe] }, (book) => ok(expect(book.employer(kiosk)).toBeUndefined())));
      });
      it("lets a bug out and keeps nothing of it", async () => {
        const bug = store.act(needsOf(makePayment()), (book) => {
          sure(takePayment(makePayment(), book, makeStamp(1)));
          return sure(err(problem("payment-empty", {})));
        });
        await expect(bug).rejects.toThrow("broken invariant");
        expect(sure(await store.vouchers({}))).toEqual([]);
        expect((await pay(store, makePayment(), makeStamp(2))).ok).toBe(true);
      });
    });

    describe("a rehearsal", () => {
      it("answers as the act would and keeps nothing", async () => {
        const before = await texts();
        const rehearsed = sure(
          await store.rehearse(needsOf(makePayment()), (book) => takePayment(makePayment(), book, makeStamp(1))),
        );
        expect(await texts()).toEqual(before);
        const acted = sure(await pay(store, makePayment(), makeStamp(1)));
        expect(JSON.stringify(acted)).toBe(JSON.stringify(rehearsed));
      });
      it("leaves no person and nothing to hand out", async () => {
        sure(await store.rehearse(needsOf(makePayment()), (book) => takePayment(makePayment(), book, makeStamp(1))));
        expect(sure(await store.people())).toEqual([]);
        expect(sure(await store.unfinished())).toEqual([]);
      });
    });

    describe("an act in parts", () => {
      const parts = (...amounts: number[]) =>
        amounts.map((amount, place) => {
          const { holderName, ...nameless } = makePlainPayment(amount, { id: paymentId(`P${place}`) });
          const payment = place === 0 && holderName !== undefined ? { ...nameless, holderName } : nameless;
          const decide: Decide<unknown> = (book) => takePayment(payment, book, makeStamp(1));
          return { needs: needsOf(payment), decide };
        });
      it("shows each part what those before it wrote, names too, and keeps all", async () => {
        sure(await store.actInParts(parts(40_000_00, 2_766_00), () => ok(undefined)));
        expect(await usedOf()).toBe(42_766_00);
        expect(sure(await store.unfinished()).length).toBe(2);
        expect(sure(await store.people()).length).toBe(1);
      });
      it("keeps nothing when a part is refused", async () => {
        const before = await texts();
        const answer = await store.actInParts(parts(40_000_00, 2_766_01), () => ok(undefined));
        expect(answer).toMatchObject({ error: [{ code: "ceiling-exceeded" }] });
        expect(await texts()).toEqual(before);
        expect([sure(await store.unfinished()), sure(await store.people())]).toEqual([[], []]);
      });
      it("keeps nothing when what was taken is not approved", async () => {
        const before = await texts();
        const answer = await store.actInParts(parts(100, 200), (taken) =>
          err(problem("batch-too-large", { rows: taken.length, max: 1 })),
        );
        expect(answer).toMatchObject({ error: [{ code: "batch-too-large", data: { rows: 2 } }] });
        expect(await texts()).toEqual(before);
        expect([sure(await store.unfinished()), sure(await store.people())]).toEqual([[], []]);
      });
    });

    describe("the chains", () => {
      it("start from the ledger and the employer, and each entry leans on the one before", async () => {
        await paid(1000, 1);
        await paid(2000, 2);
        const ledger = sure(await store.ledger());
        const own = (await stored()).filter((entry) => entry.chain === cafe);
        let previous = rootOf(ledger, cafe);
        for (const [place, entry] of own.entries()) {
          expect(entry.sequence).toBe(place + 1);
          expect(JSON.parse(entry.text).previous).toBe(previous);
          expect(digestOf(entry.text)).toBe(entry.digest);
          previous = entry.digest;
        }
        expect(own.length).toBe(4);
      });
      it("have as heads their newest entries, by employer", async () => {
        await paid(1000, 1, { employer: kiosk });
        const newest = (await stored()).at(-1);
        const heads = sure(await store.heads());
        expect(heads.map((head) => head.chain)).toEqual([cafe, kiosk]);
        expect(heads[1]).toEqual({ chain: kiosk, sequence: 3, digest: newest?.digest, at: makeStamp(1).at });
      });
      it("refuse a clock that stands more than two minutes before their newest entry", async () => {
        await paid(1000, 5);
        const answer = await pay(store, makePlainPayment(2000), makeStamp(-116));
        expect(answer).toMatchObject({ ok: false, error: [{ code: "clock-behind" }] });
        expect((await pay(store, makePlainPayment(2000), makeStamp(5))).ok).toBe(true);
      });
      it("go back in time only by an entry that says why, which the audits know", async () => {
        const years = 200_000_000;
        await paid(1000, years);
        const right = (order: number, reason?: string) =>
          store.act({ chains: [cafe] }, (book) =>
            takeEmployer({ ...makeEmployer(cafe), ...(reason && { clockWasAhead: reason }) }, book, makeStamp(order)),
          );
        expect(sure(await right(5)).status).toBe("stands");
        expect((await pay(store, makePlainPayment(2000), makeStamp(6))).ok).toBe(false);
        const { status, entry } = sure(await right(7, "Uret stod på 2032"));
        expect([status, entry.at]).toEqual(["written", makeStamp(7).at]);
        expect(entry.clock).toEqual({ ahead: makeStamp(years).at, reason: "Uret stod på 2032" });
        expect(sure(await right(8, "Uret stod på 2032")).status).toBe("stands");
        await paid(2000, 9);
        expect((await pay(store, makePlainPayment(3000), makeStamp(-200))).ok).toBe(false);
        expect(sure(await checkLedger(store)).findings).toEqual([]);
      });
      it("take an act that waited while others wrote, at the moment of the newest entry", async () => {
        await paid(1000, 5);
        const verdict = sure(await pay(store, makePlainPayment(2000), makeStamp(4)));
        expect(verdict).toMatchObject({ status: "written", entry: { at: makeStamp(5).at } });
      });
      it("of another employer have a clock of their own", async () => {
        await paid(1000, 5);
        expect((await pay(store, makePlainPayment(2000, { employer: kiosk }), makeStamp(4))).ok).toBe(true);
      });
      it("give back each entry as it was written, in the order written", async () => {
        const verdict = sure(await pay(store, makePayment(), makeStamp(1)));
        const last = (await stored()).at(-1);
        expect(verdict.status === "written" && JSON.stringify(last?.entry)).toBe(
          verdict.status === "written" && JSON.stringify(reordered(verdict.entry, last?.entry)),
        );
        expect((await stored()).map((entry) => entry.order)).toEqual([1, 2, 3, 4]);
      });
    });

    describe("vouchers", () => {
      it("run by employer and income year without gaps", async () => {
        await paid(1000, 1);
        await paid(1000, 2, { employer: kiosk });
        await paid(1000, 3, { payDay: day("2024-05-31") });
        await paid(1001, 4);
        const found = sure(await store.vouchers({})).map(({ entry }) => `${entry.chain} ${entry.voucher}`);
        expect(found).toEqual([`${cafe} 2024-0001`, `${cafe} 2025-0001`, `${cafe} 2025-0002`, `${kiosk} 2025-0001`]);
      });
      it("of many are told apart by employer, card, year, days and import", async () => {
        const batch = digestOf("en import");
        await paid(1000, 1);
        await paid(1000, 2, { payDay: day("2024-05-31") });
        await paid(1000, 3, { card: frikort("54321"), employer: kiosk });
        sure(await pay(store, makePlainPayment(1001), makeStamp(4, { batch })));
        const count = async (range: Parameters<LedgerStore["vouchers"]>[0]) => sure(await store.vouchers(range)).length;
        expect(await count({ chain: kiosk })).toBe(1);
        expect(await count({ card })).toBe(3);
        expect(await count({ year: incomeYear(2024) })).toBe(1);
        expect(await count({ from: day("2025-03-31") })).toBe(3);
        expect(await count({ from: day("2025-04-01") })).toBe(0);
        expect(await count({ to: day("2024-05-31") })).toBe(1);
        expect(await count({ to: day("2024-05-30") })).toBe(0);
        expect(await count({ batch })).toBe(1);
        expect(await count({ chain: cafe, card, batch, unregistered: true })).toBe(1);
      });
      it("come in portions in the same order, with what has happened to each since", async () => {
        for (let order = 1; order <= 7; order += 1) await paid(1000 + order, order);
        await paid(1000, 8, { employer: kiosk });
        for (const range of [{}, { chain: cafe }, { card }, { unregistered: true }, { year: incomeYear(2019) }]) {
          const found: VoucherStatus[] = [];
          for await (const portion of store.voucherPortions(range)) found.push(...sure(portion));
          expect(found).toEqual(sure(await store.vouchers(range)));
        }
      });
      it("are known by the rows they paid, each with its own import and what reversed it", async () => {
        const shift = (count: number) => rowIdOf("en vagt", count);
        const [one, other] = [digestOf("en import"), digestOf("en anden")];
        const payShift = async (count: number, order: number, came: { readonly batch?: typeof one }, employer = cafe) =>
          sure(
            await pay(
              store,
              makePlainPayment(1000, { employer, rows: [shift(count)], again: true }),
              makeStamp(order, came),
            ),
          );
        expect(sure(await store.hasPaidRows())).toBe(false);
        await payShift(1, 1, { batch: one });
        expect(sure(await store.hasPaidRows())).toBe(true);
        await payShift(2, 2, { batch: other });
        await payShift(3, 3, {});
        await payShift(4, 4, { batch: one });
        await payShift(1, 5, { batch: other }, kiosk);
        sure(await reverse(cafe, "2025-0004", 6));
        const asked = [1, 2, 3, 4, 5].map((count) => ({ chain: cafe, row: shift(count) }));
        expect(sure(await store.paidRows([...asked, { chain: kiosk, row: shift(1) }]))).toEqual([
          { chain: cafe, row: shift(1), voucher: "2025-0001", batch: one },
          { chain: cafe, row: shift(2), voucher: "2025-0002", batch: other },
          { chain: cafe, row: shift(3), voucher: "2025-0003" },
          { chain: cafe, row: shift(4), voucher: "2025-0004", batch: one, reversedBy: "2025-0005" },
          { chain: kiosk, row: shift(1), voucher: "2025-0001", batch: other },
        ]);
      });
      it("are found by their full name", async () => {
        await paid(1000, 1);
        expect(sure(await store.find({ chain: cafe, voucher: voucher("2025-0001") })).entry.counted).toBe(1000);
      });
      it("that do not stand are not found", async () => {
        await paid(1000, 1);
        const answer = await store.find({ chain: kiosk, voucher: voucher("2025-0001") });
        expect(answer).toEqual(err(problem("voucher-not-found", { employer: kiosk, voucher: voucher("2025-0001") })));
      });
    });

    describe("a card", () => {
      it("is one over two employers", async () => {
        await paid(40_000_00, 1);
        await paid(2_766_00, 2, { employer: kiosk });
        expect(await usedOf()).toBe(42_766_00);
        const answer = await pay(store, makePlainPayment(1, { employer: kiosk }), makeStamp(3));
        expect(answer).toMatchObject({
          ok: false,
          error: [{ code: "ceiling-exceeded", data: { left: 0, excess: 1 } }],
        });
      });
      it("has nothing to do with another card", async () => {
        await paid(42_766_00, 1);
        await paid(42_766_00, 2, { card: frikort("54321") });
        expect(await usedOf(frikort("54321"))).toBe(42_766_00);
      });
      it("that nobody has paid is known as empty", async () => {
        const facts = sure(await store.card(frikort("00042")));
        expect([facts.vouchers, facts.saldos, facts.employments, facts.states]).toEqual([[], [], [], []]);
      });
      it("is listed once, in order, and for the employers that know it", async () => {
        await paid(1000, 1, { card: frikort("54321") });
        await paid(1000, 2, { card: frikort("00042"), employer: kiosk });
        await paid(1001, 3, { card: frikort("54321") });
        expect(sure(await store.cards())).toEqual(["00042", "54321"]);
        expect(sure(await store.cards(cafe))).toEqual(["54321"]);
        expect(sure(await store.cards(kiosk))).toEqual(["00042"]);
      });
      it("with something to register comes in portions with all that is known of it", async () => {
        const other = frikort("00042");
        await paid(1000, 1);
        await paid(1000, 2, { card: other });
        const found: string[] = [];
        for await (const portion of store.openCards(cafe)) {
          for (const facts of sure(portion)) {
            expect(facts.vouchers).toEqual(sure(await store.card(facts.card)).vouchers);
            found.push(facts.card);
          }
        }
        expect(found).toEqual([other, card]);
      });

      it("gives every figure of a voucher that deciding needs", async () => {
        sure(await pay(store, makePayment({ practice: "accrued", id: paymentId("P 1") }), makeStamp(1)));
        const [fact] = sure(await store.card(card)).vouchers;
        expect(fact).toMatchObject({
          ...{ kind: "payment", order: 4, chain: cafe, card, voucher: "2025-0001", year: 2025, payDay: "2025-03-31" },
          ...{ period: { from: "2025-03-01", to: "2025-03-31" }, paymentId: "P 1", contentKey: fact?.contentKey },
          ...{ atpClass: "month", hours: 72000, counted: 3000_00, atpEmployee: 0, atpEmployer: 0 },
          ...{ wage: 3000_00, supplements: 0, pension: 0, holidayPayAccrued: 375_00, holidayPayOut: 0, outside: 0 },
        });
        expect(fact?.contentKey).toMatch(/^[0-9a-f]{16}$/);
      });
      it("remembers what a split left outside and what was paid out of what is owed", async () => {
        await paid(42_000_00, 1, { atpClass: "none" });
        sure(await pay(store, makePayment({ overCeiling: "split" }), makeStamp(2)));
        const facts = sure(await store.card(card));
        expect(facts.vouchers[1]).toMatchObject({ counted: 766_00, outside: 3375_00 - 766_00 });
        expect(facts.vouchers[0]?.holidayPayAccrued).toBe(5250_00);
        const payDay = day("2026-01-10");
        const out = makePayment({ practice: "only", work: [], payDay, atpClass: "none" });
        sure(await pay(store, out, makeStamp(3)));
        expect(sure(await store.card(card)).vouchers[2]).toMatchObject({ counted: 5250_00, holidayPayOut: 5250_00 });
      });
      it("keeps the notes of its state, and a payment in between is refused", async () => {
        const note = (state: "inactive" | "active", from: string, order: number) =>
          store.act({ chains: [cafe], cards: [card] }, (book) =>
            takeCardState({ employer: cafe, card, state, from: day(from) }, book, makeStamp(order)),
          );
        sure(await note("inactive", "2025-03-15", 1));
        sure(await note("active", "2025-09-01", 2));
        expect(inactiveOn(sure(await store.card(card)), day("2025-03-31"))).toEqual({
          from: "2025-03-15",
          until: "2025-09-01",
        });
        expect(await pay(store, makePlainPayment(1), makeStamp(3))).toMatchObject({
          error: [{ code: "card-inactive" }],
        });
      });
      it("keeps what each employer last noted of the employment", async () => {
        const { at, by } = makeStamp(1);
        const noted = {
          ...{ kind: "employment" as const, chain: cafe, card, holder: person("Anne Holm", "Strandvej 4", "salt") },
          ...{ employeeNumber: sure(parseEmployeeNumber("12")), perHour: oere(150_00), from: day("2025-01-01") },
          ...{ to: day("2025-12-31"), registeredOn: day("2024-12-30") },
        };
        sure(
          await store.act({ chains: [cafe], cards: [card] }, (book) =>
            ok(book.write<EmploymentEntry>(cafe, at, (place) => ({ ...noted, by, ...place }))),
          ),
        );
        const [fact] = sure(await store.card(card)).employments;
        expect(fact).toMatchObject({ ...noted, holder: { fingerprint: noted.holder.fingerprint }, order: 3 });
        expect(fact?.holder.name.reveal()).toBe("Anne Holm");
      });
    });

    describe("what is done twice", () => {
      it("by content stands once", async () => {
        await paid(1000, 1);
        expect(await paid(1000, 2)).toMatchObject({ status: "stands", voucher: "2025-0001" });
        expect(sure(await store.vouchers({})).length).toBe(1);
      });
      it("by payment id stands once, and with other content it is refused", async () => {
        await paid(1000, 1, { id: paymentId("P1") });
        expect(await paid(1000, 2, { id: paymentId("P1") })).toMatchObject({ status: "stands", voucher: "2025-0001" });
        const other = await pay(store, makePlainPayment(1001, { id: paymentId("P1") }), makeStamp(3));
        expect(other).toMatchObject({
          ok: false,
          error: [{ code: "payment-differs", data: { voucher: "2025-0001" } }],
        });
      });
      it("by payment id is known on another card too, and unknown at another employer", async () => {
        await paid(1000, 1, { id: paymentId("P1") });
        const elsewhere = await pay(
          store,
          makePlainPayment(1000, { id: paymentId("P1"), card: frikort("54321") }),
          makeStamp(2),
        );
        expect(elsewhere).toMatchObject({ error: [{ code: "payment-differs", data: { fields: ["card"] } }] });
        expect(await paid(1000, 3, { id: paymentId("P1"), employer: kiosk })).toMatchObject({ status: "written" });
      });
      it("of a timesheet is known by its rows", async () => {
        const [one, two] = [rowIdOf("7,5 timer", 1), rowIdOf("7,5 timer", 2)];
        await paid(1000, 1, { rows: [one] });
        const asked = { chains: [cafe], rows: [one, two].map((row) => ({ chain: cafe, row })) };
        sure(
          await store.act(asked, (book) => {
            expect([book.paidRow(cafe, one), book.paidRow(cafe, two)]).toEqual(["2025-0001", undefined]);
            return ok(undefined);
          }),
        );
      });
    });

    describe("a reversal", () => {
      it("gives the amount back and is seen at the voucher", async () => {
        await paid(1000, 1);
        sure(await reverse(cafe, "2025-0001", 2));
        expect(await usedOf()).toBe(0);
        const standing = sure(await store.find({ chain: cafe, voucher: voucher("2025-0001") }));
        expect(standing.reversedBy).toBe("2025-0002");
        expect(sure(await store.card(card)).vouchers[1]).toMatchObject({
          kind: "reversal",
          reverses: "2025-0001",
          counted: -1000,
        });
      });
      it("is made once", async () => {
        await paid(1000, 1);
        sure(await reverse(cafe, "2025-0001", 2));
        expect(await reverse(cafe, "2025-0001", 3)).toMatchObject({
          error: [{ code: "already-reversed", data: { by: "2025-0002" } }],
        });
      });
      it("leaves nothing to register when the payment was not registered", async () => {
        await paid(1000, 1);
        sure(await reverse(cafe, "2025-0001", 2));
        expect(sure(await store.vouchers({ unregistered: true }))).toEqual([]);
      });
      it("whose mark, or its payment's, is taken back changes what waits (R50)", async () => {
        const waiting = async () =>
          sure(await store.vouchers({ unregistered: true })).map(({ entry }) => entry.voucher);
        const takeBack = (number: string, order: number) => {
          const mark = { employer: cafe, voucher: voucher(number), reason: "tastet forkert" };
          return store.act({ chains: [cafe], vouchers: [{ chain: cafe, voucher: mark.voucher }] }, (book) =>
            takeUnregistration(mark, book, makeStamp(order)),
          );
        };
        await paid(1000, 1);
        sure(await register("2025-0001", 2));
        sure(await takeBack("2025-0001", 3));
        expect(await waiting()).toEqual(["2025-0001"]);
        expect(sure(await store.find({ chain: cafe, voucher: voucher("2025-0001") })).registered).toBeUndefined();
        sure(await register("2025-0001", 4));
        sure(await reverse(cafe, "2025-0001", 5));
        expect(await waiting()).toEqual(["2025-0002"]);
        sure(await register("2025-0002", 6));
        sure(await takeBack("2025-0002", 7));
        expect(await waiting()).toEqual(["2025-0002"]);
        sure(await takeBack("2025-0001", 8));
        expect(await waiting()).toEqual([]);
        expect(await takeBack("2025-0001", 9)).toMatchObject({ error: [{ code: "not-registered" }] });
      });
      it("must be registered when the payment was", async () => {
        await paid(1000, 1);
        sure(await register("2025-0001", 2));
        expect(sure(await store.vouchers({ unregistered: true }))).toEqual([]);
        sure(await reverse(cafe, "2025-0001", 3));
        expect(sure(await store.vouchers({ unregistered: true })).map(({ entry }) => entry.voucher)).toEqual([
          "2025-0002",
        ]);
        sure(await register("2025-0002", 4));
        expect(sure(await store.vouchers({ unregistered: true }))).toEqual([]);
      });
      it("with its new payment is one correction, and the new payment takes over the rows", async () => {
        const row = rowIdOf("7,5 timer", 1);
        await paid(42_766_00, 1, { rows: [row] });
        const change = { supplements: [{ text: "Aftale", amount: oere(42_000_00) }] };
        const vouchers = [{ chain: cafe, voucher: voucher("2025-0001") }];
        sure(
          await store.act({ chains: [cafe], vouchers }, (book) =>
            takeCorrection(
              { employer: cafe, voucher: voucher("2025-0001"), reason: "fejl" },
              change,
              book,
              makeStamp(2),
            ),
          ),
        );
        expect(await usedOf()).toBe(42_000_00);
        const rows = [{ chain: cafe, row }];
        expect(await store.act({ chains: [cafe], rows }, (book) => ok(book.paidRow(cafe, row)))).toEqual(
          ok("2025-0003"),
        );
        expect(sure(await store.find({ chain: cafe, voucher: voucher("2025-0003") })).entry.corrects).toBe("2025-0001");
      });
    });

    describe("a balance", () => {
      it("counts instead of what the portal held when it was read", async () => {
        await paid(3375_00, 1);
        sure(await register("2025-0001", 2));
        await paid(2250_00, 3);
        sure(await saldo(30_000_00, makeStamp(4).at, 5));
        expect(await usedOf()).toBe(15_016_00);
        sure(await register("2025-0002", 6));
        expect(await usedOf()).toBe(15_016_00);
        const answer = await pay(store, makePlainPayment(27_750_01), makeStamp(7));
        expect(answer).toMatchObject({ error: [{ code: "ceiling-exceeded", data: { left: 27_750_00 } }] });
        expect((await pay(store, makePlainPayment(27_750_00), makeStamp(8))).ok).toBe(true);
      });
      it("that is read later counts instead of an earlier one, and an older one is refused", async () => {
        sure(await saldo(30_000_00, makeStamp(1).at, 3));
        sure(await saldo(20_000_00, makeStamp(2).at, 4));
        expect(newestSaldo(sure(await store.card(card)), incomeYear(2025))?.left).toBe(20_000_00);
        expect(await saldo(10_000_00, makeStamp(1).at, 5)).toMatchObject({ error: [{ code: "saldo-older" }] });
      });
      it("below what we paid leaves less than nothing, and no payment fits", async () => {
        await paid(3375_00, 1);
        sure(await saldo(500_00, makeStamp(1).at, 2));
        const answer = await pay(store, makePlainPayment(1), makeStamp(3));
        expect(answer).toMatchObject({ error: [{ code: "ceiling-exceeded", data: { left: -2875_00 } }] });
      });
    });

    describe("a registration", () => {
      it("is seen at the voucher with day and name", async () => {
        await paid(1000, 1);
        sure(await register("2025-0001", 2, { on: day("2025-12-30"), by: sure(parseActor("KM")) }));
        const { registered } = sure(await store.find({ chain: cafe, voucher: voucher("2025-0001") }));
        expect(registered).toEqual({ on: "2025-12-30", by: "KM" });
        expect(sure(await store.card(card)).registered.get(`${cafe}/2025-0001`)).toEqual({
          ...{ kind: "registered", order: 5, chain: cafe, card, voucher: "2025-0001", registeredOn: "2025-12-30" },
        });
      });
      it("made at once is known to the moment", async () => {
        await paid(1000, 1);
        sure(await register("2025-0001", 2));
        const fact = sure(await store.card(card)).registered.get(`${cafe}/2025-0001`);
        expect(fact).toMatchObject({ registeredOn: "2025-12-31", registeredAt: makeStamp(2).at });
      });
    });

    describe("law", () => {
      const year = { year: incomeYear(nextYear), ceiling: nextCeiling, source: "Social- og Boligministeriet" };
      const january = day(`${nextYear}-01-31`);
      const add: Decide<unknown> = (book) => takeYear(year, book, makeStamp(1));
      it("that a user adds is known to every decision after it", async () => {
        sure(await store.act({ chains: ["house"] }, add));
        expect(sure(await store.addedLaw())).toEqual([{ ...year, by: "BL", at: makeStamp(1).at }]);
        await paid(nextCeiling, 2, { payDay: january });
        const answer = await pay(store, makePlainPayment(1, { payDay: january }), makeStamp(3));
        expect(answer).toMatchObject({ error: [{ code: "ceiling-exceeded", data: { ceiling: nextCeiling } }] });
      });
      it("of a year that nobody has added is not known", async () => {
        const answer = await pay(store, makePlainPayment(1, { payDay: january }), makeStamp(1));
        expect(answer).toMatchObject({ error: [{ code: "law-unknown" }] });
      });
      it("of 2023 holds the first half down twice", async () => {
        await paid(20_000_00, 1, { payDay: day("2023-06-30") });
        const june = await pay(store, makePlainPayment(1, { payDay: day("2023-06-30") }), makeStamp(2));
        expect(june).toMatchObject({ error: [{ code: "ceiling-exceeded", data: { ceiling: 20_000_00 } }] });
        await paid(20_000_00, 3, { payDay: day("2023-07-01") });
        const july = await pay(store, makePlainPayment(1, { payDay: day("2023-07-01") }), makeStamp(4));
        expect(july).toMatchObject({ error: [{ code: "ceiling-exceeded", data: { ceiling: 40_000_00 } }] });
      });
    });

    describe("papers", () => {
      it("are unfinished from the act until they have been handed out", async () => {
        await paid(1000, 1);
        await paid(1000, 2, { employer: kiosk });
        sure(await reverse(cafe, "2025-0001", 3));
        expect(sure(await store.unfinished())).toEqual([
          { chain: cafe, voucher: "2025-0001" },
          { chain: cafe, voucher: "2025-0002" },
          { chain: kiosk, voucher: "2025-0001" },
        ]);
        sure(
          await store.handedOut([
            { chain: cafe, voucher: voucher("2025-0002") },
            { chain: kiosk, voucher: voucher("2025-0001") },
          ]),
        );
        expect(sure(await store.unfinished())).toEqual([{ chain: cafe, voucher: "2025-0001" }]);
      });
      it("that were handed out before may be handed out again", async () => {
        await paid(1000, 1);
        const name = { chain: cafe, voucher: voucher("2025-0001") };
        sure(await store.handedOut([name]));
        expect(await store.handedOut([name])).toEqual(ok(undefined));
      });
    });

    describe("persons", () => {
      it("are kept once each, and no entry holds their name", async () => {
        sure(await pay(store, makePayment(), makeStamp(1)));
        sure(await pay(store, makePayment({ again: true }), makeStamp(2)));
        expect(sure(await store.people()).map(({ name }) => name)).toEqual(["Anne Holm"]);
        for (const { text } of await stored()) expect(text).not.toContain("Holm");
        expect(sure(await store.find({ chain: cafe, voucher: voucher("2025-0002") })).entry.holder.name.reveal()).toBe(
          "Anne Holm",
        );
      });
      it("are remembered by the card for any employer", async () => {
        sure(await pay(store, makePayment(), makeStamp(1)));
        const { holderName: _, ...nameless } = makePayment({ employer: kiosk });
        expect((await pay(store, nameless, makeStamp(2))).ok).toBe(true);
      });
      it("that are erased are gone everywhere, and the chain stays whole", async () => {
        sure(await pay(store, makePayment(), makeStamp(1)));
        const [somebody] = sure(await store.people());
        const texts = (await stored()).map(({ text }) => text);
        sure(await erase(somebody ? [somebody.fingerprint] : [], 2));
        expect(sure(await store.people())).toEqual([]);
        const { entry } = sure(await store.find({ chain: cafe, voucher: voucher("2025-0001") }));
        expect(isErased(entry.holder)).toBe(true);
        expect(entry.holder.fingerprint).toBe(somebody?.fingerprint);
        expect((await stored()).map(({ text }) => text).slice(0, -1)).toEqual(texts);
        expect(sure(await store.card(card)).employments.map(({ holder }) => isErased(holder))).toEqual([true]);
      });
      it("that were erased can be named anew", async () => {
        sure(await pay(store, makePayment(), makeStamp(1)));
        sure(
          await erase(
            sure(await store.people()).map(({ fingerprint }) => fingerprint),
            2,
          ),
        );
        const stamp = makeStamp(3, { salt: "andet salt" });
        sure(await pay(store, makePayment({ again: true, holderName: hidden("Bent Holm") }), stamp));
        expect(sure(await store.people()).map(({ name }) => name)).toEqual(["Bent Holm"]);
      });
    });

    describe("employers", () => {
      it("are known as they were last changed, in order", async () => {
        const change = makeEmployer(cafe, { practice: "accrued", accounts: { wage: "2200" } });
        await letIn(store, change);
        const employers = sure(await store.employers());
        expect(employers.map((one) => [one.chain, one.practice, one.sequence])).toEqual([
          [cafe, "accrued", 2],
          [kiosk, "with-wage", 1],
        ]);
        expect(employers[0]?.accounts).toEqual({ wage: "2200" });
      });
    });

    it("a sound ledger shows nothing when it is inspected", async () => {
      await paid(1000, 1);
      sure(await register("2025-0001", 2, { on: day("2025-12-30") }));
      sure(await saldo(30_000_00, makeStamp(2).at, 3));
      sure(await reverse(cafe, "2025-0001", 4));
      sure(await pay(store, makePayment({ practice: "accrued", rows: [rowIdOf("a", 1)] }), makeStamp(5)));
      expect(await store.inspect()).toEqual(ok([]));
    });
  });
}

function takeAll(payments: readonly Parameters<typeof takePayment>[0][]): Decide<number> {
  return (book) => {
    for (const payment of payments) {
      const verdict = takePayment(payment, book, makeStamp(1));
      if (!verdict.ok) return verdict;
    }
    return ok(payments.length);
  };
}

/** The fields of one object in the order of another: the order of fields is no part of an entry. */
function reordered(entry: object, like: object | undefined): object {
  const fields = new Map(Object.entries(entry));
  return Object.fromEntries(Object.keys(like ?? {}).map((name) => [name, fields.get(name)]));
}
