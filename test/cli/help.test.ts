import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCommandLine } from "../../src/cli/program/line.js";
import { commandTable, globalOptions, type OptionSpec } from "../../src/cli/program/table.js";
import { commandHelpLines, type HelpLook, overviewLines, valueShown } from "../../src/cli/say/help.js";
import { plain } from "../../src/cli/say/paint.js";
import { helpDanish } from "../../src/cli/words/da/help.js";
import { helpEnglish } from "../../src/cli/words/en/help.js";
import type { HelpWords } from "../../src/cli/words/help.js";
import type { Language } from "../../src/cli/words/words.js";
import { golden } from "../support/golden-file.js";
import { cafe, office } from "../support/office.js";
import { emptyFolder, run } from "../support/run.js";
import { withoutNewest } from "../support/years.js";

/** The words after `frikort` as the program takes them, or every fault of them. */
const parseCommandLine = (argv: readonly string[]) => readCommandLine(argv).line;

const languages: readonly (readonly [Language, HelpWords])[] = [
  ["da", helpDanish],
  ["en", helpEnglish],
];
const everyOption: readonly OptionSpec[] = [...globalOptions, ...commandTable.flatMap((spec) => spec.options)];
const look = (language: Language, words: HelpWords, width = 100): HelpLook => ({
  language,
  words,
  width,
  paint: plain,
});
const pages = commandTable.flatMap((spec) => languages.map(([language, words]) => ({ spec, language, words })));

describe("the words of the help", () => {
  test.each(pages)(
    "$spec.name in $language has a line for each of its options, and for no other",
    ({ spec, words }) => {
      const { brief, about, options, examples } = words.commands[spec.name];
      expect(Object.keys(options).toSorted()).toEqual(spec.options.map((option) => option.name).toSorted());
      expect(Object.values(options).filter((line) => line.trim() === "")).toEqual([]);
      expect(brief).not.toMatch(/\.$|\. [A-ZÆØÅ]/);
      expect(about.length).toBeGreaterThan(0);
      expect(examples).toHaveLength(2);
    },
  );

  test.each(pages)("the examples of $spec.name in $language are lines of that command", ({ spec, words }) => {
    for (const example of words.commands[spec.name].examples) {
      const read = parseCommandLine(wordsOfShell(example).slice(1));
      expect(read.ok ? read.value.spec.name : read.error[0].code, example).toBe(spec.name);
    }
  });

  test.each(languages)("every command stands in the overview in %s, once", (_language, words) => {
    const named = words.groups.flatMap((group) => group.commands);
    expect(named.toSorted()).toEqual(commandTable.map((spec) => spec.name).toSorted());
    expect(Object.keys(words.global).toSorted()).toEqual(globalOptions.map((option) => option.name).toSorted());
  });

  test("a Danish page shows no English word where a value stands", () => {
    const english = new Set(Object.keys(helpDanish.places).filter((place) => helpDanish.places[place] !== place));
    for (const option of everyOption) {
      const parts = (valueShown(option, helpDanish, "da") ?? "").match(/[A-ZÆØÅ]{2,}/g) ?? [];
      expect(parts.filter((part) => english.has(part) && part !== "FRA" && part !== "TIL")).toEqual([]);
    }
  });

  test("every place for a value has a word in both languages", () => {
    const places = everyOption.flatMap(({ value, choices }) =>
      value === undefined || choices !== undefined ? [] : [value],
    );
    for (const [, words] of languages) {
      for (const place of places.flatMap((value) =>
        value === "DD-MM" ? [value] : (value.match(/[A-Z]{2,}/g) ?? []),
      )) {
        expect(words.places[place], place).toBeDefined();
      }
    }
  });
});

describe("the pages", () => {
  test.each(pages)("$spec.name in $language reads as it stands in the golden file", ({ spec, language, words }) => {
    const page = withoutNewest(`${commandHelpLines(spec, look(language, words)).join("\n")}\n`);
    expect(page).toBe(golden(`help/${spec.name.replaceAll(" ", "-")}.${language}.txt`, page));
  });

  test.each(languages)("the overview in %s reads as it stands in the golden file", (language, words) => {
    const page = `${overviewLines(look(language, words)).join("\n")}\n`;
    expect(page).toBe(golden(`help/overview.${language}.txt`, page));
  });

  test.each(pages)(
    "no line of $spec.name in $language is wider than a hundred letters",
    ({ spec, language, words }) => {
      const { examples } = words.commands[spec.name];
      for (const line of commandHelpLines(spec, look(language, words))) {
        if (!examples.includes(line.trim())) expect([...line].length, line).toBeLessThanOrEqual(100);
      }
    },
  );
});

describe("asking for help", () => {
  let home: ReturnType<typeof emptyFolder>;
  beforeAll(() => {
    home = emptyFolder();
  });
  afterAll(() => home.remove());

  test.each([
    [["--help"], "overview"],
    [["help"], "overview"],
    [["help", "pay"], "pay"],
    [["hjælp", "betal"], "pay"],
    [["pay", "--help"], "pay"],
    [["betal", "12345", "--hours", "20", "--help"], "pay"],
    [["help", "card", "set"], "card-set"],
    [["kort", "sæt", "--help"], "card-set"],
    [["pay", "-h"], "pay"],
  ])("frikort %j gives the page of %s", (args, page) => {
    const ran = run(args, { home: home.path });
    expect(ran.err).toBe("");
    expect(ran.code).toBe(0);
    expect(ran.out).toBe(golden(`help/${page}.da.txt`, ran.out));
  });

  test("nothing but frikort says how one begins, and later what waits", () => {
    const begin = run([], { home: home.path });
    expect(begin).toMatchObject({ code: 0, err: "" });
    expect(begin.out).toMatch(/frikort demo[\s\S]*frikort opsæt[\s\S]*Alle kommandoer: frikort hjælp\n$/);
    const own = office(`setup ${cafe}`, 'pay 12345 --name "Anne Holm" --hours 2 --rate 150');
    expect(own.run("--lang da").out).toMatch(
      /^.*\n\n1 betaling, i alt 337,50 kr\., mangler[^\n]*\n\nTil daglig\n {2}frikort betal/,
    );
    own.run("registered --all");
    expect(own.run("--lang en").out).toContain("frikort card list");
    expect(own.run("--json").json.result.groups).toBeDefined();
  });

  test("an option that a command does not have is still refused when help was not asked for", () => {
    expect(run(["--csv"], { home: home.path }).code).toBe(2);
    expect(run(["help", "betall"], { home: home.path, env: { FRIKORT_LANG: "en" } }).err).toContain("Error 101");
  });
});

test("the manual page is what the help says", () => {
  const checked = spawnSync(process.execPath, ["scripts/man-page.mjs", "--check"], { encoding: "utf8" });
  expect(checked.stderr).toBe("");
  expect(checked.status).toBe(0);
});

/** Words of a shell line: spaces part them, quotation marks hold them together. */
function wordsOfShell(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"]+|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ""));
}
