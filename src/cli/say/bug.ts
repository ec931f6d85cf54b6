import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "../words/words.js";
import { fold } from "./fold.js";

declare const FRIKORT_VERSION: string;

/** How a bug is said: the command that met it, and whether a program or a person reads. */
interface BugSaying {
  readonly name: string;
  readonly language: Language;
  readonly json: boolean;
}

const sentences = {
  da: {
    first: "Fejl 70: Der er en fejl i programmet.",
    stands:
      "Det, der er bogført, står; det, der ikke nåede at blive bogført, er ikke skrevet halvt. Se efter med: frikort revision",
    report: (path: string) =>
      `En rapport uden personoplysninger ligger i ${path}. Læg aldrig lønoplysninger ud på nettet.`,
  },
  en: {
    first: "Error 70: There is a fault in the program.",
    stands: "What has been entered stands; nothing has been half-written. Check with: frikort check",
    report: (path: string) => `A report without personal data is in ${path}. Never put payroll data on the net.`,
  },
} as const;

/** A broken invariant: says what stands and names a local report of places in the code, without a word of what was handled. */
export function sayBug(error: unknown, { name, language, json }: BugSaying): number {
  const { first, stands, report } = sentences[language];
  const path = reportOf(error, name);
  const next = path === undefined ? "" : report(path);
  if (json) {
    const problems = [
      { number: 70, code: "bug", message: first.replace(/^\w+ 70: /, ""), data: { report: path ?? null } },
    ];
    process.stdout.write(`${JSON.stringify({ ok: false, command: name, problems, notices: [] })}\n`);
  } else {
    const width = process.stderr.isTTY ? process.stderr.columns : undefined;
    const lines = [first, `  ${stands}`, `  ${next}`].flatMap((line) => fold(line, width));
    process.stderr.write(`${lines.join("\n")}\n`);
  }
  return 70;
}

/** Where in the code it happened; an error's own sentence is left out, for it may quote what was handled. */
function reportOf(error: unknown, name: string): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const places = stack.split("\n").filter((line) => /^\s+at /.test(line));
  const own = error instanceof Error && error.message.startsWith("broken invariant: ") ? [error.message] : [];
  const kind = error instanceof Error ? error.name : typeof error;
  const lines = [
    `frikort ${FRIKORT_VERSION}`,
    `node ${process.version}`,
    `command ${name}`,
    kind,
    ...own,
    ...places,
    "",
  ];
  try {
    const path = join(mkdtempSync(join(tmpdir(), "frikort-report-")), "report.txt");
    writeFileSync(path, lines.join("\n"), { mode: 0o600 });
    return path;
  } catch {
    return undefined;
  }
}
