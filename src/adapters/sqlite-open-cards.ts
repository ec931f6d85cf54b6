import { type CardFacts, CardMemory } from "../payroll/fact.js";
import { branded } from "../values/brand.js";
import type { CvrNumber, FrikortId } from "../values/identity.js";
import { factsOf } from "./sqlite-load.js";
import type { OpenFile } from "./sqlite-open.js";

/**
 * The cards that may have unfinished business, without reading what is known of all the others: something to register, an
 * employment that may not stand at the portal, or a balance read there. All of it is found in short lists and indexes.
 */
export function openCards(chain: CvrNumber | undefined, file: OpenFile): readonly CardFacts[] {
  const cards = openIn(chain, file);
  const memories = new Map(cards.map((card) => [card, new CardMemory(card)]));
  for (const fact of factsOf(cards, file)) memories.get(fact.card)?.add(fact);
  return [...memories.values()];
}

function openIn(chain: CvrNumber | undefined, { connection }: OpenFile): readonly FrikortId[] {
  const known =
    chain === undefined ? "" : "WHERE EXISTS (SELECT 1 FROM entry AS e WHERE e.card = open.card AND e.chain = ?)";
  return connection
    .rows(
      `WITH open (card) AS (
        SELECT e.card FROM to_register AS t CROSS JOIN entry AS e ON e.position = t.position
        UNION SELECT card FROM entry WHERE kind = 'saldo' AND card IS NOT NULL
        UNION SELECT card FROM employment_to_register)
      SELECT card FROM open ${known} ORDER BY card`,
      ...(chain === undefined ? [] : [chain]),
    )
    .map(([card]) => branded<FrikortId>(card));
}
