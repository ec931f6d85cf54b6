import { setTimeout as pause } from "node:timers/promises";
import type { Acts } from "../../../app/acts.js";
import type { Part } from "../../../app/ports.js";
import type { Decide } from "../../../ledger/decision.js";
import type { Entry } from "../../../ledger/entry.js";
import { entryText } from "../../../ledger/text.js";
import { LedgerTransaction, type Needs } from "../../../ledger/transaction.js";
import type { Digest } from "../../../values/digest.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { broken, err, ok } from "../../../values/result.js";
import { type Columns, columnNames, columnsOf, personColumns, personsOf, voucherCells } from "../rows.js";
import {
  answered,
  type Connection,
  isAway,
  isCut,
  isLost,
  isTurnedBack,
  type Place,
  type Server,
  type Statement,
} from "./connection.js";
import { loaded, loading } from "./load.js";

/** Makes this transaction the only one that decides on these employers and cards, until it ends. */
function holding(needs: readonly Needs[]): Statement {
  const vouchers = needs.flatMap((one) => one.vouchers ?? []);
  const chains = [...new Set([...needs.flatMap((one) => one.chains), ...vouchers.map(({ chain }) => chain)])].sort();
  const cards = [...new Set(needs.flatMap((one) => one.cards ?? []))].sort();
  const named = vouchers.flatMap(({ chain, voucher }) => [chains.indexOf(chain) + 1, ...voucherCells(voucher)]);
  const sql = "SELECT hold($1::text[], $2::text[], $3::integer[])";
  return { name: "hold", sql, parameters: [chains, cards, named] };
}

/** The statements that write the entries of a book and the persons they name. Everything that follows from them the server does itself. */
function writing(book: LedgerTransaction): readonly Statement[] {
  const statements: Statement[] = [];
  const persons = personsOf(book.written);
  if (persons.length > 0) {
    const cells = persons.map(({ account = "", ...one }) => ({ ...one, account }));
    const keys = ["fingerprint", "salt", "name", "address", "account"] as const;
    const lists = keys.map((key) => cells.map((one) => one[key]));
    const sql = `INSERT INTO person (${personColumns})
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) ON CONFLICT DO NOTHING`;
    statements.push({ name: "persons", sql, parameters: lists });
  }
  for (let first = 0; first < book.written.length; first += entriesAtOnce) {
    const portion = book.written.slice(first, first + entriesAtOnce);
    const rows = portion.map((entry, place) => columnsOf(entry, 0, book.texts[first + place] ?? entryText(entry)));
    statements.push(inserting(rows));
  }
  return statements;
}

/** Entries of one statement: few journeys, and a message of a few megabytes at most. */
const entriesAtOnce = 1000;

const given = columnNames.filter((name) => name !== "position");

/** One list of rows as JSON, so that the statement is the same for any number; the texts go beside it as they are. */
function inserting(rows: readonly Columns[]): Statement {
  const columns = rows.map(({ text: _, ...rest }) => rest);
  const texts = rows.map(({ text }) => String(text));
  const sql = `INSERT INTO entry (${given.join(", ")})
    SELECT ${given.map((name) => (name === "text" ? "t.text" : `r.${name}`)).join(", ")}
    FROM json_populate_recordset(NULL::entry, $1::json) WITH ORDINALITY AS r
    JOIN unnest($2::text[]) WITH ORDINALITY AS t (text, place) ON t.place = r.ordinality ORDER BY t.place`;
  return { name: "entries", sql, parameters: [JSON.stringify(columns), texts] };
}

/** A ledger on a server that has been opened. */
export interface OpenServer {
  readonly server: Server;
  readonly place: Place;
  readonly ledger: Digest;
  readonly acts: Acts;
}

/** How often an act is begun anew when the server turned it back or the connection broke before anything could stand. */
const retriesMax = 5;

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
          return err(problem("ledger-unreachable", { place: open.place.place, reason: "in-doubt" }));
        if (stands) {
          open.acts.entered();
          return ok(attempt.taken);
        }
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
      const book = new LedgerTransaction(ground.value);
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
    if (answers.at(-1)?.word !== "COMMIT") broken("what was written is committed");
    this.open.acts.entered();
    return ok(this.taken);
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
    return ground.ok ? decide(new LedgerTransaction(ground.value)) : ground;
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
