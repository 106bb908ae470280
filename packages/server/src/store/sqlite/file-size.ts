/**
 * Sizes of the database file and its WAL. Pages of 4 KiB, as SQLite has them by itself: the WAL takes whole pages, and most
 * changes here are small. Longer ones may suit long rows better; which of the two weighs more depends on the mail.
 */

import { statfsSync } from "node:fs";
import { dirname } from "node:path";

/** What one page holds. */
export const PAGE_BYTES = 4_096;

/** A store in a small disk leaves the room to the mail. */
const SHORTEST_WAL_PAGES = 4_000;
const LONGEST_WAL_PAGES = 16_000;
/** The part of its disk that the WAL may be long. */
const SHARE_OF_DISK = 256;

/**
 * When the WAL of a store is this long a commit copies it into the file, and nobody is answered meanwhile; it grows further only
 * while somebody reads. A page that was changed many times is copied once, so a long WAL means fewer waits, and less to copy.
 */
export function walPagesOf(file: string): number {
  const { blocks, bsize } = statfsSync(dirname(file));
  const share = Math.floor((blocks * bsize) / SHARE_OF_DISK / PAGE_BYTES);
  return Math.min(LONGEST_WAL_PAGES, Math.max(SHORTEST_WAL_PAGES, share));
}

/** What the WAL of a store takes on the disk when all goes well: its length, and half as much for a large commit. */
export function walLimitBytes(file: string): number {
  return walPagesOf(file) * PAGE_BYTES * 1.5;
}
