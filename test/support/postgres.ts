import { randomBytes } from "node:crypto";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { parseAddress } from "../../src/adapters/store/postgres/ledger.js";
import { sure } from "./build.js";

/** The server that FRIKORT_TEST_POSTGRES names, for tests; absent when none is named. */
export const testServer = process.env.FRIKORT_TEST_POSTGRES ?? "";

/** An address on the test server, with what is said changed. */
export function addressOf(database: string, more: { user?: string; password?: string; port?: number } = {}): string {
  const url = new URL(testServer);
  url.pathname = `/${database}`;
  if (more.user !== undefined) url.username = more.user;
  if (more.password !== undefined) url.password = more.password;
  if (more.port !== undefined) url.port = String(more.port);
  return url.href;
}

export function parsed(address: string) {
  return sure(parseAddress(address, {}));
}

/** Plain SQL as the server's owner, in one database, by a connection that knows nothing of the program. */
export async function sql(text: string, database = "postgres", address = addressOf(database)): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const answer = await client.query({ text, rowMode: "array" });
    return answer.rows;
  } finally {
    await client.end();
  }
}

/** A database of its own, empty. */
export async function emptyDatabase(): Promise<string> {
  const name = `frikort_${randomBytes(6).toString("hex")}`;
  await sql(`CREATE DATABASE ${name}`);
  return name;
}

/** Tests that need a server. Where none is named one test says so: nothing is passed over in silence. */
export function onServer(name: string, tests: () => void): void {
  if (testServer !== "") describe(name, tests);
  else
    it(`${name}: not tried here, FRIKORT_TEST_POSTGRES names no server (scripts/with-postgres.sh starts one)`, () => {
      expect(testServer).toBe("");
    });
}
