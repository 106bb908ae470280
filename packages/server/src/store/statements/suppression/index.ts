/** The statements of the suppression list, each written once for all engines. */
export {
  changedSince,
  changesOfEntry,
  heldAfter,
  insertChanges,
  insertListEvents,
  lastChange,
  type ReadChange,
} from "./changes.ts";
export { entriesAt, holdsFor, insertEntries, updateEntry } from "./entries.ts";
export { entryCount, entryListing } from "./entry-listing.ts";
