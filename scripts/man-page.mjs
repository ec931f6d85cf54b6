// Writes docs/frikort.1 and docs/frikort.da.1, the manual pages, from the words of the help. npm puts every page of a package into
// man1 and none into da/man1, so the Danish page has a name of its own, and each names the other. With --check it writes nothing and
// fails when a page is old. Usage: node scripts/man-page.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const home = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${home}package.json`, "utf8"));
const { helpEnglish, helpDanish, yearToAdd, commandTable, globalOptions, usageOf, termOf, otherNames } =
  await fromSource();

const pages = [
  {
    file: "docs/frikort.1",
    language: "en",
    words: helpEnglish,
    titles: {
      kind: "User Commands",
      name: "NAME",
      synopsis: "SYNOPSIS",
      command: "command",
      rest: "[\\fIarguments\\fR] [\\fIoptions\\fR]",
      about: "DESCRIPTION",
      both: "Every command and option has a Danish name as well; messages are in Danish or English. This page in Danish: man frikort.da",
      seeAlso: "SEE ALSO",
      other: "frikort.da",
      also: "Danish",
      example: "Examples:",
      exit: "exit",
      environment: "ENVIRONMENT",
      exits: "EXIT STATUS",
    },
  },
  {
    file: "docs/frikort.da.1",
    language: "da",
    words: helpDanish,
    titles: {
      kind: "Brugerkommandoer",
      name: "NAVN",
      synopsis: "BRUG",
      command: "kommando",
      rest: "[\\fIargumenter\\fR] [\\fItilvalg\\fR]",
      about: "BESKRIVELSE",
      both: "Alle kommandoer og tilvalg har også et engelsk navn; beskederne er på dansk eller engelsk. Denne side på engelsk: man frikort",
      seeAlso: "SE OGSÅ",
      other: "frikort",
      also: "På engelsk",
      example: "Eksempler:",
      exit: "slutkode",
      environment: "MILJØVARIABLE",
      exits: "SLUTKODER",
    },
  },
];

for (const page of pages) {
  const wanted = manual(page);
  const path = `${home}${page.file}`;
  if (!process.argv.includes("--check")) writeFileSync(path, wanted);
  else if (readFileSync(path, "utf8") !== wanted) {
    console.error(`${page.file} is not what the help says. Make it again with: node scripts/man-page.mjs`);
    process.exitCode = 1;
  }
}

/** The help as the program has it, bundled in memory. */
async function fromSource() {
  const contents = `
    export { helpEnglish } from "./src/cli/words/en/help.js";
    export { helpDanish } from "./src/cli/words/da/help.js";
    export { yearToAdd } from "./src/cli/say/year-to-add.js";
    export { commandTable, globalOptions } from "./src/cli/program/table.js";
    export { usageOf, termOf, otherNames } from "./src/cli/say/help.js";`;
  const made = await build({
    stdin: { contents, resolveDir: home, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire("/");' },
    logLevel: "error",
  });
  const [file] = made.outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(file.contents).toString("base64")}`);
}

function manual({ words, titles, language }) {
  const [, summary] = words.title.split(" – ");
  const lines = [
    `.TH FRIKORT 1 "" "frikort ${version}" "${titles.kind}"`,
    ...[".nh", ".ad l"],
    `.SH ${titles.name}`,
    `frikort \\- ${text(summary)}`,
    `.SH ${titles.synopsis}`,
    ".B frikort",
    `.I ${titles.command}`,
    titles.rest,
    `.SH ${titles.about}`,
    ...words.about.flatMap((one) => [text(one), ".PP"]),
    text(titles.both),
    ...words.groups.flatMap(({ title, commands }) => [
      `.SH ${text(title).toUpperCase()}`,
      ...commands.flatMap((name) =>
        command(
          commandTable.find((one) => one.name === name),
          { words, titles, language },
        ),
      ),
    ]),
    `.SH ${words.globalOptions.toUpperCase()}`,
    ...globalOptions.flatMap((option) => optionLines(option, words.global, { words, language })),
    `.SH ${titles.environment}`,
    ...words.variables.flatMap(([name, meaning]) => [".TP", `.B ${text(name)}`, text(meaning)]),
    `.SH ${titles.exits}`,
    ...words.exitCodes.flatMap(([code, meaning]) => [".TP", `.B ${code}`, text(meaning)]),
    `.SH ${titles.seeAlso}`,
    `.BR ${titles.other} (1)`,
  ];
  return `${lines.join("\n")}\n`;
}

function command(spec, { words, titles, language }) {
  const { brief, about, options, examples, exits = [] } = words.commands[spec.name];
  const also = otherNames(language, spec.name)
    .map((other) => ` ${titles.also}: ${text(other)}.`)
    .join("");
  return [
    `.SS ${text(usageOf(spec, words, language))}`,
    `${text(sentence(brief))}${also}`,
    ...about.flatMap((one) => [".PP", text(one)]),
    ...spec.options.flatMap((option) => optionLines(option, options, { words, language })),
    ".PP",
    titles.example,
    ".nf",
    ".RS",
    ...examples.map((example) => text(withoutYear(example, words.places))),
    ".RE",
    ".fi",
    ...exits.flatMap(([code, meaning]) => [".TP", `${titles.exit} ${code}`, text(meaning)]),
  ];
}

/** A printed page outlives the law it was made under: where the help names the next year and an amount, it says which they are. */
function withoutYear(example, { YEAR, AMOUNT }) {
  return example.replace(`${yearToAdd.year} ${yearToAdd.ceiling}`, `${YEAR} ${AMOUNT}`);
}

function optionLines(option, meanings, look) {
  const [flag, ...place] = termOf(option, look).split(" ");
  const value = place.length === 0 ? "" : ` \\fI${text(place.join(" ")).replaceAll("|", "|\\:")}\\fR`;
  return [".TP", `\\fB${text(flag)}\\fR${value}`, text(meanings[option.name])];
}

function sentence(brief) {
  return `${brief.slice(0, 1).toUpperCase()}${brief.slice(1)}.`;
}

/** Letters that mean something to roff are written so that they mean themselves. */
function text(said) {
  const safe = said.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("'", "\\(aq").replaceAll('"', "\\(dq");
  return safe.startsWith(".") ? `\\&${safe}` : safe;
}
