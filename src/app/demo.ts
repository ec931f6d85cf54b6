import type { EmployerEntry } from "../ledger/entry.js";
import { type PaymentDraft, parsePayment } from "../payroll/pay/parse.js";
import { type Day, day } from "../values/calendar.js";
import { type CvrNumber, parseCvr } from "../values/identity.js";
import type { Outcome, Problems } from "../values/problem.js";
import { broken, ok } from "../values/result.js";
import { noteRegistered } from "./note-card.js";
import { type Paid, pay } from "./pay.js";
import type { World } from "./ports.js";
import { setUp } from "./set-up.js";

/** One payment of the example: words as a person types them. */
export interface DemoPayment {
  readonly name?: string;
  readonly hours: string;
  readonly rate: string;
  readonly payDay: string;
  readonly id: string;
  readonly employed?: { readonly from: string; readonly registered: Day };
}

/** An invented employer and an invented person; 2026, so that the first voucher is always 2026-0001. */
export const demo = {
  cvr: "13748136",
  name: "Nordlys Café ApS",
  address: "Havnegade 1, 6700 Esbjerg",
  contact: "Bo Lund",
  card: "12345",
  first: {
    name: "Anne Holm",
    hours: "20",
    rate: "150",
    payDay: "30-10-2026",
    id: "DEMO-1",
    employed: { from: "01-10-2026", registered: day("2026-09-30") },
  },
  second: { hours: "45", rate: "150", payDay: "30-11-2026", id: "DEMO-2" },
  tooMuch: { hours: "300", rate: "150", payDay: "18-12-2026", id: "DEMO-3" },
  registeredOn: day("2026-11-02"),
} as const;

/** What the example left behind, step by step. */
export interface DemoMade {
  readonly status: "written" | "stands";
  readonly employer: EmployerEntry;
  readonly first: Paid;
  readonly registeredOn: Day;
  readonly second: Paid;
  /** The payment that is over the ceiling; nothing when somebody has made room for it since. */
  readonly refused: Problems | undefined;
}

/** An employer, a payment, its registration, a second payment with ATP, and one the card has no room for. Made again, everything stands. */
export async function makeDemo(folder: string, world: World): Promise<Outcome<DemoMade>> {
  const cvr = demoCvr();
  const { name, address, contact } = demo;
  const made = await setUp({ cvr, name, address, contact, accounts: {}, newKey: false, dryRun: false }, world);
  if (!made.ok) return made;
  const { employer } = made.value;
  const key = world.sealer.ensure(cvr);
  if (!key.ok) return key;
  const { today } = world;
  const payOne = async (wanted: DemoPayment, dryRun: boolean): Promise<Outcome<Paid>> => {
    const payment = parsePayment(draftOf(wanted, today), employer, today);
    if (!payment.ok) return payment;
    const facts = await world.ledger.card(payment.value.card);
    return facts.ok ? pay({ payment: payment.value, facts: facts.value, folder, dryRun }, world) : facts;
  };

  const first = await payOne(demo.first, false);
  if (!first.ok) return first;
  const registeredOn = await registerFirst(first.value, cvr, world);
  if (!registeredOn.ok) return registeredOn;
  const second = await payOne(demo.second, false);
  if (!second.ok) return second;
  const tooMuch = await payOne(demo.tooMuch, true);
  const status = first.value.status === "stands" && second.value.status === "stands" ? "stands" : "written";
  return ok({
    ...{ status, employer, first: first.value, registeredOn: registeredOn.value, second: second.value },
    refused: tooMuch.ok ? undefined : tooMuch.error,
  });
}

/** A payment that has been registered or reversed since is left alone. */
async function registerFirst({ standing }: Paid, cvr: CvrNumber, world: World): Promise<Outcome<Day>> {
  if (standing.registered !== undefined) return ok(standing.registered.on);
  const on = notLater(demo.registeredOn, world.today);
  if (standing.reversedBy !== undefined) return ok(on);
  const noted = await noteRegistered([{ employer: cvr, voucher: standing.entry.voucher, on }], false, world);
  return noted.ok ? ok(on) : noted;
}

function draftOf({ name, hours, rate, payDay, id, employed }: DemoPayment, today: Day): PaymentDraft {
  const words = {
    ...{ card: demo.card, hours, rate, "pay-day": payDay, "payment-id": id },
    ...(name !== undefined && { name }),
    ...(employed && {
      "employed-from": employed.from,
      "registered-employment": notLater(employed.registered, today),
    }),
  };
  return { words, supplements: [], mark: "comma", split: false, again: false, rename: false };
}

function demoCvr(): CvrNumber {
  const parsed = parseCvr(demo.cvr);
  return parsed.ok ? parsed.value : broken("the example's CVR number passes modulus 11");
}

/** The example may be made before its days have come. */
function notLater(date: Day, today: Day): Day {
  return date <= today ? date : today;
}
