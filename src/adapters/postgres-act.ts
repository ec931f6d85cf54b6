import { setTimeout as pause } from "node:timers/promises";
import type { Part } from "../app/ports.js";
import { Book, type Needs } from "../payroll/book.js";
import type { Decide } from "../payroll/decide.js";
import type { Entry } from "../payroll/entry.js";
import type { Digest } from "../values/digest.js";
import { type Outcome, problem } from "../values/problem.js";
import { broken, no, ok } from "../values/result.js";
import type { Connection, Statement } from "./postgres-connection.js";
import { answered, isAway, isCut, isLost, isTurnedBack, type Place } from "./postgres-faults.js";
import { loaded, loading } from "./postgres-load.js";
import type { Server } from "./postgres-server.js";
import { holding, writing } from "./postgres-write.js";

/** A ledger on a server that has been opened. */
export interface OpenServer {
  readonly server: Server;
  readonly place: Place;
  readonly ledger: Digest;
}

/** How often an act is begun anew when the server turned it back or the connection broke before anything could stand. */
export const retriesMax = 5;

/**
 * Takes decisions in one transaction: holds their employers and cards, reads what stands, decides, writes, commits. When the
 * connection breaks on the way to the commit, it is found out whether the act stands, so that no answer is a guess.
 */
export async function actOn<T>(
  parts: readonly Part<T>[],
  approve: (taken: readonly T[]) => Outcome<void>,
  open: OpenServer,
): Promise<Outcome<readonly T[]>> {
  for (let retries = 0; ; retries += 1) {
    const attempt = new Attempt<T>(open);
    try {
      return await open.server.with((connection) => attempt.run(parts, approve, connection));
    } catch (error) {
      if (attempt.sent !== undefined && isLost(error)) {
        const stands = await settled(attempt.sent, open);
        if (stands === undefined)
          return no(problem("ledger-unreachable", { place: open.place.place, reason: "in-doubt" }));
        if (stands) return ok(attempt.taken);
      }
      if (retries === retriesMax || !(isTurnedBack(error) || isCut(error))) return answered(error, open.place);
      await pause(Math.random() * 40 * 2 ** retries);
    }
  }
}

class Attempt<T> {
  readonly taken: T[] = [];
  /** The last entry of what was sent with a commit; absent while nothing can stand. */
  sent: Entry | undefined;

  constructor(private readonly open: OpenServer) {}

  async run(
    parts: readonly Part<T>[],
    approve: (taken: readonly T[]) => Outcome<void>,
    connection: Connection,
  ): Promise<Outcome<readonly T[]>> {
    const { ledger, place } = this.open;
    let before: readonly Statement[] = [begin, holding(parts.map(({ needs }) => needs))];
    let last: Entry | undefined;
    for (const { needs, decide } of parts) {
      const answers = await connection.askAll([...before, ...loading(needs)]);
      const ground = loaded(answers.slice(before.length), needs, ledger, place.place);
      if (!ground.ok) return back(connection, ground);
      const book = new Book(ground.value);
      const answer = decide(book);
      if (!answer.ok) return back(connection, answer);
      this.taken.push(answer.value);
      before = writing(book);
      last = book.written.at(-1) ?? last;
    }
    const approved = approve(this.taken);
    if (!approved.ok) return back(connection, approved);
    if (last === undefined) return back(connection, ok(this.taken));
    this.sent = last;
    const answers = await connection.askAll([...before, commit]);
    return answers.at(-1)?.word === "COMMIT" ? ok(this.taken) : broken("what was written is committed");
  }
}

const begin: Statement = { name: "begin", sql: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE" };
const commit: Statement = { name: "commit", sql: "COMMIT" };

async function back<T>(connection: Connection, answer: Outcome<T>): Promise<Outcome<T>> {
  await connection.run("ROLLBACK");
  return answer;
}

/**
 * Does the act that ends with this entry stand? Its chain is held first: a server that has not yet noticed the broken
 * connection still holds it, so the question waits until the old transaction has ended one way or the other.
 */
async function settled(entry: Entry, { server }: OpenServer): Promise<boolean | undefined> {
  const { chain, sequence, digest } = entry;
  const sql = "SELECT 1 FROM entry WHERE chain = $1 AND sequence = $2 AND digest = $3";
  const look: Statement = { name: "stands", sql, parameters: [chain, sequence, digest] };
  const until = performance.now() + server.patience.settleSeconds * 1000;
  for (;;) {
    try {
      return await server.with(async (connection) => {
        const answers = await connection.askAll([begin, holding([{ chains: [chain] }]), look]);
        await connection.run("ROLLBACK");
        return (answers.at(-1)?.rows.length ?? 0) > 0;
      });
    } catch (error) {
      if (!isAway(error) || performance.now() > until) return undefined;
      await pause(250);
    }
  }
}

/** A rehearsal reads one state of the ledger and locks nobody out. */
export function rehearseOn<T>(needs: Needs, decide: Decide<T>, open: OpenServer): Promise<Outcome<T>> {
  return readOn(open, async (connection) => {
    const answers = await connection.askAll([snapshot, ...loading(needs)]);
    await connection.run("ROLLBACK");
    const ground = loaded(answers.slice(1), needs, open.ledger, open.place.place);
    return ground.ok ? decide(new Book(ground.value)) : ground;
  });
}

/** The start of a transaction that sees one state throughout. */
export const snapshot: Statement = { name: "snapshot", sql: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" };

/** Asks for something that may be asked again; a connection that broke while nobody used it is replaced. */
export async function readOn<T>(
  { server, place }: OpenServer,
  story: (connection: Connection) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await server.with(story);
    } catch (error) {
      if (retries === retriesMax || !(isTurnedBack(error) || isCut(error))) return answered(error, place);
    }
  }
}
