import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cafe, office } from "../support/office.js";

/** People have names on the user's own screen, and nowhere else. */
const place = () =>
  office(
    `setup ${cafe}`,
    'pay 12345 --name "Anne Holm" --hours 2 --rate 150',
    'pay 54321 --name "Anne Ravn" --hours 2 --rate 150',
    'pay 33333 --name "Øjvind Dam" --hours 2 --rate 150',
  );

describe("a part of a name", () => {
  it("leads to the card, in any order and in any letters", () => {
    for (const word of ["holm", '"holm anne"', '"Holm, Anne"', "HOL"]) {
      expect(place().result(`card ${word}`).card, word).toBe("12345");
    }
    expect(place().result("kort øjvind").card).toBe("33333");
    expect(place().result("list --card dam").payments).toMatchObject([{ card: "33333" }]);
    expect(place().result("pay ravn --hours 3 --rate 150 --again").payment.card).toBe("54321");
  });

  it("is 222 with the numbers that match, and without a name, where it leads to none or to several", () => {
    const several = place().run("card anne --json");
    expect(several).toMatchObject({
      code: 3,
      json: { problems: [{ number: 222, data: { by: "name", matches: 2, cards: ["12345", "54321"] } }] },
    });
    const { err } = place().run("card anne");
    expect(err).toContain("12345 og 54321");
    expect(err).not.toMatch(/Holm|Ravn/);
    expect(place().run("pay bo --hours 2 --rate 150 --json").json.problems).toMatchObject([
      { number: 222, data: { matches: 0, cards: [] } },
    ]);
  });
});

describe("a name", () => {
  it("is shown by card, card list and list on the screen, and in JSON only with --names", () => {
    for (const line of ["card 12345", "card list", "list"]) {
      expect(place().run(line).out, line).toContain("Anne Holm");
      expect(place().run(`${line} --json`).out, line).not.toContain("Holm");
      expect(place().run(`${line} --json --names`).out, line).toContain("Anne Holm");
    }
  });

  it("stands neither in a list that is written nor in the name of a file", () => {
    const { out } = place().run("list --csv");
    expect(out).toContain("12345");
    expect(out).not.toContain("Holm");
    expect(readdirSync(place().papers).join()).not.toContain("Holm");
  });
});

describe("a name where a number or a day belongs", () => {
  it("is never said back, whichever list it stands in", () => {
    const at = place();
    const files = {
      "timer.csv":
        "Frikort-ID;Navn;Dato;Timer;Timesats\n12345;Kim Dahl;Kim Dahl;3;150\n12345;Kim Dahl;02-11-2026;Dahl, Kim;150\n",
      "kort.csv": "Frikort-ID;Navn;Aktiv-fra\nKim Dahl;12345;01-01-2026\n12345;Kim Dahl;Kim Dahl\n",
      "beløb.csv": "Frikort-ID;CVR;Dato;Beløb\n12345;Kim Dahl;01-01-2026;Kim Dahl\n",
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(at.papers, name), text);
    const lines = [
      "import timer.csv",
      "verify . --cards kort.csv",
      "verify . --payments beløb.csv",
      "verify . --portal beløb.csv",
    ];
    for (const line of lines) {
      for (const ran of [at.run(line), at.run(`${line} --json`)]) {
        expect(ran.code, line).toBe(3);
        expect(ran.out + ran.err, line).not.toMatch(/Kim|Dahl/);
        expect(ran.out + ran.err, line).toContain("•••");
      }
    }
    expect(readFileSync(join(at.papers, "rejected.csv"), "utf8")).not.toMatch(/Kim|Dahl/);
  });

  it("does not hide a word that says why a number is missing", () => {
    const at = place();
    writeFileSync(join(at.papers, "timer.csv"), "Frikort-ID;Navn;Dato;Timer;Timesats\n12345;Kim Dahl;ukendt;3;150\n");
    expect(at.run("importer timer.csv").err).toContain("«ukendt»");
  });
});

describe("R52. a name that another card bears", () => {
  const told = (line: string, at = place()) => {
    const ran = at.run(`${line} --json`);
    expect(ran.out, line).not.toMatch(/Holm/i);
    return ran.json.notices.filter(({ code }: { code: string }) => code === "same-name");
  };
  const twice = 'pay 11111 --name "anne  HOLM" --hours 3 --rate 150';

  it("is told with both numbers before the first payment of a card stands, and never refuses it", () => {
    const [said] = told(`${twice} --dry-run`);
    expect(said.message).toContain("11111 og 12345");
    expect(told(twice)).toHaveLength(1);
  });

  it("is told when it was noted before the payment, when a card gets another name, and of rows of a file", () => {
    const noted = place();
    expect(told('card set 11111 --name "Anne Holm"', noted)).toHaveLength(1);
    expect(told("pay 11111 --hours 3 --rate 150", noted)).toHaveLength(1);
    expect(told('pay 54321 --name "Anne Holm" --hours 3 --rate 150 --rename --again')).toHaveLength(1);
    const file = place();
    writeFileSync(
      join(file.papers, "timer.csv"),
      "Frikort-ID;Navn;Dato;Timer;Timesats\n11111;Anne Holm;02-11-2026;3;150\n",
    );
    expect(told("import timer.csv", file)).toHaveLength(1);
  });

  it("is not told again of the same card, nor of a name of its own", () => {
    const at = place();
    at.run(twice);
    expect(told("pay 11111 --hours 4 --rate 150 --again", at)).toEqual([]);
    expect(told('pay 11111 --name "Anne Holm" --hours 5 --rate 150 --again', at)).toEqual([]);
    expect(told('pay 22222 --name "Anne Holm-Dam" --hours 3 --rate 150', at)).toEqual([]);
  });
});
