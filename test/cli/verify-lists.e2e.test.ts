import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { schemaFaults, schemaOf } from "../support/json-schema.js";
import { type Json, type Ran, run } from "../support/run.js";
import { tempFolder } from "../support/temp-folder.js";

/** Papers held against lists that somebody else made: what of a list is not read, and what it does not tell of, is said. */
const folder = tempFolder();
const papers = join(folder, "papirer");
const now = "2026-11-30T10:00:00Z";
const other = "29189846";
let count = 0;

function frikort(args: readonly string[]): Ran {
  return run(args, { home: join(folder, "hjem"), folder, now });
}

function list(text: string): string {
  count += 1;
  writeFileSync(join(folder, `liste-${count}.csv`), text);
  return `liste-${count}.csv`;
}

function verified(...args: readonly string[]): Json {
  const ran = frikort(["verify", papers, "--trust", "keys.json", ...args, "--json"]);
  if (ran.json.ok) expect(schemaFaults(ran.json.result, schemaOf("verify"))).toEqual([]);
  return { exit: ran.code, ...ran.json };
}

function portal(...lines: readonly string[]): Json {
  return verified("--portal", list(`Frikort-ID;CVR;Dato;Beløb\n${lines.join("\n")}\n`));
}

/** Of each difference: what kind it is, and the line of the list it stands on. */
function differences({ result }: Json): readonly (readonly [kind: string, line: number | null])[] {
  return result.findings.map(({ data, line }: Json) => [data.kind, line]);
}

const shown = [
  "12345;13748136;31-01-2026;3.375,00",
  "12345;13748136;31-03-2026;3.375,00",
  "00042;13748136;30-04-2026;1.687,50",
];

beforeAll(() => {
  mkdirSync(papers);
  const particulars = ["--name", "Nordlys Café ApS", "--address", "Havnegade 1, 6700 Esbjerg", "--contact", "Bo Lund"];
  frikort(["setup", "--cvr", "13748136", ...particulars]);
  const pay = (card: string, name: string, hours: string, day: string) =>
    frikort(["pay", card, "--name", name, "--hours", hours, "--rate", "150", "--pay-day", day, "--out", papers]);
  pay("12345", "Anne Holm", "20", "31-01-2026");
  pay("12345", "Anne Holm", "20", "31-03-2026");
  pay("00042", "Per Vang", "10", "30-04-2026");
  frikort(["keys", "export", "--out", folder]);
});

describe("a list of what socialtfrikort.dk shows", () => {
  it("with everything on it leaves nothing to say", () => {
    expect(portal(...shown)).toMatchObject({ exit: 0, result: { verdict: "in-order", notProved: [] }, notices: [] });
  });

  it("that does not tell of a card or a year says how many payments were not compared", () => {
    for (const [lines, payments] of [
      [[], 3],
      [shown.slice(0, 2), 1],
    ] as const) {
      const { result } = portal(...lines);
      expect([result.verdict, result.findings]).toEqual(["in-order-so-far", []]);
      expect(result.notProved).toMatchObject([{ code: "narrowed", data: { in: "portal", payments } }]);
    }
    const { out } = frikort(["kontrol", papers, "--portal", list("Frikort-ID;Beløb\n12345;3375\n12345;3375\n")]);
    expect(out).toContain("1 betaling er ikke holdt op mod listen fra Socialtfrikort.dk");
  });

  it("takes no payment of another year for one that it shows, whatever other years it has", () => {
    const differing = portal("12345;13748136;31-12-2025;3.375,00", ...shown.slice(1));
    expect(differences(differing)).toEqual([
      ["only-shown", 2],
      ["not-shown", null],
    ]);
  });

  it("may leave employer and day out on some lines: those take what no other line fits", () => {
    const payments = list(`Frikort-ID;CVR;Dato;Beløb\n12345;${other};15-02-2026;3.375,00\n`);
    const text = `Frikort-ID;CVR;Dato;Beløb\n12345;;;3.375,00\n${shown.join("\n")}\n`;
    expect(verified("--payments", payments, "--portal", list(text)).result.findings).toEqual([]);
  });

  it("has each employer's own amounts, and a line that is taken back in its own year", () => {
    const swapped = portal(`12345;${other};31-01-2026;3.375,00`, ...shown.slice(1));
    expect(differences(swapped)).toEqual([
      ["only-shown", 2],
      ["not-shown", null],
    ]);
    const back = ["12345;13748136;31-01-2025;3.375,00", "12345;13748136;28-02-2026;3.375,00"];
    const taken = portal(...back, "12345;13748136;28-02-2026;-3.375,00", ...shown);
    expect(differences(taken)).toEqual([["only-shown", 2]]);
  });

  it("is refused where a line says that it does not stand, and the employer's own list is none", () => {
    const withStatus = (word: string) => list(`Frikort-ID;Beløb;Status\n12345;3.375,00;${word}\n`);
    expect(verified("--portal", withStatus("registreret")).exit).toBe(1);
    for (const file of [withStatus("annulleret"), join(papers, "13748136-2026-0001.csv")]) {
      const { exit, problems } = verified("--portal", file);
      expect([exit, problems[0].code, problems[0].data.field]).toEqual([3, "field-not-understood", "status"]);
    }
  });
});

describe("a list of amounts", () => {
  it("is refused in another currency, and with a day whose year has no cards", () => {
    const head = "Frikort-ID;CVR;Dato;Beløb";
    const foreign = list(`${head};Valuta\n12345;${other};31-01-2026;100,00;EUR\n`);
    const own = list(`${head};Valuta\n12345;${other};31-01-2026;100,00;DKK\n`);
    const distant = list(`${head}\n12345;${other};31-01-9999;100,00\n`);
    for (const option of ["--payments", "--portal"]) {
      expect(verified(option, foreign).problems[0].data).toMatchObject({ field: "amount", received: "EUR" });
      expect(verified(option, distant).problems[0].data).toMatchObject({ field: "day", received: "31-01-9999" });
      expect(verified(option, own).ok).toBe(true);
    }
  });

  it("is told what to do in the words of its own form", () => {
    const { err } = frikort(["kontrol", papers, "--betalinger", list("Frikort-ID;CVR;Dato;Beløb\n12345;;;1,00\n")]);
    expect(err).toContain("Første linje er overskrifter: Frikort-ID;CVR;Dato;Beløb");
    expect(err).not.toContain("import");
  });
});

describe("columns of lists that are not read", () => {
  it("are told by their headings, with how many cells of them are filled", () => {
    const cards = list("Frikort-ID;Navn;Sag;Tom\n12345;;7;\n00042;;;\n");
    const amounts = list(`Frikort-ID;Beløb;Note\n${shown.map((line) => `${line.slice(0, 5)};1,00;x`).join("\n")}\n`);
    const { notices } = verified("--cards", cards, "--portal", amounts);
    expect(notices.map(({ data }: Json) => [data.headings, data.counts])).toEqual([
      [["Sag"], [1]],
      [["Note"], [3]],
    ]);
    const figures = frikort(["report", "--year", "2026", papers, "--cards", cards, "--json"]);
    expect(figures.json.notices).toMatchObject([{ code: "column-ignored" }]);
  });
});
