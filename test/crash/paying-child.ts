import { openSqliteLedger } from "../../src/adapters/store/sqlite/ledger.js";
import { takeRegistration } from "../../src/payroll/card/observe.js";
import { takePayment } from "../../src/payroll/pay/admit.js";
import { takeReversal } from "../../src/payroll/pay/reverse.js";
import type { Payment } from "../../src/payroll/payment.js";
import { ok } from "../../src/values/result.js";
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
} from "../support/build.js";

/** Pays, imports, registers and reverses in a loop until it is killed; what the ledger has answered is said on stdout. */
const [path = "", seed = "0"] = process.argv.slice(2);
const stamp = makeStamp(1);
const tried = await openSqliteLedger({ path });
const store = tried.ok ? tried.value : sure(await openSqliteLedger({ path, create: true }));
await letIn(store, makeEmployer(cafe));

for (let turn = 0; turn < 100_000; turn += 1) {
  const first = sure(await pay(store, plain(`E${turn}`, turn), stamp));
  say([`E${turn}`]);
  if (turn % 3 === Number(seed) % 3) await importMany(turn);
  if (turn % 4 === 1 && first.status === "written") {
    const vouchers = [{ chain: cafe, voucher: first.entry.voucher }];
    const order = { employer: cafe, voucher: first.entry.voucher };
    sure(await store.act({ chains: [cafe], vouchers }, (book) => takeRegistration(order, book, stamp)));
    sure(
      await store.act({ chains: [cafe], vouchers }, (book) => takeReversal({ ...order, reason: "fejl" }, book, stamp)),
    );
  }
}

async function importMany(turn: number): Promise<void> {
  const payments = Array.from({ length: 25 }, (_, place) => plain(`M${turn}-${place}`, place));
  sure(
    await store.act(needsOf(...payments), (book) => {
      for (const payment of payments) sure(takePayment(payment, book, stamp));
      return ok(undefined);
    }),
  );
  say(payments.map(({ id = "" }) => id));
}

function plain(id: string, number: number): Payment {
  return makePlainPayment(100 + (number % 7), { id: paymentId(id), card: frikort(String(10_000 + (number % 5))) });
}

function say(ids: readonly string[]): void {
  process.stdout.write(`${ids.join("\n")}\n`);
}
