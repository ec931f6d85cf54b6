import type { CvrNumber, Voucher } from "../values/identity.js";
import { isErased } from "../values/person.js";
import { type Outcome, type Problem, problemOf } from "../values/problem.js";
import { ok } from "../values/result.js";
import { type HandedOut, handOut } from "./hand-out.js";
import type { World } from "./ports.js";

/** A voucher whose papers were made again. */
interface Reprinted {
  readonly voucher: Voucher;
  readonly files: HandedOut;
}

/** Payslips and records again, byte for byte, from what was kept; every voucher that is not there is named. */
export async function reprint(
  order: { readonly employer: CvrNumber; readonly vouchers: readonly Voucher[]; readonly folder: string },
  world: World,
): Promise<Outcome<{ readonly made: readonly Reprinted[]; readonly problems: readonly Problem[] }>> {
  const made: Reprinted[] = [];
  const problems: Problem[] = [];
  for (const voucher of order.vouchers) {
    const found = await world.ledger.find({ chain: order.employer, voucher });
    if (!found.ok) problems.push(...found.error);
    else if (isErased(found.value.entry.holder)) {
      problems.push(problemOf("person-erased", { card: found.value.entry.card }));
    } else {
      const files = await handOut(found.value.entry, order.folder, world);
      made.push({ voucher, files });
      problems.push(...files.problems);
    }
  }
  return ok({ made, problems });
}
