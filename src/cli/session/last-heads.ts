import type { SeenHeads } from "../../adapters/settings/last-heads.js";
import type { World } from "../../app/ports.js";
import type { ExpectedHead } from "../../payroll/audit/heads.js";
import type { Digest } from "../../values/digest.js";
import { isAddress } from "../../values/ledger-address.js";
import { type Notice, notice } from "../../values/notice.js";
import { homeFolder, type Surroundings } from "./surroundings.js";

/** What a run knows of where its ledger ended before. A server keeps its own, and a ledger in memory has no before. */
export class LastHeads {
  private constructor(
    private readonly world: World,
    private readonly home: string,
    private readonly ledger: Digest,
    private readonly seen: SeenHeads,
    /** Ends that were seen and that the ledger does not reach: an older file has been put back. */
    readonly missing: readonly ExpectedHead[],
  ) {}

  static async of(world: World, surroundings: Surroundings): Promise<LastHeads | undefined> {
    if (isAddress(world.ledger.place)) return undefined;
    const [ledger, heads] = [await world.ledger.ledger(), await world.ledger.heads()];
    if (!ledger.ok || !heads.ok) return undefined;
    const { notReached, seenHeads } = await import("../../adapters/settings/last-heads.js");
    const home = homeFolder(surroundings);
    const seen = seenHeads(home, ledger.value);
    return new LastHeads(world, home, ledger.value, seen, notReached(seen, heads.value));
  }

  notices(): readonly Notice[] {
    return this.missing.map(({ chain, sequence }) => notice("ledger-went-back", { chain, sequence }));
  }

  /** After a run that has entered something: where the chains end now, and what was not reached before. */
  async note(): Promise<void> {
    const heads = await this.world.ledger.heads();
    if (heads.ok) await this.keep({ ends: heads.value, lost: this.missing });
  }

  /** `check` has found every end that was missed: nothing is lost. */
  async settle(): Promise<void> {
    await this.keep({ ends: this.seen.ends, lost: [] });
  }

  private async keep(seen: SeenHeads): Promise<void> {
    const { noteHeads } = await import("../../adapters/settings/last-heads.js");
    noteHeads(this.home, this.ledger, seen);
  }
}
