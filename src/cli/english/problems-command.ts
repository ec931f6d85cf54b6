import { cut, harmless } from "../received.js";
import type { ProblemWords } from "../words.js";
import { fieldWithOption, listedAnd, listedOr, quoted } from "./phrases.js";

/** 101–110: the command line was not understood. */
export const problemsCommandEnglish = {
  "command-unknown": ({ received, nearest }) => ({
    first: `There is no command ${quoted(received)}.`,
    facts: nearest === undefined ? [] : [{ label: "close to", value: nearest }],
    next: "See all commands with: frikort --help",
  }),
  "option-unknown": ({ received, command, nearest }) => ({
    first: `There is no option ${quoted(received)}.`,
    facts: nearest === undefined ? [] : [{ label: "close to", value: nearest }],
    next: `See the options of the command with: ${helpOf(command)}`,
  }),
  "option-missing": ({ option, command }) => ({
    first: `The option ${harmless(option)} is missing.`,
    facts: [],
    next: `Write it on the command line. See an example with: ${helpOf(command)}`,
  }),
  "option-value-unknown": ({ option, received, choices }) => ({
    first: `${harmless(option)} cannot be ${quoted(received)}.`,
    facts: choices.length === 0 ? [] : [{ label: "can be", value: listedOr(choices) }],
    next: choices.length === 0 ? `See what it can be: ${helpOf("")}` : "Run the command again with one of them.",
  }),
  "options-conflict": ({ first, second }) => ({
    first: `${harmless(first)} and ${harmless(second)} cannot be used together.`,
    facts: [],
    next: "Keep one of them and run the command again.",
  }),
  "argument-surplus": ({ received, command }) => ({
    first: `${quoted(received)} is one word too many.`,
    facts: [],
    next: `A value with spaces needs quotation marks. See an example with: ${helpOf(command)}`,
  }),
  "employer-not-chosen": ({ known }) => ({
    first: "It is not clear which employer this is for.",
    facts: known.length === 0 ? [] : [{ label: "set up", value: `CVR ${listedAnd(known)}` }],
    next:
      known.length === 0
        ? "Set up the employer with: frikort setup"
        : "Add --employer CVR, or make one of them the default: frikort setup --cvr CVR --default",
  }),
  "employer-unknown": ({ employer }) => ({
    first: `CVR ${cut(employer)} has not been set up as an employer.`,
    facts: [],
    next: `If the number is right, set it up: frikort setup --cvr ${cut(employer)} --name NAME --address ADDRESS --contact CONTACT`,
  }),
  "actor-not-given": () => ({
    first: "It is not clear who is making the entry.",
    facts: [],
    next: "Add --actor with initials, or set the environment variable FRIKORT_ACTOR.",
  }),
  "nobody-to-ask": ({ fields }) => ({
    first: "Details are missing and there is nobody to ask.",
    facts: [{ label: "missing", value: listedAnd(fields.map(fieldWithOption)) }],
    next: "Write them on the command line, or run the command in a terminal without --yes and --json to be asked.",
    brief: `Details are missing and there is nobody to ask: ${listedAnd(fields.map(fieldWithOption))}.`,
  }),
} satisfies Partial<ProblemWords>;

function helpOf(command: string): string {
  return command === "" ? "frikort --help" : `frikort help ${harmless(command)}`;
}
