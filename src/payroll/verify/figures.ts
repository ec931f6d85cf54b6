import { type IncomeYear, two } from "../../values/calendar.js";
import type { CvrNumber } from "../../values/identity.js";
import { type Money, noMoney, oere } from "../../values/money.js";
import { type CardList, grantedIn } from "./card-list.js";
import type { SeenDocuments } from "./seen-documents.js";
import { dayOfNumber, employerOf } from "./seen-table.js";
import { standingRows } from "./standing-rows.js";

/** Payments of one month or one employer. */
export interface Share {
  readonly payments: number;
  readonly cards: number;
  readonly counted: Money;
}

/** A year's figures, as the evaluation of the four municipalities counted them (`docs/kontrol.md`, Et års tal). */
export interface Figures {
  readonly year: IncomeYear;
  readonly cards: {
    /** Known only with a list of granted cards. */
    readonly granted: number | null;
    readonly used: number;
    /** Of the cards granted, those on the list that were used, in hundredths of a per cent. */
    readonly usedShare: number | null;
  };
  readonly employers: number;
  readonly employments: number;
  /** Cards, not jobs: a card employed again and again by one employer counts once. */
  readonly repeated: {
    readonly sameEmployer: number;
    readonly otherEmployers: number;
    readonly severalPayments: number;
  };
  readonly payments: number;
  readonly counted: Money;
  readonly averagePerCard: Money;
  /** All twelve, January first. */
  readonly byMonth: readonly (Share & { readonly month: string })[];
  readonly byEmployer: readonly (Share & { readonly employer: CvrNumber })[];
}

/** The figures of a year from what was seen: standing payments only, by pay day. An employment is an employer's of a card from one first day. */
export function figuresOfYear(seen: SeenDocuments, year: IncomeYear): Figures {
  const { table, cards: list } = seen;
  const standing = standingRows({ ...seen, view: { year } });
  const months = Array.from({ length: 12 }, () => new Tally());
  const employers = new Map<number, Tally>();
  const all = new Tally();
  const jobs = new Jobs();
  for (const row of standing.order) {
    if (!standing.isStanding(row)) continue;
    const [card, employer, counted] = [
      table.field(row, "card"),
      table.field(row, "employer"),
      table.field(row, "counted"),
    ];
    const own = employers.get(employer) ?? new Tally();
    employers.set(employer, own);
    const month = months[Number(dayOfNumber(table.field(row, "payDay")).slice(5, 7)) - 1];
    for (const tally of [all, own, month]) tally?.add(card, counted);
    jobs.add(card, employer, table.field(row, "employedFrom"));
  }
  const used = all.cards.size;
  return {
    year,
    cards: { ...grantedOf(list, year, all.cards), used },
    employers: employers.size,
    ...jobs.figures(),
    payments: all.payments,
    counted: oere(all.counted),
    averagePerCard: used === 0 ? noMoney : oere(Math.round(all.counted / used)),
    byMonth: months.map((tally, place) => ({ month: `${year}-${two(place + 1)}`, ...tally.share() })),
    byEmployer: [...employers]
      .sort(([one], [other]) => one - other)
      .map(([employer, tally]) => ({ employer: employerOf(employer), ...tally.share() })),
  };
}

function grantedOf(list: CardList | undefined, year: IncomeYear, used: ReadonlySet<number>) {
  if (list === undefined) return { granted: null, usedShare: null };
  const granted = grantedIn(list, year);
  const usedOnList = [...list.keys()].filter((card) => used.has(Number(card))).length;
  return { granted, usedShare: granted === 0 ? null : Math.round((usedOnList * 10_000) / granted) };
}

class Tally {
  readonly cards = new Set<number>();
  payments = 0;
  counted = 0;

  add(card: number, counted: number): void {
    this.cards.add(card);
    this.payments += 1;
    this.counted += counted;
  }

  share(): Share {
    return { payments: this.payments, cards: this.cards.size, counted: oere(this.counted) };
  }
}

/** By card and employer: how many payments, and from which first days it was employed. */
class Jobs {
  private readonly byCard = new Map<number, Map<number, { readonly from: Set<number>; payments: number }>>();

  add(card: number, employer: number, from: number): void {
    const own = this.byCard.get(card) ?? new Map<number, { readonly from: Set<number>; payments: number }>();
    this.byCard.set(card, own);
    const job = own.get(employer) ?? { from: new Set(), payments: 0 };
    own.set(employer, job);
    job.from.add(from);
    job.payments += 1;
  }

  figures(): Pick<Figures, "employments" | "repeated"> {
    let employments = 0;
    let [sameEmployer, otherEmployers, severalPayments] = [0, 0, 0];
    for (const own of this.byCard.values()) {
      const jobs = [...own.values()];
      for (const job of jobs) employments += job.from.size;
      if (jobs.some((job) => job.from.size > 1)) sameEmployer += 1;
      if (jobs.some((job) => job.payments > 1)) severalPayments += 1;
      if (jobs.length > 1) otherEmployers += 1;
    }
    return { employments, repeated: { sameEmployer, otherEmployers, severalPayments } };
  }
}
