import { describe, expect, it } from "vitest";
import { Shelf } from "../../../src/payroll/verify/shelf.js";

describe("a shelf", () => {
  const things = [
    { card: "12345", amount: 1 },
    { card: "12345", amount: 2 },
    { card: "23456", amount: 1 },
  ];

  it("gives each thing once, the first that has what is asked for, by whichever fields", () => {
    const shelf = new Shelf(things);
    expect(shelf.take(["amount"], { amount: 1 })).toBe(things[0]);
    expect(shelf.take(["card", "amount"], { card: "12345", amount: 1 })).toBeUndefined();
    expect(shelf.take([], {})).toBe(things[1]);
    expect(shelf.left()).toEqual([things[2]]);
    expect(shelf.take(["card"], {})).toBeUndefined();
  });

  it("finds a hundred thousand that are all alike as quickly as a few", () => {
    const alike = Array.from({ length: 100_000 }, () => ({ card: "12345", amount: 1 }));
    const shelf = new Shelf(alike);
    const begun = performance.now();
    const taken = alike.filter((_, place) => shelf.take(place % 2 === 0 ? ["card"] : ["amount"], alike[0] ?? {}));
    expect([taken.length, shelf.left().length]).toEqual([alike.length, 0]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
