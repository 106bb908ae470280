/** The store on SQLite. */
export { ledgerBehind } from "./ledger-behind.ts";
export { openSqliteStore } from "./open-sqlite-store.ts";
