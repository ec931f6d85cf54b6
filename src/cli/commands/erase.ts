import { removeLeftovers } from "../../adapters/files/whole.js";
import { erasePerson } from "../../app/erase-person.js";
import { namesOf } from "../../app/people.js";
import { notice } from "../../values/notice.js";
import { askFor } from "../session/ask.js";
import { booked } from "../session/booking.js";
import { done, type Reply, refused } from "../session/reply.js";
import { fieldReader, outFolder, type Session } from "../session/session.js";
import { loadWords } from "../words/load.js";

/**
 * `frikort erase CARD --reason …`: a person's name and address out, when no voucher of theirs must be kept any longer. What killed
 * runs left half written goes too, beside the ledger and in the folder of the papers.
 */
export async function erase(session: Session): Promise<Reply> {
  const [said] = session.line.args;
  const given = said === undefined ? {} : { card: said };
  const before = fieldReader(session, given);
  const missing = (["card", "reason"] as const).filter((field) => !before.given(field));
  const asked = await askFor(missing, session);
  if (!asked.ok) return refused(asked.error);
  const fields = fieldReader(session, { ...given, ...asked.value });
  const card = fields.card();
  const reason = fields.line("reason");
  if (card === undefined || reason === undefined) return refused(fields.problems);
  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const report = await loadWords(session.language, "keeping");
  return booked(session, async (purpose) => {
    const dryRun = purpose !== "booking";
    const erased = await erasePerson({ card, reason, dryRun }, world.value);
    if (!erased.ok) return refused(erased.error, { kind: "unchanged" });
    const { employers, persons, vouchers } = erased.value;
    if (purpose === "booking") removeLeftovers(outFolder(session));
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
    ];
    return done(result, () => lines, unknown);
  });
}
