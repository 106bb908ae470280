/** The failure of a store, by whose fault it is: of the disk, of the moment, of the file, or of a caller who comes too late. */

/**
 * full: no room on the disk, or it fails. busy: another process is at it, try again. corrupt: the file is damaged. missing: there is
 * no such store. newer: a newer program has written it. id-taken: there is a row with this id; it stays as it is. closed: after `close`, or its thread has died. internal: a defect of ours.
 */
export const STORE_FAILURES = ["full", "busy", "corrupt", "missing", "newer", "id-taken", "closed", "internal"] as const;
/** Which of these it was. */
export type StoreFailureCode = (typeof STORE_FAILURES)[number];

/** A store could not do what it was asked; nothing of it was done. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode;
  /** Whether the same may succeed later. */
  readonly isRetryable: boolean;

  constructor(code: StoreFailureCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "StoreFailure";
    this.code = code;
    this.isRetryable = code === "full" || code === "busy";
  }
}
