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
 * Lays slips over the lines of lists. Of several contents of one voucher the sealed one counts; none does when two are sealed. A
 * slip whose record was changed says nothing. A line that differs from the slip is found, whichever of them was read first.
 */
export function laySlips(table: SeenTable, slips: readonly PlacedSlip[], files: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  const places = new Map(slips.map((placed, place) => [placed, place + 1]));
  for (const own of byVoucher(slips)) {
    const proving = own.filter(({ isProved }) => isProved);
    const [chosen] = proving.length > 0 ? proving : own;
    if (chosen === undefined) continue;
    const others = own.filter(({ slip }) => slip.content !== chosen.slip.content);
    for (const other of others) {
      findings.push(differing(other.slip.payment, files[other.file] ?? "", { other: files[chosen.file] ?? "" }));
    }
    findings.push(...statedOtherwise(table, chosen, files));
    const row = table.lay(figuresOf(chosen.slip.payment), { file: chosen.file, slip: places.get(chosen) ?? 0 });
    if (chosen.isProved) table.put(row, "isProved", 1);
    if (others.some(({ isProved }) => isProved)) table.put(row, "isVoid", 1);
  }
  return findings;
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

function differing({ card, voucher }: SeenPayment, file: string, data: FindingData): Finding {
  return { code: "voucher-differs", file, line: null, card, voucher, data };
}

/** The line of a list that tells of a slip's payment, where it does not say the same: what the voucher is, and what differs. */
function statedOtherwise(table: SeenTable, { slip, file }: PlacedSlip, files: readonly string[]): readonly Finding[] {
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
  return [
    { code: "voucher-differs", ...place, card, voucher, data: { other: files[file] ?? "" } },
    { code: "seen-twice-differs", ...place, card, voucher, data: firstDifference(table, row, slip.payment) },
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
