import { addCeilings } from "../sqlite/schema.js";
import { guards } from "./guards.js";

/**
 * What brings a ledger on a server from one version to the next: the first step makes an empty schema a ledger of version 1.
 * A step that has been released is never changed.
 */
export const schemaSteps: readonly (readonly string[])[] = [[tables(), indexes(), ...guards()]];

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

/**
 * One row per entry, as in a file: the columns hold what deciding needs, the text is the entry. `chain` and `card` are the
 * rows that writers hold while they decide; what stands there follows from the entries.
 */
function tables(): string {
  return `
    CREATE SEQUENCE entry_position;
    CREATE TABLE entry (
      position bigint PRIMARY KEY DEFAULT nextval('frikort.entry_position'), ${words("chain", "NOT NULL")},
      sequence bigint NOT NULL, ${words("kind", "NOT NULL")}, ${words("card")}, year integer, number integer, about integer,
      ${words("pay_day period_from period_to payment_id content_key atp_class")}, seconds bigint, counted bigint,
      atp_employee bigint, atp_employer bigint, accrued bigint, holiday_out bigint, outside bigint, saldo_left bigint,
      ${words("read_at")}, ceiling bigint,
      ${words("ceiling_from ceiling_to registered_on registered_at registered_by moment holder employee_number")},
      per_hour bigint, ${words("from_day to_day state batch")},
      ${words("at actor previous digest text", "NOT NULL")},
      CONSTRAINT "digest-fits" CHECK (digest = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
      CONSTRAINT "actor-named" CHECK (sequence > 0 AND actor <> ''),
      CONSTRAINT "whole" CHECK (coalesce(CASE kind
        WHEN 'payment' THEN counted > 0 AND about IS NULL AND ${voucherWhole()}
        WHEN 'reversal' THEN counted < 0 AND about > 0 AND ${voucherWhole()}
        WHEN 'saldo' THEN number IS NULL AND card || read_at || ceiling_from || ceiling_to IS NOT NULL
          AND year + saldo_left + ceiling IS NOT NULL
        WHEN 'registered' THEN number IS NULL AND card || registered_on || registered_by || moment IS NOT NULL
          AND year + about IS NOT NULL
        WHEN 'employment' THEN number IS NULL AND card || holder IS NOT NULL
        WHEN 'card-state' THEN number IS NULL AND card || from_day IS NOT NULL AND state IN ('first-day', 'inactive', 'active')
        WHEN 'erasure' THEN number IS NULL AND card IS NOT NULL
        WHEN 'employer' THEN number IS NULL AND card IS NULL
        WHEN 'law' THEN number IS NULL AND card IS NULL AND chain = 'house'
        END, false))
    );
    ALTER SEQUENCE entry_position OWNED BY entry.position;
    CREATE TABLE chain (${words("chain", "PRIMARY KEY")}, sequence bigint NOT NULL DEFAULT 0, ${words("digest at")},
      position bigint NOT NULL DEFAULT 0);
    CREATE TABLE card (${words("card", "PRIMARY KEY")}, position bigint NOT NULL DEFAULT 0);
    CREATE TABLE paid_row (
      ${words("chain row_id", "NOT NULL")}, position bigint NOT NULL, year integer NOT NULL, number integer NOT NULL,
      PRIMARY KEY (chain, row_id, position)
    );
    CREATE TABLE person (${words("fingerprint", "PRIMARY KEY")}, ${words("salt name address", "NOT NULL")});
    CREATE TABLE to_hand_out (
      ${words("chain", "NOT NULL")}, year integer NOT NULL, number integer NOT NULL, PRIMARY KEY (chain, year, number)
    );
    CREATE TABLE to_register (position bigint PRIMARY KEY);
    CREATE TABLE ceiling (
      position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ${words("covers_from covers_to", "NOT NULL")},
      amount bigint NOT NULL, law bigint, CHECK (amount > 0 AND covers_from <= covers_to)
    );
    CREATE VIEW ceiling_now AS SELECT * FROM ceiling AS one WHERE NOT EXISTS (
      SELECT 1 FROM ceiling AS other WHERE other.covers_from = one.covers_from AND other.covers_to = one.covers_to
      AND other.position > one.position);
    CREATE TABLE meta (${words("key", "PRIMARY KEY")}, ${words("value", "NOT NULL")})`;
}

/** Columns of text, compared letter by letter and not by the rules of a language. */
function words(names: string, more = ""): string {
  return names
    .split(" ")
    .map((name) => `${name} text COLLATE "C" ${more}`)
    .join(", ");
}

/** Nothing that a voucher must have is missing, and its year is that of its pay day. */
function voucherWhole(): string {
  return (
    "number > 0 AND card || pay_day || period_from || period_to || payment_id || content_key || atp_class || holder IS NOT NULL " +
    "AND seconds + atp_employee + atp_employer + accrued + holiday_out + outside IS NOT NULL " +
    "AND year = CAST(substr(pay_day, 1, 4) AS integer)"
  );
}

/**
 * What makes one card among a hundred thousand payments quick, and what may stand once only. One index alone begins with an
 * employer: a plan that was made while the ledger was empty has no wrong one to choose.
 */
function indexes(): string {
  return `
    CREATE UNIQUE INDEX entry_sequence ON entry (sequence, chain);
    CREATE UNIQUE INDEX entry_voucher ON entry (chain, year, number) WHERE number IS NOT NULL;
    CREATE UNIQUE INDEX entry_payment_id ON entry (payment_id, chain) WHERE kind = 'payment';
    CREATE UNIQUE INDEX entry_reversal ON entry (chain, year, about) WHERE kind = 'reversal';
    CREATE UNIQUE INDEX entry_registered ON entry (chain, year, about) WHERE kind = 'registered';
    CREATE INDEX entry_card ON entry (card, chain) WHERE card IS NOT NULL;
    CREATE INDEX entry_used ON entry (card, pay_day, counted) WHERE number IS NOT NULL;
    CREATE INDEX entry_saldo ON entry (card, year, read_at) WHERE kind = 'saldo';
    CREATE INDEX entry_employer ON entry (chain, sequence) WHERE kind = 'employer';
    CREATE INDEX entry_law ON entry (sequence) WHERE kind = 'law';
    CREATE INDEX entry_batch ON entry (batch) WHERE batch IS NOT NULL AND number IS NOT NULL`;
}
