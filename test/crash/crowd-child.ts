import { openSqliteLedger } from "../../src/adapters/store/sqlite/ledger.js";
import { cafe, kiosk, makePlainPayment, makeStamp, pay, paymentId, sure } from "../support/build.js";

/** Pays one card until nothing is left of it; each answer is said on stdout as one line of JSON. */
const [path = "", number = "0"] = process.argv.slice(2);
const store = sure(await openSqliteLedger({ path }));
const employer = Number(number) % 2 === 0 ? cafe : kiosk;

let wanted = 150_00 + Number(number) * 7_01;
for (let turn = 0; ; turn += 1) {
  const payment = makePlainPayment(wanted, { employer, id: paymentId(`${number}-${turn}`) });
  const answer = await pay(store, payment, makeStamp(1));
  if (answer.ok && answer.value.status === "written") {
    const { voucher } = answer.value.entry;
    process.stdout.write(`${JSON.stringify({ written: wanted, employer, voucher })}\n`);
    continue;
  }
  const problem = answer.ok ? undefined : answer.error[0];
  process.stdout.write(`${JSON.stringify({ refused: problem?.code ?? "stands" })}\n`);
  if (problem?.code !== "ceiling-exceeded" || problem.data.left <= 0) break;
  wanted = Math.min(wanted, problem.data.left);
}
await store.close();
