import { plainAmount, showMoney } from "../../values/money.js";
import { cut, harmless } from "../received.js";
import type { ProblemWords } from "../words.js";
import { quoted } from "./phrases.js";

/** 221–233: a row does not fit what is known, or a document from others cannot be read. */
export const problemsRowDanish = {
  "employer-differs": ({ received, expected }) => ({
    first: "Linjen gælder en anden arbejdsgiver end den valgte.",
    facts: [
      { label: "linjen", value: quoted(received) },
      { label: "valgt", value: `CVR-nr. ${expected}` },
    ],
    next: "Ret CVR-nummeret i linjen, eller kør importen uden --employer, så linjen selv vælger.",
  }),
  "card-not-found": ({ by, matches }) => ({
    first: "Linjen kan ikke føres til ét kort.",
    facts: [{ sentence: cardSought(by, matches) }],
    brief: `Linjen kan ikke føres til ét kort. ${cardSought(by, matches)}`,
    next:
      by === "card"
        ? "Skriv et navn i linjen, eller opret kortet først: frikort kort sæt FRIKORT-ID --name NAVN"
        : by === "employee-number"
          ? "Giv kortet nummeret: frikort kort sæt FRIKORT-ID --employee-number NUMMER, eller skriv frikort-ID i linjen."
          : "Skriv frikort-ID i linjen.",
  }),
  "wage-type-unknown": ({ type }) => ({
    first: `Lønart ${harmless(type)} er ikke sat op.`,
    facts: [],
    next: "Sæt lønarten op med --map-columns, eller slet linjen, hvis den ikke skal udbetales på kortet.",
  }),
  "amount-differs": ({ stated, computed }) => ({
    first: "Timer gange sats giver ikke linjens beløb.",
    facts: [
      { label: "linjens beløb", amount: stated },
      { label: "timer gange sats", amount: computed },
    ],
    brief: `Timer gange sats giver ikke linjens beløb (modtog ${showMoney(stated)}, beregnet ${showMoney(computed)}).`,
    next: "Ret timer, sats eller beløb. Beløbet bruges kun til at kontrollere linjen.",
  }),
  "rate-differs": ({ stated, agreed }) => ({
    first: "Satsen er ikke den aftalte.",
    facts: [
      { label: "linjens sats", amount: stated },
      { label: "aftalt", amount: agreed },
    ],
    next: newRate(plainAmount(stated)),
    brief: `Satsen er ikke den aftalte (modtog ${showMoney(stated)}, aftalt ${showMoney(agreed)}).`,
    inGeneral: { remedy: newRate("SATS") },
  }),
  "row-employer-unknown": ({ received }) => ({
    first: `CVR-nr. ${cut(received)} er ikke oprettet som arbejdsgiver.`,
    facts: [],
    next: `Ret nummeret i linjen, eller opret arbejdsgiveren: frikort opsæt --cvr ${cut(received)} --name NAVN --address ADRESSE --contact KONTAKTPERSON`,
  }),
  "not-ours": ({ path }) => ({
    first: `Filen ${harmless(path)} er hverken lønseddel eller registrering fra frikort.`,
    facts: [],
    next: "Vælg de filer, programmet har lavet: CVR-bilag.pdf, CVR-bilag.csv eller registration-….csv",
  }),
  "record-not-understood": ({ path, at }) => ({
    first: `Oplysningerne i ${harmless(path)} kan ikke læses.`,
    facts: [{ label: "ved", value: harmless(at) }],
    next: "Filen er beskåret eller ændret. Få den igen fra den, der udstedte den.",
  }),
  "record-newer": ({ path, version, known }) => ({
    first: `${harmless(path)} er lavet af en nyere udgave af programmet.`,
    facts: [
      { label: "filens udgave", value: String(version) },
      { label: "kendt til og med", value: String(known) },
    ],
    next: "Hent en nyere udgave af programmet, og prøv igen.",
  }),
} satisfies Partial<ProblemWords>;

function newRate(rate: string): string {
  return `Ret satsen i linjen, eller noter den nye aftale: frikort kort sæt FRIKORT-ID --rate ${rate}`;
}

function cardSought(by: "card" | "employee-number" | "name", matches: number): string {
  if (by === "card") return "Kortet er ikke set før, og linjen har intet navn.";
  const known = by === "name" ? "navn" : "medarbejdernummer";
  return matches === 0
    ? `Ingen kort hos arbejdsgiveren har linjens ${known}.`
    : `${matches} kort hos arbejdsgiveren har linjens ${known}.`;
}
