import { openViewer } from "../../adapters/files/viewer.js";
import { explainEntry } from "../../app/explain.js";
import { type Paid, type PayOrder, pay as payOne } from "../../app/pay.js";
import { namesOf } from "../../app/people.js";
import type { World } from "../../app/ports.js";
import { atpClasses, type EmployerEntry, holidayPractices, slipLanguages, waysOfPaying } from "../../ledger/entry.js";
import { missingFields, type PaymentDraft, parsePayment } from "../../payroll/pay/parse.js";
import type { Payment } from "../../payroll/payment.js";
import { type CvrNumber, type FrikortId, parseFrikortId } from "../../values/identity.js";
import { type Money, showAmount } from "../../values/money.js";
import { type Notice, notice } from "../../values/notice.js";
import { onlyGiven } from "../../values/only-given.js";
import { jobKinds, type Outcome, type Problem, type Problems, problemOf } from "../../values/problem.js";
import { broken, err, ok } from "../../values/result.js";
import { explainLines, stepsJson } from "../say/explain-lines.js";
import { paidLines, summaryLines } from "../say/paid-lines.js";
import { type Names, papersJson, paymentJson } from "../say/payment.js";
import { askFor, hoursFault } from "../session/ask.js";
import { booked } from "../session/booking.js";
import { employerToName, sealingEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import {
  canAsk,
  decimalMark,
  fieldReader,
  fieldWords,
  isDryRun,
  outFolder,
  type Session,
  wantsNames,
} from "../session/session.js";
import { unfinishedNotices } from "../session/unfinished.js";
import type { AfterWords } from "../words/after.js";
import { loadWords } from "../words/load.js";

/** `frikort pay`: one payment, from the ceiling check to payslip and record. */
export async function pay(session: Session): Promise<Reply> {
  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const employer = await sealingEmployer(session, world.value);
  if (!employer.ok) return refused(employer.error);
  const order = await orderOf(session, employer.value, world.value);
  if (!order.ok) return refused(order.error);
  const earlier = await unfinishedNotices(world.value);
  return booked(session, async (purpose, isMeant) => {
    const { payment } = order.value;
    const dryRun = purpose !== "booking";
    const wish = { ...order.value, payment: { ...payment, ...(isMeant && { isMeant }) }, dryRun };
    const paid = await payOne(wish, world.value);
    if (!paid.ok) return { ...refused(paid.error), notices: saldoNotKept(order.value, paid.error) };
    if (purpose === "summary") return summaryOf(paid.value, payment, world.value);
    const names = wantsNames(session) ? await namesOf([paid.value.standing.entry.card], world.value) : ok(undefined);
    if (session.line.options.has("open") && paid.value.files.payslip !== null)
      await openViewer(paid.value.files.payslip);
    const said = await loadWords(session.language, "after");
    const again = await employerToName(payment.employer, world.value);
    const reply = answer(paid.value, { earlier, again, names: names.ok ? names.value : undefined }, said);
    return session.line.options.has("explain") ? explained(reply, paid.value, session, world.value) : reply;
  });
}

/** What will stand, for the person who is asked about it. */
async function summaryOf(paid: Paid, payment: Payment, world: World): Promise<Reply> {
  const { entry } = paid.standing;
  const names = await namesOf([entry.card], world);
  const before = await world.ledger.vouchers({ chain: entry.chain, card: entry.card });
  if (!names.ok || !before.ok) return refused(names.ok ? (before.ok ? [] : before.error) : names.error);
  const standing = before.value.filter(({ entry: one, reversedBy }) => one.counted > 0 && reversedBy === undefined);
  const name = payment.holderName?.reveal() ?? names.value.get(entry.card);
  const of = { name, last: standing.at(-1)?.entry };
  const lines: Reply["lines"] = (words, paint) => summaryLines(entry, of, words, paint);
  return done({ status: paid.status }, lines, paid.notices);
}

interface Beside {
  readonly earlier: Reply["notices"];
  readonly again: CvrNumber | undefined;
  readonly names: Names | undefined;
}

function answer(paid: Paid, { earlier, again, names }: Beside, said: AfterWords): Reply {
  const { status, standing, notices, files } = paid;
  const payment = paymentJson(standing, status === "planned", names);
  const result = { status, payment, files: papersJson(files) };
  const reply = done(result, (words, paint) => paidLines(paid, words, paint), [...earlier, ...notices]);
  const { voucher } = standing.entry;
  const news: Reply["lines"] = (words, paint) => paidLines(paid, words, paint, false);
  const next = status === "written" ? { next: said.next.typeIt({ voucher, employer: again }) } : {};
  return { ...reply, ...next, news, problems: files.problems, stands: { kind: "payment", voucher } };
}

/** `--explain`: every step after the answer, and beside the result. */
async function explained(reply: Reply, paid: Paid, session: Session, world: World): Promise<Reply> {
  const found = await explainEntry(paid.standing.entry, world);
  if (!found.ok) return { ...reply, problems: [...reply.problems, ...found.error] };
  const said = await loadWords(session.language, "explain");
  const lines: Reply["lines"] = (words, paint) => [
    ...reply.lines(words, paint),
    "",
    ...explainLines(found.value, said, paid.status === "planned"),
  ];
  return { ...reply, result: { ...reply.result, steps: stepsJson(found.value.steps, said) }, lines, news: lines };
}

/** A balance given with a payment that is refused is not kept either: a person may want to note it by itself, unless it is what was refused. */
function saldoNotKept({ saldo, payment }: PayOrder, [refusal]: Problems): readonly Notice[] {
  if (saldo === undefined) return [];
  const isWrong = refusal.code === "saldo-over-ceiling" || refusal.code === "saldo-older";
  return [notice("saldo-not-kept", { card: payment.card, ...(!isWrong && { left: saldo.left }) })];
}

/** The payment as it was said; what is missing is asked for. Every field that was not understood is reported at once. */
async function orderOf(session: Session, employer: EmployerEntry, world: World): Promise<Outcome<PayOrder>> {
  const said = draftOf(session);
  const conflict = unpairedIn(session) ?? conflictIn(said);
  if (conflict !== undefined) return err([conflict]);
  const named = await withCard(said, session);
  if (!named.ok) return named;
  const draft = named.value;
  const card = parseFrikortId(draft.words.card ?? "");
  const facts = card.ok ? await world.ledger.card(card.value) : undefined;
  if (facts !== undefined && !facts.ok) return facts;
  const hours = hoursFault(session, (text) => {
    const tried = parsePayment({ ...draft, words: { ...draft.words, hours: text } }, employer, session.today);
    return tried.ok ? [] : tried.error;
  });
  const missing = missingFields(draft, facts?.value, employer);
  const isRateAsked = missing.includes("rate") && canAsk(session) && decimalMark(session) === "comma";
  const rate = isRateAsked && card.ok ? await lastRate(card.value, employer, world) : undefined;
  const asked = await askFor(missing, session, {
    checks: { hours },
    ...(rate !== undefined && { usual: { rate: showAmount(rate) } }),
  });
  const words = { ...draft.words, ...(asked.ok && asked.value) };
  const payment = parsePayment({ ...draft, words }, employer, session.today);
  const fields = fieldReader(session);
  const saldo = fields.money("saldo", Number.NEGATIVE_INFINITY);
  const unasked = asked.ok ? [] : asked.error;
  const faults = payment.ok ? [] : payment.error.filter((one) => !isCardMissing(one));
  const [first, ...more] = [...unasked, ...faults, ...fields.problems];
  if (first !== undefined) return err([first, ...more]);
  if (!payment.ok || facts === undefined) broken("what is missing has been asked for");
  const place = { folder: outFolder(session), dryRun: isDryRun(session) };
  const order = { payment: payment.value, facts: facts.value, ...place };
  return ok({ ...order, ...(saldo !== undefined && { saldo: { left: saldo } }) });
}

/** The rate of the newest payment that stands: the usual answer where none is agreed. */
async function lastRate(card: FrikortId, { chain }: EmployerEntry, world: World): Promise<Money | undefined> {
  const found = await world.ledger.vouchers({ chain, card });
  if (!found.ok) return undefined;
  const rates = found.value.filter(({ reversedBy, entry }) => reversedBy === undefined && entry.reverses === undefined);
  return rates.flatMap(({ entry }) => entry.lines.flatMap(({ perHour }) => perHour ?? [])).at(-1);
}

/** The missing card is named with what else is missing. */
function isCardMissing({ code, data }: Problem): boolean {
  return code === "field-missing" && "field" in data && data.field === "card";
}

/** The card is asked for before all else: what is known of it need not be asked. With nobody to ask it is named with the rest. */
async function withCard(draft: PaymentDraft, session: Session): Promise<Outcome<PaymentDraft>> {
  if ((draft.words.card ?? "").trim() !== "" || !canAsk(session)) return ok(draft);
  const asked = await askFor(["card"], session);
  return asked.ok ? ok({ ...draft, words: { ...draft.words, ...asked.value } }) : asked;
}

/** The choices of a payment that `pay` and `correct` take from their options. */
export function draftOf(session: Session): PaymentDraft {
  const { options, args } = session.line;
  const words = fieldWords(session, args[0] === undefined ? {} : { card: args[0] });
  const [hours, rates] = [options.all("hours"), options.all("rate")];
  const practice = options.choice("holiday-pay", holidayPractices);
  const atpClass = options.choice("atp", atpClasses);
  const paidBy = options.choice("paid-by", waysOfPaying);
  const slipLanguage = options.choice("slip-language", slipLanguages);
  const jobKind = options.choice("job-kind", jobKinds);
  return {
    ...{ words, supplements: options.all("supplement"), mark: decimalMark(session) },
    ...(hours.length > 1 && { work: hours.map((one, place) => ({ hours: one, rate: rates[place] ?? "" })) }),
    ...onlyGiven({ practice, atpClass, paidBy, slipLanguage, jobKind }),
    ...{ split: options.has("split"), again: options.has("again"), rename: options.has("rename") },
  };
}

/** Hours and rates are repeated in pairs: nothing tells to which hours a single rate belongs. */
export function unpairedIn({ line }: Session): Problem | undefined {
  const [hours, rates] = [line.options.all("hours"), line.options.all("rate")];
  if (hours.length === rates.length || Math.max(hours.length, rates.length) < 2) return undefined;
  const [name, repeated] = hours.length > rates.length ? ["--hours", hours] : ["--rate", rates];
  return problemOf("options-conflict", { first: `${name} ${repeated[0]}`, second: `${name} ${repeated[1]}` });
}

/** Holiday pay alone is paid without hours or supplements, and an amount of it only alone. */
function conflictIn({ practice, words, supplements }: PaymentDraft): Problem | undefined {
  const amount = words["holiday-pay-amount"] !== undefined;
  const days = words["holiday-days"] !== undefined;
  const first = days ? "--holiday-days" : "--holiday-pay only";
  if (days && amount) return problemOf("options-conflict", { first, second: "--holiday-pay-amount" });
  if (days && practice !== undefined && practice !== "only") {
    return problemOf("options-conflict", { first, second: `--holiday-pay ${practice}` });
  }
  if (practice !== "only" && !days) {
    if (!amount) return undefined;
    if (practice === undefined) return problemOf("option-missing", { option: first, command: "pay" });
    return problemOf("options-conflict", { first: "--holiday-pay-amount", second: `--holiday-pay ${practice}` });
  }
  if (words.hours !== undefined) return problemOf("options-conflict", { first, second: "--hours" });
  if (supplements.length > 0) return problemOf("options-conflict", { first, second: "--supplement" });
  return undefined;
}
