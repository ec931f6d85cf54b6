import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecordBytes } from "../../../src/adapters/csv/registration-list.js";
import type { Judged } from "../../../src/payroll/verify/seen.js";
import { at, dayOfNumber, rowWidth } from "../../../src/payroll/verify/seen-table.js";
import { casesTried } from "../../support/cases-tried.js";
import { Employer, registrationCsv } from "../../support/foreign-papers.js";
import { nordlys } from "../../support/ledger.js";

function read(bytes: Uint8Array | string): readonly Judged[] {
  const judged: Judged[] = [];
  readRecordBytes(Buffer.from(bytes), "liste.csv", (one) => judged.push(one));
  return judged;
}

function rowsOf(judged: readonly Judged[]): readonly Float64Array[] {
  return judged.flatMap((one) => (one.kind === "rows" ? [one.rows] : []));
}

describe("a registration record", () => {
  const employer = new Employer(nordlys);
  const entries = [employer.pay({ hours: "40", card: "00042" }), employer.reverse("2025-0001")];
  const sound = registrationCsv(entries).toString("utf8");

  it("is read into packed figures, reversals with their sign", () => {
    const [rows = new Float64Array()] = rowsOf(read(sound));
    expect(rows.length).toBe(2 * rowWidth);
    const [first, second] = [rows.subarray(0, rowWidth), rows.subarray(rowWidth)];
    expect([first[at.card], first[at.number], first[at.counted], first[at.reverses]]).toEqual([42, 1, 675_000, 0]);
    expect([second[at.number], second[at.counted], second[at.reverses]]).toEqual([2, -675_000, 1]);
    expect(dayOfNumber(first[at.payDay] ?? 0)).toBe("2025-06-30");
  });

  it.each([
    ["a card that lost its zeros", "00042", "42", "Frikort-ID"],
    ["a CVR number that is none", ";13748136;", ";13748137;", "CVR"],
    ["a day that does not exist", "30-06-2025;6750,00", "31-06-2025;6750,00", "Udbetalingsdato"],
    ["an amount with a point", "6750,00;6000,00", "6750.00;6000,00", "Beløb-til-registrering"],
    ["an amount beyond all bounds", "6750,00;6000,00", "99999999999,00;6000,00", "Beløb-til-registrering"],
    ["a status nobody knows", "registreret", "måske", "Status"],
    ["a voucher without number", "2025-0001;", "2025-0000;", "Bilagsnr"],
    ["a year that is not the pay day's", "2025-0001;", "2024-0001;", "Udbetalingsdato"],
  ])("with %s says which heading does not fit", (_, before, after, heading) => {
    expect(sound).toContain(before);
    const [first] = read(sound.replace(before, after));
    expect(first).toEqual({ kind: "unreadable", code: "record-not-understood", detail: heading, line: 2 });
  });

  it("with a line that is too short, or a quote that does not close, goes on with the next", () => {
    const judged = read(sound.replace("2025-0001;00042;", "2025-0001;"));
    expect(judged[0]).toMatchObject({ kind: "unreadable", detail: "row-wrong-length", line: 2 });
    expect(rowsOf(judged)[0]?.length).toBe(rowWidth);
  });

  it("with another heading is not ours", () => {
    expect(read(sound.replace("Bilagsnr", "Nr"))).toEqual([
      { kind: "unreadable", code: "not-ours", detail: "", line: null },
    ]);
  });

  it("stops after a hundred faulty lines, and says that the rest is not read", () => {
    const [head = "", line = ""] = sound.split("\r\n");
    const bad = Array.from({ length: 5000 }, () => line.replace("00042", "x")).join("\r\n");
    const judged = read(`${head}\r\n${bad}`).filter(({ kind }) => kind === "unreadable");
    expect(judged).toHaveLength(101);
    expect(judged.find((one) => "line" in one && one.line === null)).toMatchObject({ code: "file-not-read" });
  });

  it("never breaks the reader, whatever stands in it", () => {
    const bytes = Buffer.from(sound);
    const change = fc.record({
      from: fc.nat(bytes.length),
      length: fc.nat(60),
      into: fc.uint8Array({ maxLength: 80 }),
    });
    fc.assert(
      fc.property(change, ({ from, length, into }) => {
        const made = Buffer.concat([bytes.subarray(0, from), into, bytes.subarray(from + length)]);
        expect(read(made).length).toBeGreaterThan(0);
      }),
      { numRuns: casesTried(200, 10_000) },
    );
  });
});
