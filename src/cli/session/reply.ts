import type { Notice } from "../../values/notice.js";
import { type Exit, exitOf, foremost, type Problem, type Problems } from "../../values/problem.js";
import type { Paint } from "../say/paint.js";
import type { LedgerState, Words } from "../words/words.js";

/** What a command answers: data first, words last. */
export interface Reply {
  /** The result of the JSON envelope; also present where something stands although a problem came. */
  readonly result?: object;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  /** What stands now, for a person who reads of a problem. */
  readonly stands: LedgerState;
  /** The answer for a person, on stdout. */
  readonly lines: (words: Words, paint: Paint) => Iterable<string>;
  /** The answer for a person who has just seen what would stand: only what is new. */
  readonly news?: (words: Words, paint: Paint) => Iterable<string>;
  /** What is to be done next, with its command: the last line on stderr. */
  readonly next?: string;
  /** The problems for a person where there may be hundreds: one line each. Without it each is told in full. */
  readonly problemLines?: (words: Words, paint: Paint) => readonly string[];
  /** A table for stdout instead of lines, byte for byte. */
  readonly bytes?: Uint8Array;
  /** `check` and `verify` that found something, or a person who stopped. */
  readonly exit?: 1 | 130;
}

/** A list of a result that may be too long to be held as text at once: a country's cards with every payment. */
export class LongList {
  constructor(private readonly items: Iterable<object>) {}

  /** The items as JSON, one or more at a time with commas between them. */
  *pieces(): Generator<string> {
    for (const item of this.items) yield JSON.stringify(item);
  }
}

/** A long list whose items come one by one and are gone afterwards: kept as bytes of JSON, which take a tenth of the room. */
export class PackedList extends LongList {
  private readonly packed: Uint8Array[] = [];
  private waiting: string[] = [];

  constructor() {
    super([]);
  }

  add(item: object): void {
    this.waiting.push(JSON.stringify(item));
    if (this.waiting.length === itemsAtOnce) this.pack();
  }

  override *pieces(): Generator<string> {
    this.pack();
    for (const bytes of this.packed) yield new TextDecoder().decode(bytes);
  }

  private pack(): void {
    if (this.waiting.length > 0) this.packed.push(new TextEncoder().encode(this.waiting.join(",")));
    this.waiting = [];
  }
}

const itemsAtOnce = 500;

/** All went well. */
export function done(result: object, lines: Reply["lines"], notices: readonly Notice[] = []): Reply {
  return { result, problems: [], notices, stands: { kind: "unsaid" }, lines };
}

/** Refused: nothing was written, unless something else is said; where it is not known, nothing is said. */
export function refused(problems: readonly Problem[], stands: LedgerState = { kind: "nothing" }): Reply {
  const doubt = problems.some(({ code, data }) => code === "ledger-unreachable" && data.reason === "in-doubt");
  return { problems, notices: [], stands: doubt ? { kind: "unsaid" } : stands, lines: () => [] };
}

/** The same with the words of its own command for what to do next. */
export function toldBy(problems: readonly Problem[], problemLines: Reply["problemLines"]): Reply {
  return { ...refused(problems, { kind: "unsaid" }), ...(problemLines !== undefined && { problemLines }) };
}

export function exitOfReply(reply: Reply): Exit {
  const [first, ...more] = reply.problems;
  if (first !== undefined) return exitOf(foremost([first, ...more]).code);
  return reply.exit ?? 0;
}

/** The problems of a reply as a list that is not empty, or nothing. */
export function problemsOf(reply: Reply): Problems | undefined {
  const [first, ...more] = reply.problems;
  return first === undefined ? undefined : [first, ...more];
}
