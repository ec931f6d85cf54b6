import { rowKey } from "../../../ledger/transaction.js";
import type { FrikortId } from "../../../values/identity.js";
import type { Problem } from "../../../values/problem.js";
import type { Row, Sheet } from "../rows/row.js";
import type { CardFinder } from "./card-finder.js";
import type { Claim, KnownClaim } from "./claim.js";
import { identityOf, nameKey, RowCounter } from "./row-identity.js";

/** Claims whose people have been looked for. */
export interface KnownClaims {
  readonly claims: readonly KnownClaim[];
  /** Rows that lead to no card, each with why. */
  readonly unknown: ReadonlyMap<KnownClaim, Problem>;
  /** Rows that stand in another file or sheet of the same import too: each is taken once. */
  readonly repeated: number;
}

/** Gives every claim its card and its identity, counted in each file or sheet by itself. */
export function knownClaims(claims: readonly Claim[], finder: CardFinder): KnownClaims {
  const known: KnownClaim[] = [];
  const unknown = new Map<KnownClaim, Problem>();
  const seen = new Map<string, Sheet>();
  const work = new Map<string, Row>();
  let repeated = 0;
  const first = claims[0]?.row.sheet;
  const areSeveral = claims.at(-1)?.row.sheet !== first;
  let sheet = first;
  let counter = new RowCounter();
  for (const claim of claims) {
    const { row, employer, period, payDay } = claim;
    if (row.sheet !== sheet) counter = new RowCounter();
    sheet = row.sheet;
    const found = finder.find(row, employer.chain);
    const card = typeof found === "string" ? found : undefined;
    const identity = row.isFaulty ? undefined : identityOf(row, card, period, counter);
    const id = identity?.ids[0];
    if (id !== undefined) {
      const key = rowKey(employer.chain, id);
      const [alike] = row.sheet === first ? [] : (identity?.traces().rounded ?? []);
      const rounded = alike && seen.get(rowKey(employer.chain, alike));
      const same = areSeveral && identity !== undefined && workSeen(work, rowKey(employer.chain, identity.own), row);
      if (seen.has(key) || same || (rounded !== undefined && rounded !== row.sheet)) {
        repeated += 1;
        continue;
      }
      seen.set(key, row.sheet);
    }
    const one: KnownClaim = { row, employer, period, payDay, card, id, identity };
    known.push(one);
    if (typeof found !== "string" && !row.isFaulty) unknown.set(one, found);
  }
  return { claims: known, unknown, repeated };
}

/** Does another file hold this row with an id of its own, and this one without, or the other way? Rows with different ids are different rows. */
function workSeen(work: Map<string, Row>, key: string, row: Row): boolean {
  const before = work.get(key);
  if (before === undefined) work.set(key, row);
  return before !== undefined && before.sheet !== row.sheet && (before.id === undefined) !== (row.id === undefined);
}

/** Whose payments wait, because a row of theirs was refused: of an employer, or of any where the row does not say which. */
export class Held {
  private readonly keys = new Set<string>();
  private readonly named = new Map<string, FrikortId[]>();

  /** Names of the file lead to cards as those of the ledger do. */
  constructor(
    private readonly claims: readonly KnownClaim[],
    private readonly finder: CardFinder,
  ) {
    for (const { row, card } of claims) {
      if (card === undefined || row.name === undefined) continue;
      const key = nameKey(row.name);
      const cards = this.named.get(key) ?? [];
      if (!cards.includes(card)) this.named.set(key, [...cards, card]);
    }
  }

  /** Every card that a refused row may be of waits, in the row's period or in all of them; that of the row above where the row names nobody. */
  add(row: Row, claim?: Claim): void {
    const named = row.name === undefined ? [] : (this.named.get(nameKey(row.name)) ?? []);
    const chain = claim?.employer.chain ?? row.employer;
    const cards = [...this.finder.candidates(row, chain), ...named];
    const isNobody = row.card === undefined && row.employeeNumber === undefined && row.name === undefined;
    const above = isNobody ? this.cardAbove(row) : undefined;
    for (const card of above === undefined ? cards : [above]) {
      const period = claim === undefined ? "" : `/${claim.period.from}/${claim.period.to}`;
      this.keys.add(`${chain ?? ""}/${card}${period}`);
    }
  }

  /** Of a person with several rows the name may stand beside the first only. */
  private cardAbove({ sheet, line }: Row): FrikortId | undefined {
    return this.claims.findLast((one) => one.row.sheet === sheet && one.row.line < line && one.card !== undefined)
      ?.card;
  }

  holds({ period, employer }: Claim, card: FrikortId): boolean {
    const ofPeriod = `${employer.chain}/${card}/${period.from}/${period.to}`;
    return [`/${card}`, `${employer.chain}/${card}`, ofPeriod].some((key) => this.keys.has(key));
  }
}
