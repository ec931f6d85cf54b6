import { showAccess } from "../../app/show-access.js";
import { accessJson } from "../access-json.js";
import { accessLines } from "../access-lines.js";
import { askFor } from "../ask.js";
import { keepingWords } from "../load-keeping-words.js";
import { done, type Reply, refused } from "../reply.js";
import { fieldReader, type Session } from "../session.js";

/** `frikort access CARD`: everything held about one card, for the person behind it. The one command whose purpose is to show names. */
export async function access(session: Session): Promise<Reply> {
  const [said] = session.line.args;
  const asked = await askFor(said === undefined ? ["card"] : [], session);
  if (!asked.ok) return refused(asked.problem, { kind: "unsaid" });
  const fields = fieldReader(session, { ...(said !== undefined && { card: said }), ...asked.value });
  const card = fields.card();
  if (card === undefined) return refused(fields.problems, { kind: "unsaid" });
  const world = await session.world();
  if (!world.ok) return refused(world.problem, { kind: "unsaid" });
  const shown = await showAccess(card, world.value.ledger);
  if (!shown.ok) return refused(shown.problem, { kind: "unsaid" });
  const report = await keepingWords(session.language);
  return done(accessJson(shown.value, report.access), () => accessLines(shown.value, session.now, report.access));
}
