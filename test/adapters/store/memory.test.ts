import { memoryLedger } from "../../../src/adapters/store/memory/ledger.js";
import { ledgerStoreContract } from "./contract.js";

ledgerStoreContract("a ledger in memory", async () => memoryLedger("prøve"));
