import { describe, expect, it } from "vitest";
import { type Shape, ShapeOffice } from "../../support/shapes.js";
import { clock, duration, november, type TestSheet, workbookOf } from "../../support/workbook.js";

/**
 * Files as time systems and offices send them. Of each it is said who is paid how many hours (`12345 7,5`), with how many rows
 * of what kind left out, or under which number the file waits and why.
 */

const shapes = new ShapeOffice();
const { office } = shapes;

const dot = { habits: { mark: "dot" } } as const;
const anne = ["12345 7,5"];
const both = ["12345 15", "23456 4"];

describe("what time systems export", () => {
  shapes.each<string>(
    [
      [
        "a detailed report with start and end dates of shifts, one past midnight",
        "User,Email,Project,Description,Billable,Start date,Start time,End date,End time,Duration\nAnne Holm,a@b.dk,Café,,Yes,2026-11-02,08:00:00,2026-11-02,15:30:00,07:30:00\nAnne Holm,a@b.dk,Café,,Yes,2026-11-03,08:00:00,2026-11-03,15:30:00,07:30:00\nJens Bach,j@b.dk,Café,,No,2026-11-02,22:00:00,2026-11-03,02:00:00,04:00:00\n",
        both,
        dot,
      ],
      [
        "the same hours told twice, as time and as a figure, days before months, AM and PM",
        '"User","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)"\n"Anne Holm","02/11/2026","08:00:00 AM","02/11/2026","03:30:00 PM","07:30:00","7.50"\n"Jens Bach","13/11/2026","08:00:00 AM","13/11/2026","12:15:00 PM","04:15:00","4.25"\n',
        ["12345 7,5", "23456 4,25"],
        dot,
      ],
      [
        "hours told twice, the second rounded to hundredths",
        "User,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)\nAnne Holm,27/11/2026,09:00:00 AM,27/11/2026,12:20:00 PM,03:20:00,3.33\nAnne Holm,28/11/2026,09:00:00 AM,28/11/2026,01:10:00 PM,04:10:00,4.17\n",
        ["12345 7,5"],
      ],
      [
        "questions as headings; what nobody has approved is left out",
        "Date,Hours,Hours Rounded,Billable?,Approved?,First Name,Last Name,Employee Id,Employee?\n2026-11-02,7.5,7.5,Yes,Yes,Anne,Holm,100,Yes\n2026-11-03,7.25,7.25,Yes,No,Anne,Holm,100,Yes\n",
        anne,
        dot,
      ],
      [
        "a break told by its length and by its clock times, and the unpaid part of it: hours stand beside it",
        'Name,Payroll ID,Clock in date,Clock in time,Clock out date,Clock out time,Break start,Break end,Break length,Unpaid breaks,Total paid hours,OT hours\nAnne Holm,100,"Nov 02, 2026",8:00am,"Nov 02, 2026",4:00pm,12:00pm,12:30pm,0.50,0.50,7.50,0.00\nTotals for Anne Holm,,,,,,,,,0.50,7.50,0.00\n',
        anne,
        dot,
      ],
      [
        "a rate and an hourly rate: the first is what the row comes to",
        "Date,From,To,Duration,Rate,User,Hourly rate,Type\n2026-11-02,08:00,15:30,7:30,1125.00,Anne Holm,150.00,timesheet\n",
        anne,
        dot,
      ],
      [
        "sick leave in a column of leave",
        "Employee,Timesheet Date,Start,End,Mealbreak,Total Hours,Leave,Approved\nAnne Holm,02/11/2026,08:00,16:00,00:30,7.5,No,Yes\nMaria Lund,13/11/2026,,,,7.4,Sick Leave,Yes\n",
        ["223"],
        dot,
      ],
      [
        "wage types by number and by name; the second is no hours",
        "Medarb.nr.;Dato;Lønart;Lønarttekst;Antal;Sats\n100;02-11-2026;1;Timeløn;7,5;150\n100;02-11-2026;20;Aftentillæg;3;25\n",
        ["223", "223"],
      ],
      [
        "one line a person with the days of the pay period",
        "CVR;Medarbejdernr;Lønart;Antal;Sats;Beløb;Dato fra;Dato til\n13748136;100;1;15,00;150,00;2250,00;01-11-2026;30-11-2026\n",
        ["12345 15"],
      ],
      [
        "hours spent on a task",
        "Date,Employee,Project,Task,Description,Hours Spent\n2026-11-02,Anne Holm,X,Y,/,7.5\n",
        anne,
        dot,
      ],
      [
        "what the row comes to, named rate, beside an internal rate",
        "Date,From,To,Duration,Rate,Internal rate,User\n2026-11-02,08:00,15:30,7.5,1125,1125,Anne Holm\n",
        anne,
        dot,
      ],
      [
        "what a person logs in with beside the name",
        "Date,From,To,Duration,User,Username,Hourly rate,Type\n2026-11-02,08:00,15:30,7:30,Anne Holm,anne,150.00,timesheet\n",
        anne,
        dot,
      ],
      [
        "entry and exit, worked and payroll hours, no overtime",
        "Full Name,Member Code,Date,Day,Entry,Exit,Break,Tracked Hours,Payroll Hours,Daily Overtime Hours\nAnne Holm,100,2026-11-02,Mon,08:00,16:00,0h 30m,8h 0m,7h 30m,0h 0m\n",
        anne,
        dot,
      ],
      [
        "an approval told as a time",
        "Employee,Employee Export Code,Date,Start Time,End Time,Mealbreak,Total Hours,Time Approved\nAnne Holm,100,02/11/2026,8:00 AM,4:00 PM,0:30,7.50,Yes\nJens Bach,101,13/11/2026,8:00 AM,12:00 PM,0:00,4.00,No\n",
        anne,
        dot,
      ],
      [
        "planned and actual times",
        "Navn;Dato;Planlagt start;Planlagt slut;Faktisk start;Faktisk slut\nAnne Holm;02-11-2026;08:00;16:00;08:00;15:30\n",
        anne,
      ],
    ],
    (file) => file,
  );
});

describe("what offices write", () => {
  shapes.each<string>(
    [
      [
        "a break in minutes without brackets, and net hours",
        "Navn;Dato;Start;Slut;Pause min;Timer netto\nAnne Holm;02-11-2026;08:00;16:00;30;7,5\n",
        anne,
      ],
      [
        "the days of a period that is said",
        "Navn;Dag;Timer\nAnne Holm;2;7,5\n",
        anne,
        { from: "2026-11-01", to: "2026-11-30" },
      ],
      [
        "the day of the week beside the date, weekends blank",
        "Dag;Dato;Navn;Start;Slut;Timer\nFre;06-11-2026;Anne Holm;08:00;15:30;7,5\nLør;07-11-2026;Anne Holm;;;\nSøn;08-11-2026;Anne Holm;;;\n",
        anne,
      ],
      [
        "breaks in words and as clock times",
        "Navn;Dato;Start;Slut;Pause\nAnne Holm;02-11-2026;08:00;16:00;½ time\nAnne Holm;03-11-2026;08:00;16:00;en halv time\nJens Bach;02-11-2026;08:00;12:00;ingen\nMaria Lund;03-11-2026;08:00;16:00;12:00-12:30\n",
        ["12345 15", "23456 4", "34567 7,5"],
      ],
      [
        "a break that stands only in a note, where hours are reckoned",
        "Navn;Dato;Start;Slut;Bemærkning\nAnne Holm;02-11-2026;08:00;16:00;inkl. 30 min pause\nJens Bach;02-11-2026;08:00;16:00;frokost 12-12.30\n",
        ["202 pause", "202 frokost"],
      ],
      [
        "a break in a note that is taken off, paid, or none",
        "Navn;Dato;Start;Slut;Pause;Bemærkning\nAnne Holm;02-11-2026;08:00;16:00;30;30 min pause\nJens Bach;02-11-2026;08:00;12:00;;uden pause\nMaria Lund;02-11-2026;08:00;15:30;;30 min betalt frokost\n",
        ["12345 7,5", "23456 4", "34567 7,5"],
      ],
      [
        "hours told twice, where the second are those to pay",
        "Navn;Dato;Timer i alt;Timer til udbetaling\nAnne Holm;02-11-2026;8;7,5\n",
        ["213 Timer til udbetaling"],
      ],
      [
        "kilometres among the hours",
        "Navn;Dato;Antal;Enhed\nAnne Holm;02-11-2026;7,5;timer\nAnne Holm;02-11-2026;8;km\n",
        ["223"],
      ],
      ["a department named unit", "Navn;Dato;Timer;Enhed\nAnne Holm;02-11-2026;7,5;Café Nord\n", anne],
      [
        "an evening supplement told as hours in a text",
        "Navn;Dato;Timer;Tekst\nAnne Holm;02-11-2026;7,5;\nAnne Holm;02-11-2026;3;Aftentillæg\n",
        ["223"],
      ],
      [
        "hours carried over",
        "Navn;Dato;Timer;Tekst\nAnne Holm;01-11-2026;10;Overført fra oktober\nAnne Holm;02-11-2026;7,5;\n",
        ["223"],
      ],
      [
        "what is not to be paid",
        "Navn;Dato;Timer;Betales\nAnne Holm;02-11-2026;7,5;ja\nJens Bach;02-11-2026;3;nej\n",
        anne,
      ],
      ["what is payable, none of it", "Name,Date,Hours,Payable\nAnne Holm,2026-11-02,3,No\n", ["403 No"]],
      ["what has gone out of the plan", "Navn;Dato;Timer;Udgår\nAnne Holm;02-11-2026;7,5;x\n", ["213 Udgår"]],
      ["what a note says is paid", "Navn;Dato;Timer;Bemærkning\nAnne Holm;02-11-2026;7,5;Allerede udbetalt\n", ["223"]],
      ["a supplement in percent", "Navn;Dato;Timer;Tillæg %\nAnne Holm;02-11-2026;7,5;50\n", ["213 Tillæg %"]],
      [
        "one wrong employer on every line",
        "CVR;Navn;Dato;Timer\n99999993;Anne Holm;02-11-2026;7,5\n99999993;Anne Holm;03-11-2026;3\n",
        ["226 99999993"],
      ],
      [
        "one wrong employer on one line of two",
        "CVR;Navn;Dato;Timer\n99999993;Anne Holm;02-11-2026;7,5\n13748136;Anne Holm;03-11-2026;3\n99999993;Anne Holm;04-11-2026;3\n",
        ["226 99999993", "226 99999993"],
      ],
      ["a spreadsheet's number for a day", "Navn;Dato;Timer\nAnne Holm;46328;7,5\n", ["202 46328"]],
      ["a break of 0,5", "Navn;Dato;Start;Slut;Pause\nAnne Holm;02-11-2026;08:00;16:00;0,5\n", anne],
      ["a break of 30,00", "Navn;Dato;Start;Slut;Pause\nAnne Holm;02-11-2026;08:00;16:00;30,00\n", anne],
      ["a break of 0,30", "Navn;Dato;Start;Slut;Pause\nAnne Holm;02-11-2026;08:00;16:00;0,30\n", ["202 0,30"]],
      ["a break of 1", "Navn;Dato;Start;Slut;Pause\nAnne Holm;02-11-2026;08:00;16:00;1\n", ["203 0:01,1:00 1"]],
      ["a break of 1 hour", "Navn;Dato;Start;Slut;Pause (timer)\nAnne Holm;02-11-2026;08:00;16:30;1\n", anne],
      ["a rest of 30", "Navn;Dato;Mødt;Gået;Hvil\nAnne Holm;02-11-2026;08:00;16:00;30\n", anne],
      [
        "a deduction nobody can name",
        "Navn;Dato;Mødt;Gået;Fradrag\nAnne Holm;02-11-2026;08:00;16:00;0:30\n",
        ["213 Fradrag"],
      ],
      [
        "two columns of breaks that say the same",
        "Navn;Dato;Mødt;Gået;Pause;Frokost\nAnne Holm;02-11-2026;08:00;16:00;30;30\n",
        ["213 Frokost"],
      ],
      ["two breaks of their own", "Navn;Dato;Mødt;Gået;Pause;Frokost\nAnne Holm;02-11-2026;08:00;16:15;15;30\n", anne],
      ["minutes, as the heading says", "Navn;Dato;Varighed (min)\nAnne Holm;02-11-2026;450\n", anne],
      ["a quarter of an hour in minutes", "Navn;Dato;Minutter\nAnne Holm;02-11-2026;15\n", ["12345 0,25"]],
      ["seconds, as the heading says", "User,Date,Duration (seconds)\nAnne Holm,2026-11-02,27000\n", anne],
      ["hours and minutes apart", "Navn;Dato;Timer;Minutter\nAnne Holm;02-11-2026;7;30\n", ["12345 7,5"]],
      ["overtime beside hours", "Navn;Dato;Timer;Overtid\nAnne Holm;02-11-2026;7,5;2\n", ["213 Overtid"]],
      ["no overtime beside hours", "Navn;Dato;Timer;Overtid\nAnne Holm;02-11-2026;7,5;0\n", anne],
      [
        "overtime that is a part of the total",
        "Navn;Dato;Timer i alt;Heraf overtid\nAnne Holm;02-11-2026;7,5;2\n",
        anne,
      ],
      ["a column for each day", "Navn;Uge;Man;Tir;Ons;Tor;Fre\nAnne Holm;45;7,5;7,5;;;\n", ["213 hours,day days"]],
      ["a week and no day", "Navn;Uge;Timer\nAnne Holm;45;15\n", ["213 day period"]],
      ["a month and no day", "Navn;Måned;Timer\nAnne Holm;November 2026;15\n", ["213 day period"]],
      [
        "a week and no day, with the period said",
        "Navn;Uge;Timer\nAnne Holm;45;15\n",
        ["12345 15"],
        { from: "2026-11-01", to: "2026-11-30" },
      ],
      ["nobody", "Dato;Timer\n02-11-2026;7,5\n", ["213 card nobody"]],
      [
        "approved in many ways, and in none",
        "Navn;Dato;Timer;Godkendt\nAnne Holm;02-11-2026;7,5;✓\nJens Bach;02-11-2026;2;TRUE\nJens Bach;03-11-2026;2;Godkendt af BL\nMaria Lund;03-11-2026;4;afvist\n",
        ["12345 7,5", "23456 4"],
      ],
      ["a status that says OK", "Navn;Dato;Timer;Status\nAnne Holm;02-11-2026;7,5;OK\n", anne],
      [
        "sums of departments in lines without a day",
        "Navn;Dato;Timer\nAfdeling: Bar;;\nAnne Holm;02-11-2026;7,5\nSum Bar;;7,5\nAfdeling: Køkken;;\nJens Bach;02-11-2026;4\nSum Køkken;;4\nTotal alle;;11,5\n",
        ["12345 7,5", "23456 4"],
      ],
      [
        "a correction below zero",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\nAnne Holm;02-11-2026;-7,5\n",
        ["202 -7,5"],
      ],
      [
        "a night on which the clock is put back",
        "Navn;Dato;Start;Slut\nAnne Holm;24-10-2026;22:00;06:00\n",
        ["12345 9"],
      ],
      [
        "notes and a line to sign below",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n;;\nHusk: ferie i uge 47;;\nUnderskrift: ____;;\n",
        anne,
      ],
      [
        "quarters as fractions",
        "Navn;Dato;Timer\nAnne Holm;02-11-2026;7½\nJens Bach;02-11-2026;3 3/4 t\n",
        ["12345 7,5", "23456 3,75"],
      ],
      ["whole hours of the clock", "Navn;Dato;Fra;Til;Pause\nAnne Holm;02-11-2026;8;16;30\n", anne],
      [
        "numbers beside names in one cell",
        "Medarbejder;Dato;Timer\n100 Anne Holm;02-11-2026;7,5\n101 - Jens Bach;02-11-2026;4\nMaria Lund (102);02-11-2026;7,5\n",
        ["12345 7,5", "23456 4", "34567 7,5"],
      ],
      ["numbers where names are expected", "Medarbejder;Dato;Timer\n100;02-11-2026;7,5\n", anne],
      [
        "two numbers of a person: the payroll's counts",
        "Medarbejder;Medarbejder-ID;Lønnummer;Dato;Timer\nAnne Holm;1;100;02-11-2026;7,5\n",
        anne,
      ],
      [
        "two shifts on a line",
        "Navn;Dato;Start;Slut;Start 2;Slut 2\nAnne Holm;02-11-2026;08:00;12:00;13:00;16:30\n",
        ["213 Start 2,Slut 2 beside"],
      ],
      [
        "two shifts on a line that has its hours",
        "Navn;Dato;Timer;Start;Slut;Start 2;Slut 2\nAnne Holm;02-11-2026;7,5;08:00;12:00;13:00;16:30\n",
        anne,
      ],
      [
        "days with «d.» in front, approvals as crosses",
        "Navn;Dato;Timer;Godkendt\nAnne Holm;d. 2/11-2026;7,5;x\nJens Bach;d. 2/11-2026;4;\n",
        anne,
      ],
      ["two numbers and no name", "Medarbejder-ID;Lønnummer;Dato;Timer\n1;100;02-11-2026;7,5\n", ["213 Lønnummer"]],
      ["sick pay as a kind of pay", "Medarb.nr.;Løndel;Antal;Dato\n100;Sygeløn;7,5;02-11-2026\n", ["223"]],
      [
        "a note that begins with being sick",
        "Navn;Dato;Timer;Bemærkning\nAnne Holm;02-11-2026;7,5;Syg hele dagen\n",
        ["223"],
      ],
      [
        "a note that tells of somebody sick",
        "Navn;Dato;Timer;Bemærkning\nAnne Holm;02-11-2026;7,5;Vikar for en syg\n",
        anne,
      ],
      ["what was cancelled", "Navn;Dato;Timer;Annulleret\nAnne Holm;02-11-2026;7,5;Ja\n", ["213 Annulleret"]],
      ["nothing cancelled", "Navn;Dato;Timer;Annulleret\nAnne Holm;02-11-2026;7,5;Nej\n", anne],
      ["what is paid already", "Navn;Dato;Timer;Udbetalt\nAnne Holm;02-11-2026;7,5;Ja\n", ["213 Udbetalt"]],
      ["hours at half and full more", "Navn;Dato;Timer;50%;100 %\nAnne Holm;02-11-2026;7,5;2;1\n", ["213 50%,100 %"]],
      ["hours and minutes apart, cut short", "Navn;Dato;Timer;Min.\nAnne Holm;02-11-2026;7;30\n", ["12345 7,5"]],
      ["a web page that is called a sheet", "<html><body><table><tr><td>Navn</td></tr></table></body></html>", ["212"]],
    ],
    (file) => file,
  );
});

const heading = ["Navn", "Dato", "Timer"];

describe("what workbooks hold", () => {
  shapes.each<readonly TestSheet[]>(
    [
      [
        "formulas that no spreadsheet has reckoned are one fault of the file; a sum that is one is none",
        [
          {
            rows: [
              ["Navn", "Dato", "Timer"],
              ["Anne Holm", november(2), "=D2-C2"],
              ["Anne Holm", november(3), "=D3-C3"],
              ["I alt", "", "=SUM(C2:C3)"],
            ],
          },
        ],
        ["202 =D2-C2"],
      ],
      [
        "a group of headings above the headings",
        [
          {
            rows: [
              ["", "", "Tid", "", "Løn"],
              ["Navn", "Dato", "Fra", "Til", "Timer", "Sats"],
              ["Anne Holm", november(2), clock(8), clock(15, 30), 7.5, 150],
            ],
          },
        ],
        anne,
      ],
      [
        "a name that is one cell beside several days",
        [
          {
            rows: [
              heading,
              ["Anne Holm", november(2), 7.5],
              [undefined, november(3), 7.5],
              ["Jens Bach", november(2), 4],
            ],
            merged: ["A2:A3"],
          },
        ],
        both,
      ],
      ["hours and minutes", [{ rows: [heading, ["Anne Holm", november(2), duration(7.5)]] }], anne],
      [
        "approvals as ticks",
        [
          {
            rows: [
              [...heading, "Godkendt"],
              ["Anne Holm", november(2), 7.5, true],
              ["Jens Bach", november(2), 4, false],
            ],
          },
        ],
        anne,
      ],
      [
        "rows that are filtered away",
        [{ rows: [heading, ["Anne Holm", november(2), 7.5], ["Jens Bach", november(2), 4]], hidden: [3] }],
        anne,
      ],
      [
        "a row that is struck out",
        [{ rows: [heading, ["Anne Holm", november(2), 7.5], ["Jens Bach", november(2), 4]], struck: [3] }],
        anne,
      ],
      [
        "a column for each day",
        [
          {
            rows: [
              ["Navn", ...[1, 2, 3, 4, 5, 6].map(november)],
              ["Anne Holm", 7.5, 7.5],
            ],
          },
        ],
        ["213 hours days"],
      ],
      [
        "a sheet for each week",
        [
          { rows: [heading, ["Anne Holm", november(2), 7.5]] },
          { rows: [heading, ["Anne Holm", november(9), 7.5]] },
          { rows: [heading, ["Jens Bach", november(9), 4]], isHidden: true },
        ],
        ["12345 15"],
      ],
      [
        "a sheet for each person, and whose the hours are: only the first is read",
        [
          {
            name: "Anne",
            rows: [
              ["Dato", "Timer"],
              [november(2), 7.5],
            ],
          },
          {
            name: "Jens",
            rows: [
              ["Dato", "Timer"],
              [november(2), 4],
            ],
          },
        ],
        anne,
        { card: "12345" },
      ],
      [
        "a sheet of sums before the days",
        [
          {
            name: "Oversigt",
            rows: [
              ["Navn", "Timer i alt"],
              ["Anne Holm", 99],
            ],
          },
          { name: "Timer", rows: [heading, ["Anne Holm", november(2), 7.5]] },
        ],
        anne,
      ],
      ["a number where a day belongs", [{ rows: [heading, ["Anne Holm", 46_328, 7.5]] }], ["202 46328"]],
    ],
    (sheets) => workbookOf(...sheets),
  );
});

describe("one person's sheet", () => {
  shapes.each<string>(
    [
      [
        "with the name above it, twice",
        "Anne Holm;\nDato;Timer\n02-11-2026;7,5\nAnne Holm;\nDato;Timer\n03-11-2026;7,5\n",
        ["12345 15"],
      ],
      [
        "that holds a block for each of two",
        "Medarbejder: Anne Holm;\nDato;Timer\n02-11-2026;7,5\nMedarbejder: Jens Bach;\nDato;Timer\n02-11-2026;4\n",
        ["202"],
      ],
      [
        "with another name between its days",
        "Dato;Timer\nAnne Holm;\n02-11-2026;7,5\nJens Bach;\n03-11-2026;4\n",
        ["202"],
      ],
      ["with two employee numbers", "Medarb.nr.;Dato;Timer\n100;02-11-2026;7,5\n101;03-11-2026;4\n", ["202 101"]],
      ["with two names", "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\nJens Bach;03-11-2026;4\n", ["412"]],
      ["with another name above it", "Navn:;Jens Bach\nDato;Timer\n02-11-2026;7,5\n", ["412"]],
      ["with its own name above it", "Medarbejder: Anne Holm;\nDato;Timer\n02-11-2026;7,5\n", anne],
      [
        "with weeks between its days",
        "Dato;Timer\nUge 45;\n02-11-2026;7,5\nUge 46;\n09-11-2026;7,5\nI alt;15\n",
        ["12345 15"],
      ],
      [
        "with a month above it and days that leave it out",
        "Timer for Anne;november 2026\nDag;Timer\n2;7,5\n3/11;3\n4-11;2\n5.11.;1\nI alt;13,5\n",
        ["12345 13,5"],
      ],
      ["with a day that its month has not", "Timer for Anne;november 2026\nDag;Timer\n2/10;7,5\n", ["202 2/10"]],
      ["with days that leave out a month nobody says", "Dag;Timer\n2;7,5\n", ["202 2"]],
      ["with sickness and holiday for hours", "Dato;Timer\n02-11-2026;7,5\n03-11-2026;syg\n04-11-2026;Ferie\n", anne],
      ["with who signs it below", "Dato;Timer\n02-11-2026;7,5\nGodkendt af;\nBo Lund;\n", anne],
    ].map(([name, file, expected]) => [name, file, expected, { card: "12345" }] as Shape<string>),
    (file) => file,
  );
});

describe("a payment", () => {
  it("waits where a line names nobody: it may be the person's above", async () => {
    const file = "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n;03-11-2026;7,5\nJens Bach;02-11-2026;4\n";
    expect(await shapes.outcomeOf(file, { skipRefused: true })).toEqual(["23456 4"]);
  });

  it("whose text says that there was a break is told, where its hours may hold it", async () => {
    const content =
      "Navn;Dato;Timer;Start;Slut;Bemærkning\nAnne Holm;02-11-2026;8;;;inkl. 30 min pause\nAnne Holm;03-11-2026;7,5;08:00;16:00;30 min pause\nAnne Holm;04-11-2026;8;08:00;16:00;frokost 12-12.30\n";
    const done = await office.import([{ content }], { payDay: "2026-11-30", dryRun: true });
    expect(done.ok && done.value.notices).toContainEqual(
      expect.objectContaining({ code: "break-in-text", data: { count: 2, lines: [2, 4] } }),
    );
  });

  it("that waits for another line of the person, and lines without hours, are told by their lines", async () => {
    const content =
      "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\nAnne Holm;31-11-2026;4\nJens Bach;02-11-2026;4\nJens Bach;03-11-2026;0\n";
    const done = await office.import([{ content }], { payDay: "2026-11-30", dryRun: true });
    const notices = done.ok ? done.value.notices : [];
    expect(notices).toContainEqual({ code: "rows-wait", data: { count: 1, lines: [2], cards: ["12345"] } });
    expect(notices).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ withoutHours: 1, linesWithoutHours: [5] }) }),
    );
  });

  it("of more than 16 hours on a day is told: the clock may be turned round", async () => {
    const content = "Navn;Dato;Start;Slut\nAnne Holm;02-11-2026;08:00;07:00\n";
    const done = await office.import([{ content }], { payDay: "2026-11-30", dryRun: true });
    expect(done.ok && done.value.notices).toContainEqual(
      expect.objectContaining({ code: "hours-many", data: { count: 1, lines: [2] } }),
    );
  });
});
