import fc from "fast-check";
import { expect, it } from "vitest";
import { memoryLedger } from "../../src/adapters/store/memory/ledger.js";
import type { LedgerStore } from "../../src/app/ports.js";
import { annualCeiling } from "../../src/law/annual-ceiling.js";
import type { Decide, Verdict } from "../../src/ledger/decision.js";
import { sumOf, type VoucherEntry } from "../../src/ledger/entry.js";
import type { Needs } from "../../src/ledger/transaction.js";
import { atpList } from "../../src/payroll/books/atp-list.js";
import { holidayAccount, holidayPayOwed } from "../../src/payroll/card/holiday.js";
import {
  type Noted,
  takeCardState,
  takeRegistration,
  takeSaldo,
  takeUnregistration,
} from "../../src/payroll/card/observe.js";
import { useOf } from "../../src/payroll/card/used.js";
import { takePayment } from "../../src/payroll/pay/admit.js";
import { takeCorrection } from "../../src/payroll/pay/correct.js";
import { takeReversal } from "../../src/payroll/pay/reverse.js";
import type { Payment } from "../../src/payroll/payment.js";
import { day, type Instant, incomeYear } from "../../src/values/calendar.js";
import { danishDay } from "../../src/values/copenhagen.js";
import { holidayDays } from "../../src/values/holiday-days.js";
import { seconds } from "../../src/values/hours.js";
import { oere } from "../../src/values/money.js";
import type { Outcome } from "../../src/values/problem.js";
import {
  cafe,
  cvr,
  frikort,
  instant,
  kiosk,
  letIn,
  makeEmployer,
  makePayment,
  makeStamp,
  needsOf,
  paymentId,
  sure,
  voucher,
} from "../support/build.js";
import { casesTried } from "../support/cases-tried.js";
import { type Act, type Answer, limits, Oracle, type ToPay } from "../support/oracle.js";

const cards = ["12345", "00042"].map(frikort);

/** Takes an act in the program, and says what came of it in the accountant's words. */
async function taken(act: Act, store: LedgerStore, order: number): Promise<Answer> {
  const stamp = makeStamp(order);
  const answer = async <T>(needs: Needs, decide: Decide<T>, tell: (value: T) => Answer) =>
    told(await store.act(needs, decide), tell);
  const chain = cvr(act.employer);
  switch (act.do) {
    case "pay": {
      const payment = paymentOf(act);
      return answer(needsOf(payment), (book) => takePayment(payment, book, stamp), verdictTold);
    }
    case "reverse": {
      const reversal = { employer: chain, voucher: voucher(act.voucher), reason: "fejl" };
      return answer(
        named(reversal),
        (book) => takeReversal(reversal, book, stamp),
        ({ entry }) => ({
          ...{ status: "written", vouchers: [entry.voucher], counted: entry.counted },
        }),
      );
    }
    case "correct": {
      const reversal = { employer: chain, voucher: voucher(act.voucher), reason: "fejl" };
      const change = {
        ...(act.payDay && { payDay: day(act.payDay) }),
        ...(act.supplement !== undefined && { supplements: supplementsOf(act.supplement) }),
      };
      return answer(
        named(reversal),
        (book) => takeCorrection(reversal, change, book, stamp),
        (corrected) => {
          const paid = verdictTold(corrected.payment);
          return { ...paid, vouchers: [corrected.reversal.entry.voucher, ...(paid.vouchers ?? [])] };
        },
      );
    }
    case "saldo": {
      const read = { employer: chain, card: frikort(act.card), left: oere(act.left), readAt: instant(act.readAt) };
      return answer({ chains: [chain], cards: [read.card] }, (book) => takeSaldo(read, book, stamp), notedTold);
    }
    case "registered": {
      const order = { employer: chain, voucher: voucher(act.voucher), ...(act.on && { on: day(act.on) }) };
      return answer(named(order), (book) => takeRegistration(order, book, stamp), notedTold);
    }
    case "unregistered": {
      const mark = { employer: chain, voucher: voucher(act.voucher), reason: "fejl" };
      return answer(named(mark), (book) => takeUnregistration(mark, book, stamp), notedTold);
    }
    case "state": {
      const note = { employer: chain, card: frikort(act.card), state: act.state, from: day(act.from) };
      return answer({ chains: [chain], cards: [note.card] }, (book) => takeCardState(note, book, stamp), notedTold);
    }
  }
}

function named({ employer, voucher }: { employer: ReturnType<typeof cvr>; voucher: VoucherEntry["voucher"] }): Needs {
  return { chains: [employer], vouchers: [{ chain: employer, voucher }] };
}

function paymentOf(act: ToPay): Payment {
  return makePayment({
    ...{ employer: cvr(act.employer), card: frikort(act.card), payDay: day(act.payDay) },
    ...(act.id !== undefined && { id: paymentId(act.id) }),
    period: { from: day(act.from), to: day(act.to) },
    work: act.seconds === 0 ? [] : [{ hours: seconds(act.seconds), perHour: oere(act.perHour) }],
    supplements: supplementsOf(act.supplement),
    pension: oere(act.pension),
    ...{
      practice: act.practice,
      atpClass: act.atpClass,
      overCeiling: act.split ? "split" : "refuse",
      again: act.again,
    },
    ...(act.out !== undefined && { holidayPayOut: oere(act.out) }),
    ...(act.days !== undefined && { holidayDays: holidayDays(act.days) }),
    ...(act.employedFrom !== undefined && { employedFrom: day(act.employedFrom) }),
    ...(act.employedTo !== undefined && { employedTo: day(act.employedTo) }),
    hoursByMonth: act.hoursByMonth?.map((one) => ({ from: day(`${one.month}-01`), hours: seconds(one.seconds) })),
  });
}

function supplementsOf(amount: number): Payment["supplements"] {
  return amount === 0 ? [] : [{ text: "Tillæg", amount: oere(amount) }];
}

function told<T>(outcome: Outcome<T>, tell: (value: T) => Answer): Answer {
  return outcome.ok ? tell(outcome.value) : { status: outcome.error[0].code };
}

function verdictTold(verdict: Verdict<VoucherEntry>): Answer {
  if (verdict.status === "stands") return { status: "stands", vouchers: [verdict.voucher] };
  const { entry } = verdict;
  return {
    ...{ status: "written", vouchers: [entry.voucher], counted: entry.counted, outside: sumOf(entry.outside) },
    ...{ atp: [entry.atpEmployee, entry.atpEmployer], accrued: entry.holidayPayAccrued },
    ...{ owed: entry.holidayPayOwed, days: entry.holidayBalance },
  };
}

function notedTold({ status }: Noted): Answer {
  return { status };
}

/** Both take the acts one by one; after each they say the same of the act and of every card. */
async function agree(acts: readonly Act[]): Promise<void> {
  const store = memoryLedger("model");
  await letIn(store, makeEmployer(cafe), makeEmployer(kiosk));
  const oracle = new Oracle();
  for (const [place, act] of acts.entries()) {
    const now: Instant = makeStamp(place + 1).at;
    const story = JSON.stringify(acts.slice(0, place + 1), undefined, 1);
    const said = await taken(act, store, place + 1);
    expect(said, story).toEqual(oracle.take(act, now, danishDay(now)));
    for (const card of cards) {
      expect(await balancesOf(store, card), `${card}\n${story}`).toEqual(oracle.balances(card));
      const facts = sure(await store.card(card));
      for (const employer of [cafe, kiosk]) {
        expect(Number(holidayPayOwed(facts, employer)), story).toBe(oracle.holidayPayOwed(employer, card));
        const { earned, taken } = holidayAccount(facts, employer, day(yearsEnd));
        expect({ earned, taken }, story).toEqual(oracle.holidayDays(employer, card, yearsEnd));
      }
    }
  }
  return agreeOnAtp(store, oracle, JSON.stringify(acts, undefined, 1));
}

/** The day that days of holiday are counted to. */
const yearsEnd = "2025-12-31";

/** At the end of a story both report the same to ATP, month by month. */
async function agreeOnAtp(store: LedgerStore, oracle: Oracle, story: string): Promise<void> {
  const entries = sure(await store.vouchers({})).map((standing) => standing.entry);
  for (const year of ["2023", "2025"]) {
    const lines = atpList(entries, incomeYear(Number(year)));
    for (const [employer, card] of [cafe, kiosk].flatMap((one) => cards.map((other) => [one, other] as const))) {
      const own = lines.filter((line) => line.employer === employer && line.card === card);
      const said = own.map(({ month, hours, atpEmployee, atpEmployer }) => ({
        ...{ month, seconds: Number(hours), employee: Number(atpEmployee), employer: Number(atpEmployer) },
      }));
      expect(said, story).toEqual(oracle.atpOfYear(employer, card, year));
    }
  }
}

async function balancesOf(store: LedgerStore, card: (typeof cards)[number]) {
  const facts = sure(await store.card(card));
  return limits.map(({ from, to }) => {
    const dated = annualCeiling.values.find(({ value: { covers } }) => covers.from === from && covers.to === to);
    if (dated === undefined) throw new Error(`no ceiling from ${from} to ${to}`);
    const { used, left } = useOf(dated, facts);
    return { ceiling: Number(dated.value.amount), used: Number(used), left: Number(left) };
  });
}

const employer = fc.constantFrom<string>(cafe, cafe, kiosk);
const card = fc.constantFrom<string>("12345", "12345", "00042");
const payDay = fc.constantFrom("2023-06-15", "2023-08-15", "2025-03-31", "2025-03-31", "2025-04-30");
const name = fc.constantFrom(
  "2025-0001",
  "2025-0001",
  "2025-0002",
  "2025-0003",
  "2025-0004",
  "2023-0001",
  "2023-0002",
  "2025-0009",
);
const sum = fc.oneof(
  fc.constantFrom(0, 0, 0, 1, 100_00, 7_77, 9_999_99, 20_000_00, 22_766_00, 42_766_00),
  fc.integer({ min: 0, max: 45_000_00 }),
);

const payAct: fc.Arbitrary<Act> = fc
  .record({
    ...{ employer, card, payDay, supplement: sum, split: fc.boolean() },
    again: fc.constantFrom(false, false, true),
    id: fc.option(fc.constantFrom("P1", "P2"), { nil: undefined, freq: 2 }),
    hours: fc.constantFrom(0, 0, 1, 3600, 26_640, 38 * 3600, 39 * 3600, 80 * 3600, 120 * 3600),
    perHour: fc.constantFrom(150_00, 139_85, 13),
    pension: fc.constantFrom(0, 0, 0, 240_00, 1),
    practice: fc.constantFrom(...(["with-wage", "with-wage", "accrued", "accrued", "only", "only"] as const)),
    out: fc.option(fc.constantFrom(1, 100_00, 375_00), { nil: undefined }),
    days: fc.option(fc.constantFrom(50, 100, 200, 208), { nil: undefined }),
    employedFrom: fc.option(fc.constantFrom("2023-05-20", "2025-01-31", "2025-02-01", "2025-03-10"), {
      ...{ nil: undefined, freq: 1 },
    }),
    employedTo: fc.option(fc.constantFrom("2025-02-28", "2025-03-09", "2025-06-15"), { nil: undefined, freq: 1 }),
    atpClass: fc.constantFrom("month" as const, "month" as const, "week" as const, "casual" as const, "none" as const),
    earlier: fc.boolean(),
    ends: fc.constantFrom("15", "15", "15", "long", "by month", "by month"),
    share: fc.constantFrom(0, 0.25, 0.5, 1),
  })
  .map(({ hours, earlier, ends, practice, out, days, share, ...said }) => {
    const month = earlier ? "2025-03" : said.payDay.slice(0, 7);
    const period =
      said.atpClass === "week"
        ? { from: `${month}-03`, to: `${month}-09` }
        : { from: `${ends !== "15" ? `${month.slice(0, 4)}-02` : month}-01`, to: `${month}-15` };
    const only = practice === "only" ? { supplement: 0, ...(days === undefined ? { out } : { days }) } : {};
    const worked = practice === "only" ? 0 : hours;
    const byMonth = ends === "by month" && worked > 0 && { hoursByMonth: divided(period, worked, share) };
    return { do: "pay" as const, ...said, ...period, seconds: worked, practice, ...only, ...byMonth };
  });

/** Hours that lie in the first and the last month of a period, as the rows of a timesheet say. */
function divided({ from, to }: { from: string; to: string }, worked: number, share: number) {
  const first = Math.floor(worked * share);
  const parts = [
    { month: from.slice(0, 7), seconds: first },
    { month: to.slice(0, 7), seconds: worked - first },
  ];
  return parts.filter((part) => part.seconds > 0);
}

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: payAct },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("reverse" as const), employer, voucher: name }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: fc.constant("correct" as const), employer, voucher: name },
      payDay: fc.option(payDay, { nil: undefined }),
      supplement: fc.option(sum, { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: fc.constant("saldo" as const), employer, card, left: sum },
      readAt: fc.constantFrom(
        ...[
          "2023-05-10T10:00:00.000Z",
          "2023-09-10T10:00:00.000Z",
          "2025-03-10T10:00:00.000Z",
          "2025-03-11T10:00:00.000Z",
        ],
        ...["2025-12-31T08:00:00.000Z", "2025-12-31T08:00:00.000Z"],
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ do: fc.constant("registered" as const), employer, voucher: name },
      on: fc.option(
        fc.constantFrom("2023-05-09", "2025-03-09", "2025-03-10", "2025-03-11", "2025-12-31", "2026-01-01"),
        { nil: undefined },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("unregistered" as const), employer, voucher: name }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ do: fc.constant("state" as const), employer, card },
      state: fc.constantFrom("first-day" as const, "inactive" as const, "active" as const),
      from: fc.constantFrom("2023-01-01", "2025-03-31", "2025-04-01", "2025-05-15"),
    }),
  },
);

const seed = Number(process.env.FRIKORT_SEED ?? 20_251_121);
const numRuns = casesTried(150, 2000);
/** So many moves are tried one after the other in every order. */
const depth = casesTried(2, 4);

it(`whatever happens on a card, a second accountant says the same (seed ${seed})`, async () => {
  const begun = fc.array(payAct, { minLength: 1, maxLength: 4 });
  const repeated = fc.record({ do: fc.constant("repeat" as const), back: fc.nat(3) });
  const more = fc.array(fc.oneof({ weight: 5, arbitrary: act }, { weight: 1, arbitrary: repeated }), { maxLength: 12 });
  const story = fc.tuple(begun, more).map(([first, rest]) => {
    const acts: Act[] = [...first];
    for (const one of rest) acts.push(...(one.do === "repeat" ? acts.slice(-1 - one.back).slice(0, 1) : [one]));
    return acts;
  });
  await fc.assert(fc.asyncProperty(story, agree), { seed, numRuns });
});

it("every small card-year of two employers comes out the same for both", async () => {
  const of = (chain: string, supplement: number, more = {}): Act => ({
    ...{
      do: "pay",
      employer: chain,
      card: "12345",
      payDay: "2025-03-31",
      from: "2025-03-01",
      to: "2025-03-31",
      seconds: 0,
      perHour: 1,
    },
    ...{ supplement, pension: 0, practice: "accrued", atpClass: "none", split: false, again: false, ...more },
  });
  const moves: readonly Act[] = [
    ...[of(cafe, 21_383_00), of(cafe, 21_383_01), of(kiosk, 21_383_00), of(kiosk, 42_766_00, { split: true })],
    of(cafe, 0, { practice: "only" }),
    { do: "reverse", employer: cafe, voucher: "2025-0001" },
    { do: "reverse", employer: kiosk, voucher: "2025-0001" },
    { do: "correct", employer: cafe, voucher: "2025-0001", supplement: 21_383_02 },
    { do: "registered", employer: cafe, voucher: "2025-0001" },
    { do: "saldo", employer: kiosk, card: "12345", left: 21_383_00, readAt: "2025-12-31T08:00:03.000Z" },
  ];
  const tried = new Set<string>();
  for (let number = 0; number < moves.length ** depth; number += 1) {
    const digits = Array.from({ length: depth }, (_, place) => moves.length ** (depth - 1 - place));
    const acts = digits.flatMap((digit) => moves[Math.floor(number / digit) % moves.length] ?? []);
    const [first] = acts;
    if (first?.do !== "pay" || tried.has(JSON.stringify(acts))) continue;
    tried.add(JSON.stringify(acts));
    await agree(acts);
  }
});
