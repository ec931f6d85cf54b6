import { showDay, showPeriod } from "../../../values/calendar.js";
import { showInstantInEnglish } from "../../../values/copenhagen.js";
import { showHours } from "../../../values/hours.js";
import { negated, showMoney, showPercentage } from "../../../values/money.js";
import type { ExplainWords } from "../explain.js";
import { fixedEnglish } from "./fixed.js";

/** How a payment is calculated, step by step. */
export const explainEnglish: ExplainWords = {
  head: (voucher) => `How voucher ${voucher} was calculated`,
  corrects: (voucher) => `The voucher corrects voucher ${voucher}.`,
  reversed: (by) => `The voucher has been reversed by voucher ${by} and no longer counts.`,
  planned: "How the payment was calculated",
  rule: "rule",
  rulesAt: "Each rule is explained in docs/regler.md, which comes with the program (in Danish).",
  ordinaryPractice: "ordinary practice",
  steps: {
    wage: ({ hours, perHour, amount }) =>
      `Wage: ${showHours(hours)} hours at ${showMoney(perHour)} = ${showMoney(amount)} Hours are counted in whole seconds, and the line is rounded once, to the nearest øre.`,
    "wage-cut": ({ hours, perHour, whole, amount, outside }) =>
      `Wage: ${showHours(hours)} hours at ${showMoney(perHour)} = ${showMoney(whole)} Of this ${showMoney(amount)} fits on the card; the rest, ${showMoney(outside)}, is outside it.`,
    supplement: ({ text, amount }) => `Supplement "${text}": ${showMoney(amount)} A supplement counts as wage.`,
    "holiday-pay": ({ base, share, amount }) =>
      `Holiday pay: ${showPercentage(share)} of wage and supplements, ${showMoney(base)} = ${showMoney(amount)} It is rounded once for the whole payment and paid with the wage.`,
    "holiday-pay-accrued": ({ base, share, amount }) =>
      `Holiday pay: ${showPercentage(share)} of wage and supplements, ${showMoney(base)} = ${showMoney(amount)} It is owed, and uses up the card only when it is paid out.`,
    "holiday-pay-out": ({ amount, owedAfter }) =>
      `Holiday pay that was owed is paid out: ${showMoney(amount)} Owed after it: ${showMoney(owedAfter)}`,
    pension: ({ amount }) =>
      `Pension paid out to the holder: ${showMoney(amount)} It uses up the card and carries no holiday pay.`,
    counted: ({ wage, supplements, holidayPay, pension, counted }) =>
      `Registered on the card: wage ${showMoney(wage)} + supplements ${showMoney(supplements)} + holiday pay ${showMoney(holidayPay)} + pension ${showMoney(pension)} = ${showMoney(counted)} This is before ATP.`,
    atp: ({ atpClass, period, hours, hoursBefore, hoursTotal, due, withheldBefore, atpEmployee, atpEmployer }) =>
      period === undefined
        ? `ATP (${fixedEnglish.periodClass[atpClass]}): ${showHours(hours)} hours, per hour from the first: employee's share ${showMoney(atpEmployee)}, employer's ${showMoney(atpEmployer)}`
        : `ATP (${fixedEnglish.periodClass[atpClass]}, ${showPeriod(period)}): ${showHours(hoursBefore)} hours before + ${showHours(hours)} now = ${showHours(hoursTotal)} hours in the period. Employee's share of it all ${showMoney(due)} − withheld before ${showMoney(withheldBefore)} = ${showMoney(atpEmployee)} now. Employer's share now: ${showMoney(atpEmployer)}`,
    payout: ({ counted, atpEmployee, payout }) =>
      `Payout: ${showMoney(counted)} − ATP, employee's share ${showMoney(atpEmployee)} = ${showMoney(payout)}`,
    tax: ({ tax }) =>
      `A-skat ${showMoney(tax)} and AM-bidrag ${showMoney(tax)}: pay within the card's ceiling is free of tax and does not go to eIndkomst.`,
    ceiling: ({ payDay, year, covers, ceiling }) =>
      `The pay day ${showDay(payDay)} decides the year: ${year}. Ceiling for pay days ${showPeriod(covers)}: ${showMoney(ceiling)}`,
    used: ({ usedBefore, ceiling, leftBefore, saldo }) =>
      `Used before, at all employers of the ledger: ${showMoney(usedBefore)}${saldo === undefined ? "" : ` (calculated from the balance ${showMoney(saldo.left)}, read ${showInstantInEnglish(saldo.readAt)}${saldo.beside === 0 ? "" : `, and ${showMoney(saldo.beside)} by your own ledger`}).`} Left before the payment: ${showMoney(ceiling)} − ${showMoney(usedBefore)} = ${showMoney(leftBefore)}`,
    left: ({ counted, leftBefore, usedAfter, left }) =>
      `${showMoney(counted)} is no more than ${showMoney(leftBefore)}: the payment fits on the card. Used after it ${showMoney(usedAfter)}, left ${showMoney(left)}`,
    split: ({ whole, counted, outside }) =>
      `The whole payment is ${showMoney(whole)} The card bears ${showMoney(counted)}; the rest, ${showMoney(outside)}, is ordinary pay with AM-bidrag and A-skat through the ordinary payroll system.`,
    register: ({ counted }) =>
      `${counted < 0 ? `To be lowered at Socialtfrikort.dk by ${showMoney(negated(counted))} if the payment is registered there.` : `To be registered at Socialtfrikort.dk: ${showMoney(counted)} Pay that is not registered is not covered by the card.`}`,
    reversal: ({ reverses, counted, usedAfter, left }) =>
      `Reverses voucher ${reverses}: every amount is the same with the opposite sign, and nothing is calculated again. ${showMoney(counted)} on the card; used after it ${showMoney(usedAfter)}, left ${showMoney(left)}`,
  },
};
