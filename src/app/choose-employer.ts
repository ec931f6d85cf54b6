import type { EmployerEntry } from "../ledger/entry.js";
import type { CvrNumber } from "../values/identity.js";
import { type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import type { World } from "./ports.js";

/** Which employer was named, and which one settings name when none was. */
export interface EmployerChoice {
  readonly named?: CvrNumber | undefined;
  readonly usual?: CvrNumber | undefined;
}

/** The employer an act is for: the one named, else the usual one, else the only one there is; otherwise it is not clear (107). */
export async function chooseEmployer(choice: EmployerChoice, world: World): Promise<Outcome<EmployerEntry>> {
  const employers = await world.ledger.employers();
  if (!employers.ok) return employers;
  const find = (cvr: CvrNumber) => employers.value.find((employer) => employer.chain === cvr);
  if (choice.named !== undefined) {
    const found = find(choice.named);
    return found ? ok(found) : err(problem("employer-unknown", { employer: choice.named }));
  }
  const usual = choice.usual && find(choice.usual);
  if (usual) return ok(usual);
  const [only, ...others] = employers.value;
  if (only !== undefined && others.length === 0) return ok(only);
  return err(problem("employer-not-chosen", { known: employers.value.map((employer) => employer.chain) }));
}

/** The employer to narrow a list to: only one that was named; lists cover all employers otherwise. */
export async function namedEmployer(
  named: CvrNumber | undefined,
  world: World,
): Promise<Outcome<CvrNumber | undefined>> {
  if (named === undefined) return ok(undefined);
  const employer = await chooseEmployer({ named }, world);
  return employer.ok ? ok(employer.value.chain) : employer;
}
