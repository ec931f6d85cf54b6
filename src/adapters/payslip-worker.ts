import { parentPort, workerData } from "node:worker_threads";
import type { WorkerAnswer, WorkerStart, WorkerTask } from "./payslip-pool.js";
import { slipPress } from "./payslip-press.js";
import { payslipPrinter } from "./pdf-payslip.js";

const { files }: WorkerStart = workerData;
const print = slipPress(payslipPrinter(files));

parentPort?.on("message", async ({ number, jobs }: WorkerTask) => {
  const answer: WorkerAnswer = { number, stood: await print(jobs) };
  parentPort?.postMessage(answer);
});
