import { crc32, deflateRawSync } from "node:zlib";

/** What is told of a file in an archive, where it is not the truth. */
export interface Told {
  readonly size?: number;
  readonly isEncrypted?: boolean;
  readonly method?: number;
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
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(from, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), head, place, name]));
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
  return Buffer.concat([...parts, list, end]);
}
