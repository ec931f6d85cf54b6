import { type Money, parseMoney } from "../../../values/money.js";
import type { Unit } from "../cells/headings.js";
import { parseTime } from "../cells/times.js";

/** What stands in a column of pay and in the column of hours of the same file, blank cells left out; no hours where start and end say them. */
export interface PayBeside {
  readonly pay: readonly string[];
  readonly hours: readonly string[];
  readonly unit: Unit | undefined;
}

/** Where an hour would be paid with less, in øre, it is no row's pay. */
const perHourLeast = 80_00;

/** Up to so much is taken for an hour's pay, and less where no hours stand beside it. */
const rateMost = 500_00;
const rateAlone = 250_00;

/** Is a column under `Løn`, which may be either, what an hour is paid with or what the row comes to? Nothing where other things than amounts stand in it. */
export function payMeaning(beside: PayBeside): "rate" | "amount" | undefined {
  const pay = amountsOf(beside.pay);
  if (pay === undefined) return undefined;
  const most = Math.max(...pay);
  const worked = sumOf(hoursOf(beside));
  const isRate = worked === 0 ? most <= rateAlone : most <= rateMost && sumOf(pay) / worked < perHourLeast;
  return isRate ? "rate" : "amount";
}

function amountsOf(texts: readonly string[]): readonly Money[] | undefined {
  const amounts: Money[] = [];
  for (const text of texts) {
    const comma = parseMoney(text, "comma");
    const read = comma.ok ? comma : parseMoney(text, "dot");
    if (!read.ok) return undefined;
    amounts.push(read.value);
  }
  return amounts.length === 0 ? undefined : amounts;
}

/** Hours as a number, of those cells that hold any. */
function hoursOf({ hours, unit }: PayBeside): readonly number[] {
  return hours.flatMap((text) => {
    const comma = parseTime(text, "comma", unit);
    const read = comma.ok ? comma : parseTime(text, "dot", unit);
    return read.ok ? [read.value.time / 3600] : [];
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
