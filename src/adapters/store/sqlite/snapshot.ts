import { addressOf, type Connection, connect, type Place } from "./connection.js";

/**
 * A ledger of an earlier version as this one would have it, for those who only read: its tables are copied into a database
 * without a name, which goes with the run, and the steps are taken there. The file stays as it is.
 */
export async function snapshotOf(
  file: { readonly connection: Connection; readonly place: Place; readonly key?: string | undefined },
  takeSteps: (copy: Connection) => void,
): Promise<Connection> {
  const { connection, place, key } = file;
  const copy = await connect({ path: "", waitMilliseconds: place.waitSeconds * 1000 });
  const parts = connection.rows(
    "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> 'kept_file'",
  );
  const tables = parts.filter(([type]) => type === "table");
  for (const [, , sql] of tables) copy.exec(String(sql));
  const address = addressOf(place.path);
  copy.run(`ATTACH ? AS ledger ${key === undefined ? "" : "KEY ?"}`, key === undefined ? [address] : [address, key]);
  copy.exec("BEGIN");
  for (const [, name] of tables) copy.exec(`INSERT INTO main."${name}" SELECT * FROM ledger."${name}"`);
  copy.exec("COMMIT; DETACH ledger;");
  for (const [type, , sql] of parts) if (type !== "table") copy.exec(String(sql));
  copy.exec("BEGIN");
  takeSteps(copy);
  copy.exec("COMMIT");
  connection.close();
  return copy;
}
