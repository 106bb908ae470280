/** The few things in which the SQL of our engines differs. */
export type { Dialect } from "./dialect.ts";
export { sqliteDialect } from "./sqlite-dialect.ts";
