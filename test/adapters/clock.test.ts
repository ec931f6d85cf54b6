import { expect, test } from "vitest";
import { systemClock } from "../../src/adapters/clock.js";

test("a fixed instant stands still, and today is the day in Denmark", () => {
  const clock = systemClock("2026-12-31T23:30:00Z");
  expect(clock.ok && clock.value.now()).toBe("2026-12-31T23:30:00.000Z");
  expect(clock.ok && clock.value.today()).toBe("2027-01-01");
});

test("without one it is the computer's time", () => {
  for (const fixed of [undefined, ""]) {
    const clock = systemClock(fixed);
    const before = new Date().toISOString();
    const now = clock.ok ? clock.value.now() : "";
    expect(now >= before && now <= new Date().toISOString()).toBe(true);
  }
});

test("an instant that cannot be read, does not exist or has no zone is refused", () => {
  for (const fixed of ["tomorrow", "2026-11-31T10:00:00Z", "2026-11-30T10:00:00", "2026-11-30"]) {
    expect(systemClock(fixed)).toMatchObject({
      ok: false,
      error: [{ code: "field-not-understood", data: { field: "instant", received: fixed } }],
    });
  }
});
