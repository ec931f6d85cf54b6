import { openSqliteLedger } from "../../src/adapters/store/sqlite/ledger.js";
import { systemChain } from "../../src/ledger/entry.js";
import { takeRegistration } from "../../src/payroll/card/observe.js";
import { takeEmployer } from "../../src/payroll/employer/amend.js";
import { takePayment } from "../../src/payroll/pay/admit.js";
import { instantOf } from "../../src/values/calendar.js";
import { parseActor } from "../../src/values/identity.js";
import { ok } from "../../src/values/result.js";
import { paymentOf } from "../support/ledger.js";
import { card, cvr, sure } from "../support/words.js";

/**
 * Makes a ledger of a payroll bureau: two employers, twenty payments on each card over ten months, all handed out. With a
 * third word all but so many of them are typed at the portal and marked.
 */
const [path = "", count = "0", waiting] = process.argv.slice(2);
const employers = ["13748136", "35254110"];
const perCard = 20;
const cardsAtOnce = 250;
const vouchersAtOnce = 5000;
let now = Date.UTC(2026, 0, 1);
const stamp = (salt: string) => {
  now += 7;
  return { at: instantOf(now), by: sure(parseActor("bench")), salt };
};

const store = sure(await openSqliteLedger({ path, create: true }));
for (const number of employers) {
  const particulars = { name: `Firma ${number}`, address: "Havnegade 1, 6700 Esbjerg", contact: "Bo Lund" };
  const employer = { payer: { cvr: cvr(number), ...particulars }, practice: "with-wage" as const, yearEnd: "12-31" };
  const accounts = { wage: "2210", "atp-employer": "2240", "owed-atp": "7620", bank: "5820", "holiday-pay": "2215" };
  const whole = { ...employer, payPeriod: "month" as const, accounts };
  sure(await store.act({ chains: [cvr(number), systemChain] }, (book) => takeEmployer(whole, book, stamp(""))));
}
const cards = Array.from({ length: Math.ceil(Number(count) / perCard) }, (_, place) => String(10_000 + place));
for (let from = 0; from < cards.length; from += cardsAtOnce) {
  const some = cards.slice(from, from + cardsAtOnce);
  const needs = { chains: [...employers.map(cvr), systemChain], cards: some.map(card) };
  const written = await store.act(needs, (book) => {
    for (let turn = 0; turn < perCard; turn += 1) {
      for (const number of some) {
        const payDay = `28-${String((turn >> 1) + 1).padStart(2, "0")}-2026`;
        const supplements = Number(number) % 3 === 0 ? { Weekendtillæg: "75,00" } : {};
        const said = { card: number, name: `Frijobber ${number}`, hours: "12,5", payDay, supplements };
        const payment = paymentOf({ ...said, employer: employers[turn % 2] ?? "" });
        const made = takePayment(payment, book, stamp(`salt${number}`));
        if (!made.ok) return made;
      }
    }
    return ok(undefined);
  });
  sure(written);
}
const vouchers = sure(await store.unfinished()).map(({ chain, voucher }) => ({ chain, voucher }));
sure(await store.handedOut(vouchers));
if (waiting !== undefined) {
  const typed = vouchers.slice(0, Math.max(vouchers.length - Number(waiting), 0));
  for (let from = 0; from < typed.length; from += vouchersAtOnce) {
    const some = typed.slice(from, from + vouchersAtOnce);
    const written = await store.act({ chains: employers.map(cvr), vouchers: some }, (book) => {
      for (const { chain, voucher } of some) {
        const noted = takeRegistration({ employer: chain, voucher }, book, stamp(""));
        if (!noted.ok) return noted;
      }
      return ok(undefined);
    });
    sure(written);
  }
}
await store.close();
