import { noteSaldo, noteState } from "../../../app/note-card.js";
import type { World } from "../../../app/ports.js";
import type { EmployerEntry } from "../../../ledger/entry.js";
import type { Noted } from "../../../payroll/card/observe.js";
import type { FieldReader } from "../../../payroll/fields.js";
import type { FrikortId } from "../../../values/identity.js";
import type { FieldName, Outcome } from "../../../values/problem.js";
import { askFor } from "../../session/ask.js";
import { chosenEmployer } from "../../session/employer.js";
import { done, type Reply, refused } from "../../session/reply.js";
import { fieldReader, isDryRun, type Session } from "../../session/session.js";
import { loadWords } from "../../words/load.js";
import type { CardNote } from "../../words/report.js";

/** `frikort card saldo`: what socialtfrikort.dk shows as left, and when it was read. */
export function cardSaldo(session: Session): Promise<Reply> {
  return note(session, ["card", "saldo"], "saldo", (fields, employer, world) => {
    const card = fields.card();
    const left = fields.money("saldo", Number.NEGATIVE_INFINITY);
    const readAt = fields.moment("read-at") ?? session.now;
    if (card === undefined || left === undefined || fields.problems.length > 0) return fields.refused();
    return { card, take: () => noteSaldo({ employer: employer.chain, card, left, readAt }, isDryRun(session), world) };
  });
}

/** `frikort card deactivate`: no payment with a pay day from this day on. */
export function cardDeactivate(session: Session): Promise<Reply> {
  return noteStateOf(session, "inactive");
}

/** `frikort card activate`: payments again from this day on. */
export function cardActivate(session: Session): Promise<Reply> {
  return noteStateOf(session, "active");
}

function noteStateOf(session: Session, state: "inactive" | "active"): Promise<Reply> {
  return note(session, ["card", "from"], state, (fields, employer, world) => {
    const card = fields.card();
    const from = fields.day("from");
    if (card === undefined || from === undefined || fields.problems.length > 0) return fields.refused();
    return { card, take: () => noteState({ employer, card, state, from }, isDryRun(session), world) };
  });
}

/** A note that was understood, ready to be taken. */
interface Ready {
  readonly card: FrikortId;
  readonly take: () => Promise<Outcome<Noted>>;
}

type Prepare = (
  fields: FieldReader,
  employer: EmployerEntry,
  world: World,
) => Ready | ReturnType<FieldReader["refused"]>;

async function note(session: Session, needed: readonly FieldName[], what: CardNote, prepare: Prepare): Promise<Reply> {
  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const employer = await chosenEmployer(session, world.value);
  if (!employer.ok) return refused(employer.error);
  const { args, options } = session.line;
  const said: Partial<Record<FieldName, string>> = {};
  for (const [place, field] of needed.entries()) {
    const word = args[place];
    if (word !== undefined) said[field] = word;
  }
  const asked = await askFor(
    needed.filter((field) => said[field] === undefined && !options.has(field)),
    session,
  );
  if (!asked.ok) return refused(asked.error);
  const ready = prepare(fieldReader(session, { ...said, ...asked.value }), employer.value, world.value);
  if (!("take" in ready)) return refused(ready.ok ? [] : ready.error);
  const noted = await ready.take();
  if (!noted.ok) return refused(noted.error);
  const status = isDryRun(session) && noted.value.status === "written" ? "planned" : noted.value.status;
  const words = await loadWords(session.language, "report");
  const { card } = ready;
  const result = { status, card, employer: employer.value.chain };
  return done(result, () => [words.cardNoted[status]({ card, what })], noted.value.notices);
}
