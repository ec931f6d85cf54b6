import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casesTried } from "../support/cases-tried.js";
import { cafe, market, type Office, office } from "../support/office.js";

const header = "Frikort-ID;Navn;Dato;Timer;Timeløn\r\n";
const rows = [
  "12345;Anne Holm;02-11-2026;7,5;150,00",
  "12345;Anne Holm;03-11-2026;7:24;160,00",
  "00042;Per Øst;05-11-2026;8;143,35",
];
const sheet = (lines: readonly string[]) => `\ufeff${header}${lines.join("\r\n")}\r\n`;

function withFile(content: string | Uint8Array, name = "timer.csv", ...setup: readonly string[]): Office {
  const place = office(`setup ${cafe}`, ...setup);
  writeFileSync(join(place.papers, name), content);
  return place;
}

/** One row for each of many cards. */
function manyRows(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => {
    const day = String((place % 28) + 1).padStart(2, "0");
    return `${String(10_000 + place)};Person ${place};${day}-11-2026;${(place % 6) + 2},25;${140 + (place % 30)},50`;
  });
}

describe("an import", () => {
  it("pays, prints each slip and one registration record, and names the import", () => {
    const place = withFile(sheet(rows));
    const result = place.result("import timer.csv");
    expect(result).toMatchObject({
      ...{ status: "written", rows: 3, counted: 388_778, payout: 388_778, rejected: [] },
      payments: { written: 2, stands: 0, refused: 0 },
      files: { merged: null, rejected: null, payslips: 2 },
    });
    const record = `registration-${result.importId}.csv`;
    expect(readdirSync(place.papers).toSorted()).toEqual(
      ["13748136-2026-0001.pdf", "13748136-2026-0002.pdf", record, "timer.csv"].toSorted(),
    );
    const lines = readFileSync(join(place.papers, record), "utf8").split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines.join()).not.toMatch(/Anne|Per Øst/);
    expect(place.payments()).toHaveLength(2);
  });

  it("sums what an accountant sums: 12,5 % on each payment, rounded once", () => {
    const place = withFile(sheet(rows));
    const anne = Math.round((7.5 * 15_000 + 7.4 * 16_000) * 1) + Math.round((7.5 * 15_000 + 7.4 * 16_000) * 0.125);
    const per = 8 * 14_335 + Math.round(8 * 14_335 * 0.125);
    expect(place.result("import timer.csv --dry-run")).toMatchObject({ status: "planned", counted: anne + per });
    expect(place.payments()).toEqual([]);
  });

  it("again writes nothing, makes the papers that are missing, and keeps its name", () => {
    const place = withFile(sheet(rows));
    const { importId } = place.result("import timer.csv");
    const [slip, record] = ["13748136-2026-0002.pdf", `registration-${importId}.csv`];
    const before = readFileSync(join(place.papers, slip));
    rmSync(join(place.papers, slip));
    rmSync(join(place.papers, record));
    writeFileSync(join(place.papers, ".frikort-999999-0-1.tmp"), "left by a killed run");
    const again = place.result("import timer.csv");
    expect(again).toMatchObject({ status: "nothing-new", importId, payments: { written: 0, stands: 2, refused: 0 } });
    expect(readFileSync(join(place.papers, slip)).equals(before)).toBe(true);
    expect(existsSync(join(place.papers, record))).toBe(true);
    expect(existsSync(join(place.papers, ".frikort-999999-0-1.tmp"))).toBe(false);
    expect(place.payments()).toHaveLength(2);
  });

  it("of a few rows of an earlier import makes the slips of their people only", () => {
    const place = withFile(sheet(rows));
    place.result("import timer.csv");
    writeFileSync(join(place.papers, "few.csv"), sheet(rows.slice(-1)));
    const again = place.result("import few.csv --merge --out few");
    expect(again).toMatchObject({ status: "nothing-new", payments: { written: 0, stands: 1 }, files: { payslips: 1 } });
    const made = readdirSync(join(place.papers, "few"));
    expect(made.filter((name) => name.startsWith("13748136-"))).toEqual(["13748136-2026-0002.pdf"]);
    const whole = place.result("import timer.csv --merge --out few");
    expect(whole.files.merged).not.toBe(again.files.merged);
    expect(readdirSync(join(place.papers, "few"))).toHaveLength(made.length + 2);
  });

  it("takes several files, stdin, and a client's mapping", () => {
    const place = withFile(sheet(rows.slice(0, 1)), "a.csv");
    writeFileSync(join(place.papers, "b.csv"), sheet(rows.slice(1)));
    expect(place.result("import a.csv b.csv --dry-run").payments.written).toBe(2);
    expect(place.result("import - --dry-run", { input: sheet(rows) }).payments.written).toBe(2);
    mkdirSync(join(place.home, "profiles"), { mode: 0o700 });
    const profile = {
      columns: { Kort: "card", Hvem: "name", Nar: "day", Antal: "hours", Kr: "rate" },
      options: { decimalMark: "dot" },
    };
    writeFileSync(join(place.home, "profiles", "nordlys.json"), JSON.stringify(profile));
    writeFileSync(join(place.papers, "c.csv"), "Kort,Hvem,Nar,Antal,Kr\n12345,Anne Holm,2026-11-02,7.5,150.00\n");
    expect(place.result("import c.csv --map nordlys --dry-run")).toMatchObject({ counted: 126_563 });
  });

  it("makes one file of all slips in the order of the file with --merge", () => {
    const place = withFile(sheet(rows));
    const { files } = place.result("import timer.csv --merge");
    const text = readFileSync(files.merged, "latin1");
    expect(text.slice(0, 5)).toBe("%PDF-");
    expect(files.merged).toMatch(/payslips-[0-9a-f]{12}\.pdf$/);
  });

  it("prints more slips than one thread is worth, each the same as payslip prints", () => {
    const place = withFile(sheet(manyRows(150)));
    expect(place.result("import timer.csv --out slips").files.payslips).toBe(150);
    const slip = "13748136-2026-0077.pdf";
    place.run("payslip 2026-0077 --out one");
    expect(readFileSync(join(place.papers, "slips", slip)).equals(readFileSync(join(place.papers, "one", slip)))).toBe(
      true,
    );
  });

  it("is taken back whole with --undo and a reason, and paid again with --again", () => {
    const place = withFile(sheet(rows));
    const { importId } = place.result("import timer.csv");
    expect(place.refusal(`import --undo ${importId}`)).toBe("exit 2, 110 nobody-to-ask");
    expect(place.refusal('import --undo 0123456789ab --reason "forkert fil"')).toBe("exit 4, 452 import-not-found");
    const undone = place.result(`import --undo ${importId} --reason "forkert fil"`);
    expect(undone).toMatchObject({
      status: "written",
      payments: { written: 2 },
      counted: -388_778,
      files: { payslips: 2 },
    });
    expect(place.payments().map((one) => one.reverses)).toEqual([null, null, "2026-0002", "2026-0001"]);
    expect(place.result("import timer.csv").status).toBe("nothing-new");
    expect(place.result("import timer.csv --again")).toMatchObject({ status: "written", payments: { written: 2 } });
  });
});

describe("a refused import", () => {
  const bad = sheet([...rows, "54321;Eva Krog;31-02-2026;7.4;150"]);

  it("writes nothing, names every place, and lays the list beside the input", () => {
    const place = withFile(bad);
    const { code, json } = place.run("import timer.csv --json");
    expect(code).toBe(3);
    expect(json).toMatchObject({
      ok: false,
      result: { status: "refused", payments: { written: 0, refused: 1 }, counted: 0 },
    });
    expect(json.problems).toEqual(json.result.rejected);
    expect(json.problems).toMatchObject([
      { number: 202, code: "field-not-understood", file: "timer.csv", line: 5, column: "C", heading: "Dato" },
      { number: 203, code: "field-ambiguous", file: "timer.csv", line: 5, column: "D", heading: "Timer" },
    ]);
    const list = readFileSync(json.result.files.rejected, "utf8").split("\r\n");
    expect(list[0]).toBe("\ufeffLinje;Kolonne;Overskrift;Nummer;Kode;Modtaget;Forventet;Forklaring");
    expect(list[1]).toMatch(/^5;C;Dato;202;field-not-understood;31-02-2026;/);
    expect(list[2]).toMatch(/^5;D;Timer;203;field-ambiguous;7\.4;/);
    expect(list.join()).not.toMatch(/Eva|Krog/);
    expect(place.payments()).toEqual([]);
  });

  it("leaves no list with --dry-run, and writes the rest with --skip-refused", () => {
    const place = withFile(bad);
    expect(place.run("import timer.csv --dry-run --json").json.result.files.rejected).toBeNull();
    expect(existsSync(join(place.papers, "rejected.csv"))).toBe(false);
    const { code, json } = place.run("import timer.csv --skip-refused --json");
    expect({ code, result: json.result }).toMatchObject({
      code: 3,
      result: { status: "written", payments: { written: 2, refused: 1 } },
    });
    expect(place.payments()).toHaveLength(2);
  });

  it("names the rows that wait for a refused one at the end of the list, where the rest is written", () => {
    const place = withFile(`${bad}00042;Per Øst;02-11-2026;4;150,00\r\n00042;Per Øst;31-11-2026;4;150,00\r\n`);
    const { json } = place.run("import timer.csv --skip-refused --json --lang da");
    const list = readFileSync(json.result.files.rejected, "utf8").trimEnd().split("\r\n");
    expect(list.at(-1)).toMatch(/^6;;;;rows-wait;;;.*har ingen fejl, men venter/);
  });

  it("is said in a line each with the sums by kind, in both languages", () => {
    const place = withFile(bad);
    const danish = place.run("import timer.csv --lang da");
    expect(danish.err).toMatch(/linje 5 +Fejl 202/);
    expect(danish.err).toMatch(/1 × Fejl 203/);
    expect(danish.err).toMatch(/Intet er bogført/);
    expect(place.run("import timer.csv --lang en").err).toMatch(/line 5 +Error 203/);
  });

  it("asks for the period of Danløn lines where there is nobody to ask: 110", () => {
    const place = withFile("13748136;100;1;2500;20000\r\n");
    expect(place.refusal("import timer.csv")).toBe("exit 2, 110 nobody-to-ask");
  });

  it("names an unknown employer, and a CPR number in the file's name without repeating it", () => {
    const place = withFile(`CVR;${header}35254110;${rows[0]}\n`);
    expect(place.refusal("import timer.csv")).toBe("exit 3, 226 row-employer-unknown");
    const named = place.run("import timer-610165-0001.csv --json");
    expect({ code: named.code, out: named.out }).toMatchObject({ code: 3, out: expect.not.stringContaining("610165") });
  });

  it("of two clients each gets its own vouchers", () => {
    const place = withFile(`CVR;${header}35254110;${rows[0]}\n13748136;${rows[0]}\n`, "timer.csv", `setup ${market}`);
    expect(place.result("import timer.csv").payments.written).toBe(2);
    expect(readdirSync(place.papers)).toEqual(
      expect.arrayContaining(["13748136-2026-0001.pdf", "35254110-2026-0001.pdf"]),
    );
  });
});

describe("what the surroundings do", () => {
  it("a folder that cannot be written: the payments stand, the same call again makes the papers", () => {
    const place = withFile(sheet(rows));
    writeFileSync(join(place.papers, "ud"), "a file where a folder should be");
    const { code, json } = place.run("import timer.csv --out ud --json");
    expect(code).toBe(5);
    expect(json.problems.map((one: { number: number }) => one.number)).toEqual([503, 522]);
    expect(json.result).toMatchObject({ status: "written", files: { payslips: 0, registration: null } });
    rmSync(join(place.papers, "ud"));
    expect(place.result("import timer.csv --out ud")).toMatchObject({ status: "nothing-new", files: { payslips: 2 } });
    expect(readdirSync(join(place.papers, "ud"))).toHaveLength(3);
  });

  it("two at the same time: one writes, the other finds nothing new", async () => {
    const place = withFile(sheet(manyRows(40)));
    const codes = await Promise.all([background(place, "one"), background(place, "two")]);
    expect(codes.map((one) => one.code)).toEqual([0, 0]);
    expect(codes.map((one) => JSON.parse(one.out).result.payments.written).toSorted()).toEqual([0, 40]);
    expect(place.payments()).toHaveLength(40);
  });

  it("killed at any moment: all or nothing stands, and the same call again completes it exactly", async () => {
    const count = casesTried(120, 300);
    const place = withFile(sheet(manyRows(count)));
    for (const wait of [250, 600, 120, 400, 900].slice(0, casesTried(2, 5))) {
      await background(place, "slips", wait);
      expect([0, count]).toContain(place.payments().length);
    }
    const last = place.result("import timer.csv --out slips");
    expect(last.payments.written + last.payments.stands).toBe(count);
    expect(place.payments()).toHaveLength(count);
    const names = readdirSync(join(place.papers, "slips"));
    expect(names.filter((name) => name.endsWith(".pdf"))).toHaveLength(count);
    expect(names.filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect(place.run("check --json").code).toBe(0);
  });

  it.each((["SIGINT", "SIGTERM", "SIGHUP"] as const).slice(0, casesTried(1, 3)))(
    "%s while slips are printed: exit 130, what stands, and the next call makes the rest",
    async (signal) => {
      const place = withFile(sheet(manyRows(400)));
      const stopped = await background(place, "slips", undefined, signal);
      expect(stopped.code).toBe(130);
      expect(JSON.parse(stopped.out).result).toMatchObject({ status: "written", payments: { written: 400 } });
      expect(place.payments()).toHaveLength(400);
      expect(place.result("import timer.csv --out slips")).toMatchObject({
        status: "nothing-new",
        files: { payslips: 400 },
      });
    },
  );
});

const program = new URL("../../bin/frikort.js", import.meta.url).pathname;

/** Runs an import beside the test; killed after some milliseconds, or interrupted when its first slips lie there. */
function background(
  place: Office,
  out: string,
  killAfter?: number,
  signal?: NodeJS.Signals,
): Promise<{ readonly code: number | null; readonly out: string }> {
  const env = {
    PATH: process.env.PATH,
    FRIKORT_HOME: place.home,
    FRIKORT_ACTOR: "BL",
    FRIKORT_NOW: "2026-11-30T12:00:00.000Z",
  };
  const child = spawn(process.execPath, [program, "import", "timer.csv", "--json", "--out", out], {
    cwd: place.papers,
    env,
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => said.push(piece));
  if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
  const watch =
    signal &&
    setInterval(() => {
      const folder = join(place.papers, out);
      if (existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".pdf"))) {
        child.kill(signal);
        clearInterval(watch);
      }
    }, 5);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ code, out: Buffer.concat(said).toString("utf8") });
    });
  });
}
