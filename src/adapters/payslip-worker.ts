import { parentPort, workerData } from "node:worker_threads";
import type { WorkerAnswer, WorkerStart, WorkerTask } from "./payslip-pool.js";
import { slipPress } from "./payslip-press.js";

const { files }: WorkerStart = workerData;
const print = slipPress(files);

parentPort?.on("message", ({ number, jobs }: WorkerTask) => {
  const answer: WorkerAnswer = { number, stood: print(jobs) };
  parentPort?.postMessage(answer);
});
