import type { CardFacts } from "../ledger/fact.js";
import { type EmploymentToRegister, employmentsToRegister } from "../payroll/card/employment.js";
import { comparePortal, type PortalComparison, type PortalLine } from "../payroll/card/portal-compare.js";
import {
  type NotCovered,
  notCovered,
  type SaldoDifference,
  saldoDifferences,
} from "../payroll/card/saldo-difference.js";
import type { Day } from "../values/calendar.js";
import type { CvrNumber, FrikortId } from "../values/identity.js";
import { type Money, oere } from "../values/money.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import type { LedgerStore, VoucherStatus, World } from "./ports.js";

/** What is asked: all employers unless one is named; a hand-made list of portal amounts to hold against the ledger. */
export interface MissingQuestion {
  readonly employer?: CvrNumber | undefined;
  readonly compare?: readonly PortalLine[] | undefined;
}

/** Unfinished business at socialtfrikort.dk. */
export interface Missing {
  readonly vouchers: readonly ToType[];
  /** The payments alone; a reversal takes out at the portal what stands there. */
  readonly counted: Money;
  readonly employments: readonly EmploymentToRegister[];
  readonly saldos: readonly SaldoDifference[];
  readonly notCovered: readonly NotCovered[];
  readonly comparison: PortalComparison | undefined;
}

/** A voucher to be typed; overdue when its pay day has passed. */
export interface ToType extends VoucherStatus {
  readonly isOverdue: boolean;
  /** The employment is not noted as registered: it is typed first. */
  readonly isEmploymentMissing: boolean;
}

/** What must still be typed, by employer and card with the oldest first; employments not registered in time; balances that differ. */
export async function listMissing(question: MissingQuestion, world: World): Promise<Outcome<Missing>> {
  const { employer, compare } = question;
  const chain = employer === undefined ? {} : { chain: employer };
  const added = await world.ledger.addedLaw();
  if (!added.ok) return added;
  const unregistered = await world.ledger.vouchers({ ...chain, unregistered: true });
  if (!unregistered.ok) return unregistered;
  const cards = await openCards(employer, world.ledger);
  if (!cards.ok) return cards;

  const employments: EmploymentToRegister[] = [];
  const saldos: SaldoDifference[] = [];
  const beyond: NotCovered[] = [];
  for (const facts of cards.value) {
    saldos.push(...saldoDifferences(facts, added.value));
    beyond.push(...notCovered(facts, added.value));
    employments.push(...employmentsToRegister(facts, employer));
  }
  const comparison = compare === undefined ? ok(undefined) : await compared(compare, question, world);
  if (!comparison.ok) return comparison;
  const toRegister = new Set(employments.map((one) => employmentKey(one.employer, one.card, one.from)));
  const vouchers = [...unregistered.value].sort(byCardAndAge).map((standing) => ({
    ...standing,
    isOverdue: standing.entry.payDay < world.today,
    isEmploymentMissing: toRegister.has(
      employmentKey(standing.entry.chain, standing.entry.card, standing.entry.employment.from),
    ),
  }));
  const counted = sumOf(vouchers.filter(({ entry }) => entry.kind === "payment"));
  return ok({ vouchers, counted, employments, saldos, notCovered: beyond, comparison: comparison.value });
}

/** The cards with unfinished business, where the store can tell them apart; otherwise all. */
async function openCards(employer: CvrNumber | undefined, ledger: LedgerStore): Promise<Outcome<readonly CardFacts[]>> {
  if (ledger.openCards !== undefined) return ledger.openCards(employer);
  const cards = await ledger.cards(employer);
  if (!cards.ok) return cards;
  const all: CardFacts[] = [];
  for (const card of cards.value) {
    const facts = await ledger.card(card);
    if (!facts.ok) return facts;
    all.push(facts.value);
  }
  return ok(all);
}

async function compared(
  lines: readonly PortalLine[],
  { employer }: MissingQuestion,
  world: World,
): Promise<Outcome<PortalComparison>> {
  const held: VoucherStatus[] = [];
  for (const card of new Set<FrikortId>(lines.map((line) => line.card))) {
    const vouchers = await world.ledger.vouchers({ card, ...(employer !== undefined && { chain: employer }) });
    if (!vouchers.ok) return vouchers;
    held.push(...vouchers.value);
  }
  const known = held.map(({ entry, registered, reversedBy }) => ({
    entry,
    isRegistered: registered !== undefined,
    isReversed: reversedBy !== undefined,
  }));
  return ok(comparePortal(lines, known));
}

function employmentKey(employer: CvrNumber, card: FrikortId, from: Day): string {
  return `${employer}/${card}/${from}`;
}

function byCardAndAge({ entry: one }: VoucherStatus, { entry: other }: VoucherStatus): number {
  if (one.chain !== other.chain) return one.chain < other.chain ? -1 : 1;
  if (one.card !== other.card) return one.card < other.card ? -1 : 1;
  if (one.payDay !== other.payDay) return one.payDay < other.payDay ? -1 : 1;
  return one.sequence - other.sequence;
}

function sumOf(vouchers: readonly VoucherStatus[]): Money {
  let sum = 0;
  for (const { entry } of vouchers) sum += entry.counted;
  return oere(sum);
}
