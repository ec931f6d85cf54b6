import type { CommandName } from "../program/table.js";

/** The commands whose entries carry the time of the clock. */
const byTheClock: ReadonlySet<CommandName> = new Set<CommandName>([
  ...(["pay", "import", "reverse", "correct", "registered", "erase"] as const),
  ...(["card set", "card saldo", "card deactivate", "card activate"] as const),
]);

/** Is a clock that is ahead asked about? `setup` and `law add` are never asked: they put such a ledger right. */
export function carriesTime(command: CommandName): boolean {
  return byTheClock.has(command);
}

/** Does a command enter anything? All others leave an older ledger as it is. */
export function isWriting(command: CommandName): boolean {
  return byTheClock.has(command) || command === "setup" || command === "law add";
}
