import type { StoredEntry } from "../../../app/ports.js";
import type { Finding } from "../../../values/finding.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { metaRows, metaThatDiffers } from "../meta.js";
import { columnsThatDiffer, differs, inspectedRows, papersOfNone, papersTold } from "../rows.js";
import { StoredRow, storedColumns } from "../stored-row.js";
import { type Connection, connect, guarded } from "./connection.js";
import { peopleOf } from "./load.js";
import type { OpenFile } from "./open.js";
import { schemaVersion } from "./schema.js";
import { schemaThatDiffers } from "./schema-differs.js";

/** Rows of one portion: enough to be quick, few enough to be small. */
const portionRows = 500;

const portionAfter = `SELECT ${storedColumns} FROM entry AS v WHERE v.position > ? ORDER BY v.position LIMIT ?`;

/** All entries in the order written, never more of them at once than a portion. Pages that are read once need no room. */
export async function* storedPortions(file: OpenFile): AsyncIterable<Outcome<readonly StoredEntry[]>> {
  const people = peopleOf(file);
  let after = 0;
  await guarded(file.place, () => ok(file.connection.exec("PRAGMA cache_size = -2048")));
  for (;;) {
    const portion = await guarded(file.place, () => ok(file.connection.rows(portionAfter, after, portionRows)));
    if (!portion.ok) {
      yield portion;
      return;
    }
    if (portion.value.length === 0) return;
    yield ok(portion.value.map((row) => new StoredRow(row, people)));
    after = Number(portion.value.at(-1)?.[0]);
  }
}

/**
 * What only the file itself can tell: another schema, pages and indexes that are damaged, columns that say something else than
 * their entry, lists that differ. What differs in rows can be left to somebody else.
 */
export async function inspect(file: OpenFile, rows = rowsThatDiffer): Promise<Outcome<readonly Finding[]>> {
  const schema = await schemaOf(file);
  return guarded(file.place, () => ok([...schema, ...contents(file, rows)]));
}

/** A picture of an older file has this program's schema, whatever stands in the file: that is looked at where it stands. */
async function schemaOf({ connection, place, key, version, isSnapshot }: OpenFile): Promise<readonly Finding[]> {
  if (isSnapshot !== true) return schemaThatDiffers(connection, place.path, schemaVersion);
  const file = await connect({ path: place.path, key, waitMilliseconds: place.waitSeconds * 1000 });
  try {
    return await schemaThatDiffers(file, place.path, version);
  } finally {
    file.close();
  }
}

/** The indexes are read in the order of the entries: with less room pages would be read again and again. */
const roomToInspect = "PRAGMA cache_size = -8192";

function contents(file: OpenFile, rows: typeof rowsThatDiffer): readonly Finding[] {
  const { connection } = file;
  const { path } = file.place;
  connection.exec(roomToInspect);
  const damages = connection.rows("PRAGMA integrity_check(20)").map(([line]) => String(line));
  const findings: Finding[] = damages
    .filter((line) => line !== "ok")
    .map((line) => differs(path, { field: "file", expected: "ok", found: line }));
  const papers = papersTold(connection.rows(papersOfNone), path);
  const meta = metaThatDiffers(connection.rows(metaRows), path);
  return [...findings, ...rows(file), ...papers, ...ceilingsOutOfPlace(connection, path), ...meta];
}

/** Ceilings lie in places that are counted without gaps. */
function ceilingsOutOfPlace(connection: Connection, path: string): readonly Finding[] {
  const places = connection.rows("SELECT position FROM ceiling ORDER BY position").map(([place]) => Number(place));
  const expected = places.findIndex((found, at) => found !== at + 1) + 1;
  if (expected === 0) return [];
  return [differs(path, { field: "ceiling", expected, found: places[expected - 1] ?? 0 })];
}

/** Every column is held against the text of its entry, a portion of rows at a time. Entries lie in places without gaps too. */
function rowsThatDiffer({ connection }: OpenFile): readonly Finding[] {
  const findings: Finding[] = [];
  let after = 0;
  for (;;) {
    const rows = connection.rows(
      `${inspectedRows} WHERE e.position > ? ORDER BY e.position LIMIT ?`,
      after,
      portionRows,
    );
    if (rows.length === 0) return findings;
    for (const row of rows) {
      findings.push(...columnsThatDiffer(row, after + 1));
      after = Number(row[0]);
    }
  }
}
