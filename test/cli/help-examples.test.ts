import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadCommand } from "../../src/cli/load-command.js";
import { type CommandName, commandTable } from "../../src/cli/program/table.js";
import { helpDanish } from "../../src/cli/words/da/help.js";
import { helpEnglish } from "../../src/cli/words/en/help.js";
import { run } from "../support/run.js";
import { shellLine, toolFolder } from "../support/shell.js";
import { tempFolder } from "../support/temp-folder.js";

const folder = tempFolder();
const tools = toolFolder(join(folder, "bin"));

/** Not 0: erasing is refused for five years, and a copy is never restored over a ledger. PostgreSQL is not at hand. */
const codesWanted: Partial<Record<CommandName, readonly [number, number]>> = {
  erase: [4, 4],
  "keys accept": [3, 3],
};
const notHere: ReadonlySet<CommandName> = new Set<CommandName>(["ledger copy", "restore"]);

const timesheet = "Frikort-ID;Navn;Dato;Timer;Sats\n54321;Bo Ravn;03-11-2026;5;150\n";

beforeAll(() => {
  expect(run(["demo"], { home: folder, folder, now: "2026-11-20T10:00:00Z" }).code).toBe(0);
});

describe.each([
  ["da", helpDanish],
  ["en", helpEnglish],
] as const)("the examples in %s", (language, words) => {
  test.each(commandTable.map((spec) => spec.name))("of %s run in the ledger of frikort demo", async (name) => {
    if (notHere.has(name) || (await loadCommand(name)) === undefined) return;
    const own = join(folder, `${name} ${language}`);
    cpSync(join(folder, "frikort-demo"), own, { recursive: true });
    if (name === "import") writeFileSync(join(own, "timer.csv"), timesheet);
    const env = {
      FRIKORT_HOME: join(own, "ledger"),
      FRIKORT_ACTOR: "BL",
      FRIKORT_NOW: "2026-11-21T10:00:00Z",
    };
    const setUp = name === "export" ? words.commands.setup.examples.slice(1) : [];
    const shell = (line: string) => shellLine(line, { folder: own, tools, env });
    for (const line of setUp) expect(shell(line).code).toBe(0);
    for (const [place, example] of words.commands[name].examples.entries()) {
      const ran = shell(example);
      const wanted = codesWanted[name]?.[place] ?? 0;
      expect(ran.code, `${example}\n${ran.out}${ran.err}`).toBe(wanted);
    }
  });
});
