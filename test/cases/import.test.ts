import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCase } from "../support/cases.js";
import { golden } from "../support/golden-file.js";

const pages = readdirSync(new URL("import/", import.meta.url)).filter((name) => name.endsWith(".md"));

describe("the files of the cases, as their user sees them", () => {
  it.each(pages.map((name) => name.replace(/\.md$/, "")))("%s", (name) => {
    const { desk, ran } = runCase("import", name);
    const seen = ran
      .map(({ out, err, code }) => `${out}${err}exit ${code}\n`)
      .join("\n")
      .replaceAll(desk.home, "HOME")
      .replaceAll(desk.path, "PLACE");
    expect(seen).toBe(golden(`cases/import/${name}.txt`, seen));
  });
});
