import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schemaFaults, schemaOf } from "../support/json-schema.js";
import { readPdf, spokenText } from "../support/pdf-text.js";
import { emptyFolder, type Json, type Ran, run } from "../support/run.js";

const folder = emptyFolder();
const home = join(folder.path, "home");
const out = join(folder.path, "out");
const employer = ["--name", "Nordlys Café ApS", "--address", "Havnegade 1, 6700 Esbjerg", "--contact", "Bo Lund"];

function frikort(now: string, ...args: readonly string[]): Ran {
  return run(args, { home, folder: folder.path, now: `${now}T10:00:00Z` });
}

function exported(...args: readonly string[]): Ran {
  return frikort("2025-12-31", "export", ...args);
}

function numbers(...args: readonly string[]): string {
  const ran = exported(...args, "--json");
  return `${ran.code}: ${ran.json.problems.map((problem: Json) => problem.number).join(" ")}`;
}

beforeAll(() => {
  frikort("2025-06-30", "setup", "--cvr", "13748136", ...employer);
  frikort("2025-06-30", "pay", "12345", "--name", "Anne Holm", "--hours", "40", "--rate", "150");
  frikort("2025-12-30", "pay", "12345", "--hours", "20", "--rate", "150", "--paid-by", "cash");
  frikort("2025-12-30", "registered", "2025-0001");
});

afterAll(() => folder.remove());

const accounts = ["wage=2905", "holiday-pay=2906", "atp-employer=2898", "owed-atp=7960", "bank=5820", "cash=5810"];

describe("export", () => {
  it("names the accounts that are missing, with the command that sets them, and writes nothing", () => {
    const ran = exported("journal", "--out", out, "--json");
    expect(ran.code).toBe(3);
    const [problem] = ran.json.problems;
    expect(problem).toMatchObject({ number: 207, data: { path: join(home, "ledger.db") } });
    expect(problem.data.key).toBe(accounts.map((account) => `account ${account.split("=")[0]}`).join(", "));
    expect(problem.data.expected).toContain("frikort setup --cvr 13748136 --account wage=");
    expect(readdirSync(folder.path)).not.toContain("out");
    frikort("2025-12-30", "setup", "--cvr", "13748136", ...accounts.flatMap((account) => ["--account", account]));
  });

  it("makes one file per kind for the calendar year, and the same bytes on stdout", () => {
    for (const kind of ["registration", "journal"]) {
      const name = `${kind === "journal" ? "kassekladde" : kind}-13748136-2025-01-01-2025-12-31.csv`;
      const { result } = exported(kind, "--out", out, "--json").json;
      const schema = schemaOf("export");
      expect(schemaFaults(result, schema)).toEqual([]);
      expect(result.files.map((file: Json) => file.path)).toEqual([join(out, name)]);
      expect(exported(kind, "--out", "-").out).toBe(readFileSync(join(out, name), "utf8"));
    }
    const lines = readFileSync(join(out, "registration-13748136-2025-01-01-2025-12-31.csv"), "utf8").split("\r\n");
    expect(lines.slice(1, 3).map((line) => line.split(";").slice(16, 19).join(" "))).toEqual([
      "registreret 30-12-2025 BL",
      "mangler  ",
    ]);
  });

  it("balances per voucher, and each line names the payslip to attach", () => {
    const rows = exported("journal", "--out", "-").out.split("\r\n").slice(1, -1);
    const sums = new Map<string, number>();
    for (const row of rows) {
      const [voucher = "", , , , , debit = "", credit = "", amount = "", , file] = row.split(";");
      const oere = (text: string) => Number(text.replace(",", ""));
      expect(oere(amount)).toBe(oere(debit) - oere(credit));
      expect(file).toBe(`13748136-${voucher}.pdf`);
      sums.set(voucher, (sums.get(voucher) ?? 0) + oere(amount));
    }
    expect([...sums]).toEqual([
      ["2025-0001", 0],
      ["2025-0002", 0],
    ]);
  });

  it("takes out the days that are asked for, and says that nothing goes to eIndkomst", () => {
    const ran = exported("journal", "--from", "01-07-2025", "--out", out);
    expect(ran.out).toContain("kassekladde-13748136-2025-07-01-2025-12-31.csv");
    expect(ran.out).toContain("indberettes ikke til eIndkomst");
    expect(exported("journal", "--to", "30-06-2025", "--out", "-").out.split("\r\n")).toHaveLength(7);
  });

  it("gives hledger and beancount files that they know by their ending", () => {
    exported("journal", "--format", "hledger", "--out", out);
    exported("journal", "--format", "beancount", "--out", out);
    const made = readdirSync(out);
    expect(made).toContain("kassekladde-13748136-2025-01-01-2025-12-31.journal");
    expect(made).toContain("kassekladde-13748136-2025-01-01-2025-12-31.beancount");
  });

  it("never gives two formats the same file", () => {
    exported("journal", "--format", "dinero", "--out", out);
    exported("journal", "--format", "economic", "--out", out);
    const made = readdirSync(out);
    expect(made).toContain("kassekladde-13748136-2025-01-01-2025-12-31-dinero.csv");
    expect(made).toContain("kassekladde-13748136-2025-01-01-2025-12-31-economic.csv");
    expect(readFileSync(join(out, "kassekladde-13748136-2025-01-01-2025-12-31.csv"), "utf8")).toContain("Bilagsnr;");
  });

  it("takes the Danish words, and names the three when none is said", () => {
    expect(exported("kassekladde", "--out", "-").out).toBe(exported("journal", "--out", "-").out);
    expect(exported("--json").json.problems[0].data).toEqual({ fields: ["export-kind"] });
    expect(exported("--lang", "da").err).toContain("(registrering|kassekladde|år)");
  });

  it("hands the auditor one page and one list for the year", () => {
    const ran = exported("year", "--year", "2025", "--out", out);
    expect(ran.code).toBe(0);
    const list = readFileSync(join(out, "år-13748136-2025.csv"), "utf8");
    expect(list).toContain("i alt;13748136;2025;;;2;0;9000,00;0,00;1125,00;0,00;10125,00;33,00;10092,00;66,00");
    expect(list).toContain("ikke indberettet til eIndkomst");
    const paper = spokenText(readPdf(readFileSync(join(out, "år-13748136-2025.pdf"))));
    expect(paper).toContain("10.125,00 kr. er en fast forskel i årets lønafstemning");
    expect(paper).toContain("Heraf mangler 3.375,00 kr.");
    expect(list + paper).not.toContain("Anne");
  });

  it("refuses what does not go together", () => {
    expect(numbers("lønninger")).toBe("2: 104");
    expect(numbers()).toBe("2: 110");
    expect(numbers("year", "--format", "hledger")).toBe("2: 105");
    expect(numbers("year", "--from", "01-01-2025")).toBe("2: 105");
    expect(numbers("journal", "--year", "2025", "--to", "01-01-2025")).toBe("2: 105");
    expect(numbers("journal", "--out", "-")).toBe("2: 105");
    expect(numbers("journal", "--from", "02-02-2025", "--to", "01-02-2025")).toBe("3: 205");
    expect(numbers("journal", "--from", "i går")).toBe("3: 202");
    expect(numbers("journal", "--employer", "99999993")).toBe("2: 108");
  });

  it("writes nothing with --dry-run", () => {
    const { result } = exported("registration", "--out", join(folder.path, "none"), "--dry-run", "--json").json;
    expect([result.status, result.files[0].path]).toEqual(["planned", null]);
    expect(readdirSync(folder.path)).not.toContain("none");
  });

  it("has room on stdout for one employer only", () => {
    frikort("2025-12-31", "setup", "--cvr", "99999993", ...employer);
    expect(exported("registration", "--out", "-").code).toBe(2);
    expect(exported("registration", "--out", "-", "--employer", "13748136").code).toBe(0);
    const { files } = exported("registration", "--out", out, "--json").json.result;
    expect(files.map((file: Json) => `${file.employer} ${file.vouchers}`)).toEqual(["13748136 2", "99999993 0"]);
  });
});
