import { describe, expect, it } from "vitest";
import type { Verified } from "../../src/app/verify/verify.js";
import { cardLine, verdictLine, verifiedLines } from "../../src/cli/commands/verify/lines.js";
import { verifiedPaper, verifiedTable } from "../../src/cli/commands/verify/papers.js";
import { loadWords } from "../../src/cli/words/load.js";
import { amountCell } from "../../src/payroll/papers/table.js";
import type { CardYearSum } from "../../src/payroll/verify/seen-documents.js";
import { incomeYear, instantOf } from "../../src/values/calendar.js";
import type { Finding } from "../../src/values/finding.js";
import { parseFrikortId, voucherOf } from "../../src/values/identity.js";
import { oere } from "../../src/values/money.js";
import { broken } from "../../src/values/result.js";
import { cvr } from "../support/words.js";

const card = parseFrikortId("12345");
const about = { card: card.ok ? card.value : broken("a card is five digits"), voucher: voucherOf(incomeYear(2025), 7) };

function verified(findings: readonly Finding[]): Verified {
  const nothing = { cards: [], notProved: [], remarks: [], verdicts: [], passedOver: [], withoutPapers: [], view: {} };
  return { verdict: "findings", files: 1, payments: findings.length, findings, ...nothing };
}

async function saying() {
  const [words, said] = await Promise.all([loadWords("da", "messages"), loadWords("da", "verify")]);
  return { words, said, against: [], now: instantOf(0), language: "da" } as const;
}

describe("the report of many findings", () => {
  const many = Array.from({ length: 2600 }, (_, place): Finding => {
    return { code: "not-registered", file: "liste.csv", line: place + 2, ...about, data: { counted: 33_750 } };
  });

  it("shows on paper as many as a person reads, says how many more there are, and has them all in the table", async () => {
    const paper = verifiedPaper(verified(many), await saying());
    const rows = paper.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows).toHaveLength(1000);
    expect(paper.blocks).toContainEqual({
      kind: "paragraph",
      text: "… og 1600 til. Alle står i --json og i --rapport fil.csv.",
    });
    const table = [...verifiedTable(verified(many), await saying()).rows];
    expect(table.filter(([kind]) => kind === "Afvigelse")).toHaveLength(2600);
  });
});

describe("the verdict", () => {
  it("says how many of the findings look like harmless copies, so that nobody reads them as forged", async () => {
    const copy: Finding = {
      ...{ code: "page-not-drawn", file: "a.pdf", line: null, ...about },
      data: { seal: "holds", text: "holds" },
    };
    const forged: Finding = { ...copy, data: { seal: "holds", text: "differs" } };
    const { said } = await saying();
    const verdict = (...findings: readonly Finding[]) => verdictLine(verified(findings), said);
    expect(verdict(copy, forged)).toContain("2 afvigelser i 1 fil med 2 bilag; 1 af dem ligner en uskadelig kopi.");
    expect(verdict(forged)).toMatch(/med 1 bilag\.$/);
  });

  it("of what is not proved stands on paper under its heading, and does not say it again", async () => {
    const notProved = [{ code: "narrowed", file: null, card: null, voucher: null, data: {} }] as const;
    const { blocks } = verifiedPaper({ ...verified([]), notProved }, await saying());
    expect(blocks.filter((block) => "text" in block && block.text.startsWith("Ikke bevist"))).toHaveLength(1);
  });
});

describe("the answer on a screen", () => {
  const finding = (line: number): Finding => {
    return { code: "not-registered", file: "liste.csv", line, ...about, data: { counted: 33_750 } };
  };

  it("tells findings of the same words once, with a line for each place; a few are told each by itself", async () => {
    const told = async (...lines: readonly number[]) =>
      verifiedLines(verified(lines.map(finding)), { ...(await saying()), report: undefined, width: undefined });
    const many = await told(2, 3, 4, 5);
    expect(many.filter((line) => line.includes("Se efter på Socialtfrikort.dk"))).toHaveLength(1);
    expect(many).toContain("Afvigelse, 4 steder: betalingen er ikke noteret som registreret (not-registered).");
    for (const line of [2, 3, 4, 5]) {
      expect(many).toContain(`  – liste.csv, linje ${line}, Frikort-ID 12345, bilag 2025-0007`);
    }
    const few = await told(2, 3);
    expect(few.filter((line) => line.startsWith("Afvigelse: liste.csv, linje"))).toHaveLength(2);
  });

  it("has files in rows only where the screen is wide enough for them, and no finding twice", async () => {
    const file = `${"mappe/".repeat(12)}liste.csv`;
    const own = { ...finding(2), file };
    const nothing = { card: undefined, voucher: undefined, key: undefined, slip: undefined, trust: undefined };
    const verdict = { file, kind: "registration", isInOrder: false, isProved: false, ...nothing } as const;
    const on = async (width: number | undefined) =>
      verifiedLines(
        { ...verified([own]), verdicts: [verdict] },
        { ...(await saying()), report: undefined, width },
      ).join("\n");
    expect(await on(undefined)).toContain(`${file}   Afvigelse   not-registered`);
    expect(await on(80)).toContain(`${file}\n  Afvigelse   not-registered`);
  });
});

describe("files in the report", () => {
  it("are called by their own name, with the archive they lie in and as much of the folder as tells two apart", async () => {
    const files = ["/a/maj/1.pdf", "/a/juni/1.pdf", "/a/post.eml/papirer.zip/1.pdf", "/a/juni/2.pdf"];
    const passedOver = files.map((file) => ({ file, what: "other" }) as const);
    const paper = verifiedPaper({ ...verified([]), passedOver }, await saying());
    const names = paper.blocks.flatMap((block) => (block.kind === "table" ? block.rows.map(([name]) => name) : []));
    expect(names).toEqual(["maj/1.pdf", "juni/1.pdf", "post.eml/papirer.zip/1.pdf", "2.pdf"]);
  });
});

describe("what a card has left in the report", () => {
  it("never stands without its reservations, on the screen, in the table and on paper", async () => {
    const own: CardYearSum = {
      ...{ card: about.card, year: incomeYear(2026), employers: [], sum: oere(385_350), stated: oere(100_000) },
      ...{ isStated: true, ceiling: oere(4_469_100), left: oere(4_083_750), missing: oere(4_000_000) },
      disputed: [],
      isPart: false,
      count: 0,
      payments: () => [],
    };
    const told = { ...verified([]), cards: [own] };
    const words = await saying();
    const [row] = [...verifiedTable(told, words).rows].filter(([kind]) => kind === "Kort");
    expect(row?.slice(-3)).toEqual([
      amountCell(oere(83_750)),
      "; der mangler papirer på mindst 40.000,00, så der er højst det tilbage; heraf kun oplyst: 1.000,00",
      "",
    ]);
    const [table] = verifiedPaper(told, words).blocks.filter((block) => block.kind === "table");
    expect(table?.rows[0]?.slice(-2)).toEqual([
      "højst 837,50",
      "der mangler papirer på mindst 40.000,00, så der er højst det tilbage; heraf kun oplyst: 1.000,00",
    ]);
    expect(cardLine(own, words)).toContain(
      "højst 837,50 kr. tilbage, og der mangler papirer. Af summen er 1.000,00 kr. kun",
    );
    const disputed = [{ employer: cvr("13748136"), voucher: about.voucher }];
    const doubted = cardLine({ ...own, missing: oere(0), disputed }, words);
    expect(doubted).toContain("højst 40.837,50 kr. tilbage, og bilag 2025-0007 er omstridt.");
    const narrowed = cardLine({ ...own, missing: oere(0), isPart: true }, words);
    expect(narrowed).toContain("højst 40.837,50 kr. tilbage, og andre betalinger i året er ikke talt med.");
    expect(cardLine({ ...own, missing: oere(4_100_000) }, words)).toContain("mindst 162,50 kr. for meget med det");
  });
});

describe("a finding in the report", () => {
  const findings: readonly Finding[] = [
    {
      ...{ code: "lines-add-up", file: "a.pdf", line: null, ...about },
      data: { field: "lines.0.amount", expected: 300_000, found: 330_000 },
    },
    {
      ...{ code: "record-changed", file: "a.pdf", line: null, ...about },
      data: { field: "digest", expected: "a".repeat(64), found: "b".repeat(64) },
    },
    {
      ...{ code: "seen-twice-differs", file: "liste.csv", line: 4, ...about },
      data: { field: "Udbetalingsdato", expected: "2025-05-30", found: "2025-05-31" },
    },
    {
      ...{ code: "used-before-differs", file: "a.pdf", line: null, ...about },
      data: { field: "usedBefore", unit: "oere", expected: 675_000, found: 0 },
    },
  ];

  it("says in a person's words which line, amount and day differ, in the table and on paper", async () => {
    const table = [...verifiedTable(verified(findings), await saying()).rows].map((cells) => String(cells[10]));
    const paper = verifiedPaper(verified(findings), await saying());
    const onPaper = paper.blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])).map(([, text]) => text);
    for (const texts of [table.slice(1), onPaper]) {
      expect(texts).toHaveLength(4);
      expect(texts[0]).toContain("felt linje 1, beløb; forventet 3.000,00 kr.; fundet 3.300,00 kr.");
      expect(texts[1]).toMatch(/felt bilagets fingeraftryk$/);
      expect(texts[2]).toContain("forventet 30.05.2025; fundet 31.05.2025");
      expect(texts[3]).toContain("forventet 6.750,00 kr.; fundet 0,00 kr.");
      expect(texts.join(" ")).not.toMatch(/lines\.|usedBefore|[0-9a-f]{64}|\d{6}/);
    }
  });
});
