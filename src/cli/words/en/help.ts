import { yearToAdd } from "../../say/year-to-add.js";
import type { CommandHelps, HelpWords } from "../help.js";

const exitsOfWriting = [
  ["0", "done, or it already stood"],
  ["3", "a field was not understood (2xx)"],
  ["4", "refused by a rule (3xx, 4xx); nothing is entered"],
  ["5", "file, ledger or disk failed (5xx)"],
] as const;

const decimalMark = "marks in amounts and hours; dot takes 1,234.50 and 7.5 and refuses 1.234,50";

const employment = {
  "employed-from": "first day of the employment; by default the first day of the first pay period",
  "employed-to": "last day of the employment",
  "registered-employment": "the day the employment was registered at Socialtfrikort.dk",
};

/** Options that `pay` and `correct` share. */
export const paymentOptionsEnglish = {
  hours: "hours worked: 7,5 or 7,40 or 7:24; both may be repeated, a rate for each",
  rate: "wage per hour; by default the one agreed with card set",
  from: "first day of the pay period; by default the month of the pay day",
  to: "last day of the pay period",
  "pay-day": "the day the money is paid; by default today. It decides the year",
  supplement: "a supplement with its text, such as Weekend=200; may be repeated",
  pension: "employer pension paid out to the holder",
  "holiday-pay": "pay it with the wage, accrue it, or pay out only what is owed",
  "holiday-pay-amount": "how much of the owed holiday pay to pay out; by default all of it",
  "holiday-days": "the number of holiday days taken, paid out of what is owed",
  atp: "how the holder is paid: it decides the ATP; none when ATP is not due",
  "paid-by": "how the money is handed over",
  split: "pay what fits on the card; the rest is ordinary, taxable pay outside it",
  "slip-language": "language of the payslip; by default Danish",
  "decimal-mark": decimalMark,
};

/** Begin, pay, cards. */
export const helpPayEnglish = {
  demo: {
    brief: "a complete example in a folder of its own",
    about: [
      "Makes ./frikort-demo with its own ledger, an employer, two payments, payslips and registration records. Your own ledger is not touched. Running it again does no harm.",
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
      contact: "contact person, as Socialtfrikort.dk asks for",
      default: "use this employer when none is named",
      "holiday-pay": "pay holiday pay with each wage (as usual), or accrue it",
      "pay-period": "how people are paid: it decides the ATP; by default month",
      "year-end": "last day of the accounting year; by default 31-12",
      account: "an account in your own chart of accounts, such as wage=2905; may be repeated",
      key: "make the sealing key anew when it has been lost",
      "clock-was-ahead":
        "the newest entry was written while the clock was ahead: go on from the true time, with --reason",
      reason: "why the clock was ahead",
    },
    examples: [
      'frikort setup --cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1, 6700 Esbjerg" --contact "Bo Lund"',
      "frikort setup --cvr 13748136 --account wage=2905 --account holiday-pay=2906 --account atp-employer=2898 --account bank=5820 --account owed-atp=7960",
    ],
    exits: exitsOfWriting,
  },
  pay: {
    brief: "pay a wage on a card: ceiling, payslip, registration record",
    about: [
      "First you see what will be entered and are asked whether to enter it. Then it is one act: the payment is calculated, checked against the card's ceiling and entered; then the payslip CVR-VOUCHER.pdf and the registration record CVR-VOUCHER.csv appear in --out. If it is refused, nothing is entered.",
      "If the same command is run again, the payment already stands and is not paid twice.",
    ],
    options: {
      name: "the holder's name; remembered after the first payment",
      ...paymentOptionsEnglish,
      saldo: "what Socialtfrikort.dk shows as left, just read",
      id: "an id of your own: the same id is never paid twice",
      again: "pay it although the same payment stands",
      rename: "the name given is the holder's new name",
      ...employment,
      "job-kind": "the kind of job; only ordinary work can be paid on the card",
      explain: "show every step with its rule and source",
      open: "show the payslip when it has been made",
    },
    examples: [
      'frikort pay 54321 --name "Bo Ravn" --hours 20 --rate 150',
      'frikort pay 12345 --hours 7:24 --rate 150 --from 1/12-26 --to 31/12-26 --supplement "Weekendtillæg=200" --dry-run --explain',
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
      format: "what kind of file it is; by default seen from the file",
      map: "a saved profile with the names of the columns",
      card: "the card of every row, where the file is one person's timesheet",
      sheet: "the sheet of the workbook to read, or all of them with all",
      "header-row": "the line of the headings; 0 when the file has none",
      "date-order": "what comes first in the dates: the day or the month",
      atp: "the ATP class of all the payments",
      "map-columns": "map the columns once, with questions, and save it as a profile",
      "pay-day": "the day the money is paid, for all rows; else the column, else today",
      from: "first day of the pay period, for all rows",
      to: "last day of the pay period, for all rows",
      "holiday-pay": "holiday pay of this import; by default the employer's own practice",
      "decimal-mark": decimalMark,
      "skip-refused": "enter the payments that can be entered, and leave the rest",
      again: "pay rows again whose payment was reversed",
      merge: "also all payslips as one PDF",
      undo: "reverse a whole import; needs --reason",
      reason: "why the import is reversed; it appears on the payslips",
    },
    examples: [
      "frikort import timer.csv --dry-run",
      "frikort import timer.csv --pay-day 30-11-2026 --out payslips --merge",
    ],
    exits: exitsOfWriting,
  },
  card: {
    brief: "what a card has used and what is left",
    about: [
      "Sums all employers of the ledger. With --rate also the hours that still fit. The card can be named by a part of the holder's name, here and in the other commands.",
    ],
    options: {
      year: "the year; by default this year",
      rate: "wage per hour, to calculate the hours that fit",
      "decimal-mark": decimalMark,
    },
    examples: ["frikort card anne", "frikort card 12345 --year 2026 --rate 150"],
  },
  "card set": {
    brief: "note name, agreed wage, employment and first day of a card",
    about: ["What is left out stays as it was. A card that is not known needs a name."],
    options: {
      name: "the holder's name",
      address: "the holder's address, for the payslip",
      "bank-account": "the holder's bank account, for the payslip",
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
    brief: "note what Socialtfrikort.dk shows as left on a card",
    about: ["Other employers may have used the card: the balance says so. It counts from the moment it was read."],
    options: {
      "read-at": "when it was read; by default now",
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
    brief: "every card of the ledger with name, rate, used and left",
    about: ["The names are shown here on the screen. In --json they appear only with --names."],
    options: {},
    examples: ["frikort card list", "frikort card list --json"],
  },
  contract: {
    brief: "an employment certificate under Act 501/2023",
    about: [
      "Makes a PDF of one page with what section 3 asks for. Name, address, wage and first day are taken from the ledger (card set); what is missing is asked for in a terminal. The rest are lines to fill in by hand, and are named.",
    ],
    options: {
      place: "where the work is done",
      job: "what the work is",
      "hours-per-week": "the usual hours a week; otherwise they vary",
      notice: "the notice of dismissal",
      "collective-agreement": "the collective agreement, or that there is none",
      "pay-dates": "when the wage is paid out",
      "decimal-mark": "marks in the hours; dot takes 7.5",
    },
    examples: ["frikort contract 12345", 'frikort contract 12345 --job "Kitchen help" --hours-per-week 5 --out papers'],
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

/** Register, correct, books and papers. */
export const helpBooksEnglish = {
  todo: {
    brief: "what must still be typed at Socialtfrikort.dk",
    about: ["In the order of the fields there. Pay that is not registered is not covered by the card."],
    options: { compare: "a list from Socialtfrikort.dk, to be held against the ledger" },
    examples: ["frikort todo", "frikort todo --employer 13748136 --json"],
  },
  registered: {
    brief: "note that vouchers have been registered",
    about: [
      "Changes neither what is used nor what is left: it says that the pay is registered and so covered by the card.",
    ],
    options: {
      all: "all that is missing",
      on: "the day it was registered; by default today",
      by: "who registered it; by default whoever makes the entry",
      undo: "take the mark back: the voucher must be registered again",
      reason: "why the mark is taken back",
    },
    examples: ["frikort registered 2026-0001", "frikort registered --all --dry-run"],
  },
  atp: {
    brief: "what is to be declared to ATP, with the deadlines",
    about: [
      "By employer, card, month and quarter. The deadlines are 10 April, 10 July, 10 October and 17 January. All are outside AM-bidrag.",
      "When a quarter has been declared and paid, note it with --paid. If a correction changes the quarter afterwards, the list says so.",
    ],
    options: {
      year: "the year; by default this year, and with a quarter the newest that has begun",
      quarter: "only this quarter",
      csv: "as CSV on stdout, without name and CPR number",
      paid: "note that the quarter has been declared and paid",
      on: "the day the quarter was paid; by default today",
      undo: "take back the note that the quarter is paid",
    },
    examples: ["frikort atp", "frikort atp --year 2026 --quarter 4 --csv"],
  },
  undo: {
    brief: "which command takes what back",
    about: [
      "Changes nothing: what has been entered is never deleted, but reversed with a reason. With a voucher it shows what each command would be for that one.",
    ],
    options: {},
    examples: ["frikort undo", "frikort undo 2026-0001"],
  },
  reverse: {
    brief: "take a whole payment back, with a reason",
    about: [
      "The amount comes back to the card in the payment's own year. A payment is reversed once and never edited.",
    ],
    options: { reason: "why; it appears on the voucher" },
    examples: [
      'frikort reverse 2026-0002 --reason "Paid twice" --dry-run',
      'frikort reverse 2026-0002 --reason "Paid twice"',
    ],
    exits: [
      ["0", "reversed"],
      ["4", "refused: not found, or already reversed; nothing is entered"],
    ],
  },
  correct: {
    brief: "reverse a payment and pay it again, in one act",
    about: ["Give only what is different. The new payslip says that it corrects the old one."],
    options: { ...paymentOptionsEnglish, reason: "why; it appears on both vouchers" },
    examples: [
      'frikort correct 2026-0001 --hours 18 --reason "Two hours too many" --dry-run',
      'frikort correct 2026-0001 --hours 18 --reason "Two hours too many"',
    ],
    exits: [
      ["0", "corrected"],
      ["4", "refused by a rule; nothing is entered"],
    ],
  },
  list: {
    brief: "payments and reversals",
    about: ["All employers and all years, unless you narrow it. With --year also month by month."],
    options: {
      card: "only this card",
      from: "pay days from this day",
      to: "pay days to this day",
      year: "only this income year",
      unregistered: "only what is not yet registered",
      csv: "as CSV on stdout",
    },
    examples: ["frikort list", "frikort list --card 12345 --year 2026 --csv"],
  },
  payslip: {
    brief: "the payslip of a voucher again, exactly the same file",
    about: ["Made from the entry alone, so it is the same file each time."],
    options: {},
    examples: ["frikort payslip 2026-0001", "frikort payslip 2026-0001 2026-0002 --out payslips"],
  },
  explain: {
    brief: "how a voucher was calculated, step by step",
    about: ["Every step with its rule, its amounts and where the rule is written."],
    options: {},
    examples: ["frikort explain 2026-0001", "frikort explain 2026-0001 --json"],
  },
  export: {
    brief: "registration list, journal for the books, or a year",
    about: [
      "The journal balances per voucher, on your own accounts (setup --account). Pay on the card is not reported to eIndkomst.",
      "--out - writes to stdout.",
    ],
    options: {
      format: "the format of the journal; by default csv",
      from: "pay days from this day",
      to: "pay days to this day",
      year: "the year; by default this year",
    },
    examples: [
      "frikort export journal --format economic",
      "frikort export registration --from 01-01-2026 --to 31-12-2026",
    ],
  },
} satisfies Partial<CommandHelps>;

/** Keep, verify, law and help. */
export const helpKeepEnglish = {
  check: {
    brief: "all audits over your own ledger",
    about: ["Names the entry and the field where something does not hold. What is not yet registered is no finding."],
    options: { head: "a head noted elsewhere, to be held against the ledger" },
    examples: ["frikort check", "frikort check --json"],
    exits: [
      ["0", "all in order"],
      ["1", "something was found"],
    ],
  },
  backup: {
    brief: "a verified copy of the ledger",
    about: ["The copy is read again and checked before it is reported as made. An older file is not overwritten."],
    options: {},
    examples: ["frikort backup copy.db", "frikort backup copy.db --dry-run"],
  },
  restore: {
    brief: "bring a backup back in, where there is no ledger",
    about: ["The copy is checked first. A ledger that is there is never overwritten."],
    options: {},
    examples: ["frikort restore copy.db --ledger restored.db", "frikort restore copy.db"],
  },
  keys: {
    brief: "the fingerprint of the key that seals an employer's payslips",
    about: ["Whoever checks a payslip can compare it with the one on the slip."],
    options: {},
    examples: ["frikort keys", "frikort keys --employer 13748136"],
  },
  "keys export": {
    brief: "the public key, for those who verify",
    about: ["The file holds the public half only. An officer gives it to verify --trust."],
    options: {},
    examples: ["frikort keys export", "frikort keys export --out papers"],
  },
  "keys list": {
    brief: "the keys that verify remembers, and those waiting to be accepted",
    about: [
      "A key that is seen for the first time is remembered. A new key of the same CVR waits until it is accepted.",
    ],
    options: {},
    examples: ["frikort keys list", "frikort keys list --json"],
  },
  "keys accept": {
    brief: "accept an employer's key",
    about: [
      "Call the employer and have the key read out before it is accepted. With a file from keys export, or a folder of them, the keys in it are accepted. An accepted key holds in every run, also without --trust.",
    ],
    options: {},
    examples: ["frikort keys accept 13748136 4F2A-91C0", "frikort keys accept keys.json"],
  },
  "keys forget": {
    brief: "forget an employer's keys",
    about: ["The next time the employer's papers are verified the key is seen for the first time."],
    options: {},
    examples: ["frikort keys forget 13748136", "frikort keys forget 13748136 --json"],
  },
  access: {
    brief: "all that the ledger holds about a card's holder",
    about: ["For a request for access from the holder: entries, name and address."],
    options: {},
    examples: ["frikort access 12345", "frikort access 12345 --json"],
  },
  erase: {
    brief: "erase a holder's name and address when the keeping time is over",
    about: [
      "Vouchers are kept five years from the end of the accounting year. The amounts stay, and the chain of entries stays whole.",
    ],
    options: { reason: "why; it is kept with who and when" },
    examples: [
      'frikort erase 12345 --reason "Keeping time over" --dry-run',
      'frikort erase 12345 --reason "Keeping time over"',
    ],
  },
  "ledger migrate": {
    brief: "upgrade a ledger to this version",
    about: [
      "On a server it takes the owner's rights; two who do it at once wait for each other. A file is upgraded when it is opened. No entry is changed.",
    ],
    options: {},
    examples: ["frikort ledger migrate --dry-run", "frikort ledger migrate"],
  },
  "ledger copy": {
    brief: "copy a ledger to another place, entry by entry",
    about: [
      "For moving between a file and PostgreSQL, both ways. The source is left alone. Digests and sums are checked, and a copy that was broken off goes on with the same command.",
    ],
    options: {},
    examples: ["frikort ledger copy ledger.db copy.db", "frikort ledger copy ledger.db postgres://localhost/frikort"],
  },
  verify: {
    brief: "check payslips and records that others have made",
    about: [
      "Takes payslip PDFs, registration CSVs, mails (.eml), ZIP files and whole folders. Adds up each card and year over all employers against the ceiling, in pay-day order. No ledger and no set-up is needed.",
      "In order: all that is counted is proved. In order as far as it goes: nothing was found, but not all of it is proved; it says what is missing. Not in order: there are findings, each with what to do now. A code is looked up with frikort error, as in frikort error page-not-drawn.",
    ],
    options: {
      year: "only this income year",
      from: "only pay days from this day",
      to: "only pay days to this day",
      card: "only this card",
      cards: "the municipality's list of cards (CSV or xlsx): Frikort-ID, status or days, perhaps a name",
      payments: "payments from employers that do not use frikort: card, CVR, day and amount",
      portal: "what Socialtfrikort.dk shows: card, CVR, day and amount",
      trust:
        "public keys of employers, from keys export: a file or a folder, more than once if need be; for this run only",
      report: "write a report, as .pdf or .csv",
    },
    examples: ["frikort verify .", "frikort verify 13748136-2026-0001.pdf 13748136-2026-0001.csv"],
    exits: [
      ["0", "in order, or in order as far as it goes"],
      ["1", "something was found"],
      ["2", "the command line was not understood"],
      ["3", "there was nothing to verify, or a list, a file of keys or a day was not understood"],
      ["5", "a file does not exist or cannot be read, or the report cannot be put there"],
    ],
  },
  report: {
    brief: "a year's figures from a folder of documents",
    about: ["Cards used, employments, employers and amounts, by employer and month."],
    options: {
      year: "the year; by default this year",
      cards: "a list of all cards granted",
      report: "where to write it, as .pdf or .csv",
    },
    examples: ["frikort report --year 2026 .", "frikort report --year 2026 . --report year.pdf"],
  },
  law: {
    brief: "every rate of a year with its source, and whether it is confirmed",
    about: [
      "Ceiling, holiday pay, ATP and the limit for ordinary pay. Rates that are not confirmed are marked. Needs no ledger.",
    ],
    options: { year: "the year; by default this year" },
    examples: ["frikort law", "frikort law --year 2025 --json"],
    exits: [["4", "no rate is known for that year"]],
  },
  "law add": {
    brief: "add the ceiling of a year, with its source",
    about: [
      "For a year the program does not know, or to settle a rate that is not confirmed. Never for a year whose amount comes with the program. It is kept with who and when, and always shown as added.",
    ],
    options: {
      source: "where the amount can be found",
      reason: "why the year's amount is replaced by another",
      sure: "the amount is right, although it is more than 10 % from the year before",
      "clock-was-ahead":
        "the newest entry was written while the clock was ahead: go on from the true time, with --reason",
      "decimal-mark": "marks in the amount; dot takes 45,900.00",
    },
    examples: [
      `frikort law add annual-ceiling ${yearToAdd.year} ${yearToAdd.ceiling} --source "Letter from the ministry" --dry-run`,
      `frikort law add annual-ceiling ${yearToAdd.year} ${yearToAdd.ceiling} --source "Letter from the ministry"`,
    ],
  },
  error: {
    brief: "what an error means, when it comes and what to do",
    about: [
      "Give the number or the code, that of a finding of verify or check too. Without either: the table of all of them.",
    ],
    options: {},
    examples: ["frikort error 421", "frikort error page-not-drawn"],
  },
  schema: {
    brief: "the JSON Schema of what a command gives with --json",
    about: ["Without a command: all of them, and the envelope around every result."],
    options: {},
    examples: ["frikort schema pay", "frikort schema"],
  },
  completion: {
    brief: "completion for the shell: commands, options, cards, vouchers",
    about: [
      "Prints a script. bash: source <(frikort completion bash). zsh: the same in ~/.zshrc. fish: frikort completion fish | source. PowerShell: frikort completion powershell | Out-String | Invoke-Expression.",
    ],
    options: {},
    examples: ["frikort completion bash", "frikort completion powershell"],
  },
  help: {
    brief: "this overview, or the help of one command",
    about: ["The same as --help after a command. Danish names work as well."],
    options: {},
    examples: ["frikort help pay", "frikort help card set"],
  },
} satisfies Partial<CommandHelps>;

/** The help pages in English: grouped by the user's day. */
export const helpEnglish: HelpWords = {
  title: "frikort – pay a wage on a Danish social exemption card (socialt frikort)",
  about: [
    "Keeps to the card's annual ceiling, makes the tax-free payslip and what is typed at Socialtfrikort.dk, and keeps the books. Nothing is sent anywhere.",
  ],
  usage: "Usage",
  alsoNamed: "In Danish",
  options: "Options",
  globalOptions: "Options of every command",
  examples: "Examples",
  exits: "Exit codes",
  environment: "Environment",
  startTitle: "To begin",
  start: [
    ["frikort demo", "a complete example in a folder of its own"],
    ["frikort setup", "your own ledger, with one employer"],
    ["frikort help pay", "how a payment is made"],
  ],
  dailyTitle: "Day to day",
  daily: [
    ["frikort pay", "a payment; what is missing is asked for"],
    ["frikort todo", "what is to be typed at Socialtfrikort.dk"],
    ["frikort card list", "every card with what is used and left"],
  ],
  allCommands: "All commands: frikort help",
  more: "More about a command: frikort help COMMAND",
  groups: [
    { title: "Begin", commands: ["demo", "setup"] },
    {
      title: "Pay",
      commands: [
        "pay",
        "import",
        "card",
        "card set",
        "card saldo",
        "card deactivate",
        "card activate",
        "card list",
        "agreement",
        "contract",
      ],
    },
    { title: "Register at Socialtfrikort.dk", commands: ["todo", "registered", "atp"] },
    { title: "Correct", commands: ["reverse", "correct", "undo"] },
    { title: "Books and papers", commands: ["list", "payslip", "explain", "export"] },
    {
      title: "Keep the ledger",
      commands: [
        "check",
        "backup",
        "restore",
        "keys",
        "keys export",
        "access",
        "erase",
        "ledger migrate",
        "ledger copy",
      ],
    },
    {
      title: "Verify what others have made",
      commands: ["verify", "report", "keys list", "keys accept", "keys forget"],
    },
    { title: "The law", commands: ["law", "law add"] },
    { title: "Help", commands: ["error", "schema", "completion", "help"] },
  ],
  global: {
    json: "one JSON document on stdout, also when something goes wrong",
    lang: "language of messages; else FRIKORT_LANG, else the system's",
    ledger: "another ledger: a file, or postgres://…",
    employer: "the employer it is for, when the ledger has several",
    out: "folder for the documents; by default the current folder",
    "dry-run": "show everything and write nothing",
    yes: "ask nothing; what is missing is an error",
    quiet: "leave the notices out; errors are always shown",
    "no-color": "no colours",
    actor: "who enters it; else FRIKORT_ACTOR, else the system's user name",
    names: "the holder's name in --json too",
    "clock-is-right": "do not ask whether the clock of this computer is right",
    help: "the help of the command",
    version: "the version of the program",
  },
  variables: [
    ["FRIKORT_HOME", "folder of ledger, settings and keys"],
    ["FRIKORT_LANG", "language of messages: da or en"],
    ["FRIKORT_LEDGER", "the ledger, unless --ledger is given"],
    ["FRIKORT_ACTOR", "who enters it, unless --actor is given"],
    ["FRIKORT_KEY", "passphrase: the ledger file is then encrypted"],
    ["FRIKORT_NOW", "a fixed instant, for runs that repeat"],
    ["NO_COLOR", "no colours"],
  ],
  exitCodes: [
    ["0", "done, or it already stood"],
    ["1", "verify or check found something"],
    ["2", "the command line was not understood (problems 1xx)"],
    ["3", "the input was not understood (2xx)"],
    ["4", "refused by a rule (3xx, 4xx)"],
    ["5", "file, ledger or disk failed (5xx)"],
    ["70", "a fault in the program"],
    ["130", "interrupted"],
  ],
  places: {
    CVR: "CVR",
    NAME: "NAME",
    ADDRESS: "ADDRESS",
    DAY: "DAY",
    AMOUNT: "AMOUNT",
    HOURS: "HOURS",
    DAYS: "DAYS",
    TEXT: "TEXT",
    ID: "ID",
    PATH: "PATH",
    DIR: "DIR",
    FILE: "FILE",
    PROFILE: "PROFILE",
    IMPORTID: "IMPORTID",
    MOMENT: "MOMENT",
    NUMBER: "NUMBER",
    YEAR: "YEAR",
    KEY: "KEY",
    "CVR|FILE": "CVR|FILE",
    CARD: "CARD",
    VOUCHER: "VOUCHER",
    FROM: "FROM",
    TO: "TO",
    "VOUCHER|IMPORTID": "VOUCHER|IMPORTID",
    COMMAND: "COMMAND",
    "DD-MM": "DD-MM",
  },
  commands: { ...helpPayEnglish, ...helpBooksEnglish, ...helpKeepEnglish },
};
