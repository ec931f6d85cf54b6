import { describe, expect, test } from "vitest";
import { annualCeiling } from "../../src/law/annual-ceiling.js";
import {
  type AtpStep,
  type AtpTable,
  atp,
  atpDeadline,
  atpPeriodOf,
  atpTableOn,
  longestPeriodOf,
  quarterOf,
  quarters,
} from "../../src/law/atp.js";
import { type Parameter, valueOn } from "../../src/law/dated.js";
import { holidayPay } from "../../src/law/holiday-pay.js";
import { incomeTest } from "../../src/law/income-test.js";
import { ceilingInForce, ceilingOfYear, lawOn } from "../../src/law/law.js";
import { roundingOf } from "../../src/law/rounding.js";
import { addDays, csvDay, incomeYear, yearOf } from "../../src/values/calendar.js";
import { plus, showAmount, showPercentage } from "../../src/values/money.js";
import { broken } from "../../src/values/result.js";
import { date, sure } from "../support/words.js";
import { inNext, lastCeiling, lastDay } from "../support/years.js";

const parameters: readonly Parameter<unknown>[] = [annualCeiling, holidayPay, atp, incomeTest];

/** The ceilings of `docs/regler.md`, written out a second time: pay days, amount, standing, and the days whose sum it holds down. */
const ceilingTable = `
  02-01-2019 20.000,00 printed   02-01-2019–31-12-2019
  01-01-2020 20.000,00 printed   01-01-2020–31-12-2020
  01-01-2021 20.000,00 printed   01-01-2021–31-12-2021
  01-01-2022 20.000,00 printed   01-01-2022–31-12-2022
  01-01-2023 20.000,00 printed   01-01-2023–30-06-2023
  01-07-2023 40.000,00 printed   01-01-2023–31-12-2023
  01-01-2024 41.280,00 printed   01-01-2024–31-12-2024
  01-01-2025 42.766,00 printed   01-01-2025–31-12-2025
  01-01-2026 44.691,00 to-verify 01-01-2026–31-12-2026`;

/** The income test of `docs/regler.md`. */
const incomeTestTable = `
  02-01-2019 10.000,00 printed
  01-01-2024 10.320,00 printed
  01-01-2025 10.692,00 to-verify
  01-01-2026 11.173,00 to-verify`;

/** ATP in `docs/regler.md`: from hours, employee and employer; casual is an hour's. */
const atp2016 = `
  month     39  31,55  63,10 | 78  63,10 126,25 | 117 94,65 189,35
  fortnight 18  16,60  33,20 | 36  33,20  66,40 |  54 49,80  99,60
  week       9   8,30  16,60 | 18  16,60  33,20 |  27 24,90  49,80
  casual     0,67 1,34`;

const atp2024 = `
  month     39  33,00  66,00 | 78  66,00 132,00 | 117 99,00 198,00
  fortnight 18  17,40  34,80 | 36  34,80  69,60 |  54 52,20 104,40
  week       9   8,70  17,40 | 18  17,40  34,80 |  27 26,10  52,20
  casual     0,71 1,42`;

/** ATP in `docs/regler.md`: the totals that the authority prints beside the shares. */
const atpTotals = {
  "2016-01-01": ["94,65", "189,35", "284,00", "49,80", "99,60", "149,40", "24,90", "49,80", "74,70", "2,01"],
  "2024-01-01": ["99,00", "198,00", "297,00", "52,20", "104,40", "156,60", "26,10", "52,20", "78,30", "2,13"],
};

function rows(table: string): readonly string[] {
  return table
    .trim()
    .split("\n")
    .map((row) => row.trim().replaceAll(/\s+/g, " "));
}

function stepShown({ fromHours, employee, employer }: AtpStep): string {
  return `${fromHours / 3600} ${showAmount(employee)} ${showAmount(employer)}`;
}

function atpRows(table: AtpTable): readonly string[] {
  const { employeePerHour, employerPerHour } = table.casual;
  return [
    ...(["month", "fortnight", "week"] as const).map((one) => `${one} ${table[one].map(stepShown).join(" | ")}`),
    `casual ${showAmount(employeePerHour)} ${showAmount(employerPerHour)}`,
  ];
}

describe("every digit of the law, held against a second table", () => {
  test("the annual ceiling", () => {
    const shown = annualCeiling.values.map(({ from, value, standing }) => {
      const covers = `${csvDay(value.covers.from)}–${csvDay(value.covers.to)}`;
      return `${csvDay(from)} ${showAmount(value.amount)} ${standing} ${covers}`;
    });
    expect(shown).toEqual(rows(ceilingTable));
  });

  test("the income-test amount", () => {
    const shown = incomeTest.values.map(
      (dated) => `${csvDay(dated.from)} ${showAmount(dated.value)} ${dated.standing}`,
    );
    expect(shown).toEqual(rows(incomeTestTable));
  });

  test("ATP: the table of 2016 to 2023, and that of 2024, which stands for 2025 and 2026 too", () => {
    expect(atp.values.map((dated) => `${dated.from} ${dated.standing}`)).toEqual([
      "2016-01-01 printed",
      "2024-01-01 printed",
      "2025-01-01 printed",
      "2026-01-01 printed",
    ]);
    const [first, ...later] = atp.values;
    expect(first && atpRows(first.value)).toEqual(rows(atp2016));
    for (const dated of later) expect(atpRows(dated.value)).toEqual(rows(atp2024));
  });

  test.each(Object.entries(atpTotals))("ATP from %s: both shares make the printed totals", (from, totals) => {
    const table = valueOn(atp, date(from))?.value ?? broken("ATP is known");
    const steps = [...table.month, ...table.fortnight, ...table.week];
    const shown = steps.map((step) => showAmount(plus(step.employee, step.employer)));
    const casual = showAmount(plus(table.casual.employeePerHour, table.casual.employerPerHour));
    expect([...shown, casual]).toEqual(totals);
  });

  test("holiday pay is 12,5 %, and every rounding that pays money is half-up", () => {
    expect(holidayPay.values.map((dated) => `${dated.from} ${showPercentage(dated.value)}`)).toEqual([
      "2019-01-02 12,5 %",
      "2025-01-01 12,5 %",
    ]);
    expect([roundingOf.wage, roundingOf["holiday-pay"], roundingOf["atp-casual"]]).toEqual(Array(3).fill("half-up"));
  });
});

describe("a law file is in order", () => {
  test.each(parameters.map((parameter) => [parameter.name, parameter] as const))(
    "%s: dates rise from the first known day, and every day up to the last known has a value",
    (_name, { knownFrom, knownTo, values }) => {
      const starts = values.map((dated) => dated.from);
      expect(starts).toEqual([...new Set(starts)].sort());
      expect(starts[0]).toBe(knownFrom);
      expect((starts.at(-1) ?? "") <= knownTo).toBe(true);
    },
  );

  test("what is known, from and to: to the end of the year of its newest value; the act names no last day for holiday pay", () => {
    const endOf = ({ values }: Parameter<unknown>) => `${yearOf(values.at(-1)?.from ?? lastDay)}-12-31`;
    expect(parameters.map(({ name, knownFrom, knownTo }) => `${name} ${knownFrom} ${knownTo}`)).toEqual([
      `annual-ceiling 2019-01-02 ${lastDay}`,
      "holiday-pay 2019-01-02 2099-12-31",
      `atp 2016-01-01 ${endOf(atp)}`,
      `income-test 2019-01-02 ${endOf(incomeTest)}`,
    ]);
    const acts = incomeTest.values.map(({ reference }) => reference.act.slice(0, 7));
    expect(acts.slice(0, 4)).toEqual(["L 119 (", ...Array(3).fill("lov 616")]);
  });

  test.each(parameters.map((parameter) => [parameter.name, parameter] as const))(
    "%s: every value has an act, a place in it, an address and the day a person confirmed it",
    (_name, { values }) => {
      for (const { reference, confirmedOn } of values) {
        expect(reference.act).not.toBe("");
        expect(reference.paragraph).not.toBe("");
        expect(reference.url).toMatch(/^https:\/\//);
        expect(confirmedOn >= "2026-11-01").toBe(true);
      }
    },
  );

  test("every day from the first known to the last has a law, and a ceiling that covers it", () => {
    for (let payDay = annualCeiling.knownFrom; payDay <= annualCeiling.knownTo; payDay = addDays(payDay, 1)) {
      const { ceilings } = sure(lawOn(payDay, []));
      expect(ceilings.length).toBe(payDay >= "2023-01-01" && payDay <= "2023-06-30" ? 2 : 1);
      for (const { value } of ceilings) expect(value.covers.from <= payDay && payDay <= value.covers.to).toBe(true);
      expect(ceilings.every(({ value }) => yearOf(value.covers.from) === yearOf(payDay))).toBe(true);
    }
  });

  /** `docs/regler.md`: the yearly regulation, of the rounded amount, to the nearest krone. */
  test.each([
    [2024, 40_000, 32],
    [2025, 41_280, 36],
  ])("the ceiling of %i follows from %i by the printed percentage", (year, before, perThousand) => {
    const regulated = Math.round((before * (1000 + perThousand)) / 1000);
    expect(ceilingOfYear(incomeYear(year), [])?.value.amount).toBe(regulated * 100);
  });

  test("a value of 2024 or later that does not follow by a printed percentage stands to-verify", () => {
    expect(ceilingOfYear(incomeYear(2026), [])?.standing).toBe("to-verify");
    expect(valueOn(incomeTest, date("31-12-2024"))?.value).toBe(Math.round(10_000 * 1.032) * 100);
    for (const year of ["2025", "2026"]) {
      expect(valueOn(incomeTest, date(`${year}-06-30`))?.standing).toBe("to-verify");
    }
  });
});

describe("both sides of each change", () => {
  function inForce(text: string): string {
    const ceiling = ceilingInForce(date(text), []);
    return ceiling === undefined ? "unknown" : showAmount(ceiling.value.amount);
  }

  test.each([
    ["01-01-2019", "unknown", "02-01-2019", "20.000,00"],
    ["31-12-2022", "20.000,00", "01-01-2023", "20.000,00"],
    ["30-06-2023", "20.000,00", "01-07-2023", "40.000,00"],
    ["31-12-2023", "40.000,00", "01-01-2024", "41.280,00"],
    ["31-12-2024", "41.280,00", "01-01-2025", "42.766,00"],
    ["31-12-2025", "42.766,00", "01-01-2026", "44.691,00"],
    [csvDay(lastDay), showAmount(lastCeiling), inNext("01-01"), "unknown"],
  ])("the ceiling in force: %s %s, %s %s", (last, before, first, after) => {
    expect([inForce(last), inForce(first)]).toEqual([before, after]);
  });

  test.each([
    ["31-12-2023", "10.000,00", "01-01-2024", "10.320,00"],
    ["31-12-2024", "10.320,00", "01-01-2025", "10.692,00"],
    ["31-12-2025", "10.692,00", "01-01-2026", "11.173,00"],
  ])("the income-test amount: %s %s, %s %s", (last, before, first, after) => {
    const shown = [last, first].map((text) => showAmount(sure(lawOn(date(text), [])).incomeTest.value));
    expect(shown).toEqual([before, after]);
  });

  test("a full month of ATP: 94,65 to 31-12-2023, 99,00 from 01-01-2024", () => {
    const full = (text: string) => sure(lawOn(date(text), [])).atp.value.month.at(-1)?.employee;
    expect([full("31-12-2023"), full("01-01-2024")]).toEqual([94_65, 99_00]);
  });
});

describe("R2: a day that is not known is refused with the first and last known day", () => {
  test.each(["31-12-2018", "01-01-2019", inNext("01-01"), "31-12-2099"])("%s", (text) => {
    expect(lawOn(date(text), [])).toEqual({
      ok: false,
      error: [{ code: "law-unknown", data: { day: date(text), knownFrom: "2019-01-02", knownTo: lastDay } }],
    });
  });

  test.each(["02-01-2019", csvDay(lastDay)])("%s is known", (text) => {
    expect(lawOn(date(text), []).ok).toBe(true);
  });
});

describe("the ATP period of a payment (R30)", () => {
  const period = { from: date("20-05-2025"), to: date("02-06-2025") };

  test("month: the calendar month of the last day; week and fortnight: the payment's own days; casual: none", () => {
    expect(atpPeriodOf("month", period)).toEqual({ from: "2025-06-01", to: "2025-06-30" });
    expect(atpPeriodOf("month", { ...period, to: date("29-02-2024") })?.to).toBe("2024-02-29");
    expect(atpPeriodOf("fortnight", period)).toEqual(period);
    expect(atpPeriodOf("week", period)).toEqual(period);
    expect(atpPeriodOf("casual", period)).toBe(undefined);
  });

  test("work after the last day that ATP is known for has its last table, as to-verify from that year", () => {
    const next = addDays(atp.knownTo, 1);
    expect(atpTableOn(atp.knownTo).standing).toBe("printed");
    expect(atpTableOn(next)).toMatchObject({ standing: "to-verify", from: next, value: atpTableOn(atp.knownTo).value });
  });

  test("each month belongs to a quarter, which is reported and paid by a day of its own", () => {
    const twelve = Array.from({ length: 12 }, (_, place) => quarterOf(place + 1));
    expect(twelve).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    expect(quarters.map((quarter) => atpDeadline(incomeYear(2026), quarter))).toEqual([
      ...["2026-04-10", "2026-07-10", "2026-10-10", "2027-01-17"],
    ]);
  });

  test("a fortnight has at most 14 days, a week 7; a month's and a casual period are free", () => {
    const longest = (["fortnight", "week", "month", "casual"] as const).map(longestPeriodOf);
    expect(longest).toEqual([14, 7, undefined, undefined]);
  });
});
