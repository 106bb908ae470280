/** The suppression list in and out: our own forms, and those of others. */
export { exportList } from "./export-list.ts";
export { importList } from "./import-list.ts";
export type { ListFormat, ListKind } from "./list-formats.ts";
export { listedEntry } from "./list-writers.ts";
