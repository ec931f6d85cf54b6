import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { schemaFaults, schemaOf } from "../support/json-schema.js";
import { readPdf, spokenText } from "../support/pdf-text.js";
import { type Json, type Ran, run } from "../support/run.js";
import { tempFolder } from "../support/temp-folder.js";
import { zipOf } from "../support/zip.js";

const folder = tempFolder();
const papers = join(folder, "papirer");
const now = "2025-12-31T10:00:00Z";
const slip = join(papers, "13748136-2025-0001.pdf");

function frikort(args: readonly string[], home = "arbejdsgiver"): Ran {
  return run(args, { home: join(folder, home), folder, now });
}

function result(args: readonly string[], home?: string): Json {
  const ran = frikort([...args, "--json"], home);
  expect(ran.json.ok).toBe(true);
  const schema = schemaOf(String(args[0]));
  expect(schemaFaults(ran.json.result, schema)).toEqual([]);
  return { code: ran.code, ...ran.json.result };
}

function altered(): Buffer {
  const bytes = readFileSync(slip);
  const place = bytes.indexOf("[<") + 2;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes;
}

beforeAll(() => {
  mkdirSync(papers);
  const particulars = ["--name", "Nordlys Café ApS", "--address", "Havnegade 1, 6700 Esbjerg", "--contact", "Bo Lund"];
  frikort(["setup", "--cvr", "13748136", ...particulars]);
  const pay = ["pay", "12345", "--name", "Anne Holm", "--rate", "150", "--out", papers];
  frikort([...pay, "--hours", "20", "--pay-day", "28-02-2025"]);
  frikort([...pay, "--hours", "40", "--pay-day", "31-03-2025"]);
});

describe("verify", () => {
  it("of a sound slip alone finds nothing, needs no set-up and makes no home but to remember the key", () => {
    expect(result(["verify", slip, "--dry-run"], "uden")).toMatchObject({
      code: 0,
      files: 1,
      payments: 1,
      findings: [],
    });
    expect(existsSync(join(folder, "uden"))).toBe(false);
    expect(result(["verify", slip], "kommune")).toMatchObject({ code: 0, findings: [] });
    expect(readdirSync(join(folder, "kommune"))).toEqual(["settings.json"]);
  });

  it("of a whole folder counts a payment once over slip and record", () => {
    const verified = result(["verify", papers]);
    expect([verified.code, verified.files, verified.payments]).toEqual([0, 4, 2]);
    const { sum, left, employers } = verified.cards[0];
    expect([sum, left, employers]).toEqual([1_012_500, 3_264_100, ["13748136"]]);
  });

  it("names an altered slip, and says in Danish what to do", () => {
    writeFileSync(join(folder, "rettet.pdf"), altered());
    const verified = result(["verify", "rettet.pdf"]);
    expect(verified.code).toBe(1);
    expect(verified.findings).toMatchObject([
      {
        code: "page-differs",
        file: "rettet.pdf",
        line: null,
        card: "12345",
        voucher: "2025-0001",
        data: { part: "page" },
      },
    ]);
    const { out, code } = frikort(["kontrol", "rettet.pdf"]);
    expect(code).toBe(1);
    expect(out.split("\n")[0]).toBe("Ikke i orden: 1 afvigelse i 1 fil med 1 bilag.");
    expect(out).toContain("det, der står på siden, er ændret (page-differs)");
    expect(out).toContain("Spørg arbejdsgiveren");
  });

  it("looks into archives, where what cannot be read is a finding and the rest goes on", () => {
    const bytes = readFileSync(slip);
    const zip = zipOf({ "a/lønseddel.pdf": bytes, "b.pdf": "%PDF-1.4", "c.zip": "PK", "læsmig.txt": "hej" });
    writeFileSync(join(folder, "samlet.zip"), zip);
    const verified = result(["verify", "samlet.zip"]);
    expect([verified.files, verified.payments]).toEqual([3, 1]);
    expect(verified.findings.map(({ file, data }: Json) => [file, data.number])).toEqual([
      ["samlet.zip/b.pdf", 231],
      ["samlet.zip/c.zip", 231],
    ]);
  });

  it("holds seals against the keys an employer has given", () => {
    const keys = result(["keys"]);
    expect(keys.keys).toMatchObject([{ employer: "13748136", name: "Nordlys Café ApS" }]);
    const ran = frikort(["keys", "export", "--json"]);
    expect(ran.json.result.file).toBe(join(folder, "keys.json"));
    expect(result(["verify", slip, "--trust", "keys.json"])).toMatchObject({ code: 0, findings: [] });
    const another = { keys: [{ employer: "13748136", publicKey: `${"A".repeat(43)}=` }] };
    writeFileSync(join(folder, "en-anden.json"), JSON.stringify(another));
    const { code, findings } = result(["verify", slip, "--trust", "en-anden.json"]);
    expect([code, findings[0].code]).toEqual([1, "key-unknown"]);
  });

  it("knows from a list which cards were inactive", () => {
    writeFileSync(join(folder, "kort.csv"), "Frikort-ID;Deaktiveret\r\n12345;01-03-2025\r\n");
    const { findings } = result(["verify", papers, "--cards", "kort.csv"]);
    expect(findings.map(({ code, voucher }: Json) => [code, voucher])).toEqual([["paid-while-inactive", "2025-0002"]]);
  });

  it("writes no report over anything but an earlier one, least of all over a paper that it checks", () => {
    const before = readFileSync(slip);
    writeFileSync(join(folder, "andet.csv"), "mit eget");
    for (const [name, path] of [
      [slip, slip],
      ["andet.csv", join(folder, "andet.csv")],
    ] as const) {
      const { code, json } = frikort(["verify", slip, "--report", name, "--json"]);
      expect([code, json.problems[0].number, json.problems[0].data.path]).toEqual([5, 504, name]);
      expect(readFileSync(path).length).toBeGreaterThan(0);
    }
    expect(readFileSync(slip).equals(before)).toBe(true);
    for (let time = 0; time < 2; time += 1) result(["verify", slip, "--report", "igen.csv"]);
    expect(readFileSync(join(folder, "igen.csv"), "utf8")).toContain("Betaling;;;12345;2025-0001;");
  });

  it("writes a report as a table and as one page", () => {
    for (const name of ["rapport.csv", "rapport.pdf"]) result(["verify", papers, "rettet.pdf", "--report", name]);
    const table = readFileSync(join(folder, "rapport.csv"), "utf8");
    expect(table.split("\r\n")[0]).toBe(
      "\ufeffArt;Fil;Linje;Frikort-ID;Bilag;Kode;Indkomstår;I alt;Beløbsgrænse;Tilbage;Tekst;Hvad nu",
    );
    expect(table).toContain("page-differs");
    const pdf = readPdf(readFileSync(join(folder, "rapport.pdf")));
    expect(pdf.pages).toHaveLength(1);
    expect(spokenText(pdf)).toContain("Ikke i orden: 1 afvigelse i 5 filer med 2 bilag.");
    expect(frikort(["verify", papers, "--report", "rapport.docx"]).code).toBe(2);
  });

  it("says in the report which keys and lists it was held against, and names every file", () => {
    frikort(["keys", "export"]);
    writeFileSync(join(folder, "kommunens.csv"), "Frikort-ID;Aktiv-fra\r\n12345;01-01-2025\r\n");
    const lists = ["--trust", "keys.json", "--cards", "kommunens.csv"];
    const held = "Holdt op mod: nøglerne i keys.json; kortene i kommunens.csv.";
    for (const name of ["lister.csv", "lister.pdf"]) {
      expect(result(["verify", papers, ...lists, "--report", name]).heldAgainst).toEqual([
        { what: "trust", file: "keys.json" },
        { what: "cards", file: "kommunens.csv" },
      ]);
    }
    expect(readFileSync(join(folder, "lister.csv"), "utf8")).toContain(held);
    const text = spokenText(readPdf(readFileSync(join(folder, "lister.pdf"))));
    expect(text).toContain(held);
    for (const name of readdirSync(papers)) expect(text).toContain(name);
    const { out } = frikort(["kontrol", papers, ...lists]);
    expect(out).toContain(held);
    expect(out).not.toContain("Med --stol-på prøves de");
  });

  it("of nothing is refused, and of a file that is missing beside others is a finding", () => {
    mkdirSync(join(folder, "tom"));
    const wanted = [
      ["tom", 3, 231],
      ["findes-ikke.pdf", 5, 501],
    ] as const;
    for (const [place, code, number] of wanted) {
      const ran = frikort(["verify", place, "--json"]);
      expect([ran.code, ran.json.problems[0].number]).toEqual([code, number]);
    }
    writeFileSync(join(folder, "tom", "noter.txt"), "hej");
    const { code, out, err } = frikort(["kontrol", "tom"]);
    expect(code).toBe(3);
    expect(out).toContain("Intet er kontrolleret");
    expect(out).toContain("Ikke kontrolleret: 1 fil: tom/noter.txt");
    expect(err).toContain("Der er ingen lønsedler eller registreringslinjer i tom.");
    const { findings } = result(["verify", slip, "findes-ikke.pdf"]);
    expect(findings).toMatchObject([{ code: "unreadable", file: "findes-ikke.pdf", data: { number: 501 } }]);
  });

  it("passes over our own other papers, by what they hold and not by their names", () => {
    const others = join(folder, "andre");
    const into = ["--out", others];
    frikort(["agreement", "12345", ...into]);
    frikort(["export", "year", "--year", "2025", ...into]);
    const rows = "id;card;hours;rate;pay-day\r\na;12345;2;150;28-11-2025\r\nb;12345;3;150;29-11-2025\r\n";
    writeFileSync(join(folder, "timer.csv"), rows);
    frikort(["import", "timer.csv", "--merge", ...into]);
    frikort(["verify", papers, "--report", join(others, "kontrol.pdf"), "--lang", "en"]);
    frikort(["report", "--year", "2025", papers, ...into]);
    for (const name of readdirSync(others)) if (/^13748136-2025|^registration/.test(name)) rmSync(join(others, name));
    for (const [place, name] of readdirSync(others).sort().entries()) {
      renameSync(join(others, name), join(others, `${place}${name.slice(-4)}`));
    }
    const { out, code } = frikort(["kontrol", others]);
    expect(code).toBe(3);
    const told = [
      "aftale om brug",
      "samlet udskrift: bed om de enkelte",
      "årsopgørelse",
      "rapport fra en",
      "et års tal",
    ];
    for (const kind of told) expect(out).toContain(kind);
  });

  it("writes every finding into the report, gravest first, each with its own step, over the pages it takes", () => {
    const many = join(folder, "mange");
    mkdirSync(many);
    for (let number = 0; number < 60; number += 1) writeFileSync(join(many, `a${number}.pdf`), `%PDF-1.4 ${number}`);
    writeFileSync(join(many, "z.pdf"), altered());
    frikort(["kontrol", many, "--report", "mange.pdf"]);
    const pdf = readPdf(readFileSync(join(folder, "mange.pdf")));
    expect(pdf.pages.length).toBeGreaterThan(1);
    const text = spokenText(pdf);
    for (let number = 0; number < 60; number += 1) expect(text).toContain(`a${number}.pdf`);
    expect(text.indexOf("(page-differs)")).toBeLessThan(text.indexOf("(unreadable)"));
    const times = (next: string) => text.split(next).length - 1;
    expect([times("Spørg arbejdsgiveren"), times("Er det noget andet")]).toEqual([1, 60]);
    expect(text).toContain("Kontrolleret 31.12.2025.");
  });

  it("says of a list of cards what is wrong with it, and nothing of importing", () => {
    writeFileSync(join(folder, "dage.csv"), "Frikort-ID;Fra\r\n12345;31-02-2025\r\n");
    const { err, code } = frikort(["kontrol", papers, "--cards", "dage.csv"]);
    expect(code).toBe(3);
    expect(err).toContain("dagen ikke findes i kalenderen");
    expect(err).toContain("kør kontrollen igen");
    expect(err).not.toContain("import");
  });

  it("knows a card by its number where there is no ledger with names, and asks for no ledger", () => {
    const { err, code } = frikort(["kontrol", papers, "--kort", "anne"], "kommunen-uden");
    expect(code).toBe(3);
    expect(err).toContain("Frikort-ID blev ikke forstået");
    expect(result(["verify", papers, "--card", "anne"])).toMatchObject({ code: 0, payments: 2 });
  });

  it("says which part is shown, and with a card which papers are told all the same, on screen and in the report", () => {
    const asked = ["--kort", "12345", "--år", "2025", "--rapport", "udsnit.pdf"];
    const { out } = frikort(["kontrol", papers, ...asked]);
    const part = "Kun frikort-ID 12345, indkomstår 2025 er vist. En fil, der ikke kan læses, kan være kortets";
    expect(out).toContain(part);
    expect(spokenText(readPdf(readFileSync(join(folder, "udsnit.pdf"))))).toContain(part);
    expect(frikort(["kontrol", papers, "--til", "31-12-2025"]).out).toContain("Kun udbetalt …–31.12.2025 er vist.\n");
    expect(frikort(["kontrol", papers]).out).not.toContain("er vist");
  });

  it("never shows a name", () => {
    const ran = frikort(["verify", papers, "rettet.pdf", "--json"]);
    expect(`${ran.out}${ran.err}${frikort(["verify", papers]).out}`).not.toContain("Anne");
  });
});

describe("report", () => {
  it("counts cards, employments and amounts by month and employer", () => {
    writeFileSync(join(folder, "bevilget.csv"), "Frikort-ID\r\n12345\r\n22222\r\n33333\r\n44444\r\n");
    const figures = result(["report", "--year", "2025", papers, "--cards", "bevilget.csv", "--out", "tal"]);
    expect(figures).toMatchObject({
      ...{ code: 0, year: 2025, employers: 1, employments: 1, payments: 2, counted: 1_012_500 },
      cards: { granted: 4, used: 1, usedShare: 2500 },
      repeated: { sameEmployer: 0, otherEmployers: 0, severalPayments: 1 },
      byEmployer: [{ employer: "13748136", payments: 2, cards: 1, counted: 1_012_500 }],
    });
    expect(figures.byMonth.filter(({ payments }: Json) => payments > 0)).toEqual([
      { month: "2025-02", payments: 1, cards: 1, counted: 337_500 },
      { month: "2025-03", payments: 1, cards: 1, counted: 675_000 },
    ]);
    expect(readdirSync(join(folder, "tal")).sort()).toEqual(["figures-2025.csv", "figures-2025.pdf"]);
    const page = readPdf(readFileSync(join(folder, "tal", "figures-2025.pdf")));
    expect(page.pages).toHaveLength(1);
    expect(spokenText(page)).toContain("Brug af socialt frikort i 2025");
    const table = readFileSync(join(folder, "tal", "figures-2025.csv"), "utf8");
    expect(table).toContain("udbetalt på kortene;;;;10125,00\r\n");
    const { out } = frikort(["rapport", "--year", "2025", papers, "--cards", "bevilget.csv"]);
    expect(out).toContain("februar");
    expect(out).toContain("1 af 4 bevilgede kort er brugt (25 %)");
  });
});
