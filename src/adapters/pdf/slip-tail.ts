import { paidOutOf } from "../../payroll/card/year-to-date.js";
import type { Payslip, SlipDoubt } from "../../payroll/papers/payslip.js";
import { showDay } from "../../values/calendar.js";
import { showInstant } from "../../values/copenhagen.js";
import { noDays, showHolidayDays } from "../../values/holiday-days.js";
import { showHours } from "../../values/hours.js";
import { negated, noMoney, showAmount, showMoney } from "../../values/money.js";
import type { Block } from "./flow.js";
import { qrRuns, qrSquares } from "./qr-code.js";
import {
  drawRight,
  drawRule,
  drawText,
  figure,
  marked,
  newTable,
  newTag,
  type Sheet,
  setColour,
  unread,
} from "./sheet.js";
import { type Desk, say } from "./slip-desk.js";
import { drawBand } from "./slip-head.js";
import { colours, frame, places, styles } from "./style.js";
import type { WordName } from "./template.js";
import { baselineOf, drawLines, factRow, wrapped } from "./text.js";

/** The lower part of a slip: the amount to register, the card's year, why the pay is tax-free, and the receipt for cash. */
export function tailBlocks(desk: Desk): readonly Block[] {
  const receipt = receiptBlocks(desk);
  const keep = receipt.reduce((sum, { gap, height }) => sum + gap + height, 0);
  return [registerBlock(desk), accountsBlock(desk), ...yearBlocks(desk), { ...groundBlock(desk), keep }, ...receipt];
}

/** The one number that is to be typed at socialtfrikort.dk, white on the only dark band of the page. */
function registerBlock(desk: Desk): Block {
  const height = 46;
  const reminder = say(desk, desk.slip.kind === "reversal" ? "reminderReversal" : "reminder");
  const draw = (sheet: Sheet, top: number) => {
    drawBand(sheet, { top, height, colour: colours.accent });
    const baseline = top + 24;
    const table = newTable(desk.paper);
    desk.root.add(table);
    const cells = factRow(desk.paper, table);
    marked(sheet, cells.label, () => drawText(sheet, styles.register, frame.left, baseline, say(desk, "register")));
    marked(sheet, cells.value, () =>
      drawRight(sheet, styles.registerAmount, frame.right, baseline, showAmount(desk.slip.counted)),
    );
    marked(sheet, newTag(desk.paper, desk.root, "P"), () =>
      drawText(sheet, styles.registerNote, frame.left, top + 37, reminder),
    );
  };
  return { gap: places.gap - 7, height, draw };
}

interface Account {
  readonly heading: string;
  readonly rows: readonly (readonly [label: string, amount: string])[];
  readonly note: string;
  /** How much of the whole is used, 0 to 1; drawn as a bar. */
  readonly share?: number;
}

/** The card's year to the left; to the right what belongs to the payment but is not paid with it. */
function accountsBlock(desk: Desk): Block {
  const beside = besideRows(desk);
  const first = accountColumn(desk, cardAccount(desk), { left: frame.left, right: places.firstColumnRight });
  const other = { heading: say(desk, "beside"), rows: beside, note: "" };
  const second =
    beside.length === 0 ? undefined : accountColumn(desk, other, { left: places.secondColumn, right: frame.right });
  const draw = (sheet: Sheet, top: number) => {
    first.draw(sheet, top);
    second?.draw(sheet, top);
  };
  return { gap: places.gap + 2, height: Math.max(first.height, second?.height ?? 0), draw };
}

function cardAccount(desk: Desk): Account {
  const { ceiling, usedBefore, usedAfter, left, saldo, incomeYear } = desk.slip;
  return {
    heading: say(desk, "cardYear", { year: String(incomeYear) }),
    rows: [
      [say(desk, "ceiling"), showAmount(ceiling)],
      [say(desk, "usedBefore"), showAmount(usedBefore)],
      [say(desk, "used"), showAmount(usedAfter)],
      [say(desk, "left"), showAmount(left)],
    ],
    note: saldo === undefined ? say(desk, "ownLedger") : saldoNote(desk, saldo),
    share: Math.min(1, Math.max(0, usedAfter / Math.max(1, ceiling))),
  };
}

/** The balance, and what is counted as used or as reversed beside it, so that its figures give those above. */
function saldoNote(desk: Desk, { readAt, left, beside = noMoney }: NonNullable<Payslip["saldo"]>): string {
  const read = say(desk, "saldo", { readAt: unbroken(showInstant(readAt)), left: unbroken(showMoney(left)) });
  if (beside === noMoney) return read;
  const amount = unbroken(showMoney(beside < 0 ? negated(beside) : beside));
  return `${read} ${say(desk, beside < 0 ? "saldoReversed" : "saldoBeside", { amount })}`;
}

/** With hard spaces, so that a day and its clock, a figure and its unit stay on one line. */
function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

function besideRows(desk: Desk): readonly (readonly [label: string, amount: string])[] {
  const { slip } = desk;
  const hasAtp = slip.atpEmployee !== 0 || slip.atpEmployer !== 0;
  const days = slip.holidayBalance;
  const rows: readonly (readonly [name: WordName, stands: boolean, amount: string])[] = [
    ["atpEmployer", hasAtp, showAmount(slip.atpEmployer)],
    ["accrued", slip.holidayPayAccrued !== 0, showAmount(slip.holidayPayAccrued)],
    ["owed", slip.holidayPayOwed !== 0, showAmount(slip.holidayPayOwed)],
    ["daysEarned", days !== undefined, showHolidayDays(days?.earned ?? noDays)],
    ["daysTaken", days !== undefined, showHolidayDays(days?.taken ?? noDays)],
    ["outside", slip.outside !== 0, showAmount(slip.outside)],
  ];
  return rows.filter(([, stands]) => stands).map(([name, , amount]) => [say(desk, name), amount]);
}

/** The year so far at this employer, side by side: hours, wage, holiday pay, ATP, and what has been paid. */
function yearBlocks(desk: Desk): readonly Block[] {
  const { yearToDate: year } = desk.slip;
  if (year === undefined) return [];
  const all: readonly (readonly [name: WordName, stands: boolean, figure: string])[] = [
    ["yearHours", true, showHours(year.hours)],
    ["yearWage", true, showAmount(year.wage)],
    ["yearSupplements", year.supplements !== 0, showAmount(year.supplements)],
    ["yearHolidayPay", true, showAmount(year.holidayPay)],
    ["yearPension", year.pension !== 0, showAmount(year.pension)],
    ["yearAtp", true, showAmount(negated(year.atpEmployee))],
    ["yearPaid", true, showAmount(paidOutOf(year))],
  ];
  const figures = all.filter(([, stands]) => stands);
  const width = (frame.right - frame.left) / figures.length;
  const draw = (sheet: Sheet, top: number) => {
    const heading = { left: frame.left, top, line: 15 };
    marked(sheet, newTag(desk.paper, desk.root, "H2"), () =>
      drawLines(sheet, styles.heading, heading, [say(desk, "yearToDate")]),
    );
    unread(sheet, () => drawRule(sheet, top + 17, { thickness: 0.6, colour: colours.rule }));
    const table = newTag(desk.paper, desk.root, "Table");
    for (const [place, [name, , figure]] of figures.entries()) {
      const left = frame.left + place * width;
      const cells = factRow(desk.paper, table);
      marked(sheet, cells.label, () => drawText(sheet, styles.label, left, top + 30, say(desk, name)));
      const style = name === "yearPaid" ? styles.strong : styles.body;
      marked(sheet, cells.value, () => drawText(sheet, style, left, top + 43, figure));
    }
  };
  return [{ gap: places.gap, height: 46, draw }];
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function accountColumn(desk: Desk, account: Account, span: Span) {
  const { paper, root } = desk;
  const width = span.right - span.left;
  const rows = account.rows.map(([label, amount]) => ({
    lines: wrapped(paper, styles.body, width - 76, label),
    amount,
  }));
  const heights = rows.map((row) => places.smallRow + (row.lines.length - 1) * places.line);
  const note = account.note === "" ? [] : wrapped(paper, styles.note, width, account.note);
  const noteTop = 22 + heights.reduce((sum, height) => sum + height, 0) + 3;
  const draw = (sheet: Sheet, top: number) => {
    const heading = { left: span.left, top, line: 15 };
    marked(sheet, newTag(paper, root, "H2"), () => drawLines(sheet, styles.heading, heading, [account.heading]));
    unread(sheet, () => drawAccountRule(sheet, top + 17, span, account.share));
    const table = newTag(paper, root, "Table");
    let y = top + 22;
    for (const [index, { lines, amount }] of rows.entries()) {
      const isLast = account.note !== "" && index === rows.length - 1;
      const style = isLast ? styles.strong : styles.body;
      const cells = factRow(paper, table);
      const line = { left: span.left, top: y + 1, line: places.line };
      marked(sheet, cells.label, () => drawLines(sheet, style, line, lines));
      const baseline = line.top + (lines.length - 1) * places.line + baselineOf(style, places.line);
      marked(sheet, cells.value, () => drawRight(sheet, style, span.right, baseline, amount));
      y += heights[index] ?? 0;
    }
    const below = { left: span.left, top: top + noteTop, line: places.noteLine };
    if (note.length > 0) marked(sheet, newTag(paper, root, "P"), () => drawLines(sheet, styles.note, below, note));
  };
  return { height: noteTop + note.length * places.noteLine, draw };
}

/** The rule below a heading. Above a card's year it is a bar that is filled as far as the card is used. */
function drawAccountRule(sheet: Sheet, y: number, { left, right }: Span, share: number | undefined): void {
  drawRule(sheet, y, { left, right, thickness: share === undefined ? 0.6 : 3, colour: colours.rule });
  if (share === undefined || share === 0) return;
  drawRule(sheet, y, { left, right: left + (right - left) * share, thickness: 3, colour: colours.accent });
}

/** Why the pay is tax-free, which values are in doubt, and the seal with its code as a picture. */
function groundBlock(desk: Desk): Block {
  const { paper, root } = desk;
  const { seal, doubts } = desk.slip;
  const width = frame.right - frame.left - (seal === undefined ? 0 : places.code + 24);
  const sealed = seal === undefined ? [] : [say(desk, "seal", { key: seal.key, code: seal.code })];
  const texts = [say(desk, "ground"), ...doubts.map((doubt) => doubtOf(desk, doubt)), ...sealed];
  const parts = texts.map((text) => wrapped(paper, styles.note, width, text));
  const height = 15 + parts.flat().length * places.noteLine;
  const draw = (sheet: Sheet, top: number) => {
    const heading = { left: frame.left, top, line: 13 };
    marked(sheet, newTag(paper, root, "H2"), () =>
      drawLines(sheet, styles.heading, heading, [say(desk, "groundHeading")]),
    );
    let y = top + 15;
    for (const lines of parts) {
      const place = { left: frame.left, top: y, line: places.noteLine };
      marked(sheet, newTag(paper, root, "P"), () => drawLines(sheet, styles.note, place, lines));
      y += lines.length * places.noteLine;
    }
    if (seal !== undefined) drawCode(desk, sheet, top + 2, seal.code);
  };
  return { gap: places.gap, height: seal === undefined ? height : Math.max(height, places.code + 4), draw };
}

function drawCode(desk: Desk, sheet: Sheet, top: number, code: string): void {
  const { paper, root } = desk;
  const box = { left: frame.right - places.code, top, width: places.code, height: places.code };
  marked(sheet, figure(paper, root, say(desk, "qrAlternative", { code }), box), () => {
    setColour(sheet, colours.ink);
    paper.document
      .save()
      .translate(box.left, top)
      .scale(places.code / qrSquares);
    for (const { row, column, length } of qrRuns(code)) paper.document.rect(column, row, length, 1);
    paper.document.fill().restore();
  });
}

const doubtWords = {
  "annual-ceiling": { "to-verify": "ceilingToVerify", "added-by-user": "ceilingAdded" },
  atp: { "to-verify": "atpToVerify", "added-by-user": "atpAdded" },
  "income-test": { "to-verify": "incomeTestToVerify", "added-by-user": "incomeTestAdded" },
} as const;

function doubtOf(desk: Desk, doubt: SlipDoubt): string {
  return say(desk, doubtWords[doubt.name][doubt.standing], { year: String(doubt.year) });
}

/** Cash leaves no trace at a bank: whoever gets it signs. */
function receiptBlocks(desk: Desk): readonly Block[] {
  const { paidBy, payout } = desk.slip;
  if (paidBy !== "cash" || payout === 0) return [];
  const amount = showMoney(payout < 0 ? negated(payout) : payout);
  const text = say(desk, payout < 0 ? "receivedBack" : "received", { amount });
  const lines = wrapped(desk.paper, styles.strong, places.signatureDay - frame.left - 10, text);
  const fields: readonly (readonly [left: number, right: number, name: WordName])[] = [
    [places.signatureDay, places.signatureLeft - 16, "receivedDay"],
    [places.signatureLeft, frame.right, "signature"],
  ];
  const draw = (sheet: Sheet, top: number) => {
    const paragraph = (drawn: () => void) => marked(sheet, newTag(desk.paper, desk.root, "P"), drawn);
    const place = { left: frame.left, top: top + 31 - lines.length * places.line, line: places.line };
    paragraph(() => drawLines(sheet, styles.strong, place, lines));
    for (const [left, right, name] of fields) {
      unread(sheet, () => drawRule(sheet, top + 30, { left, right, thickness: 0.6, colour: colours.ink }));
      paragraph(() => drawText(sheet, styles.note, left, top + 40, say(desk, name)));
    }
  };
  return [{ gap: places.gap, height: 42, draw }];
}

/** The foot of one page. It is read once, at the end of the slip; the page number never. */
export function drawFoot(desk: Desk, sheet: Sheet, page: number, pages: number): void {
  const { issuedAt, keptUntil } = desk.slip;
  const y = places.footerTop;
  unread(sheet, () => {
    drawRule(sheet, y, { thickness: 0.6, colour: colours.rule });
    const number = say(desk, "page", { page: String(page), pages: String(pages) });
    drawRight(sheet, styles.footer, frame.right, y + 13, number);
  });
  const texts = [
    say(desk, "issued", { at: showInstant(issuedAt) }),
    say(desk, "kept", { day: showDay(keptUntil) }),
    say(desk, "currency"),
  ];
  const draw = () => drawText(sheet, styles.footer, frame.left, y + 13, texts.join("  ·  "));
  if (page === pages) marked(sheet, newTag(desk.paper, desk.root, "P"), draw);
  else unread(sheet, draw);
}
