import type { World } from "../app/ports.js";
import { danishDay } from "../values/copenhagen.js";
import { type Outcome, problem } from "../values/problem.js";
import { ok } from "../values/result.js";
import { type CommandLine, type Options, readCommandLine } from "./program/line.js";
import { loadCommand } from "./program/load.js";
import { paintFor } from "./say/paint.js";
import { envelope, printed, type Screen } from "./say/report.js";
import { withCardByName } from "./session/card-by-name.js";
import { languageOf } from "./session/language.js";
import { exitOfReply, type Reply, refused } from "./session/reply.js";
import type { Session } from "./session/session.js";
import { given, homeFolder, type Surroundings } from "./session/surroundings.js";
import type { Language, Words } from "./words/words.js";

declare const FRIKORT_VERSION: string;

/** Runs the program once and gives the exit code. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { line, globals, command } = readCommandLine(argv);
  if (globals.has("version")) return print(versionText(globals.has("json")));
  const language = languageOf(globals.one("lang"), surroundings.env);
  const words = await wordsOf(language);
  const screen = screenOf(surroundings, globals);
  const saying = { name: command, words, json: globals.has("json"), screen };
  process.stdout.on("error", endQuietly);
  try {
    return await say(await runLine(line, { language, words, surroundings, screen }), saying);
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") return stopped(saying);
    const { sayBug } = await import("./say/bug.js");
    return sayBug(error, { ...saying, language });
  }
}

/** With `--json` the version is a document like any other answer. */
function versionText(json: boolean): string {
  const version = FRIKORT_VERSION;
  if (!json) return `${version}\n`;
  return `${JSON.stringify({ ok: true, command: "version", result: { version }, notices: [] })}\n`;
}

/** A reader that has gone away (`| head`) ends the output, nothing else. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") process.exitCode = 5;
}

/** Ctrl-C at a question: nothing has been written yet. */
function stopped(saying: Saying): Promise<number> {
  const { words, json } = saying;
  if (!json) process.stderr.write(`${words.stands({ kind: "nothing" })}\n`);
  return Promise.resolve(130);
}

async function runLine(
  line: Outcome<CommandLine>,
  told: Pick<Session, "language" | "words" | "surroundings" | "screen">,
): Promise<Reply> {
  const { surroundings } = told;
  if (!line.ok) return refused(line.error);
  const { systemClock } = await import("../adapters/clock.js");
  const clock = systemClock(surroundings.env.FRIKORT_NOW);
  if (!clock.ok) return refused(clock.error, { kind: "unsaid" });
  const now = clock.value.now();
  const today = danishDay(now);
  let opened: World | undefined;
  const session: Session = {
    ...{ ...told, line: line.value, now, today },
    world: async (order) => {
      if (opened !== undefined) return ok(opened);
      const { buildWorld } = await import("./session/world.js");
      const options = line.value.options;
      const built = await buildWorld({ options, surroundings, now, today, create: order?.create ?? false });
      if (built.ok) opened = built.value;
      return built;
    },
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
  const run = await loadCommand(line.value.spec.name);
  if (run === undefined) {
    return refused(problem("command-unknown", { received: line.value.spec.name }), { kind: "unsaid" });
  }
  try {
    const named = await withCardByName(session);
    return named.ok ? await run(named.value) : refused(named.error);
  } finally {
    await opened?.ledger.close();
  }
}

async function wordsOf(language: Language): Promise<Words> {
  if (language === "da") return (await import("./words/da/messages.js")).danish;
  return (await import("./words/en/messages.js")).english;
}

interface Saying {
  readonly name: string;
  readonly words: Words;
  readonly json: boolean;
  readonly screen: Screen;
}

/** Colours and folded lines are for a terminal; `NO_COLOR`, `--no-color` and a terminal that has none turn the colours off. */
function screenOf({ env, screens, columns }: Surroundings, globals: Options): Screen {
  const wanted = !globals.has("no-color") && !given(env.NO_COLOR) && env.TERM !== "dumb";
  const paint = (isTerminal: boolean | undefined) => paintFor(wanted && isTerminal === true);
  const width = screens?.out === true ? columns : undefined;
  return {
    quiet: globals.has("quiet"),
    ...(width !== undefined && { width }),
    out: paint(screens?.out),
    err: paint(screens?.err),
  };
}

async function say(reply: Reply, { name, words, json, screen }: Saying): Promise<number> {
  if (json) {
    await write(process.stdout, `${envelope(name, reply, words)}\n`);
    return exitOfReply(reply);
  }
  const { out, err } = printed(reply, words, screen);
  if (reply.bytes !== undefined) await write(process.stdout, reply.bytes);
  if (out.length > 0) await write(process.stdout, `${out.join("\n")}\n`);
  if (err.length > 0) await write(process.stderr, `${err.join("\n")}\n`);
  return exitOfReply(reply);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Waits until the stream has taken it: a pipe that is slow loses nothing, one that is closed ends the output quietly. */
function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => stream.write(text, () => resolve()));
}
