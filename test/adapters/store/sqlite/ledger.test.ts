import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { openSqliteLedger } from "../../../../src/adapters/store/sqlite/ledger.js";
import type { LedgerStore } from "../../../../src/app/ports.js";
import { sure } from "../../../support/build.js";
import { tempFolder } from "../../../support/temp-folder.js";
import { ledgerStoreContract } from "../contract.js";

const folder = tempFolder();
let count = 0;

function newPath(): string {
  count += 1;
  return join(folder, String(count), "regnskab.db");
}

async function openEmpty(): Promise<LedgerStore> {
  return sure(await openSqliteLedger({ path: newPath(), create: true }));
}

/** Making a ledger costs a derived key by its salt; copies of one have the same. How a key is made is for `file-key.test.ts`. */
const encrypted = newPath();
const key = "hemmeligt ord";
await sure(await openSqliteLedger({ path: encrypted, key, create: true })).close();

async function openEmptyEncrypted(): Promise<LedgerStore> {
  const path = newPath();
  cpSync(dirname(encrypted), dirname(path), { recursive: true });
  return sure(await openSqliteLedger({ path, key }));
}

ledgerStoreContract("a ledger in one SQLite file", openEmpty);
ledgerStoreContract("a ledger in an encrypted SQLite file", openEmptyEncrypted);
