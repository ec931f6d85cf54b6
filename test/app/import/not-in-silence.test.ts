import { describe, expect, it } from "vitest";
import { ShapeOffice } from "../../support/shapes.js";
import { november, type TestSheet, workbookOf } from "../../support/workbook.js";

/** Columns and cells that would change what is paid, or whom, if nobody noticed them; and right files that look like them. */

const shapes = new ShapeOffice();
const dot = { habits: { mark: "dot" } } as const;
const anne = ["12345 7,5"];
const same = (file: string) => file;

describe("columns beside the hours", () => {
  shapes.each<string>(
    [
      ["gross hours alone", "Navn;Dato;Bruttotimer\nAnne Holm;02-11-2026;8\n", ["213 hours Bruttotimer gross"]],
      [
        "gross hours in English",
        "Name,Date,Gross hours\nAnne Holm,2026-11-02,8.00\n",
        ["213 hours Gross hours gross"],
        dot,
      ],
      [
        "hours with the break in",
        "Navn;Dato;Timer inkl. pause\nAnne Holm;02-11-2026;8\n",
        ["213 hours Timer inkl. pause gross"],
      ],
      ["gross hours beside net ones", "Navn;Dato;Bruttotimer;Nettotimer\nAnne Holm;02-11-2026;8;7,5\n", anne],
      [
        "gross hours beside start and end without a break",
        "Navn;Dato;Start;Slut;Bruttotimer\nAnne Holm;02-11-2026;08:00;15:30;7,5\n",
        ["213 Bruttotimer gross"],
      ],
      [
        "gross hours beside start, end and break",
        "Navn;Dato;Start;Slut;Pause;Bruttotimer\nAnne Holm;02-11-2026;08:00;16:00;30;8\n",
        anne,
      ],
      ["a rate in euros", "Navn;Dato;Timer;Sats (EUR)\nAnne Holm;02-11-2026;7,5;20\n", ["213 Sats (EUR) currency"]],
      [
        "a rate in dollars",
        "Name,Date,Hours,Hourly rate ($)\nAnne Holm,2026-11-02,7.5,20.00\n",
        ["213 Hourly rate ($) currency"],
        dot,
      ],
      [
        "a currency beside a rate",
        "Navn;Dato;Timer;Sats;Valuta\nAnne Holm;02-11-2026;7,5;150;SEK\n",
        ["213 Valuta currency"],
      ],
      ["kroner beside a rate", "Navn;Dato;Timer;Sats;Valuta\nAnne Holm;02-11-2026;7,5;150;DKK\n", anne],
      ["a currency beside no rate", "Name,Date,Hours,Spent,Currency\nAnne Holm,2026-11-02,7.5,0,USD\n", anne, dot],
      [
        "several employers",
        "Navn;Virksomhed;Dato;Timer\nAnne Holm;Firma 13748136;02-11-2026;7,5\nJens Bach;Café Nord ApS;02-11-2026;4\n",
        ["213 Virksomhed employers"],
      ],
      [
        "several tax cards",
        "Navn;Skattekort;Dato;Timer\nAnne Holm;Frikort;02-11-2026;7,5\nJens Bach;Hovedkort;02-11-2026;4\n",
        ["213 Skattekort tax-cards"],
      ],
      [
        "stamps beside planned times",
        "Navn;Dato;Vagt start;Vagt slut;Stempel ind;Stempel ud\nAnne Holm;02-11-2026;08:00;16:00;08:00;14:00\n",
        ["213 Stempel ind,Stempel ud"],
      ],
      [
        "planned times beside stamps",
        "Navn;Dato;Planlagt start;Planlagt slut;Tjek ind;Tjek ud\nAnne Holm;02-11-2026;08:00;16:00;08:00;15:30\n",
        anne,
      ],
      [
        "a second shift on the line",
        "Navn;Dato;Start;Slut;Start 2;Slut 2\nAnne Holm;02-11-2026;08:00;12:00;12:30;16:00\n",
        ["213 Start 2,Slut 2 beside"],
      ],
      [
        "a second shift in one cell",
        "Navn;Dato;Tid;Tid 2\nAnne Holm;02-11-2026;08:00-12:00;12:30-16:00\n",
        ["213 Tid 2 beside"],
      ],
      [
        "two shifts under the times of the day",
        "Navn;Dato;Formiddag;Eftermiddag\nAnne Holm;02-11-2026;08:00-12:00;12:30-16:00\n",
        ["213 hours Formiddag,Eftermiddag beside"],
      ],
      [
        "a planned shift in one cell",
        "Navn;Dato;Planlagt;Start;Slut\nAnne Holm;02-11-2026;08:00-16:00;08:00;15:30\n",
        anne,
      ],
      [
        "hours that were paid before",
        "Navn;Dato;Timer;Udbetalte timer\nAnne Holm;02-11-2026;7,5;4\n",
        ["213 Udbetalte timer"],
      ],
      ["a rate under Lønsats", "Navn;Dato;Timer;Lønsats\nAnne Holm;02-11-2026;7,5;165\n", ["225"]],
      [
        "coming and going twice under other words",
        "Navn;Dato;Kommet;Ud;Ind;Gået\nAnne Holm;02-11-2026;08:00;12:00;12:30;16:00\n",
        ["213 Ind,Gået beside"],
      ],
      [
        "an unknown break where the hours are blank in a row",
        "Navn;Dato;Start;Slut;Afholdt pause;Timer\nAnne Holm;02-11-2026;08:00;16:00;30;\nJens Bach;02-11-2026;08:00;16:00;30;7,5\n",
        ["213 Afholdt pause"],
      ],
      [
        "an unknown break beside hours in every row",
        "Navn;Dato;Start;Slut;Afholdt pause;Timer\nAnne Holm;02-11-2026;08:00;16:00;30;7,5\n",
        anne,
      ],
      ["hours under I alt beside tasks", "Navn;Dato;Køkken;Bar;I alt\nAnne Holm;02-11-2026;3;4,5;7,5\n", anne],
      [
        "a running total under I alt",
        "Navn;Dato;I alt\nAnne Holm;02-11-2026;5\nAnne Holm;03-11-2026;7,5\n",
        ["213 hours"],
      ],
      ["pay under I alt", "Navn;Dato;Start;Slut;I alt\nAnne Holm;02-11-2026;08:00;15:30;1125\n", anne],
      [
        "who is confirmed, in a column that nobody knows",
        "Navn;Dato;Timer;Kontrolleret\nAnne Holm;02-11-2026;7,5;Ja\nJens Bach;02-11-2026;4;Nej\n",
        ["213 Kontrolleret"],
      ],
      ["nobody approved", "Navn;Dato;Timer;Leder godkendt\nAnne Holm;02-11-2026;7,5;Nej\n", ["213 Leder godkendt"]],
      ["no pay under Løn", "Navn;Dato;Timer;Løn\nAnne Holm;02-11-2026;7,5;Nej\n", ["213 Løn"]],
      [
        "who took a shift over",
        "Navn;Dato;Timer;Overtaget af\nAnne Holm;02-11-2026;7,5;Jens Bach\n",
        ["213 Overtaget af"],
      ],
      ["volunteers", "Navn;Dato;Timer;Frivillig\nAnne Holm;02-11-2026;7,5;Ja\n", ["213 Frivillig"]],
      ["no volunteers", "Navn;Dato;Timer;Frivillig\nAnne Holm;02-11-2026;7,5;Nej\n", anne],
      [
        "a title with the employee number of another than the card's",
        "Lønnr.: 101;\nDato;Timer\n02-11-2026;7,5\n",
        ["222"],
        { card: "12345" },
      ],
      [
        "a title with the card's own employee number",
        "Lønnr.: 100;\nDato;Timer\n02-11-2026;7,5\n",
        anne,
        { card: "12345" },
      ],
      [
        "the columns of a pivot table",
        "Rækkenavne;Sum af Timer\nAnne Holm;7,5\nHovedtotal;7,5\n",
        anne,
        { from: "2026-11-01", to: "2026-11-30" },
      ],
      ["hours at a half more", "Navn;Dato;Timer;Timer 50%\nAnne Holm;02-11-2026;7,5;2\n", ["213 Timer 50%"]],
      ["time taken off", "Navn;Dato;Timer;Afspadsering\nAnne Holm;02-11-2026;7,5;2\n", ["213 Afspadsering"]],
      ["paid time off", "Name,Date,Hours,PTO Hours\nAnne Holm,2026-11-02,7.5,4\n", ["213 PTO Hours"], dot],
      [
        "what was paid in cash",
        "Navn;Dato;Timer;Udbetalt kontant\nAnne Holm;02-11-2026;7,5;500\n",
        ["213 Udbetalt kontant"],
      ],
      [
        "an unknown column of days where no other says the day",
        "Navn;Timer;Kørt\nAnne Holm;7,5;02-11-2026\n",
        ["213 Kørt"],
      ],
      [
        "an unknown column of days where the period is said",
        "Navn;Timer;Kørt\nAnne Holm;7,5;02-11-2026\n",
        anne,
        { from: "2026-11-01", to: "2026-11-30" },
      ],
      [
        "who approved, and who did not",
        "Navn;Dato;Timer;Godkendt af\nAnne Holm;02-11-2026;7,5;Mette Vang\nJens Bach;02-11-2026;4;\nMaria Lund;02-11-2026;4;Afventer\n",
        anne,
      ],
      [
        "a title with the number of an employer that is not set up",
        "CVR-nr.;35254110;\nNavn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n",
        ["226 35254110"],
      ],
      [
        "a title with the employer's own number",
        "CVR-nr.: 13748136;;\nNavn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n",
        anne,
      ],
    ],
    same,
  );

  it("that are about tax are told as such, and so is another's name under the employer", async () => {
    const told = async (heading: string, value: string) =>
      shapes.told(`Navn;Dato;Timer;${heading}\nAnne Holm;02-11-2026;7,5;${value}\n`);
    expect(await told("Trækprocent", "38")).toContainEqual(
      expect.objectContaining({
        code: "column-ignored",
        data: { headings: ["Trækprocent"], counts: [1], isTax: true },
      }),
    );
    expect(await told("Afdeling", "Bar")).toContainEqual(
      expect.objectContaining({ code: "column-ignored", data: { headings: ["Afdeling"], counts: [1] } }),
    );
    const codes = async (name: string) => (await told("Arbejdsgiver", name)).map(({ code }) => code);
    expect(await codes("Café Nord ApS")).toContain("employer-named-otherwise");
    expect(await codes("firma 13748136 ApS")).not.toContain("employer-named-otherwise");
  });
});

describe("cells of hours", () => {
  shapes.each<string>(
    [
      ["parts of a day", "Navn;Dato;Timer\nAnne Holm;02-11-2026;0,3125\nJens Bach;03-11-2026;0,1875\n", ["202 0,3125"]],
      [
        "thirds of a day, which may be thirds of an hour",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;0,333333333333\n",
        ["202 0,333333333333"],
      ],
      [
        "parts of a day above their sum",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;0,3125\nAnne Holm;03-11-2026;0,8125\nI alt;;1,125\n",
        ["202 0,3125"],
      ],
      ["quarters of an hour", "Navn;Dato;Timer\nAnne Holm;02-11-2026;0,25\nAnne Holm;03-11-2026;0,5\n", ["12345 0,75"]],
      [
        "minutes in three decimals",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;0,750\nAnne Holm;03-11-2026;0,5\n",
        ["12345 1,25"],
      ],
      ["decimals of hours that say so", "Navn;Dato;Timer (decimal)\nAnne Holm;02-11-2026;0,3125\n", ["12345 0,3125"]],
      [
        "one of them a whole shift",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;0,3125\nAnne Holm;03-11-2026;7,1875\n",
        anne,
      ],
      [
        "minutes in a column of their own",
        "Navn;Dato;Timer;Minutter\nAnne Holm;02-11-2026;7;30\nJens Bach;02-11-2026;4;\n",
        ["12345 7,5", "23456 4"],
      ],
      ["the same in hours and in minutes", "Navn;Dato;Timer;Minutter\nAnne Holm;02-11-2026;7,5;450\n", anne],
      [
        "a comma that makes two cells of a number, beside a note",
        "Navn,Dato,Timer,Bemærkning\nAnne Holm,02-11-2026,7,5\nJens Bach,02-11-2026,4,25\n",
        ["202 7,5"],
      ],
      [
        "a comma that makes two cells of a number, and one too many",
        "Navn,Dato,Timer,Afdeling\nJens Bach,02-11-2026,4,\nAnne Holm,02-11-2026,7,4,\n",
        ["202 7,4"],
      ],
      [
        "commas, with numbers of departments beside whole hours",
        "Navn,Dato,Timer,Afdeling\nAnne Holm,02-11-2026,7,50\nAnne Holm,03-11-2026,1,50\n",
        ["12345 8"],
      ],
      ["commas, with numbers in quotation marks", 'Navn,Dato,Timer,Bemærkning\nAnne Holm,02-11-2026,"7,5",\n', anne],
    ],
    same,
  );

  it("whose decimals are all those of minutes are told", async () => {
    const codes = async (...hours: readonly string[]) =>
      shapes.noticesOf(`Navn;Dato;Timer\n${hours.map((one, at) => `Anne Holm;0${at + 1}-11-2026;${one}\n`).join("")}`);
    expect(await codes("7,30", "4,15", "6,00", "8")).toContain("hours-like-minutes");
    expect(await codes("7,30", "4,15", "6,50")).not.toContain("hours-like-minutes");
    expect(await codes("7,30", "4,00")).not.toContain("hours-like-minutes");
    expect(await codes("7:30", "4:15")).not.toContain("hours-like-minutes");
  });
});

describe("sheets of one person each", () => {
  const sheet = (name: string, hours: number) => ({
    name,
    rows: [
      ["Dato", "Timer"],
      [november(2), hours],
    ],
  });
  shapes.each<readonly TestSheet[]>(
    [
      ["that bear their names", [sheet("Anne Holm", 7.5), sheet("Jens Bach", 4)], ["12345 7,5", "23456 4"]],
      ["that bear first names only", [sheet("Anne", 7.5), sheet("Jens", 4)], ["213 card nobody"]],
      ["of which one is no person's", [sheet("Anne Holm", 7.5), sheet("Ark2", 4)], anne],
    ],
    (sheets) => workbookOf(...sheets),
  );
});

describe("days and people", () => {
  shapes.each<string>(
    [
      ["several days in a cell", "Navn;Dato;Timer\nAnne Holm;2.–6. november;37\n", ["202 2.–6. november"]],
      ["years of two figures", "Navn;Dato;Timer\nAnne Holm;02-11-26;5\nAnne Holm;03-11-26;2,5\n", anne],
      [
        "one year of two figures among others",
        "Navn;Dato;Timer\nAnne Holm;02-11-26;5\nAnne Holm;03-11-2026;2,5\n",
        ["202 02-11-26"],
      ],
      ["weekdays of two letters", "Navn;Dato;Timer\nAnne Holm;Ma 2/11-26;5\nAnne Holm;Ti. 03-11-2026;2,5\n", anne],
      ["days under Fra and Til", "Navn;Fra;Til;Timer\nAnne Holm;01-11-2026;30-11-2026;7,5\n", anne],
      [
        "a single American day",
        "Name,Date,Start,End\nAnne Holm,11/2/2026,8:00 AM,3:30 PM\n",
        ["203 11.02.2026,02.11.2026 11/2/2026"],
        dot,
      ],
      [
        "shifts that somebody else took",
        "Navn;Dato;Timer;Bemærkning\nAnne Holm;02-11-2026;7,5;Vagten overtaget af Jens\nMaria Lund;03-11-2026;4;Byttet med Jens\nJens Bach;03-11-2026;4;Byttet om på møbler\n",
        ["223", "223"],
      ],
      [
        "texts that say it is no work, not theirs, or told twice",
        `Navn;Dato;Timer;Note\n${["Løn under sygdom", "Var syg hele dagen", "Hjemsendt efter 2 timer", "Ikke mødt op", "Udbetalt i oktober", "Frivilligt arbejde", "Modregnes i forskud", "Rettelse", "Rettelse til linje 2", "Forventet", "Prøvevagt uden løn"].map((note) => `Anne Holm;02-11-2026;7,5;${note}\n`).join("")}`,
        Array.from({ length: 11 }, () => "223"),
      ],
      [
        "texts that only sound like it",
        "Navn;Dato;Timer;Note\nAnne Holm;02-11-2026;5;Vikar for syg kollega\nAnne Holm;03-11-2026;2,5;Rettelser i kasseregnskab\n",
        anne,
      ],
      [
        "a text that says somebody left so much before the end",
        "Navn;Dato;Start;Slut;Note\nAnne Holm;02-11-2026;08:00;15:30;Gik 2 timer før\n",
        ["202 Gik 2 timer før"],
      ],
      [
        "a row for each person's day, with first names",
        "Dato;Anne;Jens\n02-11-2026;7,5;4\n",
        ["213 card,hours persons"],
      ],
      ["weekdays of two letters as columns", "Navn;Ma;Ti;On;To;Fr\nAnne Holm;7;;;4;\n", ["213 hours days"]],
      ["only a whole hour and kl.", "Navn;Dato;Start;Slut\nAnne Holm;02-11-2026;kl. 8;kl. 15.30\n", anne],
      ["hours under Arbejdstid alone", "Navn;Dato;Arbejdstid\nAnne Holm;02-11-2026;7:30\n", anne],
      ["hours beside Arbejdstid", "Navn;Dato;Arbejdstid;Timer\nAnne Holm;02-11-2026;37;7,5\n", anne],
      [
        "a person with a label or a number above their lines",
        "Navn;Dato;Timer\nMedarbejder: Anne Holm;;\n;02-11-2026;7,5\nJens Bach (101);;\n;02-11-2026;4\n",
        ["12345 7,5", "23456 4"],
      ],
      ["hours with dots as a Danish spreadsheet shows them", "Navn;Dato;Timer\nAnne Holm;02/11/2026;07.30.00\n", anne],
      [
        "one person's sheet with the name above it",
        "Timeseddel november 2026;\nNavn: Anne Holm;\nDato;Timer\n02-11-2026;7,5\nI alt;7,5\n",
        anne,
      ],
      [
        "days without a month below their period",
        "Periode: 01-11-2026 - 30-11-2026;;\nNavn;Dag;Timer\nAnne Holm;2;7,5\n",
        anne,
      ],
      [
        "one person's sheet with another person further down",
        "Navn: Anne Holm;\nDato;Timer\n02-11-2026;7,5\nNavn: Jens Bach;\n02-11-2026;4\n",
        ["213 card nobody"],
      ],
      ["one person's sheet with a name that no card has", "Navn: Ole Dam;\nDato;Timer\n02-11-2026;7,5\n", ["222"]],
      ["first and last names under First and Last", "First,Last,Date,Hours\nAnne,Holm,2026-11-02,7.5\n", anne, dot],
      ["what a person logs in with", "username,fname,lname,Date,Hours\nanne,Anne,Holm,2026-11-02,7.5\n", anne, dot],
    ],
    same,
  );

  it("of another month than the period above them are told", async () => {
    const file = (period: string) => `Periode;${period};\nNavn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n`;
    expect(await shapes.noticesOf(file("01-10-2026 til 31-10-2026"))).toContain("title-month-differs");
    expect(await shapes.noticesOf(file("16-10-2026 til 15-11-2026"))).not.toContain("title-month-differs");
  });

  it("several days of one cell are told apart from a day that is written wrongly", async () => {
    const fault = async (day: string) => {
      const done = await shapes.rehearsed(`Navn;Dato;Timer\nAnne Holm;${day};7,5\n`, {});
      const [problem] = done.ok ? done.value.problems : done.error;
      return problem?.code === "field-not-understood" ? problem.data.fault : problem?.code;
    };
    for (const days of [
      "2.–6. november",
      "02-11-2026 - 06-11-2026",
      "2/11-6/11",
      "2.-6.11.2026",
      "2. og 3. november 2026",
    ])
      expect(await fault(days), days).toBe("several-days");
    for (const day of ["02-11-206", "2", "i mandags", "2.11", "november"])
      expect(await fault(day), day).not.toBe("several-days");
  });
});
