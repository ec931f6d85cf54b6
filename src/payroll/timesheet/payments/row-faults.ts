import type { CardFacts } from "../../../ledger/fact.js";
import { daysOf } from "../../../values/calendar.js";
import { noHours, plusHours, wholeHours } from "../../../values/hours.js";
import { type Money, noMoney, plus } from "../../../values/money.js";
import { type Problem, problemOf } from "../../../values/problem.js";
import { employmentAt, holderKnown } from "../../card/used.js";
import { hoursMax } from "../../pay/parse.js";
import { wageLine } from "../../pay/price.js";
import { placeOf, type Row } from "../rows/row.js";
import type { Group } from "./group.js";
import { isNamed, sameNames } from "./row-identity.js";

/** What is wrong with the rows of a payment once its card is known: whose it is, the agreed rate (once where no column gives it), the amount the row itself says, too many hours. */
export function faultsOf(group: Group, facts: CardFacts): readonly Problem[] {
  const { employer, card, due } = group;
  const agreed = employmentAt(facts, employer.chain)?.perHour;
  const known = holderKnown(facts);
  const said = due.find((one) => one.claim.row.name !== undefined)?.claim.row.name;
  const problems: Problem[] = [];
  const [first] = due;
  const isToldAlready = due.some(({ claim }) => claim.row.isFaulty && claim.row.name === undefined);
  if (known === undefined && said === undefined && first !== undefined && !isToldAlready) {
    problems.push(problemOf("card-not-found", { by: "card", matches: 0 }, placeOf(first.claim.row, "card")));
  }
  let isRateMissing = false;
  for (const { claim } of due) {
    const { row } = claim;
    if (row.isFaulty) continue;
    const isHolder = known === undefined ? sameNames(said, row.name) : isNamed(row, known);
    if (!isHolder) problems.push(problemOf("holder-differs", { card }, placeOf(row, "name")));
    const isTold: boolean = isRateMissing && !row.sheet.has("rate");
    const ofRate: readonly Problem[] = isTold ? [] : faultOfRate(row, agreed);
    isRateMissing ||= ofRate.some(({ code }) => code === "field-missing");
    problems.push(...ofRate);
  }
  return [...problems, ...tooManyHours(group)];
}

/** The rate in the row or the agreed one (204), never two that differ (225); an amount in the row must be hours times rate (224), with or without its supplement. */
function faultOfRate(row: Row, agreed: Money | undefined): readonly Problem[] {
  const { hours, perHour = agreed, amount, supplement } = row;
  if (hours === undefined) return [];
  if (perHour === undefined) {
    const place = placeOf(row, "rate");
    const { column: _, heading: __, ...line } = place;
    const data = { field: "rate", ...(row.sheet.has("rate") ? {} : { hasColumn: false as const }) } as const;
    const isCut = row.short !== undefined && row.sheet.has("rate");
    return [
      isCut && row.short ? problemOf("row-wrong-length", row.short, line) : problemOf("field-missing", data, place),
    ];
  }
  if (agreed !== undefined && perHour !== agreed) {
    return [problemOf("rate-differs", { stated: perHour, agreed }, placeOf(row, "rate"))];
  }
  if (amount === undefined) return [];
  const computed = wageLine({ hours, perHour }).amount;
  if (amount === computed || amount === plus(computed, supplement?.amount ?? noMoney)) return [];
  return [problemOf("amount-differs", { stated: amount, computed }, placeOf(row, "amount"))];
}

/** More than 24 hours for each day of the period, or 744: the row that tipped it is told. */
function tooManyHours({ due, period }: Group): readonly Problem[] {
  const most = wholeHours(Math.min(24 * daysOf(period), hoursMax));
  let sum = noHours;
  for (const { claim } of due) {
    if (claim.row.hours === undefined || claim.row.isFaulty) continue;
    sum = plusHours(sum, claim.row.hours);
    if (sum > most) {
      const data = { ...period, reason: "too-many-hours" } as const;
      return [problemOf("period-not-possible", data, placeOf(claim.row, "hours"))];
    }
  }
  return [];
}
