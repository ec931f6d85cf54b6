import type { CommandHelps } from "../help-words.js";

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
    about: [
      "The copy is read again and audited before the command says that it stands. An older file is not overwritten.",
    ],
    options: {},
    examples: ["frikort backup copy.db", "frikort backup copy.db --dry-run"],
  },
  restore: {
    brief: "a copy back in, where no ledger stands",
    about: ["The copy is audited first. A ledger that stands is never overwritten."],
    options: {},
    examples: ["frikort restore copy.db --ledger restored.db", "frikort restore copy.db"],
  },
  keys: {
    brief: "the fingerprint of the key that seals an employer's payslips",
    about: ["Whoever checks payslips can compare it with what stands on the slip."],
    options: {},
    examples: ["frikort keys", "frikort keys --employer 13748136"],
  },
  "keys export": {
    brief: "the public key, for those who verify",
    about: ["The file holds the public half only. An officer gives it to verify --trust."],
    options: {},
    examples: ["frikort keys export", "frikort keys export --out papers"],
  },
  access: {
    brief: "all that is held about a card's holder",
    about: ["For a request of access by the person: entries, name and address."],
    options: {},
    examples: ["frikort access 12345", "frikort access 12345 --json"],
  },
  erase: {
    brief: "take a person's data out when the keeping time is over",
    about: [
      "Vouchers are kept five years from the end of the accounting year. Amounts stay; the chain of entries stays whole.",
    ],
    options: { reason: "why; it is kept with who and when" },
    examples: [
      'frikort erase 12345 --reason "Keeping time over" --dry-run',
      'frikort erase 12345 --reason "Keeping time over"',
    ],
  },
  "ledger migrate": {
    brief: "bring a ledger to the form of this version",
    about: [
      "On a server it takes the owner's rights; two who do it at once wait for each other. A file is brought to the version when it is opened. No entry is changed.",
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
      "Takes payslip PDFs, registration CSVs and whole folders. Sums each card and year over all employers against the ceiling, in pay-day order. No ledger and no set-up is needed.",
    ],
    options: {
      year: "only this income year",
      cards: "a list of cards with the days they were inactive",
      trust: "public keys of employers, from keys export",
      report: "write a report, as .pdf or .csv",
    },
    examples: ["frikort verify .", "frikort verify 13748136-2026-0001.pdf 13748136-2026-0001.csv"],
    exits: [
      ["0", "nothing was found"],
      ["1", "something was found"],
    ],
  },
  report: {
    brief: "a year's figures from a folder of documents",
    about: ["Cards used, employments, employers and amounts, by employer and month."],
    options: {
      year: "the year; this year unless said",
      cards: "a list of all cards granted",
      report: "where to write it, as .pdf or .csv",
    },
    examples: ["frikort report --year 2026 .", "frikort report --year 2026 . --report year.pdf"],
  },
  law: {
    brief: "every value of a year with its source and standing",
    about: [
      "Ceiling, holiday pay, ATP and income test. Values that are not yet confirmed are marked. Needs no ledger.",
    ],
    options: { year: "the year; this year unless said" },
    examples: ["frikort law", "frikort law --year 2025 --json"],
    exits: [["4", "no value is known for that year"]],
  },
  "law add": {
    brief: "add the ceiling of a year, with its source",
    about: [
      "For a year the program does not know, or to settle a value that is not confirmed. Never for a year that is printed. It is kept with who and when, and always shown as added.",
    ],
    options: {
      source: "where the amount is written",
      "decimal-mark": "marks in the amount; dot takes 45,900.00",
    },
    examples: [
      'frikort law add annual-ceiling 2027 45900 --source "Ministry, 1 December 2026" --dry-run',
      'frikort law add annual-ceiling 2027 45900 --source "Ministry, 1 December 2026"',
    ],
  },
  error: {
    brief: "what an error means, when it comes and what to do",
    about: ["Give the number or the code. Without either: the table of all of them."],
    options: {},
    examples: ["frikort error 421", "frikort error"],
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
