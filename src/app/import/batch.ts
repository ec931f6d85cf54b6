import type { Needs } from "../../ledger/transaction.js";
import {
  atMostTwenty,
  type BatchSums,
  groupsAtOnce,
  importIdOf,
  inFileOrder,
  inPortions,
  needsOfGroups,
  noticesOf,
  rowsMax,
  sumsOf,
  type WaitingRow,
  waitingRows,
  waitingTold,
} from "../../payroll/timesheet/payments/batch.js";
import { type Taken, takeGroups } from "../../payroll/timesheet/payments/take-group.js";
import type { Sheet } from "../../payroll/timesheet/rows/row.js";
import type { Digest } from "../../values/digest.js";
import type { Notice } from "../../values/notice.js";
import { type Outcome, type Problem, type Problems, problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { stampOf } from "../act.js";
import type { PaidRow, World } from "../ports.js";
import { changedRows, goneRows, ratesPaidOtherwise } from "./doubts.js";
import { type ImportOrder, type Prepared, prepareImport } from "./plan.js";

/** What an import will do or has done. */
export interface Imported extends Pick<Prepared, "groups" | "notices" | "standing" | "reversed" | "repeated"> {
  readonly status: "written" | "planned" | "nothing-new" | "refused";
  /** Of what was written or would be; of what stands when that came with one import. */
  readonly importId: Digest | undefined;
  readonly sums: BatchSums;
  readonly taken: readonly Taken[];
  /** In the order of the files and their lines. */
  readonly problems: readonly Problem[];
  /** Rows without a fault that are not paid, because their payment is refused. */
  readonly waiting: readonly WaitingRow[];
}

/** How far an import goes. */
export interface ImportOptions {
  readonly dryRun: boolean;
  /** Write the payments that fit although others are refused. */
  readonly skipRefused: boolean;
  /** Shows the plan and asks; without it nobody is asked. */
  readonly confirm?: (plan: Imported) => Promise<boolean>;
}

/** How often a plan is made anew when others write meanwhile and nobody has been shown it. */
const attemptsMax = 5;

/**
 * Files to payments: looked up, grouped, decided and written in one act; all of them stand, or none. With somebody to ask the
 * plan is shown first, and a ledger that has changed since is 451; without, the plan is made anew on what stands then.
 */
export async function importBatch(order: ImportOrder, wish: ImportOptions, world: World): Promise<Outcome<Imported>> {
  const rows = order.sheets.reduce((sum, sheet) => sum + sheet.count, 0);
  if (rows > rowsMax) return err(problem("batch-too-large", { rows, max: rowsMax }));
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await prepareImport(order, world);
    if (!prepared.ok) return prepared;
    const story = new ImportRun(order, wish, prepared.value, world);
    const told = await story.execute();
    const isOutdated = !told.ok && told.error[0].code === "plan-outdated";
    if (!isOutdated || wish.confirm !== undefined || attempt === attemptsMax) return told;
  }
}

class ImportRun {
  private readonly importId: Digest | undefined;
  private taken: readonly Taken[] = [];
  private doubts: readonly Notice[] = [];
  /** Why there is nothing to pay, where every row was left out. */
  private empty: Problem | undefined;

  constructor(
    private readonly order: ImportOrder,
    private readonly wish: ImportOptions,
    private readonly prepared: Prepared,
    private readonly world: World,
  ) {
    this.importId = prepared.due.length > 0 ? importIdOf(prepared.due) : importStanding(prepared.standing);
  }

  async execute(): Promise<Outcome<Imported>> {
    if (this.prepared.groups.length === 0) return ok(await this.nothingNew());
    if (this.wish.dryRun || this.wish.confirm !== undefined || this.isRefused()) {
      const rehearsed = await this.rehearse();
      if (!rehearsed.ok) return rehearsed;
      if (this.isRefused()) return ok(this.told("refused"));
      if (this.wish.dryRun) return ok(this.told("planned"));
      const agreed = await this.wish.confirm?.(this.told("planned"));
      if (agreed !== true) return ok(this.told("planned"));
    }
    return this.write();
  }

  private async nothingNew(): Promise<Imported> {
    if (this.isRefused()) return this.told("refused");
    const { standing, repeated } = this.prepared;
    if (standing.length === 0 && repeated === 0) this.empty = whyEmpty(this.order.sheets);
    if (this.empty !== undefined) return this.told("refused");
    const { ledger } = this.world;
    this.doubts = [...(await goneRows(this.prepared, ledger)), ...(await ratesPaidOtherwise(this.prepared, ledger))];
    return this.told("nothing-new");
  }

  /** One transaction. What is refused is known only when all has been decided: then everything is taken back. */
  private async write(): Promise<Outcome<Imported>> {
    const written = await this.world.ledger.actInParts(this.parts(), (portions) => {
      this.taken = portions.flat();
      const [first, ...more] = this.problems();
      return first !== undefined && this.isRefused() ? err<Problems>([first, ...more]) : ok(undefined);
    });
    if (written.ok) {
      await this.doubt();
      return ok(this.told("written"));
    }
    return this.isRefused() && this.taken.length > 0 ? ok(this.told("refused")) : written;
  }

  private async rehearse(): Promise<Outcome<void>> {
    const parts = this.parts();
    const needs: Needs = {
      chains: [...new Set(parts.flatMap((part) => part.needs.chains))],
      cards: [...new Set(parts.flatMap((part) => part.needs.cards ?? []))],
      rows: parts.flatMap((part) => part.needs.rows ?? []),
    };
    const taken = await this.world.ledger.rehearse(needs, (book) => {
      const portions: Taken[] = [];
      for (const part of parts) {
        const portion = part.decide(book);
        if (!portion.ok) return portion;
        portions.push(...portion.value);
      }
      return ok(portions);
    });
    if (!taken.ok) return taken;
    this.taken = taken.value;
    await this.doubt();
    return ok(undefined);
  }

  private async doubt(): Promise<void> {
    this.doubts = await changedRows(this.prepared, this.taken, this.world.ledger);
  }

  private parts() {
    const stamp = stampOf(this.world, this.importId);
    const { practice, atp } = this.order;
    const how = { ...(practice !== undefined && { practice }), ...(atp !== undefined && { atp }) };
    return inPortions(this.prepared.groups, groupsAtOnce).map((groups) => ({
      needs: needsOfGroups(groups),
      decide: (book: Parameters<typeof takeGroups>[2]) => takeGroups(groups, how, book, stamp),
    }));
  }

  /** By default one refused row stops the import; when the rest is wanted, only nothing at all to write does. */
  private isRefused(): boolean {
    if (this.problems().length === 0) return false;
    const isDecided = this.taken.length > 0 || this.prepared.groups.length === 0;
    return !this.wish.skipRefused || (isDecided && !this.taken.some((one) => one.status === "written"));
  }

  private problems(): readonly Problem[] {
    const late = this.taken.flatMap((one) => (one.status === "refused" ? one.problems : []));
    return [...this.prepared.problems, ...late, ...(this.empty === undefined ? [] : [this.empty])];
  }

  private told(status: Imported["status"]): Imported {
    const { groups, claims, lost, standing, reversed, repeated } = this.prepared;
    const problems = this.problems();
    const waiting = waitingRows(groups, this.taken, problems);
    const files = this.order.sheets.map((sheet) => sheet.file);
    return {
      ...{ status, importId: this.importId, groups, standing, reversed, repeated, taken: this.taken },
      sums: sumsOf(groups, this.taken, problems, [...claims, ...lost.map((row) => ({ row, card: row.card }))]),
      waiting,
      problems: inFileOrder(problems, files),
      notices: atMostTwenty([
        ...this.order.sheets.flatMap((sheet) => sheet.notices),
        ...this.prepared.notices,
        ...noticesOf(this.taken),
        ...waitingTold(waiting),
        ...this.doubts,
      ]),
    };
  }
}

/** Every row of the files was left out: what decided it, and what stands there. */
function whyEmpty(sheets: readonly Sheet[]): Problem | undefined {
  const unapproved = sheets.find((sheet) => sheet.unapproved > 0);
  const sheet = unapproved ?? sheets.find(({ leftOut }) => leftOut.withoutHours + leftOut.sums + leftOut.hidden > 0);
  if (sheet === undefined) return undefined;
  const { approval, withoutHours, sums, hidden } = sheet.leftOut;
  const where = { file: sheet.file };
  if (unapproved !== undefined && approval !== undefined) {
    const { heading, values } = approval;
    const said = heading === undefined ? {} : { heading };
    const data = { leftOut: "not-approved", rows: sheet.unapproved, ...said, values } as const;
    return problemOf("payment-empty", data, { ...where, ...said });
  }
  if (withoutHours > 0) {
    const place = sheet.whereOf(1, "hours");
    const heading = place.heading === undefined ? {} : { heading: place.heading };
    return problemOf(
      "payment-empty",
      { leftOut: "no-hours", rows: withoutHours, ...heading },
      { ...where, ...heading },
    );
  }
  return sums > 0
    ? problemOf("payment-empty", { leftOut: "sums", rows: sums }, where)
    : problemOf("payment-empty", { leftOut: "hidden", rows: hidden }, where);
}

/** The import that all standing rows came with, if it is one. */
function importStanding(standing: readonly PaidRow[]): Digest | undefined {
  const batches = new Set(standing.map((one) => one.batch));
  const [only] = batches;
  return batches.size === 1 ? only : undefined;
}
