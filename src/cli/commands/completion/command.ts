import { cardsNamed, namesOf } from "../../../app/people.js";
import type { World } from "../../../app/ports.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { done, type Reply, refused } from "../../session/reply.js";
import { type Session, wantsNames } from "../../session/session.js";
import { isName } from "../../session/shorthand.js";
import { type CompletionTable, completionTable, type Shell, shells } from "./completion.js";
import { fishCompletion } from "./fish.js";
import { bashCompletion, zshCompletion } from "./posix.js";
import { powershellCompletion } from "./powershell.js";

/**
 * `frikort completion`: the script of a shell. The scripts come back for `cards` (with a part of a name those of that name),
 * `vouchers` and `waiting`, those still to be registered: numbers alone, and names beside them only with `--names`.
 */
export async function completion(session: Session): Promise<Reply> {
  const [said] = session.line.args;
  if (said?.startsWith("cards") === true)
    return listing(session, cardsNamedBy(said.slice("cards".length).trim(), session));
  if (said === "waiting") return listing(session, waitingOf);
  if (said === "vouchers") return listing(session, vouchersOf);
  const shell = shells.find((one) => one === said?.toLowerCase());
  if (shell === undefined) {
    const wrong = { option: "frikort completion", received: said ?? "", choices: shells };
    return refused(problem("option-value-unknown", wrong), { kind: "unsaid" });
  }
  const script = scriptOf[shell](completionTable(session.language));
  return done({ shell, script }, () => script.trimEnd().split("\n"));
}

const scriptOf: { readonly [S in Shell]: (table: CompletionTable) => string } = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** Where there is no ledger, or it cannot be read, there is nothing to complete: a shell must not be disturbed by messages. */
async function listing(session: Session, numbersOf: (world: World) => Promise<Outcome<readonly string[]>>) {
  const world = await session.world();
  const numbers = world.ok ? await numbersOf(world.value) : ok([]);
  const found = numbers.ok ? numbers.value : [];
  return done({ found }, () => found);
}

/** The cards whose holder's name has a part like this, all of them when nothing or a number is written so far. */
function cardsNamedBy(part: string, session: Session) {
  return async (world: World): Promise<Outcome<readonly string[]>> => {
    if (isName(part)) {
      const found = await cardsNamed(part, world);
      return found.ok ? ok(found.value.map(({ card }) => card)) : found;
    }
    const cards = await world.ledger.cards();
    if (!cards.ok || !wantsNames(session)) return cards;
    const names = await namesOf(cards.value, world);
    return names.ok ? ok(cards.value.map((card) => `${card}\t${names.value.get(card) ?? ""}`)) : names;
  };
}

async function waitingOf(world: World): Promise<Outcome<readonly string[]>> {
  const vouchers = await world.ledger.vouchers({ unregistered: true });
  if (!vouchers.ok) return vouchers;
  return ok([...new Set(vouchers.value.map(({ entry }) => entry.voucher))].reverse());
}

async function vouchersOf(world: World): Promise<Outcome<readonly string[]>> {
  const vouchers = await world.ledger.vouchers({});
  if (!vouchers.ok) return vouchers;
  const names = new Set(vouchers.value.map(({ entry }) => entry.voucher));
  return ok([...names].reverse());
}
