import type { World } from "../../../app/ports.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { done, type Reply, refused } from "../../session/reply.js";
import type { Session } from "../../session/session.js";
import { type CompletionTable, completionTable, type Shell, shells } from "./completion.js";
import { fishCompletion } from "./fish.js";
import { bashCompletion, zshCompletion } from "./posix.js";
import { powershellCompletion } from "./powershell.js";

/** `frikort completion`: the script of a shell. The scripts come back for `cards` and `vouchers`: numbers alone, never a name. */
export async function completion(session: Session): Promise<Reply> {
  const [said] = session.line.args;
  if (said === "cards") return listing(session, cardsOf);
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

async function cardsOf(world: World): Promise<Outcome<readonly string[]>> {
  return world.ledger.cards();
}

async function vouchersOf(world: World): Promise<Outcome<readonly string[]>> {
  const vouchers = await world.ledger.vouchers({});
  if (!vouchers.ok) return vouchers;
  const names = new Set(vouchers.value.map(({ entry }) => entry.voucher));
  return ok([...names].reverse());
}
