import { reversePayment } from "../../app/reverse-payment.js";
import { factLines } from "../say/message.js";
import { figures } from "../say/paid-lines.js";
import { paperLines, papersJson, paymentJson } from "../say/payment.js";
import { askFor } from "../session/ask.js";
import { chosenEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { fieldReader, isDryRun, outFolder, type Session } from "../session/session.js";
import { unfinishedNotices } from "../session/unfinished.js";
import { afterWords } from "../words/load.js";

/** `frikort reverse`: one past payment taken back, once, with a reason, in its own year. */
export async function reverse(session: Session): Promise<Reply> {
  const { args, options } = session.line;
  const missing = [
    ...(args.length === 0 ? (["voucher"] as const) : []),
    ...(options.has("reason") ? [] : (["reason"] as const)),
  ];
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
  const reversed = await reversePayment({ employer: employer.value.chain, voucher, reason, ...place }, world.value);
  if (!reversed.ok) return refused(reversed.error);

  const { status, entry, notices, files } = reversed.value;
  const said = await afterWords(session.language);
  const payment = paymentJson({ entry }, status === "planned");
  const reply = done(
    { status, payment, files: papersJson(files) },
    (words, paint) => [
      said.reversed({ status, voucher: entry.voucher, reverses: voucher }),
      ...factLines(figures(entry, words), 4, paint),
      ...paperLines(files, paint),
    ],
    [...earlier, ...notices],
  );
  return { ...reply, problems: files.problems, stands: { kind: "reversal", voucher: entry.voucher } };
}
