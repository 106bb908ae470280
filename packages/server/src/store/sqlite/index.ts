/** The store on SQLite. */
export { openSqliteStore } from "./open-sqlite-store.ts";
