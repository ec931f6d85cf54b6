import type { SlipDoubt } from "../payroll/papers/payslip.js";
import { showDay } from "../values/calendar.js";
import { showInstant } from "../values/copenhagen.js";
import { negated, showAmount, showMoney } from "../values/money.js";
import type { WordName } from "./payslip-layout.js";
import type { Block } from "./pdf-flow.js";
import { baselineOf, drawLines, factRow, wrapped } from "./pdf-page.js";
import { drawBox, drawRight, drawRule, drawRuns, drawText, marked, type Sheet, unread } from "./pdf-pages.js";
import { type Desk, say } from "./pdf-payslip-desk.js";
import { figure, newTag } from "./pdf-structure.js";
import { qrRuns, qrSquares } from "./qr-code.js";

/** The lower part of a slip: the amount to register, the card's year, why the pay is tax-free, and the receipt for cash. */
export function tailBlocks(desk: Desk): readonly Block[] {
  const receipt = receiptBlocks(desk);
  const keep = receipt.reduce((sum, { gap, height }) => sum + gap + height, 0);
  return [registerBlock(desk), accountsBlock(desk), { ...groundBlock(desk), keep }, ...receipt];
}

function registerBlock(desk: Desk): Block {
  const { frame, places, styles, colours } = desk.layout;
  const reminder = say(desk, desk.slip.kind === "reversal" ? "reminderReversal" : "reminder");
  const draw = (sheet: Sheet, top: number) => {
    const box = { left: frame.left - places.bleed, top, width: 2.4, height: 34, colour: colours.accent };
    unread(sheet, () => drawBox(sheet, box));
    const cells = factRow(newTag(desk.root, "Table"));
    marked(sheet, cells.label, () => drawText(sheet, styles.register, frame.left, top + 14, say(desk, "register")));
    marked(sheet, cells.value, () =>
      drawRight(sheet, styles.registerAmount, frame.right, top + 14, showAmount(desk.slip.counted)),
    );
    marked(sheet, newTag(desk.root, "P"), () => drawText(sheet, styles.note, frame.left, top + 27, reminder));
  };
  return { gap: places.gap + 2, height: 34, draw };
}

interface Account {
  readonly heading: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly note: string;
}

/** The card's year to the left; to the right what belongs to the payment but is not paid with it. */
function accountsBlock(desk: Desk): Block {
  const { frame, places } = desk.layout;
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
    note:
      saldo === undefined
        ? say(desk, "ownLedger")
        : say(desk, "saldo", { readAt: unbroken(showInstant(saldo.readAt)), left: unbroken(showMoney(saldo.left)) }),
  };
}

/** With hard spaces, so that a day and its clock, a figure and its unit stay on one line. */
function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

function besideRows(desk: Desk): readonly (readonly [string, string])[] {
  const { slip } = desk;
  const hasAtp = slip.atpEmployee !== 0 || slip.atpEmployer !== 0;
  const rows: readonly (readonly [WordName, number, string])[] = [
    ["atpEmployer", hasAtp ? 1 : 0, showAmount(slip.atpEmployer)],
    ["accrued", slip.holidayPayAccrued, showAmount(slip.holidayPayAccrued)],
    ["owed", slip.holidayPayOwed, showAmount(slip.holidayPayOwed)],
    ["outside", slip.outside, showAmount(slip.outside)],
  ];
  return rows.filter(([, stands]) => stands !== 0).map(([name, , amount]) => [say(desk, name), amount]);
}

function accountColumn(desk: Desk, account: Account, span: { left: number; right: number }) {
  const { places, styles, colours } = desk.layout;
  const width = span.right - span.left;
  const rows = account.rows.map(([label, amount]) => ({
    lines: wrapped(desk, styles.body, width - 76, label),
    amount,
  }));
  const heights = rows.map((row) => places.smallRow + (row.lines.length - 1) * places.line);
  const note = account.note === "" ? [] : wrapped(desk, styles.note, width, account.note);
  const noteTop = 21 + heights.reduce((sum, height) => sum + height, 0) + 3;
  const draw = (sheet: Sheet, top: number) => {
    const place = { left: span.left, top, line: 15 };
    marked(sheet, newTag(desk.root, "H2"), () => drawLines(sheet, styles.heading, place, [account.heading]));
    unread(sheet, () => drawRule(sheet, { ...span, y: top + 17, thickness: 0.6, colour: colours.rule }));
    const table = newTag(desk.root, "Table");
    let y = top + 21;
    for (const [index, { lines, amount }] of rows.entries()) {
      const last = account.note !== "" && index === rows.length - 1;
      const style = last ? styles.strong : styles.body;
      const cells = factRow(table);
      const line = { left: span.left, top: y + 1, line: places.line };
      marked(sheet, cells.label, () => drawLines(sheet, style, line, lines));
      const baseline = line.top + (lines.length - 1) * places.line + baselineOf(style, places.line);
      marked(sheet, cells.value, () => drawRight(sheet, style, span.right, baseline, amount));
      y += heights[index] ?? 0;
    }
    const below = { left: span.left, top: top + noteTop, line: places.noteLine };
    if (note.length > 0) marked(sheet, newTag(desk.root, "P"), () => drawLines(sheet, styles.note, below, note));
  };
  return { height: noteTop + note.length * places.noteLine, draw };
}

/** Why the pay is tax-free, which values are in doubt, and the seal with its code as a picture. */
function groundBlock(desk: Desk): Block {
  const { frame, places, styles } = desk.layout;
  const { seal, doubts } = desk.slip;
  const width = frame.right - frame.left - (seal === undefined ? 0 : places.qrSize + 24);
  const sealed = seal === undefined ? [] : [say(desk, "seal", { key: seal.key, code: seal.code })];
  const texts = [say(desk, "ground"), ...doubts.map((doubt) => doubtOf(desk, doubt)), ...sealed];
  const parts = texts.map((text) => wrapped(desk, styles.note, width, text));
  const height = 15 + parts.flat().length * places.noteLine;
  const draw = (sheet: Sheet, top: number) => {
    const heading = { left: frame.left, top, line: 13 };
    marked(sheet, newTag(desk.root, "H2"), () =>
      drawLines(sheet, styles.heading, heading, [say(desk, "groundHeading")]),
    );
    let y = top + 15;
    for (const lines of parts) {
      const place = { left: frame.left, top: y, line: places.noteLine };
      marked(sheet, newTag(desk.root, "P"), () => drawLines(sheet, styles.note, place, lines));
      y += lines.length * places.noteLine;
    }
    if (seal !== undefined) drawCode(desk, sheet, top + 2, seal.code);
  };
  return { gap: places.gap, height: seal === undefined ? height : Math.max(height, places.qrSize + 4), draw };
}

function drawCode(desk: Desk, sheet: Sheet, top: number, code: string): void {
  const { frame, places, colours } = desk.layout;
  const left = frame.right - places.qrSize;
  const lower = frame.height - top - places.qrSize;
  const tag = figure(desk.root, say(desk, "qrAlternative", { code }), [
    left,
    lower,
    left + places.qrSize,
    lower + places.qrSize,
  ]);
  const square = places.qrSize / qrSquares;
  marked(sheet, tag, () => drawRuns(sheet, { left, top, square, colour: colours.ink }, qrRuns(code)));
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
  const { frame, places, styles, colours } = desk.layout;
  const { paidBy, payout } = desk.slip;
  if (paidBy !== "cash" || payout === 0) return [];
  const amount = showMoney(payout < 0 ? negated(payout) : payout);
  const fields: readonly (readonly [number, number, WordName])[] = [
    [places.signatureDay, places.signatureLeft - 16, "receivedDay"],
    [places.signatureLeft, frame.right, "signature"],
  ];
  const draw = (sheet: Sheet, top: number) => {
    const text = say(desk, payout < 0 ? "receivedBack" : "received", { amount });
    const lines = wrapped(desk, styles.strong, places.signatureDay - frame.left - 10, text);
    const place = { left: frame.left, top: top + 31 - lines.length * places.line, line: places.line };
    marked(sheet, newTag(desk.root, "P"), () => drawLines(sheet, styles.strong, place, lines));
    for (const [left, right, name] of fields) {
      unread(sheet, () => drawRule(sheet, { left, right, y: top + 30, thickness: 0.6, colour: colours.ink }));
      marked(sheet, newTag(desk.root, "P"), () => drawText(sheet, styles.note, left, top + 40, say(desk, name)));
    }
  };
  return [{ gap: places.gap, height: 42, draw }];
}

/** The foot of one page. It is read once, at the end of the slip; the page number never. */
export function drawFoot(desk: Desk, sheet: Sheet, page: number, pages: number): void {
  const { frame, places, styles, colours } = desk.layout;
  const { issuedAt, keptUntil } = desk.slip;
  const y = places.footerTop;
  unread(sheet, () => {
    drawRule(sheet, { left: frame.left, right: frame.right, y, thickness: 0.6, colour: colours.rule });
    drawRight(
      sheet,
      styles.footer,
      frame.right,
      y + 13,
      say(desk, "page", { page: String(page), pages: String(pages) }),
    );
  });
  const texts = [
    say(desk, "issued", { at: showInstant(issuedAt) }),
    say(desk, "kept", { day: showDay(keptUntil) }),
    say(desk, "currency"),
  ];
  const draw = () => drawText(sheet, styles.footer, frame.left, y + 13, texts.join("  ·  "));
  if (page === pages) marked(sheet, newTag(desk.root, "P"), draw);
  else unread(sheet, draw);
}
