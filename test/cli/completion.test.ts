import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { completionTable } from "../../src/cli/commands/completion/completion.js";
import { calledIn, choicesIn, optionIn } from "../../src/cli/program/names.js";
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
  test.each(["da", "en"] as const)("knows every command, and offers options and choices in %s, and no name", (lang) => {
    const { code, out } = run(["completion", shell, "--lang", lang], { home });
    expect(code).toBe(0);
    for (const { name, options } of commandTable) {
      expect(out).toContain(name);
      expect(out).toContain(calledIn("da", name));
      for (const option of [...options, ...globalOptions]) {
        expect(out).toContain(optionIn(lang, option));
        for (const choice of choicesIn(lang, option)) expect(out).toContain(choice);
      }
    }
    expect(out).not.toMatch(/Anne|Holm/);
  });
});

test("no two commands can be written alike", () => {
  const called = completionTable("da").commands.flatMap((command) => command.called.map((name) => name.toLowerCase()));
  expect(called.toSorted()).toEqual([...new Set(called)].toSorted());
});

describe("in bash", () => {
  test.each([
    ["frikort be", ["betal"]],
    ["frikort re", ["registreret", "regnskab", "ret", "revision"]],
    ["frikort pay --f", ["--feriebetaling", "--feriebetaling-beløb", "--feriedage", "--forklar", "--fra"]],
    ["frikort betal 12345 --atp ", ["14-dage", "ingen", "løsarbejde", "måned", "uge"]],
    ["frikort betal 12345 --udbetalt-med k", ["konto", "kontant"]],
    ["frikort --lang da kort sæt --an", ["--ansat-fra", "--ansat-til", "--ansættelse-registreret"]],
    ["frikort eksport --format b", ["beancount"]],
    ["frikort importer --format d", ["danløn"]],
    ["frikort eksport k", ["kassekladde"]],
    ["frikort regnskab ", ["kopier", "opgrader"]],
    ["frikort pay 1", ["12345"]],
    ["frikort kort saldo 1", ["12345"]],
    ["frikort betal ann", ["12345"]],
    ["frikort liste --kort hol", ["12345"]],
    ["frikort betal bo", []],
    ["frikort registreret ", ["2026-0002"]],
    ["frikort lønseddel ", ["2026-0001", "2026-0002"]],
    ["frikort payslip 2026-0001 2026-0002 2", ["2026-0001", "2026-0002"]],
    ["frikort forklar 2026-0002 2", []],
    ["frikort help sat", ["satser"]],
    ["frikort kort s", ["saldo", "sæt"]],
  ])("«%s» is completed by %j", (line, wanted) => {
    expect(completed(line).toSorted()).toEqual(wanted.toSorted());
  });

  test("«frikort kort » offers the second words and the cards", () => {
    expect(completed("frikort kort ")).toEqual(expect.arrayContaining(["sæt", "liste", "12345"]));
  });
});

describe("the numbers the scripts ask for", () => {
  test("are cards and vouchers alone, and a name only where it is asked for", () => {
    expect(run(["completion", "cards ann"], { home: ledger }).out).toBe("12345\n");
    expect(run(["completion", "cards", "--names"], { home: ledger }).out).toBe("12345\tAnne Holm\n");
    expect(run(["completion", "waiting"], { home: ledger }).out).toBe("2026-0002\n");
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
  const script = `source <(frikort completion bash --lang da)
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")})
COMP_CWORD=${words.length - 1}
_frikort
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { PATH: `${join(home, "bin")}:${process.env.PATH}`, FRIKORT_HOME: ledger, FRIKORT_ACTOR: "BL" };
  const ran = spawnSync("bash", ["--norc", "--noprofile", "-c", script], { env, encoding: "utf8", cwd: home });
  expect(ran.stderr).toBe("");
  return ran.stdout.split("\n").filter((word) => word !== "");
}
