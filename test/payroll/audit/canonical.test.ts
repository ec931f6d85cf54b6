import fc from "fast-check";
import { expect, it } from "vitest";
import type { Entry } from "../../../src/ledger/entry.js";
import { parseEntry } from "../../../src/ledger/parse.js";
import { entryText } from "../../../src/ledger/text.js";
import { readLooked } from "../../../src/payroll/audit/reading.js";
import { erasedPerson, type Person } from "../../../src/values/person.js";
import { actsWithSaldo } from "../../support/arbitrary-payments.js";
import { audited, auditedTexts, peopleIn, rewritten, storedOf, told } from "../../support/audited.js";
import { casesTried } from "../../support/cases-tried.js";
import { Ledger } from "../../support/ledger.js";
import { run } from "../../support/run-acts.js";
import { sure } from "../../support/words.js";

const signs = ["", '"', "\\", "{", "}", "[", "]", ",", ":", "0", "9", "-", ".", "e", "x", " ", "\n", "\u0001", "ø"];

function peopleOf(entry: Entry): () => Person {
  return () => ("holder" in entry ? entry.holder : expect.unreachable());
}

function ledger(): Ledger {
  const made = new Ledger();
  made.pay({ hours: "40", supplements: { 'Tillæg "nat" \\ dag': "200,00" }, pension: "240,00", id: "løn nr. 7/b" });
  made.saldo("10.000,00");
  made.pay({ hours: "4", id: "P2" });
  made.reverse("2025-0002");
  return made;
}

it("whatever is written is written as its own text, whichever acts came before", () => {
  fc.assert(
    fc.property(actsWithSaldo, (some) => {
      for (const entry of run(some).written) {
        expect(entryText(sure(parseEntry(entryText(entry), entry.digest, peopleOf(entry))))).toBe(entryText(entry));
      }
    }),
  );
});

it("a text with a sign changed, doubled or taken out is never taken for the program's own", () => {
  const entries = ledger().written;
  const texts = rewritten(entries, (entry) => entry).map(storedOf);
  const changed = fc.record({
    which: fc.nat(texts.length - 1),
    place: fc.nat(2000),
    sign: fc.constantFrom(...signs),
    taken: fc.nat(1),
  });
  fc.assert(
    fc.property(changed, ({ which, place, sign, taken }) => {
      const stored = texts[which] ?? expect.unreachable();
      const at = place % stored.text.length;
      const text = stored.text.slice(0, at) + sign + stored.text.slice(at + taken);
      const { entry, unnamed } = readLooked({ ...stored, text });
      if (entry !== undefined && unnamed.length === 0) expect(entryText(entry)).toBe(text);
    }),
    { numRuns: casesTried(1000, 5_000) },
  );
});

it("a voucher that is written in another way than the program's is found, though every digest fits", () => {
  const entries = ledger().written;
  const texts = rewritten(entries, (entry) => entry).map(storedOf);
  const loose = texts.map((stored) => ({ ...stored, text: stored.text.replace(',"paidBy":', ', "paidBy":') }));
  expect(audited(entries)).toEqual([]);
  expect(told(auditedTexts(loose, peopleIn(entries)))).toContain("digest-fits text");
});

it("accounts stand in one order, in whichever order they were set up", () => {
  const found = ledger().written.find(({ kind }) => kind === "employer") ?? expect.unreachable();
  const entry: Entry = { ...found, ...{ accounts: { "owed-atp": "7620", bank: "5820", wage: "2210" } } };
  expect(entryText(entry)).toContain('"accounts":{"wage":"2210","bank":"5820","owed-atp":"7620"}');
  expect(entryText(sure(parseEntry(entryText(entry), entry.digest, erasedPerson)))).toBe(entryText(entry));
});
