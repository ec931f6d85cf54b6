import { daysOf, showDay } from "../../values/calendar.js";
import type { FieldName, PeriodFault, ProblemData, Where } from "../../values/problem.js";
import type { Fault } from "../../values/result.js";
import { hasForm, impliedDecimals, saysOwnForm } from "../readings.js";
import { harmless, isPersonal } from "../received.js";
import type { Fact, ProblemWords, Told } from "../words.js";
import { fieldsEnglish } from "./fields.js";
import { faultsEnglish } from "./fixed.js";
import {
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
export const problemsInputEnglish = {
  "cpr-refused": ({ field }, where) => ({
    first: "This looks like a CPR number.",
    facts: [
      ...(field === undefined ? [] : [{ label: "field", value: fieldLabel(field) }]),
      ...(field === undefined && where === undefined
        ? [{ sentence: "It stands in the command or in the name of a file." }]
        : []),
    ],
    next: "Delete the number. The program never uses CPR numbers: a card is known by its card number, a person by the employee number.",
  }),
  "field-not-understood": (data, where) =>
    data.field === "number" ? noSuchNumber(data.received) : misread(data, where),
  "field-ambiguous": ({ field, received, readings }, where) => ({
    first: `${fieldsEnglish[field].subject} can be read in more than one way.`,
    facts: [
      ...receivedFact(isPersonal(field) ? "" : received),
      { label: "can be", value: listedOr(readings.map((reading) => readingInFull(field, reading))) },
      { label: "write", value: listedOr(readings) },
    ],
    next:
      where?.line === undefined
        ? "Write it so that it can only be read in one way, or add --decimal-mark dot if the point is the decimal mark."
        : "Correct the line, or run the import with --decimal-mark dot if the whole file uses points.",
  }),
  "field-missing": ({ field }, where) => ({
    first: `${fieldsEnglish[field].subject} is missing.`,
    facts: [{ label: "write", value: fieldsEnglish[field].form }],
    next:
      where?.line === undefined
        ? `Add ${fieldWithOption(field)} and run the command again.`
        : "Fill in the field on the line and run the import again.",
  }),
  "period-not-possible": ({ from, to, reason }, where) => {
    const first = `The pay period ${showDay(from)}–${showDay(to)} cannot be used.`;
    const sentence = periodFaults[reason](to < from ? 0 : daysOf({ from, to }));
    const inGeneral = { text: "The pay period cannot be used." };
    return { first, facts: [{ sentence }], next: mendAndRepeat(where), brief: `${first} ${sentence}`, inGeneral };
  },
  "letter-not-printable": ({ field, letter }) => ({
    first: `The character ${quoted(letter)} cannot be printed on the payslip.`,
    facts: [
      { label: "field", value: fieldsEnglish[field].label },
      { label: "character no.", value: codePoint(letter) },
    ],
    next: "Write the text without it, or use another.",
  }),
  "settings-not-understood": ({ path, key, expected }) => ({
    first: accountsIn(key) ? `${accountsIn(key)} not set up.` : `The setting ${harmless(key)} was not understood.`,
    facts: [
      { label: "file", value: harmless(path) },
      { label: "expected", value: harmless(expected) },
    ],
    next: accountsIn(key)
      ? "Run the command above with your own account numbers in place of KONTO, then export again."
      : "Correct the setting in the file, or delete it to get the default.",
  }),
} satisfies Partial<ProblemWords>;

function misread(data: ProblemData["field-not-understood"], where: Where | undefined): Told {
  const { field, fault, received, expected } = data;
  return {
    ...briefOf(data),
    first: `${fieldsEnglish[field].subject} was not understood.`,
    facts: [
      ...receivedFact(isPersonal(field) ? "" : received),
      { label: "because", value: faultsEnglish[fault] },
      ...(hasForm(fault) ? [{ label: "write", value: formWanted(field, expected) }] : []),
    ],
    next: cures[fault] ?? mendAndRepeat(where),
  };
}

/** What to do where nothing is to be written otherwise. */
const cures: { readonly [F in Fault["kind"]]?: string } = {
  "over-a-day": "Correct the hours, or spread them over the days they were worked, and run the import again.",
  "sum-line": "Delete the line and run the import again.",
};

/** In one line the reason is told where the word alone does not show it. */
function briefOf({ field, fault, received, expected }: ProblemData["field-not-understood"]): {
  readonly brief?: string;
} {
  const implied = impliedDecimals(expected);
  const subject = fieldsEnglish[field].subject;
  if (implied !== undefined) {
    return {
      brief: `${subject} is to be written without a comma in Danløn, ${implied.written} for ${implied.meant} (received ${quoted(received)}).`,
    };
  }
  const was = received === "" || isPersonal(field) ? "" : ` (received ${quoted(received)})`;
  switch (fault) {
    case "unreadable":
    case "ambiguous":
      return {};
    case "same-as-start":
      return { brief: `${subject} is the same as the start${was}.` };
    case "sum-line":
      return { brief: `The line is a sum${was}.` };
    case "no-such-day":
      return { brief: `${subject} is not in the calendar${was}.` };
    case "over-a-day":
      return { brief: `There are more than 24 hours on the day${was}.` };
    default:
      return { brief: `${subject} was not understood, because ${faultsEnglish[fault]}${was}.` };
  }
}

/** Danløn has no decimal mark: that is said, or nobody finds out. */
function formWanted(field: FieldName, expected: string): string {
  const implied = impliedDecimals(expected);
  if (implied !== undefined)
    return `${implied.written} for ${implied.meant} (Danløn: the last two digits are decimals, without a comma)`;
  return saysOwnForm(field, expected) ? harmless(expected) : fieldsEnglish[field].form;
}

/** The number is what `frikort error` was asked about. */
function noSuchNumber(received: string): Told {
  return {
    first: `There is no error numbered ${quoted(received)}.`,
    facts: [],
    next: "See them all with: frikort error",
  };
}

const periodFaults: { readonly [F in PeriodFault]: (days: number) => string } = {
  "ends-before-start": () => "It ends before it begins.",
  "too-long-for-class": (days) =>
    `It has ${countOf(days, "day", "days")}. An ATP class of a week has at most 7 days, of a fortnight at most 14.`,
  "too-many-hours": (days) =>
    `There are more hours than ${countOf(days, "day", "days")} can hold: at most 24 a day and 744 in one payment.`,
};

/** `account wage, account bank`: the accounts a journal needs and an employer has not set up. */
function accountsIn(key: string): string {
  const named = key.split(", ").flatMap((part) => /^account (.+)$/.exec(part)?.[1] ?? []);
  if (named.length === 0) return "";
  return named.length === 1 ? `The account ${named[0]} is` : `The accounts ${harmless(listedAnd(named))} are`;
}

function receivedFact(received: string): readonly Fact[] {
  return received === "" ? [] : [{ label: "received", value: quoted(received) }];
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
