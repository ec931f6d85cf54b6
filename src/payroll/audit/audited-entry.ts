import type { Chain, Entry } from "../../ledger/entry.js";
import type { Digest } from "../../values/digest.js";

/** An entry as a store holds it: where it lies in the ledger and in its chain, its digest and its text. */
export interface StoredText {
  readonly order: number;
  readonly chain: Chain;
  readonly sequence: number;
  readonly digest: Digest;
  readonly text: string;
}

/** A stored entry that has been read; `fault` is the path of the first field that does not fit, `entry` is absent then. */
export interface AuditedEntry {
  readonly stored: StoredText;
  readonly entry: Entry | undefined;
  readonly fault: string | undefined;
  /** Fields that should say who wrote it and do not. */
  readonly unnamed: readonly string[];
}
