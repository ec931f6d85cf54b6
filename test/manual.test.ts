import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { emptyFolder, run } from "./support/run.js";
import { nextKroner, nextYear } from "./support/years.js";

const root = resolve(import.meta.dirname, "..");

/** `satser tilføj beløbsgrænse 2027 45900 …` as it is typed when the law knows 2027 already: of the first year after. */
function ofNextYear(args: readonly string[]): readonly string[] {
  const [command = "", add = "", name = "", year, amount, ...rest] = args;
  if (Number(year) >= nextYear) return args;
  return [command, add, name, `${nextYear}`, `${Number(amount) - 45_900 + nextKroner}`, ...rest];
}

/** The lines of the shell blocks of a document, as words; a comment with a number says the problem that is expected. */
function commandsOf(
  file: string,
): readonly { readonly line: string; readonly args: readonly string[]; readonly refused: boolean }[] {
  const blocks = [...readFileSync(join(root, file), "utf8").matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
    (found) => found[1] ?? "",
  );
  const lines = blocks
    .flatMap((block) => block.split("\n"))
    .filter((line) => /^(frikort|node bin\/frikort\.js) /.test(line));
  return lines.map((line) => {
    const [said = "", comment = ""] = line.split(/\s+#\s/);
    const words = said.match(/"[^"]*"|\S+/g) ?? [];
    const start = words[0] === "node" ? 2 : 1;
    const args = words.slice(start).map((word) => word.replaceAll('"', ""));
    return { line, args: args.includes("beløbsgrænse") ? ofNextYear(args) : args, refused: comment !== "" };
  });
}

describe.each(["README.md", "docs/brugervejledning.md"])("%s", (file) => {
  const home = emptyFolder();
  const work = emptyFolder();
  afterAll(() => {
    home.remove();
    work.remove();
  });
  copyFileSync(join(root, "templates/timer.csv"), join(work.path, "timer.csv"));
  writeFileSync(
    join(work.path, "timer.csv"),
    "Frikort-ID;Navn;Dato;Timer;Sats\r\n00042;Per Bøgh;12-11-2026;4,5;150,00\r\n",
  );

  it.each(commandsOf(file).map((command) => [command.line, command] as const))("%s", (_, { args, refused }) => {
    const made = run(args, { home: home.path, folder: work.path, now: "2026-12-31T12:00:00Z" });
    expect(made.err).not.toMatch(/Fejl 70/);
    expect({ code: made.code, err: made.code === 0 ? "" : made.err }).toEqual(
      refused ? { code: 4, err: expect.stringContaining("Fejl 421") } : { code: 0, err: "" },
    );
  });
});
