import type { KeepingWords } from "../keeping.js";
import { accessEnglish } from "./access.js";

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function counted(entries: number, vouchers: number): string {
  return `${countOf(entries, "entry", "entries")}, ${countOf(vouchers, "voucher", "vouchers")}`;
}

function checked(entries: number, vouchers: number): string {
  return `${counted(entries, vouchers)}, checked`;
}

/** Check, backup, restore, erase: their answers in English. */
export const keepingEnglish: KeepingWords = {
  inOrder: ({ entries, vouchers, audits }) =>
    `The ledger is in order: ${counted(entries, vouchers)}, ${audits} audits, no findings.`,
  findings: (count) => `The ledger has ${countOf(count, "finding", "findings")}.`,
  entryNumber: (sequence) => `  entry no. ${sequence} of the chain`,
  headNotGiven:
    "Whether the latest entries have been cut off can only be seen from outside. Keep a head somewhere else: frikort check --json > head.json, and hold the ledger against it later: frikort check --head head.json",
  backedUp: {
    written: ({ file, entries, vouchers }) => `The backup ${file} has been made: ${checked(entries, vouchers)}.`,
    stands: ({ file, entries, vouchers }) =>
      `The backup ${file} is already there and holds all of it: ${checked(entries, vouchers)}.`,
    planned: ({ entries, vouchers }) =>
      `Dry run. The ledger can be copied: ${checked(entries, vouchers)}. Nothing was written.`,
  },
  keysInside: ({ count, hasSettings, locked }) =>
    `  In the copy: ${hasSettings ? "settings and " : ""}${countOf(count, "key", "keys")} that payslips are sealed with${locked ? ", encrypted with FRIKORT_KEY" : ""}.`,
  keptApart: "  The copy holds names and keys: keep it apart from the ledger, where only you can read it.",
  findingsInside: (count) =>
    `  The copy is whole, but the ledger itself has ${countOf(count, "finding", "findings")}. See them with: frikort check`,
  restored: {
    written: ({ ledger, entries, vouchers }) =>
      `The ledger has been restored to ${ledger}: ${checked(entries, vouchers)}.`,
    planned: ({ ledger, entries, vouchers }) =>
      `Dry run. The ledger can be restored to ${ledger}: ${checked(entries, vouchers)}. Nothing was written.`,
  },
  fileRestored: (name) => `  restored: ${name}`,
  fileLeft: (name) => `  left alone, because it is here with other content: ${name}`,
  willErase: (card) => `Name and address behind card ${card} are erased for good. Amounts and vouchers stay.`,
  erased: {
    written: ({ card, employers }) =>
      `The name and address behind card ${card} have been erased. It is noted at ${countOf(employers, "employer", "employers")}.`,
    stands: ({ card }) => `Card ${card}: neither name nor address is held. Nothing was changed.`,
    planned: ({ card }) => `Dry run. The name and address behind card ${card} can be erased.`,
  },
  erasedAfter: [
    "  Amounts, voucher numbers and the chain stand unchanged. The payslips of the card can no longer be made.",
    "  What lies outside the ledger is yours to delete: payslips, lists and older backups.",
  ],
  copyHoldsName: (path) =>
    `  The copy from before the upgrade may hold the name too. Delete it when it is no longer needed: ${path}`,
  access: accessEnglish,
};
