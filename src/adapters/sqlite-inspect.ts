import { textOf } from "../payroll/book.js";
import { parseEntry } from "../payroll/entry-parse.js";
import { branded } from "../values/brand.js";
import type { Digest } from "../values/digest.js";
import type { Finding } from "../values/finding.js";
import { type Cell, type Columns, columnsOf } from "./ledger-rows.js";
import { peopleOf } from "./sqlite-load.js";
import type { OpenFile } from "./sqlite-open.js";

/** What only the file itself can tell: pages and indexes that are damaged, columns that say something else than their entry. */
export function inspectFile(file: OpenFile): readonly Finding[] {
  const path = file.place.path;
  const damages = file.connection.rows("PRAGMA integrity_check(20)").map(([line]) => String(line));
  const findings: Finding[] = damages
    .filter((line) => line !== "ok")
    .map((line) => findingOf(path, { field: "file", expected: "ok", found: line }));
  return [...findings, ...columnsThatDiffer(file)];
}

function columnsThatDiffer(file: OpenFile): readonly Finding[] {
  const people = peopleOf(file);
  const findings: Finding[] = [];
  let after = 0;
  for (;;) {
    const rows = file.connection.rows(
      `SELECT ${columnNames.join(", ")} FROM entry WHERE position > ? ORDER BY position LIMIT 1000`,
      after,
    );
    if (rows.length === 0) return findings;
    for (const row of rows) {
      const kept = Object.fromEntries(columnNames.map((name, place) => [name, branded<Cell>(row[place])]));
      const parsed = parseEntry(String(kept.text), branded<Digest>(kept.digest), people);
      after = Number(kept.position);
      if (!parsed.ok) continue;
      findings.push(...differences(kept, columnsOf(parsed.value, after, textOf(parsed.value))));
    }
  }
}

function differences(kept: Columns, due: Columns): readonly Finding[] {
  const findings: Finding[] = [];
  for (const name of columnNames) {
    const expected = due[name] ?? null;
    const found = kept[name] ?? null;
    if (expected === found) continue;
    const data = { field: name, expected: expected ?? "", found: found ?? "", sequence: Number(kept.sequence) };
    findings.push(findingOf(String(kept.chain), data));
  }
  return findings;
}

function findingOf(file: string, data: Finding["data"]): Finding {
  return { code: "digest-fits", file, line: null, card: null, voucher: null, data };
}

const columnNames = (
  "position chain sequence kind card year number about pay_day period_from period_to payment_id content_key atp_class " +
  "seconds counted atp_employee atp_employer accrued holiday_out outside saldo_left read_at ceiling ceiling_from " +
  "ceiling_to registered_on registered_at registered_by moment holder employee_number per_hour from_day to_day state " +
  "batch at actor previous digest text"
).split(" ");
