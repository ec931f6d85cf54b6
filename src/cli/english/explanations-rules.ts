import type { Explanations } from "../words.js";

/** 301–421, said at length. */
export const explanationsPaymentEnglish = {
  "law-unknown": {
    means: "The program has no annual ceiling for that pay day and does not work one out.",
    arises: "The pay day lies in a year that was not published when this version was made, or before 2019.",
    remedy: "Get a newer version, or add the amount of the year with its source: frikort law add.",
  },
  "law-stands": {
    means: "The amount for that year is printed and comes with the program.",
    arises: "Someone adds a year that is already there.",
    remedy: "Use what is there; its source is shown by frikort law.",
  },
  "law-added-before": {
    means: "The year was added once, and the new amount is another.",
    arises: "Two people have added the same year, or the first amount was wrong.",
    remedy: "Compare the sources with frikort law --year YEAR.",
  },
  "law-amount-unlikely": {
    means: "The ceiling changes by a few per cent a year, and this is far more.",
    arises: "A digit too many or too few, or the amount is written in øre.",
    remedy: "Write the amount in kroner as the source has it.",
  },
  "payment-differs": {
    means: "A payment id can be used once, and it already stands for another payment.",
    arises: "The id was used again, or a payment was changed at its source after it was entered.",
    remedy: "Give the new payment its own id, or correct the old one with frikort correct.",
  },
  "job-kind-excluded": {
    means: "The card is only for employees in ordinary work without public subsidy.",
    arises: "The job is stated as fleksjob, løntilskud, skånejob, praktik, a fee or own business.",
    remedy: "Pay outside the card, or ask the municipality.",
  },
  "payment-empty": {
    means: "Hours, supplements, pension and holiday pay come to nothing.",
    arises: "The fields are forgotten, or the rate is zero.",
    remedy: "Write what is to be paid.",
  },
  "holiday-pay-not-owed": {
    means: "No more holiday pay is paid out than was earned and not yet paid with the employer.",
    arises: "The amount is too large, or the holiday pay was paid with the wage.",
    remedy: "Leave out --holiday-pay-amount to pay what is owed.",
  },
  "payout-negative": {
    means: "ATP for the whole pay period would be withheld in this payment, and it is too small for that.",
    arises: "A few minutes lift the hours of the period over a band of the ATP table.",
    remedy: "Pay the last hours together with more.",
  },
  "card-inactive": {
    means: "Nothing can be paid on a card that is not valid on that day.",
    arises: "The pay day lies before the first day of the grant or after a deactivation.",
    remedy: "See the grant letter, or ask the municipality. Note a reactivation with frikort card activate.",
  },
  "holder-differs": {
    means: "The ledger knows the card under another name. The name is not shown.",
    arises: "A wrong digit in the card number, so that the pay would go on someone else's card; or a new name.",
    remedy: "Correct the digit. If it is the same person, add --rename.",
  },
  "ceiling-exceeded": {
    means:
      "The payment is larger than what is left on the card in the year of the pay day. Exactly the ceiling is allowed.",
    arises: "The card was used with this or other employers. The ceiling belongs to the card, not to the employer.",
    remedy: "Pay fewer hours, or split the payment with --split: the excess is ordinary taxable pay.",
  },
} satisfies Partial<Explanations>;

/** 431–461, said at length. */
export const explanationsLedgerEnglish = {
  "voucher-not-found": {
    means: "The employer has no voucher with that number.",
    arises: "The number is wrong, or the voucher belongs to another employer; each has a series of its own.",
    remedy: "Find it with frikort list.",
  },
  "not-reversible": {
    means: "A reversal cannot be reversed.",
    arises: "Someone wants to undo a reversal.",
    remedy: "Make a new payment with the right content.",
  },
  "already-reversed": {
    means: "A payment is reversed in full and once.",
    arises: "The command was run twice, or the voucher was corrected already.",
    remedy: "There is nothing left to do. If it is to be paid again, make a new payment.",
  },
  "holiday-pay-paid-since": {
    means: "The holiday pay the voucher earned has been paid out. A reversal would turn it into a debt.",
    arises: "A wage with accrued holiday pay is reversed after the holiday pay was paid out.",
    remedy: "Reverse the payment of the holiday pay first.",
  },
  "correction-empty": {
    means: "The corrected payment is the same as the old one.",
    arises: "The field to be corrected is forgotten or has its old value.",
    remedy: "Write what is different.",
  },
  "time-in-future": {
    means: "A balance has been read and a registration has been made; neither can happen tomorrow.",
    arises: "A slip in the day, or the clock of the computer is wrong.",
    remedy: "Correct the day. A pay day may well lie in the future.",
  },
  "saldo-over-ceiling": {
    means: "The balance is what is left and cannot be more than the whole ceiling.",
    arises: "A digit too many, the balance of another year, or the ceiling in the program is wrong.",
    remedy: "Read the balance again at Socialtfrikort.dk.",
  },
  "saldo-older": {
    means: "Only the newest balance is used, and this one was read before it.",
    arises: "Balances are noted in another order than they were read.",
    remedy: "Read the balance now and note it.",
  },
  "registered-differs": {
    means: "The voucher is noted as registered on another day, and that note is not changed.",
    arises: "Two people have noted the same voucher.",
    remedy: "The first note holds. Leave out --on just to see that it stands.",
  },
  "nothing-to-register": {
    means: "The voucher is not to stand at Socialtfrikort.dk.",
    arises: "The payment was reversed before it was registered.",
    remedy: "See what is still to be registered with frikort todo.",
  },
  "plan-outdated": {
    means: "The plan that was shown no longer fits, and nothing was entered by it.",
    arises: "Someone else made entries on the same cards while the question waited for an answer.",
    remedy: "Run the import again.",
  },
  "import-not-found": {
    means: "The ledger has no import with that id.",
    arises: "The id is misspelt, or the import belongs to another ledger.",
    remedy: "Find the id in the file name registration-IMPORTID.csv.",
  },
  "keeping-time-not-over": {
    means:
      "Vouchers are kept for five years from the end of the accounting year, even when the card is no longer used.",
    arises: "Someone wants to erase a person's data too early.",
    remedy: "Wait for the day named. The chain of entries stays whole when data is erased.",
  },
} satisfies Partial<Explanations>;
