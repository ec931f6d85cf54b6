import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
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

/** Types of libraries without their own are declared, not imported. */
const sources = filesBelow(src, ".ts").filter((file) => !file.endsWith(".d.ts"));
const text = new Map(sources.map((file) => [file, readFileSync(join(root, file), "utf8")]));
const code = new Map([...text].map(([file, source]) => [file, withoutComments(source)]));

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
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

const rooms = ["values", "law", "ledger", "payroll", "app", "adapters", "cli"];

function roomOf(file: string): string {
  return file.split("/")[1] ?? "";
}

/** A source without the imports that are gone when it runs. */
function withoutTypes(source: string): string {
  const named = source.replace(/^import type [^;]*;$/gm, "");
  return named.replace(/^import \{(?:\s*type \w+(?: as \w+)?,?)+\s*\} from [^;]*;$/gm, "");
}

/** The source files that a file names, loaded later ones included. */
function neighboursOf(file: string, seen: (source: string) => string = (source) => source): readonly string[] {
  return importsOf(seen(code.get(file) ?? ""))
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => target(file, specifier));
}

/** Whole circles in a graph of names, each told by the names it passes. */
function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (name: string, way: readonly string[]): void => {
    const before = way.indexOf(name);
    if (before >= 0) circles.push([...way.slice(before), name].join(" → "));
    if (before >= 0 || done.has(name)) return;
    for (const next of graph.get(name) ?? []) walk(next, [...way, name]);
    done.add(name);
  };
  for (const name of graph.keys()) walk(name, []);
  return circles;
}

describe("the house", () => {
  it("has these rooms and no other", () => {
    expect([...new Set(sources.map(roomOf))].sort()).toEqual([...rooms].sort());
  });

  it("lets rooms lean only on the rooms below them", () => {
    const wrong = sources.flatMap((file) =>
      neighboursOf(file)
        .filter((other) => rooms.indexOf(roomOf(other)) > rooms.indexOf(roomOf(file)))
        .map((other) => `${file} → ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no circle between files", () => {
    expect(circlesIn(new Map(sources.map((file) => [file, new Set(neighboursOf(file))])))).toEqual([]);
  });

  it("has no circle between folders; in the command line the words' types may name what is said of them", () => {
    const graph = new Map<string, Set<string>>();
    for (const file of sources) {
      const from = dirname(file);
      for (const other of neighboursOf(file, roomOf(file) === "cli" ? withoutTypes : undefined)) {
        if (dirname(other) !== from) graph.set(from, (graph.get(from) ?? new Set()).add(dirname(other)));
      }
    }
    expect(circlesIn(graph)).toEqual([]);
  });

  it("has no file that nothing reaches", () => {
    const reached = new Set<string>();
    const reach = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const other of neighboursOf(file)) reach(other);
    };
    for (const start of [
      "src/cli/main.ts",
      "src/cli/shapes/shapes.ts",
      ...sources.filter((file) => file.endsWith("-worker.ts")),
    ])
      reach(start);
    expect(sources.filter((file) => !reached.has(file))).toEqual([]);
  });
});

describe("doors", () => {
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
  const core = sources.filter((file) => ["values", "law", "ledger", "payroll"].includes(roomOf(file)));

  it.each([
    ["process", /\bprocess\./],
    ["console", /\bconsole\./],
    ["chance", /Math\.random/],
    ["waiting", /\basync\b|\bawait\b|\bPromise\b/],
    ["the clock", /Date\.now|new Date\(\)/],
  ])("has no %s", (_, pattern) => {
    expect(core.filter((file) => pattern.test(code.get(file) ?? ""))).toEqual([]);
  });

  it("throws in one place below the adapters", () => {
    const inner = sources.filter((file) => !["adapters", "cli"].includes(roomOf(file)));
    const throwing = inner.filter((file) => /\bthrow\b/.test(code.get(file) ?? ""));
    expect(throwing).toEqual(["src/values/result.ts"]);
  });

  it("asks what time it is in one place", () => {
    const asking = sources.filter((file) => /Date\.now|new Date\(\)/.test(code.get(file) ?? ""));
    expect(asking).toEqual(["src/adapters/clock.ts"]);
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
  "src/app/employment-paper.ts",
  "src/app/note-card.ts",
  "src/app/pay.ts",
  "src/app/people.ts",
  "src/cli/commands/import/lines.ts",
  "src/cli/commands/pay.ts",
  "src/payroll/card/employment.ts",
  "src/payroll/timesheet/payments/row-identity.ts",
  "src/payroll/papers/slip-of.ts",
  "src/values/person.ts",
];

describe("style", () => {
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
