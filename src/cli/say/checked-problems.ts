import type { Problems } from "../../values/problem.js";
import type { Reply } from "../session/reply.js";
import type { VerifyWords } from "../words/verify.js";
import type { Told, Words } from "../words/words.js";
import { problemsLines } from "./message.js";
import { harmless } from "./received.js";

/** Faults in a list of cards, told to somebody who verifies: the same words, but nothing of importing in what to do next. */
export function cardsProblemLines(problems: Problems, said: VerifyWords): Reply["problemLines"] {
  const mended = (told: Told): Told => ({ ...told, next: said.mendCards });
  return (words) => {
    const own: Words["problems"] = {
      ...words.problems,
      "field-not-understood": (data, where) => mended(words.problems["field-not-understood"](data, where)),
      "header-not-understood": (data, where) => mended(words.problems["header-not-understood"](data, where)),
      "text-not-readable": (data, where) => mended(words.problems["text-not-readable"](data, where)),
      "row-wrong-length": (data, where) => mended(words.problems["row-wrong-length"](data, where)),
      "quote-not-closed": (data, where) => mended(words.problems["quote-not-closed"](data, where)),
      "file-empty": (data, where) => mended(words.problems["file-empty"](data, where)),
    };
    return problemsLines(problems, { ...words, problems: own }, { kind: "unsaid" });
  };
}

/** A folder, or files, in which there is nothing of ours to check. */
export function nothingLines(problems: Problems, said: VerifyWords): Reply["problemLines"] {
  return (words) => {
    const nothing = (path: string): Told => ({ ...said.nothingIn(harmless(path)), facts: [] });
    const own: Words["problems"] = { ...words.problems, "not-ours": ({ path }) => nothing(path) };
    return problemsLines(problems, { ...words, problems: own }, { kind: "unsaid" });
  };
}
