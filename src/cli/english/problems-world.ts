import { showInstant } from "../../values/copenhagen.js";
import { firstOf } from "../listed.js";
import { harmless } from "../received.js";
import type { ProblemWords } from "../words.js";
import { worldFaultsEnglish } from "./fixed.js";
import { countOf, listedAnd } from "./phrases.js";

const vouchersShownMax = 5;

/** 501–522: files, the ledger and the machine. */
export const problemsWorldEnglish = {
  "file-not-found": ({ path }) => ({
    first: `The file ${harmless(path)} does not exist.`,
    facts: [],
    next: "Correct the name, or write the whole path.",
  }),
  "file-not-read": ({ path, reason }) => ({
    first: `The file ${harmless(path)} could not be read.`,
    facts: [{ sentence: worldFaultsEnglish[reason].sentence }],
    next: worldFaultsEnglish[reason].next,
  }),
  "file-not-written": ({ path, reason, voucher }) => ({
    first: `The file ${harmless(path)} could not be written.`,
    facts: [{ sentence: worldFaultsEnglish[reason].sentence }],
    next:
      voucher === undefined
        ? worldFaultsEnglish[reason].next
        : `Make the payslip again with: frikort payslip ${voucher}`,
  }),
  "file-differs": ({ path }) => ({
    first: `The file ${harmless(path)} exists with other content.`,
    facts: [],
    next: "It is not overwritten. Move it, or choose another folder with --out.",
  }),
  "ledger-not-found": ({ path }) => ({
    first: `There is no ledger in ${harmless(path)}.`,
    facts: [],
    next: "Create one with frikort setup, or point to another with --ledger.",
  }),
  "ledger-exists": ({ path }) => ({
    first: `There is already a ledger in ${harmless(path)}.`,
    facts: [],
    next: "It is not overwritten. Choose another place with --ledger, or move the old one first.",
  }),
  "ledger-locked": ({ seconds }) => ({
    first: "The ledger is in use by another program.",
    facts: [{ sentence: `The wait lasted ${countOf(seconds, "second", "seconds")}.` }],
    next: "Close the other program or let it finish, and run the command again.",
  }),
  "ledger-newer": ({ path, version, known }) => ({
    first: "The ledger was written by a newer version.",
    facts: [
      { label: "ledger", value: harmless(path) },
      { label: "version of the ledger", value: String(version) },
      { label: "known up to", value: String(known) },
    ],
    next: "Get a newer version of the program.",
  }),
  "ledger-damaged": ({ path, audit }) => ({
    first: "The ledger is damaged.",
    facts: [
      { label: "ledger", value: harmless(path) },
      { label: "does not hold", value: harmless(audit) },
    ],
    next: "Make no more entries in it. See the place with frikort check, and fetch the latest backup: frikort restore FILE",
  }),
  "ledger-not-opened": ({ path, isBackup }) => ({
    first: isBackup
      ? "The file is not a backup that frikort can open."
      : "The ledger cannot be opened: wrong key, or not a ledger.",
    facts: [{ label: "file", value: harmless(path) }],
    next: isBackup
      ? "Choose the file that frikort backup made. If it is that file, FRIKORT_KEY is not the key it was made with."
      : "See whether FRIKORT_KEY is the key the ledger was created with, and whether --ledger points to the right file.",
  }),
  "clock-behind": ({ now, last }) => ({
    first: "The clock is before the newest entry.",
    facts: [
      { label: "the clock shows", value: showInstant(now) },
      { label: "newest entry", value: showInstant(last) },
    ],
    next: "Set the clock and run the command again.",
  }),
  "backup-damaged": ({ path, audit }) => ({
    first: "The backup is damaged.",
    facts: [
      { label: "file", value: harmless(path) },
      { label: "does not hold", value: harmless(audit) },
    ],
    next: "Use another copy, or make a new one: frikort backup FILE",
  }),
  "ledger-unreachable": ({ place, reason }) => ({
    first: "The ledger cannot be reached.",
    facts: [{ label: "place", value: harmless(place) }, { sentence: worldFaultsEnglish[reason].sentence }],
    next: worldFaultsEnglish[reason].next,
  }),
  "ledger-older": ({ path, version, known }) => ({
    first: "The ledger on the server is older than the program.",
    facts: [
      { label: "ledger", value: harmless(path) },
      { label: "the ledger's version", value: version === known ? `${version}, with older rates` : String(version) },
      { label: "the program's version", value: String(known) },
    ],
    next: "Ask whoever owns the database to run: frikort ledger migrate",
  }),
  "template-damaged": ({ path }) => ({
    first: `The template ${harmless(path)} cannot be used.`,
    facts: [],
    next: "A released template is never changed. Get the program again.",
  }),
  "printer-stopped": ({ vouchers }) => {
    const { shown, more } = firstOf(vouchers, vouchersShownMax);
    const rest = more === 0 ? "" : ` and ${more} more`;
    return {
      first: "Not all payslips were finished.",
      facts: [{ label: "missing", value: `voucher ${more === 0 ? listedAnd(shown) : shown.join(", ")}${rest}` }],
      next:
        more === 0
          ? `Make them with: frikort payslip ${shown.join(" ")}`
          : "Run the same command again: what is missing is made, and nothing is entered twice.",
    };
  },
} satisfies Partial<ProblemWords>;
