import { type CorrectionDone, correctPayment } from "../../app/correct-payment.js";
import { factLines } from "../say/message.js";
import { figures } from "../say/paid-lines.js";
import { paperLines, papersJson, paymentJson } from "../say/payment.js";
import { askFor } from "../session/ask.js";
import { chosenEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { fieldReader, isDryRun, outFolder, type Session } from "../session/session.js";
import { unfinishedNotices } from "../session/unfinished.js";
import { afterWords } from "../words/load.js";
import { draftOf } from "./pay.js";

/** `frikort correct`: what was paid is reversed and the right payment written, in one act. */
export async function correct(session: Session): Promise<Reply> {
  const { args, options } = session.line;
  const missing = [
    ...(args.length === 0 ? (["voucher"] as const) : []),
    ...(options.has("reason") ? [] : (["reason"] as const)),
  ];
  const draft = draftOf(session);
  const asked = await askFor(missing, session);
  if (!asked.ok) return refused(asked.error);
  const fields = fieldReader(session, { ...asked.value, ...(args[0] !== undefined && { voucher: args[0] }) });
  const voucher = fields.voucher();
  const reason = fields.line("reason");
  if (!fields.given("voucher")) fields.missing("voucher");
  if (!fields.given("reason")) fields.missing("reason");
  if (voucher === undefined || reason === undefined) return refused(fields.problems);

  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const employer = await chosenEmployer(session, world.value);
  if (!employer.ok) return refused(employer.error);
  const earlier = await unfinishedNotices(world.value);
  const place = { folder: outFolder(session), dryRun: isDryRun(session) };
  const order = { employer: employer.value.chain, voucher, reason, draft, ...place };
  const corrected = await correctPayment(order, world.value);
  return corrected.ok ? answer(corrected.value, earlier, session) : refused(corrected.error);
}

async function answer(corrected: CorrectionDone, earlier: Reply["notices"], session: Session): Promise<Reply> {
  const { status, reversal, payment, notices } = corrected;
  const isPlan = status === "planned";
  const said = await afterWords(session.language);
  const { voucher, corrects = voucher } = payment.entry;
  const result = {
    status,
    payment: paymentJson({ entry: payment.entry }, isPlan),
    files: papersJson(payment.files),
    reversal: paymentJson({ entry: reversal.entry }, isPlan),
    reversalFiles: papersJson(reversal.files),
  };
  const reply = done(
    result,
    (words, paint) => [
      said.corrected({ status, voucher, corrects, reversal: reversal.entry.voucher }),
      ...factLines(figures(payment.entry, words), 4, paint),
      ...paperLines(reversal.files, paint),
      ...paperLines(payment.files, paint),
    ],
    [...earlier, ...notices],
  );
  const problems = [...reversal.files.problems, ...payment.files.problems];
  return { ...reply, problems, stands: { kind: "correction", voucher } };
}
