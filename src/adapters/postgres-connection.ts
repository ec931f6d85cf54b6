import pg from "pg";
import { broken } from "../values/result.js";
import type { Row } from "./ledger-facts.js";
import type { Address } from "./postgres-address.js";

/** What a query is asked with: a list of texts, of numbers, or one cell. */
export type Parameter = string | number | boolean | null | readonly string[] | readonly number[];

/** One statement with its parameters; one with a name is planned once for a connection. */
export interface Statement {
  readonly name?: string;
  readonly sql: string;
  readonly parameters?: readonly Parameter[];
}

/** What came back: rows as cells in the order asked for, and the word the server ended with (`COMMIT`, `ROLLBACK`). */
export interface Answer {
  readonly rows: readonly Row[];
  readonly word: string;
}

/** A connection to a server. Statements asked for without waiting go out together and are answered in order. */
export interface Connection {
  ask(statement: Statement): Promise<Answer>;
  /** Several statements in one journey; the first that fails is the answer, once all have come back. */
  askAll(statements: readonly Statement[]): Promise<readonly Answer[]>;
  /** Plain SQL of several statements, for migrations. */
  run(sql: string): Promise<void>;
  end(): Promise<void>;
}

/** How long is waited: for a connection, for another writer's lock, for any one answer, and for a server that went away at a commit. */
export interface Patience {
  readonly connectSeconds: number;
  readonly lockSeconds: number;
  readonly answerSeconds: number;
  readonly settleSeconds: number;
}

/** Connects; the error of a driver or a server comes out as it is, for `postgres-faults.ts`. */
export async function connect(address: Address, patience: Patience): Promise<Connection> {
  const { host, port, user, database, password, tls } = address;
  const client = new pg.Client({
    ...{ host, port, user, database, pipeline: true, keepAlive: true, keepAliveInitialDelayMillis: 10_000 },
    ...{ password: () => password ?? "", ssl: tls, application_name: "frikort", types: { getTypeParser } },
    connectionTimeoutMillis: patience.connectSeconds * 1000,
    query_timeout: patience.answerSeconds * 1000,
    lock_timeout: patience.lockSeconds * 1000,
    idle_in_transaction_session_timeout: patience.lockSeconds * 1000,
  });
  client.on("error", heardByTheQuery);
  try {
    await client.connect();
    await client.query(session);
  } catch (error) {
    client.end().catch(heardByTheQuery);
    return Promise.reject(error);
  }
  return connectionOf(client);
}

/** A power cut may not take what was answered, and no other schema may stand in for ours. */
const session =
  "SELECT set_config('search_path', 'pg_catalog, frikort, pg_temp', false), " +
  "CASE current_setting('synchronous_commit') WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END, " +
  "set_config('client_encoding', 'UTF8', false), set_config('jit', 'off', false), " +
  "set_config('enable_seqscan', 'off', false)";

function connectionOf(client: pg.Client): Connection {
  const ask = async ({ name, sql, parameters = [] }: Statement): Promise<Answer> => {
    const values = parameters.map((one) => (Array.isArray(one) ? [...one] : one));
    const answer = await client.query<unknown[]>({ ...(name && { name }), text: sql, values, rowMode: "array" });
    return { rows: answer.rows, word: answer.command };
  };
  return {
    ask,
    askAll: async (statements) => {
      const answers: Answer[] = [];
      for (const settled of await Promise.allSettled(statements.map(ask))) {
        if (settled.status === "rejected") return Promise.reject(settled.reason);
        answers.push(settled.value);
      }
      return answers;
    },
    run: async (sql) => {
      await client.query(sql);
    },
    end: () => client.end().catch(heardByTheQuery),
  };
}

/** A connection that breaks is told to whoever waits for an answer; nobody else needs to hear of it. */
function heardByTheQuery(): void {}

const int8 = 20;

/** Positions and amounts are whole numbers far below 2⁵³; everything else comes as text and stays text, days too. */
function getTypeParser(type: number, format?: "text" | "binary") {
  if (format === "binary") broken("answers come as text");
  if (type === int8 || type === 23) return Number;
  return type === 16 ? (text: string) => text === "t" : (text: string) => text;
}
