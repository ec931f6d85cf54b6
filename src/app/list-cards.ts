import { ceilingOfYear } from "../law/law.js";
import { holderOf, inactiveOn, unregistered, useOf } from "../payroll/card/used.js";
import type { Day, IncomeYear } from "../values/calendar.js";
import type { CvrNumber, FrikortId } from "../values/identity.js";
import type { Money } from "../values/money.js";
import { isErased } from "../values/person.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import type { World } from "./ports.js";

/** One card of the ledger as it stands in a year. Used and left are absent when the year's ceiling is not known. */
export interface CardLine {
  readonly card: FrikortId;
  readonly active: boolean;
  /** The holder's name has been erased. */
  readonly isErased: boolean;
  readonly used: Money | undefined;
  readonly left: Money | undefined;
  readonly unregistered: number;
  /** The agreed hourly rate and the employment, at the employer in view or, where there is only one, at that one. */
  readonly rate: Money | undefined;
  readonly employed: { readonly from: Day; readonly to?: Day } | undefined;
}

/** Every card of the ledger, or those that one employer knows. */
export async function listCards(
  question: { readonly year: IncomeYear; readonly on: Day; readonly employer?: CvrNumber },
  world: World,
): Promise<Outcome<readonly CardLine[]>> {
  const added = await world.ledger.addedLaw();
  if (!added.ok) return added;
  const cards = await world.ledger.cards(question.employer);
  if (!cards.ok) return cards;
  const ceiling = ceilingOfYear(question.year, added.value);
  const lines: CardLine[] = [];
  for (const card of cards.value) {
    const facts = await world.ledger.card(card);
    if (!facts.ok) return facts;
    const use = ceiling && useOf(ceiling, facts.value);
    const missing = unregistered(facts.value).filter((one) => one.chain === (question.employer ?? one.chain)).length;
    const active = inactiveOn(facts.value, question.on) === undefined;
    const employments = facts.value.employments.filter((one) => one.chain === (question.employer ?? one.chain));
    const newest = new Set(employments.map(({ chain }) => chain)).size === 1 ? employments.at(-1) : undefined;
    const holder = holderOf(facts.value);
    lines.push({
      isErased: holder !== undefined && isErased(holder),
      ...{ card, active, used: use?.used, left: use?.left, unregistered: missing, rate: newest?.perHour },
      employed: newest?.from === undefined ? undefined : { from: newest.from, ...(newest.to && { to: newest.to }) },
    });
  }
  return ok(lines);
}
