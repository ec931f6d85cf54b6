import type { NoText } from "../../values/problem.js";
import { harmless } from "../received.js";
import type { Fact, ProblemWords } from "../words.js";
import { fieldLabel, listedAnd, quoted } from "./phrases.js";

/** 211–217: the file as a file. */
export const problemsFileDanish = {
  "file-empty": ({ path, holds }) => ({
    first:
      holds === "header"
        ? `Filen ${harmless(path)} har en overskrift, men ingen linjer under den.`
        : `Filen ${harmless(path)} er tom.`,
    facts: [],
    next: "Hent timerne igen i tidssystemet, eller vælg en anden fil.",
  }),
  "text-not-readable": ({ path, line, holds }, where) => {
    const first = "Filens tegn kan ikke læses.";
    const { sentence, next } = holds === undefined ? unknownSigns : noTexts[holds];
    const file = where === undefined ? [fileFact(path, line)] : [];
    return { first, facts: [...file, { sentence }], next, brief: `${first} ${sentence}` };
  },
  "header-not-understood": ({ path, missing, doubled, resembles }, where) => ({
    first: "Filens overskrift passer ikke.",
    facts: [
      ...(where === undefined ? [fileFact(path)] : []),
      ...(missing.length === 0 ? [] : [{ label: "mangler", value: listedAnd(missing.map(fieldLabel)) }]),
      ...(doubled.length === 0 ? [] : [{ label: "står to gange", value: listedAnd(doubled.map(fieldLabel)) }]),
    ],
    next: resembles === undefined ? mendHeader : likenesses[resembles],
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

const mendHeader =
  "Ret overskriften, eller fortæl med --map-columns, hvad kolonnerne er. Et mønster ligger i templates/timer.csv.";

const likenesses = {
  danlon: "Er det Danløn-linjer, så læs dem med --format danlon. Ellers skriv en overskrift som i templates/timer.csv.",
  "one-column":
    "Den første linje er læst som én kolonne. Skil kolonnerne med semikolon, komma eller tabulator; et mønster ligger i templates/timer.csv.",
};

const saveAgain = "Gem den som .xlsx eller som «CSV UTF-8», og kør importen igen.";

const unknownSigns = { sentence: "Den er ikke en tekst, eller den er beskadiget.", next: saveAgain };

/** What a file is instead of a text, and what to do about it. */
const noTexts: { readonly [N in NoText]: typeof unknownSigns } = {
  "utf-16": { sentence: "Den er gemt som UTF-16 («Unicode-tekst»).", next: saveAgain },
  "old-workbook": { sentence: "Den er et ældre Excel-ark (.xls).", next: saveAgain },
  pdf: { sentence: "Den er en PDF.", next: "Hent timerne som CSV eller Excel-ark i tidssystemet, og importer dem." },
  "damaged-workbook": { sentence: "Den er ikke et Excel-ark (.xlsx), eller den er beskadiget.", next: saveAgain },
  "long-line": {
    sentence: "Linjen er længere end 1 MiB.",
    next: "Se efter, om linjeskiftene er faldet ud, og lav udtrækket fra tidssystemet igen.",
  },
};

/** Where no place is told, the facts name the file. */
function fileFact(path: string, line?: number): Fact {
  return { label: "fil", value: line === undefined ? harmless(path) : `${harmless(path)}, linje ${line}` };
}
