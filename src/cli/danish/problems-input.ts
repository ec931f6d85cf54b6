import { daysOf, showDay } from "../../values/calendar.js";
import type { FieldName, PeriodFault, ProblemData, Where } from "../../values/problem.js";
import type { Fault } from "../../values/result.js";
import { hasForm, impliedDecimals, saysOwnForm } from "../readings.js";
import { harmless, isPersonal } from "../received.js";
import type { Fact, ProblemWords, Told } from "../words.js";
import { fieldsDanish } from "./fields.js";
import { faultsDanish } from "./fixed.js";
import {
  commandInDanish,
  countOf,
  fieldLabel,
  fieldWithOption,
  listedAnd,
  listedOr,
  mendAndRepeat,
  quoted,
  readingInFull,
} from "./phrases.js";

/** 201–207: a word or a setting was not understood. */
export const problemsInputDanish = {
  "cpr-refused": ({ field }, where) => ({
    first: "Her står noget, der ligner et CPR-nummer.",
    facts: [
      ...(field === undefined ? [] : [{ label: "felt", value: fieldLabel(field) }]),
      ...(field === undefined && where === undefined
        ? [{ sentence: "Det står i kommandoen eller i navnet på en fil." }]
        : []),
    ],
    next: "Slet nummeret. Programmet bruger aldrig CPR-numre: kortet kendes på frikort-ID, personen på medarbejdernummer.",
  }),
  "field-not-understood": (data, where) =>
    data.field === "number" ? noSuchNumber(data.received) : misread(data, where),
  "field-ambiguous": ({ field, received, readings }, where) => ({
    first: `${fieldsDanish[field].subject} kan læses på flere måder.`,
    facts: [
      ...receivedFact(isPersonal(field) ? "" : received),
      { label: "kan være", value: listedOr(readings.map((reading) => readingInFull(field, reading))) },
      { label: "skriv", value: listedOr(readings) },
    ],
    next:
      where?.line === undefined
        ? "Skriv det, så det kun kan læses på én måde, eller tilføj --decimal-mark dot, hvis punktum er decimaltegn."
        : "Ret linjen, eller kør importen med --decimal-mark dot, hvis hele filen bruger punktum.",
  }),
  "field-missing": ({ field }, where) => ({
    first: `${fieldsDanish[field].subject} mangler.`,
    facts: [{ label: "skriv", value: fieldsDanish[field].form }],
    next:
      where?.line === undefined
        ? `Tilføj ${fieldWithOption(field)}, og kør kommandoen igen.`
        : "Udfyld feltet i linjen, og kør importen igen.",
  }),
  "period-not-possible": ({ from, to, reason }, where) => {
    const first = `Lønperioden ${showDay(from)}–${showDay(to)} kan ikke bruges.`;
    const sentence = periodFaults[reason](to < from ? 0 : daysOf({ from, to }));
    const inGeneral = { text: "Lønperioden kan ikke bruges." };
    return { first, facts: [{ sentence }], next: mendAndRepeat(where), brief: `${first} ${sentence}`, inGeneral };
  },
  "letter-not-printable": ({ field, letter }) => ({
    first: `Tegnet ${quoted(letter)} kan ikke stå på lønsedlen.`,
    facts: [
      { label: "felt", value: fieldsDanish[field].label },
      { label: "tegnets nr.", value: codePoint(letter) },
    ],
    next: "Skriv teksten uden tegnet, eller brug et andet.",
  }),
  "settings-not-understood": ({ path, key, expected }) => ({
    first: accountsIn(key)
      ? `${accountsIn(key)} er ikke sat op.`
      : `Indstillingen ${harmless(key)} blev ikke forstået.`,
    facts: [
      { label: "fil", value: harmless(path) },
      { label: "forventet", value: commandInDanish(harmless(expected)) },
    ],
    next: accountsIn(key)
      ? "Kør kommandoen ovenfor med egne kontonumre i stedet for KONTO, og kør så eksporten igen."
      : "Ret indstillingen i filen, eller slet den; så gælder det sædvanlige.",
  }),
} satisfies Partial<ProblemWords>;

function misread(data: ProblemData["field-not-understood"], where: Where | undefined): Told {
  const { field, fault, received, expected } = data;
  return {
    ...briefOf(data),
    first: `${fieldsDanish[field].subject} blev ikke forstået.`,
    facts: [
      ...receivedFact(isPersonal(field) ? "" : received),
      { label: "fordi", value: faultsDanish[fault] },
      ...(hasForm(fault) ? [{ label: "skriv", value: formWanted(field, expected) }] : []),
    ],
    next: cures[fault] ?? mendAndRepeat(where),
  };
}

/** What to do where nothing is to be written otherwise. */
const cures: { readonly [F in Fault["kind"]]?: string } = {
  "over-a-day": "Ret timerne, eller fordel dem på de dage, hvor de er arbejdet, og kør importen igen.",
  "sum-line": "Slet linjen, og kør importen igen.",
};

/** In one line the reason is told where the word alone does not show it. */
function briefOf({ field, fault, received, expected }: ProblemData["field-not-understood"]): {
  readonly brief?: string;
} {
  const implied = impliedDecimals(expected);
  const subject = fieldsDanish[field].subject;
  if (implied !== undefined) {
    return {
      brief: `${subject} skal i Danløn skrives uden komma, ${implied.written} for ${implied.meant} (modtog ${quoted(received)}).`,
    };
  }
  const was = received === "" || isPersonal(field) ? "" : ` (modtog ${quoted(received)})`;
  switch (fault) {
    case "unreadable":
    case "ambiguous":
      return {};
    case "same-as-start":
      return { brief: `${subject} er det samme som start${was}.` };
    case "sum-line":
      return { brief: `Linjen er en sum${was}.` };
    case "no-such-day":
      return { brief: `${subject} findes ikke i kalenderen${was}.` };
    case "over-a-day":
      return { brief: `Der er over 24 timer på dagen${was}.` };
    default:
      return { brief: `${subject} blev ikke forstået, fordi ${faultsDanish[fault]}${was}.` };
  }
}

/** Danløn has no decimal mark: that is said, or nobody finds out. */
function formWanted(field: FieldName, expected: string): string {
  const implied = impliedDecimals(expected);
  if (implied !== undefined)
    return `${implied.written} for ${implied.meant} (Danløn: de to sidste cifre er decimaler, uden komma)`;
  return saysOwnForm(field, expected) ? harmless(expected) : fieldsDanish[field].form;
}

/** The number is what `frikort error` was asked about. */
function noSuchNumber(received: string): Told {
  return {
    first: `Der er ingen fejl med nummer ${quoted(received)}.`,
    facts: [],
    next: "Se dem alle med: frikort fejl",
  };
}

const periodFaults: { readonly [F in PeriodFault]: (days: number) => string } = {
  "ends-before-start": () => "Den slutter, før den begynder.",
  "too-long-for-class": (days) =>
    `Den er på ${countOf(days, "dag", "dage")}. En ATP-klasse på en uge har højst 7 dage, på 14 dage højst 14.`,
  "too-many-hours": (days) =>
    `Der er flere timer, end ${countOf(days, "dag", "dage")} giver plads til: højst 24 om dagen og 744 i en betaling.`,
};

/** `account wage, account bank`: the accounts a journal needs and an employer has not set up. */
function accountsIn(key: string): string {
  const named = key.split(", ").flatMap((part) => /^account (.+)$/.exec(part)?.[1] ?? []);
  if (named.length === 0) return "";
  return `${named.length === 1 ? "Kontoen" : "Kontiene"} ${harmless(listedAnd(named))}`;
}

function receivedFact(received: string): readonly Fact[] {
  return received === "" ? [] : [{ label: "modtog", value: quoted(received) }];
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
