import { existsSync } from "node:fs";
import { removeLeftovers } from "../../adapters/files/whole.js";
import { keptBefore } from "../../adapters/store/sqlite/open.js";
import { erasePerson } from "../../app/erase-person.js";
import { namesOf } from "../../app/people.js";
import { notice } from "../../values/notice.js";
import { askFor } from "../session/ask.js";
import { booked } from "../session/booking.js";
import { done, type Reply, refused } from "../session/reply.js";
import { fieldReader, outFolder, type Session } from "../session/session.js";
import { homeFolder } from "../session/surroundings.js";
import { loadWords } from "../words/load.js";

/**
 * `frikort erase CARD --reason …`: a person's name and address out, when no voucher of theirs must be kept any longer. What killed
 * runs left half written goes too: beside the ledger, in the folder of the papers, in this one and in the home folder.
 */
export async function erase(session: Session): Promise<Reply> {
  const [said] = session.line.args;
  const given = said === undefined ? {} : { card: said };
  const first = fieldReader(session, given);
  const missing = (["card", "reason"] as const).filter((field) => !first.given(field));
  const asked = await askFor(missing, session);
  if (!asked.ok) return refused(asked.error);
  const fields = fieldReader(session, { ...given, ...asked.value });
  const card = fields.card();
  const reason = fields.line("reason");
  if (card === undefined || reason === undefined) return refused(fields.problems);
  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const report = await loadWords(session.language, "keeping");
  const before = keptBefore(world.value.ledger.place);
  return booked(session, async (purpose) => {
    const dryRun = purpose !== "booking";
    const erased = await erasePerson({ card, reason, dryRun }, world.value);
    if (!erased.ok) return refused(erased.error, { kind: "unchanged" });
    const { employers, persons, vouchers } = erased.value;
    if (purpose === "booking") {
      for (const folder of [outFolder(session), process.cwd(), homeFolder(session.surroundings)])
        removeLeftovers(folder);
    }
    const unknown = employers.length === 0 ? [notice("card-unknown", { card })] : [];
    const status = dryRun && erased.value.status === "written" ? "planned" : erased.value.status;
    const result = { status, card, employers, persons, vouchers: vouchers.length };
    if (purpose === "summary") {
      const names = await namesOf([card], world.value);
      const name = names.ok ? names.value.get(card) : undefined;
      const lines: Reply["lines"] = (words, paint) => [
        paint.heading(words.answers.summary.holder({ name, card })),
        report.willErase(card),
      ];
      return done(result, lines, unknown);
    }
    const lines = [
      report.erased[status]({ card, employers: employers.length }),
      ...(status === "stands" ? [] : report.erasedAfter),
      ...(existsSync(before) ? [report.copyHoldsName(before)] : []),
    ];
    return done(result, () => lines, unknown);
  });
}
