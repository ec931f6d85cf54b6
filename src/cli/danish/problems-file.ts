import { harmless } from "../received.js";
import type { Fact, ProblemWords } from "../words.js";
import { fieldLabel, listedAnd, quoted } from "./phrases.js";

/** 211–217: the file as a file. */
export const problemsFileDanish = {
  "file-empty": ({ path }) => ({
    first: `Filen ${harmless(path)} er tom.`,
    facts: [],
    next: "Hent timerne igen i tidssystemet, eller vælg en anden fil.",
  }),
  "text-not-readable": ({ path, line }, where) => ({
    first: "Filens tegn kan ikke læses.",
    facts: where === undefined ? [fileFact(path, line)] : [],
    next: "Gem den som .xlsx eller som «CSV UTF-8», og kør importen igen; den gamle .xls kan ikke læses.",
  }),
  "header-not-understood": ({ path, missing, doubled, resembles }, where) => ({
    first: "Filens overskrift passer ikke.",
    facts: [
      ...(where === undefined ? [fileFact(path)] : []),
      ...(missing.length === 0 ? [] : [{ label: "mangler", value: listedAnd(missing.map(fieldLabel)) }]),
      ...(doubled.length === 0 ? [] : [{ label: "står to gange", value: listedAnd(doubled.map(fieldLabel)) }]),
    ],
    next:
      resembles === "danlon"
        ? "Er det Danløn-linjer, så læs dem med --format danlon. Ellers skriv en overskrift som i templates/timer.csv."
        : "Ret overskriften, eller fortæl med --map-columns, hvad kolonnerne er. Et mønster ligger i templates/timer.csv.",
  }),
  "row-wrong-length": ({ found, expected }) => ({
    first: `Linjen har ${found} felter; der skal være ${expected}.`,
    facts: [],
    next: "Ret linjen. Et semikolon eller komma inde i en tekst kræver anførselstegn om teksten.",
    inGeneral: { text: "Linjen har for få eller for mange felter." },
  }),
  "quote-not-closed": () => ({
    first: "Et anførselstegn bliver ikke lukket.",
    facts: [],
    next: "Sæt det manglende anførselstegn, eller slet det, der står alene.",
  }),
  "id-repeated": ({ id, firstLine }) => ({
    first: `Betalings-id ${quoted(id)} står to gange i filen.`,
    facts: [{ label: "første gang", value: `linje ${firstLine}` }],
    next: "Giv den ene betaling et andet id, eller slet linjen, hvis det er den samme betaling.",
    inGeneral: { text: "Et betalings-id står to gange i filen." },
  }),
  "batch-too-large": ({ rows, max }) => ({
    first: `Filen har ${rows} rækker; højst ${max} kan bogføres på én gang.`,
    facts: [],
    next: "Del filen, og importer delene hver for sig.",
  }),
} satisfies Partial<ProblemWords>;

/** Where no place is told, the facts name the file. */
function fileFact(path: string, line?: number): Fact {
  return { label: "fil", value: line === undefined ? harmless(path) : `${harmless(path)}, linje ${line}` };
}
