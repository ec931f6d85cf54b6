import { type Outcome, type Problem, type Problems, problem, problemOf } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import { type DraftCopy, damageIn, type KeptFile } from "./back-up.js";
import { type Checked, checkLedger } from "./check-ledger.js";

/** What restoring needs from outside. */
export interface Restoring {
  readonly isTaken: () => boolean;
  readonly unpack: () => Promise<Outcome<{ readonly draft: DraftCopy; readonly kept: readonly KeptFile[] }>>;
  /** Does a file of the home folder stand there with another content? */
  readonly differs: (kept: KeptFile) => Outcome<boolean>;
  readonly put: (kept: KeptFile) => Outcome<void>;
}

interface RestoreOrder {
  /** The backup. */
  readonly file: string;
  /** Where the ledger is to stand. */
  readonly ledger: string;
  readonly dryRun: boolean;
}

/** A ledger that stands again. `left` are files of the home folder that stood there with another content and were left alone. */
interface Restored {
  readonly status: "written" | "planned";
  readonly checked: Checked;
  readonly files: readonly string[];
  readonly left: readonly string[];
}

/**
 * A verified copy in: only where no ledger stands (512), only when every digest and link in it fits (518), and never over a
 * key that stands there (504). The keys come first, so that the ledger never stands without them.
 */
export async function restore(order: RestoreOrder, restoring: Restoring): Promise<Outcome<Restored>> {
  if (restoring.isTaken()) return err(problem("ledger-exists", { path: order.ledger }));
  const unpacked = await restoring.unpack();
  if (!unpacked.ok) return err(ofBackup(unpacked.error, order));
  const { draft, kept } = unpacked.value;
  const judged = await judge(draft, kept, restoring, order);
  if (!judged.ok || order.dryRun) {
    await draft.discard();
    return judged;
  }
  const { files } = judged.value;
  for (const file of kept.filter(({ name }) => files.includes(name))) {
    const stood = restoring.put(file);
    if (stood.ok) continue;
    await draft.discard();
    return stood;
  }
  const appeared = await draft.appear();
  return appeared.ok ? ok({ ...judged.value, status: "written" }) : err(taken(appeared.error, order));
}

async function judge(
  draft: DraftCopy,
  kept: readonly KeptFile[],
  restoring: Restoring,
  order: RestoreOrder,
): Promise<Outcome<Restored>> {
  const checked = await checkLedger(draft.ledger);
  if (!checked.ok) return err(ofBackup(checked.error, order));
  const damage = damageIn(checked.value);
  if (damage !== undefined) return err(problem("backup-damaged", { path: order.file, audit: damage }));
  const files: string[] = [];
  const left: string[] = [];
  for (const file of kept) {
    const differs = restoring.differs(file);
    if (!differs.ok) return differs;
    if (differs.value && file.name.startsWith("keys/")) return err(problem("file-differs", { path: file.name }));
    (differs.value ? left : files).push(file.name);
  }
  return ok({ status: "planned", checked: checked.value, files, left });
}

/** What was wrong with the copy under its temporary name is wrong with the backup. */
function ofBackup(problems: Problems, { file }: RestoreOrder): Problems {
  const [first, ...more] = problems.map((one): Problem => {
    if (one.code === "ledger-damaged") return problemOf("backup-damaged", { path: file, audit: one.data.audit });
    if (one.code === "ledger-not-found") return problemOf("backup-damaged", { path: file, audit: "file" });
    if (one.code === "ledger-not-opened") return problemOf("ledger-not-opened", { path: file, isBackup: true });
    return one.code === "ledger-newer" ? problemOf("ledger-newer", { ...one.data, path: file }) : one;
  });
  return first === undefined ? problems : [first, ...more];
}

/** Another program has put a ledger there meanwhile. */
function taken(problems: Problems, { ledger }: RestoreOrder): Problems {
  return problems[0].code === "file-differs" ? problem("ledger-exists", { path: ledger }) : problems;
}
