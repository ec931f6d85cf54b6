import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { calledIn } from "../../src/cli/program/names.js";
import { cafe, market, office, typed } from "../support/office.js";
import { run } from "../support/run.js";
import { addNext } from "../support/years.js";

/** The rules of every run, with the program as a person runs it. */
const shop = () => office(`setup ${cafe}`);
const twoShops = () => office(`setup ${cafe}`, `setup ${market}`);
const anne = 'pay 12345 --name "Anne Holm" --hours 20 --rate 150';

describe("words", () => {
  const danish =
    "betal=pay importer=import kort=card kontrol=verify revision=check tilbagefør=reverse ret=correct liste=list lønseddel=payslip " +
    "eksport=export satser=law opsæt=setup mangler=todo registreret=registered forklar=explain rapport=report aftale=agreement nøgler=keys fejl=error";

  it.each(danish.split(" ").map((pair) => pair.split("=")))("%s is %s", (alias = "", name = "") => {
    expect(calledIn("da", name)).toBe(alias);
  });

  it("a Danish line does what its English twin does", () => {
    const place = shop();
    expect(place.run(`betal ${anne.slice(4)}`).code).toBe(0);
    const { json } = place.run("liste --json");
    expect(json).toMatchObject({ ok: true, command: "list" });
    expect(json.result.payments).toHaveLength(1);
    expect(place.run("kort saldo 12345 40.000,00 --json").json).toMatchObject({ ok: true, command: "card saldo" });
  });

  it("the version is one line, and help is there in both languages", () => {
    const place = shop();
    expect(place.run("--version").out).toMatch(/^\d+\.\d+\.\d+(-dev)?\n$/);
    const told = run(["--version", "--json"], { home: place.home });
    expect(told.json).toMatchObject({ ok: true, result: { version: expect.stringMatching(/^\d+\.\d+\.\d+(-dev)?$/) } });
    expect(place.run("--help --lang en").out).toContain("Options of every command");
    expect(place.run("pay --help").out).toBe(place.run("help pay").out);
  });

  it("global options stand before the word, after it and among its arguments", () => {
    const place = shop();
    for (const line of ["--json --lang en list", "list --json --lang en", "--json list --lang en"]) {
      expect(place.run(line).json, line).toMatchObject({ ok: true, command: "list" });
    }
    const refused = place.run("--lang en --json pay 42 --hours 2 --rate 150");
    expect(refused.json.problems[0].message).toContain("card number");
  });

  it("an unknown word or option comes with the nearest", () => {
    const place = shop();
    for (const line of ["ledger", "help ledger"])
      expect(place.run(`${line} --json`).json.problems[0].data.nearest).toBe("ledger migrate, ledger copy");
    expect(place.run("betall 12345 --json").json.problems[0].data).toEqual({ received: "betall", nearest: "betal" });
    expect(place.run("saldo 12345 --json").json.problems[0].data.nearest).toBe("kort saldo, card saldo");
    expect(place.run("tilbagefoer 2026-0001 --json").json.problems[0].data.nearest).toBe("tilbagefør");
    const misspelt = place.run("kort saet 12345 --json").json.problems;
    expect(misspelt).toMatchObject([{ number: 101, data: { received: "kort saet", nearest: "kort sæt" } }]);
    expect(place.run("kort anne 12345 --json").json.problems).toMatchObject([{ number: 106 }]);
    expect(place.run("udbetal 12345 --json").json.problems[0].data.nearest).toBe("betal");
    const { json, code } = place.run("pay 12345 --hour 2 --json");
    expect(json.problems[0]).toMatchObject({ number: 102, data: { received: "--hour", nearest: "--hours" } });
    expect(code).toBe(2);
  });
});

describe("the envelope", () => {
  it("is one document on stdout and nothing else, whether it goes well or not", () => {
    const place = shop();
    const well = place.run(`${anne} --json`);
    expect(Object.keys(well.json).sort()).toEqual(["command", "notices", "ok", "result"]);
    expect(well.err).toBe("");
    expect(well.out.trimEnd().split("\n")).toHaveLength(1);
    const ill = place.run("pay 12345 --hours 400 --rate 150 --again --json");
    expect(ill.json).toMatchObject({
      ok: false,
      command: "pay",
      problems: [{ number: 421, code: "ceiling-exceeded" }],
    });
    expect(ill.json.result).toBeUndefined();
    expect(ill.err).toBe("");
    expect(place.run("betall --json").json).toMatchObject({ ok: false, problems: [{ number: 101 }] });
    expect(place.run("--json").json).toMatchObject({ ok: true, command: "help" });
  });

  it("results go to stdout, notices and problems to stderr; quiet leaves out notices only", () => {
    const place = shop();
    const said = place.run(`${anne} --dry-run`);
    expect(said.out).not.toContain("Bemærk");
    expect(said.err).toContain("Bemærk: ");
    expect(place.run(`${anne} --dry-run --quiet`)).toMatchObject({ code: 0, out: said.out, err: "" });
    const refused = place.run("pay 12345 --hours 400 --rate 150 --name Anne --quiet");
    expect(refused).toMatchObject({ code: 4, out: "" });
    expect(refused.err).toContain("Fejl 421: ");
  });

  it("several problems end with the code of the first in the table", () => {
    const place = twoShops();
    expect(place.refusal("pay 42 --hours 7.30 --rate 150 --employer 13748136")).toBe(
      "exit 3, 202 field-not-understood, 203 field-ambiguous",
    );
    expect(place.refusal("pay 42 --hours 7.30")).toMatch(/^exit 2, 107/);
    expect(place.refusal("pay 42 --holiday-pay-amount 1,00 --sort day --paid-by cheque")).toMatch(/^exit 2, 102 .*104/);
    expect(place.refusal("pay --hours 7.30 --employer 13748136")).toBe(
      "exit 2, 110 nobody-to-ask, 203 field-ambiguous",
    );
  });
});

describe("whose ledger, whose voice", () => {
  it("one employer is the usual one; of several one is named or saved, otherwise 107", () => {
    const place = twoShops();
    expect(place.refusal(anne)).toBe("exit 2, 107 employer-not-chosen");
    expect(place.run(`${anne} --json`).json.problems[0].data).toEqual({ known: ["13748136", "35254110"] });
    expect(place.result(`${anne} --employer 35254110 --dry-run`).payment.employer).toBe("35254110");
    expect(place.result(`${anne} --employer 13-74-81-36 --dry-run`).payment.employer).toBe("13748136");
    expect(place.refusal(`${anne} --employer 99999993`)).toBe("exit 2, 108 employer-unknown");
    expect(place.refusal(`${anne} --employer 12345678`)).toBe("exit 3, 202 field-not-understood");
    place.result("setup --cvr 35254110 --default");
    expect(place.result(`${anne} --dry-run`).payment.employer).toBe("35254110");
  });

  it("list and card cover all employers unless one is named", () => {
    const place = office(
      `setup ${cafe}`,
      `setup ${market}`,
      `${anne} --employer 13748136`,
      "pay 12345 --hours 10 --rate 150 --employer 35254110",
    );
    expect(place.payments().map((payment) => payment.employer)).toEqual(["13748136", "35254110"]);
    expect(place.payments("--employer 35254110")).toHaveLength(1);
    const all = place.result("card 12345");
    expect(all).toMatchObject({ used: 506250, elsewhere: 0, unregistered: { count: 2, counted: 506250 } });
    const one = place.result("card 12345 --employer 35254110");
    expect(one).toMatchObject({ used: 506250, left: 3962850, elsewhere: 337500, unregistered: { count: 1 } });
    expect(one.payments).toHaveLength(1);
  });

  it("--out is made when missing, for its owner only", () => {
    const place = shop();
    const { files } = place.result(`${anne} --out sedler/november`);
    expect(files.payslip).toBe(join(place.papers, "sedler/november/13748136-2026-0001.pdf"));
    expect(place.files().filter((file) => file.startsWith("papers/s"))).toEqual([
      "papers/sedler/ 700",
      "papers/sedler/november/ 700",
      "papers/sedler/november/13748136-2026-0001.csv 600",
      "papers/sedler/november/13748136-2026-0001.pdf 600",
    ]);
  });

  it("the variables of the environment are heard, and the command line is heard before them", () => {
    const place = shop();
    const elsewhere = join(place.path, "andet/regnskab.db");
    const env = { FRIKORT_LEDGER: elsewhere, FRIKORT_ACTOR: "EK", FRIKORT_LANG: "en" };
    expect(place.run(`setup ${market}`, { env }).code).toBe(0);
    expect(existsSync(elsewhere)).toBe(true);
    const later = { env, now: "2026-12-02T22:30:00Z" };
    const paid = place.run(`${anne} --json`, later).json;
    expect(paid.result.payment).toMatchObject({
      employer: "35254110",
      actor: "EK",
      payDay: "2026-12-02",
      writtenAt: "2026-12-02T22:30:00.000Z",
    });
    expect(paid.notices[0].message).toContain("The");
    expect(place.result("list --ledger ../home/ledger.db", { env }).payments).toEqual([]);
    const mine = place.run("pay 54321 --name Bo --hours 1 --rate 150 --actor Eva --lang da --json", later).json;
    expect(mine.result.payment.actor).toBe("Eva");
    expect(mine.notices[0].message).toContain("Ansættelsen");
  });

  it("today is the day in Copenhagen, whatever TZ says", () => {
    const place = shop();
    for (const TZ of ["Pacific/Auckland", "America/Los_Angeles", "UTC"]) {
      const order = { env: { TZ }, now: "2026-11-30T23:30:00Z" };
      const { payment } = place.result(`${anne} --dry-run`, order);
      expect([payment.payDay, payment.periodFrom, payment.periodTo]).toEqual([
        "2026-12-01",
        "2026-12-01",
        "2026-12-31",
      ]);
    }
  });

  it.each([
    ["--lang en", { FRIKORT_LANG: "da", LANG: "da_DK.UTF-8" }, "Error 202"],
    ["", { FRIKORT_LANG: "en", LANG: "da_DK.UTF-8" }, "Error 202"],
    ["", { LANG: "da_DK.UTF-8" }, "Fejl 202"],
    ["", { LANG: "C.UTF-8" }, "Error 202"],
    ["", { LANG: "de_DE.UTF-8" }, "Error 202"],
    ["", { LC_ALL: "da_DK", LANG: "en_US" }, "Fejl 202"],
  ])("language: %s %o says %s", (option, env, said) => {
    expect(shop().run(`pay 42 --hours 2 --rate 150 ${option}`, { env }).err).toContain(said);
  });
});

describe("nothing by mistake", () => {
  it("a dry run says what the run would, and writes nothing", () => {
    const place = shop();
    const before = place.files();
    const plan = place.result(`${anne} --dry-run --out sedler`);
    expect(plan.status).toBe("planned");
    expect(plan.files).toEqual({ payslip: null, registration: null, ordinary: null });
    const { voucher, digest, writtenAt, ...figures } = plan.payment;
    expect([voucher, digest, writtenAt]).toEqual([null, null, null]);
    for (const line of [
      "card set 12345 --name Anne",
      "card saldo 12345 1.000,00",
      "card deactivate 12345 --from 01-12-2026",
    ]) {
      expect(place.run(`${line} --dry-run`).code, line).toBe(0);
    }
    expect(place.run(`setup ${market} --default --dry-run`).code).toBe(0);
    expect(place.run(`${addNext} --source "brev" --dry-run`).code).toBe(0);
    expect(place.files().filter((file) => !/-(wal|shm) /.test(file))).toEqual(before);
    expect(place.payments()).toEqual([]);
    expect(place.result(anne).payment).toMatchObject(figures);
  });

  it("a dry run of the very first set-up makes no ledger", () => {
    const place = office();
    expect(place.result(`setup ${cafe} --dry-run`).status).toBe("planned");
    expect(existsSync(join(place.home, "ledger.db"))).toBe(false);
    expect(place.refusal("list")).toBe("exit 5, 511 ledger-not-found");
  });

  it("a missing field without a terminal is 110, and every one of them is named", () => {
    const place = shop();
    expect(place.run("pay --json").json.problems).toMatchObject([
      { number: 110, data: { fields: ["card", "name", "hours", "rate"] } },
    ]);
    expect(place.run("pay 12345 --name Anne --yes").err).toContain("timer (--timer) og sats (--sats)");
    expect(place.run("setup --json").json.problems).toMatchObject([{ number: 110, data: { fields: ["employer"] } }]);
    expect(place.run("card set 12345 --rate 150 --json").json.problems).toMatchObject([
      { number: 110, data: { fields: ["name"] } },
    ]);
    const fresh = place.run("setup --cvr 35254110 --json").json;
    expect(fresh.problems).toMatchObject([{ number: 110, data: { fields: ["name", "address", "contact"] } }]);
  });
});

describe("what is never there", () => {
  it("no module for the net is loaded without a PostgreSQL ledger", () => {
    const place = shop();
    const spy = join(place.path, "spy.cjs");
    writeFileSync(
      spy,
      `const { Module } = require("node:module");
       const load = Module._load;
       Module._load = function (name, ...more) {
         if (/^(node:)?(net|tls|http|https|http2|dgram|dns)$/.test(name)) { console.error("OPENED " + name); process.exit(99); }
         return load.call(this, name, ...more);
       };`,
    );
    const env = { NODE_OPTIONS: `--require ${spy}` };
    for (const line of [
      anne,
      "card 12345",
      "list",
      "payslip 2026-0001",
      "law",
      "explain 2026-0001",
      "todo",
      "error 421",
    ]) {
      expect(place.run(line, { env }), line).toMatchObject({ code: 0 });
    }
    mkdirSync(join(place.path, "demo"));
    const demo = run(typed("demo"), { home: place.home, folder: join(place.path, "demo"), env });
    expect(demo.code).toBe(0);
  });
});
