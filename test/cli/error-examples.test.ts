import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { explanationExamples } from "../../src/cli/commands/error/examples.js";
import { problemNumbers } from "../../src/values/problem.js";
import { run } from "../support/run.js";
import { shellLine, toolFolder } from "../support/shell.js";
import { tempFolder } from "../support/temp-folder.js";

const folder = tempFolder();
const now = "2026-11-21T10:00:00Z";
const tools = toolFolder(join(folder, "bin"));
const examples = Object.entries(explanationExamples).filter(([, lines]) => lines.length > 0);
const numbers: Readonly<Record<string, number>> = problemNumbers;

beforeAll(() => {
  expect(run(["demo"], { home: folder, folder, now: "2026-11-20T10:00:00Z" }).code).toBe(0);
});

describe("the example of a problem, in the ledger of frikort demo", () => {
  test.each(examples)("%s comes from its last line", (code, lines) => {
    const own = join(folder, code);
    cpSync(join(folder, "frikort-demo"), own, { recursive: true });
    const env = {
      FRIKORT_HOME: join(own, "ledger"),
      FRIKORT_ACTOR: "BL",
      FRIKORT_LANG: "en",
      FRIKORT_NOW: now,
    };
    const shell = (line: string) => shellLine(line, { folder: own, tools, env });
    for (const line of lines.slice(0, -1)) {
      const ran = shell(line);
      expect(ran.code, `${line}\n${ran.err}`).toBe(0);
    }
    const last = lines.at(-1) ?? "";
    const ran = shell(`${last} --json`);
    const told = JSON.parse(ran.out).problems.map((one: { number: number }) => one.number);
    expect(told, last).toContain(numbers[code]);
  });
});
