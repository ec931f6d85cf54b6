import { voucherKey } from "../../ledger/fact.js";
import { shortImportId } from "../../payroll/timesheet/payments/batch.js";
import type { Digest } from "../../values/digest.js";
import type { Outcome, Problem } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { documentName, handOut } from "../hand-out.js";
import type { PaidRow, VoucherName, World } from "../ports.js";
import { type Bulk, noPapers, type Papers, type PapersOf, printImport } from "../print-many.js";
import type { Imported } from "./batch.js";

/** What papers of an import are asked for. */
interface PapersWish {
  readonly merge: boolean;
  readonly folder: string;
  /** The names of the files that stand in the folder. */
  readonly standing: ReadonlySet<string>;
  /** Opens the press when there is something to print. */
  readonly bulk: (count: number) => Promise<Outcome<Bulk>>;
}

/**
 * The papers of what was written, and those that are missing of what stood before: one registration record per import. When
 * nothing is missing no entry is read.
 */
export async function importPapers(imported: Imported, wish: PapersWish, world: World): Promise<Outcome<Papers>> {
  const written = imported.status === "written" && imported.sums.fits > 0 ? imported.importId : undefined;
  let all: Papers = noPapers;
  if (written !== undefined) {
    const made = await printBatch({ batch: written, count: imported.sums.fits }, wish, world);
    if (!made.ok) return made;
    all = made.value;
  }
  for (const [batch, names] of byBatch(imported.standing)) {
    if (all.isStopped) break;
    const before = await standingPapers({ batch, names }, wish, world);
    if (!before.ok) return before;
    all = together(all, before.value);
  }
  return ok(all);
}

async function printBatch(papers: Omit<PapersOf, "merge">, wish: PapersWish, world: World): Promise<Outcome<Papers>> {
  const bulk = await wish.bulk(papers.count);
  if (!bulk.ok) return bulk;
  const made = await printImport({ ...papers, merge: wish.merge }, bulk.value, world);
  await bulk.value.press.close();
  return made;
}

/** The payments of an earlier import, or of none, that the files hold rows of. */
interface StandingBatch {
  readonly batch: Digest | undefined;
  readonly names: readonly VoucherName[];
}

/** The papers of those of an earlier import whose rows the files hold: nobody else's slips are made. Those of a payment that came otherwise, one by one. */
async function standingPapers(
  { batch, names }: StandingBatch,
  wish: PapersWish,
  world: World,
): Promise<Outcome<Papers>> {
  const missing = names.filter((name) => !wish.standing.has(documentName(name, ".pdf")));
  if (batch === undefined) return handOutSome(names, missing, wish, world);
  const short = shortImportId(batch);
  const record = `registration-${short}.csv`;
  const slips = `payslips-${short}.pdf`;
  const isWhole = wish.standing.has(record) && (!wish.merge || wish.standing.has(slips));
  if (missing.length > 0 || !isWhole) {
    return printBatch({ batch, count: names.length, only: new Set(names.map(voucherKey)) }, wish, world);
  }
  const merged = wish.merge ? world.files.inside(wish.folder, slips) : null;
  return ok({ ...noPapers, payslips: names.length, registration: world.files.inside(wish.folder, record), merged });
}

async function handOutSome(
  names: readonly VoucherName[],
  missing: readonly VoucherName[],
  wish: PapersWish,
  world: World,
): Promise<Outcome<Papers>> {
  const problems: Problem[] = [];
  for (const name of missing) {
    const found = await world.ledger.find(name);
    if (!found.ok) return found;
    problems.push(...(await handOut(found.value.entry, wish.folder, world)).problems);
  }
  return ok({ ...noPapers, payslips: names.length - problems.length, problems });
}

/** The vouchers that stand, each once, by the import they came with. Those taken back need no papers: nobody is to hand them out. */
function byBatch(standing: readonly PaidRow[]): ReadonlyMap<Digest | undefined, readonly VoucherName[]> {
  const batches = new Map<Digest | undefined, Map<string, VoucherName>>();
  for (const { chain, voucher, batch, reversedBy } of standing) {
    if (reversedBy !== undefined) continue;
    const names = batches.get(batch) ?? new Map<string, VoucherName>();
    batches.set(batch, names.set(`${chain}/${voucher}`, { chain, voucher }));
  }
  return new Map([...batches].map(([batch, names]) => [batch, [...names.values()]]));
}

function together(one: Papers, other: Papers): Papers {
  return {
    payslips: one.payslips + other.payslips,
    registration: one.registration ?? other.registration,
    merged: one.merged ?? other.merged,
    problems: [...one.problems, ...other.problems],
    isStopped: one.isStopped || other.isStopped,
  };
}
