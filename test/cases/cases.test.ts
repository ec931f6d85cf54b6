import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Cases, commandsOf, desk, runCase } from "../support/cases.js";

const namesIn = (cases: Cases) => readdirSync(new URL(`${cases}/`, import.meta.url));
const pagesIn = (cases: Cases) => namesIn(cases).filter((name) => name.endsWith(".md"));
const pageText = (cases: Cases, name: string) => readFileSync(new URL(`${cases}/${name}`, import.meta.url), "utf8");

describe.each(["import", "verify"] as const)("the cases of %s", (cases) => {
  it("each have a page with what is typed and what a user expects", () => {
    for (const name of pagesIn(cases)) {
      expect(pageText(cases, name), name).toMatch(
        /^# .+\n\nRun \(after `setup\.sh`\):\n\n {4}\S[\s\S]*\*\*A user expects\.\*\*/,
      );
    }
  });

  it("have no file that no page names", () => {
    const pages = pagesIn(cases).map((name) => pageText(cases, name));
    const named = (name: string) => pages.some((page) => page.includes(`test/cases/${cases}/${name}`));
    const files = namesIn(cases).filter((name) => !name.endsWith(".md") && name !== "setup.sh");
    expect(files.filter((name) => !named(name))).toEqual([]);
  });
});

describe("a desk for the cases", () => {
  it("has the ledger of setup.sh and nothing more", () => {
    const { cards } = desk("import").json("kort liste").result;
    expect(cards.map((one: { card: string }) => one.card)).toEqual(["12345", "23456", "34567"]);
    expect(desk("verify").json("liste").problems[0].code).toBe("ledger-not-found");
  });

  it("types a page's line command by command", () => {
    expect(commandsOf("verify", "13-backup-with-trigger")).toHaveLength(4);
    const { ran } = runCase("import", "07-us-datoer", "--json");
    expect(ran.map((one) => one.json.command)).toEqual(["import", "todo"]);
  });
});
