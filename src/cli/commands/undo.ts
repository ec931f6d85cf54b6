import type { VoucherStatus, World } from "../../app/ports.js";
import { replacementOf } from "../../app/replacement.js";
import { shortImportId } from "../../payroll/timesheet/payments/batch.js";
import { parseVoucher } from "../../values/identity.js";
import { type Outcome, problem } from "../../values/problem.js";
import type { Paint } from "../say/paint.js";
import { chosenEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { employerOf, fieldReader, type Session } from "../session/session.js";
import type { AfterWords, UndoStep } from "../words/after.js";
import { loadWords } from "../words/load.js";

/**
 * `frikort undo`: nothing is undone by itself; it says which command takes what back. With a voucher or an import it says what
 * each would be for that one; without, it names the newest vouchers where there are any.
 */
export async function undo(session: Session): Promise<Reply> {
  const said = await loadWords(session.language, "after");
  const [word] = session.line.args;
  const world = await session.world();
  if (word === undefined)
    return answer([said.undoHead], said.undo(world.ok ? await newestOf(session, world.value) : {}));
  if (!world.ok) return refused(world.error, { kind: "unsaid" });
  if (!parseVoucher(word).ok && isImportId.test(word)) {
    const found = await world.value.ledger.batches(word.toLowerCase());
    const [batch] = found.ok ? found.value : [];
    if (!found.ok) return refused(found.error, { kind: "unsaid" });
    if (batch === undefined) return refused(problem("import-not-found", { importId: word }), { kind: "unsaid" });
    return answer([said.undoHead], [said.undoImport(shortImportId(batch))]);
  }
  const named = await statusOf(word, session, world.value);
  if (!named.ok) return refused(named.error, { kind: "unsaid" });
  return ofVoucher(named.value, said, world.value);
}

/** As an import is named to a person, or longer. */
const isImportId = /^[0-9a-f]{8,64}$/i;

async function statusOf(word: string, session: Session, world: World): Promise<Outcome<VoucherStatus>> {
  const fields = fieldReader(session, { voucher: word });
  const voucher = fields.voucher();
  if (voucher === undefined) return fields.refused();
  const employer = await chosenEmployer(session, world);
  return employer.ok ? world.ledger.find({ chain: employer.value.chain, voucher }) : employer;
}

/** What can be taken back of one voucher; a reversal and what is reversed stand as they are. */
async function ofVoucher(status: VoucherStatus, said: AfterWords, world: World): Promise<Reply> {
  const { entry, registered, reversedBy } = status;
  const { voucher, card, payDay, counted, batch } = entry;
  if (entry.reverses !== undefined) return answer([said.undoReversal({ voucher, reverses: entry.reverses, card })], []);
  if (reversedBy !== undefined) {
    const replacedBy = await replacementOf(entry, world);
    return answer(
      [said.undoReversed({ voucher, reversedBy, replacedBy: replacedBy.ok ? replacedBy.value : undefined })],
      [],
    );
  }
  const steps = said.undoVoucher({ voucher, payout: entry.payout, registeredOn: registered?.on });
  const whole = batch === undefined ? [] : [said.undoImport(shortImportId(batch))];
  return answer([said.undoVoucherHead({ voucher, card, payDay, counted }), said.undoHead], [...steps, ...whole]);
}

function answer(heads: readonly string[], steps: readonly UndoStep[]): Reply {
  const stepLines = (paint: Paint) =>
    steps.flatMap(([command, meaning]) => [`  ${paint.typed(command)}`, `      ${meaning}`]);
  return done({ commands: steps.map(([command]) => command) }, (_, paint) => [...heads, ...stepLines(paint)]);
}

/** The newest payment of an employer that stands, and the newest that is noted as registered. */
async function newestOf(session: Session, world: World): Promise<Parameters<AfterWords["undo"]>[0]> {
  const employer = await employerOf(session, world);
  if (!employer.ok) return {};
  const found = await world.ledger.vouchers({ chain: employer.value.chain });
  if (!found.ok) return {};
  const standing = found.value.filter((one) => one.entry.reverses === undefined && one.reversedBy === undefined);
  const paid = standing.at(-1)?.entry.voucher;
  const registered = standing.findLast((one) => one.registered !== undefined)?.entry.voucher;
  return { ...(paid !== undefined && { paid }), ...(registered !== undefined && { registered }) };
}
