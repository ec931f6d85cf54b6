import { systemChain } from "../ledger/entry.js";
import { type Registration, takeUnregistration } from "../payroll/card/observe.js";
import type { Day } from "../values/calendar.js";
import type { Actor, CvrNumber, FrikortId, Voucher } from "../values/identity.js";
import type { Money } from "../values/money.js";
import { type Outcome, type Problem, problem } from "../values/problem.js";
import { broken, err, ok } from "../values/result.js";
import { act, stampOf } from "./act.js";
import { noteRegistered } from "./note-card.js";
import type { VoucherStatus, World } from "./ports.js";

/** Which vouchers were typed at the portal: those named of one employer, or all that are waiting. */
interface RegisterOrder {
  readonly employer: CvrNumber | undefined;
  readonly what: readonly Voucher[] | "all";
  readonly on?: Day;
  readonly by?: Actor;
  readonly dryRun: boolean;
}

/** One voucher and how it stands now. */
export interface NotedRegistration {
  readonly voucher: Voucher;
  readonly employer: CvrNumber;
  readonly card: FrikortId;
  readonly counted: Money;
  readonly status: "written" | "stands" | "planned";
  readonly registeredOn: Day;
  readonly registeredBy: Actor;
}

/** Marks vouchers as registered in one act: all of them, or none when one is refused (R10). */
export async function registerVouchers(
  order: RegisterOrder,
  world: World,
): Promise<Outcome<readonly NotedRegistration[]>> {
  const waiting = await standingsOf(order, world);
  if (!waiting.ok) return waiting;
  const { on, by } = order;
  const said = { ...(on !== undefined && { on }), ...(by !== undefined && { by }) };
  const registrations = waiting.value.map(
    ({ chain, voucher }): Registration => ({ employer: chain, voucher, ...said }),
  );
  const noted = await noteRegistered(registrations, order.dryRun, world);
  if (!noted.ok) return noted;
  const answers: NotedRegistration[] = [];
  for (const [place, name] of waiting.value.entries()) {
    const stands = noted.value[place]?.status === "stands";
    const standing = name.standing && !stands ? ok(name.standing) : await world.ledger.find(name);
    if (!standing.ok) return standing;
    const { entry, registered } = standing.value;
    answers.push({
      ...{ voucher: entry.voucher, employer: entry.chain, card: entry.card, counted: entry.counted },
      status: stands ? "stands" : order.dryRun ? "planned" : "written",
      registeredOn: registered?.on ?? on ?? world.today,
      registeredBy: registered?.by ?? by ?? world.actor,
    });
  }
  return ok(answers);
}

/** Which marks of one employer are taken back, and why. */
interface TakeBackOrder {
  readonly employer: CvrNumber;
  readonly vouchers: readonly Voucher[];
  readonly reason: string;
  readonly dryRun: boolean;
}

/** One voucher whose mark as registered was taken back. */
interface MarkTakenBack {
  readonly voucher: Voucher;
  readonly employer: CvrNumber;
  readonly card: FrikortId;
  readonly counted: Money;
  readonly status: "written" | "planned";
  readonly reason: string;
}

/** Takes marks as registered back in one act: all of them, or none when one is refused (R50). */
export async function takeMarksBack(order: TakeBackOrder, world: World): Promise<Outcome<readonly MarkTakenBack[]>> {
  const { employer, reason, dryRun } = order;
  const stamp = stampOf(world);
  const vouchers = [...new Set(order.vouchers)];
  const needs = {
    chains: [employer, systemChain],
    vouchers: vouchers.map((voucher) => ({ chain: employer, voucher })),
  };
  return act(needs, dryRun, world, (book) => {
    const taken: MarkTakenBack[] = [];
    const problems: Problem[] = [];
    for (const voucher of vouchers) {
      const one = takeUnregistration({ employer, voucher, reason }, book, stamp);
      const entry = book.entry(employer, voucher);
      if (!one.ok) problems.push(...one.error);
      else if (entry !== undefined) {
        const { card, counted } = entry;
        taken.push({ voucher, employer, card, counted, status: dryRun ? "planned" : "written", reason });
      }
    }
    const [first, ...more] = problems;
    return first === undefined ? ok(taken) : err([first, ...more]);
  });
}

/** What waits to be registered of one employer. */
interface WaitingOf {
  readonly employer: CvrNumber;
  readonly count: number;
}

/** By employer, where the ledger has several: how many vouchers are waiting. With one employer there is nothing to tell apart. */
export async function waitingByEmployer(world: World): Promise<Outcome<readonly WaitingOf[]>> {
  const employers = await world.ledger.employers();
  if (!employers.ok) return employers;
  if (employers.value.length < 2) return ok([]);
  const found = await world.ledger.vouchers({ unregistered: true });
  if (!found.ok) return found;
  const counts = new Map<CvrNumber, number>();
  for (const { entry } of found.value) counts.set(entry.chain, (counts.get(entry.chain) ?? 0) + 1);
  return ok([...counts].sort().map(([employer, count]) => ({ employer, count })));
}

interface Waiting {
  readonly chain: CvrNumber;
  readonly voucher: Voucher;
  readonly standing?: VoucherStatus;
}

async function standingsOf({ employer, what }: RegisterOrder, world: World): Promise<Outcome<readonly Waiting[]>> {
  if (what !== "all") {
    const chain = employer ?? broken("a voucher belongs to an employer");
    return ok([...new Set(what)].map((voucher) => ({ chain, voucher })));
  }
  if (employer !== undefined) {
    const employers = await world.ledger.employers();
    if (!employers.ok) return employers;
    if (!employers.value.some(({ chain }) => chain === employer)) return err(problem("employer-unknown", { employer }));
  }
  const range = { unregistered: true, ...(employer !== undefined && { chain: employer }) };
  const found = await world.ledger.vouchers(range);
  if (!found.ok) return found;
  return ok(
    found.value.map((standing) => ({ chain: standing.entry.chain, voucher: standing.entry.voucher, standing })),
  );
}
