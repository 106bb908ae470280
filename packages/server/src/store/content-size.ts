/** How content lies in a store. */

/** Content up to this lies in one row, and comes along with a claim. */
export const SMALL_CONTENT_BYTES = 128 * 1024;
/** Content beyond that lies in chunks of this. */
export const CHUNK_BYTES = 256 * 1024;
