import { holderKnown } from "../payroll/card/used.js";
import type { FrikortId } from "../values/identity.js";
import { type Notice, notice } from "../values/notice.js";
import { type Hidden, isErased, nameForm, type Person } from "../values/person.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import type { LedgerStore, World } from "./ports.js";

/** The holder's name for each card that has one: for the user's own screen, never for a problem, a notice or a file. */
export async function namesOf(
  cards: Iterable<FrikortId>,
  world: { readonly ledger: LedgerStore },
): Promise<Outcome<ReadonlyMap<FrikortId, string>>> {
  const names = new Map<FrikortId, string>();
  for (const card of new Set(cards)) {
    const facts = await world.ledger.card(card);
    if (!facts.ok) return facts;
    const name = nameOf(holderKnown(facts.value));
    if (name !== undefined) names.set(card, name);
  }
  return ok(names);
}

/** The name of one holder, for the same; nothing when it has been erased. */
export function nameOf(holder: Person | undefined): string | undefined {
  return holder === undefined || isErased(holder) ? undefined : holder.name.reveal();
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

/** A card that is about to have a name it did not have before. */
export interface NewName {
  readonly card: FrikortId;
  readonly name: Hidden<string>;
}

/**
 * Cards that are to have a name which another card of the ledger bears already: one person under two numbers, or two people
 * (R52). The notice has the numbers, never the name. Names that nobody bears cost one reading of the persons, not of the cards.
 */
export async function namesakes(named: readonly NewName[], ledger: LedgerStore): Promise<Outcome<readonly Notice[]>> {
  if (named.length === 0) return ok([]);
  const people = await ledger.people();
  if (!people.ok) return people;
  const borne = new Set(people.value.map(({ name }) => nameForm(name)));
  const doubtful = named.filter(({ name }) => borne.has(nameForm(name.reveal())));
  if (doubtful.length === 0) return ok([]);
  const cards = await ledger.cards();
  if (!cards.ok) return cards;
  const names = await namesOf(cards.value, { ledger });
  if (!names.ok) return names;
  const forms = [...names.value].map(([card, name]) => ({ card, form: nameForm(name) }));
  return ok(
    doubtful.flatMap(({ card, name }) => {
      const others = forms.filter((one) => one.card !== card && one.form === nameForm(name.reveal()));
      return others.length === 0 ? [] : [notice("same-name", { cards: [card, ...others.map((one) => one.card)] })];
    }),
  );
}
