import { unregisteredWhole, whole } from "../whole.js";
import { entryGuard, ownSchema } from "./guards.js";

/**
 * What makes an empty schema a ledger of version 1. Ledgers that 0.1.0 made have it, but for what the second step replaces:
 * the guard of entries and what must be whole in them stand here as that step leaves them.
 */
export const firstStep: readonly string[] = [tables(), indexes(), ...guards()];

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
      CONSTRAINT "whole" CHECK (${whole(unregisteredWhole)})
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

function guards(): readonly string[] {
  return [
    `CREATE FUNCTION never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'nothing is changed'; END $$`,
    ...["entry", "paid_row", "ceiling", "meta"].map(
      (table) => `CREATE TRIGGER ${table}_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION never_changed()`,
    ),
    ...["chain", "card"].flatMap((table) => [
      `CREATE TRIGGER ${table}_stays BEFORE DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION never_changed()`,
      `CREATE TRIGGER ${table}_forward BEFORE UPDATE ON ${table} FOR EACH ROW
    WHEN (NEW.${table} IS DISTINCT FROM OLD.${table} OR NEW.position <= OLD.position) EXECUTE FUNCTION never_changed()`,
    ]),
    hold(),
    entryGuard(),
    `CREATE TRIGGER entry_guard AFTER INSERT ON entry REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION entry_guard()`,
    ...["hold(text[], text[], integer[])", "entry_guard()", "never_changed()"].map(
      (name) => `REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`,
    ),
  ];
}

/**
 * Makes writers of one employer or one card wait for each other: always chains first, then cards, each in order, so that no
 * two of them wait for one another. Cards of the vouchers named are held too: three numbers each, place of the chain in the
 * list, year and number.
 */
function hold(): string {
  return `CREATE FUNCTION hold(chains text[], cards text[], vouchers integer[] DEFAULT '{}') RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER ${ownSchema} AS $$
  DECLARE asked text[] := cards;
  BEGIN
    ${held("chain", "chains")}
    FOR place IN 1 .. coalesce(array_length(vouchers, 1), 0) BY 3 LOOP
      asked := asked || array(SELECT e.card FROM entry AS e
        WHERE e.chain = chains[vouchers[place]] AND e.year = vouchers[place + 1] AND e.number = vouchers[place + 2]);
    END LOOP;
    ${held("card", "asked")}
  END $$`;
}

/** Holds the rows there are, in order; makes those there are not, in order, and then holds all. */
function held(table: "chain" | "card", names: string): string {
  return `
    PERFORM 1 FROM ${table} AS c WHERE c.${table} = ANY (${names}) ORDER BY c.${table} FOR UPDATE;
    IF EXISTS (SELECT 1 FROM unnest(${names}) AS name WHERE NOT EXISTS (SELECT 1 FROM ${table} AS c WHERE c.${table} = name)) THEN
      INSERT INTO ${table} (${table}) SELECT DISTINCT name COLLATE "C" FROM unnest(${names}) AS name ORDER BY 1
        ON CONFLICT DO NOTHING;
      PERFORM 1 FROM ${table} AS c WHERE c.${table} = ANY (${names}) ORDER BY c.${table} FOR UPDATE;
    END IF;`;
}
