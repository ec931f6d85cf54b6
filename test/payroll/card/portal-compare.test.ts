import { describe, expect, it } from "vitest";
import { isVoucher } from "../../../src/ledger/entry.js";
import { comparePortal, type PortalLine } from "../../../src/payroll/card/portal-compare.js";
import { showAmount } from "../../../src/values/money.js";
import { Ledger } from "../../support/ledger.js";
import { card, date, kr } from "../../support/words.js";

function line(amount: string, day = "", of = "12345"): PortalLine {
  return { card: card(of), amount: kr(amount), line: 2, ...(day !== "" && { day: date(day) }) };
}

function compared(ledger: Ledger, ...lines: readonly PortalLine[]): readonly string[] {
  const registered = new Set(
    ledger.written.flatMap((entry) => (entry.kind === "registered" ? [String(entry.voucher)] : [])),
  );
  const vouchers = ledger.written.filter(isVoucher);
  const held = vouchers.map((entry) => ({
    entry,
    isRegistered: registered.has(entry.voucher),
    isReversed: vouchers.some((other) => other.reverses === entry.voucher),
  }));
  const { differences, matched } = comparePortal(lines, held);
  return [
    `${matched} of ${lines.length}`,
    ...differences.map(({ kind, voucher, portal, ledger: own, isPayout }) =>
      [
        kind,
        voucher?.voucher ?? "–",
        portal === undefined ? "–" : showAmount(portal),
        own === undefined ? "–" : showAmount(own),
        ...(isPayout ? ["payout"] : []),
      ].join(" "),
    ),
  ];
}

function twoPaid(): Ledger {
  const ledger = new Ledger();
  ledger.pay({ payDay: "30-06-2025", hours: "40" });
  ledger.pay({ payDay: "31-07-2025", hours: "20" });
  return ledger;
}

describe("a list from the portal against the ledger", () => {
  it("agrees when every registered amount stands on it", () => {
    const ledger = twoPaid();
    ledger.registered("2025-0001");
    ledger.registered("2025-0002");
    expect(compared(ledger, line("6.750,00", "30-06-2025"), line("3.375,00", "31-07-2025"))).toEqual(["2 of 2"]);
  });

  it("finds what is there and was never marked, and what was marked and is not there", () => {
    const ledger = twoPaid();
    ledger.registered("2025-0002");
    expect(compared(ledger, line("6.750,00", "30-06-2025"))).toEqual([
      "1 of 1",
      "not-marked 2025-0001 6.750,00 6.750,00",
      "only-ledger 2025-0002 – 3.375,00",
    ]);
  });

  it("finds a wrong amount by its day, and knows a payout when it sees one", () => {
    const ledger = twoPaid();
    ledger.registered("2025-0001");
    ledger.registered("2025-0002");
    expect(compared(ledger, line("6.717,00"), line("3.357,00", "31-07-2025"))).toEqual([
      "0 of 2",
      "amount-differs 2025-0001 6.717,00 6.750,00 payout",
      "amount-differs 2025-0002 3.357,00 3.375,00",
    ]);
  });

  it("finds an amount that belongs to no voucher", () => {
    expect(compared(twoPaid(), line("99,00", "01-02-2025"))).toEqual(["0 of 1", "only-portal – 99,00 –"]);
  });

  it("finds a reversed payment that is still there, until its reversal is registered", () => {
    const ledger = twoPaid();
    ledger.registered("2025-0001");
    ledger.reverse("2025-0001");
    expect(compared(ledger, line("6.750,00", "30-06-2025"))).toEqual([
      "1 of 1",
      "reversed-still-there 2025-0001 6.750,00 6.750,00",
    ]);
    ledger.registered("2025-0003");
    expect(compared(ledger, line("6.750,00"), line("-6.750,00"))).toEqual(["2 of 2"]);
  });

  it("looks only at the cards and years of the list", () => {
    const ledger = twoPaid();
    ledger.registered("2025-0001");
    expect(compared(ledger, line("1,00", "01-02-2026"))).toEqual(["0 of 1", "only-portal – 1,00 –"]);
    expect(compared(ledger, line("1,00", "01-02-2025", "00042"))).toEqual(["0 of 1", "only-portal – 1,00 –"]);
  });
});
