import { describe, expect, test } from "vitest";
import { showHundredthsDown } from "../../src/values/hours.js";
import { Ledger, type Pay } from "../support/ledger.js";
import { hours } from "../support/words.js";

/** A ledger in which an amount of 2025 has been used. */
function used(text: string): Ledger {
  const ledger = new Ledger();
  ledger.pay({ work: [["1", text]], practice: "accrued", atp: "none", payDay: "31-01-2025" });
  return ledger;
}

describe("R27: hours that fit", () => {
  test("they are those of this payment, after its supplements and pension, in its own practice", () => {
    const pay: Pay = { hours: "20", supplements: { Tillæg: "200,00" }, pension: "240,00" };
    expect(used("40.000,00").pay(pay).why).toContain("13:38:08 fit");
    expect(used("40.000,00").pay({ hours: "20", practice: "accrued" }).why).toContain("18:26:24 fit");
  });

  test("at several rates the first hours stand and the last rate is filled up", () => {
    const work = [
      ["10", "150,00"],
      ["10", "200,00"],
    ] as const;
    expect(used("40.000,00").pay({ work }).why).toContain("14:47:36 fit");
    expect(used("41.500,00").pay({ work }).why).toContain("7:30:08 fit");
  });

  test("none fit when supplements or pension fill the card, or nothing is paid by the hour", () => {
    expect(used("42.700,00").pay({ hours: "1", pension: "66,01" }).why).toContain("0:00 fit");
    expect(used("42.700,00").pay({ pension: "66,01" }).why).toContain("0:00 fit");
  });

  test("where the first rate alone fills the card exactly, its hours are the answer", () => {
    const work = [
      ["10", "150,00"],
      ["1", "200,00"],
    ] as const;
    expect(used("41.078,50").pay({ work }).why).toContain("1.912,50 over 1.687,50 left");
    expect(used("41.078,50").pay({ work }).why).toContain("10:00 fit");
    expect(used("41.078,51").pay({ work }).why).toContain("9:59:59 fit");
  });

  test("none fit on a full card, however little a second costs, and none at a rate of nothing", () => {
    expect(used("42.766,00").pay({ hours: "1", rate: "0,01" }).why).toContain("0,01 too much, 0:00 fit");
    expect(used("42.700,00").pay({ hours: "1", rate: "0,00", pension: "66,01" }).why).toContain("0:00 fit");
    expect(used("42.700,00").pay({ hours: "1", rate: "0,00", pension: "100,00" }).why).toContain("0:00 fit");
  });

  test("shown in hundredths they are rounded down, so that what is shown fits", () => {
    expect(showHundredthsDown(hours("16:23:28"))).toBe("16,39");
    expect(showHundredthsDown(hours("16:23:59"))).toBe("16,39");
    expect(showHundredthsDown(hours("16:24"))).toBe("16,40");
  });
});
