import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cafe, market, office } from "../support/office.js";
import { nextAmount, nextKroner, nextYear } from "../support/years.js";

/** `setup`, `card`, `list`, `law`, `explain`, `error`, `schema` and `demo` sentence by sentence. */
const twenty = 'pay 12345 --name "Anne Holm" --hours 20 --rate 150';

describe("setup", () => {
  it("makes the ledger with an employer, and its defaults", () => {
    const place = office();
    expect(place.result(`setup ${cafe}`)).toMatchObject({
      status: "written",
      employer: { cvr: "13748136", holidayPay: "with-wage", payPeriod: "month", yearEnd: "31-12", accounts: {} },
    });
    expect(place.files().filter((file) => file.startsWith("home/"))).toEqual([
      "home/ 700",
      "home/heads/ 700",
      expect.stringMatching(/^home\/heads\/[0-9a-f]{16}\.json 600$/),
      "home/keys/ 700",
      expect.stringMatching(/^home\/keys\/13748136\S* 600$/),
      "home/ledger.db 600",
    ]);
    expect(place.result(`setup ${cafe}`).status).toBe("stands");
  });

  it("says of an employer that stood before what has changed and what stands now, its accounts by name", () => {
    const place = office(`setup ${cafe}`);
    const { out } = place.run("opsæt --cvr 13748136 --account wage=2905 --account owed-atp=7960 --lang da");
    expect(out).toContain("CVR-nr. 13748136, er ændret i regnskabet");
    expect(out).toContain("  Kontaktperson: Bo Lund\n");
    expect(out).toContain("  Konti:\n    løn: 2905\n    skyldig ATP (skyldig-atp): 7960\n");
    expect(out).not.toContain("Den første betaling");
  });

  it("changes an employer, and what was written before keeps what it had", () => {
    const place = office(`setup ${cafe}`, twenty);
    const changed = place.result(
      'setup --cvr 13748136 --name "Café Nordlys ApS" --holiday-pay accrued --pay-period week',
    );
    expect(changed).toMatchObject({
      status: "written",
      employer: {
        name: "Café Nordlys ApS",
        address: "Havnegade 1, 6700 Esbjerg",
        holidayPay: "accrued",
        payPeriod: "week",
      },
    });
    const accounts = "wage holiday-pay pension atp-employer bank cash owed-holiday-pay owed-atp".split(" ");
    const said = accounts.map((key, at) => `--account ${key}=${2900 + at}`).join(" ");
    expect(place.result(`setup --cvr 13748136 ${said} --year-end 30-06`).employer).toMatchObject({
      accounts: Object.fromEntries(accounts.map((key, at) => [key, String(2900 + at)])),
      yearEnd: "30-06",
    });
    expect(place.refusal("setup --cvr 13748136 --account moms=1")).toBe("exit 3, 202 field-not-understood");
    expect(place.refusal("setup --cvr 13748136 --year-end 31-02")).toBe("exit 3, 202 field-not-understood");
    expect(place.result("payslip 2026-0001 --out again").payslips[0].files.payslip).toContain(
      "again/13748136-2026-0001.pdf",
    );
    const [first, again] = ["papers", "papers/again"].map((folder) =>
      readFileSync(join(place.path, folder, "13748136-2026-0001.pdf")),
    );
    expect(again?.equals(first ?? Buffer.alloc(0))).toBe(true);
  });
});

describe("card", () => {
  it("notes an employment as registered on a day that has come, never on one to come", () => {
    const place = office(`setup ${cafe}`, twenty);
    expect(place.refusal("card set 12345 --registered-employment 01-12-2026")).toBe("exit 4, 441 time-in-future");
    expect(place.result("card set 12345 --registered-employment 30-11-2026").status).toBe("written");
  });

  it("calls an employment that was registered after its work began late, when the day is noted", () => {
    const place = office(`setup ${cafe}`, "card set 12345 --name Anne --employed-from 02-11-2026");
    const noticed = (day: string) =>
      place
        .run(`card set 12345 --registered-employment ${day} --json`)
        .json.notices.map((one: { code: string }) => one.code);
    expect(noticed("01-11-2026")).toEqual([]);
    expect(noticed("03-11-2026")).toEqual(["employment-registered-late"]);
  });

  it("puts the first day of an employment right, also for pay that is still to be typed", () => {
    const place = office(`setup ${cafe}`, twenty);
    const { notices } = place.run("card set 12345 --employed-from 05-10-2026 --json").json;
    expect(notices.map((one: { code: string }) => one.code)).not.toContain("employment-duties");
    const todo = () => place.result("todo");
    expect(todo().toRegister).toMatchObject([{ employedFrom: "2026-10-05", employmentRegistered: false }]);
    expect(todo().employments).toMatchObject([{ from: "2026-10-05" }]);
    place.run("card set 12345 --registered-employment 02-10-2026");
    expect(todo().toRegister).toMatchObject([{ employedFrom: "2026-10-05", employmentRegistered: true }]);
    expect(todo().employments).toEqual([]);
  });

  it("says when a job has ended to whoever types its pay, also where the end was noted after the payment", () => {
    const place = office(`setup ${cafe}`, twenty);
    expect(place.result("todo").toRegister).toMatchObject([{ employedTo: null }]);
    place.run("card set 12345 --employed-to 28-11-2026");
    expect(place.result("todo").toRegister).toMatchObject([{ employedTo: "2026-11-28" }]);
  });

  it("tells before the booking that a balance which shows too little used makes no room, once", () => {
    const place = office(`setup ${cafe}`, twenty, "registered 2026-0001");
    const later = { now: "2026-11-30T13:00:00.000Z" };
    const told = place.run("betal 12345 --timer 2 --sats 150 --igen --saldo 44.691,00 --lang da", later).err;
    expect(told.match(/Saldoen giver ikke mere plads/g)).toHaveLength(1);
    expect(told).not.toContain("Saldoen gælder");
    expect(place.run("betal 12345 --timer 3 --sats 150 --igen --lang da", later).err).toContain(
      "giver ikke mere plads",
    );
  });

  it("never sets off a payment that is missing against one that is to be taken out", () => {
    const place = office(`setup ${cafe}`, twenty, "registered 2026-0001", "reverse 2026-0001 --reason Forkert");
    place.run("pay 12345 --hours 2 --rate 150 --again");
    expect(place.result("card 12345")).toMatchObject({
      unregistered: { count: 1, counted: 33750 },
      toTakeOut: { count: 1, counted: 337500 },
    });
    const shown = place.run("kort 12345 --lang da").out;
    expect(shown).toContain("1 betaling, i alt 337,50 kr., mangler at blive registreret");
    expect(shown).toContain("1 tilbageføring, i alt 3.375,00 kr., står stadig på Socialtfrikort.dk");
  });

  it("shows used, left, what is not registered, payments, the last balance and the hours that fit", () => {
    const place = office(`setup ${cafe}`, `${twenty}`, "card saldo 12345 40.000,00");
    const shown = place.result("card 12345 --rate 150");
    expect(shown).toMatchObject({
      ...{ card: "12345", year: 2026, ceiling: 4469100, used: 806600, left: 3662500, elsewhere: 0 },
      ...{
        unregistered: { count: 1, counted: 337500 },
        toTakeOut: { count: 0, counted: 0 },
        saldo: { left: 4000000, readAt: "2026-11-30T12:00:00.000Z" },
      },
      hoursThatFit: 781333,
    });
    expect(shown.payments[0].voucher).toBe("2026-0001");
    expect(place.result("card 12345").hoursThatFit).toBeNull();
    expect(place.result("card 12345 --year 2025")).toMatchObject({
      year: 2025,
      ceiling: 4276600,
      used: 0,
      payments: [],
    });
    expect(place.result("card 99999")).toMatchObject({ used: 0, saldo: null, payments: [] });
    expect(place.refusal("card 12345 --year 2031")).toBe("exit 4, 301 law-unknown");
    expect(place.refusal("card 1234")).toBe("exit 3, 202 field-not-understood");
    const { out } = place.run("kort 12345 --rate 150");
    expect(out).toContain("36.625,00 kr.");
    expect(out).toContain("Anne Holm, Frikort-ID 12345");
  });

  it("a balance may not be of tomorrow, above the ceiling or older than the newest", () => {
    const place = office(`setup ${cafe}`);
    expect(place.refusal('card saldo 12345 1.000,00 --read-at "01-12-2026 09:15"')).toBe("exit 4, 441 time-in-future");
    expect(place.refusal("card saldo 12345 44.691,01")).toBe("exit 4, 442 saldo-over-ceiling");
    place.result('card saldo 12345 44.691,00 --read-at "02-11-2026 09:15"');
    expect(place.refusal('card saldo 12345 100,00 --read-at "01-11-2026 09:15"')).toBe("exit 4, 443 saldo-older");
    expect(place.refusal("card saldo 12345 1.234")).toBe("exit 3, 203 field-ambiguous");
    expect(place.refusal("card saldo 12345")).toMatch(/^exit 2, 110/);
  });

  it("deactivated refuses pay days from that day until it is active again", () => {
    const place = office(`setup ${cafe}`, twenty, "card deactivate 12345 --from 15-11-2026");
    const pay = (day: string) => `pay 12345 --hours 1 --rate 150 --pay-day ${day} --again --dry-run`;
    expect(place.result(pay("14-11-2026")).status).toBe("planned");
    expect(place.refusal(pay("15-11-2026"))).toBe("exit 4, 411 card-inactive");
    place.result("card activate 12345 --from 01-12-2026");
    expect(place.refusal(pay("30-11-2026"))).toBe("exit 4, 411 card-inactive");
    expect(place.result(pay("01-12-2026")).status).toBe("planned");
    expect(place.refusal("card deactivate 12345")).toMatch(/^exit 2, 110/);
  });

  it("a first day of the grant refuses pay days before it", () => {
    const place = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm" --active-from 01-11-2026');
    expect(place.refusal("pay 12345 --hours 1 --rate 150 --pay-day 31-10-2026")).toBe("exit 4, 411 card-inactive");
    expect(place.result("pay 12345 --hours 1 --rate 150 --pay-day 01-11-2026 --dry-run").status).toBe("planned");
  });

  it("set keeps the name, the address, the number, the rate and the employment; the list names no one", () => {
    const place = office(`setup ${cafe}`);
    const set = 'card set 12345 --name "Anne Holm" --address "Strandvej 4" --employee-number 100 --rate 139,85';
    place.result(`${set} --employed-from 01-11-2026 --employed-to 31-12-2026 --registered-employment 30-10-2026`);
    const { json } = place.run("pay 12345 --hours 12 --json");
    expect(json.result.payment.wage).toBe(167820);
    expect(json.notices.map((one: { code: string }) => one.code)).not.toContain("employment-not-registered");
    expect(place.result("card list").cards[0]).toMatchObject({ card: "12345" });
    expect(place.run("card list --json").out).not.toContain("Anne");
  });
});

describe("list", () => {
  const place = office(
    `setup ${cafe}`,
    `${twenty} --from 01-06-2025 --to 30-06-2025 --pay-day 30-06-2025`,
    twenty,
    'pay 54321 --name "Bo Ravn" --hours 3 --rate 150',
    'reverse 2026-0002 --reason "Forkert kort"',
  );
  const vouchers = (more: string) => place.payments(more).map((payment) => payment.voucher);

  it("holds all years, reversals included", () => {
    expect(vouchers("")).toEqual(["2025-0001", "2026-0001", "2026-0002", "2026-0003"]);
    expect(place.payments().at(-1)).toMatchObject({
      ...{ reverses: "2026-0002", wage: -45000, counted: -50625, payout: -50625, payDay: "2026-11-30", left: 4469100 },
    });
    expect(place.payments()[2]).toMatchObject({ reversedBy: "2026-0003" });
  });

  it("is narrowed by card, days, year and what is not registered", () => {
    expect(vouchers("--card 54321")).toEqual(["2026-0002", "2026-0003"]);
    expect(vouchers("--from 01-06-2025 --to 30-06-2025")).toEqual(["2025-0001"]);
    expect(vouchers("--year 2026 --card 12345")).toEqual(["2026-0001"]);
    expect(vouchers("--unregistered")).toEqual(["2025-0001", "2026-0001"]);
    place.result("registered 2025-0001");
    expect(vouchers("--unregistered")).toEqual(["2026-0001"]);
    expect(place.payments()[0]).toMatchObject({ registeredOn: "2026-11-30" });
  });

  it("as CSV has the columns of the registration record, and names no one", () => {
    const { out } = place.run("list --csv --year 2026");
    const [head, ...rows] = out.slice(1).trimEnd().split("\r\n");
    expect(out.charCodeAt(0)).toBe(0xfeff);
    expect(head).toContain("Bilagsnr;Frikort-ID;CVR;Ansættelse-fra");
    expect(rows).toHaveLength(3);
    expect(rows[2]).toContain(";-506,25;-450,00;0,00;-56,25;0,00;0,00;-506,25;");
    expect(out).not.toContain("Anne");
  });
});

describe("law", () => {
  it("shows every dated value with its source, standing and day of confirmation", () => {
    const place = office(`setup ${cafe}`);
    const { values } = place.result("law --year 2026");
    for (const value of values) {
      expect(value).toMatchObject({
        standing: expect.any(String),
        confirmedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
    }
    expect(place.run("law --year 2026").out).toContain("44.691,00 kr.   ikke bekræftet");
    expect(place.run("law --year 2023").out).toContain("40.000,00");
    expect(place.refusal(`law --year ${nextYear}`)).toBe("exit 4, 301 law-unknown");
  });

  it("takes a year with its source, also 2026, never a printed one, never twice with two amounts", () => {
    const place = office(`setup ${cafe}`);
    const add = (rest: string) => `law add annual-ceiling ${rest}`;
    expect(place.refusal(add('2025 43000 --source "avisen"'))).toBe("exit 4, 302 law-stands");
    expect(place.refusal(add(`${nextYear} ${nextKroner}`))).toMatch(/^exit 2, 110/);
    expect(place.refusal(add(`${nextYear} ${nextKroner}0 --source "brev"`))).toBe("exit 4, 304 law-amount-unlikely");
    expect(place.result(add(`${nextYear} ${nextKroner} --source "brev"`)).status).toBe("written");
    expect(place.result(add(`${nextYear} ${nextAmount} --source "brev"`)).status).toBe("stands");
    expect(place.refusal(add(`${nextYear} ${nextKroner + 1} --source "brev"`))).toBe("exit 4, 303 law-added-before");
    expect(place.result(add('2026 44690 --source "Ministeriet, brev"')).status).toBe("written");
    expect(place.result("card 12345").ceiling).toBe(4469000);
    const { out } = place.run(`law --year ${nextYear}`);
    expect(out).toContain(`${nextAmount} kr.   tilføjet af brugeren`);
    expect(out).toContain("kilde: brev");
    expect(out).not.toMatch(/Computed|printed/);
    expect(place.run(`law --year ${nextYear} --lang en`).out).toContain("added by the user");
  });
});

describe("explain, error, schema", () => {
  it("every step of a voucher has its rule and source, in both languages", () => {
    const place = office(`setup ${cafe}`, `pay 12345 --name Anne --hours 40 --rate 150`);
    const { steps } = place.result("explain 2026-0001");
    expect(steps.length).toBeGreaterThan(7);
    expect(place.run("forklar 2026-0001").out).toContain("regel R17, R30");
    expect(place.run("explain 2026-0001 --lang en").out).toContain("rule R");
    expect(place.refusal("explain 2026-0009")).toBe("exit 4, 431 voucher-not-found");
    expect(place.refusal("explain 2026-1")).toBe("exit 3, 202 field-not-understood");
  });

  it("an error is told by its number without a ledger", () => {
    const place = office();
    expect(place.run("fejl 421").out).toContain("421");
    expect(place.result("error 421").problems[0]).toMatchObject({ number: 421, code: "ceiling-exceeded", exit: 4 });
    expect(place.result("error").problems.length).toBeGreaterThan(70);
    expect(place.refusal("error 999")).toBe("exit 3, 202 field-not-understood");
  });

  it("there is a schema of each result", () => {
    const place = office();
    expect(place.result("schema pay")).toMatchObject({ type: "object" });
    expect(Object.keys(place.result("schema"))).toEqual(
      expect.arrayContaining(["envelope", "pay", "card", "card set", "law add"]),
    );
    expect(place.refusal("schema nothing")).toBe("exit 2, 104 option-value-unknown");
  });
});

describe("demo", () => {
  it("is a whole example with a ledger of its own, and the home is not touched", () => {
    const place = office();
    const { out } = place.run("demo");
    expect(out).toContain("Fejl 421");
    const files = place.files();
    expect(files.filter((file) => file.startsWith("home/"))).toEqual([]);
    expect(files.filter((file) => /demo\/.*2026-000\d\.(pdf|csv) 600$/.test(file)).length).toBeGreaterThanOrEqual(4);
    const other = place.result("demo andet");
    expect(other.refused[0]).toMatchObject({ number: 421 });
    expect(place.run("demo andet").code).toBe(0);
  });
});

describe("two employers", () => {
  it("have each their own vouchers, and share the card", () => {
    const place = office(`setup ${cafe}`, `setup ${market}`, `${twenty} --employer 13748136`);
    const paid = place.result("pay 12345 --hours 20 --rate 150 --employer 35254110");
    expect(paid.payment).toMatchObject({ voucher: "2026-0001", usedBefore: 337500, usedAfter: 675000 });
    expect(paid.files.payslip).toContain("35254110-2026-0001.pdf");
  });

  it("are named in the next command: each has a voucher of the same number", () => {
    const place = office(`setup ${cafe}`, `setup ${market} --default`, `${twenty} --employer 13748136`);
    const said = (line: string) => {
      const { out, err } = place.run(`${line} --employer 13748136 --lang da`);
      return out + err;
    };
    expect(said("pay 12345 --hours 2 --rate 150 --id b")).toContain(
      "frikort registreret 2026-0002 --arbejdsgiver 13748136",
    );
    expect(said("correct 2026-0002 --hours 3 --reason Late")).toContain(
      "frikort registreret 2026-0004 --arbejdsgiver 13748136",
    );
    expect(said("card set 12345 --employed-from 02-11-2026")).toContain("DAG --arbejdsgiver 13748136");
  });
});
