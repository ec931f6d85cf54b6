import { whole } from "../whole.js";
import { ceilingAdded, namesGo, never, numbersRun, paymentFits, reversalMatches } from "./lasting-guards.js";

function tables(): string {
  return `
    ${entryTable()};
    CREATE TABLE row (
      chain TEXT NOT NULL, row_id TEXT NOT NULL, position INTEGER NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL,
      PRIMARY KEY (chain, row_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE person (
      fingerprint TEXT PRIMARY KEY, salt TEXT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE to_hand_out (
      chain TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (chain, year, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE to_register (position INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE employment_to_register (
      card TEXT NOT NULL, chain TEXT NOT NULL, PRIMARY KEY (card, chain)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ceiling (
      position INTEGER PRIMARY KEY, covers_from TEXT NOT NULL, covers_to TEXT NOT NULL, amount INTEGER NOT NULL,
      law INTEGER, CHECK (amount > 0 AND covers_from <= covers_to)
    ) STRICT;
    CREATE VIEW ceiling_now AS SELECT * FROM ceiling AS one WHERE NOT EXISTS (
      SELECT 1 FROM ceiling AS other WHERE other.covers_from = one.covers_from AND other.covers_to = one.covers_to
      AND other.position > one.position);
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;`;
}

/**
 * One row per entry. The columns hold what deciding needs, the text is the entry; the columns of other kinds are empty. A later
 * step has more columns and one kind more.
 */
export function entryTable({ columns = "", laterKind = "" } = {}): string {
  return `CREATE TABLE entry (
      position INTEGER PRIMARY KEY, chain TEXT NOT NULL, sequence INTEGER NOT NULL, kind TEXT NOT NULL, card TEXT, year INTEGER,
      number INTEGER, about INTEGER, pay_day TEXT, period_from TEXT, period_to TEXT, payment_id TEXT, content_key TEXT,
      atp_class TEXT, seconds INTEGER, counted INTEGER, atp_employee INTEGER, atp_employer INTEGER, accrued INTEGER,
      holiday_out INTEGER, outside INTEGER, saldo_left INTEGER, read_at TEXT, ceiling INTEGER, ceiling_from TEXT,
      ceiling_to TEXT, registered_on TEXT, registered_at TEXT, registered_by TEXT, moment TEXT, holder TEXT,
      employee_number TEXT, per_hour INTEGER, from_day TEXT, to_day TEXT, state TEXT, batch TEXT, at TEXT NOT NULL,
      actor TEXT NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL, text TEXT NOT NULL,
      ${columns}
      CHECK (sequence > 0 AND actor <> '' AND length(digest) = 64),
      CHECK (${whole(laterKind)})
    ) STRICT`;
}

/** What makes one card among a hundred thousand payments quick, and what may stand once only; `marks` are those of marks as registered. */
export function indexes(marks: string): string {
  return `
    CREATE UNIQUE INDEX entry_sequence ON entry (chain, sequence);
    CREATE UNIQUE INDEX entry_voucher ON entry (chain, year, number) WHERE number IS NOT NULL;
    CREATE UNIQUE INDEX entry_payment_id ON entry (chain, payment_id) WHERE kind = 'payment';
    CREATE UNIQUE INDEX entry_reversal ON entry (chain, year, about) WHERE kind = 'reversal';
    ${marks}
    CREATE INDEX entry_card ON entry (card, chain) WHERE card IS NOT NULL;
    CREATE INDEX entry_used ON entry (card, pay_day, counted) WHERE number IS NOT NULL;
    CREATE INDEX entry_saldo ON entry (card, year, read_at) WHERE kind = 'saldo';
    CREATE INDEX entry_employment ON entry (card, chain) WHERE kind = 'employment';
    CREATE INDEX entry_employer ON entry (chain, sequence) WHERE kind = 'employer';
    CREATE INDEX entry_batch ON entry (batch) WHERE batch IS NOT NULL AND number IS NOT NULL;`;
}

/** In version 1 a voucher is registered once for all. */
const onceRegistered = "CREATE UNIQUE INDEX entry_registered ON entry (chain, year, about) WHERE kind = 'registered';";

const guards: readonly string[] = [
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
  numbersRun,
  paymentFits(passedCeiling()),
  reversalMatches,
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

/**
 * The ceilings that a new payment would pass: the sum that `useOf` takes (`docs/regler.md` R40). What the portal
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
    ceilingAdded,
    namesGo,
  ];
}

/**
 * What made an empty file a ledger of version 1, as 0.1.0 released it. It is never changed: files that took it stand on it.
 * What holds today stands in `schema.ts` and `guards.ts`.
 */
export const firstStep: readonly string[] = [tables(), indexes(onceRegistered), ...guards];
