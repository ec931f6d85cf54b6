import { showDay, showPeriod } from "../../../values/calendar.js";
import { showHours } from "../../../values/hours.js";
import { showAmount, showMoney } from "../../../values/money.js";
import { cut, harmless } from "../../say/received.js";
import type { ImportWords } from "../import.js";
import { countOf, listedAnd } from "./phrases.js";

/** The words of `import`, in English. */
export const importWordsEnglish: ImportWords = {
  plan: ({ files, fits, stands, refused }) =>
    `Import of ${listedAnd(files.map(harmless))}: ${countOf(fits, "payment", "payments")} can be entered, ${stands} already ${stands === 1 ? "stands" : "stand"}, ${refused} ${refused === 1 ? "is" : "are"} refused.`,
  payment: ({ card, name, period, rates, employer, payDay, hours, counted, payout }) =>
    `  ${card}${name === undefined ? "" : `   ${harmless(name)}`}   ${showPeriod(period)}   ${showHours(hours).padStart(7)} hours${rates.length === 0 ? "" : ` at ${rates.map(showAmount).join(" / ")}`}   ${showAmount(counted).padStart(12)} to register   ${showAmount(payout).padStart(12)} to pay on ${showDay(payDay)}${employer === undefined ? "" : `   ${harmless(employer)}`}`,
  andMore: (count) => `  … and ${countOf(count, "payment", "payments")} more`,
  sums: ({ rows, hours, counted, payout }) => [
    `  In all ${showHours(hours)} hours from ${countOf(rows, "row", "rows")}: ${showMoney(counted)} to register, ${showMoney(payout)} to pay.`,
  ],
  question: (payments) => `Enter ${countOf(payments, "payment", "payments")}?`,
  written: ({ payments, rows, counted, payout, importId }) =>
    `Entered: ${countOf(payments, "payment", "payments")} from ${countOf(rows, "row", "rows")}, ${showMoney(counted)} to register, ${showMoney(payout)} to pay. Import ${importId}.`,
  planned: "Dry run. Nothing was entered.",
  notWanted: "Nothing was entered.",
  nothingNew: ({ stands, reversed }) =>
    `Nothing new: ${[
      ...(stands > 0 || reversed === 0 ? [`${countOf(stands, "payment stands", "payments stand")} already`] : []),
      ...(reversed > 0 ? [`${countOf(reversed, "payment is", "payments are")} reversed`] : []),
    ].join(", ")}. Nothing was entered.`,
  reversed: (rows) =>
    `  ${countOf(rows, "row belongs", "rows belong")} to payments that were reversed, and ${rows === 1 ? "is" : "are"} paid again only with --again.`,
  repeated: (rows) => `  ${countOf(rows, "row is", "rows are")} in several of the files and counted once.`,
  refusedNothing: "Nothing was entered. Correct the lines, or enter the rest with --skip-refused.",
  refusedAll: "Nothing was entered. Correct the lines and import the file again.",
  refusedFile: "Nothing was entered.",
  refusedRest: (payments) =>
    `${countOf(payments, "payment was", "payments were")} entered, those refused were not. Correct the lines and import the file again: only what is new is entered.`,
  kinds: (kinds) => [
    "Refused in all:",
    ...kinds.flatMap(({ number, text, form, remedy, count }) => [
      `  ${String(count).padStart(5)} × Error ${number}  ${text}`,
      `          ${form === "" ? "" : `Write ${form}. `}${remedy}`,
    ]),
  ],
  rejectedFile: (path) => `The refused lines with explanations: ${harmless(path)}`,
  payslips: (count, folder, stood) =>
    `  ${countOf(count, "payslip", "payslips")} in ${harmless(folder)}${stood === 0 ? "" : `: ${count - stood} for the new payments, ${stood} for those that stood before`}`,
  record: (path) => `  To register at Socialtfrikort.dk: ${harmless(path)}`,
  oldRecord: (path) =>
    `  The record as it was written at the import: ${harmless(path)}. What is still to be registered is shown by: frikort todo`,
  merged: (path) => `  All payslips for printing: ${harmless(path)}`,
  next: "Next: type the amounts at Socialtfrikort.dk as they stand here: frikort todo",
  undoHint: (importId) => `  To take the whole import back: frikort import --undo ${importId} --reason REASON`,
  stopped: (payments) =>
    `Stopped. ${countOf(payments, "payment stands", "payments stand")}, but not all payslips have been made. Run the same command again: the rest will be made, and nothing is entered twice.`,
  progress: ({ done, total, perSecond, secondsLeft }) =>
    `payslips ${done} of ${total}, ${perSecond} a second, ${secondsLeft} s left`,
  undone: ({ importId, reversed, stands, counted, isPlan }) =>
    `${isPlan ? "Dry run. " : ""}Import ${importId}: ${countOf(reversed, "payment", "payments")} ${isPlan ? "can be reversed" : "reversed"}, ${showMoney(counted)}${stands === 0 ? "" : `; ${stands} had been reversed before.`}${isPlan ? " Nothing was entered." : ""}`,
  undoNothing: (importId) => `Import ${importId} has already been reversed. Nothing was changed.`,
  askColumn: ({ letter, heading, samples, guess }) =>
    `Column ${letter} "${cut(heading)}"${samples.length === 0 ? "" : `, such as ${samples.map((sample) => `"${cut(sample)}"`).join(" ")}`}: what is it? Write the field's name or "omit" (Enter: ${guess})`,
  fieldNames: (fields) => `The fields are: ${fields.join(", ")}.`,
  askKind: ({ type, count }) =>
    `Wage type "${cut(type)}" is in ${countOf(count, "row", "rows")}. Are they hours to pay? Write "hours" or "omit"`,
  askProfile: "A name for the profile (letters, digits, spaces and . _ -), for --map with this client's next file",
  columnName: (field) => field,
  notAField: (text, fields) => `"${cut(text)}" is not a field. Write one of: ${fields.join(", ")}; or "omit".`,
  profileNotSaved: "Dry run: the profile is not saved.",
  profileSaved: (name) => `The profile is saved. Use it with: --map ${name.includes(" ") ? `"${name}"` : name}`,
  payHours: "hours",
  leaveOut: "omit",
};
