import type { DemoWords } from "../demo.js";

/** The example in English. Employer and person are invented. */
export const demoEnglish: DemoWords = {
  head: (folder) => `A complete example has been made in the folder ${folder}.`,
  headAgain: (folder) => `The example in the folder ${folder} is already there. What was missing has been made again.`,
  headPlanned: (folder) =>
    `Dry run: this is how the example in the folder ${folder} would be. Nothing has been written.`,
  untouched: "Employer and person are invented. The example has a ledger of its own; yours is not touched.",
  titles: [
    "An employer is set up",
    "20 hours in October",
    "The amount is typed at Socialtfrikort.dk, and that is noted here",
    "45 hours in November: now ATP is due",
    "300 hours more: the card has no room for them",
  ],
  look: "Look at",
  slip: "the payslip",
  record: "what is typed at Socialtfrikort.dk",
  ledger: "the example's ledger, settings and key",
  goOn: "Go on by yourself in the example's ledger",
  windows: "in PowerShell",
  next: [
    ["frikort card 12345 --rate 150", "what is used, what is left, and the hours that fit"],
    ["frikort todo", "what is not yet registered"],
    ["frikort explain 2026-0002", "how the second payment was calculated"],
    ["frikort error 421", "what the error means and what to do"],
  ],
  registered: (voucher, on) => `Voucher ${voucher} has been noted as registered ${on}.`,
};
