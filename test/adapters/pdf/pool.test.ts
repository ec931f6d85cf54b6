import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { openPress } from "../../../src/adapters/pdf/pool.js";
import { openPrinter } from "../../../src/adapters/pdf/printer.js";
import { broken } from "../../../src/values/result.js";
import { plainSlip } from "../../support/slips.js";
import { tempFolder } from "../../support/temp-folder.js";

/** A thread that answers, unless a file's name ends it: cleanly, or with a bug. */
const thread = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ number, jobs }) => {
  if (jobs.some(({ path }) => path.includes("ends"))) process.exit(0);
  if (jobs.some(({ path }) => path.includes("breaks"))) throw new Error("broken");
  parentPort.postMessage({ number, stood: jobs.map(() => ({ ok: true, value: "written" })) });
});
`;

const script = join(tempFolder(), "thread.cjs");
writeFileSync(script, thread);
const many = 100;

async function printed(names: readonly string[]): Promise<readonly string[]> {
  const printer = openPrinter("templates");
  if (!printer.ok) return broken("the templates are sound");
  const press = openPress(many, printer.value, pathToFileURL(script));
  const stood = await press.print(names.map((path) => ({ path, slip: plainSlip, carried: [] })));
  await press.close();
  return stood.map((one) => (one.ok ? one.value : one.error[0].code));
}

describe.runIf(availableParallelism() > 1)("a press of many threads", () => {
  it("answers for every slip in the order asked", async () => {
    expect(await printed(["a.pdf", "b.pdf"])).toEqual(["written", "written"]);
  });

  it.each(["ends", "breaks"])("a thread that %s is told of its slips, and the others go on", async (name) => {
    const names = Array.from({ length: 60 }, (_, place) => (place < 20 ? `${name}.pdf` : `${place}.pdf`));
    const stood = await printed(names);
    expect(stood.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => "printer-stopped"));
    expect(stood.slice(20).filter((one) => one === "written").length).toBeGreaterThanOrEqual(20);
    expect(stood).toHaveLength(60);
  });

  it("when all threads have ended every slip is told", async () => {
    const stood = await printed(Array.from({ length: 400 }, () => "ends.pdf"));
    expect(new Set(stood)).toEqual(new Set(["printer-stopped"]));
  });
});
