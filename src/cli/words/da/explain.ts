import { showDay, showPeriod } from "../../../values/calendar.js";
import { showInstant } from "../../../values/copenhagen.js";
import { showHours } from "../../../values/hours.js";
import { negated, showMoney, showPercentage } from "../../../values/money.js";
import type { ExplainWords } from "../explain.js";
import { fixedDanish } from "./fixed.js";

/** Udregningen af en betaling, trin for trin. */
export const explainDanish: ExplainWords = {
  head: (voucher) => `Sådan er bilag ${voucher} regnet ud`,
  corrects: (voucher) => `Bilaget retter bilag ${voucher}.`,
  reversed: (by) => `Bilaget er tilbageført med bilag ${by} og gælder ikke længere.`,
  planned: "Sådan er betalingen regnet ud",
  rule: "regel",
  rulesAt: "Hver regel er forklaret i docs/regler.md, som følger med programmet.",
  ordinaryPractice: "almindelig praksis",
  steps: {
    wage: ({ hours, perHour, amount }) =>
      `Løn: ${showHours(hours)} timer à ${showMoney(perHour)} = ${showMoney(amount)} Timerne regnes i hele sekunder, og linjen afrundes én gang til nærmeste øre.`,
    "wage-cut": ({ hours, perHour, whole, amount, outside }) =>
      `Løn: ${showHours(hours)} timer à ${showMoney(perHour)} = ${showMoney(whole)} Heraf er der plads til ${showMoney(amount)} på kortet; resten, ${showMoney(outside)}, er uden for det.`,
    supplement: ({ text, amount }) => `Tillæg «${text}»: ${showMoney(amount)} Tillæg tæller som løn.`,
    "holiday-pay": ({ base, share, amount }) =>
      `Feriebetaling: ${showPercentage(share)} af løn og tillæg, ${showMoney(base)} = ${showMoney(amount)} Den afrundes én gang for hele betalingen og udbetales med lønnen.`,
    "holiday-pay-accrued": ({ base, share, amount }) =>
      `Feriebetaling: ${showPercentage(share)} af løn og tillæg, ${showMoney(base)} = ${showMoney(amount)} Den er optjent og bruger først af kortet, når den udbetales.`,
    "holiday-pay-out": ({ amount, owedAfter }) =>
      `Feriebetaling, der var til gode, udbetales: ${showMoney(amount)} Til gode derefter: ${showMoney(owedAfter)}`,
    pension: ({ amount }) =>
      `Pension udbetalt til frijobberen: ${showMoney(amount)} Den bruger af kortet, men giver ikke feriebetaling.`,
    counted: ({ wage, supplements, holidayPay, pension, counted }) =>
      `Registreres på kortet: løn ${showMoney(wage)} + tillæg ${showMoney(supplements)} + feriebetaling ${showMoney(holidayPay)} + pension ${showMoney(pension)} = ${showMoney(counted)} Det er beløbet før ATP.`,
    atp: ({ atpClass, period, hours, hoursBefore, hoursTotal, due, withheldBefore, atpEmployee, atpEmployer }) =>
      period === undefined
        ? `ATP (${fixedDanish.periodClass[atpClass]}): ${showHours(hours)} timer, pr. time fra den første time: egen andel ${showMoney(atpEmployee)}, arbejdsgiverens ${showMoney(atpEmployer)}`
        : `ATP (${fixedDanish.periodClass[atpClass]}, ${showPeriod(period)}): ${showHours(hoursBefore)} timer før + ${showHours(hours)} nu = ${showHours(hoursTotal)} timer i perioden. Egen andel af det hele ${showMoney(due)} − trukket før ${showMoney(withheldBefore)} = ${showMoney(atpEmployee)} nu. Arbejdsgiverens andel nu: ${showMoney(atpEmployer)}`,
    payout: ({ counted, atpEmployee, payout }) =>
      `Til udbetaling: ${showMoney(counted)} − ATP, egen andel ${showMoney(atpEmployee)} = ${showMoney(payout)}`,
    tax: ({ tax }) =>
      `A-skat ${showMoney(tax)} og AM-bidrag ${showMoney(tax)}: løn inden for kortets beløbsgrænse er skattefri og kommer ikke i eIndkomst.`,
    ceiling: ({ payDay, year, covers, ceiling }) =>
      `Udbetalingsdagen ${showDay(payDay)} afgør året: ${year}. Beløbsgrænse for udbetalingsdage ${showPeriod(covers)}: ${showMoney(ceiling)}`,
    used: ({ usedBefore, ceiling, leftBefore, saldo }) =>
      `Brugt hidtil, hos alle regnskabets arbejdsgivere: ${showMoney(usedBefore)}${saldo === undefined ? "" : ` (regnet fra saldoen ${showMoney(saldo.left)}, aflæst ${showInstant(saldo.readAt)}${saldo.beside === 0 ? "" : `, og ${showMoney(saldo.beside)} efter eget regnskab`}).`} Tilbage før betalingen: ${showMoney(ceiling)} − ${showMoney(usedBefore)} = ${showMoney(leftBefore)}`,
    left: ({ counted, leftBefore, usedAfter, left }) =>
      `${showMoney(counted)} er ikke mere end ${showMoney(leftBefore)}: betalingen kan være på kortet. Brugt derefter ${showMoney(usedAfter)}, tilbage ${showMoney(left)}`,
    split: ({ whole, counted, outside }) =>
      `Hele betalingen er ${showMoney(whole)} Kortet bærer ${showMoney(counted)}; resten, ${showMoney(outside)}, er almindelig løn med AM-bidrag og A-skat gennem det almindelige lønsystem.`,
    register: ({ counted }) =>
      `${counted < 0 ? `Nedsættes på Socialtfrikort.dk med ${showMoney(negated(counted))}, hvis betalingen er registreret dér.` : `Registreres på Socialtfrikort.dk med ${showMoney(counted)} Løn, der ikke er registreret, er ikke omfattet af kortet.`}`,
    reversal: ({ reverses, counted, usedAfter, left }) =>
      `Tilbagefører bilag ${reverses}: alle beløb er de samme med modsat fortegn, intet regnes om. ${showMoney(counted)} på kortet; brugt derefter ${showMoney(usedAfter)}, tilbage ${showMoney(left)}`,
  },
};
