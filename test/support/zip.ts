import { crc32, deflateRawSync } from "node:zlib";

/** What is told of a file in an archive, where it is not the truth. */
export interface Told {
  readonly size?: number;
  readonly isEncrypted?: boolean;
  readonly method?: number;
  /** Of the larger kind (zip64): every number that may stand elsewhere does. */
  readonly isLarge?: boolean;
  /** So many files stand in the list; the others only lie there. */
  readonly listed?: number;
  /** A file whose name is these bytes, and whether they are marked as UTF-8. */
  readonly named?: { readonly name: Uint8Array; readonly isMarked: boolean };
}

/** An archive of some files, as any program packs them. */
export function zipOf(files: Readonly<Record<string, Uint8Array | string>>, told: Told = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let from = 0;
  const named = told.named === undefined ? [] : [[told.named.name, "x"] as const];
  for (const [stated, content] of [...Object.entries(files), ...named]) {
    const name = Buffer.from(stated as string);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE((told.isEncrypted ? 1 : 0) | (told.named?.isMarked ? 0x800 : 0), 2);
    head.writeUInt16LE(told.method ?? 8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(told.size ?? bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const numbers = [told.size ?? bytes.length, packed.length, from];
    const [inHead, inList] = told.isLarge ? [largeField(numbers.slice(0, 2)), largeField(numbers)] : [none, none];
    if (told.isLarge) head.fill(0xff, 14, 22);
    head.writeUInt16LE(inHead.length, 24);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, name, inHead, packed]);
    head.writeUInt16LE(inList.length, 24);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(told.isLarge ? 0xffffffff : from, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), head, place, name, inList]));
    parts.push(local);
    from += local.length;
  }
  const shown = directory.slice(0, told.listed);
  const list = Buffer.concat(shown);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(shown.length, 8);
  end.writeUInt16LE(shown.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(from, 16);
  if (!told.isLarge) return Buffer.concat([...parts, list, end]);
  end.fill(0xff, 8, 20);
  return Buffer.concat([...parts, list, largeEnd([shown.length, shown.length, list.length, from]), end]);
}

const none = Buffer.alloc(0);

/** A further field of a file with its numbers of 64 bits. */
function largeField(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  return Buffer.concat([field, ...numbers.map(wide)]);
}

/** The end of the larger kind, with the place of it behind it. */
function largeEnd(numbers: readonly [count: number, sameCount: number, size: number, from: number]): Buffer {
  const [, , size, from] = numbers;
  const head = Buffer.from("PK\x06\x06........\x2d\x00\x2d\x00\x00\x00\x00\x00\x00\x00\x00\x00", "latin1");
  wide(44).copy(head, 4);
  const place = [Buffer.from("PK\x06\x07\x00\x00\x00\x00", "latin1"), wide(from + size), Buffer.from([1, 0, 0, 0])];
  return Buffer.concat([head, ...numbers.map(wide), ...place]);
}

function wide(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(number));
  return bytes;
}
