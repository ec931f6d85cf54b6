// Validates every PDF of a folder against PDF/A-3a and PDF/UA-1 with veraPDF, fetched by Maven. Needs Java and Maven.
// Usage: node scripts/verapdf.mjs FOLDER     Exit code 1 when a file fails, 2 when nothing could be checked.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const version = "1.28.2";
const profiles = ["3a", "ua1"];

const folder = resolve(process.argv[2] ?? ".");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".pdf")) : [];
if (files.length === 0) stop(2, `no PDF in ${folder}`);
const workshop = mkdtempSync(join(tmpdir(), "verapdf-"));
process.on("exit", () => rmSync(workshop, { recursive: true, force: true }));
const classpath = fetched();
let failures = 0;
for (const profile of profiles) failures += validated(profile);
process.exit(failures === 0 ? 0 : 1);

/** The class path of the validator, from Maven's own store or the repositories Maven is set up with. */
function fetched() {
  const project = join(workshop, "pom.xml");
  const list = join(workshop, "classpath.txt");
  const dependency = `<dependency><groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId><version>${version}</version></dependency>`;
  const head =
    "<modelVersion>4.0.0</modelVersion><groupId>check</groupId><artifactId>check</artifactId><version>1</version>";
  writeFileSync(project, `<project>${head}<dependencies>${dependency}</dependencies></project>`);
  const maven = spawnSync(
    "mvn",
    ["-q", "-B", "-f", project, "dependency:build-classpath", `-Dmdep.outputFile=${list}`],
    { encoding: "utf8" },
  );
  if (maven.status !== 0 || !existsSync(list))
    stop(2, `veraPDF could not be fetched: ${maven.error?.message ?? maven.stdout}`);
  return readFileSync(list, "utf8").trim();
}

/** Runs one profile over the folder, prints what fails, and gives how many files do. */
function validated(profile) {
  const options = [
    "-cp",
    classpath,
    "org.verapdf.apps.GreenfieldCliWrapper",
    "--flavour",
    profile,
    "--format",
    "json",
    "--maxfailuresdisplayed",
    "3",
  ];
  const run = spawnSync("java", [...options, folder], { encoding: "utf8", maxBuffer: 1 << 30 });
  const start = run.stdout?.indexOf("{") ?? -1;
  if (start < 0) stop(2, `veraPDF did not run: ${run.error?.message ?? run.stderr}`);
  const jobs = JSON.parse(run.stdout.slice(start)).report.jobs;
  let passed = 0;
  let failed = 0;
  for (const job of jobs) {
    const result = [job.validationResult].flat()[0];
    if (result?.compliant === true) {
      passed += 1;
      continue;
    }
    failed += 1;
    if (failed > 5) continue;
    console.error(`${profile}: ${job.itemDetails.name} fails`);
    for (const rule of result?.details?.ruleSummaries ?? [
      { description: JSON.stringify(job.taskException ?? "could not be read") },
    ]) {
      console.error(
        `  ${rule.clause ?? ""}-${rule.testNumber ?? ""}: ${rule.description} (${rule.failedChecks ?? 1}) ${rule.checks?.[0]?.context ?? ""}`,
      );
    }
  }
  const missing = Math.max(0, files.length - passed - failed);
  console.log(`${profile}: ${passed} of ${files.length} files pass`);
  return failed + missing;
}

function stop(code, words) {
  console.error(words);
  process.exit(code);
}
