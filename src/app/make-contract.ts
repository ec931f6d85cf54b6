import { lawOn } from "../law/law.js";
import { type ContractTerms, contractPaper, type OpenField, openFields } from "../payroll/papers/contract.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { knownEmployment, type PaperMade, type PaperOrder, placePaper } from "./employment-paper.js";
import type { World } from "./ports.js";

interface ContractOrder extends PaperOrder {
  readonly terms: ContractTerms;
}

interface ContractMade extends PaperMade {
  /** What nobody has given: lines to fill in by hand. */
  readonly open: readonly OpenField[];
}

/** The employment certificate of lov 501/2023, dated today. */
export async function makeContract(order: ContractOrder, world: World): Promise<Outcome<ContractMade>> {
  const { card, employer, terms } = order;
  const known = await knownEmployment(card, employer, world);
  if (!known.ok) return known;
  const added = await world.ledger.addedLaw();
  if (!added.ok) return added;
  const law = lawOn(world.today, added.value);
  if (!law.ok) return law;
  const practice = { holidayPractice: employer.practice, holidayShare: law.value.holidayPay.value };
  const contract = { ...known.value, ...practice, terms, madeOn: world.today, issuedAt: world.now };
  const made = { madeOn: world.today, open: openFields(contract) };
  if (order.dryRun) return ok({ status: "planned", file: undefined, ...made });
  const placed = await placePaper(contractPaper(contract), order, world);
  return placed.ok ? ok({ ...placed.value, ...made }) : placed;
}
