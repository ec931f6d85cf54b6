import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
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

/**
 * The folder of settings, ledger and keys: `FRIKORT_HOME`, else the platform's folder for data. On Windows the local one: what
 * roams is copied from one computer to another while it may be open. A ledger that 0.1.0 made in the roaming one is still
 * found there until it is moved.
 */
export function homeFolder({ env }: Surroundings): string {
  if (given(env.FRIKORT_HOME)) return resolve(fromHome(env.FRIKORT_HOME, env));
  const home = () => userHome(env) ?? noHome();
  if (process.platform === "win32") {
    const local = join(absolute(env.LOCALAPPDATA) ?? join(home(), "AppData", "Local"), "frikort");
    const roaming = join(absolute(env.APPDATA) ?? join(home(), "AppData", "Roaming"), "frikort");
    return !existsSync(join(local, "ledger.db")) && existsSync(join(roaming, "ledger.db")) ? roaming : local;
  }
  if (process.platform === "darwin") return join(home(), "Library", "Application Support", "frikort");
  return join(absolute(env.XDG_DATA_HOME) ?? join(home(), ".local", "share"), "frikort");
}

/** The user's own folder: as the variable says, when it is a whole path, else as the system knows it. */
function userHome(env: Surroundings["env"]): string | undefined {
  try {
    return absolute(process.platform === "win32" ? env.USERPROFILE : env.HOME) ?? absolute(userInfo().homedir);
  } catch {
    return undefined;
  }
}

/** Nobody says where this user's data lie: the run ends with the problem that `main` makes of it. */
export class NoHome extends Error {}

function noHome(): never {
  throw new NoHome("no home folder");
}

function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

/** `~/x` and `--out=~/x` as a shell would have written them out; shells leave it where it follows an equals sign. */
export function fromHome(word: string, env: Surroundings["env"]): string {
  const [, option = "", rest] = /^(--[^=]+=|)~(?=$|[/\\])(.*)$/s.exec(word) ?? [];
  const home = rest === undefined || (option === "" && rest === "") ? undefined : userHome(env);
  return home === undefined ? word : `${option}${home}${rest}`;
}

/** Has the folder been removed in which the program was started? */
export function isCurrentFolderGone(): boolean {
  try {
    return !existsSync(process.cwd());
  } catch {
    return true;
  }
}

/** Where the ledger lies: what the command line says, else `FRIKORT_LEDGER`, else the settings, else a file in the home folder. */
export function ledgerPlace(said: string | undefined, surroundings: Surroundings): string {
  const home = homeFolder(surroundings);
  const place =
    said ?? (given(surroundings.env.FRIKORT_LEDGER) ? surroundings.env.FRIKORT_LEDGER : ledgerInSettings(home));
  if (place === undefined) return join(home, "ledger.db");
  return isAddress(place) ? place : resolve(fromHome(place, surroundings.env));
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
