import { showDay, showPeriod } from "../../values/calendar.js";
import { showInstant } from "../../values/copenhagen.js";
import { showHours } from "../../values/hours.js";
import { negated, noMoney, showAmount, showMoney, showPercentage } from "../../values/money.js";
import type { Payslip, SlipLine } from "../papers/payslip.js";
import { type Words1, words1 } from "./page-1-words.js";

/** A text as it is drawn at once, and where it begins: in points, from the lower left corner of the page. */
export interface PagePiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A text that a slip of layout 1 shows, in the order of drawing; figures and days in the place that belongs to their label. */
interface Shown {
  readonly field: string;
  readonly text: string;
  /**
   * On the line of what is drawn before it, to the right; in the column of values beside it; right below it. Words that the layout has
   * somewhere on a line; a banner at the head. All else begins at the left of one of the two columns.
   */
  readonly place?: "beside" | "value" | "below" | "word" | "banner";
}

/**
 * The first field in which the pages of a slip of layout 1 show something else than its record, or nothing. Every text has to be
 * there, in the order of the layout and no others, and every figure on the line of its own label.
 */
export function differsOnLayout1(slip: Payslip, pages: readonly (readonly PagePiece[])[]): string | undefined {
  const own = withoutFrames(slip, pages);
  if (own === undefined) return "page";
  let next = 0;
  let last: PagePiece | undefined;
  for (const { field, text, place } of shownOn(slip)) {
    const from = next;
    let read = "";
    while (next < own.length && read.length < bare(text).length) {
      read += bare(own[next]?.text ?? "");
      next += 1;
    }
    const [first, end] = [own[from], own[next - 1]];
    if (read !== bare(text) || first === undefined) return field;
    if (!isInOnePlace(own.slice(from, next), text, place) || !isPlaced(first, last, { field, place })) return field;
    last = end ?? last;
  }
  return next === own.length ? undefined : "page";
}

const figure = /^[−\d]/;

/** Figures and words are drawn at once; of a text that is broken every line begins below the first, so no letter of it stands elsewhere. */
function isInOnePlace(pieces: readonly PagePiece[], text: string, place: Shown["place"]): boolean {
  const isWhole = place === "word" || place === "below" || (place === "beside" && figure.test(text));
  return isWhole ? pieces.length === 1 : pieces.every(({ x }) => isNear(x, pieces[0]?.x ?? x));
}

const columns: readonly number[] = [51, 309];
const toValue = 96;
const headFrom = 600;

/** Programs that save a page round its places. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.2;
}

function isPlaced(
  own: PagePiece,
  label: PagePiece | undefined,
  { field, place }: Pick<Shown, "field"> & { readonly place: Shown["place"] },
): boolean {
  if (place === "word") return true;
  if (place === "banner") return own.y > headFrom;
  if (place === undefined) return columns.some((column) => isNear(own.x, column));
  if (label === undefined) return false;
  const isBeside = isNear(own.y, label.y) && own.x > label.x;
  if (place === "beside") return isBeside;
  if (place === "value") return isBeside && isNear(own.x, label.x + toValue);
  const isUnder = own.y < label.y && label.y - own.y < 15;
  return (
    isUnder && (field === "voucher" ? own.y > headFrom && Math.abs(own.x - label.x) < 120 : isNear(own.x, label.x))
  );
}

/** All pages one after the other without their foot, and further ones without what they repeat. */
function withoutFrames(slip: Payslip, pages: readonly (readonly PagePiece[])[]): readonly PagePiece[] | undefined {
  const words = words1[slip.language];
  const foot = (page: number) => bare(`${words.page(page, pages.length)}${footOf(slip, words)}`);
  const body: PagePiece[] = [];
  for (const [place, pieces] of pages.entries()) {
    const [numbered, issued] = pieces.slice(-2);
    if (bare(`${numbered?.text}${issued?.text}`) !== foot(place + 1)) return undefined;
    const own = pieces.slice(0, -2);
    if (place > 0) {
      if (bare(own.shift()?.text ?? "") !== bare(words.continued(slip.voucher))) return undefined;
      const heads = tableHeads(words);
      if (own.slice(0, heads.length).every(({ text }, head) => text === heads[head])) own.splice(0, heads.length);
    }
    body.push(...own);
  }
  return body;
}

function footOf(slip: Payslip, words: Words1): string {
  return [words.issued(showInstant(slip.issuedAt)), words.kept(showDay(slip.keptUntil)), words.currency].join("·");
}

function tableHeads({ text, hours, rate, amount }: Words1): readonly string[] {
  return [text, hours, rate, amount];
}

/** Without spaces, which lines break at, and with accents joined to their letters, as they are printed. */
function bare(text: string): string {
  return text.normalize("NFC").replace(/\s/g, "");
}

function shownOn(slip: Payslip): readonly Shown[] {
  const words = words1[slip.language];
  return [
    ...headOf(slip, words),
    ...tableHeads(words).map((text): Shown => ({ field: "page", text, place: "word" })),
    ...slip.lines.flatMap((line) => lineOf(line, words)),
    ...sumsOf(slip, words),
    ...cardOf(slip, words),
    ...groundOf(slip, words),
  ].filter(({ text }) => text !== "");
}

function headOf(slip: Payslip, words: Words1): readonly Shown[] {
  const { employer, holder, reason, kind } = slip;
  const concerned = slip.corrects === undefined ? words.reverses(slip.reverses ?? "") : words.corrects(slip.corrects);
  const banner =
    kind === "payment" ? [] : [words[kind], concerned, ...(reason === undefined ? [] : [words.reason(reason)])];
  const fact = (field: string, label: string, value: string): readonly Shown[] => [
    { field, text: label },
    { field, text: value, place: "value" },
  ];
  const strip = (field: string, label: string, value: string): readonly Shown[] => [
    { field, text: label, place: "word" },
    { field, text: value, place: "below" },
  ];
  return [
    { field: "page", text: words.title },
    ...strip("voucher", words.voucher, slip.voucher),
    { field: "page", text: words.subtitle },
    ...banner.map((text): Shown => {
      return { field: slip.corrects === undefined ? "reverses" : "corrects", text, place: "banner" };
    }),
    { field: "page", text: words.employee },
    { field: "name", text: holder.name },
    { field: "address", text: partsOf(holder.address) },
    ...(holder.employeeNumber === undefined ? [] : fact("employeeNumber", words.employeeNumber, holder.employeeNumber)),
    ...fact("card", words.card, slip.card),
    { field: "page", text: words.employer },
    { field: "employer", text: employer.name },
    { field: "employer", text: partsOf(employer.address) },
    ...fact("employer", words.cvr, employer.cvr),
    ...fact("contact", words.contact, employer.contact),
    ...strip("period", words.period, showPeriod(slip.period)),
    ...strip("payDay", words.payDay, showDay(slip.payDay)),
    ...strip("incomeYear", words.incomeYear, String(slip.incomeYear)),
    ...strip("paidBy", words.paidBy[slip.paidBy][0], words.paidBy[slip.paidBy][1]),
  ];
}

/** An address is printed with its town on a line of its own, and without the comma before it. */
function partsOf(address: string): string {
  const parts = address.split(/\s*[,\n]\s*/).filter((part) => part.trim() !== "");
  const town = parts.findLastIndex((part) => /^(?:DK-)?\d{4} /.test(part));
  if (town <= 0) return parts.join(", ");
  return `${parts.slice(0, town).join(", ")} ${parts.slice(town).join(", ")}`;
}

function lineOf(line: SlipLine, words: Words1): readonly Shown[] {
  const figures = [
    ...(line.hours === undefined ? [] : [showHours(line.hours)]),
    ...(line.perHour === undefined ? [] : [showAmount(line.perHour)]),
    showAmount(line.amount),
  ];
  return [
    { field: "lines", text: textOf(line, words) },
    ...figures.map((text) => ({ field: "lines", text, place: "beside" as const })),
  ];
}

function textOf({ kind, text, share, base }: SlipLine, words: Words1): string {
  if (kind === "supplement") return text === "" ? words.supplementPlain : words.supplement(text);
  if (kind !== "holiday-pay") return words[kind];
  return share === undefined || base === undefined
    ? words.holidayPayPlain
    : words.holidayPay(showPercentage(share), showMoney(base));
}

function sumsOf(slip: Payslip, words: Words1): readonly Shown[] {
  const reminder = slip.kind === "reversal" ? words.reminderReversal : words.reminder;
  return [
    ...amount("counted", words.sum, slip.counted),
    ...amount("page", words.incomeTax, noMoney),
    ...amount("page", words.labourMarket, noMoney),
    ...(hasAtp(slip) ? amount("atpEmployee", words.atpEmployee, negated(slip.atpEmployee)) : []),
    ...amount("payout", words.payout, slip.payout),
    ...amount("counted", words.register, slip.counted),
    { field: "page", text: reminder },
  ];
}

function cardOf(slip: Payslip, words: Words1): readonly Shown[] {
  const { saldo } = slip;
  const note = saldo === undefined ? words.ownLedger : words.saldo(showInstant(saldo.readAt), showMoney(saldo.left));
  const beside = [
    ...(hasAtp(slip) ? amount("atpEmployer", words.atpEmployer, slip.atpEmployer) : []),
    ...(slip.holidayPayAccrued === 0 ? [] : amount("holidayPayAccrued", words.accrued, slip.holidayPayAccrued)),
    ...(slip.holidayPayOwed === 0 ? [] : amount("holidayPayOwed", words.owed, slip.holidayPayOwed)),
    ...(slip.outside === 0 ? [] : amount("outside", words.outside, slip.outside)),
  ];
  return [
    { field: "incomeYear", text: words.cardYear(slip.incomeYear) },
    ...amount("ceiling", words.ceiling, slip.ceiling),
    ...amount("usedBefore", words.usedBefore, slip.usedBefore),
    ...amount("usedAfter", words.used, slip.usedAfter),
    ...amount("left", words.left, slip.left),
    { field: "saldo", text: note },
    ...(beside.length === 0 ? [] : [{ field: "page", text: words.beside }, ...beside]),
  ];
}

function groundOf(slip: Payslip, words: Words1): readonly Shown[] {
  const { seal, paidBy, payout } = slip;
  const received = payout < 0 ? words.receivedBack(showMoney(negated(payout))) : words.received(showMoney(payout));
  const receipt: readonly Shown[] = [
    { field: "payout", text: received },
    ...[words.receivedDay, words.signature].map((text): Shown => ({ field: "payout", text, place: "word" })),
  ];
  return [
    { field: "page", text: words.groundHeading },
    { field: "page", text: words.ground },
    ...slip.doubts.map(({ name, year, standing }) => ({ field: "page", text: words.doubts[name][standing](year) })),
    { field: "seal", text: seal === undefined ? "" : words.seal(seal.key, seal.code) },
    ...(paidBy === "cash" && payout !== 0 ? receipt : []),
  ];
}

function amount(field: string, label: string, of: Payslip["counted"]): readonly Shown[] {
  return [
    { field, text: label },
    { field, text: showAmount(of), place: "beside" },
  ];
}

function hasAtp({ atpEmployee, atpEmployer }: Payslip): boolean {
  return atpEmployee !== 0 || atpEmployer !== 0;
}
