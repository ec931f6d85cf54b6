import type { Chain } from "../../ledger/entry.js";
import type { Digest } from "../../values/digest.js";
import type { Finding } from "../../values/finding.js";
import type { StoredText } from "./audited-entry.js";

/** Where a chain stood at some time, as a payslip or an exported list of heads says. */
export interface ExpectedHead {
  readonly chain: Chain;
  readonly sequence: number;
  readonly digest: Digest;
}

/** A tail that was cut off cannot be seen from inside: the chain is held against what was kept outside the ledger. */
export class HeadAudit {
  private readonly waiting: Map<string, ExpectedHead>;
  private readonly lengths = new Map<Chain, number>();
  private readonly differing: Finding[] = [];

  constructor(expected: readonly ExpectedHead[]) {
    this.waiting = new Map(expected.map((head) => [keyOf(head), head]));
  }

  take(stored: Pick<StoredText, "chain" | "sequence" | "digest">): void {
    if (this.waiting.size === 0) return;
    this.lengths.set(stored.chain, stored.sequence);
    const head = this.waiting.get(keyOf(stored));
    if (head === undefined) return;
    this.waiting.delete(keyOf(stored));
    if (head.digest !== stored.digest) this.differing.push(finding(head, "digest", head.digest, stored.digest));
  }

  findings(): readonly Finding[] {
    const cut = [...this.waiting.values()].map((head) =>
      finding(head, "sequence", String(head.sequence), String(this.lengths.get(head.chain) ?? 0)),
    );
    return [...this.differing, ...cut];
  }
}

function keyOf({ chain, sequence }: Pick<ExpectedHead, "chain" | "sequence">): string {
  return `${chain}/${sequence}`;
}

function finding(head: ExpectedHead, field: string, expected: string, found: string): Finding {
  const data = { field, expected, found, sequence: head.sequence };
  return { code: "head-differs", file: head.chain, line: null, card: null, voucher: null, data };
}
