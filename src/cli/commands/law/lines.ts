import type { LawShown } from "../../../app/show-law.js";
import type { AtpStep, AtpTable } from "../../../law/atp.js";
import type { Dated } from "../../../law/dated.js";
import { type Day, showDay, showPeriod } from "../../../values/calendar.js";
import { type Money, showAmount, showMoney, showPercentage } from "../../../values/money.js";
import type { LawName } from "../../../values/notice.js";
import type { ReportWords } from "../../words/report.js";
import type { Words } from "../../words/words.js";

/** A year of law for a person: each value with its standing, where it is written and when that was last confirmed. */
export function lawLines(shown: LawShown, said: ReportWords, words: Words): readonly string[] {
  const { year, law, added, replaced } = shown;
  const one = <T>(name: LawName, dated: Dated<T>, value: string, more: readonly string[] = []) => {
    const standing = words.fixed.standing[dated.standing];
    const { act, paragraph, url } = dated.reference;
    const note = dated.note === undefined ? undefined : (newestNote(name, dated.from, said) ?? dated.note);
    return [
      `    ${said.lawFrom} ${showDay(dated.from)}   ${[value, standing].filter((part) => part !== "").join("   ")}`,
      ...more,
      `      ${said.lawSource}: ${[act, paragraph].filter((part) => part !== "").join(", ")}`,
      ...(url === "" ? [] : [`      ${url}`]),
      `      ${said.lawConfirmed} ${showDay(dated.confirmedOn)}`,
      ...(note === undefined ? [] : [`      ${note}`]),
      ...(dated.standing === "added-by-user" && added ? [added, ...replaced.toReversed()] : []).map((entry) =>
        entry === added ? `      ${said.lawAddedBy(entry)}` : `      ${said.lawAddedBefore(entry)}`,
      ),
    ];
  };
  const block = (name: LawName, lines: readonly string[]) => ["", `  ${said.lawName[name]}`, ...lines];
  return [
    said.lawHead(year),
    ...block(
      "annual-ceiling",
      law.ceilings.flatMap((dated) => {
        const { amount, covers } = dated.value;
        const isWhole = covers.from.endsWith("01-01") && covers.to.endsWith("12-31");
        const stretch = isWhole ? "" : ` (${showPeriod(covers)})`;
        return one("annual-ceiling", dated, `${showMoney(amount)}${stretch}`);
      }),
    ),
    ...block(
      "holiday-pay",
      law.holidayPay.flatMap((dated) => one("holiday-pay", dated, showPercentage(dated.value))),
    ),
    ...block(
      "atp",
      law.atp.flatMap((dated) => one("atp", dated, "", atpLines(dated.value, said))),
    ),
    ...block(
      "income-test",
      law.incomeTest.flatMap((dated) => one("income-test", dated, showMoney(dated.value))),
    ),
  ];
}

/** The note on a value in the language spoken; a value carried on into an added year keeps its own. */
function newestNote(name: LawName, from: Day, said: ReportWords): string | undefined {
  const keys = Object.keys(said.lawNotes).filter((key) => key.startsWith(`${name} `) && key <= `${name} ${from}`);
  const newest = keys.sort().at(-1);
  return newest === undefined ? undefined : said.lawNotes[newest];
}

/** The ATP tables by class: from how many hours, the person's own share and the employer's. */
function atpLines(table: AtpTable, said: ReportWords): readonly string[] {
  const { employeePerHour, employerPerHour } = table.casual;
  const width = Math.max(...Object.values(said.atpClassHead).map((head) => head.length));
  const from = Math.max(...table.month.map(({ fromHours }) => said.atpFromHours(fromHours).length));
  const rows = (head: string, steps: readonly AtpStep[]) =>
    steps.map(({ fromHours, employee, employer }, place) => {
      const name = (place === 0 ? head : "").padEnd(width);
      return `      ${name}   ${said.atpFromHours(fromHours).padEnd(from)}   ${both(employee, employer)}`;
    });
  return [
    ...rows(said.atpClassHead.month, table.month),
    ...rows(said.atpClassHead.fortnight, table.fortnight),
    ...rows(said.atpClassHead.week, table.week),
    `      ${said.atpClassHead.casual.padEnd(width)}   ${said.perHour.padEnd(from)}   ${both(employeePerHour, employerPerHour)}`,
  ];
}

function both(employee: Money, employer: Money): string {
  return `${showAmount(employee).padStart(6)} / ${showAmount(employer).padStart(6)}`;
}
