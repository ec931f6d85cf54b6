import { cut, harmless } from "../received.js";
import type { ProblemWords } from "../words.js";
import { commandInDanish, fieldWithOption, listedAnd, listedOr, nameInDanish, quoted } from "./phrases.js";

/** 101–110: the command line was not understood. */
export const problemsCommandDanish = {
  "command-unknown": ({ received, nearest }) => ({
    first: `Kommandoen ${quoted(received)} findes ikke.`,
    facts: nearest === undefined ? [] : [{ label: "ligner", value: nearest }],
    next: "Se alle kommandoer med: frikort --help",
  }),
  "option-unknown": ({ received, command, nearest }) => ({
    first: `Tilvalget ${quoted(received)} findes ikke.`,
    facts: nearest === undefined ? [] : [{ label: "ligner", value: nearest }],
    next: `Se kommandoens tilvalg med: ${helpOf(command)}`,
  }),
  "option-missing": ({ option, command }) => ({
    first: `Tilvalget ${harmless(option)} mangler.`,
    facts: [],
    next: `Skriv det på kommandolinjen. Se et eksempel med: ${helpOf(command)}`,
  }),
  "option-value-unknown": ({ option, received, choices }) => ({
    first: `${commandInDanish(harmless(option))} kan ikke være ${quoted(received)}.`,
    facts: choices.length === 0 ? [] : [{ label: "kan være", value: listedOr(choices) }],
    next: choices.length === 0 ? `Se, hvad der kan stå: ${helpOf("")}` : "Skriv kommandoen igen med et af dem.",
  }),
  "options-conflict": ({ first, second }) => ({
    first: `${harmless(first)} og ${harmless(second)} kan ikke bruges sammen.`,
    facts: [],
    next: "Behold det ene, og kør kommandoen igen.",
  }),
  "argument-surplus": ({ received, command }) => ({
    first: `${quoted(received)} er et ord for meget.`,
    facts: [],
    next: `En værdi med mellemrum skal stå i anførselstegn. Se et eksempel med: ${helpOf(command)}`,
  }),
  "employer-not-chosen": ({ known }) => ({
    first: "Det fremgår ikke, hvilken arbejdsgiver det gælder.",
    facts: known.length === 0 ? [] : [{ label: "oprettet", value: `CVR-nr. ${listedAnd(known)}` }],
    next:
      known.length === 0
        ? "Opret arbejdsgiveren med: frikort opsæt"
        : "Tilføj --employer CVR, eller gør den ene til den faste: frikort opsæt --cvr CVR --default",
  }),
  "employer-unknown": ({ employer }) => ({
    first: `CVR-nr. ${cut(employer)} er ikke oprettet som arbejdsgiver.`,
    facts: [],
    next: `Er nummeret rigtigt, så opret arbejdsgiveren: frikort opsæt --cvr ${cut(employer)} --name NAVN --address ADRESSE --contact KONTAKTPERSON`,
  }),
  "actor-not-given": () => ({
    first: "Det fremgår ikke, hvem der bogfører.",
    facts: [],
    next: "Tilføj --actor med initialer, eller sæt miljøvariablen FRIKORT_ACTOR.",
  }),
  "nobody-to-ask": ({ fields }) => ({
    first: "Der mangler oplysninger, og her er ingen at spørge.",
    facts: [{ label: "mangler", value: listedAnd(fields.map(fieldWithOption)) }],
    next: "Skriv dem på kommandolinjen, eller kør kommandoen i en terminal uden --yes og --json; så bliver der spurgt.",
    brief: `Der mangler oplysninger, og her er ingen at spørge: ${listedAnd(fields.map(fieldWithOption))}.`,
  }),
} satisfies Partial<ProblemWords>;

function helpOf(command: string): string {
  return command === "" ? "frikort --help" : `frikort hjælp ${nameInDanish(harmless(command))}`;
}
