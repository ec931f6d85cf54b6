import { join } from "node:path";
import { looksLikeCpr } from "../../values/cpr-guard.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { isJsonObject, type JsonObject, jsonText, notUnderstood, readJson } from "../files/json.js";
import { type WriteOutcome, writeWhole } from "../files/whole.js";

/** How one client's files are read: which heading is which field, and how its figures are written. A plain file a person may edit. */
export interface Profile {
  /** Heading → name of a field. */
  readonly columns: Readonly<Record<string, string>>;
  /** `decimalMark: "dot"`, `paidBreak: "yes"` … Their meaning is the reader's of the timesheet. */
  readonly options: Readonly<Record<string, string>>;
}

/** `profiles/NAME.json` in the folder of settings. Refused: a name that is no file name, no such profile (501), an unknown or wrong key (207). */
export function readProfile(home: string, name: string): Outcome<Profile> {
  const path = profilePath(home, name);
  if (!path.ok) return path;
  const read = readJson(path.value);
  return read.ok ? profileOf(read.value, path.value) : read;
}

export function writeProfile(home: string, name: string, profile: Profile): Outcome<WriteOutcome> {
  const path = profilePath(home, name);
  return path.ok ? writeWhole(path.value, jsonText({ ...profile }), "replace") : path;
}

/** Letters, digits, spaces and `. _ -`, at most 60 of them; it becomes the name of a file. */
export function isProfileName(name: string): boolean {
  return !looksLikeCpr(name) && /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,58}[\p{L}\p{N}])?$/u.test(name);
}

function profilePath(home: string, name: string): Outcome<string> {
  if (looksLikeCpr(name)) return err(problem("cpr-refused", { field: "mapping" }));
  if (isProfileName(name)) return ok(join(home, "profiles", `${name}.json`));
  return err(
    problem("field-not-understood", {
      field: "mapping",
      fault: "unreadable",
      received: name,
      expected: "A–Å 0–9 . _ -",
    }),
  );
}

function profileOf(json: JsonObject, path: string): Outcome<Profile> {
  const unknown = Object.keys(json).find((key) => key !== "columns" && key !== "options");
  if (unknown !== undefined) return notUnderstood(path, { key: unknown, expected: "columns | options" });
  const columns = textsOf(json.columns ?? {}, { path, key: "columns" });
  if (!columns.ok) return columns;
  const options = textsOf(json.options ?? {}, { path, key: "options" });
  return options.ok ? ok({ columns: columns.value, options: options.value }) : options;
}

function textsOf(value: unknown, at: { readonly path: string; readonly key: string }): Outcome<Record<string, string>> {
  if (!isJsonObject(value)) return notUnderstood(at.path, { key: at.key, expected: '{ "…": "…" }' });
  const texts: [string, string][] = [];
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== "string") return notUnderstood(at.path, { key: `${at.key}.${name}`, expected: '"…"' });
    texts.push([name, text]);
  }
  return ok(Object.fromEntries(texts));
}
