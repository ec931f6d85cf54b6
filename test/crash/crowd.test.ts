import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openSqliteLedger } from "../../src/adapters/store/sqlite/ledger.js";
import { cafe, card, kiosk, letIn, makeEmployer, sure } from "../support/build.js";
import { bundled } from "../support/bundle.js";
import { tempFolder } from "../support/temp-folder.js";

const folder = tempFolder();
const child = await bundled("crash/crowd-child.ts");
const crowd = Number(process.env.FRIKORT_CROWD ?? 16);

interface Said {
  readonly written?: number;
  readonly employer?: string;
  readonly voucher?: string;
  readonly refused?: string;
}

it(`${crowd} programs of two employers pay one card at once: together to the exact øre, and what was answered stands`, async () => {
  const path = join(folder, "regnskab.db");
  const store = sure(await openSqliteLedger({ path, create: true }));
  await letIn(store, makeEmployer(cafe), makeEmployer(kiosk));
  const answers = (
    await Promise.all(Array.from({ length: crowd }, (_, number) => payingUntilFull(path, number)))
  ).flat();

  const written = answers.filter((answer) => answer.written !== undefined);
  expect(written.reduce((sum, answer) => sum + (answer.written ?? 0), 0)).toBe(42_766_00);
  const refusals = answers.filter((answer) => answer.refused !== undefined).map((answer) => answer.refused);
  expect(new Set(refusals)).toEqual(new Set(["ceiling-exceeded"]));
  expect(refusals.length).toBeGreaterThanOrEqual(crowd);

  const standing = sure(await store.vouchers({ card }));
  const told = ({ employer, voucher, written: counted }: Said) => `${employer} ${voucher} ${counted}`;
  expect(standing.map(({ entry }) => `${entry.chain} ${entry.voucher} ${entry.counted}`).sort()).toEqual(
    written.map(told).sort(),
  );
  await store.close();
}, 120_000);

function payingUntilFull(path: string, number: number): Promise<readonly Said[]> {
  return new Promise((done, failed) => {
    const running = spawn(process.execPath, [child, path, String(number)], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    running.stdout.on("data", (bytes) => {
      said += bytes;
    });
    running.on("close", (code) => {
      if (code !== 0) failed(new Error(`a program of the crowd ended with ${code}`));
      else
        done(
          said
            .split("\n")
            .filter((line) => line !== "")
            .map((line): Said => JSON.parse(line)),
        );
    });
  });
}
