import type { Clock } from "../adapters/clock.js";
import type { World } from "../app/ports.js";
import { danishDay } from "../values/copenhagen.js";
import { type Outcome, problem, type WorldFault } from "../values/problem.js";
import { ok } from "../values/result.js";
import { loadCommand } from "./load-command.js";
import { type CommandLine, type Options, readCommandLine } from "./program/line.js";
import { write } from "./say/output.js";
import { paintFor } from "./say/paint.js";
import { Interruption } from "./session/interruption.js";
import { languageOf } from "./session/language.js";
import type { LastHeads } from "./session/last-heads.js";
import { exitOfReply, type Reply, refused } from "./session/reply.js";
import type { Screen } from "./session/report.js";
import type { Session } from "./session/session.js";
import { withCardByName, withWholeVouchers } from "./session/shorthand.js";
import { fromHome, given, homeFolder, isCurrentFolderGone, NoHome, type Surroundings } from "./session/surroundings.js";
import { isWriting } from "./session/writing.js";
import { loadWords } from "./words/load.js";
import type { Words } from "./words/words.js";

declare const FRIKORT_VERSION: string;

/** Runs the program once and gives the exit code. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { line, globals, command } = readCommandLine(argv.map((word) => fromHome(word, surroundings.env)));
  if (globals.has("version")) return print(versionText(globals.has("json")));
  const language = languageOf(globals.one("lang"), surroundings.env);
  const words = await loadWords(language, "messages");
  const screen = await screenOf(surroundings, globals);
  const saying = { name: command, words, json: globals.has("json"), screen };
  const interruption = new Interruption(() => stopped(run, saying));
  const run: Run = { language, words, surroundings, screen, interruption };
  for (const stream of [process.stdout, process.stderr]) stream.on("error", isToldOnWriting);
  interruption.listen();
  try {
    return await say(await runLine(line, run), run, saying);
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") return await stopped(run, saying);
    if (error instanceof NoHome) return await say(refused(homeUnknown), run, saying);
    const { sayBug } = await import("./say/bug.js");
    return sayBug(error, { ...saying, language });
  } finally {
    interruption.close();
    for (const stream of [process.stdout, process.stderr]) stream.off("error", isToldOnWriting);
  }
}

/** One run, with the world once it has been opened. */
interface Run extends Pick<Session, "language" | "words" | "surroundings" | "screen" | "interruption"> {
  world?: World;
  lastHeads?: LastHeads | undefined;
}

/** Neither a variable nor the system says where this user's data lie. */
const homeUnknown = problem("settings-not-understood", {
  path: "HOME",
  key: "FRIKORT_HOME",
  expected: "FRIKORT_HOME=/…",
});

/** Commands that look at no file, so that they work in a folder that is gone. */
const folderless = new Set(["help", "error", "completion"]);

/** With `--json` the version is a document like any other answer. */
function versionText(json: boolean): string {
  const version = FRIKORT_VERSION;
  if (!json) return `${version}\n`;
  return `${JSON.stringify({ ok: true, command: "version", result: { version }, notices: [] })}\n`;
}

/** Who writes is answered whether it went well; without a listener Node would end the run in the middle. */
function isToldOnWriting(): void {}

/** The run was asked to end, by a signal or by Ctrl-C at a question. Says what stands. */
async function stopped({ world }: Run, { name, words, json }: Saying): Promise<number> {
  const kind = (await world?.ledger.acts.settled()) ? "entered" : "nothing";
  const stands = words.stands({ kind });
  const message = words.answers.interrupted;
  const problems = [{ number: 130, code: "interrupted", message, data: { stands: kind } }];
  const document = { ok: false, command: name, problems, notices: [] };
  if (json) await write(process.stdout, `${JSON.stringify(document)}\n`);
  else await write(process.stderr, `${message} ${stands}\n`);
  return 130;
}

async function runLine(line: Outcome<CommandLine>, run: Run): Promise<Reply> {
  const { surroundings } = run;
  if (!line.ok) return refused(line.error);
  if (!folderless.has(line.value.spec.name) && isCurrentFolderGone()) {
    return refused(problem("file-not-written", { path: ".", reason: "no-such-folder" }));
  }
  const { systemClock } = await import("../adapters/clock.js");
  const clock = systemClock(surroundings.env.FRIKORT_NOW);
  if (!clock.ok) return refused(clock.error, { kind: "unsaid" });
  const session = sessionOf(line.value, clock.value, run);
  const command = await loadCommand(line.value.spec.name);
  try {
    const named = await withCardByName(session);
    const reply = named.ok ? await command(named.value) : refused(named.error);
    if (await run.world?.ledger.acts.settled()) await run.lastHeads?.note();
    return { ...reply, notices: [...(run.lastHeads?.notices() ?? []), ...reply.notices] };
  } finally {
    await run.world?.ledger.close();
  }
}

/** What the command is given of this run: its words, its clock, and the world once it asks for it. */
function sessionOf(line: CommandLine, clock: Clock, run: Run): Session {
  const { language, words, surroundings, screen, interruption } = run;
  const now = clock.now();
  const today = danishDay(now);
  const session: Session = {
    ...{ line: withWholeVouchers(line, today), words, language, surroundings, screen, interruption },
    get now() {
      return run.world?.now ?? now;
    },
    get lastHeads() {
      return run.lastHeads;
    },
    get today() {
      return run.world?.today ?? today;
    },
    world: (order) => worldOf(session, { line, clock, run, create: order?.create ?? false }),
    usualEmployer: async () => {
      const { readSettings } = await import("../adapters/settings/settings.js");
      const settings = readSettings(homeFolder(surroundings));
      return settings.ok ? ok(settings.value.defaultEmployer) : settings;
    },
    saveUsualEmployer: async (defaultEmployer) => {
      const { readSettings, writeSettings } = await import("../adapters/settings/settings.js");
      const home = homeFolder(surroundings);
      const settings = readSettings(home);
      if (!settings.ok) return settings;
      const stood = writeSettings(home, { ...settings.value, defaultEmployer });
      return stood.ok ? ok(undefined) : stood;
    },
  };
  return session;
}

/** The ledger and all around it, opened the first time it is asked for, with what is known of it from earlier runs. */
async function worldOf(
  session: Session,
  { line, clock, run, create }: { line: CommandLine; clock: Clock; run: Run; create: boolean },
): Promise<Outcome<World>> {
  if (run.world !== undefined) return ok(run.world);
  const { surroundings } = run;
  const { buildWorld } = await import("./session/world.js");
  const order = { options: line.options, surroundings, clock, create, toWrite: isWriting(line.spec.name) };
  const built = await buildWorld(order);
  if (!built.ok) return built;
  run.world = built.value;
  const { LastHeads } = await import("./session/last-heads.js");
  run.lastHeads = await LastHeads.of(run.world, surroundings);
  const { clockIsSure } = await import("./session/clock.js");
  const sure = await clockIsSure(session, run.world);
  return sure.ok ? built : sure;
}

interface Saying {
  readonly name: string;
  readonly words: Words;
  readonly json: boolean;
  readonly screen: Screen;
}

/** A terminal that says it is narrower than this does not know its size. */
const narrowest = 20;

/** Colours and folded lines are for a terminal; `NO_COLOR`, `--no-color` and a terminal that has none turn the colours off. */
async function screenOf({ env, screens, columns }: Surroundings, globals: Options): Promise<Screen> {
  const wanted = !globals.has("no-color") && !given(env.NO_COLOR) && env.TERM !== "dumb";
  const paint = (isTerminal: boolean | undefined) => paintFor(wanted && isTerminal === true);
  const width = screens?.out === true && columns !== undefined && columns >= narrowest ? columns : undefined;
  return {
    quiet: globals.has("quiet"),
    ...(width !== undefined && { width }),
    out: await paint(screens?.out),
    err: await paint(screens?.err),
  };
}

async function say(reply: Reply, run: Run, saying: Saying): Promise<number> {
  const { name, words, json, screen } = saying;
  const { envelope, printed } = await import("./session/report.js");
  if (json) {
    // A document that has been begun is written to its end, unless it is asked again.
    run.interruption.leaveTo(() => {});
    const unwritten = await writeAll(envelope(name, reply, words));
    return unwritten === undefined ? exitOfReply(reply) : unanswered(unwritten, run, saying);
  }
  const { out, err } = printed(reply, words, screen);
  const unwritten = (await writeAll([reply.bytes ?? ""])) ?? (await writeAll(out));
  if (unwritten !== undefined) return unanswered(unwritten, run, saying);
  const untold = err.length === 0 ? undefined : await write(process.stderr, `${err.join("\n")}\n`);
  return untold === undefined ? exitOfReply(reply) : 5;
}

/** Each piece when the one before has been taken; ends with the first that was not. */
async function writeAll(pieces: Iterable<string | Uint8Array>): Promise<WorldFault | undefined> {
  for (const piece of pieces) {
    const unwritten = await write(process.stdout, piece);
    if (unwritten !== undefined) return unwritten;
  }
  return undefined;
}

/** The answer could not be written on stdout: 503 on stderr, and what stands is left as it is. */
async function unanswered(reason: WorldFault, { world }: Run, { words, screen }: Saying): Promise<number> {
  const kind = (await world?.ledger.acts.settled()) ? "entered" : "unsaid";
  const { printed } = await import("./session/report.js");
  const { err } = printed(refused(problem("file-not-written", { path: "stdout", reason }), { kind }), words, screen);
  await write(process.stderr, `${err.join("\n")}\n`);
  return 5;
}

async function print(text: string): Promise<number> {
  return (await write(process.stdout, text)) === undefined ? 0 : 5;
}
