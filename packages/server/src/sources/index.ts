/** Where messages come from when a person names them: files, folders, mailboxes, the standard input. */
export { MboxSplitter } from "./mbox-splitter.ts";
export type { Message, SourceFailure } from "./message.ts";
export { NoMailError, readSources, STDIN } from "./read-sources.ts";
export { storedBytes } from "./stored-bytes.ts";
