import type { FieldName } from "../../../values/problem.js";
import { isPersonName, withoutLabel } from "../columns/one-person.js";
import type { RowInHand } from "./row-in-hand.js";
import { withoutNumber } from "./whose.js";

const whoFields: readonly FieldName[] = ["card", "employee-number", "name", "first-name", "last-name"];

type Word = readonly [field: FieldName, word: string];
const none: readonly Word[] = [];

/**
 * Rows that are grouped below a row which holds nothing but a person: those that name nobody are that person's, until a row
 * names somebody or sums up. A person who stands in a row with hours of its own heads no group.
 */
export class GroupedRows {
  private above: readonly Word[] = none;

  constructor(private readonly hand: RowInHand) {}

  /** Begins a group, ends one, or gives the row in hand its person. */
  follow(): void {
    const { hand } = this;
    if (isFilled(hand.words.day) && whoFields.some((field) => isFilled(hand.words[field]))) {
      this.above = none;
      return;
    }
    const who = whoFields.flatMap((field) => {
      const word = (hand.words[field] ?? "").trim();
      return word === "" ? [] : [[field, withoutLabel(word)] as const];
    });
    if (who.length === 0) {
      for (const [field, word] of this.above) hand.words[field] = word;
      return;
    }
    const filled = hand.cells.filter((cell) => cell.trim() !== "");
    const isAlone =
      filled.length === who.length && who.some(([, word]) => /^\d/.test(word) || isPersonName(withoutNumber(word)));
    this.above = isAlone ? who : none;
  }

  /** A sum has been read. */
  close(): void {
    this.above = none;
  }
}

function isFilled(word: string | undefined): boolean {
  return word !== undefined && word.trim() !== "";
}
