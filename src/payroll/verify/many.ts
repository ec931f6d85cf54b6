import { daysOf, overlap, type Period } from "../../values/calendar.js";
import type { Digest } from "../../values/digest.js";
import type { Finding } from "../../values/finding.js";
import type { Hours } from "../../values/hours.js";
import { type FrikortId, numberOf, yearOfVoucher } from "../../values/identity.js";
import { inactiveOn, isInactive, isOnList } from "./card-list.js";
import type { PlacedSlip } from "./lay-slips.js";
import { comparePapers, type ShownList } from "./portal.js";
import type { NotProved, SeenDocuments, SeenTogether } from "./seen-documents.js";
import { cardOf, dayOfNumber, statuses, voucherAt } from "./seen-table.js";
import { inspectSeries } from "./series.js";
import { inspectSettled } from "./settled.js";
import { findingOf } from "./sighting.js";
import { originalOf, type StandingRows, standingRows } from "./standing-rows.js";
import { sumCards } from "./sums.js";
import { inspectUsedBefore } from "./used-before.js";
import type { View } from "./view.js";
import { inspectYears } from "./year-to-date.js";

/** Everything that only many documents together can show. */
export function inspectMany(seen: SeenDocuments, portal?: ShownList): SeenTogether {
  const standing = standingRows(seen);
  const used = inspectUsedBefore(seen, standing);
  const { cards, findings } = sumCards(seen, standing, used.missingOf);
  const reversed = reversedSince(seen, standing);
  const reversals = inspectReversals(seen, standing);
  const shown = portal === undefined ? undefined : comparePapers(seen, standing, portal);
  const settled = inspectSettled(seen.slips, seen.files);
  const isAsked = (finding: Finding) => isOfView(finding, seen.view);
  return {
    payments: standing.order.length,
    cards,
    findings: [
      ...twoContents(seen, standing),
      ...inspectSeries(
        seen.slips.filter(({ slip }) => (seen.view.card ?? slip.payment.card) === slip.payment.card),
        seen.files,
      ).filter(isAsked),
      ...[...inspectYears(seen.slips, seen.files), ...settled.findings, ...used.findings].filter(isAsked),
      ...reversals.findings,
      ...reversed.findings,
      ...gaps(seen),
      ...notRegistered(seen, standing),
      ...whileInactive(seen, standing),
      ...notOnList(seen, standing),
      ...twoNames(seen),
      ...overlaps(seen, standing),
      ...findings,
      ...(shown?.findings ?? []),
    ],
    remarks: [
      ...reversed.remarks,
      ...[...unlikely(seen), ...used.remarks, ...twoCards(seen), ...settled.remarks].filter(isAsked),
    ],
    notProved: [...reversals.notProved, ...notHeld(shown?.notHeld ?? 0)],
  };
}

/** Is it about the card and the year that are looked at? */
function isOfView({ card, voucher }: Finding, view: View): boolean {
  return (
    (view.card ?? card) === card &&
    (view.year === undefined || voucher === null || yearOfVoucher(voucher) === view.year)
  );
}

/** Payments of cards or years of which the list from socialtfrikort.dk does not tell: whether they are registered is not known. */
function notHeld(payments: number): readonly NotProved[] {
  if (payments === 0) return [];
  return [{ code: "narrowed", file: null, card: null, voucher: null, data: { in: "portal", payments } }];
}

/** A finding about one payment, in the document it counts from unless another place is said. */
function about(
  { table, files }: SeenDocuments,
  row: number,
  said: Pick<Finding, "code" | "data"> & { readonly place?: { readonly file: number; readonly line: number } },
): Finding {
  const line = table.field(row, "slip") > 0 ? 0 : table.field(row, "line");
  const { code, data, place = { file: table.field(row, "file"), line } } = said;
  return {
    ...{ code, file: files[place.file] ?? "", line: place.line === 0 ? null : place.line },
    card: cardOf(table.field(row, "card")),
    voucher: voucherAt(table.field(row, "year"), table.field(row, "number")),
    data,
  };
}

/** What a slip says that no rule forbids and a person should look at. */
function unlikely({ slips, files }: SeenDocuments): readonly Finding[] {
  return slips.flatMap(({ slip, file }) =>
    slip.remarks.map((remark) => findingOf(remark, files[file] ?? "", slip.payment)),
  );
}

/**
 * Lines that differ from another line of the same voucher, and where no slip tells which is right both of them; one that says what
 * the slip says is no fault of its own.
 */
function twoContents(seen: SeenDocuments, standing: StandingRows): readonly Finding[] {
  const { table, files } = seen;
  const told = new Set<number>();
  return table.conflicts
    .filter(({ row, content: [one, two] }) => {
      const isAsCounted = table.field(row, "contentOne") === one && table.field(row, "contentTwo") === two;
      return standing.isInView(row) && !isAsCounted;
    })
    .flatMap(({ row, file, line }) => {
      const otherLine = table.field(row, "slip") > 0 ? 0 : table.field(row, "line");
      const data = { other: files[table.field(row, "file")] ?? "", ...(otherLine > 0 && { otherLine }) };
      const own = about(seen, row, { code: "voucher-differs", data, place: { file, line } });
      if (otherLine === 0 || told.has(row)) return [own];
      told.add(row);
      const counted = { other: files[file] ?? "", otherLine: line };
      return [about(seen, row, { code: "voucher-differs", data: counted }), own];
    });
}

/**
 * A reversal that is not of the payment it names takes nothing out, and neither does one that no seal proves when its payment is
 * sealed. A list that calls a sealed payment reversed, without any reversal of it, says other than the papers.
 */
function inspectReversals(seen: SeenDocuments, standing: StandingRows): Pick<SeenTogether, "findings" | "notProved"> {
  const { table, slips, files } = seen;
  const findings: Finding[] = [];
  const notProved: SeenTogether["notProved"][number][] = [];
  const only = new Set<number>();
  for (let row = 0; row < table.count; row += 1) {
    const number = table.field(row, "reverses");
    if (number === 0 || !standing.isInView(row)) continue;
    const effect = standing.effectOf(row);
    const slip = slips[table.field(row, "slip") - 1]?.slip;
    const reverses = slip?.payment.reverses ?? voucherAt(table.field(row, "year"), number) ?? "";
    if (effect === "not-of-this-payment")
      findings.push(about(seen, row, { code: "reversal-unmatched", data: { reverses } }));
    if (effect !== "only-stated" && effect !== "payment-not-seen") continue;
    if (effect === "only-stated") only.add(originalOf(table, row));
    const { file, card, voucher } = about(seen, row, { code: "reversal-unmatched", data: {} });
    notProved.push({ code: "reversal-only-stated", file, card, voucher, data: { reverses, effect } });
  }
  for (const { slip, file } of slips) {
    const { corrects, payment } = slip;
    const { card, voucher } = payment;
    const of =
      corrects && table.find(Number(payment.employer), yearOfVoucher(corrects.voucher), numberOf(corrects.voucher));
    if (corrects === undefined || of === undefined || of < 0 || !standing.isStanding(of) || !standing.isInView(of))
      continue;
    const data = { reverses: corrects.voucher, effect: "reversal-not-seen" };
    notProved.push({ code: "reversal-only-stated", file: files[file] ?? "", card, voucher, data });
  }
  const reversedStatus = statuses.indexOf("tilbageført");
  for (let row = 0; row < table.count; row += 1) {
    const place = table.statedAt(row);
    if (place === undefined || standing.isStatedReversed(row) || table.field(row, "reverses") > 0) continue;
    if (table.field(row, "status") !== reversedStatus || standing.reversedBy(row) >= 0 || only.has(row)) continue;
    if (!standing.isInView(row)) continue;
    const data = { field: "Status", found: "tilbageført", other: files[table.field(row, "file")] ?? "" };
    findings.push(about(seen, row, { code: "seen-twice-differs", data, place }));
  }
  return { findings, notProved };
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
    const by = standing.reversedBy(row);
    const isReversed = by >= 0 || standing.isStatedReversed(row);
    if (table.field(row, "reverses") !== 0 || !isReversed || !standing.isInView(row)) continue;
    const reversedBy = by < 0 ? null : voucherAt(table.field(by, "year"), table.field(by, "number"));
    const data = reversedBy === null ? {} : { reversedBy };
    const place = table.listedAt(row);
    if (place !== undefined && table.field(row, "status") === missing) {
      findings.push(about(seen, row, { code: "reversed-since", data: { ...data, status: "mangler" }, place }));
    } else if (table.field(row, "slip") !== 0) remarks.push(about(seen, row, { code: "reversed-since", data }));
  }
  return { findings, remarks };
}

const gapsShownMax = 20;

/** Numbers run without gaps per employer and year (R34), which shows only in an exported list of the whole year. */
function gaps({ lists, view }: SeenDocuments): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { file, numbers } of lists) {
    for (const [own, held] of numbers) {
      if (view.year !== undefined && own !== view.year) continue;
      const missing = missingIn(held).flatMap((number) => voucherAt(own, number) ?? []);
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
    const place = table.listedAt(row);
    if (place === undefined || table.field(row, "status") !== missing || !standing.isInView(row)) continue;
    const reverses = table.field(row, "reverses");
    if (reverses === 0 && standing.reversedBy(row) >= 0) continue;
    if (reverses !== 0) {
      const original = originalOf(table, row);
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
    const card = cardOf(table.field(row, "card"));
    if (!isInactive(cards, card, payDay)) continue;
    const { from, to } = inactiveOn(cards, card, payDay) ?? {};
    const days = { ...(from && { inactiveFrom: from }), ...(to && { inactiveTo: to }) };
    const data = { payDay, counted: table.field(row, "counted"), ...days };
    findings.push(about(seen, row, { code: "paid-while-inactive", data }));
  }
  return findings;
}

/** Cards that are paid on and do not stand on the municipality's list, each once, by its first payment. */
function notOnList(seen: SeenDocuments, standing: StandingRows): readonly Finding[] {
  const { table, cards } = seen;
  if (cards === undefined) return [];
  const findings: Finding[] = [];
  let told = -1;
  for (const row of standing.order) {
    const card = table.field(row, "card");
    if (card === told || isOnList(cards, cardOf(card))) continue;
    told = card;
    findings.push(about(seen, row, { code: "card-not-on-list", data: {} }));
  }
  return findings;
}

/** Two names on one card, on slips or on the municipality's list. That they differ is told, never what they are. */
function twoNames(seen: SeenDocuments): readonly Finding[] {
  const { slips, files, cards, view } = seen;
  const first = new Map<string, { readonly holders: readonly Digest[]; readonly place: string }>();
  for (const [card, { holders = [] }] of cards ?? []) if (holders.length > 0) first.set(card, { holders, place: "" });
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const { slip, file } of slips) {
    const { card, voucher, payDay } = slip.payment;
    if (slip.sightings.some(({ code }) => code === "record-changed")) continue;
    if ((view.card ?? card) !== card) continue;
    const before = first.get(card);
    if (before === undefined) first.set(card, { holders: [slip.holder], place: files[file] ?? "" });
    else if (before.holders.some((holder) => holder !== slip.holder) && !told.has(`${card} ${slip.holder}`)) {
      told.add(`${card} ${slip.holder}`);
      const data = { ...(before.place !== "" && { other: before.place }), payDay };
      findings.push({ code: "names-differ", file: files[file] ?? "", line: null, card, voucher, data });
    }
  }
  return findings;
}

/** One name on two cards of an employer, each card once: the name is not told. Two may have the same; a wrong number is likelier (R52). */
function twoCards({ slips, files }: SeenDocuments): readonly Finding[] {
  const first = new Map<string, FrikortId>();
  const told = new Set<string>();
  const remarks: Finding[] = [];
  for (const { slip, file } of slips) {
    const { employer, card, voucher } = slip.payment;
    const holder = `${employer} ${slip.holder}`;
    const other = first.get(holder);
    if (other === undefined) first.set(holder, card);
    else if (other !== card && !told.has(`${holder} ${card}`)) {
      told.add(`${holder} ${card}`);
      const data = { field: "card", found: other };
      remarks.push({ code: "figure-unlikely", file: files[file] ?? "", line: null, card, voucher, data });
    }
  }
  return remarks;
}

/** Two employers that each paid for full time in periods with a day in common. Only slips tell hours. */
function overlaps(seen: SeenDocuments, standing: StandingRows): readonly Finding[] {
  const { table, slips, files } = seen;
  const byCard = new Map<string, { readonly row: number; readonly placed: PlacedSlip }[]>();
  for (const [place, placed] of slips.entries()) {
    const { payment, hours } = placed.slip;
    if (!isFullTime(hours, payment.period)) continue;
    const row = table.find(Number(payment.employer), yearOfVoucher(payment.voucher), numberOf(payment.voucher));
    if (row < 0 || !standing.isStanding(row) || !standing.isInView(row)) continue;
    if (table.field(row, "slip") !== place + 1) continue;
    const others = byCard.get(payment.card) ?? [];
    others.push({ row, placed });
    byCard.set(payment.card, others);
  }
  const findings: Finding[] = [];
  for (const own of byCard.values()) {
    for (const [place, later] of own.entries()) {
      const before = own.slice(0, place).find(({ placed }) => isAtOnce(placed, later.placed));
      if (before === undefined) continue;
      const other = `${files[before.placed.file]}`;
      const { from, to } = later.placed.slip.payment.period;
      findings.push(about(seen, later.row, { code: "periods-overlap", data: { other, from, to } }));
    }
  }
  return findings;
}

function isAtOnce({ slip: one }: PlacedSlip, { slip: other }: PlacedSlip): boolean {
  return one.payment.employer !== other.payment.employer && overlap(one.payment.period, other.payment.period);
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
