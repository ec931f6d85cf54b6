import type { JobKind, WorldFault } from "../../../values/problem.js";
import type { Fault } from "../../../values/result.js";
import type { FixedWords, WorldFaultTold } from "../words.js";
import { countOf } from "./phrases.js";

/** Why a word was not understood; stands after "because". */
export const faultsEnglish: { readonly [F in Fault["kind"]]: string } = {
  unreadable: "it is not in a form the program knows",
  "too-fine": "the number has too many decimals",
  "out-of-range": "the value is too small or too large",
  "check-digit": "the check digit does not fit",
  "no-such-day": "there is no such day in the calendar",
  "too-long": "the text is too long",
  "sum-line": "the line is a sum",
  "other-card": "the line is for another card or person than the chosen one",
  "title-card": "the title rows name another card than the chosen one",
  "break-in-text": "a break is mentioned only in the text, and nothing is deducted from the time between start and end",
  "serial-day": "it is the number that a spreadsheet has for the day",
  "no-year": "the month or the year is missing, and the file says it nowhere else",
  "time-in-text": "the text says another time or other hours than the line",
  "no-result": "the cell is a formula, and the workbook holds no result of it",
  "outside-period": "the day lies outside the pay period",
  "holds-name": "it holds the name of the holder, which could not be erased again: write the reason without the name",
  "zeros-lost": "the card has five digits: a spreadsheet has taken the leading zeros away",
  "not-met": "verify has not met that key in the papers of the employer",
  "before-start": "the day lies before the one that it must follow",
  "heading-unclear": "the column holds days or a status, and its heading does not say what they mean",
  "several-days": "it holds several days, and the cell is for one",
  "part-of-day": "the numbers may be hours, but also parts of a day, in which a spreadsheet counts time",
  merged: "the cell is merged over several lines, and the hours would count in all of them",
  "split-by-comma": "the comma of the number also separates the columns of the file",
  place: "the word in capitals only marks the place: your own value goes there",
  "over-a-day": "there are more than 24 hours on the day",
  "same-as-start": "the end is the same as the start",
  ambiguous: "it can be read in more than one way",
};

export const jobKindsEnglish: { readonly [K in JobKind]: string } = {
  ordinary: "ordinary work",
  fleksjob: "a flex job (fleksjob)",
  løntilskud: "a job with wage subsidy (løntilskud)",
  skånejob: "a sheltered job (skånejob)",
  praktik: "work experience (praktik)",
  fee: "a fee",
  "own-business": "one's own business",
};

export const worldFaultsEnglish: { readonly [F in WorldFault]: WorldFaultTold } = {
  "disk-full": { sentence: "The disk is full.", next: "Make room on the disk and run the command again." },
  "read-only": {
    sentence: "The drive is read-only.",
    next: "Choose a folder that can be written to and run the command again.",
  },
  "not-allowed": {
    sentence: "The user has no access.",
    next: "Get access or choose another place, and run the command again.",
  },
  "is-a-folder": { sentence: "It is a folder.", next: "Write the name of a file and run the command again." },
  "no-such-folder": {
    sentence: "The folder does not exist.",
    next: "Create the folder or choose another, and run the command again.",
  },
  "too-large": { sentence: "It is too large.", next: "Divide it into smaller parts and run the command again." },
  "over-64-mib": {
    sentence: "It is larger than 64 MiB.",
    next: "Divide it, for instance into a file for each month, each with the headings on top, and import them one by one. A row is paid only once.",
  },
  "changed-while-read": {
    sentence: "It was changed while it was being read.",
    next: "Close the program that writes to it and run the command again.",
  },
  "nobody-writes": {
    sentence: "It is no ordinary file but a pipe, and no program writes to it.",
    next: "Write the name of a file, or first start the program that writes to it, and run the command again.",
  },
  refused: {
    sentence: "The server refused the connection.",
    next: "Check whether the server is running and the address is right.",
  },
  "wrong-password": { sentence: "The password is wrong.", next: "Correct the password and run the command again." },
  "no-rights": {
    sentence: "The user has no rights to the tables.",
    next: "Ask whoever looks after the database for the rights.",
  },
  "no-such-database": {
    sentence: "The database does not exist.",
    next: "Correct the name in --ledger, or create the database.",
  },
  "timed-out": {
    sentence: "There was no answer in time.",
    next: "Check whether the network works and run the command again.",
  },
  "not-trusted": {
    sentence: "The server's certificate cannot be verified.",
    next: "Put the certificate right, or say with sslmode in the address which one to trust.",
  },
  "not-encrypted": {
    sentence: "The server accepts encrypted connections only.",
    next: "Write sslmode=verify-full or sslmode=require in the address.",
  },
  "no-encryption": {
    sentence: "The server does not encrypt the connection.",
    next: "Turn on TLS at the server. Only where the network between them is safe: write sslmode=disable in the address.",
  },
  "not-postgres": {
    sentence: "What answers at the address is not a PostgreSQL server.",
    next: "Correct the host or the port in --ledger and run the command again.",
  },
  "not-utf8": {
    sentence: "The database was not made with the encoding UTF8, so names cannot be kept as they are written.",
    next: "Make a new database: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0",
  },
  "backed-up-there": {
    sentence: "A ledger on a server is backed up and restored by the server itself.",
    next: "Use pg_dump and pg_restore. The keys in the home folder must be copied separately. To a file: frikort ledger copy",
  },
  "cut-off": {
    sentence: "The connection was cut off.",
    next: "Run the command again. What was entered before the cut is not entered twice.",
  },
  "in-doubt": {
    sentence:
      "The connection was cut while entries were made, and the server does not answer. It is not known whether they stand.",
    next: "Run the same command again when the server answers: it settles it, and nothing is entered twice.",
  },
  other: { sentence: "The cause is not known.", next: "Try again, or choose another place." },
};

/** Words of one meaning each. */
export const fixedEnglish: FixedWords = {
  error: "Error",
  notice: "Note",
  finding: "Finding",
  inOrder: "in order",
  and: "and",
  or: "or",
  line: "line",
  column: "column",
  received: "received",
  expected: "expected",
  found: "found",
  field: "field",
  card: "Card",
  employer: "CVR",
  ledger: "the ledger",
  voucher: "voucher",
  isClockRight: "Is the clock right?",
  yes: "yes",
  no: "no",
  files: { journal: "journal", year: "year", agreement: "agreement", contract: "contract" },
  yesOrNo: "[y/N]",
  keys: { space: "space", navigate: "up and down", select: "choose", all: "all", invert: "invert", submit: "done" },
  cardQuestion: "card number (Frikort-ID: five digits, such as 00042), or a part of the name",
  voucherQuestion: { one: "which voucher?", registered: "which vouchers have been registered at Socialtfrikort.dk?" },
  byHand: "empty: to be written by hand",
  notAgreed: "empty if none is agreed",
  writeIt: (value) => `Write ${value}.`,
  nowIs: (value) => `now ${value}`,
  firstQuestion: "This is the first question.",
  goBack: "Write < to go back one question.",
  amounts: {
    wage: "wage",
    holidayPay: "holiday pay",
    holidayPayAccrued: "holiday pay, earned and not paid out",
    pension: "pension paid out",
    counted: "to be registered on the card",
    atpEmployee: "ATP, employee's share",
    payout: "payout",
    outside: "ordinary pay outside the card",
    ceiling: "annual ceiling",
    usedBefore: "used so far",
    left: "left",
    elsewhere: "with other employers",
    saldo: "balance at Socialtfrikort.dk",
  },
  jobKind: jobKindsEnglish,
  periodClass: {
    month: "month",
    fortnight: "fortnight",
    week: "week",
    casual: "casual work",
    none: "no ATP",
  },
  holidayPay: { "with-wage": "paid with the wage", accrued: "accrued", only: "paid on its own" },
  standing: { printed: "confirmed", "to-verify": "not confirmed", "added-by-user": "added by the user" },
  fault: faultsEnglish,
  worldFault: worldFaultsEnglish,
  limits: {
    hours:
      "there can be at most 24 hours for each day of the pay period and never more than 744, and they must be above 0",
    amount: "the amount must be above 0 and at most 10.000.000,00 kr",
    hoursPerWeek: "the hours a week must be above 0 and at most 168",
    fromZero: "the amount must be 0 or more and at most 10.000.000,00 kr",
    saldo: "the balance is at most 10.000.000,00 kr, above or below 0",
    days: "the number of days must be above 0",
    break: "the break must be shorter than the time from start to end",
    clock: "a time of day lies between 0:00 and 24:00",
    day: "the day lies outside the pay period that was chosen",
  },
  supplementInFile: "an amount such as 200 or 200,00; the text goes in the column Supplement text",
  blank: "an empty cell",
  impliedDecimals: (written, meant) =>
    `${written} for ${meant} (Danløn: the last two digits are decimals, without a comma)`,
  leftOut: {
    "not-approved": "not approved",
    "no-hours": "without hours",
    sums: "sums",
    hidden: "hidden, filtered away or struck out",
  },
  months: [
    ...["January", "February", "March", "April", "May", "June"],
    ...["July", "August", "September", "October", "November", "December"],
  ],
  lines: (count) => countOf(count, "line", "lines"),
  decimalHours: (hours) => `${hours} hours`,
  clock: (hours, minutes) => `${countOf(hours, "hour", "hours")} and ${countOf(minutes, "minute", "minutes")}`,
  andMore: (count) => `and ${count} more`,
};
