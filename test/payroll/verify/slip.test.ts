import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isVoucher } from "../../../src/ledger/entry.js";
import { parseRecord, recordOf, recordText } from "../../../src/payroll/papers/record.js";
import { holds } from "../../../src/payroll/verify/registration.js";
import { seenIn } from "../../../src/payroll/verify/seen.js";
import { figuresOf } from "../../../src/payroll/verify/seen-table.js";
import { inspectRecord } from "../../../src/payroll/verify/slip.js";
import { digestOf } from "../../../src/values/digest.js";
import { actsWithSaldo } from "../../support/arbitrary-payments.js";
import { casesTried } from "../../support/cases-tried.js";
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
