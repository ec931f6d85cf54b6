import { makeAgreement } from "../../app/make-agreement.js";
import { askFor } from "../session/ask.js";
import { chosenEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { fieldReader, isDryRun, outFolder, type Session } from "../session/session.js";
import { loadWords } from "../words/load.js";

/** `frikort agreement`: one page on which both agree that the card is used, for both to sign. */
export async function agreement(session: Session): Promise<Reply> {
  const { args } = session.line;
  const asked = await askFor(args.length === 0 ? ["card"] : [], session);
  if (!asked.ok) return refused(asked.error);
  const fields = fieldReader(session, { card: args[0] ?? asked.value.card ?? "" });
  const card = fields.card();
  if (!fields.given("card")) fields.missing("card");
  if (card === undefined) return refused(fields.problems);
  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const employer = await chosenEmployer(session, world.value);
  if (!employer.ok) return refused(employer.error);
  const word = session.words.fixed.files.agreement;
  const place = { folder: outFolder(session), word, dryRun: isDryRun(session) };
  const made = await makeAgreement({ card, employer: employer.value, ...place }, world.value);
  if (!made.ok) return refused(made.error, { kind: "unsaid" });

  const { status, file = null, madeOn, isNameOpen } = made.value;
  const said = await loadWords(session.language, "after");
  return done({ status, card, employer: employer.value.chain, madeOn, file }, () => [
    said.agreement[status]({ card }),
    ...(file === null ? [] : [`  ${file}`]),
    ...(isNameOpen ? [said.agreementNameOpen] : []),
  ]);
}
