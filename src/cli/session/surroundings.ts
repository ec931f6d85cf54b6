import { homedir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { readSettings } from "../../adapters/settings/settings.js";
import { isAddress } from "../../values/ledger-address.js";

/** What the program is started in: the variables and streams it looks at, and nothing else. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** stdin is a terminal: a person can be asked. */
  readonly inTerminal: boolean;
  /** How wide the terminal of stdout is; nothing where it is none. */
  readonly columns?: number;
  /** Which of stdout and stderr are terminals. */
  readonly screens?: { readonly out: boolean; readonly err: boolean };
}

/** The folder of settings, ledger and keys: `FRIKORT_HOME`, else the platform's folder for data. */
export function homeFolder({ env }: Surroundings): string {
  if (given(env.FRIKORT_HOME)) return resolve(env.FRIKORT_HOME);
  if (process.platform === "win32") return join(env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "frikort");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "frikort");
  return join(given(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : join(homedir(), ".local", "share"), "frikort");
}

/** Where the ledger lies: what the command line says, else `FRIKORT_LEDGER`, else the settings, else a file in the home folder. */
export function ledgerPlace(said: string | undefined, surroundings: Surroundings): string {
  const home = homeFolder(surroundings);
  const place =
    said ?? (given(surroundings.env.FRIKORT_LEDGER) ? surroundings.env.FRIKORT_LEDGER : ledgerInSettings(home));
  if (place === undefined) return join(home, "ledger.db");
  return isAddress(place) ? place : resolve(place);
}

function ledgerInSettings(home: string): string | undefined {
  const settings = readSettings(home);
  return settings.ok ? settings.value.ledger : undefined;
}

/** The system's name for who is sitting here, or nothing. */
export function systemUser(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}

export function given(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}
