import type { Missing, ToType } from "../../../app/list-missing.js";
import type { PortalComparison } from "../../../payroll/card/portal-compare.js";
import type { SaldoDifference } from "../../../payroll/card/saldo-difference.js";
import { csvDay } from "../../../values/calendar.js";
import type { Voucher } from "../../../values/identity.js";
import { plainAmount } from "../../../values/money.js";
import { factLines } from "../../say/message.js";
import type { AfterWords } from "../../words/after.js";

/** What is missing, for a person with the portal open beside it: days and amounts as they are typed there. */
export function* todoLines(missing: Missing, areSeveral: boolean, said: AfterWords): Generator<string> {
  const { vouchers, employments, saldos, comparison } = missing;
  yield* vouchers.length === 0 ? [said.nothingMissing] : toTypeLines(missing, areSeveral, said);
  const blocks = [
    employments.length === 0
      ? []
      : [said.employments, ...employments.map((one) => said.employment({ ...one, areSeveral }))],
    ...saldos.map((one) => saldoLines(one, notMarked(one, vouchers), said)),
    comparison === undefined ? [] : comparisonLines(comparison, said),
  ];
  for (const block of blocks) if (block.length > 0) yield* ["", ...block];
}

function* toTypeLines({ vouchers, counted }: Missing, areSeveral: boolean, said: AfterWords): Generator<string> {
  const payments = vouchers.filter(({ kind }) => kind === "payment");
  const overdue = payments.filter((one) => one.isOverdue).length;
  const reversals = vouchers.length - payments.length;
  if (payments.length > 0) yield said.missing({ count: payments.length, counted, overdue });
  if (reversals > 0) yield said.reversalsMissing(reversals);
  yield "";
  for (const [place, one] of vouchers.entries()) yield* voucherLines(one, vouchers[place - 1], said);
  yield said.noteIt(areSeveral);
}

/** Employer and card stand once above their vouchers. */
function voucherLines(one: ToType, before: ToType | undefined, said: AfterWords): readonly string[] {
  const { chain, card, payer, employedFrom, employedTo, counted, voucher, payDay, reverses } = one;
  const isNewEmployer = before?.chain !== chain;
  const isNewCard = isNewEmployer || before?.card !== card;
  const to = employedTo === undefined ? said.stillEmployed : csvDay(employedTo);
  const width = Math.max(...Object.values(said.portal).map((label) => label.length));
  const field = (label: string, value: string) => `      ${label.padEnd(width)}   ${value}`;
  return [
    ...(isNewEmployer ? [said.employer({ name: payer.name, cvr: chain })] : []),
    ...(isNewCard ? [said.card(card)] : []),
    said.voucher({ voucher, payDay, isOverdue: one.isOverdue && reverses === undefined, reverses }),
    field(
      said.portal.employment,
      `${csvDay(employedFrom)} – ${to}${one.isEmploymentMissing ? said.employmentNotNoted : ""}`,
    ),
    field(said.portal.amount, reverses === undefined ? plainAmount(counted) : said.takeOut(plainAmount(counted))),
    field(said.portal.contact, payer.contact),
    "",
  ];
}

/** Payments of a card-year that may stand at the portal already, where it has more than is noted here. */
export function notMarked({ card, year, difference }: SaldoDifference, toType: readonly ToType[]): readonly Voucher[] {
  if (difference <= 0) return [];
  const ofYear = toType.filter((one) => one.card === card && one.year === year && one.kind === "payment");
  return ofYear.map(({ voucher }) => voucher);
}

function saldoLines(one: SaldoDifference, unmarked: readonly Voucher[], said: AfterWords): readonly string[] {
  const isTyped = one.causes.some(({ kind }) => kind === "typed-not-marked" || kind === "noted-since");
  const perhaps = isTyped || unmarked.length === 0 ? [] : [said.causes["typed-not-marked"](unmarked)];
  const causes = one.causes.map(({ kind, vouchers }) => said.causes[kind](vouchers.map(({ voucher }) => voucher)));
  return [
    said.saldo(one),
    ...factLines([
      { label: said.saldoSums.portal, amount: one.portalUsed },
      { label: said.saldoSums.ledger, amount: one.ledgerUsed },
    ]),
    ...factCauses([...perhaps, ...causes], said),
  ];
}

function factCauses(causes: readonly string[], said: AfterWords): readonly string[] {
  return causes.length === 0 ? [] : [`  ${said.causesHead}`, ...causes.map((cause) => `    ${cause}`)];
}

function comparisonLines(comparison: PortalComparison, said: AfterWords): readonly string[] {
  const { lines, matched, sums, differences } = comparison;
  return [
    said.compared({ lines, matched, differences: differences.length }),
    ...sums.map(said.comparedSum),
    ...differences.map(said.difference),
  ];
}
