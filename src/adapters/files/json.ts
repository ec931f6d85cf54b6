import { type Outcome, problem } from "../../values/problem.js";
import { jsonOf } from "../../values/reading.js";
import { err, ok } from "../../values/result.js";
import { textOf } from "./text.js";
import { readWhole } from "./whole.js";

/** A JSON object whose fields have not been looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** More than any hand-kept settings, mapping or key file holds. */
const jsonBytesMax = 1_048_576;

/** The one object of a JSON file. Refused: no file (501), no text (212), no JSON or something other than an object (207). */
export function readJson(path: string): Outcome<JsonObject> {
  const bytes = readWhole(path, jsonBytesMax);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value, path);
  if (!text.ok) return text;
  const value = jsonOf(text.value.text);
  return isJsonObject(value) ? ok(value) : notUnderstood(path, { key: "", expected: "{ … }" });
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Problem 207: which key of which file, and what may stand there. */
export function notUnderstood(path: string, at: { readonly key: string; readonly expected: string }): Outcome<never> {
  return err(problem("settings-not-understood", { path, ...at }));
}

/** JSON as a person edits it: two spaces, a line break at the end. */
export function jsonText(value: JsonObject): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
