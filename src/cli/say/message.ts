import type { Finding } from "../../values/finding.js";
import { showMoney } from "../../values/money.js";
import type { Notice, NoticeCode } from "../../values/notice.js";
import { type Problem, type Problems, problemNumbers, type Where } from "../../values/problem.js";
import type { LedgerState, MessageFact, Told, Words } from "../words/words.js";
import { findingFacts } from "./finding-facts.js";
import { tellFinding } from "./finding-told.js";
import { lettersIn } from "./fold.js";
import { tellNotice } from "./notice-told.js";
import { type Paint, plain } from "./paint.js";
import { tell } from "./problem-told.js";
import { hasOwnRemedy, saysOwnForm } from "./readings.js";
import { cut, harmless, isPersonal, listed } from "./received.js";

/** What stands and the next step share a line up to this many letters; a longer next step gets a line of its own. */
const sharedLineLettersMax = 108;

/** Between the longest label and the column of amounts or words. */
const factGap = 3;

/** A problem as a person meets it: first line, place, facts, what stands now, next step (`docs/kontrakt.md`, Messages). */
export function problemLines(problem: Problem, words: Words, stands: LedgerState, paint = plain): readonly string[] {
  return problemsLines([problem], words, stands, paint);
}

/**
 * Several problems of one run: each with its own next step, and once, at the end, what stands. `retell` has other words for
 * some of them.
 */
export function problemsLines(
  problems: Problems,
  words: Words,
  stands: LedgerState,
  paint = plain,
  retell: (problem: Problem, told: Told) => Told = (_, told) => told,
): readonly string[] {
  const now = words.stands(stands);
  const blocks = problems.map((problem) => {
    const told = retell(problem, tell(problem, words));
    const ends = ending(problems.length === 1 ? now : "", told.next);
    return [...head(problem, told, words, paint), ...ends];
  });
  if (problems.length === 1) return blocks.flat();
  return [
    ...blocks.flatMap((block, place) => (place === 0 ? block : ["", ...block])),
    ...(now === "" ? [] : ["", now]),
  ];
}

/** The refused lines of a file, one row each: place, number, what is wrong. With several files the file stands in front. */
export function refusedLines(problems: readonly Problem[], words: Words): readonly string[] {
  const severalFiles = new Set(problems.map((problem) => problem.where?.file)).size > 1;
  const rows = problems.map((problem) => ({
    place: rowPlace(problem.where, words, severalFiles),
    number: `${words.fixed.error} ${problemNumbers[problem.code]}`,
    text: messageText(problem, words),
  }));
  const width = rows.reduce((widest, row) => Math.max(widest, lettersIn(row.place)), 0);
  return rows.map((row) => `  ${padded(row.place, width)}   ${row.number}  ${row.text}`.replace(/^ {5}(?=\S)/, "  "));
}

/** A problem in one line, without its number: the `message` of the JSON envelope and of a refused row. */
export function messageText(problem: Problem, words: Words): string {
  const told = tell(problem, words);
  const received = receivedIn(problem);
  if (told.brief !== undefined) return told.brief;
  if (received === undefined || told.first.includes(words.quoted(received))) return told.first;
  return `${told.first.replace(/\.$/, "")} (${words.fixed.received} ${words.quoted(received)}).`;
}

/** What may be meant, over the question whether it is: no error yet. */
export function doubtLines(problem: Problem, words: Words, paint = plain): readonly string[] {
  const { first, facts } = tell(problem, words);
  const lines = factLines(facts, factGap, paint);
  return [paint.danger(`${words.fixed.notice}: ${first}`), ...lines, `  ${words.answers.isItAnother}`];
}

/** What to do about a problem, in one sentence: for tables, where no block is printed. */
export function remedyText(problem: Problem, words: Words): string {
  return tell(problem, words).next;
}

/** What a problem has in common with others of its kind, in the parts where its own words are of itself alone. */
export function generalText(problem: Problem, words: Words): NonNullable<Told["inGeneral"]> {
  return tell(problem, words).inGeneral ?? {};
}

/** What was received, for a table of refused rows: cut, and empty where it is not to be shown. */
export function receivedText(problem: Problem): string {
  if (problem.code === "rate-differs" || problem.code === "amount-differs") return showMoney(problem.data.stated);
  const received = receivedIn(problem);
  return received === undefined ? "" : cut(received);
}

/** What is to be written instead, for a table of refused rows; empty where no one form is the right one. */
export function expectedText(problem: Problem, words: Words): string {
  const { code, data } = problem;
  if (code === "field-ambiguous") return listed(data.readings, words.fixed.or);
  if (code === "field-missing") return words.fields[data.field].form;
  if (code === "row-wrong-length" || code === "employer-differs") return String(data.expected);
  if (code === "amount-differs") return showMoney(data.computed);
  if (code === "rate-differs") return showMoney(data.agreed);
  if (code !== "field-not-understood" || hasOwnRemedy(data.fault)) return "";
  return saysOwnForm(data.field, data.expected) ? harmless(data.expected) : words.fields[data.field].form;
}

/** `Bemærk: …`, with its place when it came from a file. */
export function noticeLine(notice: Notice, words: Words, paint = plain): string {
  const mark = isDanger(notice.code) ? paint.danger : paint.heading;
  return `${mark(`${words.fixed.notice}:`)} ${noticeText(notice, words)}`;
}

const dangers: ReadonlySet<string> = new Set([
  ...["pay-not-covered", "saldo-below-zero", "saldo-differs", "paid-above-ceiling", "paid-too-much", "card-unknown"],
  ...[
    "correct-at-portal",
    "ledger-went-back",
    "period-paid-before",
    "rate-not-agreed",
    "pay-day-distant",
    "period-distant",
    "same-name",
    "sheet-of-another",
  ],
  ...[
    "rows-changed",
    "day-paid-before",
    "period-hours-paid-before",
    "rate-paid-otherwise",
    "rows-paid-elsewhere",
    "shifts-overlap",
    "income-test-near",
    "ordinary-pay-outside",
  ],
]);

/** Can it cost money, or the card, when nobody looks? */
export function isDanger(code: NoticeCode): boolean {
  return dangers.has(code);
}

/** A notice in one line: the `message` of the JSON envelope. */
export function noticeText(notice: Notice, words: Words): string {
  const place = notice.where?.line === undefined ? "" : `${placeText(notice.where, words)}: `;
  return `${place}${tellNotice(notice, words)}`;
}

/** `Afvigelse: …`: where, what, expected and found, and what to do about it. */
export function findingLines(finding: Finding, words: Words, paint = plain): readonly string[] {
  const facts = findingFacts(finding, words);
  return [
    `${paint.danger(`${words.fixed.finding}:`)} ${findingPlace(finding, words)}: ${findingText(finding, words)}.`,
    ...factLines(facts),
    `  ${tellFinding(finding, words).next}`,
  ];
}

/** A finding in one row, with its code: the third column of `verify`, and the `message` of its JSON. */
export function findingText(finding: Finding, words: Words): string {
  return `${tellFinding(finding, words).sentence} (${finding.code})`;
}

/** `timer.csv, linje 14, kolonne C «Timer»`. */
function placeText(where: Where, words: Words): string {
  const heading = where.heading === undefined ? "" : ` ${words.quoted(where.heading)}`;
  return [
    harmless(where.file),
    ...(where.line === undefined ? [] : [`${words.fixed.line} ${where.line}`]),
    ...(where.column === undefined ? [] : [`${words.fixed.column} ${where.column}${heading}`]),
  ].join(", ");
}

/** Facts under each other: sentences at the margin, labels further in, words left and amounts right in one column. */
export function factLines(
  facts: readonly MessageFact[],
  gap: number = factGap,
  paint: Paint = plain,
): readonly string[] {
  let labels = 0;
  let amounts = 0;
  for (const fact of facts) {
    if ("label" in fact) labels = Math.max(labels, lettersIn(fact.label));
    if ("amount" in fact) amounts = Math.max(amounts, lettersIn(showMoney(fact.amount)));
  }
  return facts.map((fact) => {
    if ("sentence" in fact) return `  ${fact.sentence}`;
    const label = `    ${padded(fact.label, labels + gap)}`;
    if ("value" in fact) return `${label}${fact.value}`;
    const amount = showMoney(fact.amount).padStart(amounts);
    return `${label}${fact.isSum === true ? paint.sum(amount) : amount}${fact.remark ?? ""}`;
  });
}

function head(problem: Problem, told: Told, words: Words, paint: Paint): readonly string[] {
  const first = paint.danger(`${words.fixed.error} ${problemNumbers[problem.code]}: ${told.first}`);
  const place = problem.where === undefined ? [] : [`  ${placeText(problem.where, words)}`];
  return [first, ...place, ...factLines(told.facts, factGap, paint)];
}

function ending(now: string, next: string): readonly string[] {
  if (now === "") return [`  ${next}`];
  const shared = `  ${now} ${next}`;
  return lettersIn(shared) <= sharedLineLettersMax ? [shared] : [`  ${now}`, `  ${next}`];
}

function rowPlace(where: Where | undefined, words: Words, withFile: boolean): string {
  if (where === undefined) return "";
  const line = where.line === undefined ? "" : `${words.fixed.line} ${where.line}`;
  if (line === "" || withFile) return [harmless(where.file), line].filter((part) => part !== "").join(", ");
  return line;
}

/** Where a finding is: file, line, card and voucher. */
export function findingPlace(finding: Finding, words: Words): string {
  const line = finding.line === null ? [] : [`${words.fixed.line} ${finding.line}`];
  const card = finding.card === null ? [] : [`${words.fixed.card} ${finding.card}`];
  const voucher = finding.voucher === null ? [] : [`${words.fixed.voucher} ${finding.voucher}`];
  return [findingFile(finding.file, words), ...line, ...card, ...voucher].join(", ");
}

/** A finding of `check` names a chain of the ledger, one of `verify` a file. */
function findingFile(file: string, words: Words): string {
  if (file === "house") return words.fixed.ledger;
  return /^\d{8}$/.test(file) ? `${words.fixed.employer} ${file}` : harmless(file);
}

/** What was received, when it is a text and not of a field that holds a person's name. */
function receivedIn(problem: Problem): string | undefined {
  if (!("received" in problem.data) || typeof problem.data.received !== "string") return undefined;
  if ("field" in problem.data && isPersonal(problem.data.field)) return undefined;
  return problem.data.received === "" ? undefined : problem.data.received;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - lettersIn(text)));
}
