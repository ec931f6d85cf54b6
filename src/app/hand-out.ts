import type { VoucherEntry } from "../ledger/entry.js";
import { ordinaryPayOf } from "../payroll/papers/ordinary-pay.js";
import type { CarriedFile, Payslip } from "../payroll/papers/payslip.js";
import { recordOf, recordText, sealedDigest } from "../payroll/papers/record.js";
import { registrationOf } from "../payroll/papers/registration.js";
import { payslipOf } from "../payroll/papers/slip-of.js";
import type { Digest } from "../values/digest.js";
import { isErased } from "../values/person.js";
import { type Outcome, type Problem, problemOf } from "../values/problem.js";
import { ok } from "../values/result.js";
import type { World, WriteOutcome } from "./ports.js";

/** Where the documents of a voucher lie; null where one could not be made. */
export interface HandedOut {
  readonly payslip: string | null;
  readonly registration: string | null;
  readonly ordinary: string | null;
  readonly problems: readonly Problem[];
}

/** No paper is made of a plan. */
export const noPapers: HandedOut = { payslip: null, registration: null, ordinary: null, problems: [] };

/** A payslip ready to be printed, with the record it carries. */
interface SlipToPrint {
  readonly slip: Payslip;
  readonly carried: readonly CarriedFile[];
}

/** File names carry CVR and voucher, never a name. */
export function documentName(entry: Pick<VoucherEntry, "chain" | "voucher">, ending: string): string {
  return `${entry.chain}-${entry.voucher}${ending}`;
}

/** Payslip and record of one entry: functions of it alone, so they can be made again byte for byte. After the first that fails none is tried. A slip of an erased person would be nobody's: none is made. */
export async function handOut(entry: VoucherEntry, folder: string, world: World): Promise<HandedOut> {
  const problems: Problem[] = [];
  const put = (ending: string, bytes: Outcome<Uint8Array>) => {
    if (problems.length > 0) return null;
    const path = world.files.inside(folder, documentName(entry, ending));
    const stood = bytes.ok ? world.files.write(path, bytes.value, "keep") : bytes;
    return keep(stood, path, entry, problems);
  };
  const payslip = isErased(entry.holder) ? null : put(".pdf", await payslipBytes(entry, world));
  const registration = put(".csv", ok(world.files.csv(registrationOf(entry))));
  const ordinary = entry.outside.length > 0 ? put("-ordinary.csv", ok(world.files.csv(ordinaryPayOf(entry)))) : null;
  if (problems.length === 0) await world.ledger.handedOut([entry]);
  return { payslip, registration, ordinary, problems };
}

function keep(stood: Outcome<WriteOutcome>, path: string, entry: VoucherEntry, problems: Problem[]): string | null {
  if (!stood.ok) {
    problems.push(...stood.error.map((one) => withVoucher(one, entry)));
    return null;
  }
  if (stood.value !== "differs") return path;
  problems.push(problemOf("file-differs", { path }));
  return null;
}

function withVoucher(one: Problem, entry: VoucherEntry): Problem {
  if (one.code !== "file-not-written") return one;
  return problemOf("file-not-written", { ...one.data, voucher: entry.voucher }, one.where);
}

async function payslipBytes(entry: VoucherEntry, world: World): Promise<Outcome<Uint8Array>> {
  const ledger = await world.ledger.ledger();
  if (!ledger.ok) return ledger;
  const printer = await world.printer();
  if (!printer.ok) return printer;
  const ready = slipToPrint(entry, ledger.value, world);
  return ready.ok ? ok(printer.value.print(ready.value.slip, ready.value.carried)) : ready;
}

/** The slip of an entry with its sealed record; without a key it stands unsealed and says so. */
export function slipToPrint(entry: VoucherEntry, ledger: Digest, world: World): Outcome<SlipToPrint> {
  const digest = sealedDigest(ledger, entry.digest);
  const sealed = world.sealer.seal(entry.chain, digest);
  if (!sealed.ok) return sealed;
  const seal = sealed.value && { signature: sealed.value.seal, publicKey: sealed.value.publicKey };
  const record = recordText(recordOf(entry, ledger, seal));
  const carried: readonly CarriedFile[] = [
    { name: "record.json", bytes: new TextEncoder().encode(record) },
    { name: "registration.csv", bytes: world.files.csv(registrationOf(entry)) },
  ];
  const slip = payslipOf(entry, sealed.value && { fingerprint: sealed.value.fingerprint, sealed: digest });
  return ok({ slip, carried });
}
