import { describe, expect, test } from "vitest";
import { ceilingsOn } from "../../../src/law/law.js";
import { employmentAt, inactiveOn, tighterUse } from "../../../src/payroll/card/used.js";
import { showAmount } from "../../../src/values/money.js";
import { anne, Ledger, nordlys, strandgaard } from "../../support/ledger.js";
import { card, cvr, date } from "../../support/words.js";

const factsOf = (ledger: Ledger) => ledger.factsOf(card(anne));

describe("the employment at an employer", () => {
  function atTwo(): Ledger {
    const ledger = new Ledger();
    ledger.employer(strandgaard);
    ledger.pay({ payDay: "30-06-2025", hours: "1", employedFrom: "01-06-2025" });
    ledger.pay({ employer: strandgaard, payDay: "31-07-2025", hours: "1", employedFrom: "01-07-2025" });
    return ledger;
  }

  test("is what that employer noted, also when another noted the card later", () => {
    expect(employmentAt(factsOf(atTwo()), cvr(nordlys))?.from).toBe("2025-06-01");
    expect(employmentAt(factsOf(atTwo()), cvr(strandgaard))?.from).toBe("2025-07-01");
  });

  test("is none at an employer that noted nothing", () => {
    const ledger = new Ledger();
    ledger.pay({ payDay: "30-06-2025", hours: "1" });
    expect(employmentAt(factsOf(ledger), cvr(strandgaard))).toBeUndefined();
  });
});

describe("R16: which note of a card decides on a day", () => {
  test("the latest of those that have begun, in whatever order they were written", () => {
    const ledger = new Ledger();
    ledger.state("inactive", "01-09-2025");
    ledger.state("inactive", "15-05-2025");
    ledger.state("active", "01-07-2025");
    const on = (day: string) => inactiveOn(factsOf(ledger), date(day));
    expect(on("30-06-2025")).toEqual({ from: "2025-05-15", until: "2025-07-01" });
    expect(on("01-07-2025")).toBeUndefined();
    expect(on("01-10-2025")).toEqual({ from: "2025-09-01" });
  });

  test("the next day it is active again is the earliest, not the one written first", () => {
    const ledger = new Ledger();
    ledger.state("inactive", "15-05-2025");
    ledger.state("active", "01-12-2025");
    ledger.state("active", "01-09-2025");
    expect(inactiveOn(factsOf(ledger), date("31-05-2025"))).toEqual({ from: "2025-05-15", until: "2025-09-01" });
  });
});

describe("R24: the two ceilings of the first half of 2023", () => {
  test("at a tie the half year is named, in whatever order the two are given", () => {
    const ledger = new Ledger("01-08-2023 12:00");
    expect(ledger.pay({ payDay: "01-08-2023", hours: "100", rate: "200", practice: "accrued" }).said).toBe("written");
    const ceilings = ceilingsOn(date("01-05-2023"), []);
    const [half, whole] = ceilings;
    if (half === undefined || whole === undefined || ceilings.length > 2) throw new Error("two ceilings hold that day");
    for (const both of [[half, whole] as const, [whole, half] as const]) {
      const use = tighterUse(both, factsOf(ledger));
      expect([use.ceiling.value.covers.to, showAmount(use.left)]).toEqual(["2023-06-30", "20.000,00"]);
    }
  });
});
