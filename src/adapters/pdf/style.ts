import type { Faces } from "./document.js";

/** How a text looks: face, size in points, and colour. */
export interface Style {
  readonly face: keyof Faces;
  readonly size: number;
  readonly colour: string;
}

/** An A4 page in points, and where text may stand. Places are counted from the upper left corner, downwards. */
export const frame = { width: 595.28, height: 841.89, left: 51, right: 544, top: 46, bottom: 772 } as const;

/** Every text reaches a contrast of at least 4.5 to 1 on what it stands on, every part of a chart 3 to 1. */
export const colours = {
  ink: "#14181c",
  quiet: "#55606a",
  accent: "#0b5563",
  second: "#5a97a3",
  tint: "#eef4f5",
  rule: "#c5ced3",
  white: "#ffffff",
} as const;

export const styles = {
  title: style("bold", 23, "ink"),
  subtitle: style("regular", 9.5, "quiet"),
  voucher: style("bold", 13, "ink"),
  label: style("regular", 8, "quiet"),
  heading: style("bold", 8.5, "accent"),
  name: style("bold", 11, "ink"),
  body: style("regular", 9.5, "ink"),
  strong: style("bold", 9.5, "ink"),
  quiet: style("regular", 9.5, "quiet"),
  payout: style("bold", 13, "ink"),
  register: style("bold", 11.5, "white"),
  registerNote: style("regular", 8.5, "white"),
  registerAmount: style("bold", 18, "white"),
  note: style("regular", 8, "quiet"),
  footer: style("regular", 7.5, "quiet"),
  banner: style("bold", 11, "accent"),
} as const;

/** Places from the left edge, and heights, in points. */
export const places = {
  /** How far a tinted band reaches beyond the text on both sides. */
  bleed: 8,
  secondColumn: 309,
  firstColumnRight: 286,
  factValue: 96,
  stripDay: 195,
  stripYear: 319,
  stripPaidBy: 429,
  textWidth: 258,
  bareWidth: 390,
  hoursRight: 368,
  rateRight: 452,
  row: 18,
  line: 13,
  noteLine: 11.5,
  smallRow: 15,
  gap: 17,
  signatureDay: 222,
  signatureLeft: 322,
  footerTop: 782,
  code: 52.5,
  continued: 30,
} as const;

function style(face: keyof Faces, size: number, colour: keyof typeof colours): Style {
  return { face, size, colour: colours[colour] };
}
