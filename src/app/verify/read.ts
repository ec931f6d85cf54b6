import type { CardList } from "../../payroll/verify/card-list.js";
import type { KeyStanding, KeyTrust, KnownKeys } from "../../payroll/verify/keys.js";
import type { Judged, JudgedSlip, PassedKind, Unreadable } from "../../payroll/verify/seen.js";
import type { NotProved, SeenDocuments } from "../../payroll/verify/seen-documents.js";
import type { StatedList } from "../../payroll/verify/stated.js";
import type { View } from "../../payroll/verify/view.js";
import type { Digest } from "../../values/digest.js";
import type { Finding } from "../../values/finding.js";
import type { FrikortId, Voucher } from "../../values/identity.js";

/** A document that was found, and why it cannot be opened where it cannot. */
interface NamedDocument {
  readonly name: string;
  readonly unreadable: Unreadable | undefined;
}

/** A piece of what the document of this number holds. */
export interface DocumentPiece {
  readonly number: number;
  readonly judged: readonly Judged[];
}

/** Documents from others, wherever they lie. Each is judged apart from the program, within limits of time and memory. */
export interface DocumentReader {
  readonly documents: readonly NamedDocument[];
  /** What lay there and is not looked into. */
  readonly passedOver: readonly PassedFile[];
  /** What each readable document holds, in pieces, in the order of `documents`. */
  judge(): AsyncIterable<DocumentPiece>;
}

/** What became of one document, for a row of its own. */
export interface DocumentVerdict {
  readonly file: string;
  readonly kind: "payslip" | "registration" | "unreadable";
  readonly isInOrder: boolean;
  readonly card: FrikortId | undefined;
  readonly voucher: Voucher | undefined;
  readonly key: Digest | undefined;
  readonly slip: JudgedSlip | undefined;
  /** What the key of a slip's seal is worth; absent for what is no slip. */
  readonly trust: KeyTrust | undefined;
  /** A slip whose key was known before and whose page was drawn again. All else may be in order, and proves nothing. */
  readonly isProved: boolean;
  /** The document with the very same bytes that was judged in its place. */
  readonly copyOf?: string;
}

/** A document that was not checked, and what it is. */
export interface PassedFile {
  readonly file: string;
  readonly what: PassedKind;
}

/** Everything read, each payment once, with what every document shows by itself. */
export interface ReadDocuments {
  readonly seen: SeenDocuments;
  /** One for each file, and for each slip of a file that holds several. */
  readonly verdicts: readonly DocumentVerdict[];
  readonly files: number;
  readonly findings: readonly Finding[];
  readonly passedOver: readonly PassedFile[];
  readonly standingOf: (slip: JudgedSlip) => KeyStanding;
  /** What a file says that is held against nothing. */
  readonly notProved: readonly NotProved[];
}

/** What is narrowed and compared while documents are read. */
export interface ReadOrder {
  readonly view: View;
  readonly cards: CardList | undefined;
  /** Payments by employers that do not use frikort, as somebody listed them. */
  readonly payments: StatedList | undefined;
  readonly keys: KnownKeys;
}
