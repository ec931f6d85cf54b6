/**
 * What made an empty schema a ledger of version 1, as 0.1.0 released it. It is never changed: ledgers that took it stand on it.
 * What holds today stands in `schema.ts` and `guards.ts`.
 */
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
    `CREATE FUNCTION entry_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${manners} AS $$
  DECLARE moved bigint;
  BEGIN
    ${inOrder()} ${fitting()} ${following()}
    RETURN NULL;
  END $$`,
    `CREATE TRIGGER entry_guard AFTER INSERT ON entry REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION entry_guard()`,
    ...["hold(text[], text[], integer[])", "entry_guard()", "never_changed()"].map(
      (name) => `REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`,
    ),
  ];
}

/** A function with the owner's rights looks into this schema only. */
const ownSchema = "SET search_path = pg_catalog, frikort, pg_temp";

/** Always by index: the guards are planned for one row and meet ten thousand. */
const manners = `${ownSchema} SET jit = off SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off`;

function refuse(invariant: string, where: string): string {
  return `IF EXISTS (${where}) THEN RAISE EXCEPTION '${invariant}'; END IF;`;
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

/**
 * Chains and vouchers run without gaps and time goes forward: each new row leans on the one before it. The rows held move
 * on, so that a program that took its numbers before it waited, or looks at an old state, is turned back.
 */
function inOrder(): string {
  return `
    ${movedOn("chain", "sequence, digest, at,")}
    ${movedOn("card", "")}
    ${refuse(
      "chain-unbroken",
      `SELECT 1 FROM fresh AS f WHERE CASE WHEN f.sequence > 1 THEN NOT EXISTS (
        SELECT 1 FROM entry AS e WHERE e.chain = f.chain AND e.sequence = f.sequence - 1 AND e.digest = f.previous
        AND e.position + 0 < f.position)
      ELSE f.previous <> (SELECT encode(sha256(convert_to(value || '/' || f.chain, 'UTF8')), 'hex')
        FROM meta WHERE key = 'ledger') END`,
    )}
    ${refuse(
      "time-forward",
      `SELECT 1 FROM fresh AS f WHERE f.at < (
        SELECT e.at FROM entry AS e WHERE e.chain = f.chain AND e.sequence = f.sequence - 1)`,
    )}
    ${refuse(
      "vouchers-unbroken",
      `SELECT 1 FROM fresh AS f WHERE f.number > 1 AND NOT EXISTS (
        SELECT 1 FROM entry AS e WHERE e.chain = f.chain AND e.year = f.year AND e.number = f.number - 1
        AND e.position + 0 < f.position)`,
    )}`;
}

/** Takes hold of the row of each chain or card and moves it on to its newest entry; one that has moved past meanwhile is refused. */
function movedOn(table: "chain" | "card", more: string): string {
  const set = [...more.matchAll(/\w+/g), ["position"]].map(([name]) => `${name} = EXCLUDED.${name}`);
  return `
    INSERT INTO ${table} AS held (${table}, ${more} position)
      SELECT DISTINCT ON (${table}) ${table}, ${more} position FROM fresh WHERE ${table} IS NOT NULL
      ORDER BY ${table}, position DESC
      ON CONFLICT (${table}) DO UPDATE SET ${set.join(", ")}
      WHERE held.position < (SELECT min(f.position) FROM fresh AS f WHERE f.${table} = EXCLUDED.${table});
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved < (SELECT count(DISTINCT ${table}) FROM fresh) THEN RAISE EXCEPTION '${table} has moved on'; END IF;`;
}

/** What a payment, a reversal and a registration must find when they come, by the sum that `useOf` takes. */
function fitting(): string {
  return `
    ${refuse(
      "law-unknown",
      `SELECT 1 FROM fresh AS f WHERE f.kind = 'payment' AND NOT EXISTS (
        SELECT 1 FROM ceiling AS c WHERE f.pay_day BETWEEN c.covers_from AND c.covers_to)`,
    )}
    ${refuse("within-ceiling", passedCeiling())}
    ${refuse(
      "reversal-matches",
      `SELECT 1 FROM fresh AS f WHERE f.kind = 'reversal' AND NOT EXISTS (
        SELECT 1 FROM entry AS e WHERE e.chain = f.chain AND e.year = f.year AND e.number = f.about AND e.kind = 'payment'
        AND e.card = f.card AND e.pay_day = f.pay_day AND e.counted = 0 - f.counted AND e.position + 0 < f.position)`,
    )}
    ${refuse(
      "registered-known",
      `SELECT 1 FROM fresh AS f WHERE f.kind = 'registered' AND NOT EXISTS (
        SELECT 1 FROM entry AS e WHERE e.chain = f.chain AND e.year = f.year AND e.number = f.about AND e.card = f.card
        AND e.position + 0 < f.position)`,
    )}`;
}

/**
 * The ceilings that a new payment passes, with what stood before it and what came before it in the same statement. What the
 * portal held when the newest balance was read is in the balance already.
 */
function passedCeiling(): string {
  return `
    SELECT 1 FROM fresh AS f JOIN ceiling_now AS c ON f.pay_day BETWEEN c.covers_from AND c.covers_to
    LEFT JOIN LATERAL (
      SELECT position, read_at, e.ceiling - e.saldo_left AS used FROM entry AS e
      WHERE e.kind = 'saldo' AND e.card = f.card AND e.year = CAST(substr(c.covers_from, 1, 4) AS integer)
      AND e.ceiling_from >= c.covers_from AND e.ceiling_to <= c.covers_to AND e.position + 0 < f.position
      ORDER BY e.read_at DESC, e.position DESC LIMIT 1) AS s ON true
    WHERE f.kind = 'payment' AND c.amount < coalesce(s.used, 0) + (
      SELECT coalesce(sum(v.counted), 0) FROM entry AS v
      WHERE v.card = f.card AND v.number IS NOT NULL AND v.pay_day BETWEEN c.covers_from AND c.covers_to
      AND v.position + 0 <= f.position AND (s.position IS NULL OR NOT EXISTS (
        SELECT 1 FROM entry AS r WHERE r.kind = 'registered' AND r.chain = v.chain AND r.year = v.year
        AND r.about = v.number AND r.position < s.position AND r.moment < s.read_at)))`;
}

/** What follows from entries at once: rows paid, papers to hand out, vouchers to register, a year's ceiling, names that go. */
function following(): string {
  const stands = (voucher: string, kind: string) =>
    `EXISTS (SELECT 1 FROM entry AS x WHERE x.kind = '${kind}' AND x.chain = ${voucher}.chain AND x.year = ${voucher}.year
      AND x.about = ${voucher}.number)`;
  return `
    INSERT INTO paid_row (chain, row_id, position, year, number)
      SELECT f.chain, r.name, f.position, f.year, f.number
      FROM fresh AS f CROSS JOIN LATERAL json_array_elements_text(f.text::json -> 'rows') AS r (name)
      WHERE f.number IS NOT NULL AND f.text LIKE '%"rows":[%';
    INSERT INTO to_hand_out SELECT chain, year, number FROM fresh WHERE number IS NOT NULL;
    DELETE FROM to_register WHERE position = ANY (array(
      SELECT (SELECT v.position FROM entry AS v WHERE v.chain = f.chain AND v.year = f.year AND v.number = f.about)
      FROM fresh AS f WHERE f.kind IN ('reversal', 'registered')));
    INSERT INTO to_register
      SELECT f.position FROM fresh AS f
      WHERE f.kind = 'payment' AND NOT ${stands("f", "reversal")} AND NOT ${stands("f", "registered")}
      UNION
      SELECT r.position FROM fresh AS f CROSS JOIN LATERAL (SELECT * FROM entry AS e
        WHERE e.kind = 'reversal' AND e.chain = f.chain AND e.year = f.year AND e.about = f.about LIMIT 1) AS r
      WHERE f.kind IN ('reversal', 'registered') AND NOT ${stands("r", "registered")}
      AND EXISTS (SELECT 1 FROM entry AS x
        WHERE x.kind = 'registered' AND x.chain = r.chain AND x.year = r.year AND x.about = r.about)
      ON CONFLICT DO NOTHING;
    INSERT INTO ceiling (covers_from, covers_to, amount, law)
      SELECT added ->> 'year' || '-01-01', added ->> 'year' || '-12-31', CAST(added ->> 'ceiling' AS bigint), position
      FROM (SELECT position, text::json -> 'added' AS added FROM fresh WHERE kind = 'law') AS f;
    DELETE FROM person WHERE fingerprint IN (
      SELECT json_array_elements_text(text::json -> 'fingerprints') FROM fresh WHERE kind = 'erasure');`;
}

export const firstStep: readonly string[] = [tables(), indexes(), ...guards()];
