import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/values/digest.js";
import {
  erasedPerson,
  hidden,
  holdsName,
  isErased,
  nameForm,
  nameLengthMax,
  opened,
  parseLine,
  person,
  personFrom,
  sameName,
} from "../../src/values/person.js";

const salt = "0123456789abcdef";
const anne = person("Anne Holm", "Havnegade 1", salt);
const withAccount = person("Anne Holm", "Havnegade 1", salt, "1234 0001234567");

test("what is hidden shows nothing, however it is printed", () => {
  const name = hidden("Anne Holm");
  for (const shown of [`${name}`, JSON.stringify({ name }), inspect(name)]) expect(shown).not.toContain("Anne");
  expect([`${name}`, JSON.stringify(name)]).toEqual(["•••", '"•••"']);
  expect(name.reveal()).toBe("Anne Holm");
});

describe("a name or an address on one line", () => {
  test.each([
    ["  Anne \t\n Holm ", "Anne Holm"],
    ["Anne\u00a0Holm", "Anne Holm"],
    ["Andre\u0301", "André"],
    ["x".repeat(nameLengthMax), "x".repeat(nameLengthMax)],
  ])("%j is %j", (text, line) => {
    expect(parseLine(text)).toEqual({ ok: true, value: line });
  });

  test.each([
    ["", "unreadable"],
    ["   ", "unreadable"],
    ["Anne\u0007Holm", "unreadable"],
    ["Anne\u202eHolm", "unreadable"],
    ["x".repeat(nameLengthMax + 1), "too-long"],
  ])("%j is refused as %s", (text, kind) => {
    expect(parseLine(text)).toEqual({ ok: false, error: { kind } });
  });
});

describe("the fingerprint of a person", () => {
  test("is of salt, name and address, and of the account where one is given", () => {
    expect(anne.fingerprint).toBe(digestOf(`${salt}\nAnne Holm\nHavnegade 1`));
    expect(withAccount.fingerprint).toBe(digestOf(`${salt}\nAnne Holm\nHavnegade 1\n1234 0001234567`));
  });

  test("lets the open form back in, and no other", () => {
    for (const somebody of [anne, withAccount])
      expect(opened(personFrom(opened(somebody)) ?? anne)).toEqual(opened(somebody));
    expect("account" in opened(anne)).toBe(false);
    expect(opened(withAccount).account).toBe("1234 0001234567");
    for (const other of [{ name: "Anne Holst" }, { address: "Havnegade 2" }, { salt: "0" }, { account: "1" }]) {
      expect(personFrom({ ...opened(anne), ...other })).toBeUndefined();
    }
  });

  test("is of one person only: no part may break the line into the next", () => {
    const moved = { ...opened(anne), name: "Anne Holm\nHavnegade 1", address: "" };
    const fingerprint = digestOf(`${salt}\nAnne Holm\nHavnegade 1\n`);
    expect(personFrom({ ...moved, fingerprint })).toBeUndefined();
  });

  test("is all that is left of who was erased", () => {
    const erased = erasedPerson(anne.fingerprint);
    expect([isErased(anne), isErased(erased)]).toEqual([false, true]);
    expect(opened(erased)).toEqual({ fingerprint: anne.fingerprint, salt: "", name: "", address: "" });
  });
});

test("names are the same whatever their case, spaces and accents are written with", () => {
  expect(nameForm("  ÅSE \u00a0 Holm ")).toBe("åse holm");
  expect(nameForm("Andre\u0301")).toBe("andré");
  for (const name of ["anne holm", "ANNE  HOLM", " Anne Holm "]) expect(sameName(anne, name)).toBe(true);
  for (const name of ["Anne Holmgaard", "AnneHolm", "Holm Anne", ""]) expect(sameName(anne, name)).toBe(false);
});

describe("a text that holds a person's name (erasure)", () => {
  const bo = person("Bo Holm", "", salt);

  test.each([
    ["Fejl i timer for Anne Holm", "all", true],
    ["holm, anne: forkert sats", "all", true],
    ["Fejl i timer for Anne", "all", false],
    ["Fejl i timer for Anne", "any", true],
    ["Holm", "any", true],
    ["Holmen", "any", false],
    ["forkert sats", "any", false],
    ["", "any", false],
  ] as const)("%j, %s: %s", (text, much, holds) => {
    expect(holdsName(text, anne, much)).toBe(holds);
  });

  test("a word of two letters is no name by itself; one of three is", () => {
    expect(holdsName("Bo mangler", bo, "any")).toBe(false);
    expect(holdsName("Ida mangler", person("Ida Bo", "", salt), "any")).toBe(true);
    expect(holdsName("Bo Holm", bo, "all")).toBe(true);
  });

  test("who has no name left is held by no text", () => {
    for (const much of ["all", "any"] as const)
      expect(holdsName("Anne Holm", erasedPerson(anne.fingerprint), much)).toBe(false);
  });
});
