import { parentPort, workerData } from "node:worker_threads";
import { payslipPrinter } from "./payslip.js";
import type { WorkerAnswer, WorkerStart, WorkerTask } from "./pool.js";
import { slipPress } from "./press.js";
import { stationeryOf } from "./template.js";

const { files }: WorkerStart = workerData;
const print = slipPress(payslipPrinter(stationeryOf(files)));

parentPort?.on("message", async ({ number, jobs }: WorkerTask) => {
  const answer: WorkerAnswer = { number, stood: await print(jobs) };
  parentPort?.postMessage(answer);
});
