import { type Listed, listEntries, registrationList } from "../../app/list-entries.js";
import { namesOf } from "../../app/people.js";
import { showMoney } from "../../values/money.js";
import type { Paint } from "../say/paint.js";
import { type Names, paymentJson } from "../say/payment.js";
import { listTable } from "../say/voucher-table.js";
import { done, type Reply, refused } from "../session/reply.js";
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
    ...(card !== undefined && { card }),
    ...(year !== undefined && { year }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(session.line.options.has("unregistered") && { unregistered: true }),
  };
  const listed = await listEntries(range, named.value, world.value);
  if (!listed.ok) return refused(listed.error, { kind: "unsaid" });
  const notices = await unfinishedNotices(world.value);
  const { vouchers } = listed.value;
  if (session.line.options.has("csv")) {
    const bytes = world.value.files.csv(registrationList(vouchers));
    return { ...done({}, () => [], notices), bytes };
  }
  const isJson = session.line.options.has("json");
  const names = await namesOf(
    isJson && !wantsNames(session) ? [] : vouchers.map(({ entry }) => entry.card),
    world.value,
  );
  if (!names.ok) return refused(names.error, { kind: "unsaid" });
  if (isJson) {
    return done({ payments: vouchers.map((standing) => paymentJson(standing, false, names.value)) }, () => [], notices);
  }
  const said = await loadWords(session.language, "report");
  return done({}, (words, paint) => lines(listed.value, names.value, said, words, paint), notices);
}

function lines(listed: Listed, names: Names, said: ReportWords, { fixed }: Words, paint: Paint): readonly string[] {
  const { vouchers, counted, payout } = listed;
  if (vouchers.length === 0) return [said.noPayments];
  const { amounts } = fixed;
  const sums = `${amounts.counted} ${showMoney(counted)}, ${amounts.payout} ${showMoney(payout)}`;
  return [...listTable(vouchers, names, said), paint.sum(`${said.payments(vouchers.length)}, ${said.total}: ${sums}`)];
}
