import type { Buffer } from "node:buffer";
import { bytesOf } from "./pdf-syntax.js";

/**
 * Are the contents of a page, one after the other, written so that every program paints the same? Each operator is one that slips
 * need, has its own number of operands, and stands where it may: one reader passes over a number too few or a number it does not
 * know, another moves a figure by it; some take a letter of two bytes for a space between words. Each content begins anew behind an operator, for programs read several as one, or each by itself.
 */
export function arePlainContents(contents: readonly Buffer[]): boolean {
  const reader = new ContentReader();
  const areRead = contents.every((one, place) => {
    const next = contents[place + 1];
    const isApart = next === undefined || /\s$/.test(lastOf(one)) || /^\s/.test(next.toString("latin1", 0, 1));
    return one.length <= contentBytesMax && reader.reads(one.toString("latin1")) && isApart;
  });
  return areRead && reader.isClosed;
}

/** More than a page of ours has, after all that programs lay around it. */
const contentBytesMax = 262_144;

function lastOf(content: Buffer): string {
  return content.toString("latin1", content.length - 1);
}

/** Numbers, names and operators end at a space or where something else begins. */
const end = String.raw`(?=[\s<>()/[\]]|$)`;
const number = String.raw`-?(?:\d{1,6}(?:\.\d{0,20})?|\.\d{1,20})${end}`;
const string = String.raw`<(?:[\dA-Fa-f]{2})*>|\((?:\\(?:[nrtbf()\\]|[0-3][0-7]{2})|[^\\()\r])*\)`;
const name = String.raw`\/[\w+.-]+${end}`;
const space = String.raw`[ \t\r\n]`;
/** What is marked says only its number there; a text would be read in place of what is painted. */
const marks = `<<(?:${space}*${name}${space}*(?:${number}|${name}|\\[(?:${space}*${number})*${space}*\\]))*${space}*>>`;
const list = `\\[(?:${space}*(?:${number}|${string}))*${space}*\\]`;

const token = new RegExp(
  `${space}+|(${number})|(${string})|(${name})|(${marks})|(${list})|([A-Za-z]{1,3}\\*?|['"])${end}`,
  "y",
);

/** The kinds of operands in the order of the groups above. */
const kinds = ["n", "s", "/", "m", "a"] as const;

/** Where an operator may stand, and the kinds of its operands. */
const operators: ReadonlyMap<string, readonly [where: string, operands: string]> = new Map(
  Object.entries({
    ...{ q: ["page", ""], Q: ["page", ""], cm: ["page", "nnnnnn"], BT: ["page", ""], ET: ["text", ""] },
    ...{ Tm: ["text", "nnnnnn"], Td: ["text", "nn"], TD: ["text", "nn"], "T*": ["text", ""] },
    ...{ Tj: ["text", "s"], TJ: ["text", "a"], "'": ["text", "s"] },
    ...{ re: ["page path", "nnnn"], m: ["page path", "nn"], l: ["path", "nn"], h: ["path", ""] },
    ...{ f: ["path", ""], "f*": ["path", ""] },
    ...{ Tf: ["page text", "/n"], Tc: ["page text", "n"], Tw: ["page text", "n"], TL: ["page text", "n"] },
    ...{ rg: ["page text path", "nnn"], g: ["page text path", "n"], cs: ["page text", "/"] },
    ...{ sc: ["page text", "nnn"], scn: ["page text", "nnn"] },
    ...{
      w: ["page text", "n"],
      J: ["page text", "n"],
      j: ["page text", "n"],
      M: ["page text", "n"],
      d: ["page text", "an"],
    },
    ...{ BMC: ["page text", "/"], BDC: ["page text", "/m"], EMC: ["page text", ""], MP: ["page text", "/"] },
  } as const satisfies Readonly<Record<string, readonly [string, string]>>),
);

class ContentReader {
  private where: "page" | "text" | "path" = "page";
  /** Whether three numbers are a colour now, and in what was saved. */
  private isOfThree = false;
  private readonly saved: boolean[] = [];

  get isClosed(): boolean {
    return this.where === "page" && this.saved.length === 0;
  }

  reads(content: string): boolean {
    let [place, operands] = [0, ""];
    let last = "";
    while (place < content.length) {
      token.lastIndex = place;
      const found = token.exec(content);
      if (found === null) return false;
      place = token.lastIndex;
      const operator = found[6];
      const kind = kinds.find((_, group) => found[group + 1] !== undefined);
      if (operator !== undefined) {
        if (!this.takes(operator, operands, last)) return false;
        operands = "";
      } else if (kind !== undefined) {
        if ((kind === "s" || kind === "a") && !haveWholeLetters(found[0])) return false;
        [operands, last] = [operands + kind, found[0]];
      }
    }
    return operands === "" && this.where === "page";
  }

  private takes(operator: string, operands: string, last: string): boolean {
    const [where = "", wanted] = operators.get(operator) ?? [];
    if (wanted !== operands || !where.split(" ").includes(this.where)) return false;
    if (operator === "BT") this.where = "text";
    else if (operator === "ET" || operator === "f" || operator === "f*") this.where = "page";
    else if (operator === "re" || operator === "m") this.where = "path";
    else if (operator === "q") this.saved.push(this.isOfThree);
    else if (operator === "Q") {
      const before = this.saved.pop();
      if (before === undefined) return false;
      this.isOfThree = before;
    } else if (operator === "rg" || operator === "g") this.isOfThree = operator === "rg";
    else if (operator === "cs") {
      this.isOfThree = true;
      return last === "/DeviceRGB";
    } else if (operator === "Tw") return Number(last) === 0;
    else if (operator === "sc" || operator === "scn") return this.isOfThree;
    return true;
  }
}

/** Letters of two bytes, none of which is divided between two strings. */
function haveWholeLetters(written: string): boolean {
  return Array.from(written.matchAll(strings)).every(([one]) => (bytesOf(one)?.length ?? 1) % 2 === 0);
}

const strings = new RegExp(string, "g");
