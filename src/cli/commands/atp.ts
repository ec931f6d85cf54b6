import { type AtpListed, type AtpQuestion, listAtp } from "../../app/list-atp.js";
import { noteAtp } from "../../app/note-atp.js";
import type { World } from "../../app/ports.js";
import { type Quarter, quarters } from "../../law/atp.js";
import type { EmployerEntry } from "../../ledger/entry.js";
import { type AtpLine, type AtpQuarter, atpTable, standingOf } from "../../payroll/books/atp-list.js";
import { type QuarterOf, quarterOn } from "../../payroll/card/running-sums.js";
import { type Day, type IncomeYear, incomeYear } from "../../values/calendar.js";
import { showHours } from "../../values/hours.js";
import { plus, showAmount, showMoney } from "../../values/money.js";
import { type Outcome, type Problem, problem, problemOf } from "../../values/problem.js";
import { broken, err, ok } from "../../values/result.js";
import type { Paint } from "../say/paint.js";
import { textTable } from "../say/text-table.js";
import { chosenEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { canAsk, fieldReader, isDryRun, namedCvr, type Session } from "../session/session.js";
import { terminalOf } from "../session/terminal.js";
import type { AfterWords } from "../words/after.js";
import { loadWords } from "../words/load.js";
import type { ReportWords } from "../words/report.js";
import type { Words } from "../words/words.js";

/** `frikort atp`: what is to be reported to ATP, by employer, card, month and quarter, with the deadlines; and which quarters are paid. */
export async function atp(session: Session): Promise<Reply> {
  const conflict = conflictIn(session);
  const fields = fieldReader(session);
  const year = fields.year();
  const on = fields.pastDay("paid-on", session.today);
  const named = namedCvr(session);
  const problems = [...(conflict ? [conflict] : []), ...fields.problems, ...(named.ok ? [] : named.error)];
  if (!named.ok || problems.length > 0) return refused(problems, { kind: "unsaid" });
  const world = await session.world();
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  const { options } = session.line;
  const quarter = quarters.find((one) => String(one) === options.one("quarter"));
  const asked = { year: year ?? yearMeant(quarter, session.today), quarter, named: named.value };
  if (options.has("paid") || options.has("undo")) return note({ on, year, quarter }, session, world.value);
  const listed = await listAtp(asked, world.value);
  if (!listed.ok) return refused(listed.error, { kind: "unsaid" });
  if (options.has("csv") && !options.has("json")) {
    const table = atpTable(listed.value.lines, listed.value.quarters, asked.year);
    return { ...done({}, () => []), bytes: world.value.files.csv(table) };
  }
  return answer(listed.value, asked, session, world.value);
}

/** A quarter without a year is the newest one that has begun; no quarter is this year's. */
function yearMeant(quarter: Quarter | undefined, today: Day): IncomeYear {
  const now = quarterOn(today);
  return quarter !== undefined && quarter > now.quarter ? incomeYear(now.year - 1) : now.year;
}

function conflictIn({ line: { options } }: Session): Problem | undefined {
  const [first, second] = ["csv", "paid", "undo"].filter((name) => options.has(name));
  if (first !== undefined && second !== undefined) {
    return problemOf("options-conflict", { first: `--${first}`, second: `--${second}` });
  }
  if (options.has("on") && !options.has("paid"))
    return problemOf("option-missing", { option: "--paid", command: "atp" });
  return undefined;
}

/** `--paid` and `--undo`: a quarter is noted as paid, or is not any more. */
async function note(
  said: { readonly on: Day | undefined; readonly year: IncomeYear | undefined; readonly quarter: Quarter | undefined },
  session: Session,
  world: World,
): Promise<Reply> {
  const isPaid = session.line.options.has("paid");
  if (said.quarter === undefined && !canAsk(session)) return refused(problem("nobody-to-ask", { fields: ["quarter"] }));
  const employer = await chosenEmployer(session, world);
  if (!employer.ok) return refused(employer.error);
  const words = await loadWords(session.language, "after");
  const meant =
    said.quarter === undefined
      ? await chosenQuarter(employer.value, said.year, session, world)
      : ok({ quarter: said.quarter, year: said.year ?? yearMeant(said.quarter, session.today) });
  if (!meant.ok) return refused(meant.error);
  const { year, quarter } = meant.value;
  const noted = await noteAtp(
    {
      ...{ employer: employer.value.chain, year, quarter, dryRun: isDryRun(session) },
      on: isPaid ? (said.on ?? session.today) : undefined,
    },
    world,
  );
  if (!noted.ok) return refused(noted.error);
  const { status } = noted.value;
  const head = status === "written" && !isPaid ? words.atpTakenBack : words.atpNoted[status];
  const result = { ...resultOf(noted.value, meant.value), status };
  return done(result, (_, paint) => [head, ...sumLines(noted.value.quarters, session.today, words, paint)]);
}

/** The quarters that wait to be paid, or for `--undo` those that are noted as paid: of the year, else of this one and the one before. */
async function chosenQuarter(
  employer: EmployerEntry,
  year: IncomeYear | undefined,
  session: Session,
  world: World,
): Promise<Outcome<QuarterOf>> {
  const now = quarterOn(session.today);
  const years = year === undefined ? [incomeYear(now.year - 1), now.year] : [year];
  const offered: AtpQuarter[] = [];
  for (const one of years) {
    const listed = await listAtp({ year: one, named: employer.chain }, world);
    if (!listed.ok) return listed;
    offered.push(...listed.value.quarters);
  }
  const isPaid = session.line.options.has("paid");
  const open = offered.filter((one) => (isPaid ? standingOf(one) !== "paid" : one.paid !== undefined));
  if (open.length === 0) return err(problem("no-atp-to-pay", { ...now, ...(year !== undefined && { year }) }));
  const said = await loadWords(session.language, "after");
  const choices = open.map((one, place) => ({
    name: said.atpChoice({ ...one, total: showMoney(one.total) }),
    value: String(place),
  }));
  const { askChoice } = await terminalOf(session);
  const place = Number(await askChoice(session.words.fields.quarter.label, choices));
  return ok(open[place] ?? broken("what is chosen was offered"));
}

function resultOf({ lines, quarters }: AtpListed, asked: Pick<AtpQuestion, "year" | "quarter">) {
  return {
    year: asked.year,
    quarter: asked.quarter ?? null,
    lines: lines.map(({ hours, ...line }) => ({
      ...line,
      seconds: hours,
      total: plus(line.atpEmployee, line.atpEmployer),
      outsideAmBidrag: true,
      paidOn: quarters.find((one) => isOf(line, one))?.paid?.on ?? null,
    })),
    quarters: quarters.map(({ employer, quarter, total, deadline, paid }) => {
      return { employer, quarter, total, deadline, paidOn: paid?.on ?? null, paid: paid?.total ?? null };
    }),
  };
}

function isOf(line: Pick<AtpLine, "employer" | "quarter">, { employer, quarter }: AtpQuarter): boolean {
  return line.employer === employer && line.quarter === quarter;
}

async function answer(listed: AtpListed, asked: AtpQuestion, session: Session, world: World): Promise<Reply> {
  const [said, report] = await Promise.all([
    loadWords(session.language, "after"),
    loadWords(session.language, "report"),
  ]);
  const isYearSaid = asked.quarter !== undefined || session.line.options.has("year");
  const before = isYearSaid ? undefined : await listAtp({ ...asked, year: incomeYear(asked.year - 1) }, world);
  const left = before?.ok ? before.value.quarters.filter((one) => standingOf(one) !== "paid") : [];
  const open = [...left, ...listed.quarters].find((one) => standingOf(one) !== "paid");
  const areSeveral = new Set(listed.quarters.map(({ employer }) => employer)).size > 1;
  const reply = done(resultOf(listed, asked), (words, paint) => [
    ...sumLines(left, session.today, said, paint),
    ...(listed.quarters.length === 0
      ? [said.noAtp(asked.year)]
      : listLines(listed, session.today, { said, report, words, paint })),
  ]);
  return open === undefined ? reply : { ...reply, next: said.next.atpPaid({ ...open, areSeveral }) };
}

interface Saying {
  readonly said: AfterWords;
  readonly report: ReportWords;
  readonly words: Words;
  readonly paint: Paint;
}

function listLines(
  { lines, quarters }: AtpListed,
  today: Day,
  { said, report, words, paint }: Saying,
): readonly string[] {
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
  return [...(lines.length === 0 ? [] : [...table, ""]), ...sumLines(quarters, today, said, paint), said.atpNext];
}

/** What each quarter comes to and how it stands; one whose deadline has passed, or that has changed since it was paid, in colour. */
function sumLines(sums: readonly AtpQuarter[], today: Day, said: AfterWords, paint: Paint): readonly string[] {
  return sums.map((owed) => {
    const standing = standingOf(owed);
    const isLate = standing === "open" && owed.deadline < today;
    const line = said.atpQuarter({ ...owed, total: showMoney(owed.total), standing: isLate ? "late" : standing });
    return isLate || standing === "changed" ? paint.danger(line) : line;
  });
}
