import type { StoredEntry } from "../../app/ports.js";
import type { Entry } from "../../ledger/entry.js";
import { parseEntry } from "../../ledger/parse.js";
import { branded } from "../../values/brand.js";
import type { Digest } from "../../values/digest.js";
import type { Person } from "../../values/person.js";
import type { Row } from "./rows.js";

/** What a row begins with that is made an entry. */
export const storedColumns = "v.position, v.chain, v.sequence, v.text, v.digest";

/** An entry as it lies in the store; its text is read into an entry when somebody looks at that. */
export class StoredRow implements StoredEntry {
  readonly order: number;
  readonly chain: StoredEntry["chain"];
  readonly sequence: number;
  readonly digest: Digest;
  readonly text: string;

  constructor(
    [position, chain, sequence, text, digest]: Row,
    private readonly people: (fingerprint: Digest) => Person,
  ) {
    this.order = branded<number>(position);
    this.chain = branded<StoredEntry["chain"]>(chain);
    this.sequence = branded<number>(sequence);
    this.digest = branded<Digest>(digest);
    this.text = String(text);
  }

  get entry(): Entry | undefined {
    const parsed = parseEntry(this.text, this.digest, this.people);
    return parsed.ok ? parsed.value : undefined;
  }
}
