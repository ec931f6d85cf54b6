import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });

/** Every place of a value that does not hold against a JSON Schema (draft 2020-12), as `/path: what`. */
export function schemaFaults(value: unknown, schema: object): readonly string[] {
  const holds = ajv.compile(schema);
  if (holds(value)) return [];
  return (holds.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"}: ${message}`);
}

/** The schema of a command's result as the build writes it; `envelope` is what stands around every result. */
export function schemaOf(command: string): Record<string, unknown> {
  const file = new URL(`../../dist/schemas/${command.replaceAll(" ", "-")}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(file), "utf8"));
}
