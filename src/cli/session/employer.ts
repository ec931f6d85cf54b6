import { chooseEmployer } from "../../app/choose-employer.js";
import type { World } from "../../app/ports.js";
import type { EmployerEntry } from "../../ledger/entry.js";
import { type CvrNumber, parseCvr } from "../../values/identity.js";
import type { Outcome } from "../../values/problem.js";
import { askFor } from "./ask.js";
import { canAsk, employerOf, type Session } from "./session.js";

/** The employer an act is for. Where several are set up and none is named, a person in a terminal is asked which. */
export async function chosenEmployer(session: Session, world: World): Promise<Outcome<EmployerEntry>> {
  const chosen = await employerOf(session, world);
  if (chosen.ok || chosen.error[0].code !== "employer-not-chosen" || !canAsk(session)) return chosen;
  const employers = await world.ledger.employers();
  if (!employers.ok || employers.value.length === 0) return chosen;
  const { label } = session.words.fields.employer;
  const known = employers.value.map(({ chain, payer }) => `${chain} ${payer.name}`).join(", ");
  const asked = await askFor(["employer"], session, { labels: { employer: `${label} (${known})` } });
  if (!asked.ok) return asked;
  const cvr = parseCvr(asked.value.employer ?? "");
  return cvr.ok ? chooseEmployer({ named: cvr.value }, world) : chosen;
}

/** The employer that the next command must name again: where several are set up, each has a voucher of the same number. */
export async function employerToName(chain: CvrNumber, world: World): Promise<CvrNumber | undefined> {
  const employers = await world.ledger.employers();
  return employers.ok && employers.value.length > 1 ? chain : undefined;
}

/** The employer of an act whose slip will be sealed: refused before anything is written when the key is missing (523). */
export async function sealingEmployer(session: Session, world: World): Promise<Outcome<EmployerEntry>> {
  const chosen = await chosenEmployer(session, world);
  if (!chosen.ok) return chosen;
  const ready = world.sealer.ready(chosen.value.chain);
  return ready.ok ? chosen : ready;
}
