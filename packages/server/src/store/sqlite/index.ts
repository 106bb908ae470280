/** The store on SQLite. */
export { copyStore } from "./copy-store.ts";
export { ledgerBehind } from "./ledger-behind.ts";
export { openSqliteStore } from "./open-sqlite-store.ts";
