import type { Finding } from "../../../values/finding.js";
import { differs } from "../rows.js";
import { type Connection, connect } from "./connection.js";
import { schemaSteps } from "./schema.js";

/**
 * Tables, keys, triggers and views of a file held against those that this program makes for its version: a trigger too many may change
 * what is written later, one too few no longer guards it. Told by kind and name; what a foreign part would do is not repeated.
 */
export async function schemaThatDiffers(
  connection: Connection,
  path: string,
  version: number,
): Promise<readonly Finding[]> {
  const own = await connect({ path: ":memory:", waitMilliseconds: 0 });
  for (const step of schemaSteps.slice(0, version)) own.exec(step.join(";\n"));
  const due = partsOf(own);
  own.close();
  const kept = partsOf(connection);
  const names = [...new Set([...due.keys(), ...kept.keys()])].sort();
  return names.flatMap((name) => {
    const [expected, found] = [due.get(name), kept.get(name)];
    if (expected === found) return [];
    const said = { expected: expected === undefined ? "–" : name, found: found === undefined ? "–" : name };
    return [differs(path, { field: "schema", object: name, ...said })];
  });
}

/** Every part of a schema by kind and name, with the words it was made with; without what SQLite makes for itself and the files a copy carries. */
function partsOf(connection: Connection): ReadonlyMap<string, string> {
  const parts = connection.rows("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema");
  return new Map(
    parts
      .map(([name, sql]): [string, string] => [String(name), String(sql).replace(/\s+/g, " ").trim()])
      .filter(([name]) => !/ sqlite_/.test(name) && name !== "table kept_file"),
  );
}
