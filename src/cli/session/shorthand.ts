import { cardsNamed } from "../../app/people.js";
import type { Day } from "../../values/calendar.js";
import type { FrikortId } from "../../values/identity.js";
import { isPlaceholder } from "../../values/placeholder.js";
import { type Outcome, type Problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { type CommandLine, Options } from "../program/line.js";
import { canAsk, type Session } from "./session.js";
import { terminalOf } from "./terminal.js";

/** A word that can be no card number and may be a part of a name: letters, and no digit. */
export function isName(word: string): boolean {
  return /\p{L}/u.test(word) && !/\d/.test(word) && !isPlaceholder(word);
}

/**
 * The session with the number of the card where its line names the holder (`card anne`, `list --card anne`). None or several
 * are refused with the numbers that match (222); where a person can be asked, they choose among several.
 */
export async function withCardByName(session: Session): Promise<Outcome<Session>> {
  const { line } = session;
  const [first = "", ...rest] = line.args;
  const isCard = line.spec.args[0] === "CARD" && isName(first);
  const option = line.spec.options.some(({ name }) => name === "card") ? (line.options.one("card") ?? "") : "";
  if (!isCard && !isName(option)) return ok(session);
  const card = await cardNamed(isCard ? first : option, session);
  // Whoever only has the papers has no ledger to make: that a card is five digits is said by the command itself.
  if (!card.ok) return line.spec.name === "verify" && card.error[0].code === "ledger-not-found" ? ok(session) : card;
  if (isCard) return ok({ ...session, line: { ...line, args: [card.value, ...rest] } });
  const options = new Map(line.options.names().map((name) => [name, line.options.all(name)]));
  return ok({ ...session, line: { ...line, options: new Options(options.set("card", [card.value])) } });
}

/** The line with a voucher of this year where only its number is written: `0002` is `2026-0002`. */
export function withWholeVouchers(line: CommandLine, today: Day): CommandLine {
  if (line.spec.args[0]?.startsWith("VOUCHER") !== true) return line;
  const whole = (word: string) => (/^\d{1,5}$/.test(word) ? `${today.slice(0, 4)}-${word.padStart(4, "0")}` : word);
  return { ...line, args: line.args.map(whole) };
}

/** The one card that a part of a name leads to. */
async function cardNamed(words: string, session: Session): Promise<Outcome<string>> {
  const world = await session.world();
  if (!world.ok) return world;
  const found = await cardsNamed(words, world.value);
  if (!found.ok) return found;
  const [only, ...others] = found.value;
  if (only !== undefined && others.length === 0) return ok(only.card);
  if (only === undefined || !canAsk(session)) return err([notOneCard(found.value.map(({ card }) => card))]);
  const { askChoice } = await terminalOf(session);
  const choices = found.value.map(({ card, name }) => ({ name: `${card}  ${name}`, value: String(card) }));
  return ok(await askChoice(session.words.fields.card.label, choices));
}

/** The name leads to no card, or to these. */
export function notOneCard(cards: readonly FrikortId[]): Problem {
  return problemOf("card-not-found", { by: "name", matches: cards.length, cards });
}
