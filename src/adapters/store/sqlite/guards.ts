/**
 * What the database holds by itself, whatever program writes to it. Every rule stands in a trigger before the row, so that
 * `INSERT OR REPLACE` finds nothing to replace. The names are those of the ledger's invariants.
 */
export const guards: readonly string[] = [
  never("entry"),
  never("row"),
  never("ceiling"),
  never("meta"),
  `CREATE TRIGGER entry_in_order BEFORE INSERT ON entry BEGIN
    SELECT RAISE(ABORT, 'chain-unbroken') WHERE NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM entry);
    SELECT RAISE(ABORT, 'chain-unbroken') WHERE EXISTS (
      SELECT 1 FROM entry WHERE chain = NEW.chain AND sequence >= NEW.sequence);
    SELECT RAISE(ABORT, 'chain-unbroken') WHERE NEW.sequence > 1 AND NOT EXISTS (
      SELECT 1 FROM entry WHERE chain = NEW.chain AND sequence = NEW.sequence - 1 AND digest = NEW.previous);
    SELECT RAISE(ABORT, 'time-forward') WHERE NEW.at < (
      SELECT at FROM entry WHERE chain = NEW.chain AND sequence = NEW.sequence - 1);
  END`,
  `CREATE TRIGGER entry_number BEFORE INSERT ON entry WHEN NEW.number IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'vouchers-unbroken') WHERE NEW.number IS NOT 1 + coalesce((
      SELECT max(number) FROM entry WHERE chain = NEW.chain AND year = NEW.year AND number IS NOT NULL), 0);
  END`,
  `CREATE TRIGGER entry_payment BEFORE INSERT ON entry WHEN NEW.kind = 'payment' BEGIN
    SELECT RAISE(ABORT, 'id-once') WHERE EXISTS (
      SELECT 1 FROM entry WHERE chain = NEW.chain AND payment_id = NEW.payment_id AND kind = 'payment');
    SELECT RAISE(ABORT, 'law-unknown') WHERE NOT EXISTS (
      SELECT 1 FROM ceiling WHERE NEW.pay_day BETWEEN covers_from AND covers_to);
    SELECT RAISE(ABORT, 'within-ceiling') WHERE EXISTS (${passedCeiling()});
  END`,
  `CREATE TRIGGER entry_reversal BEFORE INSERT ON entry WHEN NEW.kind = 'reversal' BEGIN
    SELECT RAISE(ABORT, 'reversal-matches') WHERE NOT EXISTS (
      SELECT 1 FROM entry WHERE chain = NEW.chain AND year = NEW.year AND number = NEW.about AND kind = 'payment'
      AND card = NEW.card AND pay_day = NEW.pay_day AND counted = 0 - NEW.counted);
    SELECT RAISE(ABORT, 'reversal-matches') WHERE EXISTS (
      SELECT 1 FROM entry WHERE chain = NEW.chain AND year = NEW.year AND about = NEW.about AND kind = 'reversal');
  END`,
  `CREATE TRIGGER entry_registered BEFORE INSERT ON entry WHEN NEW.kind = 'registered' BEGIN
    SELECT RAISE(ABORT, 'registered-known') WHERE NOT EXISTS (
      SELECT 1 FROM entry WHERE chain = NEW.chain AND year = NEW.year AND number = NEW.about AND card = NEW.card);
    SELECT RAISE(ABORT, 'registered-known') WHERE EXISTS (
      SELECT 1 FROM entry WHERE chain = NEW.chain AND year = NEW.year AND about = NEW.about AND kind = 'registered');
  END`,
  `CREATE TRIGGER row_once BEFORE INSERT ON row WHEN EXISTS (
    SELECT 1 FROM row WHERE chain = NEW.chain AND row_id = NEW.row_id AND position >= NEW.position) BEGIN
    SELECT RAISE(ABORT, 'id-once');
  END`,
  `CREATE TRIGGER ceiling_in_order BEFORE INSERT ON ceiling WHEN EXISTS (
    SELECT 1 FROM ceiling WHERE position = NEW.position) BEGIN
    SELECT RAISE(ABORT, 'nothing is changed');
  END`,
  `CREATE TRIGGER meta_once BEFORE INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta WHERE key = NEW.key) BEGIN
    SELECT RAISE(ABORT, 'nothing is changed');
  END`,
  ...consequences(),
];

function never(table: string): string {
  const refused = "BEGIN SELECT RAISE(ABORT, 'nothing is changed'); END";
  return `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} ${refused};
    CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} ${refused}`;
}

/**
 * The ceilings that a new payment would pass: the sum of section 9 of the house's plan, as `useOf` takes it. What the portal
 * held when the newest balance was read is in the balance already.
 */
function passedCeiling(): string {
  return `
    SELECT 1 FROM ceiling_now AS c LEFT JOIN entry AS s ON s.position = (
      SELECT position FROM entry
      WHERE kind = 'saldo' AND card = NEW.card AND year = CAST(substr(c.covers_from, 1, 4) AS INTEGER)
      AND ceiling_from >= c.covers_from AND ceiling_to <= c.covers_to
      ORDER BY read_at DESC, position DESC LIMIT 1)
    WHERE NEW.pay_day BETWEEN c.covers_from AND c.covers_to
    AND c.amount < NEW.counted + coalesce(s.ceiling - s.saldo_left, 0) + CASE WHEN s.position IS NULL
      THEN coalesce((SELECT sum(counted) FROM entry
        WHERE card = NEW.card AND number IS NOT NULL AND pay_day BETWEEN c.covers_from AND c.covers_to), 0)
      ELSE coalesce((SELECT sum(v.counted) FROM entry AS v
        WHERE v.card = NEW.card AND v.number IS NOT NULL AND v.pay_day BETWEEN c.covers_from AND c.covers_to
        AND NOT EXISTS (SELECT 1 FROM entry AS r
          WHERE r.kind = 'registered' AND r.chain = v.chain AND r.year = v.year AND r.about = v.number
          AND r.position < s.position AND r.moment < s.read_at)), 0) END`;
}

/**
 * What follows from an entry at once: papers to hand out, vouchers and employments to register (`employmentsToRegister`), a
 * year's ceiling, names that go.
 */
function consequences(): readonly string[] {
  return [
    `CREATE TRIGGER entry_payment_after AFTER INSERT ON entry WHEN NEW.kind = 'payment' BEGIN
      INSERT INTO to_hand_out VALUES (NEW.chain, NEW.year, NEW.number);
      INSERT INTO to_register VALUES (NEW.position);
    END`,
    `CREATE TRIGGER entry_reversal_after AFTER INSERT ON entry WHEN NEW.kind = 'reversal' BEGIN
      INSERT INTO to_hand_out VALUES (NEW.chain, NEW.year, NEW.number);
      INSERT INTO to_register SELECT NEW.position WHERE EXISTS (
        SELECT 1 FROM entry WHERE chain = NEW.chain AND year = NEW.year AND about = NEW.about AND kind = 'registered');
      DELETE FROM to_register WHERE position = (
        SELECT position FROM entry WHERE chain = NEW.chain AND year = NEW.year AND number = NEW.about);
    END`,
    `CREATE TRIGGER entry_registered_after AFTER INSERT ON entry WHEN NEW.kind = 'registered' BEGIN
      DELETE FROM to_register WHERE position = (
        SELECT position FROM entry WHERE chain = NEW.chain AND year = NEW.year AND number = NEW.about);
      INSERT INTO to_register SELECT r.position FROM entry AS r
        WHERE r.chain = NEW.chain AND r.year = NEW.year AND r.about = NEW.about AND r.kind = 'reversal'
        AND NOT EXISTS (SELECT 1 FROM entry AS g
          WHERE g.chain = r.chain AND g.year = r.year AND g.about = r.number AND g.kind = 'registered');
      DELETE FROM employment_to_register WHERE card = NEW.card AND chain = NEW.chain;
    END`,
    `CREATE TRIGGER entry_employment_after AFTER INSERT ON entry WHEN NEW.kind = 'employment' BEGIN
      DELETE FROM employment_to_register WHERE card = NEW.card AND chain = NEW.chain;
      INSERT INTO employment_to_register SELECT NEW.card, NEW.chain
        WHERE NEW.from_day IS NOT NULL AND NEW.registered_on IS NULL AND NOT EXISTS (
          SELECT 1 FROM entry WHERE card = NEW.card AND chain = NEW.chain AND kind = 'registered');
    END`,
    `CREATE TRIGGER entry_law_after AFTER INSERT ON entry WHEN NEW.kind = 'law' BEGIN
      INSERT INTO ceiling (covers_from, covers_to, amount, law)
        SELECT year || '-01-01', year || '-12-31', NEW.text ->> '$.added.ceiling', NEW.position
        FROM (SELECT NEW.text ->> '$.added.year' AS year);
    END`,
    `CREATE TRIGGER entry_erasure_after AFTER INSERT ON entry WHEN NEW.kind = 'erasure' BEGIN
      DELETE FROM person WHERE fingerprint IN (SELECT value FROM json_each(NEW.text, '$.fingerprints'));
    END`,
  ];
}
