import { resolve } from "node:path";
import { type KeyMemory, type Verified, verifyFiles } from "../../../app/verify/verify.js";
import type { KeysByEmployer } from "../../../payroll/verify/keys.js";
import { danishDay } from "../../../values/copenhagen.js";
import { type Notice, notice } from "../../../values/notice.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { writeReport } from "../../say/report-file.js";
import { listProblemLines, nothingLines } from "../../session/checked-problems.js";
import { cardsOf, documentsOf, paymentsOf, placeNamed, portalOf, reportForm } from "../../session/documents.js";
import { done, type Reply, refused, toldBy } from "../../session/reply.js";
import { fieldReader, isDryRun, type Session } from "../../session/session.js";
import { homeFolder } from "../../session/surroundings.js";
import { loadWords } from "../../words/load.js";
import type { VerifyWords } from "../../words/verify.js";
import { verifiedJson } from "./json.js";
import { type HeldAgainst, verifiedLines } from "./lines.js";
import { verifiedPaper, verifiedTable } from "./papers.js";

/** `frikort verify`: documents from others, one by one and together. No ledger, no set-up; exit 1 when something was found. */
export async function verify(session: Session): Promise<Reply> {
  const { options } = session.line;
  const fields = fieldReader(session);
  const view = { year: fields.year(), from: fields.day("from"), to: fields.day("to"), card: fields.card() };
  if (view.from !== undefined && view.to !== undefined && view.to < view.from) {
    fields.add("period-not-possible", { from: view.from, to: view.to, reason: "ends-before-start" }, "to");
  }
  if (fields.problems.length > 0) return unread(fields.refused());
  const path = options.one("report");
  const form = path === undefined ? ok(undefined) : await reportForm(path);
  if (!form.ok) return unread(form);
  const said = await loadWords(session.language, "verify");
  const told: Notice[] = [];
  const say = (found: Notice) => told.push(found);
  const cards = await cardsOf(session, say);
  if (!cards.ok) return toldBy(cards.error, listProblemLines(cards.error, said.mendCards));
  const payments = await paymentsOf(session, say);
  if (!payments.ok) return toldBy(payments.error, listProblemLines(payments.error, said.mendAmounts));
  const portal = await portalOf(session, say);
  if (!portal.ok) return toldBy(portal.error, listProblemLines(portal.error, said.mendAmounts));
  const keys = await knownKeys(session, say);
  if (!keys.ok) return unread(keys);
  const reader = await documentsOf(session);
  if (!reader.ok) return toldBy(reader.error, nothingLines(reader.error, said));

  const order = { view, cards: cards.value, payments: payments.value, portal: portal.value, keys: keys.value };
  const verified = await verifyFiles(reader.value, order);
  const place = path === undefined ? undefined : resolve(path);
  const { words, now, language } = session;
  const against = heldAgainst(session);
  const written =
    place === undefined || form.value === undefined || isDryRun(session)
      ? ok(undefined)
      : await writeReport(place, form.value, {
          table: () => verifiedTable(verified, { words, said, against }),
          pages: "all",
          paper: () => verifiedPaper(verified, { words, said, against, now, language }),
        });
  const report = written.ok ? place : undefined;
  const reply = done(
    { ...verifiedJson(verified, { words, said }), heldAgainst: against, report: report ?? null },
    (own) => verifiedLines(verified, { words: own, said, report, against, width: session.screen.width }),
    [...told, ...noticesOf(verified)],
  );
  const found = answered(verified, reply, { said, place: placeNamed(session) });
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

/** The lists and keys that were named on the line. */
function heldAgainst({ line }: Session): readonly HeldAgainst[] {
  const options = ["trust", "cards", "payments", "portal"] as const;
  return options.flatMap((what) => line.options.all(what).map((file) => ({ what, file })));
}

function unread(fault: Outcome<unknown>): Reply {
  return refused(fault.ok ? [] : fault.error, { kind: "unsaid" });
}

/** The keys of `--trust`, or those remembered in the settings. Settings that cannot be read stop the run: a key is never forgotten in silence. */
async function knownKeys(session: Session, say: (found: Notice) => void): Promise<Outcome<KeyMemory>> {
  const paths = session.line.options.all("trust");
  if (paths.length > 0) {
    const { readTrusted } = await import("../../../adapters/keys/trust.js");
    const trusted = readTrusted(paths);
    return trusted.ok ? ok({ trusted: trusted.value, remembered: new Map(), remember: () => undefined }) : trusted;
  }
  const { rememberKeys, rememberedKeys } = await import("../../../adapters/settings/known-keys.js");
  const { settingsPath } = await import("../../../adapters/settings/settings.js");
  const home = homeFolder(session.surroundings);
  const known = rememberedKeys(home);
  if (!known.ok) return known;
  const remember = (met: KeysByEmployer, unknown: KeysByEmployer) => {
    if (isDryRun(session)) return;
    const stood = rememberKeys(home, met, unknown, danishDay(session.now));
    if (!stood.ok) say(notice("keys-not-remembered", { path: settingsPath(home) }));
  };
  return ok({ trusted: undefined, ...known.value, remember });
}

/** What is no finding, but a person should know: a ceiling that no source confirms. */
function noticesOf({ verdicts }: Verified): readonly Notice[] {
  const notices = new Map<string, Notice>();
  for (const { slip } of verdicts) {
    if (slip?.added === undefined) continue;
    notices.set(`law ${slip.added.year} ${slip.added.ceiling}`, notice("law-added-by-user", slip.added));
  }
  return [...notices.values()];
}
