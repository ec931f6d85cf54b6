import { type Money, noMoney, plus } from "../../../values/money.js";
import { problem } from "../../../values/problem.js";
import { commandNamed, nearestCommand } from "../../program/line.js";
import { calledIn, choicesIn, optionIn } from "../../program/names.js";
import { type CommandSpec, globalOptions, type OptionSpec } from "../../program/table.js";
import { commandHelpLines, type HelpLook, overviewLines, section, usageOf, valueShown } from "../../say/help.js";
import type { Paint } from "../../say/paint.js";
import { done, type Reply, refused } from "../../session/reply.js";
import type { Session } from "../../session/session.js";
import type { HelpWords } from "../../words/help.js";
import { loadWords } from "../../words/load.js";
import type { Language } from "../../words/words.js";

/** `frikort help`: the overview, or one command. Words after the command's own are passed over: `frikort pay 12345 --help`. */
export async function help(session: Session): Promise<Reply> {
  const { line, language } = session;
  const words = await loadWords(language, "help");
  const lookIn = (paint: Paint): HelpLook => ({ words, language, width: helpWidth(session), paint });
  if (line.isBare && !line.options.has("json")) return bare(session, words, lookIn);
  if (line.args.length === 0) return done(overviewJson(words, language), (_, paint) => overviewLines(lookIn(paint)));
  const found = commandNamed(line.args);
  if (found === undefined) return unknown(line.args);
  return done(commandJson(found, words, language), (_, paint) => commandHelpLines(found, lookIn(paint)));
}

/** `frikort` alone: how one begins where no ledger is, else what waits and what is done most; and where all commands are. */
async function bare(session: Session, words: HelpWords, lookIn: (paint: Paint) => HelpLook): Promise<Reply> {
  const waiting = await waitingIn(session);
  const { missing, nothingMissing } = await loadWords(session.language, "after");
  const state = waiting === undefined ? [] : [waiting.count > 0 ? missing({ ...waiting, overdue: 0 }) : nothingMissing];
  return done({}, (_, paint) => {
    const rows = waiting === undefined ? words.start : words.daily;
    const look = lookIn(paint);
    const title = waiting === undefined ? words.startTitle : words.dailyTitle;
    return [
      words.title,
      "",
      ...state,
      ...(state.length === 0 ? [] : [""]),
      ...section(title, rows, look),
      words.allCommands,
    ];
  });
}

/** The payments that wait to be registered; nothing where no ledger can be read or no employer is set up. */
async function waitingIn(session: Session): Promise<{ readonly count: number; readonly counted: Money } | undefined> {
  const world = await session.world();
  const employers = world.ok ? await world.value.ledger.employers() : world;
  if (!world.ok || !employers.ok || employers.value.length === 0) return undefined;
  let [count, counted] = [0, noMoney];
  for await (const portion of world.value.ledger.voucherPortions({ unregistered: true })) {
    if (!portion.ok) return undefined;
    for (const { entry } of portion.value.filter((one) => one.entry.reverses === undefined)) {
      count += 1;
      counted = plus(counted, entry.counted);
    }
  }
  return { count, counted };
}

/** No line of help is wider than the terminal, nor than a letter to read it in. */
function helpWidth({ surroundings }: Session): number {
  return Math.min(surroundings.columns ?? 100, 100);
}

function unknown(args: readonly string[]): Reply {
  const received = args.join(" ");
  const near = nearestCommand(received);
  return refused(problem("command-unknown", { received, ...(near !== undefined && { nearest: near }) }), {
    kind: "unsaid",
  });
}

function overviewJson(words: HelpWords, language: Language): object {
  const groups = words.groups.map(({ title, commands }) => ({
    title,
    commands: commands.map((name) => ({ name, danish: calledIn("da", name), brief: words.commands[name].brief })),
  }));
  return {
    language,
    groups,
    options: globalOptions.map((option) => optionJson(option, words.global, words, language)),
  };
}

function commandJson(spec: CommandSpec, words: HelpWords, language: Language): object {
  const { brief, about, options, examples, exits = [] } = words.commands[spec.name];
  return {
    language,
    ...{ name: spec.name, danish: calledIn("da", spec.name), called: calledIn(language, spec.name) },
    ...{ brief, about, usage: usageOf(spec, words, language) },
    options: spec.options.map((option) => optionJson(option, options, words, language)),
    examples,
    exits: exits.map(([code, meaning]) => ({ code: Number(code), meaning })),
  };
}

function optionJson(
  option: OptionSpec,
  meanings: Readonly<Record<string, string>>,
  words: HelpWords,
  language: Language,
): object {
  const value = valueShown(option, words, language) ?? null;
  const text = meanings[option.name] ?? "";
  const choices = choicesIn("en", option);
  return {
    name: optionIn("en", option),
    danish: optionIn("da", option),
    value,
    choices,
    many: option.many === true,
    text,
  };
}
