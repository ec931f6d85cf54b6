import type { PayPeriodClass } from "../../src/law/atp.js";
import { ceilingOfYear, lawOn } from "../../src/law/law.js";
import type { AtpClass, CardState, Entry, HolidayPractice, PaidBy } from "../../src/ledger/entry.js";
import type { CardFacts } from "../../src/ledger/fact.js";
import { type EntryAuthor, LedgerTransaction } from "../../src/ledger/transaction.js";
import { holidayPayOwed } from "../../src/payroll/card/holiday.js";
import { takeCardState, takeRegistration, takeSaldo, takeUnregistration } from "../../src/payroll/card/observe.js";
import { tighterUse, type Use, unregistered, useOf } from "../../src/payroll/card/used.js";
import { type Employer, takeEmployer, takeYear } from "../../src/payroll/employer/amend.js";
import { takePayment } from "../../src/payroll/pay/admit.js";
import { type Change, takeCorrection } from "../../src/payroll/pay/correct.js";
import { takeReversal } from "../../src/payroll/pay/reverse.js";
import type { Payment } from "../../src/payroll/payment.js";
import { incomeYear, instantOf, millisecondsOf, monthOf } from "../../src/values/calendar.js";
import { parseMoment } from "../../src/values/copenhagen.js";
import { digestOf } from "../../src/values/digest.js";
import { parseHolidayDays } from "../../src/values/holiday-days.js";
import { parseActor } from "../../src/values/identity.js";
import { showAmount } from "../../src/values/money.js";
import { hidden } from "../../src/values/person.js";
import type { JobKind, Outcome } from "../../src/values/problem.js";
import { ok } from "../../src/values/result.js";
import { type Answer, answerOf } from "./answer.js";
import { card, cvr, date, hours, kr, paymentId, sure, voucher } from "./words.js";

export const nordlys = "13748136";
export const strandgaard = "35254110";
export const anne = "12345";

/** A payment in the words of the rule book; what is not said is the plainest there is. */
export interface Pay {
  readonly employer?: string;
  readonly card?: string;
  readonly name?: string;
  /** None when it is empty. */
  readonly id?: string;
  readonly payDay?: string;
  readonly from?: string;
  readonly to?: string;
  /** Hours at 150,00 an hour unless `rate` says otherwise. */
  readonly hours?: string;
  readonly rate?: string;
  /** Hours at several rates; a rate of "" is left to the agreed one. */
  readonly work?: readonly (readonly [hours: string, rate: string])[];
  readonly supplements?: Readonly<Record<string, string>>;
  readonly pension?: string;
  readonly practice?: HolidayPractice;
  readonly holidayPayOut?: string;
  readonly atp?: AtpClass;
  readonly split?: boolean;
  readonly paidBy?: PaidBy;
  readonly jobKind?: JobKind;
  readonly rename?: boolean;
  readonly again?: boolean;
  /** It is said that a payment of the same days is meant; a plain test of something else says so. */
  readonly meant?: boolean;
  /** Days of holiday that are taken and paid, under `only`. */
  readonly holidayDays?: string;
  /** Hours of each month, as an import knows them: `01-01-2026` to `36:40`. */
  readonly byMonth?: Readonly<Record<string, string>>;
  readonly employedFrom?: string;
  readonly employedTo?: string;
  readonly registeredEmployment?: string;
}

/** A ledger in memory that takes what the rule book says, in its own words. A refusal leaves nothing behind. */
export class Ledger {
  private book = emptyBook();
  private now: number;

  /** The first moment of the ledger's clock; each act is a second later. */
  constructor(begins = "21-11-2026 12:00") {
    this.now = millisecondsOf(sure(parseMoment(begins)));
    this.employer(nordlys);
  }

  at(moment: string): void {
    this.now = millisecondsOf(sure(parseMoment(moment)));
  }

  employer(number: string, change: Partial<Pick<Employer, "practice" | "yearEnd">> = {}): Answer {
    const payer = {
      cvr: cvr(number),
      name: `Firma ${number}`,
      address: "Havnegade 1, 6700 Esbjerg",
      contact: "Bo Lund",
    };
    const payPeriod: PayPeriodClass = "month";
    const said = { payer, practice: "with-wage" as const, payPeriod, yearEnd: "12-31", accounts: {}, ...change };
    return this.take((book, stamp) => takeEmployer(said, book, stamp));
  }

  pay(pay: Pay): Answer {
    return this.take((book, stamp) => takePayment(paymentOf(pay), book, stamp));
  }

  reverse(number: string, { employer = nordlys, reason = "Forkert beløb" } = {}): Answer {
    const reversal = { employer: cvr(employer), voucher: voucher(number), reason };
    return this.take((book, stamp) => takeReversal(reversal, book, stamp));
  }

  correct(number: string, change: Change, { employer = nordlys, reason = "Forkerte timer" } = {}): Answer {
    const reversal = { employer: cvr(employer), voucher: voucher(number), reason };
    return this.take((book, stamp) => {
      const corrected = takeCorrection(reversal, change, book, stamp);
      return corrected.ok ? ok(corrected.value.payment) : corrected;
    });
  }

  /** A balance, read at this moment of the ledger's clock unless another moment is said. */
  saldo(left: string, { readAt = "", employer = nordlys, of = anne } = {}): Answer {
    return this.take((book, stamp) => {
      const moment = readAt === "" ? stamp.at : sure(parseMoment(readAt));
      return takeSaldo({ employer: cvr(employer), card: card(of), left: kr(left), readAt: moment }, book, stamp);
    });
  }

  registered(number: string, { on = "", employer = nordlys } = {}): Answer {
    const registration = { employer: cvr(employer), voucher: voucher(number), ...(on !== "" && { on: date(on) }) };
    return this.take((book, stamp) => takeRegistration(registration, book, stamp));
  }

  unregistered(number: string, { employer = nordlys, reason = "Tastet forkert" } = {}): Answer {
    const mark = { employer: cvr(employer), voucher: voucher(number), reason };
    return this.take((book, stamp) => takeUnregistration(mark, book, stamp));
  }

  state(state: CardState, from: string, { employer = nordlys, of = anne } = {}): Answer {
    const note = { employer: cvr(employer), card: card(of), state, from: date(from) };
    return this.take((book, stamp) => takeCardState(note, book, stamp));
  }

  addYear(year: number, ceiling: string, { reason = "", isSure = false } = {}): Answer {
    const added = { year: incomeYear(year), ceiling: kr(ceiling), source: "Social- og Boligministeriet", isSure };
    return this.take((book, stamp) => takeYear({ ...added, ...(reason !== "" && { reason }) }, book, stamp));
  }

  /** Everything written, in the order written. */
  get written(): readonly Entry[] {
    return [...this.book.written];
  }

  /** Used and left of a pay day, as a payment on that day would see them. */
  use(payDay: string, of = anne): { readonly used: string; readonly left: string } {
    const law = sure(lawOn(date(payDay), this.book.addedLaw));
    return shown(tighterUse(law.ceilings, this.book.card(card(of))));
  }

  /** Used and left of a whole card-year. */
  year(year: number, of = anne): { readonly used: string; readonly left: string } {
    const ceiling = ceilingOfYear(incomeYear(year), this.book.addedLaw);
    return ceiling === undefined ? { used: "–", left: "–" } : shown(useOf(ceiling, this.book.card(card(of))));
  }

  owed(employer = nordlys, of = anne): string {
    return showAmount(holidayPayOwed(this.book.card(card(of)), cvr(employer)));
  }

  /** What is known of a card. */
  factsOf(of: ReturnType<typeof card>): CardFacts {
    return this.book.card(of);
  }

  /** The vouchers still to be typed at socialtfrikort.dk. */
  todo(of = anne): readonly string[] {
    return unregistered(this.book.card(card(of))).map((fact) => fact.voucher);
  }

  private take(
    decide: (book: LedgerTransaction, stamp: EntryAuthor) => Outcome<Parameters<typeof answerOf>[0]>,
  ): Answer {
    const before = [...this.book.written];
    this.now += 1000;
    const taken = decide(this.book, { at: instantOf(this.now), by: sure(parseActor("bl")), salt: "salt" });
    if (taken.ok) return answerOf(taken.value, this.book.written.slice(before.length));
    if (this.book.written.length > before.length) this.book = replayed(before);
    const [first] = taken.error;
    return answerOf({ refused: first }, []);
  }
}

function shown(use: Use): { readonly used: string; readonly left: string } {
  return { used: showAmount(use.used), left: showAmount(use.left) };
}

export function paymentOf(pay: Pay): Payment {
  const payDay = date(pay.payDay ?? "30-06-2025");
  const month = monthOf(payDay);
  const { work = pay.hours === undefined ? [] : [[pay.hours, pay.rate ?? "150,00"] as const] } = pay;
  return {
    ...{ employer: cvr(pay.employer ?? nordlys), card: card(pay.card ?? anne), payDay },
    ...(pay.id && { id: paymentId(pay.id) }),
    period: { from: date(pay.from, month.from), to: date(pay.to, month.to) },
    work: work.map(([time, rate]) => ({ hours: hours(time), ...(rate !== "" && { perHour: kr(rate) }) })),
    supplements: Object.entries(pay.supplements ?? {}).map(([text, amount]) => ({ text, amount: kr(amount) })),
    ...{ pension: kr(pay.pension ?? "0"), practice: pay.practice ?? "with-wage", atpClass: pay.atp ?? "month" },
    ...(pay.holidayPayOut !== undefined && { holidayPayOut: kr(pay.holidayPayOut) }),
    ...{ overCeiling: pay.split ? "split" : "refuse", paidBy: pay.paidBy ?? "account", slipLanguage: "da" },
    ...{ jobKind: pay.jobKind ?? "ordinary", rename: pay.rename ?? false, again: pay.again ?? false, rows: [] },
    ...(pay.holidayDays !== undefined && { holidayDays: sure(parseHolidayDays(pay.holidayDays)) }),
    ...(pay.byMonth !== undefined && {
      hoursByMonth: Object.entries(pay.byMonth).map(([from, time]) => ({ from: date(from), hours: hours(time) })),
    }),
    ...((pay.meant ?? true) && { isMeant: true }),
    ...(pay.name !== "" && { holderName: hidden(pay.name ?? "Anne Holm") }),
    ...(pay.employedFrom !== undefined && { employedFrom: date(pay.employedFrom) }),
    ...(pay.employedTo !== undefined && { employedTo: date(pay.employedTo) }),
    ...(pay.registeredEmployment !== undefined && { registeredEmployment: date(pay.registeredEmployment) }),
  };
}

/** A book on an empty ledger. */
export function emptyBook(): LedgerTransaction {
  return new LedgerTransaction({
    ledger: digestOf("et regnskab til prøve"),
    ...{ heads: [], lastVouchers: new Map(), employers: [], addedLaw: [], facts: [], byPaymentId: [], entries: [] },
    rows: new Map(),
  });
}

/** The same entries again on an empty ledger. */
export function replayed(entries: readonly Entry[]): LedgerTransaction {
  const book = emptyBook();
  for (const entry of entries) book.write<Entry>(entry.chain, entry.at, (place) => ({ ...entry, ...place }));
  return book;
}
