import { cardsNamed } from "../../app/people.js";
import { FieldReader } from "../../payroll/fields.js";
import type { DecimalMark } from "../../values/decimal-mark.js";
import type { FrikortId } from "../../values/identity.js";
import { type FieldName, type Outcome, type Problem, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { messageText } from "../say/message.js";
import type { Words } from "../words/words.js";
import { canAsk, decimalMark, type Session } from "./session.js";
import { isName, notOneCard } from "./shorthand.js";
import { terminalOf } from "./terminal.js";

/** How fields are asked for, where that is not the usual way. */
interface Asking {
  readonly labels?: Readonly<Partial<Record<FieldName, string>>>;
  /** What is wrong with an answer, beyond what the field itself says. */
  readonly checks?: Readonly<Partial<Record<FieldName, (text: string) => string | undefined>>>;
  /** What stands there when nothing is typed. */
  readonly usual?: Readonly<Partial<Record<FieldName, string>>>;
  /** Fields that may be left empty, and what that means. */
  readonly optional?: { readonly fields: readonly FieldName[]; readonly meaning: string };
}

/** Asks for the missing fields, one question each, with what is usual where that is known; with nobody to ask, all of them are named at once (110). */
export async function askFor(
  missing: readonly FieldName[],
  session: Session,
  { labels = {}, checks = {}, usual = {}, optional }: Asking = {},
): Promise<Outcome<Partial<Record<FieldName, string>>>> {
  if (missing.length === 0) return ok({});
  if (!canAsk(session)) return err(problem("nobody-to-ask", { fields: missing }));
  const { askText } = await terminalOf(session);
  const { words } = session;
  const answers: Partial<Record<FieldName, string>> = { ...usual };
  if (missing.length > 1) process.stderr.write(`${session.screen.err.quiet(words.fixed.goBack)}\n`);
  for (let place = 0; place < missing.length; place += 1) {
    const field = missing[place] ?? "card";
    const { label, form } = words.fields[field];
    const mayBeEmpty = optional?.fields.includes(field) === true;
    const shown = mayBeEmpty ? `${label} (${form}; ${optional?.meaning})` : `${label} (${form})`;
    const question = labels[field] ?? (field === "card" ? words.fixed.cardQuestion : shown);
    const check =
      field === "card" ? cardFaultIn(session) : (checks[field] ?? ((text) => faultIn(field, text, session)));
    const before = answers[field];
    const answer = await askText({
      question,
      ...(before !== undefined && { usual: before }),
      validate: (text) => {
        if (isBack(text)) return place > 0 ? undefined : words.fixed.firstQuestion;
        return mayBeEmpty && text.trim() === "" ? undefined : check(text);
      },
    });
    if (isBack(answer)) place -= 2;
    else answers[field] = field === "card" ? await cardIn(answer, session) : answer;
  }
  return ok(answers);
}

/** `<`: back to the question before, which has its answer as the usual one. */
function isBack(text: string): boolean {
  return text.trim() === "<";
}

/** What is wrong with an answer to a question for a field, in one sentence, or nothing. */
export function faultIn(field: FieldName, text: string, session: Session): string | undefined {
  return faultOf(field, text, session.words, decimalMark(session));
}

/** A card by its number, or by a part of its holder's name. */
function cardFaultIn(session: Session): (text: string) => Promise<string | undefined> {
  return async (text) => {
    if (!isName(text)) return faultIn("card", text, session);
    const found = await cardsFor(text, session);
    return found.length === 1 ? undefined : messageText(notOneCard(found), session.words);
  };
}

async function cardIn(answer: string, session: Session): Promise<string> {
  const [found] = isName(answer) ? await cardsFor(answer, session) : [];
  return found ?? answer;
}

async function cardsFor(name: string, session: Session): Promise<readonly FrikortId[]> {
  const world = await session.world();
  const found = world.ok ? await cardsNamed(name, world.value) : world;
  return found.ok ? found.value.map(({ card }) => card) : [];
}

/** What is wrong with an answer, in one sentence, or nothing. */
function faultOf(field: FieldName, text: string, words: Words, mark: DecimalMark): string | undefined {
  const reader = new FieldReader({ [field]: text }, mark);
  if (!reader.given(field)) return messageText({ code: "field-missing", data: { field } }, words);
  readAs(field, reader);
  const [first] = reader.problems;
  if (first?.code !== "field-ambiguous") return first && messageText(first, words);
  const { readings } = first.data;
  const [only] = readings;
  const meant = readings.length === 1 && only !== undefined ? words.fixed.writeIt(only) : undefined;
  return `${messageText(first, words)} ${meant ?? `${readings.join(` ${words.fixed.or} `)}?`}`;
}

function readAs(field: FieldName, reader: FieldReader): unknown {
  switch (field) {
    case "card":
      return reader.card();
    case "employer":
      return reader.cvr();
    case "hours":
      return reader.hours();
    case "hours-per-week":
      return reader.hoursPerWeek();
    case "rate":
      return reader.money("rate", 1);
    case "saldo":
      return reader.money("saldo", Number.NEGATIVE_INFINITY);
    case "amount":
      return reader.money("amount", 1);
    case "year":
      return reader.year();
    case "voucher":
      return reader.voucher();
    case "from":
    case "to":
    case "pay-day":
    case "period-from":
    case "period-to":
    case "active-from":
    case "registered-on":
      return reader.day(field);
    default:
      return reader.line(field);
  }
}

/**
 * What is wrong with hours for a payment or correction, by themselves or for its period. `problemsWith`: what reading the whole
 * of it with these hours finds.
 */
export function hoursFault(
  session: Session,
  problemsWith: (hours: string) => readonly Problem[],
): (text: string) => string | undefined {
  return (text) => {
    const [fault] = problemsWith(text).filter(({ data }) => "field" in data && data.field === "hours");
    return faultIn("hours", text, session) ?? (fault && messageText(fault, session.words));
  };
}

/** A yes or no, no unless yes is said; without a terminal the answer is the one that `--yes` gives. */
export async function confirm(question: string, session: Session): Promise<boolean> {
  if (!canAsk(session)) return true;
  const { askText } = await terminalOf(session);
  const { yes, no, yesOrNo } = session.words.fixed;
  const read = (text: string) => answerOf(text, { yes: [yes, "ja", "yes"], no: [no, "nej", "no"] });
  const validate = (text: string) => (read(text) === undefined ? `${yes}/${no}` : undefined);
  return read(await askText({ question: `${question} ${yesOrNo}`, validate, isShort: true })) === true;
}

/** Yes or no, whole or by its first letter, in the language of the run and in ours; an empty answer is no. */
function answerOf(
  text: string,
  { yes, no }: { readonly yes: readonly string[]; readonly no: readonly string[] },
): boolean | undefined {
  const word = text.trim().toLowerCase();
  const isOneOf = (words: readonly string[]) => words.some((one) => one === word || one.slice(0, 1) === word);
  if (isOneOf(yes)) return true;
  return word === "" || isOneOf(no) ? false : undefined;
}
