const points = 256;
const curveLength = 12 + points * 2;

/**
 * A small ICC profile of sRGB, version 2: three primaries adapted to D50 and one tone curve of 256 points (IEC 61966-2-1,
 * ICC.1:2001-04). It says what the red, green and blue of our pages mean, as PDF/A asks.
 */
export function srgbProfile(): Uint8Array {
  const description = described("sRGB IEC61966-2.1");
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ["desc", description],
    ["cprt", new TextEncoder().encode("text\0\0\0\0No copyright, use freely.\0")],
    ["wtpt", place(0xf6d6, 0x10000, 0xd32d)],
    ["rXYZ", place(0x6fa2, 0x38f5, 0x0390)],
    ["gXYZ", place(0x6299, 0xb785, 0x18da)],
    ["bXYZ", place(0x24a0, 0x0f84, 0xb6cf)],
    ["rTRC", curve()],
  ];
  return assembled(tags);
}

function assembled(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const shared = ["gTRC", "bTRC"];
  const tableLength = 4 + (tags.length + shared.length) * 12;
  let length = 128 + tableLength;
  for (const [, tag] of tags) length += padded(tag.length);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  header(bytes, view);
  view.setUint32(128, tags.length + shared.length);
  let at = 128 + tableLength;
  for (const [index, [name, tag]] of tags.entries()) {
    bytes.set(tag, at);
    entry(bytes, view, { index, name, at, size: tag.length });
    at += padded(tag.length);
  }
  const curveAt = length - padded(curveLength);
  for (const [index, name] of shared.entries())
    entry(bytes, view, { index: tags.length + index, name, at: curveAt, size: curveLength });
  return bytes;
}

function entry(
  bytes: Uint8Array,
  view: DataView,
  tag: { index: number; name: string; at: number; size: number },
): void {
  const row = 132 + tag.index * 12;
  word(bytes, row, tag.name);
  view.setUint32(row + 4, tag.at);
  view.setUint32(row + 8, tag.size);
}

function header(bytes: Uint8Array, view: DataView): void {
  view.setUint32(0, bytes.length);
  view.setUint32(8, 0x02100000);
  word(bytes, 12, "mntrRGB XYZ ");
  for (const [index, part] of [2025, 1, 1].entries()) view.setUint16(24 + index * 2, part);
  word(bytes, 36, "acsp");
  for (const [index, part] of [0xf6d6, 0x10000, 0xd32d].entries()) view.setUint32(68 + index * 4, part);
}

/** A point of XYZ in sixteen-bit fractions. */
function place(x: number, y: number, z: number): Uint8Array {
  const bytes = new Uint8Array(20);
  word(bytes, 0, "XYZ ");
  const view = new DataView(bytes.buffer);
  for (const [index, part] of [x, y, z].entries()) view.setUint32(8 + index * 4, part);
  return bytes;
}

function curve(): Uint8Array {
  const bytes = new Uint8Array(curveLength);
  word(bytes, 0, "curv");
  const view = new DataView(bytes.buffer);
  view.setUint32(8, points);
  for (let point = 0; point < points; point++) {
    const signal = point / (points - 1);
    const light = signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + point * 2, Math.round(light * 65_535));
  }
  return bytes;
}

function described(text: string): Uint8Array {
  const bytes = new Uint8Array(12 + text.length + 1 + 78);
  word(bytes, 0, "desc");
  new DataView(bytes.buffer).setUint32(8, text.length + 1);
  word(bytes, 12, text);
  return bytes;
}

function word(bytes: Uint8Array, at: number, text: string): void {
  for (let letter = 0; letter < text.length; letter++) bytes[at + letter] = text.charCodeAt(letter);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
