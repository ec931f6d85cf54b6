import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notedTime } from "../../../../src/payroll/timesheet/cells/noted-time.js";
import { parseClock, timesOfSpan } from "../../../../src/payroll/timesheet/cells/times.js";
import { seconds } from "../../../../src/values/hours.js";

const clock = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
const two = (count: number) => String(count).padStart(2, "0");

describe("start and end in one cell", () => {
  it("are the two clock times that stand in it, whatever stands between them", () => {
    const between = fc.constantFrom("-", " - ", "–", " til ");
    fc.assert(
      fc.property(clock, clock, between, fc.constantFrom(":", "."), (from, to, sign, mark) => {
        const words = [from, to].map(({ hour, minute }) => `${hour}${mark}${two(minute)}`);
        expect(timesOfSpan(words.join(sign))).toEqual(words);
        expect(words.map((word) => parseClock(word).ok)).toEqual([true, true]);
      }),
      { numRuns: 50 },
    );
  });

  it.each(["02-11-2026", "2026-11-02", "7,5", "8", "08:00", "-7,5", "syg", "12345-6789", "25:00-26:00"])(
    "not in %s",
    (text) => {
      expect(timesOfSpan(text)).toBeUndefined();
    },
  );
});

describe("a text that gives other times than its row", () => {
  const row = { start: 8 * 3600, end: 16 * 3600, hours: seconds(8 * 3600) };

  it.each([
    ["gik kl. 14", "gik kl. 14"],
    ["Anne gik hjem kl 14.30", "gik hjem kl 14.30"],
    ["mødte først kl. 10", "mødte først kl. 10"],
    ["left at 15", "left at 15"],
    ["kom kl. 10", "kom kl. 10"],
    ["kun 3 timer", "kun 3 timer"],
  ])("%s", (text, told) => {
    expect(notedTime(text, row)).toBe(told);
  });

  it.each([
    "gik kl. 16",
    "mødte kl. 8",
    "kun 8 timer",
    "gik fint",
    "pause kl. 12",
    "ring kl. 14",
    "kom igen",
    "Levering kom kl. 9",
    "",
  ])("not %s", (text) => {
    expect(notedTime(text, row)).toBeUndefined();
  });
});
