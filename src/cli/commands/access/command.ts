import { showAccess } from "../../../app/show-access.js";
import { askFor } from "../../session/ask.js";
import { done, type Reply, refused } from "../../session/reply.js";
import { fieldReader, type Session } from "../../session/session.js";
import { loadWords } from "../../words/load.js";
import { accessJson } from "./json.js";
import { accessLines } from "./lines.js";

/** `frikort access CARD`: everything held about one card, for the person behind it. The one command whose purpose is to show names. */
export async function access(session: Session): Promise<Reply> {
  const [said] = session.line.args;
  const asked = await askFor(said === undefined ? ["card"] : [], session);
  if (!asked.ok) return refused(asked.error, { kind: "unsaid" });
  const fields = fieldReader(session, { ...(said !== undefined && { card: said }), ...asked.value });
  const card = fields.card();
  if (card === undefined) return refused(fields.problems, { kind: "unsaid" });
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const shown = await showAccess(card, world.value.ledger);
  if (!shown.ok) return refused(shown.error, { kind: "unsaid" });
  const report = await loadWords(session.language, "keeping");
  return done(accessJson(shown.value, report.access), () => accessLines(shown.value, session.now, report.access));
}
