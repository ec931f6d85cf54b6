import { type Audited, Auditing } from "../../../payroll/audit/audit.js";
import type { PassedEntry, StoredText } from "../../../payroll/audit/audited-entry.js";
import type { ExpectedHead } from "../../../payroll/audit/heads.js";
import { branded } from "../../../values/brand.js";
import type { Digest } from "../../../values/digest.js";
import { columnsUnlike, digestAt, inspectedTables, packedColumns, unpacked } from "../rows.js";
import type { Connection } from "./connection.js";

/** Which share of a ledger's cards to look through: that of the even or of the odd ones. */
export interface ShareOfCards {
  readonly share: 0 | 1;
  readonly ledger: Digest;
  readonly expected: readonly ExpectedHead[];
}

/** Every entry is of one share, whatever its card is; those that all shares must know of are of both. */
const isOwn = "(e.card IS NULL OR e.kind = 'erasure' OR CAST(e.card AS INTEGER) & 1 = ?1)";

/** Of an own entry its text and all columns, of another one what later entries are held against. */
const rowsAfter = `SELECT CASE WHEN ${isOwn} THEN e.text END,
  CASE WHEN ${isOwn} THEN ${packedColumns} ELSE json_array(e.position, e.chain, e.sequence, e.digest, e.at, e.year, e.number,
    CASE e.kind WHEN 'payment' THEN e.payment_id END) END
  ${inspectedTables} WHERE e.position > ?2 ORDER BY e.position LIMIT 500`;

/**
 * Reads the entries of a share once, for the audits and to hold their columns against their texts. At the first that is not as
 * it should be it stops and answers nothing: who looks through the whole ledger will tell it.
 */
export function auditShare(connection: Connection, { share, ledger, expected }: ShareOfCards): Audited | undefined {
  const auditing = new Auditing(ledger, expected);
  connection.exec("PRAGMA cache_size = -2048");
  let place = 0;
  for (;;) {
    const rows = connection.rows(rowsAfter, share, place);
    if (rows.length === 0) return auditing.audited();
    for (const [text, columns] of rows) {
      place += 1;
      const isRight =
        text === null
          ? passes(auditing, String(columns), place)
          : takes(auditing, String(text), String(columns), place);
      if (!isRight) return undefined;
    }
  }
}

/** Takes an own entry: do the audits find nothing, and do its columns say what the text says? */
function takes(auditing: Auditing, text: string, columns: string, place: number): boolean {
  const row = unpacked(columns, text);
  const [order, chain, sequence] = row;
  const entry = auditing.take(branded<StoredText>({ order, chain, sequence, digest: row[digestAt], text }));
  return auditing.found.length === 0 && entry !== undefined && columnsUnlike(entry, row, place).length === 0;
}

/** Lets an entry of the other share pass. */
function passes(auditing: Auditing, columns: string, place: number): boolean {
  const [position, chain, sequence, digest, at, year, number, paymentId]: readonly unknown[] = JSON.parse(columns);
  const voucher = number === null ? undefined : { year, number, paymentId: paymentId ?? undefined };
  auditing.pass(branded<PassedEntry>({ chain, sequence, digest, at, voucher }));
  return position === place;
}
