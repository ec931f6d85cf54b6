// Guards of a file that have been the same since version 1.

/** Rows of this table are only added. */
export function never(table: string): string {
  const refused = "BEGIN SELECT RAISE(ABORT, 'nothing is changed'); END";
  return `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} ${refused};
    CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} ${refused}`;
}

/** Vouchers of a year run without gaps. */
export const numbersRun = `CREATE TRIGGER entry_number BEFORE INSERT ON entry WHEN NEW.number IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'vouchers-unbroken') WHERE NEW.number IS NOT 1 + coalesce((
    SELECT max(number) FROM entry WHERE chain = NEW.chain AND year = NEW.year AND number IS NOT NULL), 0);
END`;

/** A reversal is of a payment that stands, and once. */
export const reversalMatches = `CREATE TRIGGER entry_reversal BEFORE INSERT ON entry WHEN NEW.kind = 'reversal' BEGIN
  SELECT RAISE(ABORT, 'reversal-matches') WHERE NOT EXISTS (
    SELECT 1 FROM entry WHERE chain = NEW.chain AND year = NEW.year AND number = NEW.about AND kind = 'payment'
    AND card = NEW.card AND pay_day = NEW.pay_day AND counted = 0 - NEW.counted);
  SELECT RAISE(ABORT, 'reversal-matches') WHERE EXISTS (
    SELECT 1 FROM entry WHERE chain = NEW.chain AND year = NEW.year AND about = NEW.about AND kind = 'reversal');
END`;

/** A year that is added has its ceiling. */
export const ceilingAdded = `CREATE TRIGGER entry_law_after AFTER INSERT ON entry WHEN NEW.kind = 'law' BEGIN
  INSERT INTO ceiling (covers_from, covers_to, amount, law)
    SELECT year || '-01-01', year || '-12-31', NEW.text ->> '$.added.ceiling', NEW.position
    FROM (SELECT NEW.text ->> '$.added.year' AS year);
END`;

/** Who is erased has no name any more. */
export const namesGo = `CREATE TRIGGER entry_erasure_after AFTER INSERT ON entry WHEN NEW.kind = 'erasure' BEGIN
  DELETE FROM person WHERE fingerprint IN (SELECT value FROM json_each(NEW.text, '$.fingerprints'));
END`;

/** A payment comes once, of a day whose law is known, and passes no ceiling; by which sum is the step's own affair. */
export function paymentFits(passedCeiling: string): string {
  return `CREATE TRIGGER entry_payment BEFORE INSERT ON entry WHEN NEW.kind = 'payment' BEGIN
    SELECT RAISE(ABORT, 'id-once') WHERE EXISTS (
      SELECT 1 FROM entry WHERE chain = NEW.chain AND payment_id = NEW.payment_id AND kind = 'payment');
    SELECT RAISE(ABORT, 'law-unknown') WHERE NOT EXISTS (
      SELECT 1 FROM ceiling WHERE NEW.pay_day BETWEEN covers_from AND covers_to);
    SELECT RAISE(ABORT, 'within-ceiling') WHERE EXISTS (${passedCeiling});
  END`;
}
