import type { Finding } from "../../../values/finding.js";
import { type Parts, partsThatDiffer } from "../schema-parts.js";
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
  return partsThatDiffer(due, partsOf(connection), path);
}

/** Every part of a schema by kind and name, with the words it was made with; without what SQLite makes for itself and the files a copy carries. */
function partsOf(connection: Connection): Parts {
  const parts = connection.rows("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema");
  return new Map(
    parts
      .map(([name, sql]): [string, string] => [String(name), String(sql).replace(/\s+/g, " ").trim()])
      .filter(([name]) => !/ sqlite_/.test(name) && name !== "table kept_file"),
  );
}
