import { type EmployeeNumber, type FrikortId, parseEmployeeNumber, parseFrikortId } from "../../../values/identity.js";
import { type Hidden, hidden } from "../../../values/person.js";
import { parsePlainLine } from "../cells/plain-line.js";
import type { RowInHand } from "./row-in-hand.js";

/** Whose the rows of a sheet are, in the words of each row: card, employee number, name. */
export class Whose {
  private onlyNumber: EmployeeNumber | undefined;

  constructor(private readonly hand: RowInHand) {}

  /** The row's own card, or the one that holds for all rows; a row that names another is refused. */
  card(): FrikortId | undefined {
    const { card } = this.hand.told;
    const own = this.hand.reader.read("card", (text) => parseFrikortId(asWritten(text)));
    if (card !== undefined && own !== undefined && own !== card)
      this.hand.reader.notUnderstood("card", "other-card", card);
    return card ?? own;
  }

  /** One card is one person's: a second employee number beside it is another person's. */
  employeeNumber(): EmployeeNumber | undefined {
    const { card, employeeNumber } = this.hand.told;
    if (!this.hand.reader.given("employee-number")) return employeeNumber;
    const number = this.hand.reader.read("employee-number", (text) => parseEmployeeNumber(asWritten(text)));
    this.onlyNumber ??= number;
    if (card !== undefined && number !== this.onlyNumber && number !== undefined)
      this.hand.reader.notUnderstood("employee-number", "other-card", card);
    return number;
  }

  /** `Holm, Anne` is Anne Holm, and so are `100 - Anne Holm` and `Anne Holm (100)`. */
  name(): Hidden<string> | undefined {
    const { reader } = this.hand;
    const whole = reader.read("name", (text) => parsePlainLine(withoutNumber(text)));
    if (whole !== undefined) return hidden(turned(whole));
    const parts = [reader.read("first-name", parsePlainLine), reader.read("last-name", parsePlainLine)];
    const joined = parts.filter((part) => part !== undefined).join(" ");
    const named = joined === "" ? this.hand.told.holder : joined;
    return named === undefined ? undefined : hidden(turned(named));
  }
}

/** `Holm, Anne` with the first name first. */
function turned(name: string): string {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  return last === undefined ? name : `${first?.trim()} ${last.trim()}`;
}

/** A name without the employee number that stands before or behind it. */
export function withoutNumber(text: string): string {
  return text.replace(/^\s*\d{1,9}\s*[-–:.]?\s+(?=\p{L})/u, "").replace(/(?<=\p{L})\s*[-–]?\s*\(\d{1,9}\)\s*$/u, "");
}

/** Without the apostrophe that keeps a number as text in a spreadsheet. */
function asWritten(text: string): string {
  return text.trim().replace(/^'(?=\w)/, "");
}
