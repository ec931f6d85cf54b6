import { describe, expect, test } from "vitest";
import { seconds } from "../../src/values/hours.js";
import { Ledger, nordlys, type Pay, strandgaard } from "../support/ledger.js";
import { kr } from "../support/words.js";

describe("R10, R11 and R12: what must be registered", () => {
  test("R10. Every payment stays on the list until it is marked with a day", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "1" });
    const second = ledger.pay({ hours: "2" });
    expect(second.noticed("not-yet-registered")).toEqual([{ card: "12345", count: 2, counted: 506_25 }]);
    expect(ledger.todo()).toEqual(["2025-0001", "2025-0002"]);
    ledger.registered("2025-0001", { on: "01-07-2025" });
    expect(ledger.todo()).toEqual(["2025-0002"]);
    expect(ledger.registered("2025-0001", { on: "01-07-2025" }).said).toBe("stands");
  });

  test("R10. The reversal of a registered payment goes on the list; one that was never registered leaves it", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "1" });
    ledger.pay({ hours: "2" });
    ledger.registered("2025-0001");
    expect(ledger.reverse("2025-0001").notices).toContain("correct-at-portal");
    expect(ledger.reverse("2025-0002").notices).not.toContain("correct-at-portal");
    expect(ledger.todo()).toEqual(["2025-0003"]);
    ledger.registered("2025-0003");
    expect(ledger.todo()).toEqual([]);
  });

  test("R10. What is missing is never set off against what is to be taken out", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "1" });
    ledger.registered("2025-0001");
    ledger.reverse("2025-0001");
    expect(ledger.pay({ hours: "2" }).noticed("not-yet-registered")).toEqual([
      { card: "12345", count: 1, counted: 337_50, toTakeOut: { count: 1, counted: 168_75 } },
    ]);
  });

  test("R31. Owed holiday pay paid out by itself is no second pay for the period", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20", practice: "accrued" });
    const out = ledger.pay({ practice: "only", holidayPayOut: "100,00" });
    expect(out.notices).not.toContain("period-paid-before");
    const next = ledger.pay({ hours: "1" });
    expect(next.noticed("period-paid-before")).toMatchObject([{ vouchers: ["2025-0001"] }]);
  });

  test("R12. An employment not registered before its first work day raises a notice", () => {
    const pay: Pay = { hours: "1", employedFrom: "02-06-2025" };
    const notices = (registeredEmployment?: string) =>
      new Ledger().pay({ ...pay, ...(registeredEmployment && { registeredEmployment }) }).notices;
    expect(notices()).toContain("employment-not-registered");
    expect(notices("02-06-2025")).toContain("employment-registered-late");
    expect(notices("02-06-2025")).not.toContain("employment-not-registered");
    expect(notices("01-06-2025")).not.toContain("employment-not-registered");
  });

  test("R52. A rate that nobody has agreed and that is far from what people are paid is told, at pay as at an import", () => {
    const told = (rate: string) => new Ledger().pay({ hours: "2", rate }).noticed("rate-unusual");
    expect(["80,00", "500,00"].flatMap(told)).toEqual([]);
    expect(told("15,00")).toEqual([{ card: "12345", rate: 15_00 }]);
    expect(told("500,01")).toEqual([{ card: "12345", rate: 500_01 }]);
  });

  test("the employment is remembered as last noted: registered once, it is not asked for again", () => {
    const ledger = new Ledger();
    expect(ledger.pay({ hours: "1", card: "00042" }).notices).toContain("employment-opened");
    expect(ledger.pay({ hours: "1", employedFrom: "02-06-2025" }).notices).not.toContain("employment-opened");
    ledger.pay({ hours: "2", registeredEmployment: "01-06-2025" });
    const third = ledger.pay({ hours: "3", payDay: "31-07-2025" });
    expect(third.notices).not.toContain("employment-opened");
    expect(third.notices).not.toContain("employment-not-registered");
    expect(third.entry.employment).toEqual({ from: "2025-06-02" });
    expect(
      ledger.written.filter((entry) => entry.kind === "employment" && entry.card === third.entry.card).length,
    ).toBe(2);
  });

  test("R11. A voucher holds what the registration asks for: card, employment, counted and contact person", () => {
    const { entry } = new Ledger().pay({ hours: "12", rate: "139,85", employedFrom: "01-05-2025" });
    expect([entry.card, entry.employment, entry.counted, entry.payer.contact]).toEqual([
      "12345",
      { from: "2025-05-01" },
      1_887_98,
      "Bo Lund",
    ]);
  });

  test("a period outside the employment is a notice, never a refusal", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "1", employedFrom: "01-06-2025", employedTo: "30-06-2025" });
    expect(ledger.pay({ hours: "1", payDay: "31-07-2025" }).notices).toContain("period-outside-employment");
    expect(ledger.pay({ hours: "2" }).notices).not.toContain("period-outside-employment");
  });
});

describe("R20: ordinary pay above the income-test amount", () => {
  /** A payment that leaves an amount outside the card. */
  const beside = (payDay: string, whole: string): Pay => ({
    ...{ work: [["1", whole]], payDay, practice: "accrued", atp: "none", split: true },
  });

  test("10.692,00 in 2025 raises none, 10.692,01 does", () => {
    expect(new Ledger().pay(beside("30-06-2025", "53.458,00")).notices).not.toContain("income-test-near");
    const near = new Ledger().pay(beside("30-06-2025", "53.458,01"));
    expect(near.noticed("income-test-near")).toEqual([{ sum: 10_692_01, amount: 10_692_00, year: 2025 }]);
  });

  test.each([
    ["01-01-2024", "41.280,00", "31-12-2024", "10.320,01"],
    ["31-12-2023", "40.000,00", "30-12-2024", "10.320,01"],
    ["31-12-2023", "40.000,00", "31-12-2024", undefined],
  ])("5.000,00 outside on %s (ceiling %s) and 5.320,01 on %s: %s of twelve months", (first, ceiling, second, sum) => {
    const ledger = new Ledger("31-12-2023 08:00");
    const isOtherYear = first.slice(6) !== second.slice(6);
    ledger.pay(beside(isOtherYear ? "01-01-2024" : first, isOtherYear ? "40.280,00" : "1.000,00"));
    ledger.pay({
      ...beside(first, "0"),
      work: [["1", ceiling]],
      supplements: { Rest: isOtherYear ? "5.000,00" : "4.000,00" },
    });
    if (!isOtherYear) ledger.reverse("2024-0001");
    const paid = ledger.pay(beside(second, "6.320,01"));
    expect(paid.outside).toBe("wage 5.320,01");
    expect(paid.noticed("income-test-near")).toEqual(sum ? [{ sum: kr(sum), amount: 10_320_00, year: 2024 }] : []);
  });
});

describe("R23: the employment certificate", () => {
  const week = { from: "02-06-2025", to: "08-06-2025" };

  test("12 h in four weeks is none, one second more is", () => {
    expect(new Ledger().pay({ hours: "12", ...week }).notices).not.toContain("contract-due");
    expect(new Ledger().pay({ hours: "12:00:01", ...week }).notices).toContain("contract-due");
  });

  test("payments of the four weeks before are added, those of the same employer only", () => {
    const ledger = new Ledger();
    ledger.employer(strandgaard);
    ledger.pay({ hours: "6", ...week });
    const later = { from: "23-06-2025", to: "29-06-2025" };
    expect(ledger.pay({ hours: "7", employer: strandgaard, ...later }).notices).not.toContain("contract-due");
    expect(ledger.pay({ hours: "7", employer: nordlys, ...later }).notices).toContain("contract-due");
    const once = { hours: "7", employer: nordlys, from: "23-06-2025", to: "29-06-2025" };
    expect(ledger.pay(once).notices, "said before").not.toContain("contract-due");
    expect(ledger.pay({ hours: "5", from: "01-08-2025", to: "05-08-2025" }).notices).not.toContain("contract-due");
  });

  test("a correction does not say again what the payment it corrects had said", () => {
    const ledger = new Ledger();
    expect(ledger.pay({ hours: "20", ...week }).notices).toContain("contract-due");
    const fewer = ledger.correct("2025-0001", { work: [{ hours: seconds(18 * 3600), perHour: kr("150,00") }] });
    expect(fewer.notices).not.toContain("contract-due");
  });
});

describe("the same payment twice", () => {
  test("with an id only the id decides", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20", id: "P1" });
    expect(ledger.pay({ hours: "20", id: "P1" })).toMatchObject({ said: "stands", voucher: "2025-0001" });
    expect(ledger.pay({ hours: "21", id: "P1" }).problem.data).toMatchObject({ fields: ["hours"] });
    expect(ledger.pay({ hours: "20", id: "P2" }).said).toBe("written");
  });

  test("without an id the content decides, and a reversed payment no longer stands for it", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20" });
    expect(ledger.pay({ hours: "20", rate: "150" }).said).toBe("stands");
    expect(ledger.pay({ hours: "20", again: true }).voucher).toBe("2025-0002");
    ledger.reverse("2025-0001");
    ledger.reverse("2025-0002");
    expect(ledger.pay({ hours: "20" }).voucher).toBe("2025-0005");
  });

  test("what stands is the newest of them, and each has an id of its own that counts them", () => {
    const ledger = new Ledger();
    const first = ledger.pay({ hours: "20" }).entry.paymentId;
    const second = ledger.pay({ hours: "20", again: true }).entry.paymentId;
    expect(ledger.pay({ hours: "20" }).voucher).toBe("2025-0002");
    ledger.reverse("2025-0001");
    const third = ledger.pay({ hours: "20", again: true }).entry.paymentId;
    expect([first, second, third].map((id) => id.replace(/^auto-[0-9a-f]{16}-/, ""))).toEqual(["1", "2", "3"]);
  });

  test("an id is used once, ever: also when its payment has been reversed", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20", id: "P1" });
    ledger.reverse("2025-0001");
    expect(ledger.pay({ hours: "20", id: "P1" }).said).toBe("stands");
    expect(ledger.pay({ hours: "1", id: "P1" }).said).toBe("payment-differs");
  });

  test("all that is owed, asked for twice, is paid once; when more is owed it is paid again", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20", practice: "accrued" });
    expect(ledger.pay({ practice: "only" }).said).toBe("written");
    expect(ledger.pay({ practice: "only" }).said).toBe("stands");
    ledger.pay({ hours: "10", practice: "accrued" });
    expect(ledger.pay({ practice: "only" }).counted).toBe("187,50");
  });
});
