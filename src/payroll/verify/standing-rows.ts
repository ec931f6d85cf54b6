import type { Digest } from "../../values/digest.js";
import type { SeenDocuments } from "./seen-documents.js";
import { dayNumber, type SeenTable, statuses } from "./seen-table.js";
import type { View } from "./view.js";

const reversedStatus = statuses.indexOf("tilbageført");

/** What a reversal does: takes its payment out, or nothing and why. */
export type ReversalEffect = "takes-out" | "not-of-this-payment" | "payment-not-seen" | "only-stated";

/** Which payments stand, and in what order they lie: by card, year, pay day, employer and voucher. */
export interface StandingRows {
  /** Row numbers of everything that is looked at, reversals included. */
  readonly order: Uint32Array;
  isInView(row: number): boolean;
  /** A payment that is neither a reversal nor below zero nor taken out, and whose papers do not contradict each other. */
  isStanding(row: number): boolean;
  /** The row of the reversal that takes a payment out, or −1. */
  reversedBy(row: number): number;
  effectOf(reversal: number): ReversalEffect;
  /** A list calls it reversed, and no paper of the payment is sealed: it is believed as all else that is only stated. */
  isStatedReversed(row: number): boolean;
}

/** Puts what was seen in order without comparing a million rows with each other: first into their cards, then each card by itself. */
export function standingRows(seen: Pick<SeenDocuments, "table" | "slips" | "view">): StandingRows {
  const { table } = seen;
  const isInView = viewOf(table, seen.view);
  const reversals = reversalsIn(seen);
  const isStatedReversed = (row: number) =>
    table.field(row, "status") === reversedStatus &&
    table.field(row, "reverses") === 0 &&
    weightOf(seen, row) === "stated";
  const stands = new Uint8Array(table.count);
  for (let row = 0; row < table.count; row += 1) {
    const isOwn = table.field(row, "reverses") === 0 && table.field(row, "isVoid") === 0;
    const isPayment = isOwn && table.field(row, "counted") >= 0;
    if (isPayment && (reversals.by[row] ?? 0) === 0 && !isStatedReversed(row)) stands[row] = 1;
  }
  return {
    order: ordered(table, isInView),
    isInView,
    isStanding: (row) => stands[row] === 1,
    reversedBy: (row) => (reversals.by[row] ?? 0) - 1,
    effectOf: (row) => reversals.effects.get(row) ?? "takes-out",
    isStatedReversed,
  };
}

function viewOf(table: SeenTable, { year, from, to, card }: View): (row: number) => boolean {
  const [first, last] = [from && dayNumber(from), to && dayNumber(to)];
  const own = card === undefined ? undefined : Number(card);
  return (row) =>
    (year === undefined || table.field(row, "incomeYear") === year) &&
    (first === undefined || table.field(row, "payDay") >= first) &&
    (last === undefined || table.field(row, "payDay") <= last) &&
    (own === undefined || table.field(row, "card") === own);
}

interface Reversals {
  /** By row of a payment: the row of the reversal that takes it out, counted from 1; 0 when none does. */
  readonly by: Int32Array;
  /** Of reversals that take nothing out: why. */
  readonly effects: ReadonlyMap<number, ReversalEffect>;
}

/** What a row weighs: a proof, a seal whose key is not known, or a statement. */
type Weight = (typeof heaviestFirst)[number];

const heaviestFirst = ["proved", "sealed", "stated"] as const;

function weightOf({ table, slips }: Pick<SeenDocuments, "table" | "slips">, row: number): Weight {
  if (table.field(row, "isProved") === 1) return "proved";
  return keyOf({ table, slips }, row) === undefined ? "stated" : "sealed";
}

function keyOf({ table, slips }: Pick<SeenDocuments, "table" | "slips">, row: number): Digest | undefined {
  return slips[table.field(row, "slip") - 1]?.slip.key;
}

/** The heaviest reversals first: none takes out a payment that weighs more, or that is taken out already. */
function reversalsIn(seen: Pick<SeenDocuments, "table" | "slips">): Reversals {
  const { table } = seen;
  const by = new Int32Array(table.count);
  const effects = new Map<number, ReversalEffect>();
  for (const weight of heaviestFirst) {
    for (let row = 0; row < table.count; row += 1) {
      if (table.field(row, "reverses") === 0 || weightOf(seen, row) !== weight) continue;
      const original = originalOf(table, row);
      const effect = effectOn(seen, row, original, by);
      if (effect === "takes-out") by[original] = row + 1;
      else effects.set(row, effect);
    }
  }
  return { by, effects };
}

/** The row of the payment that a reversal names, or −1. */
export function originalOf(table: SeenTable, reversal: number): number {
  const [employer, year] = [table.field(reversal, "employer"), table.field(reversal, "year")];
  return table.find(employer, year, table.field(reversal, "reverses"));
}

function effectOn(
  seen: Pick<SeenDocuments, "table" | "slips">,
  reversal: number,
  original: number,
  by: Int32Array,
): ReversalEffect {
  const { table } = seen;
  // One that names a later voucher, itself or another year can be of no payment, whether that is at hand or not.
  if (table.field(reversal, "reverses") >= table.field(reversal, "number")) return "not-of-this-payment";
  if (original < 0) return "payment-not-seen";
  const isOwn =
    table.field(original, "reverses") === 0 &&
    table.field(original, "card") === table.field(reversal, "card") &&
    table.field(original, "payDay") === table.field(reversal, "payDay") &&
    table.field(original, "counted") === -table.field(reversal, "counted") &&
    isTurned(seen, reversal, original);
  if (!isOwn || (by[original] ?? 0) > 0 || table.field(reversal, "isVoid") === 1) return "not-of-this-payment";
  return mayTakeOut(seen, reversal, original) ? "takes-out" : "only-stated";
}

/** Where both have a slip, all figures of a reversal are those of its payment with the sign turned (R25). */
function isTurned(
  { table, slips }: Pick<SeenDocuments, "table" | "slips">,
  reversal: number,
  original: number,
): boolean {
  const [own, other] = [reversal, original].map((row) => slips[table.field(row, "slip") - 1]?.slip.figures);
  return own === undefined || other === undefined || own === other;
}

/** A reversal must weigh as much as its payment, and of two seals whose keys are not known both must be of one hand. */
function mayTakeOut(seen: Pick<SeenDocuments, "table" | "slips">, reversal: number, original: number): boolean {
  const [own, other] = [weightOf(seen, reversal), weightOf(seen, original)];
  if (own === "sealed" && other === "sealed") return keyOf(seen, reversal) === keyOf(seen, original);
  return heaviestFirst.indexOf(own) <= heaviestFirst.indexOf(other);
}

const cardCount = 100_000;

function ordered(table: SeenTable, isInView: (row: number) => boolean): Uint32Array {
  const cards = table.column("card");
  const starts = new Uint32Array(cardCount + 1);
  let count = 0;
  for (let row = 0; row < table.count; row += 1) {
    if (!isInView(row)) continue;
    const next = cards.at(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
    count += 1;
  }
  for (let card = 0; card < cardCount; card += 1) starts[card + 1] = (starts[card + 1] ?? 0) + (starts[card] ?? 0);
  const order = new Uint32Array(count);
  const next = starts.slice();
  for (let row = 0; row < table.count; row += 1) {
    if (!isInView(row)) continue;
    const card = cards.at(row);
    const place = next[card] ?? 0;
    order[place] = row;
    next[card] = place + 1;
  }
  const payDays = table.column("payDay");
  const [employers, years, numbers] = [table.column("employer"), table.column("year"), table.column("number")];
  const compare = (one: number, other: number) =>
    payDays.at(one) - payDays.at(other) ||
    employers.at(one) - employers.at(other) ||
    years.at(one) - years.at(other) ||
    numbers.at(one) - numbers.at(other);
  for (let card = 0; card < cardCount; card += 1) {
    const [from, to] = [starts[card] ?? 0, starts[card + 1] ?? 0];
    if (to - from > 1) order.subarray(from, to).sort(compare);
  }
  return order;
}
