/** The suppression list in and out: our own forms, and those of others. */
export type { ListOptions } from "./entry-of-record.ts";
export { type ExportedPiece, exportList, type ListExport } from "./export-list.ts";
export { type ImportResult, importList, type ListImport } from "./import-list.ts";
export { LIST_FORMATS, LIST_KINDS, type ListFormat, type ListKind } from "./list-formats.ts";
export { listedEntry } from "./list-writers.ts";
