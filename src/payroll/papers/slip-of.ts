import { sumOf, type VoucherEntry } from "../../ledger/entry.js";
import { yearOf } from "../../values/calendar.js";
import { type Digest, shortForm } from "../../values/digest.js";
import { holidayDays } from "../../values/holiday-days.js";
import { type Money, minus, noMoney } from "../../values/money.js";
import { besideSaldo } from "../card/saldo-difference.js";
import { shownLine } from "../pay/shown-line.js";
import type { Payslip, SlipDoubt } from "./payslip.js";
import { checkCode, layoutNumber } from "./record.js";

/** The key a record is sealed with, and the digest the seal is set on. */
export interface SlipSeal {
  readonly fingerprint: Digest;
  readonly sealed: Digest;
}

/** What stands on the slip of an entry: the kept figures, nothing computed anew. Layout 1 showed the hours of every line, as they were worked. */
export function payslipOf(entry: VoucherEntry, seal: SlipSeal | undefined, layout = layoutNumber): Payslip {
  const { payer, holder, employeeNumber, saldo, reverses, corrects, correctedPayout, reason, ceiling } = entry;
  return {
    kind: reverses !== undefined ? "reversal" : corrects !== undefined ? "correction" : "payment",
    ...{ language: entry.slipLanguage, voucher: entry.voucher, incomeYear: entry.year },
    employer: payer,
    holder: {
      ...{ name: holder.name.reveal(), address: holder.address.reveal() },
      ...(employeeNumber !== undefined && { employeeNumber }),
      ...(entry.paidBy === "account" && holder.account.reveal() !== "" && { account: holder.account.reveal() }),
    },
    ...{ card: entry.card, period: entry.period, payDay: entry.payDay, paidBy: entry.paidBy },
    lines: layout < 2 ? entry.lines : entry.lines.map(shownLine),
    ...{ counted: entry.counted, atpEmployee: entry.atpEmployee, atpEmployer: entry.atpEmployer, payout: entry.payout },
    ...{ holidayPayAccrued: entry.holidayPayAccrued, holidayPayOwed: entry.holidayPayOwed },
    ...{ ceiling: ceiling.amount, usedBefore: entry.usedBefore, usedAfter: entry.usedAfter },
    left: minus(ceiling.amount, entry.usedAfter),
    ...(saldo !== undefined && { saldo: layout < 2 ? saldo : withBeside(saldo, besideSaldo(entry)) }),
    ...(entry.holidayDays !== undefined && { holidayDays: holidayDays(Math.abs(entry.holidayDays)) }),
    ...(entry.holidayBalance !== undefined && { holidayBalance: entry.holidayBalance }),
    ...(entry.yearToDate !== undefined && { yearToDate: entry.yearToDate }),
    outside: sumOf(entry.outside),
    ...(reverses !== undefined && { reverses }),
    ...(corrects !== undefined && { corrects }),
    ...(correctedPayout !== undefined && { correctionSettles: minus(entry.payout, correctedPayout) }),
    ...(reason !== undefined && { reason }),
    ...{ doubts: doubtsOf(entry), issuedAt: entry.at, keptUntil: entry.keptUntil },
    ...(seal && { seal: { key: shortForm(seal.fingerprint), code: checkCode(seal.sealed) } }),
  };
}

function withBeside(saldo: NonNullable<Payslip["saldo"]>, beside: Money): NonNullable<Payslip["saldo"]> {
  return beside === noMoney ? saldo : { ...saldo, beside };
}

/** The law values that no source confirms, each once; ATP only where there is any. Holiday pay is never in doubt. */
function doubtsOf(entry: VoucherEntry): readonly SlipDoubt[] {
  const hasAtp = entry.atpEmployee !== 0 || entry.atpEmployer !== 0;
  const doubts = new Map<string, SlipDoubt>();
  for (const { name, standing } of entry.law) {
    if (standing === "printed" || name === "holiday-pay" || (name === "atp" && !hasAtp)) continue;
    doubts.set(name, { name, year: yearOf(entry.payDay), standing });
  }
  return [...doubts.values()];
}
