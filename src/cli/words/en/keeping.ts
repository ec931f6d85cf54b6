import type { KeepingWords } from "../keeping.js";
import { accessEnglish } from "./access.js";

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function counted(entries: number, vouchers: number): string {
  return `${countOf(entries, "entry", "entries")}, ${countOf(vouchers, "voucher", "vouchers")}`;
}

/** Check, backup, restore, erase: their answers in English. */
export const keepingEnglish: KeepingWords = {
  inOrder: ({ entries, vouchers, audits }) =>
    `The ledger is in order: ${counted(entries, vouchers)}, ${audits} audits, no findings.`,
  findings: (count) => `The ledger has ${countOf(count, "finding", "findings")}.`,
  entryNumber: (sequence) => `  entry no. ${sequence} of the chain`,
  headNotGiven:
    "Whether entries are missing at the end can only be seen from outside: frikort check --head with record.json from a payslip, or a head that was kept.",
  backedUp: ({ status, file, entries, vouchers }) => {
    const said = `${counted(entries, vouchers)}, checked`;
    if (status === "planned") return `Dry run. The ledger can be copied: ${said}. Nothing was written.`;
    if (status === "stands") return `The backup ${file} stands already and holds all of it: ${said}.`;
    return `The backup ${file} has been made: ${said}.`;
  },
  keysInside: ({ count, locked }) =>
    `  In the copy: settings and ${countOf(count, "key", "keys")} that payslips are sealed with${locked ? ", encrypted with FRIKORT_KEY" : ""}.`,
  keptApart: "  The copy holds names and keys: put it somewhere else than the ledger, where only you can read it.",
  findingsInside: (count) =>
    `  The copy is whole, but the ledger itself has ${countOf(count, "finding", "findings")}. See them with: frikort check`,
  restored: ({ status, ledger, entries, vouchers }) => {
    const said = `${counted(entries, vouchers)}, checked`;
    if (status === "planned") return `Dry run. The ledger can be restored to ${ledger}: ${said}. Nothing was written.`;
    return `The ledger has been restored to ${ledger}: ${said}.`;
  },
  fileRestored: (name) => `  restored: ${name}`,
  fileLeft: (name) => `  left alone, since it stands here with other content: ${name}`,
  willErase: (card) => `Name and address behind card ${card} are erased for good. Amounts and vouchers stay.`,
  erased: ({ status, card, employers }) => {
    if (status === "stands") return `Frikort-ID ${card}: neither name nor address is held. Nothing was changed.`;
    if (status === "planned") return `Dry run. The name and address behind Frikort-ID ${card} can be erased.`;
    return `The name and address behind Frikort-ID ${card} have been erased. It is noted at ${countOf(employers, "employer", "employers")}.`;
  },
  erasedAfter: [
    "  Amounts, voucher numbers and the chain stand unchanged. The payslips of the card can no longer be made.",
    "  What lies outside the ledger is yours to delete: payslips, lists and older backups.",
  ],
  access: accessEnglish,
};
