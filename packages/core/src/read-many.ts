/** Many messages, one after the other, in the order in which they come. */

import type { Report } from "./model/index.ts";
import { type ReadOptions, read } from "./read.ts";

/** One message, and the name under which its report shall be known. */
export interface IncomingMessage {
  /** Becomes the report's `source`: a path, "mbox#n", an id. */
  readonly source: string;
  /** The message as it arrived. */
  readonly bytes: Uint8Array;
}

/**
 * Reads a stream of messages; holds one of them at a time.
 *
 * @param messages any iterable, synchronous or not
 * @example
 * const letter = { source: "1.eml", bytes: new TextEncoder().encode("From: a@example.com\n\nhi\n") };
 * const kinds = [];
 * for await (const report of readMany([letter])) kinds.push(report.kind);
 * kinds // ["other"]
 */
export async function* readMany(
  messages: AsyncIterable<IncomingMessage> | Iterable<IncomingMessage>,
  options: Omit<ReadOptions, "source"> = {},
): AsyncGenerator<Report> {
  for await (const { source, bytes } of messages) yield read(bytes, { ...options, source });
}
