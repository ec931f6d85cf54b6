import fc from "fast-check";
import { expect, it } from "vitest";
import { type Entry, isVoucher } from "../../../src/ledger/entry.js";
import { parseEntry } from "../../../src/ledger/parse.js";
import { entryText } from "../../../src/ledger/text.js";
import { canonicalVoucher } from "../../../src/payroll/audit/canonical.js";
import { erasedPerson } from "../../../src/values/person.js";
import { actsWithSaldo } from "../../support/arbitrary-payments.js";
import { audited, auditedTexts, peopleIn, rewritten, storedOf, told } from "../../support/audited.js";
import { Ledger } from "../../support/ledger.js";
import { run } from "../../support/run-acts.js";
import { sure } from "../../support/words.js";

/** Without what hides a name and without fields that are not there. */
function plain(entry: Entry | undefined): unknown {
  return entry && JSON.parse(JSON.stringify(entry));
}

function ledger(): Ledger {
  const made = new Ledger();
  made.pay({ hours: "40", supplements: { 'Tillæg "nat" \\ dag': "200,00" }, pension: "240,00", id: "løn nr. 7/b" });
  made.saldo("10.000,00");
  made.pay({ hours: "4", id: "P2" });
  made.reverse("2025-0002");
  return made;
}

it("reads whatever is written as the strict reader does", () => {
  fc.assert(
    fc.property(actsWithSaldo, (some) => {
      for (const entry of run(some).written.filter(isVoucher)) {
        const text = entryText(entry);
        const strict = sure(parseEntry(text, entry.digest, erasedPerson));
        expect(plain(canonicalVoucher(text, entry.digest))).toEqual(plain(strict));
      }
    }),
  );
});

it("reads signs that JSON escapes, every field that is seldom there, and a reversal", () => {
  const vouchers = ledger().written.filter(isVoucher);
  expect(vouchers).toHaveLength(3);
  for (const entry of vouchers) {
    const text = entryText(entry);
    const strict = sure(parseEntry(text, entry.digest, erasedPerson));
    expect(plain(canonicalVoucher(text, entry.digest))).toEqual(plain(strict));
  }
});

it("takes no text that the strict reader refuses, whichever sign is changed, doubled or taken out", () => {
  const texts = ledger().written.filter(isVoucher).map(entryText);
  const signs = ["", '"', "\\", "{", "}", "[", "]", ",", ":", "0", "9", "-", ".", "e", "x", " ", "\n", "\u0001", "ø"];
  const [first] = ledger().written.filter(isVoucher);
  const changed = fc.record({
    text: fc.constantFrom(...texts),
    place: fc.nat(2000),
    sign: fc.constantFrom(...signs),
    taken: fc.nat(1),
  });
  fc.assert(
    fc.property(changed, ({ text, place, sign, taken }) => {
      const at = place % text.length;
      const other = text.slice(0, at) + sign + text.slice(at + taken);
      const digest = first?.digest ?? expect.unreachable();
      const quick = canonicalVoucher(other, digest);
      if (quick === undefined) return;
      const strict = parseEntry(other, digest, erasedPerson);
      expect(strict.ok, other).toBe(true);
      if (!strict.ok) return;
      expect(plain(quick)).toEqual(plain(strict.value));
      expect(entryText(strict.value)).toBe(other);
    }),
    { numRuns: 20_000 },
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
