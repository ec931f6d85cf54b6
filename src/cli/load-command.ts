import type { CommandName } from "./program/table.js";
import type { Reply } from "./session/reply.js";
import type { Session } from "./session/session.js";

/** A command: everything it was given in, its answer out. */
export type RunCommand = (session: Session) => Promise<Reply>;

/** Loads the one command that is asked for. */
export async function loadCommand(name: CommandName): Promise<RunCommand | undefined> {
  switch (name) {
    case "setup":
      return (await import("./commands/setup.js")).setup;
    case "pay":
      return (await import("./commands/pay.js")).pay;
    case "import":
      return (await import("./commands/import/command.js")).importFiles;
    case "card":
      return (await import("./commands/card/card.js")).card;
    case "card set":
      return (await import("./commands/card/set.js")).cardSet;
    case "card saldo":
      return (await import("./commands/card/notes.js")).cardSaldo;
    case "card deactivate":
      return (await import("./commands/card/notes.js")).cardDeactivate;
    case "card activate":
      return (await import("./commands/card/notes.js")).cardActivate;
    case "card list":
      return (await import("./commands/card/list.js")).cardList;
    case "payslip":
      return (await import("./commands/payslip.js")).payslip;
    case "law":
      return (await import("./commands/law/command.js")).law;
    case "law add":
      return (await import("./commands/law/command.js")).lawAdd;
    case "explain":
      return (await import("./commands/explain.js")).explain;
    case "demo":
      return (await import("./commands/demo/command.js")).demo;
    case "help":
      return (await import("./commands/help/help.js")).help;
    case "error":
      return (await import("./commands/error/error.js")).error;
    case "schema":
      return (await import("./commands/schema.js")).schema;
    case "completion":
      return (await import("./commands/completion/command.js")).completion;
    case "todo":
      return (await import("./commands/todo/command.js")).todo;
    case "registered":
      return (await import("./commands/registered.js")).registered;
    case "contract":
      return (await import("./commands/contract.js")).contract;
    case "atp":
      return (await import("./commands/atp.js")).atp;
    case "undo":
      return (await import("./commands/undo.js")).undo;
    case "reverse":
      return (await import("./commands/reverse.js")).reverse;
    case "correct":
      return (await import("./commands/correct.js")).correct;
    case "list":
      return (await import("./commands/list.js")).list;
    case "export":
      return (await import("./commands/export.js")).exportFiles;
    case "agreement":
      return (await import("./commands/agreement.js")).agreement;
    case "verify":
      return (await import("./commands/verify/command.js")).verify;
    case "report":
      return (await import("./commands/report/command.js")).report;
    case "keys":
      return (await import("./commands/keys.js")).keys;
    case "keys export":
      return (await import("./commands/keys.js")).keysExport;
    case "keys list":
      return (await import("./commands/known-keys.js")).keysList;
    case "keys accept":
      return (await import("./commands/known-keys.js")).keysAccept;
    case "keys forget":
      return (await import("./commands/known-keys.js")).keysForget;
    case "check":
      return (await import("./commands/check.js")).check;
    case "backup":
      return (await import("./commands/backup.js")).backup;
    case "restore":
      return (await import("./commands/backup.js")).restore;
    case "erase":
      return (await import("./commands/erase.js")).erase;
    case "access":
      return (await import("./commands/access/command.js")).access;
    case "ledger migrate":
      return (await import("./commands/ledger.js")).ledgerMigrate;
    case "ledger copy":
      return (await import("./commands/ledger.js")).ledgerCopy;
    default:
      return undefined;
  }
}
