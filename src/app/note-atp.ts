import type { Quarter } from "../law/atp.js";
import { type AtpPaid, systemChain } from "../ledger/entry.js";
import { takeEmployer } from "../payroll/employer/amend.js";
import type { Day, IncomeYear } from "../values/calendar.js";
import type { CvrNumber } from "../values/identity.js";
import { type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import { act, stampOf } from "./act.js";
import { type AtpListed, listAtp } from "./list-atp.js";
import type { World } from "./ports.js";

/** A quarter that an employer has reported to ATP and paid, on this day; without a day the note is taken back. */
interface AtpOrder {
  readonly employer: CvrNumber;
  readonly year: IncomeYear;
  readonly quarter: Quarter;
  readonly on: Day | undefined;
  readonly dryRun: boolean;
}

interface AtpNoted extends AtpListed {
  readonly status: "written" | "stands" | "planned";
}

/**
 * Notes that a quarter's ATP is paid, with what the list comes to, as a change of the employer's particulars: an entry with who
 * and when. Noted again it says the day and the amount anew. A quarter without ATP is refused (447).
 */
export async function noteAtp(order: AtpOrder, world: World): Promise<Outcome<AtpNoted>> {
  const { employer, year, quarter, on, dryRun } = order;
  const question = { year, quarter, named: employer };
  const listed = await listAtp(question, world);
  if (!listed.ok) return listed;
  const [owed] = listed.value.quarters;
  if (owed === undefined) return err(problem("no-atp-to-pay", { year, quarter }));
  const paid = on && { year, quarter, total: owed.total, on };
  const taken = await act({ chains: [employer, systemChain] }, dryRun, world, (book) => {
    const before = book.employer(employer);
    if (before === undefined) return err(problem("employer-unknown", { employer }));
    const { payer, practice, payPeriod, yearEnd, accounts, atpPaid } = before;
    const noted = { payer, practice, payPeriod, yearEnd, accounts, atpPaid: withQuarter(atpPaid, order, paid) };
    return takeEmployer(noted, book, stampOf(world));
  });
  if (!taken.ok) return taken;
  const { status } = taken.value;
  if (status === "written" && dryRun) return ok({ ...listed.value, status: "planned" });
  const after = await listAtp(question, world);
  return after.ok ? ok({ ...after.value, status }) : after;
}

/** The quarters noted as paid with this one said anew, or without it. */
function withQuarter(
  noted: readonly AtpPaid[] = [],
  { year, quarter }: AtpOrder,
  paid: AtpPaid | undefined,
): readonly AtpPaid[] {
  const isSame = (one: AtpPaid) => one.year === year && one.quarter === quarter;
  if (paid === undefined) return noted.filter((one) => !isSame(one));
  return noted.some(isSame) ? noted.map((one) => (isSame(one) ? paid : one)) : [...noted, paid];
}
