import { reprint } from "../../app/reprint.js";
import { parseVoucher, type Voucher } from "../../values/identity.js";
import { type Problem, problemOf } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { papersJson } from "../say/payment.js";
import { chosenEmployer } from "../session/employer.js";
import { done, type Reply, refused } from "../session/reply.js";
import { outFolder, type Session } from "../session/session.js";
import { voucherAsked } from "../session/voucher.js";
import { loadWords } from "../words/load.js";

/** `frikort payslip`: the same slip and record again, byte for byte. */
export async function payslip(session: Session): Promise<Reply> {
  const world = await session.world();
  if (!world.ok) return refused(world.error);
  const employer = await chosenEmployer(session, world.value);
  if (!employer.ok) return refused(employer.error);
  const { args } = session.line;
  const asked = args.length === 0 ? await voucherAsked("any", session, world.value, employer.value) : ok(undefined);
  if (!asked.ok) return refused(asked.error);
  const read = vouchersOf(asked.value === undefined ? args : [asked.value]);
  if (read.problems.length > 0) return refused(read.problems, { kind: "unchanged" });

  const order = { employer: employer.value.chain, vouchers: read.vouchers, folder: outFolder(session) };
  const again = await reprint(order, world.value);
  if (!again.ok) return refused(again.error, { kind: "unchanged" });
  const { made, problems } = again.value;
  const said = await loadWords(session.language, "report");
  const payslips = made.map(({ voucher, files }) => ({ voucher, files: papersJson(files) }));
  const reply = done({ payslips }, () =>
    payslips.flatMap(({ voucher, files }) =>
      files.payslip === null ? [] : [said.payslipMade(voucher, files.payslip)],
    ),
  );
  return { ...reply, problems };
}

/** Voucher numbers as they were written; every one that was not understood is reported. */
function vouchersOf(words: readonly string[]): { vouchers: readonly Voucher[]; problems: readonly Problem[] } {
  const vouchers: Voucher[] = [];
  const problems: Problem[] = [];
  for (const word of words) {
    const parsed = parseVoucher(word);
    if (parsed.ok) vouchers.push(parsed.value);
    else {
      const data = { field: "voucher", fault: parsed.error.kind, received: word, expected: "2026-0001" } as const;
      problems.push(problemOf("field-not-understood", data));
    }
  }
  return { vouchers, problems };
}
