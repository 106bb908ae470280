/** The suppression list in and out: our own forms, and those of others. */
export { exportList } from "./export-list.ts";
export { importList } from "./import-list.ts";
export { LIST_FORMATS, LIST_KINDS, type ListFormat, type ListKind } from "./list-formats.ts";
export { listedEntry } from "./list-writers.ts";
