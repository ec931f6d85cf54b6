import { Buffer } from "node:buffer";
import { readdirSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { csvBytes, csvRows } from "../../../adapters/csv/write.js";
import { removeLeftovers } from "../../../adapters/files/whole.js";
import { collect, growGently } from "../../../adapters/memory.js";
import type { Imported } from "../../../app/import/batch.js";
import { importPapers } from "../../../app/import/papers.js";
import type { World } from "../../../app/ports.js";
import { type Bulk, noPapers, type Papers } from "../../../app/print-many.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import type { Interruption } from "../../session/interruption.js";
import { isDryRun, outFolder, type Session } from "../../session/session.js";
import type { ImportWords } from "../../words/import.js";

/** Prints what an import has written and what is missing of what stood; what is only planned or refused has no papers. What could not be made is told with them. */
export async function printPapers(
  imported: Imported,
  session: Session,
  said: ImportWords,
  world: World,
): Promise<Papers> {
  const isMade = imported.status === "written" || imported.status === "nothing-new";
  if (isDryRun(session) || !isMade) return noPapers;
  const { options } = session.line;
  const folder = outFolder(session);
  const standing = namesIn(folder);
  const showsProgress = process.stderr.isTTY === true && !options.has("json") && !options.has("quiet");
  const tools = new ImportTools(folder, standing, said, showsProgress, session.interruption);
  const wish = { folder, standing, merge: options.has("merge"), bulk: tools.open };
  const papers = await importPapers(imported, wish, world);
  tools.close();
  return papers.ok ? papers.value : { ...noPapers, problems: papers.error };
}

/** The names of the files in a folder; none when there is no folder yet. What killed runs left behind is removed first. */
export function namesIn(folder: string): ReadonlySet<string> {
  removeLeftovers(folder);
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}

/** What papers in bulk need from outside: the press on every core, a progress line on a terminal, and whoever asks the run to end. */
export class ImportTools {
  private isStopAsked = false;
  private endLeaving = () => {};

  constructor(
    private readonly folder: string,
    private readonly standing: ReadonlySet<string>,
    private readonly words: ImportWords,
    private readonly showsProgress: boolean,
    private readonly interruption: Interruption,
  ) {}

  /** The rows have been let go; what they took is given back before the printers take theirs. Refused: a template that is missing or damaged (521). */
  open = async (count: number): Promise<Outcome<Bulk>> => {
    const { openPress, openPrinter } = await import("../../../adapters/pdf/printer.js");
    const printer = openPrinter(fileURLToPath(new URL("../templates", import.meta.url)));
    if (!printer.ok) return printer;
    growGently();
    await setImmediate();
    collect();
    this.endLeaving = this.interruption.leaveTo(() => {
      this.isStopAsked = true;
    });
    const press = openPress(count, printer.value, new URL("./payslip-worker.js", import.meta.url));
    return ok({
      ...{ press, folder: this.folder, standing: this.standing },
      lines: (header, rows) => (header === undefined ? Buffer.from(csvRows(rows)) : csvBytes(header, rows)),
      progress: this.progressLine(),
      stopAsked: () => this.isStopAsked,
    });
  };

  close(): void {
    this.endLeaving();
  }

  /** One line that is written over; it is wiped when all is done. */
  private progressLine(): Bulk["progress"] {
    if (!this.showsProgress) return () => {};
    const from = performance.now();
    return (done, total) => {
      const perSecond = Math.round((done * 1000) / Math.max(1, performance.now() - from));
      const secondsLeft = Math.ceil((total - done) / Math.max(1, perSecond));
      const line = done >= total ? "" : `  ${this.words.progress({ done, total, perSecond, secondsLeft })}`;
      process.stderr.write(`\r\u001b[K${line}`);
    };
  }
}
