import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { completionTable } from "../../src/cli/commands/completion/completion.js";
import { commandTable, globalOptions } from "../../src/cli/program/table.js";
import { run } from "../support/run.js";
import { tempFolder } from "../support/temp-folder.js";

const home = tempFolder();
const shells = ["bash", "zsh", "fish", "powershell"];
const program = new URL("../../bin/frikort.js", import.meta.url).pathname;
const ledger = join(home, "frikort-demo", "ledger");

beforeAll(() => {
  expect(run(["demo"], { home, folder: home }).code).toBe(0);
  const bin = join(home, "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "frikort"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(join(bin, "frikort"), 0o755);
});

describe.each(shells)("the script for %s", (shell) => {
  test("knows every command in both languages, every option and every choice, and no name", () => {
    const { code, out } = run(["completion", shell], { home });
    expect(code).toBe(0);
    for (const { name, danish, options } of commandTable) {
      expect(out).toContain(name);
      expect(out).toContain(danish);
      for (const option of [...options, ...globalOptions]) {
        expect(out).toContain(`--${option.name}`);
        for (const choice of option.choices ?? []) expect(out).toContain(choice);
      }
    }
    expect(out).not.toMatch(/Anne|Holm/);
  });
});

test("no two commands can be written alike", () => {
  const called = completionTable().commands.flatMap((command) => command.called.map((name) => name.toLowerCase()));
  expect(called.toSorted()).toEqual([...new Set(called)].toSorted());
});

describe("in bash", () => {
  test.each([
    ["frikort be", ["betal"]],
    ["frikort re", ["registered", "registreret", "regnskab", "report", "restore", "ret", "revision", "reverse"]],
    ["frikort pay --ho", ["--holiday-pay", "--holiday-pay-amount", "--hours"]],
    ["frikort pay 12345 --atp ", ["casual", "fortnight", "month", "none", "week"]],
    ["frikort --lang da kort sæt --em", ["--employed-from", "--employed-to", "--employee-number", "--employer"]],
    ["frikort eksport --format b", ["beancount"]],
    ["frikort importer --format d", ["danlon"]],
    ["frikort eksport j", ["journal"]],
    ["frikort pay 1", ["12345"]],
    ["frikort kort saldo 1", ["12345"]],
    ["frikort lønseddel ", ["2026-0001", "2026-0002"]],
    ["frikort payslip 2026-0001 2026-0002 2", ["2026-0001", "2026-0002"]],
    ["frikort forklar 2026-0002 2", []],
    ["frikort help sat", ["satser"]],
    ["frikort kort s", ["saldo", "set", "sæt"]],
  ])("«%s» is completed by %j", (line, wanted) => {
    expect(completed(line).toSorted()).toEqual(wanted.toSorted());
  });

  test("«frikort kort » offers the second words and the cards", () => {
    expect(completed("frikort kort ")).toEqual(expect.arrayContaining(["set", "sæt", "list", "liste", "12345"]));
  });
});

describe("the numbers the scripts ask for", () => {
  test("are cards and vouchers alone, never a name", () => {
    expect(run(["completion", "cards"], { home: ledger }).out).toBe("12345\n");
    expect(run(["completion", "vouchers"], { home: ledger }).out).toBe("2026-0002\n2026-0001\n");
  });

  test("without a ledger there is nothing to offer, and no message disturbs the line", () => {
    const { code, out, err } = run(["completion", "cards"], { home: join(home, "nothing"), folder: home });
    expect([code, out, err]).toEqual([0, "", ""]);
  });

  test("a shell that is not known is refused with those that are", () => {
    const { code, json } = run(["completion", "tcsh", "--json"], { home });
    expect(code).toBe(2);
    expect(json.problems[0]).toMatchObject({ number: 104, data: { choices: shells } });
  });
});

/** What bash offers for a line with the cursor at its end. */
function completed(line: string): readonly string[] {
  const words = line.split(" ");
  const script = `source <(frikort completion bash)
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")})
COMP_CWORD=${words.length - 1}
_frikort
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { PATH: `${join(home, "bin")}:${process.env.PATH}`, FRIKORT_HOME: ledger, FRIKORT_ACTOR: "BL" };
  const ran = spawnSync("bash", ["--norc", "--noprofile", "-c", script], { env, encoding: "utf8", cwd: home });
  expect(ran.stderr).toBe("");
  return ran.stdout.split("\n").filter((word) => word !== "");
}
