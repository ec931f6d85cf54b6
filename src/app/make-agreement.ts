import { agreementPaper } from "../payroll/papers/agreement.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { knownEmployment, type PaperMade, type PaperOrder, placePaper } from "./employment-paper.js";
import type { World } from "./ports.js";

interface AgreementMade extends PaperMade {
  /** The holder is not known yet: the name is to be written by hand. */
  readonly isNameOpen: boolean;
}

/** One page to sign, dated today. */
export async function makeAgreement(order: PaperOrder, world: World): Promise<Outcome<AgreementMade>> {
  const { card, employer } = order;
  const known = await knownEmployment(card, employer, world);
  if (!known.ok) return known;
  const made = { madeOn: world.today, isNameOpen: known.value.holder === undefined };
  if (order.dryRun) return ok({ status: "planned", file: undefined, ...made });
  const paper = agreementPaper({ ...known.value, card, madeOn: world.today, issuedAt: world.now });
  const placed = await placePaper(paper, order, world);
  return placed.ok ? ok({ ...placed.value, ...made }) : placed;
}
