import type { AddedYear } from "../../law/added.js";
import { annualCeiling } from "../../law/annual-ceiling.js";
import { atp } from "../../law/atp.js";
import { type Reference, valueOn } from "../../law/dated.js";
import { holidayPay } from "../../law/holiday-pay.js";
import { ceilingsOn } from "../../law/law.js";
import { type AtpClass, type Line, sumOf, type VoucherEntry } from "../../ledger/entry.js";
import type { CardFacts } from "../../ledger/fact.js";
import { type Day, day, type IncomeYear, type Instant, type Period } from "../../values/calendar.js";
import { type Hours, noHours, plusHours } from "../../values/hours.js";
import type { Voucher } from "../../values/identity.js";
import { type Money, minus, noMoney, type Percentage, plus } from "../../values/money.js";
import { besideSaldo } from "../card/saldo-difference.js";
import { nothingSoFar, partsOf, soFarOf, together } from "./atp.js";
import { baseOf } from "./price.js";
import { multiplies } from "./shown-line.js";

/** What each kind of step shows. Amounts in øre, hours in seconds. */
export interface StepData {
  wage: { readonly hours: Hours; readonly perHour: Money; readonly amount: Money };
  /** A wage line that a split cut: `hours` times `perHour` is `whole`, of which `amount` fits on the card. */
  "wage-cut": {
    readonly hours: Hours;
    readonly perHour: Money;
    readonly whole: Money;
    readonly amount: Money;
    readonly outside: Money;
  };
  supplement: { readonly text: string; readonly amount: Money };
  "holiday-pay": { readonly base: Money; readonly share: Percentage; readonly amount: Money };
  "holiday-pay-accrued": { readonly base: Money; readonly share: Percentage; readonly amount: Money };
  "holiday-pay-out": { readonly amount: Money; readonly owedAfter: Money };
  pension: { readonly amount: Money };
  counted: {
    readonly wage: Money;
    readonly supplements: Money;
    readonly holidayPay: Money;
    readonly pension: Money;
    readonly counted: Money;
  };
  atp: {
    readonly atpClass: AtpClass;
    readonly period: Period | undefined;
    readonly hours: Hours;
    readonly hoursBefore: Hours;
    readonly hoursTotal: Hours;
    readonly due: Money;
    readonly withheldBefore: Money;
    readonly atpEmployee: Money;
    readonly atpEmployer: Money;
  };
  payout: { readonly counted: Money; readonly atpEmployee: Money; readonly payout: Money };
  tax: { readonly tax: Money };
  ceiling: { readonly payDay: Day; readonly year: IncomeYear; readonly covers: Period; readonly ceiling: Money };
  used: {
    readonly usedBefore: Money;
    readonly ceiling: Money;
    readonly leftBefore: Money;
    readonly saldo?: { readonly left: Money; readonly readAt: Instant; readonly beside: Money };
  };
  left: { readonly counted: Money; readonly leftBefore: Money; readonly usedAfter: Money; readonly left: Money };
  split: { readonly whole: Money; readonly counted: Money; readonly outside: Money };
  register: { readonly counted: Money };
  reversal: { readonly reverses: Voucher; readonly counted: Money; readonly usedAfter: Money; readonly left: Money };
}

export type StepKind = keyof StepData;

/** One step of a payment: the rule it follows (docs/regler.md), what it came to, and where the rule is written. */
export type Step = {
  [K in StepKind]: {
    readonly kind: K;
    readonly rule: string;
    readonly source: Reference;
    readonly data: StepData[K];
  };
}[StepKind];

const permanentFrom = day("2025-01-01");
const practice = { act: "", paragraph: "", url: "" };

/** Each step of a voucher, in the order it is reckoned. `before` is what the ledger knew of the card before it. */
export function explain(entry: VoucherEntry, before: CardFacts, added: readonly AddedYear[]): readonly Step[] {
  if (entry.kind === "reversal") return reversalSteps(entry);
  return [
    ...entry.lines.map((line) => lineStep(line, entry)),
    ...accruedSteps(entry),
    countedStep(entry),
    ...atpSteps(entry, before),
    payoutStep(entry),
    { kind: "tax", rule: "R9", source: taxSource, data: { tax: noMoney } },
    ...ceilingSteps(entry, added),
    registerStep(entry),
  ];
}

/** What stood of a card before a voucher: the vouchers written earlier. One that is only planned has all before it. */
export function factsBefore(entry: VoucherEntry, facts: CardFacts): CardFacts {
  const own = facts.vouchers.find((one) => one.chain === entry.chain && one.voucher === entry.voucher);
  if (own === undefined) return facts;
  return { ...facts, vouchers: facts.vouchers.filter((one) => one.order < own.order) };
}

function lineStep(line: Line, entry: VoucherEntry): Step {
  const { amount } = line;
  switch (line.kind) {
    case "wage":
      return wageStep(line, entry);
    case "supplement":
      return { kind: "supplement", rule: "R4", source: countedSource(entry.payDay), data: { text: line.text, amount } };
    case "pension":
      return { kind: "pension", rule: "R4", source: practice, data: { amount } };
    case "holiday-pay": {
      const { share, base } = line;
      if (share === undefined || base === undefined) {
        const data = { amount, owedAfter: entry.holidayPayOwed };
        return { kind: "holiday-pay-out", rule: "R31", source: holidaySource(entry.payDay), data };
      }
      return { kind: "holiday-pay", rule: "R5", source: holidaySource(entry.payDay), data: { base, share, amount } };
    }
  }
}

/** Hours times rate; of a line that a split cut the whole, and what of it fits. */
function wageStep(line: Line, entry: VoucherEntry): Step {
  const { hours = entry.hours, perHour = noMoney, amount } = line;
  const rest = entry.outside.find((other) => other.kind === "wage" && other.perHour === perHour);
  if (rest === undefined || multiplies(line)) {
    return { kind: "wage", rule: "R25, R26", source: practice, data: { hours, perHour, amount } };
  }
  const whole = { hours: plusHours(hours, rest.hours ?? noHours), whole: plus(amount, rest.amount) };
  const data = { ...whole, perHour, amount, outside: rest.amount };
  return { kind: "wage-cut", rule: "R8, R25, R26", source: practice, data };
}

/** Holiday pay that is earned now and paid later counts when it is paid (R31). */
function accruedSteps(entry: VoucherEntry): readonly Step[] {
  const { lines, practice: holiday, holidayPayAccrued } = entry;
  const share = valueOn(holidayPay, entry.payDay)?.value;
  if (holiday !== "accrued" || share === undefined) return [];
  const data = { base: baseOf(lines), share, amount: holidayPayAccrued };
  return [{ kind: "holiday-pay-accrued", rule: "R5, R31", source: holidaySource(entry.payDay), data }];
}

function countedStep({ lines, counted, payDay }: VoucherEntry): Step {
  const sums = {
    wage: sumOf(lines, "wage"),
    supplements: sumOf(lines, "supplement"),
    holidayPay: sumOf(lines, "holiday-pay"),
    pension: sumOf(lines, "pension"),
  };
  return { kind: "counted", rule: "R4", source: countedSource(payDay), data: { ...sums, counted } };
}

/** ATP is due on the total hours of the pay period; what was withheld before is taken off (R17, R18, R30). */
function atpSteps(entry: VoucherEntry, before: CardFacts): readonly Step[] {
  const { atpClass, hours, atpEmployee, atpEmployer, law } = entry;
  if (atpClass === "none") return [];
  const soFarIn = soFarOf(before, entry.chain, atpClass);
  const parts = partsOf(entry);
  const soFar = parts.map(({ period }) => soFarIn(period)).reduce(together, nothingSoFar);
  const used = law.find((value) => value.name === "atp");
  const source = atp.values.find((dated) => dated.from === used?.from)?.reference ?? atpSource(entry);
  const [first] = parts;
  const last = parts.at(-1);
  const data = {
    atpClass,
    period: first && last && { from: first.period.from, to: last.period.to },
    ...{ hours, hoursBefore: soFar.hours, hoursTotal: plusHours(soFar.hours, hours) },
    ...{ due: plus(soFar.atpEmployee, atpEmployee), withheldBefore: soFar.atpEmployee, atpEmployee, atpEmployer },
  };
  return [{ kind: "atp", rule: atpClass === "casual" ? "R18" : "R17, R30", source, data }];
}

function payoutStep(entry: VoucherEntry): Step {
  const { counted, atpEmployee, payout } = entry;
  const source = { ...withholding, ...(entry.payDay >= atpOrder.from && { act: atpOrder.act }) };
  return { kind: "payout", rule: "R19", source, data: { counted, atpEmployee, payout } };
}

/** The ceiling of the pay day, what is used of it, whether the payment fits, and what a split leaves outside (R1, R6–R8). */
function ceilingSteps(entry: VoucherEntry, added: readonly AddedYear[]): readonly Step[] {
  const { payDay, year, counted, usedBefore, usedAfter, saldo, outside } = entry;
  const { amount: ceiling, covers } = entry.ceiling;
  const found = ceilingsOn(payDay, added).find(
    ({ value }) => value.amount === ceiling && value.covers.to === covers.to,
  );
  const leftBefore = minus(ceiling, usedBefore);
  const left = minus(ceiling, usedAfter);
  const beyond = sumOf(outside);
  const whole = plus(counted, beyond);
  const steps: readonly Step[] = [
    {
      kind: "ceiling",
      rule: "R1, R3",
      source: found?.reference ?? scopeSource(payDay),
      data: { payDay, year, covers, ceiling },
    },
    {
      kind: "used",
      rule: saldo === undefined ? "R6" : "R6, R49",
      source: cardAct(payDay, "§ 6, stk. 2, nr. 5", registrationUrl),
      data: { usedBefore, ceiling, leftBefore, ...(saldo && { saldo: { ...saldo, beside: besideSaldo(entry) } }) },
    },
    { kind: "left", rule: "R7", source: scopeSource(payDay), data: { counted, leftBefore, usedAfter, left } },
  ];
  if (outside.length === 0) return steps;
  return [...steps, { kind: "split", rule: "R8", source: levy, data: { whole, counted, outside: beyond } }];
}

function registerStep({ counted, payDay }: VoucherEntry): Step {
  const source = cardAct(payDay, "§ 6, stk. 1", registrationUrl);
  return { kind: "register", rule: "R10, R11", source, data: { counted } };
}

function reversalSteps(entry: VoucherEntry): readonly Step[] {
  const { reverses = entry.voucher, counted, usedAfter, ceiling } = entry;
  const data = { reverses, counted, usedAfter, left: minus(ceiling.amount, usedAfter) };
  return [{ kind: "reversal", rule: "R25, R32", source: practice, data }, registerStep(entry)];
}

function holidaySource(payDay: Day): Reference {
  return valueOn(holidayPay, payDay)?.reference ?? practice;
}

const actUrl = "https://www.lovguiden.dk/loven/law/socialfrikortsloven";
const registrationUrl = "https://elov.dk/lov-om-socialt-frikort-ny/paragraf/6";

/** A paragraph of the act on the card; of the acts before the permanent one only § 3 has been seen, so they are named whole. */
function cardAct(payDay: Day, paragraph: string, url = actUrl): Reference {
  const { act, url: trialUrl } = holidaySource(payDay);
  return payDay < permanentFrom ? { act, paragraph: "", url: trialUrl } : { act, paragraph, url };
}

function scopeSource(payDay: Day): Reference {
  return cardAct(payDay, "§ 1");
}

/** What uses up the card: the wage by § 1, and the holiday pay that is paid out by § 5. */
function countedSource(payDay: Day): Reference {
  return cardAct(payDay, "§§ 1 og 5, stk. 4");
}

/** The ATP table of the last day of the work, also where no ATP was due. */
function atpSource({ period }: VoucherEntry): Reference {
  return valueOn(atp, period.to)?.reference ?? withholding;
}

const atpOrder = { act: "BEK 1621 af 12/12/2023", from: day("2024-01-01") };

/** The employee's share is kept back at each payment: in the order on ATP, whichever is in force. */
const withholding = {
  act: "bekendtgørelse om Arbejdsmarkedets Tillægspension",
  paragraph: "§ 2, stk. 7",
  url: "https://www.elov.dk/bekendtgorelse-om-arbejdsmarkedets-tillaegspension/paragraf/2/",
};

const taxSource = {
  act: "ligningsloven",
  paragraph: "§ 7 nr. 32",
  url: annualCeiling.values.find((dated) => dated.from === "2025-01-01")?.reference.url ?? "",
};

const levy = {
  act: "arbejdsmarkedsbidragsloven",
  paragraph: "§ 3",
  url: "https://danskelove.dk/arbejdsmarkedsbidragsloven/3",
};
