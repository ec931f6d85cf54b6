import { describe, expect, it } from "vitest";
import { entryText } from "../../../src/ledger/text.js";
import { parseRecord, recordOf, recordText } from "../../../src/payroll/papers/record.js";
import { inspectRecord } from "../../../src/payroll/verify/slip.js";
import { unlikelyIn } from "../../../src/payroll/verify/unlikely.js";
import { day } from "../../../src/values/calendar.js";
import { digestOf } from "../../../src/values/digest.js";
import { seconds } from "../../../src/values/hours.js";
import { oere } from "../../../src/values/money.js";
import { Employer } from "../../support/foreign-papers.js";
import { judgePapers } from "../../support/judged-papers.js";
import { nordlys } from "../../support/ledger.js";

const employer = new Employer(nordlys);
const slip = employer.slip(employer.pay({ hours: "160", card: "10001" })).toString("utf8");
const begin = slip.indexOf('{"format":');
const text = slip.slice(begin, slip.indexOf("\nendstream", begin)).trim();

/** Every number of the entry, by where it stands in its text. */
const numbers = [...text.slice(text.indexOf('"entry":')).matchAll(/"(\w+)":(-?\d+)(?=[,}\]])/g)].map(
  ({ 0: all, 1: name = "", 2: value = "", index }) => {
    const to = text.indexOf('"entry":') + index + all.length;
    return { name, value, to, from: to - value.length };
  },
);

/** A place in the ledger may be any; what the year came to is held against the employer's other slips, and ATP may be given back. */
const inYear = ["seconds", "wage", "supplements", "holidayPay", "pension", "atpEmployee"];

/** What is said of a record by somebody who writes another number and takes the digest of it anew; nothing when all is well. */
function saidOf(place: { readonly from: number; readonly to: number }, number: string): readonly string[] {
  const changed = text.slice(0, place.from) + number + text.slice(place.to);
  const read = parseRecord(changed);
  if (!read.ok) return ["refused"];
  const digest = digestOf(entryText(read.value.entry));
  const again = parseRecord(changed.replace(/"digest":"[0-9a-f]{64}"/, `"digest":"${digest}"`));
  if (!again.ok) return ["refused"];
  const record = again.value;
  return [...inspectRecord(record, () => true), ...unlikelyIn(record.entry)].map(({ code }) => code);
}

describe("every number of a record", () => {
  it("is there to be tried", () => {
    expect(numbers.length).toBeGreaterThan(20);
    expect(saidOf(numbers[0] ?? { from: 0, to: 0 }, numbers[0]?.value ?? "")).toEqual([]);
  });

  it.each(["9007199254740992", "9007199254740991", "1e300", "-1e300", "0.5", "1e-7", "-9007199254740993"])(
    "is refused or found where it is %s",
    (number) => {
      const silent = numbers.filter((place) => saidOf(place, number).length === 0).map(({ name }) => name);
      expect(silent.filter((name) => name !== "sequence")).toEqual([]);
    },
  );

  it("is refused or found where it is what 32 bits do not hold, but for what only other slips can show", () => {
    const silent = numbers.filter((place) => saidOf(place, "4294967296").length === 0).map(({ name }) => name);
    const others = silent.filter((name) => name !== "sequence" && !inYear.includes(name));
    expect(others).toEqual(["holidayPayOwed"]);
  });

  it("is refused or found where its sign is turned", () => {
    const turned = numbers.filter(({ value }) => value !== "0");
    const silent = turned.filter((place) => saidOf(place, `-${place.value}`).length === 0).map(({ name }) => name);
    expect(silent).toEqual(["atpEmployee"]);
  });
});

describe("figures that no rule forbids", () => {
  const entry = employer.pay({ hours: "20", card: "10002" });
  const said = (change: Partial<typeof entry>) => unlikelyIn({ ...entry, ...change }).map(({ data }) => data.field);
  const payDayOnly = { from: entry.payDay, to: entry.payDay };

  it("are not remarked on where a frijobber may have them", () => {
    expect(said({})).toEqual([]);
    expect(said({ lines: entry.lines.map((line) => ({ ...line, perHour: oere(100_000) })) })).toEqual([]);
    expect(said({ period: payDayOnly, hours: seconds(24 * 3600) })).toEqual([]);
  });

  it("are remarked on: a rate above 1.000 kr., more hours than days have, a pay day a year away, no ATP at many hours", () => {
    expect(said({ lines: entry.lines.map((line) => ({ ...line, perHour: oere(100_001) })) })).toEqual(["perHour"]);
    expect(said({ period: payDayOnly, hours: seconds(24 * 3600 + 1) })).toEqual(["hours"]);
    const long = { from: day("2023-01-01"), to: day("2023-01-31") };
    expect(said({ period: long, employment: { from: long.from } })).toEqual(["period"]);
    expect(said({ atpClass: "none", hours: seconds(160 * 3600) })).toEqual(["atp"]);
  });
});

describe("any number in any kind of slip", () => {
  const other = new Employer(nordlys);
  const months = { from: "01-04-2025", to: "30-06-2025" };
  const kinds = [
    other.pay({ hours: "20", practice: "accrued", card: "10003" }),
    other.pay({ practice: "only", holidayDays: "1", card: "10003", payDay: "31-07-2025" }),
    other.pay({ hours: "80", card: "10004", ...months, byMonth: { "01-04-2025": "40", "01-06-2025": "40" } }),
    other.pay({ hours: "7,40", atp: "casual", card: "10005" }),
    other.pay({ hours: "400", atp: "none", split: true, card: "10006" }),
    other.reverse("2025-0003"),
  ];

  it.each(kinds.map((entry) => [entry.voucher, entry] as const))("is read or refused in %s", (_voucher, entry) => {
    const json = recordText(recordOf(entry, other.ledger, undefined));
    const places = [...json.matchAll(/":(-?\d+)(?=[,}\]])/g)].map(({ 0: all, 1: value = "", index }) => {
      const to = index + all.length;
      return { to, from: to - value.length };
    });
    expect(places.length).toBeGreaterThan(20);
    for (const { from, to } of places) {
      for (const number of ["-1", "0", "4294967296", "-2147483648", "99999999999"]) {
        const read = parseRecord(json.slice(0, from) + number + json.slice(to));
        if (read.ok) expect(() => judgePapers([read.value.entry])).not.toThrow();
      }
    }
  });
});
