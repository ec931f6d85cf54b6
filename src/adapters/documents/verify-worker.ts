import { parentPort, workerData } from "node:worker_threads";
import type { Judged } from "../../payroll/verify/seen.js";
import { collect } from "../memory.js";
import { payslipPrinter } from "../pdf/payslip.js";
import { readPrinterFiles, stationeryOf } from "../pdf/template.js";
import { type Job, judgeDocument } from "./judge.js";
import type { Draw } from "./slip.js";

/** What a thread is started with: where our templates lie, and a place shared with it in which it notes the document it is at. */
export interface ThreadData {
  readonly templates: string;
  readonly at: Int32Array;
}

/** What a thread is asked: documents by their number, to be judged one after the other. */
export interface Task {
  readonly documents: readonly { readonly number: number; readonly job: Job }[];
}

/** A piece of what a document holds; `done` on the last. */
export interface Piece {
  readonly number: number;
  readonly judged: readonly Judged[];
  readonly done: boolean;
}

/** What it answers, several pieces at a time; `idle` with the last of a task. */
export interface Answer {
  readonly pieces: readonly Piece[];
  readonly idle: boolean;
}

/** The thread's side: a hostile file can break this thread, and no more. */
if (parentPort !== null) work(parentPort, workerData);

const piecesMax = 8;
const judgedMax = 64;
/** Pictures and files that were unpacked for one document are let go of before the next, when they take more than this. */
const unpackedMax = 16_777_216;

function work(port: NonNullable<typeof parentPort>, { templates, at }: ThreadData): void {
  /** Lists need no printer. */
  let printer: ReturnType<typeof payslipPrinter> | undefined;
  const draw: Draw = (slip, carried) => {
    printer ??= payslipPrinter(stationeryOf(readPrinterFiles(templates)));
    return printer.print(slip, carried);
  };
  let pieces: Piece[] = [];
  const send = (idle: boolean) => {
    const answer: Answer = { pieces, idle };
    port.postMessage(answer, pieces.flatMap(packedIn));
    pieces = [];
  };
  port.on("message", async ({ documents }: Task) => {
    for (const { number, job } of documents) {
      Atomics.store(at, 0, number);
      let judged: Judged[] = [];
      await judgeDocument(job, draw, (one) => {
        judged.push(one);
        if (one.kind !== "rows" && judged.length < judgedMax) return;
        pieces.push({ number, judged, done: false });
        judged = [];
        send(false);
      });
      pieces.push({ number, judged, done: true });
      if (pieces.length >= piecesMax) send(false);
      if (process.memoryUsage().arrayBuffers > unpackedMax) collect();
    }
    send(true);
  });
}

/** Packed rows are handed over, not copied. */
function packedIn({ judged }: Piece): readonly ArrayBuffer[] {
  return judged.flatMap((one) =>
    one.kind === "rows" && one.rows.buffer instanceof ArrayBuffer ? [one.rows.buffer] : [],
  );
}
