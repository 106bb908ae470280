/** No more of a message than this is read: the reader's own limit, which reports what is longer. */
export const MESSAGE_LIMIT_BYTES = 64 * 1024 * 1024;
