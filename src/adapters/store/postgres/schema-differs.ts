import { randomBytes } from "node:crypto";
import type { Finding } from "../../../values/finding.js";
import { systemCodeOf } from "../../files/fault.js";
import { type Parts, partsThatDiffer } from "../schema-parts.js";
import type { Connection } from "./connection.js";
import { schemaSteps } from "./schema.js";

/**
 * Tables, columns, conditions, keys, triggers and functions of a ledger held against those that this program makes. The program's
 * own are made beside it in a transaction that is taken back, in the words of the same server. Told by kind and name; what a
 * foreign part would do is not repeated. A user who may make no schema in the database cannot compare, and is told nothing.
 */
export async function schemaThatDiffers(connection: Connection, place: string): Promise<readonly Finding[]> {
  const scratch = `frikort_${randomBytes(6).toString("hex")}`;
  const own = (text: string) => text.replace(/\bfrikort\b/g, scratch);
  const steps = schemaSteps.flat().map(own).join(";\n");
  try {
    await connection.run(`BEGIN; CREATE SCHEMA ${scratch}; SET LOCAL search_path = ${scratch}, pg_catalog; ${steps}`);
    await connection.run("SET LOCAL search_path = pg_catalog");
    const due = await partsOf(connection, scratch);
    const kept = await partsOf(connection, "frikort");
    return partsThatDiffer(due, kept, place);
  } catch (error) {
    if (systemCodeOf(error) === "42501") return [];
    throw error;
  } finally {
    await connection.run("ROLLBACK");
  }
}

/** Every part of a schema by kind and name, with the words in which the server says what it is. */
async function partsOf(connection: Connection, schema: string): Promise<Parts> {
  const { rows } = await connection.ask({ sql: partsSql, parameters: [schema] });
  const plain = (cell: unknown) => String(cell).replaceAll(schema, "frikort");
  return new Map(rows.map(([name, words]) => [plain(name), plain(words)]));
}

/** A trigger that is switched off is another one, and so is a key whose own triggers are. */
const partsSql = `
  WITH tables AS (SELECT c.* FROM pg_class AS c WHERE c.relnamespace = to_regnamespace($1))
  SELECT 'table ' || relname, concat_ws(' ', relkind, relpersistence, relrowsecurity) FROM tables WHERE relkind <> 'i'
  UNION ALL SELECT 'column ' || relname || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod), attnotnull,
    attcollation::regcollation, pg_get_expr(adbin, adrelid))
    FROM tables AS t JOIN pg_attribute AS a ON a.attrelid = t.oid AND attnum > 0 AND NOT attisdropped
    LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE relkind IN ('r', 'v')
  UNION ALL SELECT 'condition ' || relname || '.' || conname, concat_ws(' ', pg_get_constraintdef(k.oid), convalidated)
    FROM tables AS t JOIN pg_constraint AS k ON k.conrelid = t.oid
  UNION ALL SELECT 'index ' || relname, concat_ws(' ', pg_get_indexdef(indexrelid), indisvalid)
    FROM tables AS t JOIN pg_index AS i ON i.indexrelid = t.oid
  UNION ALL SELECT 'trigger ' || relname || '.' || tgname, concat_ws(' ', pg_get_triggerdef(g.oid), tgenabled)
    FROM tables AS t JOIN pg_trigger AS g ON g.tgrelid = t.oid WHERE NOT tgisinternal
  UNION ALL SELECT 'keys of ' || relname, string_agg(tgenabled::text, '' ORDER BY tgenabled)
    FROM tables AS t JOIN pg_trigger AS g ON g.tgrelid = t.oid WHERE tgisinternal GROUP BY relname
  UNION ALL SELECT 'rule ' || relname || '.' || rulename, pg_get_ruledef(r.oid)
    FROM tables AS t JOIN pg_rewrite AS r ON r.ev_class = t.oid
  UNION ALL SELECT 'function ' || proname || '(' || pg_get_function_identity_arguments(f.oid) || ')', pg_get_functiondef(f.oid)
    FROM pg_proc AS f WHERE pronamespace = to_regnamespace($1) AND prokind = 'f'
  UNION ALL SELECT 'function ' || proname, prokind::text
    FROM pg_proc AS f WHERE pronamespace = to_regnamespace($1) AND prokind <> 'f'`;
