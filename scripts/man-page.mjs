// Writes docs/frikort.1, the manual page, from the words of the help. With --check it writes nothing and fails when the page is old.
// Usage: node scripts/man-page.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const home = fileURLToPath(new URL("..", import.meta.url));
const page = `${home}docs/frikort.1`;
const { version } = JSON.parse(readFileSync(`${home}package.json`, "utf8"));
const { helpEnglish: words, globalOptions, usageOf, placeOf, specOf } = await fromSource();
const wanted = manual();

if (!process.argv.includes("--check")) {
  writeFileSync(page, wanted);
} else if (readFileSync(page, "utf8") !== wanted) {
  console.error("docs/frikort.1 is not what the help says. Make it again with: node scripts/man-page.mjs");
  process.exit(1);
}

/** The help as the program has it, bundled in memory. */
async function fromSource() {
  const contents = `
    export { helpEnglish } from "./src/cli/words/en/help.js";
    export { globalOptions } from "./src/cli/program/table.js";
    export { usageOf, placeOf, specOf } from "./src/cli/commands/help/lines.js";`;
  const made = await build({
    stdin: { contents, resolveDir: home, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const [file] = made.outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(file.contents).toString("base64")}`);
}

function manual() {
  const [, summary] = words.title.split(" – ");
  const lines = [
    `.TH FRIKORT 1 "" "frikort ${version}" "User Commands"`,
    ".SH NAME",
    `frikort \\- ${text(summary)}`,
    ".SH SYNOPSIS",
    ".B frikort",
    ".I command",
    "[\\fIarguments\\fR] [\\fIoptions\\fR]",
    ".SH DESCRIPTION",
    ...words.about.map(text),
    ".PP",
    "Every command has a Danish name as well; messages are in Danish or English.",
    ...words.groups.flatMap(({ title, commands }) => [
      `.SH ${text(title).toUpperCase()}`,
      ...commands.flatMap((name) => command(specOf(name))),
    ]),
    `.SH ${words.globalOptions.toUpperCase()}`,
    ...globalOptions.flatMap((option) => optionLines(option, words.global)),
    ".SH ENVIRONMENT",
    ...words.variables.flatMap(([name, meaning]) => [".TP", `.B ${text(name)}`, text(meaning)]),
    ".SH EXIT STATUS",
    ...words.exitCodes.flatMap(([code, meaning]) => [".TP", `.B ${code}`, text(meaning)]),
  ];
  return `${lines.join("\n")}\n`;
}

function command(spec) {
  const { brief, about, options, examples, exits = [] } = words.commands[spec.name];
  return [
    `.SS ${text(usageOf(spec, words, "en"))}`,
    `${text(sentence(brief))}${spec.danish === spec.name ? "" : ` Danish: ${text(spec.danish)}.`}`,
    ...about.flatMap((one) => [".PP", text(one)]),
    ...spec.options.flatMap((option) => optionLines(option, options)),
    ".PP",
    examples.length === 1 ? "Example:" : "Examples:",
    ".nf",
    ".RS",
    ...examples.map(text),
    ".RE",
    ".fi",
    ...exits.flatMap(([code, meaning]) => [".TP", `exit ${code}`, text(meaning)]),
  ];
}

function optionLines(option, said) {
  const value = placeOf(option, words);
  const place = value === undefined ? "" : ` \\fI${text(value)}\\fR`;
  return [".TP", `\\fB\\-\\-${text(option.name)}\\fR${place}`, text(said[option.name])];
}

function sentence(brief) {
  return `${brief.slice(0, 1).toUpperCase()}${brief.slice(1)}.`;
}

/** Letters that mean something to roff are written so that they mean themselves. */
function text(said) {
  const safe = said.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("'", "\\(aq").replaceAll('"', "\\(dq");
  return safe.startsWith(".") ? `\\&${safe}` : safe;
}
