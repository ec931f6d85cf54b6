import { daysOf, overlap, type Period } from "../../values/calendar.js";
import type { Finding } from "../../values/finding.js";
import type { Hours } from "../../values/hours.js";
import { numberOf, yearOfVoucher } from "../../values/identity.js";
import { isInactive } from "./card-list.js";
import type { JudgedSlip } from "./seen.js";
import type { SeenDocuments, SeenTogether } from "./seen-documents.js";
import { cardOf, dayOfNumber, statuses, voucherAt } from "./seen-table.js";
import { type StandingRows, standingRows } from "./standing-rows.js";
import { sumCards } from "./sums.js";

/** Everything that only many documents together can show. */
export function inspectMany(seen: SeenDocuments): SeenTogether {
  const standing = standingRows(seen);
  const { cards, findings } = sumCards(seen, standing);
  const reversed = reversedSince(seen, standing);
  return {
    payments: standing.order.length,
    cards,
    findings: [
      ...twoContents(seen),
      ...reversed.findings,
      ...gaps(seen),
      ...notRegistered(seen, standing),
      ...whileInactive(seen, standing),
      ...overlaps(seen, standing),
      ...findings,
    ],
    remarks: reversed.remarks,
  };
}

/** A finding about one payment, in the document it was first seen in unless another place is said. */
function about(
  { table, files }: SeenDocuments,
  row: number,
  said: Pick<Finding, "code" | "data"> & { readonly place?: { readonly file: number; readonly line: number } },
): Finding {
  const { code, data, place = { file: table.fileOf(row), line: table.field(row, "line") } } = said;
  return {
    ...{ code, file: files[place.file] ?? "", line: place.line === 0 ? null : place.line },
    card: cardOf(table.field(row, "card")),
    voucher: voucherAt(table.field(row, "year"), table.field(row, "number")),
    data,
  };
}

function inView({ year, table }: SeenDocuments, row: number): boolean {
  return year === undefined || table.field(row, "year") === year;
}

function twoContents(seen: SeenDocuments): readonly Finding[] {
  const { table, files } = seen;
  return table.conflicts
    .filter(({ row }) => inView(seen, row))
    .map(({ row, file, line }) => {
      const data = { other: files[table.fileOf(row)] ?? "", otherLine: table.field(row, "line") };
      return about(seen, row, { code: "voucher-differs", data, place: { file, line } });
    });
}

/**
 * A payment and its reversal side by side are as they should be, and only remarked. A list that says the payment is still
 * to be registered, although another document reverses it, is older than the reversal: a finding.
 */
function reversedSince(
  seen: SeenDocuments,
  standing: StandingRows,
): { readonly findings: readonly Finding[]; readonly remarks: readonly Finding[] } {
  const { table } = seen;
  const findings: Finding[] = [];
  const remarks: Finding[] = [];
  const missing = statuses.indexOf("mangler");
  for (let row = 0; row < table.count; row += 1) {
    if (table.field(row, "reverses") !== 0 || !standing.isReversed(row) || !inView(seen, row)) continue;
    const by = (standing.reversedBy[row] ?? 0) - 1;
    const reversedBy = by < 0 ? undefined : voucherAt(table.field(by, "year"), table.field(by, "number"));
    const data = reversedBy === undefined ? {} : { reversedBy };
    const place = table.listOf(row);
    if (place !== undefined && table.field(row, "status") === missing) {
      findings.push(about(seen, row, { code: "reversed-since", data: { ...data, status: "mangler" }, place }));
    } else if (table.slipOf(row) !== 0) remarks.push(about(seen, row, { code: "reversed-since", data }));
  }
  return { findings, remarks };
}

const gapsShownMax = 20;

/** Numbers run without gaps per employer and year (R34), which shows only in an exported list of the whole year. */
function gaps({ lists, year }: SeenDocuments): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { file, numbers } of lists) {
    for (const [own, held] of numbers) {
      if (year !== undefined && own !== year) continue;
      const missing = missingIn(held).map((number) => voucherAt(own, number));
      if (missing.length === 0) continue;
      const data = { year: own, count: missing.length, missing: missing.slice(0, gapsShownMax) };
      findings.push({ code: "voucher-gap", file, line: null, card: null, voucher: missing[0] ?? null, data });
    }
  }
  return findings;
}

const missingMax = 1000;

function missingIn(held: readonly number[]): readonly number[] {
  const missing: number[] = [];
  let expected = 1;
  for (const number of [...held].sort((one, other) => one - other)) {
    while (expected < number && missing.length < missingMax) {
      missing.push(expected);
      expected += 1;
    }
    expected = number + 1;
  }
  return missing;
}

/** What an exported list says is still to be typed at socialtfrikort.dk (R10); a reversal only when its payment was typed. */
function notRegistered(seen: SeenDocuments, standing: StandingRows): readonly Finding[] {
  const { table } = seen;
  const [missing, registered] = [statuses.indexOf("mangler"), statuses.indexOf("registreret")];
  const findings: Finding[] = [];
  for (let row = 0; row < table.count; row += 1) {
    const place = table.listOf(row);
    if (place === undefined || table.field(row, "status") !== missing || !inView(seen, row)) continue;
    const reverses = table.field(row, "reverses");
    if (reverses === 0 && standing.isReversed(row)) continue;
    if (reverses !== 0) {
      const original = table.find(table.field(row, "employer"), table.field(row, "year"), reverses);
      if (original < 0 || table.field(original, "status") !== registered) continue;
    }
    findings.push(about(seen, row, { code: "not-registered", data: { counted: table.field(row, "counted") }, place }));
  }
  return findings;
}

function whileInactive(seen: SeenDocuments, standing: StandingRows): readonly Finding[] {
  const { table, cards } = seen;
  if (cards === undefined) return [];
  const findings: Finding[] = [];
  for (const row of standing.order) {
    if (!standing.isStanding(row)) continue;
    const payDay = dayOfNumber(table.field(row, "payDay"));
    if (!isInactive(cards, cardOf(table.field(row, "card")), payDay)) continue;
    const data = { payDay, counted: table.field(row, "counted") };
    findings.push(about(seen, row, { code: "paid-while-inactive", data }));
  }
  return findings;
}

/** Two employers that each paid for full time in periods with a day in common. Only slips tell hours. */
function overlaps(seen: SeenDocuments, standing: StandingRows): readonly Finding[] {
  const { table, slips, files } = seen;
  const byCard = new Map<string, { readonly row: number; readonly file: number; readonly slip: JudgedSlip }[]>();
  for (const { slip, file } of slips) {
    const { employer, voucher, card, period } = slip.payment;
    if (!isFullTime(slip.hours, period)) continue;
    const row = table.find(Number(employer), yearOfVoucher(voucher), numberOf(voucher));
    if (row < 0 || !standing.isStanding(row) || !inView(seen, row) || table.fileOf(row) !== file) continue;
    const others = byCard.get(card) ?? [];
    others.push({ row, file, slip });
    byCard.set(card, others);
  }
  const findings: Finding[] = [];
  for (const own of byCard.values()) {
    for (const [place, later] of own.entries()) {
      const before = own
        .slice(0, place)
        .find(({ slip }) => slip.payment.employer !== later.slip.payment.employer && both(slip, later.slip));
      if (before === undefined) continue;
      const other = `${files[before.file]}`;
      const { from, to } = later.slip.payment.period;
      findings.push(about(seen, later.row, { code: "periods-overlap", data: { other, from, to } }));
    }
  }
  return findings;
}

function both(one: JudgedSlip, other: JudgedSlip): boolean {
  return overlap(one.payment.period, other.payment.period);
}

const hour = 3600;

/**
 * Full time is 30 hours a week on average, the line that unemployment insurance draws between part time and full time; in
 * a period shorter than a week 7:24 a day, the length of an ordinary working day. Decided here; the scheme has no rule.
 */
function isFullTime(hours: Hours, period: Period): boolean {
  const days = daysOf(period);
  return hours >= Math.min(7.4 * days, Math.max(30, (30 * days) / 7)) * hour;
}
