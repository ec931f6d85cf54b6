import { showDay, showPeriod } from "../../values/calendar.js";
import { negated, noMoney, showMoney } from "../../values/money.js";
import type { Block } from "./flow.js";
import { drawBox, drawRight, drawRule, drawText, marked, newTable, newTag, type Sheet, unread } from "./sheet.js";
import { type Desk, say } from "./slip-desk.js";
import { colours, frame, places, styles } from "./style.js";
import { baselineOf, drawLines, factRow, wrapped } from "./text.js";

/** The upper part of a slip: what it is, whose, from whom, for when. */
export function headBlocks(desk: Desk): readonly Block[] {
  return [titleBlock(desk), ...bannerBlocks(desk), partiesBlock(desk), stripBlock(desk)];
}

/** What a further page says of itself; not read aloud, for the reader is in the middle of the slip. */
export function drawContinued(desk: Desk, sheet: Sheet): void {
  unread(sheet, () => {
    drawText(sheet, styles.subtitle, frame.left, frame.top + 9, say(desk, "continued", { voucher: desk.slip.voucher }));
    drawRule(sheet, frame.top + 17, { thickness: 1.2, colour: colours.accent });
  });
}

function titleBlock(desk: Desk): Block {
  const { paper, root, slip } = desk;
  const draw = (sheet: Sheet, top: number) => {
    marked(sheet, newTag(paper, root, "H1"), () =>
      drawText(sheet, styles.title, frame.left, top + 18, say(desk, "title")),
    );
    marked(sheet, newTag(paper, root, "P"), () => {
      drawRight(sheet, styles.label, frame.right, top + 6, `${say(desk, "voucher")} `);
      drawRight(sheet, styles.voucher, frame.right, top + 21, slip.voucher);
    });
    marked(sheet, newTag(paper, root, "P"), () =>
      drawText(sheet, styles.subtitle, frame.left, top + 34, say(desk, "subtitle")),
    );
    unread(sheet, () => drawRule(sheet, top + 45, { thickness: 1.2, colour: colours.accent }));
  };
  return { gap: 0, height: 46, draw };
}

/** On a reversal or a correction: which voucher it concerns, why, and what a correction leaves between the two. */
function bannerBlocks(desk: Desk): readonly Block[] {
  const { kind, reason } = desk.slip;
  if (kind === "payment") return [];
  const texts = [
    concerned(desk),
    ...(reason === undefined ? [] : [say(desk, "reason", { reason })]),
    ...settledOn(desk),
  ];
  const left = frame.left + 122;
  const parts = texts.map((text) => wrapped(desk.paper, styles.body, frame.right - left, text));
  const height = parts.flat().length * places.line + 12;
  const draw = (sheet: Sheet, top: number) => {
    drawBand(sheet, { top, height, colour: colours.tint });
    const paragraph = (drawn: () => void) => marked(sheet, newTag(desk.paper, desk.root, "P"), drawn);
    const title = { left: frame.left, top: top + 6, line: places.line };
    paragraph(() => drawLines(sheet, styles.banner, title, [say(desk, kind)]));
    let y = top + 6;
    for (const lines of parts) {
      const place = { left, top: y, line: places.line };
      paragraph(() => drawLines(sheet, styles.body, place, lines));
      y += lines.length * places.line;
    }
  };
  return [{ gap: 10, height, draw }];
}

function concerned(desk: Desk): string {
  const { reverses, corrects } = desk.slip;
  if (corrects !== undefined) return say(desk, "corrects", { voucher: corrects });
  return say(desk, "reverses", { voucher: reverses ?? "" });
}

/** What the person is to have more after a correction, or has had too much (R33). */
function settledOn(desk: Desk): readonly string[] {
  const { correctionSettles: amount = noMoney } = desk.slip;
  if (amount === noMoney) return [];
  const isTooMuch = amount < 0;
  const shown = showMoney(isTooMuch ? negated(amount) : amount);
  return [say(desk, isTooMuch ? "paidTooMuch" : "toPayMore", { amount: shown })];
}

/** A coloured band behind what is drawn on it, a little wider than the text. */
export function drawBand(sheet: Sheet, band: { top: number; height: number; colour: string }): void {
  const left = frame.left - places.bleed;
  const width = frame.right - frame.left + 2 * places.bleed;
  unread(sheet, () => drawBox(sheet, { left, top: band.top, width, height: band.height }, band.colour));
}

interface Party {
  readonly heading: string;
  readonly name: string;
  readonly address: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
}

interface PartyColumn {
  readonly height: number;
  readonly draw: (sheet: Sheet, left: number, top: number) => void;
}

function partiesBlock(desk: Desk): Block {
  const { employer, holder, card } = desk.slip;
  const number = holder.employeeNumber;
  const first = partyColumn(desk, {
    ...{ heading: say(desk, "employee"), name: holder.name, address: holder.address },
    facts: [
      ...(number === undefined ? [] : [[say(desk, "employeeNumber"), number] as const]),
      [say(desk, "card"), card],
      ...(holder.account === undefined ? [] : [[say(desk, "bankAccount"), holder.account] as const]),
    ],
  });
  const second = partyColumn(desk, {
    ...{ heading: say(desk, "employer"), name: employer.name, address: employer.address },
    facts: [
      [say(desk, "cvr"), employer.cvr],
      [say(desk, "contact"), employer.contact],
    ],
  });
  const draw = (sheet: Sheet, top: number) => {
    first.draw(sheet, frame.left, top);
    second.draw(sheet, places.secondColumn, top);
  };
  return { gap: places.gap, height: Math.max(first.height, second.height), draw };
}

function partyColumn({ paper, root }: Desk, party: Party): PartyColumn {
  const width = frame.right - places.secondColumn;
  const { line } = places;
  const name = wrapped(paper, styles.name, width, party.name);
  const address = addressParts(party.address).map((part) => wrapped(paper, styles.body, width, part));
  const facts = party.facts.map(([label, value]) => ({
    label,
    lines: wrapped(paper, styles.body, width - places.factValue, value),
  }));
  const nameLine = styles.name.size + 4;
  const addressTop = line + 3 + name.length * nameLine + (name.length > 1 ? 3 : 0);
  const factsTop = addressTop + address.flat().length * line + 6;
  const draw = (sheet: Sheet, left: number, top: number) => {
    marked(sheet, newTag(paper, root, "H2"), () =>
      drawLines(sheet, styles.heading, { left, top, line }, [party.heading]),
    );
    marked(sheet, newTag(paper, root, "P"), () =>
      drawLines(sheet, styles.name, { left, top: top + line + 3, line: nameLine }, name),
    );
    let y = top + addressTop;
    for (const part of address) {
      const place = { left, top: y, line };
      marked(sheet, newTag(paper, root, "P"), () => drawLines(sheet, styles.body, place, part));
      y += part.length * line;
    }
    y = top + factsTop;
    const table = newTag(paper, root, "Table");
    for (const fact of facts) {
      const cells = factRow(paper, table);
      const place = { top: y, line };
      const value = { ...place, left: left + places.factValue };
      marked(sheet, cells.label, () => drawLines(sheet, styles.quiet, { ...place, left }, [fact.label]));
      marked(sheet, cells.value, () => drawLines(sheet, styles.body, value, fact.lines));
      y += fact.lines.length * line;
    }
  };
  return { height: factsTop + facts.flatMap((fact) => fact.lines).length * line, draw };
}

/** The town on a line of its own, as on an envelope. */
function addressParts(address: string): readonly string[] {
  const parts = address.split(/\s*[,\n]\s*/).filter((part) => part.trim() !== "");
  const town = parts.findLastIndex((part) => /^(?:DK-)?\d{4} /.test(part));
  if (town <= 0) return parts.length === 0 ? [] : [parts.join(", ")];
  return [parts.slice(0, town).join(", "), parts.slice(town).join(", ")];
}

/** The four particulars of the payment, side by side on a tint. */
function stripBlock(desk: Desk): Block {
  const { period, payDay, incomeYear, paidBy } = desk.slip;
  const height = 36;
  const facts: readonly (readonly [left: number, label: string, value: string])[] = [
    [frame.left, say(desk, "period"), showPeriod(period)],
    [places.stripDay, say(desk, "payDay"), showDay(payDay)],
    [places.stripYear, say(desk, "incomeYear"), String(incomeYear)],
    [places.stripPaidBy, say(desk, `${paidBy}Label`), say(desk, paidBy)],
  ];
  const draw = (sheet: Sheet, top: number) => {
    drawBand(sheet, { top, height, colour: colours.tint });
    const table = newTable(desk.paper);
    desk.root.add(table);
    for (const [left, label, value] of facts) {
      const cells = factRow(desk.paper, table);
      marked(sheet, cells.label, () => drawText(sheet, styles.label, left, top + baselineOf(styles.label, 25), label));
      marked(sheet, cells.value, () =>
        drawText(sheet, styles.strong, left, top + 11 + baselineOf(styles.strong, 28), value),
      );
    }
  };
  return { gap: places.gap, height, draw };
}
