import { at, rowWidth } from "./seen-row.js";

/** Where a payment was seen: the number of its file, and the slip it stands on (0: none), counted from 1. */
export interface SeenPlace {
  readonly file: number;
  readonly slip: number;
  /** An exported registration list: what it says of a payment's status holds. */
  readonly isList: boolean;
}

/** What the table adds to a packed payment: where it was seen first, and which list tells its status. */
const extra = { file: 12, slip: 13, listFile: 14, listLine: 15 } as const;
const width = 16;
const chunkRows = 65_536;

/** A second document of a payment that does not say the same. */
export interface Conflict {
  readonly row: number;
  readonly file: number;
  readonly line: number;
}

/**
 * Every payment that was seen, once: 64 bytes each, so that a million fit. Found again by employer, year and number over a
 * table of places with open addresses.
 */
export class SeenTable {
  readonly conflicts: Conflict[] = [];
  count = 0;
  private readonly chunks: Int32Array[] = [];
  private places = new Int32Array(1024);

  /** Takes packed payments; one that was seen before adds its status only. Gives the row of the last. */
  add(rows: Int32Array, place: SeenPlace): number {
    let last = -1;
    for (let from = 0; from < rows.length; from += rowWidth) last = this.addOne(rows, from, place);
    return last;
  }

  field(row: number, name: keyof typeof at): number {
    return this.read(row, at[name]);
  }

  /** The number of the file a payment was first seen in. */
  fileOf(row: number): number {
    return this.read(row, extra.file);
  }

  slipOf(row: number): number {
    return this.read(row, extra.slip);
  }

  /** File and line of the exported list that tells the payment's status, or nothing. */
  listOf(row: number): { readonly file: number; readonly line: number } | undefined {
    const line = this.read(row, extra.listLine);
    return line === 0 ? undefined : { file: this.read(row, extra.listFile), line };
  }

  /** The row of a voucher, or −1. */
  find(employer: number, year: number, number: number): number {
    const mask = this.places.length - 1;
    for (let place = hashOf(employer, year, number) & mask; ; place = (place + 1) & mask) {
      const row = (this.places[place] ?? 0) - 1;
      if (row < 0 || this.isAt(row, employer, year, number)) return row;
    }
  }

  private addOne(rows: Int32Array, from: number, { file, slip, isList }: SeenPlace): number {
    const read = (place: number) => rows[from + place] ?? 0;
    const known = this.find(read(at.employer), read(at.year), read(at.number));
    const row = known < 0 ? this.insert(rows, from, { file, slip }) : known;
    if (known >= 0 && !this.isSame(known, rows, from)) {
      this.conflicts.push({ row: known, file, line: read(at.line) });
      return row;
    }
    if (isList) {
      this.write(row, at.status, read(at.status));
      this.write(row, extra.listFile, file);
      this.write(row, extra.listLine, read(at.line));
    }
    return row;
  }

  private isSame(row: number, rows: Int32Array, from: number): boolean {
    return (
      this.read(row, at.contentOne) === rows[from + at.contentOne] &&
      this.read(row, at.contentTwo) === rows[from + at.contentTwo]
    );
  }

  private insert(rows: Int32Array, from: number, place: { readonly file: number; readonly slip: number }): number {
    const row = this.count;
    this.count += 1;
    if (row % chunkRows === 0) this.chunks.push(new Int32Array(chunkRows * width));
    this.chunks.at(-1)?.set(rows.subarray(from, from + rowWidth), (row % chunkRows) * width);
    this.write(row, extra.file, place.file);
    this.write(row, extra.slip, place.slip);
    if (this.count * 2 > this.places.length) this.widen();
    else this.settle(row);
    return row;
  }

  private widen(): void {
    this.places = new Int32Array(this.places.length * 2);
    for (let row = 0; row < this.count; row += 1) this.settle(row);
  }

  private settle(row: number): void {
    const mask = this.places.length - 1;
    let place = hashOf(this.read(row, at.employer), this.read(row, at.year), this.read(row, at.number)) & mask;
    while (this.places[place] !== 0) place = (place + 1) & mask;
    this.places[place] = row + 1;
  }

  private isAt(row: number, employer: number, year: number, number: number): boolean {
    return (
      this.read(row, at.number) === number &&
      this.read(row, at.employer) === employer &&
      this.read(row, at.year) === year
    );
  }

  private read(row: number, place: number): number {
    return this.chunks[Math.trunc(row / chunkRows)]?.[(row % chunkRows) * width + place] ?? 0;
  }

  private write(row: number, place: number, value: number): void {
    const chunk = this.chunks[Math.trunc(row / chunkRows)];
    if (chunk !== undefined) chunk[(row % chunkRows) * width + place] = value;
  }
}

function hashOf(employer: number, year: number, number: number): number {
  let state = Math.imul(employer ^ Math.imul(year, 0x9e3779b1), 0x85ebca6b) ^ number;
  state = Math.imul(state ^ (state >>> 16), 0xc2b2ae35);
  return (state ^ (state >>> 13)) >>> 0;
}
