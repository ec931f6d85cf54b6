import { namesOf } from "../../app/people.js";
import { reversePayment } from "../../app/reverse-payment.js";
import { factLines } from "../say/message.js";
import { figures } from "../say/paid-lines.js";
import type { Paint } from "../say/paint.js";
import { paperLines, papersJson, paymentJson } from "../say/payment.js";
import { booked } from "../session/booking.js";
import { done, type Reply, refused } from "../session/reply.js";
import { outFolder, type Session } from "../session/session.js";
import { unfinishedNotices } from "../session/unfinished.js";
import { chosenVoucher, reasonAsked } from "../session/voucher.js";
import { loadWords } from "../words/load.js";
import type { Words } from "../words/words.js";

/** `frikort reverse`: one past payment taken back, once, with a reason, in its own year. */
export async function reverse(session: Session): Promise<Reply> {
  const chosen = await chosenVoucher(session);
  if (!chosen.ok) return refused(chosen.error);
  const { world, employer, voucher } = chosen.value;
  const why = await reasonAsked(session);
  if (!why.ok) return refused(why.error);
  const reason = why.value;
  const earlier = await unfinishedNotices(world);
  const said = await loadWords(session.language, "after");
  return booked(session, async (purpose) => {
    const order = {
      employer: employer.chain,
      voucher,
      reason,
      folder: outFolder(session),
      dryRun: purpose !== "booking",
    };
    const reversed = await reversePayment(order, world);
    if (!reversed.ok) return refused(reversed.error);
    const { status, entry, notices, files } = reversed.value;
    const names = await namesOf([entry.card], world);
    const head = (words: Words, paint: Paint) =>
      purpose === "summary" && names.ok
        ? [
            paint.heading(words.answers.summary.holder({ name: names.value.get(entry.card), card: entry.card })),
            said.willReverse(voucher),
          ]
        : [said.reversed[status]({ voucher: entry.voucher, reverses: voucher })];
    const isAtPortal = notices.some(({ code }) => code === "correct-at-portal");
    const reply = done(
      { status, payment: paymentJson({ entry }, status === "planned"), files: papersJson(files) },
      (words, paint) => [
        ...head(words, paint),
        ...factLines(figures(entry, words), 4, paint),
        ...paperLines(files, paint),
      ],
      [...earlier, ...notices],
    );
    return {
      ...reply,
      ...(status === "written" && isAtPortal && { next: said.next.todo }),
      ...{ problems: files.problems, stands: { kind: "reversal", voucher: entry.voucher } },
      news: (words, paint) => [...head(words, paint), ...paperLines(files, paint)],
    };
  });
}
