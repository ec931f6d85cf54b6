import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isVoucher, type VoucherEntry } from "../../../src/ledger/entry.js";
import { parseRecord, recordOf, recordText } from "../../../src/payroll/papers/record.js";
import { linesAddUp } from "../../../src/payroll/verify/lines.js";
import { holds } from "../../../src/payroll/verify/registration.js";
import { seenIn } from "../../../src/payroll/verify/seen.js";
import { figuresOf } from "../../../src/payroll/verify/seen-table.js";
import { inspectRecord } from "../../../src/payroll/verify/slip.js";
import { digestOf } from "../../../src/values/digest.js";
import { oere, plus } from "../../../src/values/money.js";
import { actsWithSaldo } from "../../support/arbitrary-payments.js";
import { casesTried } from "../../support/cases-tried.js";
import { Employer } from "../../support/foreign-papers.js";
import { nordlys } from "../../support/ledger.js";
import { run } from "../../support/run-acts.js";
import { sure } from "../../support/words.js";

const ledger = digestOf("et regnskab til prøve");

describe("the slips of a ledger that keeps the rules", () => {
  it("show nothing, whatever was paid, split, reversed, corrected or read at the portal", () => {
    fc.assert(
      fc.property(actsWithSaldo, (acts) => {
        for (const entry of run(acts).written.filter(isVoucher)) {
          const record = recordOf(entry, ledger, undefined);
          const seen = inspectRecord(sure(parseRecord(recordText(record))), () => true);
          expect(seen, JSON.stringify({ seen, entry })).toEqual([]);
          // Owed holiday pay is paid out alone: the command line takes no hours with it.
          if (entry.practice !== "only") expect(holds(figuresOf(seenIn(entry)))).toBe(true);
        }
      }),
      { numRuns: casesTried(150, 10_000) },
    );
  });
});

describe("a slip of holiday pay alone", () => {
  const employer = new Employer(nordlys);
  const worked = employer.pay({ hours: "20", card: "10001", practice: "accrued" });
  const alone = employer.pay({ card: "10001", practice: "only" });
  const fields = (entry: VoucherEntry) => linesAddUp(entry).map(({ data }) => data.field);
  const withWages = { ...alone, lines: [...worked.lines, ...alone.lines], hours: worked.hours };
  const added = {
    ...withWages,
    counted: plus(worked.counted, alone.counted),
    payout: plus(worked.counted, alone.counted),
    usedAfter: plus(alone.usedBefore, worked.counted, alone.counted),
  };

  const earned = { holidayPayAccrued: oere(375_00), holidayPayOwed: oere(375_00) };

  it("is sound, and so is one whose wages earn theirs", () => {
    expect(fields(alone)).toEqual([]);
    expect(fields({ ...added, ...earned })).toEqual([]);
  });

  it("hides no wages that earn no holiday pay, or whose holiday pay is said to be theirs and is not (R5, R31)", () => {
    expect(fields(added)).toEqual(["holidayPayAccrued"]);
    const said = added.lines.map((line) => (line.kind === "holiday-pay" ? { ...line, base: worked.counted } : line));
    expect(fields({ ...added, lines: said, ...earned })).toEqual(["lines.1.base"]);
  });
});
