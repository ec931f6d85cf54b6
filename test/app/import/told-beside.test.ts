import { describe, expect, it } from "vitest";
import { ShapeOffice } from "../../support/shapes.js";

/** What stands beside the hours and says that they are paid already, are not approved, or are of another kind; as in `shapes.test.ts`. */

const shapes = new ShapeOffice();
const dot = { habits: { mark: "dot" } } as const;
const anne = ["12345 7,5"];
const allThree = ["12345 7,5", "23456 4", "34567 4"];

describe("a text that says that the pay has been handed over", () => {
  shapes.each<string>(
    [
      [
        "holds the row back",
        "Navn;Dato;Timer;Note\nAnne Holm;02-11-2026;7,5;acconto 500 kr.\nJens Bach;02-11-2026;4;har fået 640 kr. kontant\nMaria Lund;02-11-2026;4;Timerne er betalt via MobilePay 3/11\n",
        ["223", "223", "223"],
      ],
      [
        "is another than one that says how it is to be paid",
        "Navn;Dato;Timer;Note\nAnne Holm;02-11-2026;7,5;skal betales kontant\nJens Bach;02-11-2026;4;100 % betaling, kunden har betalt med kort\nMaria Lund;02-11-2026;4;forskudt tid, frokost betales ikke\n",
        allThree,
      ],
      [
        "in full or in part",
        "Navn;Dato;Timer;Note\nAnne Holm;02-11-2026;7,5;2 t. betales ikke\nJens Bach;02-11-2026;4;skal kun have halv løn\nMaria Lund;02-11-2026;4;får ikke hele beløbet: betales kun halvt\n",
        ["223", "223", "223"],
      ],
      [
        "and hours to take off",
        "Navn;Dato;Start;Slut;Note\nAnne Holm;02-11-2026;08:00;15:30;træk 1 time\nJens Bach;02-11-2026;08:00;12:00;der fratrækkes 2 timer\n",
        ["202 træk 1 time", "202 fratrækkes 2 timer"],
      ],
    ],
    (file) => file,
  );
});

describe("a text that says of the clock that nobody was there to stop it", () => {
  shapes.each<string>(
    [
      [
        "holds reckoned hours back",
        "Navn;Dato;Ind;Ud;Bem.\nAnne Holm;02-11-2026;08:00;23:59;Automatisk udstempling\nJens Bach;02-11-2026;08:00;23:59;glemte at stemple ud\n",
        ["202 Automatisk udstempling", "202 glemte at stemple"],
      ],
      [
        "in English",
        "Name,Date,Clock in,Clock out,Notes\nAnne Holm,2026-11-02,08:00,23:59,Auto clock-out\n",
        ["202 Auto clock-out"],
      ],
      [
        "holds none back that was forgotten",
        "Navn;Dato;Ind;Ud;Bem.\nAnne Holm;02-11-2026;08:00;15:30;glemte nøglen\n",
        anne,
      ],
    ],
    (file) => file,
  );
});

describe("two columns of texts", () => {
  shapes.each<string>(
    [
      ["are both texts", "Navn;Dato;Timer;Beskrivelse;Kommentar\nAnne Holm;02-11-2026;7,5;Rengøring;god dag\n", anne],
      [
        "are both heard",
        "Navn;Dato;Start;Slut;Beskrivelse;Kommentar\nAnne Holm;02-11-2026;08:00;16:00;Rengøring;gik kl. 14\nJens Bach;02-11-2026;08:00;12:00;Syg;\nMaria Lund;02-11-2026;08:00;12:00;Opvask;Syg\n",
        ["202 gik kl. 14", "223", "223"],
      ],
    ],
    (file) => file,
  );
});

describe("a column beside the hours", () => {
  shapes.each<string>(
    [
      ["of advances, however they are spelt", "Navn;Dato;Timer;Akonto\nAnne Holm;02-11-2026;7,5;500\n", ["213 Akonto"]],
      ["of advances in Italian", "Navn;Dato;Timer;Acconto\nAnne Holm;02-11-2026;7,5;500\n", ["213 Acconto"]],
      ["of accounts is none of advances", "Navn;Dato;Timer;Konto\nAnne Holm;02-11-2026;7,5;2210\n", anne],
      [
        "of what has been settled",
        "Navn;Dato;Timer;Afregnet den\nAnne Holm;02-11-2026;7,5;05-11-2026\n",
        ["213 Afregnet den"],
      ],
      ["of what has been exported", "Name,Date,Hours,Exported\nAnne Holm,2026-11-02,7:30,Yes\n", ["213 Exported"], dot],
      [
        "of what the shift's state is",
        "Navn;Dato;Timer;Vagtstatus\nAnne Holm;02-11-2026;7,5;Godkendt\nJens Bach;02-11-2026;4;Åben\n",
        anne,
      ],
      ["of who has come", "Navn;Dato;Timer;Fremmøde\nAnne Holm;02-11-2026;7,5;x\nJens Bach;02-11-2026;4;\n", anne],
      [
        "of initials and days below an approval cut short",
        "Navn;Dato;Timer;Godk.\nAnne Holm;02-11-2026;7,5;BL 5/11\nJens Bach;02-11-2026;4;BL d. 05.11.2026\nMaria Lund;02-11-2026;4;\n",
        ["12345 7,5", "23456 4"],
      ],
      [
        "of signatures that a row lacks",
        "Navn;Dato;Timer;Underskrift leder\nAnne Holm;02-11-2026;7,5;BL\nJens Bach;02-11-2026;4;\nI alt;;11,5;\n",
        ["213 Underskrift leder"],
      ],
      [
        "of signatures that all rows bear",
        "Navn;Dato;Timer;Underskrift leder\nAnne Holm;02-11-2026;7,5;BL\nJens Bach;02-11-2026;4;BL\nI alt;;11,5;\n",
        ["12345 7,5", "23456 4"],
      ],
      ["of signatures that none bears", "Navn;Dato;Timer;Underskrift\nAnne Holm;02-11-2026;7,5;\n", anne],
      ["of numbers of wage types", "Medarbejdernummer;Løndelsnummer;Antal;Dato\n100;110;7,5;02-11-2026\n", ["223"]],
      [
        "of what wage types are described as",
        "Navn;Dato;Timer;Løndelsbeskrivelse\nAnne Holm;02-11-2026;7,5;Sygeløn\n",
        ["213 Løndelsbeskrivelse"],
      ],
      ["of a pay in percent", "Navn;Dato;Timer;Løn %\nAnne Holm;02-11-2026;7,5;50\n", ["213 Løn %"]],
      ["of a percentage alone", "Navn;Dato;Timer;%\nAnne Holm;02-11-2026;7,5;50\n", ["213 %"]],
      ["of pay in euro", "Navn;Dato;Timer;Løn €\nAnne Holm;02-11-2026;7,5;150\n", ["213 Løn € currency"]],
      ["of corrected hours", "Navn;Dato;Timer;Rettede timer\nAnne Holm;02-11-2026;7,5;6\n", ["213 Rettede timer"]],
      [
        "of what is to be added or taken off",
        "Navn;Dato;Timer;Korrektion\nAnne Holm;02-11-2026;7,5;-1,5\n",
        ["213 Korrektion"],
      ],
      ["of nothing to be added", "Navn;Dato;Timer;Regulering\nAnne Holm;02-11-2026;7,5;0,00\n", anne],
      ["of hours that are not paid", "Navn;Dato;Timer;Ikke betalt\nAnne Holm;02-11-2026;7,5;2\n", ["213 Ikke betalt"]],
      ["of what a leader says", "Navn;Dato;Timer;Leder OK\nAnne Holm;02-11-2026;7,5;Nej\n", ["213 Leder OK"]],
      [
        "of what has only been handed in",
        "Navn;Dato;Timer;Timesedlens status\nAnne Holm;02-11-2026;7,5;Godkendt\nJens Bach;02-11-2026;4;Indsendt\n",
        anne,
      ],
      ["of absence cut short", "Navn;Dato;Timer;Frav.\nAnne Holm;02-11-2026;7,5;S\n", ["213 Frav."]],
      ["of overtime by its letters", "Navn;Dato;Timer;OT1\nAnne Holm;02-11-2026;7,5;2\n", ["213 OT1"]],
      ["of evening hours", "Navn;Dato;Timer;Aften;Nat\nAnne Holm;02-11-2026;7,5;2;0\n", ["213 Aften"]],
      ["of no evening hours", "Navn;Dato;Timer;Aften;Nat\nAnne Holm;02-11-2026;7,5;0;\n", anne],
      [
        "of rates in Swedish kroner",
        "Navn;Dato;Timer;Timeløn (SEK)\nAnne Holm;02-11-2026;7,5;150\n",
        ["213 Timeløn (SEK) currency"],
      ],
      ["of seconds", "Navn;Dato;Varighed (sek)\nAnne Holm;02-11-2026;27000\n", anne],
      [
        "of another arrangement",
        "Navn;Dato;Timer;Ordning\nAnne Holm;02-11-2026;7,5;Frikort\nJens Bach;02-11-2026;4;Fleksjob\n",
        ["223"],
      ],
      [
        "that says who is to be paid, and not when",
        "Navn;Dato;Timer;Udbetales\nAnne Holm;02-11-2026;7,5;Ja\nJens Bach;02-11-2026;4;Nej\n",
        anne,
      ],
      [
        "that says who has a card, and not which",
        "Navn;Dato;Timer;Frikort\nAnne Holm;02-11-2026;7,5;Ja\nJens Bach;02-11-2026;4;Nej\n",
        anne,
      ],
      [
        "of CVR numbers is the employer's",
        "Navn;Virksomhed;Dato;Timer\nAnne Holm;13748136;02-11-2026;7,5\nJens Bach;35254110;02-11-2026;4\n",
        ["226 35254110"],
      ],
    ],
    (file) => file,
  );

  it("of CVR numbers names no other employer", async () => {
    const told = await shapes.told("Navn;Virksomhed;Dato;Timer\nAnne Holm;13748136;02-11-2026;7,5\n");
    expect(told.map(({ code }) => code)).not.toContain("employer-named-otherwise");
  });
});

describe("when the work was done", () => {
  shapes.each<string>(
    [
      [
        "is said by columns of days beside their sum",
        "Navn;Mandag 02-11-2026;Tirsdag 03-11-2026;I alt\nAnne Holm;7,5;;7,5\n",
        ["213 day period"],
      ],
      ["is said by columns of three days", "Navn;man 2/11;tir 3/11;ons 4/11\nAnne Holm;7,5;;\n", ["213 hours days"]],
      [
        "is said by weekdays beside a week, without a heading for names",
        "Uge 45;man;tir;ons;tor;fre\nAnne Holm;7,5;;;;\n",
        ["213 card,hours,day days"],
      ],
      [
        "is said by a period in one cell",
        "Navn;Periode;Timer\nAnne Holm;01-11-2026 - 30-11-2026;15\n",
        ["213 day period"],
      ],
      [
        "is a week where the hours are those of the days above",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;3,5\nAnne Holm;03-11-2026;4\nAnne Holm;Uge 45;7,5\n",
        anne,
      ],
      [
        "is a week where the hours are those of the one day above",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\nAnne Holm;Uge 45;7,5\n",
        ["202 Uge 45"],
      ],
      ["is a week and no sum", "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\nAnne Holm;Uge 46;4\n", ["202 Uge 46"]],
    ],
    (file) => file,
  );
});

describe("headings cut short", () => {
  shapes.each<string>(
    [
      ["of hours", "Navn;Dato;Antal t.\nAnne Holm;02-11-2026;7,5\n", anne],
      ["of hours and minutes", "Navn;Dato;Timer:min\nAnne Holm;02-11-2026;7:30\n", anne],
      ["of hours in English", "Employee,Date,Hrs\nAnne Holm,2026-11-02,7:30\n", anne, dot],
      [
        "of regular hours beside no others",
        "Last,First,Date,Regular hours,Overtime hours\nHolm,Anne,2026-11-02,7:30,0:00\n",
        anne,
        dot,
      ],
      ["of the clock", "Navn;Dato;Ind kl.;Ud kl.\nAnne Holm;02-11-2026;08:00;15:30\n", anne],
      ["of coming and going", "Navn;Dato;Møder;Går\nAnne Holm;02-11-2026;08:00;15:30\n", anne],
    ],
    (file) => file,
  );
});
