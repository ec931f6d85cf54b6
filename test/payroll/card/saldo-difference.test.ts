import { describe, expect, it } from "vitest";
import { CardMemory, factOf } from "../../../src/ledger/fact.js";
import { employmentsToRegister } from "../../../src/payroll/card/employment.js";
import { notCovered, saldoDifferences } from "../../../src/payroll/card/saldo-difference.js";
import { showAmount } from "../../../src/values/money.js";
import { Ledger, strandgaard } from "../../support/ledger.js";
import { card, cvr } from "../../support/words.js";

function facts(ledger: Ledger): CardMemory {
  const all = ledger.written.flatMap((entry, place) => factOf(entry, place + 1) ?? []);
  return new CardMemory(
    card("12345"),
    all.filter((fact) => fact.card === "12345"),
  );
}

function differences(ledger: Ledger): readonly string[] {
  return saldoDifferences(facts(ledger), []).map(({ year, portalUsed, ledgerUsed, causes }) => {
    const said = causes.map(({ kind, vouchers }) => [kind, ...vouchers.map(({ voucher }) => voucher)].join(" "));
    return `${year}: ${showAmount(portalUsed)} / ${showAmount(ledgerUsed)}: ${said.join(", ")}`;
  });
}

function paid(): Ledger {
  const ledger = new Ledger("01-07-2025 12:00");
  ledger.pay({ payDay: "30-06-2025", hours: "40" });
  return ledger;
}

describe("a balance that differs", () => {
  it("is none when portal and ledger agree", () => {
    const ledger = paid();
    ledger.registered("2025-0001");
    ledger.saldo("36.016,00");
    expect(differences(ledger)).toEqual([]);
  });

  it("may be a payment that was typed and not marked", () => {
    const ledger = paid();
    ledger.saldo("36.016,00");
    expect(differences(ledger)).toEqual(["2025: 6.750,00 / 0,00: typed-not-marked 2025-0001, elsewhere"]);
  });

  it("stays after the payment is marked, until the balance is noted again", () => {
    const ledger = paid();
    ledger.saldo("36.016,00");
    ledger.registered("2025-0001");
    expect(differences(ledger)).toEqual(["2025: 6.750,00 / 0,00: noted-since 2025-0001, elsewhere"]);
    ledger.saldo("36.016,00");
    expect(differences(ledger)).toEqual([]);
  });

  it("is never a payment that was made after the balance was read", () => {
    const ledger = new Ledger("01-07-2025 12:00");
    ledger.saldo("36.016,00");
    ledger.pay({ payDay: "01-07-2025", hours: "40" });
    expect(differences(ledger)).toEqual(["2025: 6.750,00 / 0,00: elsewhere"]);
  });

  it("may be two of them together", () => {
    const ledger = paid();
    ledger.pay({ payDay: "01-07-2025", hours: "1" });
    ledger.saldo("35.847,25");
    expect(differences(ledger)).toEqual(["2025: 6.918,75 / 0,00: typed-not-marked 2025-0001 2025-0002, elsewhere"]);
  });

  it("may be the payout, typed after ATP", () => {
    const ledger = paid();
    ledger.registered("2025-0001");
    ledger.saldo("36.049,00");
    expect(differences(ledger)).toEqual(["2025: 6.717,00 / 6.750,00: payout-typed 2025-0001"]);
  });

  it("may be a payment that was marked and never typed", () => {
    const ledger = paid();
    ledger.registered("2025-0001");
    ledger.saldo("42.766,00");
    expect(differences(ledger)).toEqual(["2025: 0,00 / 6.750,00: marked-not-typed 2025-0001"]);
  });

  it("may be whole kroner, when the ledger has øre", () => {
    const ledger = new Ledger("01-07-2025 12:00");
    ledger.pay({ payDay: "30-06-2025", hours: "12", rate: "139,85" });
    ledger.registered("2025-0001");
    ledger.saldo("40.878,00");
    expect(differences(ledger)).toEqual(["2025: 1.888,00 / 1.887,98: whole-kroner 2025-0001, elsewhere"]);
  });

  it("may be the doubtful krone of 2026", () => {
    const ledger = new Ledger("05-01-2026 12:00");
    ledger.saldo("44.690,00");
    expect(differences(ledger)).toEqual(["2026: 1,00 / 0,00: ceiling-differs, elsewhere"]);
  });

  it("is somebody else's pay when nothing of our own explains it", () => {
    const ledger = paid();
    ledger.registered("2025-0001");
    ledger.saldo("30.000,00");
    expect(differences(ledger)).toEqual(["2025: 12.766,00 / 6.750,00: elsewhere"]);
  });
});

describe("pay that is not covered", () => {
  it("is our unregistered pay beyond what others have left, as in example K", () => {
    const ledger = new Ledger("01-07-2025 12:00");
    ledger.pay({ payDay: "30-06-2025", hours: "20" });
    expect(notCovered(facts(ledger), [])).toEqual([]);
    ledger.saldo("500,00");
    expect(notCovered(facts(ledger), []).map(({ year, amount }) => `${year} ${showAmount(amount)}`)).toEqual([
      "2025 2.875,00",
    ]);
    ledger.registered("2025-0001");
    expect(notCovered(facts(ledger), [])).toEqual([]);
  });
});

describe("an employment to register", () => {
  it("stands on the list until it is noted, or a payment of it is registered", () => {
    const ledger = paid();
    expect(employmentsToRegister(facts(ledger)).map(({ from }) => from)).toEqual(["2025-06-01"]);
    expect(employmentsToRegister(facts(ledger), cvr(strandgaard))).toEqual([]);
    ledger.registered("2025-0001");
    expect(employmentsToRegister(facts(ledger))).toEqual([]);
    const noted = new Ledger();
    noted.pay({ hours: "1", registeredEmployment: "30-05-2025" });
    expect(employmentsToRegister(facts(noted))).toEqual([]);
  });

  it.each([
    ["an earlier first day puts the one before right", "01-05-2025", ["2025-05-01"]],
    ["and so does a later one, where pay of the first period still belongs to it", "10-06-2025", ["2025-06-10"]],
    ["a day after what was paid begins another employment", "01-07-2025", ["2025-06-01", "2025-07-01"]],
  ])("%s", (_, employedFrom, expected) => {
    const ledger = paid();
    ledger.pay({ hours: "1", payDay: "31-07-2025", employedFrom });
    expect(employmentsToRegister(facts(ledger)).map(({ from }) => from)).toEqual(expected);
  });
});
