import { makeContract } from "../../app/make-contract.js";
import type { FieldReader, FieldWords } from "../../payroll/fields.js";
import type { ContractTerms } from "../../payroll/papers/contract.js";
import type { FieldName, Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { askFor } from "../session/ask.js";
import { chosenEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { canAsk, fieldReader, isDryRun, outFolder, type Session } from "../session/session.js";
import { loadWords } from "../words/load.js";

/** `frikort contract`: the employment certificate of lov 501/2023; what is not given is a line to fill in, and is named. */
export async function contract(session: Session): Promise<Reply> {
  const { args } = session.line;
  const asked = await askFor(args.length === 0 ? ["card"] : [], session);
  if (!asked.ok) return refused(asked.error, { kind: "unsaid" });
  const given = { card: args[0] ?? asked.value.card ?? "" };
  const before = fieldReader(session, given);
  const card = before.card();
  termsOf(before);
  if (!before.given("card")) before.missing("card");
  if (card === undefined || before.problems.length > 0) return refused(before.problems, { kind: "unsaid" });
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const employer = await chosenEmployer(session, world.value);
  if (!employer.ok) return refused(employer.error, { kind: "unsaid" });
  const said = await askTerms(before, session);
  if (!said.ok) return refused(said.error, { kind: "unsaid" });
  const terms = termsOf(fieldReader(session, { ...given, ...said.value }));
  const place = { folder: outFolder(session), word: session.words.fixed.files.contract, dryRun: isDryRun(session) };
  const made = await makeContract({ card, employer: employer.value, terms, ...place }, world.value);
  if (!made.ok) return refused(made.error, { kind: "unsaid" });

  const { status, file = null, madeOn } = made.value;
  const open = made.value.open.map((field) => fieldOf[field]);
  const words = await loadWords(session.language, "after");
  return done({ status, card, employer: employer.value.chain, madeOn, file, open }, ({ fields: labels }, paint) => [
    words.contract[status]({ card }),
    ...(file === null ? [] : [paint.quiet(`  ${file}`)]),
    ...(open.length === 0 ? [] : [words.contractOpen(open.map((field) => labels[field].label))]),
  ]);
}

function termsOf(fields: FieldReader): ContractTerms {
  return {
    place: fields.line("place"),
    job: fields.line("job"),
    hoursPerWeek: fields.hoursPerWeek(),
    notice: fields.line("notice"),
    collectiveAgreement: fields.line("collective-agreement"),
    payDates: fields.line("pay-dates"),
  };
}

/** In a terminal the terms that the command line does not say are asked for; an empty answer is left to be written by hand. */
async function askTerms(before: FieldReader, session: Session): Promise<Outcome<FieldWords>> {
  const open = termFields.filter((field) => !before.given(field));
  if (!canAsk(session)) return ok({});
  return askFor(open, session, { optional: { fields: open, meaning: session.words.fixed.byHand } });
}

const termFields = [
  ...(["job", "place", "hours-per-week", "pay-dates", "notice", "collective-agreement"] as const),
] satisfies readonly FieldName[];

const fieldOf = {
  ...{ name: "name", address: "address", from: "employed-from", rate: "rate", place: "place", job: "job" },
  ...{ hoursPerWeek: "hours-per-week", notice: "notice", payDates: "pay-dates" },
  collectiveAgreement: "collective-agreement",
} as const satisfies Readonly<Record<string, FieldName>>;
