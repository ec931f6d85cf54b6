import { clockDoubt } from "../../app/clock.js";
import type { World } from "../../app/ports.js";
import type { Outcome } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { messageText } from "../say/message.js";
import { confirm } from "./ask.js";
import { canAsk, isDryRun, type Session } from "./session.js";
import { given } from "./surroundings.js";
import { carriesTime } from "./writing.js";

/**
 * A clock that seems to be too far ahead is asked about before a command writes; with nobody to ask it is refused (524). An
 * instant given by `FRIKORT_NOW`, and `--clock-is-right`, are answers already.
 */
export async function clockIsSure(session: Session, world: World): Promise<Outcome<void>> {
  const { line, surroundings, words } = session;
  const said = line.options.has("clock-is-right") || given(surroundings.env.FRIKORT_NOW);
  if (said || isDryRun(session) || !carriesTime(line.spec.name)) return ok(undefined);
  const doubt = await clockDoubt(world);
  if (!doubt.ok) return doubt;
  if (doubt.value === undefined) return ok(undefined);
  if (!canAsk(session)) return err([doubt.value]);
  const question = `${messageText(doubt.value, words)} ${words.fixed.isClockRight}`;
  return (await confirm(question, session)) ? ok(undefined) : err([doubt.value]);
}
