import { describe, expect, test } from "vitest";
import {
  expectedText,
  factLines,
  findingLines,
  findingText,
  messageText,
  noticeLine,
  problemLines,
  problemsLines,
  receivedText,
  refusedLines,
} from "../../src/cli/say/message.js";
import { cut } from "../../src/cli/say/received.js";
import { danish } from "../../src/cli/words/da/messages.js";
import { english } from "../../src/cli/words/en/messages.js";
import type { Words } from "../../src/cli/words/words.js";
import { day, incomeYear } from "../../src/values/calendar.js";
import { seconds, wholeHours } from "../../src/values/hours.js";
import { oere } from "../../src/values/money.js";
import { notice } from "../../src/values/notice.js";
import { type Problem, problemOf } from "../../src/values/problem.js";
import { card, ceilingExceeded, findingOf, id, noticeSamples, problemSamples, voucher } from "./message-samples.js";

const place = { file: "timer.csv", line: 14, column: "C", heading: "Timer" };
const ambiguous = problemOf("field-ambiguous", problemSamples["field-ambiguous"], place);
const exceeded = problemOf("ceiling-exceeded", ceilingExceeded);

function shown(problem: Problem, words: Words): string {
  return problemLines(problem, words, { kind: "nothing" }).join("\n");
}

describe("the blocks of a message, to the letter", () => {
  test("a payment above the ceiling names the sums in one right-aligned column and the hours that fit", () => {
    expect(shown(exceeded, danish)).toBe(`Fejl 421: Betalingen overskrider kortets beløbsgrænse.
  Frikort-ID 12345, indkomstår 2025
    beløbsgrænse     42.766,00 kr.
    brugt hidtil     40.000,00 kr.   (saldo aflæst 28.03.2025 kl. 09.15)
    tilbage           2.766,00 kr.
    denne betaling    3.375,00 kr.
    for meget           609,00 kr.
  Intet er bogført.
  Der er plads til højst 16,39 timer à 150,00 kr. Med --opdel udbetales det, der er plads til.`);
  });

  test("hours that can be read in two ways show both and what to write", () => {
    expect(shown(ambiguous, danish)).toBe(`Fejl 203: Timer kan læses på flere måder.
  timer.csv, linje 14, kolonne C «Timer»
    modtog     «7.4»
    kan være   7,40 timer eller 7 timer og 4 minutter
    skriv      7,40 eller 7:04
  Intet er bogført.
  Ret linjen, eller kør importen med --decimaltegn punktum, hvis hele filen bruger punktum.`);
  });

  test("a pay day outside the law table names the last day known", () => {
    expect(
      shown(problemOf("law-unknown", problemSamples["law-unknown"]), danish),
    ).toBe(`Fejl 301: Satserne for 04.01.2027 er ikke kendt.
  Beløbsgrænsen er kendt til og med 31.12.2026.
  Intet er bogført.
  Hent en nyere udgave, eller tilføj året med beløb og kilde: frikort satser tilføj beløbsgrænse 2027 BELØB --kilde "KILDE"`);
  });

  test("a payslip that could not be written says that the payment stands", () => {
    const problem = problemOf("file-not-written", problemSamples["file-not-written"]);
    expect(
      problemLines(problem, danish, { kind: "payment", voucher }).join("\n"),
    ).toBe(`Fejl 503: Filen lønsedler/13748136-2025-0007.pdf kunne ikke skrives.
  Disken er fuld.
  Betalingen er bogført som bilag 2025-0007. Lav lønsedlen igen med: frikort lønseddel 2025-0007`);
  });

  test("the refused lines of a file stand in rows, each with its number", () => {
    const later = problemOf("ceiling-exceeded", ceilingExceeded, { file: "timer.csv", line: 27 });
    expect(refusedLines([ambiguous, later], danish)).toEqual([
      "  linje 14   Fejl 203  Timer kan læses på flere måder (modtog «7.4»).",
      "  linje 27   Fejl 421  Betalingen overskrider kortets beløbsgrænse med 609,00 kr.",
    ]);
  });

  test("payments that are not registered are counted and summed", () => {
    expect(noticeLine(notice("not-yet-registered", noticeSamples["not-yet-registered"]), danish)).toBe(
      "Bemærk: 2 betalinger, i alt 13.500,00 kr., mangler at blive registreret på Socialtfrikort.dk. Det gælder frikort-ID 12345.",
    );
  });

  test("a payment that was entered is told with its amounts in one column", () => {
    const { answers, fixed } = danish;
    const lines = factLines(
      [
        { label: answers.wageLine(wholeHours(40), oere(15_000)), amount: oere(600_000) },
        { label: `${fixed.amounts.holidayPay} 12,5 %`, amount: oere(75_000) },
        { label: fixed.amounts.counted, amount: oere(675_000) },
        { label: fixed.amounts.atpEmployee, amount: oere(-3_300) },
        { label: fixed.amounts.payout, amount: oere(671_700) },
        { label: answers.usedIn(incomeYear(2025)), amount: oere(1_350_000), remark: answers.outOf(oere(4_276_600)) },
        { label: fixed.amounts.left, amount: oere(2_926_600) },
      ],
      4,
    );
    const first = answers.written({ voucher, card, payDay: day("2025-06-30") });
    expect([first, ...lines].join("\n")).toBe(`Bogført som bilag 2025-0007. Frikort-ID 12345, udbetales 30.06.2025.
    løn, 40,00 timer à 150,00 kr.     6.000,00 kr.
    feriebetaling 12,5 %                750,00 kr.
    registreres på kortet             6.750,00 kr.
    ATP, egen andel                     −33,00 kr.
    til udbetaling                    6.717,00 kr.
    brugt i 2025                     13.500,00 kr. af 42.766,00 kr.
    tilbage                          29.266,00 kr.`);
    expect(answers.stands({ id, voucher })).toBe(
      "Allerede bogført. Betalings-id P117 står som bilag 2025-0007. Intet er ændret.",
    );
  });

  test("a document that is in order says what fits, and with which key", () => {
    expect(danish.answers.inOrder("4F2A-91C0")).toBe("beløb, satser, side og segl passer (nøgle 4F2A-91C0)");
  });

  test("a row of rejected.csv has what came and what should have come", () => {
    expect([receivedText(ambiguous), expectedText(ambiguous, danish)]).toEqual(["7.4", "7,40 eller 7:04"]);
    expect([receivedText(exceeded), expectedText(exceeded, danish)]).toEqual(["", ""]);
  });

  test("a finding stands in a row with its code", () => {
    expect(findingText(findingOf("page-differs"), danish)).toBe(
      "siden er ikke den, oplysningerne giver (page-differs)",
    );
  });
});

describe("the shape of messages", () => {
  test("several problems of one run say once, at the end, what stands", () => {
    const missing = problemOf("field-missing", { field: "rate" });
    const text = problemsLines([missing, exceeded], danish, { kind: "nothing" }).join("\n");
    expect(text.match(/Intet er bogført/g)).toHaveLength(1);
    expect(text.endsWith("\nIntet er bogført.")).toBe(true);
    expect(text).toContain("Fejl 204");
    expect(text).toContain("Fejl 421");
  });

  test("a command that never writes says nothing of what stands", () => {
    const problem = problemOf("file-not-found", { path: "timer.csv" });
    expect(problemLines(problem, danish, { kind: "unsaid" })).toEqual([
      "Fejl 501: Filen timer.csv findes ikke.",
      "  Ret navnet, eller skriv hele stien.",
    ]);
  });

  test("with several files the rows of refused lines name the file", () => {
    const elsewhere = problemOf("field-missing", { field: "rate" }, { file: "mere.csv", line: 2 });
    expect(refusedLines([ambiguous, elsewhere], danish)[1]).toBe("  mere.csv, linje 2     Fejl 204  Satsen mangler.");
  });

  test("what was received is cut to forty letters", () => {
    expect(cut("æ".repeat(40))).toBe("æ".repeat(40));
    expect(cut("æ".repeat(41))).toBe(`${"æ".repeat(39)}…`);
    const long = problemOf("command-unknown", { received: "x".repeat(500) });
    expect(shown(long, danish)).toContain(`«${"x".repeat(39)}…»`);
  });

  test("what was received under a name or an address is never shown", () => {
    for (const field of ["name", "first-name", "last-name", "address", "contact"] as const) {
      const problem = problemOf("field-not-understood", {
        field,
        fault: "too-long",
        received: "Kim Dahl",
        expected: "",
      });
      expect(shown(problem, danish) + messageText(problem, danish)).not.toContain("Kim");
      expect(shown(problem, english) + messageText(problem, english)).not.toContain("Kim");
    }
  });

  test("what looks like a CPR number and letters that steer a terminal never come through", () => {
    const cpr = problemOf("argument-surplus", { received: "610165-0001", command: "pay" });
    expect(shown(cpr, danish) + messageText(cpr, english)).not.toContain("610165");
    const path = problemOf("file-not-found", { path: "lister/6101650001.csv" });
    expect(shown(path, danish)).not.toContain("6101650001");
    expect(shown(problemOf("file-not-found", { path: "a\u001b[31mb\nc" }), danish)).toContain("a·[31mb·c");
  });

  test("amounts, negative ones too, end in the same column", () => {
    const lines = factLines([
      { label: "til udbetaling", amount: oere(671_700) },
      { label: "ATP, egen andel", amount: oere(-3_300) },
      { label: "brugt", amount: oere(4_276_600) },
    ]);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines[1]).toBe("    ATP, egen andel      −33,00 kr.");
  });

  test("hours that fit are rounded down, and nothing is promised where nothing fits", () => {
    const little = problemOf("ceiling-exceeded", { ...ceilingExceeded, left: oere(10), hoursThatFit: seconds(35) });
    expect(shown(little, danish)).toContain("Der er ikke plads til flere timer. Med --opdel");
    const none = problemOf("ceiling-exceeded", { ...ceilingExceeded, left: oere(-287_500) });
    expect(shown(none, danish)).toContain("Kortet er brugt op i 2025.");
    expect(shown(none, danish)).not.toContain("--opdel");
    const { rate: _, ...withoutRate } = ceilingExceeded;
    expect(shown(problemOf("ceiling-exceeded", withoutRate), danish)).toContain("højst 16,39 timer. Med --opdel");
  });

  test("a finding with amounts shows them, and a plain number stays plain", () => {
    const sums = findingLines(findingOf("card-over-ceiling", { expected: 4_276_600, found: 4_310_000 }), danish).join(
      "\n",
    );
    expect(sums).toContain("i alt 43.100,00 kr. af 42.766,00 kr., 334,00 kr. for meget (card-over-ceiling).");
    expect(sums).not.toContain("forventet");
    const plain = findingLines(findingOf("vouchers-unbroken", { expected: 7, found: 9 }), danish);
    expect(plain).toContain("    forventet   7");
  });

  test("a finding in the own ledger names the employer's chain, or the ledger itself", () => {
    const chain = { ...findingOf("chain-unbroken"), file: "13748136", voucher };
    expect(findingLines(chain, danish)[0]).toMatch(/^Afvigelse: CVR-nr\. 13748136, bilag 2025-0007: posteringen/);
    expect(findingLines({ ...chain, file: "house", voucher: null }, english)[0]).toMatch(
      /^Finding: the ledger: the entry/,
    );
  });

  test("the form to write is said in the reader's language, except where only the problem knows it", () => {
    const unread = problemOf("field-not-understood", {
      field: "day",
      fault: "unreadable",
      received: "x",
      expected: "30-11-2026",
    });
    expect(shown(unread, english)).toContain("write      a day such as 30-11-2026");
    const own = problemOf("field-not-understood", {
      field: "mapping",
      fault: "unreadable",
      received: "x",
      expected: "A–Z",
    });
    expect(shown(own, danish)).toContain("skriv    A–Z");
  });

  test("the same block in English keeps its order and its numbers", () => {
    expect(shown(ambiguous, english)).toBe(`Error 203: The number of hours can be read in more than one way.
  timer.csv, line 14, column C "Timer"
    received   "7.4"
    can be     7,40 hours or 7 hours and 4 minutes
    write      7,40 or 7:04
  Nothing has been entered.
  Correct the line, or run the import with --decimal-mark dot if the whole file uses points.`);
  });
});
