import { textOf } from "../payroll/book.js";
import { parseEntry } from "../payroll/entry-parse.js";
import { branded } from "../values/brand.js";
import type { Digest } from "../values/digest.js";
import type { Finding } from "../values/finding.js";
import { erasedPerson } from "../values/person.js";
import { columnNames, columnsOfRow, differences, differs } from "./ledger-columns.js";
import { columnsOf } from "./ledger-rows.js";
import type { Connection } from "./sqlite-connection.js";

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
      findings.push(...differences(kept, columnsOf(parsed.value, after, textOf(parsed.value))));
    }
  }
}

/** The columns of a plain payment or reversal by the fields of its text. */
const fieldsOfVouchers: Readonly<Record<string, string>> = {
  ...{ chain: "chain", sequence: "sequence", kind: "kind", card: "card", year: "year", pay_day: "payDay" },
  ...{ period_from: "from", period_to: "to", payment_id: "paymentId", content_key: "contentKey", seconds: "seconds" },
  ...{ atp_class: "atpClass", counted: "counted", atp_employee: "atpEmployee", atp_employer: "atpEmployer" },
  ...{ accrued: "holidayPayAccrued", holder: "holder", batch: "batch", at: "at", actor: "by", previous: "previous" },
};

/** Columns that only entries of other kinds have. */
const columnsOfOthers =
  "saldo_left read_at ceiling ceiling_from ceiling_to registered_on registered_at registered_by moment employee_number " +
  "per_hour from_day to_day state";

/** True for a plain voucher whose columns are those of its text: without a split, and without holiday pay that was owed. */
const surelySame = `coalesce(CASE WHEN number IS NOT NULL AND json_valid(text) THEN ${[
  ...Object.entries(fieldsOfVouchers).map(([column, field]) => `${column} IS text ->> '$.${field}'`),
  "number = CAST(substr(text ->> '$.voucher', 6) AS INTEGER)",
  "about IS CAST(substr(text ->> '$.reverses', 6) AS INTEGER)",
  "text ->> '$.practice' <> 'only' AND holiday_out = 0 AND text -> '$.outside' IS NULL AND outside = 0",
  ...columnsOfOthers.split(" ").map((column) => `${column} IS NULL`),
].join(" AND ")} ELSE false END, false)`;
