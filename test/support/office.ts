import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { schemaFaults, schemaOf } from "./json-schema.js";
import { type Ran, type RunOrder, run } from "./run.js";
import { tempFolder } from "./temp-folder.js";

const root = tempFolder();
const now = "2026-11-30T12:00:00.000Z";
export const cafe =
  '--cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1, 6700 Esbjerg" --contact "Bo Lund"';
export const market = '--cvr 35254110 --name "Byens Marked" --address "Torvet 2, 6700 Esbjerg" --contact "Eva Krog"';

let opened = 0;
const templates = new Map<string, string>();

/** A bookkeeper's place after the lines given: a home with its ledger, and a folder where papers land. Each call has its own. */
export function office(...lines: readonly string[]): Office {
  const place = newPlace();
  const key = lines.join("\n");
  const template = templates.get(key);
  if (template !== undefined) {
    cpSync(template, place.path, { recursive: true });
    return place;
  }
  for (const line of lines) expect(place.run(line), line).toMatchObject({ code: 0 });
  const kept = newPlace().path;
  cpSync(place.path, kept, { recursive: true });
  templates.set(key, kept);
  return place;
}

function newPlace(): Office {
  opened += 1;
  const path = join(root, String(opened));
  mkdirSync(join(path, "papers"), { recursive: true });
  return new Office(path);
}

export class Office {
  constructor(readonly path: string) {}

  get home(): string {
    return join(this.path, "home");
  }

  /** The folder the program stands in. */
  get papers(): string {
    return join(this.path, "papers");
  }

  /** One line as it is typed, from `frikort` on. Every JSON document is held against its schema. */
  run(line: string, order: Partial<RunOrder> = {}): Ran {
    const args = typed(line);
    const ran = run(args, { home: this.home, folder: this.papers, now, ...order });
    if (ran.json !== undefined) expect(faultsOf(ran.json), line).toEqual([]);
    return ran;
  }

  /** The same with `--json`: the result of a command that went well. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read any result
  result(line: string, order: Partial<RunOrder> = {}): any {
    const ran = this.run(`${line} --json`, order);
    expect({ code: ran.code, problems: ran.json.problems }, line).toEqual({ code: 0, problems: undefined });
    return ran.json.result;
  }

  /** What refuses a line: its exit code, and number and code of each problem. */
  refusal(line: string, order: Partial<RunOrder> = {}): string {
    const { code, json } = this.run(`${line} --json`, order);
    const problems: readonly { readonly number: number; readonly code: string }[] = json.problems ?? [];
    return [`exit ${code}`, ...problems.map((one) => `${one.number} ${one.code}`)].join(", ");
  }

  /** The payments of the ledger, oldest first. */
  payments(more = ""): readonly Payment[] {
    return this.result(`list ${more}`).payments;
  }

  /** Every file below the home and the papers, with its mode. */
  files(): readonly string[] {
    return below(this.path, "");
  }
}

// biome-ignore lint/suspicious/noExplicitAny: tests read any field
export type Payment = any;

/** Words as a shell gives them: split at spaces, held together by quotation marks. */
export function typed(line: string): readonly string[] {
  const words = line.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  return words.map((word) => word.replaceAll('"', ""));
}

function faultsOf(document: { readonly ok: boolean; readonly command: string; readonly result?: unknown }) {
  const faults = schemaFaults(document, schemaOf("envelope"));
  if (document.result === undefined) return faults;
  return [...faults, ...schemaFaults(document.result, schemaOf(document.command))];
}

function below(folder: string, at: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const path = join(folder, one.name);
    const mode = (statSync(path).mode & 0o777).toString(8);
    const here = `${at}${one.name}`;
    return one.isDirectory() ? [`${here}/ ${mode}`, ...below(path, `${here}/`)] : [`${here} ${mode}`];
  });
}
