import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { problemNumbers } from "../src/values/problem.js";

const root = resolve(import.meta.dirname, "..");
const src = join(root, "src");

function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return filesBelow(path, ending);
    return item.name.endsWith(ending) ? [relative(root, path)] : [];
  });
}

const sources = filesBelow(src, ".ts");
const text = new Map(sources.map((file) => [file, readFileSync(join(root, file), "utf8")]));
const code = new Map([...text].map(([file, source]) => [file, withoutComments(source)]));

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** The map: one line for each file, in the order in which they may lean on each other. */
function mapped(): readonly string[] {
  const lines = readFileSync(join(src, "README.md"), "utf8").split("\n");
  return lines.flatMap((line) => /^\* `([\w/-]+\.ts)`/.exec(line)?.[1] ?? []).map((file) => `src/${file}`);
}

function importsOf(source: string): readonly string[] {
  const stated = source.matchAll(
    /^(?:import|export)\b[^"';]*?\bfrom\s+"([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...new Set([...stated].map((found) => found[1] ?? found[2] ?? found[3] ?? ""))];
}

function target(file: string, specifier: string): string {
  return relative(root, resolve(root, file, "..", specifier)).replace(/\.js$/, ".ts");
}

const rooms = ["values", "law", "payroll", "app", "adapters", "cli"];

function roomOf(file: string): string {
  return file.split("/")[1] ?? "";
}

describe("the map", () => {
  it("names every source file once, and none that is gone", () => {
    expect([...mapped()].sort()).toEqual([...sources].sort());
  });

  it("has no import that points down the list", () => {
    const place = new Map(mapped().map((file, at) => [file, at]));
    const wrong = sources.flatMap((file) =>
      importsOf(code.get(file) ?? "")
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => target(file, specifier))
        .filter((other) => (place.get(other) ?? Number.POSITIVE_INFINITY) >= (place.get(file) ?? -1))
        .map((other) => `${file} → ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it("lets rooms lean only on the rooms before them", () => {
    const wrong = sources.flatMap((file) =>
      importsOf(code.get(file) ?? "")
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => target(file, specifier))
        .filter((other) => rooms.indexOf(roomOf(other)) > rooms.indexOf(roomOf(file)))
        .map((other) => `${file} → ${other}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("doors", () => {
  it("imports each library in one file only", () => {
    const doors = new Map<string, string[]>();
    for (const file of sources) {
      for (const specifier of importsOf(code.get(file) ?? "")) {
        if (specifier.startsWith(".") || specifier.startsWith("node:")) continue;
        doors.set(specifier, [...(doors.get(specifier) ?? []), file]);
      }
    }
    expect([...doors].filter(([, files]) => files.length > 1)).toEqual([]);
  });

  it("lets only adapters and cli open Node's own modules; the one exception is the digest", () => {
    const wrong = sources.filter(
      (file) =>
        !["adapters", "cli"].includes(roomOf(file)) &&
        file !== "src/values/digest.ts" &&
        importsOf(code.get(file) ?? "").some((specifier) => specifier.startsWith("node:")),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the pure core", () => {
  const core = sources.filter((file) => ["values", "law", "payroll"].includes(roomOf(file)));

  it.each([
    ["process", /\bprocess\./],
    ["console", /\bconsole\./],
    ["chance", /Math\.random/],
    ["waiting", /\basync\b|\bawait\b|\bPromise\b/],
    ["the clock", /Date\.now|new Date\(\)/],
  ])("has no %s", (_, pattern) => {
    expect(core.filter((file) => pattern.test(code.get(file) ?? ""))).toEqual([]);
  });

  it("throws in one place of the whole program", () => {
    const throwing = sources.filter((file) => /\bthrow\b/.test(code.get(file) ?? ""));
    expect(throwing).toEqual(["src/values/result.ts"]);
  });

  it("asks what time it is in one place", () => {
    const asking = sources.filter((file) => /Date\.now|new Date\(\)/.test(code.get(file) ?? ""));
    expect(asking).toEqual(["src/adapters/system-clock.ts"]);
  });

  it("guesses no number", () => {
    expect(sources.filter((file) => /parseFloat/.test(code.get(file) ?? ""))).toEqual([]);
  });
});

describe("people", () => {
  it("opens a hidden name only where a slip, a store, a document about the person or the same name asks for it", () => {
    const opening = sources.filter((file) => code.get(file)?.includes(".reveal()"));
    expect(opening).toEqual([...opensNames].sort());
  });
});

const opensNames = [
  "src/app/make-agreement.ts",
  "src/app/note-card.ts",
  "src/app/pay.ts",
  "src/payroll/employment.ts",
  "src/payroll/row-name.ts",
  "src/payroll/slip-of.ts",
  "src/values/person.ts",
];

describe("style", () => {
  it("keeps files to one idea: at most 250 lines, closed lists of data aside", () => {
    const long = sources.filter((file) => (text.get(file) ?? "").split("\n").length > 251 && !lists.includes(file));
    expect(long).toEqual([]);
  });

  it("has no drawer for odds and ends", () => {
    expect(sources.filter((file) => /\/(utils?|helpers?|types|index|misc|common)\.ts$/.test(file))).toEqual([]);
  });

  it("exports nothing by default and asserts nothing away", () => {
    const wrong = sources.filter((file) => /export default|\bas any\b|: any\b|@ts-ignore/.test(code.get(file) ?? ""));
    expect(wrong).toEqual([]);
  });

  it("edits no entry: no statement updates or deletes one", () => {
    const wrong = sources.filter((file) =>
      /(UPDATE|DELETE FROM)\s+"?entry"?\b/i.test(withoutTriggers(code.get(file) ?? "")),
    );
    expect(wrong).toEqual([]);
  });
});

/** The closed lists of the contract: one table each, longer than a page because the contract is. */
const lists = ["src/values/problem.ts", "src/cli/command-table.ts"];

function withoutTriggers(source: string): string {
  return source.replace(/BEFORE\s+(UPDATE|DELETE)[\s\S]*?ON\s+\w+/gi, "");
}

describe("problems", () => {
  it("have a folder with a runnable example each", () => {
    const folders = readdirSync(join(root, "test/problems")).sort();
    const wanted = Object.entries(problemNumbers).map(([name, number]) => `${number}-${name}`);
    expect(folders.filter((folder) => /^\d/.test(folder))).toEqual(wanted.sort());
  });
});

describe("what is shipped", () => {
  it("has the documents a stranger looks for", () => {
    const wanted = [
      "README.md",
      "CHANGELOG.md",
      "docs/decisions.md",
      "LICENSE",
      "docs/ordbog.md",
      "docs/brugervejledning.md",
    ];
    expect(wanted.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
