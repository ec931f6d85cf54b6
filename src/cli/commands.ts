import type { CommandName } from "./command-table.js";
import type { Reply } from "./reply.js";
import type { Session } from "./session.js";

/** A command: everything it was given in, its answer out. */
export type RunCommand = (session: Session) => Promise<Reply>;

/** Loads the one command that is asked for. */
export async function loadCommand(name: CommandName): Promise<RunCommand | undefined> {
  switch (name) {
    case "setup":
      return (await import("./commands/setup.js")).setup;
    case "pay":
      return (await import("./commands/pay.js")).pay;
    case "card":
      return (await import("./commands/card.js")).card;
    case "card set":
      return (await import("./commands/card-set.js")).cardSet;
    case "card saldo":
      return (await import("./commands/card-notes.js")).cardSaldo;
    case "card deactivate":
      return (await import("./commands/card-notes.js")).cardDeactivate;
    case "card activate":
      return (await import("./commands/card-notes.js")).cardActivate;
    case "card list":
      return (await import("./commands/card-list.js")).cardList;
    case "payslip":
      return (await import("./commands/payslip.js")).payslip;
    default:
      return undefined;
  }
}
