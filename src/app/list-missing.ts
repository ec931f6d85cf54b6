import type { VoucherEntry } from "../ledger/entry.js";
import {
  type EmploymentToRegister,
  employmentsStanding,
  employmentsToRegister,
  type StandingEmployment,
} from "../payroll/card/employment.js";
import { comparePortal, type PortalComparison, type PortalLine } from "../payroll/card/portal-compare.js";
import {
  type NotCovered,
  notCovered,
  type SaldoDifference,
  saldoDifferences,
} from "../payroll/card/saldo-difference.js";
import type { Day } from "../values/calendar.js";
import type { CvrNumber, FrikortId, Voucher } from "../values/identity.js";
import { type Money, oere } from "../values/money.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import type { VoucherStatus, World } from "./ports.js";

/** What is asked: all employers unless one is named; a hand-made list of portal amounts to hold against the ledger. */
interface MissingQuestion {
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

/** A voucher to be typed, as it is typed and no more: there may be a hundred thousand. Overdue when its pay day has passed. */
export interface ToType
  extends Pick<
    VoucherEntry,
    "kind" | "chain" | "card" | "year" | "voucher" | "sequence" | "payDay" | "period" | "counted" | "payout"
  > {
  readonly reverses: Voucher | undefined;
  readonly employedFrom: Day;
  readonly employedTo: Day | undefined;
  readonly payer: VoucherEntry["payer"];
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
  const employments: EmploymentToRegister[] = [];
  const saldos: SaldoDifference[] = [];
  const beyond: NotCovered[] = [];
  const changed = new Map<string, StandingEmployment>();
  for await (const portion of world.ledger.openCards(employer)) {
    if (!portion.ok) return portion;
    for (const facts of portion.value) {
      saldos.push(...saldoDifferences(facts, added.value));
      beyond.push(...notCovered(facts, added.value));
      employments.push(...employmentsToRegister(facts, employer));
      for (const one of employmentsStanding(facts)) {
        if (one.to === undefined && one.firstDays.length === 1) continue;
        for (const day of one.firstDays) changed.set(employmentKey(one.chain, facts.card, day), one);
      }
    }
  }
  const comparison = compare === undefined ? ok(undefined) : await compared(compare, question, world);
  if (!comparison.ok) return comparison;
  const toRegister = new Set(employments.map((one) => employmentKey(one.employer, one.card, one.from)));
  const typing = new Typing(world.today, toRegister, changed);
  const vouchers: ToType[] = [];
  for await (const portion of world.ledger.voucherPortions({ ...chain, unregistered: true })) {
    if (!portion.ok) return portion;
    for (const { entry } of portion.value) vouchers.push(typing.of(entry));
  }
  vouchers.sort(byCardAndAge);
  const counted = sumOf(vouchers.filter(({ kind }) => kind === "payment"));
  return ok({ vouchers, counted, employments, saldos, notCovered: beyond, comparison: comparison.value });
}

/** Makes of each voucher what is to be typed of it, with the first day and the end of the employment that were noted since. Employers say the same on one voucher after another: that is kept once. */
class Typing {
  private readonly payers = new Map<string, VoucherEntry["payer"]>();

  constructor(
    private readonly today: Day,
    private readonly employmentsMissing: ReadonlySet<string>,
    private readonly changed: ReadonlyMap<string, Pick<StandingEmployment, "from" | "to">>,
  ) {}

  of(entry: VoucherEntry): ToType {
    const { kind, chain, card, year, voucher, sequence, payDay, period, counted, payout, reverses, employment } = entry;
    const now = this.changed.get(employmentKey(chain, card, employment.from));
    const from = now?.from ?? employment.from;
    const to = now?.to ?? employment.to;
    return {
      ...{ kind, chain, card, year, voucher, sequence, payDay, period, counted, payout, reverses },
      ...{ employedFrom: from, employedTo: to, payer: this.payerOf(entry) },
      isOverdue: payDay < this.today,
      isEmploymentMissing: this.employmentsMissing.has(employmentKey(chain, card, from)),
    };
  }

  private payerOf({ chain, payer }: VoucherEntry): VoucherEntry["payer"] {
    const known = this.payers.get(chain);
    if (known?.name === payer.name && known.contact === payer.contact) return known;
    this.payers.set(chain, payer);
    return payer;
  }
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

function byCardAndAge(one: ToType, other: ToType): number {
  if (one.chain !== other.chain) return one.chain < other.chain ? -1 : 1;
  if (one.card !== other.card) return one.card < other.card ? -1 : 1;
  if (one.payDay !== other.payDay) return one.payDay < other.payDay ? -1 : 1;
  return one.sequence - other.sequence;
}

function sumOf(vouchers: readonly ToType[]): Money {
  let sum = 0;
  for (const one of vouchers) sum += one.counted;
  return oere(sum);
}
