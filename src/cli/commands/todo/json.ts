import type { Missing, ToType } from "../../../app/list-missing.js";
import type { PortalComparison } from "../../../payroll/card/portal-compare.js";
import { plainAmount } from "../../../values/money.js";
import { LongList } from "../../session/reply.js";

/** What is missing, in the portal's order of fields: employment, amount, contact person. */
export function todoJson({ vouchers, counted, employments, saldos, notCovered, comparison }: Missing): object {
  return {
    count: vouchers.filter(({ kind }) => kind === "payment").length,
    counted,
    overdue: vouchers.filter((one) => one.isOverdue).length,
    reversals: vouchers.filter(({ kind }) => kind === "reversal").length,
    toRegister: new LongList(toTypeJson(vouchers)),
    employments: employments.map(({ employer, card, from, to = null }) => ({ employer, card, from, to })),
    saldos,
    notCovered,
    comparison: comparison === undefined ? null : comparisonJson(comparison),
  };
}

function* toTypeJson(vouchers: readonly ToType[]): Generator<object> {
  for (const one of vouchers) {
    yield {
      employer: one.chain,
      card: one.card,
      employedFrom: one.employedFrom,
      employedTo: one.employedTo ?? null,
      counted: one.counted,
      toType: plainAmount(one.counted),
      contact: one.payer.contact,
      voucher: one.voucher,
      reverses: one.reverses ?? null,
      payDay: one.payDay,
      periodFrom: one.period.from,
      periodTo: one.period.to,
      payout: one.payout,
      overdue: one.isOverdue,
      covered: false,
      employmentRegistered: !one.isEmploymentMissing,
    };
  }
}

function comparisonJson({ lines, matched, sums, differences }: PortalComparison): object {
  return {
    ...{ lines, matched, sums },
    differences: differences.map(({ kind, card, day = null, portal = null, ledger = null, line = null, ...one }) => ({
      ...{ kind, card, day, portal, ledger, line },
      ...{ employer: one.voucher?.employer ?? null, voucher: one.voucher?.voucher ?? null, payoutTyped: one.isPayout },
    })),
  };
}
