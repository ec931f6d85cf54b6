import { existsSync } from "node:fs";
import { join } from "node:path";
import { namedEmployer } from "../../app/choose-employer.js";
import type { EmployerEntry } from "../../ledger/entry.js";
import { type Digest, shortForm } from "../../values/digest.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { done, type Reply, refused } from "../session/reply.js";
import { isDryRun, namedCvr, outFolder, type Session } from "../session/session.js";
import { given, homeFolder } from "../session/surroundings.js";
import { loadWords } from "../words/load.js";

/** An employer with the public half of its key, if it has one. */
interface EmployerKey {
  readonly employer: EmployerEntry;
  readonly publicKey: string | null;
  readonly fingerprint: Digest | null;
}

/** `frikort keys`: the fingerprint of each employer's key, to be read aloud to whoever verifies. */
export async function keys(session: Session): Promise<Reply> {
  const all = await keysOf(session);
  if (!all.ok) return refused(all.error, { kind: "unsaid" });
  const said = await loadWords(session.language, "verify");
  return done({ keys: all.value.map(keyJson) }, () => [
    ...all.value.map(({ employer, fingerprint }) =>
      said.keys.employer({ name: employer.payer.name, cvr: employer.chain, key: shortOf(fingerprint) }),
    ),
    ...(all.value.some(({ fingerprint }) => fingerprint === null) ? [said.keys.missing] : []),
    "",
    said.keys.compare,
  ]);
}

/**
 * `frikort keys export`: the public keys as the file that `verify --trust` reads. Keys that stand in the file already stay:
 * those of an office's other machines, and those that older payslips are sealed with.
 */
export async function keysExport(session: Session): Promise<Reply> {
  const all = await keysOf(session);
  if (!all.ok) return refused(all.error, { kind: "unsaid" });
  const [{ readTrust, trustText }, { fingerprint }, { parsePublicKey }, { writeWhole }] = await Promise.all([
    import("../../adapters/keys/trust.js"),
    import("../../adapters/keys/key-file.js"),
    import("../../values/digest.js"),
    import("../../adapters/files/whole.js"),
  ]);
  const own = all.value.flatMap(({ employer, publicKey }) => {
    const key = parsePublicKey(publicKey ?? "");
    return key.ok ? [{ employer: employer.chain, publicKey: key.value }] : [];
  });
  const path = join(outFolder(session), "keys.json");
  const before = existsSync(path) ? readTrust(path) : ok([]);
  if (!before.ok) return refused(before.error, { kind: "unsaid" });
  const isOwn = (publicKey: string) => own.some((key) => key.publicKey === publicKey);
  const others = before.value.filter(({ publicKey }) => !isOwn(publicKey));
  const stood = isDryRun(session) ? ok(undefined) : writeWhole(path, trustText([...others, ...own]), "replace");
  if (!stood.ok) return refused(stood.error, { kind: "unsaid" });
  const said = await loadWords(session.language, "verify");
  const file = isDryRun(session) ? null : path;
  const named = ({ employer }: EmployerKey) => ({ name: employer.payer.name, cvr: employer.chain });
  return done({ keys: all.value.map(keyJson), file }, () => [
    ...all.value.flatMap((one) => [
      said.keys.employer({ ...named(one), key: shortOf(one.fingerprint) }),
      ...others
        .filter(({ employer }) => employer === one.employer.chain)
        .map(({ publicKey }) => said.keys.employer({ ...named(one), key: shortOf(fingerprint(publicKey)) })),
    ]),
    ...(file === null ? [] : [said.keys.exported(file)]),
  ]);
}

async function keysOf(session: Session): Promise<Outcome<readonly EmployerKey[]>> {
  const world = await session.world();
  if (!world.ok) return world;
  const cvr = namedCvr(session);
  if (!cvr.ok) return cvr;
  const named = await namedEmployer(cvr.value, world.value);
  if (!named.ok) return named;
  const employers = await world.value.ledger.employers();
  if (!employers.ok) return employers;
  if (employers.value.length === 0) return err(problem("employer-not-chosen", { known: [] }));
  const { fingerprint, loadKey } = await import("../../adapters/keys/key-file.js");
  const { FRIKORT_KEY } = session.surroundings.env;
  const passphrase = given(FRIKORT_KEY) ? FRIKORT_KEY : undefined;
  const found: EmployerKey[] = [];
  for (const employer of employers.value) {
    if (named.value !== undefined && employer.chain !== named.value) continue;
    const key = loadKey({ home: homeFolder(session.surroundings), employer: employer.chain, passphrase });
    if (key.ok) {
      const { publicKey } = key.value;
      found.push({ employer, publicKey, fingerprint: fingerprint(publicKey) });
    } else if (key.error[0].code === "file-not-found") {
      found.push({ employer, publicKey: null, fingerprint: null });
    } else return key;
  }
  return ok(found);
}

function keyJson({ employer, publicKey, fingerprint }: EmployerKey): object {
  return { employer: employer.chain, name: employer.payer.name, key: shortOf(fingerprint), fingerprint, publicKey };
}

function shortOf(fingerprint: Digest | null): string | null {
  return fingerprint === null ? null : shortForm(fingerprint);
}
