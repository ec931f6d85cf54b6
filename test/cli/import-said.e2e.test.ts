import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cafe, market, type Office, office } from "../support/office.js";

const header = "Frikort-ID;Navn;Dato;Start;Slut;Timeløn\r\n";
const rows = ["12345;Anne Holm;02-11-2026;08:00;12:00;150,00", "00042;Per Øst;05-11-2026;08:00;12:00;150,00"];
const shifts = (...lines: readonly string[]) => `${header}${lines.join("\r\n")}\r\n`;

function withFile(content: string, name = "timer.csv", ...setup: readonly string[]): Office {
  const place = office(`setup ${cafe}`, ...setup);
  writeFileSync(join(place.papers, name), content);
  return place;
}

/** The notices of some codes, with what they carry. */
function noticed(place: Office, line: string, codes: readonly string[]): readonly unknown[] {
  const { notices } = place.run(`${line} --json`).json;
  return notices
    .filter((one: { code: string }) => codes.includes(one.code))
    .map(({ code, data }: { code: string; data: unknown }) => ({ code, data }));
}

describe("a refused row says why in its one line", () => {
  it.each([
    ["00042;Per Øst;31-02-2026;4;150", "Dagen findes ikke i kalenderen (modtog «31-02-2026»)."],
    ["00042;Per Øst;02-11-2026;25;150", "Der er over 24 timer på dagen (modtog «25»)."],
    [
      "00042;Per Øst;02-11-2026;4;150,005",
      "Satsen blev ikke forstået, fordi tallet har for mange decimaler (modtog «150,005»).",
    ],
  ])("%s", (row, said) => {
    const place = withFile(`Frikort-ID;Navn;Dato;Timer;Timeløn\r\n${row}\r\n1;Bo Vig;02-11-2026;4;150\r\n`);
    expect(place.run("import timer.csv --lang da").err).toContain(`linje 2   Fejl 202  ${said}\n`);
  });

  it("more hours than a day has: they are to be spread, and no form of writing them is the cure", () => {
    const place = withFile(
      "Frikort-ID;Navn;Dato;Timer;Timeløn\r\n00042;Per Øst;02-11-2026;25;150\r\n1;Bo Vig;02-11-2026;4;150\r\n",
    );
    const { err } = place.run("import timer.csv --lang da");
    expect(err).toContain("Der er over 24 timer på dagen.\n          Ret timerne, eller fordel dem på de dage");
    const [, refused = ""] = readFileSync(join(place.papers, "rejected.csv"), "utf8").split("\r\n");
    expect(refused.split(";")[6]).toBe("");
  });
});

describe("refused rows are counted by kind", () => {
  const refused = (...lines: readonly string[]) => {
    const place = withFile(`CVR;Frikort-ID;Navn;Dato;Timer;Timeløn\r\n${lines.join("\r\n")}\r\n`);
    const { err } = place.run("import timer.csv --lang da");
    return err.slice(err.indexOf("Afvist i alt:"), err.indexOf("Intet er bogført")).split("\n").slice(1, -1);
  };
  const split = "Ret timerne, eller betal kortet for sig med --opdel: så udbetales det, der er plads til.";

  it("amounts that differ are left out, and so is the first row's advice", () => {
    expect(refused("13748136;00042;Per Øst;02-11-2026;20;3000", "13748136;00043;Bo Vig;02-11-2026;22;3000")).toEqual([
      "      2 × Fejl 421  Betalingen overskrider kortets beløbsgrænse.",
      `          ${split}`,
    ]);
  });

  it("one row, or several that say the same, keep their amounts", () => {
    const [first = "", advice = ""] = refused(
      "13748136;00042;Per Øst;02-11-2026;20;3000",
      "13748136;00043;Bo Vig;02-11-2026;20;3000",
    );
    expect(first).toBe("      2 × Fejl 421  Betalingen overskrider kortets beløbsgrænse med 22.809,00 kr.");
    expect(advice).toContain("højst 13,24 timer");
  });

  it("of many kinds the first twenty are shown", () => {
    const types = Array.from({ length: 25 }, (_, place) => `Art ${place + 10}`);
    const rows = types.map((type) => `00042;Per Øst;02-11-2026;1;150;${type}`);
    const place = withFile(`Frikort-ID;Navn;Dato;Timer;Timeløn;Løntype\r\n${rows.join("\r\n")}\r\n`);
    const { err } = place.run("import timer.csv --lang da");
    expect(err.match(/1 × Fejl 223 {2}Lønart/g)).toHaveLength(20);
    expect(err).toContain("\n  … 5\nIntet er bogført.");
  });

  it("two employers that are not set up are two things to do", () => {
    expect(
      refused("35254110;00042;Per Øst;02-11-2026;2;150", "10150817;00043;Bo Vig;02-11-2026;2;150").filter((line) =>
        line.includes("×"),
      ),
    ).toEqual([
      "      1 × Fejl 226  CVR-nr. 35254110 er ikke oprettet som arbejdsgiver.",
      "      1 × Fejl 226  CVR-nr. 10150817 er ikke oprettet som arbejdsgiver.",
    ]);
  });
});

describe("an import says what may be a slip of the pen, and pays it", () => {
  const [anne = "", per = ""] = rows;

  it("the same line twice: both are paid", () => {
    const place = withFile(shifts(anne, per, anne));
    expect(noticed(place, "import timer.csv", ["rows-equal"])).toEqual([
      { code: "rows-equal", data: { count: 2, lines: [2, 4] } },
    ]);
    expect(place.payments()).toHaveLength(2);
    expect(noticed(place, "import timer.csv", ["rows-equal"])).toEqual([]);
  });

  it("a line that was added to a file and says the same as one that is paid", () => {
    const place = withFile(shifts(anne));
    place.result("import timer.csv");
    writeFileSync(join(place.papers, "timer.csv"), shifts(anne, anne));
    expect(place.run("import timer.csv --lang da").err).toContain("2 linjer er ens (linje 2 og 3): begge betales.");
  });

  it("a row that was changed after it was paid: it is paid beside the first, and the voucher to correct is named", () => {
    const place = withFile(shifts(anne, per));
    place.result("import timer.csv");
    const codes = ["rows-changed", "day-paid-before"];
    const longer = anne.replace("12:00", "13:00");
    const told = (file: string) => noticed(place, `import ${file} --dry-run`, codes);
    const of = (voucher: string) => ({
      card: "12345",
      day: "2026-11-02",
      hours: 5 * 3600,
      paidHours: 4 * 3600,
      voucher,
    });
    writeFileSync(join(place.papers, "timer.csv"), shifts(longer, per));
    expect(told("timer.csv")).toEqual([{ code: "day-paid-before", data: of("2026-0001") }]);
    writeFileSync(join(place.papers, "correction.csv"), shifts(longer));
    expect(told("correction.csv")).toEqual([{ code: "day-paid-before", data: of("2026-0001") }]);
    writeFileSync(join(place.papers, "timer.csv"), shifts(anne.replace("02-11", "03-11"), per));
    expect(told("timer.csv")).toEqual([{ code: "rows-changed", data: { vouchers: ["2026-0001"] } }]);
    writeFileSync(join(place.papers, "timer.csv"), shifts(anne, longer, per));
    expect(told("timer.csv")).toEqual([]);
    expect(place.run("import correction.csv --lang da").err).toContain(
      "For 02.11.2026 er der allerede udbetalt 4,00 timer på frikort-ID 12345 (bilag 2026-0001). Linjens 5,00 timer betales oveni.",
    );
  });

  it("a row that was changed, behind more rows of others than are looked at", () => {
    const place = withFile(shifts(anne));
    place.result("import timer.csv");
    const others = Array.from({ length: 201 }, (_, nth) =>
      anne.replace("12345", `${20_000 + nth}`).replace("Anne", `N${nth}`),
    );
    writeFileSync(join(place.papers, "timer.csv"), shifts(...others, anne.replace("12:00", "13:00")));
    expect(noticed(place, "import timer.csv --dry-run", ["day-paid-before"])).toMatchObject([
      { data: { card: "12345" } },
    ]);
  });

  it("a row that stands and names another rate than was paid", () => {
    const place = withFile(shifts(anne, per));
    place.result("import timer.csv");
    writeFileSync(join(place.papers, "timer.csv"), shifts(anne, per).replaceAll("150", "160"));
    const told = noticed(place, "import timer.csv", ["rate-paid-otherwise"]);
    expect(told).toMatchObject([
      { data: { voucher: "2026-0001", rate: 16_000, paid: [15_000], count: 1, lines: [2] } },
      { data: { voucher: "2026-0002", rate: 16_000, paid: [15_000], count: 1, lines: [3] } },
    ]);
    place.result("correct 2026-0001 --rate 160 --reason sats");
    expect(noticed(place, "import timer.csv", ["rate-paid-otherwise"])).toHaveLength(1);
  });

  it("a row that was taken out after it was paid: its voucher stands and is named, until it is reversed", () => {
    const place = withFile(shifts(anne, per));
    place.result("import timer.csv");
    expect(noticed(place, "import timer.csv", ["rows-gone"])).toEqual([]);
    writeFileSync(join(place.papers, "timer.csv"), shifts(anne));
    expect(noticed(place, "import timer.csv", ["rows-gone"])).toEqual([
      { code: "rows-gone", data: { vouchers: ["2026-0002"] } },
    ]);
    expect(place.run("import timer.csv --lang da").err).toContain(
      "Bilag 2026-0002 er udbetalt efter linjer, som ikke står i filen, og står stadig.",
    );
    place.result("reverse 2026-0002 --reason forkert");
    expect(noticed(place, "import timer.csv", ["rows-gone"])).toEqual([]);
  });

  it("one of a payment's rows taken out; a longer file and the shorter one before it miss nothing", () => {
    const place = withFile(shifts(anne, anne.replace("02-11", "03-11")));
    place.result("import timer.csv");
    writeFileSync(join(place.papers, "timer.csv"), shifts(anne));
    expect(noticed(place, "import timer.csv", ["rows-gone"])).toEqual([
      { code: "rows-gone", data: { vouchers: ["2026-0001"] } },
    ]);
    writeFileSync(join(place.papers, "longer.csv"), shifts(anne, anne.replace("02-11", "03-11"), per));
    place.result("import longer.csv");
    expect(noticed(place, "import longer.csv", ["rows-gone"])).toEqual([]);
  });

  it("a new row of the same period is no changed one, nor is one beside a payment made by hand", () => {
    const place = withFile(shifts(anne));
    place.result("import timer.csv");
    place.result("pay 00042 --name Per --from 01-11-2026 --to 30-11-2026 --hours 2 --rate 150");
    writeFileSync(
      join(place.papers, "timer.csv"),
      shifts(anne, anne.replace("02-11", "03-11"), per.replace("Per Øst", "Per")),
    );
    expect(noticed(place, "import timer.csv", ["rows-changed"])).toEqual([]);
  });

  it("an import that is undone after a correction: the correction stands, and is named", () => {
    const place = withFile(shifts(anne, per));
    const { importId } = place.result("import timer.csv");
    place.result("correct 2026-0001 --hours 3 --reason timer");
    const undo = `import --undo ${importId} --reason forkert`;
    const standing = [{ code: "replacements-stand", data: { vouchers: ["2026-0004"] } }];
    expect(noticed(place, `${undo} --dry-run`, ["replacements-stand"])).toEqual(standing);
    expect(noticed(place, undo, ["replacements-stand"])).toEqual(standing);
    place.result("reverse 2026-0004 --reason forkert");
    expect(noticed(place, undo, ["replacements-stand"])).toEqual([]);
  });

  it("an import that is undone leaves no employment to register, and says which first day is still noted", () => {
    const place = withFile(shifts(anne));
    const { importId } = place.result("import timer.csv");
    expect(place.result("todo").employments).toHaveLength(1);
    expect(noticed(place, `import --undo ${importId} --reason forkert`, ["employment-taken-back"])).toEqual([
      { code: "employment-taken-back", data: { card: "12345", from: "2026-11-01" } },
    ]);
    expect(place.result("todo").employments).toEqual([]);
    expect(place.result("check").findings).toEqual([]);
  });

  it("a file whose import was undone gets no papers again, and the payments that stand get theirs", () => {
    const place = withFile(shifts(anne, per));
    const { importId } = place.result("import timer.csv");
    place.result("reverse 2026-0001 --reason forkert");
    expect(place.result("import timer.csv --out more").files).toMatchObject({ payslips: 1 });
    place.result(`import --undo ${importId} --reason forkert`);
    const none = { payslips: 0, registration: null, merged: null };
    expect(place.result("import timer.csv --merge --out new")).toMatchObject({ status: "nothing-new", files: none });
  });

  it("the next week's file of the same month changes nothing of the first", () => {
    const place = withFile(shifts(anne, per));
    place.result("import timer.csv");
    writeFileSync(
      join(place.papers, "timer.csv"),
      shifts(anne.replace("02-11", "09-11"), per.replace("05-11", "12-11")),
    );
    expect(noticed(place, "import timer.csv", ["rows-changed", "period-paid-before"])).toEqual([
      { code: "period-paid-before", data: { card: "12345", vouchers: ["2026-0001"] } },
      { code: "period-paid-before", data: { card: "00042", vouchers: ["2026-0002"] } },
    ]);
  });

  it("rows that another employer has paid: the file of one client, imported for another", () => {
    const place = withFile(shifts(anne, per), "timer.csv", `setup ${market}`);
    place.result(`import timer.csv --employer 13748136`);
    expect(noticed(place, `import timer.csv --employer 35254110 --dry-run`, ["rows-paid-elsewhere"])).toEqual([
      { code: "rows-paid-elsewhere", data: { employer: "13748136", count: 2 } },
    ]);
    for (const voucher of ["2026-0001", "2026-0002"])
      place.result(`reverse ${voucher} --reason forkert --employer 13748136`);
    expect(noticed(place, `import timer.csv --employer 35254110`, ["rows-paid-elsewhere"])).toEqual([]);
  });

  it("two rows with ids of their own are not equal, but one cannot be in two places", () => {
    const place = withFile(`Id;${header}A1;${anne}\r\nA2;${anne}\r\n`);
    const { notices } = place.run("import timer.csv --dry-run --json").json;
    const codes = notices.map((one: { code: string }) => one.code);
    expect(codes).not.toContain("rows-equal");
    expect(codes).toContain("shifts-overlap");
  });

  it("shifts of a card that overlap on a day, and not those that meet", () => {
    const place = withFile(
      shifts(anne, anne.replace("08:00;12:00", "11:30;14:00"), anne.replace("08:00;12:00", "14:00;15:00")),
    );
    expect(noticed(place, "import timer.csv --dry-run", ["rows-equal", "shifts-overlap"])).toEqual([
      { code: "shifts-overlap", data: { card: "12345", day: "2026-11-02", lines: [2, 3] } },
    ]);
  });

  it("work after the pay day", () => {
    const place = withFile(shifts(...rows));
    expect(noticed(place, "import timer.csv --dry-run --pay-day 04-11-2026", ["work-after-pay-day"])).toEqual([
      { code: "work-after-pay-day", data: { count: 1, lines: [3], payDay: "2026-11-04" } },
    ]);
  });

  it("one name on two cards, told by the cards alone", () => {
    const place = withFile(shifts(anne, anne.replace("12345", "54321")));
    const { err } = place.run("import timer.csv --dry-run --lang da");
    expect(err).toContain("Det samme navn står på flere kort: frikort-ID 12345 og 54321.");
    expect(err).not.toMatch(/Anne|Holm/);
  });

  it("employments to register once, with their number", () => {
    const place = withFile(shifts(...rows));
    expect(noticed(place, "import timer.csv --dry-run", ["employments-to-register", "contracts-due"])).toEqual([
      { code: "employments-to-register", data: { count: 2 } },
    ]);
  });

  it("employment certificates that are due: whose, the first five by their cards", () => {
    const long = (card: number) => `0000${card};Bo ${"abcdefg"[card]};02-11-2026;06:00;20:00;150,00`;
    const place = withFile(shifts(long(1), anne, long(2)));
    expect(noticed(place, "import timer.csv --dry-run", ["contracts-due"])).toEqual([
      { code: "contracts-due", data: { count: 2, cards: ["00001", "00002"] } },
    ]);
    writeFileSync(join(place.papers, "timer.csv"), shifts(...[1, 2, 3, 4, 5, 6].map(long)));
    expect(place.run("import timer.csv --dry-run --lang da").err).toContain(
      "6 frijobbere (frikort-ID 00001, 00002, 00003, 00004, 00005 og 1 til) arbejder mere end 3 timer om ugen",
    );
  });
});

describe("an import tells a person", () => {
  it("each payment of the plan with pay day and employer, although other rows are refused", () => {
    const place = withFile(
      `CVR;${header}13748136;${rows[0]}\r\n35254110;${rows[1]}\r\n35254110;12x45${rows[1]?.slice(5).replace(/;[^;]+;/, ";Ida Ny;")}\r\n`,
      "timer.csv",
      `setup ${market}`,
    );
    const { out, code } = place.run("import timer.csv --dry-run --lang da");
    expect(code).toBe(3);
    expect(out).toMatch(/12345 .* 675,00 udbetales 30\.11\.2026 {3}Nordlys Café ApS/);
    expect(out).toMatch(/00042 .* 675,00 udbetales 30\.11\.2026 {3}Byens Marked/);
  });

  it("refusals by number and field", () => {
    const place = withFile(shifts("1234x;Anne Holm;31-02-2026;08:00;12:00;150,00"));
    const { err } = place.run("import timer.csv --lang da");
    expect(err).toMatch(/1 × Fejl 202 {2}Frikort-ID/);
    expect(err.match(/1 × Fejl 202/g)).toHaveLength(2);
  });

  it("a shift that ends when it begins: that it does", () => {
    const place = withFile(shifts("12345;Anne Holm;02-11-2026;12:00;12:00;150,00"));
    const { err } = place.run("import timer.csv --lang da");
    expect(err).toContain("slut er det samme som start");
  });

  it("another name on a card: to note it on the card, which then lets the row through", () => {
    const place = withFile(shifts(rows[0] ?? ""));
    place.result("import timer.csv");
    writeFileSync(join(place.papers, "ny.csv"), shifts("12345;Anne Berg;09-11-2026;08:00;12:00;150,00"));
    const { err } = place.run("import ny.csv --lang da");
    expect(err).toContain("frikort kort sæt 12345 --navn NAVN");
    expect(err).not.toContain("--nyt-navn");
    place.run('kort sæt 12345 --name "Anne Berg"');
    expect(place.result("import ny.csv").status).toBe("written");
  });

  it("Danløn lines with a decimal comma: what to read them with, and how figures are written", () => {
    const place = withFile("13748136;100;1;10,00;150,00;\r\n");
    expect(place.run("import timer.csv --lang da").err).toContain("--format danløn");
    const { err } = place.run("import timer.csv --format danlon --from 01-11-2026 --to 30-11-2026 --lang da");
    expect(err).toContain("1000 for 10,00");
    expect(err).toContain("15000 for 150,00");
  });

  it("how many payslips are new, and that an import taken back is reversed", () => {
    const place = withFile(shifts(rows[0] ?? ""));
    place.result("import timer.csv");
    writeFileSync(join(place.papers, "timer.csv"), shifts(...rows));
    const second = place.run("import timer.csv --lang da");
    expect(second.out).toMatch(/2 lønsedler i .*: 1 til de nye betalinger, 1 til dem, der stod i forvejen/);
    const importId = /Import ([0-9a-f]{12})/.exec(second.out)?.[1] ?? "";
    place.result(`import --undo ${importId} --reason "forkert fil"`);
    const { out } = place.run("import timer.csv --lang da");
    expect(out).toContain("Intet nyt: 1 betaling står allerede, 1 betaling er tilbageført. Intet er bogført.");
    expect(out).toContain("--igen");
    writeFileSync(join(place.papers, "timer.csv"), shifts(...rows, "12399;Ida Dam;31-11-2026;08:00;12:00;150,00"));
    for (const line of ["import timer.csv --lang da", "import timer.csv --dry-run --lang da"]) {
      expect(place.run(line).out, line).toContain("1 række hører til betalinger, der er tilbageført");
    }
  });
});

describe("a file that cannot be read", () => {
  it.each(["nix.csv", "."])("%s: no plan, nothing to mend, no list", (name) => {
    const place = office(`setup ${cafe}`);
    const { code, out, err } = place.run(`import ${name} --lang da`);
    expect({ code, out }).toEqual({ code: 5, out: "" });
    expect(err).not.toContain("Ret linjerne");
    expect(existsSync(join(place.papers, "rejected.csv"))).toBe(false);
    expect(existsSync(join(place.path, "rejected.csv"))).toBe(false);
  });

  it("the list of refused lines goes when the file is mended; a file of that name that is not ours stays", () => {
    const place = withFile(shifts("1234x;Anne Holm;02-11-2026;08:00;12:00;150,00"));
    const list = join(place.papers, "rejected.csv");
    place.run("import timer.csv");
    expect(existsSync(list)).toBe(true);
    writeFileSync(join(place.papers, "timer.csv"), shifts(rows[0] ?? ""));
    place.result("import timer.csv --dry-run");
    expect(existsSync(list)).toBe(true);
    place.result("import timer.csv");
    expect(existsSync(list)).toBe(false);
    mkdirSync(join(place.papers, "andet"));
    writeFileSync(join(place.papers, "andet", "rejected.csv"), "min egen liste");
    writeFileSync(join(place.papers, "andet", "timer.csv"), shifts(...rows));
    place.result("import andet/timer.csv");
    expect(readFileSync(join(place.papers, "andet", "rejected.csv"), "utf8")).toBe("min egen liste");
  });
});

describe("papers of an import", () => {
  const [anne = ""] = rows;

  it("one slip merged is the slip itself, and can be verified", () => {
    const place = withFile(shifts(anne));
    const { files } = place.result("import timer.csv --merge");
    const { code, out } = place.run(`verify ${files.merged} --lang da`);
    expect([code, out]).toEqual([0, expect.stringContaining("I orden")]);
  });

  it("the record of an import that stands is called what it is: what was written then", () => {
    const place = withFile(shifts(anne));
    place.result("import timer.csv");
    const { out } = place.run("import timer.csv --lang da");
    expect(out).toContain("Registreringen, som den blev skrevet ved importen: ");
    expect(out).toContain("Det, der mangler nu, viser: frikort mangler");
  });
});
