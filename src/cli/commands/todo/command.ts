import { namedEmployer } from "../../../app/choose-employer.js";
import { listMissing } from "../../../app/list-missing.js";
import type { PortalLine } from "../../../payroll/card/portal-compare.js";
import { type Notice, type NoticeCode, notice } from "../../../values/notice.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { done, type Reply, refused } from "../../session/reply.js";
import { namedCvr, type Session } from "../../session/session.js";
import { unfinishedNotices } from "../../session/unfinished.js";
import { loadWords } from "../../words/load.js";
import { todoJson } from "./json.js";
import { notMarked, todoLines } from "./lines.js";

/** `frikort todo`: what must still be typed at socialtfrikort.dk, and where portal and ledger do not agree. */
export async function todo(session: Session): Promise<Reply> {
  const named = namedCvr(session);
  if (!named.ok) return refused(named.error, { kind: "unsaid" });
  const list = await portalList(session);
  if (!list.ok) return refused(list.error, { kind: "unsaid" });
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const employer = await namedEmployer(named.value, world.value);
  if (!employer.ok) return refused(employer.error, { kind: "unsaid" });
  const missing = await listMissing({ employer: employer.value, compare: list.value }, world.value);
  if (!missing.ok) return refused(missing.error, { kind: "unsaid" });

  const { employments, saldos, notCovered, vouchers } = missing.value;
  const notices: readonly Notice[] = [
    ...(await unfinishedNotices(world.value)),
    ...employments.map(({ card, employer: cvr, from }) =>
      notice("employment-not-registered", { card, employer: cvr, from }),
    ),
    ...vouchers.flatMap(({ reverses, voucher }) =>
      reverses === undefined ? [] : [notice("correct-at-portal", { voucher: reverses, reversedBy: voucher })],
    ),
    ...saldos.map((one) => {
      const { portalUsed, ledgerUsed, difference } = one;
      const unregistered = notMarked(one, vouchers);
      const asked = unregistered.length > 0 && { unregistered };
      return notice("saldo-differs", { portalUsed, ledgerUsed, difference, ...asked });
    }),
    ...notCovered.map(({ amount }) => notice("pay-not-covered", { amount })),
  ];
  const employers = await world.value.ledger.employers();
  const areSeveral = employers.ok && employers.value.length > 1;
  const isJson = session.line.options.has("json");
  const said = await loadWords(session.language, "after");
  const reply = done(todoJson(missing.value), () => todoLines(missing.value, areSeveral, said));
  return isJson ? { ...reply, notices } : { ...reply, notices: notices.filter((one) => !told.includes(one.code)) };
}

/** Notices whose content stands among the lines already. */
const told: readonly NoticeCode[] = ["employment-not-registered", "correct-at-portal", "saldo-differs"];

/** The hand-made list, when one is to be held against the ledger. */
async function portalList(session: Session): Promise<Outcome<readonly PortalLine[] | undefined>> {
  const path = session.line.options.one("compare");
  if (path === undefined) return ok(undefined);
  const { readPortalList } = await import("../../../adapters/documents/portal-list.js");
  return readPortalList(path);
}
