/** The statements of the suppression list, each written once for all engines. */
export {
  broughtBy,
  changedSince,
  changesOfEntry,
  deleteImport,
  heldAfter,
  importOfEntry,
  insertChanges,
  insertImport,
  insertListEvents,
  insertOwnLine,
  lastChange,
  type ReadChange,
} from "./changes.ts";
export { entriesAt, holdsFor, insertEntries, insertImported, updateEntry } from "./entries.ts";
export { entryCount, entryListing } from "./entry-listing.ts";
