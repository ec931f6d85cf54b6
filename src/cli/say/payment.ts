import type { InferOutput } from "valibot";
import type { HandedOut } from "../../app/hand-out.js";
import type { VoucherStatus } from "../../app/ports.js";
import { type Line, sumOf, type VoucherEntry } from "../../ledger/entry.js";
import type { FrikortId } from "../../values/identity.js";
import { minus, showPercentage } from "../../values/money.js";
import { isErased } from "../../values/person.js";
import type { files, line as lineShape, payment } from "../shapes/parts.js";
import type { Paint } from "./paint.js";

/** Where the papers of a voucher lie, as the contract shows it. */
export function papersJson({ payslip, registration, ordinary }: HandedOut): InferOutput<typeof files> {
  return { payslip, registration, ordinary };
}

/** The papers that could be made, one per line. */
export function paperLines({ payslip, registration, ordinary }: HandedOut, paint: Paint): readonly string[] {
  return [payslip, registration, ordinary].flatMap((path) => (path === null ? [] : [paint.quiet(`  ${path}`)]));
}

/** The names of the holders that may be shown, by card. */
export type Names = ReadonlyMap<FrikortId, string>;

/** The holder's name as a member of a result, where names are wanted and there is one. */
export function nameIn(names: Names | undefined, card: FrikortId): { readonly name?: string } {
  const name = names?.get(card);
  return name === undefined ? {} : { name };
}

/** A payment or reversal as the contract shows it: amounts in øre, hours in seconds. A planned one has no voucher, digest or instant. */
export function paymentJson(
  { entry, registered, reversedBy }: VoucherStatus,
  planned = false,
  names?: Names,
): InferOutput<typeof payment> {
  const { lines, ceiling, usedAfter } = entry;
  return {
    voucher: planned ? null : entry.voucher,
    employer: entry.chain,
    card: entry.card,
    paymentId: entry.paymentId,
    incomeYear: entry.year,
    payDay: entry.payDay,
    periodFrom: entry.period.from,
    periodTo: entry.period.to,
    lines: lines.map((line) => lineJson(line, entry)),
    wage: sumOf(lines, "wage"),
    supplements: sumOf(lines, "supplement"),
    holidayPay: sumOf(lines, "holiday-pay"),
    holidayPayAccrued: entry.holidayPayAccrued,
    pension: sumOf(lines, "pension"),
    counted: entry.counted,
    atpEmployee: entry.atpEmployee,
    atpEmployer: entry.atpEmployer,
    payout: entry.payout,
    outside: sumOf(entry.outside),
    ceiling: ceiling.amount,
    usedBefore: entry.usedBefore,
    usedAfter,
    left: minus(ceiling.amount, usedAfter),
    paidBy: entry.paidBy,
    registeredOn: registered?.on ?? null,
    reverses: entry.reverses ?? null,
    reversedBy: reversedBy ?? null,
    writtenAt: planned ? null : entry.at,
    actor: entry.by,
    digest: planned ? null : entry.digest,
    ...nameIn(isErased(entry.holder) ? undefined : names, entry.card),
  };
}

function lineJson(
  { kind, text, hours, perHour, share, amount }: Line,
  entry: VoucherEntry,
): InferOutput<typeof lineShape> {
  return {
    kind,
    text:
      text === "" ? lineTexts[entry.slipLanguage][kind](share === undefined ? "" : ` ${showPercentage(share)}`) : text,
    ...(hours !== undefined && { seconds: hours }),
    ...(perHour !== undefined && { rate: perHour }),
    amount,
  };
}

/** The words of a line that has no text of its own, as on the slip. */
const lineTexts = {
  da: {
    wage: () => "Løn",
    supplement: () => "Tillæg",
    "holiday-pay": (share: string) => `Feriebetaling${share}`,
    pension: () => "Pension udbetalt",
  },
  en: {
    wage: () => "Wage",
    supplement: () => "Supplement",
    "holiday-pay": (share: string) => `Holiday pay${share}`,
    pension: () => "Pension paid out",
  },
} as const;
