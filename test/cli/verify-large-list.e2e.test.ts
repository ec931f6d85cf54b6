import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { recordHead } from "../../src/adapters/csv/divide.js";
import { type Json, run } from "../support/run.js";
import { tempFolder } from "../support/temp-folder.js";

/** So many lines are more than the 16 MiB beyond which a list is divided between the threads. */
const count = 130_000;

function list(year: number, change: (line: string, place: number) => string): string {
  const lines = Array.from({ length: count }, (_, place) => {
    const voucher = `${year}-${String(place + 1).padStart(4, "0")}`;
    const days = `01-01-${year};;01-06-${year};28-06-${year};28-06-${year}`;
    const amounts = "337,50;300,00;0,00;37,50;0,00;0,00;337,50";
    const card = String(10_000 + (place % 80_000));
    return change(`${voucher};${card};13748136;${days};${amounts};Bo Lund;registreret;28-06-${year};BL;\r\n`, place);
  });
  return recordHead.toString("utf8") + lines.join("");
}

it("lists that threads share keep the lines of their faults, and what follows bytes that are no text is not counted", () => {
  const folder = tempFolder();
  const papers = join(folder, "papirer");
  mkdirSync(papers);
  const faultyPlaces = new Set([3, 60_000, count - 1]);
  writeFileSync(
    join(papers, "a.csv"),
    list(2024, (line, place) => (faultyPlaces.has(place) ? line.replace("13748136", "13748137") : line)),
  );
  const brokenPlace = 20_000;
  writeFileSync(
    join(papers, "b.csv"),
    list(2025, (line, place) => (place === brokenPlace ? line.replace("Bo Lund", "Bo\0Lund") : line)),
  );

  const { code, json } = run(["verify", papers, "--json"], { home: join(folder, "home"), folder });
  expect(code).toBe(1);
  const unreadable = json.result.findings.filter((finding: Json) => finding.code === "unreadable");
  const told = unreadable.map(({ file, line, data }: Json) => `${file.slice(-5)} ${line} ${data.detail}`);
  const lineOf = (place: number) => place + 2;
  expect(told.sort()).toEqual(
    [
      ...[...faultyPlaces].map((place) => `a.csv ${lineOf(place)} CVR`),
      `b.csv ${lineOf(brokenPlace)} text-not-readable`,
    ].sort(),
  );
  const ofSecond = json.result.payments - (count - faultyPlaces.size);
  expect(ofSecond).toBeGreaterThan(brokenPlace - 1000);
  expect(ofSecond).toBeLessThanOrEqual(brokenPlace);
});
