import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryLedger } from "../../src/adapters/store/memory/ledger.js";
import { readTimesheet, type TimesheetOrder } from "../../src/adapters/timesheet/timesheet.js";
import { type Imported, type ImportOptions, importBatch } from "../../src/app/import/batch.js";
import { setCard } from "../../src/app/note-card.js";
import type { LedgerStore, World } from "../../src/app/ports.js";
import { setUp } from "../../src/app/set-up.js";
import type { PayPeriodClass } from "../../src/law/atp.js";
import { headingKey } from "../../src/payroll/timesheet/cells/headings.js";
import { mappedMeaning } from "../../src/payroll/timesheet/columns/columns.js";
import { plainHabits, type RowHabits } from "../../src/payroll/timesheet/columns/sheet-order.js";
import { rowsMax } from "../../src/payroll/timesheet/payments/batch.js";
import {
  type Day,
  day,
  type Instant,
  instantOf,
  millisecondsOf,
  type Period,
  parseInstant,
} from "../../src/values/calendar.js";
import { digestOf } from "../../src/values/digest.js";
import { parseActor, parseEmployeeNumber } from "../../src/values/identity.js";
import { oere } from "../../src/values/money.js";
import { type Outcome, type Problem, problemNumbers } from "../../src/values/problem.js";
import { ok } from "../../src/values/result.js";
import { cvr, frikort, sure } from "./build.js";

/** A file of a test: its text, or its bytes, and the name it is given. */
export interface TestFile {
  readonly name?: string;
  readonly content: string | Uint8Array;
}

/** How a test imports. */
export interface Choices {
  readonly format?: TimesheetOrder["format"];
  readonly map?: Readonly<Record<string, string>>;
  readonly habits?: Partial<RowHabits>;
  readonly from?: string;
  readonly to?: string;
  readonly payDay?: string;
  readonly employer?: string;
  readonly again?: boolean;
  readonly skipRefused?: boolean;
  readonly dryRun?: boolean;
  readonly confirm?: ImportOptions["confirm"];
  readonly rowsMax?: number;
  readonly card?: string;
}

/** An office with a ledger in memory: it imports files as the command does, without papers. */
export class ImportOffice {
  private now = millisecondsOf(sure(parseInstant("2026-11-21T12:00:00Z")));

  constructor(readonly ledger: LedgerStore = memoryLedger("import")) {}

  get world(): World {
    this.now += 1000;
    const now: Instant = instantOf(this.now);
    return {
      ...{ ledger: this.ledger, now, today: day("2026-11-21"), actor: sure(parseActor("BL")) },
      salt: () => "0123456789abcdef0123456789abcdef",
      files: {
        write: () => ok("written"),
        inside: (folder, name) => `${folder}/${name}`,
        csv: () => new Uint8Array(),
        csvTable: () => ({ add: () => {}, bytes: () => new Uint8Array() }),
      },
      sealer: { ready: () => ok(undefined), ensure: () => ok(emptyDigest), seal: () => ok(undefined) },
      printer: async () =>
        ok({
          print: () => new Uint8Array(),
          printMerged: () => new Uint8Array(),
          printDocument: () => new Uint8Array(),
          firstUnprintable: (text: string) => [...text].find((letter) => letter > "\u2200"),
        }),
    };
  }

  async employer(number: string, payPeriod: PayPeriodClass = "month"): Promise<void> {
    const said = { name: `Firma ${number}`, address: "Havnegade 1, 6700 Esbjerg", contact: "Bo Lund" };
    sure(await setUp({ cvr: cvr(number), ...said, payPeriod, accounts: {}, newKey: false, dryRun: false }, this.world));
  }

  async card(number: string, said: { name: string; employer?: string; number?: string; rate?: number }): Promise<void> {
    const employers = sure(await this.ledger.employers());
    const employer = employers.find((one) => one.chain === (said.employer ?? employers[0]?.chain));
    if (employer === undefined) return;
    const order = {
      ...{ card: frikort(number), employer, name: said.name },
      ...(said.number !== undefined && { employeeNumber: sure(parseEmployeeNumber(said.number)) }),
      ...(said.rate !== undefined && { perHour: oere(said.rate) }),
    };
    sure(await setCard(order, false, this.world));
  }

  /** Files of a test, written into a folder of their own. */
  async import(files: string | readonly TestFile[], choices: Choices = {}): Promise<Outcome<Imported>> {
    const folder = mkdtempSync(join(tmpdir(), "frikort-import-"));
    try {
      const all = typeof files === "string" ? [{ content: files }] : files;
      const paths = all.map(({ name = "timer.csv", content }) => {
        const path = join(folder, name);
        writeFileSync(path, content);
        return path;
      });
      return await this.importPaths(paths, choices);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async importPaths(paths: readonly string[], choices: Choices = {}): Promise<Outcome<Imported>> {
    const sheets = paths.flatMap((path) => readTimesheet(path, readingOrder(choices)));
    const { employer, again = false, dryRun = false, skipRefused = false, confirm } = choices;
    const order = {
      sheets,
      ...{ employer: { named: employer === undefined ? undefined : cvr(employer), usual: undefined }, again },
      choices: { today: day("2026-11-21"), ...periodOf(choices), ...payDayOf(choices) },
    };
    return importBatch(order, { dryRun, skipRefused, ...(confirm && { confirm }) }, this.world);
  }
}

const emptyDigest = digestOf("");

function readingOrder(choices: Choices): TimesheetOrder {
  const { format = "auto", map = {}, habits = {} } = choices;
  const mapped = new Map(
    Object.entries(map).map(
      ([heading, word]) =>
        [headingKey(heading), { heading, meaning: mappedMeaning(word) ?? ("ignored" as const) }] as const,
    ),
  );
  const { card } = choices;
  const told = { period: choices.from !== undefined, payDay: choices.payDay !== undefined, card: card !== undefined };
  const reading = {
    format,
    mapped,
    told,
    ...periodOf(choices),
    habits: { ...plainHabits, ...habits },
    rowsMax: choices.rowsMax ?? rowsMax,
  };
  return card === undefined ? reading : { ...reading, card: frikort(card) };
}

function periodOf({ from, to }: Choices): { period?: Period } {
  return from === undefined || to === undefined ? {} : { period: { from: day(from), to: day(to) } };
}

function payDayOf({ payDay }: Choices): { payDay?: Day } {
  return payDay === undefined ? {} : { payDay: day(payDay) };
}

/** A problem as a line of a test: `14 C Timer 203`. */
export function shortly(problem: Problem): string {
  const { line = "", column = "", heading = "" } = problem.where ?? {};
  return [line, column, heading, problemNumbers[problem.code]].filter((part) => part !== "").join(" ");
}

/** What an import refused, one line each; a refusal of the whole counts too. */
export function refusedIn(outcome: Outcome<Imported>): readonly string[] {
  return (outcome.ok ? outcome.value.problems : outcome.error).map(shortly);
}
