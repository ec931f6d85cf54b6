import type { Day } from "../../values/calendar.js";
import type { Finding } from "../../values/finding.js";
import type { CvrNumber, FrikortId } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { SeenDocuments } from "./seen-documents.js";
import { cardOf, dayOfNumber, employerOf, voucherAt } from "./seen-table.js";
import type { StandingRows } from "./standing-rows.js";

/** One amount as socialtfrikort.dk shows it. */
export interface ShownLine {
  readonly card: FrikortId;
  readonly amount: Money;
  readonly employer?: CvrNumber;
  readonly day?: Day;
  /** The physical line of the list. */
  readonly line: number;
}

/** A list of what socialtfrikort.dk shows, and the file it stands in. */
export interface ShownList {
  readonly file: string;
  readonly lines: readonly ShownLine[];
}

/**
 * Holds the papers against what socialtfrikort.dk shows, per card, employer and amount, each payment once. Only cards of the list
 * and the years of its days are looked at. Lines that take each other back are nothing. Found: an amount that no paper has, a
 * payment that is not shown, and one that is shown with another amount.
 */
export function comparePapers(seen: SeenDocuments, standing: StandingRows, list: ShownList): readonly Finding[] {
  const lines = withoutTakenBack(list.lines);
  const cards = new Set(list.lines.map(({ card }) => card));
  const years = new Set(list.lines.flatMap(({ day }) => (day === undefined ? [] : [day.slice(0, 4)])));
  const open: Paid[] = [];
  for (const row of standing.order) {
    const paid = paidAt(seen, row);
    const isLooked = cards.has(paid.card) && (years.size === 0 || years.has(paid.payDay.slice(0, 4)));
    if (isLooked && standing.isStanding(row)) open.push(paid);
  }
  const findings: Finding[] = [];
  const left = lines.filter((line) => {
    const isSame = (paid: Paid) => isOf(line, paid) && paid.counted === line.amount;
    const found = taken(open, (paid) => isSame(paid) && paid.payDay === line.day) ?? taken(open, isSame);
    return found === undefined;
  });
  for (const line of left) {
    const near = taken(open, (paid) => isOf(line, paid) && (line.day === undefined || paid.payDay === line.day));
    findings.push(differing(list.file, line, near));
  }
  for (const paid of open) {
    const { card, voucher, employer, payDay, counted, file } = paid;
    const data = { kind: "not-shown", employer, payDay, unit: "oere", expected: counted };
    findings.push({ code: "portal-differs", file, line: null, card, voucher, data });
  }
  return findings;
}

interface Paid {
  readonly card: FrikortId;
  readonly employer: CvrNumber;
  readonly payDay: Day;
  readonly counted: number;
  readonly voucher: Finding["voucher"];
  readonly file: string;
}

function paidAt({ table, files }: SeenDocuments, row: number): Paid {
  return {
    card: cardOf(table.field(row, "card")),
    employer: employerOf(table.field(row, "employer")),
    payDay: dayOfNumber(table.field(row, "payDay")),
    counted: table.field(row, "counted"),
    voucher: voucherAt(table.field(row, "year"), table.field(row, "number")),
    file: files[table.field(row, "file")] ?? "",
  };
}

function isOf({ card, employer }: ShownLine, paid: Paid): boolean {
  return paid.card === card && (employer === undefined || paid.employer === employer);
}

/** Takes the first that fits out of the list and gives it. */
function taken(open: Paid[], fits: (paid: Paid) => boolean): Paid | undefined {
  const place = open.findIndex(fits);
  return place < 0 ? undefined : open.splice(place, 1)[0];
}

function withoutTakenBack(lines: readonly ShownLine[]): readonly ShownLine[] {
  const left = lines.filter(({ amount }) => amount >= 0);
  const unmatched: ShownLine[] = [];
  for (const back of lines) {
    if (back.amount >= 0) continue;
    const place = left.findIndex(
      ({ card, employer, amount }) => card === back.card && employer === back.employer && amount === -back.amount,
    );
    if (place < 0) unmatched.push(back);
    else left.splice(place, 1);
  }
  return [...left, ...unmatched];
}

function differing(file: string, line: ShownLine, near: Paid | undefined): Finding {
  const { card, amount, day, employer } = line;
  const place = { file, line: line.line, card, voucher: near?.voucher ?? null };
  const about = {
    ...(day && { payDay: day }),
    ...((near?.employer ?? employer) && { employer: near?.employer ?? employer }),
  };
  if (near === undefined) {
    return { code: "portal-differs", ...place, data: { kind: "only-shown", ...about, unit: "oere", found: amount } };
  }
  const sides = { unit: "oere", expected: near.counted, found: amount };
  return { code: "portal-differs", ...place, data: { kind: "amount", ...about, ...sides } };
}
