import { showDay, showPeriod } from "../../../values/calendar.js";
import { showInstant } from "../../../values/copenhagen.js";
import { showHours } from "../../../values/hours.js";
import { showMoney } from "../../../values/money.js";
import type { AnswerWords, LedgerState, Words } from "../words.js";
import { fieldsDanish } from "./fields.js";
import { findingsDanish } from "./findings.js";
import { fixedDanish } from "./fixed.js";
import { noticesDanish } from "./notices.js";
import { countOf, quoted } from "./phrases.js";
import { problemsDanish } from "./problems.js";

/** Danish: written, not translated. */
export const danish: Words = {
  language: "da",
  fixed: fixedDanish,
  fields: fieldsDanish,
  problems: problemsDanish,
  notices: noticesDanish,
  findings: findingsDanish,
  answers: answers(),
  quoted,
  instant: showInstant,
  stands,
};

function stands(now: LedgerState): string {
  switch (now.kind) {
    case "nothing":
      return "Intet er bogført.";
    case "plan":
      return "Det er en prøvekørsel: intet er bogført.";
    case "unchanged":
      return "Intet er ændret.";
    case "unsaid":
      return "";
    case "entered":
      return "Det er bogført. Den samme kommando igen bogfører intet to gange og laver de filer, der mangler.";
    case "payment":
      return `Betalingen er bogført som bilag ${now.voucher}.`;
    case "reversal":
      return `Tilbageføringen er bogført som bilag ${now.voucher}.`;
    case "correction":
      return `Rettelsen er bogført som bilag ${now.voucher}.`;
    case "import":
      return `${countOf(now.payments, "betaling", "betalinger")} er bogført.`;
  }
}

function answers(): AnswerWords {
  return {
    bookIt: "Bogfør?",
    isItAnother: "Er det en anden betaling, så svar ja. Skal den gamle rettes, så svar nej, og brug frikort ret.",
    newEmployment: {
      head: "Ny ansættelse. Husk (det siges kun denne ene gang):",
      opened: ({ card, from }) =>
        `Den er noteret fra ${showDay(from)}. Begyndte den en anden dag, så ret den: frikort kort sæt ${card} --ansat-fra DAG`,
      register: ({ card }) =>
        `Registrer den på Socialtfrikort.dk, før arbejdet begynder, og noter det: frikort kort sæt ${card} --ansættelse-registreret DAG`,
      certificate: "Giv et ansættelsesbevis, når arbejdet er på mere end 3 timer om ugen i snit.",
      certificateDue: ({ card }) =>
        `Giv et ansættelsesbevis; arbejdet er på mere end 3 timer om ugen i snit: frikort ansættelsesbevis ${card}`,
      hours: "Noter arbejdstiden dag for dag, og gem den i 5 år.",
      insurance: "Hav en arbejdsskadeforsikring, også når timerne er få.",
    },
    written: ({ voucher, card, payDay }) =>
      `Bogført som bilag ${voucher}. Frikort-ID ${card}, udbetales ${showDay(payDay)}.`,
    stands: ({ id, voucher, reversedBy }) =>
      `Allerede bogført. ${id === null ? "Betalingen" : `Betalings-id ${id}`} står som bilag ${voucher}${
        reversedBy === undefined ? "" : `, tilbageført med bilag ${reversedBy}`
      }. Intet er ændret.`,
    planned: ({ card, payDay }) => `Prøvekørsel. Frikort-ID ${card}, udbetales ${showDay(payDay)}. Intet er bogført.`,
    summary: {
      holder: ({ name, card }) => (name === undefined ? `Frikort-ID ${card}` : `${name}, frikort-ID ${card}`),
      period: ({ period, payDay }) => `Lønperiode ${showPeriod(period)}, udbetales ${showDay(payDay)}`,
      lastPayment: (last) =>
        last === undefined
          ? "Den første betaling på kortet her"
          : `Seneste udbetaling ${showDay(last.payDay)}: ${showMoney(last.counted)} (bilag ${last.voucher})`,
    },
    wageLine: (hours, perHour) => `løn, ${showHours(hours)} timer à ${showMoney(perHour)}`,
    usedIn: (year) => `brugt i ${year}`,
    outOf: (ceiling) => ` af ${showMoney(ceiling)}`,
    inOrder: (key) => `beløb, satser, side og segl passer (nøgle ${key})`,
    inOrderWithoutSeal: "beløb, satser og side passer (uden segl: hvem der lavede den, kan ikke ses)",
    interrupted: "Kommandoen blev afbrudt.",
    cardYear: ({ card, year, employers, sum, ceiling }) =>
      `Frikort-ID ${card}, indkomstår ${year}: ${countOf(employers, "arbejdsgiver", "arbejdsgivere")}, i alt ${showMoney(sum)} af ${showMoney(ceiling)}`,
  };
}
