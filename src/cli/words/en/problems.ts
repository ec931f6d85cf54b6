import type { ProblemTexts } from "../problems.js";
import { countOf } from "./phrases.js";

const mend = { command: "Correct it and run the command again.", line: "Correct the line and run the import again." };

const saveAgain = 'Save it as .xlsx or as "CSV UTF-8" and run the import again.';

const payByItself = "Correct the hours, or pay the card by itself with --split: then what there is room for is paid.";

const otherId = (which: string, voucher: string) =>
  `If it is a new payment, give it another ${which}. To correct the old one: frikort correct ${voucher} --reason REASON`;

const idOfOther =
  "If the id begins anew each month, or is the person's number or the place of the line in the file, leave the column out with --map-columns.";

const newRate = (rate: string) =>
  `Correct the rate on the line, or note the new agreement: frikort card set CARD --rate ${rate}`;

const activeAgain = (card: string) =>
  `Correct the pay day, or ask the municipality. If the card is active again, note it: frikort card activate ${card} --from DAY`;

const newName = (card: string) =>
  `Check whether a digit is wrong. If it is the same person with a new name, note that first: frikort card set ${card} --name NAME`;

/** What is wrong, and what to do about it, by the number of the problem. */
export const problemsEnglish: ProblemTexts = {
  /** What is wrong, in one sentence. */
  first: {
    // 101–110: the command line was not understood
    "command-unknown": ({ received }) => `There is no command ${received}.`,
    "option-unknown": ({ received }) => `There is no option ${received}.`,
    "option-missing": ({ option }) => `The option ${option} is missing.`,
    "option-value-unknown": ({ option, received }) => `${option} cannot be ${received}.`,
    "options-conflict": ({ first, second }) => `${first} and ${second} cannot be used together.`,
    "argument-surplus": ({ received }) => `${received} is one word too many.`,
    "employer-not-chosen": "It is not clear which employer this is for.",
    "employer-unknown": ({ employer }) => `CVR ${employer} has not been set up as an employer.`,
    "actor-not-given": "It is not clear who is making the entry.",
    "nobody-to-ask": "Details are missing and there is nobody to ask.",
    // 201–207: a word or a setting was not understood
    "cpr-refused": "This looks like a CPR number.",
    "field-not-understood": {
      misread: ({ subject }) => `${subject} was not understood.`,
      noSuchNumber: ({ asked }) => `There is no error numbered ${asked}.`,
      noSuchCode: ({ asked }) => `There is no error or finding called ${asked}.`,
    },
    "field-ambiguous": {
      several: ({ subject }) => `${subject} can be read in more than one way.`,
      key: "There are several keys to choose from.",
      comma: ({ subject }) => `${subject} must be written with a comma before the decimals.`,
      dot: ({ subject }) => `${subject} must be written with a point before the decimals.`,
    },
    "field-missing": ({ subject }) => `${subject} is missing.`,
    "period-not-possible": ({ from, to }) => `The pay period ${from}–${to} cannot be used.`,
    "letter-not-printable": ({ letter }) => `The character ${letter} cannot be printed on the payslip.`,
    "settings-not-understood": {
      keyFile: ({ path }) => `${path} is not a file of keys.`,
      setting: ({ key }) => `The setting ${key} was not understood.`,
      account: ({ accounts }) => `The account ${accounts} is not set up.`,
      accounts: ({ accounts }) => `The accounts ${accounts} are not set up.`,
    },
    // 211–217: the file as a file
    "file-empty": {
      header: ({ path }) => `The file ${path} has a header and no lines below it.`,
      nothing: ({ path }) => `The file ${path} is empty.`,
    },
    "text-not-readable": "The file's characters cannot be read.",
    "header-not-understood": "The file's header does not fit.",
    "row-wrong-length": ({ found, expected }) => `The line has ${found} fields; there must be ${expected}.`,
    "quote-not-closed": "A quotation mark is not closed.",
    "id-repeated": ({ id }) => `Payment id ${id} occurs twice in the file.`,
    "batch-too-large": ({ rows, max }) => `The file has ${rows} rows; at most ${max} can be entered at once.`,
    // 221–233: a row does not fit what is known, or a document from others cannot be read
    "employer-differs": {
      line: "The line is for another employer.",
      file: ({ rows }) => `All ${rows} lines are for another employer.`,
    },
    "card-not-found": { line: "The line does not lead to one card.", name: "The name does not lead to one card." },
    "wage-type-unknown": {
      type: ({ type }) => `Wage type ${type} has not been set up.`,
      text: ({ type }) => `The text "${type}" says that the line is not ordinary hours.`,
      title: ({ type }) => `The title "${type}" says that the lines are not ordinary hours.`,
      sheet: ({ type }) => `The name of the sheet, "${type}", says that the lines are not hours to be paid.`,
    },
    "amount-differs": "Hours times rate is not the line's amount.",
    "rate-differs": "The rate is not the agreed one.",
    "row-employer-unknown": {
      line: ({ received }) => `CVR ${received} has not been set up as an employer.`,
      file: ({ received, rows }) => `CVR ${received} on all ${rows} lines has not been set up as an employer.`,
    },
    "not-ours": ({ path }) => `The file ${path} is neither a payslip nor a registration from frikort.`,
    "record-not-understood": ({ path }) => `The record in ${path} cannot be read.`,
    "record-newer": ({ path }) => `${path} was made by a newer version of the program.`,
    // 301–304: the law table
    "law-unknown": ({ day }) => `The rates for ${day} are not known.`,
    "law-stands": ({ year }) => `The ceiling for ${year} is already in the program.`,
    "law-added-before": ({ year }) => `The ceiling for ${year} was added before with another amount.`,
    "law-amount-unlikely": "The amount is far from the year before.",
    // 401–421: a payment is refused
    "payment-differs": ({ id }) => `Payment id ${id} already stands with other content.`,
    "job-kind-excluded": ({ kind }) => `The card cannot be used for ${kind}.`,
    "payment-empty": "There is nothing to pay.",
    "holiday-pay-not-owed": ({ owed }) => `Only ${owed} of holiday pay is owed.`,
    "payout-negative": "The ATP share is larger than the pay.",
    "card-inactive": "The card is not active on the pay day.",
    "holder-differs": "The card stands in the ledger under another name.",
    "period-overlaps": {
      sameDays: "Pay for the same days already stands on the card.",
      sameLines: "The same was paid on the card a short while ago.",
    },
    "ceiling-exceeded": "The payment exceeds the card's annual ceiling.",
    // 431–461: what stands in the ledger stands in the way
    "voucher-not-found": ({ voucher }) => `Voucher ${voucher} is not in the ledger.`,
    "not-reversible": ({ voucher }) => `Voucher ${voucher} is itself a reversal.`,
    "already-reversed": ({ voucher }) => `Voucher ${voucher} has already been reversed.`,
    "holiday-pay-paid-since": ({ voucher }) => `The holiday pay from voucher ${voucher} has since been paid out.`,
    "correction-empty": "The correction changes nothing.",
    "time-in-future": ({ subject }) => `${subject} lies in the future.`,
    "saldo-over-ceiling": "The portal balance is larger than the ceiling.",
    "saldo-older": "A newer portal balance has already been noted.",
    "registered-differs": ({ voucher }) => `Voucher ${voucher} is noted as registered at another time.`,
    "nothing-to-register": ({ voucher }) => `Voucher ${voucher} is not to be registered.`,
    "not-registered": ({ voucher }) => `Voucher ${voucher} is not noted as registered.`,
    "no-atp-to-pay": ({ year, quarter }) => `There is no ATP to pay for quarter ${quarter} of ${year}.`,
    "plan-outdated": "The ledger changed while the plan was shown.",
    "import-not-found": ({ importId }) => `The import ${importId} is not in the ledger.`,
    "keeping-time-not-over": ({ until }) => `The records must be kept until ${until}.`,
    "person-erased": ({ card }) => `The name and address behind card ${card} are erased.`,
    // 501–524: files, the ledger and the machine
    "file-not-found": ({ path }) => `The file ${path} does not exist.`,
    "file-not-read": ({ path }) => `The file ${path} could not be read.`,
    "file-not-written": ({ path, reason }) =>
      path === "." && reason === "no-such-folder"
        ? "The folder you are in is gone."
        : `The file ${path} could not be written.`,
    "file-differs": ({ path }) => `The file ${path} exists with other content.`,
    "ledger-not-found": ({ path }) => `There is no ledger in ${path}.`,
    "ledger-exists": ({ path }) => `There is already a ledger in ${path}.`,
    "ledger-locked": "The ledger is in use by another program.",
    "ledger-newer": "The ledger was written by a newer version.",
    "ledger-damaged": "The ledger is damaged.",
    "ledger-not-opened": {
      backup: "The file is not a backup that frikort can open.",
      ledger: "The ledger cannot be opened: wrong key, or not a ledger.",
    },
    "clock-behind": "The clock is before the newest entry.",
    "backup-damaged": "The backup is damaged.",
    "ledger-unreachable": "The ledger cannot be reached.",
    "ledger-older": "The ledger on the server is older than the program.",
    "template-damaged": ({ path }) => `The template ${path} cannot be used.`,
    "printer-stopped": "Not all payslips were finished.",
    "key-missing": "The employer's sealing key is missing.",
    "clock-ahead": "The clock seems to be too far ahead.",
  },

  /** What to do about it. */
  next: {
    // 101–110: the command line was not understood
    "command-unknown": "See all commands with: frikort --help",
    "option-unknown": ({ command }) => `See the options of the command with: ${command}`,
    "option-missing": ({ command }) => `Write it on the command line. See an example with: ${command}`,
    "option-value-unknown": {
      empty: ({ option }) =>
        `Write the value after ${option}. See the options of the command with: frikort help COMMAND`,
      none: "See what it can be: frikort --help",
      some: "Run the command again with one of them.",
    },
    "options-conflict": "Keep one of them and run the command again.",
    "argument-surplus": ({ command }) => `A value with spaces needs quotation marks. See an example with: ${command}`,
    "employer-not-chosen": {
      none: "Set up the employer with: frikort setup",
      some: "Add --employer CVR, or make one of them the default: frikort setup --cvr CVR --default",
    },
    "employer-unknown": ({ employer }) =>
      `If the number is right, set it up: frikort setup --cvr ${employer} --name NAME --address ADDRESS --contact CONTACT`,
    "actor-not-given": "Add --actor with initials, or set the environment variable FRIKORT_ACTOR.",
    "nobody-to-ask":
      "Write them on the command line, or run the command in a terminal without --yes and --json to be asked.",
    // 201–207: a word or a setting was not understood
    "cpr-refused":
      "Delete the number. The program never uses CPR numbers: a card is known by its card number, a holder by the employee number.",
    "field-not-understood": {
      ...mend,
      "over-a-day": "Correct the hours, or spread them over the days they were worked, and run the import again.",
      "sum-line": "Delete the line and run the import again.",
      "other-card":
        "Divide the file so that each person's lines stand alone, or run the import without --card where the file says itself whose they are.",
      "title-card": "Correct the number in the file or in --card, and run the import again.",
      "several-days":
        'Write a line for each day with its own hours, or write the first and the last day in two columns, "Period from" and "Period to".',
      "part-of-day":
        'If they are parts of a day, show the column as [h]:mm in the spreadsheet and save the file again. If they are hours, call the column "Hours (decimal)".',
      "split-by-comma":
        "Save the file with semicolons between the columns, or put quotation marks around numbers with a comma, and run the import again.",
      merged:
        "Write the hours in a cell for each line, or delete the lines they are not for, and run the import again.",
      "no-result": "Open the workbook in Excel or LibreOffice, save it, and run the import again.",
      "break-in-text":
        "Write the break in a column headed Break, 0 where it is paid, or set the column of the text aside with --map-columns.",
      "serial-day": "Show the column as dates in the spreadsheet, save the file again and run the import again.",
      "no-year": "Write the whole date, or say the pay period with --from and --to, and run the import again.",
      "time-in-text":
        "Correct the time or the text so that they say the same, or set the text's column aside with --map-columns.",
      nearCode: ({ near }) => `Perhaps ${near}? See them all with: frikort error`,
      noSuchNumber: "See them all with: frikort error",
    },
    "field-ambiguous": {
      day: "Run the import again with --date-order dmy (day first) or --date-order mdy (month first). It holds for the whole file.",
      break: 'Correct the line, or write the unit in the heading: "Break (min)" or "Break (hours)".',
      key: "Call the employer, have the key read out, and write it after the CVR number.",
      command:
        "Write it so that it can only be read in one way, or add --decimal-mark dot if the point is the decimal mark.",
      line: "Correct the line, or run the import with --decimal-mark dot if the whole file uses points.",
      comma: "Write a comma, or add --decimal-mark dot if the point is the decimal mark.",
      dot: "Write a point, or leave out --decimal-mark dot if the comma is the decimal mark.",
    },
    "field-missing": {
      command: ({ field }) => `Add ${field} and run the command again.`,
      line: "Fill in the field on the line and run the import again.",
      rate: "Note the agreed rate: frikort card set CARD --rate RATE, or add a column with the heading Hourly rate.",
    },
    "period-not-possible": mend,
    "letter-not-printable": "Write the text without it, or use another.",
    "settings-not-understood": {
      keyFile: "Get the file of keys from the employer: it is the one that frikort keys export makes.",
      setting: "Correct the setting in the file, or delete it to get the default.",
      accounts: "Run the command above with your own account numbers in place of ACCOUNT, then export again.",
    },
    // 211–217: the file as a file
    "file-empty": "Fetch the hours from the time-recording system again, or choose another file.",
    "text-not-readable": {
      unknown: saveAgain,
      "locked-workbook": "Save it without a password and run the import again.",
      "old-workbook": saveAgain,
      pdf: "Fetch the hours as CSV or Excel sheet in the time-recording system and import that.",
      "web-page": "Open it in Excel, save it as .xlsx, and run the import again.",
      "damaged-workbook": saveAgain,
      "long-line": "Check whether the line breaks are gone, and fetch the file from the time-recording system again.",
      "hidden-rows": "Show them or delete them, save the file, and run the command again.",
      "more-sheets": "Put the lines on one sheet, or save each sheet as a file, and run the command again.",
    },
    "header-not-understood": {
      mend: "Correct the header, or say with --map-columns what the columns are. templates/timer.csv is a file to copy.",
      gone: "The profile names columns that the file does not have. Correct the profile with --map-columns, or fetch the file again.",
      unclear:
        "The column may change the pay, so the file waits. Say with --map-columns what it is, or that it is to be left out.",
      rows: "The first line looks like work, not like headings. Write a line of headings on top, or use --header-row 0 together with --map-columns.",
      workbook:
        "No line of the sheet has headings for who, when and how many hours. If they stand further down, use --header-row; if they are called something else, use --map-columns.",
      danlon:
        "If these are Danløn lines, read them with --format danlon. Otherwise write a header as in templates/timer.csv.",
      days: "The file is a chart with a column for each day, week or month. The program reads one line for each day or shift with name, date and hours: fetch the hours like that from the time-recording system, or rewrite the file.",
      persons:
        "The file has a column for each person. The program reads one line for each day or shift with name, date and hours: rewrite the file so that the people are below each other.",
      stamps:
        "The file has a line each time somebody comes or goes. The program reads one line for each shift with start and end: fetch the hours like that from the time-recording system, or rewrite the file.",
      tables:
        "A new table with other headings begins here. Put each table in a file of its own, or delete the one that is not to be paid as hours.",
      beside:
        "Several shifts stand side by side on the line. Move what is on the right below the rest, so that each shift has a line of its own with name and date; delete what is only planned.",
      period:
        "The file says the weekday, the week or the month, but not the date. Write the date on each line, or say the pay period with --from and --to, and import one period at a time.",
      undated:
        "The file does not say when the work was done. Add a column with the date, or say the pay period with --from and --to, and import one period at a time.",
      nobody:
        "The file does not say who has worked. If these are one person's hours, say whose with --card CARD; otherwise add a column with card number, employee number or name, or say with --map-columns which one it is.",
      gross:
        "Gross hours include the breaks. If breaks are paid, say with --map-columns that the column is the hours; otherwise fetch the hours without breaks, or start, end and break.",
      currency:
        "The program pays kroner and does not convert. Write the rate in kroner, or leave the rate's column out with --map-columns; then the agreed one is used.",
      employers:
        "The column names several employers. Divide the file so that each employer has its own, or give each line a CVR number; if they are places or customers, leave the column out with --map-columns.",
      "tax-cards":
        "The lines are on several tax cards, and only those of the frikort can be paid here. Delete the other lines, or leave the column out with --map-columns if they are all the frikort's.",
      "one-column":
        "The first line was read as one column. Separate the columns by semicolons, commas or tabs; templates/timer.csv is a file to copy.",
    },
    "row-wrong-length": "Correct the line. A semicolon or comma inside a text needs quotation marks around the text.",
    "quote-not-closed": "Add the quotation mark that is missing, or delete the one that stands alone.",
    "id-repeated": "Give one of the payments another id, or delete the line if it is the same payment.",
    "batch-too-large": "Divide the file and import the parts one by one.",
    // 221–233: a row does not fit what is known, or a document from others cannot be read
    "employer-differs":
      "Correct the CVR number on the line, or run the import without --employer so that the line chooses.",
    "card-not-found": {
      card: "Write a name on the line, or open the card first: frikort card set CARD --name NAME",
      "employee-number":
        "Give the card its number: frikort card set CARD --employee-number NUMBER, or write the card number on the line.",
      noName:
        "Write the card number on the line. If the holder has a card under another name, note it: frikort card set CARD --name NAME",
      names: "Write the card number on the line.",
      otherNumber: "Correct the card number or the employee number on the line.",
      nobody: "See all cards with: frikort card list",
      cards: "Write the card number, or more of the name.",
    },
    "wage-type-unknown": {
      type: "Set it up with --map-columns, or delete the line if it is not to be paid on the card.",
      text: "Delete the line if it is not to be paid on the card. If it is work, correct the text, or set its column aside with --map-columns.",
      title: "If they are hours to be paid, correct the title and run the import again.",
      sheet: "If they are hours to be paid, read the sheet with --sheet NAME, or give it another name.",
    },
    "amount-differs": "Correct hours, rate or amount. The amount only serves to check the line.",
    "rate-differs": ({ rate }) => newRate(rate),
    "row-employer-unknown": ({ received }) =>
      `Correct the number on the line, or set up the employer: frikort setup --cvr ${received} --name NAME --address ADDRESS --contact CONTACT`,
    "not-ours": "Choose files the program has made: CVR-voucher.pdf, CVR-voucher.csv or registration-….csv",
    "record-not-understood": "The file has been cut or altered. Get it again from whoever issued it.",
    "record-newer": "Get a newer version of the program and try again.",
    // 301–304: the law table
    "law-unknown": {
      before: "Correct the pay day: nothing is paid on the card before that day.",
      after: ({ year }) =>
        `Get a newer version, or add the year with amount and source: frikort law add annual-ceiling ${year} AMOUNT --source "SOURCE"`,
    },
    "law-stands": ({ year }) =>
      `An amount that comes with the program cannot be replaced. See its source with: frikort law --year ${year}`,
    "law-added-before": ({ year }) =>
      `The first amount holds. If it is wrong, replace it: frikort law add annual-ceiling ${year} AMOUNT --source "SOURCE" --reason "REASON"`,
    "law-amount-unlikely": ({ year }) =>
      `Look the amount up in the source again and write it in kroner: 45900 or 45.900,00. If it is right, say so: frikort law add annual-ceiling ${year} AMOUNT --source "SOURCE" --sure`,
    // 401–421: a payment is refused
    "payment-differs": {
      command: ({ voucher }) => otherId("--id", voucher),
      line: ({ voucher }) => `${idOfOther} ${otherId("id on its line", voucher)}`,
    },
    "job-kind-excluded": "Pay the wage outside the card, or ask the municipality.",
    "payment-empty": {
      nothing: "Write hours and rate, a supplement, a pension or --holiday-pay only.",
      "not-approved":
        "Have the hours approved in the time-recording system and fetch the file again, or leave the column out with --map-columns.",
      "not-approved-title":
        "A line above the headings says that the hours are not approved. Have them approved, and correct or delete that line.",
      "no-hours": "Check whether the hours are in another column or file, and run the import again.",
      sums: "Fetch the file with a line for each shift, and run the import again.",
      hidden: "Show the rows in the workbook, save it, and run the import again.",
    },
    "holiday-pay-not-owed": {
      some: "Write a smaller amount. Without --holiday-pay-amount all that is owed is paid.",
      none: "Nothing is accrued here that has not been paid out. See the payments of the card with: frikort list --card CARD",
    },
    "payout-negative":
      "ATP follows all hours of the pay period. Pay these hours together with more, or correct the period or --atp if they are wrong.",
    "card-inactive": ({ card }) => activeAgain(card),
    "holder-differs": {
      command: "Check whether a digit is wrong. If it is the same person with a new name, add --rename.",
      line: ({ card }) => newName(card),
    },
    "period-overlaps": "If it is another payment, add --again or an --id. To correct the old one, use frikort correct.",
    "ceiling-exceeded": {
      usedUp: ({ year }) => `The card is used up in ${year}. More pay in ${year} goes outside the card.`,
      holidayPay: ({ holidayPayThatFits, holidayPayAmount }) =>
        `There is room for ${holidayPayThatFits} now: --holiday-pay-amount ${holidayPayAmount} The rest may be paid in a later year, where it uses that year's card.`,
      noHours: "There is no room for more hours.",
      hours: ({ hours }) => `There is room for at most ${hours} hours.`,
      hoursAtRate: ({ hours, rate }) => `There is room for at most ${hours} hours at ${rate}`,
      splitCommand: "With --split what there is room for is paid.",
      splitLine: payByItself,
      doubt: ({ year }) => `The ceiling for ${year} is not confirmed: frikort law --year ${year}`,
    },
    // 431–461: what stands in the ledger stands in the way
    "voucher-not-found": ({ employer }) => `See the vouchers with: frikort list --employer ${employer}`,
    "not-reversible":
      "A reversal stands. If the amount is to be paid after all, make a new payment: frikort pay CARD --hours HOURS",
    "already-reversed": {
      reversed: ({ by }) => `There is nothing more to reverse. See the reversal with: frikort explain ${by}`,
      replaced: ({ replacedBy }) =>
        `If it is voucher ${replacedBy} that is wrong, correct that one: frikort correct ${replacedBy} --hours HOURS --reason REASON`,
    },
    "holiday-pay-paid-since": ({ paidBy }) => `Reverse that payment first: frikort reverse ${paidBy} --reason REASON`,
    "correction-empty": ({ voucher }) =>
      `Write what is to be different, for example the hours: frikort correct ${voucher} --hours HOURS --reason REASON`,
    "time-in-future": "Write when it happened, or leave the time out if it is now.",
    "saldo-over-ceiling": ({ year }) =>
      `The balance is what is left on the card; read it again at Socialtfrikort.dk. If it is right, see the source of the ceiling: frikort law --year ${year}`,
    "saldo-older":
      "The newest holds. If it is wrong, read the balance again now and note it: frikort card saldo CARD AMOUNT",
    "registered-differs": "The first note counts. Leave out --on if the voucher only has to be noted.",
    "nothing-to-register": "See what is still to be registered with: frikort todo",
    "no-atp-to-pay": ({ year }) => `See the quarters with: frikort atp --year ${year}`,
    "not-registered": "There is nothing to take back. See what is registered with: frikort list",
    "plan-outdated": "Run the import again: the plan is made anew, and what already stands is not entered twice.",
    "import-not-found": "The import id is in the answer of the import and in the file name registration-IMPORTID.csv.",
    "keeping-time-not-over":
      "Vouchers are kept for five years from the end of the accounting year. Run the command again after that day.",
    "person-erased": ({ card }) =>
      `The amounts still stand in the ledger: frikort list --card ${card}. If the card is to be used again, note the name: frikort card set ${card} --name NAME`,
    // 501–524: files, the ledger and the machine
    "file-not-found": "Correct the name, or write the whole path.",
    "file-not-read": ({ cure }) => cure,
    "file-not-written": {
      cure: ({ cure }) => cure,
      payslip: ({ voucher }) => `Make the payslip again with: frikort payslip ${voucher}`,
    },
    "file-differs": "It is not overwritten. Move it, or choose another name or another folder.",
    "ledger-not-found": "Create one with frikort setup, or point to another with --ledger.",
    "ledger-exists": "It is not overwritten. Choose another place with --ledger, or move the old one first.",
    "ledger-locked": "Close the other program or let it finish, and run the command again.",
    "ledger-newer": "Get a newer version of the program.",
    "ledger-damaged": {
      damaged:
        "Make no more entries in it. See the place with frikort check, and fetch the latest backup: frikort restore FILE",
      halfCopy:
        "It is a copy that was broken off. Run the same command again, frikort ledger copy: it finishes the copy.",
    },
    "ledger-not-opened": {
      backup:
        "Choose the file that frikort backup made. If it is that file, FRIKORT_KEY is not the key it was made with.",
      ledger:
        "Check whether FRIKORT_KEY is the key the ledger was created with, whether its .salt file lies beside it, and whether --ledger points to the right file.",
    },
    "clock-behind":
      "Set the clock and run the command again. If the clock was ahead when the newest entry was written: frikort setup --cvr … --clock-was-ahead --reason …",
    "backup-damaged": "Use another copy, or make a new one: frikort backup FILE",
    "ledger-unreachable": ({ cure }) => cure,
    "ledger-older": "Ask whoever owns the database to run: frikort ledger migrate",
    "template-damaged": "A released template is never changed. Get the program again.",
    "printer-stopped": {
      few: ({ toCommand }) => `Make them with: frikort payslip ${toCommand}`,
      many: "Run the same command again: what is missing is made, and nothing is entered twice.",
    },
    "key-missing": ({ employer }) =>
      `Fetch the key file from the machine where the ledger was made or from a backup, or make a new one: frikort setup --cvr ${employer} --key`,
    "clock-ahead": "Set the clock and run the command again. If it is right, add --clock-is-right.",
  },

  /** What is shown in between, and what is said in one line or of several at once. */
  more: {
    // 101–110: the command line was not understood
    "command-unknown": { labels: { nearest: "close to" } },
    "option-unknown": { labels: { nearest: "close to" } },
    "option-value-unknown": { labels: { choices: "can be" } },
    "employer-not-chosen": { labels: { known: ["set up", ({ known }) => `CVR ${known}`] } },
    "nobody-to-ask": {
      labels: { fields: "missing" },
      brief: ({ fields }) => `Details are missing and there is nobody to ask: ${fields}.`,
    },
    // 201–207: a word or a setting was not understood
    "cpr-refused": {
      labels: { label: "field" },
      sentence: { nowhere: "It is in the command or in the name of a file." },
    },
    "field-not-understood": {
      labels: { received: "received", because: "because", write: "write" },
      brief: {
        implied: ({ subject, written, meant, was }) =>
          `${subject} is to be written without a comma in Danløn, ${written} for ${meant}${was}.`,
        "same-as-start": ({ subject, was }) => `${subject} is the same as the start${was}.`,
        "sum-line": ({ was }) => `The line is a sum${was}.`,
        "no-such-day": ({ subject, was }) => `${subject} is not in the calendar${was}.`,
        "title-card": ({ was }) => `The title rows name another card than the chosen one${was}.`,
        "several-days": ({ was }) => `Several days stand in a cell that is for one${was}.`,
        "part-of-day": ({ subject, was }) => `${subject} may be hours or parts of a day${was}.`,
        "split-by-comma": ({ subject, was }) => `${subject} has a comma that also separates the columns${was}.`,
        merged: ({ subject, was }) => `${subject}: the cell is merged over several lines${was}.`,
        "no-result": () => "The workbook holds formulas without results.",
        "break-in-text": ({ was }) => `A break is mentioned only in the text and is not deducted${was}.`,
        "serial-day": ({ subject, was }) => `${subject} is the number that a spreadsheet has for the day${was}.`,
        "no-year": ({ subject, was }) => `${subject} is written without its month or year${was}.`,
        "time-in-text": ({ was }) => `The text says another time than the line${was}.`,
        "over-a-day": ({ was }) => `There are more than 24 hours on the day${was}.`,
        because: ({ subject, because, was }) => `${subject} was not understood, because ${because}${was}.`,
      },
    },
    "field-ambiguous": { labels: { received: "received", canBe: "can be", write: "write" } },
    "field-missing": { labels: { form: "write" } },
    "period-not-possible": {
      sentence: {
        "ends-before-start": "It ends before it begins.",
        "too-long-for-class": ({ days }) =>
          `It has ${countOf(days, "day", "days")}. The ATP class week has at most 7 days, fortnight at most 14.`,
        "several-months":
          "It covers several months, and ATP is calculated month by month: how many hours belong to each is not known. Divide it into one payment a month, --from the first and --to the last day of the month, each with its own hours.",
        "too-many-hours": ({ days }) =>
          `There are more hours than ${countOf(days, "day", "days")} can hold: at most 24 a day and 744 in one payment.`,
      },
      inGeneral: { text: "The pay period cannot be used." },
    },
    "letter-not-printable": { labels: { label: "field", codePoint: "character no." } },
    "settings-not-understood": { labels: { path: "file", expected: "expected" } },
    // 211–217: the file as a file
    "text-not-readable": {
      labels: { file: "file" },
      sentence: {
        unknown: "It is not a text, or it is damaged.",
        "locked-workbook": "The workbook is protected by a password.",
        "old-workbook": "It is an old Excel sheet (.xls).",
        pdf: "It is a PDF.",
        "web-page": "It is a web page (HTML), whatever it is called.",
        "damaged-workbook": "It is not an Excel sheet (.xlsx), or it is damaged.",
        "long-line": "The line is longer than 1 MiB.",
        "hidden-rows": "The list has rows or columns that are hidden, filtered away or struck out.",
        "more-sheets": "Another sheet of the file, shown or hidden, has a list of cards too.",
      },
    },
    "header-not-understood": {
      labels: { file: "file", missing: "missing", unclear: "not understood", doubled: "occurs twice" },
      brief: {
        danlon: "The file's header does not fit: the lines look like Danløn lines.",
        "one-column": "The file's header does not fit: it was read as one column.",
        rows: "The file's header does not fit: the first line looks like work.",
        workbook: "The file's header does not fit: no line of the sheet has headings that are known.",
        days: "The file's header does not fit: it is a chart with a column for each day, week or month.",
        period: "The file's header does not fit: it says the weekday, the week or the month, but not the date.",
        undated: "The file's header does not fit: it does not say when the work was done.",
        nobody: "The file's header does not fit: it does not say who has worked.",
        persons: "The file's header does not fit: it has a column for each person.",
        stamps: "The file's header does not fit: the file has a line each time somebody comes or goes.",
        tables: "The file has several tables below each other, each with its own headings.",
        gross: ({ unclear }) => `The file's header does not fit: ${unclear} holds hours that include the breaks.`,
        currency: ({ unclear }) => `The file's header does not fit: ${unclear} is not in kroner.`,
        employers: ({ unclear }) => `The file's header does not fit: ${unclear} names several employers.`,
        "tax-cards": ({ unclear }) => `The file's header does not fit: ${unclear} names several tax cards.`,
        beside: "The file's header does not fit: the same headings are repeated side by side.",
        gone: ({ missing }) =>
          `The file's header does not fit: the profile names ${missing}, which the file does not have.`,
        unclear: ({ unclear }) =>
          `The file's header does not fit: not understood, though it may change the pay: ${unclear}.`,
        missing: ({ missing }) => `The file's header does not fit: it lacks ${missing}.`,
        doubled: ({ doubled }) => `The file's header does not fit: the same field occurs twice: ${doubled}.`,
      },
    },
    "row-wrong-length": { inGeneral: { text: "The line has too few or too many fields." } },
    "id-repeated": {
      labels: { firstLine: ["first time", ({ firstLine }) => `line ${firstLine}`] },
      inGeneral: { text: "A payment id occurs twice in the file." },
    },
    // 221–233: a row does not fit what is known, or a document from others cannot be read
    "employer-differs": { labels: { received: "the line", expected: ["chosen", ({ expected }) => `CVR ${expected}`] } },
    "card-not-found": {
      sentence: {
        card: "The card has not been seen before and the line has no name.",
        noName: "No card of the employer has the name on the line.",
        names: ({ matches }) => `${matches} cards of the employer have the name on the line.`,
        noNumber: "No card of the employer has the employee number on the line.",
        otherNumber: "The employee number on the line is that of another card than the line's card number.",
        numbers: ({ matches }) => `${matches} cards of the employer have the employee number on the line.`,
        nobody: "Nobody in the ledger has that name.",
        cards: ({ count, cards }) => `It fits ${count} cards: ${cards}.`,
      },
    },
    "amount-differs": {
      labels: { stated: "amount on the line", computed: "hours times rate" },
      brief: ({ stated, computed }) =>
        `Hours times rate is not the line's amount (received ${stated}, calculated ${computed}).`,
    },
    "rate-differs": {
      labels: { stated: "rate on the line", agreed: "agreed" },
      brief: ({ stated, agreed }) => `The rate is not the agreed one (received ${stated}, agreed ${agreed}).`,
      inGeneral: { remedy: newRate("RATE") },
    },
    "record-not-understood": { labels: { at: "at" } },
    "record-newer": { labels: { version: "version of the file", known: "known up to" } },
    // 301–304: the law table
    "law-unknown": {
      sentence: {
        before: ({ knownFrom }) => `The annual ceiling is known from ${knownFrom}.`,
        after: ({ knownTo }) => `The annual ceiling is known up to and including ${knownTo}.`,
      },
    },
    "law-stands": { labels: { ceiling: "annual ceiling" } },
    "law-added-before": { labels: { ceiling: "added before" }, remark: ({ at }) => at },
    "law-amount-unlikely": { labels: { received: "received", before: "the year before" } },
    // 401–421: a payment is refused
    "payment-differs": {
      labels: { voucher: ["stands as", ({ voucher }) => `voucher ${voucher}`], fields: "differs in" },
      inGeneral: {
        text: "A payment id already stands with other content.",
        remedy: `${idOfOther} ${otherId("id on its line", "VOUCHER")}`,
      },
    },
    "job-kind-excluded": { sentence: "The card is for employees in ordinary work without subsidy." },
    "payment-empty": { labels: { rows: "left out", heading: "column", values: "it says" } },
    "holiday-pay-not-owed": { labels: { asked: "asked for", owed: "owed" } },
    "payout-negative": { labels: { counted: "pay in all", atpEmployee: "ATP, employee's share" } },
    "card-inactive": {
      labels: { card: "card", payDay: "pay day", from: "deactivated from", until: "active from" },
      inGeneral: { remedy: activeAgain("CARD") },
    },
    "holder-differs": { labels: { card: "card" }, inGeneral: { remedy: newName("CARD") } },
    "period-overlaps": {
      labels: { voucher: "voucher", period: "pay period" },
      sentence: {
        sameLines: "The lines are the same, and the pay days lie close to each other; the pay period is another.",
      },
    },
    "ceiling-exceeded": {
      sentence: ({ card, year }) => `Card ${card}, income year ${year}`,
      labels: {
        ceiling: "annual ceiling",
        used: "used so far",
        left: "left",
        counted: "this payment",
        excess: "too much",
      },
      remark: ({ saldoReadAt }) => `balance read ${saldoReadAt}`,
      brief: ({ excess }) => `The payment exceeds the card's annual ceiling by ${excess}`,
      inGeneral: { text: "The payment exceeds the card's annual ceiling.", remedy: payByItself },
    },
    // 431–461: what stands in the ledger stands in the way
    "voucher-not-found": { labels: { employer: ["employer", ({ employer }) => `CVR ${employer}`] } },
    "already-reversed": {
      labels: {
        by: ["reversed", ({ by }) => `by voucher ${by}`],
        replacedBy: ["replaced", ({ replacedBy }) => `by voucher ${replacedBy}`],
      },
    },
    "holiday-pay-paid-since": { labels: { paidBy: ["paid out", ({ paidBy }) => `with voucher ${paidBy}`] } },
    "correction-empty": { labels: { voucher: "voucher" } },
    "time-in-future": { labels: { received: "received", now: "it is now" } },
    "saldo-over-ceiling": { labels: { saldo: "balance", ceiling: ({ year }) => `annual ceiling ${year}` } },
    "saldo-older": { labels: { readAt: "this one was read", newest: "the newest was read" } },
    "registered-differs": { labels: { registeredAt: "noted" } },
    "nothing-to-register": { labels: { reversedBy: ["reversed", ({ reversedBy }) => `by voucher ${reversedBy}`] } },
    "plan-outdated": { labels: { lines: "concerns line" } },
    "keeping-time-not-over": { labels: { card: "card" } },
    // 501–524: files, the ledger and the machine
    "file-not-read": { sentence: ({ fault }) => fault },
    "file-not-written": { sentence: ({ fault }) => fault },
    "ledger-locked": { sentence: ({ seconds }) => `The wait lasted ${countOf(seconds, "second", "seconds")}.` },
    "ledger-newer": { labels: { path: "ledger", version: "version of the ledger", known: "known up to" } },
    "ledger-damaged": { labels: { path: "ledger", audit: "does not hold" } },
    "ledger-not-opened": { labels: { path: "file" } },
    "clock-behind": { labels: { now: "the clock shows", last: "newest entry" } },
    "backup-damaged": { labels: { path: "file", audit: "does not hold" } },
    "ledger-unreachable": { labels: { place: "place" }, sentence: ({ fault }) => fault },
    "ledger-older": {
      labels: {
        path: "ledger",
        version: "the ledger's version",
        sameVersion: ["the ledger's version", ({ sameVersion }) => `${sameVersion}, with older rates`],
        known: "the program's version",
      },
    },
    "printer-stopped": { labels: { vouchers: ["missing", ({ vouchers }) => `voucher ${vouchers}`] } },
    "key-missing": { labels: { employer: "CVR no.", path: "key file" } },
    "clock-ahead": { labels: { now: "the clock shows", last: "newest entry" } },
  },
};
