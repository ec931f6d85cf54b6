import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { notRead } from "../../files/fault.js";

/** What a service says of where its database is, by the names of the address's own options. */
export type Service = ReadonlyMap<string, string>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings under `[name]` in the service file, `PGSERVICEFILE` or `~/.pg_service.conf`, as PostgreSQL's own programs read
 * it. Refused: no such file (501), and a name that is not in it (104, with those that are).
 */
export function serviceNamed(name: string, env: Environment): Outcome<Service> {
  const path = serviceFile(env);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return notRead(path, error);
  }
  const services = servicesIn(text);
  const found = services.get(name);
  if (found !== undefined) return ok(found);
  return err(problem("option-value-unknown", { option: "PGSERVICE", received: name, choices: [...services.keys()] }));
}

/** Where a name stands twice the first counts. */
function servicesIn(text: string): ReadonlyMap<string, Service> {
  const services = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    const heading = /^\[(.*)\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      current = new Map();
      if (!services.has(heading)) services.set(heading, current);
    }
    const setting = /^([a-z_]+)\s*=\s*(.*)$/.exec(line);
    if (setting !== null) current?.set(setting[1] ?? "", setting[2] ?? "");
  }
  return services;
}

function serviceFile(env: Environment): string {
  if (env.PGSERVICEFILE) return env.PGSERVICEFILE;
  if (process.platform === "win32") return join(env.APPDATA ?? homedir(), "postgresql", ".pg_service.conf");
  return join(env.HOME || homedir(), ".pg_service.conf");
}
