import { readFileSync, statSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { join } from "node:path";
import { isOfPostgres, withoutPassword } from "../../../values/ledger-address.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { type Service, serviceNamed } from "./service.js";

/** Where a database is, as a line of a password file is compared with it. */
interface Named {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/**
 * The password of the first line that fits, `host:port:database:user:password`, where `*` fits all. A file that others can
 * read is passed over, as PostgreSQL's own programs do.
 */
function passwordFromFile(path: string, named: Named): string | undefined {
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

/** Where a ledger in PostgreSQL lies and how it is reached. `place` is what a message may show: no password, no options. */
export interface Address extends Named {
  readonly place: string;
  readonly password: string | undefined;
  readonly tls: Tls | false;
}

/** What is asked of the server's certificate, as Node's TLS takes it. */
interface Tls {
  readonly rejectUnauthorized: boolean;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly checkServerIdentity?: () => undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `postgres://user@host:port/database?sslmode=…`. What is left out comes from the service (`?service=` or PGSERVICE), then from
 * PGHOST, PGPORT, PGUSER, PGDATABASE, PGSSLMODE; the password from the address, the service, PGPASSWORD or `.pgpass`. An
 * option or a service that is not known is refused (104).
 */
export function parseAddress(address: string, env: Environment): Outcome<Address> {
  const place = withoutPassword(address);
  if (!isOfPostgres(address) || !URL.canParse(address)) return refused(place, addressForm);
  const url = new URL(address);
  const unknown = [...url.searchParams.keys()].find((name) => !optionNames.includes(name));
  if (unknown !== undefined) return refused(unknown, optionNames);
  const option = (name: string) => said(url.searchParams.get(name) ?? "");
  const called = option("service") ?? said(env.PGSERVICE);
  const service = called === undefined ? ok<Service>(new Map()) : serviceNamed(called, env);
  if (!service.ok) return service;
  const setting = (name: string, part: string, variable: string) =>
    option(name) ?? said(decoded(part)) ?? said(service.value.get(name)) ?? said(env[variable]);
  const host = setting("host", url.hostname, "PGHOST") ?? "localhost";
  const port = Number(setting("port", url.port, "PGPORT") ?? 5432);
  const user = setting("user", url.username, "PGUSER") ?? systemUser();
  const database = setting("dbname", url.pathname.slice(1), "PGDATABASE") ?? user;
  if (user === "" || !Number.isInteger(port)) return refused(place, addressForm);
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  const tls = tlsOf(setting("sslmode", "", "PGSSLMODE"), bare, (name) => option(name) ?? service.value.get(name));
  if (!tls.ok) return tls;
  const named = { host: bare, port, user, database };
  const given = said(decoded(url.password)) ?? said(service.value.get("password")) ?? said(env.PGPASSWORD);
  const password = given ?? passwordFromFile(passwordFile(env), named);
  const shown = called === undefined ? place : `postgres://${user}@${host}:${port}/${database}`;
  return ok({ place: shown, ...named, password, tls: tls.value });
}

const addressForm = ["postgres://user@host:5432/database"];
const modes = ["disable", "require", "verify-ca", "verify-full"];
const optionNames = ["sslmode", "sslrootcert", "sslcert", "sslkey", "host", "port", "user", "dbname", "service"];

/** `require` asks for encryption only, or for the authority when its certificate is named, as PostgreSQL's own programs do. */
function tlsOf(
  said: string | undefined,
  host: string,
  option: (name: string) => string | undefined,
): Outcome<Tls | false> {
  const near = host.startsWith("/") || /^(localhost|127(\.\d+){3}|::1)$/.test(host);
  const mode = said ?? (near ? "disable" : "verify-full");
  if (!modes.includes(mode)) return refused(mode, modes);
  if (mode === "disable") return ok(false);
  const files: Record<string, string> = {};
  for (const [name, key] of [
    ["sslrootcert", "ca"] as const,
    ["sslcert", "cert"] as const,
    ["sslkey", "key"] as const,
  ]) {
    const path = option(name);
    if (path === undefined) continue;
    try {
      files[key] = readFileSync(path, "utf8");
    } catch {
      return err(problem("file-not-found", { path }));
    }
  }
  const rejectUnauthorized = mode !== "require" || files.ca !== undefined;
  const anyName = mode === "verify-full" ? {} : { checkServerIdentity: () => undefined };
  return ok({ rejectUnauthorized, ...files, ...anyName });
}

function passwordFile(env: Environment): string {
  if (said(env.PGPASSFILE) !== undefined) return said(env.PGPASSFILE) ?? "";
  if (process.platform !== "win32") return join(said(env.HOME) ?? homedir(), ".pgpass");
  return join(env.APPDATA ?? homedir(), "postgresql", "pgpass.conf");
}

function refused(received: string, choices: readonly string[]): Outcome<never> {
  return err(problem("option-value-unknown", { option: "--ledger", received: withoutPassword(received), choices }));
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function said(text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : text;
}
