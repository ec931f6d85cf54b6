import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Printer, WriteOutcome } from "../../app/ports.js";
import type { SlipJob, SlipPress } from "../../app/print-many.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err } from "../../values/result.js";
import { collectAlone } from "../memory.js";
import { slipPress } from "./press.js";
import type { PrinterFiles } from "./template.js";

/** What a worker is given when it begins, and what it is sent after that. */
export interface WorkerStart {
  readonly files: PrinterFiles;
}

export interface WorkerTask {
  readonly number: number;
  readonly jobs: readonly SlipJob[];
}

export interface WorkerAnswer {
  readonly number: number;
  readonly stood: readonly Outcome<WriteOutcome>[];
}

/** Slips that go to a worker at once: enough that the way is cheap, few enough that all workers finish together. */
const taskJobs = 20;

/** While the disk takes the slips of one task, a worker draws those of the next. */
const tasksInHand = 2;

/** Fewer slips than these are printed here: a thread takes longer to begin. */
const poolFrom = 60;

/** A worker prints slip after slip and keeps none: with a small heap it stays small. */
const limits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 96 };

/** Prints on every core. Each worker reads the fonts once and writes its files whole by itself; answers come in the order asked. */
export function openPress(count: number, opened: PressPrinter, workerFile: URL): SlipPress {
  if (count < poolFrom || availableParallelism() < 2) return ownPress(opened.printer);
  return new PayslipPool(opened.files, workerFile, availableParallelism());
}

/** A printer that was found to work, and the files that make another one like it. */
interface PressPrinter {
  readonly printer: Pick<Printer, "print">;
  readonly files: PrinterFiles;
}

/** Prints in this thread, for a few slips. */
function ownPress(printer: Pick<Printer, "print">): SlipPress {
  const print = slipPress(printer);
  return {
    print: async (jobs) => print(jobs),
    close: async () => {},
  };
}

class PayslipPool implements SlipPress {
  private readonly workers: readonly Worker[];
  private readonly idle: Worker[] = [];
  private readonly waiting: WorkerTask[] = [];
  private readonly answers = new Map<number, (stood: readonly Outcome<WriteOutcome>[] | undefined) => void>();
  private readonly inHand = new Map<Worker, Set<number>>();
  private number = 0;
  private readonly lost = new Set<Worker>();

  constructor(files: PrinterFiles, workerFile: URL, size: number) {
    if (size > 1) collectAlone();
    this.workers = Array.from({ length: size }, () => this.hire(files, workerFile));
    for (const worker of this.workers) this.inHand.set(worker, new Set());
    for (let task = 0; task < tasksInHand; task += 1) this.idle.push(...this.workers);
  }

  async print(jobs: readonly SlipJob[]): Promise<readonly Outcome<WriteOutcome>[]> {
    const tasks: Promise<readonly Outcome<WriteOutcome>[]>[] = [];
    for (let from = 0; from < jobs.length; from += taskJobs) tasks.push(this.send(jobs.slice(from, from + taskJobs)));
    return (await Promise.all(tasks)).flat();
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private hire(files: PrinterFiles, workerFile: URL): Worker {
    const workerData: WorkerStart = { files };
    const worker = new Worker(workerFile, { workerData, resourceLimits: limits });
    worker.on("message", ({ number, stood }: WorkerAnswer) => {
      this.inHand.get(worker)?.delete(number);
      this.answer(number, stood);
      this.idle.push(worker);
      this.next();
    });
    worker.on("error", () => this.lose(worker));
    worker.on("exit", () => this.lose(worker));
    return worker;
  }

  /** A worker that died or ended is not replaced: what it had in hand is told as not printed, the others go on. */
  private lose(worker: Worker): void {
    if (this.lost.has(worker)) return;
    this.lost.add(worker);
    this.idle.splice(0, this.idle.length, ...this.idle.filter((one) => one !== worker));
    for (const number of this.inHand.get(worker) ?? []) this.answer(number, undefined);
    this.next();
  }

  private async send(jobs: readonly SlipJob[]): Promise<readonly Outcome<WriteOutcome>[]> {
    this.number += 1;
    const task = { number: this.number, jobs };
    const stood = await new Promise<readonly Outcome<WriteOutcome>[] | undefined>((resolve) => {
      this.answers.set(task.number, resolve);
      this.waiting.push(task);
      this.next();
    });
    return stood ?? jobs.map(({ slip }) => err(problem("printer-stopped", { vouchers: [slip.voucher] })));
  }

  private next(): void {
    if (this.lost.size === this.workers.length) {
      for (const { number } of this.waiting.splice(0)) this.answer(number, undefined);
    }
    while (this.waiting.length > 0) {
      const worker = this.idle.shift();
      const task = worker && this.waiting.shift();
      if (worker === undefined || task === undefined) return;
      this.inHand.get(worker)?.add(task.number);
      worker.postMessage(task);
    }
  }

  private answer(number: number, stood: readonly Outcome<WriteOutcome>[] | undefined): void {
    this.answers.get(number)?.(stood);
    this.answers.delete(number);
  }
}
