import type { Finding, FindingData } from "../../values/finding.js";
import type { JudgedSlip, SeenPayment } from "./seen.js";
import { at, cardOf, dayNumber, dayOfNumber, figuresOf, packRow, rowWidth, type SeenTable } from "./seen-table.js";

/** A slip in its file, and whether its seal proves it. */
export interface PlacedSlip {
  readonly file: number;
  readonly slip: JudgedSlip;
  readonly isProved: boolean;
}

/**
 * Lays slips over the lines of lists. Of several contents of one voucher the one that proves counts, else the sealed one; none does
 * when two of a kind are sealed. Where no paper proves more than another the voucher is disputed, and each of them is found. A slip
 * whose record was changed says nothing. A line that differs from the slip is found, whichever of them was read first.
 */
export function laySlips(table: SeenTable, slips: readonly PlacedSlip[], files: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  const places = new Map(slips.map((placed, place) => [placed, place + 1]));
  for (const own of byVoucher(slips)) {
    const alike = strongestOf(own);
    const [chosen] = [...alike].sort(byLeast);
    if (chosen === undefined) continue;
    const others = own.filter(({ slip }) => slip.content !== chosen.slip.content);
    const equals = others.filter((other) => alike.includes(other));
    const [equal] = equals;
    if (equal !== undefined) findings.push(differing(chosen, files[equal.file] ?? "", files));
    for (const other of others) findings.push(differing(other, files[chosen.file] ?? "", files));
    const isVoid = equal !== undefined && chosen.slip.key !== undefined;
    const stated = statedOtherwise(table, chosen, { files, isCounted: chosen.isProved && !isVoid });
    findings.push(...stated);
    const row = table.lay(figuresOf(chosen.slip.payment), { file: chosen.file, slip: places.get(chosen) ?? 0 });
    const isDisputed = equals.length > 0 || stated.length > 0 || table.field(row, "isDisputed") === 1;
    table.put(row, "isDisputed", isVoid || (!chosen.isProved && isDisputed) ? 1 : 0);
    if (chosen.isProved) table.put(row, "isProved", 1);
    if (isVoid) table.put(row, "isVoid", 1);
  }
  return findings;
}

/** The slips of a voucher that say most: those that prove, else those with a seal that fits, else all of them. */
function strongestOf(own: readonly PlacedSlip[]): readonly PlacedSlip[] {
  const proving = own.filter(({ isProved }) => isProved);
  if (proving.length > 0) return proving;
  const sealed = own.filter(({ slip }) => slip.key !== undefined);
  return sealed.length > 0 ? sealed : own;
}

/** The lowest amount first, so that names of files decide nothing. */
function byLeast({ slip: one }: PlacedSlip, { slip: other }: PlacedSlip): number {
  return one.payment.counted - other.payment.counted || (one.content < other.content ? -1 : 1);
}

function byVoucher(slips: readonly PlacedSlip[]): Iterable<readonly PlacedSlip[]> {
  const groups = new Map<string, PlacedSlip[]>();
  for (const placed of slips) {
    const { payment, sightings } = placed.slip;
    if (sightings.some(({ code }) => code === "record-changed")) continue;
    const name = `${payment.employer} ${payment.voucher}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [placed]);
    else group.push(placed);
  }
  return groups.values();
}

function differing({ slip, file }: PlacedSlip, other: string, files: readonly string[]): Finding {
  const { card, voucher } = slip.payment;
  return { code: "voucher-differs", file: files[file] ?? "", line: null, card, voucher, data: { other } };
}

/** The line of a list that tells of a slip's payment, where it does not say the same: what the voucher is, and what differs. */
function statedOtherwise(
  table: SeenTable,
  { slip, file }: PlacedSlip,
  { files, isCounted }: { readonly files: readonly string[]; readonly isCounted: boolean },
): readonly Finding[] {
  const figures = figuresOf(slip.payment);
  const packed = new Float64Array(rowWidth);
  packRow(figures, 0, packed, 0);
  const row = table.find(figures.employer, figures.year, figures.number);
  const stated = row < 0 ? undefined : table.statedAt(row);
  if (stated === undefined) return [];
  const isSame =
    table.field(row, "contentOne") === packed[at.contentOne] &&
    table.field(row, "contentTwo") === packed[at.contentTwo];
  if (isSame) return [];
  const place = { file: files[stated.file] ?? "", line: stated.line };
  const { card, voucher } = slip.payment;
  const difference = { ...firstDifference(table, row, slip.payment), ...(!isCounted && { slip: "not-proved" }) };
  return [
    { code: "voucher-differs", ...place, card, voucher, data: { other: files[file] ?? "" } },
    { code: "seen-twice-differs", ...place, card, voucher, data: difference },
  ];
}

function firstDifference(table: SeenTable, row: number, payment: SeenPayment): FindingData {
  if (cardOf(table.field(row, "card")) !== payment.card) {
    return { field: "Frikort-ID", expected: payment.card, found: cardOf(table.field(row, "card")) };
  }
  if (table.field(row, "counted") !== payment.counted) {
    const found = table.field(row, "counted");
    return { field: "Beløb-til-registrering", unit: "oere", expected: payment.counted, found };
  }
  if (table.field(row, "payDay") !== dayNumber(payment.payDay)) {
    return { field: "Udbetalingsdato", expected: payment.payDay, found: dayOfNumber(table.field(row, "payDay")) };
  }
  if (table.field(row, "employedFrom") !== dayNumber(payment.employedFrom)) {
    const found = dayOfNumber(table.field(row, "employedFrom"));
    return { field: "Ansættelse-fra", expected: payment.employedFrom, found };
  }
  return {};
}
