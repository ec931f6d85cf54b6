import { explainVoucher } from "../../app/explain.js";
import { problem } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { explainLines, stepsJson } from "../say/explain-lines.js";
import { chosenEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { canAsk, fieldReader, type Session } from "../session/session.js";
import { voucherAsked } from "../session/voucher.js";
import { loadWords } from "../words/load.js";

/** `frikort explain`: every step of one voucher with its rule and source. */
export async function explain(session: Session): Promise<Reply> {
  const [said] = session.line.args;
  const unsaid = { kind: "unsaid" } as const;
  if (said === undefined && !canAsk(session)) return refused(problem("nobody-to-ask", { fields: ["voucher"] }), unsaid);
  const given = fieldReader(session, said === undefined ? {} : { voucher: said });
  given.voucher();
  if (given.problems.length > 0) return refused(given.problems, unsaid);
  const world = await session.world();
  if (!world.ok) return refused(world.error, unsaid);
  const employer = await chosenEmployer(session, world.value);
  if (!employer.ok) return refused(employer.error, unsaid);
  const word = said === undefined ? await voucherAsked("any", session, world.value, employer.value) : ok(said);
  if (!word.ok) return refused(word.error, unsaid);
  const voucher = fieldReader(session, { voucher: word.value }).voucher();
  if (voucher === undefined) return refused(problem("field-missing", { field: "voucher" }), unsaid);
  const explained = await explainVoucher({ chain: employer.value.chain, voucher }, world.value);
  if (!explained.ok) return refused(explained.error, unsaid);
  const words = await loadWords(session.language, "explain");
  const result = { voucher, employer: employer.value.chain, steps: stepsJson(explained.value.steps, words) };
  return done(result, () => explainLines(explained.value, words));
}
