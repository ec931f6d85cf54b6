import type { NoText } from "../../values/problem.js";
import { harmless } from "../received.js";
import type { Fact, ProblemWords } from "../words.js";
import { fieldLabel, listedAnd, quoted } from "./phrases.js";

/** 211–217: the file as a file. */
export const problemsFileEnglish = {
  "file-empty": ({ path, holds }) => ({
    first:
      holds === "header"
        ? `The file ${harmless(path)} has a header and no lines below it.`
        : `The file ${harmless(path)} is empty.`,
    facts: [],
    next: "Fetch the hours from the time system again, or choose another file.",
  }),
  "text-not-readable": ({ path, line, holds }, where) => {
    const first = "The file's characters cannot be read.";
    const { sentence, next } = holds === undefined ? unknownSigns : noTexts[holds];
    const file = where === undefined ? [fileFact(path, line)] : [];
    return { first, facts: [...file, { sentence }], next, brief: `${first} ${sentence}` };
  },
  "header-not-understood": ({ path, missing, doubled, resembles }, where) => ({
    first: "The file's header does not fit.",
    facts: [
      ...(where === undefined ? [fileFact(path)] : []),
      ...(missing.length === 0 ? [] : [{ label: "missing", value: listedAnd(missing.map(fieldLabel)) }]),
      ...(doubled.length === 0 ? [] : [{ label: "stands twice", value: listedAnd(doubled.map(fieldLabel)) }]),
    ],
    next: resembles === undefined ? mendHeader : likenesses[resembles],
  }),
  "row-wrong-length": ({ found, expected }) => ({
    first: `The line has ${found} fields; there must be ${expected}.`,
    facts: [],
    next: "Correct the line. A semicolon or comma inside a text needs quotation marks around the text.",
    inGeneral: { text: "The line has too few or too many fields." },
  }),
  "quote-not-closed": () => ({
    first: "A quotation mark is not closed.",
    facts: [],
    next: "Add the quotation mark that is missing, or delete the one that stands alone.",
  }),
  "id-repeated": ({ id, firstLine }) => ({
    first: `Payment id ${quoted(id)} occurs twice in the file.`,
    facts: [{ label: "first time", value: `line ${firstLine}` }],
    next: "Give one of the payments another id, or delete the line if it is the same payment.",
    inGeneral: { text: "A payment id occurs twice in the file." },
  }),
  "batch-too-large": ({ rows, max }) => ({
    first: `The file has ${rows} rows; at most ${max} can be entered at once.`,
    facts: [],
    next: "Divide the file and import the parts one by one.",
  }),
} satisfies Partial<ProblemWords>;

const mendHeader =
  "Correct the header, or say with --map-columns what the columns are. templates/timer.csv is a file to copy.";

const likenesses = {
  danlon:
    "If these are Danløn lines, read them with --format danlon. Otherwise write a header as in templates/timer.csv.",
  "one-column":
    "The first line was read as one column. Separate the columns by semicolons, commas or tabs; templates/timer.csv is a file to copy.",
};

const saveAgain = 'Save it as .xlsx or as "CSV UTF-8" and run the import again.';

const unknownSigns = { sentence: "It is no text, or it is damaged.", next: saveAgain };

/** What a file is instead of a text, and what to do about it. */
const noTexts: { readonly [N in NoText]: typeof unknownSigns } = {
  "utf-16": { sentence: 'It is saved as UTF-16 ("Unicode text").', next: saveAgain },
  "old-workbook": { sentence: "It is an old Excel sheet (.xls).", next: saveAgain },
  pdf: { sentence: "It is a PDF.", next: "Fetch the hours as CSV or Excel sheet in the time system and import that." },
  "damaged-workbook": { sentence: "It is no Excel sheet (.xlsx), or it is damaged.", next: saveAgain },
  "long-line": {
    sentence: "The line is longer than 1 MiB.",
    next: "See whether the line breaks are gone, and fetch the file from the time system again.",
  },
};

/** Where no place is told, the facts name the file. */
function fileFact(path: string, line?: number): Fact {
  return { label: "file", value: line === undefined ? harmless(path) : `${harmless(path)}, line ${line}` };
}
