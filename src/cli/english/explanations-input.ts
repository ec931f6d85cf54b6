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
    arises: "The option is forgotten, or another option presupposes it.",
    remedy: "Write the option with a value. An amount of holiday pay, for example, needs --holiday-pay only.",
  },
  "option-value-unknown": {
    means: "The option takes certain words only, and this is not one of them.",
    arises: "The word is misspelt or written in Danish; the values are English in both languages.",
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
    means: "Somewhere in the input are ten digits that look like a CPR number. They are not taken in and not shown.",
    arises: "A CPR number stands in a cell, a note, an option or a file name; or a file has a CPR column.",
    remedy:
      "Delete the number or the column. Use card number and employee number. A P-number has ten digits too and is refused.",
  },
  "field-not-understood": {
    means: "The field has a value, but not in a form the program knows.",
    arises: "A wrong number of digits, a day that does not exist, a CVR number with a slip, too many decimals.",
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
    arises: "A pictogram or a script that is not Latin in a name or a text.",
    remedy: "Write the text in Latin letters.",
  },
  "settings-not-understood": {
    means: "The settings file has a value that cannot be used.",
    arises: "The file was edited by hand.",
    remedy: "Correct or delete the setting, or set it again with frikort setup.",
  },
  "file-empty": {
    means: "The file has no lines.",
    arises: "The export from the time system was empty, or the file was not saved to the end.",
    remedy: "Make the export again.",
  },
  "text-not-readable": {
    means: "The characters of the file are neither UTF-8 nor Windows-1252.",
    arises: "The file is an old spreadsheet (.xls) or a PDF, is saved as UTF-16, or has a line over 1 MiB.",
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
    means: "The file has more rows than are entered as one whole.",
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
    arises: "The rate has risen, or the time system has spread paid breaks over the hours.",
    remedy: "Correct the line, or note the new rate with frikort card set --rate.",
  },
  "row-employer-unknown": {
    means: "The line names an employer that has not been set up in the ledger.",
    arises: "A new client, or a slip in the CVR number.",
    remedy: "Set up the employer with frikort setup, or correct the number.",
  },
  "not-ours": {
    means: "Only documents made by this program can be verified.",
    arises: "The file is a payslip from another system, a scanned paper or a print saved anew.",
    remedy: "Ask the employer for the file the program made, not a print of it.",
  },
  "record-not-understood": {
    means: "The payslip carries its record inside, but it cannot be read.",
    arises: "The file was cut in transit or saved again in another program.",
    remedy: "Get the file again from the employer.",
  },
  "record-newer": {
    means: "The file was made by a version this version does not know.",
    arises: "The employer has a newer version of the program.",
    remedy: "Get a newer version.",
  },
} satisfies Partial<Explanations>;
