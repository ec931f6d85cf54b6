import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryLedger } from "../../../../src/adapters/store/memory/ledger.js";
import { openSqliteLedger } from "../../../../src/adapters/store/sqlite/ledger.js";
import type { LedgerStore } from "../../../../src/app/ports.js";
import type { CardFacts } from "../../../../src/ledger/fact.js";
import { employmentsToRegister } from "../../../../src/payroll/card/employment.js";
import { takeRegistration, takeSaldo } from "../../../../src/payroll/card/observe.js";
import { oere } from "../../../../src/values/money.js";
import {
  cafe,
  card,
  frikort,
  kiosk,
  letIn,
  makeEmployer,
  makePayment,
  makeStamp,
  pay,
  sure,
  voucher,
} from "../../../support/build.js";
import { emptyFolder } from "../../../support/run.js";

const other = frikort("00042");
let folder: ReturnType<typeof emptyFolder>;
let store: LedgerStore;

beforeEach(async () => {
  folder = emptyFolder();
  store = sure(await openSqliteLedger({ path: join(folder.path, "ledger.db"), create: true }));
  await letIn(store, makeEmployer(cafe), makeEmployer(kiosk));
  sure(await pay(store, makePayment(), makeStamp(1)));
  sure(await pay(store, makePayment({ card: other }), makeStamp(2)));
});

afterEach(async () => {
  await store.close();
  folder.remove();
});

async function open(chain?: typeof cafe): Promise<readonly string[]> {
  return (await openFacts(store, chain)).map((facts) => facts.card);
}

async function openFacts(from: LedgerStore, chain?: typeof cafe): Promise<readonly CardFacts[]> {
  const found: CardFacts[] = [];
  for await (const portion of from.openCards(chain)) found.push(...sure(portion));
  return found;
}

async function register(number: string, order: number): Promise<void> {
  const registration = { employer: cafe, voucher: voucher(number) };
  const needs = { chains: [cafe, "house" as const], vouchers: [{ chain: cafe, voucher: voucher(number) }] };
  sure(await store.act(needs, (book) => takeRegistration(registration, book, makeStamp(order))));
}

describe("the cards with unfinished business", () => {
  it("are those with something to register, and no others", async () => {
    expect(await open()).toEqual(["00042", "12345"]);
    await register("2025-0001", 3);
    expect(await open()).toEqual(["00042"]);
    expect(await open(kiosk)).toEqual([]);
  });

  it("have everything that is known of them, as the card itself has", async () => {
    const [facts] = await openFacts(store);
    const known = sure(await store.card(other));
    expect(facts?.vouchers).toEqual(known.vouchers);
    expect(facts === undefined ? [] : employmentsToRegister(facts)).toEqual(employmentsToRegister(known));
  });

  it("are also those whose balance was read at the portal", async () => {
    await register("2025-0001", 3);
    await register("2025-0002", 4);
    expect(await open()).toEqual([]);
    const read = { employer: cafe, card, left: oere(1_000_000), readAt: makeStamp(5).at };
    sure(await store.act({ chains: [cafe, "house"], cards: [card] }, (book) => takeSaldo(read, book, makeStamp(5))));
    expect(await open()).toEqual(["12345"]);
  });

  it("are found among all cards where a store does not tell them apart", async () => {
    const memory = memoryLedger("prøve");
    await letIn(memory, makeEmployer(cafe));
    sure(await pay(memory, makePayment(), makeStamp(1)));
    expect((await openFacts(memory)).map((facts) => facts.card)).toEqual(["12345"]);
  });
});
