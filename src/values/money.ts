import { Decimal } from "decimal.js";
import { type Brand, branded } from "./brand.js";
import type { DecimalMark } from "./decimal-mark.js";
import type { Hours } from "./hours.js";
import { broken, err, type Fault, ok, type Result } from "./result.js";

/** Whole øre; a safe integer. Negative only in reversals and in what is left. */
export type Money = Brand<number, "Money">;

/** A share of an amount in hundredths of a per cent: 12,5 % is 1250. */
export type Percentage = Brand<number, "Percentage">;

/** How a product is brought to whole øre. Which one is used where stands in `law/rounding.ts`. */
export type Rounding = "half-up" | "down";

/** The largest amount a person may write, in øre: 10 million kr. is beyond any ceiling and any wage on a card. */
export const amountMax = 1_000_000_000;

export const noMoney: Money = branded<Money>(0);

/** An amount from whole øre. Anything but a safe integer is a bug. */
export function oere(count: number): Money {
  if (!Number.isSafeInteger(count)) broken(`an amount is whole øre, not ${count}`);
  return branded<Money>(count === 0 ? 0 : count);
}

/** A percentage from hundredths of a per cent. */
export function percentage(hundredthsOfPercent: number): Percentage {
  if (!Number.isSafeInteger(hundredthsOfPercent)) broken(`a percentage is whole, not ${hundredthsOfPercent}`);
  return branded<Percentage>(hundredthsOfPercent);
}

export function plus(...amounts: readonly Money[]): Money {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return oere(sum);
}

export function minus(from: Money, ...amounts: readonly Money[]): Money {
  return oere(from - plus(...amounts));
}

export function negated(amount: Money): Money {
  return oere(-amount);
}

export function smaller(one: Money, other: Money): Money {
  return one < other ? one : other;
}

/** What the hours cost at an hourly rate, in whole øre, exact before the one rounding. Both are refused below zero. */
export function timesHours(perHour: Money, hours: Hours, rounding: Rounding): Money {
  return product(perHour, hours, 3600, rounding);
}

/** A share of an amount in whole øre, exact before the one rounding. Refused below zero. */
export function timesPercentage(amount: Money, share: Percentage, rounding: Rounding): Money {
  return product(amount, share, 10_000, rounding);
}

/** A part of an amount, part ÷ whole of it, in whole øre. The whole is above zero. */
export function shareOf(amount: Money, part: number, whole: number, rounding: Rounding): Money {
  return product(amount, part, whole, rounding);
}

/** Forty digits hold every product of amounts and hours exactly, and tell a half from all that lies beside it. */
const Exact = Decimal.clone({ precision: 40, defaults: true });

const roundings: { readonly [R in Rounding]: Decimal.Rounding } = {
  "half-up": Decimal.ROUND_HALF_UP,
  down: Decimal.ROUND_DOWN,
};

function product(amount: number, factor: number, divisor: number, rounding: Rounding): Money {
  if (amount < 0 || factor < 0) broken("only amounts of zero or more are rounded");
  return oere(new Exact(amount).times(factor).div(divisor).toDecimalPlaces(0, roundings[rounding]).toNumber());
}

const forms = {
  comma: {
    grouped: /^-?\d{1,3}(?:\.\d{3})+,\d{1,2}$/,
    plain: /^-?\d+(?:,\d{1,2})?$/,
    fine: /^-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{3,}$/,
  },
  dot: {
    grouped: /^-?\d{1,3}(?:,\d{3})+\.\d{1,2}$/,
    plain: /^-?\d+(?:\.\d{1,2})?$/,
    fine: /^-?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d{3,}$/,
  },
} as const;

/**
 * An amount as a person writes it, in øre: `1.234,50` `1234,50` `1234,5` `1234`, with or without `kr.`.
 * `1.234`, `12.5` and `1,234.50` can be read in more than one way and are refused; so are three decimals.
 */
export function parseMoney(text: string, mark: DecimalMark = "comma"): Result<Money, Fault> {
  const word = text
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\s*kr\.?$/i, "")
    .replace("−", "-")
    .trim();
  const form = forms[mark];
  if (form.fine.test(word)) return err({ kind: "too-fine" });
  if (!form.grouped.test(word) && !form.plain.test(word)) return err(faultOf(word, mark));
  const digits = mark === "comma" ? word.replaceAll(".", "").replace(",", ".") : word.replaceAll(",", "");
  const amount = new Exact(digits).times(100);
  return amount.abs().greaterThan(amountMax) ? err({ kind: "out-of-range" }) : ok(oere(amount.toNumber()));
}

/** What the word may have meant, written so that it is taken under the mark that holds: in whole thousands, or with the last mark before the decimals. */
function faultOf(word: string, mark: DecimalMark): Fault {
  const own = mark === "comma" ? "," : ".";
  const readings: string[] = [];
  if (/^-?\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(word)) readings.push(`${word.replaceAll(/[.,]/g, "")}${own}00`);
  const decimal = /^(-?(?:\d+|\d{1,3}(?:\.\d{3})+(?=,)|\d{1,3}(?:,\d{3})+(?=\.)))[.,](\d{1,3})$/.exec(word);
  if (decimal)
    readings.push(
      `${(decimal[1] ?? "").replaceAll(/[.,]/g, "")}${own}${(decimal[2] ?? "").slice(0, 2).padEnd(2, "0")}`,
    );
  return readings.length === 0 ? { kind: "unreadable" } : { kind: "ambiguous", readings };
}

/** `1.234,50`: paper and screen, without the unit. */
export function showAmount(amount: Money): string {
  const [whole = "", decimals = ""] = plainAmount(amount).replace("-", "").split(",");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${amount < 0 ? "−" : ""}${grouped},${decimals}`;
}

/** `1.234,50 kr.`: paper and screen. */
export function showMoney(amount: Money): string {
  return `${showAmount(amount)} kr.`;
}

/** `-1234,50`: CSV, without thousands mark. */
export function plainAmount(amount: Money): string {
  const size = Math.abs(amount);
  const whole = Math.trunc(size / 100);
  return `${amount < 0 ? "-" : ""}${whole},${String(size % 100).padStart(2, "0")}`;
}

/** `12,5 %`. */
export function showPercentage(share: Percentage): string {
  return `${plainAmount(oere(share)).replace(/,?0+$/, "")} %`;
}
