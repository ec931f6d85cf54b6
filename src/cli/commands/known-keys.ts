import { statSync } from "node:fs";
import { acceptKeys, type EmployerKeys, forgetKeys, listKeys } from "../../adapters/settings/known-keys.js";
import type { KeysByEmployer } from "../../payroll/verify/keys.js";
import { type Digest, parseDigest, shortForm } from "../../values/digest.js";
import { type CvrNumber, parseCvr } from "../../values/identity.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { askFor, faultIn } from "../session/ask.js";
import { done, type Reply, refused } from "../session/reply.js";
import { isDryRun, type Session } from "../session/session.js";
import { homeFolder } from "../session/surroundings.js";
import { loadWords } from "../words/load.js";
import type { VerifyWords } from "../words/verify.js";

/** `frikort keys list`: the keys that `verify` remembers by employer, and those that were met since and wait for a person's word. */
export async function keysList(session: Session): Promise<Reply> {
  const all = listKeys(homeFolder(session.surroundings));
  if (!all.ok) return refused(all.error, { kind: "unsaid" });
  const said = await loadWords(session.language, "verify");
  return done({ keys: all.value.map(keysJson) }, () =>
    all.value.length === 0 ? [said.keys.noneKnown] : all.value.flatMap((one) => knownLines(one, all.value, said)),
  );
}

/**
 * `frikort keys accept CVR [KEY]`: a key that was met becomes one that is known, beside those before; `keys accept FILE` takes the
 * keys of a list from `keys export`, and of all lists in a folder. Where no key is named and none waits, it is the one that is known.
 * Refused: no key that was met (202), several and none of them named (203).
 */
export async function keysAccept(session: Session): Promise<Reply> {
  const [said, key] = session.line.args;
  const word = await holderNamed(said, session);
  if (!word.ok) return refused(word.error, { kind: "unsaid" });
  const home = homeFolder(session.surroundings);
  const before = listKeys(home);
  if (!before.ok) return refused(before.error, { kind: "unsaid" });
  const accepted = await keysMeant(word.value, key, before.value);
  if (!accepted.ok) return refused(accepted.error, { kind: "unsaid" });
  const isNew = [...accepted.value].some(([employer, keys]) => {
    const { known = [], accepted: stands = [] } = before.value.find((one) => one.employer === employer) ?? {};
    return keys.some((one) => !known.includes(one) || !stands.includes(one));
  });
  if (isNew && !isDryRun(session)) {
    const stood = acceptKeys(home, accepted.value);
    if (!stood.ok) return refused(stood.error, { kind: "unsaid" });
  }
  const after = listKeys(home);
  if (!after.ok) return refused(after.error, { kind: "unsaid" });
  const own = after.value.filter(({ employer }) => accepted.value.has(employer));
  const words = await loadWords(session.language, "verify");
  const status = !isNew ? "stands" : isDryRun(session) ? "planned" : "accepted";
  return done({ status, keys: own.map(keysJson) }, () => [
    ...[...accepted.value].flatMap(([employer, keys]) =>
      keys.map((one) => words.keys.accepted[status]({ cvr: employer, key: shortForm(one) })),
    ),
  ]);
}

/** `frikort keys forget CVR`: the employer's next papers are met for the first time again. Where nothing is remembered nothing is done. */
export async function keysForget(session: Session): Promise<Reply> {
  const word = await holderNamed(session.line.args[0], session);
  if (!word.ok) return refused(word.error, { kind: "unsaid" });
  const employer = cvrOf(word.value);
  if (!employer.ok) return refused(employer.error, { kind: "unsaid" });
  const home = homeFolder(session.surroundings);
  const before = listKeys(home);
  if (!before.ok) return refused(before.error, { kind: "unsaid" });
  const own = before.value.find((one) => one.employer === employer.value);
  if (own !== undefined && !isDryRun(session)) {
    const forgotten = forgetKeys(home, employer.value);
    if (!forgotten.ok) return refused(forgotten.error, { kind: "unsaid" });
  }
  const said = await loadWords(session.language, "verify");
  const status = own === undefined ? "nothing" : isDryRun(session) ? "planned" : "forgotten";
  return done({ status, keys: own === undefined ? [] : [keysJson(own)] }, () => [
    said.keys.forgotten[status]({ cvr: employer.value }),
  ]);
}

/** Whose keys are meant: as said, else asked for; with nobody to ask it is missing (110). */
async function holderNamed(said: string | undefined, session: Session): Promise<Outcome<string>> {
  if (said !== undefined) return ok(said);
  const check = (text: string) => faultIn("employer", text, session);
  const asked = await askFor(["key-holder"], session, { checks: { "key-holder": check } });
  return asked.ok ? ok(asked.value["key-holder"] ?? "") : asked;
}

async function keysMeant(
  word: string,
  key: string | undefined,
  known: readonly EmployerKeys[],
): Promise<Outcome<KeysByEmployer>> {
  const employer = cvrOf(word);
  const place = key === undefined ? statSync(word, { throwIfNoEntry: false }) : undefined;
  // A folder may be called after the employer whose papers lie in it.
  if (place?.isFile() === true || (place?.isDirectory() === true && !employer.ok)) {
    const { readTrusted } = await import("../../adapters/keys/trust.js");
    return readTrusted([word]);
  }
  if (!employer.ok) return employer;
  const own = known.find((one) => one.employer === employer.value);
  const whole = key === undefined ? undefined : parseDigest(key.toLowerCase());
  if (whole?.ok === true) return ok(new Map([[employer.value, [whole.value]]]));
  const { met = [], known: remembered = [], accepted = [] } = own ?? {};
  const candidates = [...met, ...remembered];
  const waiting = [met, remembered.filter((one) => !accepted.includes(one)), remembered].find(
    ({ length }) => length > 0,
  );
  const meant = key === undefined ? (waiting ?? []) : candidates.filter((one) => isShort(one, key));
  const [first, second] = meant;
  const readings = candidates.map(shortForm);
  if (first !== undefined && second !== undefined) {
    return err(problem("field-ambiguous", { field: "key", received: key ?? word, readings }));
  }
  if (first !== undefined) return ok(new Map([[employer.value, [first]]]));
  const expected = readings.join(", ");
  return err(problem("field-not-understood", { field: "key", fault: "not-met", received: key ?? "", expected }));
}

function isShort(fingerprint: Digest, key: string): boolean {
  return shortForm(fingerprint).replace("-", "") === key.replace("-", "").toUpperCase();
}

function cvrOf(word: string): Outcome<CvrNumber> {
  const parsed = parseCvr(word);
  if (parsed.ok) return parsed;
  const fault = parsed.error.kind;
  return err(problem("field-not-understood", { field: "employer", fault, received: word, expected: "13748136" }));
}

function keysJson({ employer, known, met, accepted, firstSeen }: EmployerKeys): object {
  const json = (fingerprint: Digest) => ({ key: shortForm(fingerprint), fingerprint });
  const isAccepted = (fingerprint: Digest) => accepted.includes(fingerprint);
  return {
    ...{ employer, known: known.map((one) => ({ ...json(one), accepted: isAccepted(one) })), met: met.map(json) },
    firstSeen: firstSeen ?? null,
  };
}

function knownLines(one: EmployerKeys, all: readonly EmployerKeys[], said: VerifyWords) {
  const { employer, known, met, accepted, firstSeen } = one;
  const about = (key: Digest) => {
    const others = all.filter((other) => other !== one && [...other.known, ...other.met].includes(key));
    return { cvr: employer, key: shortForm(key), also: others.map((other) => other.employer) };
  };
  return [
    ...known.map((key) => {
      const isAccepted = accepted.includes(key);
      const standing = isAccepted ? said.report.keyAccepted : said.report.keyRemembered(firstSeen);
      return said.keys.known({ ...about(key), standing, isAccepted });
    }),
    ...met.map((key) => said.keys.met(about(key))),
  ];
}
