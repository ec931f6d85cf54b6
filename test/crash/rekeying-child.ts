import { openSqliteLedger } from "../../src/adapters/store/sqlite/ledger.js";

/** Opens a ledger to write, which changes its key; says so before it begins. */
const [, , path = "", key = ""] = process.argv;
process.stdout.write("begun\n");
await openSqliteLedger({ path, key, toWrite: true });
