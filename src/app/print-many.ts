import type { VoucherEntry } from "../ledger/entry.js";
import { voucherKey } from "../ledger/fact.js";
import type { CarriedFile, Payslip } from "../payroll/papers/payslip.js";
import { registrationHeader, registrationRow } from "../payroll/papers/registration.js";
import type { Cell } from "../payroll/papers/table.js";
import { inPortions, shortImportId } from "../payroll/timesheet/payments/batch.js";
import { type Digest, digestOf } from "../values/digest.js";
import type { Voucher } from "../values/identity.js";
import { isErased } from "../values/person.js";
import { type Outcome, type Problem, problemOf } from "../values/problem.js";
import { ok } from "../values/result.js";
import { documentName, slipToPrint } from "./hand-out.js";
import type { World, WriteOutcome } from "./ports.js";

/** A payslip and the file it becomes. */
export interface SlipJob {
  readonly path: string;
  readonly slip: Payslip;
  readonly carried: readonly CarriedFile[];
}

/** Prints many payslips into files, several at once; answers come in the order asked. */
export interface SlipPress {
  print(jobs: readonly SlipJob[]): Promise<readonly Outcome<WriteOutcome>[]>;
  close(): Promise<void>;
}

/** What papers in bulk need beside the world. */
export interface Bulk {
  readonly press: SlipPress;
  readonly folder: string;
  /** The names of the files that stand in the folder. */
  readonly standing: ReadonlySet<string>;
  /** A table's bytes; the later ones of several have no header. */
  readonly lines: (header: readonly string[] | undefined, rows: readonly (readonly Cell[])[]) => Uint8Array;
  readonly progress: (done: number, total: number) => void;
  readonly stopAsked: () => boolean;
}

/** The papers of one import: how many vouchers it has, and whether one file of all slips is wanted too. */
export interface PapersOf {
  readonly batch: Digest;
  readonly count: number;
  readonly merge: boolean;
  /** By `voucherKey`: the vouchers whose slips are wanted, where not all are. The others stand in the record all the same. */
  readonly only?: ReadonlySet<string>;
}

export const noPapers: Papers = { payslips: 0, registration: null, merged: null, problems: [], isStopped: false };

/** What became of the papers. */
export interface Papers {
  /** Payslips that stand in the folder now. */
  readonly payslips: number;
  readonly registration: string | null;
  readonly merged: string | null;
  readonly problems: readonly Problem[];
  readonly isStopped: boolean;
}

/** Slips of one portion. Two portions are under way at once, so that no core waits while one is noted as handed out. */
const slipsAtOnce = 200;

/**
 * Payslips, registration record and, if asked for, one file of all slips, for the vouchers of an import in the order written.
 * What stands is left alone, so a run that was cut off is completed by the same call.
 */
export async function printImport(papers: PapersOf, bulk: Bulk, world: World): Promise<Outcome<Papers>> {
  const ledger = await world.ledger.ledger();
  if (!ledger.ok) return ledger;
  const run = new PrintRun(papers, bulk, world, ledger.value);
  for await (const portion of world.ledger.batch(papers.batch)) {
    if (!portion.ok) return portion;
    if (bulk.stopAsked()) break;
    const stood = await run.take(portion.value);
    if (!stood.ok) return stood;
  }
  return run.finish();
}

class PrintRun {
  private readonly problems: Problem[] = [];
  private readonly missing: Voucher[] = [];
  private readonly record: Uint8Array[] = [];
  private readonly slips: Payslip[] = [];
  private carriedFirst: readonly CarriedFile[] = [];
  private underWay: Promise<Outcome<void>> = Promise.resolve(ok(undefined));
  private looked = 0;
  private stood = 0;
  private isBroken = false;
  private isPart = false;

  constructor(
    private readonly papers: PapersOf,
    private readonly bulk: Bulk,
    private readonly world: World,
    private readonly ledger: Digest,
  ) {}

  /** While some slips are printed the next ones are made ready and wait behind them. */
  async take(entries: readonly VoucherEntry[]): Promise<Outcome<void>> {
    const header = this.record.length === 0 ? registrationHeader : undefined;
    const rows = entries.map((entry) => registrationRow(entry, {}));
    this.record.push(this.bulk.lines(header, rows));
    const { only } = this.papers;
    const isDue = (entry: VoucherEntry) => only === undefined || only.has(voucherKey(entry));
    const due = entries.filter((entry) => isDue(entry) && !isErased(entry.holder));
    this.isPart = this.isPart || due.length < entries.length;
    for (const some of inPortions(due, slipsAtOnce)) {
      if (this.isStopped()) return ok(undefined);
      const ready = this.ready(some);
      if (!ready.ok) return ready;
      const before = this.underWay;
      this.underWay = this.print(some, ready.value);
      const printed = await before;
      if (!printed.ok) return printed;
    }
    return ok(undefined);
  }

  async finish(): Promise<Outcome<Papers>> {
    const last = await this.underWay;
    if (!last.ok) return last;
    if (this.missing.length > 0) this.problems.push(problemOf("printer-stopped", { vouchers: this.missing }));
    const isStopped = this.isStopped();
    const name = shortImportId(this.papers.batch);
    const registration = isStopped ? null : this.put(`registration-${name}.csv`, joined(this.record));
    const merged =
      isStopped || !this.papers.merge ? ok(null) : await this.merge(`payslips-${this.mergedName(name)}.pdf`);
    if (!merged.ok) return merged;
    return ok({
      ...{ payslips: this.stood, registration, merged: merged.value, problems: this.problems, isStopped },
    });
  }

  /** The slips of a part of an import are another file than those of all of it. */
  private mergedName(importName: string): string {
    return this.isPart ? shortImportId(digestOf([...(this.papers.only ?? [])].sort().join("\n"))) : importName;
  }

  private isStopped(): boolean {
    return this.bulk.stopAsked();
  }

  /** What is still to be printed of some vouchers; nothing more once the folder takes no files. */
  private ready(entries: readonly VoucherEntry[]): Outcome<readonly Ready[]> {
    const ready: Ready[] = [];
    for (const entry of entries) {
      const name = documentName(entry, ".pdf");
      const stands = this.bulk.standing.has(name);
      if (stands && !this.papers.merge) continue;
      const slip = slipToPrint(entry, this.ledger, this.world);
      if (!slip.ok) return slip;
      if (this.papers.merge) {
        if (this.slips.length === 0) this.carriedFirst = slip.value.carried;
        this.slips.push(slip.value.slip);
      }
      if (!stands) ready.push({ entry, job: { path: this.world.files.inside(this.bulk.folder, name), ...slip.value } });
    }
    return ok(ready);
  }

  private async print(entries: readonly VoucherEntry[], ready: readonly Ready[]): Promise<Outcome<void>> {
    const made = this.isBroken ? [] : await this.bulk.press.print(ready.map(({ job }) => job));
    const failed = new Set<VoucherEntry>();
    for (const [place, { entry, job }] of ready.entries()) {
      const stood = made[place];
      if (stood?.ok === true && stood.value !== "differs") continue;
      failed.add(entry);
      if (stood?.ok === true) this.problems.push(problemOf("file-differs", { path: job.path }));
      else this.fail(entry, stood?.ok === false ? stood.error[0] : undefined);
    }
    this.stood += entries.length - failed.size;
    this.looked += entries.length;
    this.bulk.progress(this.looked, this.papers.count);
    return this.world.ledger.handedOut(entries.filter((entry) => !failed.has(entry)));
  }

  /** The first file that cannot be written is told with its reason; the rest of them by their vouchers. */
  private fail(entry: VoucherEntry, reason: Problem | undefined): void {
    if (reason?.code === "file-not-written" && !this.isBroken) {
      this.problems.push(problemOf(reason.code, { ...reason.data, voucher: entry.voucher }));
    }
    this.isBroken = true;
    this.missing.push(entry.voucher);
  }

  private put(name: string, bytes: Uint8Array): string | null {
    const path = this.world.files.inside(this.bulk.folder, name);
    const stood = this.world.files.write(path, bytes, "keep");
    if (stood.ok && stood.value !== "differs") return path;
    if (stood.ok) this.problems.push(problemOf("file-differs", { path }));
    else if (!this.isBroken) this.problems.push(...stood.error);
    return null;
  }

  /** One slip alone is the slip itself, with what it carries: an officer can check it like any other. */
  private async merge(name: string): Promise<Outcome<string | null>> {
    const [first, ...more] = this.slips;
    if (first === undefined) return ok(null);
    const printer = await this.world.printer();
    if (!printer.ok) return printer;
    const bytes =
      more.length === 0 ? printer.value.print(first, this.carriedFirst) : printer.value.printMerged(this.slips);
    return ok(this.put(name, bytes));
  }
}

interface Ready {
  readonly entry: VoucherEntry;
  readonly job: SlipJob;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
