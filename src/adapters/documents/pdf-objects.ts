import { objectsMax } from "./pdf-table.js";

/** An object outside of texts and comments, by its number; a revision of one is another. */
type WrittenObject = readonly [number: number, written: string];

/**
 * Do the objects of a file say what all programs take in the same way? Numbers and words are those of PDF, letters are found by their own
 * number and have one width each, no font shares what it is made of with another, and pages are whole upright sheets whose fonts are their own.
 */
export function arePlainlySaid(all: string): boolean {
  const objects = objectsIn(all);
  return (
    objects.length <= objectsMax &&
    areOwnWords(all) &&
    !saidInAnotherWay.test(all) &&
    areWholeSheets(objects) &&
    objects.every(([, written]) => isPage(written) || !/\/Resources(?![A-Za-z0-9#])/.test(written)) &&
    areNotShared(objects) &&
    haveOneWidthEach(objects)
  );
}

/** How many pages lie in a file, each once however often it was revised: a program may find one that the tree of pages hides. */
export function pagesAmong(all: string): number {
  const pages = new Map<number, number>();
  for (const [number, written] of objectsIn(all)) {
    const [types, contents] = [/\/Type\s*\/Page(?![A-Za-z0-9#])/g, /\/Contents(?![A-Za-z0-9#])/g].map(
      (mark) => written.match(mark)?.length ?? 0,
    );
    pages.set(number, Math.max(pages.get(number) ?? 0, types ?? 0, contents ?? 0));
  }
  return [...pages.values()].reduce((sum, one) => sum + one, 0);
}

function isPage(written: string): boolean {
  return /\/Type\s*\/Page(?![A-Za-z0-9#])/.test(written);
}

function objectsIn(all: string): readonly WrittenObject[] {
  return all
    .split(/(?<![\d.])(?=\d{1,10}\s+\d{1,5}\s+obj\b)/, objectsMax + 2)
    .flatMap((written): readonly WrittenObject[] =>
      /^\d+\s+\d+\s+obj/.test(written) ? [[Number.parseInt(written, 10), written]] : [],
    );
}

/** Some programs read a number up to a sign or a letter in it and others none of it, and a letter that is no space to PDF is one here. */
function areOwnWords(all: string): boolean {
  if (/[^\t\n\f\r -~]/.test(all)) return false;
  const bare = all.replace(/<[\dA-Fa-f\s]*>|\/[^\s/<>[\](){}%]*/g, " ");
  for (const [word] of bare.matchAll(/[^\s<>[\](){}]+/g)) if (!ownWord.test(word)) return false;
  return true;
}

const ownWord =
  /^(?:-?(?:\d{1,10}(?:\.\d{0,20})?|\.\d{1,20})|R|obj|endobj|stream|endstream|xref|trailer|startxref|true|false|null|[nf])$/;

/**
 * Keys that change what is seen, each with the values that leave all as it is: letters that are found by a table, pages that are turned,
 * enlarged or opened on a part of them, and lists that savers leave empty.
 */
const plainValues: Readonly<Record<string, string>> = {
  Encoding: String.raw`/Identity-H\s*[/>]`,
  CIDToGIDMap: String.raw`/Identity\s*[/>]`,
  Rotate: String.raw`(?:0|360)\s*[/>]`,
  UserUnit: String.raw`1(?:\.0*)?\s*[/>]`,
  Annots: String.raw`\[\s*\]`,
  RoleMap: String.raw`<<\s*>>`,
  OpenAction: String.raw`\[\s*\d+\s+0\s+R\s*/(?:Fit|XYZ\s+null\s+null\s+(?:null|0))\s*\]`,
};

const saidInAnotherWay = new RegExp(
  Object.entries(plainValues)
    .map(([key, value]) => String.raw`/${key}(?![A-Za-z0-9#]|\s*${value})`)
    .join("|"),
);

/** A smaller box hides what lies outside it, and programs part over one that is none. */
function areWholeSheets(objects: readonly WrittenObject[]): boolean {
  return listsUnder("(?:Media|Crop|Trim|Bleed|Art)Box", objects).every((list) => {
    const edges = /^\[([\d.\s-]*)\]$/.exec(list)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
    return edges.length === 4 && sheet.every((edge, place) => Math.abs(edge - (edges[place] ?? 0)) < sheetApart);
  });
}

/** The lists that stand under a key of some objects, there or as objects of their own; an empty text where there is none. */
function listsUnder(key: string, objects: readonly WrittenObject[], among = objects): readonly string[] {
  const form = new RegExp(`/${key}(?![A-Za-z0-9#])\\s*(?:(${list})|(\\d+)\\s+\\d+\\s+R)?`, "g");
  const own = new Map<number, string>();
  for (const [number, written] of objects) {
    const one = new RegExp(`obj\\s*(${list})\\s*(?:endobj\\s*)?`).exec(written)?.[1] ?? "";
    own.set(number, (own.get(number) ?? one) === one ? one : "");
  }
  return among.flatMap(([, written]) =>
    Array.from(written.matchAll(form), ([, here = "", named]) =>
      named === undefined ? here : (own.get(Number(named)) ?? ""),
    ),
  );
}

const list = String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`;

/** A4, in points. */
const sheet = [0, 0, 595.28, 841.89];
const sheetApart = 1.5;

/** pdf.js takes two fonts that have one description for the same, though they say different things elsewhere. */
function areNotShared(objects: readonly WrittenObject[]): boolean {
  const owners = new Map<string, number>();
  return objects.every(([number, written]) =>
    Array.from(written.matchAll(/\/(?:FontDescriptor|DescendantFonts)(?![A-Za-z0-9#])[\s[]*(\d+)/g)).every(
      ([, used = ""]) => {
        const owner = owners.get(used) ?? number;
        owners.set(used, owner);
        return owner === number;
      },
    ),
  );
}

/** Of two widths of a letter some programs take the first. */
function haveOneWidthEach(objects: readonly WrittenObject[]): boolean {
  const fonts = objects.filter(([, written]) => /\/CIDFontType2(?![A-Za-z0-9#])/.test(written));
  return listsUnder("W", objects, fonts).every(areInTurn);
}

function areInTurn(widths: string): boolean {
  const written = /^\[([\s\S]+)\]$/.exec(widths)?.[1] ?? "-";
  let next = 0;
  for (const [, first, each, last, other] of written.matchAll(
    /(\d+)\s*(?:\[([\d.\s]*)\]|\s(\d+)\s+[\d.]+(?!\S))|(\S)/g,
  )) {
    if (other !== undefined || Number(first) < next) return false;
    next = last === undefined ? Number(first) + (each?.trim().split(/\s+/).length ?? 0) : Number(last) + 1;
  }
  return true;
}
