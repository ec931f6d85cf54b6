import { listAtp } from "../../app/list-atp.js";
import type { Quarter } from "../../law/atp.js";
import { type AtpLine, atpTable } from "../../payroll/books/atp-list.js";
import { showDay, yearOf } from "../../values/calendar.js";
import { showHours } from "../../values/hours.js";
import { plus, showAmount, showMoney } from "../../values/money.js";
import type { Paint } from "../say/paint.js";
import { textTable } from "../say/text-table.js";
import { done, type Reply, refused } from "../session/reply.js";
import { fieldReader, namedCvr, type Session } from "../session/session.js";
import type { AfterWords } from "../words/after.js";
import { loadWords } from "../words/load.js";
import type { ReportWords } from "../words/report.js";
import type { Words } from "../words/words.js";

/** `frikort atp`: what is to be reported to ATP, by employer, card, month and quarter, with the deadlines. */
export async function atp(session: Session): Promise<Reply> {
  const fields = fieldReader(session);
  const year = fields.year() ?? yearOf(session.today);
  const named = namedCvr(session);
  if (!named.ok || fields.problems.length > 0) {
    return refused([...fields.problems, ...(named.ok ? [] : named.error)], { kind: "unsaid" });
  }
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const quarter = quarters.find((one) => String(one) === session.line.options.one("quarter"));
  const question = { year, named: named.value, ...(quarter !== undefined && { quarter }) };
  const listed = await listAtp(question, world.value);
  if (!listed.ok) return refused(listed.error, { kind: "unsaid" });
  if (session.line.options.has("csv") && !session.line.options.has("json")) {
    return { ...done({}, () => []), bytes: world.value.files.csv(atpTable(listed.value, year)) };
  }
  const result = {
    year,
    quarter: quarter ?? null,
    lines: listed.value.map(({ hours, ...line }) => ({
      ...line,
      seconds: hours,
      total: plus(line.atpEmployee, line.atpEmployer),
      outsideAmBidrag: true,
    })),
    quarters: sumsOf(listed.value),
  };
  const [said, report] = await Promise.all([
    loadWords(session.language, "after"),
    loadWords(session.language, "report"),
  ]);
  return done(result, (words, paint) =>
    listed.value.length === 0 ? [said.noAtp(year)] : atpLines(listed.value, { said, report, words, paint }),
  );
}

const quarters: readonly Quarter[] = [1, 2, 3, 4];

/** What each employer owes for each quarter. */
function sumsOf(lines: readonly AtpLine[]) {
  const keys = [...new Set(lines.map(({ employer, quarter }) => `${employer} ${quarter}`))];
  return keys.flatMap((key) => {
    const own = lines.filter(({ employer, quarter }) => `${employer} ${quarter}` === key);
    const [first] = own;
    if (first === undefined) return [];
    const total = plus(...own.flatMap(({ atpEmployee, atpEmployer }) => [atpEmployee, atpEmployer]));
    return [{ employer: first.employer, quarter: first.quarter, total, deadline: first.deadline }];
  });
}

interface Saying {
  readonly said: AfterWords;
  readonly report: ReportWords;
  readonly words: Words;
  readonly paint: Paint;
}

function atpLines(lines: readonly AtpLine[], { said, report, words, paint }: Saying): readonly string[] {
  const { columns } = report;
  const isOne = new Set(lines.map(({ employer }) => employer)).size === 1;
  const table = textTable(
    [
      ...(isOne ? [] : [{ head: columns.employer }]),
      ...[{ head: columns.card }, { head: columns.month }],
      ...[columns.hours, columns.ownShare, columns.employerShare].map((head) => ({ head, right: true as const })),
    ],
    lines.map((line) => [
      ...(isOne ? [] : [line.employer]),
      ...[line.card, words.fixed.months[line.month - 1] ?? ""],
      ...[showHours(line.hours), showAmount(line.atpEmployee), showAmount(line.atpEmployer)],
    ]),
  );
  const sums = sumsOf(lines).map(({ employer, quarter, total, deadline }) =>
    said.atpQuarter({ employer, quarter, total: paint.sum(showMoney(total)), deadline: showDay(deadline) }),
  );
  return [...table, "", ...sums, said.atpNext];
}
