import type { AddedYear } from "../law/added.js";
import type { Decide } from "../ledger/decision.js";
import type { EmployerEntry, Entry, VoucherEntry } from "../ledger/entry.js";
import type { CardFacts } from "../ledger/fact.js";
import type { ChainHead, Needs } from "../ledger/transaction.js";
import type { Audited } from "../payroll/audit/audit.js";
import type { StoredText } from "../payroll/audit/audited-entry.js";
import type { Derived } from "../payroll/audit/derived.js";
import type { ExpectedHead } from "../payroll/audit/heads.js";
import type { PlainDocument } from "../payroll/papers/document.js";
import type { CarriedFile, Payslip } from "../payroll/papers/payslip.js";
import type { Cell, LongTable } from "../payroll/papers/table.js";
import type { Day, IncomeYear, Instant } from "../values/calendar.js";
import type { Digest } from "../values/digest.js";
import type { Finding } from "../values/finding.js";
import type { Actor, CvrNumber, FrikortId, RowId, Voucher } from "../values/identity.js";
import type { OpenPerson } from "../values/person.js";
import type { Outcome } from "../values/problem.js";
import type { Acts } from "./acts.js";

/** One voucher by its full name. */
export interface VoucherName {
  readonly chain: CvrNumber;
  readonly voucher: Voucher;
}

/** A voucher as it stands today: what was written, and what has happened to it since. */
export interface VoucherStatus {
  readonly entry: VoucherEntry;
  readonly registered?: { readonly on: Day; readonly by: Actor };
  readonly reversedBy?: Voucher;
}

/** Which vouchers to read; what is left out does not narrow. Days are pay days, both included. */
export interface VoucherRange {
  readonly chain?: CvrNumber;
  readonly card?: FrikortId;
  readonly year?: IncomeYear;
  readonly from?: Day;
  readonly to?: Day;
  readonly batch?: Digest;
  readonly unregistered?: boolean;
}

/** One entry as it lies in the store: for audits, copies and proofs. `entry` is absent when the text cannot be read; a store may read it when it is looked at. */
export interface StoredEntry extends StoredText {
  readonly entry?: Entry | undefined;
}

/** What has paid a row of a timesheet: the newest voucher, the import it came with, and the reversal of that voucher. */
export interface PaidRow extends VoucherName {
  readonly row: RowId;
  readonly batch?: Digest;
  readonly reversedBy?: Voucher;
}

/** One of several decisions that stand or fall together. */
export interface Part<T> {
  readonly needs: Needs;
  readonly decide: Decide<T>;
}

/** A ledger, wherever it lies. Every answer is an outcome; a store never throws for what the world does. */
export interface LedgerStore {
  /** Where it lies, for messages: a path, or an address without password. */
  readonly place: string;
  /** What it has taken in this run. */
  readonly acts: Acts;
  /**
   * Locks, loads what is needed, takes the decision and writes what it wrote in the book: all of it stands, or none. The
   * decision is pure and may be taken again on fresh ground. Vouchers written are remembered as not yet handed out.
   */
  act<T>(needs: Needs, decide: Decide<T>): Promise<Outcome<T>>;
  /** The same, and nothing is kept: for plans and `--dry-run`. */
  rehearse<T>(needs: Needs, decide: Decide<T>): Promise<Outcome<T>>;
  /**
   * Several decisions in one transaction, each on what those before it wrote, so that a large import is never held whole.
   * When all are taken `approve` is asked: a refusal of it, or of any of them, and nothing is kept.
   */
  actInParts<T>(
    parts: readonly Part<T>[],
    approve: (taken: readonly T[]) => Outcome<void>,
  ): Promise<Outcome<readonly T[]>>;
  /** The digest that names this ledger. */
  ledger(): Promise<Outcome<Digest>>;
  /** Newest entry of each employer, by CVR number. */
  employers(): Promise<Outcome<readonly EmployerEntry[]>>;
  addedLaw(): Promise<Outcome<readonly AddedYear[]>>;
  /** Every card that an entry names, in order; only those an employer knows when one is given. */
  cards(chain?: CvrNumber): Promise<Outcome<readonly FrikortId[]>>;
  /** At least the cards with unfinished business, something to register, an employment without pay or a balance, in portions. */
  openCards(chain?: CvrNumber): AsyncIterable<Outcome<readonly CardFacts[]>>;
  card(card: FrikortId): Promise<Outcome<CardFacts>>;
  /** Vouchers in the order of employer, year and number. */
  vouchers(range: VoucherRange): Promise<Outcome<readonly VoucherStatus[]>>;
  /** The same in portions, where they may be so many that they are never held at once. */
  voucherPortions(range: VoucherRange): AsyncIterable<Outcome<readonly VoucherStatus[]>>;
  /** Has any row of a timesheet been paid? */
  hasPaidRows(): Promise<Outcome<boolean>>;
  /** The rows that have been paid, of those asked for. */
  paidRows(rows: readonly { readonly chain: CvrNumber; readonly row: RowId }[]): Promise<Outcome<readonly PaidRow[]>>;
  /** The imports whose digest begins with these digits. */
  batches(beginning: string): Promise<Outcome<readonly Digest[]>>;
  /** The vouchers of one import in the order written, in portions. */
  batch(batch: Digest): AsyncIterable<Outcome<readonly VoucherEntry[]>>;
  /** One voucher, or `voucher-not-found`. */
  find(name: VoucherName): Promise<Outcome<VoucherStatus>>;
  /** All entries in the order written, in portions. */
  entries(): AsyncIterable<Outcome<readonly StoredEntry[]>>;
  /** What the store itself can see: a damaged file, columns that differ from their entry. */
  inspect(): Promise<Outcome<readonly Finding[]>>;
  /**
   * What the audits come to in a ledger so large that the store looks through it in shares at once, and everything that `inspect`
   * tells is as it should be. Nothing when it is not, or when an audit finds anything: that must be looked for in the whole.
   */
  auditedInShares?(expected: readonly ExpectedHead[]): Promise<Audited | undefined>;
  /** What is kept beside the entries and follows from them, for the audits. */
  derived(): Promise<Outcome<Derived>>;
  heads(): Promise<Outcome<readonly ChainHead[]>>;
  /** Vouchers whose payslip and record have not appeared yet. */
  unfinished(): Promise<Outcome<readonly VoucherName[]>>;
  handedOut(vouchers: readonly VoucherName[]): Promise<Outcome<void>>;
  /** The persons the store still holds in the open. */
  people(): Promise<Outcome<readonly OpenPerson[]>>;
  /** What the clock of the ledger's own computer shows, where that is not this one. */
  serverTime?(): Promise<Outcome<Instant>>;
  /** Says of a ledger that was made as a copy that it is whole: until then it opens for copying only. */
  wholeCopy?(): Promise<Outcome<void>>;
  close(): Promise<void>;
}

/** Makes documents' bytes: the same slip and files give the same bytes, always. */
export interface Printer {
  print(slip: Payslip, carried: readonly CarriedFile[]): Uint8Array;
  printMerged(slips: readonly Payslip[]): Uint8Array;
  printDocument(document: PlainDocument): Uint8Array;
  /** The first letter that the typeface cannot print, or nothing. */
  firstUnprintable(text: string): string | undefined;
}

/** What became of a file: `same` stood there before with these bytes, `differs` stands there with others and was left alone. */
export type WriteOutcome = "written" | "same" | "differs";

/** A table as CSV that is never held as cells: each row is packed as it comes. */
interface GrowingTable {
  add(row: readonly Cell[]): void;
  bytes(): Uint8Array;
}

/** Files as the world has them. A file appears whole or not at all, readable by its owner only. */
export interface Files {
  write(path: string, bytes: Uint8Array, before: "keep" | "replace"): Outcome<WriteOutcome>;
  /** The full path of a name inside a folder. */
  inside(folder: string, name: string): string;
  /** A table as CSV that Danish Excel opens. */
  csv(table: LongTable): Uint8Array;
  /** The same, row after row. */
  csvTable(header: readonly string[]): GrowingTable;
}

/** Seals a digest with an employer's own key; nothing when there is no key. */
export interface Sealer {
  /** Can a slip of the employer be sealed? Refused: its key is not there (523), damaged or locked. */
  ready(employer: CvrNumber): Outcome<void>;
  /** Makes the employer's key when there is none, and gives its fingerprint. */
  ensure(employer: CvrNumber): Outcome<Digest>;
  seal(employer: CvrNumber, digest: Digest): Outcome<Sealed | undefined>;
}

/** A seal, the public key it can be checked with, and that key's fingerprint. */
export interface Sealed {
  readonly seal: string;
  readonly publicKey: string;
  readonly fingerprint: Digest;
}

/** Everything the stories need from outside. */
export interface World {
  readonly ledger: LedgerStore;
  readonly files: Files;
  readonly sealer: Sealer;
  /** Loads fonts and templates at the first call. */
  readonly printer: () => Promise<Outcome<Printer>>;
  readonly actor: Actor;
  /** What the clock shows when it is asked: that of the server, where the ledger lies on one. */
  readonly now: Instant;
  readonly today: Day;
  /** Random letters, for the salt of a person. */
  readonly salt: () => string;
}
