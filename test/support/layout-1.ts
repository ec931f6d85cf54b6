import { readdirSync, readFileSync } from "node:fs";
import { digestOf } from "../../src/values/digest.js";

const folder = new URL("../released/0.1.0/slips/", import.meta.url);

/** The slips that 0.1.0 made, by name. */
export const slips1: ReadonlyMap<string, Buffer> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".pdf"))
    .map((name) => [name, readFileSync(new URL(name, folder))]),
);

/**
 * A slip of layout 1 as somebody who knows the form to the last byte would change it: lengths, places and identifier are set anew.
 * `change` is given each object with its number.
 */
export function forged1(bytes: Buffer, change: (body: string, number: number) => string): Buffer {
  const file = bytes.toString("latin1");
  const objects = [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj\n/g)];
  const [head = ""] = file.split("\n6 0 obj\n");
  let text = `${head}\n`;
  const places: number[] = [];
  for (const [, number = "", body = ""] of objects) {
    places[Number(number)] = text.length;
    text += `${number} 0 obj\n${withLength(change(body, Number(number)))}\nendobj\n`;
  }
  const rows = places.slice(1).map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
  const id = digestOf(Buffer.from(text, "latin1")).slice(0, 32);
  const table = `xref\n0 ${places.length}\n0000000000 65535 f \n${rows.join("")}`;
  const trailer = `trailer\n<</Size ${places.length}/Root 1 0 R/Info 3 0 R/ID[<${id}><${id}>]>>`;
  return Buffer.from(`${text}${table}${trailer}\nstartxref\n${text.length}\n%%EOF\n`, "latin1");
}

function withLength(body: string): string {
  const [, head, stream] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(body) ?? [];
  if (head === undefined || stream === undefined) return body;
  return `${head.replace(/\/Length \d+>>$/, `/Length ${stream.length}>>`)}\nstream\n${stream}\nendstream`;
}
