import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { problemNumbers } from "../src/values/problem.js";

const root = resolve(import.meta.dirname, "..");

function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && item.name.endsWith(ending))
    .map((item) => join(item.parentPath, item.name));
}

const pages = [
  ...readdirSync(root)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(root, name)),
  ...filesBelow("docs", ".md"),
  ...filesBelow("src", ".md"),
];

/** The anchors of a page, as a reader of Markdown makes them from its headings. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...readFileSync(page, "utf8").matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

/** Links of a page that lead nowhere: a file that is not there, or a heading that the page has not. */
function deadLinks(page: string): readonly string[] {
  const links = [...readFileSync(page, "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? page : resolve(dirname(page), file);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
  });
}

describe("the documents", () => {
  it.each(pages.map((page) => [page.slice(root.length + 1), page]))("%s links only to what is there", (_, page) => {
    expect(deadLinks(page)).toEqual([]);
  });
});

describe("the README", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");

  it("has a line for whatever stands at the top", () => {
    const made = [".git", "node_modules", "coverage", "frikort-demo", "portable", "package-lock.json"];
    // Whoever follows the README has payslips and records of their own in this folder.
    const papers = /\.(?:pdf|csv|xlsx|ods|zip|frikort)$|^keys\.json$/;
    const standing = readdirSync(root, { withFileTypes: true })
      .map((item) => (item.isDirectory() ? `${item.name}/` : item.name))
      .filter((name) => !made.includes(name.replace(/\/$/, "")) && !name.startsWith("dist") && !papers.test(name));
    const tree = /^```\n(bin[\s\S]*?)^```$/m.exec(readme)?.[1] ?? "";
    const told = tree.split("\n").flatMap((line) => /^[.\w-]+\/?/.exec(line)?.[0] ?? []);
    expect([...told].sort()).toEqual([...standing].sort());
  });

  it("begins with the two commands, and only the second is the tests", () => {
    const first = /^```sh\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? "";
    const commands = first.trimEnd().split("\n");
    expect(commands.map((command) => command.includes("test"))).toEqual([false, true]);
  });
});

describe("the rule book", () => {
  const headings = [...readFileSync(join(root, "docs/regler.md"), "utf8").matchAll(/^### ([RS]\d+)$/gm)].map(
    ([, number]) => number,
  );

  it("has every rule and every decision once", () => {
    const rules = Array.from({ length: 52 }, (_, index) => `R${index + 1}`).filter((rule) => rule !== "R38");
    const decisions = Array.from({ length: 15 }, (_, index) => `S${index + 1}`);
    expect([...headings].sort()).toEqual([...rules, ...decisions].sort());
  });

  it("has every number that the code names", () => {
    const named = filesBelow("src", ".ts").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\b([RS]\d{1,2})\b/g)].map(([, number]) => number),
    );
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((number) => !headings.includes(number))).toEqual([]);
  });
});

describe("the contract", () => {
  it("has every problem, with its number, in the order that decides", () => {
    const rows = [...readFileSync(join(root, "docs/kontrakt.md"), "utf8").matchAll(/^\| (\d{3}) \| `([a-z-]+)` \|/gm)];
    const known = Object.entries(problemNumbers).map(([code, number]) => `${number} ${code}`);
    const written = rows.map(([, number, code]) => `${number} ${code}`);
    expect(known.filter((problem) => !written.includes(problem))).toEqual([]);
    expect(written).toEqual([...written].sort());
  });
});
