import { branded } from "../values/brand.js";
import type { Finding } from "../values/finding.js";
import type { Cell, Columns } from "./ledger-rows.js";

/** The columns of an entry, by the names that every database of ours gives them, in the order they stand there. */
export const columnNames = (
  "position chain sequence kind card year number about pay_day period_from period_to payment_id content_key atp_class " +
  "seconds counted atp_employee atp_employer accrued holiday_out outside saldo_left read_at ceiling ceiling_from " +
  "ceiling_to registered_on registered_at registered_by moment holder employee_number per_hour from_day to_day state " +
  "batch at actor previous digest text"
).split(" ");

/** The columns of a row, from its cells in the order of `columnNames`. */
export function columnsOfRow(row: readonly unknown[]): Columns {
  return Object.fromEntries(columnNames.map((name, place) => [name, branded<Cell>(row[place])]));
}

/** Every column that says something else than its entry. */
export function differences(kept: Columns, due: Columns): readonly Finding[] {
  const findings: Finding[] = [];
  for (const name of columnNames) {
    const expected = due[name] ?? null;
    const found = kept[name] ?? null;
    if (expected === found) continue;
    const data = { field: name, expected: expected ?? "", found: found ?? "", sequence: Number(kept.sequence) };
    findings.push(differs(String(kept.chain), data));
  }
  return findings;
}

/** A finding about a chain, or about the store itself. */
export function differs(file: string, data: Finding["data"]): Finding {
  return { code: "digest-fits", file, line: null, card: null, voucher: null, data };
}
