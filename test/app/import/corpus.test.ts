import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { peoplePaid, planLines, rejectedLines } from "../../../src/cli/commands/import/lines.js";
import { noticeLine, problemsLines } from "../../../src/cli/say/message.js";
import { importWordsDanish } from "../../../src/cli/words/da/import.js";
import { danish } from "../../../src/cli/words/da/messages.js";
import type { Notice } from "../../../src/values/notice.js";
import { golden } from "../../support/golden-file.js";
import { type Choices, ImportOffice } from "../../support/importing.js";

const folder = "test/corpus/timesheets";

/** What the user says beside the file. */
const said: Readonly<Record<string, Choices>> = {
  "danlon.txt": { from: "2026-11-01", to: "2026-11-30" },
  "english-comma.csv": { habits: { mark: "dot" }, employer: "13748136" },
  "own-headings.csv": {
    employer: "13748136",
    map: { "Nr.": "card", Hvem: "name", Hvornår: "day", "Std.": "hours", "Kr.": "rate" },
  },
};

let office: ImportOffice;
beforeAll(async () => {
  office = new ImportOffice();
  await office.employer("13748136");
  await office.employer("35254110", "week");
  await office.card("12345", { name: "Anne Holm", number: "100", rate: 150_00 });
  await office.card("67890", { name: "Bo Berg", number: "101", rate: 150_00 });
});

/** The plan as it is shown in a terminal, with everything that is refused and noticed. */
async function planOf(name: string): Promise<string> {
  const path = `${folder}/${name}`;
  const choices = { employer: "13748136", ...said[name] };
  const isBureau = name === "bureau.csv";
  const plan = await office.importPaths([path], { ...(isBureau ? {} : choices), dryRun: true, skipRefused: true });
  if (!plan.ok) return problemsLines(plan.error, danish, { kind: "nothing" }).join("\n");
  return [
    ...planLines(plan.value, peoplePaid(plan.value), [name], importWordsDanish),
    ...plan.value.notices.filter(isOfFile).map((notice) => noticeLine(notice, danish)),
    ...(plan.value.problems.length === 0 ? [] : rejectedLines(plan.value.problems, danish, importWordsDanish)),
    "",
  ].join("\n");
}

/** What the law's values are worth is said elsewhere. */
function isOfFile({ code }: Notice): boolean {
  return code !== "law-to-verify";
}

describe("files as real offices send them", () => {
  it.each(readdirSync(folder).filter((name) => /\.(csv|txt)$/.test(name)))("%s", async (name) => {
    const seen = await planOf(name);
    expect(seen).toBe(golden(`imports/${name}.plan.txt`, seen));
  });
});
