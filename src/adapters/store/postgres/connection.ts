import { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { AuditName } from "../../../values/finding.js";
import { type Outcome, type Problems, problem, type WorldFault } from "../../../values/problem.js";
import { broken, err } from "../../../values/result.js";
import { systemCodeOf } from "../../files/fault.js";
import type { Row } from "../rows.js";
import type { Address } from "./address.js";
import { connectionFault, otherServer } from "./other-server.js";

/** Where a ledger lies and how long a lock was waited for: what a message can say. */
export interface Place {
  readonly place: string;
  readonly waitSeconds: number;
}

/** The problem behind an error of the server or of the network; nothing when it is a bug, such as a row the guards refuse. */
function faultOf(error: unknown, { place, waitSeconds }: Place): Problems | undefined {
  const code = systemCodeOf(error);
  const disk = diskFaults[code];
  if (disk !== undefined) return problem("file-not-written", { path: place, reason: disk });
  if (code === "55P03" || isTurnedBack(error)) {
    return problem("ledger-locked", { path: place, seconds: waitSeconds });
  }
  if (code === "XX001" || code === "XX002") return problem("ledger-damaged", { path: place, audit: "file" });
  if (missingPart.has(code)) return problem("ledger-damaged", { path: place, audit: "schema" });
  const guard = code === raised && error instanceof Error ? brokenGuards.get(error.message) : undefined;
  if (guard !== undefined) return problem("ledger-damaged", { path: place, audit: guard });
  const reason = reachFaultOf(error, code);
  return reason === undefined ? undefined : problem("ledger-unreachable", { place, reason });
}

/** The server turned a transaction back so that another could go on: the same one again may go through. */
export function isTurnedBack(error: unknown): boolean {
  return ["40001", "40P01"].includes(systemCodeOf(error));
}

/** The connection is gone: whatever was not committed is not there, and whatever was, is. */
export function isLost(error: unknown): boolean {
  return isCut(error) || reachFaultOf(error, systemCodeOf(error)) === "timed-out";
}

/** The connection broke at once, so that another try costs no long wait. */
export function isCut(error: unknown): boolean {
  return reachFaultOf(error, systemCodeOf(error)) === "cut-off";
}

/** Nobody answers just now: the server is away, coming up, full or unreachable. */
export function isAway(error: unknown): boolean {
  return isLost(error) || reachFaultOf(error, systemCodeOf(error)) === "refused";
}

/** An error as the outcome it is, or the bug itself again. */
export function answered<T>(error: unknown, place: Place): Promise<Outcome<T>> {
  const fault = faultOf(error, place);
  return fault === undefined ? Promise.reject(error) : Promise.resolve(err(fault));
}

/** Every statement of this program asks for parts that it has made itself: one that is not there has been taken out. */
const missingPart: ReadonlySet<string> = new Set(["42P01", "42703", "42883", "3F000"]);

/** What the guards raise when the newest entries are not where they are said to be: somebody has changed them. */
const raised = "P0001";
const brokenGuards: ReadonlyMap<string, AuditName> = new Map([
  ["chain-unbroken", "chain-unbroken"],
  ["vouchers-unbroken", "vouchers-unbroken"],
  ["time-forward", "time-forward"],
  ["chain has moved on", "chain-unbroken"],
]);

/** The server makes something that stands there already, and that is none of ours. */
export function isTaken(error: unknown): boolean {
  return ["42P07", "42710", "42723", "42P06"].includes(systemCodeOf(error));
}

const diskFaults: Readonly<Record<string, WorldFault>> = {
  "53100": "disk-full",
  "25006": "read-only",
  "58030": "other",
};

/** By the code of the server (five letters) or of the system; a whole class stands by its first two letters. */
const reachFaults: Readonly<Record<string, WorldFault>> = {
  "28P01": "wrong-password",
  "28": "no-rights",
  "42501": "no-rights",
  "3D000": "no-such-database",
  "53300": "refused",
  "53": "other",
  "57P03": "refused",
  "57P01": "cut-off",
  "57P02": "cut-off",
  "57P05": "cut-off",
  "57014": "timed-out",
  "22P05": "not-utf8",
  "25P03": "cut-off",
  "08": "cut-off",
  ECONNREFUSED: "refused",
  ENOENT: "refused",
  EACCES: "not-allowed",
  ECONNRESET: "cut-off",
  EPIPE: "cut-off",
  ETIMEDOUT: "timed-out",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  ENOTFOUND: "refused",
  EAI_AGAIN: "refused",
  [otherServer]: "not-postgres",
};

/** The driver has no codes for what it finds itself, only sentences. */
const driverSentences: readonly (readonly [RegExp, WorldFault])[] = [
  [/^Connection terminated|not queryable$/, "cut-off"],
  [/^timeout expired$|^Query read timeout$/, "timed-out"],
  [/client password must be a/, "wrong-password"],
  [/does not support SSL/, "no-encryption"],
  [/certificate|altname/i, "not-trusted"],
];

function reachFaultOf(error: unknown, code: string): WorldFault | undefined {
  if (code === "28000" && error instanceof Error && /no encryption|SSL off/.test(error.message)) return "not-encrypted";
  const known = reachFaults[code] ?? (/^[0-9A-Z]{5}$/.test(code) ? reachFaults[code.slice(0, 2)] : undefined);
  if (known !== undefined) return known;
  if (!(error instanceof Error) || /^[0-9A-Z]{5}$/.test(code)) return undefined;
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return "not-trusted";
  return driverSentences.find(([sentence]) => sentence.test(error.message))?.[1];
}

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

/** Connects; the error of a driver or a server comes out as it is. */
async function connect(address: Address, patience: Patience): Promise<Connection> {
  const { host, port, user, database, password, tls } = address;
  const socket = new Socket();
  const client = new pg.Client({
    ...{ host, port, user, database, pipeline: true, keepAlive: true, keepAliveInitialDelayMillis: 10_000 },
    stream: () => socket,
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
    socket.destroy();
    return Promise.reject(await connectionFault(error, address));
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
    end: () =>
      Promise.race([client.end().catch(heardByTheQuery), pause(goodbyeMilliseconds, undefined, { ref: false })]),
  };
}

/** A server that has gone away does not answer a goodbye. */
const goodbyeMilliseconds = 2000;

/** A connection that breaks is told to whoever waits for an answer; nobody else needs to hear of it. */
function heardByTheQuery(): void {}

const int8 = 20;

/** Positions and amounts are whole numbers far below 2⁵³; everything else comes as text and stays text, days too. */
function getTypeParser(type: number, format?: "text" | "binary") {
  if (format === "binary") broken("answers come as text");
  if (type === int8 || type === 23) return Number;
  return type === 16 ? (text: string) => text === "t" : (text: string) => text;
}

/** A server and the few connections that are open to it. One that broke is never used again. */
export class Server {
  private readonly idle: Connection[] = [];
  private readonly waiting: ((connection: Connection | undefined) => void)[] = [];
  private open = 0;
  private isClosed = false;

  constructor(
    private readonly address: Address,
    readonly patience: Patience,
    private readonly connectionsMax: number,
  ) {}

  /** Does something with a connection and takes it back; after an error that a rollback does not mend, the connection is dropped. */
  async with<T>(story: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await this.take();
    let sound = false;
    try {
      const answer = await story(connection);
      sound = true;
      return answer;
    } finally {
      this.give(connection, sound || (await isUsable(connection)));
    }
  }

  async take(): Promise<Connection> {
    const ready = this.idle.pop();
    if (ready !== undefined) return ready;
    if (this.open < this.connectionsMax) return this.another();
    const freed = await new Promise<Connection | undefined>((resolve) => this.waiting.push(resolve));
    return freed ?? this.another();
  }

  give(connection: Connection, sound: boolean): void {
    const next = this.waiting.shift();
    if (sound && (next !== undefined || !this.isClosed)) {
      if (next === undefined) this.idle.push(connection);
      else next(connection);
      return;
    }
    this.open -= 1;
    connection.end();
    next?.(undefined);
  }

  /** What somebody still asks ends with its answer: an open connection would keep the run from ending. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.idle.splice(0).map((connection) => connection.end()));
  }

  private async another(): Promise<Connection> {
    this.open += 1;
    try {
      return await connect(this.address, this.patience);
    } catch (error) {
      this.open -= 1;
      this.waiting.shift()?.(undefined);
      return Promise.reject(error);
    }
  }
}

async function isUsable(connection: Connection): Promise<boolean> {
  try {
    await connection.run("ROLLBACK");
    return true;
  } catch {
    return false;
  }
}
