import type { Explanations } from "../words.js";

/** 101–110, said at length for `frikort error`. */
export const explanationsCommandEnglish = {
  "command-unknown": {
    means: "The first word is not one of the program's commands.",
    arises: "The word is misspelt, or an option stands where the command should be.",
    remedy: "See the list with frikort --help. Each command has an English and a Danish name.",
  },
  "option-unknown": {
    means: "The command has no such option.",
    arises: "The option is misspelt or belongs to another command.",
    remedy: "See the command's own options with frikort help COMMAND.",
  },
  "option-missing": {
    means: "The command cannot run without this option, and it is not asked for.",
    arises: "The option was forgotten, or another option requires it.",
    remedy: "Write the option with a value. An amount of holiday pay, for example, needs --holiday-pay only.",
  },
  "option-value-unknown": {
    means: "The option takes certain words only, and this is not one of them.",
    arises:
      "The word is misspelt or belongs to another option. The Danish words are understood as well as the English ones.",
    remedy: "Use one of the words the message names.",
  },
  "options-conflict": {
    means: "The two options say different things, and the program does not choose between them.",
    arises: "The command is put together from two examples, or an option is left from last time.",
    remedy: "Keep the option that is meant.",
  },
  "argument-surplus": {
    means: "There is a word the command has no use for.",
    arises: "Most often a value with spaces lacks quotation marks and has become two words.",
    remedy: "Put quotation marks around the value.",
  },
  "employer-not-chosen": {
    means: "The ledger has several employers, and the command is for one.",
    arises: "Neither --employer nor a default employer is given.",
    remedy: "Write --employer with the CVR number, or choose a default with frikort setup --cvr CVR --default.",
  },
  "employer-unknown": {
    means: "The ledger knows no employer with that CVR number.",
    arises: "The number is wrong, or the employer has not been set up yet.",
    remedy: "Correct the number, or set up the employer with frikort setup.",
  },
  "actor-not-given": {
    means: "Every entry shows who made it, and there is no name here.",
    arises: "The user has no name in the system, for example in an unattended run.",
    remedy: "Write --actor with initials, or set FRIKORT_ACTOR.",
  },
  "nobody-to-ask": {
    means: "Fields are missing, and the program may not or cannot ask for them.",
    arises: "The command runs without a terminal, or with --yes or --json.",
    remedy: "Write the fields as options. The message names all of them at once.",
  },
} satisfies Partial<Explanations>;

/** 201–217, said at length. */
export const explanationsInputEnglish = {
  "cpr-refused": {
    means:
      "Somewhere in the input there are ten digits that look like a CPR number. The program neither takes them in nor shows them.",
    arises: "A CPR number stands in a cell, a note, an option or a file name; or a file has a CPR column.",
    remedy:
      "Delete the number or the column. Use the card number and the employee number. A P-number has ten digits too and is refused.",
  },
  "field-not-understood": {
    means: "The field has a value, but not in a form the program knows.",
    arises: "A wrong number of digits, a day that does not exist, a mistyped CVR number, too many decimals.",
    remedy: "Write the value as the message shows. A card number always has five digits: 00042, not 42.",
  },
  "field-ambiguous": {
    means: "The value can mean several things, and the program does not guess.",
    arises: "Point and comma are used differently: 1.234 can be a thousand or one, 7.30 can be hours or a time.",
    remedy: "Write a decimal comma, or say with --decimal-mark dot that the point is the decimal mark everywhere.",
  },
  "field-missing": {
    means: "A field that must be there is empty.",
    arises: "An empty cell in a file, or one detail without the other it belongs to.",
    remedy: "Fill in the field.",
  },
  "period-not-possible": {
    means: "The two days do not make a pay period that can be used.",
    arises: "The period ends before it begins, is too long for the ATP class or too short for the hours.",
    remedy: "Correct --from and --to. A week has at most 7 days, a fortnight at most 14; a day has at most 24 hours.",
  },
  "letter-not-printable": {
    means: "The typeface of the payslip lacks the character, and a gap on paper would be wrong.",
    arises: "A pictogram or a non-Latin script in a name or a text.",
    remedy: "Write the text in Latin letters.",
  },
  "settings-not-understood": {
    means: "A setting cannot be used, or an account that the journal needs has not been set up.",
    arises: "The settings file was edited by hand, or a journal is exported before the accounts have been set up.",
    remedy:
      "Correct or delete the setting in the file. Set up an account with frikort setup --cvr CVR --account wage=ACCOUNT; the error names those that are missing.",
  },
  "file-empty": {
    means: "The file has no lines.",
    arises: "The export from the time-recording system was empty, or the file was not saved to the end.",
    remedy: "Make the export again.",
  },
  "text-not-readable": {
    means: "The characters of the file are neither UTF-8 nor Windows-1252.",
    arises:
      "The file is an old spreadsheet (.xls) or a PDF, is saved as UTF-16 without a BOM, or has a line over 1 MiB.",
    remedy: "Save it as .xlsx or as CSV in UTF-8.",
  },
  "header-not-understood": {
    means: "The first line does not say what the columns are, or two columns say the same.",
    arises: "The columns have names the program does not know, or the header has been lost.",
    remedy: "Correct the names, or connect them once with --map-columns and keep that as a profile.",
  },
  "row-wrong-length": {
    means: "The line has more or fewer fields than the header.",
    arises: "A separator stands inside a text, or the line is broken.",
    remedy: "Put quotation marks around the text, or join the line.",
  },
  "quote-not-closed": {
    means: "A field begins with a quotation mark and no other ends it.",
    arises: "A single quotation mark in a text, for example for inches.",
    remedy: "Write the mark twice inside a text, or delete it.",
  },
  "id-repeated": {
    means: "A payment id is for one payment, and the file uses it for two.",
    arises: "A line was copied, or the id is an employee number and not that of the payment.",
    remedy: "Give each payment its own id.",
  },
  "batch-too-large": {
    means: "The file has more rows than can be entered at once.",
    arises: "An export over many years or many businesses.",
    remedy: "Divide the file.",
  },
} satisfies Partial<Explanations>;

/** 221–233, said at length. */
export const explanationsRowEnglish = {
  "employer-differs": {
    means: "The CVR number on the line is not the one chosen for the whole import.",
    arises: "The file has several employers, but the import was run with --employer.",
    remedy: "Run the import without --employer, or correct the line.",
  },
  "card-not-found": {
    means: "The line does not point to exactly one card.",
    arises: "The card is new and the line has no name, the employee number is unknown, or several cards bear the name.",
    remedy: "Write the card number on the line, or open the card with frikort card set.",
  },
  "wage-type-unknown": {
    means: "The line has a wage type the program does not know.",
    arises: "The payroll system uses numbers of its own for wage, supplements and absence.",
    remedy: "Set up the wage type in the column profile, or leave out lines that are not pay.",
  },
  "amount-differs": {
    means: "The line has hours, rate and amount, and they do not fit together.",
    arises: "The amount was rounded, or hours and minutes were read as decimals somewhere else.",
    remedy: "Find out which of the three is right. What is paid is always hours times rate.",
  },
  "rate-differs": {
    means: "The rate on the line is not the one agreed for the card.",
    arises: "The rate has risen, or the time-recording system has spread paid breaks over the hours.",
    remedy: "Correct the line, or note the new rate with frikort card set --rate.",
  },
  "row-employer-unknown": {
    means: "The line names an employer that has not been set up in the ledger.",
    arises: "A new client, or a mistyped CVR number.",
    remedy: "Set up the employer with frikort setup, or correct the number.",
  },
  "not-ours": {
    means: "Only documents made by this program can be verified.",
    arises: "The file is a payslip from another system, a scanned paper or a print that was saved as a file.",
    remedy: "Ask the employer for the file the program made, not a print of it.",
  },
  "record-not-understood": {
    means: "The record inside a payslip, or in a line of a list, cannot be read.",
    arises: "The file was cut in transit or saved again in another program; a spreadsheet makes card 00042 into 42.",
    remedy: "Get the file again from the employer, and do not open it in a spreadsheet before it is verified.",
  },
  "record-newer": {
    means: "The file was made by a version this version does not know.",
    arises: "The employer has a newer version of the program.",
    remedy: "Get a newer version.",
  },
} satisfies Partial<Explanations>;

/** 301–421, said at length. */
export const explanationsPaymentEnglish = {
  "law-unknown": {
    means: "The program has no annual ceiling for that pay day and does not work one out.",
    arises: "The pay day lies in a year that was not published when this version was made, or before 2019.",
    remedy: "Get a newer version, or add the amount of the year with its source: frikort law add.",
  },
  "law-stands": {
    means: "The amount for that year comes with the program.",
    arises: "Someone wants to add a year that is already in the program.",
    remedy: "Use what is there; its source is shown by frikort law.",
  },
  "law-added-before": {
    means: "The year has been added already, and the new amount is a different one.",
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
    means: "Never more holiday pay is paid out than has been earned with the employer and not yet paid.",
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
  "period-overlaps": {
    means: "A payment that stands is for some of the same days, or has the same lines and a pay day close by.",
    arises: "The command was run again on another day, or there are two jobs in the same period.",
    remedy: "If it is another payment, add --again or give it an id with --id.",
  },
  "ceiling-exceeded": {
    means:
      "The payment is larger than what is left on the card in the year of the pay day. Exactly up to the ceiling is allowed.",
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
    means: "A reading or a registration cannot lie in the future: it is noted when it has happened.",
    arises: "A mistyped day, or the clock of the computer is wrong.",
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
    means: "The voucher does not belong at Socialtfrikort.dk.",
    arises: "The payment was reversed before it was registered.",
    remedy: "See what is still to be registered with frikort todo.",
  },
  "not-registered": {
    means: "Only a mark that stands can be taken back.",
    arises: "The voucher's number is another, or the mark has been taken back already.",
    remedy: "See the vouchers with frikort list.",
  },
  "no-atp-to-pay": {
    means: "Only a quarter for which the list of ATP has an amount can be noted as paid.",
    arises:
      "The quarter or the year is another one. ATP belongs to the month in which the pay period ends, not to the pay day; under 39 hours a month there is no ATP.",
    remedy: "See the year's quarters with frikort atp --year YEAR, and give the right one.",
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
    arises: "Someone wants to erase a holder's data too early.",
    remedy: "Wait for the day named. The chain of entries stays whole when data is erased.",
  },
  "person-erased": {
    means:
      "The holder's name and address were erased after the keeping time; amounts, voucher numbers and the chain stand.",
    arises: "Someone wants a payslip made again or a voucher corrected on a card whose name and address are erased.",
    remedy: "See the vouchers with frikort list. If the card is to be used again, note the name with frikort card set.",
  },
} satisfies Partial<Explanations>;

/** 501–522, said at length. */
export const explanationsWorldEnglish = {
  "file-not-found": {
    means: "There is no file of that name in that place.",
    arises: "The name is misspelt, or the file lies in another folder.",
    remedy: "Write the whole path.",
  },
  "file-not-read": {
    means: "The file is there but cannot be read.",
    arises: "The user has no access, it is a folder, or the file is being changed.",
    remedy: "Give access, or copy the file to a folder where it can be read.",
  },
  "file-not-written": {
    means: "A file was not written. The old one, if there was one, is untouched; there is no half file.",
    arises: "The disk is full, the folder cannot be written to, or the path goes through a file.",
    remedy:
      "The entry stands when the message says so. Make room and run the same command again: only the file is made.",
  },
  "file-differs": {
    means: "Another file has the same name, and it is not overwritten.",
    arises: "Two ledgers write to one folder, or the file was edited by hand.",
    remedy: "Move it, or choose another folder with --out.",
  },
  "ledger-not-found": {
    means: "No ledger has been created there.",
    arises: "It is the first time, or --ledger, FRIKORT_LEDGER or FRIKORT_HOME points elsewhere.",
    remedy: "Create one with frikort setup.",
  },
  "ledger-exists": {
    means: "There is a ledger, and it is not overwritten.",
    arises: "A backup is restored where there already is a ledger.",
    remedy: "Move the old one, or restore the copy somewhere else.",
  },
  "ledger-locked": {
    means: "Another program is writing to the ledger, and the waiting time is over.",
    arises: "A large import is running, or a copy of the file is being synchronised.",
    remedy: "Wait and run the command again. Nothing is entered twice.",
  },
  "ledger-newer": {
    means: "The ledger has a form that this version does not know, so it is left alone.",
    arises: "Another machine has a newer version of the program.",
    remedy: "Get a newer version.",
  },
  "ledger-damaged": {
    means: "Something that must always hold in the ledger no longer holds.",
    arises: "The file was changed outside the program, or the disk has a fault.",
    remedy: "Make no more entries. Fetch the latest backup with frikort restore and import what is missing again.",
  },
  "ledger-not-opened": {
    means: "The file cannot be opened as a ledger.",
    arises: "FRIKORT_KEY is missing or is not the one the ledger was created with; or the file is something else.",
    remedy: "Set the right key. Without it nobody can read the ledger.",
  },
  "clock-behind": {
    means: "Entries stand in the order of time, and the clock shows a time before the newest.",
    arises: "The clock of the computer is set wrong.",
    remedy:
      "Set the clock. If it has been ahead, the newest entry lies in the future: say so with frikort setup --cvr … --clock-was-ahead --reason …, which is an entry itself.",
  },
  "backup-damaged": {
    means: "The copy was checked and is not sound, so it is not restored.",
    arises: "The file was cut or changed.",
    remedy: "Use another copy.",
  },
  "ledger-unreachable": {
    means: "The ledger lies on a server, and there was no connection.",
    arises: "The server is down, the password is wrong, or the network is cut.",
    remedy: "Try again when the server answers. An entry that was written is not written again.",
  },
  "ledger-older": {
    means: "The ledger on the server must be upgraded before this program can make entries in it.",
    arises: "The program was updated, and the owner of the database has not upgraded the ledger yet.",
    remedy: "Run frikort ledger migrate as the owner of the database. No entry is changed.",
  },
  "template-damaged": {
    means: "The template of the payslip is not as it was released.",
    arises: "The file was edited or deleted.",
    remedy: "Get the program again.",
  },
  "printer-stopped": {
    means: "The payments stand, but some payslips are missing.",
    arises: "The run was interrupted, or the machine ran out of memory.",
    remedy: "Run the same command again, or make them with frikort payslip.",
  },
  "key-missing": {
    means:
      "Payslips are sealed with the employer's own key, so that others can see they are genuine. The key is not here.",
    arises:
      "The folder of keys was moved or deleted, or the ledger was restored or opened on another machine without it.",
    remedy:
      "Fetch the key file from the machine where the ledger was made or from a backup, or make a new one with frikort setup --key. Those who verify need the new one.",
  },
  "clock-ahead": {
    means:
      "The clock shows a time long after the newest entry, or after the years whose rates are known. An entry there would close the ledger until that time comes.",
    arises: "The clock of the computer is set wrong, or the ledger has not been used for a long time.",
    remedy: "Set the clock. If it is right, say so with --clock-is-right.",
  },
} satisfies Partial<Explanations>;

/** What each problem means, when it arises and what to do, for `frikort error NUMBER`. */
export const explanationsEnglish: Explanations = {
  ...explanationsCommandEnglish,
  ...explanationsInputEnglish,
  ...explanationsRowEnglish,
  ...explanationsPaymentEnglish,
  ...explanationsLedgerEnglish,
  ...explanationsWorldEnglish,
};
