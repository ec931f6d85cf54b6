import { type NotedRegistration, registerVouchers } from "../../app/register-vouchers.js";
import { plus } from "../../values/money.js";
import { problem } from "../../values/problem.js";
import type { AfterWords } from "../after-words.js";
import { askFor } from "../ask.js";
import { afterWords } from "../load-after-words.js";
import { done, type Reply, refused } from "../reply.js";
import { employerOf, fieldReader, isDryRun, namedCvr, type Session } from "../session.js";

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
  if (!asked.ok) return refused(asked.problem);
  const words = asked.value.voucher === undefined ? args : [asked.value.voucher];
  const fields = fieldReader(session);
  const on = fields.day("registered-on");
  const by = fields.actor("registered-by");
  const read = words.map((word) => fieldReader(session, { voucher: word }));
  const vouchers = read.flatMap((reader) => reader.voucher() ?? []);
  const problems = [...fields.problems, ...read.flatMap((reader) => reader.problems)];
  if (problems.length > 0) return refused(problems);

  const world = await session.world();
  if (!world.ok) return refused(world.problem);
  const chosen = await chainOf(isAll, session, world.value);
  if (!chosen.ok) return refused(chosen.problem);
  const what = isAll ? ("all" as const) : vouchers;
  const said = { ...(on !== undefined && { on }), ...(by !== undefined && { by }) };
  const noted = await registerVouchers(
    { employer: chosen.value, what, ...said, dryRun: isDryRun(session) },
    world.value,
  );
  return noted.ok ? answer(noted.value, await afterWords(session.language)) : refused(noted.problem);
}

/** All that is waiting may be of every employer; a voucher alone belongs to one. */
async function chainOf(isAll: boolean, session: Session, world: Parameters<typeof employerOf>[1]) {
  const named = namedCvr(session);
  if (!named.ok || (isAll && named.value === undefined)) return named;
  const employer = await employerOf(session, world);
  return employer.ok ? { ok: true as const, value: employer.value.chain } : employer;
}

function answer(noted: readonly NotedRegistration[], said: AfterWords): Reply {
  const changed = noted.filter((one) => one.status !== "stands");
  const [first] = changed;
  const status = first?.status ?? "stands";
  const counted = plus(...changed.map((one) => one.counted));
  return done({ status, vouchers: noted }, () => {
    if (noted.length === 0) return [said.nothingToRegister];
    const lines = noted.length > linesMax ? [] : noted.map((one) => said.registered({ ...one, on: one.registeredOn }));
    return first === undefined ? lines : [...lines, said.registeredSum({ status, count: changed.length, counted })];
  });
}
