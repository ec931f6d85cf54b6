import { describe, expect, test } from "vitest";
import { Ledger, nordlys, strandgaard } from "../support/ledger.js";

describe("R16 and example R: an inactive card", () => {
  function deactivated() {
    const ledger = new Ledger();
    ledger.pay({ hours: "20", payDay: "30-04-2025" });
    ledger.state("inactive", "15-05-2025");
    ledger.state("active", "01-09-2025", { employer: nordlys });
    return ledger;
  }

  test.each([
    ["14-05-2025", "written"],
    ["15-05-2025", "card-inactive"],
    ["31-08-2025", "card-inactive"],
    ["01-09-2025", "written"],
  ])("deactivated 15-05-2025, reactivated 01-09-2025: pay day %s is %s", (payDay, said) => {
    expect(deactivated().pay({ hours: "1", payDay }).said).toBe(said);
  });

  test("the refusal says from when, and until when if that is known", () => {
    const ledger = deactivated();
    ledger.state("inactive", "01-12-2025");
    const data = (payDay: string) => ledger.pay({ hours: "1", payDay }).problem.data;
    const card = "12345";
    expect(data("31-08-2025")).toEqual({ card, payDay: "2025-08-31", from: "2025-05-15", until: "2025-09-01" });
    expect(data("01-12-2025")).toEqual({ card, payDay: "2025-12-01", from: "2025-12-01" });
  });

  test("payments before stay valid, and the used amount of the year is carried on", () => {
    const paid = deactivated().pay({ hours: "20", payDay: "01-09-2025" });
    expect([paid.usedBefore, paid.used]).toEqual(["3.375,00", "6.750,00"]);
  });

  test("no pay day before the card's first day; the first day itself is good", () => {
    const ledger = new Ledger();
    ledger.state("first-day", "10-02-2025");
    expect(ledger.pay({ hours: "1", payDay: "09-02-2025" }).problem.data).toMatchObject({ until: "2025-02-10" });
    expect(ledger.pay({ hours: "1", payDay: "10-02-2025" }).said).toBe("written");
    ledger.state("first-day", "20-02-2025");
    expect(ledger.pay({ hours: "1", payDay: "19-02-2025" }).problem.data).toMatchObject({ until: "2025-02-20" });
  });

  test("what one employer has noted of a card holds for every employer", () => {
    const ledger = deactivated();
    ledger.employer(strandgaard);
    expect(ledger.pay({ employer: strandgaard, hours: "1", payDay: "15-05-2025" }).said).toBe("card-inactive");
  });

  test("what was noted last decides where two notes name the same day; the same note again stands", () => {
    const ledger = deactivated();
    ledger.state("active", "15-05-2025");
    expect(ledger.state("active", "15-05-2025").said).toBe("stands");
    expect(ledger.pay({ hours: "1", payDay: "15-05-2025" }).said).toBe("written");
  });
});
