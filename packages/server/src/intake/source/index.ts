/** What every source of bounces is: where it puts what it read, when it waits, what it is called, how far a file was read. */
export { accountOf } from "./account-of.ts";
export { type FileMark, HEAD_BYTES, isBegunAs, isMarked, markAt, markIn, markOnward, markUnder, octetsAt } from "./file-mark.ts";
export { type MailRead, type RunSource, type SourceBatch, type SourceDoor, SourceTrouble, type SourceWork } from "./source.ts";
export { Waker } from "./waker.ts";
export { watchFolderOf } from "./watch-folder-of.ts";
