import type { AccountKey } from "../../../ledger/entry.js";
import type { ArgumentWord, ChoiceWord, CommandName, OptionWord } from "../../program/table.js";

/** A name that is shown; or several, of which the first is shown and the others are understood too. */
export type Named = string | readonly [shown: string, ...understood: string[]];

/** What a language calls commands, options and the words to choose among. English has the contract's own names. */
export interface NameWords {
  /** Two words where the command belongs to a group: `kort sæt`. */
  readonly commands: { readonly [C in CommandName]: string };
  readonly options: { readonly [O in OptionWord]: Named };
  readonly choices: { readonly [C in ChoiceWord | ArgumentWord]: Named };
  /** The accounts of the journal, as `--account` takes them. */
  readonly accounts: { readonly [K in AccountKey]: Named };
}
