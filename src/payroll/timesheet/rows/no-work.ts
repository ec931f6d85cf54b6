import type { Hours } from "../../../values/hours.js";
import { type Notice, notice } from "../../../values/notice.js";
import { isWeekAlone } from "../cells/dates.js";
import { isSigned } from "../cells/headings.js";
import { isApproval, isNoWork, isSignature, type KindMeaning, kindMeaning, noWorkIn } from "../cells/kinds.js";
import { beginsAsSum, isSumText, isSumWord, RunningSums } from "../cells/sums.js";
import { isNoTime } from "../cells/times.js";
import { linesNamed } from "./row.js";
import type { RowInHand } from "./row-in-hand.js";

/** Fields of which one must say that there is something to pay. */
export const fieldsOfWork = ["hours", "start", "end", "supplement", "pension"] as const;

/** Of the words that stand where an approval is missing, so many are named. */
const wordsMax = 5;

/** `syg` and `ferie` where the hours should stand. */
function isDayOff(text = ""): boolean {
  return !/\d/.test(text) && isNoWork(text);
}

/** `Underskrift leder`, `________`: where somebody is to sign below the table. */
function isToSign(text = ""): boolean {
  return /^(?:_+|\.{3,}|…+|(?:dato og )?(?:underskrift|signatur|signature)(?!\d).*)$/i.test(text.trim());
}

/** Which rows of a sheet are nobody's work, and how many of each kind: sums, rows without hours, unapproved rows, other kinds of time. */
export class NoWork {
  unapproved = 0;
  /** What stands in the rows that nobody has approved. */
  readonly unapprovedWords = new Set<string>();
  /** The first lines of them. */
  readonly unapprovedLines: number[] = [];
  withoutHours = 0;
  /** The first lines of them, and one more where there are more. */
  readonly linesWithoutHours: number[] = [];
  sums = 0;
  /** Sum rows that say something else than the rows above them. */
  readonly sumsThatDiffer: Notice[] = [];
  /** The hours of the rows so far. */
  readonly running = new RunningSums();
  private readonly isDated: boolean;
  /** `Kørsel` alone in a row: what stands below it is that, until the next such row. */
  private section: string | undefined;

  constructor(private readonly hand: RowInHand) {
    const { plan } = hand.told;
    this.isDated = plan.places.has("day") || plan.isStamped;
  }

  /**
   * A line of sums, which is nobody's work: without a day it says so in any cell, or has no words or a week alone and the hours of two rows or
   * more above it; with a day it must both say so and come to the rows above, `Uge 45 i alt` to two or more. One that only says `I alt` is refused.
   */
  isSum(): boolean {
    const { hand } = this;
    const { words } = hand;
    const { plan } = hand.told;
    const texts = hand.cells.map((cell) => cell.trim());
    const hours = hand.hoursIn(words.hours ?? "");
    const isEqualTo = (rows: number) => hours.ok && this.running.isSum(hand.person(), hours.value.time, rows);
    if (hand.hasDay()) {
      const isKnown = /\d/.test(`${words.card ?? ""}${words["employee-number"] ?? ""}`);
      const names = isKnown ? [plan.places.get("name"), plan.places.get("last-name")] : [];
      const place = texts.findIndex((text, at) => isSumWord(text) && !names.includes(at));
      const isNamed = place < 0 && !isKnown && isSumText(words.name ?? "") && isEqualTo(2);
      if (place < 0 && !isNamed) return false;
      if (place >= 0 && !isEqualTo(1)) {
        const data = { field: "card", fault: "sum-line", received: texts[place] ?? "", expected: "" } as const;
        hand.refuse("field-not-understood", data, place);
        return false;
      }
    } else {
      const hasNoDay = (words.day ?? "").trim() === "" || isWeekAlone(words.day ?? "");
      const isBlankDay = this.isDated && hasNoDay && (words.start ?? "").trim() === "";
      const isSaid = texts.some((text) => isSumText(text) || (isBlankDay && beginsAsSum(text)));
      if (!isSaid && !(isBlankDay && isEqualTo(2))) return false;
    }
    this.sums += 1;
    if (hours.ok && hours.value.time > 0) this.compareSum(hours.value.time);
    this.running.close(hand.person());
    this.section = undefined;
    return true;
  }

  private compareSum(stated: Hours): void {
    const { hand } = this;
    const computed = this.running.otherThan(hand.person(), stated);
    if (computed === undefined) return;
    this.sumsThatDiffer.push(notice("sum-differs", { stated, computed }, hand.told.whereOf(hand.line, "hours")));
  }

  /** Neither hours nor clock times nor an amount: a day off, a line of text. Zeros and dashes of other rows are made blank. */
  isWithoutHours(): boolean {
    const { words } = this.hand;
    const isOfTime = (field: string) => field === "hours" || field === "start" || field === "end";
    const isSigned = fieldsOfWork.some((field) => isToSign(words[field])) && !this.hand.hasDay();
    const isEmpty = fieldsOfWork.every(
      (field) =>
        isNoTime(words[field]) ||
        (isOfTime(field) && isDayOff(words[field])) ||
        (isSigned && !/\d/.test(words[field] ?? "")),
    );
    if (isEmpty) {
      this.beginSection();
      this.withoutHours += 1;
      if (this.linesWithoutHours.length <= linesNamed) this.linesWithoutHours.push(this.hand.line);
      return true;
    }
    for (const field of fieldsOfWork) {
      if (!/\d/.test(words[field] ?? "") && isNoTime(words[field])) words[field] = "";
    }
    return false;
  }

  private beginSection(): void {
    const [only = "", ...others] = this.hand.cells.filter((cell) => cell.trim() !== "");
    if (only !== "" && others.length === 0) this.section = noWorkIn(only.trim().replace(/\s*:$/, ""));
  }

  /** Has somebody who had to approve the row not done so? */
  isUnapproved(): boolean {
    const { plan, headings, unapproved } = this.hand.told;
    const places = plan.every.get("approved") ?? [];
    const against = places.find((place) => {
      const isGiven = isSigned(headings[place] ?? "") ? isSignature : isApproval;
      return !isGiven(this.hand.textAt(place));
    });
    if (against === undefined && unapproved === undefined) return false;
    this.unapproved += 1;
    if (this.unapprovedLines.length < linesNamed) this.unapprovedLines.push(this.hand.line);
    if (this.unapprovedWords.size < wordsMax) this.unapprovedWords.add(unapproved ?? this.hand.textAt(against ?? 0));
    return true;
  }

  /** Whether every column that says what kind of time it is says hours to pay; nothing when one is not understood. */
  kind(): KindMeaning | undefined {
    const { hand } = this;
    const { plan, habits } = hand.told;
    const said = (plan.every.get("kind") ?? []).filter((place) => hand.textAt(place) !== "");
    const note = plan.places.get("note");
    const others = [...plan.unread, ...(note === undefined ? [] : [note])];
    const types: { place: number; type: string; isText: true | undefined }[] = said.map((place) => ({
      place,
      type: hand.textAt(place),
      isText: undefined,
    }));
    for (const place of others) {
      const type = noWorkIn(hand.textAt(place));
      if (type !== undefined) types.push({ place, type, isText: true });
    }
    const hoursPlace = plan.places.get("hours") ?? plan.places.get("start") ?? 0;
    if (this.section !== undefined) types.push({ place: hoursPlace, type: this.section, isText: true });
    let kind: KindMeaning | undefined = "hours";
    for (const { place, type, isText } of types) {
      const meaning = kindMeaning(type, habits.kinds);
      if (meaning === "ignored") return "ignored";
      if (meaning === "hours") continue;
      hand.refuse("wage-type-unknown", isText ? { type, isText } : { type }, place);
      kind = undefined;
    }
    return kind;
  }
}
