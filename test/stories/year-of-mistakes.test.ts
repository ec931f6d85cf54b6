import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { oere, showAmount } from "../../src/values/money.js";
import { cafe, market, type Office, office } from "../support/office.js";
import { readPdf, spokenText } from "../support/pdf-text.js";
import { lastYear, nextAmount, nextKroner, nextYear } from "../support/years.js";

/**
 * A year in which everything that can go wrong does, as it is typed in Danish, and what keeps the money right all the same. Each
 * test is a day or a month of one ledger, and leans on the ones before it. `small-employer.test.ts` is the year that goes well.
 */
const place: Office = office();
let today = "2026-01-02";
let clock = 0;

/** A line on the day of the story, one minute after the line before. */
function says(line: string): string {
  const { code, out, err } = place.run(`${line} --lang da`, { now: moment() });
  return `${out}${err}${code === 0 ? "" : `exit ${code}`}`;
}

function does(line: string) {
  return place.result(line, { now: moment() });
}

function isRefused(line: string): string {
  return place.refusal(line, { now: moment() });
}

function moment(): string {
  clock += 1;
  return `${today}T${String(8 + Math.floor(clock / 60)).padStart(2, "0")}:${String(clock % 60).padStart(2, "0")}:00.000Z`;
}

function on(day: string): void {
  today = day;
  clock = 0;
}

const slip = (voucher: string) => spokenText(readPdf(readFileSync(join(place.papers, `13748136-${voucher}.pdf`))));

describe("a year of mistakes", () => {
  it("January: work of December is paid, and bears the ATP of its own month; the agreement is printed for both to sign (R42)", () => {
    does(
      `opsæt ${cafe} --konto wage=2905 --konto holiday-pay=2906 --konto bank=5820 --konto owed-holiday-pay=7900 --konto owed-atp=7960 --konto atp-employer=2898`,
    );
    does('kort sæt 12345 --navn "Anne Holm" --sats 150 --ansat-fra 01-12-2025');
    expect(spokenText(readPdf(readFileSync(does("aftale 12345").file)))).toContain("Anne Holm");
    on("2026-01-05");
    expect(does("betal 12345 --timer 40 --fra 01-12-2025 --til 31-12-2025").payment.atpEmployee).toBe(3300);
    expect(says("betal 12345 --timer 41 --fra 01-12-2025 --til 31-12-2025")).toContain("Fejl 413");
  });

  it("February: the same command a month later, and one command for three months", () => {
    on("2026-02-27");
    does("betal 12345 --timer 20 --feriebetaling optjent");
    expect(isRefused("betal 12345 --timer 20 --feriebetaling optjent --fra 01-03-2026 --til 31-03-2026")).toContain(
      "413",
    );
    const divided = says("betal 12345 --timer 110 --fra 01-03-2026 --til 31-05-2026 --udbetalingsdag 31-05-2026");
    expect(divided).toContain("Del den i en betaling pr. måned");
  });

  it("March: a wrong digit in the card's number, another rate and a day far away are told, and nothing is refused", () => {
    on("2026-03-31");
    const wrong = says('betal 12354 --navn "Anne Holm" --timer 5 --sats 150 --prøvekørsel');
    expect(wrong).toContain("Det samme navn står på flere kort");
    expect(says("betal 12345 --timer 5 --sats 165 --prøvekørsel")).toContain("165,00 kr.");
    expect(says("betal 12345 --timer 5 --udbetalingsdag 31-12-2026 --prøvekørsel")).toContain("31.12.2026");
  });

  it("April: marked as registered by mistake, and taken back; a day to come is refused", () => {
    on("2026-04-01");
    expect(isRefused("registreret 2026-0001 --dag 02-04-2026")).toContain("time-in-future");
    does("registreret --alle");
    does('registreret 2026-0002 --fortryd --årsag "Den var ikke tastet"');
    expect(does("mangler").toRegister.map((one: { voucher: string }) => one.voucher)).toEqual(["2026-0002"]);
  });

  it("May: a balance that is typed wrong makes no room, and the check lists it until it is settled", () => {
    on("2026-05-04");
    expect(says("kort saldo 12345 44.691,00")).toContain("Saldoen giver ikke mere plads");
    expect(does("kort 12345")).toMatchObject({ used: 675000 + 300000, left: 4469100 - 975000 });
    expect(says("kort 12345")).toContain("Saldoen giver ikke mere plads");
    expect(says("betal 12345 --timer 1 --saldo 50.000,00")).toContain("frikort kort saldo 12345 BELØB");
    expect(says("revision")).toContain("saldo-below-registered");
    does("kort saldo 12345 37.941,00");
    expect(place.run("revision", { now: moment() }).code).toBe(0);
  });

  it("June: two jobs on one card; the café sees of the market only the sum (R40)", () => {
    on("2026-06-30");
    does(`opsæt ${market}`);
    const paid = "betal 12345 --timer 20 --sats 160 --fra 01-06-2026 --til 30-06-2026";
    does(`${paid} --arbejdsgiver 35254110`);
    const own = does("kort 12345 --arbejdsgiver 13748136");
    expect(own).toMatchObject({ used: 975000 + 360000, elsewhere: 360000 });
    expect(JSON.stringify(own)).not.toContain("35254110");
  });

  it("July: holiday is taken, and paid out of what is owed by the day; never more than is owed", () => {
    on("2026-07-01");
    const taken = does("betal 12345 --feriedage 2 --arbejdsgiver 13748136").payment;
    // Employed since 1 December: seven months of 2,08 days and one day of 0,07 are earned, and 375,00 is owed.
    expect(taken.holidayPay).toBe(Math.round((37500 * 200) / (7 * 208 + 7)));
    expect(isRefused("betal 12345 --feriebetaling alene --feriebetaling-beløb 375,00 --arbejdsgiver 13748136")).toBe(
      "exit 4, 404 holiday-pay-not-owed",
    );
  });

  it("August: the timesheet comes twice, and is paid once", () => {
    on("2026-08-31");
    const file = join(place.path, "august.csv");
    writeFileSync(file, "Frikort-ID;Dato;Timer\r\n12345;03-08-2026;7,5\r\n12345;04-08-2026;7:30\r\n");
    expect(does(`importer ${file} --arbejdsgiver 13748136`)).toMatchObject({ status: "written", counted: 253125 });
    expect(does(`importer ${file} --arbejdsgiver 13748136`).status).toBe("nothing-new");
  });

  it("December: forty hours are paid before the year is out", () => {
    on("2026-12-30");
    const paid = says("betal 12345 --timer 40 --fra 01-12-2026 --til 31-12-2026 --arbejdsgiver 13748136");
    expect(paid).toContain("Bogført som bilag 2026-0005.");
  });

  it("January: two hours too many in December are put right in their own year, and booked where they are made (R33)", () => {
    on("2027-01-06");
    const right = 'ret 2026-0005 --timer 38 --årsag "To timer for meget" --arbejdsgiver 13748136';
    expect(says(right)).toContain("har frijobberen fået 304,50 kr. for meget");
    expect(slip("2026-0007")).toContain("Efter rettelsen er der udbetalt 304,50 kr. for meget.");
    expect(slip("2026-0006")).toContain("−40,00");
    const days = (year: number) =>
      says(`eksport kassekladde --år ${year} --out - --arbejdsgiver 13748136`).match(
        /^2026-000[567];\d\d-\d\d-\d{4}/gm,
      );
    expect([...new Set(days(2026))]).toEqual(["2026-0005;30-12-2026"]);
    expect([...new Set(days(2027))]).toEqual(["2026-0006;06-01-2027", "2026-0007;06-01-2027"]);
    const registered = says("eksport registrering --år 2026 --out - --arbejdsgiver 13748136");
    expect(registered.match(/^2026-000[567]/gm)).toEqual(["2026-0005", "2026-0006", "2026-0007"]);
  });

  it("the books hold: every entry, what is derived from it, and every paper", () => {
    expect(place.run("revision", { now: moment() }).code).toBe(0);
    expect(says("kontrol .")).toContain("I orden, så langt det rækker");
  });
});

it("a year that is not known yet is told in December, and whoever adds it wrong can put it right", () => {
  const other = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm" --rate 150');
  let minute = 0;
  const order = () => {
    minute += 1;
    return { now: `${lastYear}-12-30T08:${String(minute).padStart(2, "0")}:00.000Z` };
  };
  const told = (line: string) => {
    const { out, err } = other.run(`${line} --lang da`, order());
    return out + err;
  };
  const add = `frikort satser tilføj beløbsgrænse ${nextYear}`;
  const amount = showAmount(oere((nextKroner + 100) * 100));
  expect(told("betal 12345 --timer 40")).toContain(`${add} BELØB --kilde`);
  expect(told(`betal 12345 --timer 2 --udbetalingsdag 04-01-${nextYear}`)).toContain(`${add} BELØB --kilde`);
  expect(other.refusal(`${add.slice(8)} ${nextKroner * 10} --kilde KOMBIT`, order())).toContain("304");
  expect(told(`${add.slice(8)} ${nextAmount} --kilde KOMBIT`)).not.toContain("Fejl");
  expect(other.refusal(`${add.slice(8)} ${amount} --kilde KOMBIT`, order())).toContain("303");
  expect(told(`${add.slice(8)} ${amount} --kilde KOMBIT --årsag "Forkert tastet"`)).toContain(
    `Før var den ${nextAmount} kr.`,
  );
  const shown = told(`satser --år ${nextYear}`);
  expect(shown).toMatch(
    new RegExp(`${amount} kr\\.[\\s\\S]*årsag: Forkert tastet[\\s\\S]*i stedet for ${nextAmount} kr\\.`),
  );
});
