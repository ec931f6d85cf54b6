import { resolve } from "node:path";
import { type KnownKeys, type Verified, verifyFiles } from "../../../app/verify/verify.js";
import type { Digest } from "../../../values/digest.js";
import { type CvrNumber, parseCvr } from "../../../values/identity.js";
import { type Notice, notice } from "../../../values/notice.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { cardsProblemLines, nothingLines } from "../../say/checked-problems.js";
import { writeReport } from "../../say/report-file.js";
import { cardsOf, documentsOf, placeNamed, reportForm } from "../../session/documents.js";
import { done, type Reply, refused, toldBy } from "../../session/reply.js";
import { fieldReader, isDryRun, type Session } from "../../session/session.js";
import { homeFolder } from "../../session/surroundings.js";
import { verifyWords } from "../../words/load.js";
import type { VerifyWords } from "../../words/verify.js";
import { verifiedJson } from "./json.js";
import { verifiedLines } from "./lines.js";
import { verifiedPaper, verifiedTable } from "./papers.js";

/** `frikort verify`: documents from others, one by one and together. No ledger, no set-up; exit 1 when something was found. */
export async function verify(session: Session): Promise<Reply> {
  const { options } = session.line;
  const fields = fieldReader(session);
  const year = fields.year();
  if (fields.problems.length > 0) return unread(fields.refused());
  const path = options.one("report");
  const form = path === undefined ? ok(undefined) : reportForm(path);
  if (!form.ok) return unread(form);
  const said = await verifyWords(session.language);
  const cards = await cardsOf(session);
  if (!cards.ok) return toldBy(cards.error, cardsProblemLines(cards.error, said));
  const keys = await knownKeys(session);
  if (!keys.ok) return unread(keys);
  const reader = await documentsOf(session);
  if (!reader.ok) return toldBy(reader.error, nothingLines(reader.error, said));

  const order = { year, cards: cards.value, keys: keys.value };
  const verified = await verifyFiles(reader.value, order);
  const report = path === undefined ? undefined : resolve(path);
  const reply = done(
    { ...verifiedJson(verified, session.words), report: report ?? null },
    (words) => verifiedLines(verified, { words, said, report, isTrustGiven: options.has("trust") }),
    noticesOf(verified),
  );
  const found = answered(verified, reply, { said, place: placeNamed(session) });
  if (report === undefined || form.value === undefined || isDryRun(session)) return found;
  const { words, now, language } = session;
  const written = await writeReport(report, form.value, {
    table: () => verifiedTable(verified, { words, said }),
    pages: "all",
    paper: () => verifiedPaper(verified, { words, said, now, language }),
  });
  return written.ok ? found : { ...found, problems: written.error };
}

/** Something found is 1; that nothing was checked is never good news. */
function answered(
  { files, findings }: Verified,
  reply: Reply,
  { said, place }: { readonly said: VerifyWords; readonly place: string },
): Reply {
  if (findings.length > 0) return { ...reply, exit: 1 };
  if (files > 0) return reply;
  const problems = problem("not-ours", { path: place });
  const problemLines = nothingLines(problems, said);
  return { ...reply, problems, ...(problemLines !== undefined && { problemLines }) };
}

function unread(fault: Outcome<unknown>): Reply {
  return refused(fault.ok ? [] : fault.error, { kind: "unsaid" });
}

/** The keys of `--trust`, or those remembered in the settings; a settings file that cannot be read remembers nothing. */
async function knownKeys(session: Session): Promise<Outcome<KnownKeys>> {
  const path = session.line.options.one("trust");
  if (path !== undefined) {
    const trusted = await trustedKeys(path);
    return trusted.ok ? ok({ trusted: trusted.value, remembered: new Map(), remember: () => undefined }) : trusted;
  }
  const { readSettings, writeSettings } = await import("../../../adapters/settings/settings.js");
  const home = homeFolder(session.surroundings);
  const read = readSettings(home);
  const settings = read.ok ? read.value : undefined;
  const remembered = new Map<CvrNumber, Digest>();
  for (const [employer, key] of Object.entries(settings?.knownKeys ?? {})) {
    const cvr = parseCvr(employer);
    if (cvr.ok) remembered.set(cvr.value, key);
  }
  return ok({
    trusted: undefined,
    remembered,
    remember: (met) => {
      if (settings === undefined || isDryRun(session)) return;
      writeSettings(home, { ...settings, knownKeys: { ...settings.knownKeys, ...Object.fromEntries(met) } });
    },
  });
}

async function trustedKeys(path: string): Promise<Outcome<ReadonlyMap<CvrNumber, readonly Digest[]>>> {
  const [{ readTrust }, { fingerprint }] = await Promise.all([
    import("../../../adapters/keys/trust.js"),
    import("../../../adapters/keys/key-file.js"),
  ]);
  const list = readTrust(path);
  if (!list.ok) return list;
  const keys = new Map<CvrNumber, readonly Digest[]>();
  for (const { employer, publicKey } of list.value) {
    keys.set(employer, [...(keys.get(employer) ?? []), fingerprint(publicKey)]);
  }
  return ok(keys);
}

/** What is no finding, but a person should know: a slip without a seal, a ceiling that no source confirms. */
function noticesOf({ verdicts }: Verified): readonly Notice[] {
  const notices = new Map<string, Notice>();
  for (const { slip, file } of verdicts) {
    if (slip === undefined) continue;
    const { payment, isSealed, added } = slip;
    if (!isSealed) notices.set(file, notice("slip-not-sealed", { voucher: payment.voucher }, { file }));
    if (added !== undefined) notices.set(`law ${added.year} ${added.ceiling}`, notice("law-added-by-user", added));
  }
  return [...notices.values()];
}
