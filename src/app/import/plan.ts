import type { EmployerEntry } from "../../ledger/entry.js";
import { rowKey } from "../../ledger/transaction.js";
import { CardFinder } from "../../payroll/timesheet/payments/card-finder.js";
import { type ClaimChoices, type Claims, claimRows, type KnownClaim } from "../../payroll/timesheet/payments/claim.js";
import { type DueRow, type Group, groupRows, rowsOverADay } from "../../payroll/timesheet/payments/group.js";
import type { TakeOrder } from "../../payroll/timesheet/payments/group-payment.js";
import { Held, knownClaims } from "../../payroll/timesheet/payments/known-claims.js";
import { type PaidAlready, rowNotices } from "../../payroll/timesheet/payments/notices.js";
import { rowIdsOf, unusualTexts } from "../../payroll/timesheet/payments/row-identity.js";
import { sheetsOfOthers } from "../../payroll/timesheet/payments/sheet-names.js";
import { placeOf, type Row, type Sheet } from "../../payroll/timesheet/rows/row.js";
import type { CvrNumber, FrikortId, RowId, Voucher } from "../../values/identity.js";
import type { Notice } from "../../values/notice.js";
import { type FieldName, type Outcome, type Problem, problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import type { EmployerChoice } from "../choose-employer.js";
import type { PaidRow, World } from "../ports.js";
import { paidElsewhere, sharedWithLedger } from "./doubts.js";

/** What an import is asked with: files that were read, and what holds for all their rows. */
export interface ImportOrder {
  readonly sheets: readonly Sheet[];
  readonly employer: EmployerChoice;
  readonly choices: Omit<ClaimChoices, "named" | "usual">;
  readonly practice?: EmployerEntry["practice"];
  readonly atp?: TakeOrder["atp"];
  /** Pay rows again whose payment was reversed. */
  readonly again: boolean;
}

/** An import before it is decided: what is to be paid, what stands, and everything that is wrong with rows so far. */
export interface Prepared {
  /** Every row that says whose it is. */
  readonly claims: readonly KnownClaim[];
  /** Rows that no employer or period was found for. */
  readonly lost: readonly Row[];
  readonly due: readonly DueRow[];
  readonly groups: readonly Group[];
  readonly problems: readonly Problem[];
  /** Rows that are paid already, each with its voucher. */
  readonly standing: readonly PaidRow[];
  /** Rows whose payment was reversed and that are not paid again. */
  readonly reversed: number;
  readonly repeated: number;
  readonly notices: readonly Notice[];
}

/** Rows to payments. What is in the ledger already is looked up first: the same file again loads no card and reads no entry. */
export async function prepareImport(order: ImportOrder, world: World): Promise<Outcome<Prepared>> {
  const employers = await employersFor(order, world);
  if (!employers.ok) return employers;
  const claimed = claimRows(order.sheets, employers.value.known, { ...order.choices, ...employers.value.choice });
  const finder = await cardFinder(claimed, world);
  if (!finder.ok) return finder;
  const { claims, unknown, repeated } = knownClaims(claimed.claims, finder.value);
  const paid = await paidRowsOf(claims, world);
  if (!paid.ok) return paid;
  const sorted = sortOut(claims, paid.value, order.again);
  const known = [...order.sheets.flatMap((sheet) => sheet.problems), ...claimed.problems, ...sorted.problems];
  const rest = { claims, lost: claimed.lost, standing: sorted.standing, reversed: sorted.reversed, repeated };
  if (sorted.open.length === 0) {
    return ok({ due: [], groups: [], problems: known, notices: claimed.notices, ...rest });
  }

  const letters = await heldRows(claims, sorted.open, world);
  if (!letters.ok) return letters;
  const held = new Held(claims, finder.value);
  for (const row of claimed.lost) held.add(row);
  for (const { claim } of sorted.open) if (claim.row.isFaulty || claim.card === undefined) held.add(claim.row, claim);
  const overs = new Set(letters.value.map(({ row }) => row));
  const due = sorted.open.flatMap((one) => dueRow(one));
  const groups = groupRows(due, ({ claim, card }) => overs.has(claim.row) || held.holds(claim, card));
  const lost = sorted.open.flatMap(({ claim }) => unknown.get(claim) ?? []);
  const told = [...known, ...letters.value.map(({ problem: one }) => one), ...lost];
  const open = due.map(({ claim }) => claim);
  const elsewhere = await paidElsewhere(open, [...employers.value.known.keys()], world.ledger);
  const shared = await sharedWithLedger(groups, world.ledger);
  if (!shared.ok) return shared;
  const ofRows = rowNotices(groups, paidAlready(claims, sorted));
  const named = sheetsOfOthers(open, finder.value);
  const notices = [...claimed.notices, ...named, ...ofRows, ...shared.value, ...elsewhere];
  return ok({ due, groups, problems: told, notices, ...rest });
}

/** What no row gives: the period of files without days, and of an employer who pays by the fortnight. */
export async function missingForImport(
  order: Pick<ImportOrder, "sheets" | "employer">,
  world: World,
): Promise<Outcome<readonly FieldName[]>> {
  const period: readonly FieldName[] = ["period-from", "period-to"];
  if (order.sheets.some((sheet) => sheet.needsPeriod && sheet.rows.length > 0)) return ok(period);
  const employers = await employersFor(order, world);
  if (!employers.ok) return employers;
  const { known, choice } = employers.value;
  if ([...known.values()].every((employer) => employer.payPeriod !== "fortnight")) return ok([]);
  const isOpen = (row: Row) => {
    const employer = row.employer ?? choice.usual;
    return row.period === undefined && employer !== undefined && known.get(employer)?.payPeriod === "fortnight";
  };
  return ok(order.sheets.some((sheet) => sheet.rows.some(isOpen)) ? period : []);
}

/** The employers that are set up; the one that was named, and the one of rows that name none. */
async function employersFor({ employer }: Pick<ImportOrder, "employer">, world: World) {
  const all = await world.ledger.employers();
  if (!all.ok) return all;
  const known = new Map(all.value.map((one) => [one.chain, one]));
  const { named, usual } = employer;
  if (named !== undefined && !known.has(named)) return err(problem("employer-unknown", { employer: named }));
  const [only, ...others] = all.value;
  const choice = named ?? usual ?? (others.length === 0 ? only?.chain : undefined);
  return ok({
    known,
    choice: { ...(named !== undefined && { named }), ...(choice !== undefined && { usual: choice }) },
  });
}

async function paidRowsOf(claims: readonly KnownClaim[], world: World): Promise<Outcome<ReadonlyMap<string, PaidRow>>> {
  const isAnyPaid = await world.ledger.hasPaidRows();
  if (!isAnyPaid.ok) return isAnyPaid;
  if (!isAnyPaid.value) return ok(new Map());
  const rows: { readonly chain: CvrNumber; readonly row: RowId }[] = [];
  for (const { employer, identity } of claims) {
    for (const row of rowIdsOf(identity)) rows.push({ chain: employer.chain, row });
  }
  const paid = await world.ledger.paidRows(rows);
  return paid.ok ? ok(new Map(paid.value.map((one) => [rowKey(one.chain, one.row), one]))) : paid;
}

/** The rows that stand, for a look at what new ones double. */
function paidAlready(claims: readonly KnownClaim[], { open, standing }: Sorted): readonly PaidAlready[] {
  if (standing.length === 0) return [];
  const openClaims = new Set(open.map(({ claim }) => claim));
  return claims
    .filter((claim) => !openClaims.has(claim) && !claim.row.isFaulty)
    .map(({ employer, row }) => ({ chain: employer.chain, row }));
}

interface Sorted {
  readonly open: readonly OpenClaim[];
  readonly standing: readonly PaidRow[];
  readonly reversed: number;
  readonly problems: readonly Problem[];
}

/** A row that no standing payment has paid. */
interface OpenClaim {
  readonly claim: KnownClaim;
  readonly paidBefore?: Voucher;
  readonly mark?: RowId;
}

/** What has been paid stands; a reversed row is paid again only when that is asked for; an id whose row says something else now is 401. */
function sortOut(claims: readonly KnownClaim[], paid: ReadonlyMap<string, PaidRow>, again: boolean): Sorted {
  const open: OpenClaim[] = [];
  const standing: PaidRow[] = [];
  const problems: Problem[] = [];
  const marked = new Set<string>();
  const held = new Set(claims.map(({ id }) => id));
  let reversed = 0;
  for (const claim of claims) {
    const { row, employer, id, identity } = claim;
    const paidBy = (one: RowId) => paid.get(rowKey(employer.chain, one));
    const found = paid.size === 0 ? [] : tracesOf(claim, held).flatMap((one) => paidBy(one) ?? []);
    const before = found.find((one) => one.reversedBy === undefined) ?? found[0];
    const isAgain = before?.reversedBy !== undefined && again;
    if (before === undefined || isAgain) {
      const mark = identity?.marks.find((one) => paidBy(one) === undefined && !marked.has(rowKey(employer.chain, one)));
      if (mark !== undefined) marked.add(rowKey(employer.chain, mark));
      const own = id === undefined ? undefined : paidBy(id)?.voucher;
      open.push({ claim, ...(own !== undefined && { paidBefore: own }), ...(mark !== undefined && { mark }) });
    } else if (
      id !== undefined &&
      row.id !== undefined &&
      paidBy(id) !== undefined &&
      !identity?.traces().contents.some(paidBy)
    ) {
      const data = { id: row.id, voucher: before.voucher, fields: [] };
      problems.push(problemOf("payment-differs", data, placeOf(row, "row-id")));
    } else {
      standing.push(before);
      if (before.reversedBy !== undefined) reversed += 1;
    }
  }
  return { open, standing, reversed, problems };
}

/** What would tell that a row is paid; hours that the files hold as they are rounded are a row of their own. */
function tracesOf({ identity }: KnownClaim, held: ReadonlySet<RowId | undefined>): readonly RowId[] {
  if (identity === undefined) return [];
  const { known, rounded } = identity.traces();
  return rounded.some((one) => held.has(one)) ? known : [...known, ...rounded];
}

/** Rows that cannot be paid as they are: too many hours on a day, letters that no payslip can show. */
async function heldRows(
  claims: readonly KnownClaim[],
  open: readonly OpenClaim[],
  world: World,
): Promise<Outcome<readonly { readonly row: Row; readonly problem: Problem }[]>> {
  const openRows = new Set(open.map(({ claim }) => claim.row));
  const held = [...rowsOverADay(claims).filter(({ row }) => openRows.has(row))];
  const unusual = [...openRows].flatMap((row) => unusualTexts(row).map((text) => ({ row, ...text })));
  if (unusual.length === 0) return ok(held);
  const printer = await world.printer();
  if (!printer.ok) return printer;
  for (const { row, field, text } of unusual) {
    const letter = printer.value.firstUnprintable(text);
    if (letter === undefined) continue;
    held.push({ row, problem: problemOf("letter-not-printable", { field, letter }, placeOf(row, field)) });
  }
  return ok(held);
}

/** Cards are looked for by number or name where rows do not say them, or say an employee number beside them. */
async function cardFinder({ claims, lost }: Claims, world: World): Promise<Outcome<CardFinder>> {
  const isAsked = ({ card, employeeNumber }: Row) => card === undefined || employeeNumber !== undefined;
  const asked = new Set(claims.filter(({ row }) => isAsked(row)).map(({ employer }) => employer.chain));
  for (const { employer } of lost) if (employer !== undefined) asked.add(employer);
  const known: { chain: CvrNumber; cards: readonly FrikortId[] }[] = [];
  for (const chain of asked) {
    const cards = await world.ledger.cards(chain);
    if (!cards.ok) return cards;
    known.push({ chain, cards: cards.value });
  }
  const cards = [...new Set(known.flatMap((one) => one.cards))];
  return world.ledger.rehearse({ chains: [], cards }, (book) => ok(new CardFinder(known, book)));
}

/** Plain literals: a spread leaves every object with a layout of its own. */
function dueRow({ claim, paidBefore, mark }: OpenClaim): readonly DueRow[] {
  const { card } = claim;
  if (card === undefined) return [];
  if (mark === undefined) return [paidBefore === undefined ? { claim, card } : { claim, card, paidBefore }];
  return [paidBefore === undefined ? { claim, card, mark } : { claim, card, mark, paidBefore }];
}
