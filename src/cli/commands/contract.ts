import { makeContract } from "../../app/make-contract.js";
import type { FieldName } from "../../values/problem.js";
import { askFor } from "../session/ask.js";
import { chosenEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { fieldReader, isDryRun, outFolder, type Session } from "../session/session.js";
import { loadWords } from "../words/load.js";

/** `frikort contract`: the employment certificate of lov 501/2023; what is not given is a line to fill in, and is named. */
export async function contract(session: Session): Promise<Reply> {
  const { args } = session.line;
  const asked = await askFor(args.length === 0 ? ["card"] : [], session);
  if (!asked.ok) return refused(asked.error, { kind: "unsaid" });
  const fields = fieldReader(session, { card: args[0] ?? asked.value.card ?? "" });
  const card = fields.card();
  const terms = {
    place: fields.line("place"),
    job: fields.line("job"),
    hoursPerWeek: fields.hours("hours-per-week"),
    notice: fields.line("notice"),
    collectiveAgreement: fields.line("collective-agreement"),
    payDates: fields.line("pay-dates"),
  };
  if (!fields.given("card")) fields.missing("card");
  if (card === undefined || fields.problems.length > 0) return refused(fields.problems, { kind: "unsaid" });
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const employer = await chosenEmployer(session, world.value);
  if (!employer.ok) return refused(employer.error, { kind: "unsaid" });
  const place = { folder: outFolder(session), word: session.words.fixed.files.contract, dryRun: isDryRun(session) };
  const made = await makeContract({ card, employer: employer.value, terms, ...place }, world.value);
  if (!made.ok) return refused(made.error, { kind: "unsaid" });

  const { status, file = null, madeOn } = made.value;
  const open = made.value.open.map((field) => fieldOf[field]);
  const said = await loadWords(session.language, "after");
  return done({ status, card, employer: employer.value.chain, madeOn, file, open }, ({ fields: labels }, paint) => [
    said.contract[status]({ card }),
    ...(file === null ? [] : [paint.quiet(`  ${file}`)]),
    ...(open.length === 0 ? [] : [said.contractOpen(open.map((field) => labels[field].label))]),
  ]);
}

const fieldOf = {
  ...{ name: "name", address: "address", from: "employed-from", rate: "rate", place: "place", job: "job" },
  ...{ hoursPerWeek: "hours-per-week", notice: "notice", payDates: "pay-dates" },
  collectiveAgreement: "collective-agreement",
} as const satisfies Readonly<Record<string, FieldName>>;
