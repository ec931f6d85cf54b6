import { broken } from "../values/result.js";
import { type FontFace, printable, widthOf } from "./pdf-fonts.js";
import { newTag, type Tag } from "./pdf-structure.js";

/** The two faces everything is set in. */
export interface Faces {
  readonly regular: FontFace;
  readonly bold: FontFace;
}

/** How a text looks: face, size in points, and colour as the three operands of `rg`. */
export interface Style {
  readonly face: keyof Faces;
  readonly size: number;
  readonly colour: string;
}

/** Width and height in points, and where text may stand. Places are counted from the upper left corner, downwards. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A document while it is drawn. */
export interface Paper {
  readonly faces: Faces;
  readonly frame: PageFrame;
  readonly sheets: Sheet[];
  readonly root: Tag;
  /** Glyphs used beyond the base. */
  readonly extras: { readonly regular: Set<number>; readonly bold: Set<number> };
}

/** One page while it is drawn. */
export interface Sheet {
  readonly paper: Paper;
  readonly number: number;
  /** The element of each mark, by the mark's number. */
  readonly owners: Tag[];
  content: string;
  colour: string;
  font: string;
}

export function newPaper(faces: Faces, frame: PageFrame): Paper {
  const root = newTag(undefined, "Document");
  return { faces, frame, sheets: [], root, extras: { regular: new Set(), bold: new Set() } };
}

export function newSheet(paper: Paper): Sheet {
  const sheet: Sheet = { paper, number: paper.sheets.length, owners: [], content: "", colour: "", font: "" };
  paper.sheets.push(sheet);
  return sheet;
}

/** Draws something that is read aloud as part of an element. */
export function marked(sheet: Sheet, tag: Tag, draw: () => void): void {
  const number = sheet.owners.push(tag) - 1;
  tag.kids.push({ sheet: sheet.number, number });
  sheet.content += `/${tag.kind}<</MCID ${number}>>BDC\n`;
  draw();
  sheet.content += "EMC\n";
}

/** Draws something that is only there for the eye, such as a rule. */
export function unread(sheet: Sheet, draw: () => void): void {
  sheet.content += "/Artifact BMC\n";
  draw();
  sheet.content += "EMC\n";
}

/** One line of text whose letters stand on `baseline`. A letter without glyph is a bug: such texts are refused earlier. */
export function drawText(sheet: Sheet, style: Style, left: number, baseline: number, text: string): void {
  const font = `/${style.face === "bold" ? "B" : "R"} ${style.size} Tf\n`;
  let state = setColour(sheet, style.colour);
  if (sheet.font !== font) {
    sheet.font = font;
    state += font;
  }
  const codes = encoded(sheet.paper, style.face, printable(text));
  sheet.content += `${state}BT ${show(left)} ${show(sheet.paper.frame.height - baseline)} Td<${codes}>Tj ET\n`;
}

/** One line of text that ends at `right`, for amounts; a space after it is for the ear only. */
export function drawRight(sheet: Sheet, style: Style, right: number, baseline: number, text: string): void {
  drawText(
    sheet,
    style,
    right - widthOf(sheet.paper.faces[style.face], style.size, printable(text).trimEnd()),
    baseline,
    text,
  );
}

/** A horizontal rule. */
export function drawRule(
  sheet: Sheet,
  rule: { left: number; right: number; y: number; thickness: number; colour: string },
): void {
  drawBox(sheet, {
    left: rule.left,
    top: rule.y - rule.thickness / 2,
    width: rule.right - rule.left,
    height: rule.thickness,
    colour: rule.colour,
  });
}

/** A filled rectangle. */
export function drawBox(
  sheet: Sheet,
  box: { left: number; top: number; width: number; height: number; colour: string },
): void {
  const bottom = sheet.paper.frame.height - box.top - box.height;
  sheet.content += `${setColour(sheet, box.colour)}${show(box.left)} ${show(bottom)} ${show(box.width)} ${show(box.height)} re f\n`;
}

/** Many filled squares of one colour in one stroke, as a QR code needs: each run is column, row and length in squares. */
export function drawRuns(
  sheet: Sheet,
  place: { left: number; top: number; square: number; colour: string },
  runs: readonly Run[],
): void {
  const upper = sheet.paper.frame.height - place.top;
  let content = `${setColour(sheet, place.colour)}q ${show(place.square)} 0 0 ${show(-place.square)} ${show(place.left)} ${show(upper)} cm\n`;
  for (const run of runs) content += `${run.column} ${run.row} ${run.length} 1 re\n`;
  sheet.content += `${content}f Q\n`;
}

export interface Run {
  readonly row: number;
  readonly column: number;
  readonly length: number;
}

/** `#0b4f6c` as the operands of `rg`. */
export function colourOf(hex: string): string {
  if (!/^#[0-9a-f]{6}$/.test(hex)) broken(`a colour is #rrggbb, not ${hex}`);
  const part = (place: number) =>
    String(Math.round((Number.parseInt(hex.slice(place, place + 2), 16) / 255) * 1000) / 1000);
  return `${part(1)} ${part(3)} ${part(5)}`;
}

function setColour(sheet: Sheet, colour: string): string {
  if (sheet.colour === colour) return "";
  sheet.colour = colour;
  return `${colour} rg\n`;
}

function encoded(paper: Paper, name: keyof Faces, text: string): string {
  const face = paper.faces[name];
  let codes = "";
  for (let place = 0; place < text.length; place++) {
    const glyph = face.glyphs[text.charCodeAt(place)] ?? 0;
    if (glyph === 0) broken(`a text for paper was checked for letters without glyph: ${text.charCodeAt(place)}`);
    if (glyph >= face.baseCount) paper.extras[name].add(glyph);
    codes += face.codes[glyph];
  }
  return codes;
}

/** A measure to a hundredth of a point, the same text in every locale. */
function show(points: number): string {
  return String(Math.round(points * 100) / 100);
}
