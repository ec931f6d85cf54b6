import { isVoucher } from "../../src/ledger/entry.js";
import { oere } from "../../src/values/money.js";
import type { Answer } from "./answer.js";
import type { Act } from "./arbitrary-payments.js";
import { Ledger, strandgaard } from "./ledger.js";

/** Runs acts; a correction turns one pension øre more. */
export function run(some: readonly Act[], each: (ledger: Ledger, answer: Answer) => void = () => {}): Ledger {
  const ledger = new Ledger();
  ledger.employer(strandgaard, { practice: "accrued" });
  for (const act of some) each(ledger, actOn(ledger, act));
  return ledger;
}

function actOn(ledger: Ledger, act: Act): Answer {
  if (act.do === "pay") return ledger.pay(act.pay);
  if (act.do === "saldo") return ledger.saldo(act.left);
  const own = ledger.written.filter(isVoucher).filter((entry) => entry.chain === act.employer);
  const voucher = own[act.place % Math.max(1, own.length)]?.voucher ?? "2025-0001";
  const { employer } = act;
  if (act.do === "reverse") return ledger.reverse(voucher, { employer });
  if (act.do === "correct") return ledger.correct(voucher, { pension: oere(1) }, { employer });
  return ledger.registered(voucher, { employer });
}
