import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isVoucher, type VoucherEntry } from "../../src/ledger/entry.js";
import { readEntry } from "../../src/ledger/parse.js";
import { entryText } from "../../src/ledger/text.js";
import type { Payslip } from "../../src/payroll/papers/payslip.js";
import type { SlipSeal } from "../../src/payroll/papers/slip-of.js";
import { wholeYear } from "../../src/values/calendar.js";
import { type Digest, digestOf, parseDigest } from "../../src/values/digest.js";
import { plusHours, seconds } from "../../src/values/hours.js";
import { parseActor, parsePaymentId } from "../../src/values/identity.js";
import { minus, noMoney } from "../../src/values/money.js";
import { opened, person, personFrom } from "../../src/values/person.js";
import { broken } from "../../src/values/result.js";
import { sure } from "./build.js";

const folder = fileURLToPath(new URL("../golden/payslips/", import.meta.url));

/** An entry kept beside its slip: the figures as they stand in a ledger, the holder, and the seal of its record if it has one. */
export interface GoldenEntry {
  readonly entry: VoucherEntry;
  readonly seal: SlipSeal | undefined;
}

/** The entry of a golden slip. With UPDATE_GOLDENS=1 it is first written anew from the slip. */
export function goldenEntry(name: string, slip: Payslip): GoldenEntry {
  const file = join(folder, name, "entry.json");
  if (process.env.UPDATE_GOLDENS === "1") writeFileSync(file, textOf(slip));
  if (!existsSync(file)) return broken(`${name} has an entry`);
  const { entry, holder, seal } = JSON.parse(readFileSync(file, "utf8"));
  const known = personFrom(holder) ?? broken(`the holder of ${name} is whole`);
  const read = sure(readEntry(entry, digestOf(JSON.stringify(entry)), () => known));
  if (!isVoucher(read)) return broken(`${name} is a voucher`);
  return {
    entry: read,
    seal: seal && { fingerprint: sure(parseDigest(seal.fingerprint)), sealed: sure(parseDigest(seal.sealed)) },
  };
}

function textOf(slip: Payslip): string {
  const holder = person(slip.holder.name, slip.holder.address, "abcdefghijklmnop");
  const entry = entryOf(slip, holder);
  const seal = slip.seal && { fingerprint: digestThat(slip.seal.key), sealed: digestThat(slip.seal.code) };
  const kept = { entry: JSON.parse(entryText(entry)), holder: opened(holder), ...(seal && { seal }) };
  return `${JSON.stringify(kept, null, 2)}\n`;
}

/** A digest that begins with the digits shown on paper. */
function digestThat(shown: string): Digest {
  return sure(parseDigest(shown.replaceAll("-", "").toLowerCase().padEnd(64, "0")));
}

function entryOf(slip: Payslip, holder: VoucherEntry["holder"]): VoucherEntry {
  const { counted, outside, doubts } = slip;
  const { employeeNumber } = slip.holder;
  const hours = slip.lines.flatMap((line) => line.hours ?? []);
  return {
    kind: slip.kind === "reversal" ? "reversal" : "payment",
    ...{
      chain: slip.employer.cvr,
      sequence: 7,
      previous: digestOf("the entry before"),
      digest: digestOf(slip.voucher),
    },
    ...{ at: slip.issuedAt, by: sure(parseActor("BL")), voucher: slip.voucher, year: slip.incomeYear, card: slip.card },
    paymentId: sure(parsePaymentId("P7")),
    contentKey: digestOf(slip.voucher).slice(0, 16),
    ...{
      payDay: slip.payDay,
      period: slip.period,
      employment: { from: slip.period.from },
      payer: slip.employer,
      holder,
    },
    ...(employeeNumber !== undefined && { employeeNumber }),
    ...{ paidBy: slip.paidBy, slipLanguage: slip.language, atpClass: "month" },
    practice: slip.holidayPayAccrued === noMoney ? "with-wage" : "accrued",
    hours: plusHours(...hours),
    ...{
      lines: slip.lines.map((line) => ({ ...line, ...(line.hours && { hours: seconds(Math.abs(line.hours)) }) })),
      counted,
      atpEmployee: slip.atpEmployee,
      atpEmployer: slip.atpEmployer,
      payout: slip.payout,
    },
    outside: outside === noMoney ? [] : [{ kind: "wage", text: "", amount: outside }],
    ...{ holidayPayAccrued: slip.holidayPayAccrued, holidayPayOwed: slip.holidayPayOwed },
    ...(slip.holidayBalance !== undefined && { holidayBalance: slip.holidayBalance }),
    ...(slip.yearToDate !== undefined && { yearToDate: slip.yearToDate }),
    ceiling: { amount: slip.ceiling, covers: wholeYear(slip.incomeYear) },
    ...{ usedBefore: slip.usedBefore, usedAfter: slip.usedAfter, ...(slip.saldo && { saldo: slip.saldo }) },
    law: doubts.map(({ name, standing }) => ({ name, from: slip.period.from, value: "", standing })),
    ...{ keptUntil: slip.keptUntil, rows: [] },
    ...(slip.reverses !== undefined && { reverses: slip.reverses }),
    ...(slip.corrects !== undefined && { corrects: slip.corrects }),
    ...(slip.correctionSettles !== undefined && { correctedPayout: minus(slip.payout, slip.correctionSettles) }),
    ...(slip.reason !== undefined && { reason: slip.reason }),
  };
}
