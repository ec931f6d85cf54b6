import type { LedgerTransaction } from "../../../ledger/transaction.js";
import type { CvrNumber, FrikortId } from "../../../values/identity.js";
import { hidden, isErased } from "../../../values/person.js";
import { type Problem, problemOf } from "../../../values/problem.js";
import { employmentAt } from "../../card/used.js";
import { placeOf, type Row } from "../rows/row.js";
import { nameKey } from "./row-identity.js";

/** Which cards an employer knows under an employee number or a name. */
export class CardFinder {
  private readonly numbers = new Map<string, FrikortId[]>();
  private readonly names = new Map<string, FrikortId[]>();

  /** Takes what each employer knows of each card. */
  constructor(
    known: readonly { readonly chain: CvrNumber; readonly cards: readonly FrikortId[] }[],
    book: LedgerTransaction,
  ) {
    for (const { chain, cards } of known) for (const card of cards) this.learn(chain, card, book);
  }

  /** The card of a row: its own number, unless the employee number is another card's, else the employee number's, else the one card that bears the name. Anything else is 222. */
  find(row: Row, chain: CvrNumber): FrikortId | Problem {
    if (row.card !== undefined) return this.unlessAnothers(row, row.card, chain);
    if (row.employeeNumber !== undefined) {
      return only(this.numbers.get(`${chain}/${row.employeeNumber}`), row, "employee-number");
    }
    if (row.name !== undefined) return only(this.names.get(`${chain}/${nameKey(row.name)}`), row, "name");
    return problemOf("field-missing", { field: "card" }, placeOf(row, "card"));
  }

  /** The one card that bears a name. */
  bearer(name: string, chain: CvrNumber): FrikortId | undefined {
    const [card, ...others] = this.names.get(`${chain}/${nameKey(hidden(name.trim()))}`) ?? [];
    return others.length === 0 ? card : undefined;
  }

  private unlessAnothers(row: Row, named: FrikortId, chain: CvrNumber): FrikortId | Problem {
    const cards = this.numbers.get(`${chain}/${row.employeeNumber}`) ?? [];
    if (row.employeeNumber === undefined || cards.length === 0 || cards.includes(named)) return named;
    const data = { by: "employee-number", matches: cards.length, named } as const;
    return problemOf("card-not-found", data, placeOf(row, "employee-number"));
  }

  /** Every card that a row may be of, by whatever of it was understood. */
  candidates(row: Row, chain: CvrNumber | undefined): readonly FrikortId[] {
    const cards = row.card === undefined ? [] : [row.card];
    if (chain === undefined) return cards;
    const ofNumber = row.employeeNumber === undefined ? [] : (this.numbers.get(`${chain}/${row.employeeNumber}`) ?? []);
    const ofName = row.name === undefined ? [] : (this.names.get(`${chain}/${nameKey(row.name)}`) ?? []);
    return [...cards, ...ofNumber, ...ofName];
  }

  private learn(chain: CvrNumber, card: FrikortId, book: LedgerTransaction): void {
    const employment = employmentAt(book.card(card), chain);
    if (employment === undefined) return;
    const { employeeNumber, holder } = employment;
    if (employeeNumber !== undefined) add(this.numbers, `${chain}/${employeeNumber}`, card);
    if (!isErased(holder)) add(this.names, `${chain}/${nameKey(holder.name)}`, card);
  }
}

function add(cards: Map<string, FrikortId[]>, key: string, card: FrikortId): void {
  const known = cards.get(key);
  if (known === undefined) cards.set(key, [card]);
  else known.push(card);
}

function only(cards: readonly FrikortId[] | undefined, row: Row, by: "employee-number" | "name"): FrikortId | Problem {
  const [card, ...others] = cards ?? [];
  if (card !== undefined && others.length === 0) return card;
  return problemOf("card-not-found", { by, matches: cards?.length ?? 0 }, placeOf(row, by));
}
