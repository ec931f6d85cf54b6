import type { World } from "../../app/ports.js";
import type { EmployerEntry } from "../../ledger/entry.js";
import type { Voucher } from "../../values/identity.js";
import { done, type Reply } from "../session/reply.js";
import { employerOf, type Session } from "../session/session.js";
import { loadWords } from "../words/load.js";

/** `frikort undo`: nothing is undone by itself; it says which command takes what back, for the newest voucher where there is one. */
export async function undo(session: Session): Promise<Reply> {
  const said = await loadWords(session.language, "after");
  const world = await session.world();
  const employer = world.ok ? await employerOf(session, world.value) : world;
  const newest = world.ok && employer.ok ? await newestOf(employer.value, world.value) : {};
  const commands = said.undo(newest);
  return done({ commands: commands.map(([command]) => command) }, (_, paint) => [
    said.undoHead,
    ...commands.flatMap(([command, meaning]) => [`  ${paint.typed(command)}`, `      ${meaning}`]),
  ]);
}

/** The newest payment of an employer that stands, and the newest that is noted as registered. */
async function newestOf(
  { chain }: EmployerEntry,
  world: World,
): Promise<{ readonly paid?: Voucher; readonly registered?: Voucher }> {
  const found = await world.ledger.vouchers({ chain });
  if (!found.ok) return {};
  const standing = found.value.filter((one) => one.entry.reverses === undefined && one.reversedBy === undefined);
  const paid = standing.at(-1)?.entry.voucher;
  const registered = standing.findLast((one) => one.registered !== undefined)?.entry.voucher;
  return { ...(paid !== undefined && { paid }), ...(registered !== undefined && { registered }) };
}
