import { addCeilings } from "../sqlite/schema.js";
import { firstStep } from "./first-step.js";
import { entryGuard } from "./guards.js";

/**
 * What brings a ledger on a server from one version to the next: the first step makes an empty schema a ledger of version 1.
 * A step that has been released is never changed.
 */
export const schemaSteps: readonly (readonly string[])[] = [firstStep, [...marksAndMonths(), entryGuard()]];

/** The version of the ledgers that this program writes on a server. */
export const schemaVersion = schemaSteps.length;

export { lawEdition } from "../sqlite/schema.js";

/** Everything from one version on, with this program's ceilings when the ledger has not got them; run as one transaction under a lock. */
export function migration(version: number, hasEdition: boolean, at: string): string {
  const steps = schemaSteps
    .map((step, place) => [...step, `INSERT INTO meta (key, value) VALUES ('schema/${place + 1}', '${at}')`])
    .slice(version)
    .flat();
  return [...steps, ...(hasEdition ? [] : [addCeilings()])].join(";\n");
}

/** Days of holiday, ATP by month, and marks as registered that are taken back and made again (R50). */
function marksAndMonths(): readonly string[] {
  return [
    'ALTER TABLE entry ADD COLUMN holiday_days bigint, ADD COLUMN atp_months text COLLATE "C", DROP CONSTRAINT "whole"',
    `ALTER TABLE entry ADD CONSTRAINT "whole" CHECK (coalesce(CASE kind
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
        END, false))`,
    `ALTER TABLE person ADD COLUMN account text COLLATE "C" NOT NULL DEFAULT ''`,
    "DROP INDEX entry_registered",
    "CREATE INDEX entry_registered ON entry (chain, year, about) WHERE kind = 'registered'",
    "CREATE INDEX entry_unregistered ON entry (chain, year, about) WHERE kind = 'unregistered'",
  ];
}

/** Nothing that a voucher must have is missing, and its year is that of its pay day. */
function voucherWhole(): string {
  return (
    "number > 0 AND card || pay_day || period_from || period_to || payment_id || content_key || atp_class || holder IS NOT NULL " +
    "AND seconds + atp_employee + atp_employer + accrued + holiday_out + outside IS NOT NULL " +
    "AND year = CAST(substr(pay_day, 1, 4) AS integer)"
  );
}
