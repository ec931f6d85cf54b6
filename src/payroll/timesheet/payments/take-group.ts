import { clockFault, waitMax } from "../../../ledger/decision.js";
import { sumOf } from "../../../ledger/entry.js";
import type { EntryAuthor, LedgerTransaction } from "../../../ledger/transaction.js";
import { millisecondsOf } from "../../../values/calendar.js";
import { digestOf } from "../../../values/digest.js";
import type { Hours } from "../../../values/hours.js";
import type { CvrNumber, FrikortId, Voucher } from "../../../values/identity.js";
import { type Money, noMoney } from "../../../values/money.js";
import { type Notice, type NoticeCode, notice } from "../../../values/notice.js";
import type { Hidden } from "../../../values/person.js";
import { type FieldName, type Outcome, type Problem, problem, problemOf } from "../../../values/problem.js";
import { broken, err, ok } from "../../../values/result.js";
import { holderKnown } from "../../card/used.js";
import { takePayment } from "../../pay/admit.js";
import { largest, linesOf } from "../../pay/price.js";
import { placeOf } from "../rows/row.js";
import type { DueRow, Group } from "./group.js";
import { paymentOf, type TakeOrder } from "./group-payment.js";
import { faultsOf } from "./row-faults.js";

/** What became of the payment of a group: written, or every reason why not, each with the row it comes from. */
export type Taken =
  | {
      readonly status: "written";
      readonly chain: CvrNumber;
      readonly voucher: Voucher;
      readonly card: FrikortId;
      readonly hours: Hours;
      /** The hourly rates, each once. */
      readonly rates: readonly Money[];
      /** Shown to the user alone who is asked before booking. */
      readonly name: Hidden<string> | undefined;
      readonly counted: Money;
      readonly payout: Money;
      readonly notices: readonly Notice[];
    }
  | { readonly status: "refused"; readonly problems: readonly Problem[] };

/** Takes some groups in their order, each on what those before it wrote. A clock that is behind, or a row that somebody else has paid meanwhile (451), refuses all. */
export function takeGroups(
  groups: readonly Group[],
  order: TakeOrder,
  book: LedgerTransaction,
  stamp: EntryAuthor,
): Outcome<readonly Taken[]> {
  const now = { ...stamp, at: momentWithin(book, groups, stamp) };
  for (const chain of new Set(groups.map((group) => group.employer.chain))) {
    const clock = clockFault(book, chain, now);
    if (clock !== undefined) return clock;
  }
  const outdated = groups.flatMap((group) => group.due.filter((one) => isPaidMeanwhile(one, book)));
  if (outdated.length > 0) return err(problem("plan-outdated", { lines: outdated.map((one) => one.claim.row.line) }));
  const taken = groups.map((group) => takeGroup(group, order, book, now));
  return ok(withSharedNotices(taken));
}

/** While a run waits others write: their newest moment is then this run's too. A clock that is further behind is wrong (517). */
function momentWithin(book: LedgerTransaction, groups: readonly Group[], stamp: EntryAuthor): EntryAuthor["at"] {
  let latest = stamp.at;
  for (const { employer } of groups) {
    const last = book.head(employer.chain).at;
    if (last !== undefined && last > latest) latest = last;
  }
  return millisecondsOf(latest) - millisecondsOf(stamp.at) <= waitMax ? latest : stamp.at;
}

function isPaidMeanwhile({ claim, paidBefore }: DueRow, book: LedgerTransaction): boolean {
  return claim.id !== undefined && book.paidRow(claim.employer.chain, claim.id) !== paidBefore;
}

function takeGroup(group: Group, order: TakeOrder, book: LedgerTransaction, stamp: EntryAuthor): Taken {
  const facts = book.card(group.card);
  const problems = faultsOf(group, facts);
  if (problems.length > 0 || group.isHeld) return { status: "refused", problems };
  const payment = paymentOf(group, order, facts);
  const verdict = takePayment(payment, book, ownSalt(stamp, group));
  if (!verdict.ok) {
    return { status: "refused", problems: verdict.error.map((one) => placed(one, group, order, book)) };
  }
  if (verdict.value.status === "stands") return broken("rows decide, not the content of a payment");
  const { entry, notices } = verdict.value;
  const { chain, voucher, card, hours, counted, payout } = entry;
  const kept = notices.filter((one) => !leftToLists.has(one.code)).map((one) => summed.get(one.code) ?? one);
  const rates = payment.work.flatMap(({ perHour }) => perHour ?? []);
  const name = payment.holderName ?? holderKnown(facts)?.name;
  const several = rates.length > 1 ? [notice("rates-differ", { card, rates })] : [];
  return {
    status: "written",
    chain,
    voucher,
    card,
    hours,
    rates,
    name,
    counted,
    payout,
    notices: [...kept, ...several, ...otherThanTitled(group, rates)],
  };
}

/** A rate above the headings of a sheet that is not the one its rows are paid with. */
function otherThanTitled({ card, due }: Group, rates: readonly Money[]): readonly Notice[] {
  const sheets = new Set(due.map(({ claim }) => claim.row.sheet));
  return [...sheets].flatMap(({ file, titledRate }) => {
    if (titledRate === undefined || rates.every((rate) => rate === titledRate.value)) return [];
    const { value: stated, line } = titledRate;
    return [notice("title-rate-differs", { card, stated, rates }, { file, line })];
  });
}

/** The same notice of many payments is kept once: an import of any size stays small. */
function withSharedNotices(taken: readonly Taken[]): readonly Taken[] {
  const known = new Map<string, Notice>();
  const lists = new Map<string, readonly Notice[]>();
  return taken.map((one) => {
    if (one.status === "refused") return one;
    const key = JSON.stringify(one.notices);
    const notices = lists.get(key) ?? one.notices.map((notice) => shared(notice, known));
    lists.set(key, notices);
    return { ...one, notices };
  });
}

function shared(notice: Notice, known: Map<string, Notice>): Notice {
  const key = JSON.stringify(notice);
  const before = known.get(key) ?? notice;
  known.set(key, before);
  return before;
}

/** What every payment of a batch would say again; lists such as `todo` keep it. */
const leftToLists: ReadonlySet<NoticeCode> = new Set<NoticeCode>([
  "not-yet-registered",
  "employment-opened",
  "atp-to-report",
]);

/** What a batch says once, with how many cards it is about. */
const summed: ReadonlyMap<NoticeCode, Notice> = new Map<NoticeCode, Notice>([
  ["employment-not-registered", notice("employments-to-register", { count: 1 })],
  ["contract-due", notice("contracts-due", { count: 1, cards: [] })],
]);

/** Two people of one name are two people: each card's holder gets a salt of its own. */
function ownSalt(stamp: EntryAuthor, { employer, card }: Group): EntryAuthor {
  return { ...stamp, salt: digestOf(`${stamp.salt}/${employer.chain}/${card}`).slice(0, 32) };
}

const fieldsOfProblems: Readonly<Partial<Record<Problem["code"], FieldName>>> = {
  "holder-differs": "name",
  "card-inactive": "card",
  "law-unknown": "pay-day",
  "field-missing": "rate",
};

/** A refusal with its row: the one that tipped the ceiling, else the first of the payment. */
function placed(one: Problem, group: Group, order: TakeOrder, book: LedgerTransaction): Problem {
  const [first] = group.due;
  if (first === undefined) return broken("a payment has rows");
  if (one.code === "ceiling-exceeded") {
    const tipped = tippingRow(group, order, one.data.left, book) ?? first;
    return problemOf(one.code, one.data, placeOf(tipped.claim.row, "hours"));
  }
  const field = fieldsOfProblems[one.code] ?? "card";
  return { ...one, where: placeOf(first.claim.row, field) };
}

/** The first row with which the payment, from its top down, counts more than is left. */
function tippingRow(group: Group, order: TakeOrder, left: Money, book: LedgerTransaction): DueRow | undefined {
  const law = book.lawOn(group.payDay);
  if (!law.ok) return undefined;
  const facts = book.card(group.card);
  const share = law.value.holidayPay.value;
  const fits = largest(group.due.length, (count) => {
    const payment = paymentOf({ ...group, due: group.due.slice(0, count) }, order, facts);
    return sumOf(linesOf({ ...payment, holidayPayOut: noMoney }, share)) <= left;
  });
  return group.due[Math.max(0, fits)];
}
