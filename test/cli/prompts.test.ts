import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cafe, market, type Office, office } from "../support/office.js";
import { down, enter, interrupt, type Talk, type Turn, talkAt } from "../support/talk.js";
import { addNext, nextAmount, nextYear } from "../support/years.js";

/** Questions to a person, with the answers typed when each stands on the screen. */
function talk(args: readonly string[], place: Office, turns: readonly Turn[]): Promise<Talk> {
  const seat = { home: place.home, folder: place.papers, now: "2026-11-30T12:00:00.000Z" };
  return talkAt(seat, [...args, "--out", place.papers], turns);
}

describe("in a terminal", () => {
  it("set-up without options asks for the employer, its name, its address and its contact", async () => {
    const place = office();
    const { code, out } = await talk(["setup"], place, [
      [/CVR/, `13748136${enter}`],
      [/[Nn]avn/, `Nordlys Café ApS${enter}`],
      [/[Aa]dresse/, `Havnegade 1${enter}`],
      [/mangler et postnummer/, `, 6700 Esbjerg${enter}`],
      [/[Kk]ontakt/, `<${enter}`],
      [/[Aa]dresse[\s\S]*Havnegade 1, 6700 Esbjerg/, enter],
      [/[Kk]ontakt/, `Bo Lund${enter}`],
      [/Feriebetaling[\s\S]*udbetales med lønnen/, enter],
      [/Hvordan lønnes folk[\s\S]*måned/, enter],
    ]);
    expect(code).toBe(0);
    expect(out).toContain("Nordlys Café ApS");
    expect(out).toMatch(/frikort kort sæt[\s\S]*frikort betal[\s\S]*frikort mangler/);
    expect(place.result("setup --cvr 13748136").employer).toMatchObject({ contact: "Bo Lund" });
  });

  it("pay asks for card, name, hours and rate, and for each until it is understood", async () => {
    const place = office(`setup ${cafe}`);
    const { code, screen, out } = await talk(["pay"], place, [
      [/[Ff]rikort-ID/, `42${enter}`],
      [/blev ikke forstået/, `\x7f\x7f12345${enter}`],
      [/Navn \(/, `Anne Holm${enter}`],
      [/[Tt]imer/, `7.30${enter}`],
      [/7,30 eller 7:30/, `\x7f\x7f\x7f\x7f7:30${enter}`],
      [/[Ss]ats/, `150${enter}`],
      [/Anne Holm, frikort-ID 12345[\s\S]*tilbage[\s\S]*Bogfør\? \[j\/N\]/, `j${enter}`],
    ]);
    expect(code).toBe(0);
    expect(screen).toContain("Bemærk: ");
    expect(screen).toContain("løn, 7,50 timer à 150,00 kr.     1.125,00 kr.");
    expect(out, "what was just shown is not said again").toMatch(
      /^Bogført som bilag 2026-0001\.[^\n]*\n(?: {2}\S+\n)+$/,
    );
    expect(screen).toContain("noter det så: frikort registreret 2026-0001");
    expect(place.payments()).toMatchObject([{ card: "12345", wage: 112500 }]);
  });

  it("pay refuses hours that the period has no room for where they are typed", async () => {
    const place = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm" --rate 150');
    const { code } = await talk(["pay", "12345"], place, [
      [/[Tt]imer/, `800${enter}`],
      [/højst kan være 24 timer/, `\x7f\x7f\x7f12${enter}`],
      [/Bogfør\?/, `j${enter}`],
    ]);
    expect(code).toBe(0);
    expect(place.payments()).toMatchObject([{ wage: 180000 }]);
  });

  it("correct asks for the hours where nothing is said of what is to be different, and for the rate when there were several", async () => {
    const place = office(`setup ${cafe}`, 'pay 12345 --name "Anne Holm" --hours 20 --rate 150');
    const { code, screen } = await talk(["correct", "2026-0001", "--reason", "Fire timer for meget"], place, [
      [/Timer \(.*nu 20,00\)/, `<${enter}`],
      [/det første spørgsmål/, `\x7f745${enter}`],
      [/højst kan være 24 timer/, `\x7f\x7f\x7f16${enter}`],
      [/Bogfør\?/, `j${enter}`],
    ]);
    expect(code).toBe(0);
    expect(screen).toContain("løn, 16,00 timer à 150,00 kr.");
    place.run("pay 12345 --hours 2 --rate 150 --hours 1 --rate 180 --again");
    const two = await talk(["correct", "2026-0004", "--reason", "Kun den ene"], place, [
      [/[Tt]imer/, `3${enter}`],
      [/[Ss]ats/, `180${enter}`],
      [/Bogfør\?/, `j${enter}`],
    ]);
    expect(two.code).toBe(0);
    expect(place.payments().at(-1)).toMatchObject({ wage: 54000 });
  });

  it("every answer is checked at once: one that is not understood is refused where it is given", async () => {
    const place = office(`setup ${cafe}`, 'pay 12345 --name "Anne Holm" --hours 2 --rate 150', "registered 2026-0001");
    const back = "\x7f".repeat(12);
    const asked: readonly (readonly [string, readonly Turn[]])[] = [
      [
        "setup",
        [
          [/CVR/, `13748137${enter}`],
          [/kontrolcifferet/, `${back}35254110${enter}`],
          [/navn/, enter],
          [/avnet mangler/, `Byens Marked${enter}`],
          [/adresse \(/, enter],
          [/dressen mangler/, `Torvet 2, 6700 Esbjerg${enter}`],
          [/ontaktperson/, enter],
          [/[Kk]ontaktperson[^\n]*mangler/, `Eva Krog${enter}`],
          [/Feriebetaling/, enter],
          [/Hvordan lønnes/, enter],
        ],
      ],
      [
        "pay 12345 --employer 13748136",
        [
          [/imer/, `0${enter}`],
          [/skal være over 0/, `${back}3${enter}`],
          [/ats [\s\S]*150,00/, `12.5${enter}`],
          [/komma før decimalerne[\s\S]*Skriv 12,50\./, `${back}155${enter}`],
          [/Bogfør\?/, `måske${enter}`],
          [/ja\/nej/, `nej${enter}`],
        ],
      ],
      [
        "card set --employer 13748136",
        [
          [/rikort-ID/, `1${enter}`],
          [/ikke forstået/, `${back}54321${enter}`],
          [/Navn \(/, enter],
          [/avn[^\n]*mangler/, `Bo Ravn${enter}`],
          [/Sats \([\s\S]*tomt, hvis den ikke er aftalt/, `12.5${enter}`],
          [/komma før decimalerne/, `${back}150${enter}`],
        ],
      ],
      [
        "contract 12345 --employer 13748136 --job Kok --notice Intet",
        [
          [/Arbejdssted [\s\S]*skrives i hånden/, enter],
          [/Timer om ugen/, `7.30${enter}`],
          [/flere måder/, `${back}7:30${enter}`],
          [/Udbetaling af løn/, `<${enter}`],
          [/Timer om ugen[\s\S]*7:30/, enter],
          [/Udbetaling af løn/, `den 25.${enter}`],
          [/Overenskomst/, enter],
        ],
      ],
      [
        "card saldo 12345 --employer 13748136",
        [
          [/aldo/, `40.000${enter}`],
          [/aldo[\s\S]*(?:forstået|måder)/, `${back}40000${enter}`],
        ],
      ],
      [
        "card deactivate 54321 --employer 13748136",
        [
          [/Fra/, `31/2-26${enter}`],
          [/findes ikke/, `${back}1/12-26${enter}`],
        ],
      ],
      [
        "reverse 2026-0001 --employer 13748136",
        [
          [/rsag/, enter],
          [/rsag[^\n]*mangler/, `Forkert${enter}`],
          [/Bogfør\?/, `nej${enter}`],
        ],
      ],
      [
        "registered --undo --employer 13748136",
        [
          [/2026-0001 {2}30\.11\.2026/, enter],
          [/rsag/, enter],
          [/rsag[^\n]*mangler/, `Forkert${enter}`],
        ],
      ],
      [
        "law add",
        [
          [/År/, `27${enter}`],
          [/ikke forstået/, `${back}${nextYear}${enter}`],
          [/eløb/, `45.900${enter}`],
          [/forstået|måder/, `${back}45900${enter}`],
          [/ilde/, enter],
          [/ilde[^\n]*mangler/, `Ministeriet${enter}`],
          [/Bogfør\?/, `nej${enter}`],
        ],
      ],
    ];
    for (const [line, turns] of asked) {
      const { code, screen } = await talk(line.split(" "), place, turns);
      expect([0, 130], `${line}\n${screen}`).toContain(code);
    }
    expect(place.payments()).toHaveLength(1);
    expect(place.run("card list").out).toMatch(/54321 +Bo Ravn +150,00/);
  });

  it("what shall be exported is chosen in a list", async () => {
    const place = office(`setup ${cafe}`, 'pay 12345 --name "Anne Holm" --hours 2 --rate 150');
    const { code, out } = await talk(["export"], place, [[/registrering[\s\S]*kassekladde[\s\S]*år/, enter]]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^Registreringsliste, 1 bilag/)]);
  });

  it("nothing is asked that has been said, or that the ledger knows", async () => {
    const place = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm" --rate 150');
    const { code } = await talk(["pay", "12345"], place, [
      [/[Tt]imer/, `2${enter}`],
      [/Bogfør\?/, `j${enter}`],
    ]);
    expect(code).toBe(0);
    expect(place.payments()).toMatchObject([{ wage: 30000 }]);
  });

  it("the card is asked for first, and then nothing that is known of it", async () => {
    const place = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm" --rate 150');
    const { code, screen } = await talk(["pay"], place, [
      [/[Ff]rikort-ID/, `12345${enter}`],
      [/[Tt]imer/, `2${enter}`],
      [/Bogfør\?/, `j${enter}`],
    ]);
    expect(code).toBe(0);
    expect(screen).not.toMatch(/Navn \(|Sats \(/);
    expect(place.payments()).toMatchObject([{ card: "12345", wage: 30000 }]);
  });

  it("of several employers one is asked for, by number and name, and once for all rows of a file", async () => {
    const place = office(`setup ${cafe}`, `setup ${market}`);
    const known = /CVR-nr\. \(13748136 Nordlys Café ApS, 35254110 Byens Marked\)/;
    const pay = ["pay", "12345", "--name", "Anne Holm", "--hours", "2", "--rate", "150"];
    expect(
      (
        await talk(pay, place, [
          [known, `35254110${enter}`],
          [/Bogfør\?/, `j${enter}`],
        ])
      ).code,
    ).toBe(0);
    const file = join(place.papers, "timer.csv");
    writeFileSync(
      file,
      "Frikort-ID;Navn;Dato;Timer;Timeløn\r\n00042;Per Øst;02-11-2026;2;150\r\n00043;Ida Dam;02-11-2026;2;150\r\n",
    );
    const { code } = await talk(["import", file], place, [
      [known, `13748136${enter}`],
      [/2 betalinger/, `ja${enter}`],
    ]);
    expect(code).toBe(0);
    expect(place.payments().map((paid) => paid.employer)).toEqual(["13748136", "13748136", "35254110"]);
  });

  it("a plan is asked about with what is to be known of it, and that is not said twice", async () => {
    const place = office(`setup ${cafe}`);
    const file = join(place.papers, "timer.csv");
    const row = "00042;Per Øst;02-11-2026;2;150\r\n";
    writeFileSync(file, `Frikort-ID;Navn;Dato;Timer;Timeløn\r\n${row}${row}`);
    const { code, screen } = await talk(["import", file], place, [
      [/2 linjer er ens \(linje 2 og 3\): begge betales\.[\s\S]*Bogfør 1 betaling/, `ja${enter}`],
    ]);
    expect(code).toBe(0);
    expect(screen.split("2 linjer er ens")).toHaveLength(2);
    expect(screen.split("ikke noteret som registreret")).toHaveLength(2);
    const again = await talk(["import", file, "--quiet"], place, []);
    expect([again.code, again.screen]).toEqual([0, ""]);
  });

  it("before the rest is booked the refused rows are told, and then only where the list is", async () => {
    const place = office(`setup ${cafe}`);
    const file = join(place.papers, "timer.csv");
    writeFileSync(
      file,
      "Frikort-ID;Navn;Dato;Timer;Timeløn\r\n00042;Per Øst;02-11-2026;2;150\r\n00043;Ida Dam;31-11-2026;2;150\r\n",
    );
    const { code, screen } = await talk(["import", file, "--skip-refused"], place, [
      [/timer\.csv, linje 3, kolonne C «Dato»[\s\S]*Bogfør 1 betaling/, `ja${enter}`],
    ]);
    expect(code).toBe(3);
    expect(screen.split("linje 3, kolonne C")).toHaveLength(2);
    expect(screen).toContain("1 betaling er bogført; de afviste er ikke.");
    expect(screen).toContain("rejected.csv");
  });

  it("wage types that nobody knows are asked about, and lines without headings have no columns to ask about", async () => {
    const place = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm" --employee-number 100 --rate 150');
    const file = join(place.papers, "danlon.txt");
    writeFileSync(file, "13748136;100;1100;200\r\n13748136;100;1100;300\r\n13748136;100;1200;100\r\n");
    const period = ["--from", "01-11-2026", "--to", "30-11-2026"];
    const { code, screen } = await talk(["import", file, "--map-columns", ...period], place, [
      [/Lønart «1100» står i 2 linjer/, `ja${enter}`],
      [/Skriv «timer» eller «udelad»/, `\x7f\x7ftimer${enter}`],
      [/Lønart «1200» står i 1 linje\./, `udelad${enter}`],
      [/Navn til profilen/, `Rent & Pænt${enter}`],
      [/Navn til profilen/, `${"\x7f".repeat(11)}rent nok${enter}`],
      [/1 betaling/, `ja${enter}`],
    ]);
    expect(code).toBe(0);
    expect(screen).toContain('Brug den med: --profil "rent nok"');
    expect(place.payments()).toMatchObject([{ card: "12345", wage: 75_000 }]);
    expect(place.run(`import danlon.txt --map "rent nok" ${period.join(" ")}`).out).toContain("Intet nyt");
  });

  it("a file without headings: its columns are called A, B, C, guesses come from what stands in them, and the mapping remembers it", async () => {
    const place = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm"');
    const file = join(place.papers, "uden.csv");
    writeFileSync(file, "Anne Holm;02-11-2026;7,5;150\n");
    const { code, screen } = await talk(["import", file, "--header-row", "0", "--map-columns"], place, [
      [/Kolonne A.*\(Enter: Navn\)/s, enter],
      [/Kolonne B.*\(Enter: Dato\)/s, enter],
      [/Kolonne C/, `Timer${enter}`],
      [/Kolonne D/, `Timeløn${enter}`],
      [/Navn til profilen/, `uden${enter}`],
      [/1 betaling/, `ja${enter}`],
    ]);
    expect(code, screen).toBe(0);
    expect(place.payments()).toMatchObject([{ card: "12345", wage: 112_500 }]);
    expect(place.run("import uden.csv --map uden").out).toContain("Intet nyt");
  });

  it("a mapping that does not say how much is refused before it is saved, the fields are listed, and a dry run saves nothing", async () => {
    const place = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm" --rate 150');
    const file = join(place.papers, "skema.csv");
    writeFileSync(file, "Hvem;Hvornår;Hvor længe\nAnne Holm;02-11-2026;7,5\n");
    const map = ["import", file, "--map-columns"];
    const useless = await talk(map, place, [
      [/Felterne er: Frikort-ID[\s\S]*Kolonne A/, `Navn${enter}`],
      [/Kolonne B/, `Dato${enter}`],
      [/Kolonne C.*\(Enter: udelad\)/s, enter],
    ]);
    expect(useless.code).toBe(3);
    expect(useless.screen).toMatch(/Fejl 213[\s\S]*mangler +timer/);
    const answers = [
      [/Kolonne A/, `Navn${enter}`],
      [/Kolonne B/, `Dato${enter}`],
      [/Kolonne C/, `Timer${enter}`],
    ] as const;
    const planned = await talk([...map, "--dry-run"], place, answers);
    expect(planned.screen).toContain("Prøvekørsel: profilen er ikke gemt.");
    expect(planned.out).toContain("7,50 timer");
    expect(existsSync(join(place.home, "profiles"))).toBe(false);
  });

  it("a question that is interrupted writes nothing and ends with 130", async () => {
    const place = office(`setup ${cafe}`);
    const { code, screen } = await talk(["pay", "12345", "--name", "Anne Holm"], place, [
      [/[Tt]imer/, `2${enter}`],
      [/[Ss]ats/, interrupt],
    ]);
    expect(code).toBe(130);
    expect(screen).toContain("Intet er bogført.");
    expect(place.payments()).toEqual([]);
  });

  it("all vouchers of several employers are marked only when that is meant, and each line says whose it is", async () => {
    const place = office(
      `setup ${cafe}`,
      `setup ${cafe.replace("13748136", "99999993")}`,
      'pay 12345 --employer 13748136 --name "Anne Holm" --hours 2 --rate 150',
      'pay 12345 --employer 99999993 --name "Anne Holm" --hours 2 --rate 150',
    );
    const asked = /CVR-nr\. 13748136: 1 bilag, 337,50 kr\.; CVR-nr\. 99999993: 1 bilag, 337,50 kr\.[\s\S]*Bogfør\?/;
    const refused = await talk(["registered", "--all"], place, [[asked, `nej${enter}`]]);
    expect([refused.code, refused.out]).toEqual([130, "Intet er bogført.\n"]);
    const { out } = await talk(["registered", "--all"], place, [[asked, `ja${enter}`]]);
    expect(out).toContain("CVR-nr. 99999993: bilag 2026-0001 er noteret som registreret");
    expect(out).toContain("Noteret: 2 bilag, i alt 675,00 kr.");
  });

  it("nothing is booked unless yes is said, and every act that books shows first what will stand", async () => {
    const place = office(
      `setup ${cafe}`,
      'pay 12345 --name "Anne Holm" --hours 2 --rate 150',
      'pay 54321 --name "Bo Ravn" --hours 4 --rate 150',
    );
    const before = place.payments();
    const acts: readonly (readonly [string, RegExp])[] = [
      [
        "pay 12345 --hours 3 --rate 150 --pay-day 31-12-2026",
        /Anne Holm, frikort-ID 12345[\s\S]*506,25 kr\.[\s\S]*Bogfør\?/,
      ],
      [
        "reverse 2026-0001 --reason Forkert",
        /Anne Holm[\s\S]*2026-0001 tilbageføres[\s\S]*−337,50 kr\.[\s\S]*Bogfør\?/,
      ],
      [
        "correct 2026-0001 --hours 3 --reason Forkert",
        /Anne Holm[\s\S]*træder i stedet[\s\S]*506,25 kr\.[\s\S]*Bogfør\?/,
      ],
      ["registered --all", /2 bilag, 1\.012,50 kr\.[\s\S]*Bogfør\?/],
      [`${addNext} --source Ministeriet`, new RegExp(`${nextYear}: ${nextAmount} kr\\.[\\s\\S]*Bogfør\\?`)],
    ];
    for (const [line, asked] of acts) {
      const no = await talk(line.split(" "), place, [[asked, enter]]);
      expect([no.code, no.out], line).toEqual([130, "Intet er bogført.\n"]);
    }
    expect(place.payments()).toEqual(before);
    for (const [line, asked] of acts.slice(3))
      expect((await talk(line.split(" "), place, [[asked, `j${enter}`]])).code).toBe(0);
  });

  it("erase says whose name will be gone, and erases nothing unless yes is said", async () => {
    const place = office();
    for (const line of [`setup ${cafe}`, 'pay 12345 --name "Anne Holm" --hours 4 --rate 150']) {
      expect(place.run(line, { now: "2019-03-01T12:00:00.000Z" }).code).toBe(0);
    }
    const erase = ["erase", "12345", "--reason", "Tiden er gået"];
    const question = /Anne Holm, frikort-ID 12345[\s\S]*slettes for altid[\s\S]*Bogfør\? \[j\/N\]/;
    const declined = await talk(erase, place, [[question, enter]]);
    expect([declined.code, declined.out]).toEqual([130, expect.stringContaining("Intet er bogført")]);
    expect(place.run("card 12345 --lang da").out).toContain("Anne Holm");
    const erased = await talk(erase, place, [[question, `j${enter}`]]);
    expect([erased.code, erased.out]).toEqual([0, expect.stringContaining("er slettet")]);
    expect(place.run("card 12345 --lang da").out).not.toContain("Anne");
  });

  it("a voucher need not be typed: those that can be reversed are offered, the newest first", async () => {
    const place = office(
      `setup ${cafe}`,
      'pay 12345 --name "Anne Holm" --hours 2 --rate 150',
      'pay 54321 --name "Bo Ravn" --hours 4 --rate 150',
    );
    const { code, out } = await talk(["reverse"], place, [
      [/2026-0002 {2}30\.11\.2026 {2}Bo Ravn {2}675,00 kr\.[\s\S]*2026-0001/, `${down}${enter}`],
      [/[ÅåRr]?rsag|[Bb]egrundelse/, `Forkert${enter}`],
      [/Bogfør\?/, `j${enter}`],
    ]);
    expect(code).toBe(0);
    expect(out).toContain("tilbagefører bilag 2026-0001");
    const explained = await talk(["explain"], place, [[/2026-0003[\s\S]*2026-0002/, enter]]);
    expect(explained.out).toContain("2026-0003");
    const again = await talk(["payslip"], place, [[/2026-0003[\s\S]*2026-0002/, `${down}${enter}`]]);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("13748136-2026-0002.pdf")]);
  });

  it("what waits at the portal is ticked off in a list, a reversal too; one that waits alone is ticked already", async () => {
    const place = office(
      `setup ${cafe}`,
      'pay 12345 --name "Anne Holm" --hours 2 --rate 150',
      "registered 2026-0001",
      "reverse 2026-0001 --reason Forkert",
    );
    const { code, out } = await talk(["registered"], place, [[/Hvilke bilag er registreret[\s\S]*◉ 2026-0002/, enter]]);
    expect([code, out]).toEqual([0, expect.stringContaining("Bilag 2026-0002 er noteret som registreret")]);
    const none = await talk(["registered"], place, []);
    expect([none.code, none.out]).toEqual([0, "Intet mangler at blive registreret. Intet er ændret.\n"]);
  });

  it("with --yes or --json nothing is asked: 110", async () => {
    const place = office(`setup ${cafe}`);
    expect((await talk(["pay", "12345", "--yes"], place, [])).screen).toContain("Fejl 110");
    const { code, out } = await talk(["pay", "12345", "--json"], place, []);
    expect([code, JSON.parse(out).problems[0].number]).toEqual([2, 110]);
  });
});
