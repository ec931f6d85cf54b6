import { makeAgreement } from "../../app/make-agreement.js";
import { askFor } from "../ask.js";
import { chosenEmployer } from "../chosen-employer.js";
import { afterWords } from "../load-after-words.js";
import { done, type Reply, refused } from "../reply.js";
import { fieldReader, isDryRun, outFolder, type Session } from "../session.js";

/** `frikort agreement`: one page on which both agree that the card is used, for both to sign. */
export async function agreement(session: Session): Promise<Reply> {
  const { args } = session.line;
  const asked = await askFor(args.length === 0 ? ["card"] : [], session);
  if (!asked.ok) return refused(asked.problem);
  const fields = fieldReader(session, { card: args[0] ?? asked.value.card ?? "" });
  const card = fields.card();
  if (!fields.given("card")) fields.missing("card");
  if (card === undefined) return refused(fields.problems);
  const world = await session.world();
  if (!world.ok) return refused(world.problem);
  const employer = await chosenEmployer(session, world.value);
  if (!employer.ok) return refused(employer.problem);
  const place = { folder: outFolder(session), dryRun: isDryRun(session) };
  const made = await makeAgreement({ card, employer: employer.value, ...place }, world.value);
  if (!made.ok) return refused(made.problem, { kind: "unsaid" });

  const { status, file = null, madeOn, isNameOpen } = made.value;
  const said = await afterWords(session.language);
  return done({ status, card, employer: employer.value.chain, madeOn, file }, () => [
    said.agreement({ status, card }),
    ...(file === null ? [] : [`  ${file}`]),
    ...(isNameOpen ? [said.agreementNameOpen] : []),
  ]);
}
