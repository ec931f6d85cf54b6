import { parentPort, workerData } from "node:worker_threads";
import type { Judged } from "../payroll/seen.js";
import { type Job, judgeDocument } from "./document-judge.js";
import { payslipPrinter } from "./pdf-payslip.js";
import { readPrinterFiles } from "./printer-files.js";

/** What a thread is asked: documents by their number, to be judged one after the other. */
export interface Task {
  readonly documents: readonly { readonly number: number; readonly job: Job }[];
}

/** What it answers, in order; `done` after the last of a document, then one `idle`. */
export type Answer =
  | { readonly kind: "judged"; readonly number: number; readonly judged: readonly Judged[]; readonly done: boolean }
  | { readonly kind: "idle" };

/** The thread's side: a hostile file can break this thread, and no more. */
if (parentPort !== null) work(parentPort);

function work(port: NonNullable<typeof parentPort>): void {
  const { print } = payslipPrinter(readPrinterFiles(String(workerData)));
  port.on("message", ({ documents }: Task) => {
    for (const { number, job } of documents) {
      let small: Judged[] = [];
      const send = (done: boolean) => {
        const answer: Answer = { kind: "judged", number, judged: small, done };
        port.postMessage(answer, small.flatMap(packedIn));
        small = [];
      };
      judgeDocument(job, print, (judged) => {
        small.push(judged);
        if (judged.kind !== "rows" && small.length < 64) return;
        send(false);
      });
      send(true);
    }
    const idle: Answer = { kind: "idle" };
    port.postMessage(idle);
  });
}

/** Packed rows are handed over, not copied. */
function packedIn(judged: Judged): readonly ArrayBuffer[] {
  return judged.kind === "rows" && judged.rows.buffer instanceof ArrayBuffer ? [judged.rows.buffer] : [];
}
