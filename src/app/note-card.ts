import { type CardState, type EmployerEntry, type EmploymentEntry, systemChain } from "../ledger/entry.js";
import { noteEmployment, putsRight } from "../payroll/card/employment.js";
import {
  type Noted,
  type Registration,
  type SaldoRead,
  takeCardState,
  takeRegistration,
  takeSaldo,
} from "../payroll/card/observe.js";
import { employmentAt, holderKnown } from "../payroll/card/used.js";
import type { Day } from "../values/calendar.js";
import type { FrikortId } from "../values/identity.js";
import { notice } from "../values/notice.js";
import { hidden, person } from "../values/person.js";
import { type Outcome, type Problem, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import { act, stampOf } from "./act.js";
import { namesakes } from "./people.js";
import type { World } from "./ports.js";
import { printable } from "./printable.js";

/** What `card set` says of a card; what is left out stays as it was. */
export interface CardOrder
  extends Pick<EmploymentEntry, "employeeNumber" | "perHour" | "from" | "to" | "registeredOn"> {
  readonly card: FrikortId;
  readonly employer: EmployerEntry;
  readonly name?: string;
  readonly address?: string;
  readonly bankAccount?: string;
  readonly activeFrom?: Day;
}

/** Notes holder, number, agreed rate, employment and first day of a card in one act. A card nobody knows needs a name (204). */
export async function setCard(order: CardOrder, dryRun: boolean, world: World): Promise<Outcome<Noted>> {
  const letters = await printable(
    { name: order.name ?? "", address: order.address ?? "", "bank-account": order.bankAccount ?? "" },
    world,
  );
  if (!letters.ok) return letters;
  const alike = await namesakes(
    order.name === undefined ? [] : [{ card: order.card, name: hidden(order.name) }],
    world.ledger,
  );
  if (!alike.ok) return alike;
  const stamp = stampOf(world);
  const chain = order.employer.chain;
  return act({ chains: [chain, systemChain], cards: [order.card] }, dryRun, world, (book) => {
    const facts = book.card(order.card);
    const noted = employmentAt(facts, chain);
    const remembered = holderKnown(facts);
    const name = order.name ?? remembered?.name.reveal();
    if (name === undefined) return err(problem("field-missing", { field: "name" }));
    const address = order.address ?? remembered?.address.reveal() ?? "";
    const account = order.bankAccount ?? remembered?.account.reveal() ?? "";
    const same =
      remembered?.name.reveal() === name &&
      remembered.address.reveal() === address &&
      remembered.account.reveal() === account;
    const holder = same ? remembered : person(name, address, stamp.salt, account);
    const isNew = order.from !== undefined && order.from !== noted?.from;
    const employment = {
      holder,
      employeeNumber: order.employeeNumber ?? noted?.employeeNumber,
      perHour: order.perHour ?? noted?.perHour,
      from: order.from ?? noted?.from,
      to: order.to ?? (isNew ? undefined : noted?.to),
      registeredOn: order.registeredOn ?? (isNew ? undefined : noted?.registeredOn),
    };
    const before = book.written.length;
    noteEmployment(employment, noted, { chain, card: order.card, stamp }, book);
    if (order.activeFrom !== undefined) {
      const state = { employer: chain, card: order.card, state: "first-day" as const, from: order.activeFrom };
      const stated = takeCardState(state, book, stamp);
      if (!stated.ok) return stated;
    }
    const { from, to, registeredOn } = employment;
    const isPutRight = from !== undefined && noted !== undefined && putsRight({ from, to }, noted, facts);
    const duties = isNew && !isPutRight ? [notice("employment-duties", {})] : [];
    const isLate = from !== undefined && order.registeredOn !== undefined && order.registeredOn >= from;
    const late =
      isLate && registeredOn !== undefined && registeredOn !== noted?.registeredOn
        ? [notice("employment-registered-late", { card: order.card, from, registeredOn })]
        : [];
    return ok({
      status: book.written.length > before ? "written" : "stands",
      notices: [...alike.value, ...late, ...duties],
    });
  });
}

/** Notes a balance read at socialtfrikort.dk. */
export async function noteSaldo(read: SaldoRead, dryRun: boolean, world: World): Promise<Outcome<Noted>> {
  const stamp = stampOf(world);
  const needs = { chains: [read.employer, systemChain], cards: [read.card] };
  return act(needs, dryRun, world, (book) => takeSaldo(read, book, stamp));
}

/** A card is inactive, or active again, from a day on. */
interface StateOrder {
  readonly employer: EmployerEntry;
  readonly card: FrikortId;
  readonly state: CardState;
  readonly from: Day;
}

export async function noteState(order: StateOrder, dryRun: boolean, world: World): Promise<Outcome<Noted>> {
  const stamp = stampOf(world);
  const chain = order.employer.chain;
  const note = { employer: chain, card: order.card, state: order.state, from: order.from };
  return act({ chains: [chain, systemChain], cards: [order.card] }, dryRun, world, (book) =>
    takeCardState(note, book, stamp),
  );
}

/** Marks vouchers as registered at socialtfrikort.dk, all in one act; every refusal is reported and then none is marked. */
export async function noteRegistered(
  registrations: readonly Registration[],
  dryRun: boolean,
  world: World,
): Promise<Outcome<readonly Noted[]>> {
  const stamp = stampOf(world);
  const vouchers = registrations.map(({ employer, voucher }) => ({ chain: employer, voucher }));
  const chains = [...new Set(registrations.map((registration) => registration.employer))];
  return act({ chains: [...chains, systemChain], vouchers }, dryRun, world, (book) => {
    const noted: Noted[] = [];
    const problems: Problem[] = [];
    for (const registration of registrations) {
      const one = takeRegistration(registration, book, stamp);
      if (one.ok) noted.push(one.value);
      else problems.push(...one.error);
    }
    const [first, ...more] = problems;
    return first === undefined ? ok(noted) : err([first, ...more]);
  });
}
