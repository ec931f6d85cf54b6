import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atpTable } from "../../src/payroll/books/atp-list.js";
import { incomeYear } from "../../src/values/calendar.js";
import { cafe, office } from "../support/office.js";
import type { Json } from "../support/run.js";

const place = () =>
  office(
    `setup ${cafe}`,
    'pay 12345 --name "Anne Holm" --hours 40 --rate 150 --pay-day 30-10-2026',
    "pay 12345 --hours 45 --rate 150 --pay-day 30-11-2026",
    'pay 54321 --name "Bo Ravn" --hours 20 --rate 150 --pay-day 30-11-2026',
    "pay 12345 --hours 50 --rate 150 --from 01-06-2026 --to 30-06-2026 --pay-day 01-07-2026 --again",
  );

describe("the list of ATP", () => {
  it("has a line by employer, card and month with both shares, and each quarter's sum and deadline", () => {
    expect(place().result("atp --year 2026")).toMatchObject({
      year: 2026,
      quarter: null,
      lines: [
        { card: "12345", month: 6, quarter: 2, deadline: "2026-07-10", seconds: 180_000, total: 9900 },
        { card: "12345", month: 10, quarter: 4, deadline: "2027-01-17", atpEmployee: 3300, atpEmployer: 6600 },
        { card: "12345", month: 11, quarter: 4, deadline: "2027-01-17", outsideAmBidrag: true },
      ],
      quarters: [
        { employer: "13748136", quarter: 2, total: 9900 },
        { employer: "13748136", quarter: 4, total: 19_800 },
      ],
    });
    expect(place().result("atp --kvartal 4").lines).toHaveLength(2);
    expect(place().refusal("atp --quarter 5")).toBe("exit 2, 104 option-value-unknown");
  });

  it("takes a reversed payment out again", () => {
    const own = place();
    own.run('reverse 2026-0002 --reason "Forkert"');
    expect(own.result("atp --quarter 4").lines).toMatchObject([{ month: 10 }]);
  });

  it("as CSV marks everyone as outside AM-bidrag, and has neither name nor CPR number", () => {
    const { out } = place().run("atp --year 2026 --csv");
    expect(out).toContain("13748136;12345;2026;2;6;50,00;33,00;66,00;99,00;10-07-2026;ja;mangler;\r\n");
    expect(out).not.toMatch(/Anne|Holm|CPR/);
    expect(atpTable([], [], incomeYear(2026)).header).toHaveLength(13);
  });
});

describe("a quarter of ATP that is paid", () => {
  const quarters = (own: ReturnType<typeof place>) => own.result("atp --year 2026").quarters;

  it("is noted with day and amount, stands when it is noted again, and is told in the list and the CSV", () => {
    const own = place();
    const noted = own.result("atp --kvartal 2 --betalt --dag 08-07-2026");
    expect(noted).toMatchObject({ status: "written", quarters: [{ quarter: 2, paidOn: "2026-07-08", paid: 9900 }] });
    expect(own.result("atp --quarter 2 --paid --on 8/7-26").status).toBe("stands");
    expect(quarters(own)).toMatchObject([{ paidOn: "2026-07-08" }, { quarter: 4, paidOn: null, paid: null }]);
    expect(own.run("atp --csv").out).toContain(";10-07-2026;ja;betalt;08-07-2026\r\n");
    expect(own.run("atp --lang da").out).toContain("2. kvartal 2026: 99,00 kr., betalt 08.07.2026.");
    expect(own.run("check").code).toBe(0);
    expect(own.result(`setup --cvr 13748136 --contact "Eva Lund"`).status).toBe("written");
    expect(quarters(own)).toMatchObject([{ paidOn: "2026-07-08" }, {}]);
  });

  it("that is reversed afterwards is told as changed, and so is a payment in it", () => {
    const own = place();
    own.run("atp --quarter 2 --paid");
    const { notices } = own.run("reverse 2026-0004 --reason Forkert --json").json;
    expect(notices).toMatchObject([{ code: "paid-too-much" }, { code: "atp-to-report", data: { total: -9900 } }]);
    expect(quarters(own)).toMatchObject([{ quarter: 2, total: 0, paid: 9900 }, { quarter: 4 }]);
    expect(own.run("atp --quarter 2 --lang da").out).toContain("0,00 kr., men 99,00 kr. er noteret som betalt");
    const paid = own.run("pay 12345 --hours 50 --rate 160 --from 01-06-2026 --to 30-06-2026 --json").json;
    expect(paid.notices).toContainEqual(expect.objectContaining({ code: "atp-to-report" }));
    expect(own.result("atp --quarter 2 --paid").quarters).toMatchObject([{ total: 9900, paid: 9900 }]);
  });

  it("that is corrected afterwards is told once, with what both halves change", () => {
    const own = place();
    own.run("atp --quarter 2 --paid");
    const told = (line: string) =>
      own
        .run(`${line} --json`)
        .json.notices.flatMap(({ code, data }: Json) => (code === "atp-to-report" ? data.total : []));
    expect(told('correct 2026-0004 --hours 45 --reason "Fem for mange"')).toEqual([]);
    expect(told('correct 2026-0006 --hours 38 --reason "Syv for mange"')).toEqual([-9900]);
  });

  it("can be taken back, and is refused where there is nothing to pay or the day is to come", () => {
    const own = place();
    expect(own.result("atp --quarter 4 --paid --dry-run").status).toBe("planned");
    expect(own.result("atp --quarter 4 --undo").status).toBe("stands");
    own.run("atp --quarter 4 --paid");
    expect(own.result("atp --quarter 4 --undo")).toMatchObject({ status: "written", quarters: [{ paidOn: null }] });
    expect(own.refusal("atp --quarter 3 --paid")).toBe("exit 4, 447 no-atp-to-pay");
    expect(own.refusal("atp --quarter 4 --paid --on 01-01-2028")).toBe("exit 4, 441 time-in-future");
    expect(own.refusal("atp --paid")).toBe("exit 2, 110 nobody-to-ask");
    expect(own.refusal("atp --quarter 4 --on 01-11-2026")).toBe("exit 2, 103 option-missing");
    expect(own.refusal("atp --quarter 4 --paid --csv")).toBe("exit 2, 105 options-conflict");
  });
});

describe("several rates in one payment", () => {
  it("are one wage line each", () => {
    const own = office(`setup ${cafe}`);
    const { lines, counted } = own.result(
      'pay 12345 --name "Anne Holm" --hours 20 --rate 150 --timer 5 --sats 180',
    ).payment;
    expect(lines).toMatchObject([
      { kind: "wage", seconds: 72_000, rate: 15_000, amount: 300_000 },
      { kind: "wage", seconds: 18_000, rate: 18_000, amount: 90_000 },
      { kind: "holiday-pay" },
    ]);
    expect(counted).toBe(438_750);
    const fixed = own.result("correct 1 --hours 20 --rate 150 --hours 4 --rate 180 --reason Talt").payment;
    expect(fixed.lines).toMatchObject([{ amount: 300_000 }, { amount: 72_000 }, {}]);
  });

  it("are said in pairs", () => {
    const own = office(`setup ${cafe}`);
    expect(own.refusal("pay 12345 --name A --hours 2 --hours 3 --rate 150")).toBe("exit 2, 105 options-conflict");
    expect(own.refusal("pay 12345 --name A --hours 2 --rate 150 --rate 160")).toBe("exit 2, 105 options-conflict");
    expect(own.refusal("pay 12345 --name A --hours 2 --rate x --hours 7.30 --rate 160")).toBe(
      "exit 3, 202 field-not-understood, 203 field-ambiguous",
    );
  });
});

describe("words as people write them", () => {
  it("are a CVR number with DK, a voucher of this year by its number, and days with a slash", () => {
    const own = office(`setup ${cafe.replace("13748136", "DK13748136")}`);
    const { payment } = own.result('betal 12345 --navn "Anne Holm" --timer 2 --sats 150 --fra 1/11-26 --til 30/11-26');
    expect(payment).toMatchObject({ voucher: "2026-0001", periodFrom: "2026-11-01", periodTo: "2026-11-30" });
    expect(own.result("forklar 1").voucher ?? own.result("forklar 0001").payment?.voucher).toBeDefined();
    expect(own.result("reverse 0001 --reason Forkert").payment.reverses).toBe("2026-0001");
  });

  it("give files with Danish names in Danish", () => {
    const own = office(`setup ${cafe}`, 'pay 12345 --name "Anne Holm" --hours 2 --rate 150');
    for (const line of ["aftale 12345", "ansættelsesbevis 12345", "eksport år", "agreement 12345 --lang en"]) {
      expect(own.run(line).code, line).toBe(0);
    }
    expect(readdirSync(own.papers).map((name) => name.normalize("NFC"))).toEqual(
      expect.arrayContaining([
        "aftale-13748136-12345.pdf",
        "ansættelsesbevis-13748136-12345.pdf",
        "agreement-13748136-12345.pdf",
        "år-13748136-2026.csv",
      ]),
    );
  });
});

describe("a command that is shown and copied", () => {
  it("is refused where a word in capitals still holds the place of a value", () => {
    const own = office(`setup ${cafe}`, 'pay 12345 --name "Anne Holm" --hours 2 --rate 150');
    const refused = "exit 3, 202 field-not-understood";
    expect(own.refusal("tilbagefør 1 --årsag ÅRSAG")).toBe(refused);
    expect(own.refusal("kort FRIKORT-ID")).toBe(refused);
    expect(own.refusal("kort sæt 12345 --navn NAVN")).toBe(refused);
    expect(own.refusal("setup --cvr 13748136 --account wage=ACCOUNT")).toBe(refused);
    expect(own.refusal("betal 12345 --timer 2 --sats 150 --tillæg TEKST=200")).toBe(refused);
    expect(own.run("forklar BILAG").err).toContain("fordi    ordet med store bogstaver kun viser pladsen");
    expect(own.payments()).toHaveLength(1);
  });

  it("names the accounts of the journal in its language, and takes both", () => {
    const own = office(`setup ${cafe}`, 'pay 12345 --name "Anne Holm" --hours 2 --rate 150');
    const { err } = own.run("eksport kassekladde");
    expect(err).toContain("Kontiene løn, feriebetaling og bank er ikke sat op.");
    expect(err).toContain("--konto løn=KONTO --konto feriebetaling=KONTO --konto bank=KONTO");
    const { accounts } = own.result(
      "opsæt --cvr 13748136 --konto løn=2905 --konto holiday-pay=2906 --konto bank=5820",
    ).employer;
    expect(accounts).toEqual({ wage: "2905", "holiday-pay": "2906", bank: "5820" });
    expect(own.run("eksport kassekladde").code).toBe(0);
  });
});

describe("undo", () => {
  it("says what it would be, in the words of the language, and changes nothing", () => {
    const own = office(`setup ${cafe}`);
    expect(own.run("fortryd").out).toContain("frikort tilbagefør BILAG --årsag ÅRSAG");
    expect(own.refusal("undo 2026-0001")).toBe("exit 4, 431 voucher-not-found");
    expect(own.refusal("undo abcdef012345")).toBe("exit 4, 452 import-not-found");
  });

  it("of a voucher says what each command would be for it", () => {
    const own = office(
      `setup ${cafe}`,
      'pay 12345 --name "Anne Holm" --hours 20 --rate 150',
      "registered 1",
      "correct 1 --hours 10 --reason Talt",
    );
    expect(own.result("undo 3 --lang en").commands).toEqual([
      "frikort reverse 2026-0003 --reason REASON",
      "frikort correct 2026-0003 --hours HOURS --reason REASON",
    ]);
    expect(own.run("fortryd 3").out).toContain("frijobberen skal betale 1.687,50 kr. tilbage");
    expect(own.run("fortryd 1").out).toContain(
      "allerede tilbageført med bilag 2026-0002. I stedet står bilag 2026-0003.",
    );
    expect(own.run("fortryd 2").out).toContain("er selv en tilbageføring, af bilag 2026-0001");
    own.run("registered 3");
    expect(own.result("undo 3 --lang en").commands).toContain("frikort registered 2026-0003 --undo --reason REASON");
    const again = own.run("reverse 1 --reason Igen --json").json.problems[0];
    expect(again).toMatchObject({ code: "already-reversed", data: { by: "2026-0002", replacedBy: "2026-0003" } });
  });
});

it("an employment certificate names what is to be filled in by hand", () => {
  const own = office(`setup ${cafe}`, 'pay 12345 --name "Anne Holm" --hours 2 --rate 150');
  const made = own.result('contract holm --job Kok --hours-per-week 7,5 --notice "14 dage"');
  expect(made).toMatchObject({ status: "written", card: "12345" });
  expect(made.open).toEqual(["address", "place", "rate", "pay-dates", "collective-agreement"]);
  expect(own.result('contract 12345 --job Kok --hours-per-week 7,5 --notice "14 dage"').status).toBe("stands");
  expect(own.refusal("contract 12345 --hours-per-week 7.30")).toBe("exit 3, 203 field-ambiguous");
  expect(own.refusal("contract 12345 --hours-per-week 168,01")).toBe("exit 3, 202 field-not-understood");
});
