import { done, type Reply } from "../session/reply.js";
import type { Session } from "../session/session.js";
import { loadWords } from "../words/load.js";

/** `frikort undo`: nothing is undone by itself; it says which command takes what back. */
export async function undo(session: Session): Promise<Reply> {
  const said = await loadWords(session.language, "after");
  return done({ commands: said.undo.map(([command]) => command) }, (_, paint) => [
    said.undoHead,
    ...said.undo.flatMap(([command, meaning]) => [`  ${paint.typed(command)}`, `      ${meaning}`]),
  ]);
}
