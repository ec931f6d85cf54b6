import { branded } from "../values/brand.js";
import type { Digest } from "../values/digest.js";
import { hidden } from "../values/hidden.js";
import {
  actorFrom,
  again,
  cardFrom,
  ceilingPart,
  choiceFrom,
  cvrFrom,
  dayFrom,
  employeeNumberFrom,
  instantFrom,
  lawPart,
  linesPart,
  payerPart,
  paymentIdFrom,
  rowsPart,
  saldoPart,
  type Take,
  textFrom,
} from "./audit-pieces.js";
import type { VoucherEntry } from "./entry.js";
import { voucherForm } from "./voucher-form.js";

/**
 * A payment or reversal from its canonical text: the fields in the order and form in which `entryText` writes them, all of it
 * in one look, a hundred thousand in half a second. Nothing for any other text, and then the strict reader says why. It takes
 * nothing that the strict reader refuses. Of the holder it keeps the fingerprint.
 */
export function canonicalVoucher(text: string, digest: Digest): VoucherEntry | undefined {
  const found = voucherForm.exec(text);
  if (found === null) return undefined;
  const cut = new Cut(found);
  const entry = entryFrom(cut, digest);
  return cut.fits ? entry : undefined;
}

/** The places are those of `fields`, counted from one. */
function entryFrom(cut: Cut, digest: Digest): VoucherEntry {
  return branded<VoucherEntry>({
    kind: cut.by(take.kind, 1),
    chain: cut.by(take.chain, 2),
    sequence: cut.whole(3),
    previous: cut.text(4),
    at: cut.by(instantFrom, 5),
    by: cut.by(take.by, 6),
    batch: cut.text(7),
    digest,
    voucher: cut.text(8),
    year: cut.whole(9),
    card: cut.by(cardFrom, 10),
    paymentId: cut.by(paymentIdFrom, 11),
    contentKey: cut.by(textFrom, 12),
    payDay: cut.by(take.payDay, 13),
    period: { from: cut.by(take.from, 14), to: cut.by(take.to, 15) },
    employment: { from: cut.by(take.employedFrom, 16), to: cut.by(dayFrom, 17) },
    payer: cut.by(take.payer, 18),
    holder: { name: unknown, address: unknown, salt: "", fingerprint: cut.text(19) },
    employeeNumber: cut.by(employeeNumberFrom, 20),
    paidBy: cut.by(take.paidBy, 21),
    slipLanguage: cut.by(take.slipLanguage, 22),
    practice: cut.by(take.practice, 23),
    atpClass: cut.by(take.atpClass, 24),
    hours: cut.whole(25),
    lines: cut.by(linesPart, 26),
    counted: cut.whole(27),
    atpEmployee: cut.whole(28),
    atpEmployer: cut.whole(29),
    payout: cut.whole(30),
    outside: cut.by(linesPart, 31) ?? nothing,
    holidayPayAccrued: cut.whole(32),
    holidayPayOwed: cut.whole(33),
    ceiling: cut.by(take.ceiling, 34),
    usedBefore: cut.whole(35),
    usedAfter: cut.whole(36),
    saldo: cut.by(saldoPart, 37),
    law: cut.by(take.law, 38),
    keptUntil: cut.by(take.keptUntil, 39),
    rows: cut.by(rowsPart, 40) ?? nothing,
    reverses: cut.text(41),
    corrects: cut.text(42),
    reason: cut.by(textFrom, 43),
  });
}

/** The fields in which most vouchers say what the one before said. */
const take = {
  kind: again(choiceFrom),
  chain: again(cvrFrom),
  by: again(actorFrom),
  payDay: again(dayFrom),
  payer: again(payerPart),
  paidBy: again(choiceFrom),
  slipLanguage: again(choiceFrom),
  practice: again(choiceFrom),
  atpClass: again(choiceFrom),
  ceiling: again(ceilingPart),
  law: again(lawPart),
  keptUntil: again(dayFrom),
  from: again(dayFrom),
  to: again(dayFrom),
  employedFrom: again(dayFrom),
};

const nothing: readonly never[] = [];

const unknown = hidden("");

/** The pieces that were found, by their places. One that is not what it must be makes `fits` false. */
class Cut {
  fits = true;

  constructor(private readonly found: readonly (string | undefined)[]) {}

  /** As it stands: the form has checked it. */
  text(place: number): string | undefined {
    return this.found[place];
  }

  whole(place: number): number {
    return Number(this.found[place]);
  }

  by<T>(taking: Take<T>, place: number): T | undefined {
    const piece = this.found[place];
    if (piece === undefined) return undefined;
    const value = taking(piece);
    if (value === undefined) this.fits = false;
    return value;
  }
}
