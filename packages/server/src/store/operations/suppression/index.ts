/** What is done to the suppression list, as work that any engine can run. */
export { addEntries } from "./add-entries.ts";
export { checkEntries } from "./check-entries.ts";
export { columnsOfEntry, entryOfColumns } from "./entry-row.ts";
export { importEntries } from "./import-entries.ts";
export { keepImport } from "./keep-import.ts";
export type { ListedRow } from "./listed-row.ts";
export { countEntries, entryHistory, fingerprints, lastOfHistory, listEntries } from "./read-entries.ts";
export { removeEntries } from "./remove-entries.ts";
