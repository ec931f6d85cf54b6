import { beforeEach, describe, expect, it } from "vitest";
import { ImportOffice } from "../../support/importing.js";
import { ShapeOffice } from "../../support/shapes.js";

/** Rows and columns of which each can be read, and which together say that something may be wrong. */

const shapes = new ShapeOffice();
const anne = ["12345 7,5"];

describe("shifts of one person", () => {
  const clocks = "Navn;Dato;Start;Slut\n";
  const overlaps = async (rows: string) =>
    (await shapes.told(clocks + rows)).flatMap(({ code, data }) => (code === "shifts-overlap" ? [data] : []));

  it("that overlap past midnight are told, also from one month into the next", async () => {
    const night = "Anne Holm;03-11-2026;22:00;06:00\nAnne Holm;04-11-2026;05:00;09:00\n";
    expect(await overlaps(night)).toEqual([{ card: "12345", day: "2026-11-04", lines: [2, 3] }]);
    const months = "Anne Holm;31-10-2026;22:00;06:00\nAnne Holm;01-11-2026;05:00;09:00\n";
    expect(await overlaps(months)).toEqual([{ card: "12345", day: "2026-11-01", lines: [2, 3] }]);
  });

  it("that follow a night, on the day it ends or the day after, are not", async () => {
    expect(await overlaps("Anne Holm;03-11-2026;22:00;06:00\nAnne Holm;04-11-2026;06:00;09:00\n")).toEqual([]);
    expect(await overlaps("Anne Holm;03-11-2026;22:00;06:00\nAnne Holm;05-11-2026;05:00;09:00\n")).toEqual([]);
    expect(await overlaps("Anne Holm;03-11-2026;08:00;16:00\nAnne Holm;04-11-2026;07:00;09:00\n")).toEqual([]);
    expect(await overlaps("Anne Holm;03-11-2026;22:00;06:00\nJens Bach;04-11-2026;05:00;09:00\n")).toEqual([]);
  });

  it("of sixteen hours are told: they are eight whose clock is turned round", async () => {
    const codes = (rows: string) => shapes.noticesOf(clocks + rows);
    expect(await codes("Anne Holm;03-11-2026;22:00;14:00\n")).toContain("hours-many");
    expect(await codes("Anne Holm;03-11-2026;22:00;13:59\n")).not.toContain("hours-many");
  });

  it("that come to sixteen hours on a day are told, once for the day", async () => {
    const told = async (rows: string) =>
      (await shapes.told(`Navn;Dato;Timer\n${rows}`)).flatMap(({ code, data }) =>
        code === "hours-many" ? [data] : [],
      );
    const [day, next] = ["Anne Holm;02-11-2026", "Anne Holm;03-11-2026"];
    expect(await told(`${day};14\n${day};2\n${next};8\n`)).toEqual([{ count: 2, lines: [2, 3] }]);
    expect(await told(`${day};14\n${next};14\n`)).toEqual([]);
    expect(await told(`${day};16\n${day};2\n`)).toEqual([{ count: 1, lines: [2] }]);
  });
});

describe("a sheet that is said to be one person's", () => {
  const days = "Dato;Timer\n02-11-2026;7,5\n";
  const two = [
    "Anne Holm og Jens Bach",
    "Medarbejdere: Anne Holm, Jens Bach",
    "Navn: Anne og Jens",
    "Navn;Anne Holm;Navn;Jens Bach",
  ];
  const one = [
    "Anne Holm",
    "Navn: Holm, Anne",
    "Navn;Anne Holm;Leder;Bo Lund",
    "Nordlys Café og Bar",
    "Navn: Anne Holm, Esbjerg",
  ];
  shapes.each<string>(
    [
      ...two.map((title) => [`with two people in its title: ${title}`, `${title}\n${days}`, ["202"]] as const),
      ...one.map((title) => [`with one in its title: ${title}`, `${title}\n${days}`, anne] as const),
    ].map(([name, file, expected]) => [name, file, expected, { card: "12345" }]),
    (file) => file,
  );
});

describe("a card number above the headings", () => {
  const days = "Dato;Timer\n02-11-2026;7,5\n";
  shapes.each<string>(
    [
      ["is whose the sheet is", `Frikort-ID: 12345;\n${days}`, anne],
      ["is whose the sheet is beside the name", `Navn: Anne Holm;Frikort-ID: 12345\n${days}`, anne],
      ["waits beside the name of another", `Navn: Anne Holm;Frikort-ID: 23456\n${days}`, ["412"]],
      ["waits beside another", `Frikort-ID: 12345;\nFrikort-ID: 23456;\n${days}`, ["213 card nobody"]],
      [
        "is nobody's where the rows say whose they are",
        "Frikort-ID: 23456;;\nNavn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n",
        anne,
      ],
    ],
    (file) => file,
  );
});

describe("a column of pay", () => {
  shapes.each<string>(
    [
      ["what the row comes to under Løn", "Navn;Dato;Timer;Løn\nAnne Holm;02-11-2026;7,5;1.125,00\n", anne],
      ["a wrong amount under Løn", "Navn;Dato;Timer;Løn\nAnne Holm;02-11-2026;7,5;1.200,00\n", ["224"]],
      ["an hour's pay under Løn", "Navn;Dato;Timer;Løn\nAnne Holm;02-11-2026;7,5;140\n", ["225"]],
      ["an hour's pay under Timepris", "Navn;Dato;Timer;Timepris\nAnne Holm;02-11-2026;7,5;150,00\n", anne],
      [
        "amounts under Løn beside a clock",
        "Navn;Dato;Start;Slut;Løn\nAnne Holm;02-11-2026;08:00;15:30;1.125,00\n",
        anne,
      ],
      ["an hour's pay beside a clock", "Navn;Dato;Start;Slut;Løn\nAnne Holm;02-11-2026;08:00;15:30;140\n", ["225"]],
      ["words under Løn", "Navn;Dato;Timer;Løn\nAnne Holm;02-11-2026;7,5;Timeløn\n", anne],
      [
        "pay of the line below a heading of rates",
        "Navn;Dato;Timer;Sats\nAnne Holm;02-11-2026;7,5;1.125,00\n",
        ["225"],
      ],
    ],
    (file) => file,
  );
});

describe("a column of breaks", () => {
  const clocks = (more: string, cells: string) =>
    `Navn;Dato;Start;Slut;${more}\nAnne Holm;02-11-2026;08:00;16:00;${cells}\n`;
  shapes.each<string>(
    [
      ["with a whole hour", clocks("Frokost", "12-12.30"), anne],
      ["of half an hour in words", clocks("Pause", "½ time"), anne],
      ["of yes", clocks("Pause", "ja"), ["202 ja"]],
      ["of yes beside hours alone changes nothing", "Navn;Dato;Timer;Pause\nAnne Holm;02-11-2026;7,5;ja\n", anne],
      ["that is paid waits", clocks("Pause;Betalt pause", "30;ja"), ["213 Betalt pause"]],
      ["that is not paid", clocks("Pause;Betalt pause", "30;nej"), anne],
      ["beside minutes that are paid", clocks("Pause;Betalt pause", "30;15"), anne],
    ],
    (file) => file,
  );
});

describe("a weekday beside a day", () => {
  const told = async (headings: string, ...rows: string[]) =>
    (await shapes.told([headings, ...rows, ""].join("\n"))).flatMap(({ code, data }) =>
      code === "weekday-differs" ? [data] : [],
    );

  it("that is not the day's own is told", async () => {
    const rows = ["Anne Holm;Fredag;02-11-2026;4", "Anne Holm;Tirs.;03-11-2026;4", "Anne Holm;on;05-11-2026;4"];
    expect(await told("Navn;Ugedag;Dato;Timer", ...rows)).toEqual([
      { written: "Fredag", day: "2026-11-02", count: 2, lines: [2, 4] },
    ]);
    const inDay = await told("Navn;Dato;Timer", "Anne Holm;fre 02-11-2026;4", "Anne Holm;Tuesday 03-11-2026;4");
    expect(inDay).toEqual([{ written: "fre 02-11-2026", day: "2026-11-02", count: 1, lines: [2] }]);
  });

  it("that is its own, or none, is not", async () => {
    const week = ["Mandag", "ti", "onsdag.", "Thu", "fri", "Lør", "SØ"].map(
      (name, at) => `Anne Holm;${name};0${at + 2}-11-2026;4`,
    );
    expect(await told("Navn;Dag;Dato;Timer", ...week, "Anne Holm;;09-11-2026;4")).toEqual([]);
    expect(await told("Navn;Afdeling;Dato;Timer", "Anne Holm;Sal;02-11-2026;4")).toEqual([]);
    expect(await told("Navn;Dato;Timer", "Anne Holm;2. november 2026;4")).toEqual([]);
  });
});

it("sickness where the clock should stand is a day without hours", async () => {
  const file =
    "Navn;Dato;Mødt;Gået\nAnne Holm;02-11-2026;08:00;15:30\nAnne Holm;03-11-2026;Syg;\nAnne Holm;04-11-2026;;Ferie\n";
  expect(await shapes.outcomeOf(file, {})).toEqual(anne);
});

describe("hours that another file rounds otherwise", () => {
  let office: ImportOffice;
  beforeEach(async () => {
    office = new ImportOffice();
    await office.employer("13748136");
    await office.card("12345", { name: "Anne Holm", number: "100", rate: 150_00 });
  });
  const did = async (...files: string[]) => {
    const done = await office.import(files.map((content, at) => ({ name: `${at}.csv`, content })));
    if (!done.ok) return done.error.map(({ code }) => code).join();
    return `${done.value.status} ${done.value.sums.rows}`;
  };
  const decimal = "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,33\n";
  const minutes = "Navn;Dato;Timer\nAnne Holm;02-11-2026;7:20\n";

  it("are paid once, whichever comes first", async () => {
    expect(await did(decimal)).toBe("written 1");
    expect(await did(minutes)).toBe("nothing-new 0");
    expect(await did(minutes.replace("7:20", "7:21"))).toBe("written 1");
  });

  it("are paid once the other way, and where the clock says them", async () => {
    expect(await did("Navn;Dato;Start;Slut\nAnne Holm;02-11-2026;08:00;15:20\n")).toBe("written 1");
    expect(await did(decimal)).toBe("nothing-new 0");
  });

  it("are paid once in two files of one call, and with an id", async () => {
    expect(await did(decimal, minutes)).toBe("written 1");
    expect(await did("Id;Navn;Dato;Timer\n7;Anne Holm;03-11-2026;4,67\n")).toBe("written 1");
    expect(await did("Id;Navn;Dato;Timer\n7;Anne Holm;03-11-2026;4:40\n")).toBe("nothing-new 0");
    expect(await did("Navn;Dato;Timer\nAnne Holm;03-11-2026;4:40\n")).toBe("nothing-new 0");
  });

  it("are two shifts where one file holds both", async () => {
    expect(await did(decimal)).toBe("written 1");
    expect(await did(`${decimal}Anne Holm;02-11-2026;7:20\n`)).toBe("written 1");
  });
});

describe("a row that has been paid in another shape", () => {
  let office: ImportOffice;
  beforeEach(async () => {
    office = new ImportOffice();
    await office.employer("13748136");
    await office.card("12345", { name: "Anne Holm", number: "100", rate: 150_00 });
  });
  const imported = async (content: string, choices = {}) => {
    const done = await office.import([{ content }], choices);
    return done.ok ? [done.value.status, ...done.value.problems.map(({ code }) => code)] : done.error;
  };
  const noticesOf = async (content: string, choices = {}) => {
    const done = await office.import([{ content }], { ...choices, dryRun: true });
    return done.ok ? done.value.notices : [];
  };
  const codesOf = async (content: string) => (await noticesOf(content)).map(({ code }) => code);
  const plain = "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\nAnne Holm;03-11-2026;4\n";
  const withIds = "Id;Navn;Dato;Timer\n1;Anne Holm;02-11-2026;7,5\n2;Anne Holm;03-11-2026;4\n";
  const month = "Navn;Timer\nAnne Holm;11,5\n";
  const november = { from: "2026-11-01", to: "2026-11-30" };

  it("with an id in one file and without in another of the same call is paid once", async () => {
    const done = await office.import([
      { name: "1.csv", content: withIds },
      { name: "2.csv", content: plain },
    ]);
    expect(done.ok && done.value.sums.rows).toBe(2);
  });

  it("under another id in another file is another row", async () => {
    const done = await office.import([
      { name: "1.csv", content: withIds },
      { name: "2.csv", content: withIds.replace("1;Anne", "7;Anne").replace("2;Anne", "8;Anne") },
    ]);
    expect(done.ok && done.value.sums.rows).toBe(4);
  });

  it("with its id is not called gone where it comes without, and one that is gone is", async () => {
    expect(await imported(withIds)).toEqual(["written"]);
    expect(await codesOf(plain)).not.toContain("rows-gone");
    expect(await codesOf(`${plain}Anne Holm;04-11-2026;2\n`)).not.toContain("rows-changed");
    expect(await codesOf("Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n")).toContain("rows-gone");
  });

  it("for the whole period is told where days of it come, and days where the whole period comes", async () => {
    const data = { card: "12345", period: november, voucher: "2026-0001" };
    expect(await imported(plain)).toEqual(["written"]);
    expect(await noticesOf(month, november)).toContainEqual(
      expect.objectContaining({ code: "period-hours-paid-before", data: { ...data, count: 1, lines: [2] } }),
    );
    expect(await codesOf(`${plain}Anne Holm;04-11-2026;2\n`)).not.toContain("period-hours-paid-before");
    await office.card("23456", { name: "Jens Bach", rate: 160_00 });
    expect(await imported(month.replaceAll("Anne Holm", "Jens Bach"), november)).toEqual(["written"]);
    expect(await noticesOf(plain.replaceAll("Anne Holm", "Jens Bach"))).toContainEqual(
      expect.objectContaining({
        code: "period-hours-paid-before",
        data: { ...data, card: "23456", voucher: "2026-0002", count: 2, lines: [2, 3] },
      }),
    );
  });

  it("under an id that begins anew each month waits, and is paid once where the column is left out", async () => {
    const next = withIds.replaceAll("-11-", "-12-");
    const map = { Id: "ignored" };
    expect(await imported(withIds)).toEqual(["written"]);
    expect(await imported(next)).toEqual(["refused", "payment-differs", "payment-differs"]);
    expect(await imported(next, { map })).toEqual(["written"]);
    expect(await imported(next, { map })).toEqual(["nothing-new"]);
    expect(await imported(withIds, { map })).toEqual(["nothing-new"]);
  });
});
