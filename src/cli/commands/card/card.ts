import { namedEmployer } from "../../../app/choose-employer.js";
import { nameOf } from "../../../app/people.js";
import type { VoucherStatus, World } from "../../../app/ports.js";
import { type CardShown, showCard } from "../../../app/show-card.js";
import { ceilingOfYear, knownTo } from "../../../law/law.js";
import { type IncomeYear, incomeYear, yearOf } from "../../../values/calendar.js";
import type { Money } from "../../../values/money.js";
import { type Notice, notice } from "../../../values/notice.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { factLines } from "../../say/message.js";
import type { Paint } from "../../say/paint.js";
import { type Names, nameIn, paymentJson } from "../../say/payment.js";
import { cardTable, monthTable } from "../../say/voucher-table.js";
import { askFor } from "../../session/ask.js";
import { done, type Reply, refused } from "../../session/reply.js";
import { employerOf, fieldReader, namedCvr, type Session, wantsNames } from "../../session/session.js";
import { unfinishedNotices } from "../../session/unfinished.js";
import { loadWords } from "../../words/load.js";
import type { ReportWords } from "../../words/report.js";
import type { MessageFact, Words } from "../../words/words.js";

/** `frikort card 12345`: what is used and left of a card-year, what is not registered, and the hours that still fit. */
export async function card(session: Session): Promise<Reply> {
  const asked = await askFor(session.line.args.length === 0 ? ["card"] : [], session);
  if (!asked.ok) return refused(asked.error, { kind: "unsaid" });
  const fields = fieldReader(session, { card: session.line.args[0] ?? asked.value.card ?? "" });
  const number = fields.card();
  const asOf = fields.year();
  const rate = fields.money("rate", 1);
  if (number === undefined || fields.problems.length > 0) return refused(fields.refused().error, { kind: "unsaid" });
  const named = namedCvr(session);
  if (!named.ok) return refused(named.error, { kind: "unsaid" });
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const employer = await namedEmployer(named.value, world.value);
  if (!employer.ok) return refused(employer.error, { kind: "unsaid" });

  const usual = await employerOf(session, world.value);
  const practice = usual.ok ? usual.value.practice : "with-wage";
  const narrowed = employer.value === undefined ? {} : { employer: employer.value };
  const year = await yearToShow(asOf, session, world.value);
  if (!year.ok) return refused(year.error, { kind: "unsaid" });
  const question = { card: number, year: year.value, practice, ...narrowed, ...(rate !== undefined && { rate }) };
  const shown = await showCard(question, world.value);
  if (!shown.ok) return refused(shown.error, { kind: "unsaid" });
  const said = await loadWords(session.language, "report");
  const unknown = shown.value.isKnown ? [] : [notice("card-unknown", { card: number })];
  const less = shown.value.portalShowsLess;
  const notices = [
    ...(await unfinishedNotices(world.value)),
    ...(less === undefined ? [] : [notice("saldo-differs", less)]),
    ...yearNotices(asOf, shown.value, session),
    ...unknown,
  ];
  const { holder } = shown.value;
  const known = nameOf(holder);
  const name = known ?? (holder === undefined ? undefined : said.erasedName);
  const range = { card: number, year: year.value, ...(employer.value && { chain: employer.value }) };
  const entries = session.line.options.has("json") ? await world.value.ledger.vouchers(range) : ok([]);
  if (!entries.ok) return refused(entries.error, { kind: "unsaid" });
  const names = new Map(known !== undefined && wantsNames(session) ? [[number, known]] : []);
  const result = cardJson(shown.value, entries.value, names);
  return done(result, (words, paint) => cardLines({ shown: shown.value, name, rate }, words, said, paint), notices);
}

/** The year asked for, else this one; where its ceiling is not known yet, the last year that is (R2). */
async function yearToShow(asked: IncomeYear | undefined, session: Session, world: World): Promise<Outcome<IncomeYear>> {
  if (asked !== undefined) return ok(asked);
  const added = await world.ledger.addedLaw();
  if (!added.ok) return added;
  const year = yearOf(session.today);
  return ok(ceilingOfYear(year, added.value) === undefined ? yearOf(knownTo(added.value)) : year);
}

function yearNotices(asked: IncomeYear | undefined, shown: CardShown, { today }: Session): readonly Notice[] {
  const year = yearOf(today);
  const other = asked ?? shown.year;
  if (asked === undefined && other !== year) return [notice("year-not-known", { asked: year, shown: other })];
  return shown.isYearEnding ? [notice("next-year-unknown", { year: incomeYear(year + 1) })] : [];
}

function cardJson(shown: CardShown, payments: readonly VoucherStatus[], names: Names): object {
  const { unregistered, saldo, hoursThatFit, hoursThatFitBesideOwed, ...rest } = shown;
  const { isKnown: _, isYearEnding: __, holder: ___, payments: ____, portalShowsLess: _____, ...figures } = rest;
  return {
    ...figures,
    unregistered,
    payments: payments.map((standing) => paymentJson(standing, false, names)),
    saldo: saldo ?? null,
    hoursThatFit: hoursThatFit ?? null,
    hoursThatFitBesideOwed: hoursThatFitBesideOwed ?? null,
    ...nameIn(names, shown.card),
  };
}

/** What is shown of a card, to whom it belongs, and at which rate hours were asked for. */
interface CardToSay {
  readonly shown: CardShown;
  readonly name: string | undefined;
  readonly rate: Money | undefined;
}

function cardLines({ shown, name, rate }: CardToSay, words: Words, said: ReportWords, paint: Paint): readonly string[] {
  const { amounts } = words.fixed;
  const { saldo, unregistered, toTakeOut, payments, elsewhere, hoursThatFit } = shown;
  const months = monthTable(payments, said, words);
  const facts: MessageFact[] = [
    { label: amounts.ceiling, amount: shown.ceiling },
    { label: amounts.usedBefore, amount: shown.used },
  ];
  if (elsewhere !== 0) facts.push({ label: amounts.elsewhere, amount: elsewhere });
  facts.push({ label: amounts.left, amount: shown.left, isSum: true });
  if (saldo !== undefined) {
    facts.push({ label: amounts.saldo, amount: saldo.left, remark: said.saldoReadAt(saldo.readAt) });
  }
  return [
    paint.heading(name === undefined ? said.cardHead(shown) : `${name}, ${said.cardHead(shown)}`),
    ...factLines(facts, undefined, paint),
    ...(hoursThatFit !== undefined && rate !== undefined ? [said.hoursThatFit(hoursThatFit, rate)] : []),
    ...shown.holidayPayOwed.map(said.cardOwed),
    ...(shown.holidayPayOwed.length > 0
      ? [said.leftBesideOwed(shown.leftBesideOwed, shown.hoursThatFitBesideOwed)]
      : []),
    ...(unregistered.count > 0 ? [said.cardUnregistered(unregistered)] : []),
    ...(toTakeOut.count > 0 ? [said.cardToTakeOut(toTakeOut)] : []),
    ...(saldo === undefined ? [said.ledgerOnly(shown.card)] : []),
    ...(payments.length === 0
      ? [shown.isKnown ? said.cardNoPayments : said.cardUnknown]
      : ["", ...cardTable(payments, said), ...(months.length === 0 ? [] : ["", ...months])]),
  ];
}
