import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../golden/", import.meta.url));

/** What a golden file holds. With UPDATE_GOLDENS=1 it is first rewritten with what is seen now; a missing one is empty. */
export function golden(path: string, seen: string): string {
  const file = join(folder, path);
  if (process.env.UPDATE_GOLDENS === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, seen);
  }
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
