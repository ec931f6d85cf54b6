import type { Finding } from "../../../values/finding.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { columnNames, columnsThatDiffer, differs, type Row } from "../rows.js";
import { snapshot } from "./act.js";
import type { Connection } from "./connection.js";

/** What only the database can tell, in one state of it: columns, and the rows held, that say something else than the entries. */
export async function inspectServer(connection: Connection): Promise<Outcome<readonly Finding[]>> {
  await connection.ask(snapshot);
  const heads = await connection.ask({ sql: headsThatDiffer });
  const findings = heads.rows.map(headFinding);
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

function headFinding([chain, sequence, found, expected]: Row): Finding {
  const data = { field: "sequence", expected: Number(expected), found: Number(found), sequence: Number(sequence) };
  return differs(String(chain), data);
}

const headsThatDiffer = `SELECT c.chain, c.sequence, c.sequence, coalesce(max(e.sequence), 0)
  FROM chain AS c LEFT JOIN entry AS e ON e.chain = c.chain GROUP BY c.chain, c.sequence
  HAVING c.sequence <> coalesce(max(e.sequence), 0) ORDER BY c.chain`;

const portion = `SELECT ${columnNames.join(", ")} FROM entry WHERE position > $1 ORDER BY position LIMIT 1000`;
