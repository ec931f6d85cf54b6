import { beforeAll, describe, expect, test } from "vitest";
import { type Json, run } from "../support/run.js";
import { tempFolder } from "../support/temp-folder.js";

const home = tempFolder();
const now = "2025-06-30T10:00:00Z";
const frikort = (...args: readonly string[]): Json => run([...args, "--json"], { home, now }).json;
const pay = (hours: string, ...more: readonly string[]) =>
  frikort("pay", "12345", "--name", "Anne Holm", "--hours", hours, "--rate", "150", "--again", ...more);
const steps = (voucher: string): Json[] => frikort("explain", voucher).result.steps;
const amounts = (voucher: string, kind: string): Json => steps(voucher).find((step) => step.kind === kind)?.amounts;

beforeAll(() => {
  const employer = ["--cvr", "13748136", "--name", "Nordlys", "--address", "Havnegade 1", "--contact", "Bo Lund"];
  frikort("setup", ...employer);
  pay("25", "--saldo", "42.766,00");
  pay("20", "--supplement", "Weekendtillæg=200", "--pension", "240");
  pay("300", "--split");
  pay("0:06", "--holiday-pay", "accrued", "--pay-day", "05-01-2026", "--from", "01-01-2026", "--to", "31-01-2026");
  frikort("reverse", "2025-0002", "--reason", "Forkert");
});

describe("frikort explain", () => {
  test("tells each step with its rule and its source, in the order it is reckoned", () => {
    expect(steps("2025-0001").map((step) => [step.kind, step.rule])).toEqual([
      ["wage", "R25, R26"],
      ["holiday-pay", "R5"],
      ["counted", "R4"],
      ["atp", "R17, R30"],
      ["payout", "R19"],
      ["tax", "R9"],
      ["ceiling", "R1, R3"],
      ["used", "R6, R49"],
      ["left", "R7"],
      ["register", "R10, R11"],
    ]);
    expect(amounts("2025-0001", "wage")).toEqual({ seconds: 90000, rate: 15000, amount: 375000 });
    expect(amounts("2025-0001", "holiday-pay")).toEqual({ base: 375000, share: 1250, amount: 46875 });
    expect(amounts("2025-0001", "used")).toMatchObject({ usedBefore: 0, ceiling: 4276600, saldo: 4276600 });
  });

  test("ATP is due on the whole period, and what was withheld before is taken off (example I)", () => {
    expect(amounts("2025-0001", "atp")).toMatchObject({
      secondsBefore: 0,
      secondsTotal: 90000,
      due: 0,
      atpEmployee: 0,
    });
    expect(amounts("2025-0002", "atp")).toEqual({
      ...{ seconds: 72000, secondsBefore: 90000, secondsTotal: 162000 },
      ...{ due: 3300, withheldBefore: 0, atpEmployee: 3300, atpEmployer: 6600 },
    });
    expect(amounts("2025-0003", "atp")).toMatchObject({ secondsBefore: 162000, due: 9900, withheldBefore: 3300 });
  });

  test("supplements carry holiday pay, pension does not (example P)", () => {
    expect(amounts("2025-0002", "holiday-pay")).toEqual({ base: 320000, share: 1250, amount: 40000 });
    expect(amounts("2025-0002", "counted")).toEqual({
      ...{ wage: 300000, supplements: 20000, holidayPay: 40000, pension: 24000, counted: 384000 },
    });
  });

  test("a split tells what the card bears and what is ordinary pay", () => {
    const { whole, counted, outside } = amounts("2025-0003", "split");
    expect(whole).toBe(5062500);
    expect(counted + outside).toBe(whole);
    expect(amounts("2025-0003", "left")).toMatchObject({ left: 0 });
  });

  test("holiday pay that is owed does not count now", () => {
    expect(amounts("2026-0001", "holiday-pay-accrued")).toEqual({ base: 1500, share: 1250, amount: 188 });
    expect(amounts("2026-0001", "counted")).toMatchObject({ holidayPay: 0, counted: 1500 });
  });

  test("a reversal turns the sign and reckons nothing again", () => {
    expect(steps("2025-0004").map((step) => step.kind)).toEqual(["reversal", "register"]);
    expect(amounts("2025-0004", "reversal")).toMatchObject({ counted: -384000 });
  });

  test("every step has a sentence that holds its amounts and a source; no name is told", () => {
    for (const voucher of ["2025-0001", "2025-0002", "2025-0003", "2025-0004", "2026-0001"]) {
      for (const step of steps(voucher)) {
        expect(step.text).toMatch(/[.]$|kr\.$|nu\.?$/);
        expect(step.source.act).not.toBe("");
      }
      expect(run(["forklar", voucher], { home, now }).out).not.toMatch(/Anne|Holm/);
    }
    const english = run(["explain", "2025-0001", "--lang", "en"], { home, now }).out;
    expect(english).toContain("12,5 % of wage and supplements, 3.750,00 kr. = 468,75 kr.");
    expect(english).toContain("rule R5: lov 616 af 11/06/2024 § 5, stk. 4");
  });

  test("what counts, the order on ATP and the act of the pay day are each cited by one name", () => {
    const citedIn = (voucher: string) =>
      steps(voucher).map(({ kind, source }) => `${kind}: ${source.act} ${source.paragraph}`);
    const cited = citedIn("2025-0002");
    const counts = "lov 616 af 11/06/2024 §§ 1 og 5, stk. 4";
    expect(cited).toEqual(expect.arrayContaining([`supplement: ${counts}`, `counted: ${counts}`]));
    expect(cited.filter((one) => /^(?:atp|payout)/.test(one))).toEqual([
      "atp: BEK 1621 af 12/12/2023 §§ 2 og 13, stk. 2",
      "payout: BEK 1621 af 12/12/2023 § 2, stk. 7",
    ]);
    pay("40", "--pay-day", "30-06-2023", "--from", "01-06-2023", "--to", "30-06-2023");
    expect(citedIn("2023-0001").filter((one) => /616|1621/.test(one))).toEqual([]);
    expect(citedIn("2023-0001")).toContain("register: LBK 1160 af 15/11/2019 ");
  });

  test("a voucher that is not there is 431, one that is none is 202", () => {
    expect(frikort("explain", "2025-0099").problems[0].number).toBe(431);
    expect(frikort("explain", "25-1").problems[0].number).toBe(202);
    expect(frikort("explain").problems[0].number).toBe(110);
  });
});

describe("frikort pay --explain", () => {
  test("explains a payment that is only planned, and writes nothing", () => {
    const planned = pay("10", "--pay-day", "06-01-2026", "--explain", "--dry-run");
    expect(planned.result.status).toBe("planned");
    expect(planned.result.steps.map((step: Json) => step.kind)).toContain("ceiling");
    const args = [
      "pay",
      "12345",
      "--hours",
      "10",
      "--rate",
      "150",
      "--pay-day",
      "06-01-2026",
      "--again",
      "--explain",
      "--dry-run",
    ];
    expect(run(args, { home, now }).out).toContain("Sådan er betalingen regnet ud");
    expect(frikort("list", "--year", "2026").result.payments).toHaveLength(1);
  });

  test("without it the result has no steps", () => {
    expect(pay("10", "--pay-day", "06-01-2026", "--dry-run").result.steps).toBeUndefined();
  });
});
