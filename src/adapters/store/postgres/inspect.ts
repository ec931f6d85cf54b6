import { branded } from "../../../values/brand.js";
import type { Finding } from "../../../values/finding.js";
import type { FrikortId } from "../../../values/identity.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { metaRows, metaThatDiffers } from "../meta.js";
import { columnsThatDiffer, differs, inspectedRows, papersOfNone, papersTold, type Row } from "../rows.js";
import { snapshot } from "./act.js";
import type { Connection } from "./connection.js";
import { schemaThatDiffers } from "./schema-differs.js";

/** What only the database can tell: its schema, and in one state of it columns, and the rows held, that say something else than the entries. */
export async function inspectServer(connection: Connection, place: string): Promise<Outcome<readonly Finding[]>> {
  const schema = await schemaThatDiffers(connection, place);
  await connection.ask(snapshot);
  const heads = await connection.ask({ sql: headsThatDiffer });
  const cards = await connection.ask({ sql: cardsThatDiffer });
  const places = await connection.ask({ sql: placesThatDiffer });
  const papers = await connection.ask({ sql: papersOfNone });
  const findings = [
    ...[...schema, ...heads.rows.map(headFinding), ...cards.rows.map((row) => cardFinding(row, place))],
    ...places.rows.map((row) => placeFinding(row, place)),
    ...papersTold(papers.rows, place),
    ...metaThatDiffers((await connection.ask({ sql: metaRows })).rows, place),
  ];
  let after = 0;
  for (;;) {
    const { rows } = await connection.ask({ name: "inspected", sql: portion, parameters: [after] });
    if (rows.length === 0) break;
    for (const row of rows) findings.push(...columnsThatDiffer(row));
    after = Number(rows.at(-1)?.[0]);
  }
  await connection.run("ROLLBACK");
  return ok(findings);
}

function headFinding([chain, field, found, expected]: Row): Finding {
  return differs(String(chain), { field: String(field), expected: cell(expected), found: cell(found) });
}

function cardFinding([card, found, expected]: Row, place: string): Finding {
  return {
    ...differs(place, { field: "position", expected: cell(expected), found: cell(found) }),
    card: branded<FrikortId>(card),
  };
}

function placeFinding([position, found, expected]: Row, place: string): Finding {
  return differs(place, { field: "position", object: String(position), expected: cell(expected), found: cell(found) });
}

function cell(value: unknown): string {
  return value === null || value === undefined ? "–" : String(value);
}

/** The row held for each chain is where its newest entry is; one that was held and never written has none. */
const headsThatDiffer = `SELECT n.chain, f.field, f.found, f.expected
  FROM (SELECT chain FROM chain UNION SELECT chain FROM entry) AS n LEFT JOIN chain AS c ON c.chain = n.chain
  LEFT JOIN LATERAL (SELECT * FROM entry WHERE chain = n.chain ORDER BY sequence DESC LIMIT 1) AS e ON true
  CROSS JOIN LATERAL (VALUES ('sequence', c.sequence::text, coalesce(e.sequence, 0)::text), ('digest', c.digest, e.digest),
    ('at', c.at, e.at), ('position', c.position::text, coalesce(e.position, 0)::text)) AS f (field, found, expected)
  WHERE f.found IS DISTINCT FROM f.expected ORDER BY n.chain, f.field`;

/** The same for each card. */
const cardsThatDiffer = `SELECT card, c.position, coalesce(e.position, 0)
  FROM card AS c FULL JOIN (SELECT card, max(position) AS position FROM entry WHERE card IS NOT NULL GROUP BY card) AS e USING (card)
  WHERE c.position IS DISTINCT FROM coalesce(e.position, 0) ORDER BY card`;

/** Where each entry lies, by its digest. */
const placesThatDiffer = `SELECT position, e.digest, p.digest FROM entry AS e FULL JOIN place AS p USING (position)
  WHERE e.digest IS DISTINCT FROM p.digest ORDER BY position`;

const portion = `${inspectedRows} WHERE e.position > $1 ORDER BY e.position LIMIT 1000`;
