import type { Verdict } from "../ledger/decision.js";
import { type EmployerEntry, systemChain, type VoucherEntry } from "../ledger/entry.js";
import type { CardFacts } from "../ledger/fact.js";
import type { Needs } from "../ledger/transaction.js";
import { type SaldoRead, takeSaldo } from "../payroll/card/observe.js";
import { employmentAt, holderKnown } from "../payroll/card/used.js";
import { takePayment } from "../payroll/pay/admit.js";
import { type PaymentDraft, parsePayment } from "../payroll/pay/parse.js";
import type { Payment } from "../payroll/payment.js";
import { minus } from "../values/money.js";
import { type Notice, notice } from "../values/notice.js";
import { sameName } from "../values/person.js";
import { type FieldName, type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import { act, stampOf } from "./act.js";
import { type HandedOut, handOut } from "./hand-out.js";
import { type NewName, namesakes } from "./people.js";
import type { VoucherStatus, World } from "./ports.js";

/** One payment as it is asked for. */
export interface PayOrder {
  readonly draft: PaymentDraft;
  readonly employer: EmployerEntry;
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

const noFiles: HandedOut = { payslip: null, registration: null, ordinary: null, problems: [] };

/** One act: price, ceiling check and write in one transaction; then payslip and record. Asked again, it stands and makes what is missing. */
export async function pay(order: PayOrder, world: World): Promise<Outcome<Paid>> {
  const parsed = parsePayment(order.draft, order.employer, world.today);
  if (!parsed.ok) return parsed;
  const unprintable = await unprintableIn(parsed.value, world);
  if (!unprintable.ok) return unprintable;

  const payment = parsed.value;
  const named = await newNameOf(payment, world);
  if (!named.ok) return named;
  const alike = await namesakes(named.value, world.ledger);
  if (!alike.ok) return alike;
  const stamp = stampOf(world);
  const saldo = order.saldo && { ...order.saldo, employer: payment.employer, card: payment.card, readAt: world.now };
  const taken = await act(needsOf(payment), order.dryRun, world, (book) => {
    const noted = saldo && takeSaldo(saldo, book, stamp);
    if (noted && !noted.ok) return noted;
    const verdict = takePayment(payment, book, stamp);
    if (!verdict.ok) return verdict;
    return ok({
      verdict: verdict.value,
      notices: [...(noted?.value.notices ?? []), ...alike.value, ...verdict.value.notices],
    });
  });
  if (!taken.ok) return taken;
  return finish(taken.value.verdict, taken.value.notices, order, world);
}

/** The name that a payment's card has from now on: at its first payment, and when another name is said. */
async function newNameOf({ card, holderName }: Payment, world: World): Promise<Outcome<readonly NewName[]>> {
  const facts = await world.ledger.card(card);
  if (!facts.ok) return facts;
  const known = holderKnown(facts.value);
  const name = holderName ?? known?.name;
  if (name === undefined) return ok([]);
  const isTold = facts.value.vouchers.length > 0 && known !== undefined && sameName(known, name.reveal());
  return ok(isTold ? [] : [{ card, name }]);
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
    const files = order.dryRun ? noFiles : await handOut(standing.value.entry, order.folder, world);
    return ok({ status: "stands", standing: standing.value, notices, files });
  }
  const standing = { entry: verdict.entry };
  if (order.dryRun) {
    return ok({ status: "planned", standing, notices: notices.flatMap(ofPlan(verdict.entry)), files: noFiles });
  }
  return ok({ status: "written", standing, notices, files: await handOut(verdict.entry, order.folder, world) });
}

/** A payment that is only planned cannot be missing at the portal; the others may. */
function ofPlan({ counted }: VoucherEntry): (one: Notice) => readonly Notice[] {
  return (one) => {
    if (one.code !== "not-yet-registered") return [one];
    const others = { count: one.data.count - 1, counted: minus(one.data.counted, counted) };
    return others.count === 0 ? [] : [notice("not-yet-registered", others)];
  };
}

/** What a payment's decision looks at. */
export function needsOf(payment: Payment): Needs {
  const { employer: chain, card, id } = payment;
  return { chains: [chain, systemChain], cards: [card], ...(id !== undefined && { paymentIds: [{ chain, id }] }) };
}

/** The fields that a payment cannot do without and that nobody has said: neither now nor earlier for this card. A card that was not understood (no facts) may well have a name. */
export function missingFields(draft: PaymentDraft, facts: CardFacts | undefined, employer: EmployerEntry): FieldName[] {
  const given = (field: FieldName) => (draft.words[field] ?? "").trim() !== "";
  const missing: FieldName[] = [];
  if (!given("card")) missing.push("card");
  const unknown = facts !== undefined && holderKnown(facts) === undefined;
  if (!given("name") && (unknown || !given("card"))) missing.push("name");
  const paysElse =
    draft.practice === "only" || given("holiday-days") || draft.supplements.length > 0 || given("pension");
  if (!given("hours") && !paysElse) missing.push("hours");
  const agreed = facts && employmentAt(facts, employer.chain)?.perHour;
  if (!given("rate") && agreed === undefined && (given("hours") || missing.includes("hours"))) missing.push("rate");
  return missing;
}

async function unprintableIn(payment: Payment, world: World): Promise<Outcome<void>> {
  const name = payment.holderName?.reveal() ?? "";
  const supplements = payment.supplements.map((supplement) => supplement.text).join("");
  return printable({ name, supplement: supplements, reason: payment.reason ?? "" }, world);
}

/** Refuses a letter that the payslip's typeface does not have (206), before anything is written. */
export async function printable(
  texts: Readonly<Partial<Record<FieldName, string>>>,
  world: World,
): Promise<Outcome<void>> {
  const words = Object.entries(texts).filter(([, text]) => /[^\x20-\x7eæøåÆØÅé]/.test(text));
  if (words.length === 0) return ok(undefined);
  const printer = await world.printer();
  if (!printer.ok) return printer;
  for (const field of printableFields) {
    const letter = printer.value.firstUnprintable(texts[field] ?? "");
    if (letter !== undefined) return err(problem("letter-not-printable", { field, letter }));
  }
  return ok(undefined);
}

const printableFields: readonly FieldName[] = ["name", "address", "contact", "supplement", "reason"];
