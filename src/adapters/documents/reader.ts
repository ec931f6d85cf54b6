import type { DocumentReader } from "../../app/verify/read.js";
import { findDocuments } from "./files.js";
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
  const sorted = [...slips, ...lists];
  return {
    documents,
    passedOver,
    async *judge() {
      const jobs = sorted.map(({ job }) => job);
      for await (const { number, judged } of judgeAll(jobs, order)) {
        yield { number: sorted[number]?.number ?? 0, judged };
      }
    },
  };
}
