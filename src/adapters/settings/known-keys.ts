import type { KeysByEmployer } from "../../payroll/verify/keys.js";
import type { Digest } from "../../values/digest.js";
import { type CvrNumber, parseCvr } from "../../values/identity.js";
import type { Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { type KeysByCvr, readSettings, writeSettings } from "./settings.js";

/** An employer's keys on this computer: those that are known, and those that were met and wait for a person's word. */
export interface EmployerKeys {
  readonly employer: CvrNumber;
  readonly known: readonly Digest[];
  readonly met: readonly Digest[];
}

/** Settings that cannot be read are refused (207): otherwise a changed key would pass for one that is seen for the first time. */
export function rememberedKeys(home: string): Outcome<KeysByEmployer> {
  const settings = readSettings(home);
  return settings.ok ? ok(byEmployer(settings.value.knownKeys)) : settings;
}

/** Adds keys to what stands in the settings at this moment. What cannot be written is seen for the first time again. */
export function rememberKeys(home: string, first: KeysByEmployer, unknown: KeysByEmployer): void {
  if (first.size === 0 && unknown.size === 0) return;
  const settings = readSettings(home);
  if (!settings.ok) return;
  const { knownKeys, metKeys } = settings.value;
  const isNew = (employer: CvrNumber) => knownKeys[employer] === undefined;
  const firstKeys = [...first].filter(([employer]) => isNew(employer));
  const met = together(metKeys, unknown);
  writeSettings(home, {
    ...settings.value,
    knownKeys: { ...knownKeys, ...Object.fromEntries(firstKeys) },
    metKeys: met,
  });
}

/** Every employer of whom a key is known or was met, by CVR number. */
export function listKeys(home: string): Outcome<readonly EmployerKeys[]> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const [known, met] = [byEmployer(settings.value.knownKeys), byEmployer(settings.value.metKeys)];
  const employers = [...new Set([...known.keys(), ...met.keys()])].sort();
  return ok(
    employers.map((employer) => ({ employer, known: known.get(employer) ?? [], met: met.get(employer) ?? [] })),
  );
}

/** Accepts keys of an employer beside those that are known. */
export function acceptKeys(home: string, accepted: KeysByEmployer): Outcome<void> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const knownKeys = together(settings.value.knownKeys, accepted);
  const metKeys = Object.fromEntries(
    [...byEmployer(settings.value.metKeys)]
      .map(([employer, met]) => [employer, met.filter((key) => !knownKeys[employer]?.includes(key))] as const)
      .filter(([, met]) => met.length > 0),
  );
  const stood = writeSettings(home, { ...settings.value, knownKeys, metKeys });
  return stood.ok ? ok(undefined) : stood;
}

/** Forgets an employer's keys, known and met. */
export function forgetKeys(home: string, employer: CvrNumber): Outcome<void> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const without = (keys: KeysByCvr) => Object.fromEntries(Object.entries(keys).filter(([name]) => name !== employer));
  const { knownKeys, metKeys } = settings.value;
  const stood = writeSettings(home, { ...settings.value, knownKeys: without(knownKeys), metKeys: without(metKeys) });
  return stood.ok ? ok(undefined) : stood;
}

function byEmployer(keys: KeysByCvr): KeysByEmployer {
  const found = new Map<CvrNumber, readonly Digest[]>();
  for (const [name, own] of Object.entries(keys)) {
    const employer = parseCvr(name);
    if (employer.ok) found.set(employer.value, own);
  }
  return found;
}

function together(before: KeysByCvr, more: KeysByEmployer): KeysByCvr {
  const all: Record<CvrNumber, readonly Digest[]> = { ...before };
  for (const [employer, keys] of more) all[employer] = [...new Set([...(all[employer] ?? []), ...keys])];
  return all;
}
