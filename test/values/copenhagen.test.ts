import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day, instantOf, millisecondsOf } from "../../src/values/calendar.js";
import {
  danishDay,
  danishInstant,
  danishSecondOfDay,
  parseMoment,
  showInstant,
  showInstantInEnglish,
} from "../../src/values/copenhagen.js";
import { casesTried } from "../support/cases-tried.js";

const root = resolve(import.meta.dirname, "../..");
const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Copenhagen",
  dateStyle: "short",
  timeStyle: "medium",
});

/** 1996, when the rule of today began, to 2037. */
const span = { min: Date.UTC(1996, 0, 1), max: Date.UTC(2037, 11, 31) };

describe("Danish time is that of Europe/Copenhagen", () => {
  test("at any instant", () => {
    fc.assert(
      fc.property(fc.integer(span), (milliseconds) => {
        const [date = "", time = ""] = clock.format(milliseconds).split(" ");
        expect(danishDay(instantOf(milliseconds))).toBe(date);
        expect(showInstant(instantOf(milliseconds)).slice(-5)).toBe(time.slice(0, 5).replace(":", "."));
      }),
      { numRuns: casesTried(300, 2000) },
    );
  });

  test("one second before and after each change of the clock", () => {
    for (let year = 1996; year <= 2037; year += 1) {
      for (const month of [2, 9]) {
        for (let date = 24; date <= 31; date += 1) {
          for (const second of [-1, 0, 1]) {
            const at = Date.UTC(year, month, date, 1, 0, second);
            expect(showInstant(instantOf(at)).slice(-5)).toBe(clock.format(at).slice(11, 16).replace(":", "."));
          }
        }
      }
    }
  });

  test("a wall clock time leads back to itself, but for the hour that is left out in March", () => {
    fc.assert(
      fc.property(fc.integer(span), fc.integer({ min: 0, max: 86_399 }), (milliseconds, second) => {
        const date = day(new Date(milliseconds).toISOString().slice(0, 10));
        const shown = clock.format(millisecondsOf(danishInstant(date, second)));
        const wall = `${date} ${new Date(second * 1000).toISOString().slice(11, 19)}`;
        const leftOut = date.slice(5, 7) === "03" && Math.trunc(second / 3600) === 2;
        expect(shown === wall || leftOut).toBe(true);
      }),
      { numRuns: casesTried(300, 1000) },
    );
  });

  test("in the doubled hour of October the first is meant", () => {
    expect(danishInstant(day("2026-10-25"), 2.5 * 3600)).toBe("2026-10-25T00:30:00.000Z");
    expect(danishInstant(day("2026-10-25"), 3 * 3600)).toBe("2026-10-25T02:00:00.000Z");
  });
});

describe("in a process whose own clock is Denmark's, as the program's is, and in one whose clock only resembles it", () => {
  const folder = mkdtempSync(join(root, "node_modules/.clock-"));
  const script = join(folder, "clock.mjs");
  let expected = "";
  beforeAll(() => {
    const asked = `import { danishDay, danishInstant, danishSecondOfDay } from ${JSON.stringify(join(root, "src/values/copenhagen.ts"))};
      for (let year = 1996; year <= 2036; year += 4) for (const month of [2, 9]) {
        for (let at = Date.UTC(year, month, 24); at < Date.UTC(year, month + 1, 2); at += ${casesTried(183, 61)} * 60_000) {
          const instant = new Date(at).toISOString();
          console.log(danishDay(instant), danishSecondOfDay(instant), danishInstant(instant.slice(0, 10), (at / 1000) % 86400));
        }
      }`;
    writeFileSync(join(folder, "clock.ts"), asked);
    buildSync({
      ...{ entryPoints: [join(folder, "clock.ts")], outfile: script, bundle: true },
      ...{ platform: "node", format: "esm", packages: "external" },
    });
    expected = inZone("UTC");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const inZone = (TZ: string) =>
    execFileSync(process.execPath, [script], { env: { ...process.env, TZ }, encoding: "utf8" });

  test.each(["Europe/Copenhagen", "Europe/London", "Africa/Tunis"])("%s", (zone) => {
    expect(inZone(zone)).toBe(expected);
  });
});

test("the day changes at midnight in Denmark, summer and winter", () => {
  expect(danishDay(instantOf(Date.UTC(2026, 11, 31, 22, 59)))).toBe("2026-12-31");
  expect(danishDay(instantOf(Date.UTC(2026, 11, 31, 23, 0)))).toBe("2027-01-01");
  expect(danishDay(instantOf(Date.UTC(2026, 5, 30, 22, 0)))).toBe("2026-07-01");
  expect(showInstant(instantOf(Date.UTC(2025, 2, 28, 8, 15)))).toBe("28.03.2025 kl. 09.15");
});

describe("when something was read", () => {
  const forms = {
    "28-03-2025 09:15": "2025-03-28T08:15:00.000Z",
    "28.03.2025 kl. 09.15": "2025-03-28T08:15:00.000Z",
    "28.03.2025 kl 9.15": "2025-03-28T08:15:00.000Z",
    "28.03.2025   kl.9.15": "2025-03-28T08:15:00.000Z",
    " 28-03-2025 09:15 ": "2025-03-28T08:15:00.000Z",
    "2025-03-28T09:15": "2025-03-28T08:15:00.000Z",
    "2025-03-28T09:15:00Z": "2025-03-28T09:15:00.000Z",
    "28-03-2025": "2025-03-27T23:00:00.000Z",
  };
  for (const [text, instant] of Object.entries(forms)) {
    test(text, () => expect(parseMoment(text)).toEqual({ ok: true, value: instant }));
  }

  test("what is shown can be typed back, to the minute", () => {
    fc.assert(
      fc.property(fc.integer(span), (milliseconds) => {
        const minute = instantOf(Math.trunc(milliseconds / 60_000) * 60_000);
        const parsed = parseMoment(showInstant(minute));
        const late = parsed.ok ? millisecondsOf(minute) - millisecondsOf(parsed.value) : -1;
        expect([0, 3_600_000]).toContain(late);
        if (late !== 0) expect(minute.slice(5, 7)).toBe("10");
      }),
    );
  });

  const refused = {
    ...{ "": "unreadable", "kl. 09.15": "unreadable", "28-03-2025 24:00": "unreadable", "28-03-2025 9": "unreadable" },
    ...{ yesterday: "unreadable", "og 28-03-2025 09:15": "unreadable", "31-02-2025 09:15": "no-such-day" },
    "2025-02-30T09:15:00Z": "no-such-day",
  };
  for (const [text, kind] of Object.entries(refused)) {
    test(`«${text}» is refused`, () => expect(parseMoment(text)).toEqual({ ok: false, error: { kind } }));
  }
});

test("an instant is shown in Danish time in both languages, and as a second of the Danish day", () => {
  const instant = instantOf(Date.UTC(2025, 2, 31, 7, 15, 30));
  expect([showInstant(instant), showInstantInEnglish(instant)]).toEqual([
    "31.03.2025 kl. 09.15",
    "31.03.2025 at 09:15",
  ]);
  expect(danishSecondOfDay(instant)).toBe(9 * 3600 + 15 * 60 + 30);
});
