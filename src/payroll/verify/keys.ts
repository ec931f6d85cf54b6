import type { Day } from "../../values/calendar.js";
import { type Digest, shortForm } from "../../values/digest.js";
import type { CvrNumber } from "../../values/identity.js";
import type { JudgedSlip } from "./seen.js";
import type { DocumentFinding } from "./sighting.js";

/** Keys by employer, as fingerprints. An employer may have had several. */
export type KeysByEmployer = ReadonlyMap<CvrNumber, readonly Digest[]>;

/** The keys a person vouches for (then only these are known), or those remembered from before. */
export interface KnownKeys {
  readonly trusted: KeysByEmployer | undefined;
  readonly remembered: KeysByEmployer;
  /** Those of the remembered that a person has accepted, and the day on which an employer's first key was seen. */
  readonly accepted?: KeysByEmployer;
  readonly firstSeen?: ReadonlyMap<CvrNumber, Day>;
}

/** What the key of a slip's seal is worth. Only the first three prove that the employer made the slip. */
export type KeyStanding = "trusted" | "remembered" | "first-seen" | "unknown" | "no-seal";

export function isProof(standing: KeyStanding): boolean {
  return standing !== "unknown" && standing !== "no-seal";
}

/**
 * What each slip's seal is worth. An employer that nobody vouches for and nothing is remembered of is known by the one key of
 * its papers; two keys contradict each other, and so do two employers of one key, and then neither proves anything: each has its own.
 */
export function keyStandings(
  slips: readonly JudgedSlip[],
  known: KnownKeys,
  holders = holdersOfKeys(slips, known),
): (slip: JudgedSlip) => KeyStanding {
  const met = new Map<CvrNumber, Set<Digest>>();
  for (const { key, payment } of slips) {
    if (key !== undefined) met.set(payment.employer, (met.get(payment.employer) ?? new Set()).add(key));
  }
  return ({ key, payment: { employer } }) => {
    if (key === undefined) return "no-seal";
    if (known.trusted !== undefined) return known.trusted.get(employer)?.includes(key) ? "trusted" : "unknown";
    const before = known.remembered.get(employer);
    if (before !== undefined) return before.includes(key) ? "remembered" : "unknown";
    return met.get(employer)?.size === 1 && holders.get(key)?.size === 1 ? "first-seen" : "unknown";
  };
}

/** The employers that each key was met with, here and before. */
export type KeyHolders = ReadonlyMap<Digest, ReadonlySet<CvrNumber>>;

export function holdersOfKeys(slips: readonly JudgedSlip[], { remembered }: Pick<KnownKeys, "remembered">): KeyHolders {
  const holders = new Map<Digest, Set<CvrNumber>>();
  const note = (key: Digest, employer: CvrNumber) => holders.set(key, (holders.get(key) ?? new Set()).add(employer));
  for (const [employer, keys] of remembered) for (const key of keys) note(key, employer);
  for (const { key, payment } of slips) if (key !== undefined) note(key, payment.employer);
  return holders;
}

/** How far a person vouches for the key of a slip, for a table of seals. */
export type KeyTrust =
  | { readonly kind: "accepted" | "refused" | "no-seal" }
  | { readonly kind: "remembered"; readonly since: Day | undefined }
  | { readonly kind: "first-seen" };

export function trustIn(slip: JudgedSlip, standing: KeyStanding, known: KnownKeys): KeyTrust {
  const { employer } = slip.payment;
  if (standing === "no-seal" || standing === "first-seen") return { kind: standing };
  if (standing === "unknown") return { kind: "refused" };
  const isAccepted = slip.key !== undefined && known.accepted?.get(employer)?.includes(slip.key) === true;
  if (standing === "trusted" || isAccepted) return { kind: "accepted" };
  return { kind: "remembered", since: known.firstSeen?.get(employer) };
}

/** What is found about the seal of a slip by its standing: a key that is not known, and who else has it, or no seal at all. */
export function sealFinding(
  slip: JudgedSlip,
  standing: KeyStanding,
  { trusted, remembered }: KnownKeys,
  holders: KeyHolders,
): DocumentFinding | undefined {
  const { key, isSealed, payment } = slip;
  const own = (trusted ?? remembered).get(payment.employer);
  if (!isSealed) return { code: "slip-not-sealed", data: own === undefined ? {} : { known: own.map(shortForm) } };
  if (standing !== "unknown" || key === undefined) return undefined;
  const also = [...(holders.get(key) ?? [])].filter((other) => other !== payment.employer);
  const expected = own && { expected: own.map(shortForm).join(", ") };
  return { code: "key-unknown", data: { ...expected, found: shortForm(key), ...(also.length > 0 && { also }) } };
}

/** The keys of employers that were met for the first time, by slips on which nothing else was found. */
export function keysToRemember(
  slips: readonly JudgedSlip[],
  standingOf: (slip: JudgedSlip) => KeyStanding,
): KeysByEmployer {
  const keys = new Map<CvrNumber, readonly Digest[]>();
  for (const slip of slips) {
    const isSound = slip.sightings.length === 0 && standingOf(slip) === "first-seen";
    if (isSound && slip.key !== undefined) keys.set(slip.payment.employer, [slip.key]);
  }
  return keys;
}

/** The keys that were met and are neither known nor remembered now, by employer: a person may accept one of them. */
export function unknownKeys(
  slips: readonly JudgedSlip[],
  standingOf: (slip: JudgedSlip) => KeyStanding,
): KeysByEmployer {
  const keys = new Map<CvrNumber, readonly Digest[]>();
  const remembered = keysToRemember(slips, standingOf);
  for (const slip of slips) {
    const { key, payment } = slip;
    const before = keys.get(payment.employer) ?? [];
    const isKnown =
      isProof(standingOf(slip)) && (standingOf(slip) !== "first-seen" || remembered.has(payment.employer));
    if (key === undefined || isKnown || before.includes(key)) continue;
    keys.set(payment.employer, [...before, key]);
  }
  return keys;
}
