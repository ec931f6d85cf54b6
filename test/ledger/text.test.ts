import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, isVoucher } from "../../src/ledger/entry.js";
import { type People, parseEntry } from "../../src/ledger/parse.js";
import { entryText } from "../../src/ledger/text.js";
import { digestOf } from "../../src/values/digest.js";
import { erasedPerson, personFrom } from "../../src/values/person.js";
import { broken } from "../../src/values/result.js";
import { actsWithSaldo } from "../support/arbitrary-payments.js";
import { Ledger, replayed } from "../support/ledger.js";
import { run } from "../support/run-acts.js";
import { sure } from "../support/words.js";
import { nextAmount, nextYear } from "../support/years.js";

describe("the text of an entry", () => {
  function peopleOf(entries: readonly Entry[]): People {
    const holders = entries.flatMap((entry) => ("holder" in entry ? [entry.holder] : []));
    return (fingerprint) => {
      const one = holders.find((holder) => holder.fingerprint === fingerprint);
      if (one === undefined) return erasedPerson(fingerprint);
      const { salt } = one;
      const open = { fingerprint: one.fingerprint, salt, name: one.name.reveal(), address: one.address.reveal() };
      return personFrom(open) ?? broken("the fingerprint fits");
    };
  }

  /** Without the functions that hide a name. */
  function plain(entry: Entry): unknown {
    return JSON.parse(JSON.stringify(entry));
  }

  test("read back it is the same entry, with the same digest and the same text", () => {
    fc.assert(
      fc.property(actsWithSaldo, (some) => {
        const ledger = run(some);
        ledger.addYear(nextYear, nextAmount);
        ledger.state("inactive", "01-12-2026");
        const entries = ledger.written;
        for (const entry of entries) {
          const text = entryText(entry);
          expect(digestOf(text)).toBe(entry.digest);
          const read = sure(parseEntry(text, entry.digest, peopleOf(entries)));
          expect(plain(read)).toEqual(plain(entry));
          if (isVoucher(read) && isVoucher(entry)) {
            expect(JSON.stringify([read.lines, read.outside])).toBe(JSON.stringify([entry.lines, entry.outside]));
          }
          expect(entryText(read)).toBe(text);
        }
        expect(replayed(entries).written).toEqual(entries);
      }),
    );
  });

  test("with any field taken away or one added it is another text, or no entry at all", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "40", supplements: { Tillæg: "200,00" }, pension: "240,00" });
    ledger.state("inactive", "01-12-2026");
    ledger.saldo("10.000,00");
    ledger.registered("2025-0001");
    ledger.addYear(nextYear, nextAmount);
    const people = peopleOf(ledger.written);
    for (const entry of ledger.written) {
      const fields: Record<string, unknown> = JSON.parse(entryText(entry));
      expect(parseEntry(JSON.stringify({ ...fields, extra: 1 }), entry.digest, people)).toEqual({
        ok: false,
        error: "…",
      });
      for (const name of Object.keys(fields)) {
        const { [name]: _taken, ...rest } = fields;
        const read = parseEntry(JSON.stringify(rest), entry.digest, people);
        if (read.ok) expect(entryText(read.value)).toBe(JSON.stringify(rest));
      }
    }
  });
});
