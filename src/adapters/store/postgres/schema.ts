import type { KeptCeiling } from "../../../payroll/audit/derived.js";
import { addCeilings } from "../law-edition.js";
import { unregisteredWhole, whole } from "../whole.js";
import { firstStep } from "./first-step.js";
import { entryGuard, papersGuard } from "./guards.js";

/**
 * What brings a ledger on a server from one version to the next: the first step makes an empty schema a ledger of version 1.
 * A step that has been released is never changed.
 */
export const schemaSteps: readonly (readonly string[])[] = [
  firstStep,
  [...marksAndMonths(), ...papers(), ...places(), ...untimedMarks(), entryGuard()],
];

/** The version of the ledgers that this program writes on a server. */
export const schemaVersion = schemaSteps.length;

/** Everything from one version on, with this program's ceilings where the ledger has only those in force; run as one transaction under a lock. */
export function migration(version: number, inForce: readonly KeptCeiling[] | "known"): string {
  const steps = schemaSteps
    .map((step, place) => [...step, `INSERT INTO meta (key, value) VALUES ('schema/${place + 1}', '')`])
    .slice(version)
    .flat();
  return [...steps, ...(inForce === "known" ? [] : [addCeilings(inForce)])].join(";\n");
}

/** Days of holiday, ATP by month, and marks as registered that are taken back and made again (R50). */
function marksAndMonths(): readonly string[] {
  return [
    'ALTER TABLE entry ADD COLUMN holiday_days bigint, ADD COLUMN atp_months text COLLATE "C", DROP CONSTRAINT "whole"',
    `ALTER TABLE entry ADD CONSTRAINT "whole" CHECK (${whole(unregisteredWhole)})`,
    `ALTER TABLE person ADD COLUMN account text COLLATE "C" NOT NULL DEFAULT ''`,
    "DROP INDEX entry_registered",
    "CREATE INDEX entry_registered ON entry (chain, year, about) WHERE kind = 'registered'",
    "CREATE INDEX entry_unregistered ON entry (chain, year, about) WHERE kind = 'unregistered'",
  ];
}

/** One row per voucher, as in a file: the digest of the entry that its papers were made of, once they have appeared. */
function papers(): readonly string[] {
  return [
    'CREATE TABLE papers (position bigint PRIMARY KEY, made_of text COLLATE "C")',
    "CREATE INDEX papers_waiting ON papers (position) WHERE made_of IS NULL",
    `INSERT INTO papers SELECT e.position, CASE WHEN t.chain IS NULL THEN e.digest END
      FROM entry AS e LEFT JOIN to_hand_out AS t USING (chain, year, number) WHERE e.number IS NOT NULL`,
    "DROP TABLE to_hand_out",
    papersGuard(),
    "REVOKE ALL ON FUNCTION papers_guard() FROM PUBLIC",
    "CREATE TRIGGER papers_guard BEFORE UPDATE ON papers FOR EACH ROW EXECUTE FUNCTION papers_guard()",
    `CREATE TRIGGER papers_stay BEFORE DELETE OR TRUNCATE ON papers
    FOR EACH STATEMENT EXECUTE FUNCTION never_changed()`,
  ];
}

/** Each entry by its digest at its place. A server leaves places free, so that else nothing would tell where an entry was put. */
function places(): readonly string[] {
  return [
    'CREATE TABLE place (position bigint PRIMARY KEY, digest text COLLATE "C" NOT NULL)',
    "INSERT INTO place SELECT position, digest FROM entry",
    `CREATE TRIGGER place_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON place
    FOR EACH STATEMENT EXECUTE FUNCTION never_changed()`,
  ];
}

/** What a ledger says of itself holds no times: nothing can tell whether they are right, and nobody asks for them. */
function untimedMarks(): readonly string[] {
  return [
    "ALTER TABLE meta DISABLE TRIGGER meta_never_changed",
    "UPDATE meta SET value = '' WHERE key LIKE 'schema/%'",
    "ALTER TABLE meta ENABLE TRIGGER meta_never_changed",
  ];
}
