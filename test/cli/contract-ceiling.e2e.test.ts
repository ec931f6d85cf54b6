import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cafe, office } from "../support/office.js";
import { addNext, inNext, nextCeiling, nextYear } from "../support/years.js";

/** The ceiling from outside: 421 and its data, `--split`, the balance of the portal. Amounts are examples of the rule book. */
const day = "--from 01-03-2025 --to 31-03-2025 --pay-day 31-03-2025 --again";
const plain = (amount: string, more: string) =>
  `pay 12345 --name "Anne Holm" --supplement "Aftale=${amount}" --holiday-pay accrued --atp none ${more}`;
const used40 = () => office(`setup ${cafe}`, plain("40.000,00", day));
const twenty = `pay 12345 --hours 20 --rate 150 ${day}`;

describe("above the ceiling", () => {
  it("is 421 with everything there is to know, and nothing is written", () => {
    const place = used40();
    const { code, json } = place.run(`${twenty} --json`);
    expect(code).toBe(4);
    expect(json.problems).toMatchObject([
      {
        ...{ number: 421, code: "ceiling-exceeded" },
        data: {
          ...{ card: "12345", year: 2025, ceiling: 4276600, used: 4000000, left: 276600 },
          ...{ counted: 337500, excess: 60900, hoursThatFit: 59008 },
        },
      },
    ]);
    expect(place.payments()).toHaveLength(1);
    expect(place.files().filter((file) => file.includes("2025-0002"))).toEqual([]);
    const { err } = place.run(twenty);
    expect(err).toContain("for meget           609,00 kr.");
    expect(err).toContain("højst 16,39 timer à 150,00 kr.");
  });

  it("equal is accepted, one øre more is not", () => {
    const place = used40();
    expect(place.refusal(plain("2.766,01", day))).toBe("exit 4, 421 ceiling-exceeded");
    expect(place.result(plain("2.766,00", day)).payment).toMatchObject({ left: 0, usedAfter: 4276600 });
    expect(place.run(`${twenty} --json`).json.problems[0].data).toMatchObject({ left: 0, hoursThatFit: 0 });
  });

  it("the hours that fit are reckoned after supplements and pension, in the payment's own practice", () => {
    const place = used40();
    const fits = (more: string) => place.run(`${twenty} ${more} --json`).json.problems[0].data.hoursThatFit;
    const withAll = fits('--supplement "Tillæg=200" --pension 240');
    expect(withAll).toBeLessThan(59008);
    const hours = `${Math.floor(withAll / 3600)}:${String(Math.floor((withAll % 3600) / 60)).padStart(2, "0")}`;
    const again = twenty.replace("--hours 20", `--hours ${hours}`);
    expect(place.result(`${again} --supplement "Tillæg=200" --pension 240 --dry-run`).status).toBe("planned");
    expect(fits("--holiday-pay accrued")).toBe(66384);
    expect(fits('--supplement "Tillæg=5.000,00"')).toBe(0);
  });

  it("in the first half of 2023 the tighter of two ceilings is shown", () => {
    const first = "--from 01-06-2023 --to 30-06-2023 --pay-day 30-06-2023 --again";
    const second = "--from 01-07-2023 --to 31-07-2023 --pay-day 03-07-2023 --again";
    const place = office(`setup ${cafe}`, plain("19.500,00", first));
    const { json } = place.run(`${plain("1.000,00", first)} --json`);
    expect(json.problems[0].data).toMatchObject({
      ...{ year: 2023, ceiling: 2000000, used: 1950000, left: 50000, counted: 100000, excess: 50000 },
    });
    expect(place.result(plain("1.000,00", second)).payment).toMatchObject({
      ...{ ceiling: 4000000, usedBefore: 1950000, usedAfter: 2050000, left: 1950000 },
    });
    const late = place.run(`${plain("20.000,00", second)} --json`).json.problems[0].data;
    expect(late).toMatchObject({ ceiling: 4000000, left: 1950000, excess: 50000 });
  });

  it("a year that is not known is refused, until it is added with its source", () => {
    const place = office(`setup ${cafe}`);
    const january = `--from ${inNext("01-01")} --to ${inNext("31-01")}`;
    const next = plain("100,00", `--pay-day ${inNext("04-01")} ${january}`);
    expect(place.refusal(next)).toBe("exit 4, 301 law-unknown");
    expect(place.refusal(plain("100,00", "--pay-day 01-01-2019"))).toBe("exit 4, 301 law-unknown");
    place.result(`${addNext} --source "Ministeriets brev"`);
    const { json } = place.run(`${next} --json`);
    expect(json.result.payment.ceiling).toBe(nextCeiling);
    const codes = json.notices.map((notice: { code: string }) => notice.code);
    expect(codes).toContain("law-added-by-user");
    const worked = `pay 12345 --hours 40 --rate 150 --pay-day ${inNext("29-01")} ${january} --again --json`;
    const told = place.run(worked).json.notices.filter((one: { code: string }) => one.code === "law-to-verify");
    expect(told.map((one: { data: object }) => one.data)).toContainEqual({ parameter: "atp", year: nextYear });
  });
});

describe("--split", () => {
  it("pays what fits, cut to the øre; the rest stands outside and goes to the ordinary payroll system", () => {
    const place = used40();
    const { payment, files } = place.result(`${twenty} --split`);
    expect(payment).toMatchObject({
      ...{ counted: 276600, wage: 245867, holidayPay: 30733, outside: 60900, left: 0, payout: 276600 },
    });
    expect(payment.lines[0]).toMatchObject({ kind: "wage", seconds: 59008, rate: 15000, amount: 245867 });
    expect(files.ordinary).toMatch(/13748136-2025-0002-ordinary\.csv$/);
    const text = readFileSync(files.ordinary, "utf8");
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toContain("541,33");
    expect(text).toContain("67,67");
    expect(text).not.toContain("Anne");
    expect(place.result(`${twenty.replace(" --again", "")} --split`)).toMatchObject({ status: "stands", files });
  });

  it("fills supplements first, then pension, then wage", () => {
    const place = used40();
    const { payment } = place.result(`${twenty} --supplement "Tillæg=200" --pension 240 --split --dry-run`);
    expect(payment).toMatchObject({ supplements: 20000, pension: 24000, counted: 276600 });
    expect(payment.wage + payment.supplements + payment.holidayPay + payment.pension).toBe(276600);
    const most = place.result(`${twenty} --supplement "Tillæg=3.000,00" --pension 240 --split --dry-run`).payment;
    expect(most).toMatchObject({ wage: 0, pension: 0, supplements: 245867, holidayPay: 30733 });
  });

  it("is nothing special where all of it fits, and is refused where nothing does", () => {
    const place = office(`setup ${cafe}`, plain("42.766,00", day));
    expect(place.refusal(`${twenty} --split`)).toBe("exit 4, 421 ceiling-exceeded");
    const free = office(`setup ${cafe}`);
    expect(free.result(`${twenty} --name Anne --split --dry-run`).payment).toMatchObject({
      counted: 337500,
      outside: 0,
    });
  });

  it("counts all hours for ATP, which the card's part bears", () => {
    const place = used40();
    const { payment } = place.result(`${twenty.replace("--hours 20", "--hours 40")} --split --dry-run`);
    expect(payment).toMatchObject({ counted: 276600, atpEmployee: 3300, payout: 273300 });
  });
});

describe("--saldo", () => {
  it("is noted in the same act and decides how much is left", () => {
    const place = office(`setup ${cafe}`);
    const now = { now: "2026-11-30T12:00:00Z" };
    const { payment } = place.result("pay 12345 --name Anne --hours 20 --rate 150 --saldo 10.000,00", now);
    expect(payment).toMatchObject({ usedBefore: 3469100, usedAfter: 3806600, left: 662500 });
    expect(place.result("card 12345").saldo).toEqual({ left: 1000000, readAt: "2026-11-30T12:00:00.000Z" });
  });

  it("is not kept when the payment is refused, and the answer names card saldo", () => {
    const place = office(`setup ${cafe}`);
    const refused = place.run("pay 12345 --name Anne --hours 20 --rate 150 --saldo 1.000,00");
    expect(refused.code).toBe(4);
    expect(refused.err).toContain("tilbage           1.000,00 kr.");
    expect(refused.err).toContain("frikort kort saldo 12345");
    expect(place.result("card 12345")).toMatchObject({ saldo: null, used: 0 });
    expect(place.refusal("pay 12345 --name Anne --hours 1 --rate 150 --saldo 44.691,01")).toBe(
      "exit 4, 442 saldo-over-ceiling",
    );
  });
});
