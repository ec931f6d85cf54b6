import { columnNames } from "../rows.js";
import { firstStep } from "./first-step.js";
import { guards } from "./guards.js";

/**
 * What brings a ledger file from one version to the next: the first step makes an empty file a ledger of version 1. A step
 * that has been released is never changed.
 */
export const schemaSteps: readonly (readonly string[])[] = [
  firstStep,
  [
    ...[entriesAnew(), indexesOfEntries(), papers(), ...guards, ...untimedMarks()],
    "ALTER TABLE person ADD COLUMN account TEXT NOT NULL DEFAULT ''",
  ],
];

/** The version of the ledger files that this program writes. */
export const schemaVersion = schemaSteps.length;

/** What SQLite keeps in a file's head to say which program it is of: «Frik». */
export const application = 0x46_72_69_6b;

/**
 * One row per entry. The columns hold what deciding needs, the text is the entry; the columns of other kinds are empty. A
 * table's conditions cannot be changed: the entries move to a new one as they stand, and the old one goes with its indexes
 * and guards.
 */
function entriesAnew(): string {
  const columns = columnNames.filter((name) => name !== "holiday_days" && name !== "atp_months").join(", ");
  return `
    ALTER TABLE entry RENAME TO entry_before;
    CREATE TABLE entry (
      position INTEGER PRIMARY KEY, chain TEXT NOT NULL, sequence INTEGER NOT NULL, kind TEXT NOT NULL, card TEXT, year INTEGER,
      number INTEGER, about INTEGER, pay_day TEXT, period_from TEXT, period_to TEXT, payment_id TEXT, content_key TEXT,
      atp_class TEXT, seconds INTEGER, counted INTEGER, atp_employee INTEGER, atp_employer INTEGER, accrued INTEGER,
      holiday_out INTEGER, outside INTEGER, saldo_left INTEGER, read_at TEXT, ceiling INTEGER, ceiling_from TEXT,
      ceiling_to TEXT, registered_on TEXT, registered_at TEXT, registered_by TEXT, moment TEXT, holder TEXT,
      employee_number TEXT, per_hour INTEGER, from_day TEXT, to_day TEXT, state TEXT, batch TEXT, at TEXT NOT NULL,
      actor TEXT NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL, text TEXT NOT NULL,
      holiday_days INTEGER, atp_months TEXT,
      CHECK (sequence > 0 AND actor <> '' AND length(digest) = 64),
      CHECK (coalesce(CASE kind
        WHEN 'payment' THEN counted > 0 AND about IS NULL AND ${voucherWhole()}
        WHEN 'reversal' THEN counted < 0 AND about > 0 AND ${voucherWhole()}
        WHEN 'saldo' THEN number IS NULL AND card || read_at || ceiling_from || ceiling_to IS NOT NULL
          AND year + saldo_left + ceiling IS NOT NULL
        WHEN 'registered' THEN number IS NULL AND card || registered_on || registered_by || moment IS NOT NULL
          AND year + about IS NOT NULL
        WHEN 'unregistered' THEN number IS NULL AND card IS NOT NULL AND year + about IS NOT NULL
        WHEN 'employment' THEN number IS NULL AND card || holder IS NOT NULL
        WHEN 'card-state' THEN number IS NULL AND card || from_day IS NOT NULL AND state IN ('first-day', 'inactive', 'active')
        WHEN 'erasure' THEN number IS NULL AND card IS NOT NULL
        WHEN 'employer' THEN number IS NULL AND card IS NULL
        WHEN 'law' THEN number IS NULL AND card IS NULL AND chain = 'house'
        END, false))
    ) STRICT;
    INSERT INTO entry (${columns}) SELECT ${columns} FROM entry_before ORDER BY position;
    DROP TABLE entry_before;`;
}

/**
 * One row per voucher: the digest of the entry that its payslip and record were made of, once they have appeared. What waited
 * in the list of before goes on waiting.
 */
function papers(): string {
  return `
    CREATE TABLE papers (position INTEGER PRIMARY KEY, made_of TEXT) STRICT;
    CREATE INDEX papers_waiting ON papers (position) WHERE made_of IS NULL;
    INSERT INTO papers SELECT position, CASE WHEN (chain, year, number) NOT IN (SELECT * FROM to_hand_out) THEN digest END
      FROM entry WHERE number IS NOT NULL ORDER BY position;
    DROP TABLE to_hand_out;`;
}

/** What a ledger says of itself holds no times: nothing can tell whether they are right, and nobody asks for them. */
function untimedMarks(): readonly string[] {
  return [
    "DROP TRIGGER IF EXISTS meta_no_update",
    "UPDATE meta SET value = '' WHERE key LIKE 'schema/%'",
    "CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'nothing is changed'); END",
  ];
}

/** Nothing that a voucher must have is missing, and its year is that of its pay day. */
function voucherWhole(): string {
  return (
    "number > 0 AND card || pay_day || period_from || period_to || payment_id || content_key || atp_class || holder IS NOT NULL " +
    "AND seconds + atp_employee + atp_employer + accrued + holiday_out + outside IS NOT NULL " +
    "AND year = CAST(substr(pay_day, 1, 4) AS INTEGER)"
  );
}

/** What makes one card among a hundred thousand payments quick, and what may stand once only. */
function indexesOfEntries(): string {
  return `
    CREATE UNIQUE INDEX entry_sequence ON entry (chain, sequence);
    CREATE UNIQUE INDEX entry_voucher ON entry (chain, year, number) WHERE number IS NOT NULL;
    CREATE UNIQUE INDEX entry_payment_id ON entry (chain, payment_id) WHERE kind = 'payment';
    CREATE UNIQUE INDEX entry_reversal ON entry (chain, year, about) WHERE kind = 'reversal';
    CREATE INDEX entry_registered ON entry (chain, year, about) WHERE kind = 'registered';
    CREATE INDEX entry_unregistered ON entry (chain, year, about) WHERE kind = 'unregistered';
    CREATE INDEX entry_card ON entry (card, chain) WHERE card IS NOT NULL;
    CREATE INDEX entry_used ON entry (card, pay_day, counted) WHERE number IS NOT NULL;
    CREATE INDEX entry_saldo ON entry (card, year, read_at) WHERE kind = 'saldo';
    CREATE INDEX entry_employment ON entry (card, chain) WHERE kind = 'employment';
    CREATE INDEX entry_employer ON entry (chain, sequence) WHERE kind = 'employer';
    CREATE INDEX entry_batch ON entry (batch) WHERE batch IS NOT NULL AND number IS NOT NULL;`;
}
