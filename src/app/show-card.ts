import { ceilingOfYear, isNextYearUnknown, lawOn, lawUnknown } from "../law/law.js";
import type { EmployerEntry } from "../ledger/entry.js";
import { type CardFacts, type VoucherFact, voucherKey } from "../ledger/fact.js";
import { type HolidayAccount, holidayAccount, holidayPayOwed } from "../payroll/card/holiday.js";
import { portalShowsLess } from "../payroll/card/saldo-difference.js";
import {
  countedOf,
  holderOf,
  missingAtPortal,
  newestSaldo,
  type Tally,
  unregistered,
  useOf,
} from "../payroll/card/used.js";
import { hoursThatFit } from "../payroll/pay/price.js";
import { type Day, type IncomeYear, type Instant, wholeYear } from "../values/calendar.js";
import { type Hours, seconds } from "../values/hours.js";
import { type CvrNumber, compareVouchers, type FrikortId, type Voucher } from "../values/identity.js";
import { type Money, minus, noMoney, oere } from "../values/money.js";
import type { Person } from "../values/person.js";
import type { Outcome } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import type { World } from "./ports.js";

/** What is asked about a card. `rate` in øre an hour: then the hours that still fit are reckoned, in the practice given. */
interface CardQuestion {
  readonly card: FrikortId;
  readonly year: IncomeYear;
  readonly employer?: CvrNumber;
  readonly rate?: Money;
  readonly practice: EmployerEntry["practice"];
}

/** A card-year as it stands. `payments` are those of the employers in view, `elsewhere` the sum of the others in this ledger (R40). */
export interface CardShown {
  readonly card: FrikortId;
  readonly year: IncomeYear;
  readonly ceiling: Money;
  readonly used: Money;
  readonly left: Money;
  readonly elsewhere: Money;
  readonly unregistered: Tally;
  /** Reversed here, and still standing at the portal. */
  readonly toTakeOut: Tally;
  /** In the order of employer and number. */
  readonly payments: readonly CardPayment[];
  readonly saldo: { readonly left: Money; readonly readAt: Instant } | undefined;
  /** That balance shows less used than is noted as registered (R49). */
  readonly portalShowsLess: ReturnType<typeof portalShowsLess>;
  readonly holidayPayOwed: readonly {
    readonly employer: CvrNumber;
    readonly owed: Money;
    readonly days: HolidayAccount;
  }[];
  /** What is left when room is kept for the holiday pay that is owed (R48). */
  readonly leftBesideOwed: Money;
  readonly hoursThatFit: Hours | undefined;
  /** The hours that fit beside what is owed, their own holiday pay included whether it is paid now or later. */
  readonly hoursThatFitBesideOwed: Hours | undefined;
  /** It is December, and the next year's ceiling is not known (R45). */
  readonly isYearEnding: boolean;
  /** Is anything noted about the card, by any employer? */
  readonly isKnown: boolean;
  /** Whose card it is, as far as it is known; the name may have been erased. */
  readonly holder: Person | undefined;
}

/** A payment or reversal as a line shows it, and what has happened to it since. */
export interface CardPayment extends Pick<VoucherFact, "chain" | "voucher" | "payDay" | "hours" | "counted"> {
  readonly payout: Money;
  readonly reverses: Voucher | undefined;
  readonly reversedBy: Voucher | undefined;
  readonly registeredOn: Day | undefined;
  /** The day in the books, where it is not the pay day. */
  readonly bookedOn: Day | undefined;
}

/** Used, left, not yet registered, payments, the last balance and the hours that still fit. A year that is not known is refused (301). */
export async function showCard(question: CardQuestion, world: World): Promise<Outcome<CardShown>> {
  const { card, year, employer } = question;
  const added = await world.ledger.addedLaw();
  if (!added.ok) return added;
  const ceiling = ceilingOfYear(year, added.value);
  if (ceiling === undefined) return err(lawUnknown(wholeYear(year).to, added.value));
  const facts = await world.ledger.card(card);
  if (!facts.ok) return facts;
  const booked = await bookingDays(question, facts.value, world);
  if (!booked.ok) return booked;

  const use = useOf(ceiling, facts.value);
  const inYear = facts.value.vouchers.filter((voucher) => voucher.year === year);
  const inView = (chain: CvrNumber) => employer === undefined || chain === employer;
  const missing = unregistered(facts.value).filter((one) => one.year === year && inView(one.chain));
  const { toRegister, toTakeOut } = missingAtPortal(missing);
  const saldo = newestSaldo(facts.value, year);
  const chains = new Set(facts.value.vouchers.map(({ chain }) => chain));
  const owed = new Map([...chains].filter(inView).map((chain) => [chain, holidayPayOwed(facts.value, chain)]));
  const owedInAll = oere([...owed.values()].reduce((sum, one) => sum + one, 0));
  const leftBesideOwed = minus(use.left, owedInAll);
  const hoursFor = (left: Money, practice: CardQuestion["practice"]) =>
    question.rate === undefined ? undefined : fitting({ ...question, practice }, question.rate, left, added.value);
  return ok({
    ...{ card, year, ceiling: ceiling.value.amount, used: use.used, left: use.left },
    elsewhere: countedOf(inYear.filter((voucher) => !inView(voucher.chain))),
    ...{ unregistered: toRegister, toTakeOut },
    payments: paymentsOf(
      facts.value,
      inYear.filter((voucher) => inView(voucher.chain)),
      booked.value,
    ),
    saldo: saldo && { left: saldo.left, readAt: saldo.readAt },
    portalShowsLess: saldo && portalShowsLess(saldo, facts.value),
    holidayPayOwed: [...owed]
      .filter(([, sum]) => sum > 0)
      .map(([chain, sum]) => ({
        employer: chain,
        owed: oere(sum),
        days: holidayAccount(facts.value, chain, world.today),
      })),
    leftBesideOwed,
    hoursThatFit: hoursFor(use.left, question.practice),
    hoursThatFitBesideOwed: hoursFor(leftBesideOwed, "with-wage"),
    isYearEnding: isNextYearUnknown(world.today, added.value),
    isKnown: isKnown(facts.value),
    holder: holderOf(facts.value),
  });
}

/** Only what was put right may be booked on another day than its pay day: other cards are shown without reading their entries. */
async function bookingDays(
  { card, year, employer }: CardQuestion,
  { reversed }: CardFacts,
  world: World,
): Promise<Outcome<ReadonlyMap<string, Day>>> {
  if (reversed.size === 0) return ok(new Map());
  const entries = await world.ledger.vouchers({ card, year, ...(employer && { chain: employer }) });
  if (!entries.ok) return entries;
  return ok(
    new Map(
      entries.value.flatMap(({ entry }) => (entry.bookedOn ? [[voucherKey(entry), entry.bookedOn] as const] : [])),
    ),
  );
}

/** What the columns hold is enough for a line: thousands of entries need not be read. */
function paymentsOf(
  { registered, reversed }: CardFacts,
  vouchers: readonly VoucherFact[],
  booked: ReadonlyMap<string, Day>,
): readonly CardPayment[] {
  const payments = vouchers.map((fact) => {
    const { chain, voucher, payDay, hours, counted, atpEmployee, reverses } = fact;
    const key = voucherKey(fact);
    const since = { reversedBy: reversed.get(key)?.voucher, registeredOn: registered.get(key)?.registeredOn };
    const payout = minus(counted, atpEmployee);
    return { chain, voucher, payDay, hours, counted, payout, reverses, ...since, bookedOn: booked.get(key) };
  });
  return payments.sort((one, other) =>
    one.chain === other.chain ? compareVouchers(one.voucher, other.voucher) : one.chain < other.chain ? -1 : 1,
  );
}

function isKnown({ vouchers, saldos, employments, states }: CardFacts): boolean {
  return [vouchers, saldos, employments, states].some((facts) => facts.length > 0);
}

function fitting(
  question: CardQuestion,
  rate: Money,
  left: Money,
  added: Parameters<typeof lawOn>[1],
): Hours | undefined {
  const law = lawOn(wholeYear(question.year).to, added);
  if (!law.ok) return undefined;
  const work = [{ hours: seconds(0), perHour: rate }];
  const rest = { supplements: [], pension: noMoney, holidayPayOut: noMoney };
  return hoursThatFit({ work, practice: question.practice, ...rest }, law.value, left);
}
