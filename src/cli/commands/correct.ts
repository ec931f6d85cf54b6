import { type CorrectionDone, correctPayment } from "../../app/correct-payment.js";
import { namesOf } from "../../app/people.js";
import { parseChange } from "../../payroll/pay/correct.js";
import type { PaymentDraft } from "../../payroll/pay/parse.js";
import { plusHours, showHours } from "../../values/hours.js";
import type { CvrNumber } from "../../values/identity.js";
import type { Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { factLines } from "../say/message.js";
import { figures } from "../say/paid-lines.js";
import type { Paint } from "../say/paint.js";
import { paperLines, papersJson, paymentJson } from "../say/payment.js";
import { askFor, hoursFault } from "../session/ask.js";
import { booked } from "../session/booking.js";
import { employerToName } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { canAsk, outFolder, type Session } from "../session/session.js";
import { unfinishedNotices } from "../session/unfinished.js";
import { chosenVoucher, reasonAsked, type VoucherChosen } from "../session/voucher.js";
import { loadWords } from "../words/load.js";
import { draftOf, unpairedIn } from "./pay.js";

/** `frikort correct`: what was paid is reversed and the right payment written, in one act. */
export async function correct(session: Session): Promise<Reply> {
  const unpaired = unpairedIn(session);
  if (unpaired !== undefined) return refused([unpaired]);
  const chosen = await chosenVoucher(session);
  if (!chosen.ok) return refused(chosen.error);
  const { world, employer, voucher } = chosen.value;
  const changed = await draftAsked(chosen.value, session);
  if (!changed.ok) return refused(changed.error);
  const why = await reasonAsked(session);
  if (!why.ok) return refused(why.error);
  const [draft, reason] = [changed.value, why.value];
  const earlier = await unfinishedNotices(world);
  return booked(session, async (purpose, isMeant) => {
    const order = { employer: employer.chain, voucher, reason, draft: { ...draft, again: draft.again || isMeant } };
    const place = { folder: outFolder(session), dryRun: purpose !== "booking" };
    const corrected = await correctPayment({ ...order, ...place }, world);
    if (!corrected.ok) return refused(corrected.error);
    const again = await employerToName(employer.chain, world);
    const reply = await answer(corrected.value, { earlier, again }, session);
    if (purpose !== "summary") return reply;
    const { entry } = corrected.value.payment;
    const names = await namesOf([entry.card], world);
    const said = await loadWords(session.language, "after");
    const name = names.ok ? names.value.get(entry.card) : undefined;
    return {
      ...reply,
      lines: (words, paint) => [
        paint.heading(words.answers.summary.holder({ name, card: entry.card })),
        said.willCorrect(voucher),
        ...factLines(figures(entry, words), 4, paint),
      ],
    };
  });
}

/** What is to be different, as said. Where nothing was said the hours are asked for, with the rate when there were several. */
async function draftAsked(chosen: VoucherChosen, session: Session): Promise<Outcome<PaymentDraft>> {
  const said = draftOf(session);
  const { spec, options } = session.line;
  const isSaid = spec.options.some(({ name }) => options.has(name) && name !== "reason" && name !== "decimal-mark");
  if (isSaid || !canAsk(session)) return ok(said);
  const { world, employer, voucher } = chosen;
  const original = await world.ledger.find({ chain: employer.chain, voucher });
  if (!original.ok) return original;
  const { entry } = original.value;
  const wages = entry.lines.filter(({ kind }) => kind === "wage");
  const rates = new Set(wages.map(({ perHour }) => perHour));
  if (rates.size === 0) return ok(said);
  const hours = hoursFault(session, (text) => {
    const tried = parseChange({ ...said, words: { ...said.words, hours: text } }, entry, employer.practice);
    return tried.ok ? [] : tried.error;
  });
  const { fields, fixed } = session.words;
  const { label, form } = fields.hours;
  const worked = showHours(plusHours(...wages.flatMap(({ hours }) => hours ?? [])));
  const labels = { hours: `${label} (${form}; ${fixed.nowIs(worked)})` };
  const asked = await askFor(rates.size === 1 ? ["hours"] : ["hours", "rate"], session, { labels, checks: { hours } });
  return asked.ok ? ok({ ...said, words: { ...said.words, ...asked.value } }) : asked;
}

async function answer(
  corrected: CorrectionDone,
  { earlier, again }: { readonly earlier: Reply["notices"]; readonly again: CvrNumber | undefined },
  session: Session,
): Promise<Reply> {
  const { status, reversal, payment, notices } = corrected;
  const isPlan = status === "planned";
  const said = await loadWords(session.language, "after");
  const { voucher, corrects = voucher } = payment.entry;
  const result = {
    status,
    payment: paymentJson({ entry: payment.entry }, isPlan),
    files: papersJson(payment.files),
    reversal: paymentJson({ entry: reversal.entry }, isPlan),
    reversalFiles: papersJson(reversal.files),
  };
  const head = said.corrected[status]({ voucher, corrects, reversal: reversal.entry.voucher });
  const papers = (paint: Paint) => [...paperLines(reversal.files, paint), ...paperLines(payment.files, paint)];
  const reply = done(
    result,
    (words, paint) => [head, ...factLines(figures(payment.entry, words), 4, paint), ...papers(paint)],
    [...earlier, ...notices],
  );
  const problems = [...reversal.files.problems, ...payment.files.problems];
  const isAtPortal = notices.some(({ code }) => code === "correct-at-portal");
  const step = isAtPortal ? said.next.todo : said.next.typeIt({ voucher, employer: again });
  const next = status === "written" ? { next: step } : {};
  const news: Reply["lines"] = (_, paint) => [head, ...papers(paint)];
  return { ...reply, ...next, news, problems, stands: { kind: "correction", voucher } };
}
