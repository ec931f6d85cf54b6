import type { World } from "../../app/ports.js";
import {
  type NotedRegistration,
  registerVouchers,
  takeMarksBack,
  waitingByEmployer,
} from "../../app/register-vouchers.js";
import type { CvrNumber } from "../../values/identity.js";
import { plus } from "../../values/money.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { type Act, booked } from "../session/booking.js";
import { chosenEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { canAsk, employerOf, fieldReader, isDryRun, namedCvr, type Session } from "../session/session.js";
import { terminalOf } from "../session/terminal.js";
import { offeredVouchers, reasonAsked, voucherAsked } from "../session/voucher.js";
import type { AfterWords, EmployerSum } from "../words/after.js";
import { loadWords } from "../words/load.js";

/** More than so many lines are summed up instead. */
const linesMax = 20;

/** `frikort registered`: vouchers that have been typed at socialtfrikort.dk, one, many or all that are waiting. */
export async function registered(session: Session): Promise<Reply> {
  const { args, options } = session.line;
  if (options.has("undo")) return undo(session);
  const isAll = options.has("all");
  if (isAll && args[0] !== undefined) {
    return refused(problem("options-conflict", { first: "--all", second: args[0] }));
  }
  const fields = fieldReader(session);
  const on = fields.day("registered-on");
  const by = fields.actor("registered-by");
  const named = args.map((word) => fieldReader(session, { voucher: word }));
  for (const reader of named) reader.voucher();
  const problems = [...fields.problems, ...named.flatMap((reader) => reader.problems)];
  if (problems.length > 0) return refused(problems);
  if (!isAll && args.length === 0 && !canAsk(session))
    return refused(problem("nobody-to-ask", { fields: ["voucher"] }));

  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const chosen = await chainOf(isAll, session, world.value);
  if (!chosen.ok) return refused(chosen.error);
  const said = await loadWords(session.language, "after");
  if (isAll && chosen.value === undefined && !canAsk(session)) {
    const meant = await areAllMeant(world.value);
    if (!meant.ok) return refused(meant.error);
  }
  const words = isAll || args.length > 0 ? ok(args) : await chooseWaiting(session, world.value);
  if (!words.ok) return refused(words.error);
  if (words.value === undefined) return done({ status: "stands", vouchers: [] }, () => [said.nothingToRegister]);
  if (!isAll && words.value.length === 0)
    return done({ status: "stands", vouchers: [] }, () => [said.nothingRegistered]);
  const vouchers = words.value.flatMap((word) => fieldReader(session, { voucher: word }).voucher() ?? []);
  const what = isAll ? ("all" as const) : vouchers;
  const order = { employer: chosen.value, what, ...(on !== undefined && { on }), ...(by !== undefined && { by }) };
  const act: Act = async (purpose) => {
    const noted = await registerVouchers({ ...order, dryRun: purpose !== "booking" }, world.value);
    if (!noted.ok) return refused(noted.error);
    if (purpose === "booking") return withNext(answer(noted.value, said), said, world.value, chosen.value);
    if (purpose === "rehearsal") return answer(noted.value, said);
    const lines = () => willRegister(noted.value, session.words.fixed.andMore, said);
    return { ...answer(noted.value, said), lines };
  };
  return isAll ? booked(session, act) : act(isDryRun(session) ? "rehearsal" : "booking", false);
}

/** What is asked about: the sums, and the vouchers they are made of. */
function willRegister(
  noted: readonly NotedRegistration[],
  andMore: (count: number) => string,
  said: AfterWords,
): readonly string[] {
  const [first] = noted;
  if (first === undefined) return [said.nothingToRegister];
  const sums = sumsOf(noted);
  const told = noted
    .slice(0, linesMax)
    .map(({ employer, ...one }) =>
      said.willRegisterVoucher({ ...one, employer: sums.length > 1 ? employer : undefined }),
    );
  const more = noted.length - told.length;
  return [said.willRegister(sums, first.registeredOn), ...told, ...(more > 0 ? [`  ${andMore(more)}`] : [])];
}

/** What still waits, or that nothing does. */
async function withNext(reply: Reply, said: AfterWords, world: World, chain: CvrNumber | undefined): Promise<Reply> {
  const waiting = await world.ledger.vouchers({ unregistered: true, ...(chain !== undefined && { chain }) });
  if (!waiting.ok) return reply;
  const { length } = waiting.value;
  return { ...reply, next: length === 0 ? said.next.allRegistered : said.next.stillMissing(length) };
}

/** What is to be registered, by employer. */
function sumsOf(noted: readonly NotedRegistration[]): readonly EmployerSum[] {
  return [...new Set(noted.map(({ employer }) => employer))].map((employer) => {
    const own = noted.filter((one) => one.employer === employer && one.status !== "stands");
    return { employer, count: own.length, counted: plus(...own.map(({ counted }) => counted)) };
  });
}

/** Several vouchers that wait, ticked off in a list; nothing where none waits. One that waits alone is ticked already. */
async function chooseWaiting(session: Session, world: World): Promise<Outcome<readonly string[] | undefined>> {
  const employer = await employerOf(session, world);
  if (!employer.ok) return employer;
  const offered = await offeredVouchers("waiting", world, employer.value);
  if (!offered.ok) return offered;
  if (offered.value.length === 0) return ok(undefined);
  const { askChoices } = await terminalOf(session);
  const isAlone = offered.value.length === 1;
  const choices = offered.value.map((choice) => ({ ...choice, checked: isAlone }));
  return ok(await askChoices(session.words.fixed.voucherQuestion.registered, choices));
}

/** `frikort registered VOUCHER --undo --reason …`: marks that are taken back, all of them or none (R50). */
async function undo(session: Session): Promise<Reply> {
  const { args, options } = session.line;
  if (options.has("all")) return refused(problem("options-conflict", { first: "--undo", second: "--all" }));
  const given = fieldReader(session);
  given.line("reason");
  const missing = [
    ...(args.length > 0 ? [] : (["voucher"] as const)),
    ...(given.given("reason") ? [] : (["reason"] as const)),
  ];
  if (missing.length > 0 && !canAsk(session)) return refused(problem("nobody-to-ask", { fields: missing }));
  const read = args.map((word) => fieldReader(session, { voucher: word }));
  const vouchers = read.flatMap((reader) => reader.voucher() ?? []);
  const problems = [...given.problems, ...read.flatMap((reader) => reader.problems)];
  if (problems.length > 0) return refused(problems);
  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const employer = await chosenEmployer(session, world.value);
  if (!employer.ok) return refused(employer.error);
  if (args.length === 0) {
    const word = await voucherAsked("registered", session, world.value, employer.value);
    if (!word.ok) return refused(word.error);
    vouchers.push(...[fieldReader(session, { voucher: word.value }).voucher() ?? []].flat());
  }
  const said = await reasonAsked(session);
  if (!said.ok) return refused(said.error);
  const reason = said.value;
  const order = { employer: employer.value.chain, vouchers, reason, dryRun: isDryRun(session) };
  const taken = await takeMarksBack(order, world.value);
  if (!taken.ok) return refused(taken.error);
  const { unregistered } = await loadWords(session.language, "after");
  const status = taken.value[0]?.status ?? "stands";
  return done({ status, vouchers: taken.value }, () => taken.value.map((one) => unregistered[one.status](one)));
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

/** One typist rarely types for every client at once: where several wait and nobody can be asked, one must be named (107). */
async function areAllMeant(world: World): Promise<Outcome<void>> {
  const waiting = await waitingByEmployer(world);
  if (!waiting.ok) return waiting;
  if (waiting.value.length < 2) return ok(undefined);
  return err(problem("employer-not-chosen", { known: waiting.value.map((one) => one.employer) }));
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
            return said.registered[one.status]({ voucher: one.voucher, employer, on: one.registeredOn });
          });
    return status === "stands" ? lines : [...lines, said.registeredSum[status]({ count: changed.length, counted })];
  });
}
