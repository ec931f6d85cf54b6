import { join } from "node:path";
import { openSqliteLedger } from "../../../../src/adapters/store/sqlite/ledger.js";
import { makeStamp, sure } from "../../../support/build.js";
import { tempFolder } from "../../../support/temp-folder.js";
import { ledgerStoreContract } from "../contract.js";

const folder = tempFolder();
let count = 0;

async function openEmpty(key?: string) {
  count += 1;
  const path = join(folder, String(count), "regnskab.db");
  return sure(await openSqliteLedger({ path, key, create: true, now: makeStamp().at }));
}

ledgerStoreContract("a ledger in one SQLite file", () => openEmpty());
ledgerStoreContract("a ledger in an encrypted SQLite file", () => openEmpty("hemmeligt ord"));
