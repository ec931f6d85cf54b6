import type { Finding } from "../../values/finding.js";
import { type Problem, problemNumbers } from "../../values/problem.js";
import { fold } from "../say/fold.js";
import { findingText, messageText, noticeText, problemsLines } from "../say/message.js";
import { noticesLines } from "../say/notice-lines.js";
import type { Paint } from "../say/paint.js";
import type { Words } from "../words/words.js";
import { LongList, problemsOf, type Reply } from "./reply.js";

/** What goes to stdout and to stderr when a person reads. Quiet leaves the notices out, never a problem. */
interface Printed {
  /** In pieces that can be written one after the other, each of whole lines. */
  readonly out: Iterable<string>;
  readonly err: readonly string[];
}

/** Where it is read: what is left out, how wide the lines are, and the colours of the two streams. */
export interface Screen {
  readonly quiet: boolean;
  readonly width?: number;
  readonly out: Paint;
  readonly err: Paint;
}

export function printed(reply: Reply, words: Words, { quiet, width, out, err }: Screen): Printed {
  const problems = problemsOf(reply);
  const notices = quiet ? [] : noticesLines(reply.notices, words, err);
  const wrong =
    reply.problemLines?.(words, err) ??
    (problems === undefined ? [] : problemsLines(problems, words, reply.stands, err));
  const next = quiet || problems !== undefined || reply.next === undefined ? [] : [reply.next];
  const told = [...notices, ...wrong, ...next].flatMap((line) => fold(line, width));
  return { out: linePieces(reply.lines(words, out), width), err: told };
}

const pieceLetters = 65_536;

/** Lines folded to a width, never held as one text. */
function* linePieces(lines: Iterable<string>, width: number | undefined): Generator<string> {
  let text = "";
  for (const line of lines) {
    for (const part of fold(line, width)) text += `${part}\n`;
    if (text.length < pieceLetters) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

/** The one JSON document of a run: the envelope, on one line, in pieces that can be written one after the other. */
export function* envelope(command: string, reply: Reply, words: Words): Generator<string> {
  const problems = reply.problems.map((problem) => problemJson(problem, words));
  const isOk = problems.length === 0;
  yield jsonOf({ ok: isOk, command, ...(!isOk && { problems }) }).slice(0, -1);
  if (reply.result !== undefined) {
    yield ',"result":';
    yield* jsonPieces(reply.result);
  }
  const notices = reply.notices.map((notice) => {
    const { code, data, where } = notice;
    return { code, message: noticeText(notice, words), data, ...where };
  });
  yield `,"notices":${jsonOf(notices)}}\n`;
}

/** An object as JSON; a long list in it is never held whole, neither as objects nor as text. */
function* jsonPieces(value: object): Generator<string> {
  let mark = "{";
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined) continue;
    yield `${mark}${jsonOf(name)}:`;
    if (field instanceof LongList) yield* listPieces(field);
    else yield jsonOf(field);
    mark = ",";
  }
  yield mark === "{" ? "{}" : "}";
}

function* listPieces(list: LongList): Generator<string> {
  let [text, mark] = ["[", ""];
  for (const piece of list.pieces()) {
    text += `${mark}${piece}`;
    mark = ",";
    if (text.length < pieceLetters) continue;
    yield withoutTurning(text);
    text = "";
  }
  yield withoutTurning(`${text}]`);
}

/** Signs that turn what a reader sees, and control signs of terminals, stand as numbers: a stranger chose the names of files. */
function jsonOf(value: unknown): string {
  return withoutTurning(JSON.stringify(value));
}

function withoutTurning(json: string): string {
  return json.replace(turning, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const turning = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A problem as data with its message; one from a file carries its place beside the data. */
export function problemJson(problem: Problem, words: Words): object {
  const { code, data, where } = problem;
  return { number: problemNumbers[code], code, message: messageText(problem, words), ...where, data };
}

/** A finding as data with its message. */
export function findingJson(finding: Finding, words: Words): object {
  const { code, file, line, card, voucher, data } = finding;
  return { code, file, line, card, voucher, message: findingText(finding, words), data };
}
