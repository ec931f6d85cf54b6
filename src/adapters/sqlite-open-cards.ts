import { type CardFacts, CardMemory } from "../payroll/fact.js";
import { branded } from "../values/brand.js";
import type { CvrNumber, FrikortId } from "../values/identity.js";
import { factsOf } from "./sqlite-load.js";
import type { OpenFile } from "./sqlite-open.js";

/**
 * The cards that may have unfinished business, without reading what is known of all the others: something to register, an
 * employment on which nothing may have been paid, or a balance read at the portal. All of it is found in indexes alone.
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
        UNION SELECT w.card FROM entry AS w INDEXED BY entry_employment WHERE w.kind = 'employment' AND NOT EXISTS (
          SELECT 1 FROM entry AS v INDEXED BY entry_used WHERE v.number IS NOT NULL AND v.card = w.card)
        UNION SELECT card FROM entry INDEXED BY entry_employment WHERE kind = 'employment'
          GROUP BY card HAVING count(DISTINCT chain) > 1)
      SELECT card FROM open ${known} ORDER BY card`,
      ...(chain === undefined ? [] : [chain]),
    )
    .map(([card]) => branded<FrikortId>(card));
}
