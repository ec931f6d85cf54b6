import { resolve } from "node:path";
import { type Checked, checkLedger } from "../../app/check-ledger.js";
import type { Finding } from "../../values/finding.js";
import type { CvrNumber } from "../../values/identity.js";
import { ok } from "../../values/result.js";
import { findingLines } from "../say/message.js";
import { done, type Reply, refused } from "../session/reply.js";
import { findingJson } from "../session/report.js";
import { namedCvr, type Session } from "../session/session.js";
import type { KeepingWords } from "../words/keeping.js";
import { loadWords } from "../words/load.js";
import type { Words } from "../words/words.js";

/** `frikort check`: every audit over the whole ledger; `--head` says where it must at least reach. */
export async function check(session: Session): Promise<Reply> {
  const heads = await headsOf(session);
  if (!heads.ok) return refused(heads.error, { kind: "unsaid" });
  const named = namedCvr(session);
  if (!named.ok) return refused(named.error, { kind: "unsaid" });
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const missed = session.lastHeads?.missing ?? [];
  const checked = await checkLedger(world.value.ledger, [...heads.value, ...missed]);
  if (!checked.ok) return refused(checked.error, { kind: "unsaid" });
  const isLost = checked.value.findings.some(({ code }) => code === "head-differs");
  if (missed.length > 0 && !isLost) await session.lastHeads?.settle();
  const report = await loadWords(session.language, "keeping");
  return answer(inView(checked.value, named.value), heads.value.length > 0, report, session.words);
}

async function headsOf({ line }: Session) {
  const file = line.options.one("head");
  if (file === undefined) return ok([]);
  const { readHeads } = await import("../../adapters/documents/heads.js");
  return readHeads(resolve(file));
}

/** The sums of a card are over all employers, so all are looked through; what is told can be narrowed to one. */
function inView(checked: Checked, employer: CvrNumber | undefined): Checked {
  if (employer === undefined) return checked;
  const own = (chain: string) => chain === employer || chain === "house";
  const findings = checked.findings.filter(({ file }) => own(file) || !/^\d{8}$/.test(file));
  return { ...checked, findings, heads: checked.heads.filter(({ chain }) => own(chain)) };
}

function answer(checked: Checked, withHeads: boolean, report: KeepingWords, words: Words): Reply {
  const { entries, vouchers, audits, findings } = checked;
  const heads = checked.heads.map(({ chain, sequence, digest }) => ({ chain, sequence, digest }));
  const result = { entries, vouchers, audits, heads, findings: findings.map((one) => findingJson(one, words)) };
  const lines = () => [
    ...findings.flatMap((one) => [...linesOf(one, report, words), ""]),
    findings.length > 0
      ? report.findings(findings.length)
      : report.inOrder({ entries, vouchers, audits: audits.length }),
    ...(withHeads ? [] : [report.headNotGiven]),
  ];
  const reply = done(result, lines);
  return findings.length > 0 ? { ...reply, exit: 1 } : reply;
}

/** A finding with the number of its entry, since not every entry has a voucher. */
function linesOf(finding: Finding, report: KeepingWords, words: Words): readonly string[] {
  const [head = "", ...rest] = findingLines(finding, words);
  const { sequence } = finding.data;
  return [head, ...(typeof sequence === "number" ? [report.entryNumber(sequence)] : []), ...rest];
}
