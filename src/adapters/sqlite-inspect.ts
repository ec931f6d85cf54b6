import { parseEntry } from "../payroll/entry-parse.js";
import { entryText } from "../payroll/entry-text.js";
import { branded } from "../values/brand.js";
import type { Digest } from "../values/digest.js";
import type { Finding } from "../values/finding.js";
import { erasedPerson } from "../values/person.js";
import { columnNames, columnsOfRow, differences, differs } from "./ledger-columns.js";
import { columnsOf } from "./ledger-rows.js";
import type { Connection } from "./sqlite-connection.js";
import { surelySame } from "./sqlite-surely-same.js";

/** What only the file itself can tell: pages and indexes that are damaged, columns that say something else than their entry. */
export function inspectFile(connection: Connection, path: string): readonly Finding[] {
  const damages = connection.rows("PRAGMA integrity_check(20)").map(([line]) => String(line));
  const findings: Finding[] = damages
    .filter((line) => line !== "ok")
    .map((line) => differs(path, { field: "file", expected: "ok", found: line }));
  return [...findings, ...columnsThatDiffer(connection)];
}

/** The database holds columns against texts by itself; whatever it is not sure of is looked at column by column. */
function columnsThatDiffer(connection: Connection): readonly Finding[] {
  const findings: Finding[] = [];
  let after = 0;
  for (;;) {
    const rows = connection.rows(
      `SELECT ${columnNames.join(", ")} FROM entry WHERE position > ? AND NOT (${surelySame}) ORDER BY position LIMIT 100`,
      after,
    );
    if (rows.length === 0) return findings;
    for (const row of rows) {
      const kept = columnsOfRow(row);
      const parsed = parseEntry(String(kept.text), branded<Digest>(kept.digest), erasedPerson);
      after = Number(kept.position);
      if (!parsed.ok) continue;
      findings.push(...differences(kept, columnsOf(parsed.value, after, entryText(parsed.value))));
    }
  }
}
