/** How many seconds a writer waits for the ledger's lock, in every store, before it is told that others are writing (513). */
export const lockWaitSeconds = 60;
