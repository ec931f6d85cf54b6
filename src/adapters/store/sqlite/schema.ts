import { columnNames } from "../rows.js";
import { unregisteredWhole } from "../whole.js";
import { entryTable, firstStep, indexes } from "./first-step.js";
import { guards } from "./guards.js";

/**
 * What brings a ledger file from one version to the next: the first step makes an empty file a ledger of version 1. A step
 * that has been released is never changed.
 */
export const schemaSteps: readonly (readonly string[])[] = [
  firstStep,
  [
    ...[entriesAnew(), indexes(marks()), papers(), ...guards, ...untimedMarks()],
    "ALTER TABLE person ADD COLUMN account TEXT NOT NULL DEFAULT ''",
  ],
];

/** The version of the ledger files that this program writes. */
export const schemaVersion = schemaSteps.length;

/** What SQLite keeps in a file's head to say which program it is of: «Frik». */
export const application = 0x46_72_69_6b;

/**
 * A table's conditions cannot be changed: the entries move to a new one as they stand, and the old one goes with its indexes
 * and guards.
 */
function entriesAnew(): string {
  const columns = columnNames.filter((name) => name !== "holiday_days" && name !== "atp_months").join(", ");
  return `
    ALTER TABLE entry RENAME TO entry_before;
    ${entryTable({
      columns: "holiday_days INTEGER, atp_months TEXT,",
      laterKind: unregisteredWhole,
    })};
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

/** A mark can be taken back and made again (R50). */
function marks(): string {
  return `CREATE INDEX entry_registered ON entry (chain, year, about) WHERE kind = 'registered';
    CREATE INDEX entry_unregistered ON entry (chain, year, about) WHERE kind = 'unregistered';`;
}
