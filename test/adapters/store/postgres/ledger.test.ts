import { migrateServer, openPostgresLedger } from "../../../../src/adapters/store/postgres/ledger.js";
import type { LedgerStore } from "../../../../src/app/ports.js";
import { sure } from "../../../support/build.js";
import { addressOf, emptyDatabase, onServer, parsed, sql } from "../../../support/postgres.js";
import { ledgerStoreContract } from "../contract.js";

let database = "";
let open: LedgerStore | undefined;

/** One database for all tests of the contract: its schema is made anew for each of them. */
async function openEmpty(): Promise<LedgerStore> {
  await open?.close();
  if (database === "") database = await emptyDatabase();
  else await sql("DROP SCHEMA frikort CASCADE", database);
  const address = parsed(addressOf(database));
  sure(await migrateServer({ address }));
  open = sure(await openPostgresLedger({ address }));
  return open;
}

onServer("the contract", () => ledgerStoreContract("a ledger on a PostgreSQL server", openEmpty));
