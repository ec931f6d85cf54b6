import { type Chain, type Entry, isVoucher } from "../ledger/entry.js";
import type { ChainHead } from "../ledger/transaction.js";
import { digestOf } from "../values/digest.js";
import { type Money, oere } from "../values/money.js";
import { type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import { checkLedger } from "./check-ledger.js";
import type { LedgerStore, StoredEntry, VoucherName } from "./ports.js";

/** What a copy holds, and how much of it was written this time. */
interface CopiedLedger {
  readonly status: "written" | "stands" | "planned";
  readonly entries: number;
  readonly written: number;
  readonly vouchers: number;
  readonly counted: Money;
  readonly heads: readonly ChainHead[];
}

/** All that copying asks of the source: it only reads. */
export type CopySource = Pick<LedgerStore, "place" | "ledger" | "entries" | "unfinished">;

interface Tally {
  entries: number;
  vouchers: number;
  counted: number;
}

/**
 * Copies a ledger entry for entry into one that carries the same digest, whatever either is made of. What stands there
 * already is compared and not written again, so that a copy that was broken off goes on; a copy that has moved on by itself
 * is 512. Every digest is reckoned anew, and the copy is audited as a whole at the end. The source is only read.
 */
export async function copyLedger(
  from: CopySource,
  to: LedgerStore | undefined,
  dryRun: boolean,
): Promise<Outcome<CopiedLedger>> {
  const standing = await headsOf(from, to);
  if (!standing.ok) return standing;
  const copying = new Copying(from, dryRun ? undefined : to, standing.value, to?.place ?? "");
  for await (const portion of from.entries()) {
    if (!portion.ok) return portion;
    const taken = await copying.take(portion.value);
    if (!taken.ok) return taken;
  }
  const { tally, written } = copying;
  const ended = copying.ended();
  if (!ended.ok) return ended;
  const said = { ...tally, counted: oere(tally.counted), written, heads: ended.value };
  if (dryRun || to === undefined) return ok({ status: "planned", ...said });
  const handed = await handOutTheSame(from, to);
  if (!handed.ok) return handed;
  const sound = await isTheSame(to, tally);
  const whole = sound.ok ? await to.wholeCopy?.() : undefined;
  if (whole?.ok === false) return whole;
  return sound.ok ? ok({ status: written > 0 ? "written" : "stands", ...said }) : sound;
}

/** Where the copy stands; a ledger with another digest is none. */
async function headsOf(from: CopySource, to: LedgerStore | undefined): Promise<Outcome<readonly ChainHead[]>> {
  if (to === undefined) return ok([]);
  const ours = await from.ledger();
  if (!ours.ok) return ours;
  const theirs = await to.ledger();
  if (!theirs.ok) return theirs;
  return ours.value === theirs.value ? to.heads() : err(problem("ledger-exists", { path: to.place }));
}

class Copying {
  readonly tally: Tally = { entries: 0, vouchers: 0, counted: 0 };
  written = 0;
  private readonly ends = new Map<Chain, ChainHead>();
  private readonly standing: Map<Chain, ChainHead>;

  constructor(
    private readonly from: CopySource,
    private readonly to: LedgerStore | undefined,
    heads: readonly ChainHead[],
    private readonly place: string,
  ) {
    this.standing = new Map(heads.map((head) => [head.chain, head]));
  }

  /** Compares what stands and writes what is new, one portion in one act. */
  async take(portion: readonly StoredEntry[]): Promise<Outcome<void>> {
    const fresh: Entry[] = [];
    for (const stored of portion) {
      const entry = this.read(stored);
      if (entry === undefined) return err(problem("ledger-damaged", { path: this.from.place, audit: "digest-fits" }));
      const { chain, sequence, digest } = stored;
      this.ends.set(chain, { chain, sequence, digest, at: entry.at });
      const head = this.standing.get(chain);
      if (head === undefined || sequence > head.sequence) fresh.push(entry);
      else if (sequence === head.sequence && digest !== head.digest) return this.differs();
    }
    this.written += fresh.length;
    return this.to === undefined || fresh.length === 0 ? ok(undefined) : this.write(fresh, this.to);
  }

  /** The ends of all chains; a copy that has chains or entries of its own is no copy any more. */
  ended(): Outcome<readonly ChainHead[]> {
    for (const head of this.standing.values()) {
      if ((this.ends.get(head.chain)?.sequence ?? 0) < head.sequence) return this.differs();
    }
    return ok([...this.ends.values()].sort((one, other) => (one.chain < other.chain ? -1 : 1)));
  }

  private read({ text, digest, entry }: StoredEntry): Entry | undefined {
    if (entry === undefined || digestOf(text) !== digest) return undefined;
    this.tally.entries += 1;
    if (!isVoucher(entry)) return entry;
    this.tally.vouchers += 1;
    this.tally.counted += entry.counted;
    return entry;
  }

  private write(entries: readonly Entry[], to: LedgerStore): Promise<Outcome<void>> {
    const chains = [...new Set(entries.map((entry) => entry.chain))];
    return to.act({ chains }, (book) => {
      for (const entry of entries) {
        const copy = book.write<Entry>(entry.chain, entry.at, (place) => ({ ...entry, ...place }));
        if (copy.digest === entry.digest) continue;
        return err(problem("ledger-damaged", { path: this.from.place, audit: "chain-unbroken" }));
      }
      return ok(undefined);
    });
  }

  private differs(): Outcome<never> {
    return err(problem("ledger-exists", { path: this.place }));
  }
}

/** What was handed out at the source has been handed out. */
async function handOutTheSame(from: CopySource, to: LedgerStore): Promise<Outcome<void>> {
  const left = await from.unfinished();
  if (!left.ok) return left;
  const named = new Set(left.value.map(nameOf));
  const standing = await to.unfinished();
  if (!standing.ok) return standing;
  const done = standing.value.filter((name) => !named.has(nameOf(name)));
  return done.length === 0 ? ok(undefined) : to.handedOut(done);
}

function nameOf({ chain, voucher }: VoucherName): string {
  return `${chain}/${voucher}`;
}

/** Every audit on the copy, and the same count and sums as at the source. */
async function isTheSame(to: LedgerStore, tally: Tally): Promise<Outcome<void>> {
  const found: Tally = { entries: 0, vouchers: 0, counted: 0 };
  for await (const portion of to.entries()) {
    if (!portion.ok) return portion;
    for (const { entry } of portion.value) {
      found.entries += 1;
      if (entry === undefined || !isVoucher(entry)) continue;
      found.vouchers += 1;
      found.counted += entry.counted;
    }
  }
  const same = found.entries === tally.entries && found.vouchers === tally.vouchers && found.counted === tally.counted;
  if (!same) return err(problem("ledger-damaged", { path: to.place, audit: "used-adds-up" }));
  const checked = await checkLedger(to);
  if (!checked.ok) return checked;
  const [finding] = checked.value.findings;
  return finding === undefined
    ? ok(undefined)
    : err(problem("ledger-damaged", { path: to.place, audit: finding.code }));
}
