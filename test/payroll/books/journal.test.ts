import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isVoucher, type VoucherEntry } from "../../../src/ledger/entry.js";
import { Journal, type JournalVoucher, movementsOf } from "../../../src/payroll/books/journal.js";
import { beancountLedger, hledgerJournal } from "../../../src/payroll/books/plain-text.js";
import { journalTable } from "../../../src/payroll/books/tables.js";
import { showAmount } from "../../../src/values/money.js";
import { acts } from "../../support/arbitrary-payments.js";
import { Ledger } from "../../support/ledger.js";
import { run } from "../../support/run-acts.js";
import { sure } from "../../support/words.js";

const accounts = {
  ...{ wage: "2905", "holiday-pay": "2906", pension: "2910", "atp-employer": "2898" },
  ...{ bank: "5820", cash: "5810", "owed-holiday-pay": "7900", "owed-atp": "7960" },
};

function moved(entry: VoucherEntry): string {
  return movementsOf(entry)
    .map(({ key, amount }) => `${key} ${showAmount(amount)}`)
    .join(" · ");
}

function journalOn(some: Partial<typeof accounts>, entries: readonly VoucherEntry[]) {
  const book = new Journal(some);
  for (const entry of entries) book.take(entry);
  return book.vouchers();
}

function journal(...entries: readonly VoucherEntry[]): readonly JournalVoucher[] {
  return sure(journalOn(accounts, entries));
}

describe("a voucher in the books", () => {
  it("is example G: the employee's ATP lies in the wage, and the bank is the payout", () => {
    const paid = new Ledger().pay({ payDay: "30-06-2025", hours: "40" });
    expect(moved(paid.entry)).toBe(
      "wage 6.000,00 · holiday-pay 750,00 · atp-employer 66,00 · owed-atp −99,00 · bank −6.717,00",
    );
  });

  it("takes supplements with the wage, and pension by itself", () => {
    const paid = new Ledger().pay({
      hours: "20",
      supplements: { Weekend: "200,00" },
      pension: "240,00",
      paidBy: "cash",
    });
    expect(moved(paid.entry)).toBe("wage 3.200,00 · holiday-pay 400,00 · pension 240,00 · cash −3.840,00");
  });

  it("books accrued holiday pay as owed, and takes it from there when it is paid out", () => {
    const ledger = new Ledger();
    const earned = ledger.pay({ hours: "20", practice: "accrued" });
    expect(moved(earned.entry)).toBe("wage 3.000,00 · holiday-pay 375,00 · owed-holiday-pay −375,00 · bank −3.000,00");
    const out = ledger.pay({ practice: "only", holidayPayOut: "200,00", paidBy: "mobilepay" });
    expect(moved(out.entry)).toBe("owed-holiday-pay 200,00 · bank −200,00");
  });

  it("leaves out what a split leaves to the ordinary payroll system", () => {
    const ledger = new Ledger();
    ledger.pay({ payDay: "30-06-2025", work: [], supplements: { Bonus: "40.000,00" }, practice: "accrued" });
    const split = ledger.pay({ payDay: "30-06-2025", hours: "20", split: true });
    expect(split.outside).toBe("wage 541,33 + holiday-pay 67,67");
    expect(moved(split.entry)).toBe("wage 2.458,67 · holiday-pay 307,33 · bank −2.766,00");
  });

  it("turns every line of what it reverses, on the day the reversal was made, and names it", () => {
    const ledger = new Ledger("05-01-2026 12:00");
    const paid = ledger.pay({ payDay: "30-12-2025", hours: "40" }).entry;
    const reversed = ledger.reverse("2025-0001").entry;
    const [one, other] = journal(paid, reversed);
    expect(other?.lines).toEqual(one?.lines.map((line) => ({ ...line, amount: -line.amount })));
    expect([one?.day, other?.day]).toEqual(["2025-12-30", "2026-01-05"]);
    expect(other?.text).toBe("Løn bilag 2025-0002 tilbagefører 2025-0001");
    expect(other?.file).toBe("13748136-2025-0002.pdf");
  });

  it("never has a reversal before the pay day of what it reverses", () => {
    const ledger = new Ledger("28-05-2025 12:00");
    const paid = ledger.pay({ payDay: "05-06-2025", hours: "20" }).entry;
    const reversed = ledger.reverse("2025-0001").entry;
    expect(journal(paid, reversed).map(({ voucher, day }) => `${voucher} ${day}`)).toEqual([
      "2025-0001 2025-06-05",
      "2025-0002 2025-06-05",
    ]);
  });

  it("says nothing of who was paid, nor of the card", () => {
    const entry = new Ledger().pay({ hours: "20" }).entry;
    const all = JSON.stringify(journal(entry)) + hledgerJournal(journal(entry)) + beancountLedger(journal(entry));
    expect(all).not.toMatch(/Anne|Holm|12345|frikort/i);
  });

  it("names the accounts that are needed and not set up, and only those", () => {
    const entry = new Ledger().pay({ hours: "40" }).entry;
    const { "owed-atp": _, bank: __, "owed-holiday-pay": ___, ...some } = accounts;
    expect(journalOn(some, [entry])).toEqual({ ok: false, error: ["owed-atp", "bank"] });
  });

  it("balances, whatever was paid, corrected and reversed", () => {
    fc.assert(
      fc.property(acts, (some) => {
        for (const entry of run(some).written.filter(isVoucher)) {
          let sum = 0;
          for (const { amount } of movementsOf(entry)) sum += amount;
          expect(sum).toBe(0);
        }
      }),
    );
  });
});

describe("the layouts of a journal", () => {
  const ledger = new Ledger();
  const vouchers = journal(ledger.pay({ payDay: "30-05-2025", hours: "12", rate: "139,85" }).entry);

  it("has debit and credit in columns of their own and one signed amount in the plain one", () => {
    const { header, rows } = journalTable(vouchers, "csv");
    expect(header.join(";")).toBe("Bilagsnr;Dato;Konto;Kontonavn;Tekst;Debet;Kredit;Beløb;Momskode;Bilagsfil;Linjenr");
    expect(
      [...rows].map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.number)).join(";")),
    ).toEqual([
      "2025-0001;30-05-2025;2905;Løn (indberettes ikke til eIndkomst);Løn bilag 2025-0001;1678,20;0,00;1678,20;;13748136-2025-0001.pdf;1",
      "2025-0001;30-05-2025;2906;Feriebetaling (indberettes ikke til eIndkomst);Løn bilag 2025-0001;209,78;0,00;209,78;;13748136-2025-0001.pdf;2",
      "2025-0001;30-05-2025;5820;Bank;Løn bilag 2025-0001;0,00;1887,98;-1887,98;;13748136-2025-0001.pdf;3",
    ]);
  });

  it.each(["dinero", "economic"] as const)("gives %s a voucher number of digits alone", (layout) => {
    const { header, rows } = journalTable(vouchers, layout);
    const place = header.findIndex((title) => title.startsWith("Bilag"));
    expect([...rows].map((row) => row[place])).toEqual(Array(3).fill({ number: "20250001" }));
  });

  it("writes hledger's decimal comma and beancount's decimal point", () => {
    expect(hledgerJournal(vouchers)).toContain("2025-05-30 * (2025-0001) Løn bilag 2025-0001");
    expect(hledgerJournal(vouchers)).toContain("    5820  -1887,98 DKK");
    expect(beancountLedger(vouchers)).toContain("  Assets:5820  -1887.98 DKK");
    expect(beancountLedger(vouchers)).toContain("2025-05-30 open Expenses:2905 DKK");
  });

  it("makes the user's own account names fit to be read, and keeps a beancount root that is there", () => {
    const odd = { ...accounts, wage: "(løn)  ; 1", bank: "Assets:Bank:Nordea", "holiday-pay": "løn:ferie tillæg" };
    const named = sure(journalOn(odd, [ledger.pay({ payDay: "30-05-2025", hours: "1" }).entry]));
    expect(hledgerJournal(named)).toContain("    konto (løn) , 1  150,00 DKK");
    expect(beancountLedger(named)).toContain("  Expenses:Løn-1  150.00 DKK");
    expect(beancountLedger(named)).toContain("  Expenses:Løn:Ferie-tillæg  18.75 DKK");
    expect(beancountLedger(named)).toContain("  Assets:Bank:Nordea  -168.75 DKK");
  });

  it("is a book without entries when nothing was paid", () => {
    expect(beancountLedger([])).not.toContain("undefined");
    expect([...journalTable([], "csv").rows]).toEqual([]);
  });
});
