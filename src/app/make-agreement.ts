import type { EmployerEntry } from "../ledger/entry.js";
import { agreementPaper } from "../payroll/papers/agreement.js";
import type { Day } from "../values/calendar.js";
import type { FrikortId } from "../values/identity.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { knownEmployment, placePaper } from "./employment-paper.js";
import type { World } from "./ports.js";

/** Which card, at which employer, and where the paper is to lie. `word`: what its file is called, `aftale` or `agreement`. */
export interface AgreementOrder {
  readonly card: FrikortId;
  readonly employer: EmployerEntry;
  readonly folder: string;
  readonly word: string;
  readonly dryRun: boolean;
}

export interface AgreementMade {
  readonly status: "written" | "stands" | "planned";
  readonly file: string | undefined;
  readonly madeOn: Day;
  /** The holder is not known yet: the name is to be written by hand. */
  readonly isNameOpen: boolean;
}

/** One page to sign, dated today. */
export async function makeAgreement(order: AgreementOrder, world: World): Promise<Outcome<AgreementMade>> {
  const { card, employer, word, folder } = order;
  const known = await knownEmployment(card, employer, world);
  if (!known.ok) return known;
  const made = { madeOn: world.today, isNameOpen: known.value.holder === undefined };
  if (order.dryRun) return ok({ status: "planned", file: undefined, ...made });
  const paper = agreementPaper({ ...known.value, card, madeOn: world.today, issuedAt: world.now });
  const placed = await placePaper(paper, folder, `${word}-${employer.chain}-${card}.pdf`, world);
  return placed.ok ? ok({ ...placed.value, ...made }) : placed;
}
