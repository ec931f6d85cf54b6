import type { TemporaryCopy } from "../../adapters/store/sqlite/backup.js";
import type { Copying, DraftCopy, KeptFile } from "../../app/back-up.js";
import type { Restoring } from "../../app/restore.js";
import { isAddress, withoutPassword } from "../../values/ledger-address.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import type { Session } from "./session.js";
import { given, homeFolder, ledgerPlace } from "./surroundings.js";

/** Where the ledger lies and what it is encrypted with. A ledger in PostgreSQL is backed up by its own server. */
export function ledgerFile({ line, surroundings }: Session): Outcome<{ readonly path: string; readonly key?: string }> {
  const path = ledgerPlace(line.options.one("ledger"), surroundings);
  const key = surroundings.env.FRIKORT_KEY;
  if (isAddress(path))
    return err(problem("ledger-unreachable", { place: withoutPassword(path), reason: "backed-up-there" }));
  return ok(given(key) ? { path, key } : { path });
}

/** The files of the home folder that go with the ledger. */
export async function keptHere({ surroundings }: Session): Promise<Outcome<readonly KeptFile[]>> {
  const { readKept } = await import("../../adapters/files/kept.js");
  return readKept(homeFolder(surroundings));
}

/** What is restored begins where the backup ends. */
export async function forgetSeenHeads({ surroundings }: Session): Promise<void> {
  const { forgetHeads } = await import("../../adapters/settings/last-heads.js");
  forgetHeads(homeFolder(surroundings));
}

/** Copies of the ledger in one file, with files of the home folder in it. */
export async function copyingTo(file: string, kept: readonly KeptFile[], session: Session): Promise<Outcome<Copying>> {
  const place = ledgerFile(session);
  if (!place.ok) return place;
  const { copyLedger, isTaken, unpackCopy } = await import("../../adapters/store/sqlite/backup.js");
  const { path, key } = place.value;
  return ok({
    standing: async () => {
      if (!isTaken(file)) return ok("nothing");
      const unpacked = file === path ? undefined : await unpackCopy({ from: file, to: file, passphrase: key });
      if (!unpacked?.ok) return ok("other");
      const draft = await draftOf(unpacked.value.copy, key);
      return draft.ok ? draft : ok("other");
    },
    draft: async () => {
      const copy = await copyLedger({ from: path, to: file, passphrase: key }, kept);
      return copy.ok ? draftOf(copy.value, key) : copy;
    },
  });
}

export async function restoringFrom(file: string, session: Session): Promise<Outcome<Restoring>> {
  const place = ledgerFile(session);
  if (!place.ok) return place;
  const { unpackCopy, isTaken, makeRoom } = await import("../../adapters/store/sqlite/backup.js");
  const { keptDiffers, putKept } = await import("../../adapters/files/kept.js");
  const { path, key } = place.value;
  const home = homeFolder(session.surroundings);
  return ok({
    isTaken: () => isTaken(path),
    unpack: async () => {
      const room = makeRoom(path);
      if (!room.ok) return room;
      const unpacked = await unpackCopy({ from: file, to: path, passphrase: key });
      if (!unpacked.ok) return unpacked;
      const draft = await draftOf(unpacked.value.copy, key);
      return draft.ok ? ok({ draft: draft.value, kept: unpacked.value.kept }) : draft;
    },
    differs: (kept) => keptDiffers(home, kept),
    put: (kept) => putKept(home, kept),
  });
}

/** Opened as the ledger it is to be; closed before it gets its name or goes. */
async function draftOf(copy: TemporaryCopy, key: string | undefined): Promise<Outcome<DraftCopy>> {
  const { openSqliteLedger } = await import("../../adapters/store/sqlite/ledger.js");
  const order = { path: copy.path, create: false };
  const opened = await openSqliteLedger({ ...order, ...(key !== undefined && { key }) });
  if (!opened.ok) {
    await copy.discard();
    return opened;
  }
  const ledger = opened.value;
  return ok({
    ledger,
    appear: async () => {
      await ledger.close();
      return copy.appear();
    },
    discard: async () => {
      await ledger.close();
      await copy.discard();
    },
  });
}
