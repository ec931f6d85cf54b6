import type { AtpClass, CardState, HolidayPractice } from "../../src/ledger/entry.js";
import type { ProblemCode } from "../../src/values/problem.js";
import { atpOf, holidayPayOn, partOf, rounded } from "./oracle-sums.js";

/** What may happen, in plain numbers and texts: øre, seconds, ISO days. */
export type Act = ToPay | ToReverse | ToCorrect | ToReadSaldo | ToRegister | ToTakeBack | ToNote;

export interface ToPay {
  readonly do: "pay";
  readonly employer: string;
  readonly card: string;
  readonly id?: string | undefined;
  readonly payDay: string;
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
  readonly perHour: number;
  readonly supplement: number;
  readonly pension: number;
  readonly practice: HolidayPractice;
  /** How much of the owed holiday pay; all of it when nothing is said. */
  readonly out?: number | undefined;
  /** Days of holiday that are taken, in hundredths: paid out of what is owed. */
  readonly days?: number | undefined;
  readonly employedFrom?: string | undefined;
  readonly employedTo?: string | undefined;
  readonly atpClass: AtpClass;
  /** The hours of each calendar month that the period touches, where they are known; together `seconds`. */
  readonly hoursByMonth?: readonly MonthOfHours[] | undefined;
  readonly split: boolean;
  readonly again: boolean;
}

export interface MonthOfHours {
  readonly month: string;
  readonly seconds: number;
}

type Named = { readonly employer: string; readonly voucher: string };
export type ToReverse = Named & { readonly do: "reverse" };
export type ToCorrect = Named & {
  readonly do: "correct";
  readonly payDay?: string | undefined;
  readonly supplement?: number | undefined;
};
export type ToRegister = Named & { readonly do: "registered"; readonly on?: string | undefined };
export type ToTakeBack = Named & { readonly do: "unregistered" };
export type ToReadSaldo = {
  readonly do: "saldo";
  readonly employer: string;
  readonly card: string;
  readonly left: number;
  readonly readAt: string;
};
export type ToNote = {
  readonly do: "state";
  readonly employer: string;
  readonly card: string;
  readonly state: CardState;
  readonly from: string;
};

/** What the accountant says of an act. */
export interface Answer {
  readonly status: "written" | "stands" | ProblemCode;
  readonly vouchers?: readonly string[];
  readonly counted?: number;
  readonly outside?: number;
  readonly atp?: readonly [employee: number, employer: number];
  readonly accrued?: number;
  /** Owed after the payment; days are told where holiday pay is not paid with the wage. */
  readonly owed?: number;
  readonly days?: HolidayDaysOf | undefined;
}

/** Days of holiday in hundredths. */
export interface HolidayDaysOf {
  readonly earned: number;
  readonly taken: number;
}

/** What is reported to ATP for one month. */
export interface AtpOfMonth {
  readonly month: number;
  readonly seconds: number;
  readonly employee: number;
  readonly employer: number;
}

/** What is used and left of one ceiling. */
export interface Balance {
  readonly ceiling: number;
  readonly used: number;
  readonly left: number;
}

interface Slip {
  readonly order: number;
  readonly voucher: string;
  readonly act: ToPay;
  readonly sign: 1 | -1;
  readonly content: string;
  readonly lines: string;
  readonly counted: number;
  readonly outside: number;
  readonly seconds: number;
  readonly atp: readonly [number, number];
  /** What of hours and ATP lies in which calendar month, where a payment is settled month by month. */
  readonly months?: readonly Month[] | undefined;
  readonly accrued: number;
  readonly paidOut: number;
  readonly days: number;
  readonly reverses?: string;
  reversedBy?: string;
  registered?: { readonly order: number; readonly day: string; readonly surely: string };
}

interface Month extends MonthOfHours {
  readonly atp: readonly [number, number];
}

interface EmploymentNote {
  readonly employer: string;
  readonly card: string;
  readonly from: string;
  readonly to: string | undefined;
}

interface SaldoNote {
  readonly order: number;
  readonly card: string;
  readonly left: number;
  readonly readAt: string;
  readonly limit: Limit;
}

interface Limit {
  readonly amount: number;
  readonly from: string;
  readonly to: string;
}

/** The ceilings of the years that the tests use, as `docs/regler.md`, Beløbsgrænse og år, lists them. */
export const limits: readonly Limit[] = [
  { amount: 20_000_00, from: "2023-01-01", to: "2023-06-30" },
  { amount: 40_000_00, from: "2023-01-01", to: "2023-12-31" },
  { amount: 42_766_00, from: "2025-01-01", to: "2025-12-31" },
];

/**
 * A second accountant, who has read the rule book and nothing of the program: plain lists, plain numbers, everything added
 * up anew for every question.
 */
export class Oracle {
  private slips: Slip[] = [];
  private readonly saldos: SaldoNote[] = [];
  private readonly states: ToNote[] = [];
  /** As they were noted, the newest last. */
  private employments: EmploymentNote[] = [];
  private order = 0;

  /** `now` is the moment as ISO text, `today` the day it is in Denmark then. */
  take(act: Act, now: string, today: string): Answer {
    this.order += 1;
    switch (act.do) {
      case "pay":
        return this.pay(act);
      case "reverse":
        return this.reverse(act);
      case "correct":
        return this.correct(act);
      case "saldo":
        return this.readSaldo(act, now);
      case "registered":
        return this.register(act, now, today);
      case "unregistered":
        return this.takeBack(act);
      case "state":
        return this.note(act);
    }
  }

  /** Holiday pay that an employer owes on a card. */
  holidayPayOwed(employer: string, card: string): number {
    return this.owed(employer, card);
  }

  /** Days earned by a day's end in every employment, and days paid as taken. */
  holidayDays(employer: string, card: string, asOf: string): HolidayDaysOf {
    const own = this.employments.filter((one) => one.employer === employer && one.card === card);
    const byFirstDay = new Map(own.map((one) => [one.from, one]));
    const begins = [...byFirstDay.keys()].sort();
    let earned = 0;
    for (const [place, from] of begins.entries()) {
      const next = begins[place + 1];
      const ends = [asOf, byFirstDay.get(from)?.to ?? asOf, next === undefined ? asOf : dayAfter(next, -1)].sort();
      earned += daysEarned(from, ends[0] ?? asOf);
    }
    let taken = 0;
    for (const slip of this.slips) if (slip.act.employer === employer && slip.act.card === card) taken += slip.days;
    return { earned, taken };
  }

  /** What is reported to ATP of a year, month by month; a month without ATP is not. */
  atpOfYear(employer: string, card: string, year: string): readonly AtpOfMonth[] {
    const own = this.slips.filter((slip) => slip.act.employer === employer && slip.act.card === card);
    const parts = own.flatMap(
      ({ act, seconds, atp, months }) => months ?? [{ month: act.to.slice(0, 7), seconds, atp }],
    );
    const lines = Array.from({ length: 12 }, (_, place) => {
      const name = `${year}-${String(place + 1).padStart(2, "0")}`;
      const ofMonth = parts.filter((part) => part.month === name);
      const [employee, paid] = summed(ofMonth);
      const seconds = ofMonth.reduce((sum, part) => sum + part.seconds, 0);
      return { month: place + 1, seconds, employee, employer: paid };
    });
    return lines.filter((line) => line.employee !== 0 || line.employer !== 0);
  }

  balances(card: string): readonly Balance[] {
    return limits.map((limit) => this.balance(card, limit));
  }

  private balance(card: string, limit: Limit): Balance {
    const saldo = this.newestSaldo(card, limit);
    const counting = this.slips.filter(
      ({ act }) => act.card === card && limit.from <= act.payDay && act.payDay <= limit.to,
    );
    let own = 0;
    for (const slip of counting) own += slip.counted;
    let byPortal = saldo ? saldo.limit.amount - saldo.left : own;
    for (const slip of saldo ? counting : []) {
      const mark = slip.registered;
      const isHeld = saldo && mark && mark.order < saldo.order && mark.surely < saldo.readAt;
      if (!isHeld) byPortal += slip.counted;
    }
    const used = Math.max(own, byPortal);
    return { ceiling: limit.amount, used, left: limit.amount - used };
  }

  private newestSaldo(card: string, limit: Limit): SaldoNote | undefined {
    const fitting = this.saldos.filter(
      (one) => one.card === card && limit.from <= one.limit.from && one.limit.to <= limit.to,
    );
    return fitting
      .sort((one, other) =>
        one.readAt === other.readAt ? one.order - other.order : one.readAt < other.readAt ? -1 : 1,
      )
      .at(-1);
  }

  private pay(act: ToPay): Answer {
    const slips = this.slips.filter((slip) => slip.act.employer === act.employer);
    const owed = this.owed(act.employer, act.card);
    const wage = rounded(act.seconds * act.perHour, 3600);
    const holiday = act.practice === "with-wage" ? holidayPayOn(act.payDay, wage + act.supplement) : 0;
    const out = act.practice === "only" ? (act.out ?? this.forDays(act, owed)) : 0;
    const counted = wage + act.supplement + holiday + out + act.pension;
    const all = act.practice === "only" && act.out === undefined && act.days === undefined;
    const lines = JSON.stringify([
      act.seconds,
      act.seconds > 0 && act.perHour,
      act.supplement,
      holiday,
      all ? "all" : act.days === undefined ? out : `${act.days} days`,
      act.pension,
      act.practice === "only",
    ]);
    const content = JSON.stringify([act.card, act.from, act.to, act.payDay, lines]);

    const before = this.seenBefore(act, slips, content, all && owed > 0);
    if (before !== undefined) return before;
    const months = this.atpByMonth(act, slips);
    const atp = months === undefined ? this.atpOf(act, slips) : summed(months);
    if (atp === undefined) return { status: "period-not-possible" };
    const refused = this.refusal(act, { counted, owed, out, atp: atp[0] });
    const room = this.tightest(act);
    const part = counted <= room ? undefined : partOf(act, { room, out });
    const over = counted > room && (!act.split || room <= 0 || !part || part.counted <= 0);
    const kept = part ?? { counted, base: wage + act.supplement };
    const tooLittle = !over && kept.counted < atp[0];
    if (refused !== undefined && refused !== "card-inactive") return { status: refused };
    if (tooLittle) return { status: "payout-negative" };
    if (refused !== undefined) return { status: refused };
    if (over) return { status: "ceiling-exceeded" };
    const accrued = act.practice === "with-wage" ? 0 : holidayPayOn(act.payDay, kept.base);
    const slip = this.write(act, {
      ...{ sign: 1 as const, content, lines: JSON.stringify([lines, kept.counted]), counted: kept.counted },
      ...{ outside: counted - kept.counted, seconds: act.seconds, atp, months, accrued, paidOut: out },
      days: act.days ?? 0,
    });
    this.employ(act);
    return {
      ...{ status: "written", vouchers: [slip.voucher], counted: kept.counted, outside: slip.outside, atp, accrued },
      owed: this.owed(act.employer, act.card),
      days: act.practice === "with-wage" ? undefined : this.holidayDays(act.employer, act.card, act.payDay),
    };
  }

  /** What is paid for the days that are taken: owed by the days that are left of it; the last days take the rest. */
  private forDays(act: ToPay, owed: number): number {
    if (act.days === undefined) return owed;
    const { earned, taken } = this.holidayDays(act.employer, act.card, act.payDay);
    const left = earned - taken;
    return left <= 0 || act.days === left ? owed : rounded(owed * act.days, left);
  }

  /** The first payment opens an employment, and so does work after the one it belongs to has ended. */
  private employ(act: ToPay): void {
    const own = this.employments.filter((one) => one.employer === act.employer && one.card === act.card);
    const last = own.at(-1);
    const works = act.practice !== "only";
    const names = new Map(own.map((one) => [one.from, one]));
    const earlier = [...names.values()].find(
      ({ from, to }) => from !== last?.from && to !== undefined && from <= act.from && act.from <= to,
    );
    const noted = works && earlier !== undefined ? earlier : last;
    const hasEnded = works && noted?.to !== undefined && act.from > noted.to;
    const from = act.employedFrom ?? (hasEnded ? act.from : (noted?.from ?? act.from));
    const to = act.employedTo ?? (from === noted?.from ? noted.to : undefined);
    if (from === noted?.from && to === noted.to) return;
    this.employments.push({ employer: act.employer, card: act.card, from, to });
  }

  private seenBefore(act: ToPay, slips: readonly Slip[], content: string, moreIsOwed: boolean): Answer | undefined {
    const payments = slips.filter((slip) => slip.sign === 1);
    if (act.id !== undefined) {
      const before = payments.find((slip) => slip.act.id === act.id);
      if (before === undefined) return undefined;
      return before.content === content
        ? { status: "stands", vouchers: [before.voucher] }
        : { status: "payment-differs" };
    }
    const before = payments.findLast((slip) => slip.content === content && slip.reversedBy === undefined);
    return before === undefined || act.again || moreIsOwed
      ? undefined
      : { status: "stands", vouchers: [before.voucher] };
  }

  private refusal(
    act: ToPay,
    sums: { counted: number; owed: number; out: number; atp: number },
  ): ProblemCode | undefined {
    if (sums.counted <= 0) return "payment-empty";
    if (act.practice === "only" && (sums.out > sums.owed || sums.owed <= 0)) return "holiday-pay-not-owed";
    if (sums.counted < sums.atp) return "payout-negative";
    return this.isActive(act.card, act.payDay) ? undefined : "card-inactive";
  }

  private isActive(card: string, day: string): boolean {
    const notes = this.states.filter((note) => note.card === card);
    const firstDay = notes.findLast((note) => note.state === "first-day");
    if (firstDay !== undefined && day < firstDay.from) return false;
    const turns = notes.filter((note) => note.state !== "first-day" && note.from <= day);
    const newest = turns
      .map((note) => note.from)
      .sort()
      .at(-1);
    return turns.findLast((note) => note.from === newest)?.state !== "inactive";
  }

  private tightest(act: ToPay): number {
    const covering = limits.filter((limit) => limit.from <= act.payDay && act.payDay <= limit.to);
    return Math.min(...covering.map((limit) => this.balance(act.card, limit).left));
  }

  private owed(employer: string, card: string): number {
    let owed = 0;
    for (const slip of this.slips) {
      if (slip.act.employer === employer && slip.act.card === card) owed += slip.accrued - slip.paidOut;
    }
    return owed;
  }

  /** Month by month, where a long period says how its hours lie; nothing where one pay period settles all. */
  private atpByMonth(act: ToPay, slips: readonly Slip[]): readonly Month[] | undefined {
    if (act.atpClass !== "month" || act.seconds === 0 || !isLong(act.from, act.to)) return undefined;
    return act.hoursByMonth?.map(({ month, seconds }) => {
      const before = this.monthSoFar(act.card, month, slips);
      const due = atpOf("month", `${month}-01`, before.seconds + seconds);
      return { month, seconds, atp: [due[0] - before.atp[0], due[1] - before.atp[1]] };
    });
  }

  /** All hours and ATP of one calendar month: of payments that belong to it whole, and the months of those settled by months. */
  private monthSoFar(card: string, month: string, slips: readonly Slip[]): Month {
    const parts = slips
      .filter(({ act }) => act.card === card && act.atpClass === "month")
      .flatMap(({ act, seconds, atp, months }) => months ?? [{ month: act.to.slice(0, 7), seconds, atp }])
      .filter((part) => part.month === month);
    return { month, seconds: parts.reduce((sum, part) => sum + part.seconds, 0), atp: summed(parts) };
  }

  /** Due on all hours of the pay period less what was withheld in it; nothing when a long period has to be divided. */
  private atpOf(act: ToPay, slips: readonly Slip[]): readonly [number, number] | undefined {
    if (act.atpClass === "month" && act.seconds > 0 && isLong(act.from, act.to)) {
      let worked = act.seconds;
      for (const month of monthsFrom(act.from, act.to)) worked += this.monthSoFar(act.card, month, slips).seconds;
      if (worked >= 39 * 3600) return undefined;
    }
    const before =
      act.atpClass === "month" ? this.monthSoFar(act.card, act.to.slice(0, 7), slips) : sameDays(act, slips);
    const due = atpOf(act.atpClass, act.from, act.seconds + before.seconds);
    return [due[0] - before.atp[0], due[1] - before.atp[1]];
  }

  private reverse({ employer, voucher }: Named): Answer {
    const slip = this.slips.find((one) => one.act.employer === employer && one.voucher === voucher);
    if (slip === undefined) return { status: "voucher-not-found" };
    if (slip.sign === -1) return { status: "not-reversible" };
    if (slip.reversedBy !== undefined) return { status: "already-reversed" };
    const after = this.owed(employer, slip.act.card) - slip.accrued;
    const standing = this.slips.filter((one) => one.sign === 1 && one.reversedBy === undefined);
    const paidOut = standing.some(
      (one) => one.act.employer === employer && one.act.card === slip.act.card && one.paidOut > 0,
    );
    if (slip.accrued > 0 && after < 0 && paidOut) return { status: "holiday-pay-paid-since" };
    const turned = {
      ...{
        sign: -1 as const,
        content: "",
        lines: "",
        counted: -slip.counted,
        outside: -slip.outside,
        seconds: -slip.seconds,
      },
      ...{
        atp: [-slip.atp[0], -slip.atp[1]] as const,
        months: slip.months?.map((one) => ({
          ...{ month: one.month, seconds: -one.seconds, atp: [-one.atp[0], -one.atp[1]] as const },
        })),
        accrued: -slip.accrued,
        paidOut: -slip.paidOut,
        days: -slip.days,
        reverses: voucher,
      },
    };
    const reversal = this.write(slip.act, turned);
    slip.reversedBy = reversal.voucher;
    return { status: "written", vouchers: [reversal.voucher], counted: reversal.counted };
  }

  private correct(act: ToCorrect): Answer {
    const before = this.slips.map((slip) => ({ ...slip }));
    const employments = [...this.employments];
    const reversed = this.reverse(act);
    if (reversed.status !== "written") return reversed;
    const slip = before.find((one) => one.act.employer === act.employer && one.voucher === act.voucher);
    if (slip === undefined) return { status: "voucher-not-found" };
    const { id: _, employedFrom: __, employedTo: ___, ...meant } = slip.act;
    const out = meant.practice === "only" && meant.days === undefined ? { out: slip.paidOut } : {};
    const changed = {
      ...(act.payDay && { payDay: act.payDay }),
      ...(act.supplement !== undefined && { supplement: act.supplement }),
    };
    const split = slip.outside > 0;
    const paid = this.pay({ ...meant, ...out, ...changed, split, again: true });
    const newest = this.slips.at(-1);
    const same = newest !== undefined && sameFigures(newest, slip);
    if (paid.status === "written" && !same) {
      return { ...paid, vouchers: [...(reversed.vouchers ?? []), ...(paid.vouchers ?? [])] };
    }
    this.slips = before;
    this.employments = employments;
    return { status: paid.status === "written" ? "correction-empty" : paid.status };
  }

  private readSaldo(act: ToReadSaldo, now: string): Answer {
    const day = act.readAt.slice(0, 10);
    const limit = limits.find((one) => one.from <= day && day <= one.to);
    if (limit === undefined) return { status: "law-unknown" };
    if (act.readAt > now) return { status: "time-in-future" };
    if (act.left > limit.amount) return { status: "saldo-over-ceiling" };
    const sameYear = this.saldos.filter((one) => one.card === act.card && one.readAt.slice(0, 4) === day.slice(0, 4));
    const newest = sameYear.at(-1);
    if (newest !== undefined && newest.readAt > act.readAt) return { status: "saldo-older" };
    if (newest?.readAt === act.readAt && newest.left === act.left) return { status: "stands" };
    this.saldos.push({ order: this.order, card: act.card, left: act.left, readAt: act.readAt, limit });
    return { status: "written" };
  }

  private register(act: ToRegister, now: string, today: string): Answer {
    const slip = this.slips.find((one) => one.act.employer === act.employer && one.voucher === act.voucher);
    if (slip === undefined) return { status: "voucher-not-found" };
    if (act.on !== undefined && act.on > today) return { status: "time-in-future" };
    if (slip.registered !== undefined) {
      return { status: act.on === undefined || act.on === slip.registered.day ? "stands" : "registered-differs" };
    }
    const original = this.slips.find((one) => one.act.employer === act.employer && one.voucher === slip.reverses);
    const due = original === undefined ? slip.reversedBy === undefined : original.registered !== undefined;
    if (!due) return { status: "nothing-to-register" };
    const surely = act.on === undefined ? now : `${act.on}T23:59:59`;
    slip.registered = { order: this.order, day: act.on ?? today, surely };
    return { status: "written" };
  }

  private takeBack({ employer, voucher }: ToTakeBack): Answer {
    const slip = this.slips.find((one) => one.act.employer === employer && one.voucher === voucher);
    if (slip === undefined) return { status: "voucher-not-found" };
    if (slip.registered === undefined) return { status: "not-registered" };
    delete slip.registered;
    return { status: "written" };
  }

  private note(act: ToNote): Answer {
    const last = this.states.filter((one) => one.card === act.card).at(-1);
    if (last?.state === act.state && last.from === act.from) return { status: "stands" };
    this.states.push(act);
    return { status: "written" };
  }

  private write(act: ToPay, slip: Omit<Slip, "order" | "voucher" | "act">): Slip {
    const year = act.payDay.slice(0, 4);
    const before = this.slips.filter((one) => one.act.employer === act.employer && one.voucher.startsWith(year)).length;
    const made = { ...slip, order: this.order, voucher: `${year}-${String(before + 1).padStart(4, "0")}`, act };
    this.slips.push(made);
    return made;
  }
}

/** Hours and ATP of a week or fortnight so far: payments of exactly the same days. Casual work stands by itself. */
function sameDays(
  act: ToPay,
  slips: readonly Slip[],
): { readonly seconds: number; readonly atp: readonly [number, number] } {
  const same = slips.filter(({ act: one }) => {
    const isOfClass = one.card === act.card && one.atpClass === act.atpClass && act.atpClass !== "casual";
    return isOfClass && act.atpClass !== "none" && one.from === act.from && one.to === act.to;
  });
  return { seconds: same.reduce((sum, { seconds }) => sum + seconds, 0), atp: summed(same) };
}

function summed(parts: readonly { readonly atp: readonly [number, number] }[]): readonly [number, number] {
  let [employee, employer] = [0, 0];
  for (const { atp } of parts) {
    employee += atp[0];
    employer += atp[1];
  }
  return [employee, employer];
}

/** 2,08 days for each month from its first day to the day before the same date; 0,07 a day of one that is not whole, at most 2,08. */
function daysEarned(from: string, to: string): number {
  let earned = 0;
  for (let begins = from; begins <= to; ) {
    const next = monthAfter(begins);
    if (dayAfter(next, -1) <= to) earned += 208;
    else earned += Math.min(208, 7 * (dayNumber(to) - dayNumber(begins) + 1));
    begins = next;
  }
  return earned;
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function dayAfter(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** The same date a month later; where that month is too short, the first day of the one after it. */
function monthAfter(date: string): string {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, dayOfMonth)).getUTCMonth() === month % 12
    ? new Date(Date.UTC(year, month, dayOfMonth)).toISOString().slice(0, 10)
    : new Date(Date.UTC(year, month + 1, 1)).toISOString().slice(0, 10);
}

/** Every calendar month that two days of one year and the days between them touch. */
function monthsFrom(from: string, to: string): readonly string[] {
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  const year = from.slice(0, 4);
  return Array.from({ length: last - first + 1 }, (_, place) => `${year}-${String(first + place).padStart(2, "0")}`);
}

/** Longer than one month, wherever it begins. */
function isLong(from: string, to: string): boolean {
  const [year = 0, month = 0, date = 0] = from.split("-").map(Number);
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const last = new Date(Date.UTC(year, month, date > lastOfNext ? lastOfNext : date - 1));
  return to > last.toISOString().slice(0, 10);
}

function sameFigures(one: Slip, other: Slip): boolean {
  const figures = ({ act, counted, outside, paidOut }: Slip) =>
    JSON.stringify([
      act.payDay,
      act.seconds,
      act.seconds > 0 && act.perHour,
      act.supplement,
      act.pension,
      act.from,
      act.to,
      counted,
      outside,
      paidOut,
    ]);
  return figures(one) === figures(other);
}
