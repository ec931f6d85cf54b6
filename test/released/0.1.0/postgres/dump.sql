--
-- PostgreSQL database dump
--

\restrict 9ohNKisNZf2pAUSz1ug9PT8wvfJbFuueeXSxq0CKuleQAXxmoYrZhDLnldKCRBD

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: frikort; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA frikort;


--
-- Name: entry_guard(); Type: FUNCTION; Schema: frikort; Owner: -
--

CREATE FUNCTION frikort.entry_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'frikort', 'pg_temp'
    SET jit TO 'off'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
  DECLARE moved bigint;
  BEGIN
    
    
    INSERT INTO chain AS held (chain, sequence, digest, at, position)
      SELECT DISTINCT ON (chain) chain, sequence, digest, at, position FROM fresh WHERE chain IS NOT NULL
      ORDER BY chain, position DESC
      ON CONFLICT (chain) DO UPDATE SET sequence = EXCLUDED.sequence, digest = EXCLUDED.digest, at = EXCLUDED.at, position = EXCLUDED.position
      WHERE held.position < (SELECT min(f.position) FROM fresh AS f WHERE f.chain = EXCLUDED.chain);
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved < (SELECT count(DISTINCT chain) FROM fresh) THEN RAISE EXCEPTION 'chain has moved on'; END IF;
    
    INSERT INTO card AS held (card,  position)
      SELECT DISTINCT ON (card) card,  position FROM fresh WHERE card IS NOT NULL
      ORDER BY card, position DESC
      ON CONFLICT (card) DO UPDATE SET position = EXCLUDED.position
      WHERE held.position < (SELECT min(f.position) FROM fresh AS f WHERE f.card = EXCLUDED.card);
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved < (SELECT count(DISTINCT card) FROM fresh) THEN RAISE EXCEPTION 'card has moved on'; END IF;
    IF EXISTS (SELECT 1 FROM fresh AS f WHERE CASE WHEN f.sequence > 1 THEN NOT EXISTS (
        SELECT 1 FROM entry AS e WHERE e.chain = f.chain AND e.sequence = f.sequence - 1 AND e.digest = f.previous
        AND e.position + 0 < f.position)
      ELSE f.previous <> (SELECT encode(sha256(convert_to(value || '/' || f.chain, 'UTF8')), 'hex')
        FROM meta WHERE key = 'ledger') END) THEN RAISE EXCEPTION 'chain-unbroken'; END IF;
    IF EXISTS (SELECT 1 FROM fresh AS f WHERE f.at < (
        SELECT e.at FROM entry AS e WHERE e.chain = f.chain AND e.sequence = f.sequence - 1)) THEN RAISE EXCEPTION 'time-forward'; END IF;
    IF EXISTS (SELECT 1 FROM fresh AS f WHERE f.number > 1 AND NOT EXISTS (
        SELECT 1 FROM entry AS e WHERE e.chain = f.chain AND e.year = f.year AND e.number = f.number - 1
        AND e.position + 0 < f.position)) THEN RAISE EXCEPTION 'vouchers-unbroken'; END IF; 
    IF EXISTS (SELECT 1 FROM fresh AS f WHERE f.kind = 'payment' AND NOT EXISTS (
        SELECT 1 FROM ceiling AS c WHERE f.pay_day BETWEEN c.covers_from AND c.covers_to)) THEN RAISE EXCEPTION 'law-unknown'; END IF;
    IF EXISTS (
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
        AND r.about = v.number AND r.position < s.position AND r.moment < s.read_at)))) THEN RAISE EXCEPTION 'within-ceiling'; END IF;
    IF EXISTS (SELECT 1 FROM fresh AS f WHERE f.kind = 'reversal' AND NOT EXISTS (
        SELECT 1 FROM entry AS e WHERE e.chain = f.chain AND e.year = f.year AND e.number = f.about AND e.kind = 'payment'
        AND e.card = f.card AND e.pay_day = f.pay_day AND e.counted = 0 - f.counted AND e.position + 0 < f.position)) THEN RAISE EXCEPTION 'reversal-matches'; END IF;
    IF EXISTS (SELECT 1 FROM fresh AS f WHERE f.kind = 'registered' AND NOT EXISTS (
        SELECT 1 FROM entry AS e WHERE e.chain = f.chain AND e.year = f.year AND e.number = f.about AND e.card = f.card
        AND e.position + 0 < f.position)) THEN RAISE EXCEPTION 'registered-known'; END IF; 
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
      WHERE f.kind = 'payment' AND NOT EXISTS (SELECT 1 FROM entry AS x WHERE x.kind = 'reversal' AND x.chain = f.chain AND x.year = f.year
      AND x.about = f.number) AND NOT EXISTS (SELECT 1 FROM entry AS x WHERE x.kind = 'registered' AND x.chain = f.chain AND x.year = f.year
      AND x.about = f.number)
      UNION
      SELECT r.position FROM fresh AS f CROSS JOIN LATERAL (SELECT * FROM entry AS e
        WHERE e.kind = 'reversal' AND e.chain = f.chain AND e.year = f.year AND e.about = f.about LIMIT 1) AS r
      WHERE f.kind IN ('reversal', 'registered') AND NOT EXISTS (SELECT 1 FROM entry AS x WHERE x.kind = 'registered' AND x.chain = r.chain AND x.year = r.year
      AND x.about = r.number)
      AND EXISTS (SELECT 1 FROM entry AS x
        WHERE x.kind = 'registered' AND x.chain = r.chain AND x.year = r.year AND x.about = r.about)
      ON CONFLICT DO NOTHING;
    INSERT INTO ceiling (covers_from, covers_to, amount, law)
      SELECT added ->> 'year' || '-01-01', added ->> 'year' || '-12-31', CAST(added ->> 'ceiling' AS bigint), position
      FROM (SELECT position, text::json -> 'added' AS added FROM fresh WHERE kind = 'law') AS f;
    DELETE FROM person WHERE fingerprint IN (
      SELECT json_array_elements_text(text::json -> 'fingerprints') FROM fresh WHERE kind = 'erasure');
    RETURN NULL;
  END $$;


--
-- Name: hold(text[], text[], integer[]); Type: FUNCTION; Schema: frikort; Owner: -
--

CREATE FUNCTION frikort.hold(chains text[], cards text[], vouchers integer[] DEFAULT '{}'::integer[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'frikort', 'pg_temp'
    AS $$
  DECLARE asked text[] := cards;
  BEGIN
    
    PERFORM 1 FROM chain AS c WHERE c.chain = ANY (chains) ORDER BY c.chain FOR UPDATE;
    IF EXISTS (SELECT 1 FROM unnest(chains) AS name WHERE NOT EXISTS (SELECT 1 FROM chain AS c WHERE c.chain = name)) THEN
      INSERT INTO chain (chain) SELECT DISTINCT name COLLATE "C" FROM unnest(chains) AS name ORDER BY 1
        ON CONFLICT DO NOTHING;
      PERFORM 1 FROM chain AS c WHERE c.chain = ANY (chains) ORDER BY c.chain FOR UPDATE;
    END IF;
    FOR place IN 1 .. coalesce(array_length(vouchers, 1), 0) BY 3 LOOP
      asked := asked || array(SELECT e.card FROM entry AS e
        WHERE e.chain = chains[vouchers[place]] AND e.year = vouchers[place + 1] AND e.number = vouchers[place + 2]);
    END LOOP;
    
    PERFORM 1 FROM card AS c WHERE c.card = ANY (asked) ORDER BY c.card FOR UPDATE;
    IF EXISTS (SELECT 1 FROM unnest(asked) AS name WHERE NOT EXISTS (SELECT 1 FROM card AS c WHERE c.card = name)) THEN
      INSERT INTO card (card) SELECT DISTINCT name COLLATE "C" FROM unnest(asked) AS name ORDER BY 1
        ON CONFLICT DO NOTHING;
      PERFORM 1 FROM card AS c WHERE c.card = ANY (asked) ORDER BY c.card FOR UPDATE;
    END IF;
  END $$;


--
-- Name: never_changed(); Type: FUNCTION; Schema: frikort; Owner: -
--

CREATE FUNCTION frikort.never_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  BEGIN RAISE EXCEPTION 'nothing is changed'; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: card; Type: TABLE; Schema: frikort; Owner: -
--

CREATE TABLE frikort.card (
    card text NOT NULL COLLATE pg_catalog."C",
    "position" bigint DEFAULT 0 NOT NULL
);


--
-- Name: ceiling; Type: TABLE; Schema: frikort; Owner: -
--

CREATE TABLE frikort.ceiling (
    "position" bigint NOT NULL,
    covers_from text NOT NULL COLLATE pg_catalog."C",
    covers_to text NOT NULL COLLATE pg_catalog."C",
    amount bigint NOT NULL,
    law bigint,
    CONSTRAINT ceiling_check CHECK (((amount > 0) AND (covers_from <= covers_to)))
);


--
-- Name: ceiling_now; Type: VIEW; Schema: frikort; Owner: -
--

CREATE VIEW frikort.ceiling_now AS
 SELECT one."position",
    one.covers_from,
    one.covers_to,
    one.amount,
    one.law
   FROM frikort.ceiling one
  WHERE (NOT (EXISTS ( SELECT 1
           FROM frikort.ceiling other
          WHERE ((other.covers_from = one.covers_from) AND (other.covers_to = one.covers_to) AND (other."position" > one."position")))));


--
-- Name: ceiling_position_seq; Type: SEQUENCE; Schema: frikort; Owner: -
--

ALTER TABLE frikort.ceiling ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME frikort.ceiling_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: chain; Type: TABLE; Schema: frikort; Owner: -
--

CREATE TABLE frikort.chain (
    chain text NOT NULL COLLATE pg_catalog."C",
    sequence bigint DEFAULT 0 NOT NULL,
    digest text COLLATE pg_catalog."C",
    at text COLLATE pg_catalog."C",
    "position" bigint DEFAULT 0 NOT NULL
);


--
-- Name: entry; Type: TABLE; Schema: frikort; Owner: -
--

CREATE TABLE frikort.entry (
    "position" bigint NOT NULL,
    chain text NOT NULL COLLATE pg_catalog."C",
    sequence bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    card text COLLATE pg_catalog."C",
    year integer,
    number integer,
    about integer,
    pay_day text COLLATE pg_catalog."C",
    period_from text COLLATE pg_catalog."C",
    period_to text COLLATE pg_catalog."C",
    payment_id text COLLATE pg_catalog."C",
    content_key text COLLATE pg_catalog."C",
    atp_class text COLLATE pg_catalog."C",
    seconds bigint,
    counted bigint,
    atp_employee bigint,
    atp_employer bigint,
    accrued bigint,
    holiday_out bigint,
    outside bigint,
    saldo_left bigint,
    read_at text COLLATE pg_catalog."C",
    ceiling bigint,
    ceiling_from text COLLATE pg_catalog."C",
    ceiling_to text COLLATE pg_catalog."C",
    registered_on text COLLATE pg_catalog."C",
    registered_at text COLLATE pg_catalog."C",
    registered_by text COLLATE pg_catalog."C",
    moment text COLLATE pg_catalog."C",
    holder text COLLATE pg_catalog."C",
    employee_number text COLLATE pg_catalog."C",
    per_hour bigint,
    from_day text COLLATE pg_catalog."C",
    to_day text COLLATE pg_catalog."C",
    state text COLLATE pg_catalog."C",
    batch text COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    actor text NOT NULL COLLATE pg_catalog."C",
    previous text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT "actor-named" CHECK (((sequence > 0) AND (actor <> ''::text))),
    CONSTRAINT "digest-fits" CHECK ((digest = encode(sha256(convert_to(text, 'UTF8'::name)), 'hex'::text))),
    CONSTRAINT whole CHECK (COALESCE(
CASE kind
    WHEN 'payment'::text THEN ((counted > 0) AND (about IS NULL) AND (number > 0) AND ((((((((card || pay_day) || period_from) || period_to) || payment_id) || content_key) || atp_class) || holder) IS NOT NULL) AND ((((((seconds + atp_employee) + atp_employer) + accrued) + holiday_out) + outside) IS NOT NULL) AND (year = (substr(pay_day, 1, 4))::integer))
    WHEN 'reversal'::text THEN ((counted < 0) AND (about > 0) AND (number > 0) AND ((((((((card || pay_day) || period_from) || period_to) || payment_id) || content_key) || atp_class) || holder) IS NOT NULL) AND ((((((seconds + atp_employee) + atp_employer) + accrued) + holiday_out) + outside) IS NOT NULL) AND (year = (substr(pay_day, 1, 4))::integer))
    WHEN 'saldo'::text THEN ((number IS NULL) AND ((((card || read_at) || ceiling_from) || ceiling_to) IS NOT NULL) AND (((year + saldo_left) + ceiling) IS NOT NULL))
    WHEN 'registered'::text THEN ((number IS NULL) AND ((((card || registered_on) || registered_by) || moment) IS NOT NULL) AND ((year + about) IS NOT NULL))
    WHEN 'employment'::text THEN ((number IS NULL) AND ((card || holder) IS NOT NULL))
    WHEN 'card-state'::text THEN ((number IS NULL) AND ((card || from_day) IS NOT NULL) AND (state = ANY (ARRAY['first-day'::text, 'inactive'::text, 'active'::text])))
    WHEN 'erasure'::text THEN ((number IS NULL) AND (card IS NOT NULL))
    WHEN 'employer'::text THEN ((number IS NULL) AND (card IS NULL))
    WHEN 'law'::text THEN ((number IS NULL) AND (card IS NULL) AND (chain = 'house'::text))
    ELSE NULL::boolean
END, false))
);


--
-- Name: entry_position; Type: SEQUENCE; Schema: frikort; Owner: -
--

CREATE SEQUENCE frikort.entry_position
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: entry_position; Type: SEQUENCE OWNED BY; Schema: frikort; Owner: -
--

ALTER SEQUENCE frikort.entry_position OWNED BY frikort.entry."position";


--
-- Name: meta; Type: TABLE; Schema: frikort; Owner: -
--

CREATE TABLE frikort.meta (
    key text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: paid_row; Type: TABLE; Schema: frikort; Owner: -
--

CREATE TABLE frikort.paid_row (
    chain text NOT NULL COLLATE pg_catalog."C",
    row_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL
);


--
-- Name: person; Type: TABLE; Schema: frikort; Owner: -
--

CREATE TABLE frikort.person (
    fingerprint text NOT NULL COLLATE pg_catalog."C",
    salt text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: to_hand_out; Type: TABLE; Schema: frikort; Owner: -
--

CREATE TABLE frikort.to_hand_out (
    chain text NOT NULL COLLATE pg_catalog."C",
    year integer NOT NULL,
    number integer NOT NULL
);


--
-- Name: to_register; Type: TABLE; Schema: frikort; Owner: -
--

CREATE TABLE frikort.to_register (
    "position" bigint NOT NULL
);


--
-- Name: entry position; Type: DEFAULT; Schema: frikort; Owner: -
--

ALTER TABLE ONLY frikort.entry ALTER COLUMN "position" SET DEFAULT nextval('frikort.entry_position'::regclass);


--
-- Data for Name: card; Type: TABLE DATA; Schema: frikort; Owner: -
--

INSERT INTO frikort.card VALUES ('45678', 68);
INSERT INTO frikort.card VALUES ('12345', 70);
INSERT INTO frikort.card VALUES ('23456', 72);
INSERT INTO frikort.card VALUES ('34567', 73);
INSERT INTO frikort.card VALUES ('56789', 75);
INSERT INTO frikort.card VALUES ('77777', 76);


--
-- Data for Name: ceiling; Type: TABLE DATA; Schema: frikort; Owner: -
--

INSERT INTO frikort.ceiling OVERRIDING SYSTEM VALUE VALUES (1, '2019-01-02', '2019-12-31', 2000000, NULL);
INSERT INTO frikort.ceiling OVERRIDING SYSTEM VALUE VALUES (2, '2020-01-01', '2020-12-31', 2000000, NULL);
INSERT INTO frikort.ceiling OVERRIDING SYSTEM VALUE VALUES (3, '2021-01-01', '2021-12-31', 2000000, NULL);
INSERT INTO frikort.ceiling OVERRIDING SYSTEM VALUE VALUES (4, '2022-01-01', '2022-12-31', 2000000, NULL);
INSERT INTO frikort.ceiling OVERRIDING SYSTEM VALUE VALUES (5, '2023-01-01', '2023-06-30', 2000000, NULL);
INSERT INTO frikort.ceiling OVERRIDING SYSTEM VALUE VALUES (6, '2023-01-01', '2023-12-31', 4000000, NULL);
INSERT INTO frikort.ceiling OVERRIDING SYSTEM VALUE VALUES (7, '2024-01-01', '2024-12-31', 4128000, NULL);
INSERT INTO frikort.ceiling OVERRIDING SYSTEM VALUE VALUES (8, '2025-01-01', '2025-12-31', 4276600, NULL);
INSERT INTO frikort.ceiling OVERRIDING SYSTEM VALUE VALUES (9, '2026-01-01', '2026-12-31', 4469100, NULL);
INSERT INTO frikort.ceiling OVERRIDING SYSTEM VALUE VALUES (10, '2027-01-01', '2027-12-31', 4590000, 77);


--
-- Data for Name: chain; Type: TABLE DATA; Schema: frikort; Owner: -
--

INSERT INTO frikort.chain VALUES ('20000007', 7, '9afe3640a6e51749a7d86dfc1988d305c9965ff623f4ff5e4081f0753b25beec', '2026-09-14T09:00:00.000Z', 66);
INSERT INTO frikort.chain VALUES ('20000023', 7, '6311377aeb0750cd55d8de617982ad4405594138fcf591cba838463c2568e725', '2026-09-14T09:00:00.000Z', 68);
INSERT INTO frikort.chain VALUES ('13748136', 62, 'f7f810289e6707ceb3e3e4ac0aac9c5c1928ce9adaf0c4f72265e5ac93fdf7f0', '2026-09-30T09:00:00.000Z', 76);
INSERT INTO frikort.chain VALUES ('house', 1, '7e806f72895f7e326ef89918a250bf57f7e3d3f569dbe937422a6601d312d1b6', '2026-09-30T09:00:00.000Z', 77);


--
-- Data for Name: entry; Type: TABLE DATA; Schema: frikort; Owner: -
--

INSERT INTO frikort.entry VALUES (1, '13748136', 1, 'employer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2023-11-01T09:00:00.000Z', 'BL', '0cf3af2836d2c887b42ca410adeb36c41a692ed43702df2ca23fa893ce6de59d', 'd938e5f7b617570c3f4dc87f95fe042a1110f31500690789e54786cf029f5b23', '{"kind":"employer","chain":"13748136","sequence":1,"previous":"0cf3af2836d2c887b42ca410adeb36c41a692ed43702df2ca23fa893ce6de59d","at":"2023-11-01T09:00:00.000Z","by":"BL","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"practice":"with-wage","payPeriod":"month","yearEnd":"12-31","accounts":{"wage":"2905","holiday-pay":"2906","pension":"2910","atp-employer":"2898","bank":"5820","cash":"5810","owed-holiday-pay":"7900","owed-atp":"7960"}}');
INSERT INTO frikort.entry VALUES (2, '20000007', 1, 'employer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2023-11-01T09:00:00.000Z', 'BL', '12a4178867cab7979497336dc22ac5de6a86c254a4a71a3e7d92aee27407abbe', 'ba2cd22b4481e476813360fa89ca6c37ef9e5987a21d5e2237921622e810d6db', '{"kind":"employer","chain":"20000007","sequence":1,"previous":"12a4178867cab7979497336dc22ac5de6a86c254a4a71a3e7d92aee27407abbe","at":"2023-11-01T09:00:00.000Z","by":"BL","payer":{"cvr":"20000007","name":"Ærø Bogbinderi & Søn I/S","address":"Østergade 2, 5970 Ærøskøbing","contact":"Åse Friis"},"practice":"accrued","payPeriod":"fortnight","yearEnd":"12-31","accounts":{}}');
INSERT INTO frikort.entry VALUES (3, '20000023', 1, 'employer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2023-11-01T09:00:00.000Z', 'BL', '53dc03e860d83a6bb224e2918a286a39dffc093d451b4c3ec19605bae8be536a', '4615c68890c1450a96a03c53b9f20df0692be555a7866b24386507f9a7df90db', '{"kind":"employer","chain":"20000023","sequence":1,"previous":"53dc03e860d83a6bb224e2918a286a39dffc093d451b4c3ec19605bae8be536a","at":"2023-11-01T09:00:00.000Z","by":"BL","payer":{"cvr":"20000023","name":"Klitgaard Vikar A/S","address":"Strandvej 9, 9990 Skagen","contact":"Kaj Klit"},"practice":"with-wage","payPeriod":"casual","yearEnd":"12-31","accounts":{}}');
INSERT INTO frikort.entry VALUES (4, '13748136', 2, 'employment', '12345', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '4d350c255ab18e89a39900bfe09e42140c7fbd7d0c7933769a685c86f2559a30', '100', 15000, '2023-11-01', NULL, NULL, NULL, '2023-11-01T09:00:00.000Z', 'BL', 'd938e5f7b617570c3f4dc87f95fe042a1110f31500690789e54786cf029f5b23', 'f6df55202afd4f945b6230a2c5d7f404368f87bea4b1a2a60a993ee1f94f5500', '{"kind":"employment","chain":"13748136","sequence":2,"previous":"d938e5f7b617570c3f4dc87f95fe042a1110f31500690789e54786cf029f5b23","at":"2023-11-01T09:00:00.000Z","by":"BL","card":"12345","holder":"4d350c255ab18e89a39900bfe09e42140c7fbd7d0c7933769a685c86f2559a30","employeeNumber":"100","perHour":15000,"from":"2023-11-01"}');
INSERT INTO frikort.entry VALUES (5, '13748136', 3, 'employment', '77777', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'f4653781ff12a1be2d50b104ff91604ee738a2f71de6d7f0e6edcbd63e4697f2', NULL, NULL, NULL, NULL, NULL, NULL, '2023-11-01T09:00:00.000Z', 'BL', 'f6df55202afd4f945b6230a2c5d7f404368f87bea4b1a2a60a993ee1f94f5500', '4b5139e7b32c2def7660d7b2793bb9c9578be0ccc7a5d6aad1f543a64825e91a', '{"kind":"employment","chain":"13748136","sequence":3,"previous":"f6df55202afd4f945b6230a2c5d7f404368f87bea4b1a2a60a993ee1f94f5500","at":"2023-11-01T09:00:00.000Z","by":"BL","card":"77777","holder":"f4653781ff12a1be2d50b104ff91604ee738a2f71de6d7f0e6edcbd63e4697f2"}');
INSERT INTO frikort.entry VALUES (6, '13748136', 4, 'payment', '12345', 2023, 1, NULL, '2023-11-30', '2023-11-01', '2023-11-30', 'auto-2357fce57d4153c8-1', '2357fce57d4153c8', 'month', 72000, 337500, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '4d350c255ab18e89a39900bfe09e42140c7fbd7d0c7933769a685c86f2559a30', NULL, NULL, NULL, NULL, NULL, NULL, '2023-11-30T09:00:00.000Z', 'BL', '4b5139e7b32c2def7660d7b2793bb9c9578be0ccc7a5d6aad1f543a64825e91a', 'ba531b5af39c374e3185118eee7daa2a2ca8337029822bec40b70e3e55e02581', '{"kind":"payment","chain":"13748136","sequence":4,"previous":"4b5139e7b32c2def7660d7b2793bb9c9578be0ccc7a5d6aad1f543a64825e91a","at":"2023-11-30T09:00:00.000Z","by":"BL","voucher":"2023-0001","year":2023,"card":"12345","paymentId":"auto-2357fce57d4153c8-1","contentKey":"2357fce57d4153c8","payDay":"2023-11-30","from":"2023-11-01","to":"2023-11-30","employedFrom":"2023-11-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"4d350c255ab18e89a39900bfe09e42140c7fbd7d0c7933769a685c86f2559a30","employeeNumber":"100","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":72000,"lines":[{"kind":"wage","seconds":72000,"perHour":15000,"amount":300000},{"kind":"holiday-pay","share":1250,"base":300000,"amount":37500}],"counted":337500,"atpEmployee":0,"atpEmployer":0,"payout":337500,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4000000,"from":"2023-01-01","to":"2023-12-31"},"usedBefore":0,"usedAfter":337500,"law":[{"name":"annual-ceiling","from":"2023-07-01","value":"4000000","standing":"printed"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2016-01-01","value":"0/0","standing":"printed"}],"keptUntil":"2028-12-31"}');
INSERT INTO frikort.entry VALUES (7, '13748136', 5, 'payment', '12345', 2024, 1, NULL, '2024-06-28', '2024-06-01', '2024-06-30', 'auto-55c4f4de2eab28c7-1', '55c4f4de2eab28c7', 'month', 109800, 457500, 0, 0, 57188, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '4d350c255ab18e89a39900bfe09e42140c7fbd7d0c7933769a685c86f2559a30', NULL, NULL, NULL, NULL, NULL, NULL, '2024-06-28T09:00:00.000Z', 'BL', 'ba531b5af39c374e3185118eee7daa2a2ca8337029822bec40b70e3e55e02581', '69bdbea711e5f3f071e7619d11a5daef41539d44c5dc2959455ed8d0fb5d7d99', '{"kind":"payment","chain":"13748136","sequence":5,"previous":"ba531b5af39c374e3185118eee7daa2a2ca8337029822bec40b70e3e55e02581","at":"2024-06-28T09:00:00.000Z","by":"BL","voucher":"2024-0001","year":2024,"card":"12345","paymentId":"auto-55c4f4de2eab28c7-1","contentKey":"55c4f4de2eab28c7","payDay":"2024-06-28","from":"2024-06-01","to":"2024-06-30","employedFrom":"2023-11-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"4d350c255ab18e89a39900bfe09e42140c7fbd7d0c7933769a685c86f2559a30","employeeNumber":"100","paidBy":"account","slipLanguage":"da","practice":"accrued","atpClass":"month","seconds":109800,"lines":[{"kind":"wage","seconds":109800,"perHour":15000,"amount":457500}],"counted":457500,"atpEmployee":0,"atpEmployer":0,"payout":457500,"holidayPayAccrued":57188,"holidayPayOwed":57188,"ceiling":{"amount":4128000,"from":"2024-01-01","to":"2024-12-31"},"usedBefore":0,"usedAfter":457500,"law":[{"name":"annual-ceiling","from":"2024-01-01","value":"4128000","standing":"printed"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2024-01-01","value":"0/0","standing":"printed"}],"keptUntil":"2029-12-31"}');
INSERT INTO frikort.entry VALUES (15, '13748136', 13, 'registered', '12345', 2024, NULL, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-12-31', '2025-12-31T09:00:00.000Z', 'Bo Lund', '2025-12-31T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-12-31T09:00:00.000Z', 'BL', '3e9dd3dde6c0a7bd8108ae46bacdfd6c6932b9f95ab5aaf6e2e3d9a007c8e08c', '2150487b36c2a97ef570012f30432168177dfc30682bf06f1dca13c0384482e2', '{"kind":"registered","chain":"13748136","sequence":13,"previous":"3e9dd3dde6c0a7bd8108ae46bacdfd6c6932b9f95ab5aaf6e2e3d9a007c8e08c","at":"2025-12-31T09:00:00.000Z","by":"BL","card":"12345","year":2024,"voucher":"2024-0002","registeredOn":"2025-12-31","registeredAt":"2025-12-31T09:00:00.000Z","registeredBy":"Bo Lund"}');
INSERT INTO frikort.entry VALUES (16, '13748136', 14, 'registered', '23456', 2025, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-12-31', '2025-12-31T09:00:00.000Z', 'Bo Lund', '2025-12-31T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-12-31T09:00:00.000Z', 'BL', '2150487b36c2a97ef570012f30432168177dfc30682bf06f1dca13c0384482e2', '903ac14e28d63e3192e400cec393fe8241b803533a9ecef3f2c1de000cde1be7', '{"kind":"registered","chain":"13748136","sequence":14,"previous":"2150487b36c2a97ef570012f30432168177dfc30682bf06f1dca13c0384482e2","at":"2025-12-31T09:00:00.000Z","by":"BL","card":"23456","year":2025,"voucher":"2025-0001","registeredOn":"2025-12-31","registeredAt":"2025-12-31T09:00:00.000Z","registeredBy":"Bo Lund"}');
INSERT INTO frikort.entry VALUES (8, '13748136', 6, 'payment', '12345', 2024, 2, NULL, '2024-07-31', '2024-07-01', '2024-07-31', 'auto-95a5cd28c0269248-1', '95a5cd28c0269248', 'month', 0, 57188, 0, 0, 0, 57188, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '4d350c255ab18e89a39900bfe09e42140c7fbd7d0c7933769a685c86f2559a30', NULL, NULL, NULL, NULL, NULL, NULL, '2024-07-31T09:00:00.000Z', 'BL', '69bdbea711e5f3f071e7619d11a5daef41539d44c5dc2959455ed8d0fb5d7d99', '2ea3ed7c10ba02b55660d964f67367e6dc0af02b7f94fb2fb1994157f485ca89', '{"kind":"payment","chain":"13748136","sequence":6,"previous":"69bdbea711e5f3f071e7619d11a5daef41539d44c5dc2959455ed8d0fb5d7d99","at":"2024-07-31T09:00:00.000Z","by":"BL","voucher":"2024-0002","year":2024,"card":"12345","paymentId":"auto-95a5cd28c0269248-1","contentKey":"95a5cd28c0269248","payDay":"2024-07-31","from":"2024-07-01","to":"2024-07-31","employedFrom":"2023-11-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"4d350c255ab18e89a39900bfe09e42140c7fbd7d0c7933769a685c86f2559a30","employeeNumber":"100","paidBy":"account","slipLanguage":"da","practice":"only","atpClass":"month","seconds":0,"lines":[{"kind":"holiday-pay","amount":57188}],"counted":57188,"atpEmployee":0,"atpEmployer":0,"payout":57188,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4128000,"from":"2024-01-01","to":"2024-12-31"},"usedBefore":457500,"usedAfter":514688,"law":[{"name":"annual-ceiling","from":"2024-01-01","value":"4128000","standing":"printed"}],"keptUntil":"2029-12-31"}');
INSERT INTO frikort.entry VALUES (9, '13748136', 7, 'employment', '23456', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', '101', 16000, NULL, NULL, NULL, NULL, '2025-05-30T09:00:00.000Z', 'BL', '2ea3ed7c10ba02b55660d964f67367e6dc0af02b7f94fb2fb1994157f485ca89', 'ec04f7d6bdec5866496c1e95ea4aac5a32ef2809152731bb9c112912db49ccb8', '{"kind":"employment","chain":"13748136","sequence":7,"previous":"2ea3ed7c10ba02b55660d964f67367e6dc0af02b7f94fb2fb1994157f485ca89","at":"2025-05-30T09:00:00.000Z","by":"BL","card":"23456","holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","perHour":16000}');
INSERT INTO frikort.entry VALUES (10, '13748136', 8, 'employment', '23456', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', '101', 16000, '2025-05-01', NULL, NULL, NULL, '2025-05-30T09:00:00.000Z', 'BL', 'ec04f7d6bdec5866496c1e95ea4aac5a32ef2809152731bb9c112912db49ccb8', 'ddd84b2af0e2ddf952ffd187c0cb948c9521c239f0ad24b690332805e9f19cf3', '{"kind":"employment","chain":"13748136","sequence":8,"previous":"ec04f7d6bdec5866496c1e95ea4aac5a32ef2809152731bb9c112912db49ccb8","at":"2025-05-30T09:00:00.000Z","by":"BL","card":"23456","holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","perHour":16000,"from":"2025-05-01"}');
INSERT INTO frikort.entry VALUES (11, '13748136', 9, 'payment', '23456', 2025, 1, NULL, '2025-05-30', '2025-05-01', '2025-05-31', 'auto-31e45ecc278eab7c-1', '31e45ecc278eab7c', 'month', 144000, 773750, 3300, 6600, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, NULL, '2025-05-30T09:00:00.000Z', 'BL', 'ddd84b2af0e2ddf952ffd187c0cb948c9521c239f0ad24b690332805e9f19cf3', '59a22619209a527e947544c345a6c41e63efff38ec5aa79fc690f3cfafdecbca', '{"kind":"payment","chain":"13748136","sequence":9,"previous":"ddd84b2af0e2ddf952ffd187c0cb948c9521c239f0ad24b690332805e9f19cf3","at":"2025-05-30T09:00:00.000Z","by":"BL","voucher":"2025-0001","year":2025,"card":"23456","paymentId":"auto-31e45ecc278eab7c-1","contentKey":"31e45ecc278eab7c","payDay":"2025-05-30","from":"2025-05-01","to":"2025-05-31","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"account","slipLanguage":"en","practice":"with-wage","atpClass":"month","seconds":144000,"lines":[{"kind":"wage","seconds":144000,"perHour":16000,"amount":640000},{"kind":"supplement","text":"Weekend","amount":20000},{"kind":"holiday-pay","share":1250,"base":660000,"amount":82500},{"kind":"pension","amount":31250}],"counted":773750,"atpEmployee":3300,"atpEmployer":6600,"payout":770450,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4276600,"from":"2025-01-01","to":"2025-12-31"},"usedBefore":0,"usedAfter":773750,"law":[{"name":"annual-ceiling","from":"2025-01-01","value":"4276600","standing":"printed"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2025-01-01","value":"3300/6600","standing":"to-verify"}],"keptUntil":"2030-12-31"}');
INSERT INTO frikort.entry VALUES (12, '13748136', 10, 'payment', '12345', 2025, 2, NULL, '2025-12-31', '2025-12-01', '2025-12-31', 'auto-606ce640e52eb551-1', '606ce640e52eb551', 'month', 324000, 1518750, 6600, 13200, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '4d350c255ab18e89a39900bfe09e42140c7fbd7d0c7933769a685c86f2559a30', NULL, NULL, NULL, NULL, NULL, NULL, '2025-12-31T09:00:00.000Z', 'BL', '59a22619209a527e947544c345a6c41e63efff38ec5aa79fc690f3cfafdecbca', 'ef6434cac1ae9761207e6c246f604bccb0959c080364563948857a7c910972c5', '{"kind":"payment","chain":"13748136","sequence":10,"previous":"59a22619209a527e947544c345a6c41e63efff38ec5aa79fc690f3cfafdecbca","at":"2025-12-31T09:00:00.000Z","by":"BL","voucher":"2025-0002","year":2025,"card":"12345","paymentId":"auto-606ce640e52eb551-1","contentKey":"606ce640e52eb551","payDay":"2025-12-31","from":"2025-12-01","to":"2025-12-31","employedFrom":"2023-11-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"4d350c255ab18e89a39900bfe09e42140c7fbd7d0c7933769a685c86f2559a30","employeeNumber":"100","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":324000,"lines":[{"kind":"wage","seconds":324000,"perHour":15000,"amount":1350000},{"kind":"holiday-pay","share":1250,"base":1350000,"amount":168750}],"counted":1518750,"atpEmployee":6600,"atpEmployer":13200,"payout":1512150,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4276600,"from":"2025-01-01","to":"2025-12-31"},"usedBefore":0,"usedAfter":1518750,"law":[{"name":"annual-ceiling","from":"2025-01-01","value":"4276600","standing":"printed"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2025-01-01","value":"6600/13200","standing":"to-verify"}],"keptUntil":"2030-12-31"}');
INSERT INTO frikort.entry VALUES (13, '13748136', 11, 'registered', '12345', 2023, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-12-31', '2025-12-31T09:00:00.000Z', 'Bo Lund', '2025-12-31T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-12-31T09:00:00.000Z', 'BL', 'ef6434cac1ae9761207e6c246f604bccb0959c080364563948857a7c910972c5', 'a94c75a15f25b9010a7eb5726e745c8fa8a65487216b6f79accb803966b8e148', '{"kind":"registered","chain":"13748136","sequence":11,"previous":"ef6434cac1ae9761207e6c246f604bccb0959c080364563948857a7c910972c5","at":"2025-12-31T09:00:00.000Z","by":"BL","card":"12345","year":2023,"voucher":"2023-0001","registeredOn":"2025-12-31","registeredAt":"2025-12-31T09:00:00.000Z","registeredBy":"Bo Lund"}');
INSERT INTO frikort.entry VALUES (14, '13748136', 12, 'registered', '12345', 2024, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-12-31', '2025-12-31T09:00:00.000Z', 'Bo Lund', '2025-12-31T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-12-31T09:00:00.000Z', 'BL', 'a94c75a15f25b9010a7eb5726e745c8fa8a65487216b6f79accb803966b8e148', '3e9dd3dde6c0a7bd8108ae46bacdfd6c6932b9f95ab5aaf6e2e3d9a007c8e08c', '{"kind":"registered","chain":"13748136","sequence":12,"previous":"a94c75a15f25b9010a7eb5726e745c8fa8a65487216b6f79accb803966b8e148","at":"2025-12-31T09:00:00.000Z","by":"BL","card":"12345","year":2024,"voucher":"2024-0001","registeredOn":"2025-12-31","registeredAt":"2025-12-31T09:00:00.000Z","registeredBy":"Bo Lund"}');
INSERT INTO frikort.entry VALUES (17, '13748136', 15, 'registered', '12345', 2025, NULL, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-12-31', '2025-12-31T09:00:00.000Z', 'Bo Lund', '2025-12-31T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-12-31T09:00:00.000Z', 'BL', '903ac14e28d63e3192e400cec393fe8241b803533a9ecef3f2c1de000cde1be7', '1634e63baf5ec5bdf40814dd44e9532a9be54452ee6546937eed733161aa7734', '{"kind":"registered","chain":"13748136","sequence":15,"previous":"903ac14e28d63e3192e400cec393fe8241b803533a9ecef3f2c1de000cde1be7","at":"2025-12-31T09:00:00.000Z","by":"BL","card":"12345","year":2025,"voucher":"2025-0002","registeredOn":"2025-12-31","registeredAt":"2025-12-31T09:00:00.000Z","registeredBy":"Bo Lund"}');
INSERT INTO frikort.entry VALUES (18, '13748136', 16, 'employment', '12345', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2023-11-02', NULL, NULL, NULL, 'e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', '100', 15000, '2023-11-01', NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', '1634e63baf5ec5bdf40814dd44e9532a9be54452ee6546937eed733161aa7734', '7f1635ef6341dead36c2dee1f8a98b9a1ea254b8e69fd3a1579117d68bcfd675', '{"kind":"employment","chain":"13748136","sequence":16,"previous":"1634e63baf5ec5bdf40814dd44e9532a9be54452ee6546937eed733161aa7734","at":"2026-01-30T09:00:00.000Z","by":"BL","card":"12345","holder":"e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7","employeeNumber":"100","perHour":15000,"from":"2023-11-01","registeredOn":"2023-11-02"}');
INSERT INTO frikort.entry VALUES (19, '13748136', 17, 'card-state', '12345', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2023-10-01', NULL, 'first-day', NULL, '2026-01-30T09:00:00.000Z', 'BL', '7f1635ef6341dead36c2dee1f8a98b9a1ea254b8e69fd3a1579117d68bcfd675', '70fcfd010cd33d95a4d42ac23648229504cff5842ef1a9b6b2e824e6af40824e', '{"kind":"card-state","chain":"13748136","sequence":17,"previous":"7f1635ef6341dead36c2dee1f8a98b9a1ea254b8e69fd3a1579117d68bcfd675","at":"2026-01-30T09:00:00.000Z","by":"BL","card":"12345","state":"first-day","from":"2023-10-01"}');
INSERT INTO frikort.entry VALUES (20, '13748136', 18, 'employment', '34567', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc', '102', 15500, NULL, NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', '70fcfd010cd33d95a4d42ac23648229504cff5842ef1a9b6b2e824e6af40824e', 'f32c1256e8b578a0627b3b6c475583dc7691fa559060232c7d1b48155209d635', '{"kind":"employment","chain":"13748136","sequence":18,"previous":"70fcfd010cd33d95a4d42ac23648229504cff5842ef1a9b6b2e824e6af40824e","at":"2026-01-30T09:00:00.000Z","by":"BL","card":"34567","holder":"32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc","employeeNumber":"102","perHour":15500}');
INSERT INTO frikort.entry VALUES (21, '13748136', 19, 'payment', '12345', 2026, 1, NULL, '2026-01-30', '2026-01-01', '2026-01-31', 'januar', 'af75252058668307', 'month', 72000, 337500, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', NULL, NULL, NULL, NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', 'f32c1256e8b578a0627b3b6c475583dc7691fa559060232c7d1b48155209d635', '77a32cdc0c2f03cbf50ea7186182c242d97a421f4caafdb5b74335a2839ca08f', '{"kind":"payment","chain":"13748136","sequence":19,"previous":"f32c1256e8b578a0627b3b6c475583dc7691fa559060232c7d1b48155209d635","at":"2026-01-30T09:00:00.000Z","by":"BL","voucher":"2026-0001","year":2026,"card":"12345","paymentId":"januar","contentKey":"af75252058668307","payDay":"2026-01-30","from":"2026-01-01","to":"2026-01-31","employedFrom":"2023-11-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7","employeeNumber":"100","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":72000,"lines":[{"kind":"wage","seconds":72000,"perHour":15000,"amount":300000},{"kind":"holiday-pay","share":1250,"base":300000,"amount":37500}],"counted":337500,"atpEmployee":0,"atpEmployer":0,"payout":337500,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":0,"usedAfter":337500,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (22, '13748136', 20, 'payment', '23456', 2026, 2, NULL, '2026-01-30', '2026-01-01', '2026-01-31', 'auto-db65f3a322b4d3f2-1', 'db65f3a322b4d3f2', 'month', 43200, 216000, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', '77a32cdc0c2f03cbf50ea7186182c242d97a421f4caafdb5b74335a2839ca08f', '22029fb808efe1d119e5a7ff9a60705a93d80ce2aea78b67889bedc646a2b18f', '{"kind":"payment","chain":"13748136","sequence":20,"previous":"77a32cdc0c2f03cbf50ea7186182c242d97a421f4caafdb5b74335a2839ca08f","at":"2026-01-30T09:00:00.000Z","by":"BL","voucher":"2026-0002","year":2026,"card":"23456","paymentId":"auto-db65f3a322b4d3f2-1","contentKey":"db65f3a322b4d3f2","payDay":"2026-01-30","from":"2026-01-01","to":"2026-01-31","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"cash","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":43200,"lines":[{"kind":"wage","seconds":43200,"perHour":16000,"amount":192000},{"kind":"holiday-pay","share":1250,"base":192000,"amount":24000}],"counted":216000,"atpEmployee":0,"atpEmployer":0,"payout":216000,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":0,"usedAfter":216000,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (23, '13748136', 21, 'employment', '34567', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc', '102', 15500, '2026-01-01', NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', '22029fb808efe1d119e5a7ff9a60705a93d80ce2aea78b67889bedc646a2b18f', '775aa98fabced80b6b477a564e7483878bf650841528ded6e711bb0b37aa5184', '{"kind":"employment","chain":"13748136","sequence":21,"previous":"22029fb808efe1d119e5a7ff9a60705a93d80ce2aea78b67889bedc646a2b18f","at":"2026-01-30T09:00:00.000Z","by":"BL","card":"34567","holder":"32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc","employeeNumber":"102","perHour":15500,"from":"2026-01-01"}');
INSERT INTO frikort.entry VALUES (63, '13748136', 53, 'registered', '12345', 2026, NULL, 16, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', '411077e17ac7d0e937cda8886985af5a9232d6f38b6de882a7dfc5b933ce3033', 'b89f919738b12d4701f4cf807db7a2f944729d9e17b3d34eab1fad0d2199af2a', '{"kind":"registered","chain":"13748136","sequence":53,"previous":"411077e17ac7d0e937cda8886985af5a9232d6f38b6de882a7dfc5b933ce3033","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"12345","year":2026,"voucher":"2026-0016","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (64, '13748136', 54, 'registered', '23456', 2026, NULL, 17, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', 'b89f919738b12d4701f4cf807db7a2f944729d9e17b3d34eab1fad0d2199af2a', 'dbbd21b152cdb7b27302b6a1f532aa70dbe142e296da5723d4b216780592f429', '{"kind":"registered","chain":"13748136","sequence":54,"previous":"b89f919738b12d4701f4cf807db7a2f944729d9e17b3d34eab1fad0d2199af2a","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"23456","year":2026,"voucher":"2026-0017","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (24, '13748136', 22, 'payment', '34567', 2026, 3, NULL, '2026-01-30', '2026-01-01', '2026-01-31', 'auto-3c10374f9ff073c9-1', '3c10374f9ff073c9', 'month', 28800, 124000, 0, 0, 15500, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc', NULL, NULL, NULL, NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', '775aa98fabced80b6b477a564e7483878bf650841528ded6e711bb0b37aa5184', '4e1425fe2e798410778ab25a4e64dea1c9c6b5f2a7fd379540e087af1ea592af', '{"kind":"payment","chain":"13748136","sequence":22,"previous":"775aa98fabced80b6b477a564e7483878bf650841528ded6e711bb0b37aa5184","at":"2026-01-30T09:00:00.000Z","by":"BL","voucher":"2026-0003","year":2026,"card":"34567","paymentId":"auto-3c10374f9ff073c9-1","contentKey":"3c10374f9ff073c9","payDay":"2026-01-30","from":"2026-01-01","to":"2026-01-31","employedFrom":"2026-01-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc","employeeNumber":"102","paidBy":"mobilepay","slipLanguage":"da","practice":"accrued","atpClass":"month","seconds":28800,"lines":[{"kind":"wage","seconds":28800,"perHour":15500,"amount":124000}],"counted":124000,"atpEmployee":0,"atpEmployer":0,"payout":124000,"holidayPayAccrued":15500,"holidayPayOwed":15500,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":0,"usedAfter":124000,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (25, '20000007', 2, 'employment', '12345', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', NULL, NULL, '2026-01-01', NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', 'ba2cd22b4481e476813360fa89ca6c37ef9e5987a21d5e2237921622e810d6db', '419a9168931e041d3377b61c20bf5d5d9762e4c3914afa98d6661fb562de1a32', '{"kind":"employment","chain":"20000007","sequence":2,"previous":"ba2cd22b4481e476813360fa89ca6c37ef9e5987a21d5e2237921622e810d6db","at":"2026-01-30T09:00:00.000Z","by":"BL","card":"12345","holder":"e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7","from":"2026-01-01"}');
INSERT INTO frikort.entry VALUES (26, '20000007', 3, 'payment', '12345', 2026, 1, NULL, '2026-01-30', '2026-01-01', '2026-01-14', 'auto-889d7c3b66b46e29-1', '889d7c3b66b46e29', 'fortnight', 216000, 912000, 5220, 10440, 114000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', NULL, NULL, NULL, NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', '419a9168931e041d3377b61c20bf5d5d9762e4c3914afa98d6661fb562de1a32', '1f0629c3d4380ec482a07b4742b91300ee575df3de5eab0e71fb42b19ab194ea', '{"kind":"payment","chain":"20000007","sequence":3,"previous":"419a9168931e041d3377b61c20bf5d5d9762e4c3914afa98d6661fb562de1a32","at":"2026-01-30T09:00:00.000Z","by":"BL","voucher":"2026-0001","year":2026,"card":"12345","paymentId":"auto-889d7c3b66b46e29-1","contentKey":"889d7c3b66b46e29","payDay":"2026-01-30","from":"2026-01-01","to":"2026-01-14","employedFrom":"2026-01-01","payer":{"cvr":"20000007","name":"Ærø Bogbinderi & Søn I/S","address":"Østergade 2, 5970 Ærøskøbing","contact":"Åse Friis"},"holder":"e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7","paidBy":"account","slipLanguage":"da","practice":"accrued","atpClass":"fortnight","seconds":216000,"lines":[{"kind":"wage","seconds":216000,"perHour":15200,"amount":912000}],"counted":912000,"atpEmployee":5220,"atpEmployer":10440,"payout":906780,"holidayPayAccrued":114000,"holidayPayOwed":114000,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":337500,"usedAfter":1249500,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"5220/10440","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (27, '20000023', 2, 'employment', '12345', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', NULL, NULL, '2026-01-12', NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', '4615c68890c1450a96a03c53b9f20df0692be555a7866b24386507f9a7df90db', '2dfeb1326a09954497f1e5976432927d6a69043d4c0e96636499088c93ba4b48', '{"kind":"employment","chain":"20000023","sequence":2,"previous":"4615c68890c1450a96a03c53b9f20df0692be555a7866b24386507f9a7df90db","at":"2026-01-30T09:00:00.000Z","by":"BL","card":"12345","holder":"e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7","from":"2026-01-12"}');
INSERT INTO frikort.entry VALUES (28, '20000023', 3, 'payment', '12345', 2026, 1, NULL, '2026-01-30', '2026-01-12', '2026-01-18', 'auto-90cac002a611e719-1', '90cac002a611e719', 'week', 57600, 297000, 870, 1740, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', NULL, NULL, NULL, NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', '2dfeb1326a09954497f1e5976432927d6a69043d4c0e96636499088c93ba4b48', 'b37c0b881607f43ce0c8c0d61ca84ed1f77bb0e7391344cf7804736134b9c195', '{"kind":"payment","chain":"20000023","sequence":3,"previous":"2dfeb1326a09954497f1e5976432927d6a69043d4c0e96636499088c93ba4b48","at":"2026-01-30T09:00:00.000Z","by":"BL","voucher":"2026-0001","year":2026,"card":"12345","paymentId":"auto-90cac002a611e719-1","contentKey":"90cac002a611e719","payDay":"2026-01-30","from":"2026-01-12","to":"2026-01-18","employedFrom":"2026-01-12","payer":{"cvr":"20000023","name":"Klitgaard Vikar A/S","address":"Strandvej 9, 9990 Skagen","contact":"Kaj Klit"},"holder":"e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"week","seconds":57600,"lines":[{"kind":"wage","seconds":57600,"perHour":16500,"amount":264000},{"kind":"holiday-pay","share":1250,"base":264000,"amount":33000}],"counted":297000,"atpEmployee":870,"atpEmployer":1740,"payout":296130,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":1249500,"usedAfter":1546500,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"870/1740","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (29, '20000023', 4, 'employment', '45678', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'be49e961daad679b493367dadd043e19c984d9fd55082d91925cb4e5f53f8c5f', NULL, NULL, '2026-01-01', NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', 'b37c0b881607f43ce0c8c0d61ca84ed1f77bb0e7391344cf7804736134b9c195', '186d5e645cfc8839833c50684c05ff1ede565f6836127ea60932e9ab625f0a3f', '{"kind":"employment","chain":"20000023","sequence":4,"previous":"b37c0b881607f43ce0c8c0d61ca84ed1f77bb0e7391344cf7804736134b9c195","at":"2026-01-30T09:00:00.000Z","by":"BL","card":"45678","holder":"be49e961daad679b493367dadd043e19c984d9fd55082d91925cb4e5f53f8c5f","from":"2026-01-01"}');
INSERT INTO frikort.entry VALUES (65, '20000007', 6, 'registered', '12345', 2026, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', '7f7e118d9dfd359a6b10a0fa50ef60b0e5e9f9409453bbf08c9762107a2b3b12', '2e0fecdb91c0041f1ee59ef06c553880bf8dae15ef5312984b23db71628f942e', '{"kind":"registered","chain":"20000007","sequence":6,"previous":"7f7e118d9dfd359a6b10a0fa50ef60b0e5e9f9409453bbf08c9762107a2b3b12","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"12345","year":2026,"voucher":"2026-0001","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (30, '20000023', 5, 'payment', '45678', 2026, 2, NULL, '2026-01-30', '2026-01-01', '2026-01-31', 'auto-56ecd7c8f19bea1e-1', '56ecd7c8f19bea1e', 'casual', 32400, 150609, 639, 1278, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'be49e961daad679b493367dadd043e19c984d9fd55082d91925cb4e5f53f8c5f', NULL, NULL, NULL, NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', '186d5e645cfc8839833c50684c05ff1ede565f6836127ea60932e9ab625f0a3f', '67f8f91abb646c9cea55c08c5462acd9b88df763bce09e3e07a32a67db08fa6e', '{"kind":"payment","chain":"20000023","sequence":5,"previous":"186d5e645cfc8839833c50684c05ff1ede565f6836127ea60932e9ab625f0a3f","at":"2026-01-30T09:00:00.000Z","by":"BL","voucher":"2026-0002","year":2026,"card":"45678","paymentId":"auto-56ecd7c8f19bea1e-1","contentKey":"56ecd7c8f19bea1e","payDay":"2026-01-30","from":"2026-01-01","to":"2026-01-31","employedFrom":"2026-01-01","payer":{"cvr":"20000023","name":"Klitgaard Vikar A/S","address":"Strandvej 9, 9990 Skagen","contact":"Kaj Klit"},"holder":"be49e961daad679b493367dadd043e19c984d9fd55082d91925cb4e5f53f8c5f","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"casual","seconds":32400,"lines":[{"kind":"wage","seconds":32400,"perHour":14875,"amount":133875},{"kind":"holiday-pay","share":1250,"base":133875,"amount":16734}],"counted":150609,"atpEmployee":639,"atpEmployer":1278,"payout":149970,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":0,"usedAfter":150609,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"639/1278","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (31, '20000007', 4, 'employment', '45678', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'be49e961daad679b493367dadd043e19c984d9fd55082d91925cb4e5f53f8c5f', NULL, NULL, '2026-01-01', NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', '1f0629c3d4380ec482a07b4742b91300ee575df3de5eab0e71fb42b19ab194ea', '6737a35662c6a5f48d1338fe8937fd1684e9807a6ba3df92a9f2ed399a8cc8bb', '{"kind":"employment","chain":"20000007","sequence":4,"previous":"1f0629c3d4380ec482a07b4742b91300ee575df3de5eab0e71fb42b19ab194ea","at":"2026-01-30T09:00:00.000Z","by":"BL","card":"45678","holder":"be49e961daad679b493367dadd043e19c984d9fd55082d91925cb4e5f53f8c5f","from":"2026-01-01"}');
INSERT INTO frikort.entry VALUES (32, '20000007', 5, 'payment', '45678', 2026, 2, NULL, '2026-01-30', '2026-01-01', '2026-01-31', 'auto-c2cc511b1b1e9f9c-1', 'c2cc511b1b1e9f9c', 'month', 396000, 1636250, 6600, 13200, 204531, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'be49e961daad679b493367dadd043e19c984d9fd55082d91925cb4e5f53f8c5f', NULL, NULL, NULL, NULL, NULL, NULL, '2026-01-30T09:00:00.000Z', 'BL', '6737a35662c6a5f48d1338fe8937fd1684e9807a6ba3df92a9f2ed399a8cc8bb', '7f7e118d9dfd359a6b10a0fa50ef60b0e5e9f9409453bbf08c9762107a2b3b12', '{"kind":"payment","chain":"20000007","sequence":5,"previous":"6737a35662c6a5f48d1338fe8937fd1684e9807a6ba3df92a9f2ed399a8cc8bb","at":"2026-01-30T09:00:00.000Z","by":"BL","voucher":"2026-0002","year":2026,"card":"45678","paymentId":"auto-c2cc511b1b1e9f9c-1","contentKey":"c2cc511b1b1e9f9c","payDay":"2026-01-30","from":"2026-01-01","to":"2026-01-31","employedFrom":"2026-01-01","payer":{"cvr":"20000007","name":"Ærø Bogbinderi & Søn I/S","address":"Østergade 2, 5970 Ærøskøbing","contact":"Åse Friis"},"holder":"be49e961daad679b493367dadd043e19c984d9fd55082d91925cb4e5f53f8c5f","paidBy":"account","slipLanguage":"da","practice":"accrued","atpClass":"month","seconds":396000,"lines":[{"kind":"wage","seconds":396000,"perHour":14875,"amount":1636250}],"counted":1636250,"atpEmployee":6600,"atpEmployer":13200,"payout":1629650,"holidayPayAccrued":204531,"holidayPayOwed":204531,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":150609,"usedAfter":1786859,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"6600/13200","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (33, '13748136', 23, 'payment', '12345', 2026, 4, NULL, '2026-02-27', '2026-02-01', '2026-02-28', 'auto-677d7b867f65ebb2-1', '677d7b867f65ebb2', 'none', 360000, 1704431, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', NULL, NULL, NULL, NULL, NULL, NULL, '2026-02-27T09:00:00.000Z', 'BL', '4e1425fe2e798410778ab25a4e64dea1c9c6b5f2a7fd379540e087af1ea592af', 'f617afa0331797404c7f134f8d13b237d82a5db2a59852fad9afbbee58707a8f', '{"kind":"payment","chain":"13748136","sequence":23,"previous":"4e1425fe2e798410778ab25a4e64dea1c9c6b5f2a7fd379540e087af1ea592af","at":"2026-02-27T09:00:00.000Z","by":"BL","voucher":"2026-0004","year":2026,"card":"12345","paymentId":"auto-677d7b867f65ebb2-1","contentKey":"677d7b867f65ebb2","payDay":"2026-02-27","from":"2026-02-01","to":"2026-02-28","employedFrom":"2023-11-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7","employeeNumber":"100","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"none","seconds":360000,"lines":[{"kind":"wage","seconds":360000,"perHour":15000,"amount":1500000},{"kind":"supplement","text":"Ferie- og helligdagstillæg","amount":15050},{"kind":"holiday-pay","share":1250,"base":1515050,"amount":189381}],"counted":1704431,"atpEmployee":0,"atpEmployer":0,"payout":1704431,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":1546500,"usedAfter":3250931,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (34, '13748136', 24, 'payment', '23456', 2026, 5, NULL, '2026-02-27', '2026-02-01', '2026-02-28', 'auto-b6c903033ccce863-1', 'b6c903033ccce863', 'month', 64800, 324000, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, NULL, '2026-02-27T09:00:00.000Z', 'BL', 'f617afa0331797404c7f134f8d13b237d82a5db2a59852fad9afbbee58707a8f', '731b683fc13cef4ae1a1d56833bec9bdc7db7c90511dda9dc95364804e267a1c', '{"kind":"payment","chain":"13748136","sequence":24,"previous":"f617afa0331797404c7f134f8d13b237d82a5db2a59852fad9afbbee58707a8f","at":"2026-02-27T09:00:00.000Z","by":"BL","voucher":"2026-0005","year":2026,"card":"23456","paymentId":"auto-b6c903033ccce863-1","contentKey":"b6c903033ccce863","payDay":"2026-02-27","from":"2026-02-01","to":"2026-02-28","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":64800,"lines":[{"kind":"wage","seconds":64800,"perHour":16000,"amount":288000},{"kind":"holiday-pay","share":1250,"base":288000,"amount":36000}],"counted":324000,"atpEmployee":0,"atpEmployer":0,"payout":324000,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":216000,"usedAfter":540000,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (77, 'house', 1, 'law', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-30T09:00:00.000Z', 'BL', 'fc9e7cee11599b40215d23ad71182fb85145e90c0f81386a2a85f0b806fb2127', '7e806f72895f7e326ef89918a250bf57f7e3d3f569dbe937422a6601d312d1b6', '{"kind":"law","chain":"house","sequence":1,"previous":"fc9e7cee11599b40215d23ad71182fb85145e90c0f81386a2a85f0b806fb2127","at":"2026-09-30T09:00:00.000Z","by":"BL","added":{"year":2027,"ceiling":4590000,"source":"Opdigtet til denne prøve","by":"BL","at":"2026-09-30T09:00:00.000Z"}}');
INSERT INTO frikort.entry VALUES (35, '13748136', 25, 'reversal', '23456', 2026, 6, 5, '2026-02-27', '2026-02-01', '2026-02-28', 'auto-b6c903033ccce863-1', 'b6c903033ccce863', 'month', -64800, -324000, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, NULL, '2026-02-27T09:00:00.000Z', 'BL', '731b683fc13cef4ae1a1d56833bec9bdc7db7c90511dda9dc95364804e267a1c', 'ec3b3032b8f1aa65d6dc83cd20ab05efa77c8fc09719bf6e9c2fe2ed65bcb44c', '{"kind":"reversal","chain":"13748136","sequence":25,"previous":"731b683fc13cef4ae1a1d56833bec9bdc7db7c90511dda9dc95364804e267a1c","at":"2026-02-27T09:00:00.000Z","by":"BL","voucher":"2026-0006","year":2026,"card":"23456","paymentId":"auto-b6c903033ccce863-1","contentKey":"b6c903033ccce863","payDay":"2026-02-27","from":"2026-02-01","to":"2026-02-28","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":-64800,"lines":[{"kind":"wage","seconds":64800,"perHour":16000,"amount":-288000},{"kind":"holiday-pay","share":1250,"base":288000,"amount":-36000}],"counted":-324000,"atpEmployee":0,"atpEmployer":0,"payout":-324000,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":540000,"usedAfter":216000,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","reverses":"2026-0005","reason":"Udbetalt ved en fejl"}');
INSERT INTO frikort.entry VALUES (36, '13748136', 26, 'payment', '34567', 2026, 7, NULL, '2026-03-31', '2026-03-01', '2026-03-31', 'auto-9628f407c4f2a3f6-1', '9628f407c4f2a3f6', 'month', 72000, 399488, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc', NULL, NULL, NULL, NULL, NULL, NULL, '2026-03-31T09:00:00.000Z', 'BL', 'ec3b3032b8f1aa65d6dc83cd20ab05efa77c8fc09719bf6e9c2fe2ed65bcb44c', 'aefd95ae9727519368233992491651ac818a8159a08b29720df4c2d2395610a1', '{"kind":"payment","chain":"13748136","sequence":26,"previous":"ec3b3032b8f1aa65d6dc83cd20ab05efa77c8fc09719bf6e9c2fe2ed65bcb44c","at":"2026-03-31T09:00:00.000Z","by":"BL","voucher":"2026-0007","year":2026,"card":"34567","paymentId":"auto-9628f407c4f2a3f6-1","contentKey":"9628f407c4f2a3f6","payDay":"2026-03-31","from":"2026-03-01","to":"2026-03-31","employedFrom":"2026-01-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc","employeeNumber":"102","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":72000,"lines":[{"kind":"wage","seconds":72000,"perHour":15500,"amount":310000},{"kind":"supplement","text":"Aftentillæg","amount":1025},{"kind":"supplement","text":"Nattillæg","amount":1025},{"kind":"supplement","text":"Weekendtillæg","amount":1025},{"kind":"supplement","text":"Helligdagtillæg","amount":1025},{"kind":"supplement","text":"Snavstillæg","amount":1025},{"kind":"supplement","text":"Højdetillæg","amount":1025},{"kind":"supplement","text":"Kuldetillæg","amount":1025},{"kind":"supplement","text":"Telefontillæg","amount":1025},{"kind":"supplement","text":"Kørseltillæg","amount":1025},{"kind":"supplement","text":"Vasktillæg","amount":1025},{"kind":"supplement","text":"Skotillæg","amount":1025},{"kind":"supplement","text":"Rengøringtillæg","amount":1025},{"kind":"supplement","text":"Opvasktillæg","amount":1025},{"kind":"supplement","text":"Serveringtillæg","amount":1025},{"kind":"supplement","text":"Åbningtillæg","amount":1025},{"kind":"supplement","text":"Lukningtillæg","amount":1025},{"kind":"supplement","text":"Kassetillæg","amount":1025},{"kind":"supplement","text":"Oplæringtillæg","amount":1025},{"kind":"supplement","text":"Kvalitettillæg","amount":1025},{"kind":"supplement","text":"Mødetidtillæg","amount":1025},{"kind":"supplement","text":"Rådighedtillæg","amount":1025},{"kind":"supplement","text":"Skifttillæg","amount":1025},{"kind":"supplement","text":"Varmetillæg","amount":1025},{"kind":"supplement","text":"Vagttillæg","amount":1025},{"kind":"supplement","text":"Værktøjtillæg","amount":1025},{"kind":"supplement","text":"Uniformtillæg","amount":1025},{"kind":"supplement","text":"Ansvartillæg","amount":1025},{"kind":"supplement","text":"Nøgletillæg","amount":1025},{"kind":"supplement","text":"Æbletillæg","amount":1025},{"kind":"supplement","text":"Øltillæg","amount":1025},{"kind":"supplement","text":"Frokosttillæg","amount":1025},{"kind":"supplement","text":"Transporttillæg","amount":1025},{"kind":"supplement","text":"Løfttillæg","amount":1025},{"kind":"supplement","text":"Støvtillæg","amount":1025},{"kind":"supplement","text":"Støjtillæg","amount":1025},{"kind":"supplement","text":"Tavshedtillæg","amount":1025},{"kind":"supplement","text":"Smiltillæg","amount":1025},{"kind":"supplement","text":"Hjemløbtillæg","amount":1025},{"kind":"supplement","text":"Udløbtillæg","amount":1025},{"kind":"supplement","text":"Genløbtillæg","amount":1025},{"kind":"supplement","text":"Forløbtillæg","amount":1025},{"kind":"supplement","text":"Omløbtillæg","amount":1025},{"kind":"supplement","text":"Afløbtillæg","amount":1025},{"kind":"supplement","text":"Tilløbtillæg","amount":1025},{"kind":"holiday-pay","share":1250,"base":355100,"amount":44388}],"counted":399488,"atpEmployee":0,"atpEmployer":0,"payout":399488,"holidayPayAccrued":0,"holidayPayOwed":15500,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":124000,"usedAfter":523488,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (37, '13748136', 27, 'payment', '23456', 2026, 8, NULL, '2026-03-31', '2026-03-01', '2026-03-31', 'auto-ef4b8e0b3e91920e-1', 'ef4b8e0b3e91920e', 'month', 36000, 180000, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, NULL, '2026-03-31T09:00:00.000Z', 'BL', 'aefd95ae9727519368233992491651ac818a8159a08b29720df4c2d2395610a1', '26c01f8165614f2f938ed9dc7be579a7a7e516d124aca130c7ebf9592b9b7b2d', '{"kind":"payment","chain":"13748136","sequence":27,"previous":"aefd95ae9727519368233992491651ac818a8159a08b29720df4c2d2395610a1","at":"2026-03-31T09:00:00.000Z","by":"BL","voucher":"2026-0008","year":2026,"card":"23456","paymentId":"auto-ef4b8e0b3e91920e-1","contentKey":"ef4b8e0b3e91920e","payDay":"2026-03-31","from":"2026-03-01","to":"2026-03-31","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":36000,"lines":[{"kind":"wage","seconds":36000,"perHour":16000,"amount":160000},{"kind":"holiday-pay","share":1250,"base":160000,"amount":20000}],"counted":180000,"atpEmployee":0,"atpEmployer":0,"payout":180000,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":216000,"usedAfter":396000,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (38, '13748136', 28, 'reversal', '23456', 2026, 9, 8, '2026-03-31', '2026-03-01', '2026-03-31', 'auto-ef4b8e0b3e91920e-1', 'ef4b8e0b3e91920e', 'month', -36000, -180000, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, NULL, '2026-04-01T09:00:00.000Z', 'BL', '26c01f8165614f2f938ed9dc7be579a7a7e516d124aca130c7ebf9592b9b7b2d', '18f7d3307b4a015c5f97bcd4a48147fe051c52abdad3c01f21e1d43a3c336fd3', '{"kind":"reversal","chain":"13748136","sequence":28,"previous":"26c01f8165614f2f938ed9dc7be579a7a7e516d124aca130c7ebf9592b9b7b2d","at":"2026-04-01T09:00:00.000Z","by":"BL","voucher":"2026-0009","year":2026,"card":"23456","paymentId":"auto-ef4b8e0b3e91920e-1","contentKey":"ef4b8e0b3e91920e","payDay":"2026-03-31","from":"2026-03-01","to":"2026-03-31","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":-36000,"lines":[{"kind":"wage","seconds":36000,"perHour":16000,"amount":-160000},{"kind":"holiday-pay","share":1250,"base":160000,"amount":-20000}],"counted":-180000,"atpEmployee":0,"atpEmployer":0,"payout":-180000,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":396000,"usedAfter":216000,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","reverses":"2026-0008","reason":"Halvanden time var glemt"}');
INSERT INTO frikort.entry VALUES (66, '20000007', 7, 'registered', '45678', 2026, NULL, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', '2e0fecdb91c0041f1ee59ef06c553880bf8dae15ef5312984b23db71628f942e', '9afe3640a6e51749a7d86dfc1988d305c9965ff623f4ff5e4081f0753b25beec', '{"kind":"registered","chain":"20000007","sequence":7,"previous":"2e0fecdb91c0041f1ee59ef06c553880bf8dae15ef5312984b23db71628f942e","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"45678","year":2026,"voucher":"2026-0002","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (39, '13748136', 29, 'payment', '23456', 2026, 10, NULL, '2026-03-31', '2026-03-01', '2026-03-31', 'auto-4460e7955e4b7c9b-1', '4460e7955e4b7c9b', 'month', 41400, 207000, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, NULL, '2026-04-01T09:00:00.000Z', 'BL', '18f7d3307b4a015c5f97bcd4a48147fe051c52abdad3c01f21e1d43a3c336fd3', '3dde70a94de8a700e9d2386a2c616fd8448056d2b4d4a2aa9301d1ee7604eec0', '{"kind":"payment","chain":"13748136","sequence":29,"previous":"18f7d3307b4a015c5f97bcd4a48147fe051c52abdad3c01f21e1d43a3c336fd3","at":"2026-04-01T09:00:00.000Z","by":"BL","voucher":"2026-0010","year":2026,"card":"23456","paymentId":"auto-4460e7955e4b7c9b-1","contentKey":"4460e7955e4b7c9b","payDay":"2026-03-31","from":"2026-03-01","to":"2026-03-31","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":41400,"lines":[{"kind":"wage","seconds":41400,"perHour":16000,"amount":184000},{"kind":"holiday-pay","share":1250,"base":184000,"amount":23000}],"counted":207000,"atpEmployee":0,"atpEmployer":0,"payout":207000,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":216000,"usedAfter":423000,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","corrects":"2026-0008","reason":"Halvanden time var glemt"}');
INSERT INTO frikort.entry VALUES (40, '13748136', 30, 'registered', '12345', 2026, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-04-01', NULL, 'BL', '2026-04-01T22:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-04-01T09:00:00.000Z', 'BL', '3dde70a94de8a700e9d2386a2c616fd8448056d2b4d4a2aa9301d1ee7604eec0', '7d04ba7fd70ee9a1c425b0445654e383d82fc0b07f8ec07d0b39516542145bfb', '{"kind":"registered","chain":"13748136","sequence":30,"previous":"3dde70a94de8a700e9d2386a2c616fd8448056d2b4d4a2aa9301d1ee7604eec0","at":"2026-04-01T09:00:00.000Z","by":"BL","card":"12345","year":2026,"voucher":"2026-0001","registeredOn":"2026-04-01","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (41, '13748136', 31, 'registered', '23456', 2026, NULL, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-04-01', NULL, 'BL', '2026-04-01T22:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-04-01T09:00:00.000Z', 'BL', '7d04ba7fd70ee9a1c425b0445654e383d82fc0b07f8ec07d0b39516542145bfb', '2ece32ebd38cb1d570ad7b5fbde2757f61c20c5e08349803bc642b60f106fb05', '{"kind":"registered","chain":"13748136","sequence":31,"previous":"7d04ba7fd70ee9a1c425b0445654e383d82fc0b07f8ec07d0b39516542145bfb","at":"2026-04-01T09:00:00.000Z","by":"BL","card":"23456","year":2026,"voucher":"2026-0002","registeredOn":"2026-04-01","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (42, '13748136', 32, 'payment', '12345', 2026, 11, NULL, '2026-05-29', '2026-05-01', '2026-05-31', 'auto-10ba10c95d65e067-1', '10ba10c95d65e067', 'month', 26640, 124875, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', NULL, NULL, NULL, NULL, NULL, '18c4847d3f28792f226ac88bf04ee0ec7af1f74fbbae29280c66b85b595fa8da', '2026-05-29T09:00:00.000Z', 'BL', '2ece32ebd38cb1d570ad7b5fbde2757f61c20c5e08349803bc642b60f106fb05', 'dc8817fc385fa9a7e24fcccbd99ce92a4afee6dd59d12999e2d70127b90023ee', '{"kind":"payment","chain":"13748136","sequence":32,"previous":"2ece32ebd38cb1d570ad7b5fbde2757f61c20c5e08349803bc642b60f106fb05","at":"2026-05-29T09:00:00.000Z","by":"BL","batch":"18c4847d3f28792f226ac88bf04ee0ec7af1f74fbbae29280c66b85b595fa8da","voucher":"2026-0011","year":2026,"card":"12345","paymentId":"auto-10ba10c95d65e067-1","contentKey":"10ba10c95d65e067","payDay":"2026-05-29","from":"2026-05-01","to":"2026-05-31","employedFrom":"2023-11-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7","employeeNumber":"100","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":26640,"lines":[{"kind":"wage","seconds":26640,"perHour":15000,"amount":111000},{"kind":"holiday-pay","share":1250,"base":111000,"amount":13875}],"counted":124875,"atpEmployee":0,"atpEmployer":0,"payout":124875,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":3250931,"usedAfter":3375806,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","rows":["d94ec71f7bd8a2d437e8","bbe50faec6a08e1236e6"]}');
INSERT INTO frikort.entry VALUES (43, '13748136', 33, 'employment', '56789', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '91a488bb768b298f94e3da92b0d7a7eb9a401fd26bcdc4c3876dbbd2d2bd4392', NULL, NULL, '2026-05-01', NULL, NULL, '18c4847d3f28792f226ac88bf04ee0ec7af1f74fbbae29280c66b85b595fa8da', '2026-05-29T09:00:00.000Z', 'BL', 'dc8817fc385fa9a7e24fcccbd99ce92a4afee6dd59d12999e2d70127b90023ee', '5eeb50b1826d577db21ea12196c4fb955d5b9904c9fb53c1d837b5cef66c46ff', '{"kind":"employment","chain":"13748136","sequence":33,"previous":"dc8817fc385fa9a7e24fcccbd99ce92a4afee6dd59d12999e2d70127b90023ee","at":"2026-05-29T09:00:00.000Z","by":"BL","batch":"18c4847d3f28792f226ac88bf04ee0ec7af1f74fbbae29280c66b85b595fa8da","card":"56789","holder":"91a488bb768b298f94e3da92b0d7a7eb9a401fd26bcdc4c3876dbbd2d2bd4392","from":"2026-05-01"}');
INSERT INTO frikort.entry VALUES (44, '13748136', 34, 'payment', '56789', 2026, 12, NULL, '2026-05-29', '2026-05-01', '2026-05-31', 'auto-9564dfd2ab0084c0-1', '9564dfd2ab0084c0', 'month', 27900, 155883, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '91a488bb768b298f94e3da92b0d7a7eb9a401fd26bcdc4c3876dbbd2d2bd4392', NULL, NULL, NULL, NULL, NULL, '18c4847d3f28792f226ac88bf04ee0ec7af1f74fbbae29280c66b85b595fa8da', '2026-05-29T09:00:00.000Z', 'BL', '5eeb50b1826d577db21ea12196c4fb955d5b9904c9fb53c1d837b5cef66c46ff', '9c9bec7f03f7bdf5cd7e49aa279dde88075f63bf37bcf99e53079ed8b9bc0e5e', '{"kind":"payment","chain":"13748136","sequence":34,"previous":"5eeb50b1826d577db21ea12196c4fb955d5b9904c9fb53c1d837b5cef66c46ff","at":"2026-05-29T09:00:00.000Z","by":"BL","batch":"18c4847d3f28792f226ac88bf04ee0ec7af1f74fbbae29280c66b85b595fa8da","voucher":"2026-0012","year":2026,"card":"56789","paymentId":"auto-9564dfd2ab0084c0-1","contentKey":"9564dfd2ab0084c0","payDay":"2026-05-29","from":"2026-05-01","to":"2026-05-31","employedFrom":"2026-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"91a488bb768b298f94e3da92b0d7a7eb9a401fd26bcdc4c3876dbbd2d2bd4392","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":27900,"lines":[{"kind":"wage","seconds":12600,"perHour":17500,"amount":61250},{"kind":"wage","seconds":15300,"perHour":15250,"amount":64813},{"kind":"supplement","text":"Aftentillæg","amount":12500},{"kind":"holiday-pay","share":1250,"base":138563,"amount":17320}],"counted":155883,"atpEmployee":0,"atpEmployer":0,"payout":155883,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":0,"usedAfter":155883,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","rows":["930cc964f7c7f216ce33","590d55a35a0e4d2d1db4","fc2772fbeb0c4bba85dc","f23696917cf0b9c6deb8"]}');
INSERT INTO frikort.entry VALUES (67, '20000023', 6, 'registered', '12345', 2026, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', '67f8f91abb646c9cea55c08c5462acd9b88df763bce09e3e07a32a67db08fa6e', '792e84ae37d5bef7fdfa2ab6be1f566cefae37d28ad8426cb9caca1583170073', '{"kind":"registered","chain":"20000023","sequence":6,"previous":"67f8f91abb646c9cea55c08c5462acd9b88df763bce09e3e07a32a67db08fa6e","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"12345","year":2026,"voucher":"2026-0001","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (45, '13748136', 35, 'payment', '23456', 2026, 13, NULL, '2026-05-29', '2026-05-01', '2026-05-31', 'auto-d22f8f6bb4ba5118-1', 'd22f8f6bb4ba5118', 'month', 21600, 108000, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, '18c4847d3f28792f226ac88bf04ee0ec7af1f74fbbae29280c66b85b595fa8da', '2026-05-29T09:00:00.000Z', 'BL', '9c9bec7f03f7bdf5cd7e49aa279dde88075f63bf37bcf99e53079ed8b9bc0e5e', '300d99702c2a108fb03f3183bca6bc562643260bb88a1cfcf647b3a08c577643', '{"kind":"payment","chain":"13748136","sequence":35,"previous":"9c9bec7f03f7bdf5cd7e49aa279dde88075f63bf37bcf99e53079ed8b9bc0e5e","at":"2026-05-29T09:00:00.000Z","by":"BL","batch":"18c4847d3f28792f226ac88bf04ee0ec7af1f74fbbae29280c66b85b595fa8da","voucher":"2026-0013","year":2026,"card":"23456","paymentId":"auto-d22f8f6bb4ba5118-1","contentKey":"d22f8f6bb4ba5118","payDay":"2026-05-29","from":"2026-05-01","to":"2026-05-31","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":21600,"lines":[{"kind":"wage","seconds":21600,"perHour":16000,"amount":96000},{"kind":"holiday-pay","share":1250,"base":96000,"amount":12000}],"counted":108000,"atpEmployee":0,"atpEmployer":0,"payout":108000,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":423000,"usedAfter":531000,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","rows":["461dbe58c477807fc2d1","a97f41f78774a3440ad1"]}');
INSERT INTO frikort.entry VALUES (46, '13748136', 36, 'payment', '12345', 2026, 14, NULL, '2026-06-30', '2026-06-01', '2026-06-30', 'auto-035d4199ad27e53e-1', '035d4199ad27e53e', 'month', 52200, 244688, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', NULL, NULL, NULL, NULL, NULL, '4081da3e6bd1e2c8747ed50dc4261e5e65d9f7f62636e9fd48f144f104ce0c46', '2026-06-30T09:00:00.000Z', 'BL', '300d99702c2a108fb03f3183bca6bc562643260bb88a1cfcf647b3a08c577643', '70f9a3f758a948d6860b633162aeced2cdadd1bfb5893ebf2627a98629427162', '{"kind":"payment","chain":"13748136","sequence":36,"previous":"300d99702c2a108fb03f3183bca6bc562643260bb88a1cfcf647b3a08c577643","at":"2026-06-30T09:00:00.000Z","by":"BL","batch":"4081da3e6bd1e2c8747ed50dc4261e5e65d9f7f62636e9fd48f144f104ce0c46","voucher":"2026-0014","year":2026,"card":"12345","paymentId":"auto-035d4199ad27e53e-1","contentKey":"035d4199ad27e53e","payDay":"2026-06-30","from":"2026-06-01","to":"2026-06-30","employedFrom":"2023-11-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7","employeeNumber":"100","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":52200,"lines":[{"kind":"wage","seconds":52200,"perHour":15000,"amount":217500},{"kind":"holiday-pay","share":1250,"base":217500,"amount":27188}],"counted":244688,"atpEmployee":0,"atpEmployer":0,"payout":244688,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":3375806,"usedAfter":3620494,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","rows":["90f5d152ea164023e144","4f1b6703a4bd04d913b6"]}');
INSERT INTO frikort.entry VALUES (47, '13748136', 37, 'payment', '34567', 2026, 15, NULL, '2026-06-30', '2026-06-01', '2026-06-30', 'auto-2d9c6fd92d758de5-1', '2d9c6fd92d758de5', 'month', 21600, 104625, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc', NULL, NULL, NULL, NULL, NULL, '4081da3e6bd1e2c8747ed50dc4261e5e65d9f7f62636e9fd48f144f104ce0c46', '2026-06-30T09:00:00.000Z', 'BL', '70f9a3f758a948d6860b633162aeced2cdadd1bfb5893ebf2627a98629427162', '8b45b9fa80f1bc8ce45aedebcb560dd408c5fb59110f288141934040c49c18ac', '{"kind":"payment","chain":"13748136","sequence":37,"previous":"70f9a3f758a948d6860b633162aeced2cdadd1bfb5893ebf2627a98629427162","at":"2026-06-30T09:00:00.000Z","by":"BL","batch":"4081da3e6bd1e2c8747ed50dc4261e5e65d9f7f62636e9fd48f144f104ce0c46","voucher":"2026-0015","year":2026,"card":"34567","paymentId":"auto-2d9c6fd92d758de5-1","contentKey":"2d9c6fd92d758de5","payDay":"2026-06-30","from":"2026-06-01","to":"2026-06-30","employedFrom":"2026-01-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc","employeeNumber":"102","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":21600,"lines":[{"kind":"wage","seconds":21600,"perHour":15500,"amount":93000},{"kind":"holiday-pay","share":1250,"base":93000,"amount":11625}],"counted":104625,"atpEmployee":0,"atpEmployer":0,"payout":104625,"holidayPayAccrued":0,"holidayPayOwed":15500,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":523488,"usedAfter":628113,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","rows":["0f59512da225d15b71f9","bce7230a091c558bbada"]}');
INSERT INTO frikort.entry VALUES (48, '13748136', 38, 'payment', '12345', 2026, 16, NULL, '2026-07-31', '2026-07-01', '2026-07-31', 'auto-c73ca91a7c208674-1', 'c73ca91a7c208674', 'month', 36000, 168750, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', NULL, NULL, NULL, NULL, NULL, '2b7e91501f50dfc2e4f81bea0938f828d8b350ceb749052cf1a1b11833e219c4', '2026-07-31T09:00:00.000Z', 'BL', '8b45b9fa80f1bc8ce45aedebcb560dd408c5fb59110f288141934040c49c18ac', 'c823b919332891e6796d2db8e0d5e31ab52d6d3969ec09ef24447da99299c6bb', '{"kind":"payment","chain":"13748136","sequence":38,"previous":"8b45b9fa80f1bc8ce45aedebcb560dd408c5fb59110f288141934040c49c18ac","at":"2026-07-31T09:00:00.000Z","by":"BL","batch":"2b7e91501f50dfc2e4f81bea0938f828d8b350ceb749052cf1a1b11833e219c4","voucher":"2026-0016","year":2026,"card":"12345","paymentId":"auto-c73ca91a7c208674-1","contentKey":"c73ca91a7c208674","payDay":"2026-07-31","from":"2026-07-01","to":"2026-07-31","employedFrom":"2023-11-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7","employeeNumber":"100","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":36000,"lines":[{"kind":"wage","seconds":36000,"perHour":15000,"amount":150000},{"kind":"holiday-pay","share":1250,"base":150000,"amount":18750}],"counted":168750,"atpEmployee":0,"atpEmployer":0,"payout":168750,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":3620494,"usedAfter":3789244,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","rows":["bd939ba0ceab75e9f691"]}');
INSERT INTO frikort.entry VALUES (49, '13748136', 39, 'payment', '23456', 2026, 17, NULL, '2026-07-31', '2026-07-01', '2026-07-31', 'auto-5f10aa93f96eb873-1', '5f10aa93f96eb873', 'month', 27000, 135000, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, '2b7e91501f50dfc2e4f81bea0938f828d8b350ceb749052cf1a1b11833e219c4', '2026-07-31T09:00:00.000Z', 'BL', 'c823b919332891e6796d2db8e0d5e31ab52d6d3969ec09ef24447da99299c6bb', '77772e396614523924e489bf02ef8c3f850b3d6fd4406e1c0d1be6f0f1ee1b05', '{"kind":"payment","chain":"13748136","sequence":39,"previous":"c823b919332891e6796d2db8e0d5e31ab52d6d3969ec09ef24447da99299c6bb","at":"2026-07-31T09:00:00.000Z","by":"BL","batch":"2b7e91501f50dfc2e4f81bea0938f828d8b350ceb749052cf1a1b11833e219c4","voucher":"2026-0017","year":2026,"card":"23456","paymentId":"auto-5f10aa93f96eb873-1","contentKey":"5f10aa93f96eb873","payDay":"2026-07-31","from":"2026-07-01","to":"2026-07-31","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":27000,"lines":[{"kind":"wage","seconds":27000,"perHour":16000,"amount":120000},{"kind":"holiday-pay","share":1250,"base":120000,"amount":15000}],"counted":135000,"atpEmployee":0,"atpEmployer":0,"payout":135000,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":531000,"usedAfter":666000,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","rows":["66da20e38ece973e0a88"]}');
INSERT INTO frikort.entry VALUES (50, '13748136', 40, 'payment', '23456', 2026, 18, NULL, '2026-08-31', '2026-08-01', '2026-08-31', 'auto-d6507534843e1354-1', 'd6507534843e1354', 'month', 18000, 90000, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, 'b0636e213a9d1a74caaacac9bf15ab8dbb59311c43f2b9271530479072ca92a0', '2026-08-31T09:00:00.000Z', 'BL', '77772e396614523924e489bf02ef8c3f850b3d6fd4406e1c0d1be6f0f1ee1b05', '23e224878166cda1ba9451821bede283cd6d699670ad8ef6d6c571fa73e59cd3', '{"kind":"payment","chain":"13748136","sequence":40,"previous":"77772e396614523924e489bf02ef8c3f850b3d6fd4406e1c0d1be6f0f1ee1b05","at":"2026-08-31T09:00:00.000Z","by":"BL","batch":"b0636e213a9d1a74caaacac9bf15ab8dbb59311c43f2b9271530479072ca92a0","voucher":"2026-0018","year":2026,"card":"23456","paymentId":"auto-d6507534843e1354-1","contentKey":"d6507534843e1354","payDay":"2026-08-31","from":"2026-08-01","to":"2026-08-31","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":18000,"lines":[{"kind":"wage","seconds":18000,"perHour":16000,"amount":80000},{"kind":"holiday-pay","share":1250,"base":80000,"amount":10000}],"counted":90000,"atpEmployee":0,"atpEmployer":0,"payout":90000,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":666000,"usedAfter":756000,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","rows":["4ebbd5aca441c3ade893"]}');
INSERT INTO frikort.entry VALUES (51, '13748136', 41, 'payment', '34567', 2026, 19, NULL, '2026-08-31', '2026-08-01', '2026-08-31', 'auto-377bcb5eabccf52c-1', '377bcb5eabccf52c', 'month', 14400, 69750, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc', NULL, NULL, NULL, NULL, NULL, 'b0636e213a9d1a74caaacac9bf15ab8dbb59311c43f2b9271530479072ca92a0', '2026-08-31T09:00:00.000Z', 'BL', '23e224878166cda1ba9451821bede283cd6d699670ad8ef6d6c571fa73e59cd3', '0567d9ae152d294c54784c5b6defa3f56f21ca8bbe9e3f6570322b4e81aa0a83', '{"kind":"payment","chain":"13748136","sequence":41,"previous":"23e224878166cda1ba9451821bede283cd6d699670ad8ef6d6c571fa73e59cd3","at":"2026-08-31T09:00:00.000Z","by":"BL","batch":"b0636e213a9d1a74caaacac9bf15ab8dbb59311c43f2b9271530479072ca92a0","voucher":"2026-0019","year":2026,"card":"34567","paymentId":"auto-377bcb5eabccf52c-1","contentKey":"377bcb5eabccf52c","payDay":"2026-08-31","from":"2026-08-01","to":"2026-08-31","employedFrom":"2026-01-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc","employeeNumber":"102","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":14400,"lines":[{"kind":"wage","seconds":14400,"perHour":15500,"amount":62000},{"kind":"holiday-pay","share":1250,"base":62000,"amount":7750}],"counted":69750,"atpEmployee":0,"atpEmployer":0,"payout":69750,"holidayPayAccrued":0,"holidayPayOwed":15500,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":628113,"usedAfter":697863,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","rows":["cfd30fbfc78707f9704d"]}');
INSERT INTO frikort.entry VALUES (52, '13748136', 42, 'reversal', '34567', 2026, 20, 19, '2026-08-31', '2026-08-01', '2026-08-31', 'auto-377bcb5eabccf52c-1', '377bcb5eabccf52c', 'month', -14400, -69750, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc', NULL, NULL, NULL, NULL, NULL, '001b92af50b4f8fd805c4a2151248c1fb028096141f3f2bc36f23c31fb2933e7', '2026-09-01T09:00:00.000Z', 'BL', '0567d9ae152d294c54784c5b6defa3f56f21ca8bbe9e3f6570322b4e81aa0a83', 'b4cef3c87115129528e9bf91dd487a6ff630eb94f425d681f14f12c09e35ceb7', '{"kind":"reversal","chain":"13748136","sequence":42,"previous":"0567d9ae152d294c54784c5b6defa3f56f21ca8bbe9e3f6570322b4e81aa0a83","at":"2026-09-01T09:00:00.000Z","by":"BL","batch":"001b92af50b4f8fd805c4a2151248c1fb028096141f3f2bc36f23c31fb2933e7","voucher":"2026-0020","year":2026,"card":"34567","paymentId":"auto-377bcb5eabccf52c-1","contentKey":"377bcb5eabccf52c","payDay":"2026-08-31","from":"2026-08-01","to":"2026-08-31","employedFrom":"2026-01-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc","employeeNumber":"102","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":-14400,"lines":[{"kind":"wage","seconds":14400,"perHour":15500,"amount":-62000},{"kind":"holiday-pay","share":1250,"base":62000,"amount":-7750}],"counted":-69750,"atpEmployee":0,"atpEmployer":0,"payout":-69750,"holidayPayAccrued":0,"holidayPayOwed":15500,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":697863,"usedAfter":628113,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","reverses":"2026-0019","reason":"Forkert fil"}');
INSERT INTO frikort.entry VALUES (53, '13748136', 43, 'reversal', '23456', 2026, 21, 18, '2026-08-31', '2026-08-01', '2026-08-31', 'auto-d6507534843e1354-1', 'd6507534843e1354', 'month', -18000, -90000, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, '001b92af50b4f8fd805c4a2151248c1fb028096141f3f2bc36f23c31fb2933e7', '2026-09-01T09:00:00.000Z', 'BL', 'b4cef3c87115129528e9bf91dd487a6ff630eb94f425d681f14f12c09e35ceb7', '92b1fa2ee45eaa096c39cc9cd8d3c45c1d514876bc254fa3021282202fdf89b5', '{"kind":"reversal","chain":"13748136","sequence":43,"previous":"b4cef3c87115129528e9bf91dd487a6ff630eb94f425d681f14f12c09e35ceb7","at":"2026-09-01T09:00:00.000Z","by":"BL","batch":"001b92af50b4f8fd805c4a2151248c1fb028096141f3f2bc36f23c31fb2933e7","voucher":"2026-0021","year":2026,"card":"23456","paymentId":"auto-d6507534843e1354-1","contentKey":"d6507534843e1354","payDay":"2026-08-31","from":"2026-08-01","to":"2026-08-31","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":-18000,"lines":[{"kind":"wage","seconds":18000,"perHour":16000,"amount":-80000},{"kind":"holiday-pay","share":1250,"base":80000,"amount":-10000}],"counted":-90000,"atpEmployee":0,"atpEmployer":0,"payout":-90000,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":756000,"usedAfter":666000,"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31","reverses":"2026-0018","reason":"Forkert fil"}');
INSERT INTO frikort.entry VALUES (54, '13748136', 44, 'registered', '34567', 2026, NULL, 3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', '92b1fa2ee45eaa096c39cc9cd8d3c45c1d514876bc254fa3021282202fdf89b5', 'fd0c09d3525507885f0873e535a4963dccea62af7677df8b77e2056bca6f78e6', '{"kind":"registered","chain":"13748136","sequence":44,"previous":"92b1fa2ee45eaa096c39cc9cd8d3c45c1d514876bc254fa3021282202fdf89b5","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"34567","year":2026,"voucher":"2026-0003","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (55, '13748136', 45, 'registered', '12345', 2026, NULL, 4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', 'fd0c09d3525507885f0873e535a4963dccea62af7677df8b77e2056bca6f78e6', 'd1e0df0346122ea48732dbfab06ad959279f566014227bb074270cf6b88e7e50', '{"kind":"registered","chain":"13748136","sequence":45,"previous":"fd0c09d3525507885f0873e535a4963dccea62af7677df8b77e2056bca6f78e6","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"12345","year":2026,"voucher":"2026-0004","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (56, '13748136', 46, 'registered', '34567', 2026, NULL, 7, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', 'd1e0df0346122ea48732dbfab06ad959279f566014227bb074270cf6b88e7e50', '292940cb241c9f6b639244b76cdde9303d5cdb788daec1204adcc7ffc8046ff9', '{"kind":"registered","chain":"13748136","sequence":46,"previous":"d1e0df0346122ea48732dbfab06ad959279f566014227bb074270cf6b88e7e50","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"34567","year":2026,"voucher":"2026-0007","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (57, '13748136', 47, 'registered', '23456', 2026, NULL, 10, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', '292940cb241c9f6b639244b76cdde9303d5cdb788daec1204adcc7ffc8046ff9', '95ae90a6027019c097f037a2b29bcc115d66bcd5dea4e6786e823b1c611a2f90', '{"kind":"registered","chain":"13748136","sequence":47,"previous":"292940cb241c9f6b639244b76cdde9303d5cdb788daec1204adcc7ffc8046ff9","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"23456","year":2026,"voucher":"2026-0010","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (58, '13748136', 48, 'registered', '12345', 2026, NULL, 11, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', '95ae90a6027019c097f037a2b29bcc115d66bcd5dea4e6786e823b1c611a2f90', 'cc6a12386e65182893ab4076cb8fbbcf3d36c1a0633853c8e01ff1fa75e13d01', '{"kind":"registered","chain":"13748136","sequence":48,"previous":"95ae90a6027019c097f037a2b29bcc115d66bcd5dea4e6786e823b1c611a2f90","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"12345","year":2026,"voucher":"2026-0011","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (59, '13748136', 49, 'registered', '56789', 2026, NULL, 12, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', 'cc6a12386e65182893ab4076cb8fbbcf3d36c1a0633853c8e01ff1fa75e13d01', '2bc325db277650fa27519047de9c54f438035469374a88c0fe12b786e249aeae', '{"kind":"registered","chain":"13748136","sequence":49,"previous":"cc6a12386e65182893ab4076cb8fbbcf3d36c1a0633853c8e01ff1fa75e13d01","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"56789","year":2026,"voucher":"2026-0012","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (60, '13748136', 50, 'registered', '23456', 2026, NULL, 13, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', '2bc325db277650fa27519047de9c54f438035469374a88c0fe12b786e249aeae', '2b571cd1836fac1248dfbb2cb58a0b0078b6777e68c45d4af9bdaf62479c2bdb', '{"kind":"registered","chain":"13748136","sequence":50,"previous":"2bc325db277650fa27519047de9c54f438035469374a88c0fe12b786e249aeae","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"23456","year":2026,"voucher":"2026-0013","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (61, '13748136', 51, 'registered', '12345', 2026, NULL, 14, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', '2b571cd1836fac1248dfbb2cb58a0b0078b6777e68c45d4af9bdaf62479c2bdb', 'f5bc9ad2739aa09b6cd4917e317a3555f56cd69ab034763b7a166849bfaebc43', '{"kind":"registered","chain":"13748136","sequence":51,"previous":"2b571cd1836fac1248dfbb2cb58a0b0078b6777e68c45d4af9bdaf62479c2bdb","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"12345","year":2026,"voucher":"2026-0014","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (62, '13748136', 52, 'registered', '34567', 2026, NULL, 15, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', 'f5bc9ad2739aa09b6cd4917e317a3555f56cd69ab034763b7a166849bfaebc43', '411077e17ac7d0e937cda8886985af5a9232d6f38b6de882a7dfc5b933ce3033', '{"kind":"registered","chain":"13748136","sequence":52,"previous":"f5bc9ad2739aa09b6cd4917e317a3555f56cd69ab034763b7a166849bfaebc43","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"34567","year":2026,"voucher":"2026-0015","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (68, '20000023', 7, 'registered', '45678', 2026, NULL, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14', '2026-09-14T09:00:00.000Z', 'BL', '2026-09-14T09:00:00.000Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-14T09:00:00.000Z', 'BL', '792e84ae37d5bef7fdfa2ab6be1f566cefae37d28ad8426cb9caca1583170073', '6311377aeb0750cd55d8de617982ad4405594138fcf591cba838463c2568e725', '{"kind":"registered","chain":"20000023","sequence":7,"previous":"792e84ae37d5bef7fdfa2ab6be1f566cefae37d28ad8426cb9caca1583170073","at":"2026-09-14T09:00:00.000Z","by":"BL","card":"45678","year":2026,"voucher":"2026-0002","registeredOn":"2026-09-14","registeredAt":"2026-09-14T09:00:00.000Z","registeredBy":"BL"}');
INSERT INTO frikort.entry VALUES (69, '13748136', 55, 'saldo', '12345', 2026, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 150000, '2026-09-15T06:30:00.000Z', 4469100, '2026-01-01', '2026-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-15T09:00:00.000Z', 'BL', 'dbbd21b152cdb7b27302b6a1f532aa70dbe142e296da5723d4b216780592f429', 'c01ef711b50bdc15aa37b097cb9e5aedb3c2151cb46db8b14ff8d93854b4d4e3', '{"kind":"saldo","chain":"13748136","sequence":55,"previous":"dbbd21b152cdb7b27302b6a1f532aa70dbe142e296da5723d4b216780592f429","at":"2026-09-15T09:00:00.000Z","by":"BL","card":"12345","year":2026,"left":150000,"readAt":"2026-09-15T06:30:00.000Z","ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"}}');
INSERT INTO frikort.entry VALUES (70, '13748136', 56, 'payment', '12345', 2026, 22, NULL, '2026-09-30', '2026-09-01', '2026-09-30', 'auto-2b43a4c434d69335-1', '2b43a4c434d69335', 'month', 43200, 150000, 0, 0, 0, 0, 52500, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-30T09:00:00.000Z', 'BL', 'c01ef711b50bdc15aa37b097cb9e5aedb3c2151cb46db8b14ff8d93854b4d4e3', '0d4a70a97b5845d12ff83417d27a4f5b9aaaa0bd03638241ccde8939d7ae512f', '{"kind":"payment","chain":"13748136","sequence":56,"previous":"c01ef711b50bdc15aa37b097cb9e5aedb3c2151cb46db8b14ff8d93854b4d4e3","at":"2026-09-30T09:00:00.000Z","by":"BL","voucher":"2026-0022","year":2026,"card":"12345","paymentId":"auto-2b43a4c434d69335-1","contentKey":"2b43a4c434d69335","payDay":"2026-09-30","from":"2026-09-01","to":"2026-09-30","employedFrom":"2023-11-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7","employeeNumber":"100","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":43200,"lines":[{"kind":"wage","seconds":32000,"perHour":15000,"amount":133333},{"kind":"holiday-pay","share":1250,"base":133333,"amount":16667}],"counted":150000,"atpEmployee":0,"atpEmployer":0,"payout":150000,"outside":[{"kind":"wage","seconds":11200,"perHour":15000,"amount":46667},{"kind":"holiday-pay","share":1250,"base":46667,"amount":5833}],"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":4319100,"usedAfter":4469100,"saldo":{"left":150000,"readAt":"2026-09-15T06:30:00.000Z"},"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (71, '13748136', 57, 'saldo', '23456', 2026, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3000000, '2026-09-30T09:00:00.000Z', 4469100, '2026-01-01', '2026-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-30T09:00:00.000Z', 'BL', '0d4a70a97b5845d12ff83417d27a4f5b9aaaa0bd03638241ccde8939d7ae512f', '3da3917f81b7c0af3acff833b2bd2b395f5374207e4f07c0f09e83b7abd47f75', '{"kind":"saldo","chain":"13748136","sequence":57,"previous":"0d4a70a97b5845d12ff83417d27a4f5b9aaaa0bd03638241ccde8939d7ae512f","at":"2026-09-30T09:00:00.000Z","by":"BL","card":"23456","year":2026,"left":3000000,"readAt":"2026-09-30T09:00:00.000Z","ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"}}');
INSERT INTO frikort.entry VALUES (72, '13748136', 58, 'payment', '23456', 2026, 23, NULL, '2026-09-30', '2026-09-01', '2026-09-30', 'auto-7eb3bfe12e2116aa-1', '7eb3bfe12e2116aa', 'month', 75600, 380953, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-30T09:00:00.000Z', 'BL', '3da3917f81b7c0af3acff833b2bd2b395f5374207e4f07c0f09e83b7abd47f75', '19460bc01335985b9c47942894a46356f09e39405f961dc5408eae65216f2441', '{"kind":"payment","chain":"13748136","sequence":58,"previous":"3da3917f81b7c0af3acff833b2bd2b395f5374207e4f07c0f09e83b7abd47f75","at":"2026-09-30T09:00:00.000Z","by":"BL","voucher":"2026-0023","year":2026,"card":"23456","paymentId":"auto-7eb3bfe12e2116aa-1","contentKey":"7eb3bfe12e2116aa","payDay":"2026-09-30","from":"2026-09-01","to":"2026-09-30","employedFrom":"2025-05-01","payer":{"cvr":"13748136","name":"Nordlys Café ApS","address":"Havnegade 1, 6700 Esbjerg","contact":"Bo Lund"},"holder":"74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77","employeeNumber":"101","paidBy":"account","slipLanguage":"da","practice":"with-wage","atpClass":"month","seconds":75600,"lines":[{"kind":"wage","seconds":75600,"perHour":16125,"amount":338625},{"kind":"holiday-pay","share":1250,"base":338625,"amount":42328}],"counted":380953,"atpEmployee":0,"atpEmployer":0,"payout":380953,"holidayPayAccrued":0,"holidayPayOwed":0,"ceiling":{"amount":4469100,"from":"2026-01-01","to":"2026-12-31"},"usedBefore":1469100,"usedAfter":1850053,"saldo":{"left":3000000,"readAt":"2026-09-30T09:00:00.000Z"},"law":[{"name":"annual-ceiling","from":"2026-01-01","value":"4469100","standing":"to-verify"},{"name":"holiday-pay","from":"2019-01-02","value":"1250","standing":"printed"},{"name":"atp","from":"2026-01-01","value":"0/0","standing":"to-verify"}],"keptUntil":"2031-12-31"}');
INSERT INTO frikort.entry VALUES (73, '13748136', 59, 'card-state', '34567', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-10-01', NULL, 'inactive', NULL, '2026-09-30T09:00:00.000Z', 'BL', '19460bc01335985b9c47942894a46356f09e39405f961dc5408eae65216f2441', '34a13c641debd874f156d3da091369937dbead7e90891972c5d9ce675dd5c43e', '{"kind":"card-state","chain":"13748136","sequence":59,"previous":"19460bc01335985b9c47942894a46356f09e39405f961dc5408eae65216f2441","at":"2026-09-30T09:00:00.000Z","by":"BL","card":"34567","state":"inactive","from":"2026-10-01"}');
INSERT INTO frikort.entry VALUES (74, '13748136', 60, 'card-state', '56789', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-10-01', NULL, 'inactive', NULL, '2026-09-30T09:00:00.000Z', 'BL', '34a13c641debd874f156d3da091369937dbead7e90891972c5d9ce675dd5c43e', 'c9652a4fee222a8e02afad2d8f74889b289eeda97a1860dcae98c2041c8fc9e2', '{"kind":"card-state","chain":"13748136","sequence":60,"previous":"34a13c641debd874f156d3da091369937dbead7e90891972c5d9ce675dd5c43e","at":"2026-09-30T09:00:00.000Z","by":"BL","card":"56789","state":"inactive","from":"2026-10-01"}');
INSERT INTO frikort.entry VALUES (75, '13748136', 61, 'card-state', '56789', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-10-15', NULL, 'active', NULL, '2026-09-30T09:00:00.000Z', 'BL', 'c9652a4fee222a8e02afad2d8f74889b289eeda97a1860dcae98c2041c8fc9e2', 'adfadee6541f69e193ec66beec39aff40fc2328dbf0959d470cfa21523e0c676', '{"kind":"card-state","chain":"13748136","sequence":61,"previous":"c9652a4fee222a8e02afad2d8f74889b289eeda97a1860dcae98c2041c8fc9e2","at":"2026-09-30T09:00:00.000Z","by":"BL","card":"56789","state":"active","from":"2026-10-15"}');
INSERT INTO frikort.entry VALUES (76, '13748136', 62, 'erasure', '77777', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-30T09:00:00.000Z', 'BL', 'adfadee6541f69e193ec66beec39aff40fc2328dbf0959d470cfa21523e0c676', 'f7f810289e6707ceb3e3e4ac0aac9c5c1928ce9adaf0c4f72265e5ac93fdf7f0', '{"kind":"erasure","chain":"13748136","sequence":62,"previous":"adfadee6541f69e193ec66beec39aff40fc2328dbf0959d470cfa21523e0c676","at":"2026-09-30T09:00:00.000Z","by":"BL","card":"77777","fingerprints":["f4653781ff12a1be2d50b104ff91604ee738a2f71de6d7f0e6edcbd63e4697f2"],"reason":"Aldrig ansat"}');


--
-- Data for Name: meta; Type: TABLE DATA; Schema: frikort; Owner: -
--

INSERT INTO frikort.meta VALUES ('schema/1', '2023-11-01T09:00:00.000Z');
INSERT INTO frikort.meta VALUES ('law-edition/f40429f59eff10c7', '');
INSERT INTO frikort.meta VALUES ('ledger', 'f52e9e096c3c70e71c3ea8e0fc51c75837af984ea833eae034771bab4f68cbba');


--
-- Data for Name: paid_row; Type: TABLE DATA; Schema: frikort; Owner: -
--

INSERT INTO frikort.paid_row VALUES ('13748136', 'd94ec71f7bd8a2d437e8', 42, 2026, 11);
INSERT INTO frikort.paid_row VALUES ('13748136', 'bbe50faec6a08e1236e6', 42, 2026, 11);
INSERT INTO frikort.paid_row VALUES ('13748136', '930cc964f7c7f216ce33', 44, 2026, 12);
INSERT INTO frikort.paid_row VALUES ('13748136', '590d55a35a0e4d2d1db4', 44, 2026, 12);
INSERT INTO frikort.paid_row VALUES ('13748136', 'fc2772fbeb0c4bba85dc', 44, 2026, 12);
INSERT INTO frikort.paid_row VALUES ('13748136', 'f23696917cf0b9c6deb8', 44, 2026, 12);
INSERT INTO frikort.paid_row VALUES ('13748136', '461dbe58c477807fc2d1', 45, 2026, 13);
INSERT INTO frikort.paid_row VALUES ('13748136', 'a97f41f78774a3440ad1', 45, 2026, 13);
INSERT INTO frikort.paid_row VALUES ('13748136', '90f5d152ea164023e144', 46, 2026, 14);
INSERT INTO frikort.paid_row VALUES ('13748136', '4f1b6703a4bd04d913b6', 46, 2026, 14);
INSERT INTO frikort.paid_row VALUES ('13748136', '0f59512da225d15b71f9', 47, 2026, 15);
INSERT INTO frikort.paid_row VALUES ('13748136', 'bce7230a091c558bbada', 47, 2026, 15);
INSERT INTO frikort.paid_row VALUES ('13748136', 'bd939ba0ceab75e9f691', 48, 2026, 16);
INSERT INTO frikort.paid_row VALUES ('13748136', '66da20e38ece973e0a88', 49, 2026, 17);
INSERT INTO frikort.paid_row VALUES ('13748136', '4ebbd5aca441c3ade893', 50, 2026, 18);
INSERT INTO frikort.paid_row VALUES ('13748136', 'cfd30fbfc78707f9704d', 51, 2026, 19);


--
-- Data for Name: person; Type: TABLE DATA; Schema: frikort; Owner: -
--

INSERT INTO frikort.person VALUES ('4d350c255ab18e89a39900bfe09e42140c7fbd7d0c7933769a685c86f2559a30', '8a6b5d3e2a8b9781550546a8c0989686', 'Anne Holm', '');
INSERT INTO frikort.person VALUES ('74325ffd1d0dc74d076c24382e9f8f4453a4bf8201e5f1518e8caa5b8073fa77', '9d353e049f17ce51ee976d85110b16ec', 'Jens Bach', '');
INSERT INTO frikort.person VALUES ('e2221e83fb735ba7ed827d8268b025aa8b450a4fbce949996864a4a2734618d7', '27c7c243063413f3d72b5c2c559ddc9d', 'Anne Holm', 'Ågade 3, 6700 Esbjerg');
INSERT INTO frikort.person VALUES ('32e878dd7a15366f2ce8acc0f389ca983ca1e9f9a9ee6982fc6be4f9621ff2bc', '3c3b55d911626295504066ca2d86e97e', 'Maria Lund', '');
INSERT INTO frikort.person VALUES ('be49e961daad679b493367dadd043e19c984d9fd55082d91925cb4e5f53f8c5f', 'd7009309e770b17447c2812812440585', 'Åse Ærø-Østergård', '');
INSERT INTO frikort.person VALUES ('91a488bb768b298f94e3da92b0d7a7eb9a401fd26bcdc4c3876dbbd2d2bd4392', '3788ca18c6445e59b44a5ee7b65ec61b', 'Søren Ærø', '');


--
-- Data for Name: to_hand_out; Type: TABLE DATA; Schema: frikort; Owner: -
--



--
-- Data for Name: to_register; Type: TABLE DATA; Schema: frikort; Owner: -
--

INSERT INTO frikort.to_register VALUES (70);
INSERT INTO frikort.to_register VALUES (72);


--
-- Name: ceiling_position_seq; Type: SEQUENCE SET; Schema: frikort; Owner: -
--

SELECT pg_catalog.setval('frikort.ceiling_position_seq', 10, true);


--
-- Name: entry_position; Type: SEQUENCE SET; Schema: frikort; Owner: -
--

SELECT pg_catalog.setval('frikort.entry_position', 77, true);


--
-- Name: card card_pkey; Type: CONSTRAINT; Schema: frikort; Owner: -
--

ALTER TABLE ONLY frikort.card
    ADD CONSTRAINT card_pkey PRIMARY KEY (card);


--
-- Name: ceiling ceiling_pkey; Type: CONSTRAINT; Schema: frikort; Owner: -
--

ALTER TABLE ONLY frikort.ceiling
    ADD CONSTRAINT ceiling_pkey PRIMARY KEY ("position");


--
-- Name: chain chain_pkey; Type: CONSTRAINT; Schema: frikort; Owner: -
--

ALTER TABLE ONLY frikort.chain
    ADD CONSTRAINT chain_pkey PRIMARY KEY (chain);


--
-- Name: entry entry_pkey; Type: CONSTRAINT; Schema: frikort; Owner: -
--

ALTER TABLE ONLY frikort.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY ("position");


--
-- Name: meta meta_pkey; Type: CONSTRAINT; Schema: frikort; Owner: -
--

ALTER TABLE ONLY frikort.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (key);


--
-- Name: paid_row paid_row_pkey; Type: CONSTRAINT; Schema: frikort; Owner: -
--

ALTER TABLE ONLY frikort.paid_row
    ADD CONSTRAINT paid_row_pkey PRIMARY KEY (chain, row_id, "position");


--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: frikort; Owner: -
--

ALTER TABLE ONLY frikort.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (fingerprint);


--
-- Name: to_hand_out to_hand_out_pkey; Type: CONSTRAINT; Schema: frikort; Owner: -
--

ALTER TABLE ONLY frikort.to_hand_out
    ADD CONSTRAINT to_hand_out_pkey PRIMARY KEY (chain, year, number);


--
-- Name: to_register to_register_pkey; Type: CONSTRAINT; Schema: frikort; Owner: -
--

ALTER TABLE ONLY frikort.to_register
    ADD CONSTRAINT to_register_pkey PRIMARY KEY ("position");


--
-- Name: entry_batch; Type: INDEX; Schema: frikort; Owner: -
--

CREATE INDEX entry_batch ON frikort.entry USING btree (batch) WHERE ((batch IS NOT NULL) AND (number IS NOT NULL));


--
-- Name: entry_card; Type: INDEX; Schema: frikort; Owner: -
--

CREATE INDEX entry_card ON frikort.entry USING btree (card, chain) WHERE (card IS NOT NULL);


--
-- Name: entry_employer; Type: INDEX; Schema: frikort; Owner: -
--

CREATE INDEX entry_employer ON frikort.entry USING btree (chain, sequence) WHERE (kind = 'employer'::text);


--
-- Name: entry_law; Type: INDEX; Schema: frikort; Owner: -
--

CREATE INDEX entry_law ON frikort.entry USING btree (sequence) WHERE (kind = 'law'::text);


--
-- Name: entry_payment_id; Type: INDEX; Schema: frikort; Owner: -
--

CREATE UNIQUE INDEX entry_payment_id ON frikort.entry USING btree (payment_id, chain) WHERE (kind = 'payment'::text);


--
-- Name: entry_registered; Type: INDEX; Schema: frikort; Owner: -
--

CREATE UNIQUE INDEX entry_registered ON frikort.entry USING btree (chain, year, about) WHERE (kind = 'registered'::text);


--
-- Name: entry_reversal; Type: INDEX; Schema: frikort; Owner: -
--

CREATE UNIQUE INDEX entry_reversal ON frikort.entry USING btree (chain, year, about) WHERE (kind = 'reversal'::text);


--
-- Name: entry_saldo; Type: INDEX; Schema: frikort; Owner: -
--

CREATE INDEX entry_saldo ON frikort.entry USING btree (card, year, read_at) WHERE (kind = 'saldo'::text);


--
-- Name: entry_sequence; Type: INDEX; Schema: frikort; Owner: -
--

CREATE UNIQUE INDEX entry_sequence ON frikort.entry USING btree (sequence, chain);


--
-- Name: entry_used; Type: INDEX; Schema: frikort; Owner: -
--

CREATE INDEX entry_used ON frikort.entry USING btree (card, pay_day, counted) WHERE (number IS NOT NULL);


--
-- Name: entry_voucher; Type: INDEX; Schema: frikort; Owner: -
--

CREATE UNIQUE INDEX entry_voucher ON frikort.entry USING btree (chain, year, number) WHERE (number IS NOT NULL);


--
-- Name: card card_forward; Type: TRIGGER; Schema: frikort; Owner: -
--

CREATE TRIGGER card_forward BEFORE UPDATE ON frikort.card FOR EACH ROW WHEN (((new.card IS DISTINCT FROM old.card) OR (new."position" <= old."position"))) EXECUTE FUNCTION frikort.never_changed();


--
-- Name: card card_stays; Type: TRIGGER; Schema: frikort; Owner: -
--

CREATE TRIGGER card_stays BEFORE DELETE OR TRUNCATE ON frikort.card FOR EACH STATEMENT EXECUTE FUNCTION frikort.never_changed();


--
-- Name: ceiling ceiling_never_changed; Type: TRIGGER; Schema: frikort; Owner: -
--

CREATE TRIGGER ceiling_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON frikort.ceiling FOR EACH STATEMENT EXECUTE FUNCTION frikort.never_changed();


--
-- Name: chain chain_forward; Type: TRIGGER; Schema: frikort; Owner: -
--

CREATE TRIGGER chain_forward BEFORE UPDATE ON frikort.chain FOR EACH ROW WHEN (((new.chain IS DISTINCT FROM old.chain) OR (new."position" <= old."position"))) EXECUTE FUNCTION frikort.never_changed();


--
-- Name: chain chain_stays; Type: TRIGGER; Schema: frikort; Owner: -
--

CREATE TRIGGER chain_stays BEFORE DELETE OR TRUNCATE ON frikort.chain FOR EACH STATEMENT EXECUTE FUNCTION frikort.never_changed();


--
-- Name: entry entry_guard; Type: TRIGGER; Schema: frikort; Owner: -
--

CREATE TRIGGER entry_guard AFTER INSERT ON frikort.entry REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION frikort.entry_guard();


--
-- Name: entry entry_never_changed; Type: TRIGGER; Schema: frikort; Owner: -
--

CREATE TRIGGER entry_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON frikort.entry FOR EACH STATEMENT EXECUTE FUNCTION frikort.never_changed();


--
-- Name: meta meta_never_changed; Type: TRIGGER; Schema: frikort; Owner: -
--

CREATE TRIGGER meta_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON frikort.meta FOR EACH STATEMENT EXECUTE FUNCTION frikort.never_changed();


--
-- Name: paid_row paid_row_never_changed; Type: TRIGGER; Schema: frikort; Owner: -
--

CREATE TRIGGER paid_row_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON frikort.paid_row FOR EACH STATEMENT EXECUTE FUNCTION frikort.never_changed();


--
-- PostgreSQL database dump complete
--

\unrestrict 9ohNKisNZf2pAUSz1ug9PT8wvfJbFuueeXSxq0CKuleQAXxmoYrZhDLnldKCRBD

