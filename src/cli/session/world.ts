import { fileURLToPath } from "node:url";
import { type Clock, shiftedClock } from "../../adapters/clock.js";
import type { KeyPlace, SigningKey } from "../../adapters/keys/key-file.js";
import type { LedgerStore, Printer, Sealed, Sealer, World } from "../../app/ports.js";
import { millisecondsOf } from "../../values/calendar.js";
import { looksLikeCpr } from "../../values/cpr-guard.js";
import type { Digest } from "../../values/digest.js";
import { type Actor, type CvrNumber, parseActor } from "../../values/identity.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import type { Options } from "../program/line.js";
import { openLedgerAt, passwordSaid } from "./ledger-world.js";
import { given, homeFolder, ledgerPlace, type Surroundings, systemUser } from "./surroundings.js";

/** Everything a world is built from. */
interface ToBuild {
  readonly options: Options;
  readonly surroundings: Surroundings;
  readonly clock: Clock;
  readonly create: boolean;
  /** The command enters something. */
  readonly toWrite: boolean;
}

/** The world as this run meets it: its adapters are named here. Heavy ones are loaded when they are used. */
export async function buildWorld(build: ToBuild): Promise<Outcome<World>> {
  const actor = actorOf(build);
  if (!actor.ok) return actor;
  const ledger = await openLedger(build);
  if (!ledger.ok) return ledger;
  const clock = await clockOf(ledger.value, build);
  if (!clock.ok) return clock;
  const [files, csv, path, crypto] = await Promise.all([
    import("../../adapters/files/whole.js"),
    import("../../adapters/csv/write.js"),
    import("node:path"),
    import("node:crypto"),
  ]);
  return ok({
    ledger: ledger.value,
    files: {
      write: files.writeWhole,
      inside: (folder, name) => path.join(folder, name),
      csv: (table) => csv.csvBytes(table.header, table.rows),
      csvTable: (header) => new csv.CsvTable(header),
    },
    sealer: await sealerFor(build.surroundings),
    printer: lazyPrinter(),
    actor: actor.value,
    get now() {
      return clock.value.now();
    },
    get today() {
      return clock.value.today();
    },
    salt: () => crypto.randomBytes(16).toString("hex"),
  });
}

/** The same world with a ledger in memory, no file written and no seal set: for a whole story that is only shown. */
export async function pretendedWorld(world: World): Promise<Outcome<World>> {
  await world.ledger.close();
  const { memoryLedger } = await import("../../adapters/store/memory/ledger.js");
  const { digestOf } = await import("../../values/digest.js");
  const files = { ...world.files, write: () => ok("written" as const) };
  const sealer = { ensure: () => ok(digestOf("")), ready: () => ok(undefined), seal: () => ok(undefined) };
  return ok({ ...world, ledger: memoryLedger("demo"), files, sealer });
}

async function openLedger({ options, surroundings, create, toWrite }: ToBuild): Promise<Outcome<LedgerStore>> {
  const said = options.one("ledger");
  const open = passwordSaid("--ledger", said);
  if (open !== undefined) return open;
  const place = ledgerPlace(said, surroundings);
  return openLedgerAt({ place, surroundings, create, toWrite, dryRun: options.has("dry-run") });
}

/** Several computers that write in one ledger go by its server's clock, unless the time is said (`FRIKORT_NOW`). */
async function clockOf(ledger: LedgerStore, { clock, surroundings }: ToBuild): Promise<Outcome<Clock>> {
  if (given(surroundings.env.FRIKORT_NOW)) return ok(clock);
  const asked = millisecondsOf(clock.now());
  const told = await ledger.serverTime?.();
  if (told === undefined) return ok(clock);
  // Half the time that the question took has passed when the server answers it.
  const here = (asked + millisecondsOf(clock.now())) / 2;
  return told.ok ? ok(shiftedClock(Math.round(millisecondsOf(told.value) - here))) : told;
}

/** Who enters it: `--actor`, else `FRIKORT_ACTOR`, else the system's user name. */
function actorOf({ options, surroundings }: ToBuild): Outcome<Actor> {
  const env = surroundings.env.FRIKORT_ACTOR;
  const said = options.one("actor") ?? (given(env) ? env : systemUser());
  if (said === undefined) return err(problem("actor-not-given", {}));
  if (looksLikeCpr(said)) return err(problem("cpr-refused", { field: "actor" }));
  const actor = parseActor(said);
  return actor.ok ? actor : err(problem("actor-not-given", {}));
}

/** Seals with the employer's key from the home folder. A key that is not there is 523: no slip leaves without a seal. */
async function sealerFor(surroundings: Surroundings): Promise<Sealer> {
  const keys = await import("../../adapters/keys/key-file.js");
  const home = homeFolder(surroundings);
  const passphrase = surroundings.env.FRIKORT_KEY;
  const loaded = new Map<CvrNumber, Outcome<SigningKey>>();
  const keyFor = (employer: CvrNumber) => {
    const known = loaded.get(employer) ?? ownKey({ home, employer, passphrase });
    loaded.set(employer, known);
    return known;
  };
  const ownKey = (place: KeyPlace) => {
    const key = keys.loadKey(place);
    if (key.ok || key.error[0].code !== "file-not-found") return key;
    return err(problem("key-missing", { employer: place.employer, path: key.error[0].data.path }));
  };
  return {
    ensure: (employer) => {
      const key = keys.ensureKey({ home, employer, passphrase });
      loaded.set(employer, key);
      return key.ok ? ok(keys.fingerprint(key.value.publicKey)) : key;
    },
    ready: (employer) => {
      const key = keyFor(employer);
      return key.ok ? ok(undefined) : key;
    },
    seal: (employer, digest: Digest): Outcome<Sealed | undefined> => {
      const key = keyFor(employer);
      if (!key.ok) return key;
      const { publicKey } = key.value;
      return ok({ seal: keys.seal(digest, key.value), publicKey, fingerprint: keys.fingerprint(publicKey) });
    },
  };
}

/** Fonts and templates are read at the first slip and kept. */
function lazyPrinter(): () => Promise<Outcome<Printer>> {
  let kept: Printer | undefined;
  return async () => {
    if (kept !== undefined) return ok(kept);
    const { openPrinter } = await import("../../adapters/pdf/printer.js");
    const opened = openPrinter(fileURLToPath(new URL("../templates", import.meta.url)));
    if (!opened.ok) return opened;
    kept = opened.value.printer;
    return ok(kept);
  };
}
