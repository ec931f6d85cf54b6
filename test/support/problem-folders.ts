import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ProblemCode, problemNumbers } from "../../src/values/problem.js";
import type { Answered } from "./program.js";
import { emptyFolder, run } from "./run.js";
import { shellLine, toolFolder } from "./shell.js";
import { dataWithoutNewest, withNext, withoutNewest } from "./years.js";

const root = resolve(import.meta.dirname, "../..");
const problems = join(root, "test/problems");
const now = "2026-11-30T12:00:00.000Z";
const update = process.env.UPDATE_GOLDENS === "1";

/**
 * One folder for each problem number from the first to the last given. `command.txt` holds shell lines; the last one is the
 * example and is refused with that number, in Danish, in English and as JSON. A problem that no command line brings about
 * alone names the test that holds it.
 */
export function describeProblems(first: number, last: number): void {
  const template = emptyFolder();
  const tools = emptyFolder();
  beforeAll(() => {
    prepare(template.path);
    toolFolder(tools.path);
  });
  afterAll(() => {
    template.remove();
    tools.remove();
  });
  const folders = readdirSync(problems).filter((name) => {
    const number = Number(name.slice(0, 3));
    return first <= number && number <= last;
  });

  describe.each(folders)("%s", (name) => {
    const folder = join(problems, name);
    const code = name.slice(4);
    const written = readFileSync(join(folder, "command.txt"), "utf8")
      .split("\n")
      .filter((line) => line !== "");
    const lines = written.map(withNext);
    const aboutNext = written.some((line) => line.includes("{next year}"));
    const held = /^# held by (\S+)/.exec(lines[0] ?? "")?.[1];
    if (held !== undefined) {
      it("is held by a test of its own", () => {
        expect(readFileSync(join(root, held), "utf8")).toContain(code);
      });
      return;
    }
    // On one core nothing is printed in a thread of its own, so none can be lost.
    if (code === "printer-stopped" && availableParallelism() < 2) return;
    const example = { lines: lines.filter((line) => !line.startsWith("#")), folder, template, tools };

    it.each(["da", "en"] as const)("is said to a person in %s", (language) => {
      const { code: exit, out, err } = show(example, language);
      const said = `${out}${err}exit ${exit}\n`;
      golden(join(folder, `expected.${language}.txt`), aboutNext ? withoutNewest(said) : said);
      expect(err).toContain(`${language === "da" ? "Fejl" : "Error"} ${numberOf(code)}: `);
    });

    it("is said to a program as data", () => {
      const { code: exit, out } = show(example, "json");
      const { problems: all } = JSON.parse(out);
      const said = { exit, problems: all };
      golden(join(folder, "expected.json"), `${aboutNext ? dataWithoutNewest(said) : JSON.stringify(said, null, 2)}\n`);
      expect(all.map((problem: { number: number }) => problem.number)).toContain(numberOf(code));
    });
  });
}

/** An employer and one payment stand before every example. */
function prepare(template: string): void {
  const order = { home: join(template, "home"), folder: template, now };
  const employer = ["--cvr", "13748136", "--name", "Nordlys Café ApS", "--address", "Havnegade 1, 6700 Esbjerg"];
  expect(run(["setup", ...employer, "--contact", "Bo Lund"], order).code).toBe(0);
  const paid = ["--name", "Anne Holm", "--hours", "20", "--rate", "150", "--from", "01-11-2026", "--to", "30-11-2026"];
  expect(run(["pay", "12345", ...paid], order).code).toBe(0);
}

interface Example {
  readonly lines: readonly string[];
  readonly folder: string;
  readonly template: { readonly path: string };
  readonly tools: { readonly path: string };
}

/** Types the lines of an example in a copy of the template; what the last one prints is shown. */
function show({ lines, folder, template, tools }: Example, language: "da" | "en" | "json"): Answered {
  const work = emptyFolder();
  cpSync(template.path, work.path, { recursive: true });
  const given = join(folder, "given");
  if (existsSync(given)) cpSync(given, work.path, { recursive: true });
  mkdirSync(join(work.path, "home"), { recursive: true });
  const env = {
    FRIKORT_HOME: join(work.path, "home"),
    FRIKORT_ROOT: root,
    FRIKORT_ACTOR: "BL",
    FRIKORT_NOW: now,
    FRIKORT_LANG: language === "da" ? "da" : "en",
    LANG: "da_DK.UTF-8",
  };
  const place = { folder: work.path, tools: tools.path, env };
  for (const line of lines.slice(0, -1)) shellLine(line, place);
  const last = lines.at(-1) ?? "";
  const { code, out, err } = shellLine(language === "json" ? `${last} --json` : last, place);
  work.remove();
  const places = (text: string) => text.replaceAll(work.path, "FOLDER").replaceAll(root, "PROGRAM");
  return { code, out: places(out), err: places(err) };
}

function golden(path: string, text: string): void {
  if (update) writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
}

function numberOf(code: string): number | undefined {
  return isCode(code) ? problemNumbers[code] : undefined;
}

function isCode(code: string): code is ProblemCode {
  return code in problemNumbers;
}
