import { describe, expect, it } from "vitest";
import { notedBreak } from "../../../../src/payroll/timesheet/cells/noted-break.js";

describe("a text beside the hours", () => {
  it.each([
    "inkl. 30 min pause",
    "frokost 12-12.30",
    "Pause: 30 min",
    "pause 0:30",
    "heraf 30 min. frokost",
    "½ times pause",
    "en halv times pause",
    "incl. lunch",
    "Lunch 12:00-12:30",
    "30 minutters pause",
    "Pause kl 12-13",
    "pause 30",
    "2 x 15 min pause",
    "minus 30 min",
    "fratræk 0,5 t",
  ])("says that there was a break: %s", (text) => expect(notedBreak(text)).toBeDefined());

  it.each([
    "uden pause",
    "ingen pause",
    "betalt frokost 30 min",
    "30 min pause fratrukket",
    "ekskl. 30 min pause",
    "no break",
    "Frokostvagt 11-15",
    "Frokost 11-15",
    "lunch shift 11-15",
    "Hjalp med frokosten",
    "Opvask efter frokost 12-12.30",
    "rengøring 12-12.30",
    "kørte 30 min",
    "servering -30 gæster",
  ])("says no such thing: %s", (text) => expect(notedBreak(text)).toBeUndefined());
});
