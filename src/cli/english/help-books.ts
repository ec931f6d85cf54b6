import type { CommandHelps } from "../help-words.js";
import { paymentOptionsEnglish } from "./help-pay.js";

/** Register, correct, books and papers. */
export const helpBooksEnglish = {
  todo: {
    brief: "what must still be typed at socialtfrikort.dk",
    about: ["In the order of the fields there. Until it is registered, pay is not covered by the card."],
    options: { compare: "a list from socialtfrikort.dk, to be held against the ledger" },
    examples: ["frikort todo", "frikort todo --employer 13748136 --json"],
  },
  registered: {
    brief: "note that vouchers have been registered",
    about: ["Changes neither used nor left: it says that the pay is covered."],
    options: {
      all: "all that is missing",
      on: "the day it was registered; today unless said",
      by: "who registered it; who enters it unless said",
    },
    examples: ["frikort registered 2026-0001", "frikort registered --all --dry-run"],
  },
  reverse: {
    brief: "take a whole payment back, with a reason",
    about: [
      "The amount comes back to the card in the payment's own year. A payment is reversed once, and never edited.",
    ],
    options: { reason: "why; it stands on the voucher" },
    examples: [
      'frikort reverse 2026-0002 --reason "Paid twice" --dry-run',
      'frikort reverse 2026-0002 --reason "Paid twice"',
    ],
    exits: [
      ["0", "reversed"],
      ["4", "refused: not found, or already reversed; nothing is written"],
    ],
  },
  correct: {
    brief: "reverse a payment and pay it again, in one act",
    about: ["Give only what is different. The new payslip says that it corrects the old one."],
    options: { ...paymentOptionsEnglish, reason: "why; it stands on both vouchers" },
    examples: [
      'frikort correct 2026-0001 --hours 18 --reason "Two hours too many" --dry-run',
      'frikort correct 2026-0001 --hours 18 --reason "Two hours too many"',
    ],
    exits: [
      ["0", "corrected"],
      ["4", "refused by a rule; nothing is written"],
    ],
  },
  list: {
    brief: "payments and reversals",
    about: ["All employers and all years, unless narrowed."],
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
    brief: "the payslip of a voucher again, byte for byte",
    about: ["Made from the entry alone, so it is the same file each time."],
    options: {},
    examples: ["frikort payslip 2026-0001", "frikort payslip 2026-0001 2026-0002 --out slips"],
  },
  explain: {
    brief: "how a voucher was reckoned, step by step",
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
      format: "the format of the journal; csv unless said",
      from: "pay days from this day",
      to: "pay days to this day",
      year: "the year; this year unless said",
    },
    examples: [
      "frikort export journal --format economic",
      "frikort export registration --from 01-01-2026 --to 31-12-2026",
    ],
  },
} satisfies Partial<CommandHelps>;
