import { markStands } from "../marks.js";
import { ceilingAdded, namesGo, never, numbersRun, paymentFits, reversalMatches } from "./lasting-guards.js";

/**
 * What the database holds of the entries by itself, whatever program writes to it; the guards of the other tables stand in
 * `first-step.ts`. Every rule stands in a trigger before the row, so that
 * `INSERT OR REPLACE` finds nothing to replace. The names are those of the ledger's invariants.
 */
export const guards: readonly string[] = [
  never("entry"),
  `CREATE TRIGGER entry_in_order BEFORE INSERT ON entry BEGIN
    SELECT RAISE(ABORT, 'chain-unbroken') WHERE NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM entry);
    SELECT RAISE(ABORT, 'chain-unbroken') WHERE NEW.sequence IS NOT 1 + coalesce((
      SELECT max(sequence) FROM entry WHERE chain = NEW.chain), 0);
    SELECT CASE WHEN digest <> NEW.previous THEN RAISE(ABORT, 'chain-unbroken')
      WHEN at > NEW.at AND at IS NOT (NEW.text ->> '$.clock.ahead') THEN RAISE(ABORT, 'time-forward') END
      FROM entry WHERE chain = NEW.chain AND sequence = NEW.sequence - 1;
  END`,
  numbersRun,
  paymentFits(passedCeiling()),
  reversalMatches,
  `CREATE TRIGGER entry_registered BEFORE INSERT ON entry WHEN NEW.kind = 'registered' BEGIN
    SELECT RAISE(ABORT, 'registered-known') WHERE NOT EXISTS (
      SELECT 1 FROM entry WHERE chain = NEW.chain AND year = NEW.year AND number = NEW.about AND card = NEW.card);
    SELECT RAISE(ABORT, 'registered-known') WHERE EXISTS (${mark("NEW.year", "NEW.about")});
  END`,
  `CREATE TRIGGER entry_unregistered BEFORE INSERT ON entry WHEN NEW.kind = 'unregistered' BEGIN
    SELECT RAISE(ABORT, 'registered-known') WHERE NOT EXISTS (${mark("NEW.year", "NEW.about")} AND g.card = NEW.card);
  END`,
  `CREATE TRIGGER papers_no_delete BEFORE DELETE ON papers BEGIN SELECT RAISE(ABORT, 'nothing is changed'); END`,
  `CREATE TRIGGER papers_once BEFORE INSERT ON papers
    WHEN NEW.made_of IS NOT NULL OR EXISTS (SELECT 1 FROM papers WHERE position = NEW.position) BEGIN
    SELECT RAISE(ABORT, 'nothing is changed');
  END`,
  `CREATE TRIGGER papers_made BEFORE UPDATE ON papers
    WHEN NEW.position IS NOT OLD.position
    OR NEW.made_of IS NOT (SELECT digest FROM entry WHERE position = OLD.position) BEGIN
    SELECT RAISE(ABORT, 'nothing is changed');
  END`,
  ...consequences(),
];

/**
 * The ceilings that a new payment would pass, by the sum that `useOf` takes: a balance read at the portal can only add to what
 * the ledger holds itself (R49). What the portal held when the newest balance was read is in the balance already.
 */
function passedCeiling(): string {
  const own = `SELECT coalesce(sum(counted), 0) FROM entry
      WHERE card = NEW.card AND number IS NOT NULL AND pay_day BETWEEN c.covers_from AND c.covers_to`;
  return `
    SELECT 1 FROM ceiling_now AS c LEFT JOIN entry AS s ON s.position = (
      SELECT position FROM entry
      WHERE kind = 'saldo' AND card = NEW.card AND year = CAST(substr(c.covers_from, 1, 4) AS INTEGER)
      AND ceiling_from >= c.covers_from AND ceiling_to <= c.covers_to
      ORDER BY read_at DESC, position DESC LIMIT 1)
    WHERE NEW.pay_day BETWEEN c.covers_from AND c.covers_to
    AND c.amount < NEW.counted + CASE WHEN s.position IS NULL THEN (${own}) ELSE max((${own}),
      s.ceiling - s.saldo_left + (SELECT coalesce(sum(v.counted), 0) FROM entry AS v
        WHERE v.card = NEW.card AND v.number IS NOT NULL AND v.pay_day BETWEEN c.covers_from AND c.covers_to
        AND NOT EXISTS (SELECT 1 FROM entry AS r
          WHERE r.kind = 'registered' AND r.chain = v.chain AND r.year = v.year AND r.about = v.number
          AND r.position < s.position AND r.moment < s.read_at AND ${markStands("r")}))) END`;
}

/** In SQL: the mark as registered that stands of a voucher of the new row's employer (R50). */
function mark(year: string, about: string): string {
  return `SELECT 1 FROM entry AS g WHERE g.kind = 'registered' AND g.chain = NEW.chain AND g.year = ${year}
      AND g.about = ${about} AND ${markStands("g")}`;
}

/**
 * What follows from an entry at once: papers to make, vouchers and employments to register (`employmentsToRegister`), a
 * year's ceiling, names that go.
 */
function consequences(): readonly string[] {
  const nothingMarked = `NOT EXISTS (SELECT 1 FROM entry AS g
        WHERE g.card = NEW.card AND g.chain = NEW.chain AND g.kind = 'registered' AND ${markStands("g")})`;
  return [
    `CREATE TRIGGER entry_payment_after AFTER INSERT ON entry WHEN NEW.kind = 'payment' BEGIN
      INSERT INTO papers VALUES (NEW.position, NULL);
      INSERT INTO to_register VALUES (NEW.position);
    END`,
    `CREATE TRIGGER entry_reversal_after AFTER INSERT ON entry WHEN NEW.kind = 'reversal' BEGIN
      INSERT INTO papers VALUES (NEW.position, NULL);
      INSERT INTO to_register SELECT NEW.position WHERE EXISTS (${mark("NEW.year", "NEW.about")});
      DELETE FROM to_register WHERE position = (
        SELECT position FROM entry WHERE chain = NEW.chain AND year = NEW.year AND number = NEW.about);
    END`,
    `CREATE TRIGGER entry_registered_after AFTER INSERT ON entry WHEN NEW.kind = 'registered' BEGIN
      DELETE FROM to_register WHERE position = (
        SELECT position FROM entry WHERE chain = NEW.chain AND year = NEW.year AND number = NEW.about);
      INSERT INTO to_register SELECT r.position FROM entry AS r
        WHERE r.chain = NEW.chain AND r.year = NEW.year AND r.about = NEW.about AND r.kind = 'reversal'
        AND NOT EXISTS (${mark("r.year", "r.number")});
      DELETE FROM employment_to_register WHERE card = NEW.card AND chain = NEW.chain;
    END`,
    `CREATE TRIGGER entry_employment_after AFTER INSERT ON entry WHEN NEW.kind = 'employment' BEGIN
      DELETE FROM employment_to_register WHERE card = NEW.card AND chain = NEW.chain;
      INSERT INTO employment_to_register SELECT NEW.card, NEW.chain
        WHERE NEW.from_day IS NOT NULL AND NEW.registered_on IS NULL AND ${nothingMarked};
    END`,
    `CREATE TRIGGER entry_unregistered_after AFTER INSERT ON entry WHEN NEW.kind = 'unregistered' BEGIN
      DELETE FROM to_register WHERE position = (
        SELECT position FROM entry WHERE chain = NEW.chain AND year = NEW.year AND about = NEW.about AND kind = 'reversal');
      INSERT INTO to_register SELECT v.position FROM entry AS v
        WHERE v.chain = NEW.chain AND v.year = NEW.year AND v.number = NEW.about
        AND CASE v.kind WHEN 'reversal' THEN EXISTS (${mark("v.year", "v.about")}) ELSE NOT EXISTS (
          SELECT 1 FROM entry AS r WHERE r.chain = v.chain AND r.year = v.year AND r.about = v.number
          AND r.kind = 'reversal') END;
      INSERT OR IGNORE INTO employment_to_register SELECT e.card, e.chain FROM entry AS e
        WHERE e.position = (SELECT max(position) FROM entry
          WHERE card = NEW.card AND chain = NEW.chain AND kind = 'employment')
        AND e.from_day IS NOT NULL AND e.registered_on IS NULL AND ${nothingMarked};
    END`,
    ceilingAdded,
    namesGo,
  ];
}
