import { describe, expect, it } from "vitest";
import { migrateServer, openPostgresLedger } from "../../src/adapters/postgres-ledger.js";
import type { LedgerStore } from "../../src/app/ports.js";
import { makeStamp, sure } from "../support/build.js";
import { addressOf, emptyDatabase, parsed, testServer } from "../support/postgres.js";
import { ledgerStoreContract } from "./ledger-store.contract.js";

/** One database for all tests of the contract: its schema is made anew for each of them. */
async function openEmpty(): Promise<LedgerStore> {
  const address = parsed(addressOf(await emptyDatabase()));
  sure(await migrateServer({ address, now: makeStamp().at }));
  return sure(await openPostgresLedger({ address }));
}

if (testServer === "") {
  describe("a ledger on a PostgreSQL server", () => {
    it("is not tried here: FRIKORT_TEST_POSTGRES names no server (scripts/with-postgres.sh starts one)", () => {
      expect(testServer).toBe("");
    });
  });
} else {
  ledgerStoreContract("a ledger on a PostgreSQL server", openEmpty);
}
