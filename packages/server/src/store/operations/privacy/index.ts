/** What the store does with an address that somebody asks about, as work that any engine can run. */
export { eraseRest, eraseRows } from "./erase-traces.ts";
export { findTraces } from "./find-traces.ts";
