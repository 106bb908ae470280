/**
 * Sizes of the database file and its WAL. Pages of 4 KiB, as SQLite has them by itself: the WAL takes whole pages, and most
 * changes here are small. Longer ones may suit long rows better; which of the two weighs more depends on the mail.
 */

/** What one page holds. */
export const PAGE_BYTES = 4_096;
/**
 * When the WAL is this long a commit copies it into the file, and nobody is answered meanwhile; it grows further only while
 * somebody reads. A page that was changed many times is copied once, so a long WAL means fewer waits, and less to copy.
 */
export const WAL_PAGES = 16_000;
/** What the WAL takes on the disk when all goes well: that, and half as much for a large commit. */
export const WAL_LIMIT_BYTES = WAL_PAGES * PAGE_BYTES * 1.5;
