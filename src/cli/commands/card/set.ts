import { type CardOrder, setCard } from "../../../app/note-card.js";
import type { World } from "../../../app/ports.js";
import type { EmployerEntry } from "../../../ledger/entry.js";
import { holderKnown } from "../../../payroll/card/used.js";
import { parseFrikortId } from "../../../values/identity.js";
import { onlyGiven } from "../../../values/only-given.js";
import type { FieldName, Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { askFor } from "../../session/ask.js";
import { chosenEmployer, employerToName } from "../../session/employer.js";
import { done, type Reply, refused } from "../../session/reply.js";
import { canAsk, fieldReader, isDryRun, type Session } from "../../session/session.js";
import { loadWords } from "../../words/load.js";

/** `frikort card set`: holder, employee number, agreed rate, employment and first day of a card at one employer. */
export async function cardSet(session: Session): Promise<Reply> {
  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const employer = await chosenEmployer(session, world.value);
  if (!employer.ok) return refused(employer.error);
  const order = await orderOf(session, employer.value, world.value);
  if (!order.ok) return refused(order.error);
  const noted = await setCard(order.value, isDryRun(session), world.value);
  if (!noted.ok) return refused(noted.error);
  const status = isDryRun(session) && noted.value.status === "written" ? "planned" : noted.value.status;
  const said = await loadWords(session.language, "report");
  const { card } = order.value;
  const { chain } = employer.value;
  const result = { status, card, employer: chain };
  const { next } = await loadWords(session.language, "after");
  const isToRegister = status === "written" && order.value.from !== undefined && order.value.registeredOn === undefined;
  const reply = done(result, () => [said.cardNoted[status]({ card, what: "set" })], noted.value.notices);
  const again = await employerToName(chain, world.value);
  return { ...reply, ...(isToRegister && { next: next.registerEmployment({ card, employer: again }) }) };
}

async function orderOf(session: Session, employer: EmployerEntry, world: World): Promise<Outcome<CardOrder>> {
  const asked = await askFor(session.line.args.length === 0 ? ["card"] : [], session);
  if (!asked.ok) return asked;
  const word = session.line.args[0] ?? asked.value.card ?? "";
  const missing = await missingName(word, session, world);
  if (!missing.ok) return missing;
  const isNew = missing.value.length > 0 && !session.line.options.has("rate");
  const optional = { fields: ["rate"] as const, meaning: session.words.fixed.notAgreed };
  const named = await askFor(isNew && canAsk(session) ? ["name", "rate"] : missing.value, session, { optional });
  if (!named.ok) return named;
  const fields = fieldReader(session, { ...named.value, card: word });
  const card = fields.card();
  const name = fields.line("name");
  const address = fields.line("address");
  const bankAccount = fields.line("bank-account");
  const employeeNumber = fields.employeeNumber();
  const perHour = fields.money("rate", 1);
  const activeFrom = fields.day("active-from");
  const from = fields.day("employed-from");
  const to = fields.day("employed-to");
  const registeredOn = fields.pastDay("registered-employment", session.today);
  if (from !== undefined && to !== undefined && to < from) {
    fields.add("period-not-possible", { from, to, reason: "ends-before-start" }, "employed-to");
  }
  if (card === undefined || fields.problems.length > 0) return fields.refused();
  return ok({
    ...{ card, employer },
    ...onlyGiven({ name, address, bankAccount, employeeNumber, perHour, activeFrom, from, to, registeredOn }),
  });
}

/** A card that nobody knows by name yet needs one. */
async function missingName(word: string, { line }: Session, world: World): Promise<Outcome<readonly FieldName[]>> {
  const card = parseFrikortId(word);
  if (!card.ok || (line.options.one("name") ?? "").trim() !== "") return ok([]);
  const facts = await world.ledger.card(card.value);
  if (!facts.ok) return facts;
  return ok(holderKnown(facts.value) === undefined ? ["name"] : []);
}
