-- Roller og rettigheder til et kontorregnskab i PostgreSQL (se docs/kontorregnskab.md).
--
--   ejer     ejer tabellerne og opgraderer dem: frikort ledger migrate. Bruges kun til det.
--   skriver  bogfører. Kan tilføje posteringer, men hverken rette eller slette dem.
--
-- Kør filen som databasens administrator, i regnskabets database, to gange: før den første «frikort ledger migrate» (så
-- ejeren må oprette regnskabet) og efter hver (så skriveren får sine rettigheder). Den kan køres igen, så tit det skal være.
--
--   psql -v ejer=frikort_ejer -v skriver=frikort_skriver -f docs/postgres-roller.sql kontor
--
-- Adgangskoder sættes for sig, så de ikke står i en fil: psql -c '\password frikort_skriver'
-- Hver bogholder kan få sit eget navn på serveren:  CREATE ROLE bo LOGIN IN ROLE frikort_skriver;

\set ON_ERROR_STOP on
\if :{?ejer} \else \set ejer frikort_ejer \endif
\if :{?skriver} \else \set skriver frikort_skriver \endif

SELECT format('CREATE ROLE %I LOGIN', name) FROM unnest(ARRAY[:'ejer', :'skriver']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()) \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I, %I', current_database(), :'ejer', :'skriver') \gexec
CREATE SCHEMA IF NOT EXISTS frikort AUTHORIZATION :"ejer";
ALTER SCHEMA frikort OWNER TO :"ejer";
GRANT USAGE ON SCHEMA frikort TO :"skriver";

SELECT to_regclass('frikort.entry') IS NOT NULL AS oprettet \gset
\if :oprettet
  REVOKE ALL ON ALL TABLES IN SCHEMA frikort FROM :"skriver";
  GRANT SELECT ON ALL TABLES IN SCHEMA frikort TO :"skriver";
  GRANT INSERT ON frikort.entry, frikort.person TO :"skriver";
  GRANT USAGE ON SEQUENCE frikort.entry_position TO :"skriver";
  GRANT UPDATE (made_of) ON frikort.papers TO :"skriver";
  GRANT EXECUTE ON FUNCTION frikort.hold(text[], text[], integer[]) TO :"skriver";
\else
  \echo 'Regnskabet er ikke oprettet endnu: kør frikort ledger migrate som ejeren, og kør så denne fil igen.'
\endif
