/**
 * Sizes of the database file and its WAL. Pages of 4 KiB: with 8 and 16 KiB each small change writes twice and four times as
 * much, and that costs more than long rows gain (measured with `bench store`).
 */

/** What one page holds. */
export const PAGE_BYTES = 4_096;
/** When the WAL is this long a commit copies it into the file; it grows further only while somebody reads. */
export const WAL_PAGES = 4_000;
/** What the WAL takes on the disk when all goes well: that, and half as much for a large commit. */
export const WAL_LIMIT_BYTES = WAL_PAGES * PAGE_BYTES * 1.5;
