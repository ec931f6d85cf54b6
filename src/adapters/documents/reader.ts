import type { DocumentPiece, DocumentReader } from "../../app/verify/read.js";
import { findDocuments } from "./files.js";
import { type Job, partsOf } from "./judge.js";
import { judgeAll, type PoolOrder } from "./pool.js";

/** What is named, what is passed over, and the threads' own script and templates. */
export interface ReaderOrder extends PoolOrder {
  readonly paths: readonly string[];
  readonly passed: readonly string[];
}

/** Documents on this computer, judged in threads of their own. Payslips come before lists, so that a payment is known by its slip. */
export function documentReader(order: ReaderOrder): DocumentReader {
  const { documents, passedOver } = findDocuments(order.paths, order.passed);
  const readable = documents.map((document, number) => ({ number, ...document })).filter((one) => !one.unreadable);
  const slips = readable.filter(({ job }) => job.form !== "csv");
  const lists = readable.filter(({ job }) => job.form === "csv");
  return {
    documents,
    passedOver,
    async *judge() {
      const parts = lists.flatMap(divided);
      const isLarge = parts.some(({ job }) => job.part !== undefined);
      // Threads that drew slips hold much that a large list needs itself.
      for (const own of isLarge ? [slips, parts] : [[...slips, ...parts]]) yield* judgeParts(own, order);
    },
  };
}

async function* judgeParts(parts: readonly NumberedJob[], order: PoolOrder): AsyncGenerator<DocumentPiece> {
  const jobs = parts.map(({ job }) => job);
  /** Where a list was given up: what its later parts hold is not told, as in one that is read from front to back. */
  let givenUp = -1;
  for await (const { number: place, judged } of judgeAll(jobs, order)) {
    const number = parts[place]?.number ?? 0;
    if (place !== givenUp && number === parts[givenUp]?.number) continue;
    yield { number, judged };
    if (judged.some((one) => one.kind === "unreadable" && one.isEnd)) givenUp = place;
  }
}

function divided({ number, job }: NumberedJob): readonly NumberedJob[] {
  const parts = partsOf(job);
  return parts.length === 0 ? [{ number, job }] : parts.map((part) => ({ number, job: { ...job, part } }));
}

interface NumberedJob {
  readonly number: number;
  readonly job: Job;
}
