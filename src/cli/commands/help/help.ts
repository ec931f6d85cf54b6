import { problem } from "../../../values/problem.js";
import { nearest } from "../../program/nearest.js";
import { type CommandSpec, commandNamed, commandTable, globalOptions, type OptionSpec } from "../../program/table.js";
import { done, type Reply, refused } from "../../session/reply.js";
import type { Session } from "../../session/session.js";
import type { HelpWords } from "../../words/help.js";
import { helpWords } from "../../words/load.js";
import type { Language } from "../../words/words.js";
import { calledIn, commandHelpLines, overviewLines, placeOf, specOf, usageOf } from "./lines.js";

/** `frikort help`: the overview, or one command. Words after the command's own are passed over: `frikort pay 12345 --help`. */
export async function help(session: Session): Promise<Reply> {
  const { line, language } = session;
  const words = await helpWords(language);
  if (line.args.length === 0) return done(overviewJson(words, language), () => overviewLines(words, language));
  const found = commandNamed(line.args);
  if (found === undefined) return unknown(line.args);
  return done(commandJson(found.spec, words, language), () => commandHelpLines(found.spec, words, language));
}

function unknown(args: readonly string[]): Reply {
  const received = args.join(" ");
  const near = nearest(
    received,
    commandTable.flatMap((spec) => [spec.name, spec.danish]),
  );
  return refused(problem("command-unknown", { received, ...(near !== undefined && { nearest: near }) }), {
    kind: "unsaid",
  });
}

function overviewJson(words: HelpWords, language: Language): object {
  const groups = words.groups.map(({ title, commands }) => ({
    title,
    commands: commands.map((name) => {
      const { danish } = specOf(name);
      return { name, danish, brief: words.commands[name].brief };
    }),
  }));
  return { language, groups, options: globalOptions.map((option) => optionJson(option, words.global, words)) };
}

function commandJson(spec: CommandSpec, words: HelpWords, language: Language): object {
  const { brief, about, options, examples, exits = [] } = words.commands[spec.name];
  return {
    language,
    ...{ name: spec.name, danish: spec.danish, called: calledIn(language, spec) },
    ...{ brief, about, usage: usageOf(spec, words, language) },
    options: spec.options.map((option) => optionJson(option, options, words)),
    examples,
    exits: exits.map(([code, meaning]) => ({ code: Number(code), meaning })),
  };
}

function optionJson(option: OptionSpec, said: HelpWords["global"], words: HelpWords): object {
  const { name, choices, many } = option;
  const value = placeOf(option, words) ?? null;
  return { name: `--${name}`, value, choices: choices ?? [], many: many === true, text: said[name] ?? "" };
}
