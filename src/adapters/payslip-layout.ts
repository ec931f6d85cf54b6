import { branded } from "../values/brand.js";
import { broken } from "../values/result.js";
import { colourOf, type Faces, type PageFrame, type Style } from "./pdf-pages.js";

const colourNames = ["ink", "quiet", "accent", "tint", "rule"] as const;
const styleNames = [
  "title",
  "subtitle",
  "voucher",
  "label",
  "heading",
  "name",
  "body",
  "strong",
  "quiet",
  "payout",
  "register",
  "registerAmount",
  "note",
  "footer",
  "banner",
] as const;
const placeNames = [
  "bleed",
  "secondColumn",
  "firstColumnRight",
  "factValue",
  "stripDay",
  "stripYear",
  "stripPaidBy",
  "textWidth",
  "bareWidth",
  "hoursRight",
  "rateRight",
  "row",
  "line",
  "noteLine",
  "smallRow",
  "gap",
  "signatureLeft",
  "signatureDay",
  "footerTop",
  "qrSize",
  "continued",
] as const;
const wordNames = [
  "title",
  "subtitle",
  "voucher",
  "kroner",
  "employer",
  "cvr",
  "contact",
  "employee",
  "employeeNumber",
  "card",
  "period",
  "payDay",
  "incomeYear",
  "accountLabel",
  "account",
  "cashLabel",
  "cash",
  "mobilepayLabel",
  "mobilepay",
  "text",
  "hours",
  "rate",
  "amount",
  "wage",
  "supplement",
  "supplementPlain",
  "holidayPay",
  "holidayPayPlain",
  "pension",
  "sum",
  "incomeTax",
  "labourMarket",
  "atpEmployee",
  "payout",
  "register",
  "reminder",
  "reminderReversal",
  "cardYear",
  "ceiling",
  "usedBefore",
  "used",
  "left",
  "ownLedger",
  "saldo",
  "beside",
  "atpEmployer",
  "accrued",
  "owed",
  "outside",
  "groundHeading",
  "ground",
  "reversal",
  "reverses",
  "correction",
  "corrects",
  "reason",
  "ceilingToVerify",
  "ceilingAdded",
  "atpToVerify",
  "atpAdded",
  "incomeTestToVerify",
  "incomeTestAdded",
  "received",
  "receivedBack",
  "receivedDay",
  "signature",
  "seal",
  "qrAlternative",
  "issued",
  "kept",
  "currency",
  "page",
  "continued",
  "documentTitle",
  "mergedTitle",
  "recordFile",
  "registrationFile",
] as const;

export type ColourName = (typeof colourNames)[number];
export type StyleName = (typeof styleNames)[number];
export type PlaceName = (typeof placeNames)[number];
export type WordName = (typeof wordNames)[number];

/** One released layout in one language: where everything stands, how it looks, and every word that is not a figure or a name. */
export interface PayslipLayout {
  readonly language: string;
  readonly frame: PageFrame;
  readonly colours: Readonly<Record<ColourName, string>>;
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** Points from the upper left corner, or lengths in points. */
  readonly places: Readonly<Record<PlaceName, number>>;
  readonly words: Readonly<Record<WordName, string>>;
}

/** Reads a template of ours. A name that is missing or of the wrong kind is a bug. */
export function readLayout(file: Uint8Array): PayslipLayout {
  const data: unknown = JSON.parse(new TextDecoder().decode(file));
  const number = (group: string) => (name: string) => numberOf(within(within(data, group), name), name);
  const hexes = record(colourNames, (name) => textOf(within(within(data, "colours"), name), name));
  return {
    language: textOf(within(data, "language"), "language"),
    frame: record(["width", "height", "left", "right", "top", "bottom"] as const, number("frame")),
    colours: record(colourNames, (name) => colourOf(hexes[name])),
    styles: record(styleNames, (name) => styleOf(within(within(data, "styles"), name), name, hexes)),
    places: record(placeNames, number("places")),
    words: record(wordNames, (name) => textOf(within(within(data, "words"), name), name)),
  };
}

/** A sentence of the template with its {places} filled. */
export function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? broken(`a template asks for ${name}`));
}

function styleOf(data: unknown, name: string, hexes: Readonly<Record<string, string>>): Style {
  const face = textOf(within(data, "0"), name);
  const colour = hexes[textOf(within(data, "2"), name)] ?? broken(`the style ${name} has a colour`);
  return { face: faceOf(face), size: numberOf(within(data, "1"), name), colour: colourOf(colour) };
}

function faceOf(name: string): keyof Faces {
  return name === "bold" || name === "regular" ? name : broken(`a style is regular or bold, not ${name}`);
}

function record<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return branded(Object.fromEntries(names.map((name) => [name, make(name)])));
}

function within(data: unknown, name: string): unknown {
  if (typeof data !== "object" || data === null || !(name in data)) return broken(`the template has ${name}`);
  return Object.getOwnPropertyDescriptor(data, name)?.value;
}

function textOf(data: unknown, name: string): string {
  return typeof data === "string" ? data : broken(`${name} is a text in the template`);
}

function numberOf(data: unknown, name: string): number {
  return typeof data === "number" ? data : broken(`${name} is a number in the template`);
}
