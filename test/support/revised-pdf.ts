/** A file with another revision behind its own: objects that replace those before them, as signing and stamping programs write them. */
export function revised(bytes: Buffer, objects: ReadonlyMap<number, string>): Buffer {
  const before = bytes.toString("latin1");
  const start = /startxref\n(\d+)\n%%EOF\s*$/.exec(before)?.[1] ?? "0";
  const trailer = /trailer\n<<\n?([\s\S]*)>>\nstartxref/.exec(before)?.[1] ?? "";
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1] ?? 0);
  const highest = Math.max(size, ...[...objects.keys()].map((number) => number + 1));
  let text = `${before}\n`;
  let table = "xref\n";
  for (const [number, body] of objects) {
    table += `${number} 1\n${String(text.length).padStart(10, "0")} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const own = trailer.replace(/\/Size \d+/, `/Size ${highest}`);
  const end = `trailer\n<<\n${own}/Prev ${start}\n>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}${table}${end}`, "latin1");
}

/** The first object whose body has a mark, or the one with a number. */
export function objectWith(
  bytes: Buffer,
  mark: RegExp,
  wanted?: number,
): { readonly number: number; readonly body: string } {
  for (const [, number = "", body = ""] of bytes.toString("latin1").matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    if (mark.test(body) && (wanted === undefined || wanted === Number(number))) return { number: Number(number), body };
  }
  throw new Error(`no object has ${mark}`);
}
