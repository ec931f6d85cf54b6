import { showDay, showPeriod } from "../values/calendar.js";
import type { Block } from "./pdf-flow.js";
import { baselineOf, drawLines, factRow, wrapped } from "./pdf-page.js";
import { drawBox, drawRight, drawRule, drawText, marked, type Sheet, unread } from "./pdf-pages.js";
import { type Desk, say } from "./pdf-payslip-desk.js";
import { newTag } from "./pdf-structure.js";

/** The upper part of a slip: what it is, whose, from whom, for when. */
export function headBlocks(desk: Desk): readonly Block[] {
  return [titleBlock(desk), ...bannerBlocks(desk), partiesBlock(desk), stripBlock(desk)];
}

/** What a further page says of itself; not read aloud, for the reader is in the middle of the slip. */
export function drawContinued(desk: Desk, sheet: Sheet): void {
  const { frame, styles, colours } = desk.layout;
  unread(sheet, () => {
    drawText(sheet, styles.subtitle, frame.left, frame.top + 9, say(desk, "continued", { voucher: desk.slip.voucher }));
    drawRule(sheet, {
      left: frame.left,
      right: frame.right,
      y: frame.top + 17,
      thickness: 1.2,
      colour: colours.accent,
    });
  });
}

function titleBlock(desk: Desk): Block {
  const { frame, styles, colours } = desk.layout;
  const draw = (sheet: Sheet, top: number) => {
    marked(sheet, newTag(desk.root, "H1"), () =>
      drawText(sheet, styles.title, frame.left, top + 18, say(desk, "title")),
    );
    marked(sheet, newTag(desk.root, "P"), () => {
      drawRight(sheet, styles.label, frame.right, top + 6, `${say(desk, "voucher")} `);
      drawRight(sheet, styles.voucher, frame.right, top + 20, desk.slip.voucher);
    });
    marked(sheet, newTag(desk.root, "P"), () =>
      drawText(sheet, styles.subtitle, frame.left, top + 34, say(desk, "subtitle")),
    );
    unread(sheet, () =>
      drawRule(sheet, { left: frame.left, right: frame.right, y: top + 45, thickness: 1.2, colour: colours.accent }),
    );
  };
  return { gap: 0, height: 46, draw };
}

/** On a reversal or a correction: which voucher it concerns, and why. */
function bannerBlocks(desk: Desk): readonly Block[] {
  const { frame, styles, places, colours } = desk.layout;
  const { kind, reason } = desk.slip;
  if (kind === "payment") return [];
  const texts = [concerned(desk), ...(reason === undefined ? [] : [say(desk, "reason", { reason })])];
  const left = frame.left + 122;
  const lines = texts.map((text) => wrapped(desk, styles.body, frame.right - left, text));
  const count = lines.flat().length;
  const draw = (sheet: Sheet, top: number) => {
    const box = { left: frame.left - places.bleed, top, width: frame.right - frame.left + 2 * places.bleed };
    unread(sheet, () => drawBox(sheet, { ...box, height: count * places.line + 12, colour: colours.tint }));
    const title = { left: frame.left, top: top + 6, line: places.line };
    marked(sheet, newTag(desk.root, "P"), () => drawLines(sheet, styles.banner, title, [say(desk, kind)]));
    let y = top + 6;
    for (const part of lines) {
      marked(sheet, newTag(desk.root, "P"), () =>
        drawLines(sheet, styles.body, { left, top: y, line: places.line }, part),
      );
      y += part.length * places.line;
    }
  };
  return [{ gap: 10, height: count * places.line + 12, draw }];
}

function concerned(desk: Desk): string {
  const { reverses, corrects } = desk.slip;
  if (corrects !== undefined) return say(desk, "corrects", { voucher: corrects });
  return say(desk, "reverses", { voucher: reverses ?? "" });
}

interface Party {
  readonly heading: string;
  readonly name: string;
  readonly address: string;
  readonly facts: readonly (readonly [string, string])[];
}

interface PartyColumn {
  readonly height: number;
  readonly draw: (sheet: Sheet, left: number, top: number) => void;
}

function partiesBlock(desk: Desk): Block {
  const { frame, places } = desk.layout;
  const { employer, holder, card } = desk.slip;
  const number = holder.employeeNumber;
  const employeeNumber: readonly (readonly [string, string])[] =
    number === undefined ? [] : [[say(desk, "employeeNumber"), number]];
  const first = partyColumn(desk, {
    heading: say(desk, "employee"),
    name: holder.name,
    address: holder.address,
    facts: [...employeeNumber, [say(desk, "card"), card]],
  });
  const second = partyColumn(desk, {
    heading: say(desk, "employer"),
    name: employer.name,
    address: employer.address,
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

function partyColumn(desk: Desk, party: Party): PartyColumn {
  const { places, styles, frame } = desk.layout;
  const width = frame.right - places.secondColumn;
  const name = wrapped(desk, styles.name, width, party.name);
  const address = addressParts(party.address).map((part) => wrapped(desk, styles.body, width, part));
  const facts = party.facts.map(([label, value]) => ({
    label,
    lines: wrapped(desk, styles.body, width - places.factValue, value),
  }));
  const nameLine = styles.name.size + 4;
  const addressTop = places.line + 3 + name.length * nameLine + (name.length > 1 ? 3 : 0);
  const factsTop = addressTop + address.flat().length * places.line + 6;
  const height = factsTop + facts.flatMap((fact) => fact.lines).length * places.line;
  const draw = (sheet: Sheet, left: number, top: number) => {
    const line = places.line;
    marked(sheet, newTag(desk.root, "H2"), () =>
      drawLines(sheet, styles.heading, { left, top, line }, [party.heading]),
    );
    marked(sheet, newTag(desk.root, "P"), () =>
      drawLines(sheet, styles.name, { left, top: top + line + 3, line: nameLine }, name),
    );
    let y = top + addressTop;
    for (const part of address) {
      const place = { left, top: y, line };
      marked(sheet, newTag(desk.root, "P"), () => drawLines(sheet, styles.body, place, part));
      y += part.length * line;
    }
    y = top + factsTop;
    const table = newTag(desk.root, "Table");
    for (const fact of facts) {
      const cells = factRow(table);
      const place = { top: y, line };
      marked(sheet, cells.label, () => drawLines(sheet, styles.quiet, { ...place, left }, [fact.label]));
      marked(sheet, cells.value, () =>
        drawLines(sheet, styles.body, { ...place, left: left + places.factValue }, fact.lines),
      );
      y += fact.lines.length * line;
    }
  };
  return { height, draw };
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
  const { frame, styles, places, colours } = desk.layout;
  const { period, payDay, incomeYear, paidBy } = desk.slip;
  const facts: readonly (readonly [number, string, string])[] = [
    [frame.left, say(desk, "period"), showPeriod(period)],
    [places.stripDay, say(desk, "payDay"), showDay(payDay)],
    [places.stripYear, say(desk, "incomeYear"), String(incomeYear)],
    [places.stripPaidBy, say(desk, `${paidBy}Label`), say(desk, paidBy)],
  ];
  const draw = (sheet: Sheet, top: number) => {
    const box = {
      left: frame.left - places.bleed,
      top,
      width: frame.right - frame.left + 2 * places.bleed,
      height: 36,
    };
    unread(sheet, () => drawBox(sheet, { ...box, colour: colours.tint }));
    const table = newTag(desk.root, "Table");
    for (const [left, label, value] of facts) {
      const cells = factRow(table);
      marked(sheet, cells.label, () => drawText(sheet, styles.label, left, top + baselineOf(styles.label, 25), label));
      marked(sheet, cells.value, () =>
        drawText(sheet, styles.strong, left, top + 11 + baselineOf(styles.strong, 28), value),
      );
    }
  };
  return { gap: places.gap, height: 36, draw };
}
