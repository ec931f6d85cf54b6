import type { Quarter } from "../law/atp.js";
import type { EmployerEntry } from "../ledger/entry.js";
import { type AtpLine, type AtpQuarter, atpList, atpQuarters } from "../payroll/books/atp-list.js";
import { day, type IncomeYear } from "../values/calendar.js";
import type { CvrNumber } from "../values/identity.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { namedEmployer } from "./choose-employer.js";
import type { World } from "./ports.js";

/** Which ATP is asked about: of a year, perhaps one quarter, perhaps one employer. */
export interface AtpQuestion {
  readonly year: IncomeYear;
  readonly quarter?: Quarter | undefined;
  readonly named: CvrNumber | undefined;
}

/** The lines by employer, card and month, and what they come to by employer and quarter. */
export interface AtpListed {
  readonly lines: readonly AtpLine[];
  readonly quarters: readonly AtpQuarter[];
}

/** A year's ATP; only one quarter or one employer where they are named. */
export async function listAtp(question: AtpQuestion, world: World): Promise<Outcome<AtpListed>> {
  const { year, quarter, named } = question;
  const employer = await namedEmployer(named, world);
  if (!employer.ok) return employer;
  const employers = await world.ledger.employers();
  if (!employers.ok) return employers;
  // Pay can be given in the year before or after the one it was earned in.
  const range = { from: day(`${year - 1}-01-01`), to: day(`${year + 1}-12-31`) };
  const vouchers = await world.ledger.vouchers({ ...range, ...(employer.value && { chain: employer.value }) });
  if (!vouchers.ok) return vouchers;
  const lines = atpList(
    vouchers.value.map(({ entry }) => entry),
    year,
    quarter,
  );
  const inView = ({ chain }: EmployerEntry) => employer.value === undefined || chain === employer.value;
  return ok({ lines, quarters: atpQuarters(lines, employers.value.filter(inView), { year, quarter }) });
}
