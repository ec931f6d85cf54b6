import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cafe, office } from "../support/office.js";
import { carriedIn, readPdf, spokenText } from "../support/pdf-text.js";

/** The files: what they are called, what stands in them, and that they appear whole, once, for their owner only. */
const twelve =
  'pay 12345 --name "Anne Holm" --hours 12 --rate 139,85 --from 01-05-2025 --to 31-05-2025 --pay-day 30-05-2025 ' +
  "--employed-from 01-05-2025";
const head =
  "Bilagsnr;Frikort-ID;CVR;Ansættelse-fra;Ansættelse-til;Lønperiode-fra;Lønperiode-til;Udbetalingsdato;" +
  "Beløb-til-registrering;heraf-løn;heraf-tillæg;heraf-feriegodtgørelse;heraf-pension;ATP-egen-andel;Til-udbetaling;" +
  "Kontaktperson;Status;Registreret-dato;Registreret-af;Tilbagefører-bilag";

describe("the registration record", () => {
  it("is the example of the procedure to the letter, and its reversal too", () => {
    const small = Array.from(
      { length: 6 },
      (_, at) => `pay 1000${at} --name "Bo Ravn" --hours 1 --rate 100 --pay-day 30-05-2025`,
    );
    const place = office(
      `setup ${cafe}`,
      ...small,
      twelve,
      "pay 10000 --hours 2 --rate 100 --pay-day 30-05-2025 --again",
    );
    const file = (name: string) => readFileSync(join(place.papers, name), "utf8");
    expect(file("13748136-2025-0007.csv")).toBe(
      `\uFEFF${head}\r\n2025-0007;12345;13748136;01-05-2025;;01-05-2025;31-05-2025;30-05-2025;` +
        "1887,98;1678,20;0,00;209,78;0,00;0,00;1887,98;Bo Lund;mangler;;;\r\n",
    );
    place.result('reverse 2025-0007 --reason "Forkert timetal"');
    expect(file("13748136-2025-0009.csv")).toBe(
      `\uFEFF${head}\r\n2025-0009;12345;13748136;01-05-2025;;01-05-2025;31-05-2025;30-05-2025;` +
        "-1887,98;-1678,20;0,00;-209,78;0,00;0,00;-1887,98;Bo Lund;mangler;;;2025-0007\r\n",
    );
  });

  it("makes a contact that a spreadsheet would reckon with harmless", () => {
    const contact = cafe.replace('--contact "Bo Lund"', '--contact "=1+1"');
    const place = office(`setup ${contact}`, twelve);
    const text = readFileSync(join(place.papers, "13748136-2025-0001.csv"), "utf8");
    expect(text).not.toMatch(/;"?=1/);
    expect(text).toContain("=1+1");
  });
});

describe("the payslip", () => {
  it("says everything the procedure asks for, in Danish, on one page, and carries its record", () => {
    const place = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm" --address "Strandvej 4, 6700 Esbjerg"');
    const { files, payment } = place.result(twelve);
    const bytes = readFileSync(files.payslip);
    expect(bytes.length).toBeLessThanOrEqual(75_000);
    const pdf = readPdf(bytes);
    expect(pdf.pages).toHaveLength(1);
    const text = spokenText(pdf);
    const expected = [
      ...["Lønseddel", "2025-0001", "Nordlys Café ApS", "Havnegade 1", "13748136", "Bo Lund", "Anne Holm"],
      ...[
        "Strandvej 4",
        "6700 Esbjerg",
        "12345",
        "01.05.2025",
        "31.05.2025",
        "30.05.2025",
        "12,00",
        "139,85",
        "1.678,20",
      ],
      ...[
        "209,78",
        "1.887,98",
        "A-skat",
        "AM-bidrag",
        "0,00",
        "Til udbetaling",
        "registrering",
        "42.766,00",
        "40.878,02",
      ],
      ...["skattefri", "Indberettes ikke til eIndkomst", "31.12.2030"],
    ];
    for (const word of expected) expect(text.toLowerCase(), word).toContain(word.toLowerCase());
    const carried = carriedIn(bytes);
    expect([...carried.keys()].sort()).toEqual(["record.json", "registration.csv"]);
    expect(carried.get("registration.csv")?.text).toBe(readFileSync(files.registration, "utf8"));
    expect(JSON.stringify(JSON.parse(carried.get("record.json")?.text ?? ""))).toContain(payment.digest);
  });

  it("is in English when asked, and whatever --lang says otherwise Danish", () => {
    const place = office(`setup ${cafe}`);
    const danish = place.result(`${twelve} --lang en`);
    expect(spokenText(readPdf(readFileSync(danish.files.payslip)))).toContain("Lønseddel");
    const english = place.result(`${twelve} --again --slip-language en --lang da`);
    expect(spokenText(readPdf(readFileSync(english.files.payslip)))).toContain("Payslip");
  });

  it("in cash it has a line to sign on; a split says what lies outside", () => {
    const place = office(`setup ${cafe}`);
    const cash = place.result(`${twelve} --paid-by cash`);
    expect(spokenText(readPdf(readFileSync(cash.files.payslip)))).toMatch(/Modtaget/i);
    const split = place.result("pay 12345 --hours 400 --rate 150 --pay-day 31-05-2025 --split --again");
    expect(spokenText(readPdf(readFileSync(split.files.payslip)))).toMatch(/Almindelig løn/i);
  });
});

describe("papers again", () => {
  it("are the same bytes, in another time zone and locale and on another day", () => {
    const place = office(`setup ${cafe}`, twelve);
    const again = { env: { TZ: "Pacific/Auckland", LANG: "en_US.UTF-8" }, now: "2027-03-01T00:00:00Z" };
    place.result("payslip 2025-0001 --out again", again);
    for (const ending of ["pdf", "csv"]) {
      const [first, second] = [place.papers, join(place.papers, "again")].map((folder) =>
        readFileSync(join(folder, `13748136-2025-0001.${ending}`)),
      );
      expect(second?.equals(first ?? Buffer.alloc(0)), ending).toBe(true);
    }
  });

  it("never write over something else", () => {
    const place = office(`setup ${cafe}`, twelve);
    const slip = join(place.papers, "13748136-2025-0001.pdf");
    writeFileSync(slip, "noget andet");
    expect(place.refusal("payslip 2025-0001")).toBe("exit 5, 504 file-differs");
    expect(readFileSync(slip, "utf8")).toBe("noget andet");
    expect(place.refusal("payslip 2025-0009")).toBe("exit 4, 431 voucher-not-found");
  });

  it("that were deleted are made by the same payment again", () => {
    const place = office(`setup ${cafe}`, twelve);
    rmSync(join(place.papers, "13748136-2025-0001.pdf"));
    expect(place.result(twelve).status).toBe("stands");
    expect(statSync(join(place.papers, "13748136-2025-0001.pdf")).mode & 0o777).toBe(0o600);
  });
});

describe("papers that cannot be written", () => {
  it("leave the payment standing: exit 5, written, null files; the same again stands and makes them", () => {
    const place = office(`setup ${cafe}`);
    writeFileSync(join(place.papers, "en-fil"), "");
    const failed = place.run(`${twelve} --out en-fil --json`);
    expect(failed.code).toBe(5);
    expect(failed.json).toMatchObject({
      ok: false,
      problems: [{ number: 503, code: "file-not-written" }],
      result: { status: "written", payment: { voucher: "2025-0001" }, files: { payslip: null, registration: null } },
    });
    expect(place.run(`${twelve} --out en-fil`).err).toContain("frikort lønseddel 2025-0001");
    expect(place.run("list").err).toContain("2025-0001");
    const again = place.result(twelve);
    expect(again).toMatchObject({ status: "stands", files: { payslip: expect.stringContaining("2025-0001.pdf") } });
    expect(place.run("list").err).not.toContain("2025-0001");
  });

  it("leave nothing half: no temporary file, and no record without its slip", () => {
    const place = office(`setup ${cafe}`);
    mkdirSync(join(place.papers, "13748136-2025-0001.pdf"));
    expect(place.refusal(twelve)).toBe("exit 5, 503 file-not-written");
    expect(place.files().filter((file) => file.startsWith("papers/1"))).toEqual(["papers/13748136-2025-0001.pdf/ 755"]);
  });
});

describe("file names", () => {
  it("carry employer and voucher, never a name", () => {
    const place = office(`setup ${cafe}`, twelve, 'card set 12345 --name "Anne Holm" --address "Strandvej 4"');
    expect(place.files().join("\n")).not.toMatch(/anne|holm|strandvej|nordlys|lund/i);
  });
});

describe("an encrypted ledger", () => {
  const key = { FRIKORT_KEY: "en lang adgangssætning" };

  it("opens with its key only, and no word of it lies in the open", () => {
    const place = office();
    expect(place.run(`setup ${cafe}`, { env: key }).code).toBe(0);
    expect(place.result(twelve, { env: key }).status).toBe("written");
    const file = readFileSync(join(place.home, "ledger.db"));
    expect(file.subarray(0, 6).toString("latin1")).not.toBe("SQLite");
    for (const word of ["Anne Holm", "Nordlys", "12345"]) expect(file.includes(word), word).toBe(false);
    expect(place.refusal("list")).toBe("exit 5, 516 ledger-not-opened");
    expect(place.refusal("list", { env: { FRIKORT_KEY: "en anden" } })).toBe("exit 5, 516 ledger-not-opened");
    expect(place.run("list").err).toContain("FRIKORT_KEY");
    expect(place.result("list", { env: key }).payments).toHaveLength(1);
    const keyFiles = place.files().filter((name) => name.startsWith("home/keys/"));
    for (const name of keyFiles.map((one) => one.split(" ")[0] ?? "")) {
      if (!name.endsWith("/")) expect(readFileSync(join(place.path, name), "utf8")).not.toContain("BEGIN PRIVATE KEY");
    }
  });

  it("a key for a ledger that has none is refused, and nothing is changed", () => {
    const place = office(`setup ${cafe}`);
    const before = readFileSync(join(place.home, "ledger.db"));
    expect(place.refusal("list", { env: key })).toBe("exit 5, 516 ledger-not-opened");
    expect(place.refusal(twelve, { env: key })).toBe("exit 5, 516 ledger-not-opened");
    expect(readFileSync(join(place.home, "ledger.db")).equals(before)).toBe(true);
  });
});

describe("a ledger that is none", () => {
  it("a small text file is neither read nor written over", () => {
    const place = office();
    const path = join(place.papers, "noter.txt");
    writeFileSync(path, "ring til Bo");
    expect(place.refusal("list --ledger noter.txt")).toBe("exit 5, 516 ledger-not-opened");
    expect(place.run(`setup ${cafe} --ledger noter.txt`).code).toBe(5);
    expect(readFileSync(path, "utf8")).toBe("ring til Bo");
  });
});
