import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { schemaFaults, schemaOf } from "../support/json-schema.js";
import { readPdf, spokenText } from "../support/pdf-text.js";
import { emptyFolder, type Json, type Ran, run } from "../support/run.js";

const employer = ["--name", "Nordlys Café ApS", "--address", "Havnegade 1, 6700 Esbjerg", "--contact", "Bo Lund"];
const june = "2025-06-30T10:00:00Z";

let folder: ReturnType<typeof emptyFolder>;
let now = june;

beforeEach(() => {
  folder = emptyFolder();
  now = june;
  frikort("setup", "--cvr", "13748136", ...employer);
  frikort("pay", "12345", "--name", "Anne Holm", "--hours", "40", "--rate", "150");
});

afterEach(() => folder.remove());

describe("the first payment of an employment", () => {
  it("tells a person in one notice what comes with it, and a program each thing by itself", () => {
    const paid = frikort("pay", "54321", "--name", "Bo Ravn", "--hours", "20", "--rate", "150", "--lang", "da");
    expect(paid.err.match(/^Bemærk: /gm)).toHaveLength(2);
    expect(paid.err.match(/^ {2}– /gm)).toHaveLength(5);
    expect(paid.err).toContain("  – Giv et ansættelsesbevis; arbejdet er på mere end 3 timer om ugen i snit: frikort");
    const codes = frikort("pay", "65432", "--name", "Cai Dam", "--hours", "20", "--rate", "150", "--json");
    expect(codes.json.notices.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(["employment-opened", "employment-duties", "employment-not-registered", "contract-due"]),
    );
  });
});

function frikort(...args: readonly string[]): Ran {
  return run(args, { home: join(folder.path, "home"), folder: folder.path, now });
}

/** The result of a command with `--json`, held against its schema. */
function json(...args: readonly string[]): Json {
  const ran = frikort(...args, "--json");
  expect(ran.err).toBe("");
  if (ran.json.result !== undefined) {
    const schema = schemaOf(String(args[0]));
    expect(schemaFaults(ran.json.result, schema)).toEqual([]);
  }
  return ran.json;
}

function textIn(path: string): string {
  return spokenText(readPdf(readFileSync(path)));
}

function numbers(...args: readonly string[]): string {
  const ran = frikort(...args, "--json");
  const found = (ran.json.problems ?? []).map((problem: Json) => problem.number);
  return `${ran.code}: ${found.join(" ")}`;
}

describe("registered", () => {
  it("marks a voucher with day and person, and says so when it stands already", () => {
    const noted = json("registered", "2025-0001", "--on", "29-06-2025", "--by", "KS").result;
    expect(noted).toMatchObject({ status: "written", vouchers: [{ registeredOn: "2025-06-29", registeredBy: "KS" }] });
    expect(json("registered", "2025-0001").result).toMatchObject({
      status: "stands",
      vouchers: [{ status: "stands" }],
    });
    expect(json("list").result.payments[0].registeredOn).toBe("2025-06-29");
  });

  it("marks all that is waiting of one employer; of several only the one that is named or usual", () => {
    frikort("setup", "--cvr", "99999993", ...employer);
    frikort("pay", "00042", "--name", "Ib Åberg", "--hours", "2", "--rate", "150", "--employer", "99999993");
    expect(numbers("registered", "--all")).toBe("2: 107");
    expect(numbers("registered", "--all", "--yes", "--dry-run")).toBe("2: 107");
    const marked = (...args: readonly string[]) =>
      json("registered", "--all", ...args).result.vouchers.map((one: Json) => `${one.employer} ${one.status}`);
    expect(marked("--employer", "99999993")).toEqual(["99999993 written"]);
    expect(marked()).toEqual(["13748136 written"]);
    expect(marked()).toEqual([]);
    frikort("pay", "00042", "--hours", "3", "--rate", "150", "--employer", "99999993", "--again");
    frikort("pay", "12345", "--hours", "3", "--rate", "150", "--employer", "13748136", "--again");
    frikort("setup", "--cvr", "99999993", "--default");
    expect(marked()).toEqual(["99999993 written"]);
    expect(marked("--employer", "13748136")).toEqual(["13748136 written"]);
    expect(json("todo").result.toRegister).toEqual([]);
  });

  it("gives commands that name the employer where the ledger has several", () => {
    expect(frikort("todo", "--lang", "da").out).toContain("kort sæt 12345 --ansættelse-registreret DAG\n");
    frikort("setup", "--cvr", "99999993", ...employer);
    const { out } = frikort("todo", "--lang", "da");
    expect(out).toContain("kort sæt 12345 --ansættelse-registreret DAG --arbejdsgiver 13748136\n");
    expect(out).toContain("frikort registreret --alle --arbejdsgiver CVR");
  });

  it("asks first whether what is not noted stands at the portal, when a balance says that it has more", () => {
    const { notices } = frikort("card", "saldo", "12345", "30000,00", "--json").json;
    const differs = notices.find((one: Json) => one.code === "saldo-differs");
    expect(differs.data.unregistered).toEqual(["2025-0001"]);
    const { out } = frikort("todo", "--lang", "da");
    expect(out).toContain("bilag 2025-0001 er tastet på Socialtfrikort.dk, men ikke noteret her: noter det med");
  });

  it("changes neither used nor left (R29)", () => {
    const before = frikort("card", "12345", "--json").json.result;
    frikort("registered", "--all");
    const after = frikort("card", "12345", "--json").json.result;
    expect([after.used, after.left]).toEqual([before.used, before.left]);
    expect(after.unregistered.count).toBe(0);
  });

  it("refuses what cannot be, and marks nothing then", () => {
    frikort("pay", "12345", "--hours", "1", "--rate", "150", "--again");
    expect(numbers("registered", "2025-0001", "2025-0009")).toBe("4: 431");
    expect(numbers("registered", "2025-0001", "--on", "01-07-2025")).toBe("4: 441");
    expect(numbers("registered", "2025-0001", "--all")).toBe("2: 105");
    expect(numbers("registered")).toBe("2: 110");
    expect(numbers("registered", "2025-1", "--on", "31-02-2025")).toBe("3: 202 202");
    expect(numbers("registered", "--all", "--employer", "99999993")).toBe("2: 108");
    expect(json("todo").result.count).toBe(2);
    frikort("registered", "2025-0001", "--on", "29-06-2025");
    expect(numbers("registered", "2025-0001", "--on", "28-06-2025")).toBe("4: 444");
    frikort("reverse", "2025-0002", "--reason", "Betalt to gange");
    expect(numbers("registered", "2025-0002")).toBe("4: 445");
    expect(numbers("registered", "2025-0003")).toBe("4: 445");
  });

  it("is taken back with a reason, and can be noted again (R50)", () => {
    frikort("registered", "2025-0001");
    expect(numbers("registered", "2025-0001", "--undo")).toBe("2: 110");
    const undo = ["registered", "2025-0001", "--undo", "--reason", "Tastet på et andet kort"];
    expect(json(...undo).result.vouchers).toMatchObject([{ voucher: "2025-0001", status: "written" }]);
    expect(json("todo").result.count).toBe(1);
    expect(numbers(...undo)).toBe("4: 446");
    expect(json("registered", "2025-0001").result.status).toBe("written");
    expect(json("check").result.findings).toEqual([]);
  });

  it("only rehearses with --dry-run", () => {
    expect(json("registered", "--all", "--dry-run").result.status).toBe("planned");
    expect(json("todo").result.count).toBe(1);
  });
});

describe("reverse", () => {
  it("gives the amount back in its own year, also across new year, with negative lines and a slip that says so", () => {
    now = "2026-01-05T10:00:00Z";
    const { result } = json("reverse", "2025-0001", "--reason", "Betalt to gange");
    expect(result.status).toBe("written");
    expect(result.payment).toMatchObject({
      voucher: "2025-0002",
      reverses: "2025-0001",
      counted: -675_000,
      usedAfter: 0,
    });
    expect(frikort("card", "12345", "--year", "2025", "--json").json.result.used).toBe(0);
    expect(textIn(result.files.payslip)).toMatch(/tilbagef(ør|ører|ørsel)[\s\S]*2025-0001/i);
    expect(readFileSync(result.files.registration, "utf8")).toContain(";-6750,00;-6000,00;");
  });

  it("is said by explain of the voucher that was reversed, and of the one that stands instead", () => {
    frikort("correct", "2025-0001", "--hours", "38", "--reason", "To timer for meget");
    expect(frikort("explain", "2025-0001", "--lang", "da").out).toContain("er tilbageført med bilag 2025-0002");
    expect(frikort("explain", "2025-0003", "--lang", "da").out).toContain("Bilaget retter bilag 2025-0001.");
    expect(frikort("explain", "2025-0003", "--lang", "da").out).not.toContain("tilbageført med");
  });

  it("is done once, and never on a reversal", () => {
    frikort("reverse", "2025-0001", "--reason", "Betalt to gange");
    expect(numbers("reverse", "2025-0001", "--reason", "igen")).toBe("4: 433");
    expect(numbers("reverse", "2025-0002", "--reason", "igen")).toBe("4: 432");
    expect(numbers("reverse", "2025-0007", "--reason", "igen")).toBe("4: 431");
    expect(numbers("reverse", "2025-0001")).toBe("2: 110");
    expect(numbers("reverse", "2025-0001", "--reason", "610165-0001")).toBe("3: 201");
    expect(json("list").result.payments).toHaveLength(2);
  });

  it("plans without writing", () => {
    const { result } = json("reverse", "2025-0001", "--reason", "Betalt to gange", "--dry-run");
    expect([result.status, result.payment.voucher, result.files.payslip]).toEqual(["planned", null, null]);
    expect(json("list").result.payments).toHaveLength(1);
  });

  it("reminds that a registered payment still stands at the portal, until the reversal is registered too", () => {
    frikort("registered", "--all");
    const codes = json("reverse", "2025-0001", "--reason", "Betalt to gange").notices.map((one: Json) => one.code);
    expect(codes).toContain("correct-at-portal");
    expect(json("todo").result).toMatchObject({ count: 0, reversals: 1, toRegister: [{ toType: "-6750,00" }] });
    frikort("registered", "2025-0002");
    expect(json("todo").result.reversals).toBe(0);
  });
});

describe("correct", () => {
  it("keeps the rate when only the hours are said, and hands out both slips", () => {
    const { result } = json("correct", "2025-0001", "--hours", "30", "--reason", "Taltastefejl");
    expect(result.payment).toMatchObject({ voucher: "2025-0003", wage: 450_000, atpEmployee: 0, usedAfter: 506_250 });
    expect(result.reversal).toMatchObject({ voucher: "2025-0002", reverses: "2025-0001", atpEmployee: -3300 });
    expect(textIn(result.files.payslip)).toMatch(/ret(telse|ter)[\s\S]*2025-0001/i);
    expect(textIn(result.reversalFiles.payslip)).toMatch(/tilbagef/i);
  });

  it("is allowed when only both together fit, and refused one øre past the ceiling with nothing changed", () => {
    frikort("pay", "12345", "--supplement", "Bonus=36.016,00", "--holiday-pay", "accrued", "--again");
    const left = () => frikort("card", "12345", "--json").json.result.left;
    expect(left()).toBe(0);
    expect(numbers("correct", "2025-0002", "--supplement", "Bonus=36.016,01", "--reason", "mere")).toBe("4: 421");
    expect([left(), json("list").result.payments.length]).toEqual([0, 2]);
    expect(json("correct", "2025-0002", "--supplement", "Bonus=36.015,99", "--reason", "mindre").ok).toBe(true);
    expect(left()).toBe(1);
  });

  it("refuses to change nothing, and what is not there", () => {
    expect(numbers("correct", "2025-0001", "--hours", "40", "--reason", "ingen")).toBe("4: 435");
    expect(numbers("correct", "2025-0001", "--reason", "ingen")).toBe("4: 435");
    expect(numbers("correct", "2025-0009", "--hours", "1", "--reason", "ukendt")).toBe("4: 431");
    expect(numbers("correct", "2025-0001", "--hours", "7.5", "--reason", "punktum")).toBe("3: 203");
    expect(numbers("correct", "2025-0001", "--hours", "1")).toBe("2: 110");
    expect(numbers("correct", "2025-0001", "--holiday-pay-amount", "10", "--reason", "ferie")).toBe("2: 105");
    expect(json("list").result.payments).toHaveLength(1);
  });

  it("moves a payment to another day and period, and turns holiday pay into accrued", () => {
    const said = ["--pay-day", "31-05-2025", "--from", "01-05-2025", "--to", "31-05-2025", "--holiday-pay", "accrued"];
    const { payment } = json("correct", "2025-0001", ...said, "--reason", "Forkert måned").result;
    expect(payment).toMatchObject({ payDay: "2025-05-31", periodFrom: "2025-05-01", holidayPay: 0 });
    expect(payment.holidayPayAccrued).toBe(75_000);
  });
});

describe("agreement", () => {
  it("is one page with the words of the act, without a name in its own", () => {
    const { result } = json("agreement", "12345");
    expect(result.file).toBe(join(folder.path, "aftale-13748136-12345.pdf"));
    const paper = textIn(result.file);
    expect(paper).toContain("anvender sit sociale frikort i forbindelse med ansættelsen");
    expect(paper).toContain("§ 3, stk. 3");
    expect(paper).toContain("Anne Holm");
    expect(json("agreement", "12345").result.status).toBe("stands");
    now = "2025-07-01T10:00:00Z";
    expect(numbers("agreement", "12345")).toBe("5: 504");
  });

  it("leaves the name open for a card that nobody has paid on", () => {
    expect(frikort("agreement", "00042").out).toContain("navnet skrives i hånden");
    expect(numbers("agreement", "42")).toBe("3: 202");
    expect(numbers("agreement")).toBe("2: 110");
    expect(json("agreement", "54321", "--dry-run").result.file).toBeNull();
    expect(readdirSync(folder.path).filter((name) => name.startsWith("aftale-"))).toHaveLength(1);
  });
});

describe("list", () => {
  it("filters by card, day and year, with reversals, and sums what it shows", () => {
    frikort("pay", "00042", "--name", "Ib Åberg", "--hours", "2", "--rate", "150", "--pay-day", "15-06-2025");
    frikort("reverse", "2025-0001", "--reason", "Betalt to gange");
    const shown = (...args: readonly string[]) =>
      json("list", ...args).result.payments.map((one: Json) => String(one.voucher));
    expect(shown()).toEqual(["2025-0001", "2025-0002", "2025-0003"]);
    expect(shown("--card", "00042")).toEqual(["2025-0002"]);
    expect(shown("--from", "16-06-2025")).toEqual(["2025-0001", "2025-0003"]);
    expect(shown("--to", "15-06-2025")).toEqual(["2025-0002"]);
    expect(shown("--year", "2024")).toEqual([]);
    expect(shown("--unregistered")).toEqual(["2025-0002"]);
    expect(frikort("list").out).toContain("3 bilag, i alt: registreres på kortet 337,50 kr.");
    expect(numbers("list", "--from", "2", "--year", "25")).toBe("3: 202 202");
    expect(numbers("list", "--from", "02-06-2025", "--to", "01-06-2025")).toBe("3: 205");
  });

  it("is a registration list with --csv: two lines that cancel out are both taken back", () => {
    frikort("reverse", "2025-0001", "--reason", "Betalt to gange");
    const lines = frikort("list", "--csv").out.split("\r\n");
    expect(lines[0]?.startsWith("\ufeffBilagsnr;Frikort-ID;")).toBe(true);
    expect(lines.slice(1, 3).map((line) => line.split(";")[16])).toEqual(["tilbageført", "tilbageført"]);
  });
});

describe("todo --compare", () => {
  const list = (text: string) => {
    writeFileSync(join(folder.path, "portal.csv"), text);
    return ["todo", "--compare", join(folder.path, "portal.csv")];
  };

  it("takes Danish and English headings, and finds the payout that was typed", () => {
    frikort("registered", "--all");
    const found = json(...list("Frikort-ID;Udbetalt beløb;Dato;Note\n12345;6.717,00;30-06-2025;\n")).result.comparison;
    expect(found).toMatchObject({ lines: 1, matched: 0, differences: [{ kind: "amount-differs", payoutTyped: true }] });
    const right = json(...list("card,amount\n12345,6750\n")).result.comparison;
    expect([right.matched, right.differences]).toEqual([1, []]);
  });

  it("refuses a list that cannot be read, with place and every fault", () => {
    expect(numbers("todo", "--compare", join(folder.path, "væk.csv"))).toBe("5: 501");
    expect(numbers(...list(""))).toBe("3: 211");
    expect(numbers(...list("Kort;Dato\n12345;30-06-2025\n"))).toBe("3: 213");
    expect(numbers(...list("Kort;Beløb\n42;1.234\n12345\n"))).toBe("3: 202 203 214");
    expect(numbers(...list("Kort;Beløb;Note\n12345;1,00;610165-0001\n"))).toBe("3: 201");
    expect(numbers(...list("CPR;Kort;Beløb\n1;12345;1,00\n"))).toBe("3: 201");
    const [first] = frikort(...list("Kort;Beløb\n12345;x\n"), "--json").json.problems;
    expect(first).toMatchObject({ line: 2, column: "B", heading: "Beløb" });
  });
});
