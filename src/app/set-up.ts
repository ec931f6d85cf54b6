import { type AccountKey, type EmployerEntry, systemChain } from "../ledger/entry.js";
import { takeEmployer } from "../payroll/employer/amend.js";
import type { Digest } from "../values/digest.js";
import type { CvrNumber } from "../values/identity.js";
import { type FieldName, type Outcome, type Problem, type Problems, problemOf } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import { act, stampOf } from "./act.js";
import type { World } from "./ports.js";
import { printable } from "./printable.js";

/** An employer as it is asked for; what is left out stays as it was, or takes its default. */
export interface SetUpOrder {
  readonly cvr: CvrNumber;
  readonly name?: string;
  readonly address?: string;
  readonly contact?: string;
  readonly practice?: EmployerEntry["practice"];
  readonly payPeriod?: EmployerEntry["payPeriod"];
  readonly yearEnd?: string;
  readonly accounts: Readonly<Partial<Record<AccountKey, string>>>;
  /** A sealing key is to be made in place of a lost one; one that is there stays. */
  readonly newKey: boolean;
  /** The clock had been ahead, and why: what is written now stands at the true time. */
  readonly clockWasAhead?: string;
  readonly dryRun: boolean;
}

export interface SetUpDone {
  readonly status: "written" | "stands" | "planned";
  readonly employer: EmployerEntry;
  /** The ledger did not have the employer before. */
  readonly isNew: boolean;
  /** The fingerprint of the employer's key; nothing in a dry run. */
  readonly key?: Digest;
  /** The key of an employer that was set up before is missing, and nobody asked for a new one (523). */
  readonly problems: readonly Problem[];
}

/** Adds an employer or changes one; a change is an entry too. Defaults: holiday pay with the wage, pay period month, year end 31 December. */
export async function setUp(order: SetUpOrder, world: World): Promise<Outcome<SetUpDone>> {
  const employers = await world.ledger.employers();
  if (!employers.ok) return employers;
  const before = employers.value.find((employer) => employer.chain === order.cvr);
  const { name = before?.payer.name, address = before?.payer.address, contact = before?.payer.contact } = order;
  if (name === undefined || address === undefined || contact === undefined) {
    return err(missing({ name, address, contact }));
  }
  const letters = await printable({ name, address, contact }, world);
  if (!letters.ok) return letters;
  const wanted = {
    payer: { cvr: order.cvr, name, address, contact },
    practice: order.practice ?? before?.practice ?? "with-wage",
    payPeriod: order.payPeriod ?? before?.payPeriod ?? "month",
    yearEnd: order.yearEnd ?? before?.yearEnd ?? "12-31",
    accounts: { ...before?.accounts, ...order.accounts },
    ...(order.clockWasAhead !== undefined && { clockWasAhead: order.clockWasAhead }),
  };
  const sealing = order.dryRun ? ok(undefined) : keyFor(order, before !== undefined, world);
  if (!sealing.ok) return sealing;
  const anew = before === undefined ? undefined : sealing.value?.anew;
  const stamp = stampOf(world);
  const needs = { chains: [order.cvr, systemChain] };
  const taken = await act(needs, order.dryRun, world, (book) =>
    takeEmployer({ ...wanted, ...(anew && { key: anew }) }, book, stamp),
  );
  if (!taken.ok) return taken;
  const { status, entry } = taken.value;
  return ok({
    status: order.dryRun && status === "written" ? "planned" : status,
    employer: entry,
    isNew: before === undefined,
    ...(sealing.value?.fingerprint !== undefined && { key: sealing.value.fingerprint }),
    problems: sealing.value?.problems ?? [],
  });
}

interface Sealing {
  readonly fingerprint?: Digest;
  /** The same where the key was made just now. */
  readonly anew?: Digest;
  readonly problems: readonly Problem[];
}

/** A new employer gets a key. A key that was lost is made anew only when that is asked for: documents sealed before need the old one. */
function keyFor({ cvr, newKey }: SetUpOrder, isKnown: boolean, world: World): Outcome<Sealing> {
  const standing = world.sealer.ready(cvr);
  const isMissing = !standing.ok && standing.error[0].code === "key-missing";
  if (!standing.ok && !isMissing) return ok({ problems: standing.error });
  if (isMissing && isKnown && !newKey) return ok({ problems: standing.error });
  const key = world.sealer.ensure(cvr);
  if (!key.ok) return ok({ problems: key.error });
  return ok({ fingerprint: key.value, ...(isMissing && { anew: key.value }), problems: [] });
}

function missing(said: Readonly<Partial<Record<FieldName, string | undefined>>>): Problems {
  const all: readonly FieldName[] = ["name", "address", "contact"];
  const fields = all.filter((field) => said[field] === undefined);
  const first: Problem = problemOf("nobody-to-ask", { fields });
  return [first];
}
