import { plainAmount, showMoney } from "../../values/money.js";
import { cut, harmless } from "../received.js";
import type { ProblemWords } from "../words.js";
import { quoted } from "./phrases.js";

/** 221–233: a row does not fit what is known, or a document from others cannot be read. */
export const problemsRowEnglish = {
  "employer-differs": ({ received, expected }) => ({
    first: "The line is for another employer.",
    facts: [
      { label: "the line", value: quoted(received) },
      { label: "chosen", value: `CVR ${expected}` },
    ],
    next: "Correct the CVR number on the line, or run the import without --employer so that the line chooses.",
  }),
  "card-not-found": ({ by, matches }) => ({
    first: "The line does not lead to one card.",
    facts: [{ sentence: cardSought(by, matches) }],
    brief: `The line does not lead to one card. ${cardSought(by, matches)}`,
    next:
      by === "card"
        ? "Write a name on the line, or open the card first: frikort card set CARD --name NAME"
        : by === "employee-number"
          ? "Give the card its number: frikort card set CARD --employee-number NUMBER, or write the card number on the line."
          : "Write the card number on the line.",
  }),
  "wage-type-unknown": ({ type }) => ({
    first: `Wage type ${harmless(type)} has not been set up.`,
    facts: [],
    next: "Set it up with --map-columns, or delete the line if it is not to be paid on the card.",
  }),
  "amount-differs": ({ stated, computed }) => ({
    first: "Hours times rate is not the line's amount.",
    facts: [
      { label: "amount on the line", amount: stated },
      { label: "hours times rate", amount: computed },
    ],
    brief: `Hours times rate is not the line's amount (received ${showMoney(stated)}, computed ${showMoney(computed)}).`,
    next: "Correct hours, rate or amount. The amount only serves to check the line.",
  }),
  "rate-differs": ({ stated, agreed }) => ({
    first: "The rate is not the agreed one.",
    facts: [
      { label: "rate on the line", amount: stated },
      { label: "agreed", amount: agreed },
    ],
    next: newRate(plainAmount(stated)),
    brief: `The rate is not the agreed one (received ${showMoney(stated)}, agreed ${showMoney(agreed)}).`,
    inGeneral: { remedy: newRate("RATE") },
  }),
  "row-employer-unknown": ({ received }) => ({
    first: `CVR ${cut(received)} has not been set up as an employer.`,
    facts: [],
    next: `Correct the number on the line, or set up the employer: frikort setup --cvr ${cut(received)} --name NAME --address ADDRESS --contact CONTACT`,
  }),
  "not-ours": ({ path }) => ({
    first: `The file ${harmless(path)} is neither a payslip nor a registration from frikort.`,
    facts: [],
    next: "Choose files the program has made: CVR-voucher.pdf, CVR-voucher.csv or registration-….csv",
  }),
  "record-not-understood": ({ path, at }) => ({
    first: `The record in ${harmless(path)} cannot be read.`,
    facts: [{ label: "at", value: harmless(at) }],
    next: "The file has been cut or altered. Get it again from whoever issued it.",
  }),
  "record-newer": ({ path, version, known }) => ({
    first: `${harmless(path)} was made by a newer version of the program.`,
    facts: [
      { label: "version of the file", value: String(version) },
      { label: "known up to", value: String(known) },
    ],
    next: "Get a newer version of the program and try again.",
  }),
} satisfies Partial<ProblemWords>;

function newRate(rate: string): string {
  return `Correct the rate on the line, or note the new agreement: frikort card set CARD --rate ${rate}`;
}

function cardSought(by: "card" | "employee-number" | "name", matches: number): string {
  if (by === "card") return "The card has not been seen before and the line has no name.";
  const known = by === "name" ? "name" : "employee number";
  return matches === 0
    ? `No card of the employer has the ${known} on the line.`
    : `${matches} cards of the employer have the ${known} on the line.`;
}
