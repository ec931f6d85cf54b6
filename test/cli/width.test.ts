import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/cli/say/fold.js";
import { cafe, office, typed } from "../support/office.js";
import { type Talk, talkAt } from "../support/talk.js";

const head = "Frikort-ID;Navn;Dato;Timer;Timeløn\r\n";

/** What is read on a narrow and on a wide screen: lines end at words, and nothing is lost of them. */
const lines: readonly string[] = [
  "kort anne",
  "kort liste",
  "liste",
  "mangler",
  "atp",
  "fortryd",
  "betal anne --timer 7.30 --ja",
  "betal anne --timer 400 --ja",
  "betal anne --timer 2 --prøvekørsel",
  "satser",
  "revision",
  "importer timer.csv --prøvekørsel",
  "importer fejl.csv --prøvekørsel",
  "kontrol .",
  "rapport --år 2026 .",
  "liste --år 2026",
  "fejl 421",
  "hjælp",
  "hjælp betal",
];

describe("a line that is folded", () => {
  it("keeps an amount with its kr., a § with its number and an option with its value", () => {
    const line = "noter det: frikort atp --år 2026 efter § 5, og betal 1.234,50 kr. nu";
    expect(fold(line, 27)).toEqual(["noter det: frikort atp", "  --år 2026 efter § 5, og", "  betal 1.234,50 kr. nu"]);
    expect(fold(line, 21)).toEqual([
      "noter det: frikort",
      "  atp --år 2026 efter",
      "  § 5, og betal",
      "  1.234,50 kr. nu",
    ]);
  });
});

describe("a row that is folded", () => {
  it("keeps its cells whole where they fit on a line", () => {
    const row = "  11111   Eva Lind   15,00 timer à 150,00   2.615,63 registreres   2.615,63 udbetales 08.04.2026";
    expect(fold(row, 60)).toEqual([
      "  11111   Eva Lind   15,00 timer à 150,00",
      "    2.615,63 registreres   2.615,63 udbetales 08.04.2026",
    ]);
  });
});

describe("a screen", () => {
  it("of 40, 80 or 100 columns has no line that is longer, and the words of a wide one", async () => {
    const place = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm" --rate 150', "pay 12345 --hours 40");
    writeFileSync(join(place.papers, "timer.csv"), `${head}12345;Anne Holm;02-12-2026;2;150\r\n`);
    writeFileSync(join(place.papers, "fejl.csv"), `${head}12345;Anne Holm;31-11-2026;2;150\r\n`);
    place.run("verify .");
    const seat = { home: place.home, folder: place.papers, now: "2026-11-30T12:00:00.000Z" };
    const written = ({ out, screen }: Talk) => plain(`${out}\n${screen}`).replaceAll("\r", "");
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
    for (const line of lines) {
      const wide = words(written(await talkAt({ ...seat, columns: 1000 }, typed(line), [])));
      for (const columns of [40, 80, 100]) {
        const narrow = written(await talkAt({ ...seat, columns }, typed(line), []));
        expect(words(narrow), line).toEqual(wide);
        const tooLong = narrow.split("\n").filter((one) => [...one].length > columns && words(one).length > 1);
        expect(tooLong, line).toEqual([]);
      }
    }
  });
});

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  return text.replaceAll(/\x1b\[[\d;]*m/g, "");
}
