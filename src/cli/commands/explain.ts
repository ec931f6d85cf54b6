import { explainVoucher } from "../../app/explain.js";
import { problem } from "../../values/problem.js";
import { explainLines, stepsJson } from "../say/explain-lines.js";
import { askFor } from "../session/ask.js";
import { chosenEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { fieldReader, type Session } from "../session/session.js";
import { loadWords } from "../words/load.js";

/** `frikort explain`: every step of one voucher with its rule and source. */
export async function explain(session: Session): Promise<Reply> {
  const [said] = session.line.args;
  const asked = await askFor(said === undefined ? ["voucher"] : [], session);
  if (!asked.ok) return refused(asked.error, { kind: "unsaid" });
  const fields = fieldReader(session, { ...(said !== undefined && { voucher: said }), ...asked.value });
  const voucher = fields.voucher();
  if (voucher === undefined) return refused(missing(fields.problems), { kind: "unsaid" });
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const employer = await chosenEmployer(session, world.value);
  if (!employer.ok) return refused(employer.error, { kind: "unsaid" });
  const explained = await explainVoucher({ chain: employer.value.chain, voucher }, world.value);
  if (!explained.ok) return refused(explained.error, { kind: "unsaid" });
  const words = await loadWords(session.language, "explain");
  const result = { voucher, employer: employer.value.chain, steps: stepsJson(explained.value.steps, words) };
  return done(result, () => explainLines(explained.value, words));
}

function missing(problems: Reply["problems"]): Reply["problems"] {
  return problems.length > 0 ? problems : problem("field-missing", { field: "voucher" });
}
