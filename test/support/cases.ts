import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { typed } from "./office.js";
import { type Json, type Ran, run } from "./run.js";
import { tempFolder } from "./temp-folder.js";

/**
 * The cases of `test/cases`: files as people have them, each with a page that says which line is typed and what its user
 * expects. `desk("import")` and `desk("verify")` are the places their `setup.sh` makes; `runCase` types the line of one page.
 */
export type Cases = "import" | "verify";

const stored = new URL("../cases/", import.meta.url).pathname;
const root = tempFolder();
const env = { FRIKORT_LANG: "da" };
const now = { import: "2026-11-28T10:00:00Z", verify: "2026-12-01T10:00:00Z" } as const;
const setUp = {
  import: [
    'opsæt --cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1, 6700 Esbjerg" --contact "Bo Lund" --yes',
    'kort sæt 12345 --name "Anne Holm" --employee-number 100 --rate 150 --yes',
    'kort sæt 23456 --name "Jens Bach" --employee-number 101 --rate 160 --yes',
    'kort sæt 34567 --name "Maria Lund" --employee-number 102 --rate 155 --yes',
  ],
  verify: [],
} as const;

let opened = 0;
const templates = new Map<Cases, string>();

/** A place of its own with the ledger of the cases' `setup.sh`, and their files below it, as the pages name them. */
export function desk(cases: Cases): Desk {
  const made = newDesk(cases);
  const template = templates.get(cases);
  if (template !== undefined) {
    cpSync(template, made.home, { recursive: true });
    return made;
  }
  for (const line of setUp[cases]) expect(made.f(line), line).toMatchObject({ code: 0 });
  const kept = join(root, `${cases}-template`);
  cpSync(made.home, kept, { recursive: true });
  templates.set(cases, kept);
  return made;
}

function newDesk(cases: Cases): Desk {
  opened += 1;
  const path = join(root, String(opened));
  mkdirSync(join(path, "home"), { recursive: true });
  cpSync(join(stored, cases), join(path, "test", "cases", cases), { recursive: true });
  return new Desk(cases, path);
}

export class Desk {
  constructor(
    readonly cases: Cases,
    readonly path: string,
  ) {}

  get home(): string {
    return join(this.path, "home");
  }

  /** Where an import's payslips and lists land. */
  get papers(): string {
    return join(this.home, "ud");
  }

  /** One line as a page has it, from `f` on: `f importer test/cases/import/02-delsum.csv --dry-run --yes`. */
  f(line: string): Ran {
    const words = typed(line.replaceAll("$FRIKORT_HOME", this.home));
    const out = this.cases === "import" ? ["--out", this.papers] : [];
    return run([...out, ...words], { home: this.home, folder: this.path, now: now[this.cases], env });
  }

  /** The same with `--json`: its one document, whether it went well or not. */
  json(line: string): Json {
    return this.f(`${line} --json`).json;
  }
}

/** The commands of a page's line, without what a shell does around them (`echo $?`, a pipe). */
export function commandsOf(cases: Cases, name: string): readonly string[] {
  const page = readFileSync(join(stored, cases, `${name}.md`), "utf8");
  const typedLine = page.split("\n").find((line) => line.startsWith("    ")) ?? "";
  if (typedLine.includes("for "))
    throw new Error(`the line of ${name} is a shell's loop: type its commands with desk().f`);
  const commands = typedLine.split(";").map((one) => (one.split("|")[0] ?? "").trim());
  return commands.filter((one) => one.startsWith("f ")).map((one) => one.slice(2));
}

/** Types the line of one page at a desk of its own, command by command; `more` is added to each, as `--json`. */
export function runCase(cases: Cases, name: string, more = ""): { readonly desk: Desk; readonly ran: readonly Ran[] } {
  const place = desk(cases);
  return { desk: place, ran: commandsOf(cases, name).map((line) => place.f(`${line} ${more}`)) };
}
