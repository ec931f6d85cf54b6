import { readFileSync, statSync } from "node:fs";

/** What a line of a password file is compared with. */
export interface Named {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/**
 * The password of the first line that fits, `host:port:database:user:password`, where `*` fits all. A file that others can
 * read is passed over, as PostgreSQL's own programs do.
 */
export function passwordFromFile(path: string, named: Named): string | undefined {
  let text: string;
  try {
    if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0) return undefined;
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  const host = named.host.startsWith("/") ? "localhost" : named.host;
  const asked = [host, String(named.port), named.database, named.user];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("#")) continue;
    const cells = cellsOf(line);
    if (cells.length < 5) continue;
    if (asked.every((cell, place) => cells[place] === "*" || cells[place] === cell)) return cells.slice(4).join(":");
  }
  return undefined;
}

/** Cells lie between colons; a backslash before a colon or a backslash takes it as it is. */
function cellsOf(line: string): readonly string[] {
  return (line.match(/(?:\\.|[^:\\])*(?::|$)/gs) ?? [])
    .slice(0, line.endsWith(":") ? undefined : -1)
    .map((cell) => cell.replace(/:$/, "").replaceAll(/\\(.)/gs, "$1"));
}
