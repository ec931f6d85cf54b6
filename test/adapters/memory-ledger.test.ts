import { memoryLedger } from "../../src/adapters/memory-ledger.js";
import { ledgerStoreContract } from "./ledger-store.contract.js";

ledgerStoreContract("a ledger in memory", async () => memoryLedger("prøve"));
