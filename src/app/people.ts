import { holderOf } from "../payroll/card/used.js";
import type { FrikortId } from "../values/identity.js";
import { isErased } from "../values/person.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import type { World } from "./ports.js";

/** The holder's name for each card that has one: for the user's own screen, never for a problem, a notice or a file. */
export async function namesOf(
  cards: Iterable<FrikortId>,
  world: World,
): Promise<Outcome<ReadonlyMap<FrikortId, string>>> {
  const names = new Map<FrikortId, string>();
  for (const card of new Set(cards)) {
    const facts = await world.ledger.card(card);
    if (!facts.ok) return facts;
    const holder = holderOf(facts.value);
    if (holder !== undefined && !isErased(holder)) names.set(card, holder.name.reveal());
  }
  return ok(names);
}

/** The cards whose holder's name has these words in it, in any order and in any letters, each with its name. */
export async function cardsNamed(
  words: string,
  world: World,
): Promise<Outcome<readonly { readonly card: FrikortId; readonly name: string }[]>> {
  const cards = await world.ledger.cards();
  if (!cards.ok) return cards;
  const names = await namesOf(cards.value, world);
  if (!names.ok) return names;
  const wanted = folded(words).split(/[\s,]+/);
  const found = [...names.value].filter(([, name]) => wanted.every((word) => folded(name).includes(word)));
  return ok(found.map(([card, name]) => ({ card, name })));
}

function folded(text: string): string {
  return text.normalize("NFC").trim().toLocaleLowerCase("da");
}
