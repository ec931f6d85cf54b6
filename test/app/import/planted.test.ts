import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { casesTried } from "../../support/cases-tried.js";
import { ImportOffice, refusedIn } from "../../support/importing.js";

const header = "Id;Frikort-ID;Navn;CVR;Dato;Timer;Timeløn;Beløb;Løntype;Bemærkning";

type Cells = [string, string, string, string, string, string, string, string, string, string];

/** A row that is right in every way: each of its own card. */
function soundRow(place: number): Cells {
  const card = String(10_000 + place);
  const hours = (place % 7) + 1;
  const day = String((place % 28) + 1).padStart(2, "0");
  return [
    `R${place}`,
    card,
    `Person ${place}`,
    "13748136",
    `${day}-11-2026`,
    `${hours},50`,
    "150,00",
    "",
    "Timer",
    "x",
  ];
}

/** Kinds of error, each with the column it is found in and its number. */
const kinds: readonly { readonly plant: (cells: Cells) => void; readonly found: string }[] = [
  { plant: (cells) => cells.splice(1, 1, "42"), found: "B Frikort-ID 202" },
  { plant: (cells) => cells.splice(5, 1, "7.5"), found: "F Timer 203" },
  { plant: (cells) => cells.splice(4, 1, "31-02-2026"), found: "E Dato 202" },
  { plant: (cells) => cells.splice(6, 1, "1.234"), found: "G Timeløn 203" },
  { plant: (cells) => cells.splice(5, 1, "syv"), found: "F Timer 202" },
  { plant: (cells) => cells.splice(3, 1, "35254110"), found: "D CVR 226" },
  { plant: (cells) => cells.splice(7, 1, "1,00"), found: "H Beløb 224" },
  { plant: (cells) => cells.splice(8, 1, "Ferie"), found: "I Løntype 223" },
  { plant: (cells) => cells.splice(9, 1, "se 610165-0001"), found: "J Bemærkning 201" },
  { plant: (cells) => cells.splice(5, 2, "24,00", "2.500,00"), found: "F Timer 421" },
  { plant: (cells) => cells.splice(1, 1, "1234O"), found: "B Frikort-ID 202" },
  { plant: (cells) => cells.splice(4, 1, "2/11"), found: "E Dato 202" },
  { plant: (cells) => cells.splice(4, 1, "02-11-26"), found: "E Dato 202" },
  { plant: (cells) => cells.splice(4, 1, ""), found: "E Dato 204" },
  { plant: (cells) => cells.splice(5, 1, "25"), found: "F Timer 202" },
  { plant: (cells) => cells.splice(5, 1, "-2,50"), found: "F Timer 202" },
  { plant: (cells) => cells.splice(5, 1, "08:00-12:00"), found: "F Timer 202" },
  { plant: (cells) => cells.splice(6, 1, "150.5"), found: "G Timeløn 203" },
  { plant: (cells) => cells.splice(8, 1, "Rådighed"), found: "I Løntype 223" },
  { plant: (cells) => cells.splice(9, 1, "Mangler godkendelse"), found: "J Bemærkning 223" },
  { plant: (cells) => cells.splice(9, 1, "FEJL - skal slettes"), found: "J Bemærkning 223" },
];

/** Most rows are sound: where most hours are `08:00-12:00` they are no error, but how the file writes them. */
const planting = fc.record({
  rows: fc.integer({ min: 41, max: 120 }),
  errors: fc.array(fc.record({ at: fc.nat(), kind: fc.nat({ max: kinds.length - 1 }) }), { maxLength: 20 }),
});

async function judged(rows: number, errors: readonly { readonly at: number; readonly kind: number }[]) {
  const sheet = Array.from({ length: rows }, (_, place) => soundRow(place));
  const planted = new Map(errors.map(({ at, kind }) => [at % rows, kind]));
  for (const [at, kind] of planted) kinds[kind]?.plant(sheet[at] ?? soundRow(0));
  const office = new ImportOffice();
  await office.employer("13748136");
  const text = [header, ...sheet.map((cells) => cells.join(";"))].join("\r\n");
  const outcome = await office.import(`${text}\r\n`, { skipRefused: true });
  const expected = [...planted]
    .sort(([one], [other]) => one - other)
    .map(([at, kind]) => `${at + 2} ${kinds[kind]?.found}`);
  return { outcome, expected, planted };
}

describe("errors planted anywhere", () => {
  it("are found, each in its place and under its number, and nothing else is", async () => {
    await fc.assert(
      fc.asyncProperty(planting, async ({ rows, errors }) => {
        const { outcome, expected, planted } = await judged(rows, errors);
        expect(refusedIn(outcome)).toEqual(expected);
        expect(outcome).toMatchObject({ value: { sums: { fits: rows - planted.size, refused: planted.size } } });
      }),
      { numRuns: casesTried(15, 40) },
    );
  });

  it("forty in two thousand rows are forty", async () => {
    const errors = Array.from({ length: 40 }, (_, place) => ({ at: place * 49 + 3, kind: place % kinds.length }));
    const { outcome, expected } = await judged(2000, errors);
    expect(expected).toHaveLength(40);
    expect(refusedIn(outcome)).toEqual(expected);
  });
});
