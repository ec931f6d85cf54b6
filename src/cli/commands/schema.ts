import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { problem } from "../../values/problem.js";
import { commandNamed } from "../program/line.js";
import { done, type Reply, refused } from "../session/reply.js";
import type { Session } from "../session/session.js";

/** `frikort schema`: the JSON Schema of what a command gives with `--json`; without a command all of them by name, and the envelope. */
export async function schema(session: Session): Promise<Reply> {
  const folder = fileURLToPath(new URL("./schemas", import.meta.url));
  const { args } = session.line;
  const names = schemaNames(folder);
  if (args.length === 0) {
    const all = Object.fromEntries(names.map((name) => [name.replaceAll("-", " "), read(folder, name)]));
    return shown(all);
  }
  const asked = commandNamed(args)?.name ?? args.join(" ").toLowerCase();
  const name = names.find((one) => one === asked.replaceAll(" ", "-"));
  if (name !== undefined) return shown(read(folder, name));
  const choices = names.map((one) => one.replaceAll("-", " "));
  const wrong = { option: "frikort schema", received: args.join(" "), choices };
  return refused(problem("option-value-unknown", wrong), { kind: "unsaid" });
}

function schemaNames(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
}

function read(folder: string, name: string): object {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}

function shown(result: object): Reply {
  return done(result, () => JSON.stringify(result, undefined, 2).split("\n"));
}
