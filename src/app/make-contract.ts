import { lawOn } from "../law/law.js";
import type { EmployerEntry } from "../ledger/entry.js";
import { type ContractTerms, contractPaper, type OpenField, openFields } from "../payroll/papers/contract.js";
import type { Day } from "../values/calendar.js";
import type { FrikortId } from "../values/identity.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { knownEmployment, placePaper } from "./employment-paper.js";
import type { World } from "./ports.js";

/** Which card, at which employer, on what terms. `word`: what its file is called, `ansættelsesbevis` or `contract`. */
export interface ContractOrder {
  readonly card: FrikortId;
  readonly employer: EmployerEntry;
  readonly terms: ContractTerms;
  readonly folder: string;
  readonly word: string;
  readonly dryRun: boolean;
}

export interface ContractMade {
  readonly status: "written" | "stands" | "planned";
  readonly file: string | undefined;
  readonly madeOn: Day;
  /** What nobody has given: lines to fill in by hand. */
  readonly open: readonly OpenField[];
}

/** The employment certificate of lov 501/2023, dated today. */
export async function makeContract(order: ContractOrder, world: World): Promise<Outcome<ContractMade>> {
  const { card, employer, terms, word, folder } = order;
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
  const placed = await placePaper(contractPaper(contract), folder, `${word}-${employer.chain}-${card}.pdf`, world);
  return placed.ok ? ok({ ...placed.value, ...made }) : placed;
}
