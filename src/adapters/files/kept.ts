import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { KeptFile } from "../../app/back-up.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { readWhole, writeWhole } from "./whole.js";

/** Folders and names that go with a ledger; nothing else is taken out of a copy, wherever its name would lead. */
const keptName = /^(?:settings\.json|(?:keys|profiles)\/[^/\\.][^/\\]{0,100}\.json)$/;

/** More than any key, settings or profile file holds. */
const bytesMax = 1_048_576;

/** The keys, settings and mapping profiles of a home folder. */
export function readKept(home: string): Outcome<readonly KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const name of ["settings.json", ...namesIn(home, "keys"), ...namesIn(home, "profiles")]) {
    if (!keptName.test(name)) continue;
    const bytes = readWhole(join(home, name), bytesMax);
    if (bytes.ok) kept.push({ name, bytes: bytes.value });
    else if (bytes.error[0].code !== "file-not-found") return bytes;
  }
  return ok(kept);
}

/** Does a file stand in the home folder with another content? One whose name leads elsewhere is refused. */
export function keptDiffers(home: string, { name, bytes }: KeptFile): Outcome<boolean> {
  if (!keptName.test(name)) return err(problem("backup-damaged", { path: name, audit: "file" }));
  const standing = readWhole(join(home, name), bytesMax);
  if (standing.ok) return ok(!Buffer.from(standing.value).equals(bytes));
  return standing.error[0].code === "file-not-found" ? ok(false) : standing;
}

export function putKept(home: string, { name, bytes }: KeptFile): Outcome<void> {
  const stood = writeWhole(join(home, name), bytes, "keep");
  if (!stood.ok) return stood;
  return stood.value === "differs" ? err(problem("file-differs", { path: join(home, name) })) : ok(undefined);
}

function namesIn(home: string, folder: string): readonly string[] {
  if (!existsSync(join(home, folder))) return [];
  return readdirSync(join(home, folder))
    .sort()
    .map((name) => `${folder}/${name}`);
}
