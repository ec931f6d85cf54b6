import { type Notice, notice } from "../../values/notice.js";

/** Columns that a list has and nobody asks for: they are told, so that nothing of a list is passed over in silence. */
export class UnreadColumns {
  private readonly counts: number[] = [];

  constructor(
    private readonly headings: readonly string[],
    private readonly isRead: (place: number) => boolean,
  ) {}

  /** Counts the cells of a row that are filled and not read. */
  pass(fields: readonly string[]): void {
    for (const [place, field] of fields.entries()) {
      if (field.trim() !== "" && !this.isRead(place)) this.counts[place] = (this.counts[place] ?? 0) + 1;
    }
  }

  notices(): readonly Notice[] {
    const filled = this.headings.flatMap((heading, place) => {
      const count = this.counts[place] ?? 0;
      return count === 0 ? [] : [{ heading, count }];
    });
    if (filled.length === 0) return [];
    const [headings, counts] = [filled.map(({ heading }) => heading), filled.map(({ count }) => count)];
    return [notice("column-ignored", { headings, counts })];
  }
}
