import type { Quarter } from "../law/atp.js";
import { type AtpLine, atpList } from "../payroll/books/atp-list.js";
import { day, type IncomeYear } from "../values/calendar.js";
import type { CvrNumber } from "../values/identity.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { namedEmployer } from "./choose-employer.js";
import type { World } from "./ports.js";

/** A year's ATP by employer, card and month; only one quarter or one employer where they are named. */
export async function listAtp(
  question: { readonly year: IncomeYear; readonly quarter?: Quarter; readonly named: CvrNumber | undefined },
  world: World,
): Promise<Outcome<readonly AtpLine[]>> {
  const { year, quarter, named } = question;
  const employer = await namedEmployer(named, world);
  if (!employer.ok) return employer;
  // Pay can be given in the year before or after the one it was earned in.
  const range = { from: day(`${year - 1}-01-01`), to: day(`${year + 1}-12-31`) };
  const vouchers = await world.ledger.vouchers({ ...range, ...(employer.value && { chain: employer.value }) });
  if (!vouchers.ok) return vouchers;
  return ok(
    atpList(
      vouchers.value.map(({ entry }) => entry),
      year,
      quarter,
    ),
  );
}
