import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { casesTried } from "../../support/cases-tried.js";
import { ImportOffice } from "../../support/importing.js";

/** A shift of one of three people, each with a card, an employee number and a name. */
interface Shift {
  readonly person: number;
  readonly day: number;
  readonly hours: number;
}

const people = [
  { card: "12345", number: "100", first: "Anne", last: "Holm" },
  { card: "23456", number: "101", first: "Jens", last: "Bach" },
  { card: "34567", number: "102", first: "Maria", last: "Lund" },
] as const;

/** What a file may hold of a shift, under any of the headings. */
const columns = {
  card: { headings: ["Frikort-ID", "Card number"], of: (one: Shift) => people[one.person]?.card ?? "" },
  number: { headings: ["Medarbejdernr.", "Payroll ID"], of: (one: Shift) => people[one.person]?.number ?? "" },
  name: { headings: ["Navn", "Employee"], of: (one: Shift) => nameOf(one, " ") },
  turned: { headings: ["Medarbejder", "Full name"], of: (one: Shift) => nameOf(one, ", ") },
  day: { headings: ["Dato", "Date"], of: (one: Shift) => `${String(one.day).padStart(2, "0")}-11-2026` },
  hours: { headings: ["Timer", "Duration"], of: (one: Shift) => `${one.hours},50` },
  start: { headings: ["Mødt", "Clock in"], of: () => "08:00" },
  end: { headings: ["Gået", "Clock out"], of: (one: Shift) => `${String(8 + one.hours).padStart(2, "0")}:30` },
  rate: { headings: ["Timeløn", "Hourly rate"], of: () => "150,00" },
  note: { headings: ["Bemærkning", "Afdeling"], of: (one: Shift) => `vagt ${one.day}` },
} as const;

type Column = keyof typeof columns;

function nameOf({ person }: Shift, between: string): string {
  const { first = "", last = "" } = people[person] ?? {};
  return between === " " ? `${first} ${last}` : `${last}${between}${first}`;
}

const who: readonly Column[] = ["card", "number", "name", "turned"];
const others: readonly Column[] = ["start", "end", "rate", "note"];

/** A way to write the same shifts: somebody to pay, the day, the hours, and whatever else. */
const forms = fc
  .record({
    who: fc.constantFrom(...who),
    more: fc.subarray([...others]),
    headings: fc.array(fc.nat({ max: 1 }), { minLength: 10, maxLength: 10 }),
    order: fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
  })
  .map(({ who: one, more, headings, order }) => {
    const both = more.includes("start") === more.includes("end");
    const chosen: Column[] = [
      one,
      "day",
      "hours",
      ...more.filter((name) => both || (name !== "start" && name !== "end")),
    ];
    return chosen
      .map((name, place) => ({
        name,
        heading: columns[name].headings[headings[place] ?? 0] ?? "",
        at: order[place] ?? 0,
      }))
      .toSorted((first, second) => first.at - second.at);
  });

function written(
  shifts: readonly Shift[],
  form: readonly { readonly name: Column; readonly heading: string }[],
): string {
  const rows = shifts.map((shift) => form.map(({ name }) => columns[name].of(shift)).join(";"));
  return [form.map(({ heading }) => heading).join(";"), ...rows].join("\r\n");
}

const shift = fc.record({
  person: fc.nat({ max: 2 }),
  day: fc.integer({ min: 1, max: 6 }),
  hours: fc.integer({ min: 1, max: 3 }),
});
const shifts = fc.array(shift, { minLength: 1, maxLength: 8 });

const rate = { name: "rate", heading: "Sats" } as const;

async function openOffice(): Promise<ImportOffice> {
  const office = new ImportOffice();
  await office.employer("13748136");
  const opening = people.map(
    ({ card, number, first, last }) => `${card};${number};${first} ${last};01-10-2026;1,00;150,00`,
  );
  const text = ["Frikort-ID;Medarbejdernr.;Navn;Dato;Timer;Timeløn", ...opening].join("\n");
  expect(await office.import(text)).toMatchObject({ value: { status: "written", sums: { fits: 3 } } });
  return office;
}

describe("a paid file whose columns are added, dropped, renamed and put in another order", () => {
  it("pays nothing new", async () => {
    await fc.assert(
      fc.asyncProperty(shifts, forms, forms, async (all, first, second) => {
        const office = await openOffice();
        const paid = await office.import(written(all, [...first, rate]));
        expect(paid.ok && paid.value.status).toBe("written");
        const again = await office.import(written(all.toReversed(), [...second, rate]));
        expect(again.ok && again.value.status).toBe("nothing-new");
      }),
      { numRuns: casesTried(15, 60) },
    );
  });
});
