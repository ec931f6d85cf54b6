import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readPdf, spokenText } from "../support/pdf-text.js";
import { emptyFolder, type Json, run } from "../support/run.js";

/**
 * A year at Nordlys Café, as its bookkeeper meets it: the same ledger from the first agreement to the closed books. Each test
 * is a day or a month, and leans on the ones before it.
 */
const folder = emptyFolder();
const out = join(folder.path, "bilag");
const place = { home: join(folder.path, "home"), folder: folder.path };
let today = "2025-01-02";

afterAll(() => folder.remove());

function frikort(...args: readonly string[]) {
  return run([...args, "--out", out], { ...place, now: `${today}T09:00:00Z` });
}

/** What a command did; a refusal fails the story. */
function does(...args: readonly string[]): Json {
  const ran = frikort(...args, "--json");
  expect(ran.json.problems ?? []).toEqual([]);
  return { ...ran.json.result, notices: (ran.json.notices ?? []).map((one: Json) => one.code) };
}

function isRefused(...args: readonly string[]): string {
  const [problem] = frikort(...args, "--json").json.problems;
  return `${problem.number} ${problem.code}`;
}

const left = () => does("card", "12345").left;
const paper = (path: string) => spokenText(readPdf(readFileSync(path)));

describe("a year at a small employer", () => {
  it("January: the café is set up, agrees with Anne on the card and notes the employment", () => {
    const accounts = ["wage=2905", "holiday-pay=2906", "pension=2910", "atp-employer=2898", "bank=5820"];
    const owed = ["cash=5810", "owed-holiday-pay=7900", "owed-atp=7960"];
    const who = ["--name", "Nordlys Café ApS", "--address", "Havnegade 1, 6700 Esbjerg", "--contact", "Bo Lund"];
    does("setup", "--cvr", "13748136", ...who, ...[...accounts, ...owed].flatMap((one) => ["--account", one]));
    does("card", "set", "12345", "--name", "Anne Holm", "--rate", "150", "--employed-from", "06-01-2025");
    expect(does("todo").employments).toMatchObject([{ card: "12345", from: "2025-01-06" }]);
    expect(paper(does("agreement", "12345").file)).toContain("Anne Holm");
    does("card", "set", "12345", "--registered-employment", "02-01-2025");
    expect(does("todo").employments).toEqual([]);
  });

  it("31 January: the first pay, typed at the portal the same day", () => {
    today = "2025-01-31";
    expect(does("pay", "12345", "--hours", "20")).toMatchObject({ status: "written", payment: { counted: 337_500 } });
    expect(does("todo").toRegister).toMatchObject([{ toType: "3375,00", contact: "Bo Lund", overdue: false }]);
    does("registered", "2025-0001");
    expect(left()).toBe(4_276_600 - 337_500);
  });

  it("February: the pay is forgotten at the portal, and the list does not forget it", () => {
    today = "2025-02-28";
    does("pay", "12345", "--hours", "40", "--holiday-pay", "accrued");
    today = "2025-03-03";
    expect(does("todo")).toMatchObject({
      count: 1,
      overdue: 1,
      toRegister: [{ voucher: "2025-0002", covered: false }],
    });
    does("registered", "--all");
  });

  it("March: eight hours too many were paid; it is put right without hiding it", () => {
    today = "2025-03-31";
    does("pay", "12345", "--hours", "28");
    today = "2025-04-01";
    const corrected = does("correct", "2025-0003", "--hours", "20", "--reason", "Otte timer for meget");
    expect([corrected.reversal.voucher, corrected.payment.voucher]).toEqual(["2025-0004", "2025-0005"]);
    expect(paper(corrected.files.payslip)).toContain("2025-0003");
    expect(isRefused("reverse", "2025-0003", "--reason", "igen")).toBe("433 already-reversed");
    expect(does("todo").toRegister.map((one: Json) => one.voucher)).toEqual(["2025-0005"]);
    does("registered", "2025-0005");
  });

  it("May: the portal shows less than the ledger, for Anne also works in the kiosk", () => {
    today = "2025-05-02";
    const own = 337_500 + 600_000 + 337_500;
    const saldo = 4_276_600 - own - 1_000_000;
    const read = does("card", "saldo", "12345", (saldo / 100).toFixed(2).replace(".", ","));
    expect(read.notices).toContain("saldo-differs");
    const [difference] = does("todo").saldos;
    expect(difference).toMatchObject({ portalUsed: own + 1_000_000, ledgerUsed: own, difference: 1_000_000 });
    expect(difference.causes.map((cause: Json) => cause.kind)).toEqual(["elsewhere"]);
    expect(left()).toBe(saldo);
  });

  it("June: the card is deactivated, nothing can be paid, and in September it is active again", () => {
    today = "2025-06-15";
    does("card", "deactivate", "12345", "--from", "15-06-2025");
    today = "2025-06-30";
    expect(isRefused("pay", "12345", "--hours", "20")).toBe("411 card-inactive");
    today = "2025-09-01";
    does("card", "activate", "12345", "--from", "01-09-2025");
    today = "2025-09-30";
    expect(does("pay", "12345", "--hours", "20").payment.voucher).toBe("2025-0006");
    does("registered", "--all");
  });

  it("December: what is left does not reach; what fits is paid, and nothing was written before", () => {
    today = "2025-12-30";
    const before = left();
    expect(isRefused("pay", "12345", "--hours", "160")).toBe("421 ceiling-exceeded");
    expect(left()).toBe(before);
    const split = does("pay", "12345", "--hours", "160", "--split");
    expect([split.payment.left, split.payment.counted + split.payment.outside]).toEqual([0, 2_700_000]);
    does("registered", "--all");
  });

  it("January: December's split was wrong; it comes back in its own year, and the new year is untouched", () => {
    today = "2026-01-05";
    const reversed = does("reverse", "2025-0007", "--reason", "Der blev arbejdet 60 timer, ikke 160");
    expect(reversed.payment).toMatchObject({ voucher: "2025-0008", incomeYear: 2025 });
    expect(reversed.notices).toContain("correct-at-portal");
    expect(does("pay", "12345", "--hours", "60", "--pay-day", "30-12-2025").payment.voucher).toBe("2025-0009");
    expect(does("card", "12345", "--year", "2026").used).toBe(0);
    does("registered", "--all");
  });

  it("January: Anne stops; the holiday pay that is owed is paid, once, and uses up the new year", () => {
    today = "2026-01-15";
    expect(isRefused("pay", "12345", "--holiday-pay", "only", "--holiday-pay-amount", "750,01")).toBe(
      "404 holiday-pay-not-owed",
    );
    const paid = does("pay", "12345", "--holiday-pay", "only");
    expect(paid.payment).toMatchObject({ voucher: "2026-0001", counted: 75_000, holidayPay: 75_000 });
    expect(isRefused("pay", "12345", "--holiday-pay", "only", "--again")).toMatch(/^40[34] /);
    does("registered", "--all");
    expect(does("todo")).toMatchObject({ count: 0, reversals: 0, toRegister: [] });
  });

  it("February: the books are closed, journal and year agree to the øre, and the auditor gets a page of figures and one with the months", () => {
    today = "2026-02-01";
    const year = columns(frikortOut("export", "year", "--year", "2025"));
    const journal = columns(frikortOut("export", "journal", "--year", "2025"));
    const wage = journal.filter((row) => row.Konto === "2905").map((row) => oere(row.Beløb));
    const total = year.find((row) => row.Linje === "i alt");
    const booked = year.find((row) => row.Linje === "bogført i året");
    expect(sum(wage)).toBe(oere(booked?.Løn));
    expect(sum(journal.map((row) => oere(row.Beløb)))).toBe(0);
    const payments = does("list", "--year", "2025").payments;
    expect(oere(total?.["Beløb-til-registrering"])).toBe(sum(payments.map((one: Json) => one.counted)));
    expect(oere(total?.["Skyldig-feriebetaling"])).toBe(75_000);
    expect(oere(total?.["Mangler-registrering"])).toBe(0);
    const files = does("export", "year", "--year", "2025").files.map((file: Json) => file.path);
    expect(readPdf(readFileSync(files[1])).pages).toHaveLength(2);
    expect(paper(files[1])).toContain("ikke indberettet til eIndkomst");
  });
});

function frikortOut(...args: readonly string[]): string {
  return run([...args, "--out", "-"], { ...place, now: `${today}T09:00:00Z` }).out;
}

function columns(csv: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...rows] = csv.replace("\ufeff", "").trimEnd().split("\r\n");
  const names = header.split(";");
  return rows.map((row) => Object.fromEntries(row.split(";").map((cell, place) => [names[place] ?? "", cell])));
}

function oere(text: string | undefined): number {
  return Number((text ?? "").replace(",", ""));
}

function sum(amounts: readonly number[]): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
