import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseHours,
  plusHours,
  seconds,
  showClock,
  showHours,
  showHundredthsDown,
  wholeHours,
} from "../../src/values/hours.js";

describe("hours as people write them", () => {
  const written = {
    "7": 25_200,
    "7,5": 27_000,
    "7,40": 26_640,
    "7:24": 26_640,
    "7:24:30": 26_670,
    "0": 0,
    " 7 ": 25_200,
    "744": 2_678_400,
  };
  for (const [text, count] of Object.entries(written)) {
    test(`${text} is ${count} seconds`, () => expect(parseHours(text)).toEqual({ ok: true, value: count }));
  }

  const ambiguous = {
    "7.5": ["7,50", "7:05"],
    "7.30": ["7,30", "7:30"],
    "7.75": ["7,75"],
    "12.5": ["12,50", "12:05"],
    "7.60": ["7,60"],
  };
  for (const [text, readings] of Object.entries(ambiguous)) {
    test(`${text} can be read in more than one way`, () => {
      expect(parseHours(text)).toEqual({ ok: false, error: { kind: "ambiguous", readings } });
    });
  }

  const refused = {
    "": "unreadable",
    "7:60": "unreadable",
    "7:5": "unreadable",
    "-7": "unreadable",
    "7,": "unreadable",
    "7t": "unreadable",
    "7,333": "too-fine",
    "12,345": "too-fine",
    "7,333t": "unreadable",
    "x7,333": "unreadable",
    "7.333": "unreadable",
    "7.5t": "unreadable",
    "x7.5": "unreadable",
    "8785": "out-of-range",
    "999999:00": "out-of-range",
  };
  for (const [text, kind] of Object.entries(refused)) {
    test(`«${text}» is refused as ${kind}`, () =>
      expect(parseHours(text)).toMatchObject({ ok: false, error: { kind } }));
  }

  test("with the point as decimal mark the point is right, the comma is not, and what is proposed has the point", () => {
    expect(parseHours("7.4", "dot")).toEqual({ ok: true, value: 26_640 });
    expect(parseHours("7:24", "dot")).toEqual({ ok: true, value: 26_640 });
    expect(parseHours("7,5", "dot")).toMatchObject({ ok: false, error: { readings: ["7.50", "7:05"] } });
    expect(parseHours("7", "dot")).toEqual({ ok: true, value: 25_200 });
    for (const text of ["7.333", "12.345"])
      expect(parseHours(text, "dot")).toMatchObject({ ok: false, error: { kind: "too-fine" } });
    for (const text of ["x7.333", "7.333t"])
      expect(parseHours(text, "dot")).toMatchObject({ ok: false, error: { kind: "unreadable" } });
  });
});

const time = fc.integer({ min: 0, max: 8784 * 3600 }).map(seconds);

describe("for every time", () => {
  test("what is shown can be typed back, to the second", () => {
    fc.assert(
      fc.property(time, (hours) => {
        expect(parseHours(showHours(hours))).toEqual({ ok: true, value: hours });
        expect(parseHours(showClock(hours))).toEqual({ ok: true, value: hours });
      }),
    );
  });

  test("hundredths are rounded down by less than one", () => {
    fc.assert(
      fc.property(time, (hours) => {
        const shown = parseHours(showHundredthsDown(hours));
        const left = shown.ok ? hours - shown.value : -1;
        expect(left >= 0 && left < 36).toBe(true);
      }),
    );
  });

  test("a proposed reading is never refused under the same mark", () => {
    const text = fc.string({ unit: fc.constantFrom("1", "7", "0", ".", ",", ":"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, fc.constantFrom("comma" as const, "dot" as const), (word, mark) => {
        const parsed = parseHours(word, mark);
        if (parsed.ok || parsed.error.kind !== "ambiguous") return;
        for (const reading of parsed.error.readings)
          expect(["out-of-range", undefined]).toContain(faultOf(reading, mark));
      }),
      { numRuns: 1000 },
    );
  });
});

function faultOf(text: string, mark: "comma" | "dot"): string | undefined {
  const parsed = parseHours(text, mark);
  return parsed.ok ? undefined : parsed.error.kind;
}

test("times are added in whole seconds; anything else is a bug", () => {
  expect(plusHours(wholeHours(7), seconds(1440))).toBe(26_640);
  expect(plusHours()).toBe(0);
  expect(() => seconds(0.5)).toThrow("whole seconds");
  expect([
    showHours(seconds(-26_640)),
    showHours(seconds(26_400)),
    showHours(seconds(18_005)),
    showClock(seconds(59_008)),
    showClock(seconds(-60)),
  ]).toEqual(["−7,40", "7:20", "5:00:05", "16:23:28", "−0:01"]);
});
