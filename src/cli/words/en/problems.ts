import { daysOf, showDay, showPeriod } from "../../../values/calendar.js";
import { showInstantInEnglish } from "../../../values/copenhagen.js";
import { type Hours, showHundredthsDown } from "../../../values/hours.js";
import { plainAmount, showAmount, showMoney } from "../../../values/money.js";
import type { FieldName, NoText, PeriodFault, ProblemData, Where } from "../../../values/problem.js";
import type { Fault } from "../../../values/result.js";
import { hasForm, impliedDecimals, saysOwnForm } from "../../say/readings.js";
import { cut, firstOf, harmless, isPersonal } from "../../say/received.js";
import type { MessageFact, ProblemWords, Told } from "../words.js";
import { fieldsEnglish } from "./fields.js";
import { faultsEnglish, jobKindsEnglish, worldFaultsEnglish } from "./fixed.js";
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
      field === "day"
        ? "Run the import again with --date-order dmy (day first) or --date-order mdy (month first). It holds for the whole file."
        : where?.line === undefined
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

/** Why a word was not understood; a value that is too small or too large is told the limit itself. */
function why({ field, fault }: Pick<ProblemData["field-not-understood"], "field" | "fault">): string {
  return (fault === "out-of-range" ? limits[field] : undefined) ?? faultsEnglish[fault];
}

const overZero = "the amount must be above 0 and at most 10.000.000,00 kr";
const limits: { readonly [F in FieldName]?: string } = {
  hours: "there can be at most 24 hours for each day of the pay period, 744 in all, and they must be above 0",
  rate: overZero,
  supplement: overZero,
  amount: overZero,
  "holiday-pay-amount": overZero,
  start: "a time of day lies between 0:00 and 24:00",
  end: "a time of day lies between 0:00 and 24:00",
  day: "the day lies outside the pay period that was chosen",
};

function misread(data: ProblemData["field-not-understood"], where: Where | undefined): Told {
  const { field, fault, received, expected } = data;
  return {
    ...briefOf(data),
    first: `${fieldsEnglish[field].subject} was not understood.`,
    facts: [
      ...receivedFact(isPersonal(field) ? "" : received),
      { label: "because", value: why(data) },
      ...(hasForm(fault)
        ? [
            {
              label: "write",
              value:
                field === "supplement" && where?.line !== undefined ? supplementInFile : formWanted(field, expected),
            },
          ]
        : []),
    ],
    next: cures[fault] ?? mendAndRepeat(where),
  };
}

const supplementInFile = "an amount such as 200 or 200,00; the text stands in the column Supplement text";

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
      return { brief: `${subject} was not understood, because ${why({ field, fault })}${was}.` };
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
  "several-months": () =>
    "It covers several months, and ATP is calculated month by month: how many hours belong to each is not known. Divide it into one payment a month, --from the first and --to the last day of the month, each with its own hours.",
  "too-many-hours": (days) =>
    `There are more hours than ${countOf(days, "day", "days")} can hold: at most 24 a day and 744 in one payment.`,
};

/** `account wage, account bank`: the accounts a journal needs and an employer has not set up. */
function accountsIn(key: string): string {
  const named = key.split(", ").flatMap((part) => /^account (.+)$/.exec(part)?.[1] ?? []);
  if (named.length === 0) return "";
  return named.length === 1 ? `The account ${named[0]} is` : `The accounts ${harmless(listedAnd(named))} are`;
}

function receivedFact(received: string): readonly MessageFact[] {
  return received === "" ? [] : [{ label: "received", value: quoted(received) }];
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** 211–217: the file as a file. */
export const problemsFileEnglish = {
  "file-empty": ({ path, holds }) => ({
    first:
      holds === "header"
        ? `The file ${harmless(path)} has a header and no lines below it.`
        : `The file ${harmless(path)} is empty.`,
    facts: [],
    next: "Fetch the hours from the time system again, or choose another file.",
  }),
  "text-not-readable": ({ path, line, holds }, where) => {
    const first = "The file's characters cannot be read.";
    const { sentence, next } = holds === undefined ? unknownSigns : noTexts[holds];
    const file = where === undefined ? [fileFact(path, line)] : [];
    return { first, facts: [...file, { sentence }], next, brief: `${first} ${sentence}` };
  },
  "header-not-understood": ({ path, missing, doubled, unclear = [], gone = [], resembles }, where) => ({
    first: "The file's header does not fit.",
    facts: [
      ...(where === undefined ? [fileFact(path)] : []),
      ...(missing.length === 0 ? [] : [{ label: "missing", value: listedAnd(missing.map(fieldLabel)) }]),
      ...(unclear.length === 0 ? [] : [{ label: "not understood", value: listedAnd(unclear.map(fieldLabel)) }]),
      ...(doubled.length === 0 ? [] : [{ label: "stands twice", value: listedAnd(doubled.map(fieldLabel)) }]),
    ],
    next: headerNext(unclear, gone, resembles),
  }),
  "row-wrong-length": ({ found, expected }) => ({
    first: `The line has ${found} fields; there must be ${expected}.`,
    facts: [],
    next: "Correct the line. A semicolon or comma inside a text needs quotation marks around the text.",
    inGeneral: { text: "The line has too few or too many fields." },
  }),
  "quote-not-closed": () => ({
    first: "A quotation mark is not closed.",
    facts: [],
    next: "Add the quotation mark that is missing, or delete the one that stands alone.",
  }),
  "id-repeated": ({ id, firstLine }) => ({
    first: `Payment id ${quoted(id)} occurs twice in the file.`,
    facts: [{ label: "first time", value: `line ${firstLine}` }],
    next: "Give one of the payments another id, or delete the line if it is the same payment.",
    inGeneral: { text: "A payment id occurs twice in the file." },
  }),
  "batch-too-large": ({ rows, max }) => ({
    first: `The file has ${rows} rows; at most ${max} can be entered at once.`,
    facts: [],
    next: "Divide the file and import the parts one by one.",
  }),
} satisfies Partial<ProblemWords>;

const mendHeader =
  "Correct the header, or say with --map-columns what the columns are. templates/timer.csv is a file to copy.";

function headerNext(
  unclear: readonly string[],
  gone: readonly string[],
  resembles: keyof typeof likenesses | undefined,
): string {
  if (gone.length > 0)
    return "The profile names columns that the file has not. Correct the profile with --map-columns, or fetch the file again.";
  if (unclear.length > 0)
    return "The column may lower the pay, so the file waits. Say with --map-columns what it is, or that it is to be left out.";
  return resembles === undefined ? mendHeader : likenesses[resembles];
}

const likenesses = {
  rows: "The first line looks like work, not like headings. Write a line of headings on top, or use --header-row 0 together with --map-columns.",
  workbook:
    "No line of the sheet has headings for who, when and how many hours. If they stand further down, use --header-row; if they are called something else, use --map-columns.",
  danlon:
    "If these are Danløn lines, read them with --format danlon. Otherwise write a header as in templates/timer.csv.",
  "one-column":
    "The first line was read as one column. Separate the columns by semicolons, commas or tabs; templates/timer.csv is a file to copy.",
};

const saveAgain = 'Save it as .xlsx or as "CSV UTF-8" and run the import again.';

const unknownSigns = { sentence: "It is no text, or it is damaged.", next: saveAgain };

/** What a file is instead of a text, and what to do about it. */
const noTexts: { readonly [N in NoText]: typeof unknownSigns } = {
  "locked-workbook": {
    sentence: "The workbook is protected by a password.",
    next: "Save it without a password and run the import again.",
  },
  "old-workbook": { sentence: "It is an old Excel sheet (.xls).", next: saveAgain },
  pdf: { sentence: "It is a PDF.", next: "Fetch the hours as CSV or Excel sheet in the time system and import that." },
  "damaged-workbook": { sentence: "It is no Excel sheet (.xlsx), or it is damaged.", next: saveAgain },
  "long-line": {
    sentence: "The line is longer than 1 MiB.",
    next: "See whether the line breaks are gone, and fetch the file from the time system again.",
  },
};

/** Where no place is told, the facts name the file. */
function fileFact(path: string, line?: number): MessageFact {
  return { label: "file", value: line === undefined ? harmless(path) : `${harmless(path)}, line ${line}` };
}

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
  "card-not-found": ({ by, matches, cards }) => ({
    first: "The line does not lead to one card.",
    facts: [{ sentence: cardSought(by, matches) }],
    brief: `The line does not lead to one card. ${cardSought(by, matches)}`,
    next:
      by === "card"
        ? "Write a name on the line, or open the card first: frikort card set CARD --name NAME"
        : by === "employee-number"
          ? "Give the card its number: frikort card set CARD --employee-number NUMBER, or write the card number on the line."
          : "Write the card number on the line.",
    ...(cards !== undefined && cardNamed(cards)),
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

/** A part of a name on the command line: the numbers that match, never the names. */
function cardNamed(cards: readonly string[]): Told {
  const sentence =
    cards.length === 0 ? "Nobody in the ledger is called so." : `It fits ${cards.length} cards: ${listedAnd(cards)}.`;
  return {
    first: "The name does not lead to one card.",
    facts: [{ sentence }],
    brief: `The name does not lead to one card. ${sentence}`,
    next: cards.length === 0 ? "See all cards with: frikort card list" : "Write the card number, or more of the name.",
  };
}

function cardSought(by: "card" | "employee-number" | "name", matches: number): string {
  if (by === "card") return "The card has not been seen before and the line has no name.";
  const known = by === "name" ? "name" : "employee number";
  return matches === 0
    ? `No card of the employer has the ${known} on the line.`
    : `${matches} cards of the employer have the ${known} on the line.`;
}

/** 301–304: the law table. */
export const problemsLawEnglish = {
  "law-unknown": ({ day, knownFrom, knownTo }) => ({
    first: `The rates for ${showDay(day)} are not known.`,
    facts: [
      {
        sentence:
          day < knownFrom
            ? `The annual ceiling is known from ${showDay(knownFrom)}.`
            : `The annual ceiling is known up to and including ${showDay(knownTo)}.`,
      },
    ],
    next:
      day < knownFrom
        ? "Correct the pay day: nothing is paid on the card before that day."
        : "Get a newer version, or add the year with amount and source: frikort law add",
  }),
  "law-stands": ({ year, ceiling }) => ({
    first: `The ceiling for ${year} is already in the program.`,
    facts: [{ label: "annual ceiling", amount: ceiling }],
    next: `A printed amount cannot be replaced. See its source with: frikort law --year ${year}`,
  }),
  "law-added-before": ({ year, ceiling, at }) => ({
    first: `The ceiling for ${year} was added before with another amount.`,
    facts: [{ label: "added before", amount: ceiling, remark: `   (${showInstantInEnglish(at)})` }],
    next: `The first amount holds until a newer version of the program has the printed one. See its source with: frikort law --year ${year}`,
  }),
  "law-amount-unlikely": ({ received, before }) => ({
    first: "The amount is far from the year before.",
    facts: [
      { label: "received", amount: received },
      { label: "the year before", amount: before },
    ],
    next: "Look the amount up in the source again and write it in kroner: 45900 or 45.900,00.",
  }),
} satisfies Partial<ProblemWords>;

/** 401–421: a payment is refused. */
export const problemsPaymentEnglish = {
  "payment-differs": ({ id, voucher, fields }, where) => ({
    first: `Payment id ${quoted(id)} already stands with other content.`,
    facts: [
      { label: "stands as", value: `voucher ${voucher}` },
      ...(fields.length === 0
        ? []
        : [{ label: "differs in", value: listedAnd(fields.map((field) => fieldsEnglish[field].label)) }]),
    ],
    next: idTaken(voucher, where?.line !== undefined),
    inGeneral: { text: "A payment id already stands with other content.", remedy: idTaken("VOUCHER", true) },
  }),
  "job-kind-excluded": ({ kind }) => ({
    first: `The card cannot be used for ${jobKindsEnglish[kind]}.`,
    facts: [{ sentence: "The card is for employees in ordinary work without subsidy." }],
    next: "Pay the wage outside the card, or ask the municipality.",
  }),
  "payment-empty": ({ leftOut, rows = 0, heading = "", values = [] }) => ({
    first: "There is nothing to pay.",
    facts:
      leftOut === undefined
        ? []
        : [
            { label: "left out", value: `${countOf(rows, "line", "lines")}: ${leftOutWords[leftOut]}` },
            ...(heading === "" ? [] : [{ label: "column", value: quoted(heading) }]),
            ...(values.length === 0 ? [] : [{ label: "there stands", value: listedAnd(values.map(quoted)) }]),
          ],
    next:
      leftOut !== undefined
        ? leftOutNext[leftOut]
        : "Write hours and rate, a supplement, a pension or --holiday-pay only.",
  }),
  "holiday-pay-not-owed": ({ asked, owed }) => ({
    first: `Only ${showMoney(owed)} of holiday pay is owed.`,
    facts: [
      { label: "asked for", amount: asked },
      { label: "owed", amount: owed },
    ],
    next:
      owed > 0
        ? "Write a smaller amount. Without --holiday-pay-amount all that is owed is paid."
        : "Nothing accrued here is still to be paid out. See the payments of the card with: frikort list --card CARD",
  }),
  "payout-negative": ({ counted, atpEmployee }) => ({
    first: "The ATP share is larger than the pay.",
    facts: [
      { label: "pay in all", amount: counted },
      { label: "ATP, employee's share", amount: atpEmployee },
    ],
    next: "ATP follows all hours of the pay period. Pay these hours together with more, or correct the period or --atp if they are wrong.",
  }),
  "card-inactive": ({ card, payDay, from, until }) => ({
    first: "The card is not active on the pay day.",
    facts: [
      { label: "card", value: card },
      { label: "pay day", value: showDay(payDay) },
      ...(from === undefined ? [] : [{ label: "deactivated from", value: showDay(from) }]),
      ...(until === undefined ? [] : [{ label: "active from", value: showDay(until) }]),
    ],
    next: activeAgain(card),
    inGeneral: { remedy: activeAgain("CARD") },
  }),
  "holder-differs": ({ card }, where) => ({
    first: "The card stands in the ledger under another name.",
    facts: [{ label: "card", value: card }],
    next:
      where?.line === undefined
        ? "See whether a digit is wrong. If it is the same person with a new name, add --rename."
        : newName(card),
    inGeneral: { remedy: newName("CARD") },
  }),
  "period-overlaps": ({ voucher, from, to, isSameLines }) => ({
    first: "Pay for the same days already stands on the card.",
    facts: [
      { label: "voucher", value: voucher },
      { label: "pay period", value: showPeriod({ from, to }) },
      ...(isSameLines ? [{ sentence: "The lines are the same, and the pay days lie close to each other." }] : []),
    ],
    next: "If it is another payment, add --again or an --id. To correct the old one, use frikort correct.",
  }),
  "ceiling-exceeded": (data, where) => ({
    first: "The payment exceeds the card's annual ceiling.",
    facts: [
      { sentence: `Card ${data.card}, income year ${data.year}` },
      { label: "annual ceiling", amount: data.ceiling },
      {
        label: "used so far",
        amount: data.used,
        ...(data.saldoReadAt === undefined
          ? {}
          : { remark: `   (balance read ${showInstantInEnglish(data.saldoReadAt)})` }),
      },
      { label: "left", amount: data.left },
      { label: "this payment", amount: data.counted },
      { label: "too much", amount: data.excess },
    ],
    next: roomLeft(data, where?.line !== undefined),
    brief: `The payment exceeds the card's annual ceiling by ${showMoney(data.excess)}`,
    inGeneral: { text: "The payment exceeds the card's annual ceiling.", remedy: payByItself },
  }),
} satisfies Partial<ProblemWords>;

function idTaken(voucher: string, isRow: boolean): string {
  const other = isRow ? "id on its line" : "--id";
  return `If it is a new payment, give it another ${other}. To correct the old one: frikort correct ${voucher} --reason REASON`;
}

function activeAgain(card: string): string {
  return `Correct the pay day, or ask the municipality. If the card is active again, note it: frikort card activate ${card} --from DAY`;
}

function newName(card: string): string {
  return `See whether a digit is wrong. If it is the same person with a new name, note that first: frikort card set ${card} --name NAME`;
}

/** 431–461: what stands in the ledger stands in the way. */
export const problemsLedgerEnglish = {
  "voucher-not-found": ({ employer, voucher }) => ({
    first: `Voucher ${voucher} is not in the ledger.`,
    facts: [{ label: "employer", value: `CVR ${employer}` }],
    next: `See the vouchers with: frikort list --employer ${employer}`,
  }),
  "not-reversible": ({ voucher }) => ({
    first: `Voucher ${voucher} is itself a reversal.`,
    facts: [],
    next: "A reversal stands. If the amount is to be paid after all, make a new payment: frikort pay",
  }),
  "already-reversed": ({ voucher, by }) => ({
    first: `Voucher ${voucher} has already been reversed.`,
    facts: [{ label: "reversed", value: `by voucher ${by}` }],
    next: `There is nothing more to reverse. See the reversal with: frikort explain ${by}`,
  }),
  "holiday-pay-paid-since": ({ voucher, paidBy }) => ({
    first: `The holiday pay from voucher ${voucher} has since been paid out.`,
    facts: [{ label: "paid out", value: `with voucher ${paidBy}` }],
    next: `Reverse that payment first: frikort reverse ${paidBy} --reason REASON`,
  }),
  "correction-empty": ({ voucher }) => ({
    first: "The correction changes nothing.",
    facts: [{ label: "voucher", value: voucher }],
    next: `Write what is to be different, for example the hours: frikort correct ${voucher} --hours HOURS --reason REASON`,
  }),
  "time-in-future": ({ field, received, now }) => ({
    first: `${fieldsEnglish[field].subject} lies in the future.`,
    facts: [
      ...(isPersonal(field) ? [] : [{ label: "received", value: quoted(received) }]),
      { label: "it is now", value: harmless(now) },
    ],
    next: "Write when it happened, or leave the time out if it is now.",
  }),
  "saldo-over-ceiling": ({ saldo, ceiling, year }) => ({
    first: "The portal balance is larger than the ceiling.",
    facts: [
      { label: "balance", amount: saldo },
      { label: `annual ceiling ${year}`, amount: ceiling },
    ],
    next: `The balance is what is left on the card; read it again at Socialtfrikort.dk. If it is right, see the source of the ceiling: frikort law --year ${year}`,
  }),
  "saldo-older": ({ readAt, newest }) => ({
    first: "A newer portal balance has already been noted.",
    facts: [
      { label: "this one was read", value: showInstantInEnglish(readAt) },
      { label: "the newest was read", value: showInstantInEnglish(newest) },
    ],
    next: "The newest holds. If it is wrong, read the balance again now and note it: frikort card saldo CARD AMOUNT",
  }),
  "registered-differs": ({ voucher, registeredAt }) => ({
    first: `Voucher ${voucher} is noted as registered at another time.`,
    facts: [{ label: "noted", value: showDay(registeredAt) }],
    next: "The first note holds. Leave out --on if the voucher only has to be noted.",
  }),
  "nothing-to-register": ({ voucher, reversedBy }) => ({
    first: `Voucher ${voucher} is not to be registered.`,
    facts: reversedBy === undefined ? [] : [{ label: "reversed", value: `by voucher ${reversedBy}` }],
    next: "See what is still to be registered with: frikort todo",
  }),
  "not-registered": ({ voucher }) => ({
    first: `Voucher ${voucher} is not noted as registered.`,
    facts: [],
    next: "There is nothing to take back. See what is registered with: frikort list",
  }),
  "plan-outdated": ({ lines }) => ({
    first: "The ledger changed while the plan was shown.",
    facts: lines.length === 0 ? [] : [{ label: "concerns line", value: listedAnd(lines.map(String)) }],
    next: "Run the import again: the plan is made anew, and what already stands is not entered twice.",
  }),
  "import-not-found": ({ importId }) => ({
    first: `The import ${cut(importId)} is not in the ledger.`,
    facts: [],
    next: "The import id stands in the answer of the import and in the file name registration-IMPORTID.csv.",
  }),
  "keeping-time-not-over": ({ card, until }) => ({
    first: `The records must be kept until ${showDay(until)}.`,
    facts: [{ label: "card", value: card }],
    next: "Vouchers are kept for five years from the end of the accounting year. Run the command again after that day.",
  }),
} satisfies Partial<ProblemWords>;

const payByItself = "Mend the hours, or pay the card by itself with --split: then what there is room for is paid.";

/** Hours are shown rounded down, so that the hours shown always fit (R27). */
function roomLeft(data: ProblemData["ceiling-exceeded"], isRow: boolean): string {
  const doubt = data.isDoubtful
    ? ` The ceiling for ${data.year} is not confirmed: frikort law --year ${data.year}`
    : "";
  return `${roomFor(data, isRow)}${doubt}`;
}

function roomFor(data: ProblemData["ceiling-exceeded"], isRow: boolean): string {
  if (data.left <= 0) return `The card is used up in ${data.year}. More pay in ${data.year} goes outside the card.`;
  if (data.holidayPayThatFits !== undefined) {
    return `There is room for ${showMoney(data.holidayPayThatFits)} now: --holiday-pay-amount ${showAmount(data.holidayPayThatFits)} The rest may be paid in a later year, where it uses that year's card.`;
  }
  const split = isRow ? payByItself : "With --split what there is room for is paid.";
  if (!showsAny(data.hoursThatFit)) return `There is no room for more hours. ${split}`;
  const perHour = data.rate === undefined ? "." : ` at ${showMoney(data.rate)}`;
  return `There is room for at most ${showHundredthsDown(data.hoursThatFit)} hours${perHour} ${split}`;
}

function showsAny(hours: Hours): boolean {
  return hours >= 36;
}

const vouchersShownMax = 5;

/** 501–522: files, the ledger and the machine. */
export const problemsWorldEnglish = {
  "file-not-found": ({ path }) => ({
    first: `The file ${harmless(path)} does not exist.`,
    facts: [],
    next: "Correct the name, or write the whole path.",
  }),
  "file-not-read": ({ path, reason }) => ({
    first: `The file ${harmless(path)} could not be read.`,
    facts: [{ sentence: worldFaultsEnglish[reason].sentence }],
    next: worldFaultsEnglish[reason].next,
  }),
  "file-not-written": ({ path, reason, voucher }) => ({
    first: `The file ${harmless(path)} could not be written.`,
    facts: [{ sentence: worldFaultsEnglish[reason].sentence }],
    next:
      voucher === undefined
        ? worldFaultsEnglish[reason].next
        : `Make the payslip again with: frikort payslip ${voucher}`,
  }),
  "file-differs": ({ path }) => ({
    first: `The file ${harmless(path)} exists with other content.`,
    facts: [],
    next: "It is not overwritten. Move it, or choose another folder with --out.",
  }),
  "ledger-not-found": ({ path }) => ({
    first: `There is no ledger in ${harmless(path)}.`,
    facts: [],
    next: "Create one with frikort setup, or point to another with --ledger.",
  }),
  "ledger-exists": ({ path }) => ({
    first: `There is already a ledger in ${harmless(path)}.`,
    facts: [],
    next: "It is not overwritten. Choose another place with --ledger, or move the old one first.",
  }),
  "ledger-locked": ({ seconds }) => ({
    first: "The ledger is in use by another program.",
    facts: [{ sentence: `The wait lasted ${countOf(seconds, "second", "seconds")}.` }],
    next: "Close the other program or let it finish, and run the command again.",
  }),
  "ledger-newer": ({ path, version, known }) => ({
    first: "The ledger was written by a newer version.",
    facts: [
      { label: "ledger", value: harmless(path) },
      { label: "version of the ledger", value: String(version) },
      { label: "known up to", value: String(known) },
    ],
    next: "Get a newer version of the program.",
  }),
  "ledger-damaged": ({ path, audit }) => ({
    first: "The ledger is damaged.",
    facts: [
      { label: "ledger", value: harmless(path) },
      { label: "does not hold", value: harmless(audit) },
    ],
    next: "Make no more entries in it. See the place with frikort check, and fetch the latest backup: frikort restore FILE",
  }),
  "ledger-not-opened": ({ path, isBackup }) => ({
    first: isBackup
      ? "The file is not a backup that frikort can open."
      : "The ledger cannot be opened: wrong key, or not a ledger.",
    facts: [{ label: "file", value: harmless(path) }],
    next: isBackup
      ? "Choose the file that frikort backup made. If it is that file, FRIKORT_KEY is not the key it was made with."
      : "See whether FRIKORT_KEY is the key the ledger was created with, whether its .salt file lies beside it, and whether --ledger points to the right file.",
  }),
  "clock-behind": ({ now, last }) => ({
    first: "The clock is before the newest entry.",
    facts: [
      { label: "the clock shows", value: showInstantInEnglish(now) },
      { label: "newest entry", value: showInstantInEnglish(last) },
    ],
    next: "Set the clock and run the command again. If the clock was ahead when the newest entry was written: frikort setup --cvr … --clock-was-ahead --reason …",
  }),
  "backup-damaged": ({ path, audit }) => ({
    first: "The backup is damaged.",
    facts: [
      { label: "file", value: harmless(path) },
      { label: "does not hold", value: harmless(audit) },
    ],
    next: "Use another copy, or make a new one: frikort backup FILE",
  }),
  "ledger-unreachable": ({ place, reason }) => ({
    first: "The ledger cannot be reached.",
    facts: [{ label: "place", value: harmless(place) }, { sentence: worldFaultsEnglish[reason].sentence }],
    next: worldFaultsEnglish[reason].next,
  }),
  "ledger-older": ({ path, version, known }) => ({
    first: "The ledger on the server is older than the program.",
    facts: [
      { label: "ledger", value: harmless(path) },
      { label: "the ledger's version", value: version === known ? `${version}, with older rates` : String(version) },
      { label: "the program's version", value: String(known) },
    ],
    next: "Ask whoever owns the database to run: frikort ledger migrate",
  }),
  "template-damaged": ({ path }) => ({
    first: `The template ${harmless(path)} cannot be used.`,
    facts: [],
    next: "A released template is never changed. Get the program again.",
  }),
  "printer-stopped": ({ vouchers }) => {
    const { shown, more } = firstOf(vouchers, vouchersShownMax);
    const rest = more === 0 ? "" : ` and ${more} more`;
    return {
      first: "Not all payslips were finished.",
      facts: [{ label: "missing", value: `voucher ${more === 0 ? listedAnd(shown) : shown.join(", ")}${rest}` }],
      next:
        more === 0
          ? `Make them with: frikort payslip ${shown.join(" ")}`
          : "Run the same command again: what is missing is made, and nothing is entered twice.",
    };
  },
  "key-missing": ({ employer, path }) => ({
    first: "The employer's sealing key is missing.",
    facts: [
      { label: "CVR no.", value: employer },
      { label: "key file", value: harmless(path) },
    ],
    next: `Put the key back from a backup, or make a new one: frikort setup --cvr ${employer} --key`,
  }),
  "clock-ahead": ({ now, last }) => ({
    first: "The clock seems to be too far ahead.",
    facts: [
      { label: "the clock shows", value: showInstantInEnglish(now) },
      { label: "newest entry", value: showInstantInEnglish(last) },
    ],
    next: "Set the clock and run the command again. If it is right, add --clock-is-right.",
  }),
} satisfies Partial<ProblemWords>;

/** Why every row of a file was left out. */
const leftOutWords = {
  "not-approved": "not approved",
  "no-hours": "without hours",
  sums: "sums",
  hidden: "hidden or filtered away",
};

const leftOutNext = {
  "not-approved":
    "Have the hours approved in the time system and fetch the file again, or set the column aside with --map-columns.",
  "no-hours": "See whether the hours stand in another column or file, and run the import again.",
  sums: "Fetch the file with a line for each shift, and run the import again.",
  hidden: "Show the rows in the workbook, save it, and run the import again.",
};
