import { availableParallelism } from "node:os";
import { type ResourceLimits, Worker } from "node:worker_threads";
import type { Judged, Unreadable } from "../../payroll/verify/seen.js";
import { collectAlone } from "../memory.js";
import type { Job } from "./judge.js";
import type { Answer, Piece, Task, ThreadData } from "./verify-worker.js";

/** What a pool is built from. */
export interface PoolOrder {
  readonly script: URL;
  readonly templates: string;
  /** How long one document may be silent, in milliseconds, before its thread is ended. */
  readonly silenceMax?: number;
}

/** A piece of what a document holds. */
export interface JudgedPiece {
  readonly number: number;
  readonly judged: readonly Judged[];
}

const threadsMax = 8;
/** A thread costs as much as judging some dozens of slips. */
const documentsPerThread = 40;
const documentsPerTask = 32;
/** How often memory is looked at, in milliseconds; what the threads may take together, and each of them besides. */
const watchEvery = 20;
const [bytesMax, bytesPerThread] = [83_886_080, 62_914_560];
/** With more than this of lists behind the one that is waited for, no other is begun: four parts of a large one. */
const bytesAheadMax = 33_554_432;

/**
 * What the process takes beside the values of this thread. What the thread lets go of at once leaves the process some looks
 * later; until then it is still counted as the thread's own.
 */
class Outside {
  private own = 0;

  bytes(): number {
    const { rss, heapTotal, external } = process.memoryUsage();
    this.own = Math.max(heapTotal + external, this.own - leavingPerLook);
    return rss - this.own;
  }
}

const leavingPerLook = 8_388_608;

/** What a thread may hold. Drawing pages again leaves much behind, and a thread that reads lists alone comes to no harm with less room for it. */
const memoryForSlips = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 } as const;
const memoryForLists = { ...memoryForSlips, maxYoungGenerationSizeMb: 20 } as const;

/**
 * Judges documents in threads of their own, with limits of memory and time, and gives what they hold in the order asked. A
 * document that breaks its thread, or is silent for too long, is unreadable; the rest goes on in a new thread.
 */
export async function* judgeAll(jobs: readonly Job[], order: PoolOrder): AsyncGenerator<JudgedPiece> {
  const pool = new Pool(jobs, order);
  try {
    for (let number = 0; number < jobs.length; number += 1) {
      for (;;) {
        const { judged, done } = pool.taken(number);
        if (judged.length > 0) yield { number, judged };
        if (done) break;
        await pool.news();
      }
    }
  } finally {
    await pool.close();
  }
}

interface Waiting {
  judged: Judged[];
  done: boolean;
}

class Pool {
  private readonly waiting: Waiting[];
  private readonly tasks: Task[] = [];
  private readonly threads = new Set<Thread>();
  private readonly watch: NodeJS.Timeout;
  private readonly limits: ResourceLimits;
  private readonly outside = new Outside();
  private readonly firstList: number;
  private readonly bytesBefore = this.outside.bytes();
  /** Papers that a full thread could not hold. */
  private readonly asked = new Set<number>();
  /** Threads that are ended and may still hold their memory. */
  private ending = 0;
  private isClosed = false;
  /** The document that is waited for, and what lies here of those behind it. */
  private current = 0;
  private bytesWaiting = 0;
  /** What is begun when the next task may be. */
  private held: (() => void)[] = [];
  private wake: () => void = () => undefined;

  constructor(
    jobs: readonly Job[],
    private readonly order: PoolOrder,
  ) {
    this.waiting = jobs.map(() => ({ judged: [], done: false }));
    const numbered = jobs.map((job, number) => ({ number, job }));
    this.firstList = jobs.findLastIndex(({ form }) => form !== "csv") + 1;
    for (let from = 0; from < numbered.length; ) {
      const length = numbered[from]?.job.form === "pdf" ? documentsPerTask : 1;
      const own = numbered.slice(from, from + length);
      const other = own.findIndex(({ job }) => job.form !== "pdf");
      const documents = other > 0 ? own.slice(0, other) : own;
      this.tasks.push({ documents });
      from += documents.length;
    }
    const parts = jobs.filter(({ part }) => part !== undefined).length;
    this.limits = parts === jobs.length ? memoryForLists : memoryForSlips;
    const wanted = Math.ceil((jobs.length - parts) / documentsPerThread) + parts;
    const count = Math.min(wanted, this.tasks.length, availableParallelism(), threadsMax);
    if (count > 1) collectAlone();
    for (let one = 0; one < count; one += 1) this.start();
    this.watch = setInterval(() => this.watchMemory(), watchEvery);
  }

  /** What has come of a document since it was asked last. */
  taken(number: number): Waiting {
    const { judged = [], done = true } = this.waiting[number] ?? {};
    this.waiting[number] = { judged: [], done };
    this.current = number;
    this.bytesWaiting -= bytesOf(judged);
    for (const begin of this.held.splice(0)) begin();
    return { judged, done };
  }

  news(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.watch);
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }

  /**
   * What a reader of foreign files unpacks lies outside the limits that a thread has. Where the threads together take more than they
   * can need, the one that has been longest at its document has met one that grows without end.
   */
  private watchMemory(): void {
    if (this.ending > 0) return;
    const now = performance.now();
    const busy = [...this.threads].sort((one, other) => one.startedAt(now) - other.startedAt(now));
    const grown = this.outside.bytes() - this.bytesBefore;
    if (grown > bytesMax + this.threads.size * bytesPerThread) busy[0]?.stop("too-large");
  }

  private start(): void {
    const task = this.taskFor(() => this.start());
    if (task === undefined) return;
    const thread = new Thread(this.order, this.limits, {
      judged: (piece) => this.keep(piece),
      idle: () => this.next(thread),
      broken: (lost) => this.replace(thread, lost),
    });
    this.threads.add(thread);
    thread.take(task);
  }

  private next(thread: Thread): void {
    if (!this.threads.has(thread)) return;
    const task = this.taskFor(() => this.next(thread));
    if (task !== undefined) thread.take(task);
  }

  /** The next task. A list that would lie here, read, behind what is slower is held back until that is taken. */
  private taskFor(begin: () => void): Task | undefined {
    const [first] = this.tasks[0]?.documents ?? [];
    if (first === undefined || !this.isFarAhead(first)) return this.tasks.shift();
    this.held.push(begin);
    return undefined;
  }

  private isFarAhead({ number, job }: Task["documents"][number]): boolean {
    if (job.form !== "csv" || number === this.current) return false;
    return this.current < this.firstList || this.bytesWaiting > bytesAheadMax;
  }

  /**
   * The document it was at is unreadable; those whose judgement was lost with it, or not begun, are judged by another. A thread may be
   * full of what it read before: a paper of which nothing is said yet is then asked for once more, first of a new thread.
   */
  private replace(thread: Thread, { left, at, why, ended }: Lost): void {
    this.threads.delete(thread);
    this.ending += 1;
    const culprit = left.find(({ number }) => number === at) ?? left[0];
    const rest = left.filter((document) => document !== culprit);
    if (rest.length > 0) this.tasks.unshift({ documents: rest });
    if (culprit !== undefined && why === "too-large" && culprit.job.form === "pdf" && !this.asked.has(culprit.number)) {
      this.asked.add(culprit.number);
      this.tasks.unshift({ documents: [culprit] });
    } else if (culprit !== undefined) {
      const judged = [{ kind: "unreadable", code: "file-not-read", detail: why, line: null, isEnd: true } as const];
      this.keep({ number: culprit.number, judged, done: true });
    }
    void ended.then(() => {
      this.ending -= 1;
      if (!this.isClosed) this.start();
    });
  }

  private keep({ number, judged, done }: Piece): void {
    const own = this.waiting[number];
    if (own === undefined) return;
    own.judged.push(...judged);
    this.bytesWaiting += bytesOf(judged);
    own.done = own.done || done;
    this.wake();
  }
}

function bytesOf(judged: readonly Judged[]): number {
  return judged.reduce((sum, one) => sum + (one.kind === "rows" ? one.rows.byteLength : 0), 0);
}

/** What was in a thread's hands when it ended, the document it was at, and why. */
interface Lost {
  readonly left: Task["documents"];
  readonly at: number;
  readonly why: Unreadable["detail"];
  readonly ended: Promise<void>;
}

interface ThreadNews {
  judged(piece: Piece): void;
  idle(): void;
  broken(lost: Lost): void;
}

class Thread {
  private readonly worker: Worker;
  private readonly at = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
  private left: Task["documents"] = [];
  private watch: NodeJS.Timeout | undefined;
  private ended = false;
  private seen = { number: -1, since: 0 };

  constructor(
    private readonly order: PoolOrder,
    resourceLimits: ResourceLimits,
    private readonly tell: ThreadNews,
  ) {
    const workerData: ThreadData = { templates: order.templates, at: this.at };
    this.worker = new Worker(order.script, { workerData, resourceLimits });
    this.worker.on("message", (answer: Answer) => this.hear(answer));
    this.worker.on("error", (error: Error) =>
      this.fail("code" in error && isMemory(error.code) ? "too-large" : "other"),
    );
    this.worker.on("exit", () => this.fail("other"));
  }

  take(task: Task): void {
    this.left = task.documents;
    this.listen();
    this.worker.postMessage(task);
  }

  async end(): Promise<void> {
    this.ended = true;
    clearTimeout(this.watch);
    await this.worker.terminate();
  }

  /** When it was first seen at the document it is at. */
  startedAt(now: number): number {
    const number = Atomics.load(this.at, 0);
    if (number !== this.seen.number) this.seen = { number, since: now };
    return this.left.length === 0 ? now : this.seen.since;
  }

  stop(why: string): void {
    if (this.left.length > 0) this.fail(why);
  }

  private hear(answer: Answer): void {
    if (this.ended) return;
    this.listen();
    for (const piece of answer.pieces) {
      if (piece.done) this.left = this.left.filter(({ number }) => number !== piece.number);
      this.tell.judged(piece);
    }
    if (!answer.idle) return;
    clearTimeout(this.watch);
    this.tell.idle();
  }

  private listen(): void {
    clearTimeout(this.watch);
    this.watch = setTimeout(() => this.fail("timed-out"), this.order.silenceMax ?? silenceMax);
  }

  private fail(why: string): void {
    if (this.ended) return;
    const ended = this.end();
    this.tell.broken({ left: this.left, at: Atomics.load(this.at, 0), why, ended });
  }
}

/** An honest document is read in well under a second; a slow machine, and the reader of foreign pages that is loaded first, get time. */
const silenceMax = 20_000;

function isMemory(code: unknown): boolean {
  return code === "ERR_WORKER_OUT_OF_MEMORY";
}
