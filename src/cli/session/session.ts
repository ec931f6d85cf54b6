import { resolve } from "node:path";
import { chooseEmployer } from "../../app/choose-employer.js";
import type { World } from "../../app/ports.js";
import type { EmployerEntry } from "../../ledger/entry.js";
import { FieldReader, type FieldWords } from "../../payroll/fields.js";
import type { Day, Instant } from "../../values/calendar.js";
import type { DecimalMark } from "../../values/decimal-mark.js";
import { type CvrNumber, parseCvr } from "../../values/identity.js";
import { type FieldName, type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import type { CommandLine } from "../program/line.js";
import type { Language, Words } from "../words/words.js";
import type { Interruption } from "./interruption.js";
import type { LastHeads } from "./last-heads.js";
import type { Screen } from "./report.js";
import type { Surroundings } from "./surroundings.js";

/** One run of the program, as a command sees it. */
export interface Session {
  readonly line: CommandLine;
  readonly words: Words;
  readonly language: Language;
  readonly surroundings: Surroundings;
  readonly interruption: Interruption;
  readonly now: Instant;
  readonly today: Day;
  readonly screen: Screen;
  /** Opens the ledger at the first call; `create` makes one when there is none. */
  readonly world: (order?: { readonly create: boolean }) => Promise<Outcome<World>>;
  /** Where the ledger ended when it was last seen, once it has been opened. */
  readonly lastHeads: LastHeads | undefined;
  /** The employer that settings name as the usual one. */
  readonly usualEmployer: () => Promise<Outcome<CvrNumber | undefined>>;
  readonly saveUsualEmployer: (employer: CvrNumber) => Promise<Outcome<void>>;
}

export function isDryRun({ line }: Session): boolean {
  return line.options.has("dry-run");
}

/** Where documents go: `--out`, else the current folder. */
export function outFolder({ line }: Session): string {
  return resolve(line.options.one("out") ?? ".");
}

export function decimalMark({ line }: Session): DecimalMark {
  return line.options.one("decimal-mark") === "dot" ? "dot" : "comma";
}

/** A person can be asked: stdin is a terminal and neither `--yes` nor `--json` was given. */
export function canAsk({ line, surroundings }: Session): boolean {
  return !line.options.has("yes") && !line.options.has("json") && surroundings.inTerminal;
}

/** The words of the command's fields, from its options and from what else is given. */
export function fieldWords({ line }: Session, more: FieldWords = {}): FieldWords {
  const words: Partial<Record<FieldName, string>> = {};
  for (const { name, field } of line.spec.options) {
    const [word] = line.options.all(name);
    if (field !== undefined && word !== undefined) words[field] = word;
  }
  return { ...words, ...more };
}

export function fieldReader(session: Session, more: FieldWords = {}): FieldReader {
  return new FieldReader(fieldWords(session, more), decimalMark(session));
}

/** The CVR number of `--employer`, when it was given. */
export function namedCvr({ line }: Session): Outcome<CvrNumber | undefined> {
  const said = line.options.one("employer");
  if (said === undefined) return ok(undefined);
  const parsed = parseCvr(said);
  if (parsed.ok) return parsed;
  const fault = parsed.error.kind;
  return err(problem("field-not-understood", { field: "employer", fault, received: said, expected: "13748136" }));
}

/** The employer an act is for. */
export async function employerOf(session: Session, world: World): Promise<Outcome<EmployerEntry>> {
  const named = namedCvr(session);
  if (!named.ok) return named;
  const usual = await session.usualEmployer();
  if (!usual.ok) return usual;
  return chooseEmployer({ named: named.value, usual: usual.value }, world);
}

/** `--names`: the holders' names may stand in the answer of `--json`. */
export function wantsNames({ line }: Session): boolean {
  return line.options.has("names");
}
