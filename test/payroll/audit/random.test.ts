import fc from "fast-check";
import { expect, it } from "vitest";
import { acts, actsWithSaldo } from "../../support/arbitrary-payments.js";
import { audited } from "../../support/audited.js";
import { casesTried } from "../../support/cases-tried.js";
import { run } from "../../support/run-acts.js";

it("whatever is paid, split, reversed, corrected and registered, the audits find nothing", () => {
  fc.assert(
    fc.property(acts, (some) => {
      expect(audited(run(some).written)).toEqual([]);
    }),
    { numRuns: casesTried(80, 400) },
  );
});

it("nor when balances of the portal are noted in between, but that one may show less used than stands registered (R49)", () => {
  fc.assert(
    fc.property(actsWithSaldo, (some) => {
      const found = audited(run(some).written).filter(({ code }) => code !== "saldo-below-registered");
      expect(found).toEqual([]);
    }),
    { numRuns: casesTried(80, 400) },
  );
});
