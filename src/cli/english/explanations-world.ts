import type { Explanations } from "../words.js";

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
    means: "Another program is writing to the ledger, and the time to wait is used up.",
    arises: "A large import is running, or a copy of the file is being synchronised.",
    remedy: "Wait and run the command again. Nothing is entered twice.",
  },
  "ledger-newer": {
    means: "The ledger has a form this version does not know, and it leaves it alone.",
    arises: "Another machine has a newer version of the program.",
    remedy: "Get a newer version.",
  },
  "ledger-damaged": {
    means: "Something that must always hold in the ledger no longer holds.",
    arises: "The file was changed past the program, or the disk has a fault.",
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
    remedy: "Set the clock.",
  },
  "backup-damaged": {
    means: "The copy was tried and does not hold, so it is not restored.",
    arises: "The file was cut or changed.",
    remedy: "Use another copy.",
  },
  "ledger-unreachable": {
    means: "The ledger lies on a server, and there was no connection.",
    arises: "The server is down, the password is wrong, or the network is cut.",
    remedy: "Try again when the server answers. An entry that was written is not written again.",
  },
  "ledger-older": {
    means: "The ledger on the server must be brought up to the program before entries can be made in it.",
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
} satisfies Partial<Explanations>;
