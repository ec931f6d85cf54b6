import type { CardFacts } from "../../ledger/fact.js";
import { holdsName, isErased, type Person } from "../../values/person.js";
import { type Problem, problemOf } from "../../values/problem.js";

/** The persons of a card whose names are still in the ledger. */
export function openHolders(facts: CardFacts): readonly Person[] {
  return facts.employments.map(({ holder }) => holder).filter((holder) => !isErased(holder));
}

/** Refuses a reason that holds the name of one of these persons (202): an entry is never changed, so it could not be erased. */
export function nameInReason(reason: string, holders: readonly Person[], much: "all" | "any"): Problem | undefined {
  if (!holders.some((holder) => holdsName(reason, holder, much))) return undefined;
  return problemOf("field-not-understood", { field: "reason", fault: "holds-name", received: "", expected: "" });
}
