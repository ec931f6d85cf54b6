import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCommandLine } from "../src/cli/program/line.js";
import { expectedText, messageText, problemLines, receivedText, refusedLines } from "../src/cli/say/message.js";
import { envelope } from "../src/cli/session/report.js";
import { danish } from "../src/cli/words/da/messages.js";
import { english } from "../src/cli/words/en/messages.js";
import { parsePayment } from "../src/payroll/pay/parse.js";
import { day } from "../src/values/calendar.js";
import { digestOf } from "../src/values/digest.js";
import type { FieldName, Outcome, Problem } from "../src/values/problem.js";
import { cafe, makeEmployer, makeStamp } from "./support/build.js";
import { casesTried } from "./support/cases-tried.js";
import { cafe as cafeLine, office } from "./support/office.js";

/** The words after `frikort` as the program takes them, or every fault of them. */
const parseCommandLine = (argv: readonly string[]) => readCommandLine(argv).line;

/** Names, addresses and what looks like a CPR number, planted wherever a person can write: none of it comes out again. */
const { at, by } = makeStamp();
const place = { chain: cafe, sequence: 1, previous: digestOf(""), digest: digestOf("") };
const employer = { kind: "employer", ...makeEmployer(cafe), ...place, at, by } as const;
const cases = casesTried(150, 10_000);
const today = day("2026-11-30");

const letters = "Zøywkxqæh";
const someName = fc
  .array(fc.constantFrom(...letters), { minLength: 6, maxLength: 14 })
  .map((all) => `Q${all.join("")}`);
const cprDay = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 61, max: 91 }));
const someCpr = fc
  .tuple(
    cprDay,
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 9999 }),
    fc.boolean(),
  )
  .map(([dayOf, month, year, number, hyphen]) => {
    const two = (part: number) => String(part).padStart(2, "0");
    return `${two(dayOf)}${two(month)}${two(year)}${hyphen ? "-" : ""}${String(number).padStart(4, "0")}`;
  });

/** Text around a plant: what people write beside a name. */
const around = (plant: fc.Arbitrary<string>) =>
  fc.tuple(
    fc.constantFrom("", "til ", "=", "\t", "x".repeat(130), "\u202e", "«"),
    plant,
    fc.constantFrom("", " ApS", "\n", "!"),
  );

const oddWord = fc.constantFrom(
  "",
  "7.30",
  "1.234",
  "31-02-2026",
  "x",
  "-1",
  "42",
  "12345",
  "7:24",
  "150,00",
  "30-11-2026",
);
const personal: readonly FieldName[] = ["name", "address", "reason", "contact", "note"];
const others: readonly FieldName[] = [
  ...([
    "card",
    "hours",
    "rate",
    "pension",
    "period-from",
    "period-to",
    "pay-day",
    "payment-id",
    "employee-number",
  ] as const),
  ...(["employed-from", "registered-employment", "holiday-pay-amount", "saldo"] as const),
];

describe("a payment as it is said", () => {
  it("never gives back a name from a field that holds one", () => {
    const draft = fc.record({
      odd: fc.array(fc.tuple(fc.constantFrom(...others), oddWord), { maxLength: 5 }),
      where: fc.constantFrom(...personal),
      planted: around(someName),
    });
    fc.assert(
      fc.property(draft, ({ odd, where, planted }) => {
        const words = { ...Object.fromEntries(odd), [where]: planted.join("") };
        expect(saidOf(parsed(words))).not.toContain(planted[1]);
      }),
      { numRuns: cases },
    );
  });

  it("never gives back what looks like a CPR number, wherever it stands", () => {
    const draft = fc.record({
      odd: fc.array(fc.tuple(fc.constantFrom(...others), oddWord), { maxLength: 4 }),
      where: fc.constantFrom(...personal, ...others),
      planted: around(someCpr),
      supplement: around(someCpr),
    });
    fc.assert(
      fc.property(draft, ({ odd, where, planted, supplement }) => {
        const words = { ...Object.fromEntries(odd), [where]: planted.join("") };
        const said = saidOf(parsed(words, [`${supplement.join("")}=200`, `Tillæg=${supplement.join("")}`]));
        for (const plant of [planted[1], supplement[1]]) expect(said).not.toContain(plant);
      }),
      { numRuns: cases },
    );
  });
});

describe("a command line", () => {
  const word = fc.constantFrom(
    "pay",
    "list",
    "12345",
    "--hours",
    "2",
    "--json",
    "--sort",
    "--paid-by",
    "cheque",
    "--lang=fr",
  );

  it("never gives back what looks like a CPR number, even one that is not understood", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), around(someCpr), fc.boolean(), (words, planted, asOption) => {
        const line = [...words, `${asOption ? "--" : ""}${planted.join("")}`];
        expect(saidOf(parseCommandLine(line))).not.toContain(planted[1]);
      }),
      { numRuns: cases },
    );
  });

  it("never gives back the rest of a name that stands without quotation marks", () => {
    const option = fc.constantFrom("--name", "--address", "--contact", "--reason");
    fc.assert(
      fc.property(option, fc.array(someName, { minLength: 2, maxLength: 4 }), fc.boolean(), (name, parts, json) => {
        const command =
          name === "--contact" ? ["setup"] : name === "--reason" ? ["reverse", "2026-0001"] : ["card", "set", "12345"];
        const said = saidOf(parseCommandLine([...command, name, ...parts, ...(json ? ["--json"] : [])]));
        expect(said).toMatch(/ord for meget|too many/);
        for (const part of parts) expect(said).not.toContain(part);
      }),
      { numRuns: casesTried(60, 500) },
    );
  });
});

describe("the program itself", () => {
  const name = "Zacharias Qvortrup";
  const address = "Vinkelstuevej 99";
  const reason = "Betalt for Wilhelmine";
  const plants = /Zacharias|Qvortrup|Vinkelstuevej|Wilhelmine|610165/i;

  it("says a holder's name in no data, table, message or file name; only a person who looks at their own cards reads it", () => {
    const place = office(`setup ${cafeLine}`);
    const lines = [
      `card set 12345 --name "${name}" --address "${address}" --rate 150 --employee-number 7`,
      "pay 12345 --hours 20",
      `pay 12345 --name "${name}" --hours 20 --explain --again`,
      'pay 12345 --name "Bo Ravn" --hours 20',
      `pay 54321 --name "${name} 610165-0001" --hours 20 --rate 150`,
      "pay 12345 --hours 400 --split",
      "pay 12345 --hours 7.30",
      `reverse 2026-0001 --reason "${reason}"`,
      `correct 2026-0002 --hours 18 --reason "${reason}"`,
      "card 12345",
      "card list",
      "card saldo 12345 10.000,00",
      "list",
      "list --csv",
      "todo",
      "registered --all",
      "explain 2026-0003",
      "explain 2026-0004",
      "payslip 2026-0003 --out igen",
      "agreement 12345 --out igen",
      "export registration",
      "export journal",
      `card set 12345 --name ${name}`,
    ];
    for (const [at, line] of lines.entries()) {
      for (const more of at % 2 === 0 ? ["", " --json"] : [" --lang en --json", ""]) {
        const ran = place.run(`${line}${line.endsWith("--csv") ? "" : more}`);
        expect(ran.code, line).not.toBe(70);
        const isOwnScreen = /^(card 12345|card list|list)$/.test(`${line}${more}`);
        if (isOwnScreen) expect(ran.out, line).toMatch(name);
        else expect(ran.out, `${line}${more}`).not.toMatch(plants);
        expect(ran.err, `${line}${more}`).not.toMatch(plants);
      }
    }
    expect(place.files().join("\n")).not.toMatch(plants);
    const tables = textsBelow(place.papers, ".csv");
    expect(tables.length).toBeGreaterThan(5);
    for (const text of tables) expect(text).not.toMatch(plants);
  });
});

function parsed(
  words: Readonly<Partial<Record<FieldName, string>>>,
  supplements: readonly string[] = [],
): Outcome<unknown> {
  const choices = { split: false, again: false, rename: false };
  return parsePayment({ words, supplements, mark: "comma", ...choices }, employer, today);
}

/** Everything that is said of a refusal, in both languages, to a person, to a program and in a table. */
function saidOf(outcome: Outcome<unknown>): string {
  if (outcome.ok) return "";
  const problems: readonly Problem[] = outcome.error.map((one) => ({
    ...one,
    where: { file: "timer.csv", line: 2 },
  }));
  const all = [...outcome.error, ...problems];
  const reply = { problems: all, notices: [], stands: { kind: "nothing" }, lines: () => [] } as const;
  return [danish, english]
    .flatMap((words) => [
      ...all.flatMap((one) => [
        ...problemLines(one, words, { kind: "nothing" }),
        ...[messageText(one, words), receivedText(one), expectedText(one, words)],
      ]),
      ...refusedLines(all, words),
      envelope("pay", reply, words),
    ])
    .join("\n");
}

function textsBelow(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return textsBelow(path, ending);
    return name.endsWith(ending) ? [readFileSync(path, "utf8")] : [];
  });
}
