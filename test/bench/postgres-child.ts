import { join } from "node:path";
import { migrateServer, openPostgresLedger, parseAddress } from "../../src/adapters/store/postgres/ledger.js";
import { openSqliteLedger } from "../../src/adapters/store/sqlite/ledger.js";
import type { LedgerStore } from "../../src/app/ports.js";
import { takePayment } from "../../src/payroll/pay/admit.js";
import { hidden } from "../../src/values/person.js";
import {
  cafe,
  cvr,
  frikort,
  letIn,
  makeEmployer,
  makePayment,
  makePlainPayment,
  makeStamp,
  needsOf,
  pay,
  paymentId,
  sure,
} from "../support/build.js";

/** The work of `test/bench/postgres.mjs` in a process of its own; the figures are said on stdout as one line of JSON. */
const [server = "", folder = ""] = process.argv.slice(2);
const address = sure(parseAddress(server, {}));
const ceiling = 42_766_00;
const employers = ["13748136", "99999993", "35254110", "10000009"].map(cvr);
const cards = ["10001", "10002", "10003", "10004", "10005", "10006", "10007", "10008"].map(frikort);

sure(await migrateServer({ address }));
const store = sure(await openPostgresLedger({ address, connectionsMax: 16 }));
await letIn(store, ...employers.map((one) => makeEmployer(one)));

const one = await crowd(store, [cafe], 200);
const four = await crowd(store, employers, 200);
const full = await untilFull(store);
const tries = [];
for (let round = 0; round < 3; round += 1) {
  const ours = await importInto(store, round);
  const path = join(folder, `${round}.db`);
  const file = sure(await openSqliteLedger({ path, create: true }));
  await letIn(file, makeEmployer(cafe));
  tries.push({ ours, sqlite: await importInto(file, round) });
  await file.close();
}
await store.close();
process.stdout.write(`${JSON.stringify({ one, four, full, tries })}\n`);

/** 64 writers at once, each paying small sums on the eight cards by turns: payments a second, and answers that said no. */
async function crowd(store: LedgerStore, of: readonly (typeof cafe)[], each: number) {
  let refused = 0;
  const from = performance.now();
  const share = Math.ceil((each * of.length) / 64);
  await Promise.all(
    Array.from({ length: 64 }, async (_, writer) => {
      const employer = of[writer % of.length] ?? cafe;
      for (let turn = 0; turn < share; turn += 1) {
        const id = paymentId(`${of.length}-${writer}-${turn}`);
        const card = cards[(writer + turn) % cards.length] ?? frikort("10001");
        const answer = await pay(store, makePlainPayment(100, { employer, card, id }), makeStamp(1));
        if (!answer.ok || answer.value.status !== "written") refused += 1;
      }
    }),
  );
  const payments = 64 * share;
  return { payments, refused, perSecond: payments / ((performance.now() - from) / 1000) };
}

/** 64 writers fill eight cards to the last øre: what stands is the ceiling and not an øre more, and what was answered is what stands. */
async function untilFull(store: LedgerStore) {
  let paid = 0;
  const before = await sums(store);
  await Promise.all(
    Array.from({ length: 64 }, async (_, writer) => {
      const card = cards[writer % cards.length] ?? frikort("10001");
      const employer = employers[writer % employers.length] ?? cafe;
      for (let turn = 0, wanted = 1_900_00; ; turn += 1) {
        const id = paymentId(`f-${writer}-${turn}`);
        const answer = await pay(store, makePlainPayment(wanted, { employer, card, id }), makeStamp(1));
        if (answer.ok) {
          paid += wanted;
          continue;
        }
        const [problem] = answer.error;
        if (problem.code !== "ceiling-exceeded") return;
        if (problem.data.left <= 0) return;
        wanted = problem.data.left;
      }
    }),
  );
  const after = await sums(store);
  const overCeiling = after.filter((used) => used > ceiling).length;
  const unsaid = total(after) - total(before) - paid;
  return { cards: after.length, full: after.filter((used) => used === ceiling).length, overCeiling, unsaid };
}

async function sums(store: LedgerStore): Promise<readonly number[]> {
  const facts = await Promise.all(cards.map(async (card) => sure(await store.card(card))));
  return facts.map(({ vouchers }) => total(vouchers.map((one) => one.counted)));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, next) => sum + next, 0);
}

/** 10,000 payments of 2,000 cards in one transaction, in parts of 500, as an import writes them: seconds. */
async function importInto(store: LedgerStore, round: number): Promise<number> {
  const payments = Array.from({ length: 10_000 }, (_, row) => {
    const card = frikort(String(20_000 + 2000 * round + Math.floor(row / 5)));
    const id = paymentId(`import-${round}-${row}`);
    return makePayment({ card, id, holderName: hidden("Anne Holm") });
  });
  const parts = [];
  for (let first = 0; first < payments.length; first += 500) {
    const own = payments.slice(first, first + 500).map((payment, place) => ({ payment, place: first + place }));
    parts.push({
      needs: needsOf(...own.map(({ payment }) => payment)),
      decide: (book: Parameters<typeof takePayment>[1]) => {
        for (const { payment } of own) {
          const taken = takePayment({ ...payment, again: true }, book, makeStamp(1));
          if (!taken.ok) return taken;
        }
        return { ok: true as const, value: own.length };
      },
    });
  }
  const from = performance.now();
  sure(await store.actInParts(parts, () => ({ ok: true, value: undefined })));
  return (performance.now() - from) / 1000;
}
