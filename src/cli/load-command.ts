import type { CommandName } from "./program/table.js";
import type { Reply } from "./session/reply.js";
import type { Session } from "./session/session.js";

/** A command: everything it was given in, its answer out. */
type RunCommand = (session: Session) => Promise<Reply>;

/** Where each command stands; it is loaded when it is asked for. */
const commands: { readonly [C in CommandName]: () => Promise<RunCommand> } = {
  setup: async () => (await import("./commands/setup.js")).setup,
  pay: async () => (await import("./commands/pay.js")).pay,
  import: async () => (await import("./commands/import/command.js")).importFiles,
  card: async () => (await import("./commands/card/card.js")).card,
  "card set": async () => (await import("./commands/card/set.js")).cardSet,
  "card saldo": async () => (await import("./commands/card/notes.js")).cardSaldo,
  "card deactivate": async () => (await import("./commands/card/notes.js")).cardDeactivate,
  "card activate": async () => (await import("./commands/card/notes.js")).cardActivate,
  "card list": async () => (await import("./commands/card/list.js")).cardList,
  payslip: async () => (await import("./commands/payslip.js")).payslip,
  law: async () => (await import("./commands/law/command.js")).law,
  "law add": async () => (await import("./commands/law/command.js")).lawAdd,
  explain: async () => (await import("./commands/explain.js")).explain,
  demo: async () => (await import("./commands/demo/command.js")).demo,
  help: async () => (await import("./commands/help/help.js")).help,
  error: async () => (await import("./commands/error/error.js")).error,
  schema: async () => (await import("./commands/schema.js")).schema,
  completion: async () => (await import("./commands/completion/command.js")).completion,
  todo: async () => (await import("./commands/todo/command.js")).todo,
  registered: async () => (await import("./commands/registered.js")).registered,
  contract: async () => (await import("./commands/contract.js")).contract,
  atp: async () => (await import("./commands/atp.js")).atp,
  undo: async () => (await import("./commands/undo.js")).undo,
  reverse: async () => (await import("./commands/reverse.js")).reverse,
  correct: async () => (await import("./commands/correct.js")).correct,
  list: async () => (await import("./commands/list.js")).list,
  export: async () => (await import("./commands/export.js")).exportFiles,
  agreement: async () => (await import("./commands/agreement.js")).agreement,
  verify: async () => (await import("./commands/verify/command.js")).verify,
  report: async () => (await import("./commands/report/command.js")).report,
  keys: async () => (await import("./commands/keys.js")).keys,
  "keys export": async () => (await import("./commands/keys.js")).keysExport,
  "keys list": async () => (await import("./commands/known-keys.js")).keysList,
  "keys accept": async () => (await import("./commands/known-keys.js")).keysAccept,
  "keys forget": async () => (await import("./commands/known-keys.js")).keysForget,
  check: async () => (await import("./commands/check.js")).check,
  backup: async () => (await import("./commands/backup.js")).backup,
  restore: async () => (await import("./commands/backup.js")).restore,
  erase: async () => (await import("./commands/erase.js")).erase,
  access: async () => (await import("./commands/access/command.js")).access,
  "ledger migrate": async () => (await import("./commands/ledger.js")).ledgerMigrate,
  "ledger copy": async () => (await import("./commands/ledger.js")).ledgerCopy,
};

/** Loads the one command that is asked for. */
export function loadCommand(name: CommandName): Promise<RunCommand> {
  return commands[name]();
}
