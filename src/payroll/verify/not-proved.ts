import { shortForm } from "../../values/digest.js";
import type { Finding } from "../../values/finding.js";
import type { KeyStanding } from "./keys.js";
import { isUnchecked } from "./papers.js";
import type { JudgedSlip, PassedKind } from "./seen.js";
import type { CardYearSum, NotProved, SeenDocuments, SeenTogether } from "./seen-documents.js";

/** `in-order-so-far`: nothing was found, and not all of it is proved. */
export type Verdict = "in-order" | "in-order-so-far" | "findings";

export function verdictOf(findings: readonly Finding[], notProved: readonly NotProved[]): Verdict {
  if (findings.length > 0) return "findings";
  return notProved.length > 0 ? "in-order-so-far" : "in-order";
}

/**
 * Everything that holds as far as it goes: amounts that are only stated, slips of an earlier layout, keys seen for the first time,
 * ceilings that employers added, papers that are missing, and what was left out because only a part was asked for.
 */
export function notProvedIn(
  { slips, files, view, table }: SeenDocuments,
  { cards, payments, notProved }: Pick<SeenTogether, "cards" | "payments" | "notProved">,
  standingOf: (slip: JudgedSlip) => KeyStanding,
): readonly NotProved[] {
  const said: NotProved[] = [...notProved];
  const isNarrowed = Object.values(view).some((one) => one !== undefined);
  if (isNarrowed && payments === 0 && table.count > 0) said.push(inAll("nothing-in-view", { in: "view" }));
  if ((view.from ?? view.to) !== undefined && payments > 0) {
    said.push(inAll("narrowed", { ...(view.from && { from: view.from }), ...(view.to && { to: view.to }) }));
  }
  let [stated, statedCards] = [0, 0];
  for (const card of cards) {
    if (card.isStated) statedCards += 1;
    stated += card.stated;
    if (card.missing <= 0) continue;
    const data = { year: card.year, missing: card.missing };
    said.push({ code: "papers-missing", file: null, card: card.card, voucher: null, data });
  }
  if (statedCards > 0) said.push(inAll("stated", { counted: stated, cards: statedCards, ...statedPayments(cards) }));
  const keys = new Set<string>();
  const ceilings = new Set<string>();
  for (const { slip, file } of slips) {
    const { employer, card, voucher } = slip.payment;
    const isSound = slip.key !== undefined && slip.sightings.length === 0;
    if (slip.page === "earlier-layout" && isSound) {
      said.push({ code: "earlier-layout", file: files[file] ?? "", card, voucher, data: {} });
    }
    const added = slip.added === undefined ? "" : `${slip.added.year} ${slip.added.ceiling}`;
    if (slip.added !== undefined && !ceilings.has(added)) said.push(inAll("ceiling-added", { ...slip.added }));
    ceilings.add(added);
    const isOther = view.card !== undefined && view.card !== card;
    if (isOther || standingOf(slip) !== "first-seen" || slip.key === undefined || keys.has(employer)) continue;
    keys.add(employer);
    said.push(inAll("key-first-seen", { employer, key: shortForm(slip.key) }));
  }
  return said;
}

/** So many payments that are only stated are named; one more tells that there are others. */
const statedNamedMax = 8;

/** Which payments no sealed slip proves, each by its employer and its voucher, or its day where it has none: those are the slips to ask for. */
function statedPayments(cards: readonly CardYearSum[]): NotProved["data"] {
  const named: string[] = [];
  for (const card of cards) {
    if (named.length > statedNamedMax) break;
    if (card.stated === 0) continue;
    const left = card.payments().filter(({ proved }) => !proved);
    named.push(...left.map(({ employer, voucher, payDay }) => `${employer} ${voucher ?? payDay}`));
  }
  return {
    ...(named.length > 0 && { payments: named.slice(0, statedNamedMax) }),
    ...(named.length > statedNamedMax && { more: 1 }),
  };
}

/** Papers of ours that carry no record, by their titles alone: whoever forges one gives it the title it needs. And what is packed and was not opened. */
export function papersNotChecked(
  passed: readonly { readonly file: string; readonly what: PassedKind }[],
): readonly NotProved[] {
  return passed
    .filter(({ what }) => isUnchecked(what))
    .map(({ file, what }) => ({ code: "paper-not-checked", file, card: null, voucher: null, data: { what } }));
}

/** Papers in which nothing is wrong because nothing stands in them. */
export function nothingInPapers(): NotProved {
  return inAll("nothing-in-view", { in: "papers" });
}

function inAll(code: NotProved["code"], data: NotProved["data"]): NotProved {
  return { code, file: null, card: null, voucher: null, data };
}
