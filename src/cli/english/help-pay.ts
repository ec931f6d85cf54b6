import type { CommandHelps } from "../help-words.js";

const exitsOfWriting = [
  ["0", "done, or it already stood"],
  ["3", "a field was not understood (2xx)"],
  ["4", "refused by a rule (3xx, 4xx); nothing is written"],
  ["5", "file, ledger or disk failed (5xx)"],
] as const;

const decimalMark = "marks in amounts and hours; dot takes 1,234.50 and 7.5 and refuses 1.234,50";

const employment = {
  "employed-from": "first day of the employment; the first payment's period begins it unless said",
  "employed-to": "last day of the employment",
  "registered-employment": "the day the employment was registered at socialtfrikort.dk",
};

/** Options that `pay` and `correct` share. */
export const paymentOptionsEnglish = {
  hours: "hours worked: 7,5 or 7,40 or 7:24",
  rate: "wage per hour; the one agreed with card set unless said",
  from: "first day of the pay period; the pay day's month unless said",
  to: "last day of the pay period",
  "pay-day": "the day the money is paid; today unless said. It decides the year",
  supplement: "a supplement with its text, as Weekendtillæg=200; may be repeated",
  pension: "employer pension paid out to the person",
  "holiday-pay": "pay it with the wage, accrue it, or pay out only what is owed",
  "holiday-pay-amount": "how much of the owed holiday pay to pay out; all of it unless said",
  atp: "how the person is paid: it decides the ATP; none when ATP is not due",
  "paid-by": "how the money is handed over",
  split: "pay what fits on the card; the rest is ordinary, taxable pay outside it",
  "slip-language": "language of the payslip; Danish unless said",
  "decimal-mark": decimalMark,
};

/** Begin, pay, cards. */
export const helpPayEnglish = {
  demo: {
    brief: "a complete example in a folder of its own",
    about: [
      "Makes ./frikort-demo with its own ledger, an employer, two payments, payslips and records. Your own ledger is not touched. Running it again does no harm.",
    ],
    options: {},
    examples: ["frikort demo", "frikort demo example --lang da"],
  },
  setup: {
    brief: "create the ledger; add or change an employer",
    about: [
      "The first run creates the ledger. An employer that is known is changed; the change is an entry of its own. Without options in a terminal you are asked.",
    ],
    options: {
      cvr: "the employer's CVR number",
      name: "the employer's name",
      address: "the employer's address",
      contact: "contact person, as socialtfrikort.dk asks for",
      default: "make this the employer when none is named",
      "holiday-pay": "pay holiday pay with each wage (as usual), or accrue it",
      "pay-period": "how people are paid: it decides the ATP; month unless said",
      "year-end": "last day of the accounting year; 31-12 unless said",
      account: "an account of your own, as wage=2905; may be repeated",
    },
    examples: [
      'frikort setup --cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1, 6700 Esbjerg" --contact "Bo Lund"',
      "frikort setup --cvr 13748136 --account wage=2905 --account holiday-pay=2906 --account atp-employer=2898 --account bank=5820 --account owed-atp=7960",
    ],
    exits: exitsOfWriting,
  },
  pay: {
    brief: "pay a wage on a card: ceiling check, payslip, record",
    about: [
      "One act: the payment is priced, checked against the card's ceiling and written; then CVR-VOUCHER.pdf (payslip) and CVR-VOUCHER.csv (record to be registered) appear in --out. If it is refused, nothing is written.",
      "The same payment again already stands and is not paid twice.",
    ],
    options: {
      name: "the holder's name; remembered after the first payment",
      ...paymentOptionsEnglish,
      saldo: "what socialtfrikort.dk shows as left, just read",
      id: "an id of your own: the same id is never paid twice",
      again: "pay it although the same payment stands",
      rename: "the name given is the holder's new name",
      ...employment,
      "job-kind": "the kind of job; only ordinary work can be paid on the card",
      explain: "show every step with its rule and source",
    },
    examples: [
      'frikort pay 12345 --name "Anne Holm" --hours 20 --rate 150',
      'frikort pay 12345 --hours 7:24 --rate 150 --supplement "Weekendtillæg=200" --dry-run --explain',
    ],
    exits: exitsOfWriting,
  },
  import: {
    brief: "pay a whole file of timesheets in one go",
    about: [
      "Reads and judges the whole file first, and reports every fault with line and column (also in rejected.csv). Nothing is written when anything is refused, unless --skip-refused is given.",
      "The same file again pays nothing; a longer file pays only the new rows.",
      "A file is CSV or .xlsx with headings: Card (or Employee no. or Name), Date, Hours (or Start, End and Break), Rate. Lines of one card and pay period become one payment. A file to copy: templates/timer.csv.",
      "Danløn lines have no heading: CVR;employee no.;wage type;units;rate;amount, figures with two decimals and no comma (1000 is 10,00). They need --from and --to. All about files, in Danish: docs/import.md.",
    ],
    options: {
      format: "what kind of file it is; found out from the file unless said",
      map: "a saved mapping of column names",
      "map-columns": "map the columns once, with questions, and save it as a profile",
      "pay-day": "the day the money is paid, for all rows; else the column, else today",
      from: "first day of the pay period, for all rows",
      to: "last day of the pay period, for all rows",
      "holiday-pay": "holiday pay of this import; the employer's own practice unless said",
      "decimal-mark": decimalMark,
      "skip-refused": "write the payments that can be written, and leave the rest",
      again: "pay rows again whose payment was reversed",
      merge: "also all payslips as one PDF",
      undo: "reverse a whole import; needs --reason",
      reason: "why the import is reversed",
    },
    examples: [
      "frikort import timer.csv --dry-run",
      "frikort import timer.csv --pay-day 30-11-2026 --out lønsedler --merge",
    ],
    exits: exitsOfWriting,
  },
  card: {
    brief: "what a card has used and what is left",
    about: ["Sums all employers of the ledger. With --rate also the hours that still fit."],
    options: {
      year: "the year; this year unless said",
      rate: "wage per hour, to reckon the hours that fit",
      "decimal-mark": decimalMark,
    },
    examples: ["frikort card 12345", "frikort card 12345 --year 2026 --rate 150"],
  },
  "card set": {
    brief: "note name, agreed wage, employment and first day of a card",
    about: ["What is left out stays as it was. A card that is not known needs a name."],
    options: {
      name: "the holder's name",
      address: "the holder's address, for the payslip",
      "employee-number": "your own number for the holder",
      rate: "agreed wage per hour",
      "active-from": "first day of the card, from the grant letter",
      ...employment,
      "decimal-mark": decimalMark,
    },
    examples: [
      'frikort card set 12345 --name "Anne Holm" --rate 150',
      "frikort card set 12345 --employee-number 100 --registered-employment 01-10-2026",
    ],
  },
  "card saldo": {
    brief: "note what socialtfrikort.dk shows as left on a card",
    about: ["Other employers may have used the card: the balance says so. It counts from the moment it was read."],
    options: {
      "read-at": "when it was read; now unless said",
      "decimal-mark": decimalMark,
    },
    examples: ['frikort card saldo 12345 30.000,00 --read-at "20-11-2026 09:15"', "frikort card saldo 12345 30.000,00"],
  },
  "card deactivate": {
    brief: "note that a card is inactive from a day",
    about: [
      "No pay day on or after that day is paid until the card is active again. Payments before stay as they are.",
    ],
    options: { from: "the first day the card is inactive" },
    examples: [
      "frikort card deactivate 12345 --from 15-12-2026",
      "frikort card deactivate 12345 --from 15-12-2026 --dry-run",
    ],
  },
  "card activate": {
    brief: "note that a card is active again from a day",
    about: ["What was used before still counts in the year."],
    options: { from: "the first day the card is active again" },
    examples: [
      "frikort card activate 12345 --from 20-12-2026",
      "frikort card activate 12345 --from 20-12-2026 --dry-run",
    ],
  },
  "card list": {
    brief: "all cards of the ledger, with used and left",
    about: ["Shows numbers only, never a name."],
    options: {},
    examples: ["frikort card list", "frikort card list --json"],
  },
  agreement: {
    brief: "a dated agreement to use the card, for both to sign",
    about: [
      "Makes a PDF. It is the documentation that § 3 (3) of the act asks for, should pay ever be reported to eIndkomst by mistake.",
    ],
    options: {},
    examples: ["frikort agreement 12345", "frikort agreement 12345 --out papers"],
  },
} satisfies Partial<CommandHelps>;
