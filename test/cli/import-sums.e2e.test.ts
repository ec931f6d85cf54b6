import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { casesTried } from "../support/cases-tried.js";
import { cafe, office } from "../support/office.js";

/** A row of the accountant's own list: hundredths of an hour, øre an hour. */
interface Shift {
  readonly card: string;
  readonly hundredths: bigint;
  readonly perHour: bigint;
}

const people = casesTried(500, 2500);

/** Four shifts of each of many people, at three rates. */
const shifts: readonly Shift[] = Array.from({ length: 4 * people }, (_, place) => ({
  card: String(20_000 + (place % people)),
  hundredths: BigInt(25 * ((place % 17) + 1)),
  perHour: [13_985n, 14_335n, 15_050n][place % 3] ?? 0n,
}));

function half(amount: bigint, divisor: bigint): bigint {
  return (amount + divisor / 2n) / divisor;
}

/** The sum by the book: per person and rate one wage line, 12,5 % of the wages, each rounded half up. */
function accountantsSum(): bigint {
  const wages = new Map<string, Map<bigint, bigint>>();
  for (const { card, hundredths, perHour } of shifts) {
    const rates = wages.get(card) ?? new Map<bigint, bigint>();
    wages.set(card, rates.set(perHour, (rates.get(perHour) ?? 0n) + hundredths));
  }
  let sum = 0n;
  for (const rates of wages.values()) {
    let wage = 0n;
    for (const [perHour, hundredths] of rates) wage += half(hundredths * perHour, 100n);
    sum += wage + half(wage * 125n, 1000n);
  }
  return sum;
}

it(`${shifts.length} rows come to what an accountant makes of them, to the øre`, () => {
  const place = office(`setup ${cafe}`);
  const comma = (count: bigint) => `${count / 100n},${String(count % 100n).padStart(2, "0")}`;
  const lines = shifts.map(({ card, hundredths, perHour }, at) => {
    const day = String((at % 28) + 1).padStart(2, "0");
    return `${card};Person ${card};${day}-11-2026;${comma(hundredths)};${comma(perHour)}`;
  });
  writeFileSync(join(place.papers, "timer.csv"), ["Frikort-ID;Navn;Dato;Timer;Timeløn", ...lines, ""].join("\n"));
  const result = place.result("import timer.csv --dry-run");
  expect(result).toMatchObject({ rows: shifts.length, payments: { written: people, refused: 0 } });
  expect(BigInt(result.counted)).toBe(accountantsSum());
});
