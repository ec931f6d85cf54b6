import { type Hours, noHours, plusHours } from "../../values/hours.js";

const words =
  "i alt|ialt|alt i alt|sum|summer|sum total|samlet|samlet sum|subtotal|delsum|delresultat|mellemsum|mellemresultat|slutsum|total|totaler|totalt|totals|grand total|hovedtotal|timer i alt|total hours|total timer|samlede timer|samlet antal timer|summe|gesamt|summa|totalsumma";
const exact = new RegExp(`^(?:${words})\\s*[:.]?$`, "i");
const before = /^(?:totals?|totaler|totalt|sum|subtotals?|delsum|samlet|i alt)\s*(?:for|af|of|:|-|–)\s*\S/i;
const behind = /\S\s+(?:i alt|ialt|total|totals|totalt|subtotal|sum)\s*[:.]?$/i;

/** Does a cell hold nothing but a word for a sum? */
export function isSumWord(text: string): boolean {
  return exact.test(text.trim());
}

/** A word for a sum, alone or with what it sums: `I alt`, `Totals for Anne Holm`, `Jens Bach i alt`. */
export function isSumText(text: string): boolean {
  const word = text.trim();
  return exact.test(word) || before.test(word) || behind.test(word);
}

/** The hours of the rows so far: of each person since that person's last sum, since the last sum of all, and of the whole file. */
export class RunningSums {
  private readonly persons = new Map<string, Hours>();
  private section = noHours;
  private all = noHours;

  add(person: string, hours: Hours): void {
    this.persons.set(person, plusHours(this.persons.get(person) ?? noHours, hours));
    this.section = plusHours(this.section, hours);
    this.all = plusHours(this.all, hours);
  }

  /** Are these hours what the rows above come to? */
  isSum(person: string, hours: Hours): boolean {
    return hours > 0 && [this.persons.get(person), this.section, this.all].includes(hours);
  }

  /** A sum has been read: the next begins with the row after it. */
  close(person: string): void {
    this.persons.delete(person);
    this.section = noHours;
  }
}
