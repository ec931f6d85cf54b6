import { addLaw, type LawAdded } from "../../../app/add-law.js";
import { showLaw } from "../../../app/show-law.js";
import type { AddedYear } from "../../../law/added.js";
import type { YearToAdd } from "../../../payroll/employer/amend.js";
import { yearOf } from "../../../values/calendar.js";
import { type FieldName, type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { choiceMeant } from "../../program/names.js";
import { askFor } from "../../session/ask.js";
import { booked, type Purpose } from "../../session/booking.js";
import { done, type Reply, refused } from "../../session/reply.js";
import { fieldReader, type Session } from "../../session/session.js";
import { loadWords } from "../../words/load.js";
import { lawJson } from "./json.js";
import { lawLines } from "./lines.js";

/** `frikort law`: every value of a year with its source. It needs no ledger; one that stands adds what was added to it. */
export async function law(session: Session): Promise<Reply> {
  const fields = fieldReader(session);
  const said = fields.year();
  if (fields.problems.length > 0) return refused(fields.problems, { kind: "unsaid" });
  const added = await addedYears(session);
  if (!added.ok) return refused(added.error, { kind: "unsaid" });
  const shown = showLaw(said ?? yearOf(session.today), added.value);
  if (!shown.ok) return refused(shown.error, { kind: "unsaid" });
  const report = await loadWords(session.language, "report");
  return done(lawJson(shown.value), (words) => lawLines(shown.value, report, words));
}

/** Where no ledger has been made, or nobody can be named, nothing has been added. */
async function addedYears(session: Session): Promise<Outcome<readonly AddedYear[]>> {
  const world = await session.world();
  if (world.ok) return world.value.ledger.addedLaw();
  const none = ["ledger-not-found", "actor-not-given"];
  return world.error.every(({ code }) => none.includes(code)) ? ok([]) : world;
}

/** `frikort law add annual-ceiling YEAR AMOUNT --source …`. */
export async function lawAdd(session: Session): Promise<Reply> {
  const order = await orderOf(session);
  if (!order.ok) return refused(order.error);
  const world = await session.world();
  if (!world.ok) return refused(world.error);
  return booked(session, async (purpose) => {
    const made = await addLaw(order.value, purpose !== "booking", world.value);
    return made.ok ? answer(made.value, purpose, session) : refused(made.error);
  });
}

async function orderOf(session: Session): Promise<Outcome<YearToAdd>> {
  const [parameter, year, amount] = session.line.args;
  if (parameter !== undefined && choiceMeant(["annual-ceiling"], parameter) === undefined) {
    const wrong = { option: "frikort law add", received: parameter, choices: ["annual-ceiling"] };
    return err(problem("option-value-unknown", wrong));
  }
  const given = { ...(year !== undefined && { year }), ...(amount !== undefined && { amount }) };
  const before = fieldReader(session, given);
  const needed: readonly FieldName[] = ["year", "amount", "source"];
  const asked = await askFor(
    needed.filter((field) => !before.given(field)),
    session,
  );
  if (!asked.ok) return asked;
  const fields = fieldReader(session, { ...given, ...asked.value });
  const read = { year: fields.year(), ceiling: fields.money("amount", 1), source: fields.line("source") };
  const reason = fields.line("reason");
  const { year: newYear, ceiling, source } = read;
  if (newYear === undefined || ceiling === undefined || source === undefined || fields.problems.length > 0) {
    return fields.refused();
  }
  const isSure = session.line.options.has("sure");
  const clockWasAhead = session.line.options.has("clock-was-ahead");
  if (clockWasAhead && reason === undefined) return err(problem("nobody-to-ask", { fields: ["reason"] }));
  return ok({ year: newYear, ceiling, source, isSure, clockWasAhead, ...(reason !== undefined && { reason }) });
}

async function answer(
  { status, added, replaced, notices }: LawAdded,
  purpose: Purpose,
  session: Session,
): Promise<Reply> {
  const { year, ceiling, source, reason, by, at } = added;
  const parameter = "annual-ceiling";
  const result = {
    status,
    parameter,
    year,
    amount: ceiling,
    source,
    addedBy: by,
    addedAt: status === "planned" ? null : at,
    ...(reason !== undefined && { reason }),
    ...(replaced !== undefined && {
      replaced: { amount: replaced.ceiling, addedBy: replaced.by, addedAt: replaced.at },
    }),
  };
  const said = await loadWords(session.language, "report");
  const before = replaced === undefined ? {} : { before: replaced.ceiling };
  const lines = () => [
    purpose === "summary"
      ? said.willAddLaw({ year, ceiling, source, ...before })
      : replaced !== undefined && status === "written"
        ? said.lawReplaced({ year, ceiling, before: replaced.ceiling })
        : said.lawAdded[status]({ year, ceiling }),
  ];
  return done(result, lines, notices);
}
