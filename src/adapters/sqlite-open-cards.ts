import { branded } from "../values/brand.js";
import type { CvrNumber, FrikortId } from "../values/identity.js";
import type { OpenFile } from "./sqlite-open.js";

/**
 * The cards that may have unfinished business, without reading what is known of all the others: something to register, an
 * employment on which nothing has been paid, or a balance read at the portal.
 */
export function openCards(chain: CvrNumber | undefined, { connection }: OpenFile): readonly FrikortId[] {
  const known =
    chain === undefined ? "" : "WHERE EXISTS (SELECT 1 FROM entry AS e WHERE e.card = open.card AND e.chain = ?)";
  return connection
    .rows(
      `WITH open (card) AS (
        SELECT e.card FROM to_register AS t CROSS JOIN entry AS e ON e.position = t.position
        UNION SELECT card FROM entry WHERE kind = 'saldo' AND card IS NOT NULL
        UNION SELECT w.card FROM entry AS w INDEXED BY entry_employment WHERE w.kind = 'employment' AND NOT EXISTS (
          SELECT 1 FROM entry AS v WHERE v.number IS NOT NULL AND v.card = w.card AND v.chain = w.chain))
      SELECT card FROM open ${known} ORDER BY card`,
      ...(chain === undefined ? [] : [chain]),
    )
    .map(([card]) => branded<FrikortId>(card));
}
