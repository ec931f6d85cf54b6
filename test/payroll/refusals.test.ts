import { describe, expect, test } from "vitest";
import { type ProblemCode, problemNumbers } from "../../src/values/problem.js";
import { Ledger, type Pay, strandgaard } from "../support/ledger.js";
import { kr } from "../support/words.js";
import { inNext } from "../support/years.js";

/** Refusals that belong to a file, to a paid quarter of ATP or to the keeping time, not to the core. */
const elsewhere: readonly string[] = [
  "no-atp-to-pay",
  "plan-outdated",
  "import-not-found",
  "keeping-time-not-over",
  "person-erased",
];

/** A card on which everything can go wrong: 38:50 worked in June, inactive in the middle of it, overdrawn by others. */
function crowded(): Ledger {
  const ledger = new Ledger("02-06-2025 08:00");
  ledger.pay({ id: "P1", hours: "38:50", payDay: "02-06-2025" });
  ledger.state("inactive", "10-06-2025");
  ledger.state("active", "20-06-2025");
  ledger.saldo("100,00");
  return ledger;
}

/** Every fault at once. Each step takes away the fault that was just refused, so the next in the table is seen. */
const everyFault: Pay = {
  id: "P1",
  jobKind: "fleksjob",
  work: [["0:10", "0,00"]],
  practice: "only",
  payDay: "15-06-2025",
  name: "Bodil Krogh",
};

const paymentSteps: readonly (readonly [code: ProblemCode, cure: Pay])[] = [
  ["payment-differs", { id: "P2" }],
  ["job-kind-excluded", { jobKind: "ordinary" }],
  ["payment-empty", { holidayPayOut: "10,00" }],
  ["holiday-pay-not-owed", { practice: "with-wage", supplements: { Tillæg: "10,00" } }],
  ["payout-negative", { atp: "none" }],
  ["card-inactive", { payDay: "30-06-2025" }],
  ["holder-differs", { name: "Anne Holm", id: "", meant: false }],
  ["period-overlaps", { meant: true }],
  ["ceiling-exceeded", {}],
];

describe("the refusals of a payment, in the order of the problem table", () => {
  test.each(paymentSteps.map(([code], place) => [problemNumbers[code], code, place] as const))(
    "%i %s is told before all that come after it, and nothing is written",
    (_number, code, place) => {
      const ledger = crowded();
      const before = ledger.written;
      const cures = paymentSteps.slice(0, place).map(([, cure]) => cure);
      expect(ledger.pay(Object.assign({}, everyFault, ...cures)).said).toBe(code);
      expect(ledger.written).toEqual(before);
    },
  );

  test("without any of the faults it is written", () => {
    const ledger = crowded();
    ledger.at("03-06-2025 08:00");
    ledger.registered("2025-0001");
    ledger.at("04-06-2025 08:00");
    ledger.saldo("100,00");
    expect(ledger.pay(Object.assign({}, everyFault, ...paymentSteps.map(([, cure]) => cure))).said).toBe("written");
  });

  test("before them all: an employer that is not set up, a missing rate, a year that is not known", () => {
    const unknown: Pay = { ...everyFault, payDay: inNext("04-01") };
    expect(crowded().pay({ ...unknown, employer: strandgaard, work: [["1", ""]] }).said).toBe("employer-unknown");
    expect(crowded().pay({ ...unknown, work: [["1", ""]] }).problem.data).toEqual({ field: "rate" });
    expect(crowded().pay(unknown).said).toBe("law-unknown");
  });

  test("a name that nobody has said is missing before anything of the payment itself is refused", () => {
    const nameless = { ...everyFault, card: "00042", id: "P2", name: "" };
    expect(new Ledger().pay(nameless).problem.data).toEqual({ field: "name" });
  });

  test("after them all: a clock that stands before the newest entry", () => {
    const ledger = crowded();
    ledger.at("01-06-2025 08:00");
    expect(ledger.pay({ hours: "100", payDay: "30-06-2025" }).said).toBe("ceiling-exceeded");
    expect(ledger.pay({ hours: "1", payDay: "30-06-2025", card: "99999" }).said).toBe("clock-behind");
  });

  test("a split whose card part is smaller than its ATP is told before an inactive card", () => {
    const ledger = new Ledger();
    ledger.pay({ work: [["1", "42.736,00"]], practice: "accrued", atp: "none", payDay: "02-06-2025" });
    ledger.state("inactive", "10-06-2025");
    expect(ledger.pay({ hours: "40", split: true, name: "Bodil Krogh" }).said).toBe("payout-negative");
  });
});

/** Two accruals and one payout at the first employer: 2025-0001 accrued and reversed, 2025-0003 accrued, 2025-0004 paid out. */
function paidOut(): Ledger {
  const ledger = new Ledger();
  ledger.pay({ hours: "20", practice: "accrued", payDay: "31-03-2025" });
  ledger.reverse("2025-0001");
  ledger.pay({ hours: "10", practice: "accrued", payDay: "30-04-2025" });
  ledger.pay({ practice: "only", payDay: "30-04-2025" });
  return ledger;
}

/** A payment reversed before it was registered, and one registered on 1 June and reversed since. */
function noted(): Ledger {
  const ledger = new Ledger("30-06-2025 08:00");
  ledger.pay({ hours: "1" });
  ledger.pay({ hours: "2" });
  ledger.registered("2025-0002", { on: "01-06-2025" });
  ledger.saldo("30.000,00");
  ledger.reverse("2025-0001");
  ledger.reverse("2025-0002");
  return ledger;
}

const otherRefusals: readonly (readonly [code: ProblemCode, also: string, said: () => string])[] = [
  ["voucher-not-found", "a future day", () => noted().registered("2025-0099", { on: "01-07-2025" }).said],
  ["not-reversible", "an empty correction", () => paidOut().correct("2025-0002", {}).said],
  ["already-reversed", "holiday pay paid out since", () => paidOut().reverse("2025-0001").said],
  ["holiday-pay-paid-since", "an empty correction", () => paidOut().correct("2025-0003", {}).said],
  ["correction-empty", "nothing else", () => paidOut().correct("2025-0004", {}).said],
  ["time-in-future", "an amount above the ceiling", () => noted().saldo("42.766,01", { readAt: "01-07-2025" }).said],
  ["saldo-over-ceiling", "an older moment", () => noted().saldo("42.766,01", { readAt: "01-06-2025" }).said],
  ["saldo-older", "nothing else", () => noted().saldo("42.766,00", { readAt: "01-06-2025" }).said],
  ["registered-differs", "a reversed payment", () => noted().registered("2025-0002", { on: "02-06-2025" }).said],
  ["nothing-to-register", "nothing else", () => noted().registered("2025-0001", { on: "30-06-2025" }).said],
  ["not-registered", "nothing else", () => noted().unregistered("2025-0001").said],
];

describe("the other refusals of the core, in the order of the problem table", () => {
  test.each(otherRefusals)("%s is told, also with %s", (code, _also, said) => {
    expect(said()).toBe(code);
  });

  test("an unknown year is told before a moment in the future", () => {
    expect(noted().saldo("42.766,01", { readAt: inNext("01-01") }).said).toBe("law-unknown");
  });

  test("a future day is told before another day than was noted", () => {
    expect(noted().registered("2025-0002", { on: "01-07-2025" }).said).toBe("time-in-future");
  });

  test("a correction's new payment is refused like any other, before an empty correction is", () => {
    const ledger = crowded();
    expect(ledger.correct("2025-0001", { pension: kr("40.000,00") }).said).toBe("ceiling-exceeded");
    expect(ledger.correct("2025-0099", {}).said).toBe("voucher-not-found");
    ledger.at("03-06-2025 08:00");
    ledger.registered("2025-0001");
    ledger.at("04-06-2025 08:00");
    ledger.saldo("0,00");
    ledger.state("inactive", "01-06-2025");
    expect(ledger.correct("2025-0001", {}).said).toBe("card-inactive");
  });
});

test("every refusal by a rule of payment is here, and in the order of its number", () => {
  const here = [...paymentSteps, ...otherRefusals].map(([code]) => code);
  const table = Object.entries(problemNumbers)
    .filter(([code, number]) => number >= 400 && number < 500 && !elsewhere.includes(code))
    .sort(([, one], [, other]) => one - other);
  expect(here).toEqual(table.map(([code]) => code));
});
