import { type Listed, listEntries, registrationLines } from "../../app/list-entries.js";
import { namesOf } from "../../app/people.js";
import type { World } from "../../app/ports.js";
import { registrationHeader } from "../../payroll/papers/registration.js";
import type { FrikortId } from "../../values/identity.js";
import { showMoney } from "../../values/money.js";
import { onlyGiven } from "../../values/only-given.js";
import type { Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import type { Paint } from "../say/paint.js";
import { type Names, paymentJson } from "../say/payment.js";
import { type ListedVoucher, listedVoucher, listTable, monthTable } from "../say/voucher-table.js";
import { done, PackedList, type Reply, refused } from "../session/reply.js";
import { fieldReader, namedCvr, type Session, wantsNames } from "../session/session.js";
import { unfinishedNotices } from "../session/unfinished.js";
import { loadWords } from "../words/load.js";
import type { ReportWords } from "../words/report.js";
import type { Words } from "../words/words.js";

/** `frikort list`: vouchers by card, days or year, with their sums; as a registration list with `--csv`. */
export async function list(session: Session): Promise<Reply> {
  const fields = fieldReader(session);
  const card = fields.card();
  const year = fields.year();
  const from = fields.day("from");
  const to = fields.day("to");
  if (from !== undefined && to !== undefined && to < from) {
    fields.add("period-not-possible", { from, to, reason: "ends-before-start" }, "to");
  }
  const named = namedCvr(session);
  const problems = [...fields.problems, ...(named.ok ? [] : named.error)];
  if (!named.ok || problems.length > 0) return refused(problems, { kind: "unsaid" });
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const range = {
    ...onlyGiven({ card, year, from, to }),
    ...(session.line.options.has("unregistered") && { unregistered: true }),
  };
  const said = await loadWords(session.language, "report");
  const options = session.line.options;
  const isCsv = options.has("csv");
  const isJson = options.has("json") && !isCsv;
  const names = isJson && wantsNames(session) ? await namesToList(card, world.value) : ok(new Map<FrikortId, string>());
  if (!names.ok) return refused(names.error, { kind: "unsaid" });
  const table = world.value.files.csvTable(registrationHeader);
  const line = registrationLines();
  const payments = new PackedList();
  const vouchers: ListedVoucher[] = [];
  const listed = await listEntries(range, named.value, world.value, (standing) => {
    if (isCsv) table.add(line(standing));
    else if (isJson) payments.add(paymentJson(standing, false, names.value));
    else vouchers.push(listedVoucher(standing, said));
  });
  if (!listed.ok) return refused(listed.error, { kind: "unsaid" });
  const notices = await unfinishedNotices(world.value);
  if (isCsv) return { ...done({}, () => [], notices), bytes: table.bytes() };
  if (isJson) return done({ payments }, () => [], notices);
  const shown = await namesOf(
    vouchers.map(({ card }) => card),
    world.value,
  );
  if (!shown.ok) return refused(shown.error, { kind: "unsaid" });
  const told = function* (words: Words, paint: Paint) {
    yield* lines(vouchers, listed.value, shown.value, said, words, paint);
    const months = year === undefined ? [] : monthTable(vouchers, said, words);
    if (months.length > 0) yield* ["", ...months];
  };
  return done({}, told, notices);
}

async function namesToList(card: FrikortId | undefined, world: World): Promise<Outcome<Names>> {
  const cards = card === undefined ? await world.ledger.cards() : ok([card]);
  return cards.ok ? namesOf(cards.value, world) : cards;
}

function* lines(
  vouchers: readonly ListedVoucher[],
  { count, counted, payout }: Listed,
  names: Names,
  said: ReportWords,
  { fixed }: Words,
  paint: Paint,
): Generator<string> {
  if (count === 0) {
    yield said.noPayments;
    return;
  }
  yield* listTable(vouchers, names, said);
  const { amounts } = fixed;
  const sums = `${amounts.counted} ${showMoney(counted)}, ${amounts.payout} ${showMoney(payout)}`;
  yield paint.sum(`${said.payments(count)}, ${said.total}: ${sums}`);
}
