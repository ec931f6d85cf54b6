import type { World } from "../../app/ports.js";
import { type NotedRegistration, registerVouchers, waitingByEmployer } from "../../app/register-vouchers.js";
import type { CvrNumber } from "../../values/identity.js";
import { plus } from "../../values/money.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { askFor, confirm } from "../session/ask.js";
import { done, type Reply, refused } from "../session/reply.js";
import { canAsk, employerOf, fieldReader, isDryRun, namedCvr, type Session } from "../session/session.js";
import type { AfterWords } from "../words/after.js";
import { afterWords } from "../words/load.js";

/** More than so many lines are summed up instead. */
const linesMax = 20;

/** `frikort registered`: vouchers that have been typed at socialtfrikort.dk, one, many or all that are waiting. */
export async function registered(session: Session): Promise<Reply> {
  const { args, options } = session.line;
  const isAll = options.has("all");
  if (isAll && args[0] !== undefined) {
    return refused(problem("options-conflict", { first: "--all", second: args[0] }));
  }
  const asked = await askFor(isAll || args.length > 0 ? [] : ["voucher"], session);
  if (!asked.ok) return refused(asked.error);
  const words = asked.value.voucher === undefined ? args : [asked.value.voucher];
  const fields = fieldReader(session);
  const on = fields.day("registered-on");
  const by = fields.actor("registered-by");
  const read = words.map((word) => fieldReader(session, { voucher: word }));
  const vouchers = read.flatMap((reader) => reader.voucher() ?? []);
  const problems = [...fields.problems, ...read.flatMap((reader) => reader.problems)];
  if (problems.length > 0) return refused(problems);

  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const chosen = await chainOf(isAll, session, world.value);
  if (!chosen.ok) return refused(chosen.error);
  const said = await afterWords(session.language);
  if (isAll && chosen.value === undefined) {
    const agreed = await areAllMeant(session, world.value, said);
    if (!agreed.ok) return refused(agreed.error);
    if (!agreed.value) return done({ status: "stands", vouchers: [] }, () => [said.nothingRegistered]);
  }
  const what = isAll ? ("all" as const) : vouchers;
  const told = { ...(on !== undefined && { on }), ...(by !== undefined && { by }) };
  const noted = await registerVouchers(
    { employer: chosen.value, what, ...told, dryRun: isDryRun(session) },
    world.value,
  );
  return noted.ok ? answer(noted.value, said) : refused(noted.error);
}

/** All that is waiting is of the usual employer, or of every one when none is usual; a voucher alone belongs to one. */
async function chainOf(isAll: boolean, session: Session, world: World): Promise<Outcome<CvrNumber | undefined>> {
  const named = namedCvr(session);
  if (!named.ok) return named;
  if (isAll && named.value === undefined) {
    const usual = await session.usualEmployer();
    const employers = await world.ledger.employers();
    if (!usual.ok || !employers.ok) return usual.ok ? ok(undefined) : usual;
    return ok(employers.value.find(({ chain }) => chain === usual.value)?.chain);
  }
  const employer = await employerOf(session, world);
  return employer.ok ? ok(employer.value.chain) : employer;
}

/** One typist rarely types for every client at once: what waits at several employers is named and asked for, or refused (107). */
async function areAllMeant(session: Session, world: World, said: AfterWords): Promise<Outcome<boolean>> {
  const waiting = await waitingByEmployer(world);
  if (!waiting.ok) return waiting;
  if (waiting.value.length < 2) return ok(true);
  if (!canAsk(session)) return err(problem("employer-not-chosen", { known: waiting.value.map((one) => one.employer) }));
  return ok(await confirm(said.registerOfAll(waiting.value), session));
}

function answer(noted: readonly NotedRegistration[], said: AfterWords): Reply {
  const changed = noted.filter((one) => one.status !== "stands");
  const [first] = changed;
  const status = first?.status ?? "stands";
  const areSeveral = new Set(noted.map((one) => one.employer)).size > 1;
  const counted = plus(...changed.map((one) => one.counted));
  return done({ status, vouchers: noted }, () => {
    if (noted.length === 0) return [said.nothingToRegister];
    const lines =
      noted.length > linesMax
        ? []
        : noted.map((one) => {
            const employer = areSeveral ? one.employer : undefined;
            return said.registered({ ...one, employer, on: one.registeredOn });
          });
    return first === undefined ? lines : [...lines, said.registeredSum({ status, count: changed.length, counted })];
  });
}
