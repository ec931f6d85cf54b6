import type { AtpClass, HolidayPractice } from "../../src/ledger/entry.js";

/** A quotient to whole numbers, half upwards. */
export function rounded(dividend: number, divisor: number): number {
  const whole = Math.floor(dividend / divisor);
  return 2 * (dividend - whole * divisor) >= divisor ? whole + 1 : whole;
}

type Step = readonly [hours: number, employee: number, employer: number];

/** The A-rate, copied from `docs/regler.md`, ATP og andre bidrag: pay periods that began by 2023, and from 2024. */
const tables: Readonly<Record<"old" | "new", Readonly<Record<"month" | "fortnight" | "week", readonly Step[]>>>> = {
  old: {
    month: [
      [117, 9465, 18935],
      [78, 6310, 12625],
      [39, 3155, 6310],
    ],
    fortnight: [
      [54, 4980, 9960],
      [36, 3320, 6640],
      [18, 1660, 3320],
    ],
    week: [
      [27, 2490, 4980],
      [18, 1660, 3320],
      [9, 830, 1660],
    ],
  },
  new: {
    month: [
      [117, 9900, 19800],
      [78, 6600, 13200],
      [39, 3300, 6600],
    ],
    fortnight: [
      [54, 5220, 10440],
      [36, 3480, 6960],
      [18, 1740, 3480],
    ],
    week: [
      [27, 2610, 5220],
      [18, 1740, 3480],
      [9, 870, 1740],
    ],
  },
};

/** Both shares that are due on the hours of a period. */
export function atpOf(atpClass: AtpClass, begins: string, seconds: number): readonly [number, number] {
  const old = begins < "2024";
  if (atpClass === "none") return [0, 0];
  if (atpClass === "casual")
    return [rounded(seconds * (old ? 67 : 71), 3600), rounded(seconds * (old ? 134 : 142), 3600)];
  const step = tables[old ? "old" : "new"][atpClass].find(([hours]) => seconds >= hours * 3600);
  return step ? [step[1], step[2]] : [0, 0];
}

/** Holiday pay in hundredths of a percent by pay day, from `docs/regler.md` R5: LBK 1160/2019 § 3, then lov 616/2024 § 5, stk. 4. */
const holidayShares: readonly (readonly [from: string, share: number])[] = [
  ["2019-01-02", 1250],
  ["2025-01-01", 1250],
];

/** Holiday pay on wage and supplements. */
export function holidayPayOn(payDay: string, base: number): number {
  const [, share = 0] = holidayShares.findLast(([from]) => from <= payDay) ?? [];
  return rounded(base * share, 10_000);
}

interface ToSplit {
  readonly payDay: string;
  readonly seconds: number;
  readonly perHour: number;
  readonly supplement: number;
  readonly pension: number;
  readonly practice: HolidayPractice;
}

/** What of a payment fits in the room: supplement, then holiday pay paid out and pension, then wage; each with its holiday pay. */
export function partOf(act: ToSplit, { room, out }: { readonly room: number; readonly out: number }) {
  const withHoliday = (base: number) => base + (act.practice === "with-wage" ? holidayPayOn(act.payDay, base) : 0);
  const supplement = most(act.supplement, (amount) => withHoliday(amount) <= room);
  const paidOut = Math.min(out, room - withHoliday(supplement));
  const pension = Math.min(act.pension, room - withHoliday(supplement) - paidOut);
  const wageWhole = rounded(act.seconds * act.perHour, 3600);
  const wage = most(wageWhole, (amount) => withHoliday(supplement + amount) + paidOut + pension <= room);
  const base = supplement + wage;
  return { base, counted: withHoliday(base) + paidOut + pension };
}

/** The largest whole amount that fits, found by halving. */
function most(amount: number, fits: (part: number) => boolean): number {
  let [low, high] = [0, amount];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
