import { join } from "node:path";
import { type Day, parseDay } from "../../values/calendar.js";
import { type Digest, parseDigest } from "../../values/digest.js";
import { type CvrNumber, parseCvr } from "../../values/identity.js";
import type { Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { isJsonObject, type JsonObject, jsonText, notUnderstood, readJson } from "../files/json.js";
import { type WriteOutcome, writeWhole } from "../files/whole.js";

/** What a person has set up once. It holds no names: those stand in the ledger. */
export interface Settings {
  readonly defaultEmployer?: CvrNumber;
  /** Where the ledger lies when neither the command line nor `FRIKORT_LEDGER` says so: a path, or the address of a server. */
  readonly ledger?: string;
  /** Fingerprints of the keys each employer's documents were first seen with, or that a person accepted (`verify`). */
  readonly knownKeys: KeysByCvr;
  /** Keys that were met since, and that nobody has accepted. */
  readonly metKeys: KeysByCvr;
  /** Those of the known keys that a person accepted. */
  readonly acceptedKeys: KeysByCvr;
  /** The day on which an employer's documents were first seen with the key they were seen with first. */
  readonly firstSeen: DaysByCvr;
}

export type KeysByCvr = Readonly<Record<CvrNumber, readonly Digest[]>>;

type DaysByCvr = Readonly<Record<CvrNumber, Day>>;

const noSettings: Settings = { knownKeys: {}, metKeys: {}, acceptedKeys: {}, firstSeen: {} };

/** `settings.json` in the folder of settings; none yet is the same as empty. An unknown key is refused: it is a slip of the pen. */
export function readSettings(home: string): Outcome<Settings> {
  const path = settingsPath(home);
  const read = readJson(path);
  if (read.ok) return settingsOf(read.value, path);
  return read.error[0].code === "file-not-found" ? ok(noSettings) : read;
}

export function writeSettings(home: string, settings: Settings): Outcome<WriteOutcome> {
  const { knownKeys, metKeys, acceptedKeys, firstSeen, ...others } = settings;
  const filled = Object.entries({ metKeys, acceptedKeys, firstSeen }).filter(([, of]) => Object.keys(of).length > 0);
  const json = { ...others, knownKeys: plainly(knownKeys), ...Object.fromEntries(filled) };
  return writeWhole(settingsPath(home), jsonText(json), "replace");
}

/** One key of an employer stands alone, as version 0.1.0 reads it. */
function plainly(keys: KeysByCvr): JsonObject {
  return Object.fromEntries(Object.entries(keys).map(([cvr, own]) => [cvr, own.length === 1 ? own[0] : own]));
}

export function settingsPath(home: string): string {
  return join(home, "settings.json");
}

function settingsOf(json: JsonObject, path: string): Outcome<Settings> {
  const known = ["defaultEmployer", "ledger", "knownKeys", "metKeys", "acceptedKeys", "firstSeen"];
  const unknown = Object.keys(json).find((key) => !known.includes(key));
  if (unknown !== undefined) return notUnderstood(path, { key: unknown, expected: known.join(" | ") });
  const knownKeys = byEmployer(json, { path, key: "knownKeys" }, fingerprintsOf);
  if (!knownKeys.ok) return knownKeys;
  const metKeys = byEmployer(json, { path, key: "metKeys" }, fingerprintsOf);
  if (!metKeys.ok) return metKeys;
  const acceptedKeys = byEmployer(json, { path, key: "acceptedKeys" }, fingerprintsOf);
  if (!acceptedKeys.ok) return acceptedKeys;
  const firstSeen = byEmployer(json, { path, key: "firstSeen" }, dayOf);
  if (!firstSeen.ok) return firstSeen;
  if (json.ledger !== undefined && textOr(json.ledger) === "") {
    return notUnderstood(path, { key: "ledger", expected: '"/…/ledger.db" | "postgres://…"' });
  }
  const ledger = json.ledger === undefined ? {} : { ledger: textOr(json.ledger) };
  const keys = { knownKeys: knownKeys.value, metKeys: metKeys.value, acceptedKeys: acceptedKeys.value };
  const settings = { ...ledger, ...keys, firstSeen: firstSeen.value };
  if (json.defaultEmployer === undefined) return ok(settings);
  const employer = parseCvr(textOr(json.defaultEmployer));
  if (!employer.ok) return notUnderstood(path, { key: "defaultEmployer", expected: "CVR" });
  return ok({ ...settings, defaultEmployer: employer.value });
}

interface Place {
  readonly path: string;
  readonly key: string;
}

function byEmployer<T>(
  json: JsonObject,
  at: Place,
  read: (value: unknown, at: Place) => Outcome<T>,
): Outcome<Record<CvrNumber, T>> {
  const value = json[at.key] ?? {};
  if (!isJsonObject(value)) return notUnderstood(at.path, { key: at.key, expected: "{ CVR: … }" });
  const all: Record<CvrNumber, T> = {};
  for (const [name, inner] of Object.entries(value)) {
    const place = { path: at.path, key: `${at.key}.${name}` };
    const employer = parseCvr(name);
    if (!employer.ok) return notUnderstood(at.path, { key: place.key, expected: "CVR" });
    const one = read(inner, place);
    if (!one.ok) return one;
    all[employer.value] = one.value;
  }
  return ok(all);
}

/** One fingerprint or a list of them. */
function fingerprintsOf(value: unknown, at: Place): Outcome<readonly Digest[]> {
  const digests: Digest[] = [];
  for (const one of Array.isArray(value) ? value : [value]) {
    const digest = parseDigest(textOr(one));
    if (!digest.ok) return notUnderstood(at.path, { key: at.key, expected: "SHA-256" });
    digests.push(digest.value);
  }
  return ok(digests);
}

function dayOf(value: unknown, at: Place): Outcome<Day> {
  const day = parseDay(textOr(value));
  return day.ok ? day : notUnderstood(at.path, { key: at.key, expected: "2026-11-29" });
}

function textOr(value: unknown): string {
  return typeof value === "string" ? value : "";
}
