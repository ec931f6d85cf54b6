import type { Missing, ToType } from "../../../app/list-missing.js";
import type { PortalComparison } from "../../../payroll/card/portal-compare.js";
import { plainAmount } from "../../../values/money.js";

/** What is missing, in the portal's order of fields: employment, amount, contact person. */
export function todoJson({ vouchers, counted, employments, saldos, notCovered, comparison }: Missing): object {
  return {
    count: vouchers.filter(({ entry }) => entry.kind === "payment").length,
    counted,
    overdue: vouchers.filter((one) => one.isOverdue).length,
    reversals: vouchers.filter(({ entry }) => entry.kind === "reversal").length,
    toRegister: vouchers.map(toTypeJson),
    employments: employments.map(({ employer, card, from, to = null }) => ({ employer, card, from, to })),
    saldos,
    notCovered,
    comparison: comparison === undefined ? null : comparisonJson(comparison),
  };
}

function toTypeJson({ entry, isOverdue, isEmploymentMissing }: ToType): object {
  const { employment, payer } = entry;
  return {
    employer: entry.chain,
    card: entry.card,
    employedFrom: employment.from,
    employedTo: employment.to ?? null,
    counted: entry.counted,
    toType: plainAmount(entry.counted),
    contact: payer.contact,
    voucher: entry.voucher,
    reverses: entry.reverses ?? null,
    payDay: entry.payDay,
    periodFrom: entry.period.from,
    periodTo: entry.period.to,
    payout: entry.payout,
    overdue: isOverdue,
    covered: false,
    employmentRegistered: !isEmploymentMissing,
  };
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
