import type { Verdict } from "../ledger/decision.js";
import { systemChain, type VoucherEntry } from "../ledger/entry.js";
import type { CardFacts } from "../ledger/fact.js";
import type { Needs } from "../ledger/transaction.js";
import { type SaldoRead, takeSaldo } from "../payroll/card/observe.js";
import { holderKnown } from "../payroll/card/used.js";
import { takePayment } from "../payroll/pay/admit.js";
import type { Payment } from "../payroll/payment.js";
import { minus } from "../values/money.js";
import { type Notice, notice } from "../values/notice.js";
import { isErased, sameName } from "../values/person.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { act, stampOf } from "./act.js";
import { type HandedOut, handOut, noPapers } from "./hand-out.js";
import { type NewName, namesakes } from "./people.js";
import type { VoucherStatus, World } from "./ports.js";
import { printable } from "./printable.js";

/** One payment as it is asked for. */
export interface PayOrder {
  readonly payment: Payment;
  /** What was known of the card when it was asked for. What it is held against is read again in the act. */
  readonly facts: CardFacts;
  /** What socialtfrikort.dk shows as left, just read; kept only when the payment is written. */
  readonly saldo?: Pick<SaldoRead, "left">;
  readonly folder: string;
  readonly dryRun: boolean;
}

/** What became of a payment. The entry may stand although a file is missing: the type says so. */
export interface Paid {
  readonly status: "written" | "stands" | "planned";
  readonly standing: VoucherStatus;
  readonly notices: readonly Notice[];
  readonly files: HandedOut;
}

/** One act: price, ceiling check and write in one transaction; then payslip and record. Asked again, it stands and makes what is missing. */
export async function pay(order: PayOrder, world: World): Promise<Outcome<Paid>> {
  const { payment } = order;
  const unprintable = await unprintableIn(payment, world);
  if (!unprintable.ok) return unprintable;
  const alike = await namesakes(newNameOf(payment, order.facts), world.ledger);
  if (!alike.ok) return alike;
  const stamp = stampOf(world);
  const saldo = order.saldo && { ...order.saldo, employer: payment.employer, card: payment.card, readAt: world.now };
  const taken = await act(needsOf(payment), order.dryRun, world, (book) => {
    const noted = saldo && takeSaldo(saldo, book, stamp);
    if (noted && !noted.ok) return noted;
    const verdict = takePayment(payment, book, stamp);
    if (!verdict.ok) return verdict;
    const read = noted?.value.notices ?? [];
    const rest = verdict.value.notices.filter(({ code }) => !read.some((one) => one.code === code));
    return ok({ verdict: verdict.value, notices: [...read, ...alike.value, ...rest] });
  });
  if (!taken.ok) return taken;
  return finish(taken.value.verdict, taken.value.notices, order, world);
}

/** The name that a payment's card has from now on: at its first payment, and when another name is said. */
function newNameOf({ card, holderName }: Payment, facts: CardFacts): readonly NewName[] {
  const known = holderKnown(facts);
  const name = holderName ?? known?.name;
  if (name === undefined) return [];
  const isTold = facts.vouchers.length > 0 && known !== undefined && sameName(known, name.reveal());
  return isTold ? [] : [{ card, name }];
}

async function finish(
  verdict: Verdict<VoucherEntry>,
  notices: readonly Notice[],
  order: PayOrder,
  world: World,
): Promise<Outcome<Paid>> {
  if (verdict.status === "stands") {
    const standing = await world.ledger.find(verdict);
    if (!standing.ok) return standing;
    const { entry } = standing.value;
    const files = order.dryRun ? noPapers : await handOut(entry, order.folder, world);
    const erased = isErased(entry.holder)
      ? [notice("slip-not-made", { card: entry.card, voucher: entry.voucher })]
      : [];
    return ok({ status: "stands", standing: standing.value, notices: [...notices, ...erased], files });
  }
  const standing = { entry: verdict.entry };
  if (order.dryRun) {
    return ok({ status: "planned", standing, notices: notices.flatMap(ofPlan(verdict.entry)), files: noPapers });
  }
  return ok({ status: "written", standing, notices, files: await handOut(verdict.entry, order.folder, world) });
}

/** A payment that is only planned cannot be missing at the portal; the others may. */
function ofPlan({ counted }: VoucherEntry): (one: Notice) => readonly Notice[] {
  return (one) => {
    if (one.code !== "not-yet-registered") return [one];
    const others = { ...one.data, count: one.data.count - 1, counted: minus(one.data.counted, counted) };
    return others.count === 0 ? [] : [notice("not-yet-registered", others)];
  };
}

/** What a payment's decision looks at. */
function needsOf(payment: Payment): Needs {
  const { employer: chain, card, id } = payment;
  return { chains: [chain, systemChain], cards: [card], ...(id !== undefined && { paymentIds: [{ chain, id }] }) };
}

async function unprintableIn(payment: Payment, world: World): Promise<Outcome<void>> {
  const name = payment.holderName?.reveal() ?? "";
  const supplements = payment.supplements.map((supplement) => supplement.text).join("");
  return printable({ name, supplement: supplements, reason: payment.reason ?? "" }, world);
}
