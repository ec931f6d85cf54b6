import { type Hours, noHours, plusHours, seconds } from "../../../values/hours.js";
import { hundredthHalf } from "./times.js";

const words =
  "i alt|ialt|alt i alt|sum|summer|sum total|samlet|samlet sum|subtotal|delsum|delresultat|mellemsum|mellemresultat|slutsum|total|totaler|totalt|totals|grand total|hovedtotal|timer i alt|total hours|total timer|samlede timer|resultat|hovedresultat|totalresultat|samlet antal timer|summe|gesamt|summa|totalsumma";
const exact = new RegExp(`^(?:${words})\\s*[:.]?$`, "i");
const before = /^(?:totals?|totaler|totalt|sum|subtotals?|delsum|samlet|i alt)\s*(?:for|af|of|:|-|–)\s*\S/i;
const behind = /\S\s+(?:i alt|ialt|total|totals|totalt|subtotal|sum|resultat)\s*[:.]?$/i;

/** Does a cell hold nothing but a word for a sum? */
export function isSumWord(text: string): boolean {
  return exact.test(text.trim());
}

/** A word for a sum, alone or with what it sums: `I alt`, `Totals for Anne Holm`, `Jens Bach i alt`. */
export function isSumText(text: string): boolean {
  const word = text.trim();
  return exact.test(word) || before.test(word) || behind.test(word);
}

/** `Sum Bar`, `Total alle`: a sum in a row that has no day. */
export function beginsAsSum(text: string): boolean {
  return /^(?:sum|total|subtotal|delsum|samlet|i alt)\s+\S/i.test(text.trim());
}

/** Hours of several rows, and how many they are. */
interface Sum {
  readonly hours: Hours;
  readonly rows: number;
}

const none: Sum = { hours: noHours, rows: 0 };

/** The hours of the rows so far: of each person since that person's last sum, since the last sum of all, and of the whole file. */
export class RunningSums {
  private readonly persons = new Map<string, Sum>();
  private section = none;
  private all = none;
  /** What all the rows had come to at each sum before, and at the beginning. */
  private readonly closed: Hours[] = [noHours];

  add(person: string, hours: Hours): void {
    const more = (sum: Sum) => ({ hours: plusHours(sum.hours, hours), rows: sum.rows + 1 });
    this.persons.set(person, more(this.persons.get(person) ?? none));
    this.section = more(this.section);
    this.all = more(this.all);
  }

  /** Are these hours what at least so many rows above come to? */
  isSum(person: string, hours: Hours, rowsLeast: number): boolean {
    const sums = [this.persons.get(person) ?? none, this.section, this.all];
    return hours > 0 && sums.some((sum) => sum.hours === hours && sum.rows >= rowsLeast);
  }

  /**
   * What the rows above come to, where these hours are none of the sums they may stand for: those of the person, those since any
   * sum before, or all. Hundredths that were rounded in each row may add up to a few minutes, which are no difference.
   */
  otherThan(person: string, hours: Hours): Hours | undefined {
    const own = this.persons.get(person);
    const slack = Math.min((this.all.rows + 1) * hundredthHalf, slackMax);
    const since = this.closed.map((before) => seconds(this.all.hours - before));
    const isNear = [own?.hours ?? noHours, ...since].some((sum) => Math.abs(sum - hours) <= slack);
    if (isNear || this.all.rows === 0) return undefined;
    return own?.hours ?? (this.section.rows > 0 ? this.section.hours : this.all.hours);
  }

  /** A sum has been read: the next begins with the row after it. */
  close(person: string): void {
    this.persons.delete(person);
    this.section = none;
    if (this.closed.at(-1) !== this.all.hours) this.closed.push(this.all.hours);
  }
}

/** So many seconds at most are put down to rounding. */
const slackMax = 300;
