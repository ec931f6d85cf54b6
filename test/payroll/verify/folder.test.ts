import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isVoucher, type VoucherEntry } from "../../../src/ledger/entry.js";
import { type Act, actsWithSaldo } from "../../support/arbitrary-payments.js";
import { casesTried } from "../../support/cases-tried.js";
import { judgePapers } from "../../support/judged-papers.js";
import type { Pay } from "../../support/ledger.js";
import { run } from "../../support/run-acts.js";

/** What a person may say beside: work over several months, days of holiday, the first and the last day of the job. */
const more: fc.Arbitrary<Partial<Pay>> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 4 },
  {
    arbitrary: fc.constantFrom("0,5", "2", "2,08").map((holidayDays) => ({ practice: "only" as const, holidayDays })),
    weight: 1,
  },
  {
    arbitrary: fc.constantFrom("01-03-2026", "15-05-2026").map((employedFrom) => ({ employedFrom })),
    weight: 1,
  },
  { arbitrary: fc.constantFrom("30-06-2026", "31-05-2026").map((employedTo) => ({ employedTo })), weight: 1 },
  {
    arbitrary: fc
      .record({ first: fc.integer({ min: 0, max: 120 }), second: fc.integer({ min: 1, max: 120 }) })
      .map(({ first, second }) => ({
        ...{
          atp: "month" as const,
          practice: "with-wage" as const,
          from: "01-05-2026",
          to: "30-06-2026",
          payDay: "30-06-2026",
        },
        work: [[String(first + second), "150,00"]] as const,
        byMonth: { "01-05-2026": String(first), "01-06-2026": String(second) },
      })),
    weight: 1,
  },
);

/** Most pay days in one year, that of the ledger's clock, so that payments meet and all is known that was paid in a period before. */
const oneYear = fc.constantFrom("31-01-2026", "30-06-2026", "30-06-2026", "31-07-2026", "31-12-2026");

const actsOfYear: fc.Arbitrary<readonly Act[]> = fc
  .tuple(actsWithSaldo, fc.array(fc.tuple(more, fc.option(oneYear))))
  .map(([acts, extra]) =>
    acts.map((act, place): Act => {
      const [said = {}, payDay] = extra[place] ?? [];
      if (act.do !== "pay") return act;
      const days = payDay === undefined || payDay === null || act.pay.from !== undefined ? {} : { payDay };
      const alone = { work: [], supplements: {} };
      return { do: "pay", pay: { ...act.pay, ...days, ...(said.practice === "only" && alone), ...said } };
    }),
  );

/** Two full-time jobs at once are for a person to look at, whoever wrote them. */
function accused(entries: readonly VoucherEntry[]): readonly unknown[] {
  return judgePapers(entries).findings.filter(({ code }) => code !== "periods-overlap");
}

describe("the papers of a ledger that keeps the rules", () => {
  it("are in order together, and so are those of one employer, or of one year, or as far as they were written", () => {
    fc.assert(
      fc.property(actsOfYear, fc.nat(20), (acts, count) => {
        const all = run(acts).written.filter(isVoucher);
        const parts = [
          all,
          all.slice(0, count),
          ...[...new Set(all.map(({ chain }) => chain))].map((own) => all.filter(({ chain }) => chain === own)),
          ...[...new Set(all.map(({ year }) => year))].map((own) => all.filter(({ year }) => year === own)),
        ];
        for (const entries of parts) {
          const found = accused(entries);
          expect(found, JSON.stringify({ found, entries })).toEqual([]);
        }
      }),
      { numRuns: casesTried(150, 10_000) },
    );
  });
});
