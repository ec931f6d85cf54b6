import { describe, expect, test } from "vitest";
import {
  carriesPassword,
  isAddress,
  isOfPostgres,
  withoutPassword,
  withoutSecret,
} from "../../src/values/ledger-address.js";

test.each([
  ["postgres://localhost/frikort", true, true],
  ["PostgreSQL://h/x", true, true],
  ["mysql://h/x", true, false],
  ["a+b.c-1://h", true, false],
  ["x://h", false, false],
  ["1a://h", false, false],
  ["C:\\regnskab\\ledger.db", false, false],
  ["c:/regnskab/ledger.db", false, false],
  ["/var/postgres://h", false, false],
  ["ledger.db", false, false],
])("%s: an address %s, of PostgreSQL %s", (place, address, postgres) => {
  expect([isAddress(place), isOfPostgres(place)]).toEqual([address, postgres]);
});

describe("what a message shows of an address", () => {
  test.each([
    ["postgres://bo:secret@h:5432/frikort", "postgres://bo@h:5432/frikort"],
    ["postgres://bo:se@cret@h/frikort", "postgres://bo@h/frikort"],
    ["postgres://bo:se?cret@h/frikort?sslmode=require", "postgres://bo@h/frikort"],
    ["postgres://bo:se\ncret@h/frikort", "postgres://bo@h/frikort"],
    ["Postgres://bo:secret@h", "Postgres://bo@h"],
    ["postgres://bo@h/frikort?password=secret", "postgres://bo@h/frikort"],
    ["postgres://h/frikort", "postgres://h/frikort"],
    ["postgres://h:5432/frikort", "postgres://h:5432/frikort"],
  ])("%j: %j", (address, shown) => {
    expect(withoutPassword(address)).toBe(shown);
  });

  test.each([
    ["postgres://bo:secret@h/frikort", true],
    ["postgres://bo@h/frikort?password=secret", true],
    ["postgres://bo@h/frikort?sslmode=require&PASSWORD=secret", true],
    ["postgres://bo@h/frikort?sslmode=require", false],
    ["postgres://h:5432/frikort", false],
  ])("%s carries a password: %s", (address, carries) => {
    expect(carriesPassword(address)).toBe(carries);
  });
});

describe("a path in whose place somebody wrote an address", () => {
  test.each([
    ["mysql://bo:secret@h/x", "mysql://bo@h/x"],
    // A path that was joined to a folder has one slash left.
    ["/home/bo/mysql:/bo:secret@h/x", "/home/bo/mysql:/bo@h/x"],
    ["Postgres://bo:se@cret@h", "Postgres://bo@h"],
    ["postgres://bo:se cret@h", "postgres://bo@h"],
    ["postgres://:secret@h", "postgres://@h"],
    ["postgres://bo:/secret@h", "postgres://bo@h"],
    // What is left of an address where only the end of a path is shown, or where its beginning was left out.
    ["bo:secret@h.pdf", "bo@h.pdf"],
    ["bo:sec/ret@h/frikort", "bo@h/frikort"],
    ["/home/bo/bo:secret@h/frikort", "/home/bo/bo@h/frikort"],
    ["papirer\\bo:secret@h", "papirer\\bo@h"],
    ["jdbc:oracle:thin:bo/secret@h", "jdbc@h"],
    ["jdbc:postgresql://h/frikort?user=bo&password=secret", "jdbc:postgresql://h/frikort?user=bo&password=…"],
    ["jdbc:sqlserver://h;Password=sec ret;user=bo", "jdbc:sqlserver://h;Password=…;user=bo"],
    ["host=h password=secret", "host=h password=…"],
    ["/home/bo/ledger.db", "/home/bo/ledger.db"],
    ["løn@kontor.pdf", "løn@kontor.pdf"],
    ["a:b.csv", "a:b.csv"],
    ["Re: løn@kontor.pdf", "Re: løn@kontor.pdf"],
    ["C:\\bo@firma.dk\\a.pdf", "C:\\bo@firma.dk\\a.pdf"],
    ["adgangskode til løn.pdf", "adgangskode til løn.pdf"],
    ["c:/bo/a@b.db", "c:/bo/a@b.db"],
    ["bo@example.dk", "bo@example.dk"],
  ])("%j: %j", (path, shown) => {
    expect(withoutSecret(path)).toBe(shown);
  });
});
