import type { Terminal } from "../../adapters/terminal.js";
import { fold } from "../say/fold.js";
import type { Session } from "./session.js";

/** The questions of this run: in its colours and words, and folded at words where the screen is narrow. */
export async function terminalOf({ screen, words }: Session): Promise<Terminal> {
  const { terminalIn } = await import("../../adapters/terminal.js");
  const { askText, askChoice, askChoices } = terminalIn({ ...screen.err, keys: words.fixed.keys });
  const folded = (question: string) =>
    fold(capital(question), screen.width === undefined ? undefined : screen.width - markLetters).join("\n");
  return {
    askText: ({ question, ...more }) => askText({ question: folded(question), ...more }),
    askChoice: (question, choices) => askChoice(folded(question), choices),
    askChoices: (question, choices) => askChoices(folded(question), choices),
  };
}

/** A question begins as a sentence does. */
function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The mark before a question and the space before what is typed. */
const markLetters = 4;
