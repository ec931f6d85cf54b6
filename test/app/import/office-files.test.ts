import { describe, expect, it } from "vitest";
import { noticeLine, problemsLines } from "../../../src/cli/say/message.js";
import { danish } from "../../../src/cli/words/da/messages.js";
import { golden } from "../../support/golden-file.js";
import { ShapeOffice } from "../../support/shapes.js";

/** Files that offices write by hand or put together in a spreadsheet; as in `shapes.test.ts` each says who is paid, or why it waits. */

const shapes = new ShapeOffice();
const dot = { habits: { mark: "dot" } } as const;
const november = { from: "2026-11-01", to: "2026-11-30" } as const;
const anne = ["12345 7,5"];

describe("the layout of a sheet", () => {
  shapes.each<string>(
    [
      [
        "a column for each day of the month",
        "Timeseddel november 2026;;;;;;\nNavn;1;2;3;4;5;6\nAnne Holm;;7,5;;;;\n",
        ["213 hours days"],
      ],
      ["a column for each month", "Navn;Oktober 2026;November 2026\nAnne Holm;10;15\n", ["213 hours days"]],
      ["a column for each person", "Dato;Anne Holm;Jens Bach\n02-11-2026;7,5;4\n", ["213 card,hours persons"]],
      [
        "two people beside each other",
        "Anne Holm;;;Jens Bach;;\nDato;Start;Slut;Dato;Start;Slut\n02-11-2026;08:00;15:30;02-11-2026;08:00;12:00\n",
        ["213 card Dato,Start,Slut beside"],
      ],
      [
        "in and out twice on a line",
        "Navn;Dato;Ind;Ud;Ind;Ud\nAnne Holm;02-11-2026;08:00;12:00;12:30;16:00\n",
        ["213 Ind,Ud beside"],
      ],
      [
        "hours that say nothing of when, with their period said",
        "User,Email,Duration\nAnne Holm,a@b.dk,15:00:00\n",
        ["12345 15"],
        november,
      ],
      ["weekdays for days", "Navn;Dag;Timer\nAnne Holm;Mandag;7,5\nAnne Holm;Tirs.;7,5\n", ["213 day period"]],
      ["weeks for days", "Navn;Dato;Timer\nAnne Holm;Uge 45;15\nI alt;;15\n", ["213 day period"]],
      ["weekdays with the period said", "Navn;Dag;Timer\nAnne Holm;Mandag;7,5\n", anne, november],
      [
        "a row below the headings that says how cells are written",
        "Navn;Dato;Timer\n;(dd-mm-åååå);(t)\nAnne Holm;02-11-2026;7,5\n",
        anne,
      ],
      [
        "persons above their own lines, with sums below",
        "Navn;Dato;Timer\nAnne Holm;;\n;02-11-2026;7,5\nAnne Holm i alt;;7,5\nJens Bach;;\n;02-11-2026;4\n;03-11-2026;2\n",
        ["12345 7,5", "23456 6"],
      ],
      [
        "a line that names nobody below a sum is nobody's",
        "Navn;Dato;Timer\nAnne Holm;;\n;02-11-2026;7,5\nI alt;;7,5\n;03-11-2026;4\n",
        ["204"],
      ],
      [
        "a department above lines that name nobody heads no group",
        "Navn;Dato;Timer\nAfdeling: Bar;;\n;02-11-2026;7,5\n",
        ["204"],
      ],
      [
        "kilometres in a table of their own below",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n;;\nNavn;Dato;Km\nAnne Holm;02-11-2026;12\n",
        ["213 tables"],
      ],
      [
        "driving in a section of its own below",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\nKørsel:;;\nAnne Holm;02-11-2026;12\n",
        ["223"],
      ],
      [
        "sections of departments, and one of sickness that a sum ends",
        "Navn;Dato;Timer\nBar;;\nAnne Holm;02-11-2026;7,5\nSygdom;;\nI alt;;7,5\nJens Bach;03-11-2026;4\n",
        ["12345 7,5", "23456 4"],
      ],
      ["a line to sign below", "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n;;\n;Dato;Underskrift\n;;\n", anne],
      [
        "a line for each coming and going",
        "Navn;Dato;Klokken;Hændelse\nAnne Holm;02-11-2026;08:00;Ind\nAnne Holm;02-11-2026;15:30;Ud\n",
        ["213 hours stamps"],
      ],
      [
        "sums as a Danish spreadsheet names them",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\nAnne Holm Resultat;;7,5\nHovedresultat;;7,5\n",
        anne,
      ],
    ],
    (file) => file,
  );
});

it("hours that say nothing of when wait for their period", async () => {
  const { office } = shapes;
  const done = await office.import("User,Email,Duration\nAnne Holm,a@b.dk,15:00:00\n", { dryRun: true });
  expect(done.ok && done.value.problems[0]?.data).toMatchObject({ missing: ["day"], resembles: "undated" });
});

describe("how cells are written", () => {
  shapes.each<string>(
    [
      [
        "start and end in one cell",
        "Navn;Dato;Tid\nAnne Holm;02-11-2026;08:00-15:30\nJens Bach;02-11-2026;kl. 8 til 12\nMaria Lund;02-11-2026;syg\n",
        ["12345 7,5", "23456 4"],
      ],
      [
        "start and end in one cell of hours, past midnight",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;22 - 5.30\nJens Bach;02-11-2026;\n",
        anne,
      ],
      [
        "an end on the day after",
        "Navn;Dato;Start;Slut\nAnne Holm;02-11-2026;22:00;05:30 (+1)\nJens Bach;02-11-2026;20:00;00:00+1\n",
        ["12345 7,5", "23456 4"],
      ],
      ["a day with spaces", "Navn;Dato;Timer\nAnne Holm;2. 11. 2026;7,5\n", anne],
      ["an end a whole day later", "Navn;Dato;Start;Slut\nAnne Holm;02-11-2026;08:00;09:00+1\n", ["202 09:00+1"]],
      ["half a word for morning", "Name,Date,Time In,Time Out\nAnne Holm,2026-11-02,8:00a,3:30p\n", anne],
      [
        "headings that say how their cells are written",
        "Navn;Dato (dd-mm-åååå);Tid (tt:mm);Sats (DKK/t)\nAnne Holm;02-11-2026;07:30;150,00\n",
        anne,
      ],
      [
        "a rate with its unit in the heading is compared",
        "Navn;Dato;Timer;Timeløn kr.\nAnne Holm;02-11-2026;7,5;140,00\n",
        ["225"],
      ],
      [
        "overtime in brackets is no ordinary time",
        "Navn;Dato;Timer (overtid)\nAnne Holm;02-11-2026;7,5\n",
        ["213 hours Timer (overtid)"],
      ],
      [
        "rates with their unit",
        "Navn;Dato;Timer;Sats\nAnne Holm;02-11-2026;7,5;150 kr./t\nJens Bach;02-11-2026;4;160,-\nMaria Lund;02-11-2026;4;kr. 155,00\n",
        ["12345 7,5", "23456 4", "34567 4"],
      ],
      [
        "a rate with its unit and a point",
        "Navn;Dato;Timer;Sats\nAnne Holm;02-11-2026;7,5;150.50 kr./t\n",
        ["202 150.50 kr./t"],
      ],
      [
        "hours in hours and in decimals",
        "User,Date,Time (h),Time (decimal)\nAnne Holm,2026-11-02,7:30:00,7.50\n",
        anne,
        dot,
      ],
      [
        "days without a year",
        "Navn;Dato;Timer\nAnne Holm;2/11;7,5\nAnne Holm;d. 3. november;2\n",
        ["202 2/11", "202 d. 3. november"],
      ],
      [
        "days without a year in a period",
        "Navn;Dato;Timer\nAnne Holm;2/11;5\nAnne Holm;d. 3. november;2,5\n",
        anne,
        november,
      ],
      [
        "days without a month below two months",
        "Timer oktober og november 2026;;\nNavn;Dag;Timer\nAnne Holm;2;7,5\n",
        ["202 2"],
      ],
    ],
    (file) => file,
  );

  it("days of all the months that a title names are its own", async () => {
    const rows = (...days: readonly string[]) => days.map((day) => `Anne Holm;${day};2\n`).join("");
    const titled = (title: string, ...days: readonly string[]) => `${title};;\nNavn;Dato;Timer\n${rows(...days)}`;
    for (const title of ["Timer oktober og november 2026", "Okt./nov. 2026", "september - november 2026"]) {
      expect(await shapes.noticesOf(titled(title, "30-10-2026", "02-11-2026")), title).not.toContain(
        "title-month-differs",
      );
    }
    expect(await shapes.noticesOf(titled("oktober og november 2026", "30-09-2026"))).toContain("title-month-differs");
    expect(await shapes.noticesOf(titled("december - januar 2027", "30-12-2026"))).not.toContain("title-month-differs");
  });
});

describe("what is not to be paid as work", () => {
  shapes.each<string>(
    [
      [
        "a title that says that nobody has approved it",
        "Status: Ikke godkendt;;\nNavn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n",
        ["403 Status: Ikke godkendt"],
      ],
      [
        "a title of a draft, in two cells",
        "Status;Kladde;\nNavn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n",
        ["403 Kladde"],
      ],
      [
        "a title that ends as a draft",
        "Timer november 2026 - KLADDE;;\nNavn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n",
        ["403 Timer november 2026 - KLADDE"],
      ],
      [
        "a title that tells of others",
        "Timer afvist i september: 2;;\nNavn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n",
        anne,
      ],
      ["a title of what is approved", "Status: Godkendt;;\nNavn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n", anne],
      [
        "texts that say it is not approved yet",
        "Navn;Dato;Timer;Bemærkning\nAnne Holm;02-11-2026;7,5;Mangler godkendelse\nJens Bach;02-11-2026;4;endnu ikke godkendt\n",
        ["223", "223"],
      ],
      [
        "days off by their short names, and being at hand",
        "Navn;Dato;Timer;Aktivitet\nAnne Holm;02-11-2026;7,5;SH\nJens Bach;02-11-2026;4;1. sygedag\nMaria Lund;02-11-2026;4;Rådighedsvagt\n",
        ["223", "223", "223"],
      ],
      ["the day on which it was approved", "Navn;Dato;Timer;Godkendt\nAnne Holm;02-11-2026;7,5;05-11-2026\n", anne],
      [
        "texts that say it is a mistake, twice there, or to be left out",
        "Navn;Dato;Timer;Note\nAnne Holm;02-11-2026;7,5;FEJL - skal slettes\nJens Bach;02-11-2026;4;Dublet\nMaria Lund;02-11-2026;4;Udgår\nMaria Lund;03-11-2026;4;Fejl i kassen rettet\n",
        ["223", "223", "223"],
      ],
      [
        "an employee number that is another card's",
        "Frikort-ID;Medarbejdernr.;Dato;Timer\n12345;101;02-11-2026;7,5\n23456;101;02-11-2026;4\n34567;999;02-11-2026;4\n",
        ["222"],
      ],
      ["who has not come", "Navn;Dato;Timer;Mødt op\nAnne Holm;02-11-2026;7,5;Ja\nJens Bach;02-11-2026;4;Nej\n", anne],
      ["codes that nobody has explained", "Navn;Dato;Timer;Kode\nAnne Holm;02-11-2026;7,5;S\n", ["213 Kode"]],
      ["what is paid in advance", "Navn;Dato;Timer;Forskud\nAnne Holm;02-11-2026;7,5;500\n", ["213 Forskud"]],
      ["what is taken off", "Navn;Dato;Timer;Lønindeholdelse\nAnne Holm;02-11-2026;7,5;500\n", ["213 Lønindeholdelse"]],
      ["nothing in advance", "Navn;Dato;Timer;A conto\nAnne Holm;02-11-2026;7,5;0,00\n", anne],
      [
        "what is cancelled, though it was approved",
        "Navn;Dato;Timer;Godkendt;Annulleret\nAnne Holm;02-11-2026;7,5;Ja;Ja\n",
        ["213 Annulleret"],
      ],
      [
        "a text that says another end than the clock",
        "Navn;Dato;Start;Slut;Bemærkning\nAnne Holm;02-11-2026;08:00;16:00;gik hjem kl 14\nJens Bach;02-11-2026;08:00;16:00;gik kl. 16\nMaria Lund;02-11-2026;08:00;16:00;mødte først kl. 10\n",
        ["202 gik hjem kl 14", "202 mødte først kl. 10"],
      ],
    ],
    (file) => file,
  );

  it("is told where a text says other hours than stated ones", async () => {
    const file = (text: string) => `Navn;Dato;Timer;Bemærkning\nAnne Holm;02-11-2026;8;${text}\n`;
    for (const text of ["gik kl. 14", "kom først kl. 10", "kun 2 timer"])
      expect(await shapes.noticesOf(file(text)), text).toContain("time-in-text");
    for (const text of ["gik godt", "kun 8 timer", "kom til tiden", "kørte varer kl. 14"])
      expect(await shapes.noticesOf(file(text)), text).not.toContain("time-in-text");
  });

  it("names a column of breaks that was not taken off", async () => {
    const file = "Navn;Dato;Timer;Pause\nAnne Holm;02-11-2026;8;30\n";
    expect(await shapes.noticesOf(file)).toContain("column-ignored");
  });
});

/** Files that wait, or of which something is told: what their user reads is kept as it is read aloud. */
const waiting: readonly (readonly [name: string, file: string])[] = [
  ["et skema med dage", "Navn;1;2;3;4;5;6\nAnne Holm;;7,5;;;;\n"],
  ["en kolonne for hver person", "Dato;Anne Holm;Jens Bach\n02-11-2026;7,5;4\n"],
  ["to vagter ved siden af hinanden", "Navn;Dato;Ind;Ud;Ind;Ud\nAnne Holm;02-11-2026;08:00;12:00;12:30;16:00\n"],
  ["stempler", "Navn;Dato;Klokken;Hændelse\nAnne Holm;02-11-2026;08:00;Ind\nAnne Holm;02-11-2026;15:30;Ud\n"],
  ["en tabel mere", "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\nNavn;Dato;Km\nAnne Holm;02-11-2026;12\n"],
  ["ugedage", "Navn;Dag;Timer\nAnne Holm;Mandag;7,5\n"],
  ["dage uden år", "Navn;Dato;Timer\nAnne Holm;2/11;7,5\n"],
  ["en kladde", "KLADDE;;\nNavn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n"],
  ["ingen godkendelse", "Navn;Dato;Timer;Godkendt\nAnne Holm;02-11-2026;7,5;\n"],
  ["en tekst om godkendelse", "Navn;Dato;Timer;Note\nAnne Holm;02-11-2026;7,5;Mangler godkendelse\n"],
  ["en anden sluttid", "Navn;Dato;Start;Slut;Note\nAnne Holm;02-11-2026;08:00;16:00;gik kl. 14\n"],
  ["en anden sluttid ved siden af timer", "Navn;Dato;Timer;Note\nAnne Holm;02-11-2026;8;gik kl. 14\n"],
  ["et nummer for meget", "Frikort-ID;Medarbejdernr.;Dato;Timer\n12345;101;02-11-2026;7,5\n"],
  ["et forskud", "Navn;Dato;Timer;Forskud\nAnne Holm;02-11-2026;7,5;500\n"],
  ["bruttotimer", "Navn;Dato;Bruttotimer\nAnne Holm;02-11-2026;8\n"],
  ["en sats i euro", "Navn;Dato;Timer;Sats (EUR)\nAnne Holm;02-11-2026;7,5;20\n"],
  ["flere arbejdsgivere", "Navn;Firma;Dato;Timer\nAnne Holm;Nord;02-11-2026;7,5\nJens Bach;Syd;02-11-2026;4\n"],
  ["flere skattekort", "Navn;Skattekort;Dato;Timer\nAnne Holm;Frikort;02-11-2026;7\nJens Bach;Bikort;02-11-2026;4\n"],
  ["dele af et døgn", "Navn;Dato;Timer\nAnne Holm;02-11-2026;0,3125\n"],
  ["flere dage i en celle", "Navn;Dato;Timer\nAnne Holm;2.–6. november;37\n"],
  ["et komma, der deler tallet", "Navn,Dato,Timer,Note\nAnne Holm,02-11-2026,7,5\n"],
  ["timer, der ligner minutter", "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,30\nAnne Holm;03-11-2026;4,15\n"],
  ["en skatteprocent", "Navn;Dato;Timer;Trækprocent\nAnne Holm;02-11-2026;7,5;38\n"],
  ["en anden arbejdsgivers navn", "Navn;Virksomhed;Dato;Timer\nAnne Holm;Café Nord ApS;02-11-2026;7,5\n"],
  ["punktum i satsen", "Navn;Dato;Timer;Timeløn\nAnne Holm;02-11-2026;7,5;151.75\n"],
];

const ofFiles: ReadonlySet<string> = new Set([
  ...["row-not-approved", "time-in-text", "hours-like-minutes", "column-ignored", "employer-named-otherwise"],
]);

it("all of it is told in sentences that say what to do", async () => {
  const told: string[] = [];
  for (const [name, file] of waiting) {
    const done = await shapes.rehearsed(file, {});
    const problems = done.ok ? done.value.problems : done.error;
    const [first, ...more] = problems;
    const refused = first === undefined ? [] : problemsLines([first, ...more], danish, { kind: "nothing" });
    const notices = done.ok ? done.value.notices.filter(({ code }) => ofFiles.has(code)) : [];
    told.push(`# ${name}`, ...refused, ...notices.map((one) => noticeLine(one, danish)), "");
  }
  const seen = told.join("\n").replaceAll(/\S*\/(?=timer\.csv)/g, "");
  expect(seen).toBe(golden("imports/office-files.txt", seen));
});
