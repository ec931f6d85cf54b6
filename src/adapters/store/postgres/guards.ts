import { markStands } from "../marks.js";

/**
 * What the database holds by itself, whatever program writes to it, and with the same arithmetic as a file's guards. The
 * guards look at all rows of one statement at once, so that an import of thousands costs a few queries. They run with the
 * owner's rights: a writer needs no right to change anything. The names are those of the ledger's invariants.
 */
export function entryGuard(): string {
  return `CREATE OR REPLACE FUNCTION entry_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER ${manners} AS $$
  DECLARE moved bigint;
  BEGIN
    ${inOrder()} ${fitting()} ${following()}
    RETURN NULL;
  END $$`;
}

/** Papers are made of their own entry, and once. */
export function papersGuard(): string {
  return `CREATE FUNCTION papers_guard() RETURNS trigger LANGUAGE plpgsql ${ownSchema} AS $$
  BEGIN
    IF NEW.position <> OLD.position
      OR NEW.made_of IS DISTINCT FROM (SELECT digest FROM entry WHERE position = OLD.position)
    THEN RAISE EXCEPTION 'nothing is changed'; END IF;
    RETURN NEW;
  END $$`;
}

/** A function with the owner's rights looks into this schema only. */
export const ownSchema = "SET search_path = pg_catalog, frikort, pg_temp";

/** Always by index: the guards are planned for one row and meet ten thousand. */
const manners = `${ownSchema} SET jit = off SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off`;

function refuse(invariant: string, where: string): string {
  return `IF EXISTS (${where}) THEN RAISE EXCEPTION '${invariant}'; END IF;`;
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
      `SELECT 1 FROM fresh AS f JOIN entry AS e ON e.chain = f.chain AND e.sequence = f.sequence - 1
      WHERE f.at < e.at AND e.at IS DISTINCT FROM (f.text::json #>> '{clock,ahead}')`,
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
      `SELECT 1 FROM fresh AS f WHERE f.kind = 'registered' AND (NOT EXISTS (
        SELECT 1 FROM entry AS e WHERE e.chain = f.chain AND e.year = f.year AND e.number = f.about AND e.card = f.card
        AND e.position + 0 < f.position) OR EXISTS (${markBefore}))`,
    )}
    ${refuse(
      "registered-known",
      `SELECT 1 FROM fresh AS f WHERE f.kind = 'unregistered' AND NOT EXISTS (${markBefore} AND g.card = f.card)`,
    )}`;
}

/** In SQL: the mark as registered of a voucher that stood before the new row that is about it. */
const markBefore = `SELECT 1 FROM entry AS g WHERE g.kind = 'registered' AND g.chain = f.chain AND g.year = f.year
        AND g.about = f.about AND g.position + 0 < f.position AND NOT EXISTS (
          SELECT 1 FROM entry AS taken WHERE taken.kind = 'unregistered' AND taken.chain = g.chain
          AND taken.year = g.year AND taken.about = g.about AND taken.position > g.position
          AND taken.position + 0 < f.position)`;

/**
 * The ceilings that a new payment passes, with what stood before it and what came before it in the same statement. A balance
 * read at the portal can only add to what the ledger holds itself (R49); what the portal held when it was read is in it already.
 */
function passedCeiling(): string {
  return `
    SELECT 1 FROM fresh AS f JOIN ceiling_now AS c ON f.pay_day BETWEEN c.covers_from AND c.covers_to
    LEFT JOIN LATERAL (
      SELECT position, read_at, e.ceiling - e.saldo_left AS used FROM entry AS e
      WHERE e.kind = 'saldo' AND e.card = f.card AND e.year = CAST(substr(c.covers_from, 1, 4) AS integer)
      AND e.ceiling_from >= c.covers_from AND e.ceiling_to <= c.covers_to AND e.position + 0 < f.position
      ORDER BY e.read_at DESC, e.position DESC LIMIT 1) AS s ON true
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(v.counted), 0) AS own, coalesce(sum(v.counted) FILTER (WHERE NOT EXISTS (
        SELECT 1 FROM entry AS r WHERE r.kind = 'registered' AND r.chain = v.chain AND r.year = v.year
        AND r.about = v.number AND r.position < s.position AND r.moment < s.read_at AND ${markStands("r")})), 0) AS more
      FROM entry AS v WHERE v.card = f.card AND v.number IS NOT NULL AND v.position + 0 <= f.position
      AND v.pay_day BETWEEN c.covers_from AND c.covers_to) AS sums
    WHERE f.kind = 'payment' AND c.amount < greatest(sums.own, s.used + sums.more)`;
}

/** What follows from entries at once: places, rows paid, papers to make, vouchers to register, a year's ceiling, names that go. */
function following(): string {
  const marked = (voucher: string, number: string) =>
    `EXISTS (SELECT 1 FROM entry AS x WHERE x.kind = 'registered' AND x.chain = ${voucher}.chain AND x.year = ${voucher}.year
      AND x.about = ${voucher}.${number} AND ${markStands("x")})`;
  const reversed = (voucher: string) =>
    `EXISTS (SELECT 1 FROM entry AS x WHERE x.kind = 'reversal' AND x.chain = ${voucher}.chain AND x.year = ${voucher}.year
      AND x.about = ${voucher}.number)`;
  return `
    INSERT INTO paid_row (chain, row_id, position, year, number)
      SELECT f.chain, r.name, f.position, f.year, f.number
      FROM fresh AS f CROSS JOIN LATERAL json_array_elements_text(f.text::json -> 'rows') AS r (name)
      WHERE f.number IS NOT NULL AND f.text LIKE '%"rows":[%';
    INSERT INTO place SELECT position, digest FROM fresh;
    INSERT INTO papers SELECT position FROM fresh WHERE number IS NOT NULL;
    DELETE FROM to_register WHERE position = ANY (array(
      SELECT (SELECT v.position FROM entry AS v WHERE v.chain = f.chain AND v.year = f.year AND v.number = CASE f.kind
        WHEN 'unregistered' THEN (SELECT x.number FROM entry AS x WHERE x.kind = 'reversal' AND x.chain = f.chain
          AND x.year = f.year AND x.about = f.about) ELSE f.about END)
      FROM fresh AS f WHERE f.kind IN ('reversal', 'registered', 'unregistered')));
    INSERT INTO to_register
      SELECT f.position FROM fresh AS f
      WHERE f.kind = 'payment' AND NOT ${reversed("f")} AND NOT ${marked("f", "number")}
      UNION
      SELECT r.position FROM fresh AS f CROSS JOIN LATERAL (SELECT * FROM entry AS e
        WHERE e.kind = 'reversal' AND e.chain = f.chain AND e.year = f.year AND e.about = f.about LIMIT 1) AS r
      WHERE f.kind IN ('reversal', 'registered') AND NOT ${marked("r", "number")} AND ${marked("r", "about")}
      UNION
      SELECT v.position FROM fresh AS f CROSS JOIN LATERAL (SELECT * FROM entry AS e
        WHERE e.chain = f.chain AND e.year = f.year AND e.number = f.about LIMIT 1) AS v
      WHERE f.kind = 'unregistered' AND NOT ${marked("v", "number")}
      AND CASE v.kind WHEN 'reversal' THEN ${marked("v", "about")} ELSE NOT ${reversed("v")} END
      ON CONFLICT DO NOTHING;
    INSERT INTO ceiling (covers_from, covers_to, amount, law)
      SELECT added ->> 'year' || '-01-01', added ->> 'year' || '-12-31', CAST(added ->> 'ceiling' AS bigint), position
      FROM (SELECT position, text::json -> 'added' AS added FROM fresh WHERE kind = 'law') AS f;
    DELETE FROM person WHERE fingerprint IN (
      SELECT json_array_elements_text(text::json -> 'fingerprints') FROM fresh WHERE kind = 'erasure');`;
}
