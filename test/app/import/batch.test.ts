import { beforeEach, describe, expect, it } from "vitest";
import type { Imported } from "../../../src/app/import/batch.js";
import { undoImport } from "../../../src/app/import/undo.js";
import { systemChain } from "../../../src/ledger/entry.js";
import { takeReversal } from "../../../src/payroll/pay/reverse.js";
import { parseVoucher } from "../../../src/values/identity.js";
import { minus, plainAmount } from "../../../src/values/money.js";
import type { Outcome } from "../../../src/values/problem.js";
import { cafe, makeStamp, sure } from "../../support/build.js";
import { ImportOffice, refusedIn } from "../../support/importing.js";

let office: ImportOffice;
beforeEach(async () => {
  office = new ImportOffice();
  await office.employer("13748136");
});

/** What an import did, in words: `written 2, stands 1`. */
function did(outcome: Outcome<Imported>): string {
  if (!outcome.ok) return outcome.error.map((one) => one.code).join(", ");
  const { status, sums, standing } = outcome.value;
  const stands = new Set(standing.map((one) => `${one.chain}/${one.voucher}`)).size;
  return `${status} ${sums.fits}, stands ${stands}`;
}

/** Every voucher of the ledger: number, card, period, lines. */
async function books(): Promise<readonly string[]> {
  return sure(await office.ledger.vouchers({})).map(({ entry }) => {
    const lines = entry.lines.map((line) => {
      const rate = line.perHour === undefined ? "" : ` à ${plainAmount(line.perHour)}`;
      const hours = line.hours === undefined ? "" : `${line.hours / 3600} t`;
      return `${hours}${rate}${line.text} = ${plainAmount(line.amount)}`;
    });
    return `${entry.chain} ${entry.voucher} ${entry.card} ${entry.period.from}–${entry.period.to} ${entry.payDay}: ${lines.join(", ")}`;
  });
}

const header = "Frikort-ID;Navn;Dato;Timer;Timeløn\n";
const anne2 = "12345;Anne Holm;02-11-2026;4;150,00\n";
const anne9 = "12345;Anne Holm;09-11-2026;4;150,00\n";
const per5 = "00042;Per Øst;05-11-2026;8;143,35\n";

describe("rows to payments", () => {
  it("rows of one card and month become one payment with a line per rate, in the order the rates come", async () => {
    await office.import(`${header}${anne9}12345;Anne Holm;10-11-2026;2;160,00\n${anne2}${per5}`);
    expect(await books()).toEqual([
      "13748136 2026-0001 12345 2026-11-01–2026-11-30 2026-11-21: 8 t à 150,00 = 1200,00, 2 t à 160,00 = 320,00,  = 190,00",
      "13748136 2026-0002 00042 2026-11-01–2026-11-30 2026-11-21: 8 t à 143,35 = 1146,80,  = 143,35",
    ]);
  });

  it("the CVR column chooses the employer, and each employer numbers its own vouchers", async () => {
    await office.employer("35254110");
    const text = `CVR;${header}35254110;${anne2}13748136;${anne9}35254110;${per5}`;
    await office.import(text);
    expect((await books()).map((line) => line.slice(0, 24))).toEqual([
      "13748136 2026-0001 12345",
      "35254110 2026-0001 12345",
      "35254110 2026-0002 00042",
    ]);
  });

  it("a week goes from Monday to Sunday, a casual job is its day, and columns or options go before both", async () => {
    await office.employer("35254110", "week");
    await office.employer("99999993", "casual");
    const text = `CVR;${header}35254110;${anne9}99999993;${anne9}`;
    await office.import(text);
    expect((await books()).map((line) => line.slice(25, 47))).toEqual(
      ["2026-11-09–2026-11-15", "2026-11-09–2026-11-09"].map((period) => ` ${period}`.slice(1).padEnd(22)),
    );
    await office.import(text.replaceAll("Anne Holm", "Bo Berg").replaceAll("12345", "54321"), {
      from: "2026-11-09",
      to: "2026-11-12",
    });
    expect((await books()).filter((line) => line.includes("54321")).map((line) => line.slice(25, 46))).toEqual([
      "2026-11-09–2026-11-12",
      "2026-11-09–2026-11-12",
    ]);
  });

  it("R30 and example S. rows of several months in one payment are settled month by month, by their days", async () => {
    const quarter = { from: "2026-01-01", to: "2026-03-31", payDay: "2026-03-31", dryRun: true };
    const atpOf = async (each: string) => {
      const shifts = (month: string) =>
        [4, 5, 6, 7].map((day) => `12345;Anne Holm;0${day}-${month}-2026;${each};150\n`).join("");
      const told = await office.import(header + shifts("01") + shifts("02") + shifts("03"), quarter);
      if (!told.ok) return told.error.map(({ code }) => code).join();
      return told.value.taken.map((one) =>
        one.status === "written" ? plainAmount(minus(one.counted, one.payout)) : "",
      );
    };
    expect(await atpOf("9:10")).toEqual(["0,00"]);
    expect(await atpOf("10")).toEqual(["99,00"]);
    const withoutDays = await office.import("Frikort-ID;Navn;Timer;Timeløn\n12345;Anne Holm;110;150,00\n", quarter);
    expect(refusedIn(withoutDays)).toEqual(["2 A Frikort-ID 205"]);
  });

  it("the pay day is the option, else the column, else today", async () => {
    const text = `Udbetalingsdato;${header}30-11-2026;${anne2}`;
    const dayOf = async (choices = {}) => {
      const told = await office.import(text, { dryRun: true, ...choices });
      return told.ok ? told.value.groups[0]?.payDay : undefined;
    };
    expect(await dayOf()).toBe("2026-11-30");
    expect(await dayOf({ payDay: "2026-12-01" })).toBe("2026-12-01");
    const told = await office.import(header + anne2, { dryRun: true });
    expect(told.ok && told.value.groups[0]?.payDay).toBe("2026-11-21");
  });

  it("a rate comes from the row or else from the card; one that differs from the agreed one is refused", async () => {
    await office.card("12345", { name: "Anne Holm", rate: 139_85, number: "100" });
    const text = "Lønnr.;Dato;Timer;Timeløn\n100;02-11-2026;12;\n";
    expect(did(await office.import(text))).toBe("written 1, stands 0");
    expect(await books()).toEqual([expect.stringContaining("12 t à 139,85 = 1678,20,  = 209,78")]);
    expect(refusedIn(await office.import("Lønnr.;Dato;Timer;Timeløn\n100;03-11-2026;12;140,00\n"))).toEqual([
      "2 D Timeløn 225",
    ]);
  });

  it("a name finds a card only where exactly one card of the employer bears it", async () => {
    await office.card("12345", { name: "Anne Holm", rate: 150_00 });
    await office.card("54321", { name: "Bo Berg", rate: 150_00 });
    await office.card("54322", { name: "Bo Berg", rate: 150_00 });
    const text = "Medarbejder;Dato;Timer\nanne holm;02-11-2026;4\nBo Berg;02-11-2026;4\nEva Krog;02-11-2026;4\n";
    expect(refusedIn(await office.import(text))).toEqual(["3 A Medarbejder 222", "4 A Medarbejder 222"]);
  });

  it("two holders of one name on two cards are two people", async () => {
    await office.import(`${header}${anne2}54321;Anne Holm;02-11-2026;4;150,00\n`);
    const people = sure(await office.ledger.people());
    expect(people.filter((one) => one.name === "Anne Holm")).toHaveLength(2);
  });

  it("a refused row holds its whole payment back, and the others are written with --skip-refused", async () => {
    const text = `${header}${anne2}12345;Anne Holm;03-11-2026;7.5;150,00\n${per5}`;
    expect(did(await office.import(text))).toBe("refused 1, stands 0");
    expect(await books()).toEqual([]);
    const skipped = await office.import(text, { skipRefused: true });
    expect(did(skipped)).toBe("written 1, stands 0");
    const waiting = [{ file: expect.stringContaining("timer.csv"), line: 2, card: "12345" }];
    expect(skipped).toMatchObject({ value: { sums: { refused: 1 }, waiting } });
    expect(did(await office.import(text.replace("7.5", "7,5")))).toBe("written 1, stands 1");
  });

  it("payments are counted and not lines: several refused lines of one person are one payment that is not made", async () => {
    const unknown = "98765;Eva Krog;31-02-2026;4;150,00\n98765;Eva Krog;30-02-2026;4;150,00\n";
    const done = sure(await office.import(`${header}${anne2}${unknown}`, { skipRefused: true }));
    expect(done.problems).toHaveLength(2);
    expect(done.sums).toMatchObject({ fits: 1, refused: 1 });
  });

  it("a night is counted in real time: seven hours in March, nine in October, past midnight else", async () => {
    const text =
      "Frikort-ID;Navn;Dato;Start;Slut;Sats\n12345;A;28-03-2026;22:00;06:00;150\n12345;A;24-10-2026;22:00;06:00;150\n12345;A;02-11-2026;22:00;02:00;150\n";
    const told = await office.import(text, { dryRun: true });
    expect(told.ok && told.value.groups.map((group) => (group.due[0]?.claim.row.hours ?? 0) / 3600)).toEqual([7, 9, 4]);
  });

  it("hours decide where start and end say something else, with a notice", async () => {
    const text = "Frikort-ID;Navn;Dato;Start;Slut;Timer;Sats\n12345;A;02-11-2026;08:00;16:00;7,5;150\n";
    const told = await office.import(text, { dryRun: true });
    expect(told).toMatchObject({
      value: { notices: expect.arrayContaining([expect.objectContaining({ code: "hours-differ" })]) },
    });
  });

  it("a row that nobody has approved is counted, not paid", async () => {
    const text = `Status;${header}Godkendt;${anne2}Kladde;${anne9}`;
    expect(did(await office.import(text))).toBe("written 1, stands 0");
    expect(await books()).toEqual([expect.stringContaining("4 t à 150,00 = 600,00")]);
  });
});

describe("never twice, never lost", () => {
  it("the same file again books nothing, whatever its name, the order of its rows or its pay day", async () => {
    expect(did(await office.import(header + anne2 + per5))).toBe("written 2, stands 0");
    expect(did(await office.import(header + anne2 + per5))).toBe("nothing-new 0, stands 2");
    const shuffled = [{ name: "andet.csv", content: header + per5 + anne2 }];
    expect(did(await office.import(shuffled, { payDay: "2026-12-01" }))).toBe("nothing-new 0, stands 2");
    const turned =
      "Dato;Timeløn;Navn;Timer;Frikort-ID\n02-11-2026;150;Anne Holm;4,00;12345\n05-11-2026;143,35;Per Øst;8;00042\n";
    expect(did(await office.import(turned))).toBe("nothing-new 0, stands 2");
  });

  it("a longer file pays its new rows only, also those with older days", async () => {
    await office.import(header + anne9);
    expect(did(await office.import(header + anne2 + anne9))).toBe("written 1, stands 1");
    expect(await books()).toEqual([
      expect.stringContaining("2026-0001 12345"),
      expect.stringContaining("2026-0002 12345"),
    ]);
  });

  it("two equal real shifts are two, and a third import adds none", async () => {
    const text = header + anne2 + anne2;
    await office.import(text);
    expect(await books()).toEqual([expect.stringContaining("8 t à 150,00 = 1200,00")]);
    expect(did(await office.import(text))).toBe("nothing-new 0, stands 1");
    expect(did(await office.import(text + anne2))).toBe("written 1, stands 1");
  });

  it("the same file twice in one call counts once, in any order", async () => {
    const one = { name: "a.csv", content: header + anne2 };
    const other = { name: "b.csv", content: header + anne9 + anne2 };
    expect(did(await office.import([one, other, one]))).toBe("written 1, stands 0");
    expect(await books()).toEqual([expect.stringContaining("8 t à 150,00")]);
    expect(did(await office.import([other, one]))).toBe("nothing-new 0, stands 1");
  });

  it("with an id the id decides, and another content under it is 401", async () => {
    const withId = (id: string, hours: string) => `Id;${header}${id};12345;Anne Holm;02-11-2026;${hours};150,00\n`;
    await office.import(withId("A1", "4"));
    expect(did(await office.import(withId("A1", "4")))).toBe("nothing-new 0, stands 1");
    expect(refusedIn(await office.import(withId("A1", "5")))).toEqual(["2 A Id 401"]);
    expect(did(await office.import(withId("A2", "4")))).toBe("written 1, stands 0");
  });

  it("next month's equal line without a day is another", async () => {
    await office.card("12345", { name: "Anne Holm", number: "100", rate: 200_00 });
    const line = "13748136;100;1;2500;20000\n";
    const november = { from: "2026-11-01", to: "2026-11-30" };
    expect(did(await office.import(line, november))).toBe("written 1, stands 0");
    expect(did(await office.import(line, november))).toBe("nothing-new 0, stands 1");
    expect(did(await office.import(line, { from: "2026-12-01", to: "2026-12-31" }))).toBe("written 1, stands 0");
    expect((await books())[0]).toContain("25 t à 200,00 = 5000,00,  = 625,00");
  });

  it("a reversed row is paid again only with --again, and then as another import", async () => {
    const first = sure(await office.import(header + anne2));
    const reversal = { employer: cafe, voucher: sure(parseVoucher("2026-0001")), reason: "forkert" };
    const needs = { chains: [cafe, systemChain], vouchers: [{ chain: cafe, voucher: reversal.voucher }] };
    sure(
      await office.ledger.act(needs, (book) => takeReversal(reversal, book, { ...makeStamp(), at: office.world.now })),
    );
    expect(did(await office.import(header + anne2))).toBe("nothing-new 0, stands 1");
    const again = sure(await office.import(header + anne2, { again: true }));
    expect(again.status).toBe("written");
    expect(again.importId).not.toBe(first.importId);
    expect(did(await office.import(header + anne2, { again: true }))).toBe("nothing-new 0, stands 1");
  });

  it("undo reverses a whole import, once, with its reason; another import stands", async () => {
    const first = sure(await office.import(header + anne2 + per5));
    await office.import(header + anne9);
    const order = { importId: first.importId?.slice(0, 12) ?? "", reason: "dobbelt fil", dryRun: false };
    expect(sure(await undoImport(order, office.world))).toMatchObject({ status: "written", reversed: 2, stands: 0 });
    expect(sure(await undoImport(order, office.world))).toMatchObject({
      status: "nothing-new",
      reversed: 0,
      stands: 2,
    });
    expect(await books()).toHaveLength(5);
    expect(await undoImport({ ...order, importId: "0123456789ab" }, office.world)).toMatchObject({
      error: [{ code: "import-not-found" }],
    });
  });

  it("of two imports at the same time one writes and the other finds nothing new", async () => {
    const text = header + anne2 + per5;
    const both = await Promise.all([office.import(text), office.import(text)]);
    expect(both.map(did).toSorted()).toEqual(["nothing-new 0, stands 2", "written 2, stands 0"]);
    expect(await books()).toHaveLength(2);
  });

  it("a plan that was shown and is no longer true is 451, and nothing is written", async () => {
    const text = header + anne2 + per5;
    const confirm = async () => {
      await office.import(header + anne2);
      return true;
    };
    expect(did(await office.import(text, { confirm }))).toBe("plan-outdated");
    expect(await books()).toHaveLength(1);
  });

  it("a no to the question writes nothing", async () => {
    expect(did(await office.import(header + anne2, { confirm: async () => false }))).toBe("planned 1, stands 0");
    expect(await books()).toEqual([]);
  });
});
