import type { KeysByEmployer, KnownKeys } from "../../payroll/verify/keys.js";
import type { Day } from "../../values/calendar.js";
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
  /** Those of the known ones that a person accepted. */
  readonly accepted: readonly Digest[];
  /** When its first key was seen first, where that was noted. */
  readonly firstSeen: Day | undefined;
}

/** Settings that cannot be read are refused (207): otherwise a changed key would pass for one that is seen for the first time. */
export function rememberedKeys(home: string): Outcome<Required<Omit<KnownKeys, "trusted">>> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const { knownKeys, acceptedKeys, firstSeen } = settings.value;
  const [remembered, accepted] = [byEmployer(knownKeys), byEmployer(acceptedKeys)];
  const days = [...remembered.keys()].flatMap((employer) => {
    const day = firstSeen[employer];
    return day === undefined ? [] : [[employer, day] as const];
  });
  return ok({ remembered, accepted, firstSeen: new Map(days) });
}

/** Adds keys to what stands in the settings at this moment. What cannot be written is seen for the first time again. */
export function rememberKeys(home: string, first: KeysByEmployer, unknown: KeysByEmployer, today: Day): Outcome<void> {
  if (first.size === 0 && unknown.size === 0) return ok(undefined);
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const { knownKeys, metKeys, firstSeen } = settings.value;
  const isNew = (employer: CvrNumber) => knownKeys[employer] === undefined;
  const firstKeys = [...first].filter(([employer]) => isNew(employer));
  const known = { ...knownKeys, ...Object.fromEntries(firstKeys) };
  const stood = writeSettings(home, {
    ...settings.value,
    knownKeys: known,
    metKeys: withoutKnown(together(metKeys, unknown), known),
    firstSeen: { ...firstSeen, ...Object.fromEntries(firstKeys.map(([employer]) => [employer, today])) },
  });
  return stood.ok ? ok(undefined) : stood;
}

/** Every employer of whom a key is known or was met, by CVR number. */
export function listKeys(home: string): Outcome<readonly EmployerKeys[]> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const { knownKeys, metKeys, acceptedKeys, firstSeen } = settings.value;
  const employers = [...new Set([...byEmployer(knownKeys).keys(), ...byEmployer(metKeys).keys()])].sort();
  return ok(
    employers.map((employer) => ({
      employer,
      known: knownKeys[employer] ?? [],
      met: metKeys[employer] ?? [],
      accepted: acceptedKeys[employer] ?? [],
      firstSeen: firstSeen[employer],
    })),
  );
}

/** Accepts keys of an employer beside those that are known. */
export function acceptKeys(home: string, accepted: KeysByEmployer): Outcome<void> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const knownKeys = together(settings.value.knownKeys, accepted);
  const metKeys = withoutKnown(settings.value.metKeys, knownKeys);
  const acceptedKeys = together(settings.value.acceptedKeys, accepted);
  const stood = writeSettings(home, { ...settings.value, knownKeys, metKeys, acceptedKeys });
  return stood.ok ? ok(undefined) : stood;
}

/** Forgets an employer's keys, known and met. */
export function forgetKeys(home: string, employer: CvrNumber): Outcome<void> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const without = <T>(own: Readonly<Record<CvrNumber, T>>): Readonly<Record<CvrNumber, T>> =>
    Object.fromEntries(Object.entries(own).filter(([name]) => name !== employer));
  const { knownKeys, metKeys, acceptedKeys, firstSeen, ...others } = settings.value;
  const stood = writeSettings(home, {
    ...{ ...others, knownKeys: without(knownKeys), metKeys: without(metKeys) },
    ...{ acceptedKeys: without(acceptedKeys), firstSeen: without(firstSeen) },
  });
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

/** Keys that still wait for a person's word. */
function withoutKnown(metKeys: KeysByCvr, knownKeys: KeysByCvr): KeysByCvr {
  return Object.fromEntries(
    [...byEmployer(metKeys)]
      .map(([employer, met]) => [employer, met.filter((key) => !knownKeys[employer]?.includes(key))] as const)
      .filter(([, met]) => met.length > 0),
  );
}

function together(before: KeysByCvr, more: KeysByEmployer): KeysByCvr {
  const all: Record<CvrNumber, readonly Digest[]> = { ...before };
  for (const [employer, keys] of more) all[employer] = [...new Set([...(all[employer] ?? []), ...keys])];
  return all;
}
